//! The company words keep: two spellings of one name stand beside the same words.

use super::vocabulary::{Placed, Word};
use crate::order::Order;
use std::collections::HashMap;

/// How many words to each side are looked through for the nearest content word.
const REACH: usize = 3;
/// Places of a word that are looked at; what more of them would show is shown by these.
const MOST_PLACES: u32 = 2_000;
/// Example places kept of each word, one a text.
const EXAMPLES: usize = 3;

/// A side of the word, and the content word that stands there.
type Neighbour = (bool, u32);

/// What stands beside the words that are looked at.
#[derive(Debug, Default)]
pub struct Contexts {
    seen: HashMap<u32, Company>,
}

#[derive(Debug, Default)]
struct Company {
    places: u32,
    beside: HashMap<Neighbour, u32>,
    examples: Vec<(u32, u32)>,
}

impl Contexts {
    /// Looks at these words and no others.
    pub fn of(words: impl Iterator<Item = u32>) -> Contexts {
        Contexts { seen: words.map(|word| (word, Company::default())).collect() }
    }

    /// Notes the company in a stretch of text.
    pub fn read(&mut self, vocabulary: &[Word], document: u32, words: &[Placed]) {
        for (at, placed) in words.iter().enumerate() {
            let Some(company) = self.seen.get_mut(&placed.word) else { continue };
            let seen_here = company.examples.last().is_some_and(|&(last, _)| last == document);
            if company.examples.len() < EXAMPLES && !seen_here {
                company.examples.push((document, placed.position));
            }
            company.places += 1;
            if company.places > MOST_PLACES {
                continue;
            }
            let content = |placed: &&Placed| vocabulary[placed.word as usize].content;
            let left = words[..at].iter().rev().take(REACH).find(content);
            let right = words[at + 1..].iter().take(REACH).find(content);
            for (side, neighbour) in [(false, left), (true, right)] {
                if let Some(neighbour) = neighbour {
                    *company.beside.entry((side, neighbour.word)).or_default() += 1;
                }
            }
        }
    }

    /// The words that stand on the same side of both, those that do so most often first.
    pub fn shared(&self, a: u32, b: u32) -> Vec<u32> {
        let (Some(a), Some(b)) = (self.seen.get(&a), self.seen.get(&b)) else { return Vec::new() };
        let (few, many) = if a.beside.len() <= b.beside.len() { (a, b) } else { (b, a) };
        let both = few.beside.iter().filter_map(|(neighbour, &count)| {
            let other = *many.beside.get(neighbour)?;
            Some((std::cmp::Reverse(count.min(other)), neighbour.1))
        });
        let mut shared: Vec<_> = both.collect();
        shared.order();
        let mut words: Vec<u32> = Vec::new();
        shared.into_iter().for_each(|(_, word)| {
            if !words.contains(&word) {
                words.push(word);
            }
        });
        words
    }

    /// The first places of a word: document and position.
    pub fn examples(&self, word: u32) -> Vec<(u32, u32)> {
        self.seen.get(&word).map(|company| company.examples.clone()).unwrap_or_default()
    }
}
