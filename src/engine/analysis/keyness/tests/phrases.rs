//! Key phrases: counted by hand, and against the plainest way.

use super::*;

/// The phrases of the first of some texts against the rest, in the order of their words: each with its counts and texts.
#[track_caller]
fn check(texts: &[&str], (shortest, longest): (u8, u8), min_count: u32, expected: &str) {
    let corpus = corpus(texts);
    let mut asked = question(ids(&["0"]), Reference::Rest);
    (asked.direction, asked.order) = (Direction::Both, KeynessOrder::Word);
    (asked.unit, asked.min_count) = (KeyUnit::Phrases(shortest, longest), min_count);
    let answer = keyness(&Memo::new(&corpus), &asked);
    let row = |row: &KeynessRow| {
        let ([a, b], [here, there]) = (row.counts, row.texts);
        format!("{} {a}:{b} {here}:{there}", row.key)
    };
    assert_eq!(answer.rows.iter().map(row).collect::<Vec<_>>().join("; "), expected, "{texts:?}");
    assert_eq!(answer.total, answer.rows.len() as u64);
}

#[test]
fn phrases_are_counted_on_both_sides() {
    check(&["a b c", "a b d"], (2, 2), 1, "a b 1:1 1:1; b c 1:0 1:0; b d 0:1 0:1");
    check(&["a b c", "a b d"], (2, 3), 2, "a b 1:1 1:1");
    check(
        &["a b a b", "a b", "a b"],
        (2, 4),
        1,
        "a b 2:2 1:2; a b a 1:0 1:0; a b a b 1:0 1:0; b a 1:0 1:0; b a b 1:0 1:0",
    );
    // Never over the end of a sentence, seen through a comma.
    check(&["Un chat. Un, chat", "rien ici"], (2, 2), 2, "un chat 2:0 1:0");
    // In one side alone, either way.
    check(&["x y", "v w"], (2, 2), 1, "v w 0:1 0:1; x y 1:0 1:0");
    // Lengths are brought into what can be counted.
    check(&["x y", "v w"], (0, 0), 1, "v w 0:1 0:1; x y 1:0 1:0");
    check(&["x y z", "v"], (3, 200), 1, "x y z 1:0 1:0");
    // Nothing is as long.
    check(&["x y", "v w"], (4, 4), 1, "");
}

fn phrases(target: Side, reference: Reference, lengths: (u8, u8)) -> KeynessQuestion {
    KeynessQuestion { unit: KeyUnit::Phrases(lengths.0, lengths.1), ..question(target, reference) }
}

#[test]
fn a_phrase_has_the_measures_of_its_counts_among_the_words_of_the_sides() {
    let corpus = corpus(&["fin de la guerre\n\nfin de la guerre", "la paix\n\nla guerre froide"]);
    let memo = Memo::new(&corpus);
    let answer = keyness(&memo, &phrases(ids(&["0"]), Reference::Rest, (3, 4)));
    assert_eq!(answer.sizes.map(|size| (size.words, size.types, size.texts)), [(8, 3, 1), (5, 1, 1)]);
    let row = &answer.rows[0];
    assert_eq!((row.word.as_str(), row.counts, row.is_smoothed), ("de la guerre", [2, 0], true));
    let counts = Counts { a: 2, b: 0, n1: 8, n2: 5 };
    assert_eq!(row.values, KeyMeasure::ALL.map(|measure| measure.of(counts, 1.0)));
    // As they are most often written, with a query for their places.
    let query = row.query.as_ref().expect("a query");
    assert!(query.exact && query.query.contains("de la guerre"), "{query:?}");
}

#[test]
fn stop_words_may_stand_inside() {
    let corpus = corpus(&["fin de la guerre et fin de la guerre", "autre chose"]);
    let mut asked = phrases(ids(&["0"]), Reference::Rest, (2, 4));
    (asked.stop_words, asked.min_count) = (false, 2);
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert_eq!(words(&answer), "fin de la guerre");
    asked.stop_words = true;
    assert_eq!(keyness(&Memo::new(&corpus), &asked).tested, 6);
}

#[test]
fn ties_are_broken_by_the_words() {
    // All have the same counts; of those with as many occurrences the first in the order of their words comes first.
    let corpus = corpus(&["dd cc\n\nbb aa\n\ncc dd\n\naa bb\n\naa bb", "zz zz"]);
    let keys =
        |answer: &KeynessAnswer| answer.rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>().join(" ");
    let answer = keyness(&Memo::new(&corpus), &phrases(ids(&["0"]), Reference::Rest, (2, 2)));
    assert_eq!(keys(&answer), "aa bb bb aa cc dd dd cc");
    let turned = KeynessQuestion { reversed: true, ..phrases(ids(&["0"]), Reference::Rest, (2, 2)) };
    assert_eq!(keys(&keyness(&Memo::new(&corpus), &turned)), "bb aa cc dd dd cc aa bb");
}

