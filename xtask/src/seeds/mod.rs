//! Reading `seeds/`: every text in it, and what `corpus.toml` says of them.
//!
//! Shared by the build, which bundles what can be read, and by `cargo xtask check-corpus`, which says what is
//! wrong. Nothing here fails: a fault is a `Problem` and its line of the list is left out.

mod date;
mod listing;
mod reader;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

/// The file that says what is known of the texts.
pub const LISTING: &str = "corpus.toml";

/// A text in French and in English; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Both {
    pub fr: String,
    pub en: String,
}

/// All that is known of the folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seeds {
    pub corpus: Corpus,
    /// Every `.txt` below the folder, sorted by path, listed or not.
    pub texts: Vec<Text>,
    pub variants: Vec<Variant>,
    /// What is wrong, in the order of files and lines.
    pub problems: Vec<Problem>,
}

/// What is said of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corpus {
    pub name: Both,
    pub introduction: Both,
    pub licence: Both,
    pub contact: String,
    /// Slug of the view that is opened first, and the query in it; empty for the page's own choice.
    pub view: String,
    pub query: String,
}

/// A text and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The path without its ending, such as `2023/article`.
    pub id: String,
    /// The path relative to the folder, with `/`.
    pub file: String,
    pub path: PathBuf,
    /// Whether `corpus.toml` speaks of it.
    pub listed: bool,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub language: Option<String>,
    pub date: Option<Date>,
    /// Free columns in the order of the list, the sub-folders first.
    pub columns: Vec<(String, String)>,
    /// Sorted by line.
    pub set_aside: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    pub edtf: String,
    /// Stated in full (`explicit`), or completed by one step of inference (`inferred`).
    pub explicit: bool,
    pub evidence: String,
}

/// A line that is proposed to be left out of every count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// From 1.
    pub line: u32,
    pub reason: String,
}

/// A spelling that may stand for another word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    pub of: String,
    pub form: String,
    pub evidence: String,
}

/// Something wrong: where, what, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Relative to the folder.
    pub file: String,
    /// From 1; 0 when it is about the whole file.
    pub line: usize,
    pub message: String,
    pub remedy: String,
}

/// Reads the folder. One that does not exist is an empty one.
pub fn read(folder: &Path) -> Seeds {
    let mut seeds = Seeds::default();
    let mut files = Vec::new();
    collect(folder, "", &mut files);
    files.sort();
    for file in files {
        let text = text_of(folder, &file, &mut seeds.problems);
        if let Some(twin) = seeds.texts.iter().find(|other: &&Text| other.id == text.id) {
            seeds.problems.push(Problem {
                message: format!("the id `{}` is also that of {}", text.id, twin.file),
                remedy: "rename one of the two files: what stands before `.txt` names the text".to_string(),
                file,
                line: 0,
            });
            continue;
        }
        seeds.texts.push(text);
    }
    if let Ok(bytes) = fs::read(folder.join(LISTING)) {
        // A mark at the start is what some editors put there; everything else that is not UTF-8 is reported.
        let source = String::from_utf8_lossy(&bytes);
        let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
        listing::read(source, &mut seeds);
    }
    seeds.problems.sort();
    seeds
}

/// The lines of a text as they are numbered everywhere: by line feed, without a carriage return at the end.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder {
            collect(&entry.path(), &format!("{prefix}{name}/"), files);
        } else if stem(&name).is_some() && entry.path().is_file() {
            files.push(format!("{prefix}{name}"));
        }
    }
}

/// What stands before `.txt`, in whatever case, unless the file is hidden.
fn stem(name: &str) -> Option<&str> {
    let at = name.len().checked_sub(4)?;
    let ending = name.get(at..)?;
    (ending.eq_ignore_ascii_case(".txt") && !name.starts_with('.')).then(|| &name[..at])
}

fn text_of(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Text {
    let path = folder.join(file);
    let id = stem(file).unwrap_or(file).to_string();
    let mut levels: Vec<&str> = file.split('/').collect();
    levels.pop();
    let columns = levels.iter().enumerate().map(|(i, level)| {
        let name = if i == 0 { "folder".to_string() } else { format!("folder-{}", i + 1) };
        (name, level.to_string())
    });
    let columns = columns.collect();
    let complain = |line: usize, message: String, remedy: &str| Problem {
        file: file.to_string(),
        line,
        message,
        remedy: remedy.to_string(),
    };
    match fs::read(&path) {
        Err(why) => problems.push(complain(0, format!("cannot be read: {why}"), "check its permissions")),
        Ok(bytes) => {
            if let Err(fault) = std::str::from_utf8(&bytes) {
                let line = bytes[..fault.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
                let message = format!("byte {} is not UTF-8", fault.valid_up_to() + 1);
                problems.push(complain(line, message, "save the text as UTF-8"));
            } else if bytes.iter().all(u8::is_ascii_whitespace) {
                problems.push(complain(0, "there is no text in it".to_string(), "fill it or take it away"));
            }
        }
    }
    Text { id, file: file.to_string(), path, columns, ..Text::default() }
}
