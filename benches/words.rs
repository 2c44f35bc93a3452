//! How long the statistics of words take: `cargo bench --bench words`.
//!
//! Each is asked of a corpus of which nothing is known yet, and again where what was found is kept.

mod texts;

use florilege::engine::analysis::collocates::measure::Measure;
use florilege::engine::analysis::collocates::network::{NetworkQuestion, network};
use florilege::engine::analysis::collocates::window::Window;
use florilege::engine::analysis::collocates::word_tree::{WordTreeQuestion, word_tree};
use florilege::engine::analysis::collocates::{CollocateOrder, CollocatesQuestion, collocates};
use florilege::engine::analysis::frequencies::{
    FrequenciesQuestion, FrequencyOrder, frequencies, word_counts,
};
use florilege::engine::analysis::text_profile::measure::{ALL, TextMeasure};
use florilege::engine::analysis::text_profile::{TextProfilesQuestion, text_profiles};
use florilege::engine::analysis::vocabulary_growth::{VocabularyGrowthQuestion, vocabulary_growth};
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
                ..FrequenciesQuestion::default()
            };
            row(&corpus, &format!("word list on {}", layer.name()), |memo| {
                std::hint::black_box(frequencies(memo, &question));
            });
        }
        filtered(&corpus);
        of_texts(&corpus);
        beside(&corpus);
    }
}

/// The word list with filters of every kind, where the counts are kept.
fn filtered(corpus: &Corpus) {
    for filter in ["ment", "minist*", "*ment*s", "/.*ment/", "/(.*a){3}.*/", "otan~1", "re* SAUF /.*e[rz]/"] {
        let question =
            FrequenciesQuestion { filter: filter.into(), limit: 100, ..FrequenciesQuestion::default() };
        row(corpus, &format!("word list, {filter}"), |memo| {
            std::hint::black_box(frequencies(memo, &question));
        });
    }
}

/// Profiles of the texts that are seen first, of all in an order, and the growth of the vocabulary.
fn of_texts(corpus: &Corpus) {
    let columns = ALL.map(|(measure, _)| measure).to_vec();
    let seen = TextProfilesQuestion { columns, limit: 50, ..TextProfilesQuestion::default() };
    row(corpus, "profiles of 50 texts", |memo| {
        std::hint::black_box(text_profiles(memo, &seen));
    });
    for order in [TextMeasure::Mtld, TextMeasure::HdD] {
        let question = TextProfilesQuestion { order: Some(order), whole: true, ..seen.clone() };
        row(corpus, &format!("profiles by {}, and of all", order.id()), |memo| {
            std::hint::black_box(text_profiles(memo, &question));
        });
    }
    row(corpus, "growth of the vocabulary", |memo| {
        std::hint::black_box(vocabulary_growth(memo, &VocabularyGrowthQuestion::default()));
    });
}

/// Collocates, their network and the word tree of words that occur about so often; sorting and paging where the counts
/// are kept.
fn beside(corpus: &Corpus) {
    let counts = word_counts(&Memo::new(corpus), Layer::Fold).expect("all the time it needs");
    for wanted in [1_000, 10_000, 100_000] {
        let distance = |word: &u32| counts[*word as usize].count.abs_diff(wanted);
        let Some(word) = (0..counts.len() as u32).min_by_key(distance) else { continue };
        let key = corpus.word(Layer::Fold, word);
        let question = CollocatesQuestion { query: key.into(), ..CollocatesQuestion::default() };
        let named = |name: &str| format!("{name} of {key} ({})", counts[word as usize].count);
        let kept = Rc::<Known>::default();
        collocates(&Memo::within(corpus, kept.clone(), &|| false), &question);
        row(corpus, &named("collocates"), |memo| {
            std::hint::black_box(collocates(memo, &question));
        });
        let windows = [("sentence", Window::Sentence), ("paragraph", Window::Paragraph)];
        for (name, window) in windows {
            row(corpus, &named(&format!("collocates within a {name}")), |memo| {
                std::hint::black_box(collocates(memo, &CollocatesQuestion { window, ..question.clone() }));
            });
        }
        for measure in [Measure::G2, Measure::Specificity] {
            let order = CollocateOrder::Measure(measure);
            let sorted = CollocatesQuestion { order, min_joint: 1, ..question.clone() };
            let began = Instant::now();
            std::hint::black_box(collocates(&Memo::within(corpus, kept.clone(), &|| false), &sorted));
            let took = began.elapsed().as_secs_f64() * 1e3;
            println!("| {} sorted by {} | {took:.1} | |", named("the same"), measure.name());
        }
        let (nodes, of) = (vec![key.to_owned()], question.clone());
        let asked = NetworkQuestion { nodes, collocates: of, top: 30 };
        row(corpus, &named("network"), |memo| {
            std::hint::black_box(network(memo, &asked));
        });
        let (query, layer) = (key.to_owned(), Layer::Fold);
        let asked = WordTreeQuestion { query, right: true, layer, depth: 6, limit: 200, min_count: 2 };
        row(corpus, &named("word tree"), |memo| {
            std::hint::black_box(word_tree(memo, &asked));
        });
    }
}

/// One row of the table: what it takes when nothing is known, and then.
fn row(corpus: &Corpus, name: &str, run: impl Fn(&Memo)) {
    let first = median(5, || run(&Memo::new(corpus)));
    let known = Rc::<Known>::default();
    let again = median(5, || run(&Memo::within(corpus, known.clone(), &|| false)));
    println!("| {name} | {:.1} | {:.1} |", first.as_secs_f64() * 1e3, again.as_secs_f64() * 1e3);
}
