//! Phrases as a job: shown early, cancelled, and counted once for all pages of their rows.

use super::*;
use crate::engine::analysis::phrases::{Note, PhraseOrder, PhraseSettings, PhrasesQuestion};

fn phrases(longest: u8) -> PhrasesQuestion {
    let settings = PhraseSettings { longest, ..PhraseSettings::default() };
    PhrasesQuestion { settings, limit: 5, ..PhrasesQuestion::default() }
}

#[test]
fn what_is_counted_so_far_is_shown() {
    let mut page = Page::new();
    // Less is counted before anybody could see a part of it.
    let text = |i: u32| {
        let word = |j: u32| format!("mot{} ", (i * 7 + j * j) % 40);
        let text: String = (0..400).map(word).collect();
        Document { id: i.to_string(), text, ..Document::default() }
    };
    page.answer(Load { documents: (0..200).map(text).collect(), replace: true });
    let id = page.ask(phrases(4));
    let replies = page.all();
    let partial = replies.iter().filter_map(|reply| match &reply.body {
        Body::Partial(Answer::Phrases(answer)) => Some(answer),
        _ => None,
    });
    let partial: Vec<_> = partial.collect();
    assert!(partial.len() > 1, "of some first words, and of more; {}", drawn(&replies));
    assert!(
        partial[0].total < partial[1].total
            && partial[0].notes.contains(&Note::Partial)
            && partial[0].total > 0
    );
    assert!(drawn(&replies).ends_with(&format!("{id}.")));
}

#[test]
fn they_can_be_cancelled_and_a_search_goes_before() {
    let mut page = Page::loaded();
    let id = page.ask(phrases(5));
    page.work(0.0);
    let short = page.ask(search("chars"));
    page.work(0.0);
    page.cancel(id);
    let replies = page.all();
    assert!(
        drawn(&replies).contains("Cancelled") || ends(replies.clone()).contains(&format!("{id}!")),
        "{short}"
    );
    assert!(page.answer(phrases(5)).total > 0);
}

#[test]
fn another_page_is_chosen_from_what_was_counted() {
    let mut page = Page::loaded();
    let first = page.answer(phrases(4));
    let ask = |order| PhrasesQuestion { order, ..phrases(4) };
    let again = page.answer(ask(PhraseOrder::Length));
    assert_eq!((again.total, again.places), (first.total, first.places));
    assert!(again.rows[0].n >= first.rows[0].n);
    // Other words are counted once a text is gone, and in a subcorpus.
    let subcorpus = Subcorpus { query: "ministres".into(), ..Subcorpus::default() };
    let part = page.answer(Within { subcorpus, question: phrases(4) });
    assert!(part.words < first.words && part.texts == 1);
    page.answer(Remove { ids: vec!["b".into()] });
    assert!(page.answer(phrases(4)).words < first.words);
}
