//! Explanations against the figures themselves: what is shown is reckoned again by somebody who knows no names.

mod grouped;

use super::*;
use crate::corpus::{Corpus, Document};
use crate::measures::catalogue::measures;
use crate::measures::named::{OF_CORPORA, OF_PAIRS};
use crate::random::Random;

fn corpus(texts: &[&str]) -> Corpus {
    let mut corpus = Corpus::default();
    for (number, text) in texts.iter().enumerate() {
        let (id, language) = (format!("t{number}"), Some("fr".into()));
        corpus.add(vec![Document { id, text: text.to_string(), language, ..Document::default() }]);
    }
    corpus
}

/// The letters of Gries (2008), in five texts.
const GRIES: [&str; 5] = [
    "b a m n i b e u p",
    "b a s a t b e w q n",
    "b c a g a b e s t a",
    "b a g h a b e a a t",
    "b a h a a b e a x a k",
];

fn of(corpus: &Corpus, figure: &str) -> Explanation {
    let figure = Figure::read(figure).expect("a figure");
    explain(&Memo::new(corpus), &ExplainQuestion { figure, lines: Some("otan".into()) })
}

fn text(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Signs(signs) => signs.clone(),
        Piece::Number(number) => number.to_string().replace('-', "−"),
    };
    pieces.iter().map(text).collect()
}

/// What is written can be reckoned by anyone who has no names: it gives the step, and the last step is the figure.
#[track_caller]
fn recomputed(explanation: &Explanation) {
    let what = explanation.figure.to_string();
    let mut values = Values::default();
    explanation.symbols.iter().for_each(|(name, value)| values.set(name, *value));
    for step in &explanation.steps {
        let shown = text(&step.with_values);
        let from_shown = formula::value(&shown, &Values::default());
        assert!(shown.contains('…') || from_shown.is_some(), "{what}: {shown}");
        // Sums of logarithms cancel where the word is as frequent as expected.
        let near = |got: f64| (got - step.value).abs() <= 1e-7 * step.value.abs().max(1e-3);
        assert!(
            shown.contains("+ …") || near(from_shown.unwrap_or(f64::NAN)),
            "{what}: {} = {shown} is {from_shown:?}, not {}",
            step.name,
            step.value
        );
        let from_names = formula::value(&step.formula, &values);
        // Columns have no letters of their own, and are only in what is shown.
        assert!(from_names.is_none_or(|got| step.formula.contains('Σ') || near(got)), "{what}: {step:?}");
        values.set(bare(&step.name), step.value);
    }
}

/// The last step is the figure, to the last bit.
#[track_caller]
fn ends_in_the_figure(explanation: &Explanation) {
    let last = explanation.steps.last().map(|step| step.value);
    if explanation.value.is_err() {
        return;
    }
    match explanation.figure.measure.as_str() {
        // Their sums cannot be written out, or the step is an equation.
        "fisher_two" | "fisher_alpha" | "vocd_d" => {}
        "wilson" | "log_ratio_interval" | "kendall_interval" | "wilson_texts" => {
            assert_eq!(last, explanation.interval.map(|interval| interval.high));
        }
        _ if explanation.cautions.contains(&Caution::Convention) => {}
        measure => {
            assert!(last == explanation.value.ok() || explanation.value.is_err(), "{measure}: {last:?}")
        }
    }
}

