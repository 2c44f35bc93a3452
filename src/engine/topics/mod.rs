//! Topics: what the passages of a corpus speak of, how sure that is, and where to read it.

pub mod input;
pub mod model;

pub use input::{TopicDocument, TopicInput, TopicParagraph};
pub use model::{KPoint, Passage, Topic, TopicTerm, TopicsAnswer, TopicsQuestion};
