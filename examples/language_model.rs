//! Fits the model that tells languages apart, and measures it.
//!
//! `cargo run --release --example language_model -- train FOLDER model.bin` reads `fr.txt`, `en.txt`, … of a folder, a
//! sentence a line, and, where they are, `fr.words`, …, a word and its frequency a line with a tab between, and writes
//! the weights; `… -- test FOLDER` reads such a folder and prints how many pieces of each
//! language were told right, by their length. Same texts, same bytes.

use florilege::engine::random::Random;
use florilege::engine::text::Language;
use florilege::engine::text::language::guess_with_margin;
use florilege::engine::text::language::model::{BUCKETS, CLASSES, REST, UNIT, features};
use std::collections::BTreeMap;
use std::path::Path;

/// How many pieces are read in each round.
const PIECES: usize = 100_000;
const ROUNDS: usize = 20;

/// The share of pieces that are made of single words by their frequency.
const WORDS: f64 = 0.75;

/// How many weights stay after half of the rounds, the largest; the others are zero.
const KEPT: usize = 24_000;

/// How fast weights fade that earn nothing.
const FADE: f32 = 0.0003;

/// The group of a language that has no class of its own.
fn class_of(code: &str) -> usize {
    let group = match code {
        "sv" | "da" | "nb" | "nn" | "is" => "nordic",
        "pl" | "cs" | "sk" | "sl" | "hr" => "slavic",
        code if CLASSES.contains(&code) => code,
        _ => "misc",
    };
    CLASSES.iter().position(|&class| class == group).expect("every group is a class")
}

/// The lines of every `.txt` or `.words` file of a folder, by the code in its name.
fn lines_of(folder: &Path, ending: &str) -> BTreeMap<String, Vec<String>> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").filter_map(|file| Some(file.ok()?.path())).collect();
    files.sort();
    files
        .iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == ending))
        .map(|file| {
            let code = file.file_stem().expect("a name").to_string_lossy().into_owned();
            let text = std::fs::read_to_string(file).expect("UTF-8");
            (code, text.lines().map(str::to_owned).collect())
        })
        .collect()
}

/// A piece of the line of about `length` characters that begins and ends with a word.
fn piece(line: &str, length: usize, start: usize) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let mut piece = String::new();
    for word in &words[start.min(words.len() - 1)..] {
        if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(word);
        if piece.chars().count() >= length {
            break;
        }
    }
    piece
}

/// The letter without its accent, as people type who have no key for it.
fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => c,
    }
}

struct Sample {
    class: usize,
    buckets: Vec<(usize, f32)>,
}

/// The features of a text with their share. Longer texts give larger sums, by the root of their length.
fn sample(text: &str, class: usize) -> Sample {
    let mut counts: BTreeMap<usize, f32> = BTreeMap::new();
    let mut n = 0.0f32;
    features(text, |bucket| {
        *counts.entry(bucket).or_default() += 1.0;
        n += 1.0;
    });
    let scale = 1.0 / n.max(1.0).sqrt();
    Sample { class, buckets: counts.into_iter().map(|(bucket, count)| (bucket, count * scale)).collect() }
}

/// The words of a language with how often they occur, for sentences on everything that the texts do not speak of.
struct Words {
    words: Vec<String>,
    /// The sum of the frequencies up to each word.
    up_to: Vec<f64>,
}

impl Words {
    fn of(lines: &[String]) -> Words {
        let rows = lines.iter().filter_map(|line| line.split_once('\t'));
        let (mut words, mut up_to, mut sum) = (Vec::new(), Vec::new(), 0.0);
        for (word, frequency) in rows {
            // Rarer words come oftener than they would, so that the model sees more of them.
            sum += frequency.parse::<f64>().expect("a frequency").powf(0.8);
            words.push(word.to_owned());
            up_to.push(sum);
        }
        Words { words, up_to }
    }

    fn sentence(&self, length: usize, random: &mut Random) -> String {
        let mut sentence = String::new();
        while sentence.chars().count() < length {
            let at = random.unit() * self.up_to[self.up_to.len() - 1];
            let word = &self.words[self.up_to.partition_point(|&up_to| up_to < at)];
            sentence += if sentence.is_empty() { "" } else { " " };
            sentence += word;
        }
        sentence
    }
}

