//! A load at work: texts in parts, each part a segment, taken into the corpus while later ones are still being built.
//!
//! ```text
//! texts ─ spread ─→ parts ─┬─ built here, step by step ─┬─→ corpus of 1, 2, 4 … parts, whole in itself
//!                          └─ built by a helper ────────┘
//! ```
//!
//! Parts are taken in in their order, so who builds them changes nothing. When all parts are done or given away, one
//! that is given away is built here too: whoever is first wins, and a helper that is lost is not waited for.

use super::Session;
use crate::engine::analysis::summary::{Summary, summary};
use crate::engine::corpus::{Corpus, Document, FactsJob};
use crate::engine::error::Error;
use crate::engine::index::job::units_of;
use crate::engine::index::{Segment, SegmentJob, index, spread};
use crate::engine::job::Step;
use crate::protocol::{Answer, encode};
use serde::{Deserialize, Serialize};

/// What texts say of themselves is looked for with the load when they have fewer bytes than this.
const AT_ONCE: usize = 1 << 20;

/// Texts of fewer bytes are not worth a helper's start.
const WORTH_HELP: usize = 2 << 20;

pub struct Loading {
    replace: bool,
    answer: fn(Summary) -> Answer,
    /// The number of the load in the corpus, once something of it is there.
    load: Option<u32>,
    parts: Vec<Part>,
    /// How many parts are in the corpus.
    taken: usize,
    /// The part that is built here.
    building: Option<(usize, SegmentJob)>,
    before: Before,
    bytes: usize,
    units: u32,
}

/// What the corpus was before the load, for the case that it is cancelled.
enum Before {
    Replaced(Box<Corpus>),
    Documents(u32),
}

struct Part {
    documents: Vec<Document>,
    units: u32,
    segment: Option<Segment>,
    /// Whether it was given to a helper.
    away: bool,
}

/// What a helper needs of a text.
#[derive(Serialize, Deserialize)]
struct PartText {
    text: String,
    language: Option<String>,
}

/// Builds a part, given as its bytes, in one go: the work of a helper. Gives the bytes of its segment.
///
/// # Errors
/// `Error::Message` when the bytes are not a part.
pub fn build_part(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let texts: Vec<PartText> = postcard::from_bytes(bytes).map_err(|_| Error::Message)?;
    let document = |PartText { text, language }| Document { text, language, ..Document::default() };
    let documents: Vec<Document> = texts.into_iter().map(document).collect();
    Ok(index(&documents).to_bytes())
}

impl Loading {
    pub fn new(documents: Vec<Document>, replace: bool, answer: fn(Summary) -> Answer) -> Loading {
        let lens: Vec<usize> = documents.iter().map(|document| document.text.len()).collect();
        let mut documents = documents.into_iter();
        let part = |range: std::ops::Range<usize>| {
            let documents: Vec<Document> = documents.by_ref().take(range.len()).collect();
            let units = documents.iter().map(units_of).sum();
            Part { documents, units, segment: None, away: false }
        };
        let parts: Vec<Part> = spread(&lens).into_iter().map(part).collect();
        let units = parts.iter().map(|part| part.units).sum();
        let (bytes, before) = (lens.iter().sum(), Before::Documents(0));
        Loading { replace, answer, load: None, parts, taken: 0, building: None, before, bytes, units }
    }

    /// Whether helpers would make it shorter.
    pub fn is_worth_help(&self) -> bool {
        self.bytes > WORTH_HELP
    }

    /// The number and bytes of a part for a helper, if there is one that nobody builds.
    pub fn give_away(&mut self) -> Option<(usize, Vec<u8>)> {
        let here = self.building.as_ref().map(|(part, _)| *part);
        let is_free = |(number, part): &(usize, &mut Part)| {
            part.segment.is_none() && !part.away && Some(*number) != here && *number >= self.taken
        };
        let (number, part) = self.parts.iter_mut().enumerate().find(is_free)?;
        part.away = true;
        let text = |document: &Document| PartText {
            text: document.text.clone(),
            language: document.language.clone(),
        };
        Some((number, encode(&part.documents.iter().map(text).collect::<Vec<_>>())))
    }

