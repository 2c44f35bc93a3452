//! What a text is made of: characters, tokens, words, sentences, paragraphs.

pub mod analysis;
pub mod chars;
pub mod columns;
mod compose;
mod compose_table;
pub mod compound;
pub mod date;
pub mod decode;
pub mod fold;
mod heading;
pub mod language;
pub mod layer;
pub mod lemma;
mod lines;
pub mod quotation;
pub mod rule;
mod sentence;
pub(crate) mod sieve;
pub mod span;
pub mod stem;
pub mod stop;
pub mod structure;
pub mod token;
pub mod tokenize;
pub mod utf16;

pub use analysis::{Analysis, analyze};
pub use decode::{Decoded, Encoding, Warning, decode};
pub use language::Language;
pub use layer::Layer;
pub use lemma::Pos;
pub use quotation::Quotation;
pub use rule::Rule;
pub use span::{Extent, Span};
pub use stop::StopWords;
pub use structure::Structures;
pub use token::{Kind, Token};
