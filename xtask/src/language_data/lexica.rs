//! The lexica as they are distributed: Lexique 3.83 and Lefff 3.4 for French.

use super::readings::Lexicon;
use florilege_engine::text::lemma::Pos;
use florilege_engine::text::lemma::key::key;
use florilege_engine::text::lemma::pos::Tag;
use std::collections::BTreeMap;
use std::path::Path;

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Adds `Lexique383.txt` (tab-separated, Windows-1252); weights are occurrences per million words, the mean of
/// its two corpora.
pub fn lexique(path: &Path, lexicon: &mut Lexicon) -> Result<(), String> {
    let text: String = bytes(path)?.into_iter().map(latin).collect();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .skip(1)
        .map(|line| line.split('\t').collect())
        .filter(|row: &Vec<&str>| row.len() > 9)
        .collect();
    // Nouns that name women are lemmas of their own, as treebanks have them: actrice, présidente.
    let mut genders: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for row in rows.iter().filter(|row| row[3] == "NOM") {
        genders.insert((row[0], row[5]), row[4]);
    }
    for row in &rows {
        let (form, lemma) = (row[0], row[2]);
        let Some(pos) = part_of_speech(row[3]) else { continue };
        if form.contains(' ') || lemma.contains(' ') || form.is_empty() {
            continue;
        }
        let frequency = |at: usize| row[at].replace(',', ".").parse::<f64>().unwrap_or(0.0);
        let weight = (frequency(8) + frequency(9)) / 2.0;
        let is_feminine = pos == Pos::Noun
            && row[4] == "f"
            && genders.get(&(lemma, "s")).is_some_and(|gender| *gender == "m")
            && lemma != form;
        let singular = form.strip_suffix('s').unwrap_or(form);
        let lemma = match row[5] {
            "s" if is_feminine => form,
            "p" if is_feminine && genders.get(&(singular, "s")) == Some(&"f") => singular,
            // Units and abbreviations stand for themselves: mg, kg.
            _ if form.chars().count() <= 3
                && lemma.chars().count() > 2 * form.chars().count() + 1
                && pos == Pos::Noun =>
            {
                form
            }
            _ => lemma,
        };
        lexicon.add(key(form), pos as u8, key(lemma), weight);
    }
    Ok(())
}

/// Words of the books of Lexique, of which it gives how often each form occurs in a million.
const BOOKS: f64 = 14.7;

/// The forms of `Lexique383.txt` as a word list: how often each occurs in its books (novels from 1950 to 2000), if at least three
/// times. What the lexicon lacks (names, figures, some elided words) is in the total alone.
pub fn books(path: &Path) -> Result<String, String> {
    let text: String = bytes(path)?.into_iter().map(latin).collect();
    let mut rates: BTreeMap<&str, f64> = BTreeMap::new();
    for row in text.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>()) {
        if row.len() > 9 {
            *rates.entry(row[0]).or_default() += row[9].replace(',', ".").parse::<f64>().unwrap_or(0.0);
        }
    }
    let mut counts: Vec<(u64, &str)> =
        rates.into_iter().map(|(form, rate)| ((rate * BOOKS).round() as u64, form)).collect();
    counts.retain(|(count, form)| *count > 2 && !form.is_empty());
    counts.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let head = "# Lexique 3.83 (B. New, C. Pallier, M. Brysbaert, L. Ferrand), its books; CC BY-SA 4.0\n";
    let total = (BOOKS * 1e6).round() as u64;
    let rows: String = counts.iter().map(|(count, form)| format!("{form}\t{count}\n")).collect();
    Ok(format!("{head}# total {total}\n{rows}"))
}

/// A byte of Windows-1252, as far as French has it.
fn latin(byte: u8) -> char {
    match byte {
        0x8C => 'Œ',
        0x9C => 'œ',
        0x92 => '\'',
        _ => byte as char,
    }
}

fn part_of_speech(category: &str) -> Option<Pos> {
    Some(match category {
        "NOM" => Pos::Noun,
        "VER" => Pos::Verb,
        "AUX" => Pos::Auxiliary,
        "ADJ" => Pos::Adjective,
        "ADV" => Pos::Adverb,
        "ONO" => Pos::Interjection,
        "ADJ:num" => Pos::Number,
        "PRE" => Pos::Preposition,
        "CON" => Pos::Conjunction,
        _ if category.starts_with("PRO") => Pos::Pronoun,
        _ if category.starts_with("ART") || category.starts_with("ADJ:") => Pos::Determiner,
        _ => return None,
    })
}

/// Adds the open classes of `lefff-3.4.mlex` (form, tag, lemma, features; tab-separated) for forms that the lexicon
/// lacks. They have no frequency.
pub fn lefff(path: &Path, lexicon: &mut Lexicon) -> Result<(), String> {
    let text = String::from_utf8(bytes(path)?).map_err(|error| error.to_string())?;
    let mut more = Lexicon::default();
    let mut names = Vec::new();
    let mut second: BTreeMap<(String, Tag), Vec<String>> = BTreeMap::new();
    for line in text.lines() {
        let mut fields = line.split('\t');
        let (Some(form), Some(tag), Some(lemma)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        let pos = match tag {
            "nc" => Pos::Noun,
            "v" => Pos::Verb,
            "adj" => Pos::Adjective,
            "adv" => Pos::Adverb,
            "np" => {
                names.push(form);
                continue;
            }
            _ => continue,
        };
        let is_plain = form.chars().all(|c| c.is_lowercase() || c == '-');
        let form = key(form);
        if is_plain && !lemma.is_empty() {
            if lexicon.has(&form) {
                second.entry((form, pos as u8)).or_default().push(key(lemma));
            } else {
                more.add(form, pos as u8, key(lemma), 0.0);
            }
        }
    }
    lexicon.join(more);
    // Where the two differ, Lefff has the better lemma (bijoux: bijou, nouvelle: nouveau), except that it reads
    // adjectives as their verbs and units as their names.
    for ((form, tag), lemmas) in second {
        let [lemma] = lemmas.as_slice() else { continue };
        let is_verb = lemma.ends_with('r') || lemma.ends_with("re");
        if form.chars().count() > 3 && !lemma.contains(' ') && !(tag == Pos::Adjective as Tag && is_verb) {
            lexicon.correct(&form, tag, lemma);
        }
    }
    // Common words that are names of their own as well: Paris, Pierre.
    for name in names {
        let form = key(name);
        if lexicon.has(&form)
            && name.chars().skip(1).all(|c| c.is_lowercase())
            && !name.starts_with(char::is_lowercase)
        {
            lexicon.add(form.clone(), Pos::ProperNoun as u8, form, 0.0);
        }
    }
    Ok(())
}
