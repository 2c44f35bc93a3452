//! Jobs at work: what overtakes them, how they end, and what is remembered of them.

use super::*;

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
    let mut replies = page.all();
    replies.retain(|reply| !matches!(reply.body, Body::Progress { .. }));
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

/// More text than is looked at with its load.
fn large(n: usize) -> Load {
    let text = |number: usize| {
        let line = "Un mot de plus dans ce texte.\n".repeat(20_000);
        text(&format!("t{number}"), &format!("L’OTAN se réunit\nPublié le 3 octobre 2025\n{line}"))
    };
    Load { documents: (0..n).map(text).collect(), replace: true }
}

#[test]
fn a_large_load_is_answered_before_its_titles_and_dates_are_looked_for() {
    let mut page = Page::new();
    let titles = |summary: &Summary| summary.documents.iter().filter(|text| text.title.is_some()).count();
    let small = page.answer(Load { documents: large(1).documents, replace: true });
    assert_eq!((titles(&small), small.unread), (1, 0));
    let loaded = page.answer(large(3));
    assert_eq!((titles(&loaded), loaded.unread), (0, 3));
    let id = page.ask(FindFacts);
    page.work(0.0);
    page.ask(search("mot"));
    assert_eq!(ends(page.all()), format!("{}. {id}.", id + 1), "a search waits for no dates");
    let found = page.answer(Describe);
    assert_eq!((titles(&found), found.unread), (3, 0));
    assert_eq!(found.documents[0].date.as_ref().map(|date| date.edtf.as_str()), Some("2025-10-03"));
    assert_eq!(found.fingerprint, loaded.fingerprint);
    // Nothing is left to look for; a text that is added is looked at with its load, beside those that wait.
    assert_eq!(page.answer(FindFacts), found);
    page.answer(large(2));
    let added = page.answer(load(&["Un titre\n\nUn texte publié le 4 mai 2024."], false));
    assert_eq!(added.unread, 2);
    page.ask(FindFacts);
    let left = page.next - 1;
    page.work(0.0);
    page.cancel(left);
    page.all();
    assert_eq!(page.answer(Describe).unread, 2);
}
