//! What texts say of themselves, looked for after they can be searched: titles, dates, lines that seem not to be theirs.
//!
//! Finding these takes as long as indexing, and no first answer needs them. Texts of one load are compared with each
//! other (a line that stands in many is part of none), so what is found does not depend on when it is looked for.

use super::cleaning::{Looked, Page, Recurring};
use super::{Corpus, Found, SetAside};
use crate::job::Step;

/// Bytes of text that a unit of work looks at; a unit is some microseconds.
const UNIT: usize = 1 << 10;

/// Looks at the texts of a corpus that nobody has looked at. The corpus is handed over at each step and must be the
/// same one every time.
#[derive(Debug)]
pub struct FactsJob {
    /// The documents to come, by the load they came with, from the end.
    left: Vec<(u32, u32)>,
    load: u32,
    recurring: Recurring,
    /// Those of the load at work that may get proposals.
    looked: Vec<(u32, Looked)>,
    facts: Facts,
    total: u32,
}

/// What was found, by the numbers of the documents.
#[derive(Debug, Default)]
pub struct Facts {
    found: Vec<(u32, Found)>,
    proposals: Vec<(u32, Vec<SetAside>)>,
}

impl FactsJob {
    /// Looks at every text that nobody has looked at.
    pub fn new(corpus: &Corpus) -> FactsJob {
        FactsJob::of(corpus, |_| true)
    }

    /// Looks at the texts of one load.
    pub fn of_load(corpus: &Corpus, load: u32) -> FactsJob {
        FactsJob::of(corpus, |other| other == load)
    }

    fn of(corpus: &Corpus, is_meant: impl Fn(u32) -> bool) -> FactsJob {
        let unread = |(number, held): (u32, &super::Held)| {
            held.unread.filter(|load| is_meant(*load)).map(|load| (load, number))
        };
        // Documents come in the order of their loads.
        let mut left: Vec<(u32, u32)> = (0u32..).zip(&corpus.documents).filter_map(unread).collect();
        left.reverse();
        let total = left.len() as u32;
        let load = left.last().map_or(0, |(load, _)| *load);
        let (recurring, looked) = Default::default();
        FactsJob { left, load, recurring, looked, facts: Facts::default(), total }
    }

    /// Looks at about `units` kilobytes of text, whole texts at a time.
    pub fn step(&mut self, corpus: &Corpus, units: usize) -> Step<Facts> {
        let mut bytes = units.max(1).saturating_mul(UNIT);
        while let Some((load, number)) = self.left.pop() {
            if load != self.load {
                self.settle();
                self.load = load;
            }
            self.look(corpus, number);
            let len = corpus.len_of(number) as usize;
            if len >= bytes && !self.left.is_empty() {
                let done = self.total - self.left.len() as u32;
                return Step::Working { done, total: self.total, partial: None };
            }
            bytes = bytes.saturating_sub(len);
        }
        self.settle();
        Step::Done(std::mem::take(&mut self.facts))
    }

    fn look(&mut self, corpus: &Corpus, number: u32) {
        let document = corpus.document(number);
        let (segment, local) = corpus.segment_of(number);
        // A corpus that was restored may claim an index that is not of this text.
        if !segment.fits_one(local, document) {
            self.facts.found.push((number, document.found.clone()));
            return;
        }
        self.facts.found.push((number, Found::of(document, segment, local)));
        // A list that came with the text is the word of whoever made it.
        if document.set_aside.is_empty() {
            let language = corpus.language(number).0.code();
            let page = Page {
                title: document.title.as_deref(),
                language: document.language.as_deref().or(Some(language)),
                text: &document.text,
            };
            self.looked.push((number, self.recurring.look(&page)));
        }
    }

    /// The texts of a load have all been seen.
    fn settle(&mut self) {
        let recurring = std::mem::take(&mut self.recurring);
        for (number, looked) in self.looked.drain(..) {
            let proposals = recurring.settle(looked).into_iter().map(SetAside::from).collect();
            self.facts.proposals.push((number, proposals));
        }
    }
}

impl Corpus {
    /// How many texts nobody has looked at for what they say of themselves.
    pub fn n_unread(&self) -> u32 {
        self.documents.iter().filter(|held| held.unread.is_some()).count() as u32
    }

