//! Trends against a plain count of every group.

use super::*;
use crate::corpus::{Certainty, Corpus, Date, Document, SetAside};
use crate::random::Random;
use crate::text::Span;
use std::collections::BTreeMap;

fn document(id: &str, date: &str, genre: &str, text: &str) -> Document {
    Document {
        id: id.into(),
        date: (!date.is_empty()).then(|| Date {
            edtf: date.trim_end_matches('!').into(),
            certainty: if date.ends_with('!') { Certainty::Inferred } else { Certainty::Explicit },
            evidence: String::new(),
        }),
        language: Some("fr".into()),
        columns: vec![("Genre".into(), genre.into())],
        text: text.into(),
        ..Document::default()
    }
}

fn corpus() -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add(vec![
        document("a", "2021-03-02", "note", "guerre guerre paix"),
        document("b", "2021-03", "essai", "guerre paix paix paix"),
        document("c", "2023", "note", "paix paix"),
        document("d", "", "", "guerre paix"),
    ]);
    corpus.add(vec![
        document("e", "2023/2024", "Note", "guerre"),
        document("f", "2021-05-01!", "essai", "guerre rien rien"),
        document("g", "XXXX-05-01", "", ""),
    ]);
    corpus
}

fn ask(queries: &[&str], by: Grouping) -> TrendsQuestion {
    let queries = queries.iter().map(|&query| query.into()).collect();
    TrendsQuestion { queries, by, ..TrendsQuestion::default() }
}

