//! What the commands do, step by step.

use crate::commands::{Done, find, program, run};
use crate::tools;
use std::fs;

/// The page at a local address, built again at every change.
pub fn serve(options: &[String]) -> Done {
    tools::for_the_page()?;
    run(trunk("serve").args(options))
}

/// The page for publishing, in `dist/`.
pub fn build(options: &[String]) -> Done {
    tools::for_the_page()?;
    let mut command = trunk("build");
    command.arg("--release");
    for option in options {
        match option.as_str() {
            "--without-offline" => drop(command.env("FLORILEGE_WITHOUT_OFFLINE", "1")),
            other => drop(command.arg(other)),
        }
    }
    run(&mut command)
}

fn trunk(command: &str) -> std::process::Command {
    let mut trunk = program("trunk", &[command]);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a yes or no, and refuses the `1` that is usual.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

/// Every test: of the pure layers, of the tools, in the browser, of the built page; then the sizes.
pub fn test(options: &[String]) -> Done {
    let quick = match options {
        [] => false,
        [option] if option == "--quick" => true,
        _ => return Err(format!("`test` has one option, --quick; not {}", options.join(" "))),
    };
    run(&mut program("cargo", &["test", "--locked", "--package", "florilege", "--package", "xtask"]))?;
    if crate::corpus::report() > 0 {
        return Err("seeds/ has errors (above)".to_string());
    }
    if quick {
        return Ok(());
    }
    build(&[])?;
    sizes()?;
    let browser = tools::browser()?;
    in_the_browser(&browser)?;
    end_to_end(&browser)
}

/// The tests of `tests/web.rs`, in a headless browser.
fn in_the_browser(browser: &tools::Browser) -> Done {
    let arguments = ["test", "--locked", "--target", "wasm32-unknown-unknown", "--test", "web"];
    let mut command = program("cargo", &arguments);
    // One test per binary is enough to start a browser; a slow machine may need longer for that than for the test.
    command.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    run(&mut command)
}

/// The tests of the page in `dist/`, by a browser that is driven from outside.
fn end_to_end(browser: &tools::Browser) -> Done {
    let mut tests: Vec<String> = fs::read_dir(crate::commands::root().join("xtask/e2e"))
        .map_err(|why| format!("xtask/e2e: {why}"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("xtask/e2e/{name}"))
        .collect();
    tests.sort();
    let mut command = program("node", &["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    run(command.args(tests).env("CHROMIUM", &browser.chromium))
}

/// The benchmarks, native first.
pub fn bench() -> Done {
    run(&mut program("cargo", &["bench", "--locked", "--package", "florilege"]))?;
    build(&[])?;
    let browser = tools::browser()?;
    run(program("node", &["xtask/e2e/bench.mjs"]).env("CHROMIUM", &browser.chromium))
}

/// The size of every file of `dist/`; fails when the first answer needs too much.
pub fn sizes() -> Done {
    if find(&["node", "node.exe"]).is_none() {
        return Err("Node.js 20 or later is needed".to_string());
    }
    run(&mut program("node", &["xtask/sizes.mjs"]))
}