    /// Takes in what was found in these texts. Gives whether other words are counted now, because lines that were just
    /// proposed had been decided about before.
    pub fn learn(&mut self, facts: Facts) -> bool {
        for (number, found) in facts.found {
            let held = &mut self.documents[number as usize];
            held.document.change().found = found;
            held.unread = None;
        }
        for (number, proposals) in facts.proposals {
            self.documents[number as usize].document.change().set_aside = proposals;
        }
        let aside = |corpus: &Corpus| -> u64 {
            corpus.documents.iter().map(|held| u64::from(held.aside.n_tokens())).sum()
        };
        let before = aside(self);
        self.refresh();
        before != aside(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;
    use crate::index;

    fn texts() -> Vec<Document> {
        let body = "Les ministres se sont réunis à Bruxelles pour parler de la guerre et de la paix.\n";
        let document = |number: usize| {
            let lines: String = (0..5).map(|line| format!("Phrase {number} {line}, et {body}")).collect();
            let text = format!(
                "L’OTAN se réunit\nPublié le {} octobre 2025\n{lines}Lire aussi la page des jeux\n",
                number + 1
            );
            Document { id: number.to_string(), text, ..Document::default() }
        };
        (0..6).map(document).collect()
    }

    fn unread(loads: &[&[Document]]) -> Corpus {
        let mut corpus = Corpus::default();
        for documents in loads {
            let load = corpus.begin_load();
            for documents in documents.chunks(2) {
                corpus.push_own(documents.to_vec(), index::index(documents), load);
            }
        }
        corpus
    }

    fn read(corpus: &mut Corpus, units: usize) -> bool {
        let mut job = FactsJob::new(corpus);
        loop {
            if let Step::Done(facts) = job.step(corpus, units) {
                return corpus.learn(facts);
            }
        }
    }

    fn documents(corpus: &Corpus) -> Vec<Document> {
        (0..corpus.n_documents()).map(|number| corpus.document(number).clone()).collect()
    }

    #[test]
    fn what_is_found_later_is_what_would_have_been_found_at_once() {
        let texts = texts();
        let mut at_once = Corpus::default();
        at_once.add(texts.clone());
        for units in [1, 1_000] {
            let mut later = unread(&[&texts]);
            assert_eq!((later.n_unread(), later.date(0)), (6, None));
            assert!(!read(&mut later, units), "nothing is set aside before a person says so");
            assert_eq!(later.n_unread(), 0);
            for (late, early) in documents(&later).iter().zip(documents(&at_once)) {
                assert_eq!(late.found, early.found);
                assert!(late.found.title.is_some() && late.found.dating.date.is_some());
                assert!(!late.set_aside.is_empty(), "a line that stands in every text");
            }
        }
    }

    #[test]
    fn texts_are_compared_with_those_they_came_with() {
        let texts = texts();
        let mut one_by_one = unread(&[&texts]);
        read(&mut one_by_one, 1);
        let mut both = unread(&[&texts[..2], &texts[2..]]);
        read(&mut both, 1_000);
        let mut apart = unread(&[&texts[..2]]);
        read(&mut apart, 1);
        let load = apart.begin_load();
        apart.push_own(texts[2..].to_vec(), index::index(&texts[2..]), load);
        read(&mut apart, 1);
        assert_eq!(documents(&both), documents(&apart));
    }

    #[test]
    fn a_decision_that_waited_for_its_line_counts_when_the_line_is_proposed() {
        let mut corpus = unread(&[&texts()]);
        corpus.decide(crate::corpus::Decisions { accept: vec!["*".into()], ..Default::default() });
        let before = corpus.n_words(0);
        assert!(read(&mut corpus, 5));
        assert!(corpus.n_words(0) < before);
    }

    #[test]
    fn a_long_text_is_read_at_both_ends() {
        let middle = "Un mot de plus. ".repeat(5_000);
        let text = format!("L’OTAN se réunit\n\n{middle}\n\nPublié le 3 octobre 2025\n");
        let documents = [Document { text, ..Document::default() }];
        let mut corpus = unread(&[&documents]);
        read(&mut corpus, 1);
        assert_eq!(corpus.date(0).map(|date| date.edtf.as_str()), Some("2025-10-03"));
        assert_eq!(corpus.document(0).known_title(), Some("L’OTAN se réunit"));
    }
}
