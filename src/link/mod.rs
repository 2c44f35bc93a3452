//! The state of the page as it stands in the address after `#`: a versioned value whose parsing never fails.
//!
//! `#concordance?q=otan&sort=R1,R2&text=003_818ffc42bcdd66a7&at=120&corpus=9f…&e=0.1`
//! Defaults are not written. A link never holds text of the corpus, only names, queries and numbers.

mod beside;
mod escape;
mod lines;
mod marks;
mod passage;
mod read;
mod state;
mod subcorpus;
mod write;

pub use beside::{Beside, MOST_WORDS};
pub use lines::{LineDecisions, ProposedLine};
pub use marks::{LineMark, MOST_MARKS, is_group};
pub use passage::Passage;
pub use read::parse;
pub use state::{Notice, State};
pub use subcorpus::{Named, Subcorpus};
pub use write::write;

/// The version of this format; a link of a later one is read as far as it can be.
pub const VERSION: u32 = 1;

/// A longer link is not read beyond this many bytes.
pub const LIMIT: usize = 8_192;
