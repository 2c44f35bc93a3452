//! How long queries take: `cargo bench --bench query`.
//!
//! Twenty queries of each class are drawn from the corpus, by the ranks of its words and by a seed; what is measured is
//! the exact number of places and texts, and the ten best texts. Then some queries by name, with all their places,
//! and what the page asks.

mod texts;

use florilege::engine::analysis::about::{AboutQuestion, about};
use florilege::engine::analysis::concordance::{ConcordanceQuestion, concordance};
use florilege::engine::analysis::frequencies::{FrequenciesQuestion, frequencies};
use florilege::engine::analysis::search::{SearchQuestion, search};
use florilege::engine::analysis::summary::summary;
use florilege::engine::corpus::{Corpus, Document};
use florilege::engine::query::matches::{look, matches};
use florilege::engine::query::memo::Memo;
use florilege::engine::query::parse::parse;
use florilege::engine::query::rank::{Ranked, Ranking};
use florilege::engine::query::reading::Node;
use florilege::engine::query::suggestions::{SuggestQuestion, suggest};
use florilege::engine::random::Random;
use florilege::engine::text::{Extent, Layer};
use florilege::engine::topics::TopicInput;
use std::time::{Duration, Instant};
use texts::{all, median, spread};

/// A query as it is typed.
fn typed(query: &str) -> Node {
    parse(query).node.expect("a query with something to look for")
}

/// Queries with all their places.
const NAMED: [&str; 26] = [
    "otan",
    "ministre",
    "de",
    "etats-unis",
    "\"la guerre\"",
    "\"de la\"",
    "\"de la ville de\"",
    "\"ministres de la defense\"",
    "guerre paix",
    "guerre OR paix OR ministre",
    "guerre NOT paix",
    "minist*",
    "d*",
    "*isme",
    "\"ministre * la\"",
    "\"guerre paix\"~5",
    "\"de la\"~>5",
    "ministre~1",
    "gouvernement~2",
    "/.*[aeiou]{3}.*/",
    "[fold=\"guerre\"] []{0,3} [fold=\"la\"]",
    "[word=\"[A-Z].*\"] [word=\"de\"] [word=\"[A-Z].*\"] within s",
    "[fold=\"de\"] [fold!=\"la\"] [kind=\"punctuation\"]",
    "lemme:être",
    "[lemma=\"être\"] [pos=\"ADJ\"]",
    "[pos=\"DET\"] [pos=\"ADJ\"] [pos=\"NOUN\"] within s",
];

/// Queries in a class.
const DRAWN: usize = 20;

/// Draws one query, given what picks a word between two ranks of frequency.
type Draw<'a> = dyn FnMut(&mut dyn FnMut(usize, usize) -> String) -> String + 'a;

/// The classes, each with its queries.
fn classes(corpus: &Corpus) -> Vec<(&'static str, Vec<String>)> {
    let mut random = Random::new(4);
    let all = FrequenciesQuestion {
        layer: Layer::Fold,
        stop_words: true,
        limit: u32::MAX,
        ..FrequenciesQuestion::default()
    };
    let is_word = |word: &String| word.chars().all(char::is_alphabetic);
    let rows = frequencies(&Memo::new(corpus), &all).rows;
    let words: Vec<String> = rows.into_iter().map(|row| row.key).filter(is_word).collect();
    let mut pick = |from: usize, until: usize| {
        let until = until.min(words.len());
        let from = from.min(until - 1);
        words[from + random.below((until - from) as u32) as usize].clone()
    };
    let mut class =
        |name, query: &mut Draw<'_>| (name, (0..DRAWN).map(|_| query(&mut pick)).collect::<Vec<_>>());
    let start = |word: &str, n: usize| word.chars().take(n).collect::<String>();
    let mut phrases = Random::new(5);
    let mut phrase = |n: u32| loop {
        let document = phrases.below(corpus.n_documents());
        let n_tokens = corpus.n_tokens(document);
        if n_tokens < 20 {
            continue;
        }
        let at = phrases.below(n_tokens - n);
        let tokens: Vec<_> = corpus.tokens(document, Extent::new(at, at + n)).collect();
        if tokens.iter().all(|token| is_word(&token.fold.to_owned())) {
            let folds: Vec<&str> = tokens.iter().map(|token| token.fold).collect();
            return format!("\"{}\"", folds.join(" "));
        }
    };
    let phrase_class = (0..DRAWN).map(|number| phrase(2 + (number % 3) as u32)).collect();
    let near = (0..DRAWN).map(|_| format!("{}~5", phrase(2))).collect();
    vec![
        class("frequent", &mut |pick| pick(0, 100)),
        class("rare", &mut |pick| pick(3_000, 40_000)),
        class("and", &mut |pick| format!("{} {}", pick(20, 500), pick(200, 5_000))),
        class("or", &mut |pick| format!("{} OR {}", pick(20, 500), pick(200, 5_000))),
        ("phrase", phrase_class),
        class("prefix", &mut |pick| format!("{}*", start(&pick(100, 5_000), 4))),
        class("fuzzy", &mut |pick| loop {
            let word = pick(300, 8_000);
            if word.chars().count() > 5 {
                return format!("{word}~1");
            }
        }),
        ("near", near),
        class("accent-less", &mut |pick| pick(100, 10_000)),
    ]
}

