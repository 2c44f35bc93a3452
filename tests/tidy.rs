//! What must stay absent from the sources (ARCHITECTURE.md, "Invariants"). Each check names file, line and reason.

use std::fs;
use std::path::{Path, PathBuf};

/// Which layers a layer may name; an arrow up is a defect. A layer always knows itself.
const LAYERS: [(&str, &[&str]); 10] = [
    ("engine", &[]),
    ("plot", &[]),
    ("link", &[]),
    ("bundle", &["engine"]),
    ("protocol", &["engine"]),
    ("sheet", &["engine", "protocol", "plot", "link"]),
    ("service", &["engine", "protocol"]),
    ("worker", &["engine", "protocol", "service", "bundle"]),
    ("client", &["engine", "protocol", "service", "worker"]),
    ("ui", &["engine", "protocol", "client", "plot", "link", "bundle", "sheet"]),
];

/// Layers that build without a browser.
const PURE: [&str; 7] = ["engine", "plot", "link", "bundle", "protocol", "service", "sheet"];

/// A source file of the project, its name relative to the project with `/`.
struct Source {
    name: String,
    text: String,
    /// Whether the whole file is a test.
    is_test: bool,
}

impl Source {
    /// The folder or file below `src/` that it belongs to.
    fn layer(&self) -> &str {
        let below = self.name.strip_prefix("src/").unwrap_or_default();
        below.split(['/', '.']).next().unwrap_or_default()
    }

    /// The files that are modules of this one for tests only.
    fn test_modules(&self) -> Vec<String> {
        let path = Path::new(&self.name);
        let folder = path.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let folder = if ["mod", "lib", "main"].contains(&stem) { folder } else { format!("{folder}/{stem}") };
        let after = self
            .text
            .split("#[cfg(test)]")
            .skip(1)
            .filter_map(|after| after.trim_start().strip_prefix("mod "));
        let names = after.filter_map(|after| after.split_once(';'));
        let plain = names
            .map(|(name, _)| name.trim())
            .filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
        plain.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")]).collect()
    }

    /// The lines of code with their numbers: no comment, no test.
    fn code(&self) -> Vec<(usize, &str)> {
        if self.is_test {
            return Vec::new();
        }
        let mut code = Vec::new();
        let mut lines = self.text.lines().enumerate().peekable();
        while let Some((i, line)) = lines.next() {
            if line.trim() == "#[cfg(test)]" {
                // `mod tests;` is a file of its own; anything else is the block of tests that ends the file.
                match lines.peek() {
                    Some((_, next)) if next.trim().ends_with(';') => drop(lines.next()),
                    _ => break,
                }
                continue;
            }
            let line = without_comment(line);
            if !line.trim().is_empty() {
                code.push((i + 1, line));
            }
        }
        code
    }

    /// The places where a line of code fails, with `why`.
    fn failing(&self, why: &str, fails: impl Fn(&str) -> bool) -> Vec<String> {
        let code = self.code().into_iter().filter(|(_, line)| fails(line));
        code.map(|(number, line)| format!("{}:{number}: {why}: {}", self.name, line.trim())).collect()
    }
}

