//! How long stemming takes: `cargo bench --bench stem`. Every word of the texts in turn, then each form once, as an
//! index asks for it.

mod texts;

use florilege::engine::text::Language;
use florilege::engine::text::stem::{STEMMED, stem_into};
use florilege::engine::text::tokenize::tokenize;
use std::collections::BTreeSet;
use texts::{all, median};

fn main() {
    println!(
        "| texts | language | every word, MB/s of text | distinct forms | each form once, ms |\n|---|---|---|---|---|"
    );
    for texts in all() {
        let words: Vec<&str> = texts
            .documents
            .iter()
            .flat_map(|document| {
                tokenize(&document.text, Language::French)
                    .into_iter()
                    .map(|token| token.span.of(&document.text))
            })
            .collect();
        let forms: BTreeSet<&str> = words.iter().copied().collect();
        for language in STEMMED {
            let mut stem = String::new();
            let mut all_of = |words: &mut dyn Iterator<Item = &str>| {
                words.fold(0, |bytes, word| {
                    stem_into(word, language, &mut stem);
                    bytes + stem.len()
                })
            };
            let every = median(5, || all_of(&mut words.iter().copied())).as_secs_f64();
            let once = median(11, || all_of(&mut forms.iter().copied())).as_secs_f64() * 1e3;
            let (name, code) = (texts.name, language.code());
            println!("| {name} | {code} | {:.1} | {} | {once:.1} |", texts.megabytes() / every, forms.len());
        }
    }
}
