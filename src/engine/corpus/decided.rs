//! What became of each proposed line: by its own decision, else by that for its reason, else by the default.

use super::{Decisions, SetAside};
use std::collections::{HashMap, HashSet};

/// Stands for every reason in `accept` and `refuse`.
pub const EVERY_REASON: &str = "*";

/// The decisions about lines, ready to be asked.
#[derive(Debug, Default)]
pub struct Decided<'a> {
    keep: HashSet<(&'a str, u32)>,
    aside: HashSet<(&'a str, u32)>,
    reasons: HashMap<&'a str, bool>,
}

impl<'a> Decided<'a> {
    pub fn of(decisions: &'a Decisions) -> Decided<'a> {
        let set = |lines: &'a [(String, u32)]| lines.iter().map(|(id, line)| (id.as_str(), *line)).collect();
        let accepted = decisions.accept.iter().map(|reason| (reason.as_str(), true));
        let refused = decisions.refuse.iter().map(|reason| (reason.as_str(), false));
        Decided {
            keep: set(&decisions.keep),
            aside: set(&decisions.aside),
            reasons: accepted.chain(refused).collect(),
        }
    }

    /// Whether a proposed line of the text `id` is set aside.
    pub fn is_aside(&self, id: &str, line: &SetAside) -> bool {
        if self.keep.contains(&(id, line.line)) {
            return false;
        }
        if self.aside.contains(&(id, line.line)) {
            return true;
        }
        let rule = self.reasons.get(line.reason.as_str()).or_else(|| self.reasons.get(EVERY_REASON));
        rule.copied().unwrap_or(line.accepted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn the_nearest_decision_counts() {
        let line = |line, reason: &str, accepted| SetAside {
            line,
            span: Span::new(0, 1),
            reason: reason.into(),
            accepted,
        };
        let check = |decisions: &Decisions, expected: [bool; 3]| {
            let decided = Decided::of(decisions);
            let lines = [line(1, "share", true), line(2, "share", false), line(3, "related", false)];
            assert_eq!(lines.map(|line| decided.is_aside("a", &line)), expected, "{decisions:?}");
        };
        let at = |line| vec![("a".to_owned(), line)];
        let reasons = |reason: &str| vec![reason.to_owned()];
        check(&Decisions::default(), [true, false, false]);
        check(&Decisions { keep: at(1), aside: at(3), ..Decisions::default() }, [false, false, true]);
        check(&Decisions { accept: reasons("*"), keep: at(3), ..Decisions::default() }, [true, true, false]);
        check(
            &Decisions { refuse: reasons("*"), aside: at(2), ..Decisions::default() },
            [false, true, false],
        );
        check(
            &Decisions { accept: reasons("*"), refuse: reasons("share"), ..Decisions::default() },
            [false, false, true],
        );
    }
}
