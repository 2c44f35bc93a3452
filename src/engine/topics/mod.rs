//! Topics: what the passages of a corpus speak of, how sure that is, and where to read it.

pub mod agreement;
pub mod input;
pub mod matrix;
pub mod mixture;
pub mod model;
pub mod nmf;
pub mod passages;
pub mod relevance;
pub mod spectrum;
pub mod sweep;

pub use input::{TopicDocument, TopicInput, TopicParagraph};
pub use model::{KPoint, Passage, Topic, TopicTerm, TopicsAnswer, TopicsQuestion};
