//! The rows of a matrix before they are filled, and which text goes into which.

use super::{MatrixQuestion, Row};
use crate::analysis::trends::GroupKind;
use crate::analysis::trends::cutting::Cuts;
use crate::analysis::trends::grouping::{Groups, NONE};
use crate::corpus::Corpus;

pub struct Plan {
    pub rows: Vec<Row>,
    /// Those of what is not known, unless they are rows.
    pub left_out: Vec<Row>,
    /// Of each document its row, or `NONE`.
    pub of: Vec<u32>,
    /// Of slices.
    pub cuts: Option<Cuts>,
}

impl Plan {
    pub fn new(corpus: &Corpus, question: &MatrixQuestion) -> Plan {
        let groups = Groups::new(corpus, &question.rows, false);
        let cuts = groups.slices.map(|slices| Cuts::new(corpus, slices));
        let row = |about: crate::analysis::trends::grouping::About| Row {
            kind: about.kind.unwrap_or(GroupKind::Known),
            label: about.label,
            text: about.text,
            texts: 0,
            words: 0,
            cells: Vec::new(),
        };
        let mut all: Vec<Row> = groups.about.into_iter().map(row).collect();
        let lengths = &corpus.lengths().words;
        for text in corpus.texts() {
            let mut add = |row: u32, words: u64| {
                if let Some(row) = all.get_mut(row as usize) {
                    row.texts += 1;
                    row.words += words;
                }
            };
            match &cuts {
                Some(cuts) => cuts.pieces(text).for_each(|(slice, words)| add(slice, words)),
                None => add(groups.of[text as usize], u64::from(lengths[text as usize])),
            }
        }
        // A time without texts is no row; what is not known is one when it is wanted.
        let mut row_of = vec![NONE; all.len()];
        let (mut rows, mut left_out) = (Vec::new(), Vec::new());
        for (group, row) in all.into_iter().enumerate() {
            match row.kind {
                GroupKind::Gap => {}
                GroupKind::Known => {
                    row_of[group] = rows.len() as u32;
                    rows.push(row);
                }
                _ if question.with_unknown => {
                    row_of[group] = rows.len() as u32;
                    rows.push(row);
                }
                _ => left_out.push(row),
            }
        }
        let of = groups.of.iter().map(|&group| row_of.get(group as usize).copied().unwrap_or(NONE));
        Plan { of: of.collect(), rows, left_out, cuts }
    }
}
