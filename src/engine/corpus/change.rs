//! Taking texts out, and changing what is known of them; the segments follow.

use super::{Corpus, Date, Found, HeldSegment};
use crate::index;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a person says of a text; `None` takes back what was said, and what the text says of itself shows again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    Title(Option<String>),
    Outlet(Option<String>),
    Date(Option<Date>),
    /// A code such as `fr`; the text is read anew by the rules of the language.
    Language(Option<String>),
    /// A free column, by its name; `None` takes the text's cell out.
    Column(String, Option<String>),
}

impl Corpus {
    /// Takes a document out. Gives whether there was one of this id.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(document) = self.find(id) else { return false };
        self.documents.remove(document as usize);
        self.settle();
        self.refresh();
        true
    }

    /// Takes out the documents from a number on.
    pub fn truncate(&mut self, n_documents: u32) {
        self.documents.truncate(n_documents as usize);
        self.settle();
        self.refresh();
    }

    /// Takes all documents out; variants and decisions stay.
    pub fn clear(&mut self) {
        self.documents.clear();
        self.segments.clear();
        self.refresh();
    }

    /// Notes what is said of a text. Gives whether there is one of this id.
    pub fn describe(&mut self, id: &str, fact: &Fact) -> bool {
        let Some(number) = self.find(id) else { return false };
        let document = self.documents[number as usize].document.change();
        let filled = |value: &Option<String>| value.clone().filter(|value| !value.trim().is_empty());
        match fact {
            Fact::Title(title) => document.title = filled(title),
            Fact::Outlet(outlet) => document.outlet = filled(outlet),
            Fact::Date(date) => document.date = date.clone().filter(|date| !date.edtf.is_empty()),
            Fact::Language(language) => {
                document.language = filled(language);
                self.read_again(number);
            }
            Fact::Column(name, value) => {
                let cell = document.columns.iter().position(|(known, _)| known == name);
                match (cell, filled(value)) {
                    (Some(cell), Some(value)) => document.columns[cell].1 = value,
                    (Some(cell), None) => drop(document.columns.remove(cell)),
                    (None, Some(value)) => document.columns.push((name.clone(), value)),
                    (None, None) => {}
                }
            }
        }
        true
    }

    /// The date of a text, as it is given or found; none where the person refuses it.
    pub fn date(&self, document: u32) -> Option<&Date> {
        let document = self.about(document);
        let refused = self.decisions.undate.contains(&document.id);
        document.known_date().filter(|_| !refused)
    }

    /// Reads one text by the rules of its language, in a segment of its own.
    fn read_again(&mut self, number: u32) {
        let held = &mut self.documents[number as usize];
        let segment = index::index(std::slice::from_ref(held.document.whole()));
        let found = Found::of(held.document.whole(), &segment, 0);
        held.document.change().found = found;
        held.segment = self.segments.len() as u32;
        held.local = 0;
        self.segments.push(HeldSegment::new(Arc::new(segment), vec![Some(number)]));
        self.settle();
        self.refresh();
    }

    /// A segment without documents goes, and the numbers of those behind it move up.
    fn settle(&mut self) {
        let mut live = vec![false; self.segments.len()];
        self.documents.iter().for_each(|held| live[held.segment as usize] = true);
        let mut renumbered = vec![0u32; live.len()];
        let mut next = 0;
        for (new, &live) in renumbered.iter_mut().zip(&live) {
            *new = next;
            next += u32::from(live);
        }
        let mut live = live.into_iter();
        self.segments.retain(|_| live.next().unwrap_or(false));
        self.segments.iter_mut().for_each(|held| held.documents.fill(None));
        for (number, held) in (0u32..).zip(&mut self.documents) {
            held.segment = renumbered[held.segment as usize];
            self.segments[held.segment as usize].documents[held.local as usize] = Some(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Certainty, Decisions, Document};
    use crate::text::Language;

    fn corpus() -> Corpus {
        let document =
            |id: &str, text: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
        let mut corpus = Corpus::default();
        corpus.add(vec![
            document("a", "Publié le 15 octobre 2025\nLes ministres se sont réunis."),
            document("b", "They don't know."),
            document("c", "Un texte sans date."),
        ]);
        corpus
    }

    #[test]
    fn what_is_said_goes_before_what_is_found() {
        let mut corpus = corpus();
        assert_eq!(corpus.date(0).map(|date| date.edtf.as_str()), Some("2025-10-15"));
        corpus.decide(Decisions::default());
        let said = Date { edtf: "2024".into(), certainty: Certainty::Explicit, evidence: String::new() };
        assert!(corpus.describe("a", &Fact::Date(Some(said))));
        assert_eq!(corpus.date(0).map(|date| date.edtf.as_str()), Some("2024"));
        corpus.describe("a", &Fact::Date(None));
        assert_eq!(corpus.date(0).map(|date| date.edtf.as_str()), Some("2025-10-15"));
        corpus.decide(Decisions { undate: vec!["a".into()], ..Decisions::default() });
        assert_eq!(corpus.date(0), None);
        assert!(!corpus.describe("z", &Fact::Title(None)));
    }

    #[test]
    fn columns_come_and_go() {
        let mut corpus = corpus();
        corpus.describe("c", &Fact::Column("ville".into(), Some("Lyon".into())));
        corpus.describe("c", &Fact::Column("ville".into(), Some("Paris".into())));
        assert_eq!(corpus.document(2).columns, [("ville".to_owned(), "Paris".to_owned())]);
        corpus.describe("c", &Fact::Column("ville".into(), None));
        assert_eq!(corpus.document(2).columns, []);
    }

    #[test]
    fn another_language_reads_the_text_anew_and_keeps_its_place() {
        let mut corpus = corpus();
        let others = (corpus.n_words(0), corpus.n_words(2));
        let fingerprint = corpus.fingerprint();
        for code in ["fr", "en", "fr"] {
            assert!(corpus.describe("b", &Fact::Language(Some(code.into()))));
            assert_eq!(corpus.language(1), (Language::from_code(code), false));
        }
        assert_eq!((corpus.n_words(0), corpus.n_words(2)), others);
        assert_eq!(corpus.fingerprint(), fingerprint);
        assert_eq!(corpus.segments().len(), 2);
        assert!(corpus.remove("a"));
        assert_eq!(corpus.document(0).id, "b");
        assert_eq!(corpus.tokens(0, crate::text::Extent::new(0, 9)).count() as u32, corpus.n_tokens(0));
    }
}
