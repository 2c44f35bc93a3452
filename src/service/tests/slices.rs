//! Questions whose queries take more than their slice: they go on in the next, and can be cancelled in between.

use super::*;
use crate::engine::analysis::about::AboutQuestion;
use crate::engine::analysis::concordance::breakdown::{BreakdownQuestion, Position};
use crate::engine::analysis::dispersion::DispersionQuestion;
use crate::engine::analysis::facets::FacetsQuestion;

/// A corpus of many segments.
fn spread() -> Page {
    let mut page = Page::loaded();
    for number in 0..9 {
        let told = format!("La guerre numéro {number} dure, et la paix attend des chars et des obus.");
        page.ask(load(&[&told], false));
    }
    page.all();
    page
}

fn lines(query: &str) -> ConcordanceQuestion {
    let sort = vec![SortKey::Right(1)];
    ConcordanceQuestion { query: query.into(), sort, limit: 100, ..Default::default() }
}

#[test]
fn an_answer_in_slices_is_the_answer_at_once() {
    let within = |query: &str, question: Question| {
        let subcorpus = Subcorpus { query: query.into(), ..Default::default() };
        Question::Within(Box::new(Within { subcorpus, question }))
    };
    for query in
        ["guerre", "la guerre", "\"la guerre\"", "guerre NOT numéro", "\"guerre chars\"~9", "o*", "gere", ""]
    {
        let query = || query.to_owned();
        let questions = [
            search(&query()).question(),
            AboutQuestion { query: query() }.question(),
            lines(&query()).question(),
            ConcordanceQuestion { sort: Vec::new(), ..lines(&query()) }.question(),
            BreakdownQuestion { lines: lines(&query()), position: Position::Right(1), limit: 9 }.question(),
            DispersionQuestion { queries: vec![query(), "obus".into()] }.question(),
            FacetsQuestion { query: query(), limit: 9 }.question(),
            within("\"des chars\"", search(&query()).question()),
            SubcorpusQuestion { subcorpus: Subcorpus { query: query(), ..Default::default() } }.question(),
        ];
        for question in questions {
            let at_once = spread().service.session.answer(&question, &|| false);
            let mut page = spread();
            let in_slices =
                (0..1_000).find_map(|_| page.service.session.answer(&question, &|| true).transpose());
            assert_eq!(at_once.transpose(), in_slices, "{question:?}");
        }
    }
}

#[test]
fn a_long_question_leaves_time_to_cancel_it() {
    let mut page = spread();
    let id = page.ask(search("\"la guerre\""));
    for _ in 0..3 {
        let (replies, more) = page.work(0.0);
        assert_eq!((drawn(&replies).as_str(), more), ("", true));
    }
    page.cancel(id);
    assert_eq!(page.work(0.0), (Vec::new(), false));
    // What was found so far is not lost, and not taken for everything.
    assert_eq!(page.answer(search("\"la guerre\"")).matches, 10);
}

#[test]
fn what_is_told_beside_an_answer_keeps_nobody_waiting() {
    let mut page = spread();
    let about = page.ask(AboutQuestion { query: "\"la guerre\"".into() });
    let first = page.ask(search("obus"));
    assert!(page.work(0.0).1);
    let mut replies = Vec::new();
    while replies.is_empty() {
        replies = page.work(0.0).0;
    }
    let second = page.ask(search("chars"));
    replies.extend(page.all());
    let order: Vec<u32> = replies.iter().map(|reply| reply.id).collect();
    assert_eq!(order, [first, second, about]);
}

#[test]
fn an_answer_does_not_wait_for_the_questions_behind_it() {
    let mut page = spread();
    let first = page.ask(search("obus"));
    let second = page.ask(AboutQuestion { query: "obus".into() });
    let (replies, more) = page.work(1_000.0);
    assert_eq!((drawn(&replies), more), (format!("{first}."), true));
    assert_eq!(drawn(&page.all()), format!("{second}."));
}

#[test]
fn no_question_has_more_than_its_budget() {
    let mut page = spread();
    let id = page.ask(search("\"la guerre\""));
    page.work(0.0);
    // A machine that needs a second for a look.
    let late = || {
        page.clock.set(page.clock.get() + 10_000.0);
        page.clock.get()
    };
    while page.service.work(&late, 0.0) {}
    let replies: Vec<Reply> =
        page.service.take().iter().map(|bytes| decode_reply(bytes).expect("our own bytes")).collect();
    assert_eq!(drawn(&replies), format!("{id}! TooLong {{ seconds: 15 }}"));
    assert_eq!(page.answer(search("\"la guerre\"")).matches, 10);
}

#[test]
fn what_is_measured_costs_what_it_costs_the_first_time() {
    let mut page = spread();
    let known = page.answer(search("\"la guerre\""));
    let id = page.ask_often(search("\"la guerre\""), 5);
    let replies = page.all();
    let [Reply { body: Body::Done(Answer::Search(answer), _), .. }] = &replies[..] else {
        panic!("{id}: {}", drawn(&replies))
    };
    assert_eq!(*answer, known);
}

#[test]
fn a_change_of_the_corpus_makes_old_places_new() {
    let mut page = spread();
    assert_eq!(page.answer(search("guerre")).matches, 10);
    page.ask(load(&["Encore la guerre."], false));
    page.all();
    assert_eq!(page.answer(search("guerre")).matches, 11);
    page.ask(Remove { ids: vec!["Encore la guerre.".into()] });
    page.all();
    assert_eq!(page.answer(search("\"la guerre\"")).matches, 10);
}
