//! The order of lines: by words beside the node, the node itself, the date of the text.

use super::SortKey;
use crate::analysis::context::Beside;
use crate::corpus::Corpus;
use crate::corpus::edtf::first_day;
use crate::order::Order;
use crate::query::matches::Hit;
use std::collections::HashMap;

/// What lines are sorted by, while it is gathered.
///
/// Each word of a key is looked at once: distinct words get ranks in the order of their folds, and the lines are sorted
/// by ranks. Rank 0 is the missing word, which comes first.
pub struct Ranks {
    keys: Vec<SortKey>,
    across_paragraphs: bool,
    /// How many words to the left and to the right are keys.
    reach: (u8, u8),
    /// Per text the rank of its first day.
    days: Vec<u32>,
    /// The words met so far, numbered from 1.
    numbers: HashMap<Box<str>, u32>,
    /// The number of each entry of a segment; 0 for those not met yet.
    of_entries: (usize, Vec<u32>),
    /// The numbers of each line in turn, one per key.
    rows: Vec<u32>,
    beside: Beside,
}

impl Ranks {
    /// Nothing where no key changes the order of the text. What comes after `Text` changes nothing.
    pub fn new(corpus: &Corpus, sort: &[SortKey], across_paragraphs: bool) -> Option<Ranks> {
        let usable = sort.iter().take_while(|key| **key != SortKey::Text);
        let keys: Vec<SortKey> =
            usable.filter(|key| !matches!(key, SortKey::Left(0) | SortKey::Right(0))).copied().collect();
        let furthest = |of: fn(&SortKey) -> u8| keys.iter().map(of).max().unwrap_or(0);
        let n_left = furthest(|key| if let SortKey::Left(n) = key { *n } else { 0 });
        let n_right = furthest(|key| if let SortKey::Right(n) = key { *n } else { 0 });
        let days = if keys.contains(&SortKey::Date) { days(corpus) } else { Vec::new() };
        let of_entries = (usize::MAX, Vec::new());
        let (numbers, rows, beside) = (HashMap::new(), Vec::new(), Beside::default());
        let is_any = !keys.is_empty();
        is_any.then_some(Ranks {
            keys,
            across_paragraphs,
            reach: (n_left, n_right),
            days,
            numbers,
            of_entries,
            rows,
            beside,
        })
    }

    /// The next line in text order.
    pub fn add(&mut self, corpus: &Corpus, hit: Hit) {
        let (number, _) = corpus.place_of(hit.document);
        let (segment, local) = corpus.segment_of(hit.document);
        if self.of_entries.0 != number {
            self.of_entries = (number, vec![0; segment.lexicon.len()]);
        }
        self.beside.look(corpus, hit, self.reach, self.across_paragraphs);
        for key in 0..self.keys.len() {
            let entry = match self.keys[key] {
                SortKey::Left(n) => self.beside.left.get(usize::from(n) - 1).map(|word| word.entry),
                SortKey::Right(n) => self.beside.right.get(usize::from(n) - 1).map(|word| word.entry),
                SortKey::Date => {
                    self.rows.push(self.days[hit.document as usize]);
                    continue;
                }
                SortKey::Node | SortKey::Text => {
                    let is_word = |entry: &u32| segment.lexicon.entries[*entry as usize].kind.is_word();
                    let mut words = segment.walk(local, hit.extent).map(|(entry, _)| entry).filter(is_word);
                    let first = words.next();
                    let rest: Vec<u32> = words.collect();
                    if !rest.is_empty() {
                        let words = first.into_iter().chain(rest).map(|entry| segment.lexicon.fold(entry));
                        let node = words.collect::<Vec<_>>().join(" ");
                        let number = self.number(&node);
                        self.rows.push(number);
                        continue;
                    }
                    first
                }
            };
            let number = entry.map_or(0, |entry| match self.of_entries.1[entry as usize] {
                0 => {
                    let number = self.number(segment.lexicon.fold(entry));
                    self.of_entries.1[entry as usize] = number;
                    number
                }
                number => number,
            });
            self.rows.push(number);
        }
    }

    fn number(&mut self, word: &str) -> u32 {
        let next = self.numbers.len() as u32 + 1;
        match self.numbers.get(word) {
            Some(number) => *number,
            None => {
                self.numbers.insert(word.into(), next);
                next
            }
        }
    }

    /// The numbers of the lines in their order; equal ones in text order.
    pub fn order(self) -> Vec<u32> {
        let Ranks { keys, numbers, mut rows, .. } = self;
        let mut words: Vec<(Box<str>, u32)> = numbers.into_iter().collect();
        words.order();
        let mut rank_of = vec![0; words.len() + 1];
        (1u32..).zip(&words).for_each(|(rank, (_, number))| rank_of[*number as usize] = rank);
        for (number, key) in rows.iter_mut().zip(keys.iter().cycle()) {
            if *key != SortKey::Date {
                *number = rank_of[*number as usize];
            }
        }
        // Two ranks are one number; lines that have more of them are sorted by the later ones first.
        let mut order: Vec<(u64, u32)> =
            (0..(rows.len() / keys.len()) as u32).map(|line| (0, line)).collect();
        let pairs: Vec<usize> = (0..keys.len()).step_by(2).collect();
        for &first in pairs.iter().rev() {
            for (rank, line) in &mut order {
                let row = &rows[*line as usize * keys.len()..][..keys.len()];
                *rank = u64::from(row[first]) << 32 | u64::from(row.get(first + 1).copied().unwrap_or(0));
            }
            order.sort_by_key(|(rank, _)| *rank);
        }
        order.into_iter().map(|(_, line)| line).collect()
    }
}

/// Per text the rank of its first day; undated texts have the last.
fn days(corpus: &Corpus) -> Vec<u32> {
    let day = |document| corpus.date(document).and_then(|date| first_day(&date.edtf));
    let days: Vec<Option<String>> = (0..corpus.n_documents()).map(day).collect();
    let mut known: Vec<&String> = days.iter().flatten().collect();
    known.order();
    known.dedup();
    let rank = |day: &String| known.binary_search(&day).unwrap_or(known.len()) as u32;
    days.iter().map(|day| day.as_ref().map_or(u32::MAX, rank)).collect()
}