    /// Takes what a helper made of a part; without it, or when it is not the segment of these texts, the part is
    /// built here.
    pub fn take_back(&mut self, number: usize, segment: Option<&[u8]>) {
        let Some(part) = self.parts.get_mut(number).filter(|part| part.away) else { return };
        part.away = false;
        if part.segment.is_some() || number < self.taken {
            return;
        }
        let segment = segment.and_then(|bytes| Segment::from_bytes(bytes).ok());
        part.segment = segment.filter(|segment| segment.is_of(&part.documents));
        if part.segment.is_some() && self.building.as_ref().is_some_and(|(here, _)| *here == number) {
            self.building = None;
        }
    }

    pub fn step(&mut self, session: &mut Session, units: usize) -> Step<Answer> {
        if self.is_due() {
            self.take_in(session);
            let answer = (self.answer)(summary(&session.corpus));
            if self.taken == self.parts.len() {
                return Step::Done(answer);
            }
            let (done, total) = self.progress();
            return Step::Working { done, total, partial: Some(answer) };
        }
        if self.building.is_none() {
            let missing =
                || (self.taken..self.parts.len()).filter(|&part| self.parts[part].segment.is_none());
            let next = missing().find(|&part| !self.parts[part].away).or_else(|| missing().next());
            self.building = next.map(|part| (part, SegmentJob::default()));
        }
        if let Some((part, job)) = &mut self.building
            && let Step::Done(segment) = job.step(&self.parts[*part].documents, units)
        {
            self.parts[*part].segment = Some(segment);
            self.building = None;
        }
        let (done, total) = self.progress();
        Step::Working { done, total, partial: None }
    }

    /// What is left of a load that nobody wants any more is taken out again.
    pub fn undo(self, session: &mut Session) {
        session.forget();
        match self.before {
            Before::Replaced(corpus) => session.corpus = *corpus,
            Before::Documents(n) if self.load.is_some() => session.corpus.truncate(n),
            Before::Documents(_) => return,
        }
        session.recount();
    }

    /// How many parts can be taken in.
    fn ready(&self) -> usize {
        self.parts[self.taken..].iter().take_while(|part| part.segment.is_some()).count()
    }

    /// Whether enough can be taken in: everything, or as much as is there. Whoever looks at the corpus looks anew each
    /// time.
    fn is_due(&self) -> bool {
        let ready = self.ready();
        ready > 0 && (ready >= self.taken || self.taken + ready == self.parts.len())
    }

    fn take_in(&mut self, session: &mut Session) {
        session.forget();
        session.recount();
        let load = *self.load.get_or_insert_with(|| {
            self.before = session.begin_load(self.replace).map_or_else(
                || Before::Documents(session.corpus.n_documents()),
                |corpus| Before::Replaced(Box::new(corpus)),
            );
            session.corpus.begin_load()
        });
        let ready = self.ready();
        for part in &mut self.parts[self.taken..self.taken + ready] {
            let documents = std::mem::take(&mut part.documents);
            let segment = part.segment.take().expect("the part is ready");
            session.corpus.push_own(documents, segment, load);
        }
        self.taken += ready;
        if self.taken == self.parts.len() && self.bytes < AT_ONCE {
            // A page that shows a few texts shows their dates with them.
            let mut job = FactsJob::of_load(&session.corpus, load);
            if let Step::Done(facts) = job.step(&session.corpus, usize::MAX) {
                session.learn_facts(facts);
            }
        }
    }

    fn progress(&self) -> (u32, u32) {
        let is_done = |(number, part): &(usize, &Part)| *number < self.taken || part.segment.is_some();
        let done: u32 = self.parts.iter().enumerate().filter(is_done).map(|(_, part)| part.units).sum();
        let here = self.building.as_ref().map_or(0, |(_, job)| job.units_done());
        (done + here, self.units)
    }
}
