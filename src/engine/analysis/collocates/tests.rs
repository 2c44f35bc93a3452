//! Collocates against counts by hand and by a naive walk.

mod shapes;

use super::network::{NetworkQuestion, network};
use super::word_tree::{WordTreeQuestion, word_tree};
use super::*;
use crate::corpus::{Corpus, Document, SetAside};
use crate::query::known::Known;
use crate::random::Random;
use crate::text::{Extent, Span};
use std::collections::BTreeMap;

fn document(id: &str, text: &str) -> Document {
    Document { id: id.into(), text: text.into(), language: Some("fr".into()), ..Document::default() }
}

fn corpus(texts: &[&str]) -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add((0..).zip(texts).map(|(n, text)| document(&format!("{n}"), text)).collect());
    corpus
}

fn words(left: u8, right: u8) -> Window {
    Window::Words { left, right, across_paragraphs: false }
}

fn all(query: &str, window: Window) -> CollocatesQuestion {
    CollocatesQuestion {
        query: query.into(),
        window,
        min_joint: 1,
        stop_words: true,
        order: CollocateOrder::Joint,
        limit: u32::MAX,
        ..Default::default()
    }
}

/// Rows as `word joint (positions) texts windows`.
fn listed_rows(answer: &CollocatesAnswer) -> String {
    let row = |row: &CollocateRow| {
        let positions: Vec<String> = row.positions.iter().map(u32::to_string).collect();
        format!("{} {} ({}) {} {}", row.key, row.joint, positions.join(" "), row.texts, row.windows)
    };
    answer.rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(corpus: &Corpus, question: CollocatesQuestion, expected: &str) {
    assert_eq!(listed_rows(&collocates(&Memo::new(corpus), &question)), expected);
}

#[test]
fn windows_are_of_words_and_stay_within_their_paragraph() {
    let corpus = corpus(&["un deux, « guerre » trois !\nquatre guerre", "guerre, guerre un"]);
    let wide = all("guerre", words(2, 1));
    check(
        &corpus,
        wide.clone(),
        "un 2 (1 0 1) 2 2, guerre 2 (0 1 1) 1 2, deux 1 (0 1 0) 1 1, trois 1 (0 0 1) 1 1, quatre 1 (0 1 0) 1 1",
    );
    let answer = collocates(&Memo::new(&corpus), &wide);
    assert_eq!((answer.words, answer.nodes, answer.texts, answer.window_words), (9, 4, 2, 7));
    assert_eq!(answer.positions, [-2, -1, 1]);
    check(&corpus, all("guerre", words(0, 1)), "trois 1 (1) 1 1, guerre 1 (1) 1 1, un 1 (1) 1 1");
    let across = Window::Words { left: 0, right: 2, across_paragraphs: true };
    check(
        &corpus,
        CollocatesQuestion { order: CollocateOrder::Word, ..all("guerre", across) },
        "guerre 1 (1 0) 1 1, quatre 1 (0 1) 1 1, trois 1 (1 0) 1 1, un 2 (1 1) 1 2",
    );
}

#[test]
fn windows_that_overlap_count_in_each_or_once() {
    let corpus = corpus(&["guerre paix guerre"]);
    check(&corpus, all("guerre", words(1, 1)), "paix 2 (1 1) 1 2");
    let once = CollocatesQuestion { overlap: Overlap::Once, ..all("guerre", words(1, 1)) };
    check(&corpus, once, "paix 1 (0 1) 1 1");
    check(&corpus, all("guerre", words(2, 2)), "paix 2 (0 1 1 0) 1 2, guerre 2 (1 0 0 1) 1 2");
}

#[test]
fn stop_words_may_be_no_part_of_the_window() {
    let corpus = corpus(&["la paix et la guerre de la France"]);
    check(&corpus, all("guerre", words(1, 1)), "la 1 (1 0) 1 1, de 1 (0 1) 1 1");
    let question = CollocatesQuestion { skip_stop_words: true, ..all("guerre", words(1, 1)) };
    check(&corpus, question, "paix 1 (1 0) 1 1, france 1 (0 1) 1 1");
    let question = CollocatesQuestion { stop_words: false, ..all("guerre", words(4, 4)) };
    check(&corpus, question, "paix 1 (0 1 0 0 0 0 0 0) 1 1, france 1 (0 0 0 0 0 0 1 0) 1 1");
}

#[test]
fn a_sentence_is_counted_once() {
    let corpus = corpus(&["La guerre, la paix, la guerre. Une paix. Guerre froide.\nLa paix."]);
    check(&corpus, all("guerre", Window::Sentence), "la 3 () 1 1, paix 1 () 1 1, froide 1 () 1 1");
    check(
        &corpus,
        all("guerre", Window::Paragraph),
        "la 3 () 1 1, paix 2 () 1 1, une 1 () 1 1, froide 1 () 1 1",
    );
    let answer = collocates(&Memo::new(&corpus), &all("guerre", Window::Sentence));
    assert_eq!((answer.nodes, answer.f1), (3, 5), "the row total is the words of the sentences");
}

#[test]
fn what_has_no_rows_says_why() {
    let why = |texts: &[&str], query: &str, window| {
        let corpus = corpus(texts);
        let memo = Memo::new(&corpus);
        let question = all(query, window);
        let answer = collocates(&memo, &question);
        assert!(answer.rows.is_empty());
        for window in [window, Window::Sentence] {
            network(
                &memo,
                &NetworkQuestion { nodes: vec![query.into()], collocates: all(query, window), top: 9 },
            );
        }
        word_tree(&memo, &tree(query, true));
        answer.nothing
    };
    assert_eq!(why(&[], "guerre", words(5, 5)), Some(Nothing::NoWords));
    assert_eq!(why(&["..."], "guerre", words(5, 5)), Some(Nothing::NoWords));
    assert_eq!(why(&["la paix"], "guerre", words(5, 5)), Some(Nothing::NoPlaces));
    assert_eq!(why(&["la paix"], " ", words(5, 5)), Some(Nothing::NoQuery));
    assert_eq!(why(&["la paix"], "(((", words(5, 5)), Some(Nothing::NoQuery));
    assert_eq!(why(&["la guerre"], "guerre", words(0, 0)), Some(Nothing::NoWindow));
    assert_eq!(why(&["guerre"], "guerre", words(5, 5)), Some(Nothing::NoNeighbours));
    assert_eq!(why(&["guerre !"], "guerre", Window::Sentence), Some(Nothing::NoNeighbours));
    let corpus = corpus(&["la guerre"]);
    let question = CollocatesQuestion { min_joint: 9, ..all("guerre", words(1, 1)) };
    assert_eq!(collocates(&Memo::new(&corpus), &question).nothing, Some(Nothing::NoRows));
}

#[test]
fn every_value_is_a_number_or_a_reason_and_missing_ones_come_last() {
    let everywhere = "la guerre. ".repeat(50);
    for text in ["guerre guerre guerre", "guerre paix guerre paix guerre", &everywhere, "a guerre"] {
        let corpus = corpus(&[text]);
        for window in [words(5, 5), words(0, 1), Window::Sentence, Window::Paragraph] {
            for overlap in [Overlap::Each, Overlap::Once] {
                for expected in [Expected::Nodes, Expected::Windows] {
                    for measure in Measure::ALL {
                        let order = CollocateOrder::Measure(measure);
                        let question =
                            CollocatesQuestion { overlap, expected, order, ..all("guerre", window) };
                        let answer = collocates(&Memo::new(&corpus), &question);
                        let values = answer.rows.iter().flat_map(|row| &row.values);
                        assert!(values.flatten().all(|value| value.is_finite()));
                        let place =
                            Measure::ALL.iter().position(|other| *other == measure).expect("it is one");
                        let of: Vec<_> = answer.rows.iter().map(|row| row.values[place].is_ok()).collect();
                        assert!(of.is_sorted_by(|a, b| a >= b), "{measure:?}");
                        let once = overlap == Overlap::Once || window.sides().is_none();
                        if once && answer.f1 == answer.window_words {
                            for row in &answer.rows {
                                assert!(row.joint <= answer.f1 && row.joint <= row.frequency);
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Texts of few words, with marks, paragraphs, and lines that are set aside.
fn by_chance(random: &mut Random) -> Corpus {
    let words = ["a", "B", "b", "c.", "l’", "OTAN-Ukraine", "d !", "e,", "\n", "le", "\n\nf"];
    let mut corpus = Corpus::default();
    for load in 0..1 + random.below(3) {
        let text = |number: u32, random: &mut Random| {
            let text: Vec<&str> = (0..random.below(40)).map(|_| words[random.below(11) as usize]).collect();
            let text = format!("{}\n{}", words[random.below(8) as usize], text.join(" "));
            let first = text.find('\n').unwrap_or_default() as u32;
            let set_aside = vec![SetAside {
                line: 1,
                span: Span::new(0, first),
                reason: "share".into(),
                accepted: random.below(2) == 0,
            }];
            Document { set_aside, ..document(&format!("{load}-{number}"), &text) }
        };
        corpus.add((0..random.below(4)).map(|number| text(number, random)).collect());
    }
    if random.below(2) == 0 {
        return corpus.part((0..corpus.n_documents()).map(|_| random.below(3) > 0).collect());
    }
    corpus
}

/// Joint count and positions of each key, text by text and node by node.
fn naive(corpus: &Corpus, question: &CollocatesQuestion) -> BTreeMap<String, (u64, Vec<u32>, u32, u32)> {
    let memo = Memo::new(corpus);
    let node = expansion::read(&memo, &question.query).node.expect("a query");
    let mut rows: BTreeMap<String, (u64, Vec<u32>, u32, u32)> = BTreeMap::new();
    let mut seen_tokens = std::collections::HashSet::new();
    let mut last_text: BTreeMap<String, u32> = BTreeMap::new();
    let mut units = std::collections::HashSet::new();
    let hits = matches(&memo, &node).hits.clone();
    for hit in &hits {
        let document = hit.document;
        let n_tokens = corpus.n_tokens(document);
        let is_counted = |at: u32| {
            let token = corpus.token(document, at);
            let is_stop = question.skip_stop_words && corpus.stop_words().contains(token.fold, token.kind);
            token.kind.is_word() && !corpus.is_set_aside(document, at) && !is_stop
        };
        let mut window: Vec<(u32, usize)> = Vec::new();
        match question.window {
            Window::Words { left, right, across_paragraphs } => {
                let whole = Extent::new(0, n_tokens);
                let bounds =
                    if across_paragraphs { whole } else { corpus.paragraph(document, hit.extent.start) };
                let before = (bounds.start..hit.extent.start).rev().filter(|&at| is_counted(at));
                let before: Vec<u32> = before.take(left.into()).collect();
                let column = |place: usize| usize::from(left) - 1 - place;
                window.extend(before.iter().enumerate().map(|(place, &at)| (at, column(place))).rev());
                let after = (hit.extent.end..bounds.end).filter(|&at| is_counted(at));
                window.extend(after.take(right.into()).zip(usize::from(left)..));
            }
            Window::Sentence | Window::Paragraph => {
                let unit = match question.window {
                    Window::Sentence => corpus.sentence(document, hit.extent.start),
                    _ => corpus.paragraph(document, hit.extent.start),
                };
                if !units.insert((document, unit.start)) {
                    continue;
                }
                let in_node =
                    |at: u32| hits.iter().any(|hit| hit.document == document && hit.extent.contains(at));
                let words = (unit.start..unit.end).filter(|&at| is_counted(at) && !in_node(at));
                window.extend(words.map(|at| (at, 0)));
            }
        }
        let mut in_window = std::collections::HashSet::new();
        for (at, column) in window {
            if question.overlap == Overlap::Once && !seen_tokens.insert((document, at)) {
                continue;
            }
            let key = corpus.token(document, at).fold.to_owned();
            let n_columns = question.window.n_columns();
            let row = rows.entry(key.clone()).or_insert_with(|| (0, vec![0; n_columns], 0, 0));
            row.0 += 1;
            row.1[column] += 1;
            if last_text.insert(key.clone(), document) != Some(document) {
                row.2 += 1;
            }
            row.3 += u32::from(in_window.insert(key));
        }
    }
    rows
}

#[test]
fn counts_are_those_of_a_naive_walk() {
    let mut random = Random::new(7);
    let mut n_rows = 0;
    for round in 0..600 {
        let corpus = by_chance(&mut random);
        let query = ["a", "b", "otan", "\"a b\"", "a OR b", "b*"][random.below(6) as usize];
        let window = match random.below(4) {
            0 => Window::Sentence,
            1 => Window::Paragraph,
            _ => {
                let across_paragraphs = random.below(2) == 0;
                Window::Words { left: random.below(4) as u8, right: random.below(5) as u8, across_paragraphs }
            }
        };
        if window == Window::Sentence && query.starts_with('"') {
            // A phrase may run over the end of a sentence; the naive walk does not.
            continue;
        }
        let overlap = if random.below(2) == 0 { Overlap::Each } else { Overlap::Once };
        let is_unit = window.sides().is_none();
        let skip_stop_words = !is_unit && random.below(3) == 0;
        let question = CollocatesQuestion { overlap, skip_stop_words, ..all(query, window) };
        let answer = collocates(&Memo::new(&corpus), &question);
        let expected = naive(&corpus, &question);
        let found: BTreeMap<String, (u64, Vec<u32>, u32, u32)> = answer
            .rows
            .iter()
            .map(|row| {
                let positions = if is_unit { vec![row.joint as u32] } else { row.positions.clone() };
                (row.key.clone(), (row.joint, positions, row.texts, row.windows))
            })
            .collect();
        assert_eq!(found, expected, "{round} {question:?}");
        let texts = corpus.texts();
        assert_eq!(answer.words, texts.map(|document| u64::from(corpus.n_words(document))).sum::<u64>());
        for row in &answer.rows {
            let of_word = corpus.texts().flat_map(|document| {
                let tokens = (0..).zip(corpus.tokens(document, Extent::new(0, corpus.n_tokens(document))));
                let is_it = |at, fold| fold == row.key && !corpus.is_set_aside(document, at);
                tokens
                    .filter(|(at, token)| token.kind.is_word() && is_it(*at, token.fold))
                    .collect::<Vec<_>>()
            });
            assert_eq!(row.frequency, of_word.count() as u64);
        }
        n_rows += answer.rows.len();
    }
    assert!(n_rows > 1_000, "{n_rows}");
}

#[test]
fn a_question_that_is_stopped_goes_on_where_it_was() {
    let text = "la guerre et la paix, la paix dans la guerre. ".repeat(20_000);
    let mut corpus = corpus(&[&text]);
    corpus.add(vec![document("z", "paix et guerre")]);
    let settings = all("", words(3, 3));
    let of = NetworkQuestion { nodes: vec!["guerre".into(), "paix".into()], collocates: settings, top: 9 };
    goes_on(&corpus, |memo| collocates(memo, &all("guerre", words(10, 10))));
    goes_on(&corpus, |memo| collocates(memo, &all("guerre", Window::Paragraph)));
    goes_on(&corpus, |memo| word_tree(memo, &tree("guerre", false)));
    goes_on(&corpus, |memo| network(memo, &of));
}

#[track_caller]
fn goes_on<T: PartialEq + std::fmt::Debug>(corpus: &Corpus, ask: impl Fn(&Memo) -> T) {
    let known = Rc::<Known>::default();
    let asked = || {
        let memo = Memo::within(corpus, known.clone(), &|| true);
        let answer = ask(&memo);
        (!memo.is_stopped()).then_some(answer)
    };
    let mut tries = std::iter::repeat_with(asked).take(500).enumerate();
    let last = tries.find_map(|(number, answer)| Some((number, answer?)));
    let (n_tries, answer) = last.expect("it comes to its end");
    assert!(n_tries > 2, "{n_tries}");
    assert_eq!(answer, ask(&Memo::new(corpus)));
}

fn tree(query: &str, right: bool) -> WordTreeQuestion {
    WordTreeQuestion { query: query.into(), right, layer: Layer::Fold, depth: 4, limit: 400, min_count: 1 }
}
