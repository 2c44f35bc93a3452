//! The order of answers, cancelling, repeating, and bytes that are no question.

use super::*;

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
    assert_eq!((drawn(&replies).as_str(), more), ("3.", true));
    let (replies, more) = page.work(1_000.0);
    assert_eq!((drawn(&replies).as_str(), more), ("4.", false));
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

fn lemmatize() -> Lemmatize {
    Lemmatize { files: vec![include_bytes!("../../../languages/fr.flang").to_vec()] }
}

#[test]
fn reading_in_context_goes_before_topics_but_never_past_a_change() {
    let mut page = Page::loaded();
    page.ask(topics(1));
    page.work(0.0);
    page.ask(topics(2));
    page.ask(lemmatize());
    page.ask(search("lemma:manquer"));
    assert_eq!(ends(page.all()), "5. 4. 2. 3.", "a short question waits for no job");
    let mut page = Page::loaded();
    page.ask(topics(1));
    page.work(0.0);
    page.ask(Remove { ids: vec!["a".into()] });
    page.ask(topics(2));
    page.ask(lemmatize());
    assert_eq!(ends(page.all()), "2. 3. 5. 4.");
    let mut page = Page::loaded();
    page.ask(ListVariants);
    page.work(0.0);
    page.ask(topics(1));
    page.ask(lemmatize());
    assert!(ends(page.all()).ends_with("2. 4. 3."), "what reads the corpus step by step reads one corpus");
}

#[test]
fn a_job_that_is_paused_gives_what_it_would_have_given_and_is_remembered() {
    let mut page = Page::loaded();
    let alone = page.answer(topics(1));
    let mut page = Page::loaded();
    page.ask(topics(1));
    page.until_it_can_pause();
    page.ask(lemmatize());
    let replies = page.all();
    let Some(Body::Done(Answer::Topics(paused), _)) = replies.last().map(|reply| &reply.body) else {
        panic!()
    };
    assert_eq!(*paused, alone);
    page.ask(lemmatize());
    page.all();
    page.ask(topics(1));
    assert_eq!(drawn(&page.work(0.0).0), "5.", "lemmas change nothing where folds are counted");
}

#[test]
fn topics_of_lemmas_are_those_of_the_texts_as_they_were_read() {
    let by_lemma = || Decide { decisions: Decisions { layer: Layer::Lemma, ..Decisions::default() } };
    let mut page = Page::loaded();
    page.answer(by_lemma());
    page.answer(lemmatize());
    let wanted = page.answer(topics(1));
    let mut page = Page::loaded();
    page.answer(by_lemma());
    page.ask(topics(1));
    page.until_it_can_pause();
    page.ask(lemmatize());
    let replies = page.all();
    assert_eq!(ends(replies.clone()), "4. 3.");
    let Some(Body::Done(Answer::Topics(found), _)) = replies.last().map(|reply| &reply.body) else {
        panic!()
    };
    assert_eq!(*found, wanted);
    assert_eq!(page.answer(topics(1)), wanted);
}

#[test]
fn a_paused_job_can_be_cancelled() {
    let mut page = Page::loaded();
    page.ask(topics(1));
    page.until_it_can_pause();
    page.ask(lemmatize());
    page.work(0.0);
    assert!(page.service.paused.is_some());
    page.cancel(2);
    assert_eq!(ends(page.all()), "2! Cancelled 3.");
    assert_eq!(page.work(20.0), (Vec::new(), false));
}
