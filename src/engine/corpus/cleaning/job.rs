//! Proposals for texts that came in, some texts a step.

use super::recurring::Looked;
use super::{Page, Proposal, Recurring};
use crate::corpus::{Document, SetAside};
use crate::job::{Job, Step};

/// Bytes of text that a unit of work looks at; a unit is some microseconds.
const UNIT: usize = 1 << 10;

/// Writes proposals into documents that have none; they are not accepted before a person says so.
#[derive(Debug)]
pub struct CleanJob {
    documents: Vec<Document>,
    looked: Vec<Option<Looked>>,
    recurring: Recurring,
}

impl CleanJob {
    pub fn new(documents: Vec<Document>) -> CleanJob {
        CleanJob { documents, looked: Vec::new(), recurring: Recurring::default() }
    }
}

impl Job for CleanJob {
    type Output = Vec<Document>;

    fn step(&mut self, units: usize) -> Step<Vec<Document>> {
        let mut bytes = units.max(1).saturating_mul(UNIT);
        while let Some(document) = self.documents.get(self.looked.len()) {
            // A list that came with the text is the word of whoever made it.
            let looked = document.set_aside.is_empty().then(|| {
                self.recurring.look(&Page {
                    title: document.title.as_deref(),
                    language: document.language.as_deref(),
                    text: &document.text,
                })
            });
            self.looked.push(looked);
            if document.text.len() >= bytes {
                let (done, total) = (self.looked.len() as u32, self.documents.len() as u32);
                return Step::Working { done, total, partial: None };
            }
            bytes -= document.text.len();
        }
        for (document, looked) in self.documents.iter_mut().zip(std::mem::take(&mut self.looked)) {
            let Some(looked) = looked else { continue };
            let proposals = self.recurring.settle(looked).into_iter();
            document.set_aside = proposals.map(SetAside::from).collect();
        }
        Step::Done(std::mem::take(&mut self.documents))
    }
}

impl From<Proposal> for SetAside {
    /// Not accepted before a person says so.
    fn from(Proposal { line, span, reason }: Proposal) -> SetAside {
        SetAside { line, span, reason: reason.key().to_owned(), accepted: false }
    }
}
