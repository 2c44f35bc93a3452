//! How long the dearest queries take that a person can type: `cargo bench --bench hostile`.
//!
//! What is measured is the reading, the exact number of places and texts, and the ten best texts; then the number once more
//! as the page asks for it, in slices of 20 ms: no slice may keep the engine from its mail for 100 ms, a third of the time
//! in which a cancel must be heard in a browser, and all of them together not take much longer.

mod texts;

use florilege::engine::corpus::Corpus;
use florilege::engine::query::expansion::read;
use florilege::engine::query::known::Known;
use florilege::engine::query::matches::look;
use florilege::engine::query::memo::Memo;
use florilege::engine::query::rank::{Ranked, Ranking};
use std::rc::Rc;
use std::time::Instant;
use texts::{all, spread};

/// Queries, and how they are shown.
fn hostile() -> Vec<(String, String)> {
    let plain = [
        "*",
        "*e*",
        "/.*/",
        "/(a+)+b/",
        "/(.*e.*)+/",
        "/(.?){200}e{1,3}.*/",
        "\"de la et le\"",
        "\"* * * *\"",
        "\"* de\"",
        "\"*e *e *e\"",
        "\"d* l*\"",
        "\"*e *s\"~5",
        "\"de la\"~100",
        "\"de la le les et a\"~100",
        "\"de de de de de de\"~100",
        "\"a* b* c* d* e* f*\"~100",
        "d* OR l* OR s* OR c*",
        "d* l* s* c*",
        "(d* l*) WITHIN s",
        "d* NOT WITHIN quote",
        "de NOT zzzz",
        "*~2",
        "abcdefgh~2",
        "[]",
        "[]*",
        "[]{0,1000000}",
        "[]{0,400}",
        "[]{500}",
        "[]* [word=\".*\"]+",
        "[word=\".*\"]+ [word=\"zzz\"]",
        "([word=\"a.*\"] | [])* [fold=\"xyzzy\"]",
        "[]{0,200} [fold=\"de\"] []{0,200} [fold=\"zzz\"]",
        "([pos=\"DET\"]? [pos=\"ADJ\"]* [pos=\"NOUN\"])+ [word=\"!\"]",
        "[fold!=\"de\"]+ [kind=\"punctuation\"]",
        "[word=\"(.*a.*)+\"]",
        "[] within s",
        "[pos!=\"NOUN\"]{10,50} within s",
        "[word=\".*\"]{1,50} [pos=\"X\"]",
        "[pos!=\"X\"]{3,40} [fold=\"de\"]",
        "([pos=\"DET\"] | [pos=\"NOUN\"]+ [pos=\"ADJ\"]*){2,20} [kind=\"punctuation\"]",
        "[fold=\"[a-m].*\"]{40,60}",
        "\"a* b* c*\"~>50",
        "\"a* b* c* d* e* f* l* p*\"~100",
        "\"de la l' le\"~>100",
        "\"*e * *s\"",
        "\"a* b*\"~>50 OR \"c* d*\"~>50 OR \"e* f*\"~>50",
        "\"d* l*\"~100 NOT \"a* b*\"~100",
        "(\"d* l*\"~100 \"a* b*\"~100) WITHIN s",
    ];
    let mut all: Vec<_> = plain.iter().map(|query| (query.to_string(), query.to_string())).collect();
    let mut made = |shown: &str, query: String| all.push((shown.to_owned(), query));
    let joined = |n: usize, word: &dyn Fn(usize) -> String| (0..n).map(word).collect::<Vec<_>>().join(" ");
    made("ten thousand wildcards", joined(10_000, &|n| format!("*{}*", n % 1_000)));
    made(
        "fifty wildcards, OR",
        (0..50).map(|n| format!("*{}*", (b'a' + n % 26) as char)).collect::<Vec<_>>().join(" OR "),
    );
    made(
        "a phrase of fifty wildcards",
        format!("\"{}\"", joined(50, &|n| format!("*{}*", (b'a' + n as u8 % 26) as char))),
    );
    made("a megabyte of words", joined(150_000, &|n| format!("mot{n}")));
    made("a megabyte of `de la`", "de la ".repeat(170_000));
    made("a phrase of 8 kB", format!("\"{}\"", "de la ".repeat(1_300)));
    made("`de OR la OR …`, 8 kB", "de OR la OR ".repeat(650) + "et");
    made(
        "a hundred prefixes, OR",
        (0..100)
            .map(|n| format!("{}{}*", (b'a' + n % 26) as char, (b'a' + n / 26 * 4) as char))
            .collect::<Vec<_>>()
            .join(" OR "),
    );
    let long = |n: usize| format!("{}ment~2", ["gouverne", "developpe", "parle", "juge", "chan"][n % 5]);
    made("forty words, ~2", joined(40, &|n| format!("x{n}{}", long(n))).replace(' ', " OR "));
    made("a phrase of eight words, ~2", format!("\"{}\"", joined(8, &long)));
    made("CQL of a hundred expressions", (0..100).map(|n| format!("[word!=\"(.?){{9}}{n}.*\"]")).collect());
    made("ten thousand parentheses", "(".repeat(10_000) + "de" + &")".repeat(10_000));
    made("ninety parentheses, OR", (0..90).fold("de".to_owned(), |query, _| format!("({query} OR la)")));
    made("ninety NOT", (0..90).fold("de".to_owned(), |query, _| format!("(la NOT {query})")));
    made("CQL, ninety parentheses", "(".repeat(90) + "[]" + &")?".repeat(90) + "[word=\"de\"]");
    made("CQL, nested repeats", "((([]{0,9}){0,9}){0,9}) [fold=\"de\"]".to_owned());
    made(
        "CQL of a hundred tests",
        (0..100).map(|n| format!("[word=\".*{}.*\"]?", (b'a' + n % 26) as char)).collect(),
    );
    made(
        "CQL, alternatives",
        format!(
            "({}) [fold=\"de\"]",
            (0..200).map(|n| format!("[word=\"{n}.*\"]")).collect::<Vec<_>>().join(" | ")
        ),
    );
    all
}

