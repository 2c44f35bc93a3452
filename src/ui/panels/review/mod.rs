//! Sections of the review: what is proposed for the corpus, to be accepted or not.

mod own_merge;
mod places;
mod variants;

pub use variants::Variants;
