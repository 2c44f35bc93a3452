//! How long the statistics of words take: `cargo bench --bench words`.
//!
//! Each is asked of a corpus of which nothing is known yet, and again where what was found is kept.

mod texts;

use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, frequencies};
use florilege::engine::corpus::Corpus;
use florilege::engine::query::known::Known;
use florilege::engine::query::memo::Memo;
use florilege::engine::text::Layer;
use std::rc::Rc;
use std::time::Instant;
use texts::{all, median, spread};

fn main() {
    for texts in all() {
        let (name, n_texts) = (texts.name, texts.documents.len());
        let corpus = spread(texts.documents);
        println!("\n## {name}: {n_texts} texts\n\n| analysis | first, ms | again, ms |\n|---|---|---|");
        let began = Instant::now();
        let types = corpus.vocabulary(Layer::Fold).len();
        println!("| vocabulary, {types} words | {:.1} | |", began.elapsed().as_secs_f64() * 1e3);
        for layer in [Layer::Fold, Layer::Form, Layer::Lemma] {
            corpus.vocabulary(layer);
            let question = FrequenciesQuestion {
                layer,
                stop_words: false,
                filter: String::new(),
                order: FrequencyOrder::Count,
                reversed: false,
                measures: Vec::new(),
                offset: 0,
                limit: 100,
            };
            row(&corpus, &format!("word list on {}", layer.name()), |memo| {
                std::hint::black_box(frequencies(memo, &question));
            });
        }
    }
}

/// One row of the table: what it takes when nothing is known, and then.
fn row(corpus: &Corpus, name: &str, run: impl Fn(&Memo)) {
    let first = median(5, || run(&Memo::new(corpus)));
    let known = Rc::<Known>::default();
    let again = median(5, || run(&Memo::within(corpus, known.clone(), &|| false)));
    println!("| {name} | {:.1} | {:.1} |", first.as_secs_f64() * 1e3, again.as_secs_f64() * 1e3);
}