/// Milliseconds of reading and of everything, places and texts.
fn time(corpus: &Corpus, query: &str) -> (f64, f64, u64, u32) {
    let start = Instant::now();
    let memo = Memo::new(corpus);
    let reading = read(&memo, query);
    let read = ms(start);
    let Some(node) = &reading.node else { return (read, read, 0, 0) };
    let found = &look(&memo, node).tally;
    std::hint::black_box(Ranked::new(&memo, node, found, Ranking::default()).scores(10));
    (read, ms(start), found.matches(), found.n_documents())
}

/// Milliseconds of the longest slice and of all.
fn in_slices(corpus: &Corpus, query: &str) -> (f64, f64) {
    let (known, all) = (Rc::<Known>::default(), Instant::now());
    let mut longest = 0f64;
    loop {
        let slice = Instant::now();
        let is_due = || ms(slice) > 20.0;
        let memo = Memo::within(corpus, known.clone(), &is_due);
        let reading = read(&memo, query);
        if let Some(node) = reading.node.filter(|_| !memo.is_stopped()) {
            std::hint::black_box(look(&memo, &node));
        }
        longest = longest.max(ms(slice));
        if !memo.is_stopped() {
            return (longest, ms(all));
        }
    }
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let (wanted, only) = (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    for texts in all().into_iter().filter(|texts| texts.name.contains(&wanted)) {
        println!("\n### {} ({:.2} MB, {} texts)\n", texts.name, texts.megabytes(), texts.documents.len());
        let corpus = spread(texts.documents);
        println!("| query | read, ms | all, ms | longest slice, ms | all slices, ms | places | texts |");
        println!("|---|---|---|---|---|---|---|");
        for (shown, query) in hostile().into_iter().filter(|(shown, _)| shown.contains(&only)) {
            let (read, all, places, texts) = time(&corpus, &query);
            let (slice, slices) = in_slices(&corpus, &query);
            println!("| `{shown}` | {read:.1} | {all:.1} | {slice:.1} | {slices:.1} | {places} | {texts} |");
        }
    }
}
