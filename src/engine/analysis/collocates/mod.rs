//! Collocates: the words that stand beside a node, and how much more often than chance would put them there.
//!
//! For every word beside the node a 2×2 table is filled (with the node or not, this word or another), from which all
//! measures are read. Conventions and their forks: METHODS.md, section "Collocates".

pub mod counting;
pub mod measure;
pub mod network;
mod numbers;
pub mod totals;
pub mod window;
pub mod word_tree;

use super::frequencies::{FrequenciesQuestion, WordCount, listed};
use super::word_forms::{Forms, shown};
use crate::measures::Value;
use crate::order::Order;
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::query::reading::{Node, Reading};
use crate::text::Layer;
use counting::{Beside, Counted, Overlap, WordBeside, beside};
use measure::{Counts, Measure};
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use totals::totals;
use window::Window;

/// What the row total of the table is, and with it the expected frequency E11 = f1 · f2 / N.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Expected {
    /// The nodes: no correction for the size of the window, as in Sketch Engine.
    #[default]
    Nodes,
    /// The words in the windows, as in TXM, CQPweb and LancsBox.
    Windows,
}

/// By what the rows are ordered, the greatest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CollocateOrder {
    /// A measure; words without a value come last.
    Measure(Measure),
    /// How often it stands beside the node.
    Joint,
    /// How often it is counted at all.
    Frequency,
    /// Texts in which it stands beside the node.
    Texts,
    /// By the word, from a on.
    Word,
}

/// Which rows, and in which order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CollocatesQuestion {
    /// A query: its places are the nodes.
    pub query: String,
    pub window: Window,
    /// What counts as the same word.
    pub layer: Layer,
    /// In a sentence or paragraph every word is counted once, whatever this says.
    pub overlap: Overlap,
    /// In a sentence or paragraph it is always the words in the windows.
    pub expected: Expected,
    /// Whether windows of words are counted over stop words as if they were not there.
    pub skip_stop_words: bool,
    /// Only words that stand beside the node at least so often, and there in at least so many texts.
    pub min_joint: u32,
    pub min_texts: u32,
    /// Whether stop words are listed too.
    pub stop_words: bool,
    /// As in the frequency list.
    pub filter: String,
    pub order: CollocateOrder,
    /// The order turned round; words without a value stay last.
    pub reversed: bool,
    pub offset: u32,
    pub limit: u32,
}

impl Default for CollocatesQuestion {
    fn default() -> CollocatesQuestion {
        CollocatesQuestion {
            query: String::new(),
            window: Window::default(),
            layer: Layer::Fold,
            overlap: Overlap::default(),
            expected: Expected::default(),
            skip_stop_words: false,
            min_joint: 2,
            min_texts: 1,
            stop_words: false,
            filter: String::new(),
            order: CollocateOrder::Measure(Measure::default()),
            reversed: false,
            offset: 0,
            limit: 100,
        }
    }
}

