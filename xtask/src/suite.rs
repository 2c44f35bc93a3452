//! What the commands do, step by step.

use crate::browsers::{Browser, Family, browser};
use crate::commands::{Done, cargo_home, find, output, program, root, run};
use crate::tools;
use std::fs;

/// The page at a local address, built again at every change.
pub fn serve(options: &[String]) -> Done {
    tools::for_the_page()?;
    become_trunk(trunk("serve").args(options))
}

/// Trunk takes the place of this program, so that whoever stops the one has stopped the other.
#[cfg(unix)]
fn become_trunk(trunk: &mut std::process::Command) -> Done {
    use std::os::unix::process::CommandExt;
    Err(format!("trunk could not be run: {}", trunk.exec()))
}

#[cfg(not(unix))]
fn become_trunk(trunk: &mut std::process::Command) -> Done {
    run(trunk)
}

/// The page for publishing, in `dist/`.
pub fn build(options: &[String]) -> Done {
    tools::for_the_page()?;
    let mut command = trunk("build");
    command.arg("--release");
    // The first two flags are those of .cargo/config.toml, which the variable below replaces.
    // The page holds names of source files, for its messages; whose home they were in is nobody's business, and
    // without it the same sources give the same bytes on every machine.
    let (home, project) = (cargo_home(), root());
    let (home, project) = (home.to_string_lossy(), project.to_string_lossy());
    if !home.contains(' ') && !project.contains(' ') {
        let flags = format!(
            "-C target-feature=+simd128 --cfg erase_components \
             --remap-path-prefix={home}=cargo --remap-path-prefix={project}=florilege"
        );
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
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

/// Every test: of the pure layers, of the tools, in the browsers, of the built page; then the sizes.
pub fn test(options: &[String]) -> Done {
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let families = match options[..] {
        ["--quick"] => Vec::new(),
        [] => vec![Family::Chromium],
        ["--browsers", names] => Family::listed(names)?,
        _ => return Err(format!("`test` has --quick or --browsers LIST; not {}", options.join(" "))),
    };
    run(&mut program(
        "cargo",
        &[
            "test",
            "--locked",
            "--package",
            "florilege",
            "--package",
            "florilege-engine",
            "--package",
            "xtask",
        ],
    ))?;
    if crate::corpus::report() > 0 {
        return Err("seeds/ has errors (above)".to_string());
    }
    if families.is_empty() {
        return Ok(());
    }
    build(&[])?;
    sizes()?;
    let native = native_answers()?;
    for family in [Family::Chromium, Family::Firefox] {
        if !families.contains(&family) {
            eprintln!("not tested in {}: --browsers chromium,firefox asks for both", family.name());
            continue;
        }
        let browser = browser(family)?;
        in_the_browser(&browser, &native)?;
        end_to_end(&browser)?;
    }
    Ok(())
}

/// The digest of everything that the native engine answers, for the browser to compare its own with.
fn native_answers() -> Result<String, String> {
    let arguments = ["test", "--locked", "--package", "florilege", "--test", "same", "--", "--nocapture"];
    let printed =
        output(&mut program("cargo", &arguments)).ok_or("the native answers differ from run to run")?;
    let digest = printed.split("answers: ").nth(1).and_then(|rest| rest.split_whitespace().next());
    digest.map(str::to_string).ok_or_else(|| "tests/same.rs prints no digest".to_string())
}

/// The tests of `tests/web.rs`, in a headless browser.
fn in_the_browser(browser: &Browser, native: &str) -> Done {
    let package = ["test", "--locked", "--package", "florilege"];
    let mut command = program("cargo", &package);
    command.args(["--target", "wasm32-unknown-unknown", "--test", "web"]);
    // A slow machine may need longer to start the browser than for all the tests together.
    let [_, driver] = browser.family.variables();
    command.env(driver, &browser.driver).env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    // The runner takes the first driver that a variable names.
    for other in [Family::Chromium, Family::Firefox].into_iter().filter(|other| *other != browser.family) {
        command.env_remove(other.variables()[1]);
    }
    // Topics take their time in code that is not optimized.
    command.env("FLORILEGE_ANSWERS", native).env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    let name = browser.family.name();
    let file = root().join("target").join(format!("webdriver-{name}.json"));
    let settings = fs::read_to_string(root().join(format!("xtask/webdriver/{name}.json")))
        .map_err(|why| why.to_string())?;
    // The driver is told which browser was found: it may not be where the driver looks.
    let binary = format!("\"binary\": {:?},\n    \"args\"", browser.program.display().to_string());
    fs::write(&file, settings.replacen("\"args\"", &binary, 1)).map_err(|why| why.to_string())?;
    run(command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &file))
}

/// The tests of the page in `dist/`, by a browser that is driven from outside.
fn end_to_end(browser: &Browser) -> Done {
    let folder = match browser.family {
        Family::Chromium => "xtask/e2e",
        Family::Firefox => "xtask/e2e/firefox",
    };
    let mut tests: Vec<String> = fs::read_dir(root().join(folder))
        .map_err(|why| format!("{folder}: {why}"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    tests.sort();
    let mut command = program("node", &["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    let [program, driver] = browser.family.variables();
    run(command.args(tests).env(program, &browser.program).env(driver, &browser.driver))
}

/// The benchmarks, native first.
pub fn bench() -> Done {
    run(&mut program("cargo", &["bench", "--locked", "--package", "florilege"]))?;
    build(&[])?;
    let browser = browser(Family::Chromium)?;
    run(program("node", &["xtask/e2e/bench.mjs"]).env("CHROMIUM", &browser.program))
}

/// The size of every file of `dist/`; fails when the first answer needs too much.
pub fn sizes() -> Done {
    if find(&["node", "node.exe"]).is_none() {
        return Err("Node.js 20 or later is needed".to_string());
    }
    run(&mut program("node", &["xtask/sizes.mjs"]))
}