/// Queries while they are typed; the caret is at their ends.
const TYPED: [&str; 16] = [
    "de",
    "la",
    "co",
    "min",
    "ministre",
    "l’a",
    "l’am",
    "président de la ré",
    "la guerre de ",
    "\"de la ",
    "gouvernemant",
    "lemme:all",
    "racine:min",
    "titre:",
    "[word=\"de",
    "[pos=\"",
];

/// Milliseconds.
fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The median of the runs of one query.
fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    let first = ms(median(1, &mut run));
    let runs = (20.0 / first.max(0.02)) as usize;
    ms(median(runs.clamp(3, 101), run))
}

fn by_class(corpus: &Corpus) {
    println!("| class | p50, ms | p95, ms | slowest | |\n|---|---|---|---|---|");
    for (name, queries) in classes(corpus) {
        let mut times: Vec<(f64, String)> = queries
            .into_iter()
            .map(|query| {
                let node = typed(&query);
                let run = || {
                    let memo = Memo::new(corpus);
                    let found = look(&memo, &node);
                    let ranked = Ranked::new(&memo, &node, &found.tally, Ranking::default());
                    (found.tally.matches(), ranked.scores(10))
                };
                (time(run), query)
            })
            .collect();
        times.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (p50, p95, slowest) = (times[DRAWN / 2].0, times[DRAWN * 95 / 100 - 1].0, &times[DRAWN - 1]);
        println!("| {name} | {p50:.3} | {p95:.3} | {:.3} | `{}` |", slowest.0, slowest.1);
    }
}

fn by_name(corpus: &Corpus) {
    println!(
        "\n| query | places | texts | counts and ten best, ms | all places, ms | first 50 lines, ms | the page's search, ms | what is told beside it, ms |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for query in NAMED {
        let node = typed(query);
        let counted = look(&Memo::new(corpus), &node);
        let counts = time(|| {
            let memo = Memo::new(corpus);
            let found = look(&memo, &node);
            Ranked::new(&memo, &node, &found.tally, Ranking::default()).scores(10)
        });
        let places = time(|| matches(&Memo::new(corpus), &node));
        let question = ConcordanceQuestion { query: query.to_owned(), limit: 50, ..Default::default() };
        let lines = time(|| concordance(&Memo::new(corpus), &question));
        let question = SearchQuestion { query: query.to_owned(), limit: 10, ..Default::default() };
        let page = time(|| search(&Memo::new(corpus), &question));
        let question = AboutQuestion { query: query.to_owned() };
        let told = time(|| about(&Memo::new(corpus), &question));
        let (n, texts) = (counted.tally.matches(), counted.tally.n_documents());
        println!(
            "| `{query}` | {n} | {texts} | {counts:.3} | {places:.3} | {lines:.3} | {page:.3} | {told:.3} |"
        );
    }
}

fn main() {
    // An argument names the collection that is meant: `-- 100` for the one of 100 MB.
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    for texts in all().into_iter().filter(|texts| texts.name.contains(&wanted)) {
        println!("\n### {} ({:.2} MB, {} texts)\n", texts.name, texts.megabytes(), texts.documents.len());
        let megabytes = texts.megabytes();
        let mut corpus = spread(texts.documents);
        by_class(&corpus);
        by_name(&corpus);
        let memory: usize =
            corpus.segments().iter().flat_map(|held| held.segment.memory_sizes()).map(|(_, size)| size).sum();
        println!(
            "\nMemory of {} segments above the text: {:.3} MB per MB",
            corpus.segments().len(),
            memory as f64 / 1e6 / megabytes
        );
        let text = "La guerre dure, et la paix attend des chars et des obus. ".repeat(40);
        let mut added = Vec::new();
        for number in 0..9 {
            let id = format!("added-{number}");
            let document =
                Document { id, text: text.clone(), language: Some("fr".into()), ..Document::default() };
            let begin = Instant::now();
            corpus.add(vec![document]);
            added.push(ms(begin.elapsed()));
        }
        let mut removed = Vec::new();
        for number in 0..9 {
            let begin = Instant::now();
            corpus.remove(&format!("added-{number}"));
            removed.push(ms(begin.elapsed()));
        }
        [&mut added, &mut removed].into_iter().for_each(|times| times.sort_by(f64::total_cmp));
        println!(
            "\nOne text of {} bytes added: {:.2} ms; taken out: {:.2} ms",
            text.len(),
            added[4],
            removed[4]
        );
        if megabytes > 20.0 {
            continue;
        }
        println!("\n| suggestions at `|` | found | ms |\n|---|---|---|");
        for typed in TYPED {
            let caret = typed.len() as u32;
            let question = SuggestQuestion { query: typed.into(), caret, french: true };
            let time = median(21, || suggest(&corpus, &question)).as_secs_f64() * 1e3;
            println!("| `{typed}|` | {} | {time:.3} |", suggest(&corpus, &question).items.len());
        }
        println!("\n| analysis | ms |\n|---|---|");
        let question = FrequenciesQuestion {
            layer: Layer::Fold,
            stop_words: true,
            limit: 100,
            ..FrequenciesQuestion::default()
        };
        let row = |name: &str, run: &mut dyn FnMut()| {
            println!("| {name} | {:.2} |", ms(median(5, run)));
        };
        row("frequency list, first 100", &mut || {
            std::hint::black_box(frequencies(&Memo::new(&corpus), &question));
        });
        row("summary", &mut || {
            std::hint::black_box(summary(&corpus));
        });
        row("what topics see", &mut || {
            std::hint::black_box(TopicInput::of(&corpus));
        });
    }
}
