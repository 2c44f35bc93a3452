//! Phrases against the plainest counting.

mod plain;

use super::*;
use crate::analysis::word_forms::stop_words;
use crate::corpus::{Corpus, Document, SetAside};
use crate::job::Step;
use crate::measures::dispersion::Parts;
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::random::Random;
use crate::text::Span;
use plain::plainly;
use std::collections::{BTreeMap, BTreeSet};

/// The answer, asked for in steps of some size.
fn asked(corpus: &Corpus, question: &PhrasesQuestion, units: usize) -> PhrasesAnswer {
    let memo = Memo::new(corpus);
    let mut job = PhrasesJob::new(question.clone());
    loop {
        match job.step(&memo, units) {
            (Step::Done(answer), Some(grams)) => {
                let mut again = PhrasesJob::again(&memo, grams, question.clone());
                let same = loop {
                    if let (Step::Done(same), _) = again.step(&memo, units) {
                        break same;
                    }
                };
                assert_eq!(same, answer, "what was counted is good for another page");
                return answer;
            }
            (Step::Working { done, total, .. }, None) => assert!(done <= total),
            (other, _) => panic!("{other:?}"),
        }
    }
}

fn question(settings: PhraseSettings) -> PhrasesQuestion {
    PhrasesQuestion { settings, limit: MOST_ROWS, ..PhrasesQuestion::default() }
}

