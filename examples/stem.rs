//! Reads a word a line and writes its stem a line.
//!
//! `cargo run --release --example stem -- french < words.txt > stems.txt`. The language is given by its name in English
//! or by its code; lines are read and written one by one, so a long file passes through.

use florilege::engine::text::Language;
use florilege::engine::text::stem::{STEMMED, stem_into};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

/// The languages by the names that Snowball has for them.
const NAMES: [(&str, Language); 7] = [
    ("french", Language::French),
    ("english", Language::English),
    ("german", Language::German),
    ("spanish", Language::Spanish),
    ("italian", Language::Italian),
    ("portuguese", Language::Portuguese),
    ("dutch", Language::Dutch),
];

fn main() -> ExitCode {
    let asked = std::env::args().nth(1).unwrap_or_default().to_lowercase();
    let named = NAMES.iter().find(|(name, language)| asked == *name || asked == language.code());
    let Some(&(_, language)) = named.filter(|(_, language)| STEMMED.contains(language)) else {
        let offered: Vec<_> =
            NAMES.iter().filter(|(_, language)| STEMMED.contains(language)).map(|(name, _)| *name).collect();
        eprintln!(
            "There are stems for: {}. Example: --example stem -- french < words.txt",
            offered.join(", ")
        );
        return ExitCode::FAILURE;
    };
    match stem_lines(language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Bytes that are not UTF-8 are read as U+FFFD.
fn stem_lines(language: Language) -> io::Result<()> {
    let mut words = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut stems = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let (mut line, mut stem) = (Vec::new(), String::new());
    while words.read_until(b'\n', &mut line)? > 0 {
        let word = String::from_utf8_lossy(&line);
        stem_into(word.trim_end_matches(['\n', '\r']), language, &mut stem);
        writeln!(stems, "{stem}")?;
        line.clear();
    }
    stems.flush()
}