/// Pieces as they come in the wild: of all lengths, some in capitals, some without accents, some with foreign names.
fn samples(
    texts: &BTreeMap<String, Vec<String>>,
    words: &BTreeMap<String, Words>,
    n: usize,
    random: &mut Random,
) -> Vec<Sample> {
    let codes: Vec<(&String, f64)> = texts
        .keys()
        .map(|code| {
            let share = match class_of(code) {
                // Spanish and Portuguese are the hardest to tell apart.
                3 | 5 => 1.5,
                0..=6 => 1.0,
                7 | 9 => 0.4,
                8 => 0.16,
                10 | 11 => 0.1,
                _ => 0.04,
            };
            (code, share)
        })
        .collect();
    let whole: f64 = codes.iter().map(|(_, share)| share).sum();
    let names: Vec<&str> = texts
        .values()
        .flatten()
        .flat_map(|line| line.split(' ').skip(1))
        .filter(|word| word.chars().next().is_some_and(char::is_uppercase) && word.len() > 3)
        .collect();
    let below = |n: usize, random: &mut Random| (random.unit() * n as f64) as usize;
    (0..n)
        .map(|_| {
            let mut at = random.unit() * whole;
            let code = codes
                .iter()
                .find(|(_, share)| {
                    at -= share;
                    at < 0.0
                })
                .map_or(codes[0].0, |(code, _)| *code);
            let lines = &texts[code];
            let line = &lines[below(lines.len(), random)];
            let length = 15 + below(140, random);
            let mut text = match words.get(code) {
                Some(words) if random.unit() < WORDS || lines.len() < 2 => words.sentence(length, random),
                _ => piece(line, length, below(line.split(' ').count().max(8) - 7, random)),
            };
            if random.unit() < 0.3 {
                for _ in 0..1 + below(3, random) {
                    let name = names[below(names.len(), random)];
                    text =
                        if random.unit() < 0.5 { format!("{name} {text}") } else { format!("{text} {name}") };
                }
            }
            if random.unit() < 0.06 {
                text = text.to_uppercase();
            }
            if random.unit() < 0.08 {
                text = text.to_lowercase().chars().map(plain).collect();
            } else if random.unit() < 0.03 {
                // Wrong decoding drops the letters that are not plain.
                text.retain(|c| c.is_ascii());
            }
            sample(&text, class_of(code))
        })
        .collect()
}

/// Logistic regression over the classes, by gradient descent with a step for each weight (AdaGrad); weights that earn
/// nothing fade to zero.
fn fit(samples: &[Sample], weights: &mut [Vec<f32>], squares: &mut [Vec<f32>], rate: f32, fade: f32) -> f64 {
    let mut loss = 0.0;
    for sample in samples {
        let mut scores = [0f32; CLASSES.len()];
        for &(bucket, share) in &sample.buckets {
            for (score, weight) in scores.iter_mut().zip(&weights[bucket]) {
                *score += share * weight;
            }
        }
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let all: f32 = scores.iter().map(|score| (score - top).exp()).sum();
        let error: Vec<f32> = scores
            .iter()
            .enumerate()
            .map(|(class, score)| (score - top).exp() / all - f32::from(u8::from(class == sample.class)))
            .collect();
        loss -= f64::from((scores[sample.class] - top) - all.ln());
        for &(bucket, share) in &sample.buckets {
            for class in 0..CLASSES.len() {
                let slope = error[class] * share;
                let square = &mut squares[bucket][class];
                *square += slope * slope;
                let step = rate / (square.sqrt() + 1e-6);
                let weight = &mut weights[bucket][class];
                let moved = *weight - step * slope;
                *weight = moved.signum() * (moved.abs() - step * fade * share).max(0.0);
            }
        }
    }
    loss / samples.len() as f64
}

/// Adding the same to all classes of a bucket changes no difference between them: the middle becomes zero.
fn center(weights: &mut [Vec<f32>]) {
    for row in weights {
        let mut sorted = row.clone();
        sorted.sort_by(f32::total_cmp);
        let middle = sorted[sorted.len() / 2];
        row.iter_mut().for_each(|weight| *weight -= middle);
    }
}

