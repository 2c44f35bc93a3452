//! How fast texts are indexed, and how large each part of a segment is: `cargo bench --bench index`.

mod texts;

use florilege::engine::corpus::Corpus;
use florilege::engine::index::{Builder, Segment, index};
use florilege::engine::text::{Language, analyze, tokenize::tokenize};
use texts::{Texts, all, median};

fn main() {
    for texts in all() {
        let megabytes = texts.megabytes();
        println!("\n### {} ({megabytes:.2} MB, {} texts)\n", texts.name, texts.documents.len());
        speed(&texts);
        sizes(&texts);
    }
}

fn speed(texts: &Texts) {
    let runs = if texts.bytes() < 2_000_000 { 15 } else { 5 };
    let analyses: Vec<_> = texts.documents.iter().map(|d| analyze(&d.text, Some(Language::French))).collect();
    let segment = index(&texts.documents);
    let bytes = segment.to_bytes();
    println!("| step | ms | MB/s |\n|---|---|---|");
    let row = |name: &str, run: &mut dyn FnMut()| {
        let seconds = median(runs, run).as_secs_f64();
        println!("| {name} | {:.1} | {:.1} |", seconds * 1e3, texts.megabytes() / seconds);
    };
    row("tokenize", &mut || {
        for document in &texts.documents {
            std::hint::black_box(tokenize(&document.text, Language::French));
        }
    });
    row("analyze (tokens, sentences, paragraphs, headings)", &mut || {
        for document in &texts.documents {
            std::hint::black_box(analyze(&document.text, Some(Language::French)));
        }
    });
    row("build from analyses (intern, fold, stream, postings)", &mut || {
        let mut builder = Builder::default();
        for (document, analysis) in texts.documents.iter().zip(&analyses) {
            builder.add(&document.text, analysis.clone());
        }
        std::hint::black_box(builder.finish());
    });
    row("index, everything", &mut || {
        std::hint::black_box(index(&texts.documents));
    });
    row("write as bytes", &mut || {
        std::hint::black_box(segment.to_bytes());
    });
    row("read and check bytes", &mut || {
        std::hint::black_box(Segment::from_bytes(&bytes).expect("it was just written"));
    });
    let mut corpus = Corpus::new(Vec::new());
    corpus.push(texts.documents.clone(), segment.clone());
    row("walk over all tokens", &mut || {
        let tokens = (0..corpus.n_documents()).map(|document| {
            corpus.tokens(document, florilege::engine::text::Extent::new(0, u32::MAX)).count()
        });
        std::hint::black_box(tokens.sum::<usize>());
    });
}

fn sizes(texts: &Texts) {
    let segment = index(&texts.documents);
    let tokens = f64::from(segment.n_tokens());
    println!(
        "\n{} tokens, {} entries, {} folds\n",
        tokens,
        segment.lexicon.len(),
        segment.lexicon.folds.keys.len()
    );
    println!("| part | bytes per MB of text | per token |\n|---|---|---|");
    let row = |name: &str, size: usize| {
        println!("| {name} | {:.0} | {:.2} |", size as f64 / texts.megabytes(), size as f64 / tokens);
    };
    for (name, size) in segment.section_sizes() {
        row(&format!("file: {name}"), size);
    }
    row("file: all", segment.to_bytes().len());
    for (name, size) in segment.memory_sizes() {
        row(&format!("memory: {name}"), size);
    }
    row("memory: all", segment.memory_sizes().iter().map(|(_, size)| size).sum());
}