/// Why there are no rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Nothing {
    /// No text has a counted word.
    NoWords,
    /// The query asks for nothing.
    NoQuery,
    /// The node stands nowhere.
    NoPlaces,
    /// The window has no words on either side.
    NoWindow,
    /// No word stands in any window.
    NoNeighbours,
    /// Filter, stop words and the least counts leave none of them.
    NoRows,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CollocatesAnswer {
    /// How the query was read.
    pub reading: Reading,
    /// Words of the corpus (N).
    pub words: u64,
    /// Places of the node.
    pub nodes: u64,
    /// Texts that have it.
    pub texts: u32,
    /// Words in the windows, as they are counted.
    pub window_words: u64,
    /// The row total of every table (f1): nodes, or words in the windows.
    pub f1: u64,
    /// The positions that a row counts apart: −5 … −1, 1 … 5; none for a sentence or paragraph.
    pub positions: Vec<i8>,
    /// Distinct words beside the node, and how many of them are listed.
    pub types: u64,
    pub total: u64,
    pub nothing: Option<Nothing>,
    pub rows: Vec<CollocateRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CollocateRow {
    /// The most frequent form; ties by text order.
    pub word: String,
    /// What was counted, on the layer of the question.
    pub key: String,
    /// O11: how often it stands beside the node.
    pub joint: u64,
    /// f2: how often it is counted in the corpus.
    pub frequency: u64,
    /// E11.
    pub expected: f64,
    /// Texts in which it stands beside the node.
    pub texts: u32,
    /// Windows (sentences, paragraphs) in which it stands.
    pub windows: u32,
    /// Its count at each position.
    pub positions: Vec<u32>,
    /// In the order of `Measure::ALL`.
    pub values: Vec<Value>,
}

/// What all rows are read from.
pub(super) struct Read {
    pub beside: Beside,
    pub totals: Rc<Vec<u32>>,
    pub n: u64,
    pub f1: u64,
    pub nodes: u64,
    pub texts: u32,
    pub window_words: u64,
}

impl Read {
    pub fn counts(&self, row: WordBeside) -> Counts {
        Counts { a: row.joint(), f1: self.f1, f2: u64::from(self.totals[row.word as usize]), n: self.n }
    }
}

/// Counts what stands beside a node; `None` when the time is up before.
pub(super) fn read(memo: &Memo, node: &Node, question: &CollocatesQuestion) -> Option<Read> {
    let found = matches(memo, node);
    if memo.is_stopped() {
        return None;
    }
    let window = question.window;
    let is_unit = window.sides().is_none();
    let counted = Counted {
        window,
        layer: question.layer,
        overlap: if is_unit { Overlap::Once } else { question.overlap },
        skip_stop_words: question.skip_stop_words && !is_unit,
    };
    let hits = if window.is_empty() { &[][..] } else { &found.hits[..] };
    let beside = beside(memo, &format!("{node:?}"), hits, counted)?;
    let totals = totals(memo, question.layer)?;
    let n = totals.iter().map(|&total| u64::from(total)).sum();
    let window_words = beside.rows().map(|row| row.joint()).sum();
    let nodes = found.hits.len() as u64;
    let of_windows = is_unit || question.expected == Expected::Windows;
    let f1 = if of_windows { window_words } else { nodes };
    let texts = found.by_document().count() as u32;
    Some(Read { beside, totals, n, f1, nodes, texts, window_words })
}

/// The rows that are listed, in their order.
pub(super) fn ordered(memo: &Memo, node: &Node, question: &CollocatesQuestion, read: &Read) -> Rc<Vec<u32>> {
    let all = CollocatesQuestion { query: String::new(), offset: 0, limit: 0, ..question.clone() };
    let name = format!("collocates {node:?} {all:?}");
    if let Some(rows) = memo.table(&name) {
        return rows;
    }
    // Asked of the frequency list, so that what is listed there is listed here.
    let of_list = FrequenciesQuestion {
        layer: question.layer,
        stop_words: question.stop_words,
        filter: question.filter.clone(),
        ..FrequenciesQuestion::default()
    };
    let mut counts = vec![WordCount::default(); read.totals.len()];
    let mut row_of = vec![0u32; read.totals.len()];
    for (number, row) in (0u32..).zip(read.beside.rows()) {
        let joint = row.joint();
        if joint >= u64::from(question.min_joint) && row.texts >= question.min_texts {
            counts[row.word as usize] = WordCount { count: joint as u32, documents: row.texts };
            row_of[row.word as usize] = number;
        }
    }
    let words = listed(memo, &of_list, &counts);
    let mut rows: Vec<u32> = words.iter().map(|&word| row_of[word as usize]).collect();
    if question.order == CollocateOrder::Word {
        if question.reversed {
            rows.reverse();
        }
    } else {
        // Ties in the order in which the words are met first.
        rows.order();
        let key = |row: &u32| -> Option<f64> {
            let row = read.beside.row(*row);
            match question.order {
                CollocateOrder::Measure(measure) => measure.of(read.counts(row)).ok(),
                CollocateOrder::Joint => Some(row.joint() as f64),
                CollocateOrder::Frequency => Some(f64::from(read.totals[row.word as usize])),
                CollocateOrder::Texts | CollocateOrder::Word => Some(f64::from(row.texts)),
            }
        };
        let mut keyed: Vec<(Option<f64>, u32)> = rows.iter().map(|row| (key(row), *row)).collect();
        keyed.order_by(|(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) if question.reversed => a.total_cmp(b),
            (Some(a), Some(b)) => b.total_cmp(a),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
        rows = keyed.into_iter().map(|(_, row)| row).collect();
    }
    memo.keep_table(name, rows)
}

/// The collocates of a query. Empty when the time is up before.
pub fn collocates(memo: &Memo, question: &CollocatesQuestion) -> CollocatesAnswer {
    let reading = expansion::read(memo, &question.query);
    let Some(node) = reading.node.clone() else {
        return CollocatesAnswer { reading, nothing: Some(Nothing::NoQuery), ..Default::default() };
    };
    let Some(read) = read(memo, &node, question) else { return CollocatesAnswer::default() };
    let rows = ordered(memo, &node, question, &read);
    let forms = Forms::new(memo.corpus, question.layer);
    let page = rows.iter().skip(question.offset as usize).take(question.limit as usize);
    let positions = question.window.positions();
    let page = page.map(|&row| {
        let row = read.beside.row(row);
        let counts = read.counts(row);
        let form = shown(&forms.of(row.word), 1).pop();
        CollocateRow {
            word: form.map(|form| form.form).unwrap_or_default(),
            key: memo.corpus.word(question.layer, row.word).to_owned(),
            joint: counts.a,
            frequency: counts.f2,
            expected: counts.expected().unwrap_or_default(),
            texts: row.texts,
            windows: row.windows,
            positions: if positions.is_empty() { Vec::new() } else { row.counts.to_vec() },
            values: Measure::ALL.into_iter().map(|measure| measure.of(counts)).collect(),
        }
    });
    let nothing = if read.n == 0 {
        Some(Nothing::NoWords)
    } else if read.nodes == 0 {
        Some(Nothing::NoPlaces)
    } else if question.window.is_empty() {
        Some(Nothing::NoWindow)
    } else if read.beside.is_empty() {
        Some(Nothing::NoNeighbours)
    } else {
        rows.is_empty().then_some(Nothing::NoRows)
    };
    CollocatesAnswer {
        words: read.n,
        nodes: read.nodes,
        texts: read.texts,
        window_words: read.window_words,
        f1: read.f1,
        types: read.beside.len() as u64,
        total: rows.len() as u64,
        nothing,
        rows: page.collect(),
        positions,
        reading,
    }
}

#[cfg(test)]
mod tests;
