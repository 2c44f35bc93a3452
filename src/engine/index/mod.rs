//! The segment: lexicon, token stream, postings and structures of some documents, in one checked run of bytes.
//!
//! ```text
//! documents ─ analyze ─→ tokens ─ Builder ─→ Segment ─ to_bytes ─→ bytes ─ from_bytes ─→ Segment
//!                                             │ lexicon   forms, kinds, folds, parts of compounds
//!                                             │ stream    which entry stands at each position, and its bytes
//!                                             │ postings  at which positions each entry stands
//!                                             └ documents lengths, hashes, languages, structures
//! ```
//!
//! A segment is built once and never changed: adding texts builds another, removing hides documents. Positions
//! count all tokens of a document from 0; inside the segment they go on from one document to the next.

pub mod bits;
pub mod build;
pub mod bytes;
pub mod column;
pub mod extents;
pub mod file;
mod finish;
mod interner;
pub mod job;
pub mod later;
pub mod lemmas;
pub mod lexicon;
pub mod postings;
pub mod segment;
pub mod stream;

pub use build::{Builder, index};
pub use bytes::{Bytes, Part};
pub use job::{SegmentJob, spread};
pub use lemmas::LemmaJob;
pub use segment::{Segment, SegmentDocument};
