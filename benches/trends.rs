//! How long trends and matrices take: `cargo bench --bench trends`.
//!
//! Texts get dates and an outlet of their own. Each is asked of a corpus of which nothing is known yet, and again.

mod texts;

use florilege::engine::analysis::frequencies::word_counts;
use florilege::engine::analysis::matrix::files::{dense_head, dense_rows, market_head, market_rows};
use florilege::engine::analysis::matrix::{MatrixQuestion, Weight, matrix};
use florilege::engine::analysis::trends::{Grouping, Period, Rolling, TrendsQuestion, trends};
use florilege::engine::corpus::{Certainty, Corpus, Date};
use florilege::engine::export::Settings;
use florilege::engine::measures::tfidf::Variant;
use florilege::engine::query::known::Known;
use florilege::engine::query::memo::Memo;
use florilege::engine::text::Layer;
use std::rc::Rc;
use std::time::Instant;
use texts::{all, median, spread};

fn main() {
    for mut texts in all() {
        for (nth, document) in texts.documents.iter_mut().enumerate() {
            let edtf = format!("{:04}-{:02}-{:02}", 1990 + nth % 30, 1 + nth % 12, 1 + nth % 28);
            document.date = Some(Date { edtf, certainty: Certainty::Explicit, evidence: String::new() });
            document.outlet = Some(format!("titre {}", nth % 40));
        }
        let (name, n_texts) = (texts.name, texts.documents.len());
        let corpus = spread(texts.documents);
        println!("\n## {name}: {n_texts} texts\n\n| analysis | first, ms | again, ms |\n|---|---|---|");
        let counts = word_counts(&Memo::new(&corpus), Layer::Fold).expect("all the time it needs");
        let mut words: Vec<u32> = (0..counts.len() as u32).collect();
        words.sort_by_key(|&word| std::cmp::Reverse(counts[word as usize].count));
        let queries: Vec<String> =
            words[..3].iter().map(|&word| corpus.word(Layer::Fold, word).to_owned()).collect();
        let places: u32 = words[..3].iter().map(|&word| counts[word as usize].count).sum();
        println!("| three queries, {places} places: {queries:?} | | |");
        let question = |by| TrendsQuestion { queries: queries.clone(), by, ..TrendsQuestion::default() };
        for (name, question) in [
            ("by text", question(Grouping::Text)),
            ("by day", question(Grouping::Date(Period::Day))),
            ("by outlet", question(Grouping::Column("outlet".into()))),
            ("in 10,000 slices", question(Grouping::Slices(10_000))),
            ("in 10 slices of each text", question(Grouping::SlicesOfTexts(10))),
            ("by year with curves", {
                let rolling = Some(Rolling::Words(10_000));
                TrendsQuestion { rolling, progress: true, ..question(Grouping::Date(Period::Year)) }
            }),
        ] {
            row(&corpus, &format!("trends {name}"), |memo| {
                std::hint::black_box(trends(memo, &question));
            });
        }
        let usual = MatrixQuestion { stop_words: true, ..MatrixQuestion::default() };
        for (name, question) in [
            ("counts, 100 rows", usual.clone()),
            (
                "TF-IDF, 100 rows",
                MatrixQuestion {
                    weight: Weight::TfIdf(Variant::ScikitLearn),
                    to_length_1: true,
                    ..usual.clone()
                },
            ),
            ("counts, all rows", MatrixQuestion { limit: u32::MAX, ..usual.clone() }),
            (
                "counts by day, all rows",
                MatrixQuestion { rows: Grouping::Date(Period::Day), limit: u32::MAX, ..usual.clone() },
            ),
        ] {
            row(&corpus, &format!("matrix of 1,000 words, {name}"), |memo| {
                std::hint::black_box(matrix(memo, &question));
            });
        }
        let memo = Memo::new(&corpus);
        let answer = matrix(&memo, &MatrixQuestion { limit: u32::MAX, ..usual.clone() });
        println!("| {} cells, {} rows of {} sent | | |", answer.cells, answer.rows.len(), answer.n_rows);
        let began = Instant::now();
        let mut text = dense_head(Vec::new(), ["", "", ""], &answer.terms, Settings::default());
        dense_rows(&mut text, answer.terms.len(), &answer.rows, Settings::default());
        println!("| dense file, {} bytes | {:.0} | |", text.len(), began.elapsed().as_secs_f64() * 1e3);
        let began = Instant::now();
        let mut text = market_head(&[], &usual, &answer);
        market_rows(&mut text, 0, &answer.rows);
        println!("| MatrixMarket, {} bytes | {:.0} | |", text.len(), began.elapsed().as_secs_f64() * 1e3);
    }
}

/// One row of the table: what it takes when nothing is known, and then.
fn row(corpus: &Corpus, name: &str, run: impl Fn(&Memo)) {
    let first = median(3, || run(&Memo::new(corpus)));
    let known = Rc::<Known>::default();
    let again = median(3, || run(&Memo::within(corpus, known.clone(), &|| false)));
    println!("| {name} | {:.1} | {:.1} |", first.as_secs_f64() * 1e3, again.as_secs_f64() * 1e3);
}
