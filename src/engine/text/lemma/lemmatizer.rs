//! Reading words in their context: forms are prepared once, sentences are read over their numbers.

use super::features::{self, Traits};
use super::pos::{CONTRACTION, TAGS, Tag, of_tag};
use super::reading::{Reading, readings};
use super::tagger::Neighbour;
use super::{LanguageData, Pos};
use crate::text::{Kind, Language};
use std::collections::BTreeMap;
use std::ops::Deref;

/// A form with everything of it that no context changes.
#[derive(Debug, Clone)]
struct Prepared {
    traits: Traits,
    /// Its row in `Lemmatizer::neighbours`.
    neighbour: u32,
    /// Its first reading in `Lemmatizer::candidates`, and behind its last.
    first: u32,
    end: u32,
}

/// A reading of a prepared form, and what the form itself says for it.
#[derive(Debug, Clone)]
struct Candidate {
    tag: Tag,
    own: i32,
    /// Its lemma in `Lemmatizer::lemmas`.
    lemma: (u32, u32),
}

/// Reads words in context. Forms are prepared once each and then known by number.
#[derive(Debug, Clone)]
pub struct Lemmatizer<D> {
    data: D,
    words: Vec<Prepared>,
    candidates: Vec<Candidate>,
    lemmas: String,
    neighbours: Vec<Neighbour>,
    known_neighbours: BTreeMap<Traits, u32>,
    tags: Vec<Tag>,
}

impl<D: Deref<Target = LanguageData>> Lemmatizer<D> {
    pub fn new(data: D) -> Self {
        let mut lemmatizer = Lemmatizer {
            data,
            words: Vec::new(),
            candidates: Vec::new(),
            lemmas: String::new(),
            neighbours: Vec::new(),
            known_neighbours: BTreeMap::new(),
            tags: Vec::new(),
        };
        lemmatizer.neighbour(Traits::OUTSIDE);
        lemmatizer
    }

    /// Prepares a form and gives its number; numbers go up by one from zero, whether the form is new or not.
    pub fn prepare(&mut self, form: &str, kind: Kind) -> u32 {
        let read = readings(&self.data, form, kind);
        let neighbour = self.neighbour(read.traits);
        let first = self.candidates.len() as u32;
        let is_ambiguous = read.readings.len() > 1 && !self.data.weights.is_empty();
        for Reading { tag, lemma } in &read.readings {
            let start = self.lemmas.len() as u32;
            self.lemmas.push_str(lemma);
            let own = if is_ambiguous { self.data.weights.own(&read.features, *tag) } else { 0 };
            self.candidates.push(Candidate { tag: *tag, own, lemma: (start, self.lemmas.len() as u32) });
        }
        let end = self.candidates.len() as u32;
        self.words.push(Prepared { traits: read.traits, neighbour, first, end });
        self.words.len() as u32 - 1
    }

    pub fn language(&self) -> Language {
        self.data.language
    }

    /// How many forms were prepared.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn neighbour(&mut self, traits: Traits) -> u32 {
        if self.data.weights.is_empty() {
            return 0;
        }
        if let Some(&row) = self.known_neighbours.get(&traits) {
            return row;
        }
        let row = self.neighbours.len() as u32;
        self.neighbours.push(self.data.weights.neighbour(&traits));
        self.known_neighbours.insert(traits, row);
        row
    }

    fn candidates(&self, word: u32) -> &[Candidate] {
        let word = &self.words[word as usize];
        &self.candidates[word.first as usize..word.end as usize]
    }

    /// Whether context decides what the word of a number is.
    pub fn is_ambiguous(&self, word: u32) -> bool {
        let word = &self.words[word as usize];
        word.end - word.first > 1
    }

    /// Puts the parts of speech of a sentence into `out`, one per token; its former content is dropped.
    /// `words` are numbers that `prepare` gave.
    pub fn sentence(&mut self, words: &[u32], out: &mut Vec<Pos>) {
        let mut tags = std::mem::take(&mut self.tags);
        self.tags(words, &mut tags);
        out.clear();
        out.extend(tags.iter().map(|&tag| of_tag(tag)));
        self.tags = tags;
    }

    /// Like `sentence`, in the tagger's own tags.
    pub fn tags(&self, words: &[u32], tags: &mut Vec<Tag>) {
        tags.clear();
        let (mut earlier, mut before) = (TAGS as Tag, TAGS as Tag);
        let mut is_first = true;
        for (at, &word) in words.iter().enumerate() {
            let candidates = self.candidates(word);
            let tag = if candidates.len() > 1 && !self.data.weights.is_empty() {
                self.choose(words, at, candidates, is_first, earlier, before)
            } else {
                candidates[0].tag
            };
            is_first &= matches!(of_tag(tag), Pos::Punctuation | Pos::Symbol | Pos::Number);
            tags.push(tag);
            (earlier, before) = (before, tag);
        }
    }

    fn choose(
        &self,
        words: &[u32],
        at: usize,
        candidates: &[Candidate],
        is_first: bool,
        earlier: Tag,
        before: Tag,
    ) -> Tag {
        let word_at = |at: Option<usize>| at.and_then(|at| words.get(at)).map(|&w| &self.words[w as usize]);
        let near = [
            word_at(at.checked_sub(2)),
            word_at(at.checked_sub(1)),
            word_at(Some(at + 1)),
            word_at(Some(at + 2)),
        ];
        let weights = &self.data.weights;
        let rows: [&[i16; TAGS]; 4] = std::array::from_fn(|role| {
            &self.neighbours[near[role].map_or(0, |word| word.neighbour) as usize][role]
        });
        let outside = &Traits::OUTSIDE;
        let previous = near[1].map_or(outside, |word| &word.traits);
        let next = near[2].map_or(outside, |word| &word.traits);
        let this = &self.words[words[at] as usize].traits;
        let joined = features::joined([previous, this, next], is_first, earlier, before);
        let pair = weights.pair(earlier, before);
        let mut best = (i32::MIN, candidates[0].tag);
        for candidate in candidates {
            let tag = candidate.tag as usize;
            let around: i32 = rows.iter().map(|row| i32::from(row[tag])).sum();
            let sum = candidate.own + around + i32::from(pair[tag]) + weights.joined(&joined, candidate.tag);
            if sum > best.0 {
                best = (sum, candidate.tag);
            }
        }
        best.1
    }

    /// The lemma of a prepared word as this part of speech; as its first reading when it cannot be that.
    pub fn lemma(&self, word: u32, pos: Pos) -> &str {
        let candidates = self.candidates(word);
        let is_it = |candidate: &&Candidate| {
            candidate.tag == pos as Tag || candidate.tag == CONTRACTION && pos == Pos::Preposition
        };
        let (start, end) = candidates.iter().find(is_it).unwrap_or(&candidates[0]).lemma;
        &self.lemmas[start as usize..end as usize]
    }
}
