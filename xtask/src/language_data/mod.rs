//! Makes the files of `languages/` from lexica and treebanks (`languages/README.md` says where these are).
//!
//! `cargo xtask language-data SOURCES OUT` writes the files; with `--measure` it trains on four fifths of the
//! texts at a time and says how well the rest is read.

mod brill;
mod build;
mod endings;
mod english;
mod french;
mod lexica;
mod measure;
mod perceptron;
mod readings;
mod treebank;
mod write;

use florilege_engine::text::Language;
use florilege_engine::text::lemma::LanguageData;
use measure::{Score, measure};
use std::io::Read;
use std::path::Path;
use treebank::{Gold, Text};

/// Common words that are names as well are listed as such when they occur at least this often.
const LEAST_NAMED: f64 = 1.0;

/// The command with its arguments.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let measures = arguments.iter().any(|argument| argument == "--measure");
    let paths: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with("--")).collect();
    let [sources, rest @ ..] = paths.as_slice() else {
        return Err(
            "cargo xtask language-data SOURCES OUT; languages/README.md says what SOURCES holds".into()
        );
    };
    let sources = Path::new(sources);
    let texts = treebank::read(sources, Language::French)?;
    let lexicon = french::lexicon(sources)?;
    if measures {
        return cross_validate(&lexicon, &texts);
    }
    let [out] = rest else { return Err("cargo xtask language-data SOURCES OUT".into()) };
    let write = |name: &str, bytes: Vec<u8>| {
        let path = Path::new(out).join(name);
        std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    };
    write("fr-words.tsv", lexica::books(&sources.join("Lexique383.txt"))?.into_bytes())?;
    write("fr.flang", french::file(&lexicon, &texts))?;
    write("en.flang", english::file(sources)?)
}

/// Trains on four fifths of the GSD texts and all others but Sequoia's development set, five times.
fn cross_validate(lexicon: &readings::Lexicon, texts: &[Text]) -> Result<(), String> {
    let mut totals: [Score; 2] = Default::default();
    for fold in 0..5 {
        let held_out = |nth: usize, text: &Text| {
            text.id.starts_with("sequoia-dev") || text.id.starts_with("gsd") && nth % 5 == fold
        };
        let numbered = || texts.iter().enumerate();
        let sentences: Vec<&[Gold]> = numbered()
            .filter(|(nth, text)| !held_out(*nth, text))
            .flat_map(|(_, text)| text.sentences.iter().map(Vec::as_slice))
            .collect();
        let bytes = build::build(&french::source(lexicon), &sentences, &french::own_sentences());
        let language = LanguageData::read(&bytes).map_err(|error| error.to_string())?;
        for (total, set) in totals.iter_mut().zip(["gsd", "sequoia"]) {
            let texts: Vec<&Text> = numbered()
                .filter(|(nth, text)| held_out(*nth, text) && text.id.starts_with(set))
                .map(|(_, text)| text)
                .collect();
            total.add(measure(&language, &texts));
        }
    }
    for (total, set) in totals.iter().zip(["GSD", "Sequoia"]) {
        println!("{set}: {}", total.line());
        if std::env::var_os("FLORILEGE_MISTAKES").is_some() {
            let mut mistakes: Vec<_> = total.mistakes.iter().collect();
            mistakes.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
            mistakes.iter().take(120).for_each(|(mistake, n)| println!("  {n} {mistake}"));
        }
    }
    Ok(())
}

/// The files of a folder whose names have an ending, plain or with `.gz`, by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<(String, String)>, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).map_err(fault)?.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = || std::fs::read(&path).map_err(fault);
        let mut content = String::new();
        if name.ends_with(&format!("{ending}.gz")) {
            flate2::read::GzDecoder::new(bytes()?.as_slice()).read_to_string(&mut content).map_err(fault)?;
        } else if name.ends_with(ending) {
            content = String::from_utf8(bytes()?).map_err(|error| format!("{name}: {error}"))?;
        } else {
            continue;
        }
        files.push((name, content));
    }
    Ok(files)
}