/// Groups in a line: kind if it is not plain, label, texts, words, the counts.
fn drawn(groups: &[Group]) -> String {
    let group = |group: &Group| {
        let kind = if group.kind == GroupKind::Known { String::new() } else { format!("{:?} ", group.kind) };
        let until = if group.until.is_empty() { String::new() } else { format!("..{}", group.until) };
        let counts = group.counts.iter().map(|count| match count {
            Some(count) => count.count.to_string(),
            None => "-".into(),
        });
        let counts: Vec<String> = counts.collect();
        format!("{kind}{}{until} {}/{}: {}", group.label, group.texts, group.words, counts.join(" "))
    };
    groups.iter().map(group).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(question: &TrendsQuestion, groups: &str, left_out: &str) {
    let corpus = corpus();
    let answer = trends(&Memo::new(&corpus), question);
    assert_eq!(drawn(&answer.groups), groups, "{:?}", question.by);
    assert_eq!(drawn(&answer.left_out), left_out, "{:?}", question.by);
}

#[test]
fn texts_are_grouped_by_what_is_known_of_them() {
    let by = |by| ask(&["guerre", "((", "paix"], by);
    check(
        &by(Grouping::Date(Period::Year)),
        "2021 3/10: 4 - 4; Gap 2022 0/0: - - -; 2023 1/2: 0 - 2",
        "Vague  1/1: 1 - 0; Missing  2/2: 1 - 1",
    );
    check(
        &by(Grouping::Date(Period::Month)),
        "2021-03 2/7: 3 - 4; Gap 2021-04 0/0: - - -; 2021-05 1/3: 1 - 0",
        "Vague  2/3: 1 - 2; Missing  2/2: 1 - 1",
    );
    check(
        &by(Grouping::Date(Period::Day)),
        "2021-03-02 1/3: 2 - 1; Gap 2021-03-03..2021-04-30 0/0: - - -; 2021-05-01 1/3: 1 - 0",
        "Vague  3/7: 2 - 5; Missing  2/2: 1 - 1",
    );
    check(
        &TrendsQuestion { stated_only: true, ..by(Grouping::Date(Period::Year)) },
        "2021 2/7: 3 - 4; Gap 2022 0/0: - - -; 2023 1/2: 0 - 2",
        "Inferred  1/3: 1 - 0; Vague  1/1: 1 - 0; Missing  2/2: 1 - 1",
    );
    check(
        &TrendsQuestion { with_unknown: true, ..by(Grouping::Date(Period::Year)) },
        "2021 3/10: 4 - 4; Gap 2022 0/0: - - -; 2023 1/2: 0 - 2; Vague  1/1: 1 - 0; Missing  2/2: 1 - 1",
        "",
    );
    check(&by(Grouping::Column("genre".into())), "note 3/6: 3 - 3; essai 2/7: 2 - 3", "Missing  2/2: 1 - 1");
    check(
        &by(Grouping::Text),
        "a 1/3: 2 - 1; b 1/4: 1 - 3; c 1/2: 0 - 2; d 1/2: 1 - 1; e 1/1: 1 - 0; f 1/3: 1 - 0; g 1/0: 0 - 0",
        "",
    );
    check(&by(Grouping::Slices(2)), "1 3/8: 3 - 5; 2 4/7: 3 - 2", "");
    check(&by(Grouping::SlicesOfTexts(2)), "1 6/9: 6 - 2; 2 5/6: 0 - 5", "");
    check(&by(Grouping::Column("nothing".into())), "", "Missing  7/15: 6 - 7");
}

#[test]
fn neighbours_are_joined_and_nothing_is_lost() {
    let most = |most, by| TrendsQuestion { most, ..ask(&["guerre"], by) };
    check(&most(3, Grouping::Text), "a..c 3/9: 3; d..f 3/6: 3; g 1/0: 0", "");
    check(
        &most(2, Grouping::Date(Period::Month)),
        "2021-03..2021-04 2/7: 3; 2021-05 1/3: 1",
        "Vague  2/3: 1; Missing  2/2: 1",
    );
    check(&most(1, Grouping::Column("genre".into())), "Others  5/13: 5", "Missing  2/2: 1");
    check(&most(0, Grouping::Slices(4)), "1..4 8/15: 6", "");
    let page = TrendsQuestion { offset: 4, limit: 2, ..most(99, Grouping::Text) };
    check(&page, "e 1/1: 1; f 1/3: 1", "");
}

#[test]
fn curves_go_through_the_texts_in_the_order_of_their_dates() {
    let corpus = corpus();
    let progress =
        |by| TrendsQuestion { progress: true, rolling: Some(Rolling::Words(3)), ..ask(&["guerre"], by) };
    let answer = trends(&Memo::new(&corpus), &progress(Grouping::Text));
    let figures = answer.series[0].found.as_ref().expect("it can be read");
    assert_eq!(figures.progress, [1, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6, 6, 6]);
    assert_eq!(answer.progress_at.len(), 15);
    assert_eq!(figures.rolling[0], Some(2.0 / 3.0));
    assert_eq!(figures.rolling.len(), 13);
    // a, b (whose day is not known: the first of March), f, c.
    let answer = trends(&Memo::new(&corpus), &progress(Grouping::Date(Period::Year)));
    let texts: Vec<u32> = answer.progress_at.iter().map(|at| at.text).collect();
    assert_eq!(texts, [1, 1, 1, 1, 0, 0, 0, 5, 5, 5, 2, 2]);
    let rolling = |rolling| TrendsQuestion { rolling: Some(rolling), ..ask(&["guerre"], Grouping::Text) };
    let answer = trends(&Memo::new(&corpus), &rolling(Rolling::Words(16)));
    assert_eq!((answer.no_rolling, answer.rolling_at.len()), (Some(NoValue::TooShort), 0));
    let answer = trends(&Memo::new(&corpus), &rolling(Rolling::Texts(1)));
    let rates = &answer.series[0].found.as_ref().expect("it can be read").rolling;
    assert_eq!((rates.len(), rates[0], rates[6]), (7, Some(2.0 / 3.0), None));
}

#[test]
fn what_is_said_of_all_groups() {
    let texts = |n: u32, rising: bool| -> Corpus {
        let mut corpus = Corpus::default();
        let text = |year: u32| {
            let guerre = if rising { 3 * year } else { 5 };
            let text = format!("{} {}", "guerre ".repeat(guerre as usize), "rien ".repeat(100));
            document(&year.to_string(), &(2000 + year).to_string(), "", &text)
        };
        corpus.add((0..n).map(text).collect());
        corpus
    };
    let of = |corpus: &Corpus| {
        let question = ask(&["guerre", "rien", "xyzzy"], Grouping::Date(Period::Year));
        let answer = trends(&Memo::new(corpus), &question);
        let found = answer.series[0].found.clone().expect("it can be read");
        (answer, found)
    };
    let (answer, found) = of(&texts(20, true));
    let trend = found.trend.expect("years are points of time");
    assert!(trend.tau.is_ok_and(|tau| tau.value == 1.0 && tau.p < 1e-6) && trend.n == 20);
    let contrast = found.contrast.expect("there are two groups");
    assert_eq!((contrast.high.label.as_str(), contrast.low.label.as_str()), ("2019", "2000"));
    assert!(contrast.at_least.is_some_and(|ratio| ratio.is_ok_and(|ratio| ratio > 1.0)));
    assert!(answer.pairs[0].pearson.is_ok_and(|r| r.value < -0.99), "{:?}", answer.pairs[0]);
    assert_eq!(answer.pairs.len(), 3);
    assert_eq!(answer.pairs[1].spearman, Err(NoValue::NoVariation));
    let never = answer.series[2].found.as_ref().expect("it can be read");
    assert_eq!(never.contrast, Err(NoValue::NoOccurrence));
    assert_eq!(never.dispersion.dp, Err(NoValue::NoOccurrence));
    // Where nothing differs, nothing is said.
    let (_, even) = of(&texts(20, false));
    assert_eq!(even.contrast.expect("there are two groups").at_least, None);
    assert_eq!(even.trend.expect("years").tau, Err(NoValue::NoVariation));
    assert_eq!(even.dispersion.dp, Ok(0.0));
    let (one, found) = of(&texts(1, true));
    assert_eq!((one.n_groups, found.contrast), (1, Err(NoValue::TooFewParts)));
    let (none, found) = of(&Corpus::default());
    assert_eq!((none.groups.len(), found.contrast), (0, Err(NoValue::NoWords)));
    assert_eq!(found.total.rate, Err(NoValue::NoWords));
}

#[test]
fn queries_beyond_the_twelfth_are_not_looked_at() {
    let corpus = corpus();
    let answer = trends(&Memo::new(&corpus), &ask(&["paix"; 20], Grouping::Text));
    assert_eq!((answer.series.len(), answer.pairs.len()), (12, 66));
    assert_eq!(trends(&Memo::new(&corpus), &ask(&[], Grouping::Text)).groups.len(), 7);
}

/// Group, words, and places of one word, by a walk over the texts.
type Plain = BTreeMap<String, (u64, u64)>;

fn walked(corpus: &Corpus, by: &Grouping, word: &str) -> Plain {
    let words_of = |text: u32| -> Vec<bool> {
        let counted = corpus.counted(text);
        let tokens = counted.into_iter().flat_map(|extent| corpus.tokens(text, extent));
        tokens.filter(|token| token.kind.is_word()).map(|token| token.fold == word).collect()
    };
    let all: usize = corpus.texts().map(|text| words_of(text).len()).sum();
    let mut groups = Plain::new();
    let mut passed = 0;
    for text in corpus.texts() {
        let words = words_of(text);
        for (nth, &is_it) in words.iter().enumerate() {
            let group = match by {
                Grouping::Text => corpus.about(text).id.clone(),
                Grouping::Slices(n) => (passed * (*n as usize).min(all) / all + 1).to_string(),
                Grouping::SlicesOfTexts(n) => (nth * *n as usize / words.len() + 1).to_string(),
                Grouping::Column(_) => corpus.about(text).columns[0].1.clone(),
                Grouping::Date(period) => {
                    let date = corpus.date(text).map_or("", |date| date.edtf.as_str());
                    let len = match period {
                        Period::Year => 4,
                        Period::Month => 7,
                        Period::Day => 10,
                    };
                    date.get(..len).unwrap_or(if date.is_empty() { "" } else { "vague" }).to_owned()
                }
            };
            passed += 1;
            let group = groups.entry(group).or_default();
            group.0 += 1;
            group.1 += u64::from(is_it);
        }
    }
    groups
}

#[test]
fn counts_are_those_of_a_walk_over_the_texts() {
    let mut random = Random::new(8);
    let words = ["un", "deux", "trois", "!", "quatre", "Un"];
    for round in 0..60 {
        let mut corpus = Corpus::default();
        for load in 0..1 + random.below(3) {
            let text = |number: u32, random: &mut Random| {
                let lines: Vec<String> = (0..1 + random.below(4))
                    .map(|_| {
                        let words = (0..random.below(9)).map(|_| words[random.below(6) as usize]);
                        words.collect::<Vec<_>>().join(" ")
                    })
                    .collect();
                let date = ["", "2021", "2022-03", "2023-01-05", "2021-12-30"][random.below(5) as usize];
                let genre = ["a", "b", "10", "9"][random.below(4) as usize];
                let aside = SetAside {
                    line: 1,
                    span: Span::new(0, lines[0].len() as u32),
                    reason: "share".into(),
                    accepted: random.below(2) == 0,
                };
                let document = document(&format!("{load}-{number}"), date, genre, &lines.join("\n"));
                Document { set_aside: vec![aside], ..document }
            };
            let documents = (0..random.below(5)).map(|number| text(number, &mut random)).collect();
            corpus.add(documents);
        }
        if round % 2 == 0 {
            corpus = corpus.part((0..corpus.n_documents()).map(|_| random.below(3) > 0).collect());
        }
        let groupings = [
            Grouping::Text,
            Grouping::Slices(1 + random.below(7)),
            Grouping::SlicesOfTexts(1 + random.below(7)),
            Grouping::Column("genre".into()),
            Grouping::Date(Period::Year),
            Grouping::Date(Period::Month),
            Grouping::Date(Period::Day),
        ];
        for by in groupings {
            let question = TrendsQuestion { with_unknown: true, progress: true, ..ask(&["un"], by.clone()) };
            // Text by text, as a question goes on whose time is up at every step.
            let known = std::rc::Rc::<crate::query::known::Known>::default();
            let answer = loop {
                let memo = Memo::within(&corpus, known.clone(), &|| true).in_steps_of(0);
                let answer = trends(&memo, &question);
                if !memo.is_stopped() {
                    break answer;
                }
            };
            let found: Plain = answer
                .groups
                .iter()
                .filter(|group| group.words > 0)
                .map(|group| {
                    let label = match group.kind {
                        GroupKind::Vague => "vague".into(),
                        _ => group.label.clone(),
                    };
                    (label, (group.words, group.counts[0].expect("it can be read").count))
                })
                .collect();
            assert_eq!(found, walked(&corpus, &by, "un"), "{by:?}");
            let total = answer.series[0].found.as_ref().expect("it can be read");
            assert_eq!(total.total.count, found.values().map(|group| group.1).sum::<u64>());
        }
    }
}
