//! The queue as the page sees it: messages in, messages out, under a clock that moves by one at every look.

mod corpus;
mod jobs;
mod lists;
mod loading;
mod phrases;
mod queue;
mod saved;
mod slices;

use super::*;
use crate::engine::analysis::concordance::{ConcordanceAnswer, ConcordanceQuestion, Context, SortKey};
use crate::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder};
use crate::engine::analysis::profile::ProfilesQuestion;
use crate::engine::analysis::search::SearchQuestion;
use crate::engine::analysis::subcorpus::{Subcorpus, SubcorpusQuestion};
use crate::engine::analysis::summary::Summary;
use crate::engine::corpus::{Decisions, Document, SetAside};
use crate::engine::random::Random;
use crate::engine::text::quotation::{Usage, quotations};
use crate::engine::text::{self as reading, Extent, Language, Layer, Span};
use crate::engine::topics::TopicsQuestion;
use crate::protocol::analyze::AnalyzeQuestion;
use crate::protocol::corpus::{Bundled, Decide, Describe, FindFacts, Lemmatize, Load, Remove, Utf16Question};
use crate::protocol::variants::ListVariants;
use crate::protocol::{Answer, Ask, Within, decode_reply};
use std::cell::Cell;

/// A service, its clock, and the id of the next question.
struct Page {
    service: Service,
    clock: Cell<f64>,
    next: u32,
}

impl Page {
    fn new() -> Page {
        let service = Service::new(Session::new(bundled, Vec::new()));
        Page { service, clock: Cell::new(0.0), next: 1 }
    }

    /// With the bundled texts in it.
    fn loaded() -> Page {
        let mut page = Page::new();
        page.ask(Bundled);
        page.all();
        page
    }

    fn ask(&mut self, question: impl Ask) -> u32 {
        self.ask_often(question, 1)
    }

    fn ask_often(&mut self, question: impl Ask, repeat: u32) -> u32 {
        let id = self.next;
        self.next += 1;
        self.service.receive(&encode(&Request::Ask { id, repeat, question: Box::new(question.question()) }));
        id
    }

    fn cancel(&mut self, id: u32) {
        self.service.receive(&encode(&Request::Cancel { id }));
    }

    /// Works until the job at work can be paused.
    fn until_it_can_pause(&mut self) {
        while self.service.running.as_ref().is_none_or(|job| !job.work.can_pause()) {
            self.work(0.0);
        }
    }

    /// One slice; the replies, and whether there is more to do.
    fn work(&mut self, slice: f64) -> (Vec<Reply>, bool) {
        let clock = || {
            self.clock.set(self.clock.get() + 1.0);
            self.clock.get()
        };
        let more = self.service.work(&clock, slice);
        let replies = self.service.take();
        (replies.iter().map(|bytes| decode_reply(bytes).expect("our own bytes")).collect(), more)
    }

    /// Slice after slice, until nothing is left to do.
    fn all(&mut self) -> Vec<Reply> {
        let mut replies = Vec::new();
        for _ in 0..100_000 {
            let (more_replies, more) = self.work(3.0);
            replies.extend(more_replies);
            if !more {
                return replies;
            }
        }
        panic!("the work has no end: {}", drawn(&replies));
    }

    /// The answer to one question, at once.
    fn answer<Q: Ask>(&mut self, question: Q) -> Q::Answer {
        let id = self.ask(question);
        let last = self.all().pop().expect("a reply");
        assert_eq!(last.id, id);
        match last.body {
            Body::Done(answer, _) => Q::answer(answer).expect("an answer of the question's type"),
            other => panic!("{other:?}"),
        }
    }
}

const FIRST: &str = "La guerre dure.\nAbonnez-vous !\nL’armée attend des chars et des obus.\n";

fn bundled() -> Vec<Document> {
    let aside = SetAside { line: 2, span: Span::new(16, 30), reason: "newsletter".into(), accepted: true };
    let second = "Les ministres parlent de drones. Le sommet finit. Les chars roulent, les obus manquent.\n";
    vec![
        Document { set_aside: vec![aside], ..text("a", FIRST) },
        text("b", &format!("{second}{second}{second}")),
    ]
}

fn text(id: &str, text: &str) -> Document {
    Document { id: id.into(), text: text.into(), language: Some("fr".into()), ..Document::default() }
}

fn search(query: &str) -> SearchQuestion {
    SearchQuestion { query: query.into(), limit: 10, ..Default::default() }
}

fn topics(seed: u64) -> TopicsQuestion {
    TopicsQuestion { k: Some(2), seed }
}

fn load(texts: &[&str], replace: bool) -> Load {
    Load { documents: texts.iter().map(|content| text(content, content)).collect(), replace }
}

/// Replies in a line: `3.` done, `3~` partial, `3+` progress, `3!` failed; the same again and again once.
fn drawn(replies: &[Reply]) -> String {
    let mut shown: Vec<String> = replies
        .iter()
        .map(|Reply { id, body }| match body {
            Body::Alive => "alive".into(),
            Body::Progress { .. } => format!("{id}+"),
            Body::Partial(_) => format!("{id}~"),
            Body::Done(..) => format!("{id}."),
            Body::Failed(error) => format!("{id}! {error:?}"),
        })
        .collect();
    shown.dedup();
    shown.join(" ")
}

/// Only what ends a question.
fn ends(replies: Vec<Reply>) -> String {
    let ends: Vec<Reply> = replies
        .into_iter()
        .filter(|reply| matches!(reply.body, Body::Done(..) | Body::Failed(_) | Body::Alive))
        .collect();
    drawn(&ends)
}
