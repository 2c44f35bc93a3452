//! A side looked at by itself, against the counts that the comparison makes of it.

use super::sides::sides;
use super::*;
use crate::analysis::compare::{CompareQuestion, compare};
use crate::analysis::frequencies::word_counts;
use crate::analysis::parts::{Part, parted, tests::document, tests::random_corpus};
use crate::analysis::text_profile::measure::TextMeasure;
use crate::analysis::text_profile::{TextProfilesQuestion, text_profiles};
use crate::analysis::trends::{Grouping, Period, TrendsQuestion, trends};
use crate::corpus::Corpus;
use crate::query::known::Known;
use crate::random::Random;
use std::cell::Cell;
use std::rc::Rc;

fn partitions() -> [Partition; 6] {
    let slices = Partition::Slices(3);
    let year = Partition::Field("date".into());
    [Partition::Texts, year, Partition::Days, Partition::Headings, Partition::Quoted, slices]
}

#[test]
fn a_side_by_itself_has_the_words_that_the_comparison_counts_there() {
    let mut random = Random::new(8);
    for _ in 0..60 {
        let corpus = random_corpus(&mut random);
        let memo = Memo::new(&corpus);
        for partition in partitions() {
            for Part { key, words, texts, .. } in parted(&memo, &partition)[0].parts.clone() {
                let side = Side::Part(partition.clone(), key);
                let both = sides(&memo, &side, &Reference::Rest).expect("time").expect("a part");
                let tallies = both[0].tallies(&memo, Layer::Fold).expect("time");
                let counted = on_side(&memo, &side, |memo| {
                    let lengths = memo.corpus.lengths();
                    assert_eq!(lengths.words.iter().map(|&n| u64::from(n)).sum::<u64>(), words, "{side:?}");
                    assert_eq!(lengths.n_texts as u32, texts, "{side:?}");
                    word_counts(memo, Layer::Fold).expect("time")
                });
                for (tally, counted) in tallies.iter().zip(counted.expect("time").iter()) {
                    assert_eq!(
                        (tally.counts[0], tally.texts[0]),
                        (counted.count, counted.documents),
                        "{side:?}"
                    );
                }
                let asked = |side| TextProfilesQuestion {
                    columns: vec![TextMeasure::Words, TextMeasure::Types, TextMeasure::Mattr],
                    whole: true,
                    side,
                    ..TextProfilesQuestion::default()
                };
                let profile = text_profiles(&memo, &asked(Some(side.clone())));
                assert_eq!(profile.whole[0].value, Ok(words as f64));
                let types = tallies.iter().filter(|tally| tally.counts[0] > 0).count();
                assert_eq!(profile.whole[1].value, Ok(types as f64));
                assert_eq!(
                    profile.counting,
                    text_profiles(&memo, &asked(None)).counting,
                    "one window for all"
                );
                let by = Grouping::Date(Period::Year);
                let queries = vec!["deux".to_owned()];
                let found = trends(
                    &memo,
                    &TrendsQuestion {
                        queries,
                        by,
                        with_unknown: true,
                        side: Some(side),
                        ..Default::default()
                    },
                );
                let places = found.series[0].found.as_ref().expect("it can be read").total.count;
                let word =
                    corpus.word_of(Layer::Fold, "deux").map_or(0, |word| tallies[word as usize].counts[0]);
                assert_eq!((found.words, places), (words, u64::from(word)));
            }
        }
    }
}

#[test]
fn a_side_that_there_is_not_has_no_texts() {
    let mut corpus = Corpus::default();
    corpus.add(vec![document("a", "2023", "", "un deux « trois » quatre")]);
    let memo = Memo::new(&corpus);
    for side in [
        Side::Part(Partition::Texts, PartKey::known("absent")),
        Side::Texts(Subcorpus { query: "absent".into(), ..Subcorpus::default() }),
    ] {
        assert_eq!(on_side(&memo, &side, |memo| memo.corpus.n_texts()), Some(0));
    }
    let quoted = Side::Part(Partition::Quoted, PartKey::known("quoted"));
    let words =
        on_side(&memo, &quoted, |memo| (0..1).map(|text| memo.corpus.n_words(text)).collect::<Vec<_>>());
    assert_eq!(words, Some(vec![1]));
}

#[test]
fn trends_of_the_words_that_separate_two_sides_come_to_their_end_step_by_step() {
    let mut corpus = Corpus::default();
    corpus.add(vec![
        document("a", "2022", "x", "paix paix paix mot l’eau « l’eau »"),
        document("b", "2023", "x", "paix paix mot mot"),
        document("c", "2022", "y", "guerre guerre guerre mot"),
        document("d", "", "y", "guerre guerre mot mot"),
    ]);
    let part = |key| Side::Part(Partition::Field("genre-du-texte".into()), PartKey::known(key));
    let by = Grouping::Date(Period::Year);
    let question = CompareQuestion {
        sides: [part("x"), part("y")],
        stop_words: true,
        trends: Some(TrendsQuestion { by, ..TrendsQuestion::default() }),
        ..CompareQuestion::default()
    };
    let whole = compare(&Memo::new(&corpus), &question);
    assert_eq!(whole.queries, ["paix", "guerre"]);
    let counts = |side: usize| -> Vec<(String, Vec<u64>)> {
        let of = |group: &crate::analysis::trends::Group| {
            (group.label.clone(), group.counts.iter().flatten().map(|count| count.count).collect())
        };
        whole.trends[side].groups.iter().map(of).collect()
    };
    assert_eq!(counts(0), [("2022".to_owned(), vec![3, 0]), ("2023".to_owned(), vec![2, 0])]);
    assert_eq!(counts(1), [("2022".to_owned(), vec![0, 3])]);
    assert_eq!(whole.trends[1].left_out[0].texts, 1, "the text without a date");
    // With a clock that is always due, what was found is kept and the question ends.
    let known: Rc<Known> = Rc::default();
    let rounds = Cell::new(0);
    let stepped = loop {
        let memo = Memo::within(&corpus, known.clone(), &|| true).in_steps_of(0);
        let answer = compare(&memo, &question);
        rounds.set(rounds.get() + 1);
        assert!(rounds.get() < 500, "no end");
        if !memo.is_stopped() {
            break answer;
        }
    };
    assert_eq!(stepped, whole);
    // Between two questions the sides stay, and their places with them.
    known.tidy();
    assert_eq!(compare(&Memo::within(&corpus, known, &|| false), &question), whole);
}
