//! The texts and what is known of them.

pub mod date;
pub mod decisions;
pub mod document;

pub use date::{Certainty, Date};
pub use decisions::Decisions;
pub use document::{Document, SetAside, Variant};
