//! Reads a word a line and writes its lemma: the most likely one, as no context is given.
//!
//! `cargo run --release --example lemma -- french < words.txt > lemmas.txt`; `--data FOLDER` names another
//! folder than `languages/`. Lines are read and written one by one, so a long file passes through.

use florilege::engine::text::lemma::LanguageData;
use florilege::engine::text::{Kind, Language, tokenize::tokenize};
use std::io::{self, BufRead, BufWriter, Write};
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut code = "fr".to_owned();
    let mut folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/languages"));
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--data" => folder = arguments.next().ok_or("--data needs a folder")?.into(),
            "french" | "fr" => code = "fr".to_owned(),
            "english" | "en" => code = "en".to_owned(),
            other => return Err(format!("no language data for `{other}`: french, english").into()),
        }
    }
    let file = folder.join(format!("{code}.flang"));
    let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let data = LanguageData::read(&bytes)?;
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", lemma(&data, line?.trim()))?;
    }
    out.flush()?;
    Ok(())
}

/// The lemma of a word, or of a pronoun with its hyphen; of several words, those of each.
fn lemma(data: &LanguageData, line: &str) -> String {
    if line.starts_with('-') && line.chars().skip(1).all(|c| c.is_alphabetic() || c == '-') {
        return data.best(line, Kind::Clitic).1;
    }
    let language = Language::from_code(data.language().code());
    let lemmas =
        tokenize(line, language).into_iter().map(|token| data.best(token.span.of(line), token.kind).1);
    lemmas.collect::<Vec<_>>().join(" ")
}