fn corpus(texts: &[&str]) -> Corpus {
    let document = |(number, text): (usize, &&str)| Document {
        id: number.to_string(),
        text: text.to_string(),
        language: Some("fr".into()),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    corpus.add(texts.iter().enumerate().map(document).collect());
    corpus
}

#[track_caller]
fn agrees(corpus: &Corpus, question: &PhrasesQuestion, units: usize) -> usize {
    let settings = &question.settings;
    let memo = Memo::new(corpus);
    let answer = asked(corpus, question, units);
    let found = plainly(corpus, settings);
    let (shape, _, longest) = patterns::bounded(settings);
    let is_stop = |key: &String| {
        let word = corpus.word_of(settings.layer, key).expect("a word");
        stop_words(&memo, settings.layer)[word as usize]
    };
    let may_stand = |keys: &[String]| {
        settings.stop_words != StopWordsAt::Inside
            || keys.first().is_some_and(|key| !is_stop(key)) && keys.last().is_some_and(|key| !is_stop(key))
    };
    // One word longer, to tell segments from parts of longer ones.
    let longer = plainly(corpus, &PhraseSettings { longest: longest + 1, ..settings.clone() });
    let is_part = |keys: &[String], count: usize| {
        settings.maximal
            && shape == Shape::Row
            && settings.around.is_empty()
            && longer.iter().any(|((_, other), places)| {
                other.len() > keys.len()
                    && places.len() == count
                    && may_stand(other)
                    && other.windows(keys.len()).any(|part| part == keys)
            })
    };
    let wanted: Vec<String> = question.filter.split_whitespace().map(str::to_owned).collect();
    let mut expected = BTreeMap::new();
    for ((class, keys), places) in &found {
        let documents: BTreeSet<u32> = places.iter().map(|place| place.0).collect();
        let is_frequent = places.len() >= settings.min_count.max(1) as usize;
        if is_frequent
            && !is_part(keys, places.len())
            && may_stand(keys)
            && documents.len() as u32 >= question.min_texts
            && wanted.iter().all(|wanted| keys.iter().any(|key| crate::text::fold::fold(key) == *wanted))
        {
            expected.insert((*class, keys.clone()), (places.clone(), documents));
        }
    }
    let is_frame = matches!(shape, Shape::Slots(_));
    let patterns = patterns::patterns(settings);
    let mut last: Option<&PhraseRow> = None;
    for row in &answer.rows {
        let keys: Vec<String> = row.keys.iter().filter(|key| !key.is_empty()).cloned().collect();
        let class = match is_frame {
            true => {
                let is_it = |pattern: &&patterns::Pattern| {
                    pattern.n == row.n
                        && (0..row.n).all(|offset| {
                            pattern.slots.contains(&offset) == row.keys[usize::from(offset)].is_empty()
                        })
                };
                patterns.iter().find(is_it).expect("a pattern").class
            }
            false => row.n,
        };
        let Some((places, texts_of)) = expected.remove(&(class, keys.clone())) else {
            panic!("{keys:?} is too much: {question:?}");
        };
        assert_eq!(
            (row.count, row.texts),
            (places.len() as u64, texts_of.len() as u32),
            "{keys:?} {question:?}"
        );
        let sizes: Vec<u64> = (0..corpus.n_documents())
            .map(|document| if corpus.has(document) { u64::from(corpus.n_words(document)) } else { 0 })
            .collect();
        let counts = texts_of
            .iter()
            .map(|&document| (document, places.iter().filter(|place| place.0 == document).count() as u64));
        let dp = Parts::new(&sizes).dp(counts.clone()).expect("it occurs");
        assert!((row.dp - dp).abs() < 1e-12, "{keys:?} {dp} {row:?}");
        assert_eq!(row.per_document.iter().map(|&count| u64::from(count)).sum::<u64>(), row.count);
        let phrase = one::Phrase { settings: question.settings.clone(), keys: row.keys.clone() };
        let alone = one::spread_of(&memo, &phrase).expect("there is time");
        let in_texts = counts.clone().filter(|(_, count)| *count > 0).collect::<Vec<_>>();
        assert_eq!((&alone.counts, alone.dp), (&in_texts, row.dp), "{keys:?} {:?}", question.settings);
        assert_eq!(alone.query.as_ref(), row.query.as_ref().map(|query| &query.query));
        if is_frame {
            assert!(row.n_fillers > 1, "{row:?}");
            assert!(row.fillers.iter().map(|filler| filler.count).sum::<u64>() <= row.count);
        }
        if question.order == PhraseOrder::Count && !question.reversed {
            let key = |row: &PhraseRow| (row.count, row.texts, row.n);
            assert!(last.is_none_or(|last| key(last) >= key(row)));
        }
        last = Some(row);
        if let Some(query) = row.query.as_ref().filter(|query| query.exact) {
            let node = expansion::read(&memo, &query.query).node.expect("a query");
            let hits = matches(&memo, &node).hits.len() as u64;
            assert_eq!(hits, row.count, "{query:?} {row:?} {:?}", question.settings);
        }
    }
    if is_frame {
        // The others have one filler, and would be left out for nothing else.
        let left = expected.len() as u64;
        let is_all = question.filter.is_empty() && question.min_texts < 2 && may_stand(&[]);
        assert!(left <= answer.left_out.one_filler && (!is_all || left == answer.left_out.one_filler));
    } else {
        assert!(expected.is_empty(), "{:?} are missing: {question:?}", expected.keys());
    }
    assert_eq!(answer.total as usize, answer.rows.len());
    assert_eq!(answer.places, answer.rows.iter().map(|row| row.count).sum::<u64>());
    answer.rows.len()
}

fn random_corpus(random: &mut Random) -> Corpus {
    let words =
        ["un", "Un", "deux", "le", "LE", "l’", "OTAN", "de", "très", ",", ".", "otan-ukraine", "—", "»"];
    let mut corpus = Corpus::default();
    for load in 0..1 + random.below(3) {
        let documents = (0..random.below(4)).map(|number| {
            let lines: Vec<String> = (0..1 + random.below(4))
                .map(|_| {
                    let n = random.below(24);
                    (0..n)
                        .map(|_| words[random.below(14).min(random.below(14)) as usize])
                        .collect::<Vec<_>>()
                        .join(" ")
                })
                .collect();
            let aside = SetAside {
                line: 1,
                span: Span::new(0, lines[0].len() as u32),
                reason: "share".into(),
                accepted: random.below(3) == 0,
            };
            Document {
                id: format!("{load}-{number}"),
                text: lines.join("\n"),
                language: Some("fr".into()),
                set_aside: vec![aside],
                ..Document::default()
            }
        });
        corpus.add(documents.collect());
    }
    corpus.remove("1-0");
    corpus
}

#[test]
fn every_option_counts_as_the_plainest_way_does() {
    let mut random = Random::new(5);
    let mut rows = 0;
    for _ in 0..600 {
        let corpus = random_corpus(&mut random);
        let mut draw = |n| random.below(n);
        let shortest = 2 + draw(3) as u8;
        let settings = PhraseSettings {
            layer: Layer::ALL[[0, 1, 3, 3, 3, 5, 4][draw(7) as usize]],
            shape: [Shape::Row, Shape::Row, Shape::Skips(1 + draw(3) as u8), Shape::Slots(1 + draw(2) as u8)]
                [draw(4) as usize],
            shortest,
            longest: shortest + draw(4) as u8,
            min_count: 1 + draw(2),
            stop_words: [StopWordsAt::Anywhere, StopWordsAt::Inside, StopWordsAt::Nowhere][draw(3) as usize],
            marks_break: draw(3) == 0,
            across_sentences: draw(3) == 0,
            maximal: draw(2) == 0,
            without_overlap: draw(3) == 0,
            around: ["", "", "otan", "\"de le\"", "xyz"][draw(5) as usize].into(),
            node_at: [NodeAt::Anywhere, NodeAt::First, NodeAt::Last][draw(3) as usize],
        };
        let question = PhrasesQuestion {
            min_texts: draw(2) * draw(3),
            filter: ["", "", "", "", "otan", "de le"][draw(6) as usize].into(),
            order: PhraseOrder::ALL[draw(5) as usize],
            reversed: draw(3) == 0,
            ..question(settings)
        };
        let units = [1, 3, 1_000_000][draw(3) as usize];
        rows += agrees(&corpus, &question, units);
        let part = corpus.part((0..corpus.n_documents()).map(|_| draw(2) == 0).collect());
        rows += agrees(&part, &question, units);
    }
    assert!(rows > 5_000, "{rows}");
}

#[test]
fn the_size_of_steps_changes_nothing_and_pages_are_parts_of_the_whole() {
    let mut random = Random::new(9);
    for _ in 0..60 {
        let corpus = random_corpus(&mut random);
        let settings =
            PhraseSettings { min_count: 1, maximal: random.below(2) == 0, ..PhraseSettings::default() };
        let whole = question(settings);
        let answer = asked(&corpus, &whole, 1_000_000);
        assert_eq!(asked(&corpus, &whole, 1), answer);
        for order in PhraseOrder::ALL {
            let rows = asked(&corpus, &PhrasesQuestion { order, ..whole.clone() }, 7).rows;
            let page = PhrasesQuestion { order, offset: 3, limit: 4, ..whole.clone() };
            let expected: Vec<PhraseRow> = rows.into_iter().skip(3).take(4).collect();
            assert_eq!(asked(&corpus, &page, 7).rows, expected);
        }
    }
}

#[test]
fn phrases_stop_where_they_should() {
    let corpus = corpus(&["Le chat, noir. Le chat noir\nLe chat noir est noir."]);
    let drawn = |settings: PhraseSettings| {
        let answer = asked(&corpus, &question(settings), 10);
        answer.rows.iter().map(|row| format!("{} {}", row.text, row.count)).collect::<Vec<_>>().join("; ")
    };
    let usual = PhraseSettings::default();
    assert_eq!(drawn(usual.clone()), "Le chat noir 3; Le chat 3; chat noir 3");
    assert_eq!(drawn(PhraseSettings { maximal: true, ..usual.clone() }), "Le chat noir 3");
    assert_eq!(
        drawn(PhraseSettings { marks_break: true, ..usual.clone() }),
        "Le chat 3; Le chat noir 2; chat noir 2"
    );
    let across = PhraseSettings { across_sentences: true, min_count: 1, longest: 2, ..usual.clone() };
    assert!(drawn(across).contains("noir Le 1"), "within the paragraph");
    let edges = PhraseSettings { stop_words: StopWordsAt::Inside, ..usual.clone() };
    assert_eq!(drawn(edges), "chat noir 3");
    let frames = PhraseSettings { shape: Shape::Slots(1), min_count: 1, longest: 3, ..usual };
    assert_eq!(drawn(frames), "", "one filler each");
}

#[test]
fn frames_around_a_word_have_fillers() {
    let corpus = corpus(&["Elle met fin à la guerre. Il met terme à tout. On met fin à ceci."]);
    let settings =
        PhraseSettings { shape: Shape::Slots(1), around: "met".into(), longest: 3, ..Default::default() };
    let answer = asked(&corpus, &question(settings), 10);
    let row = &answer.rows[0];
    assert_eq!((row.text.as_str(), row.count, row.n_fillers), ("met * à", 3, 2));
    assert_eq!(row.fillers[0], Filler { keys: vec!["fin".into()], count: 2 });
    assert_eq!(row.query.as_ref().map(|query| query.query.as_str()), Some("\"met * a\" within sentence"));
}

#[track_caller]
fn is_told(texts: &[&str], settings: PhraseSettings, expected: &[Note]) {
    let answer = asked(&corpus(texts), &question(settings), 10);
    assert_eq!(answer.notes, expected);
    assert!(answer.rows.iter().all(|row| row.dp.is_finite() && (0.0..=1.0).contains(&row.dp)));
}

#[test]
fn where_there_is_nothing_a_note_says_why() {
    let usual = PhraseSettings::default();
    is_told(&[], usual.clone(), &[Note::NoWords]);
    is_told(&["", "…!"], usual.clone(), &[Note::NoWords]);
    is_told(&["mot"], usual.clone(), &[Note::AllTooShort]);
    let long = PhraseSettings { shortest: 12, longest: 200, ..usual.clone() };
    is_told(&["Un chat. Un chien."], long, &[Note::Lengths(12, 20), Note::AllTooShort]);
    let around = PhraseSettings { around: "xyz".into(), ..usual.clone() };
    is_told(&["Un chat et un chien."], around, &[Note::NoPlaces]);
    let around = PhraseSettings { around: "((".into(), maximal: true, ..usual.clone() };
    is_told(&["Un chat et un chien."], around, &[Note::NotMaximal, Note::NoPlaces]);
    is_told(
        &["Un chat et un chien."],
        PhraseSettings { shortest: 9, longest: 1, ..usual.clone() },
        &[Note::Lengths(9, 9), Note::AllTooShort],
    );
    let one = "ah ".repeat(10_000);
    for (shape, without_overlap) in
        [(Shape::Row, false), (Shape::Row, true), (Shape::Skips(2), true), (Shape::Slots(1), false)]
    {
        let settings = PhraseSettings { shape, without_overlap, longest: 4, ..usual.clone() };
        let answer = asked(&corpus(&[&one]), &question(settings), 1_000);
        assert!(shape == Shape::Slots(1) || answer.rows[0].count >= 2_500, "{answer:?}");
    }
}

#[test]
fn every_length_says_how_much_is_rarer() {
    let corpus = corpus(&["a b c a b d", "a b e"]);
    let answer = asked(&corpus, &question(PhraseSettings { longest: 3, ..PhraseSettings::default() }), 10);
    let lengths: Vec<_> = answer.lengths.iter().map(|l| (l.n, l.places, l.phrases, l.of_phrases)).collect();
    assert_eq!(lengths, [(2, 7, 1, 3), (3, 5, 0, 0)]);
    assert_eq!((answer.words, answer.texts, answer.total, answer.places), (9, 2, 1, 3));
}
