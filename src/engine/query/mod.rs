//! From what a person types to the places in the corpus.

pub mod canonical;
mod coming;
pub mod expansion;
pub mod matches;
pub mod neighbours;
pub mod parse;
mod quotes;
pub mod rank;
pub mod reading;
mod signs;
