//! How long comparisons of parts take: `cargo bench --bench keyness`.
//!
//! Each is asked of a corpus of which nothing is known yet, and again where what was counted is kept.

mod texts;

use florilege::engine::analysis::compare::{CompareQuestion, compare};
use florilege::engine::analysis::keyness::measure::KeyMeasure;
use florilege::engine::analysis::keyness::{
    Direction, KeyUnit, KeynessOrder, KeynessQuestion, Side, keyness,
};
use florilege::engine::analysis::parts::{PartKey, Partition};
use florilege::engine::analysis::specificities::{SpecificitiesQuestion, SpecificityOrder, specificities};
use florilege::engine::analysis::subcorpus::Subcorpus;
use florilege::engine::corpus::Corpus;
use florilege::engine::measures::interval::{Bootstrap, Confidence};
use florilege::engine::query::known::Known;
use florilege::engine::query::memo::Memo;
use florilege::engine::text::Layer;
use std::rc::Rc;
use std::time::Instant;
use texts::{all, median, spread};

fn main() {
    for texts in all() {
        let (name, n_texts) = (texts.name, texts.documents.len());
        let ids: Vec<String> = texts.documents.iter().map(|document| document.id.clone()).collect();
        let corpus = spread(texts.documents);
        println!("\n## {name}: {n_texts} texts\n\n| analysis | first, ms | again, ms |\n|---|---|---|");
        corpus.vocabulary(Layer::Fold);
        let every_second = ids.iter().step_by(2).cloned().collect();
        let half = Side::Texts(Subcorpus { with: every_second, ..Subcorpus::default() });
        let usual = KeynessQuestion { target: half.clone(), ..KeynessQuestion::default() };
        let all = KeynessQuestion { direction: Direction::Both, min_count: 1, ..usual.clone() };
        let bootstrap = Some(Bootstrap { rounds: 1_000, seed: 1, confidence: Confidence::Percent95 });
        let order = |measure| KeynessOrder::Measure(measure);
        row(&corpus, "half against half, G²", |memo| keyness(memo, &usual).total);
        row(&corpus, "the same, all words", |memo| keyness(memo, &all).total);
        for measure in [KeyMeasure::Specificity, KeyMeasure::Fisher, KeyMeasure::LogRatio] {
            let question = KeynessQuestion { order: order(measure), ..all.clone() };
            row(&corpus, &format!("the same, by {}", measure.id()), |memo| keyness(memo, &question).total);
        }
        let question = KeynessQuestion { order: KeynessOrder::Spread, ..usual.clone() };
        row(&corpus, "half against half, by DP", |memo| keyness(memo, &question).total);
        let question = KeynessQuestion { bootstrap, ..usual.clone() };
        row(&corpus, "half against half with intervals of 100 rows", |memo| keyness(memo, &question).total);
        for lengths in [(2, 4), (2, 8)] {
            let unit = KeyUnit::Phrases(lengths.0, lengths.1);
            let question = KeynessQuestion { unit, ..usual.clone() };
            let name = format!("phrases of {} to {} words, half against half", lengths.0, lengths.1);
            row(&corpus, &name, |memo| keyness(memo, &question).total);
            let question = KeynessQuestion { bootstrap, ..question };
            row(&corpus, "the same with intervals of 100 rows", |memo| keyness(memo, &question).total);
        }
        for (name, partition, key) in [
            ("the first text against the rest", Partition::Texts, ids[0].as_str()),
            ("quotations against the rest", Partition::Quoted, "quoted"),
            ("the first of two slices against the other", Partition::Slices(2), "1"),
        ] {
            let target = Side::Part(partition, PartKey::known(key));
            let question = KeynessQuestion { target, ..usual.clone() };
            row(&corpus, name, |memo| keyness(memo, &question).total);
        }
        let question = CompareQuestion {
            sides: [
                half,
                Side::Texts(Subcorpus { with: ids[..ids.len() / 2].to_vec(), ..Subcorpus::default() }),
            ],
            ..CompareQuestion::default()
        };
        row(&corpus, "two halves that overlap, compared", |memo| compare(memo, &question).shared_types);
        let orders = [("highest", SpecificityOrder::Highest), ("part", SpecificityOrder::Part(0))];
        for (name, partition) in [
            ("10 slices", Partition::Slices(10)),
            ("100 slices", Partition::Slices(100)),
            ("10,000 slices", Partition::Slices(10_000)),
            ("texts", Partition::Texts),
        ] {
            for (by, order) in orders {
                let question =
                    SpecificitiesQuestion { partition: partition.clone(), order, ..Default::default() };
                row(&corpus, &format!("specificities of {name}, by {by}"), |memo| {
                    specificities(memo, &question).total
                });
            }
        }
    }
}

/// One row of the table: what it takes when nothing is known, and then.
fn row(corpus: &Corpus, name: &str, run: impl Fn(&Memo) -> u64) {
    let began = Instant::now();
    run(&Memo::new(corpus));
    let runs = if began.elapsed().as_secs() > 2 { 1 } else { 3 };
    let first = median(runs, || run(&Memo::new(corpus)));
    let known = Rc::<Known>::default();
    let again = median(runs, || run(&Memo::within(corpus, known.clone(), &|| false)));
    println!("| {name} | {:.1} | {:.1} |", first.as_secs_f64() * 1e3, again.as_secs_f64() * 1e3);
}
