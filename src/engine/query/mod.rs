//! From what a person types to the places in the corpus.

pub mod matches;
pub mod rank;
pub mod reading;
