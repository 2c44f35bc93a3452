//! Counts the words in the windows of a node.

use super::numbers::{NONE, Numbers};
use super::window::{Window, reach, rounded};
use crate::corpus::Corpus;
use crate::query::matches::Hit;
use crate::query::memo::Memo;
use crate::text::{Extent, Layer};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// How words that stand in the windows of two nodes are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Overlap {
    /// In each window, as AntConc and the Corpus Workbench do.
    #[default]
    Each,
    /// Once, in the first of them, as TXM does.
    Once,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Counted {
    pub window: Window,
    pub layer: Layer,
    pub overlap: Overlap,
    pub skip_stop_words: bool,
}

/// The words beside a node, in the order in which they are met first. A row is a word, its texts, its windows, and its
/// count in each column; all rows lie one after the other.
pub struct Beside {
    numbers: Rc<Vec<u32>>,
    width: usize,
}

/// What a row has before its counts.
const HEAD: usize = 3;

/// A word beside a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordBeside<'a> {
    pub word: u32,
    /// Texts in which it stands beside the node.
    pub texts: u32,
    /// Windows that it stands in; sentences or paragraphs, where these are the windows.
    pub windows: u32,
    pub counts: &'a [u32],
}

impl WordBeside<'_> {
    /// How often it stands beside the node.
    pub fn joint(&self) -> u64 {
        self.counts.iter().map(|&count| u64::from(count)).sum()
    }
}

impl Beside {
    pub fn len(&self) -> usize {
        self.numbers.len() / self.width
    }

    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    pub fn row(&self, row: u32) -> WordBeside<'_> {
        let row = &self.numbers[row as usize * self.width..][..self.width];
        WordBeside { word: row[0], texts: row[1], windows: row[2], counts: &row[HEAD..] }
    }

    pub fn rows(&self) -> impl Iterator<Item = WordBeside<'_>> {
        (0..self.len() as u32).map(|row| self.row(row))
    }
}

/// Tokens that are read between two looks at the time.
const STEP: usize = 200_000;
/// Tokens that are read at once, about.
const STRETCH: u32 = 1 << 14;

/// Work that is not done.
struct Begun {
    name: String,
    /// The next place.
    next: usize,
    rows: Rows,
}

/// The words beside the places of a node; `name` says what was looked for. `None` when the time is up before.
pub fn beside(memo: &Memo, name: &str, hits: &[Hit], counted: Counted) -> Option<Beside> {
    let Counted { window, layer, .. } = counted;
    let name = format!("beside {name} {counted:?}");
    let width = HEAD + window.n_columns();
    if let Some(numbers) = memo.table(&name) {
        return Some(Beside { numbers, width });
    }
    let corpus = memo.corpus;
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| {
        let n_words = corpus.vocabulary(layer).len() as usize;
        let rows = Rows { width, row_of: vec![0; n_words], ..Rows::default() };
        Begun { name, next: 0, rows }
    });
    let Begun { next, rows, .. } = &mut begun;
    let is_done = walk(memo, hits, counted, next, |hits, around, from, words| match window {
        Window::Words { .. } => rows.windows(hits, around, from, words, counted),
        Window::Sentence | Window::Paragraph => rows.unit(hits, from, words),
    });
    if !is_done {
        memo.park(begun);
        return None;
    }
    let Begun { name, rows, .. } = begun;
    Some(Beside { numbers: memo.keep_table(name, rows.numbers), width })
}

/// Hands over the places from `next` on, some of one document at a time: the tokens around each, and the words of all
/// these from a token on. Not done when the time is up before; `next` is then where it stopped.
pub(super) fn walk(
    memo: &Memo,
    hits: &[Hit],
    counted: Counted,
    next: &mut usize,
    mut found: impl FnMut(&[Hit], &[Extent], u32, &[u32]),
) -> bool {
    let corpus = memo.corpus;
    let mut numbers = Numbers::new(memo, counted.layer, counted.skip_stop_words);
    let (mut words, mut around) = (Vec::new(), Vec::new());
    let mut left = 0;
    while *next < hits.len() {
        if left == 0 {
            if !memo.may_go_on() {
                return false;
            }
            left = STEP;
        }
        // Nodes whose windows lie close together are read together.
        let extent = stretch(corpus, &hits[*next..], counted, &mut around);
        let hits = &hits[*next..*next + around.len()];
        words.clear();
        numbers.read(hits[0].document, extent, &mut words);
        found(hits, &around, extent.start, &words);
        *next += hits.len();
        left = left.saturating_sub(words.len() + 32 * hits.len());
    }
    true
}

