//! Cleaning with consent: which lines of a text are not part of what was written, each with a reason.
//!
//! Nothing is taken out here. The lines are proposals, to be accepted or not by a person; so body text must not be
//! among them, and a line without a reason that can be named is left alone.
//!
//! A line says something by its words (`vocabulary`) and by its place. The article is the stretch of lines with the
//! most prose (`core`). Before it stands the head: a title, maybe twice, a section, a date, a menu. Behind it the tail:
//! from the first line that is furniture by its words, what follows is furniture too. Between its lines, only lines
//! that say themselves what they are. A text without such words gives no proposal but for a repeated title, a lost
//! initial, another language at an edge, and lines that recur in other texts.

mod core;
mod head;
mod key;
mod language;
mod line;
mod middle;
mod phrases;
mod reason;
mod recurring;
mod shape;
mod tail;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use reason::Reason;
pub use recurring::{Looked, Recurring, Window};

use super::SetAside;
use crate::text::Span;
use line::Line;

/// A text to be looked at.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The title, when it is known beside the text.
    pub title: Option<&'a str>,
    /// Code of ISO 639-1; found from the text when nobody says.
    pub language: Option<&'a str>,
    pub text: &'a str,
}

/// A line that seems not to be part of what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The line's number in the text, from 1; lines are parted by `\n`.
    pub line: u32,
    /// The line without its line break.
    pub span: Span,
    pub reason: Reason,
}

impl From<Proposal> for SetAside {
    /// Not accepted before a person says so.
    fn from(Proposal { line, span, reason }: Proposal) -> SetAside {
        SetAside { line, span, reason: reason.key().to_owned(), accepted: false }
    }
}

/// The proposals for each of some texts, sorted by line. Takes time in proportion to their bytes.
pub fn propose(texts: &[Page<'_>]) -> Vec<Vec<Proposal>> {
    let mut recurring = Recurring::default();
    let looked: Vec<_> = texts.iter().map(|page| recurring.look(page)).collect();
    looked.into_iter().map(|looked| recurring.settle(looked)).collect()
}

/// What the lines of one text say by themselves: the proposal for each, if any.
fn alone(lines: &[Line<'_>], page: &Page<'_>) -> Vec<Option<Reason>> {
    let mut marks = vec![None; lines.len()];
    let core = core::core(lines);
    let sight = Sight::of(lines, core);
    middle::mark(lines, &sight, &mut marks);
    head::mark(lines, &sight, page.title, &mut marks);
    tail::mark(lines, &sight, &mut marks);
    language::mark(lines, page, &mut marks);
    marks
}

/// A page as a whole.
struct Sight {
    /// The lines of the article; empty when there is none.
    core: std::ops::Range<usize>,
    /// Whether the page has an article with other things around it: only then a line may be judged by its place.
    is_page: bool,
    /// Whether much around the article says that it is furniture, as on a page taken whole.
    is_whole: bool,
}

impl Sight {
    fn of(lines: &[Line<'_>], core: Option<std::ops::Range<usize>>) -> Sight {
        let told = lines.iter().filter(|line| line.told.is_some()).count();
        let core = core.unwrap_or(lines.len()..lines.len());
        let words: u32 = lines[core.clone()].iter().map(|line| line.n_words).sum();
        let inside = lines[core.clone()].iter().filter(|line| line.told.is_some()).count();
        let is_page = told >= 1 && words >= 40;
        Sight { is_page, is_whole: is_page && told - inside >= 4, core }
    }
}
