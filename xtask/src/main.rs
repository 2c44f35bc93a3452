//! The commands of the project. `cargo xtask help` lists them; each installs what it needs and lacks.

mod browsers;
mod commands;
mod corpus;
mod language_data;
mod page;
mod seeds;
mod suite;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [trunk's options]    the page on http://127.0.0.1:8080, built again at every change
cargo xtask build [--public-url URL]   the page for publishing, in dist/: any folder of any static host
            [--without-offline]        … with the service worker that removes itself (the kill switch)
cargo xtask test [--quick]             every test; --quick leaves out those that need a browser
            [--browsers LIST]          … in chromium (unless said), firefox, or chromium,firefox
cargo xtask bench                      the benchmarks, native and in the browser
cargo xtask check-corpus               what is wrong in seeds/, with file, line and remedy
cargo xtask language-data SOURCES OUT  the files of languages/ from lexica and treebanks
cargo xtask sizes                      the size of every file of dist/, raw, gzip and brotli
cargo xtask help                       this list

Needed beforehand: cargo by rustup, Node.js 20 or later with npm; for the browser's tests Chromium and its driver.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let done = match command {
        "serve" => suite::serve(rest),
        "build" => suite::build(rest),
        "test" => suite::test(rest),
        "bench" => suite::bench(),
        "sizes" => suite::sizes(),
        "check-corpus" => return corpus::check(),
        "language-data" => language_data::run(rest),
        "post-build" => page::finish(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`; `cargo xtask help` lists them")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