#[test]
fn what_is_shown_gives_the_figure_on_any_table() {
    let (corpus, mut random) = (corpus(&[]), Random::new(7));
    let mut n_values = 0;
    for round in 0..300 {
        let mut cell = |most| u64::from(random.below(if round % 3 == 0 { 4 } else { most }));
        let [o11, o12, o21, o22] = [cell(40), cell(90), cell(60), cell(900)];
        let (f1, f2, n) = (o11 + o12, o11 + o21, o11 + o12 + o21 + o22);
        for id in OF_PAIRS {
            let explanation = of(&corpus, &format!("{id}:pair:{o11},{f1},{f2},{n}"));
            recomputed(&explanation);
            ends_in_the_figure(&explanation);
            n_values += u32::from(explanation.value.is_ok());
        }
        for id in OF_CORPORA.into_iter().chain(["log_ratio_interval"]) {
            let parameter = if id == "simple_maths" && round % 2 == 0 { "@100" } else { "" };
            let (n1, n2) = (o11 + o21, o12 + o22);
            let explanation = of(&corpus, &format!("{id}{parameter}:corpora:{o11},{n1},{o12},{n2}"));
            recomputed(&explanation);
            ends_in_the_figure(&explanation);
            n_values += u32::from(explanation.value.is_ok());
        }
        let (n, df) = (o11 + 1, 1 + o12 % 9);
        for figure in [
            format!("rate@1000:rate:{o11},{n}"),
            format!("wilson:rate:{o11},{f1}"),
            format!("tf_idf_voyant:weight:{o11},{n},{df},9"),
            format!("tf_idf_sklearn:weight:{o11},{n},{df},9"),
            format!("tf_idf_plain:weight:{o11},{n},{df},9"),
        ] {
            let explanation = of(&corpus, &figure);
            recomputed(&explanation);
            ends_in_the_figure(&explanation);
        }
        for id in ["kandel_moles", "flesch", "lix", "coleman_liau", "coleman_liau_textstat"] {
            let explanation = of(&corpus, &format!("{id}:counts:{f1},{o11},{f2},{n},{o21}"));
            recomputed(&explanation);
            ends_in_the_figure(&explanation);
        }
    }
    assert!(n_values > 7_000, "{n_values}");
}

#[test]
fn what_is_shown_gives_the_figure_of_texts() {
    let corpus = corpus(&GRIES);
    for measure in measures() {
        for (figure, kind) in [("word:fold:c", "word"), ("query:\"a b\"", "query"), ("text:t3", "text")] {
            let id = measure.id;
            let window = if ["mattr", "msttr"].contains(&id) { "@4" } else { "" };
            let explanation = of(&corpus, &format!("{id}{window}:{figure}"));
            recomputed(&explanation);
            ends_in_the_figure(&explanation);
            let is_of_texts = match measure.family {
                crate::measures::catalogue::Family::Dispersion => kind != "text",
                crate::measures::catalogue::Family::Diversity => kind == "text",
                _ => false,
            };
            if is_of_texts && !["mtld", "hd_d", "vocd_d", "heaps", "zipf"].contains(&id) {
                assert!(explanation.value.is_ok(), "{id}:{figure}: {:?}", explanation.value);
                assert!(!explanation.steps.is_empty(), "{id}");
            }
        }
    }
}

#[test]
fn the_word_of_gries_is_told_part_by_part() {
    let explanation = of(&corpus(&GRIES), "dp:word:fold:a");
    assert!((explanation.value.expect("a value") - 0.18).abs() < 1e-12);
    let parts: Vec<(u64, u64)> = explanation.parts.iter().map(|part| (part.count, part.words)).collect();
    assert_eq!(parts, [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)]);
    let [f, dp] = &explanation.steps[..] else { panic!("{:?}", explanation.steps) };
    assert_eq!(text(&f.with_values), "(1 + 2 + 3 + 4 + 5)");
    assert_eq!(
        text(&dp.with_values),
        "0.5·(|1/15 − 0.18| + |2/15 − 0.2| + |3/15 − 0.2| + |4/15 − 0.2| + |5/15 − 0.22|)"
    );
    let of =
        |id: &str| explanation.alternatives.iter().find(|(other, _)| other == id).map(|(_, value)| *value);
    assert!((of("juilland_d").and_then(Result::ok).expect("a value") - 0.785_150_453).abs() < 1e-9);
    assert_eq!(of("dp"), None);
    assert_eq!(explanation.lines.as_deref(), Some("otan"));
}

#[test]
fn a_table_is_told_with_what_chance_would_give() {
    let explanation = of(&corpus(&[]), "mi:pair:8,15828,4675,14307668");
    let cells = explanation.table.expect("a table");
    assert_eq!(cells.observed, [8, 15_820, 4_667, 14_287_173]);
    assert_eq!(cells.margins, [15_828, 14_291_840, 4_675, 14_302_993]);
    assert!((cells.expected[0] - 5.171_765_238).abs() < 1e-9);
    let symbols: Vec<&str> = explanation.symbols.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(symbols, ["f1", "f2", "N", "a"]);
    assert_eq!(text(&explanation.steps[0].with_values), "15828·4675 / 14307668");
    assert_eq!(explanation.alternatives.len(), OF_PAIRS.len() - 1);
}

