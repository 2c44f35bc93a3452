//! How long phrases take, and how much memory beside the corpus: `cargo bench --bench phrases`.
//!
//! Each is counted from nothing, in steps as the page makes them, and once more for another page of its rows. Words behind
//! `--` choose texts by their names. With FLORILEGE_TOKENS=folder, the words of 10 MB are written there, a sentence on a
//! line, and how often each phrase is counted, for `benches/peers/phrases/count.py`.

mod texts;

use florilege::engine::analysis::phrases::{
    Grams, MOST_ROWS, NodeAt, PhraseOrder, PhraseSettings, PhrasesAnswer, PhrasesJob, PhrasesQuestion, Shape,
    StopWordsAt,
};
use florilege::engine::corpus::Corpus;
use florilege::engine::job::Step;
use florilege::engine::query::memo::Memo;
use florilege::engine::text::Layer;
use peak_alloc::PeakAlloc;
use std::io::{BufWriter, Write};
use std::rc::Rc;
use std::time::Instant;
use texts::{all, spread};

/// Counts the bytes that are held, and the most that were.
#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_chosen = |name: &str| chosen.is_empty() || chosen.iter().any(|word| name.contains(word.as_str()));
    for texts in all().into_iter().filter(|texts| is_chosen(texts.name)) {
        let (name, n_texts) = (texts.name, texts.documents.len());
        let corpus = spread(texts.documents);
        for layer in [Layer::Fold, Layer::Lemma] {
            corpus.vocabulary(layer);
        }
        println!("\n## {name}: {n_texts} texts\n");
        println!(
            "| phrases | rows | places | first, ms | longest step, ms | peak above the corpus, MB | kept, MB | next page, ms |"
        );
        println!("|---|---|---|---|---|---|---|---|");
        for (name, question) in questions() {
            row(&corpus, name, question);
        }
        if let Ok(folder) = std::env::var("FLORILEGE_TOKENS")
            && name == "French, 10 MB"
        {
            write_for_peers(&corpus, std::path::Path::new(&folder)).expect("the folder can be written to");
        }
    }
}

/// The words of each sentence, and every phrase with its count.
fn write_for_peers(corpus: &Corpus, folder: &std::path::Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::fs::File::create(folder.join("sentences.tsv"))?);
    for document in corpus.texts() {
        for &sentence in &corpus.structures(document).sentences {
            let words = corpus.tokens(document, sentence).filter(|token| token.kind.is_word());
            let keys: Vec<&str> = words.map(|token| corpus.key(document, token.entry, Layer::Fold)).collect();
            writeln!(out, "{}", keys.join("\t"))?;
        }
    }
    let mut out = BufWriter::new(std::fs::File::create(folder.join("phrases.tsv"))?);
    let memo = Memo::new(corpus);
    let mut question = PhrasesQuestion { limit: MOST_ROWS, ..PhrasesQuestion::default() };
    let (_, _, mut answer, grams) = run(&memo, PhrasesJob::new(question.clone()));
    while !answer.rows.is_empty() {
        for row in &answer.rows {
            writeln!(out, "{}\t{}", row.count, row.keys.join("\t"))?;
        }
        question.offset += MOST_ROWS;
        answer = run(&memo, PhrasesJob::again(&memo, grams.clone(), question.clone())).2;
    }
    out.flush()
}

fn questions() -> Vec<(&'static str, PhrasesQuestion)> {
    let usual = PhraseSettings::default;
    let around = |query: &str| PhraseSettings { around: query.into(), ..usual() };
    let settings = [
        ("n-grams of 2–5, twice or more", usual()),
        ("of 2–8", PhraseSettings { longest: 8, ..usual() }),
        (
            "of 2–5, lemmas, no stop word at the edges",
            PhraseSettings { layer: Layer::Lemma, stop_words: StopWordsAt::Inside, ..usual() },
        ),
        ("repeated segments of 2–8", PhraseSettings { longest: 8, maximal: true, ..usual() }),
        ("two words, two skipped", PhraseSettings { longest: 2, shape: Shape::Skips(2), ..usual() }),
        ("clusters of 2–5 around guerre", around("guerre")),
        (
            "frames of 3–5 that begin with la",
            PhraseSettings { shape: Shape::Slots(1), shortest: 3, node_at: NodeAt::First, ..around("la") },
        ),
    ];
    let ask = |settings| PhrasesQuestion { settings, limit: 100, ..PhrasesQuestion::default() };
    settings.map(|(name, settings)| (name, ask(settings))).to_vec()
}

/// Milliseconds: all of it, and its longest step; the answer and what was counted.
fn run(memo: &Memo, mut job: PhrasesJob) -> (f64, f64, PhrasesAnswer, Rc<Grams>) {
    let (began, mut longest) = (Instant::now(), 0f64);
    loop {
        let step = Instant::now();
        let done = job.step(memo, 200);
        longest = longest.max(step.elapsed().as_secs_f64() * 1e3);
        if let (Step::Done(answer), Some(grams)) = done {
            return (began.elapsed().as_secs_f64() * 1e3, longest, answer, grams);
        }
    }
}

fn row(corpus: &Corpus, name: &str, question: PhrasesQuestion) {
    let memo = Memo::new(corpus);
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let (first, longest, answer, grams) = run(&memo, PhrasesJob::new(question.clone()));
    let megabytes = |bytes: usize| bytes.saturating_sub(before) as f64 / 1e6;
    let (peak, kept) = (megabytes(MEMORY.peak_usage()), megabytes(MEMORY.current_usage()));
    let page = PhrasesQuestion { order: PhraseOrder::Texts, offset: 100, ..question };
    let (next, ..) = run(&memo, PhrasesJob::again(&memo, grams, page));
    let (rows, places) = (answer.total, answer.places);
    println!(
        "| {name} | {rows} | {places} | {first:.0} | {longest:.1} | {peak:.0} | {kept:.0} | {next:.0} |"
    );
}
