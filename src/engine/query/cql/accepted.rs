//! What a test accepts in a segment, and at how many tokens.

use crate::corpus::HeldSegment;

/// A test in a segment. Pairs are of what it does not accept and of what it does.
pub(in crate::query) struct Accepted {
    /// Per entry, whether the test accepts it.
    pub entries: Box<[bool]>,
    /// Words of the texts, and lists of their places.
    words: [u64; 2],
    lists: [u64; 2],
    /// Whether there is a mark.
    marks: [bool; 2],
}

impl Accepted {
    pub fn new(held: &HeldSegment, entries: Vec<bool>) -> Accepted {
        let segment = &held.segment;
        let (mut words, mut lists, mut marks) = ([0; 2], [0; 2], [false; 2]);
        for (entry, &accepted) in (0u32..).zip(&entries) {
            let side = usize::from(accepted);
            if segment.lexicon.is_word(entry) {
                words[side] += u64::from(segment.postings.count(entry));
                lists[side] += 1;
            } else {
                marks[side] = true;
            }
        }
        Accepted { entries: entries.into(), words, lists, marks }
    }

    pub fn is_nothing(&self) -> bool {
        self.lists[1] == 0 && !self.marks[1]
    }

    /// Whether it accepts some mark.
    pub fn with_marks(&self) -> bool {
        self.marks[1]
    }

    /// At how many tokens it holds, or may hold if it accepts some marks and others not.
    pub fn count(&self, held: &HeldSegment) -> u64 {
        let segment = &held.segment;
        let n_marks = segment.n_tokens() - segment.words.rank(segment.n_tokens());
        self.words[1] + if self.marks[1] { u64::from(n_marks) } else { 0 }
    }

    /// The side whose lists are read sooner, and how long that takes for a share of the tokens, in nanoseconds, about.
    /// Marks have no lists: `None` when some are accepted and some not.
    pub fn shorter(&self, share: f64) -> Option<(bool, u64)> {
        let cost = |side: usize| (share * (2 * self.words[side]) as f64) as u64 + 12 * self.lists[side];
        let side = cost(1) <= cost(0);
        (self.marks != [true; 2]).then_some((side, cost(usize::from(side))))
    }
}
