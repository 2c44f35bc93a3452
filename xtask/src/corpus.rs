//! `check-corpus`: what is wrong in `seeds/`, with file, line and remedy, and what nobody has described yet.

use crate::commands::root;
use crate::seeds::{Problem, read};
use std::path::Path;
use std::process::ExitCode;

/// Prints the report; ends with 1 when there is something wrong.
pub fn check() -> ExitCode {
    if report() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the report and gives the number of problems.
pub fn report() -> usize {
    let (text, problems) = report_on(&root().join("seeds"));
    print!("{text}");
    problems
}

fn report_on(folder: &Path) -> (String, usize) {
    let seeds = read(folder);
    let mut text = String::new();
    for Problem { file, line, message, remedy } in &seeds.problems {
        let place = if *line == 0 { format!("seeds/{file}") } else { format!("seeds/{file}:{line}") };
        text += &format!("{place}: {message}\n    → {remedy}\n");
    }
    for unlisted in seeds.texts.iter().filter(|text| !text.listed) {
        text +=
            &format!("seeds/{}: not in corpus.toml; bundled with what can be seen in it\n", unlisted.file);
    }
    let n_lines: usize = seeds.texts.iter().map(|text| text.set_aside.len()).sum();
    text += &format!(
        "{} texts, {n_lines} lines set aside, {} variants, {} problems\n",
        seeds.texts.len(),
        seeds.variants.len(),
        seeds.problems.len()
    );
    (text, seeds.problems.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_corpus_is_in_order() {
        let (text, problems) = report_on(&root().join("seeds"));
        assert_eq!(problems, 0, "{text}");
    }

    #[test]
    fn a_folder_that_does_not_exist_is_an_empty_corpus() {
        let (text, problems) = report_on(&root().join("no such folder"));
        assert_eq!((text.as_str(), problems), ("0 texts, 0 lines set aside, 0 variants, 0 problems\n", 0));
    }
}
