//! The queue as the page sees it: messages in, messages out, under a clock that moves by one at every look.

use super::*;
use crate::engine::analysis::concordance::{ConcordanceAnswer, ConcordanceQuestion};
use crate::engine::analysis::search::SearchQuestion;
use crate::engine::analysis::summary::Summary;
use crate::engine::corpus::{Decisions, Document, SetAside};
use crate::engine::random::Random;
use crate::engine::text::Span;
use crate::engine::topics::TopicsQuestion;
use crate::protocol::corpus::{Bundled, Decide, Describe, Load, Remove, Utf16Question};
use crate::protocol::{Answer, Ask, decode_reply};
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
        self.service.receive(&encode(&Request::Ask { id, repeat, question: question.question() }));
        id
    }

    fn cancel(&mut self, id: u32) {
        self.service.receive(&encode(&Request::Cancel { id }));
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
    let aside = SetAside { line: 2, span: Span::new(16, 30), reason: "newsletter".into() };
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
    SearchQuestion { query: query.into(), limit: 10 }
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

#[test]
fn nothing_to_do_is_nothing_done() {
    let mut page = Page::new();
    assert_eq!(page.work(20.0), (Vec::new(), false));
}

#[test]
fn questions_are_answered_in_order() {
    let mut page = Page::loaded();
    page.ask(search("guerre"));
    page.ask(Describe);
    page.ask(search("obus"));
    assert_eq!(drawn(&page.all()), "2. 3. 4.");
}

#[test]
fn a_slice_ends_in_time_and_at_least_one_thing_is_done_in_it() {
    let mut page = Page::loaded();
    for _ in 0..3 {
        page.ask(Describe);
    }
    let (replies, more) = page.work(0.0);
    assert_eq!((drawn(&replies).as_str(), more), ("2.", true));
    let (replies, more) = page.work(1_000.0);
    assert_eq!((drawn(&replies).as_str(), more), ("3. 4.", false));
}

#[test]
fn a_question_cancelled_before_its_turn_costs_nothing_and_is_not_answered() {
    let mut page = Page::loaded();
    let looks = |page: &mut Page| {
        let before = page.clock.get();
        let replies = page.all();
        (drawn(&replies), page.clock.get() - before)
    };
    page.ask(search("guerre"));
    let alone = looks(&mut page).1;
    let typed: Vec<u32> = ["c", "ch", "cha", "char"].iter().map(|query| page.ask(search(query))).collect();
    typed[..3].iter().for_each(|&id| page.cancel(id));
    assert_eq!(looks(&mut page), ("6.".into(), alone));
    // A change that nobody wants any more changes nothing.
    let id = page.ask(Remove { ids: vec!["a".into()] });
    page.cancel(id);
    assert_eq!(page.answer(Describe).documents.len(), 2);
    // Cancelling what is over, or never was, is heard and forgotten.
    page.cancel(id);
    page.cancel(77);
    assert_eq!(page.work(20.0), (Vec::new(), false));
}

#[test]
fn a_load_tells_how_far_it_is_and_ends_with_the_summary() {
    let mut page = Page::new();
    let long = "Un mot, puis un autre.\n".repeat(4_000);
    page.ask(load(&[&long, "Un mot."], true));
    let replies = page.all();
    assert_eq!(drawn(&replies), "1+ 1.");
    let mut before = 0;
    for reply in &replies {
        if let Body::Progress { done, total } = reply.body {
            assert!(before <= done && done <= total && total > 0, "{done} of {total} after {before}");
            before = done;
        }
    }
    let Some(Body::Done(Answer::Load(summary), ms)) = replies.last().map(|reply| &reply.body) else {
        panic!("{}", drawn(&replies))
    };
    assert_eq!((summary.documents.len(), summary.words), (2, 5 * 4_000 + 2));
    assert!(*ms > 0.0);
}

#[test]
fn of_the_progress_in_one_slice_the_last_is_sent() {
    let mut page = Page::new();
    // Many texts, because progress is told text by text.
    let content = "Un mot, puis un autre.\n".repeat(500);
    let contents: Vec<&str> = std::iter::repeat_n(content.as_str(), 60).collect();
    page.ask(load(&contents, true));
    let (replies, more) = page.work(12.0);
    assert!(more);
    assert_eq!(replies.len(), 1, "{replies:?}");
    let Body::Progress { done: first, .. } = replies[0].body else { panic!("{replies:?}") };
    let (replies, _) = page.work(12.0);
    let Body::Progress { done: second, .. } = replies[0].body else { panic!("{replies:?}") };
    assert!(first < second);
    // Taken messages are gone: no later progress reaches back to them.
    assert_eq!(replies.len(), 1);
}

#[test]
fn short_questions_overtake_topics() {
    let mut page = Page::loaded();
    let (fit, again) = (page.ask(topics(1)), page.ask(topics(2)));
    let (_, more) = page.work(0.0);
    assert!(more);
    page.ask(search("guerre"));
    page.ask(Describe);
    assert_eq!(ends(page.all()), format!("4. 5. {fit}. {again}."));
}

#[test]
fn no_question_passes_a_change_that_came_before_it() {
    let mut page = Page::loaded();
    page.ask(topics(1));
    page.work(0.0);
    page.ask(search("guerre"));
    page.ask(Remove { ids: vec!["a".into()] });
    page.ask(search("guerre"));
    page.ask(Decide { decisions: Decisions::default() });
    page.ask(topics(1));
    page.ask(Describe);
    let replies = page.all();
    assert_eq!(ends(replies.clone()), "3. 2. 4. 5. 6. 8. 7.");
    let count = |id: u32| {
        replies.iter().find_map(|reply| match &reply.body {
            Body::Done(Answer::Search(answer), _) if reply.id == id => Some(answer.matches),
            _ => None,
        })
    };
    assert_eq!((count(3), count(5)), (Some(1), Some(0)));
}

#[test]
fn whoever_asks_after_a_load_is_told_of_the_loaded_texts() {
    let mut page = Page::new();
    page.ask(load(&[&"La paix dure.\n".repeat(3_000)], true));
    let (_, more) = page.work(0.0);
    assert!(more, "the text is long enough for several steps");
    page.ask(search("paix"));
    let replies = page.all();
    assert_eq!(ends(replies.clone()), "1. 2.");
    let Some(Body::Done(Answer::Search(answer), _)) = replies.last().map(|reply| &reply.body) else {
        panic!()
    };
    assert_eq!(answer.matches, 3_000);
}

#[test]
fn topics_are_shown_early_and_remembered() {
    let mut page = Page::loaded();
    page.ask(topics(1));
    let replies = page.all();
    assert!(drawn(&replies).contains("2~"), "{}", drawn(&replies));
    assert!(drawn(&replies).ends_with("2."));
    let answers: Vec<&Answer> = replies
        .iter()
        .filter_map(|reply| match &reply.body {
            Body::Partial(answer) | Body::Done(answer, _) => Some(answer),
            _ => None,
        })
        .collect();
    let settled: Vec<bool> =
        answers.iter().map(|answer| matches!(answer, Answer::Topics(topics) if topics.settled)).collect();
    assert!(settled.iter().rev().skip(1).all(|settled| !settled) && settled.last() == Some(&true));
    let last = answers.last().copied().cloned();

    // The same question again is answered at once and the same; another one, or another corpus, is not.
    page.ask(topics(1));
    let (replies, more) = page.work(0.0);
    assert_eq!((drawn(&replies).as_str(), more), ("3.", false));
    assert!(matches!(&replies[0].body, Body::Done(answer, _) if Some(answer) == last.as_ref()));
    page.ask(topics(2));
    assert!(page.all().len() > 1, "another seed is another job");
    page.ask(Decide { decisions: Decisions { stop: vec!["chars".into()], ..Decisions::default() } });
    page.ask(topics(2));
    let replies = page.all();
    let Some(Body::Done(Answer::Topics(without), _)) = replies.last().map(|reply| &reply.body) else {
        panic!()
    };
    assert!(without.topics.iter().all(|topic| topic.terms.iter().all(|term| term.key != "chars")));
}

#[test]
fn a_running_job_can_be_cancelled_and_leaves_nothing_behind() {
    let mut page = Page::loaded();
    let fit = page.ask(topics(1));
    page.work(0.0);
    page.cancel(fit);
    assert_eq!(drawn(&page.all()), format!("{fit}! Cancelled"));
    let long = page.ask(load(&[&"Un mot.\n".repeat(5_000)], true));
    page.work(0.0);
    page.cancel(long);
    page.ask(Describe);
    let replies = page.all();
    assert_eq!(drawn(&replies), format!("{long}! Cancelled {}.", long + 1));
    assert!(
        matches!(&replies[1].body, Body::Done(Answer::Describe(summary), _) if summary.documents.len() == 2)
    );
}

#[test]
fn an_id_may_come_again_when_its_question_is_over() {
    let mut page = Page::loaded();
    for _ in 0..2 {
        page.next = 9;
        page.ask(topics(3));
        page.work(0.0);
        page.cancel(9);
        assert_eq!(drawn(&page.all()), "9! Cancelled");
    }
    page.next = 9;
    page.ask(Describe);
    assert_eq!(drawn(&page.all()), "9.");
}

#[test]
fn a_repeated_question_has_one_answer_and_its_mean_time() {
    let mut page = Page::loaded();
    page.ask_often(search("guerre"), 50);
    let replies = page.all();
    assert_eq!(drawn(&replies), "2.");
    let Body::Done(_, ms) = replies[0].body else { panic!() };
    assert!(0.0 < ms && ms < 3.0, "{ms}");
    // However often: the worker must come back to its mail.
    page.ask_often(Describe, u32::MAX);
    assert_eq!(drawn(&page.all()), "3.");
    // What changes something is done once.
    page.ask_often(load(&["Un."], false), 5);
    page.ask_often(Describe, 0);
    let replies = page.all();
    assert_eq!(drawn(&replies), "4. 5.");
    assert!(
        matches!(&replies[1].body, Body::Done(Answer::Describe(summary), _) if summary.documents.len() == 3)
    );
}

#[test]
fn a_ping_is_answered_at_once() {
    let mut page = Page::loaded();
    page.ask(topics(1));
    page.work(0.0);
    page.service.receive(&encode(&Request::Ping));
    let waiting = page.service.take();
    assert_eq!(decode_reply(&waiting[0]), Ok(Reply { id: 0, body: Body::Alive }));
}

#[test]
fn foreign_bytes_are_refused_and_nothing_else_happens() {
    let mut page = Page::loaded();
    for bytes in [&[][..], &[9], &[0, 1], &[255; 40]] {
        page.service.receive(bytes);
        assert_eq!(drawn(&page.all()), "0! Message", "{bytes:?}");
    }
    assert_eq!(page.answer(Describe).documents.len(), 2);
}

#[test]
fn altered_requests_are_answered_or_refused_and_never_fatal() {
    let concordance = ConcordanceQuestion {
        query: "\"les chars\" OR ob*".into(),
        sort: vec![],
        offset: 0,
        limit: 9,
        width: 40,
        across_paragraphs: false,
    };
    let good = [
        Request::Cancel { id: 3 },
        Request::Ask { id: 3, repeat: 1, question: search("guerre AND paix").question() },
        Request::Ask { id: 3, repeat: 1, question: concordance.question() },
        Request::Ask { id: 3, repeat: 1, question: load(&["Un mot.", "Deux."], false).question() },
        Request::Ask { id: 3, repeat: 1, question: Remove { ids: vec!["a".into()] }.question() },
        Request::Ask {
            id: 3,
            repeat: 1,
            question: Utf16Question { places: vec![(0, vec![1, 99])] }.question(),
        },
    ];
    let seed = 5;
    let mut random = Random::new(seed);
    let mut page = Page::loaded();
    for round in 0..3_000 {
        let mut bytes = encode(&good[random.below(good.len() as u32) as usize]);
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len() as u32) as usize;
            bytes[at] = random.next_u32() as u8;
        }
        page.service.receive(&bytes);
        if round % 20 == 0 {
            page.all();
        }
    }
    page.ask(Bundled);
    page.all();
    assert_eq!(page.answer(search("guerre")).matches, 1, "seed {seed}");
}

