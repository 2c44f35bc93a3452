//! Keyness on made-up texts, and against the plainest way to count.

mod phrases;

use super::measure::Counts;
use super::*;
use crate::analysis::parts::{Partition, parted, tests::document, tests::random_corpus};
use crate::corpus::Corpus;
use crate::measures::interval::Confidence;
use crate::query::known::Known;
use crate::random::Random;
use std::collections::BTreeMap;
use std::rc::Rc;

fn corpus(texts: &[&str]) -> Corpus {
    let mut corpus = Corpus::default();
    for (number, text) in texts.iter().enumerate() {
        corpus.add(vec![document(&number.to_string(), "", "", text)]);
    }
    corpus
}

fn ids(ids: &[&str]) -> Side {
    Side::Texts(Subcorpus { with: ids.iter().map(|id| id.to_string()).collect(), ..Subcorpus::default() })
}

fn question(target: Side, reference: Reference) -> KeynessQuestion {
    KeynessQuestion { target, reference, stop_words: true, min_count: 1, ..KeynessQuestion::default() }
}

fn words(answer: &KeynessAnswer) -> String {
    answer.rows.iter().map(|row| row.word.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn words_that_are_more_frequent_here_come_first() {
    let corpus =
        corpus(&["paix paix paix guerre mot mot", "guerre guerre guerre guerre mot mot", "guerre mot"]);
    let ask = |change: &dyn Fn(&mut KeynessQuestion)| {
        let mut question = question(ids(&["0"]), Reference::Rest);
        change(&mut question);
        keyness(&Memo::new(&corpus), &question)
    };
    let over = ask(&|_| {});
    assert_eq!((words(&over).as_str(), over.tested, over.over, over.under), ("paix", 3, 1, 2));
    let row = &over.rows[0];
    assert_eq!((row.counts, row.texts, row.sign, row.is_smoothed), ([3, 0], [1, 0], 1, true));
    assert!(row.value(KeyMeasure::G2).expect("a value") > 3.0);
    assert_eq!(over.sizes.map(|size| (size.words, size.types, size.texts)), [(6, 3, 1), (8, 2, 2)]);
    assert_eq!(words(&ask(&|q| q.direction = Direction::Under)), "mot guerre");
    let both = |q: &mut KeynessQuestion| q.direction = Direction::Both;
    assert_eq!(words(&ask(&both)), "paix mot guerre");
    assert_eq!(words(&ask(&|q| (q.direction, q.reversed) = (Direction::Both, true))), "guerre mot paix");
    for (order, expected) in [
        (KeynessOrder::Target, "paix mot guerre"),
        (KeynessOrder::Reference, "guerre mot paix"),
        (KeynessOrder::Texts, "guerre mot paix"),
        (KeynessOrder::Word, "guerre mot paix"),
        (KeynessOrder::Measure(KeyMeasure::LogRatio), "paix mot guerre"),
    ] {
        assert_eq!(
            words(&ask(&|q| (q.direction, q.order) = (Direction::Both, order))),
            expected,
            "{order:?}"
        );
    }
    assert_eq!(words(&ask(&|q| (q.direction, q.filter) = (Direction::Both, "^gu".into()))), "guerre");
    assert_eq!(words(&ask(&|q| (q.direction, q.min_count) = (Direction::Both, 6))), "guerre");
    assert_eq!(words(&ask(&|q| (q.direction, q.min_texts) = (Direction::Both, 2))), "mot guerre");
    assert_eq!(words(&ask(&|q| (q.direction, q.band) = (Direction::Both, 1.2))), "paix");
    assert_eq!(words(&ask(&|q| (q.direction, q.offset, q.limit) = (Direction::Both, 1, 1))), "mot");
}

#[test]
fn where_nothing_can_be_compared_it_says_why() {
    let four = corpus(&["un deux", "un deux", "", "trois"]);
    let check = |corpus: &Corpus, target: Side, reference: Reference, expected: Nothing| {
        let answer = keyness(&Memo::new(corpus), &question(target, reference));
        assert_eq!((answer.nothing, answer.rows.len()), (Some(expected), 0));
    };
    let whole = Side::default;
    check(&four, whole(), Reference::Rest, Nothing::EmptyReference);
    check(&four, ids(&["2"]), Reference::Rest, Nothing::EmptyTarget);
    check(&four, ids(&["nobody"]), Reference::Rest, Nothing::EmptyTarget);
    check(&four, ids(&["0"]), Reference::Side(ids(&["2"])), Nothing::EmptyReference);
    check(&four, ids(&["0"]), Reference::Side(ids(&["0"])), Nothing::SameSides);
    check(&four, ids(&["0"]), Reference::Side(ids(&["1"])), Nothing::NoDifference);
    check(&Corpus::default(), whole(), Reference::Rest, Nothing::EmptyTarget);
    check(&corpus(&["mot"]), whole(), Reference::Rest, Nothing::EmptyReference);
    check(&four, whole(), Reference::List(WordList::default()), Nothing::NoList);
    let bad = WordList { text: "mot".into(), ..WordList::default() };
    check(&four, whole(), Reference::List(bad), Nothing::EmptyList);
    let nobody = Side::Part(Partition::Texts, PartKey::known("nobody"));
    check(&four, nobody, Reference::Rest, Nothing::NoSuchPart);
    let rare = KeynessQuestion { min_count: 9, ..question(ids(&["0"]), Reference::Rest) };
    assert_eq!(keyness(&Memo::new(&four), &rare).nothing, Some(Nothing::NoneTested));
}

#[test]
fn what_a_person_should_know_is_said() {
    let corpus = corpus(&["un deux", "un trois", "quatre"]);
    let reference = Reference::Side(ids(&["1"]));
    let answer = keyness(&Memo::new(&corpus), &question(ids(&["0", "1"]), reference));
    let expected = [Caution::FewTexts([2, 1]), Caution::SharedTexts(1), Caution::LeftOut(1)];
    assert_eq!(answer.cautions, expected);
}

#[test]
fn a_list_is_a_reference() {
    let corpus = corpus(&["La guerre et la paix", "la guerre"]);
    let list =
        |text: &str, total| Reference::List(WordList { text: text.into(), total, ..WordList::default() });
    let text = "mot\tn\nGuerre\t1\nguerre\t2\nla\t30\nautre\t67\n";
    let mut asked = question(Side::default(), list(text, None));
    asked.direction = Direction::Both;
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert_eq!(answer.sizes.map(|size| size.words), [7, 100]);
    assert_eq!(answer.list, Some(ListRead { lines: 4, unread: 1 }));
    assert_eq!(words(&answer), "et paix guerre la autre");
    let row = |word: &str| answer.rows.iter().find(|row| row.key == word).expect("a row");
    assert_eq!((row("guerre").counts, row("autre").counts, row("la").counts), ([2, 3], [0, 67], [3, 30]));
    asked.reference = list(text, Some(1_000));
    assert_eq!(keyness(&Memo::new(&corpus), &asked).sizes[1].words, 1_000);
    asked.order = KeynessOrder::Word;
    assert_eq!(words(&keyness(&Memo::new(&corpus), &asked)), "autre et guerre la paix");
}

#[test]
fn an_interval_is_that_of_the_word_alone() {
    let texts: Vec<String> = (0..14)
        .map(|text| format!("{} {}", "guerre ".repeat(text % 5), "mot ".repeat(3 + text % 3)))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let corpus = corpus(&texts);
    let target: Vec<String> = (0..6).map(|text| text.to_string()).collect();
    let bootstrap = Bootstrap { rounds: 200, seed: 4, confidence: Confidence::Percent95 };
    let target = ids(&target.iter().map(String::as_str).collect::<Vec<_>>());
    let mut asked = question(target, Reference::Rest);
    (asked.direction, asked.bootstrap) = (Direction::Both, Some(bootstrap));
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert_eq!(answer.drawn, [Drawn::Texts; 2]);
    let parts = |texts: std::ops::Range<usize>, word: &str| -> Vec<(u64, u64)> {
        let part = |text: usize| {
            let (guerre, mot) = (text as u64 % 5, 3 + text as u64 % 3);
            (if word == "guerre" { guerre } else { mot }, guerre + mot)
        };
        texts.map(part).collect()
    };
    for row in &answer.rows {
        let alone = bootstrap.of_log_ratio(&parts(0..6, &row.key), &parts(6..14, &row.key));
        assert_eq!(row.interval, Some(alone), "{}", row.key);
    }
    // In as many steps as there can be, it is the same.
    let known = Rc::<Known>::default();
    loop {
        let memo = Memo::within(&corpus, known.clone(), &|| true);
        let stepped = keyness(&memo, &asked);
        if !memo.is_stopped() {
            assert_eq!(stepped, answer);
            break;
        }
    }
}

#[test]
fn of_a_single_text_paragraphs_are_drawn() {
    let corpus = corpus(&["guerre mot\n\nguerre\n\nmot mot", "mot", "guerre mot"]);
    let bootstrap = Bootstrap { rounds: 100, seed: 1, confidence: Confidence::Percent95 };
    let mut asked = question(ids(&["0"]), Reference::Rest);
    (asked.direction, asked.bootstrap) = (Direction::Both, Some(bootstrap));
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert_eq!(answer.drawn, [Drawn::Paragraphs, Drawn::Texts]);
    for row in &answer.rows {
        let (first, second) = match row.key.as_str() {
            "guerre" => ([(1, 2), (1, 1), (0, 2)], [(0, 1), (1, 2)]),
            _ => ([(1, 2), (0, 1), (2, 2)], [(1, 1), (1, 2)]),
        };
        assert_eq!(row.interval, Some(bootstrap.of_log_ratio(&first, &second)), "{}", row.key);
    }
    asked.target = ids(&["1"]);
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert!(answer.rows.iter().all(|row| row.interval == Some(Err(NoValue::TooFewParts))));
}

/// Counts and texts of each fold on both sides, by walking over all tokens.
fn plainly(
    corpus: &Corpus,
    side_of: impl Fn(u32, u32) -> [bool; 2],
) -> BTreeMap<String, ([u64; 2], [u32; 2])> {
    let mut found: BTreeMap<String, ([u64; 2], [u32; 2])> = BTreeMap::new();
    for text in corpus.texts() {
        let mut here: BTreeMap<String, [u64; 2]> = BTreeMap::new();
        let whole = crate::text::Extent::new(0, corpus.n_tokens(text));
        for (position, token) in (0..).zip(corpus.tokens(text, whole)) {
            if token.kind.is_word() && !corpus.is_set_aside(text, position) {
                let counts = here.entry(token.fold.to_owned()).or_default();
                let sides = side_of(text, position);
                (0..2).for_each(|side| counts[side] += u64::from(sides[side]));
            }
        }
        for (word, counts) in here {
            let sum = found.entry(word).or_default();
            for (side, count) in counts.into_iter().enumerate() {
                sum.0[side] += count;
                sum.1[side] += u32::from(count > 0);
            }
        }
    }
    found.retain(|_, (counts, _)| counts.iter().sum::<u64>() > 0);
    found
}

#[test]
fn random_sides_are_counted_as_the_plainest_way_counts_them() {
    let mut random = Random::new(8);
    let mut n_rows = 0;
    for _ in 0..150 {
        let corpus = random_corpus(&mut random);
        let memo = Memo::new(&corpus);
        let partitions = [
            Partition::Texts,
            Partition::Quoted,
            Partition::Headings,
            Partition::Slices(3),
            Partition::Months,
        ];
        let mut side = || {
            let partition = partitions[random.below(5) as usize].clone();
            let parts = parted(&memo, &partition)[0].parts.clone();
            let part = parts.get(random.below(parts.len() as u32 + 1) as usize)?.clone();
            Some((partition, part.key))
        };
        let (Some(target), reference) = (side(), side()) else { continue };
        let is_in = |(partition, key): &(Partition, PartKey), text: u32, position: u32| {
            let parted = &parted(&memo, partition)[0];
            let cuts = parted.cuts.of(text);
            let label = cuts.iter().rev().find(|cut| cut.0 <= position).map(|cut| cut.1);
            label == parted.find(key)
        };
        let side_of = |text, position| {
            let a = is_in(&target, text, position);
            [a, reference.as_ref().map_or(!a, |reference| is_in(reference, text, position))]
        };
        let against = match &reference {
            None => Reference::Rest,
            Some((partition, key)) => Reference::Side(Side::Part(partition.clone(), key.clone())),
        };
        let mut asked = question(Side::Part(target.0.clone(), target.1.clone()), against);
        (asked.direction, asked.limit) = (Direction::Both, u32::MAX);
        asked.bootstrap = Some(Bootstrap { rounds: 20, seed: 1, confidence: Confidence::Percent90 });
        let answer = keyness(&memo, &asked);
        if let Some(nothing) = answer.nothing {
            assert!(answer.rows.is_empty() || nothing == Nothing::NoDifference, "{nothing:?}");
            continue;
        }
        let mut expected = plainly(&corpus, side_of);
        assert_eq!(answer.total, expected.len() as u64);
        let sizes: [u64; 2] = [0, 1].map(|side| expected.values().map(|word| word.0[side]).sum());
        assert_eq!(answer.sizes.map(|size| size.words), sizes);
        let mut last = f64::INFINITY;
        for row in &answer.rows {
            assert_eq!(expected.remove(&row.key), Some((row.counts, row.texts)), "{}", row.key);
            let counts = Counts { a: row.counts[0], b: row.counts[1], n1: sizes[0], n2: sizes[1] };
            for (measure, value) in KeyMeasure::ALL.into_iter().zip(&row.values) {
                assert_eq!(*value, measure.of(counts, 1.0));
                assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{measure:?}");
            }
            if let Ok(g2) = row.values[0] {
                assert!(g2 <= last);
                last = g2;
            }
            assert!((0.0..=1.0).contains(&row.q));
            if let Some(Ok(interval)) = row.interval {
                assert!(
                    interval.low.is_finite() && interval.high.is_finite() && interval.low <= interval.high
                );
            }
            n_rows += 1;
        }
    }
    assert!(n_rows > 300, "{n_rows}");
}
