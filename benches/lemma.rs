//! How fast words get their lemma and part of speech: `cargo bench --bench lemma`.

mod texts;

use florilege::engine::text::lemma::{LanguageData, Lemmatizer, Pos};
use florilege::engine::text::{Analysis, Kind, Language, analyze};
use std::collections::HashMap;
use texts::{Texts, all, median};

const FRENCH: &[u8] = include_bytes!("../languages/fr.flang");

fn main() {
    let seconds = median(15, || LanguageData::read(FRENCH)).as_secs_f64();
    println!("reading and checking the language data: {:.1} ms", seconds * 1e3);
    let data = LanguageData::read(FRENCH).expect("the repository's data can be read");
    for texts in all() {
        println!("\n### {} ({:.2} MB, {} texts)\n", texts.name, texts.megabytes(), texts.documents.len());
        speed(&texts, &data);
    }
}

/// Sentences as numbers of entries (form and kind), and the entries: what an index holds.
fn entries<'a>(texts: &'a Texts, analyses: &[Analysis]) -> (Vec<(&'a str, Kind)>, Vec<Vec<u32>>) {
    let mut numbers = HashMap::new();
    let mut entries = Vec::new();
    let mut sentences = Vec::new();
    for (document, analysis) in texts.documents.iter().zip(analyses) {
        for sentence in &analysis.structures.sentences {
            let words = analysis.tokens[sentence.range()].iter().map(|token| {
                let entry = (token.span.of(&document.text), token.kind);
                *numbers.entry(entry).or_insert_with(|| {
                    entries.push(entry);
                    entries.len() as u32 - 1
                })
            });
            sentences.push(words.collect());
        }
    }
    (entries, sentences)
}

fn speed(texts: &Texts, data: &LanguageData) {
    let analyses: Vec<_> = texts.documents.iter().map(|d| analyze(&d.text, Some(Language::French))).collect();
    let (entries, sentences) = entries(texts, &analyses);
    let prepare = || {
        let mut lemmatizer = Lemmatizer::new(data);
        for (form, kind) in &entries {
            lemmatizer.prepare(form, *kind);
        }
        lemmatizer
    };
    let read = |lemmatizer: &mut Lemmatizer<&LanguageData>| {
        let mut tags: Vec<Pos> = Vec::new();
        let mut n = 0usize;
        for sentence in &sentences {
            lemmatizer.sentence(sentence, &mut tags);
            let lemmas = sentence.iter().zip(&tags).map(|(&word, &pos)| lemmatizer.lemma(word, pos).len());
            n += lemmas.sum::<usize>();
        }
        n
    };
    let tokens: usize = sentences.iter().map(Vec::len).sum();
    println!("{tokens} tokens, {} entries\n\n| step | ms | MB/s |\n|---|---|---|", entries.len());
    let row = |name: &str, run: &mut dyn FnMut()| {
        let seconds = median(5, run).as_secs_f64();
        println!("| {name} | {:.1} | {:.1} |", seconds * 1e3, texts.megabytes() / seconds);
    };
    row("prepare every entry", &mut || drop(std::hint::black_box(prepare())));
    let mut lemmatizer = prepare();
    row("read every sentence", &mut || {
        std::hint::black_box(read(&mut lemmatizer));
    });
    row("both", &mut || {
        std::hint::black_box(read(&mut prepare()));
    });
}
