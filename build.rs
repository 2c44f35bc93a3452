//! Bundles `seeds/`: every text as it is, byte for byte, with what `corpus.toml` says of it, as Rust for
//! `src/bundle.rs`. A fault in the folder is a warning of the build; `cargo xtask check-corpus` says it in full.

#[path = "xtask/src/seeds/mod.rs"]
mod seeds;

use seeds::{Both, Seeds, Text};
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=seeds");
    println!("cargo::rerun-if-changed=build.rs");
    println!(
        "cargo::rustc-env=FLORILEGE_LANGUAGES={:016x}",
        language_data(
            &Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo names the project's folder"))
                .join("languages")
        )
    );
    println!("cargo::rerun-if-changed=xtask/src/seeds");
    let project = env::var("CARGO_MANIFEST_DIR").expect("cargo names the project's folder");
    let seeds = seeds::read(&Path::new(&project).join("seeds"));
    for problem in &seeds.problems {
        println!("cargo::warning=seeds/{}:{}: {}", problem.file, problem.line, problem.message);
    }
    let place = env::var("OUT_DIR").expect("cargo names a folder for what is generated");
    fs::write(Path::new(&place).join("bundle.rs"), source(&seeds)).expect("that folder can be written to");
}

/// A number that is another when the language data are, so that a browser never takes old ones for new.
fn language_data(folder: &Path) -> u64 {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let mut hash = std::hash::DefaultHasher::new();
    for file in files {
        fs::read(file).unwrap_or_default().hash(&mut hash);
    }
    hash.finish()
}

/// The folder as the Rust values that `src/bundle.rs` declares.
fn source(seeds: &Seeds) -> String {
    let corpus = &seeds.corpus;
    let texts: String = seeds.texts.iter().map(text).collect();
    let variants: String = seeds
        .variants
        .iter()
        .map(|v| format!("    ({:?}, {:?}, {:?}),\n", v.of, v.form, v.evidence))
        .collect();
    format!(
        "const NAME: (&str, &str) = {};\nconst INTRODUCTION: (&str, &str) = {};\n\
         const LICENCE: (&str, &str) = {};\nconst CONTACT: &str = {:?};\n\
         const OPENING: (&str, &str) = ({:?}, {:?});\n\
         const TEXTS: &[Text] = &[\n{texts}];\nconst VARIANTS: &[(&str, &str, &str)] = &[\n{variants}];\n",
        both(&corpus.name),
        both(&corpus.introduction),
        both(&corpus.licence),
        corpus.contact,
        corpus.view,
        corpus.query,
    )
}

fn both(both: &Both) -> String {
    format!("({:?}, {:?})", both.fr, both.en)
}

fn text(text: &Text) -> String {
    let date = text.date.as_ref().map(|date| (&date.edtf, date.explicit, &date.evidence));
    let set_aside: Vec<(u32, &str)> =
        text.set_aside.iter().map(|line| (line.line, line.reason.as_str())).collect();
    format!(
        "    Text {{ id: {:?}, file: {:?}, bytes: include_bytes!({:?}), title: {:?}, outlet: {:?}, language: {:?}, \
         date: {date:?}, columns: &{:?}, set_aside: &{set_aside:?} }},\n",
        text.id, text.file, text.path, text.title, text.outlet, text.language, text.columns,
    )
}