/// Makes the smallest weights zero for good: their squares become so large that no step moves them.
fn prune(weights: &mut [Vec<f32>], squares: &mut [Vec<f32>], kept: usize) {
    let mut sizes: Vec<f32> = weights.iter().flatten().map(|weight| weight.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let least = sizes[sizes.len() - kept];
    for (weight, square) in weights.iter_mut().flatten().zip(squares.iter_mut().flatten()) {
        if weight.abs() < least {
            (*weight, *square) = (0.0, f32::INFINITY);
        }
    }
}

/// Weights as whole numbers from -7 to 7, packed as the model unpacks them.
fn pack(weights: &[Vec<f32>]) -> Vec<u8> {
    let (mut bits, mut zeros) = (Vec::new(), 0);
    let by_class = (0..CLASSES.len()).flat_map(|class| weights.iter().map(move |row| row[class]));
    for weight in by_class.map(|weight| (weight / UNIT).round().clamp(-7.0, 7.0) as i32) {
        if weight == 0 {
            zeros += 1;
            continue;
        }
        bits.extend(std::iter::repeat_n(true, zeros >> REST));
        bits.push(false);
        bits.extend((0..REST).map(|nth| zeros >> nth & 1 == 1));
        bits.push(weight < 0);
        bits.extend(std::iter::repeat_n(true, weight.unsigned_abs() as usize - 1));
        bits.push(false);
        zeros = 0;
    }
    bits.resize(bits.len().next_multiple_of(8), true);
    bits.chunks(8).map(|byte| (0..8).map(|nth| u8::from(byte[nth]) << nth).sum()).collect()
}

fn train(folder: &Path, model: &Path) {
    let texts = lines_of(folder, "txt");
    let words: BTreeMap<String, Words> =
        lines_of(folder, "words").into_iter().map(|(code, lines)| (code, Words::of(&lines))).collect();
    let mut random = Random::new(1);
    let mut weights = vec![vec![0f32; CLASSES.len()]; BUCKETS];
    let mut squares = vec![vec![0f32; CLASSES.len()]; BUCKETS];
    for round in 0..ROUNDS {
        let samples = samples(&texts, &words, PIECES, &mut random);
        let loss = fit(&samples, &mut weights, &mut squares, 0.5, FADE);
        let zero = weights.iter().flatten().filter(|weight| **weight == 0.0).count();
        if round == ROUNDS / 2 {
            center(&mut weights);
            prune(&mut weights, &mut squares, KEPT);
        }
        println!("round {round}: loss {loss:.4}, {zero} of {} weights are zero", BUCKETS * CLASSES.len());
    }
    let packed = pack(&weights);
    std::fs::write(model, packed).expect("the model can be written");
}

/// How many pieces are told right, by language and length.
fn test(folder: &Path) {
    const LENGTHS: [(usize, usize); 3] = [(40, 60), (60, 100), (100, 400)];
    println!("| language | 40–60 | 60–100 | 100+ | taken for |\n|---|---|---|---|---|");
    let (mut right, mut all) = ([0; 3], [0; 3]);
    for (code, lines) in lines_of(folder, "txt") {
        let expected = Language::from_code(&code);
        let mut wrong: BTreeMap<&str, u32> = BTreeMap::new();
        let mut cells = Vec::new();
        for (nth, (least, most)) in LENGTHS.into_iter().enumerate() {
            let pieces: Vec<String> = lines
                .iter()
                .map(|line| piece(line, least, 0))
                .filter(|piece| (least..=most).contains(&piece.chars().count()))
                .collect();
            let mut ok = 0;
            for piece in &pieces {
                let (found, margin) = guess_with_margin(piece);
                if found == expected {
                    ok += 1;
                } else {
                    *wrong.entry(found.code()).or_default() += 1;
                    if std::env::var("SHOW").is_ok_and(|shown| shown == code) {
                        println!("{} {margin:.2} {piece}", found.code());
                    }
                }
            }
            if expected != Language::Other {
                right[nth] += ok;
                all[nth] += pieces.len();
            }
            cells.push(format!(
                "{:.2} % of {}",
                100.0 * ok as f64 / pieces.len().max(1) as f64,
                pieces.len()
            ));
        }
        println!("| {code} | {} | {wrong:?} |", cells.join(" | "));
    }
    let share: Vec<String> =
        (0..3).map(|nth| format!("{:.2} %", 100.0 * right[nth] as f64 / all[nth].max(1) as f64)).collect();
    println!("| the seven | {} | |", share.join(" | "));
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["train", folder, model] => train(Path::new(folder), Path::new(model)),
        ["test", folder] => test(Path::new(folder)),
        _ => eprintln!("language_model train FOLDER MODEL, or language_model test FOLDER"),
    }
}
