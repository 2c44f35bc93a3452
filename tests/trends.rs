//! Trends and the document × term matrix of the bundled corpus, written as plain text and compared with files that were
//! read with care.
#![cfg(not(target_arch = "wasm32"))]

mod asking;
mod written;

use asking::Asking;
use florilege::engine::analysis::matrix::{MatrixQuestion, TermOrder, Terms, Weight};
use florilege::engine::analysis::trends::{
    Figures, Group, Grouping, Period, Rolling, TrendsAnswer, TrendsQuestion,
};
use florilege::engine::measures::tfidf::Variant;
use florilege::engine::measures::{NoValue, Value};
use florilege::protocol::corpus::Bundled;
use std::fmt::Write;
use written::check;

fn bundled() -> Asking {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    asking
}

fn figure(value: Value) -> String {
    value.map_or_else(|reason| format!("{reason:?}"), |value| format!("{value:.6}"))
}

fn group(text: &mut String, name: &str, group: &Group) {
    let (kind, label, until) = (group.kind, &group.label, &group.until);
    let _ = write!(text, "{name}{kind:?} {label} {until} {} texts, {} words:", group.texts, group.words);
    for count in &group.counts {
        let _ = match count {
            None => write!(text, " –"),
            Some(count) => {
                let interval = count
                    .interval
                    .map(|interval| format!("{:.6}..{:.6}", interval.low, interval.high))
                    .unwrap_or_else(|reason: NoValue| format!("{reason:?}"));
                write!(text, " {} in {} ({}: {interval})", count.count, count.texts, figure(count.rate))
            }
        };
    }
    text.push('\n');
}

fn figures(text: &mut String, query: &str, found: &Figures) {
    let total = &found.total;
    let _ = writeln!(text, "  {query}: {} places in {}, {}", total.count, total.texts, figure(total.rate));
    let even = &found.dispersion;
    let values = [even.dp, even.dp_norm, even.juilland_d, even.carroll_d2, even.rosengren_s].map(figure);
    let _ = writeln!(text, "    range {}, DP … S {}", even.range, values.join(" "));
    if let Some(trend) = found.trend {
        let _ = writeln!(text, "    trend of {}: {:?} {:?}", trend.n, trend.tau, trend.interval);
    }
    let _ = writeln!(text, "    {:?}", found.contrast);
    if !found.progress.is_empty() {
        let every = |n: usize| n.div_ceil(20).max(1);
        let progress: Vec<u64> =
            found.progress.iter().copied().step_by(every(found.progress.len())).collect();
        let rolling = found.rolling.iter().step_by(every(found.rolling.len()));
        let rolling: Vec<String> =
            rolling.map(|rate| rate.map_or("–".into(), |rate| format!("{rate:.4}"))).collect();
        let _ = writeln!(text, "    grows {progress:?}\n    rolls {}", rolling.join(" "));
    }
}

fn drawn(text: &mut String, queries: &[String], answer: &TrendsAnswer) {
    let _ = writeln!(
        text,
        "{} words, {} texts, {} groups, {} joined, {} inferred",
        answer.words, answer.texts, answer.n_groups, answer.joined, answer.inferred
    );
    answer.groups.iter().for_each(|one| group(text, "  ", one));
    answer.left_out.iter().for_each(|one| group(text, "  left out ", one));
    for (query, series) in queries.iter().zip(&answer.series) {
        match &series.found {
            Some(found) => figures(text, query, found),
            None => drop(writeln!(text, "  {query}: cannot be read")),
        }
    }
    for pair in &answer.pairs {
        let _ = writeln!(
            text,
            "  {} and {} over {}: {:?} {:?}",
            queries[pair.first as usize], queries[pair.second as usize], pair.n, pair.pearson, pair.spearman
        );
    }
    text.push('\n');
}

#[test]
fn trends() {
    let mut asking = bundled();
    let mut text = String::new();
    let queries: Vec<String> = ["otan", "\"aide militaire\"", "((", "ukraine"].map(str::to_owned).to_vec();
    let by = |by| TrendsQuestion { queries: queries.clone(), by, ..TrendsQuestion::default() };
    let questions = [
        ("by text, with curves", {
            TrendsQuestion { rolling: Some(Rolling::Words(300)), progress: true, ..by(Grouping::Text) }
        }),
        ("by year", by(Grouping::Date(Period::Year))),
        ("by year, stated only", TrendsQuestion { stated_only: true, ..by(Grouping::Date(Period::Year)) }),
        ("by month, with what is not known", {
            TrendsQuestion { with_unknown: true, ..by(Grouping::Date(Period::Month)) }
        }),
        ("by outlet", by(Grouping::Column("outlet".into()))),
        ("by six slices of the corpus", by(Grouping::Slices(6))),
        ("by three slices of each text", by(Grouping::SlicesOfTexts(3))),
        ("by text, two at most", TrendsQuestion { most: 2, ..by(Grouping::Text) }),
    ];
    for (name, question) in questions {
        let answer = asking.ask(question);
        let _ = writeln!(text, "{name}");
        drawn(&mut text, &queries, &answer);
    }
    check("trends.txt", &text);
}

#[test]
fn matrix() {
    let mut asking = bundled();
    let mut text = String::new();
    let variants =
        [Variant::Voyant, Variant::ScikitLearn, Variant::Plain, Variant::Logarithmic, Variant::Gensim];
    let weights = [Weight::Count, Weight::Rate, Weight::Presence, Weight::ZScore].into_iter();
    for weight in weights.chain(variants.map(Weight::TfIdf)) {
        let terms = Terms::Top { n: 8, by: TermOrder::Count };
        let to_length_1 = weight == Weight::TfIdf(Variant::ScikitLearn);
        let answer = asking.ask(MatrixQuestion { weight, to_length_1, terms, ..MatrixQuestion::default() });
        let terms: Vec<String> = answer
            .terms
            .iter()
            .map(|term| format!("{} {} in {}/{}", term.key, term.count, term.texts, term.rows))
            .collect();
        let _ = writeln!(
            text,
            "{weight:?}: {} rows, {} cells, {} words to choose from: {}",
            answer.n_rows,
            answer.cells,
            answer.n_left,
            terms.join(", ")
        );
        for row in &answer.rows {
            let cells: Vec<String> =
                row.cells.iter().map(|(term, value)| format!("{term}:{value:.4}")).collect();
            let _ = writeln!(text, "  {} {} words: {}", row.label, row.words, cells.join(" "));
        }
    }
    check("matrix.txt", &text);
}
