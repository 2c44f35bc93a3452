//! Topics: what the passages of a corpus speak of, how sure that is, and where to read it.
//!
//! ```text
//! TopicInput → passages → counts → TF-IDF → NMF for each K → expected counts → TopicsAnswer
//!                                            ↑ resamples and shuffled corpora: stability, choice of K
//! ```

pub mod agreement;
pub mod answer;
pub mod chance;
pub mod input;
pub mod job;
pub mod label;
pub mod matrix;
pub mod mixture;
pub mod model;
pub mod nmf;
pub mod passages;
pub mod relevance;
pub mod spectrum;
pub mod stability;
pub mod sweep;

pub use input::{TopicDocument, TopicInput, TopicParagraph, TopicReader};
pub use job::TopicsJob;
pub use model::{DocumentShares, KPoint, Passage, Topic, TopicTerm, TopicsAnswer, TopicsQuestion};
pub use relevance::ranked;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