#[test]
fn what_is_explained_of_texts_is_what_the_table_of_texts_says() {
    use crate::analysis::text_profile::{TextProfilesQuestion, measure::ALL, text_profiles};
    let mut corpus =
        corpus(&["Les ministres se réunissent jeudi à Bruxelles. Ils parlent de l’Ukraine.", "un mot"]);
    corpus.add(vec![Document {
        id: "e".into(),
        text: "The ministers met. They didn't say much about it, or about anything.".into(),
        language: Some("en".into()),
        ..Document::default()
    }]);
    let columns: Vec<_> =
        ALL.into_iter().filter(|(_, id)| measure(id.trim_end_matches("_florilege")).is_some()).collect();
    assert!(columns.len() > 20, "{columns:?}");
    let question = TextProfilesQuestion {
        columns: columns.iter().map(|(column, _)| *column).collect(),
        limit: 9,
        ..TextProfilesQuestion::default()
    };
    let answer = text_profiles(&Memo::new(&corpus), &question);
    for (row, id) in answer.rows.iter().zip(["t0", "t1", "e"]) {
        for (value, (_, name)) in row.values.iter().zip(&columns) {
            let figure = match name.strip_suffix("_florilege") {
                Some(name) => format!("{name}@1:text:{id}"),
                None => format!("{name}:text:{id}"),
            };
            let explanation = of(&corpus, &figure);
            assert_eq!(explanation.value, *value, "{figure}");
            recomputed(&explanation);
        }
    }
}

#[test]
fn what_to_be_careful_of_is_said() {
    let corpus = corpus(&GRIES);
    let check =
        |figure: &str, expected: &[Caution]| assert_eq!(of(&corpus, figure).cautions, expected, "{figure}");
    check("g2:corpora:30,1000,10,2000", &[]);
    check("chi2:corpora:1,10,1,10", &[Caution::SmallExpectation(1.0)]);
    check("log_ratio:corpora:30,1000,0,2000", &[Caution::Smoothed]);
    check("log_ratio:corpora:3,1000,0,2000", &[Caution::Smoothed, Caution::FewOccurrences(3)]);
    check("npmi:pair:0,9,9,100", &[Caution::Convention, Caution::FewOccurrences(0)]);
    check("t_score:pair:6,3,4,100", &[Caution::NoTable]);
    check("dp:word:fold:c", &[Caution::FewOccurrences(1)]);
    check("ttr:text:t0", &[Caution::DependsOnLength]);
}

#[test]
fn what_cannot_be_says_why() {
    let corpus = corpus(&GRIES);
    for (figure, reason) in [
        ("g2:corpora:3,2,0,9", NoValue::Impossible),
        ("g2:corpora:0,0,0,0", NoValue::NoWords),
        ("mi:pair:0,4,5,9", NoValue::NoOccurrence),
        ("dp:pair:1,2,3,9", NoValue::Impossible),
        ("dp:word:fold:nowhere", NoValue::NoOccurrence),
        ("dp:query:nowhere", NoValue::NoOccurrence),
        ("dp:query:((", NoValue::NoOccurrence),
        ("ttr:text:nowhere", NoValue::NoWords),
        ("mattr:text:t0", NoValue::TooShort),
        ("rate:rate:1,0", NoValue::NoWords),
        ("wilson:rate:3,2", NoValue::Impossible),
        ("lix:counts:3,0,1,1,1", NoValue::NoSentences),
        ("holm:rate:1,2", NoValue::Impossible),
    ] {
        assert_eq!(of(&corpus, figure).value, Err(reason), "{figure}");
    }
}

#[test]
fn every_measure_has_steps_or_only_a_program_can_take_them() {
    let without: Vec<&str> = measures().filter(|row| row.steps.is_empty()).map(|row| row.id).collect();
    assert_eq!(
        without,
        [
            "shared_jaccard",
            "shared_smaller",
            "cosine",
            "vocd_d",
            "bm25",
            "relevance",
            "benjamini_hochberg",
            "holm",
            "bootstrap",
            "theil_sen"
        ]
    );
}
