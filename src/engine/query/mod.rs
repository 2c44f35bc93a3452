//! From what a person types to the places in the corpus.

pub mod canonical;
mod coming;
pub mod parse;
mod quotes;
pub mod reading;
mod signs;