/// The line before `//`, unless that stands in an address.
fn without_comment(line: &str) -> &str {
    let mut from = 0;
    while let Some(at) = line[from..].find("//") {
        let at = from + at;
        if !line[..at].ends_with(':') {
            return &line[..at];
        }
        from = at + 2;
    }
    line
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    files.sort();
    let read = |file: PathBuf| {
        let name =
            file.strip_prefix(root()).expect("a file of the project").to_string_lossy().replace('\\', "/");
        Source { name, text: fs::read_to_string(&file).expect("sources are UTF-8"), is_test: false }
    };
    let mut sources: Vec<Source> = files.into_iter().map(read).collect();
    let tests: Vec<String> = sources.iter().flat_map(Source::test_modules).collect();
    for source in &mut sources {
        source.is_test = tests.contains(&source.name);
    }
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() && name != "node_modules" && name != "target" {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Everything of ours that is Rust.
fn everything() -> Vec<Source> {
    ["src", "tests", "benches", "examples", "xtask"].into_iter().flat_map(sources).collect()
}

#[track_caller]
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The names after `crate::` in a line, whole groups included.
fn named_layers(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (at, found) in line.match_indices("crate::") {
        if line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &line[at + found.len()..];
        let group = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
        let parts = group.map_or_else(|| vec![rest], |group| group.split(',').collect());
        let word = |part: &'_ str| part.trim().find(|c: char| !(c.is_alphanumeric() || c == '_'));
        names.extend(parts.into_iter().map(|part| &part.trim()[..word(part).unwrap_or(part.trim().len())]));
    }
    names
}

#[test]
fn every_arrow_points_down() {
    assert_eq!(named_layers("use crate::{ui::x, plot};"), ["ui", "plot"]);
    assert_eq!(named_layers("let x = crate::engine::float::ln(2.0);"), ["engine"]);
    let mut found = Vec::new();
    for source in sources("src") {
        let Some((layer, below)) = LAYERS.iter().find(|(layer, _)| *layer == source.layer()) else {
            continue;
        };
        let up = |line: &str| {
            let named = named_layers(line);
            LAYERS.iter().any(|(other, _)| named.contains(other) && other != layer && !below.contains(other))
        };
        found.extend(source.failing(&format!("`{layer}` may not know that layer"), up));
    }
    none(found);
}

#[test]
fn every_folder_is_a_layer_with_its_arrows() {
    let known: Vec<&str> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    let unknown = sources("src")
        .into_iter()
        .filter(|source| !known.contains(&source.layer()) && !["lib", "main"].contains(&source.layer()));
    none(
        unknown
            .map(|source| format!("{}: its layer is not in the table of this test", source.name))
            .collect(),
    );
}

#[test]
fn pure_layers_know_no_browser_and_no_clock() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "leptos", "gloo", "console_error_panic_hook"];
    let machine = ["std::time", "std::fs", "std::env", "std::net", "std::thread", "std::process", "std::io"];
    let mut found = Vec::new();
    for source in sources("src").iter().filter(|source| PURE.contains(&source.layer())) {
        found.extend(source.failing("a pure layer builds without a browser", |line| {
            browser.iter().any(|name| line.contains(name))
        }));
        found.extend(source.failing("a pure layer takes values and returns values", |line| {
            // The bundle is written by the build: `env!` is read while compiling.
            machine.iter().any(|name| line.contains(name))
        }));
    }
    none(found);
}

#[test]
fn nothing_is_unsafe() {
    let words = |line: &str| {
        line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).any(|word| word == "unsafe")
    };
    // The test itself has to name it.
    let others = everything().into_iter().filter(|source| source.name != "tests/tidy.rs");
    none(others.flat_map(|source| source.failing("none of ours", words)).collect());
}

#[test]
fn texts_reach_the_page_as_text_only() {
    let ways = ["inner_html", "innerHTML", "outer_html", "set_inner", "insert_adjacent_html", "javascript:"];
    let fails = |line: &str| ways.iter().any(|way| line.contains(way));
    none(sources("src").iter().flat_map(|source| source.failing("text nodes only", fails)).collect());
}

#[test]
fn styles_are_set_property_by_property() {
    // The content policy refuses a `style` attribute; `style:width=…` goes through the object model.
    let fails = |line: &str| line.contains(" style=");
    let ui = sources("src/ui");
    none(ui.iter().flat_map(|source| source.failing("the content policy refuses it", fails)).collect());
}

