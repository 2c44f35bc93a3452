//! Titles as texts of their own, so that every term finds its places in them as it does in texts.

use super::super::matches::matches;
use super::super::memo::Memo;
use super::super::reading::Node;
use crate::corpus::{Corpus, Decisions, Document};
use crate::index::index;

/// The titles of some documents.
pub(super) struct Titles {
    titles: Corpus,
    /// The document of each title, rising.
    documents: Vec<u32>,
}

impl Titles {
    pub fn of(corpus: &Corpus, documents: &[u32]) -> Titles {
        let title = |&document: &u32| {
            let text = corpus.about(document).known_title()?.to_owned();
            let language = Some(corpus.language(document).0.code().to_owned());
            Some((document, Document { text, language, ..Document::default() }))
        };
        let (documents, texts): (Vec<u32>, Vec<Document>) = documents.iter().filter_map(title).unzip();
        let segment = index(&texts);
        let mut titles = Corpus::default();
        let decided = corpus.decisions();
        titles.decide(Decisions {
            merge: decided.merge.clone(),
            layer: decided.layer,
            ..Decisions::default()
        });
        titles.push(texts, segment);
        Titles { titles, documents }
    }

    /// (document, places of the term in its title), rising.
    pub fn places(&self, term: &Node) -> Vec<(u32, u32)> {
        let found = matches(&Memo::new(&self.titles), term);
        found
            .by_document()
            .map(|hits| (self.documents[hits[0].document as usize], hits.len() as u32))
            .collect()
    }
}
