//! Writing a language's file (`src/engine/text/lemma/file.rs` says what is in it).

use super::endings::Rule;
use florilege_engine::index::bytes::put;
use florilege_engine::text::Language;
use florilege_engine::text::lemma::file::{ENDING, MAGIC, WHOLE};
use florilege_engine::text::lemma::known_place;
use florilege_engine::text::lemma::pos::Tag;
use std::collections::{BTreeMap, BTreeSet};

/// What goes into a file.
pub struct Contents<'a> {
    pub language: Language,
    pub notice: &'a str,
    /// Per class its readings: tag, letters off, ending on.
    pub classes: &'a [Vec<(Tag, u8, String)>],
    pub rules: &'a [Rule],
    pub frequent: &'a BTreeSet<String>,
    pub known: &'a [String],
    pub known_bits: u32,
    pub weights: &'a [i8],
    pub bits: u32,
}

/// The bytes of a file, and the length of each section by name.
pub fn write(contents: &Contents) -> (Vec<u8>, Vec<(&'static str, Vec<u8>)>) {
    // Frequent endings and classes get the small numbers.
    let mut adds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut uses = vec![0usize; contents.classes.len()];
    contents.rules.iter().for_each(|rule| uses[rule.class as usize] += 1);
    for (class, _) in contents.classes.iter().zip(&uses).filter(|(_, uses)| **uses > 0) {
        class.iter().for_each(|(_, _, add)| *adds.entry(add).or_default() += 1);
    }
    let adds = by_use(adds.into_iter());
    let classes =
        by_use((0..contents.classes.len()).map(|class| (class, uses[class])).filter(|(_, n)| *n > 0));
    let number_of_add: BTreeMap<&str, u32> = adds.iter().zip(0..).map(|(add, n)| (*add, n)).collect();
    let number_of_class: BTreeMap<usize, u32> =
        classes.iter().zip(0..).map(|(class, n)| (*class, n)).collect();

    let mut class_bytes = Vec::new();
    for &class in &classes {
        let readings = &contents.classes[class];
        for (nth, (tag, strip, add)) in readings.iter().enumerate() {
            class_bytes.push(2 * tag + u8::from(nth + 1 == readings.len()));
            class_bytes.push(*strip);
            put(&mut class_bytes, number_of_add[add.as_str()]);
        }
    }
    let (mut shared, mut text, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    let mut before: &[char] = &[];
    for rule in contents.rules {
        let same = before.iter().zip(&rule.reversed).take_while(|(a, b)| a == b).count().min(255);
        shared.push(same as u8);
        text.extend(rule.reversed[same..].iter().map(|&letter| latin(letter)));
        text.push(if rule.whole { WHOLE } else { ENDING });
        put(&mut numbers, number_of_class[&(rule.class as usize)]);
        before = &rule.reversed;
    }
    let known: BTreeSet<usize> =
        contents.known.iter().filter_map(|lemma| known_place(lemma, contents.known_bits)).collect();
    let places: Vec<usize> = (0..contents.weights.len()).filter(|&at| contents.weights[at] != 0).collect();
    let values = places
        .iter()
        .map(|&at| contents.weights[at])
        .map(|w| 2 * w.unsigned_abs() - u8::from(w < 0))
        .collect();
    let sections = vec![
        ("endings", lines(adds.iter().copied())),
        ("classes", class_bytes),
        ("rules, shared", shared),
        ("rules, letters", text),
        ("rules, classes", numbers),
        ("frequent forms", lines(contents.frequent.iter().map(String::as_str))),
        ("common lemmas", distances(known.into_iter())),
        ("places", distances(places.into_iter())),
        ("weights", values),
    ];
    let mut body = Vec::new();
    put(&mut body, contents.notice.len() as u32);
    body.extend(contents.notice.as_bytes());
    body.extend(contents.language.code().bytes());
    for (name, section) in &sections {
        match *name {
            "common lemmas" => body.push(contents.known_bits as u8),
            "places" => body.push(contents.bits as u8),
            _ => {}
        }
        put(&mut body, section.len() as u32);
        body.extend(section);
    }
    let mut file = MAGIC.to_vec();
    file.extend(xxhash_rust::xxh3::xxh3_64(&body).to_le_bytes());
    file.extend(body);
    (file, sections)
}

/// Things by falling number of uses, then by their own order.
fn by_use<T: Ord + Copy>(uses: impl Iterator<Item = (T, usize)>) -> Vec<T> {
    let mut uses: Vec<(T, usize)> = uses.collect();
    uses.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    uses.into_iter().map(|(thing, _)| thing).collect()
}

/// Forms of other letters were left out before.
fn latin(letter: char) -> u8 {
    u8::try_from(u32::from(letter)).expect("keys are of Latin-1 letters")
}

fn lines<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<u8> {
    lines.flat_map(|line| line.chars().map(latin).chain([b'\n'])).collect()
}

/// Sorted numbers by their distances.
fn distances(places: impl Iterator<Item = usize>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut next = 0;
    for place in places {
        put(&mut bytes, (place - next) as u32);
        next = place + 1;
    }
    bytes
}
