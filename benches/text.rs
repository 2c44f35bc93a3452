//! How fast texts are read, stage by stage: `cargo bench --bench text`.

mod texts;

use florilege::engine::text::fold::{fold_into, norm_into};
use florilege::engine::text::language::guess;
use florilege::engine::text::stem::stem_into;
use florilege::engine::text::structure::structure;
use florilege::engine::text::tokenize::tokenize;
use florilege::engine::text::{Language, Token, analyze};
use std::collections::HashSet;
use std::hint::black_box;
use texts::{Texts, all, median};

fn main() {
    for texts in all() {
        println!("\n### {} ({:.2} MB, {} texts)\n", texts.name, texts.megabytes(), texts.documents.len());
        println!("| stage | ms | MB/s |\n|---|---|---|");
        stages(&texts);
    }
    long_line();
}

/// One line of 50 MB, as a program may write it: time must be that of the same bytes in many texts.
fn long_line() {
    let texts = all();
    let source = &texts[texts.len() - 1];
    let mut line = String::with_capacity(51_000_000);
    for document in source.documents.iter().cycle() {
        line.push_str(&document.text.replace(['\n', '\r'], " "));
        line.push(' ');
        if line.len() > 50_000_000 {
            break;
        }
    }
    let time = median(1, || {
        black_box(analyze(&line, Some(Language::French)));
    })
    .as_secs_f64();
    let megabytes = line.len() as f64 / 1e6;
    println!("\nOne line of {megabytes:.0} MB: {:.0} ms, {:.1} MB/s", time * 1e3, megabytes / time);
}

fn stages(texts: &Texts) {
    let runs = if texts.bytes() < 2_000_000 { 15 } else { 5 };
    let row = |name: &str, run: &mut dyn FnMut(&str, &[Token])| {
        let tokens: Vec<Vec<Token>> =
            texts.documents.iter().map(|document| tokenize(&document.text, Language::French)).collect();
        let seconds = median(runs, || {
            for (document, tokens) in texts.documents.iter().zip(&tokens) {
                run(&document.text, tokens);
            }
        })
        .as_secs_f64();
        println!("| {name} | {:.1} | {:.1} |", seconds * 1e3, texts.megabytes() / seconds);
    };
    row("guess the language", &mut |text, _| {
        black_box(guess(text));
    });
    row("tokens", &mut |text, _| {
        black_box(tokenize(text, Language::French));
    });
    row("structures", &mut |text, tokens| {
        black_box(structure(text, tokens, Language::French));
    });
    row("tokens and structures", &mut |text, _| {
        black_box(analyze(text, Some(Language::French)));
    });
    let (mut normal, mut folded) = (String::new(), String::new());
    row("norm of every token", &mut |text, tokens| {
        for token in tokens {
            norm_into(token.span.of(text), &mut normal);
            black_box(&normal);
        }
    });
    row("fold of every token", &mut |text, tokens| {
        for token in tokens {
            fold_into(token.span.of(text), &mut folded);
            black_box(&folded);
        }
    });
    let mut stem = String::new();
    row("stem of every word", &mut |text, tokens| {
        for token in tokens.iter().filter(|token| token.kind.is_word()) {
            stem_into(token.span.of(text), Language::French, &mut stem);
            black_box(&stem);
        }
    });
    row("the chain: tokens, structures, norm, fold", &mut |text, _| {
        let analysis = analyze(text, Some(Language::French));
        for token in &analysis.tokens {
            let form = token.span.of(text);
            norm_into(form, &mut normal);
            black_box(&normal);
            fold_into(form, &mut folded);
            black_box(&folded);
        }
    });
    // As an index has them: the columns of a form are written once.
    let mut forms: HashSet<String> = HashSet::new();
    row("the chain, columns once for each form, stem too", &mut |text, _| {
        let analysis = analyze(text, Some(Language::French));
        for token in &analysis.tokens {
            let form = token.span.of(text);
            if !forms.contains(form) {
                forms.insert(form.to_owned());
                norm_into(form, &mut normal);
                fold_into(form, &mut folded);
                stem_into(form, Language::French, &mut stem);
                black_box((&normal, &folded, &stem));
            }
        }
    });
}