#[test]
fn decisions_change_the_counts_and_outlive_the_texts_they_were_made_on() {
    let mut page = Page::loaded();
    let keep = Decisions { keep: vec![("a".into(), 2)], ..Decisions::default() };
    let words = |summary: &Summary| (summary.words, summary.words_set_aside);
    let before = page.answer(Describe);
    assert_eq!(before.words_set_aside, 2);
    assert_eq!(page.answer(search("abonnez")).matches, 0);
    let kept = page.answer(Decide { decisions: keep });
    assert_eq!(words(&kept), (before.words + 2, 0));
    assert_eq!(page.answer(search("abonnez")).matches, 1);
    page.answer(load(&["Autre chose."], true));
    assert_eq!(page.answer(Bundled), kept);
    assert_eq!(page.answer(Decide { decisions: Decisions::default() }), before);
}

#[test]
fn texts_are_added_replaced_and_taken_out() {
    let mut page = Page::new();
    let ids = |summary: Summary| {
        let ids: Vec<String> = summary.documents.into_iter().map(|document| document.id).collect();
        ids.join(" ")
    };
    assert_eq!(ids(page.answer(load(&["un", "deux"], false))), "un deux");
    assert_eq!(ids(page.answer(load(&["trois"], false))), "un deux trois");
    assert_eq!(ids(page.answer(Remove { ids: vec!["deux".into(), "rien".into()] })), "un trois");
    assert_eq!(ids(page.answer(load(&["quatre"], true))), "quatre");
    assert_eq!(ids(page.answer(load(&[], true))), "");
    assert_eq!(page.answer(search("un")).matches, 0);
}

