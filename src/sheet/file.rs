//! Files that a view writes itself, because as a table they would not fit into memory: part by part, from its answers.

use super::{Answers, Context};

/// Adds what the answers hold to what is written; the row from which more is to be asked for, if any.
type Write = fn(&Context, &Answers, &[(String, String)], &mut String) -> Option<u32>;

/// A file of a view.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// With its ending, such as `matrix.mtx`.
    pub name: &'static str,
    pub mime: &'static str,
    /// Writes what the answers to the view's questions hold, which were asked with the context's offset and all that
    /// follows; gives the offset to ask with next, or nothing when all is written. The pairs stand in its head.
    pub write: Write,
}

impl PartialEq for File {
    fn eq(&self, other: &File) -> bool {
        self.name == other.name
    }
}
