//! From what a person types to the places in the corpus.

mod automaton;
mod blocks;
pub mod canonical;
pub mod chain;
mod coming;
pub mod corrections;
mod cql;
pub mod examples;
pub mod expansion;
pub mod field;
pub mod forms;
mod fuzzy;
pub(crate) mod glob;
pub mod known;
pub mod matches;
pub mod memo;
pub mod neighbours;
pub mod parse;
mod quotes;
pub mod rank;
pub mod reading;
mod regex;
mod signs;
mod special;
mod steps;
pub mod suggest;
pub mod suggestions;
pub mod words;

pub(crate) use signs::is_operator;