#[test]
fn too_much_text_is_refused_with_its_numbers() {
    let mut page = Page::new();
    page.service.session.limit = 20;
    page.answer(load(&["un deux trois"], true));
    page.ask(load(&["quatre cinq"], false));
    page.ask(load(&["un deux trois quatre cinq"], true));
    assert_eq!(
        drawn(&page.all()),
        "2! TooLarge { bytes: 24, limit: 20 } 3! TooLarge { bytes: 25, limit: 20 }"
    );
    // What is replaced does not count, and what was refused changed nothing.
    assert_eq!(page.answer(Describe).bytes, 13);
    assert_eq!(page.answer(load(&["quatre cinq six sept"], true)).bytes, 20);
}

#[test]
fn places_are_told_in_utf16() {
    let mut page = Page::new();
    page.answer(load(&["L’été 🌻 fini"], true));
    let places = vec![(0, vec![0, 1, 4, 7, 12, 13, 999]), (7, vec![1])];
    let answer = page.answer(Utf16Question { places });
    assert_eq!(answer.places[0][..5], [0, 1, 2, 4, 6]);
    assert_eq!(answer.places[1], []);
}

#[test]
fn a_concordance_without_lines_is_an_answer() {
    let mut page = Page::new();
    let question = ConcordanceQuestion {
        query: "otan".into(),
        sort: vec![],
        offset: u32::MAX,
        limit: u32::MAX,
        width: u32::MAX,
        across_paragraphs: true,
    };
    let ConcordanceAnswer { total, lines, .. } = page.answer(question);
    assert_eq!((total, lines.len()), (0, 0));
}
