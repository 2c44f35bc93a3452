//! Specificities against the table of Lafon, and against the plainest way to find the extremes.

use super::extremes::bound;
use super::*;
use crate::analysis::parts::tests::{document, random_corpus};
use crate::corpus::Corpus;
use crate::query::known::Known;
use crate::random::Random;
use std::rc::Rc;

fn question(partition: Partition) -> SpecificitiesQuestion {
    SpecificitiesQuestion { partition, stop_words: true, min_count: 1, ..SpecificitiesQuestion::default() }
}

fn words(answer: &SpecificitiesAnswer) -> String {
    answer.rows.iter().map(|row| row.word.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn robespierre_s_people() {
    // Ten discourses of the sizes that Lafon gives, with peuple as often as he counts it.
    let sizes = [8395, 2558, 3920, 6903, 7896, 4555, 10142, 2063, 1084, 13933];
    let people = [45, 18, 15, 14, 53, 30, 42, 16, 4, 59];
    let expected = [0.6161, 1.1466, -0.6709, -4.1743, 2.1122, 1.2906, -0.798, 1.3632, -0.3977, -0.841];
    let mut corpus = Corpus::default();
    for (number, (size, people)) in sizes.iter().zip(people).enumerate() {
        let text = "peuple ".repeat(people) + &"mot ".repeat(size - people);
        corpus.add(vec![document(&number.to_string(), "", "", &text)]);
    }
    let answer = specificities(&Memo::new(&corpus), &question(Partition::Texts));
    assert_eq!((answer.words, answer.types, answer.tested, answer.total), (61_449, 2, 2, 2));
    let row = &answer.rows.iter().find(|row| row.key == "peuple").expect("a row");
    for (value, expected) in row.values.iter().zip(expected) {
        assert!((value.expect("a value") - expected).abs() < 1e-4, "{value:?} {expected}");
    }
    assert_eq!(row.highest.map(|(part, _)| part), Some(4));
    assert_eq!(row.lowest.map(|(part, _)| part), Some(3));
    assert_eq!((row.count, row.texts, row.counts.as_slice()), (296, 10, &people.map(|n| n as u32)[..]));
}

#[test]
fn rows_are_ordered_and_chosen() {
    let mut corpus = Corpus::default();
    for (id, text) in [("0", "a a a a b c c"), ("1", "b b b b b a c"), ("2", "c c c c c c a d")] {
        corpus.add(vec![document(id, "", "", text)]);
    }
    let ask = |change: &dyn Fn(&mut SpecificitiesQuestion)| {
        let mut question = question(Partition::Texts);
        change(&mut question);
        words(&specificities(&Memo::new(&corpus), &question))
    };
    assert_eq!(ask(&|q| q.order = SpecificityOrder::Count), "c a b d");
    assert_eq!(ask(&|q| (q.order, q.reversed) = (SpecificityOrder::Count, true)), "d a b c");
    assert_eq!(ask(&|q| q.order = SpecificityOrder::Word), "a b c d");
    assert_eq!(ask(&|q| q.order = SpecificityOrder::Part(0)), "a d c b");
    assert_eq!(ask(&|q| q.order = SpecificityOrder::Part(1)), "b d a c");
    assert_eq!(ask(&|_| {}), "b c a d");
    assert_eq!(ask(&|q| q.band = 1.5), "b c");
    assert_eq!(ask(&|q| q.min_count = 6), "b c a");
    assert_eq!(ask(&|q| q.filter = "c".into()), "c");
    assert_eq!(ask(&|q| q.keys = vec!["a".into(), "?".into(), "b".into()]), "b a");
    assert_eq!(ask(&|q| (q.offset, q.limit) = (1, 2)), "c a");
    let columns = SpecificitiesQuestion { part_offset: 1, part_limit: 1, ..question(Partition::Texts) };
    let answer = specificities(&Memo::new(&corpus), &columns);
    assert!(answer.rows.iter().all(|row| row.counts.len() == 1 && row.values.len() == 1));
    assert_eq!((answer.rows[0].counts[0], answer.parts.len()), (5, 3));
}

#[test]
fn where_there_is_no_table_it_says_why() {
    let check = |texts: &[&str], partition: Partition, expected: NoTable| {
        let mut corpus = Corpus::default();
        let document = |(number, text): (usize, &&str)| document(&number.to_string(), "", "", text);
        corpus.add(texts.iter().enumerate().map(document).collect());
        let answer = specificities(&Memo::new(&corpus), &question(partition));
        assert_eq!((answer.nothing, answer.rows.len()), (Some(expected), 0));
    };
    check(&[], Partition::Texts, NoTable::NoWords);
    check(&["", "!"], Partition::Texts, NoTable::NoWords);
    check(&["mot"], Partition::Texts, NoTable::OnePart);
    check(&["mot", ""], Partition::Texts, NoTable::OnePart);
    check(&["mot"], Partition::Slices(10_000), NoTable::OnePart);
    check(&["mot"; 10_001], Partition::Texts, NoTable::TooManyParts(10_001));
}

#[test]
fn ten_thousand_parts_answer() {
    let mut corpus = Corpus::default();
    let documents =
        (0..10_000).map(|n| document(&n.to_string(), "", "", if n % 7 == 0 { "un deux" } else { "un" }));
    corpus.add(documents.collect());
    let answer = specificities(&Memo::new(&corpus), &question(Partition::Texts));
    assert_eq!((answer.parts.len(), answer.total, answer.rows[0].values.len()), (10_000, 2, 64));
}

#[test]
fn the_bound_is_never_below_the_index() {
    let mut random = Random::new(3);
    for _ in 0..20_000 {
        let most = [20, 2_000, 20_000_000][random.below(3) as usize];
        let total_t = 2 + u64::from(random.below(most));
        let t = 1 + u64::from(random.below(total_t as u32 - 1));
        let total_f = 1 + u64::from(random.below((total_t as u32).min(5_000)));
        let least = (total_f + t).saturating_sub(total_t);
        let f = least + u64::from(random.below((total_f.min(t) - least) as u32 + 1));
        let index = lafon::specificity(f, total_f, t, total_t).expect("a value");
        let bound = bound((f, total_f, t, total_t));
        assert!(index.abs() <= bound, "{f} {total_f} {t} {total_t}: {index} {bound}");
    }
}

#[test]
fn extremes_are_those_of_all_parts() {
    let mut random = Random::new(12);
    let mut n_rows = 0;
    for _ in 0..150 {
        let corpus = random_corpus(&mut random);
        let partition = [
            Partition::Texts,
            Partition::Quoted,
            Partition::Headings,
            Partition::Slices(1 + random.below(20)),
            Partition::Field("genre-du-texte".into()),
        ][random.below(5) as usize]
            .clone();
        let question = SpecificitiesQuestion { limit: u32::MAX, part_limit: u32::MAX, ..question(partition) };
        let answer = specificities(&Memo::new(&corpus), &question);
        let mut last = f64::INFINITY;
        for row in &answer.rows {
            assert_eq!(row.counts.iter().map(|&n| u64::from(n)).sum::<u64>(), row.count);
            let values = row.values.iter().filter_map(|value| value.ok());
            assert!(values.clone().all(f64::is_finite));
            // An index of 0 is above or below.
            let highest = values.clone().fold(0.0, f64::max);
            let lowest = values.fold(0.0, f64::min);
            assert_eq!(row.highest.map_or(0.0, |(_, value)| value).max(0.0), highest, "{row:?}");
            assert_eq!(row.lowest.map_or(0.0, |(_, value)| value), lowest, "{row:?}");
            for (part, value) in row.highest.into_iter().chain(row.lowest) {
                assert_eq!(row.values[part as usize], Ok(value));
            }
            assert!(highest <= last);
            last = highest;
            n_rows += 1;
        }
        let known = Rc::<Known>::default();
        loop {
            let memo = Memo::within(&corpus, known.clone(), &|| true);
            let stepped = specificities(&memo, &question);
            if !memo.is_stopped() {
                assert_eq!(stepped, answer);
                break;
            }
        }
    }
    assert!(n_rows > 300, "{n_rows}");
}
