//! Regular expressions on words, in linear time and little code.
//!
//! An expression is read into a tree (`syntax.rs`), written out as the steps of a nondeterministic automaton
//! (`../steps.rs`, Thompson 1968), and run over the sorted vocabulary as a deterministic one whose states are made when
//! they are first met (`states.rs`). A word matches from end to end. There is no backtracking, so no expression is
//! slow; what is too large is refused. The `regex` crate would be a sixth of the page.

mod states;
mod syntax;

pub(super) use states::States;

use super::reading::RegexFault;
use super::steps;
use crate::text::{Language, Layer};

type Step = steps::Step<syntax::Set>;

/// An expression, ready to run.
#[derive(Debug, Clone)]
pub(super) struct Regex {
    steps: Vec<Step>,
    /// Whether `^`, `$`, `\b` or `\B` ask for what stands beside a letter.
    looks_around: bool,
}

impl Regex {
    /// Reads an expression that is compared with the keys of a layer: its letters are folded as the words are. A fault
    /// comes with its place, in bytes of the expression.
    pub fn new(expression: &str, layer: Layer) -> Result<Regex, (usize, RegexFault)> {
        // Stems and lemmas are kept folded.
        let layer = if matches!(layer, Layer::Stem | Layer::Lemma) { Layer::Fold } else { layer };
        let folded = |letter: char| layer.key(letter.encode_utf8(&mut [0; 4]), Language::French);
        let tree = syntax::read(expression, &folded)?;
        let (steps, looks_around) = steps::write(&tree).ok_or((0, RegexFault::TooLarge))?;
        Ok(Regex { steps, looks_around })
    }

    /// Whether a whole word matches.
    #[cfg(test)]
    pub fn matches(&self, word: &str) -> bool {
        States::new(self.clone()).matches(word)
    }
}

#[cfg(test)]
mod tests;
