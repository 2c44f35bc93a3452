//! Lines of texts in a link, and how a decision about lines changes the state.
//!
//! A list of lines is written text by text: `id:3-5.9` are the lines 3, 4, 5 and 9. A decision for a reason or for all
//! is one word in the link, and its exceptions are lines, so that a link stays short however many lines there are.

use super::State;

/// Stands for every reason.
pub const EVERY: &str = "*";

/// A proposed line, as far as decisions go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedLine {
    /// The text's id.
    pub text: String,
    /// From 1.
    pub line: u32,
    pub reason: String,
    /// Whether it is set aside without any decision.
    pub accepted: bool,
}

/// The decisions about lines, to be put back as they were.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineDecisions {
    pub keep: Vec<(String, u32)>,
    pub aside: Vec<(String, u32)>,
    pub accept: Vec<String>,
    pub refuse: Vec<String>,
}

/// More lines than this in one link are no list that a person made.
const MOST: u32 = 100_000;

/// The items of a list of lines: one for each text.
pub(super) fn items(lines: &[(String, u32)]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for group in lines.chunk_by(|(a, _), (b, _)| a == b) {
        let mut item = format!("{}:", group[0].0);
        for (nth, run) in group.chunk_by(|(_, a), (_, b)| a.checked_add(1) == Some(*b)).enumerate() {
            let (first, last) = (run[0].1, run[run.len() - 1].1);
            item += if nth > 0 { "." } else { "" };
            item += &if first == last { first.to_string() } else { format!("{first}-{last}") };
        }
        items.push(item);
    }
    items
}

/// The lines of such items; nothing when one of them is none.
pub(super) fn read(items: &[String]) -> Option<Vec<(String, u32)>> {
    let mut lines = Vec::new();
    for item in items {
        let (id, runs) = item.rsplit_once(':')?;
        for run in runs.split('.') {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
            if last < first || last - first >= MOST || lines.len() >= MOST as usize {
                return None;
            }
            lines.extend((first..=last).map(|line| (id.to_owned(), line)));
        }
    }
    Some(lines)
}

impl State {
    /// What the rules say of a line, whatever was decided for it alone.
    fn ruled(&self, line: &ProposedLine) -> bool {
        let names = |list: &[String], reason: &str| list.iter().any(|name| name == reason);
        for reason in [line.reason.as_str(), EVERY] {
            match (names(&self.accept, reason), names(&self.refuse, reason)) {
                (_, true) => return false,
                (true, false) => return true,
                (false, false) => {}
            }
        }
        line.accepted
    }

    /// Sets lines aside, or counts them.
    pub fn decide_lines(&mut self, lines: &[ProposedLine], aside: bool) {
        let these: std::collections::HashSet<(&str, u32)> =
            lines.iter().map(|line| (line.text.as_str(), line.line)).collect();
        self.keep.retain(|(id, line)| !these.contains(&(id.as_str(), *line)));
        self.aside.retain(|(id, line)| !these.contains(&(id.as_str(), *line)));
        let exceptions: Vec<(String, u32)> = lines
            .iter()
            .filter(|line| self.ruled(line) != aside)
            .map(|line| (line.text.clone(), line.line))
            .collect();
        let list = if aside { &mut self.aside } else { &mut self.keep };
        list.extend(exceptions);
        list.sort_unstable();
    }

    /// Sets all lines of a reason aside, or counts them. `lines` are those of this reason.
    pub fn decide_reason(&mut self, reason: &str, lines: &[ProposedLine], aside: bool) {
        for list in [&mut self.accept, &mut self.refuse] {
            list.retain(|name| name != reason);
        }
        if lines.iter().any(|line| self.ruled(line) != aside) {
            let list = if aside { &mut self.accept } else { &mut self.refuse };
            list.push(reason.to_owned());
            list.sort_unstable();
        }
        self.decide_lines(lines, aside);
    }

