//! What a text is made of: characters, tokens, words, sentences, paragraphs.

pub mod decode;
pub mod language;
pub mod span;
pub mod structure;
pub mod token;

pub use decode::{Decoded, Warning};
pub use language::Language;
pub use span::{Extent, Span};
pub use structure::Structures;
pub use token::{Kind, Token};
