//! How long queries take: `cargo bench --bench query`.

mod texts;

use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, frequencies};
use florilege::engine::analysis::summary::summary;
use florilege::engine::corpus::Corpus;
use florilege::engine::query::matches::matches;
use florilege::engine::query::parse::parse;
use florilege::engine::query::rank::rank;
use florilege::engine::query::reading::{Node, Structure};
use florilege::engine::query::suggestions::{SuggestQuestion, suggest};
use florilege::engine::text::Layer;
use florilege::engine::topics::TopicInput;
use texts::{all, median};

fn word(word: &str) -> Node {
    Node::Word(word.to_owned())
}

fn words(words: &str) -> Vec<Node> {
    words.split(' ').map(word).collect()
}

/// A query as it is typed.
fn typed(query: &str) -> Node {
    parse(query).node.expect("a query with something to look for")
}

/// A name for the table, and what is looked for.
fn queries() -> Vec<(&'static str, Node)> {
    vec![
        ("rare word `otan`", word("otan")),
        ("word `ministre`", word("ministre")),
        ("most frequent word `de`", word("de")),
        ("compound `etats-unis`", word("etats-unis")),
        ("phrase \"la guerre\"", Node::Phrase(words("la guerre"))),
        ("phrase \"de la\"", Node::Phrase(words("de la"))),
        ("phrase \"ministres de la defense\"", Node::Phrase(words("ministres de la defense"))),
        ("and `guerre paix`", Node::And(words("guerre paix"))),
        ("or `guerre paix ministre`", Node::Or(words("guerre paix ministre"))),
        ("not `guerre -paix`", Node::Not(Box::new(word("guerre")), Box::new(word("paix")))),
        ("prefix `minist*`", Node::Prefix("minist".into())),
        ("prefix `d*`", Node::Prefix("d".into())),
        (
            "in one sentence `guerre la`",
            Node::Within(Box::new(Node::And(words("guerre la"))), Structure::Sentence),
        ),
        ("suffix `*isme`", typed("*isme")),
        ("wildcard `in*able`", typed("in*able")),
        ("phrase \"ministre * la\"", typed("\"ministre * la\"")),
        ("near \"guerre paix\"~5", typed("\"guerre paix\"~5")),
        ("near, in order, \"de la\"~>5", typed("\"de la\"~>5")),
        ("fuzzy `ministre~1`", typed("ministre~1")),
        ("fuzzy `gouvernement~2`", typed("gouvernement~2")),
        ("expression `/anti.?[dm].*/`", typed("/anti.?[dm].*/")),
        ("expression `/.*[aeiou]{3}.*/`", typed("/.*[aeiou]{3}.*/")),
        ("field `guerre lang:fr`", typed("guerre lang:fr")),
        ("CQL, two words apart", typed("[fold=\"guerre\"] []{0,3} [fold=\"la\"]")),
        ("CQL, by expressions", typed("[word=\"[A-Z].*\"] [word=\"de\"] [word=\"[A-Z].*\"] within s")),
        ("CQL, nothing rare", typed("[fold=\"de\"] [fold!=\"la\"] [kind=\"punctuation\"]")),
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

fn main() {
    for texts in all() {
        println!("\n### {} ({:.2} MB, {} texts)\n", texts.name, texts.megabytes(), texts.documents.len());
        let mut corpus = Corpus::new(Vec::new());
        corpus.add(texts.documents);
        println!("| query | places | texts | places, ms | with ranks, ms |\n|---|---|---|---|---|");
        for (name, node) in queries() {
            let found = matches(&corpus, &node);
            let places = median(51, || matches(&corpus, &node)).as_secs_f64() * 1e3;
            let ranked = median(51, || rank(&corpus, &node, &matches(&corpus, &node))).as_secs_f64() * 1e3;
            let (n, documents) = (found.hits.len(), found.n_documents());
            println!("| {name} | {n} | {documents} | {places:.3} | {ranked:.3} |");
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
            filter: String::new(),
            order: FrequencyOrder::Count,
            offset: 0,
            limit: 100,
        };
        let row = |name: &str, run: &mut dyn FnMut()| {
            println!("| {name} | {:.2} |", median(11, run).as_secs_f64() * 1e3);
        };
        row("frequency list, first 100", &mut || {
            std::hint::black_box(frequencies(&corpus, &question));
        });
        row("summary", &mut || {
            std::hint::black_box(summary(&corpus));
        });
        row("what topics see", &mut || {
            std::hint::black_box(TopicInput::of(&corpus));
        });
    }
}