    /// Sets every proposed line aside, or counts every one.
    pub fn decide_all(&mut self, aside: bool) {
        self.as_proposed();
        let list = if aside { &mut self.accept } else { &mut self.refuse };
        list.push(EVERY.to_owned());
    }

    /// Takes every decision about lines back.
    pub fn as_proposed(&mut self) {
        self.restore(LineDecisions::default());
    }

    pub fn line_decisions(&self) -> LineDecisions {
        LineDecisions {
            keep: self.keep.clone(),
            aside: self.aside.clone(),
            accept: self.accept.clone(),
            refuse: self.refuse.clone(),
        }
    }

    pub fn restore(&mut self, decisions: LineDecisions) {
        let LineDecisions { keep, aside, accept, refuse } = decisions;
        (self.keep, self.aside, self.accept, self.refuse) = (keep, aside, accept, refuse);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{LIMIT, write};

    #[test]
    fn lines_are_written_by_text_and_run() {
        let check = |lines: &[(&str, u32)], expected: &[&str]| {
            let lines: Vec<(String, u32)> = lines.iter().map(|&(id, line)| (id.to_owned(), line)).collect();
            assert_eq!(items(&lines), expected);
            assert_eq!(read(&items(&lines)), Some(lines));
        };
        check(&[], &[]);
        check(&[("a", 3)], &["a:3"]);
        check(&[("a", 3), ("a", 4), ("a", 5), ("a", 9), ("b:c", 1)], &["a:3-5.9", "b:c:1"]);
        check(&[("a", 5), ("a", 4), ("a", 4)], &["a:5.4.4"]);
        check(&[("a", u32::MAX), ("a", 0)], &["a:4294967295.0"]);
        for broken in ["a", "a:", "a:x", "a:3-", "a:5-3", "a:1-999999999", "a:1..2"] {
            assert_eq!(read(&[broken.to_owned()]), None, "{broken}");
        }
    }

    fn proposed(line: u32, reason: &str, accepted: bool) -> ProposedLine {
        ProposedLine { text: "a".into(), line, reason: reason.into(), accepted }
    }

    #[test]
    fn decisions_are_differences() {
        let (ours, new) = ([proposed(1, "share", true)], [proposed(2, "related", false)]);
        let mut state = State::default();
        state.decide_lines(&ours, true);
        state.decide_lines(&new, false);
        assert_eq!(state, State::default(), "as it is without a decision");
        state.decide_lines(&ours, false);
        state.decide_lines(&new, true);
        assert_eq!((state.keep.len(), state.aside.len()), (1, 1));
        state.decide_all(true);
        assert_eq!((state.accept.join(","), state.keep.len(), state.aside.len()), ("*".into(), 0, 0));
        state.decide_lines(&new, false);
        assert_eq!(state.keep, [("a".to_owned(), 2)], "an exception");
        state.decide_reason("related", &new, false);
        assert_eq!(
            (state.refuse.join(","), state.keep.len()),
            ("related".into(), 0),
            "the reason says it now"
        );
        state.decide_reason("related", &new, true);
        assert_eq!((state.refuse.len(), state.accept.join(",")), (0, "*".into()));
        state.as_proposed();
        assert_eq!(state, State::default());
    }

    #[test]
    fn a_link_stays_short_however_many_lines_there_are() {
        let lines: Vec<ProposedLine> = (1..50_000).map(|line| proposed(line, "navigation", false)).collect();
        for decide in [
            |state: &mut State, _: &[ProposedLine]| state.decide_all(true),
            |state: &mut State, lines: &[ProposedLine]| state.decide_reason("navigation", lines, true),
            |state: &mut State, lines: &[ProposedLine]| state.decide_lines(lines, true),
        ] {
            let mut state = State::default();
            decide(&mut state, &lines);
            assert!(write(&state).len() < LIMIT / 50, "{}", write(&state));
        }
    }
}