/// The tokens around the next places that are looked at together, and around each of them.
fn stretch(corpus: &Corpus, hits: &[Hit], counted: Counted, each: &mut Vec<Extent>) -> Extent {
    let around = |hit: Hit| match counted.window {
        Window::Words { across_paragraphs, .. } => {
            let sides = counted.window.sides().unwrap_or_default();
            reach(corpus, hit, sides, across_paragraphs, counted.skip_stop_words)
        }
        Window::Sentence => rounded(corpus, hit, Corpus::sentence),
        Window::Paragraph => rounded(corpus, hit, Corpus::paragraph),
    };
    let is_unit = counted.window.sides().is_none();
    let mut all = around(hits[0]);
    each.clear();
    each.push(all);
    for &hit in hits[1..].iter().take_while(|hit| hit.document == hits[0].document) {
        // A unit is read whole, whatever its length, and only with those that it has a node in common with.
        let is_apart = match is_unit {
            true => hit.extent.start >= all.end,
            false => hit.extent.start > all.end + 64 || all.len() > STRETCH,
        };
        if is_apart {
            break;
        }
        let next = if is_unit && hit.extent.end <= all.end { all } else { around(hit) };
        all = Extent::new(all.start.min(next.start), all.end.max(next.end));
        each.push(next);
    }
    all
}

#[derive(Default)]
struct Rows {
    width: usize,
    numbers: Vec<u32>,
    /// Per word of the vocabulary, the number of its row, from 1.
    row_of: Vec<u32>,
    /// Per row, the document and the window that were counted last, from 1.
    last: Vec<(u32, u32)>,
    /// Windows so far.
    n_windows: u32,
    /// The document that is looked at, and the tokens of it that were counted: only those that later windows can reach.
    document: u32,
    counted: std::collections::VecDeque<u32>,
}

impl Rows {
    /// Counts a word in a column.
    #[inline]
    fn add(&mut self, word: u32, column: usize, document: u32) {
        let row_of = &mut self.row_of[word as usize];
        if *row_of == 0 {
            self.last.push((0, 0));
            *row_of = self.last.len() as u32;
            self.numbers.push(word);
            self.numbers.resize(self.numbers.len() + self.width - 1, 0);
        }
        let row = *row_of as usize - 1;
        let last = &mut self.last[row];
        let numbers = &mut self.numbers[row * self.width..][..self.width];
        if *last != (document + 1, self.n_windows) {
            numbers[1] += u32::from(last.0 != document + 1);
            numbers[2] += 1;
            *last = (document + 1, self.n_windows);
        }
        numbers[HEAD + column] += 1;
    }

    /// Counts the windows of nodes of one document, whose words from a token on are given.
    fn windows(&mut self, hits: &[Hit], around: &[Extent], from: u32, words: &[u32], counted: Counted) {
        let (n_left, n_right) = counted.window.sides().unwrap_or_default();
        let once = counted.overlap == Overlap::Once;
        if hits[0].document != self.document {
            self.document = hits[0].document;
            self.counted.clear();
        }
        // Tokens with their columns, from left to right.
        let mut found: Vec<(u32, usize)> = Vec::with_capacity(n_left + n_right);
        for (&Hit { document, extent }, around) in hits.iter().zip(around) {
            let is_word = |token: &u32| words[(token - from) as usize] != NONE;
            found.clear();
            let left = (around.start..extent.start).rev().filter(is_word).take(n_left);
            found.extend(left.zip((0..n_left).rev()));
            found.reverse();
            let right = (extent.end..around.end).filter(is_word).take(n_right);
            found.extend(right.zip(n_left..));
            self.n_windows += 1;
            if once {
                // Places come by their starts, so that later windows begin no earlier than the leftmost token.
                while self.counted.front().is_some_and(|&token| token < around.start) {
                    self.counted.pop_front();
                }
            }
            for &(token, column) in &found {
                if once {
                    match self.counted.binary_search(&token) {
                        Ok(_) => continue,
                        Err(place) => self.counted.insert(place, token),
                    }
                }
                self.add(words[(token - from) as usize], column, document);
            }
        }
    }

    /// Counts the words of a sentence or paragraph that are in no node, each once.
    fn unit(&mut self, hits: &[Hit], from: u32, words: &[u32]) {
        self.n_windows += 1;
        let mut at = from;
        for hit in hits {
            self.stretch(
                &words[(at - from) as usize..(hit.extent.start.max(at) - from) as usize],
                hit.document,
            );
            at = at.max(hit.extent.end);
        }
        let rest = ((at - from) as usize).min(words.len());
        self.stretch(&words[rest..], hits[0].document);
    }

    fn stretch(&mut self, words: &[u32], document: u32) {
        for &word in words.iter().filter(|&&word| word != NONE) {
            self.add(word, 0, document);
        }
    }
}