#[test]
fn where_no_phrases_can_be_compared_it_says_why() {
    let four = corpus(&["un deux trois", "un deux trois", "", "seul"]);
    let check = |target: Side, reference: Reference, expected: Nothing| {
        let answer = keyness(&Memo::new(&four), &phrases(target, reference, (2, 3)));
        assert_eq!((answer.nothing, answer.rows.len()), (Some(expected), 0));
    };
    check(Side::default(), Reference::Rest, Nothing::EmptyReference);
    check(ids(&["2"]), Reference::Rest, Nothing::EmptyTarget);
    check(ids(&["0"]), Reference::Side(ids(&["2"])), Nothing::EmptyReference);
    check(ids(&["0"]), Reference::Side(ids(&["0"])), Nothing::SameSides);
    check(ids(&["0"]), Reference::Side(ids(&["1"])), Nothing::NoDifference);
    check(ids(&["3"]), Reference::Side(ids(&["3"])), Nothing::SameSides);
    check(
        ids(&["0"]),
        Reference::List(WordList { text: "un 3".into(), ..WordList::default() }),
        Nothing::NoPhrases,
    );
    let nobody = Side::Part(Partition::Texts, PartKey::known("nobody"));
    check(nobody, Reference::Rest, Nothing::NoSuchPart);
    let seuls = corpus(&["seul", "autre"]);
    let answer = keyness(&Memo::new(&seuls), &phrases(ids(&["0"]), Reference::Rest, (2, 3)));
    assert_eq!(answer.nothing, Some(Nothing::NoneTested));
}

/// Counts and texts of each phrase on both sides, by walking over all tokens.
fn plainly(
    corpus: &Corpus,
    (shortest, longest): (usize, usize),
    side_of: impl Fn(u32, u32) -> [bool; 2],
    edge_before: impl Fn(u32, u32) -> bool,
) -> BTreeMap<Vec<String>, ([u64; 2], [u32; 2])> {
    let mut found: BTreeMap<Vec<String>, ([u64; 2], [u32; 2])> = BTreeMap::new();
    for text in corpus.texts() {
        let sentences = &corpus.structures(text).sentences;
        let sentence =
            |position: u32| sentences.iter().position(|unit| unit.start <= position && position < unit.end);
        let mut here: BTreeMap<Vec<String>, [u64; 2]> = BTreeMap::new();
        let mut run: Vec<String> = Vec::new();
        let mut last = None;
        let whole = crate::text::Extent::new(0, corpus.n_tokens(text));
        for (position, token) in (0..).zip(corpus.tokens(text, whole)) {
            let sides = side_of(text, position);
            let is_aside = corpus.is_set_aside(text, position);
            if edge_before(text, position) || sentence(position) != last || is_aside || sides == [false; 2] {
                run.clear();
            }
            last = sentence(position);
            if is_aside || sides == [false; 2] || !token.kind.is_word() {
                continue;
            }
            run.push(token.fold.to_owned());
            for n in shortest..=longest.min(run.len()) {
                let counts = here.entry(run[run.len() - n..].to_vec()).or_default();
                (0..2).for_each(|side| counts[side] += u64::from(sides[side]));
            }
        }
        for (phrase, counts) in here {
            let sum = found.entry(phrase).or_default();
            for (side, count) in counts.into_iter().enumerate() {
                sum.0[side] += count;
                sum.1[side] += u32::from(count > 0);
            }
        }
    }
    found
}

