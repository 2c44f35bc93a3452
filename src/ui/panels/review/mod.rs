//! Sections of the review: what is proposed for the corpus, to be accepted or not.

mod lines;
mod own_merge;
mod places;
mod variants;

pub use lines::{ProposalsNotice, ProposedLines};
pub use variants::Variants;
