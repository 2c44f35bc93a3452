//! From what a person types to the places in the corpus.

pub mod reading;