#[test]
fn floating_point_is_the_same_everywhere() {
    let names = "ln ln_1p log log2 log10 exp exp2 exp_m1 powf powi sin cos tan asin acos atan atan2 sinh cosh tanh \
                 cbrt hypot mul_add";
    let calls: Vec<String> =
        names.split_whitespace().flat_map(|n| [format!(".{n}("), format!("f64::{n}")]).collect();
    let mut found = Vec::new();
    let pure = sources("src").into_iter().filter(|source| PURE.contains(&source.layer()));
    for source in pure.filter(|source| source.name != "src/engine/float.rs") {
        found.extend(source.failing("use engine::float", |line| {
            calls.iter().any(|call| {
                line.match_indices(call.as_str()).any(|(at, _)| {
                    !line[at + call.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
                        || call.ends_with('(')
                })
            })
        }));
    }
    none(found);
}

#[test]
fn nothing_panics_lightly() {
    let ways = [".unwrap()", "todo!(", "unimplemented!(", "dbg!("];
    let fails = |line: &str| ways.iter().any(|way| line.contains(way));
    let source = sources("src");
    none(source.iter().flat_map(|source| source.failing("`expect` with the invariant", fails)).collect());
}

#[test]
fn no_address_of_elsewhere_is_in_the_page() {
    // Names of XML vocabularies are no addresses; the tokenizer knows what an address begins with.
    let allowed = [
        "http://www.w3.org/",
        "http://www.tei-c.org/ns/",
        "b\"https://\"",
        "b\"http://\"",
        // A reader may follow a reference; the page itself never does.
        "https://doi.org/",
    ];
    let fails = |line: &str| {
        let mut line = line.to_string();
        allowed.iter().for_each(|known| line = line.replace(known, ""));
        line.contains("http://") || line.contains("https://") || line.contains("wss://")
    };
    none(
        sources("src")
            .iter()
            .flat_map(|source| source.failing("nothing is loaded from elsewhere", fails))
            .collect(),
    );
    let page = fs::read_to_string(root().join("index.html")).expect("the page is there");
    assert!(!page.contains("://"), "index.html names another host");
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = everything().into_iter().filter(|source| {
        let first = source.text.lines().next().unwrap_or_default();
        first.strip_prefix("//!").is_none_or(|purpose| purpose.trim().len() < 10)
    });
    none(silent.map(|source| format!("{}: opens without `//!` and a purpose", source.name)).collect());
}

/// Files above the limit, with what they may have until they are split; a file that needs no place here loses it.
const LONG: [(&str, usize); 0] = [];

#[test]
fn files_can_be_read_in_one_go() {
    let mut found = Vec::new();
    for source in everything() {
        let n_lines = source.text.lines().count();
        let granted = LONG.iter().find(|(name, _)| *name == source.name).map(|(_, n)| *n);
        if n_lines > granted.unwrap_or(400) {
            found.push(format!("{}: {n_lines} lines; split it", source.name));
        } else if granted.is_some() && n_lines <= 400 {
            found.push(format!("{}: short enough; take it off the list of this test", source.name));
        }
    }
    none(found);
}

#[test]
fn names_say_what_is_in_a_file() {
    let empty = ["utils", "util", "helpers", "helper", "manager", "misc", "common", "stuff", "types", "data"];
    let vague = everything()
        .into_iter()
        .filter(|source| source.name.split(['/', '.']).any(|part| empty.contains(&part)));
    none(vague.map(|source| format!("{}: what is it?", source.name)).collect());
}

/// rustfmt and readers find a module by its `mod` line; a file without one is dead.
#[test]
fn every_file_is_named_by_its_parent() {
    let all = sources("src");
    let mut found = Vec::new();
    for source in &all {
        let path = Path::new(&source.name);
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let folder = path.parent().expect("below src").to_string_lossy().into_owned();
        let (module, parent) = match stem {
            "lib" | "main" if ["src", "src/engine"].contains(&folder.as_str()) => continue,
            "mod" => {
                let (above, name) = folder.rsplit_once('/').expect("a module below src");
                (name.to_string(), above.to_string())
            }
            name => (name.to_string(), folder),
        };
        let parents = [
            format!("{parent}/mod.rs"),
            format!("{parent}.rs"),
            format!("{parent}/lib.rs"),
            format!("{parent}/main.rs"),
        ];
        let line = format!("mod {module};");
        let is_named = all.iter().filter(|other| parents.contains(&other.name)).any(|other| {
            other.text.lines().any(|other| other.trim_start().trim_start_matches("pub ").ends_with(&line))
        });
        if !is_named {
            found.push(format!("{}: no `{line}` in {parent}", source.name));
        }
    }
    none(found);
}

/// The reasons that `seeds/corpus.toml` may give are those of the engine, and have words in both languages.
#[test]
fn every_reason_has_words_in_both_languages() {
    let keys = |file: &str, from: &str, until: &str| -> Vec<String> {
        let text = fs::read_to_string(root().join(file)).expect("the list of reasons is there");
        let list =
            text.split(from).nth(1).and_then(|rest| rest.split(until).next()).expect("there is a list");
        list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let listed = keys("xtask/src/seeds/listing.rs", "REASONS", "];");
    assert_eq!(keys("src/engine/corpus/cleaning/reason.rs", "\nreasons! {", "\n}"), listed);
    let words = fs::read_to_string(root().join("src/ui/lang/reasons.rs")).expect("the words are there");
    none(listed.into_iter().filter(|key| !words.contains(&format!("key: \"{key}\""))).collect());
}
