//! Word lists that are kept as references of key words.

use super::*;
use crate::engine::analysis::keyness::list::WordList;
use crate::engine::analysis::keyness::{Direction, KeynessQuestion, Nothing, Reference};
use crate::protocol::corpus::KeepList;

fn against(name: &str) -> KeynessQuestion {
    let list = WordList { name: name.into(), ..WordList::default() };
    KeynessQuestion {
        reference: Reference::List(list),
        min_count: 1,
        direction: Direction::Both,
        ..KeynessQuestion::default()
    }
}

#[test]
fn a_list_is_kept_under_its_name() {
    let mut page = Page::loaded();
    assert_eq!(page.answer(against("mots.tsv")).nothing, Some(Nothing::NoList));
    let keep = |text: &str| KeepList { name: "mots.tsv".into(), text: text.into() };
    let kept = page.answer(keep("char\t3\nrien\t7"));
    assert_eq!((kept.name.as_str(), kept.read.lines), ("mots.tsv", 2));
    assert_eq!(page.answer(against("mots.tsv")).sizes[1].words, 10);
    assert_eq!(page.answer(keep("char\t3\nrien\t7")).name, "mots.tsv", "the same list is one");
    assert_eq!(page.answer(keep("char\t1")).name, "mots.tsv (2)", "another of this name has another");
    assert_eq!(page.answer(against("mots.tsv (2)")).sizes[1].words, 1);
    assert_eq!(page.answer(against("mots.tsv")).sizes[1].words, 10);
    // What changes the corpus leaves the lists.
    page.answer(Remove { ids: vec!["b".into()] });
    assert_eq!(page.answer(against("mots.tsv")).sizes[1].words, 10);
}