#[test]
fn random_sides_have_the_phrases_that_the_plainest_way_counts() {
    let mut random = Random::new(11);
    let mut n_rows = 0;
    for _ in 0..120 {
        let corpus = random_corpus(&mut random);
        let memo = Memo::new(&corpus);
        let partitions = [Partition::Texts, Partition::Quoted, Partition::Headings, Partition::Slices(3)];
        let mut side = || {
            let partition = partitions[random.below(4) as usize].clone();
            let parts = parted(&memo, &partition)[0].parts.clone();
            let part = parts.get(random.below(parts.len() as u32 + 1) as usize)?.clone();
            Some((partition, part.key))
        };
        let (Some(target), reference) = (side(), side()) else { continue };
        let label = |(partition, key): &(Partition, PartKey), text: u32, position: u32| {
            let parted = &parted(&memo, partition)[0];
            let label = parted.cuts.of(text).iter().rev().find(|cut| cut.0 <= position).map(|cut| cut.1);
            label == parted.find(key)
        };
        let side_of = |text, position| {
            let a = label(&target, text, position);
            [a, reference.as_ref().map_or(!a, |reference| label(reference, text, position))]
        };
        let edge_before =
            |text, position| position > 0 && side_of(text, position) != side_of(text, position - 1);
        let against = match &reference {
            None => Reference::Rest,
            Some((partition, key)) => Reference::Side(Side::Part(partition.clone(), key.clone())),
        };
        let mut asked = phrases(Side::Part(target.0.clone(), target.1.clone()), against, (2, 4));
        (asked.direction, asked.limit) = (Direction::Both, u32::MAX);
        let min_count = 1 + random.below(3);
        asked.min_count = min_count;
        asked.bootstrap = Some(Bootstrap { rounds: 20, seed: 1, confidence: Confidence::Percent90 });
        let answer = keyness(&memo, &asked);
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
        let mut expected = plainly(&corpus, (2, 4), side_of, edge_before);
        expected.retain(|_, (counts, _)| counts.iter().sum::<u64>() >= u64::from(min_count));
        if answer.nothing.is_some_and(|nothing| nothing != Nothing::NoDifference) {
            assert!(answer.rows.is_empty(), "{answer:?}");
            continue;
        }
        assert_eq!(answer.total, expected.len() as u64);
        let [n1, n2] = answer.sizes.map(|size| size.words);
        for row in &answer.rows {
            let keys: Vec<String> = row.key.split(' ').map(str::to_owned).collect();
            assert_eq!(expected.remove(&keys), Some((row.counts, row.texts)), "{}", row.key);
            let counts = Counts { a: row.counts[0], b: row.counts[1], n1, n2 };
            for (measure, value) in KeyMeasure::ALL.into_iter().zip(&row.values) {
                assert_eq!(*value, measure.of(counts, 1.0));
                assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{measure:?}");
            }
            assert!(row.dp.is_err() || row.dp.is_ok_and(|dp| (0.0..=1.0).contains(&dp)));
            if let Some(Ok(interval)) = row.interval {
                assert!(interval.low.is_finite() && interval.low <= interval.high);
            }
            n_rows += 1;
        }
    }
    assert!(n_rows > 300, "{n_rows}");
}

#[test]
fn intervals_and_spread_are_those_of_the_counts_per_text() {
    let texts: Vec<String> = (0..12)
        .map(|text| format!("{} {}", "grande guerre. ".repeat(text % 4), "petit mot. ".repeat(2 + text % 3)))
        .collect();
    let corpus = corpus(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let target: Vec<String> = (0..5).map(|text| text.to_string()).collect();
    let target = ids(&target.iter().map(String::as_str).collect::<Vec<_>>());
    let bootstrap = Bootstrap { rounds: 200, seed: 4, confidence: Confidence::Percent95 };
    let mut asked = phrases(target, Reference::Rest, (2, 2));
    (asked.direction, asked.bootstrap) = (Direction::Both, Some(bootstrap));
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert_eq!(answer.rows.len(), 2);
    let parts = |texts: std::ops::Range<usize>, phrase: &str| -> Vec<(u64, u64)> {
        let part = |text: usize| {
            let (guerre, mot) = (text as u64 % 4, 2 + text as u64 % 3);
            (if phrase == "grande guerre" { guerre } else { mot }, 2 * (guerre + mot))
        };
        texts.map(part).collect()
    };
    for row in &answer.rows {
        let (here, there) = (parts(0..5, &row.key), parts(5..12, &row.key));
        assert_eq!(row.interval, Some(bootstrap.of_log_ratio(&here, &there)), "{}", row.key);
        let sizes: Vec<u64> = here.iter().map(|part| part.1).collect();
        let counts: Vec<(u32, u64)> =
            (0..).zip(here.iter().map(|part| part.0)).filter(|part| part.1 > 0).collect();
        let dp = crate::measures::dispersion::Parts::new(&sizes).dp(counts.iter().copied()).expect("a value");
        assert!((row.dp.expect("a value") - dp).abs() < 1e-12, "{}", row.key);
    }
    asked.order = KeynessOrder::Spread;
    let by_spread = keyness(&Memo::new(&corpus), &asked);
    assert!(by_spread.rows[0].dp.expect("a value") <= by_spread.rows[1].dp.expect("a value"));
}

#[test]
fn of_a_single_text_paragraphs_are_drawn_for_phrases_too() {
    let corpus = corpus(&["gros mot fin\n\ngros mot\n\nfin fin", "gros mot", "fin gros"]);
    let bootstrap = Bootstrap { rounds: 100, seed: 1, confidence: Confidence::Percent95 };
    let mut asked = phrases(ids(&["0"]), Reference::Rest, (2, 2));
    (asked.direction, asked.bootstrap, asked.min_count) = (Direction::Both, Some(bootstrap), 2);
    let answer = keyness(&Memo::new(&corpus), &asked);
    assert_eq!(words(&answer), "gros mot");
    let expected = bootstrap.of_log_ratio(&[(1, 3), (1, 2), (0, 2)], &[(1, 2), (0, 2)]);
    assert_eq!((answer.drawn, answer.rows[0].interval), ([Drawn::Paragraphs, Drawn::Texts], Some(expected)));
    assert_eq!(answer.rows[0].dp, Err(NoValue::TooFewParts));
}
