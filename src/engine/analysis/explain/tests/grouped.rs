//! Figures of groups, of the vocabulary and of the matrix: explained as they stand in their views.

use super::*;

/// Texts of three months and one without a date, in which two words rise together.
fn dated() -> Corpus {
    use crate::corpus::{Certainty, Date};
    let mut corpus = Corpus::default();
    for (nth, (date, text)) in [
        ("2020-01-05", "paix guerre la paix encore un mot"),
        ("2020-02-05", "guerre paix et la guerre et un mot"),
        ("2020-02-09", "la paix la guerre"),
        ("2020-03-05", "guerre guerre guerre paix"),
        ("", "la paix la paix guerre sans date du tout"),
    ]
    .into_iter()
    .enumerate()
    {
        let evidence = String::new();
        let date = Date { edtf: date.into(), certainty: Certainty::Explicit, evidence };
        corpus.add(vec![Document {
            id: format!("t{nth}"),
            text: text.into(),
            language: Some("fr".into()),
            date: (!date.edtf.is_empty()).then_some(date),
            ..Document::default()
        }]);
    }
    corpus
}

#[test]
fn what_is_explained_of_groups_is_what_trends_say() {
    use crate::analysis::trends::{Grouping, Period, TrendsQuestion, trends};
    use crate::measures::interval::Confidence;
    let corpus = dated();
    let question = TrendsQuestion {
        queries: vec!["guerre".into(), "paix".into()],
        confidence: Confidence::Percent90,
        ..TrendsQuestion::default()
    };
    for (by, name) in [
        (Grouping::Text, "text"),
        (Grouping::Date(Period::Month), "month"),
        (Grouping::Slices(6), "slices.6"),
        (Grouping::SlicesOfTexts(2), "pieces.2"),
        (Grouping::Column("lang".into()), "column.lang"),
    ] {
        for unknown in [false, true] {
            let with_unknown = unknown;
            let answer = trends(
                &Memo::new(&corpus),
                &TrendsQuestion { by: by.clone(), with_unknown, ..question.clone() },
            );
            let found = answer.series[0].found.as_ref().expect("it can be read");
            let name = format!("{}{name}", if unknown { "unknown+" } else { "" });
            let check = |figure: &str, queries: &str, expected: Value| {
                let explanation = of(&corpus, &format!("{figure}:groups:{name}:{queries}"));
                assert_eq!(explanation.value, expected, "{figure} {name}");
                recomputed(&explanation);
                ends_in_the_figure(&explanation);
                assert_eq!(explanation.lines.as_deref(), Some("otan"));
                explanation
            };
            let (one, two) = ("guerre", "guerre\npaix");
            check("dp", one, found.dispersion.dp);
            check("juilland_d", one, found.dispersion.juilland_d);
            check("rosengren_s", one, found.dispersion.rosengren_s);
            check("pearson", two, answer.pairs[0].pearson.map(|found| found.value));
            check("pearson_p", two, answer.pairs[0].pearson.map(|found| found.p));
            check("spearman", two, answer.pairs[0].spearman.map(|found| found.value));
            check("spearman_p", two, answer.pairs[0].spearman.map(|found| found.p));
            let all = check("wilson_texts@90", one, found.total.rate);
            assert_eq!(all.interval, found.total.interval.ok(), "{name}");
            if let Some(trend) = found.trend {
                check("kendall", one, trend.tau.map(|tau| tau.value));
                check("kendall_p", one, trend.tau.map(|tau| tau.p));
                let ends = of(&corpus, &format!("kendall_interval@90:groups:{name}:{one}"));
                assert_eq!(ends.interval, trend.interval.ok(), "{name}");
                recomputed(&ends);
                ends_in_the_figure(&ends);
            }
        }
    }
}

#[test]
fn what_is_explained_of_the_vocabulary_is_its_curves() {
    use crate::analysis::vocabulary_growth::{VocabularyGrowthQuestion, vocabulary_growth};
    let corpus = corpus(&GRIES);
    let question = VocabularyGrowthQuestion { layer: crate::text::Layer::Fold };
    let answer = vocabulary_growth(&Memo::new(&corpus), &question);
    for (id, expected) in [
        ("heaps", answer.heaps.map(|curve| curve.exponent)),
        ("zipf", answer.zipf_curve.map(|curve| -curve.exponent)),
    ] {
        let explanation = of(&corpus, &format!("{id}:vocabulary:fold"));
        assert_eq!(explanation.value, expected);
        assert!(explanation.value.is_ok() && explanation.n_parts > 3 && explanation.steps.len() == 6);
        recomputed(&explanation);
        ends_in_the_figure(&explanation);
    }
    assert_eq!(of(&corpus, "dp:vocabulary:fold").value, Err(NoValue::Impossible));
}

#[test]
fn what_is_explained_of_a_cell_is_what_the_matrix_says() {
    use crate::analysis::explain::cell::measure_of;
    use crate::analysis::matrix::{MatrixQuestion, Weight, matrix};
    use crate::analysis::trends::{Grouping, Period};
    use crate::measures::tfidf::Variant;
    let corpus = dated();
    let weights = [
        Weight::Rate,
        Weight::ZScore,
        Weight::TfIdf(Variant::Voyant),
        Weight::TfIdf(Variant::ScikitLearn),
        Weight::TfIdf(Variant::Plain),
        Weight::TfIdf(Variant::Logarithmic),
        Weight::TfIdf(Variant::Gensim),
    ];
    let mut n = 0;
    for (rows, name) in [(Grouping::Text, "text"), (Grouping::Date(Period::Month), "unknown+month")] {
        for weight in weights {
            let with_unknown = name.starts_with("unknown");
            let question = MatrixQuestion {
                rows: rows.clone(),
                with_unknown,
                weight,
                stop_words: true,
                ..Default::default()
            };
            let answer = matrix(&Memo::new(&corpus), &question);
            let id = measure_of(weight).expect("a measure");
            let base = if weight == Weight::Rate { "@10000" } else { "" };
            for row in &answer.rows {
                for (term, value) in &row.cells {
                    let key = &answer.terms[*term as usize].key;
                    let explanation =
                        of(&corpus, &format!("{id}{base}:cell:{name}:fold:{key}\n{}", row.label));
                    let near = |got: f64| (got - value).abs() <= 1e-12 * value.abs();
                    assert!(explanation.value.is_ok_and(near), "{id} {key} {}: {value}", row.label);
                    recomputed(&explanation);
                    ends_in_the_figure(&explanation);
                    n += 1;
                }
            }
        }
    }
    assert!(n > 200, "{n}");
    assert_eq!(of(&corpus, "rate:cell:text:fold:nowhere\nt0").value, Err(NoValue::NoOccurrence));
}
