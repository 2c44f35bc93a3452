//! What is told of a query beside its answer: what its count is made of, what other readings of the same words would
//! give, what would mend its faults.
//!
//! Each of them looks for more than the query does, so they are asked for by themselves and keep no answer waiting.

use super::composition::{Composition, composition};
use crate::query::corrections::{Correction, corrections};
use crate::query::memo::Memo;
use crate::query::neighbours::neighbours;
use crate::query::reading::{Neighbour, Reading};
use crate::query::suggest;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AboutQuestion {
    pub query: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutAnswer {
    /// The same as that of the search for the query: what is told belongs to it.
    pub reading: Reading,
    pub composition: Composition,
    /// Other readings of the same words, with their counts, from the narrowest to the widest.
    pub neighbours: Vec<Neighbour>,
    /// What would mend the faults of the reading.
    pub corrections: Vec<Correction>,
}

pub fn about(memo: &Memo, question: &AboutQuestion) -> AboutAnswer {
    let reading = suggest::read(memo, &question.query);
    let corrections = corrections(memo, &question.query, &reading);
    let Some(node) = &reading.node else {
        let (composition, neighbours) = (Composition::default(), Vec::new());
        return AboutAnswer { reading, composition, neighbours, corrections };
    };
    let neighbours = neighbours(memo, &reading);
    AboutAnswer { composition: composition(memo, node), neighbours, corrections, reading }
}
