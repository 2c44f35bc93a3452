//! Where the parts lie: per text the places at which another begins.

use crate::corpus::Corpus;

/// The label of what is in no part.
pub const NONE: u32 = u32::MAX;

/// Labels of stretches of texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cuts {
    /// Per document, rising: from this position on, this label. The first is at 0, where there is any.
    of: Vec<Vec<(u32, u32)>>,
}

impl Cuts {
    /// No stretch of any text.
    pub fn none(corpus: &Corpus) -> Cuts {
        Cuts { of: vec![Vec::new(); corpus.n_documents() as usize] }
    }

    /// Whole texts: the label of each.
    pub fn whole(corpus: &Corpus, label: impl Fn(u32) -> u32) -> Cuts {
        let mut cuts = Cuts::none(corpus);
        corpus.texts().for_each(|text| cuts.cut(text, 0, label(text)));
        cuts
    }

    /// From a position of a text on, which lies behind those that were cut before, the label is this.
    pub fn cut(&mut self, text: u32, start: u32, label: u32) {
        let cuts = &mut self.of[text as usize];
        if cuts.is_empty() && start > 0 {
            cuts.push((0, NONE));
        }
        if cuts.last().is_some_and(|&(last, _)| last == start) {
            cuts.pop();
        }
        if cuts.last().is_none_or(|&(_, last)| last != label) {
            cuts.push((start, label));
        }
    }

    /// Whether no text is parted.
    pub fn is_whole(&self) -> bool {
        self.of.iter().all(|cuts| cuts.len() <= 1)
    }

    /// The label of a text that is not parted.
    pub fn label(&self, text: u32) -> u32 {
        self.of[text as usize].first().map_or(NONE, |&(_, label)| label)
    }

    /// Start and label of each stretch of a text.
    pub fn of(&self, text: u32) -> &[(u32, u32)] {
        &self.of[text as usize]
    }

    /// Other labels; `NONE` stays.
    pub fn relabel(&mut self, label: impl Fn(u32) -> u32) {
        for (_, old) in self.of.iter_mut().flatten().filter(|(_, old)| *old != NONE) {
            *old = label(*old);
        }
    }

    /// Stretches that lie in one of these and in one of those, with the label that `both` makes of the two.
    pub fn crossed(&self, other: &Cuts, both: impl Fn(u32, u32) -> u32) -> Cuts {
        let mut crossed = Cuts { of: vec![Vec::new(); self.of.len()] };
        for (text, (ours, theirs)) in (0u32..).zip(self.of.iter().zip(&other.of)) {
            let (mut a, mut b) = (ours.iter().peekable(), theirs.iter().peekable());
            let (mut one, mut two) = (NONE, NONE);
            while let Some(start) =
                a.peek().map(|cut| cut.0).into_iter().chain(b.peek().map(|cut| cut.0)).min()
            {
                if let Some(&(_, label)) = a.next_if(|cut| cut.0 == start) {
                    one = label;
                }
                if let Some(&(_, label)) = b.next_if(|cut| cut.0 == start) {
                    two = label;
                }
                crossed.cut(text, start, both(one, two));
            }
        }
        crossed
    }

    /// Hands over each stretch: its text, start, end and label.
    pub fn each(&self, corpus: &Corpus, mut found: impl FnMut(u32, u32, u32, u32)) {
        for (text, cuts) in (0u32..).zip(&self.of) {
            let ends = cuts.iter().skip(1).map(|cut| cut.0).chain([u32::MAX]);
            for (&(start, label), end) in cuts.iter().zip(ends) {
                found(text, start, end.min(corpus.n_tokens(text)), label);
            }
        }
    }

    /// Counted words, and texts with one, of each of the labels below `n`.
    pub fn sizes(&self, corpus: &Corpus, n: usize) -> Vec<(u64, u32)> {
        let mut sizes = vec![(0, 0); n];
        let mut last = vec![NONE; n];
        self.each(corpus, |text, start, end, label| {
            let Some(size) = sizes.get_mut(label as usize).filter(|_| corpus.has(text)) else { return };
            let words = corpus.words_before(text, end) - corpus.words_before(text, start);
            size.0 += u64::from(words);
            if words > 0 && std::mem::replace(&mut last[label as usize], text) != text {
                size.1 += 1;
            }
        });
        sizes
    }
}
