//! The programs that the project needs: which versions, how to see that they are there, how to install them.

use crate::commands::{Done, cargo_bin, find, output, program, root, run};

/// Trunk builds the page. 0.22 asks for a newer compiler than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";
const TARGET: &str = "wasm32-unknown-unknown";

/// What building the page needs.
pub fn for_the_page() -> Done {
    target()?;
    trunk()?;
    wasm_bindgen()?;
    packages()
}

fn target() -> Done {
    let known = output(&mut program("rustup", &["target", "list", "--installed"]));
    match known {
        Some(list) if list.lines().any(|line| line.trim() == TARGET) => Ok(()),
        Some(_) => run(&mut program("rustup", &["target", "add", TARGET])),
        // A compiler that does not come from rustup brings its own targets.
        None => Ok(()),
    }
}

fn trunk() -> Done {
    if output(&mut program("trunk", &["--version"]))
        .is_some_and(|version| version == format!("trunk {TRUNK}"))
    {
        return Ok(());
    }
    // Trunk's own release profile spends ten minutes on a program that only waits for others.
    let arguments = ["install", "trunk", "--version", TRUNK, "--locked", "--no-default-features", "--force"];
    run(program("cargo", &arguments)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"))
}

/// Installs `wasm-bindgen` and its test runner in the version that `Cargo.lock` pins.
fn wasm_bindgen() -> Done {
    let wanted = locked_version("wasm-bindgen").ok_or("Cargo.lock names no wasm-bindgen")?;
    let there = |name: &str| {
        output(&mut program(name, &["--version"]))
            .is_some_and(|version| version.ends_with(&format!(" {wanted}")))
    };
    // The runner has no version of its own to show; both are always installed together.
    let runner = cargo_bin().join(format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX));
    if there("wasm-bindgen") && (runner.is_file() || find(&["wasm-bindgen-test-runner"]).is_some()) {
        return Ok(());
    }
    run(&mut program("cargo", &["install", "--path", "xtask/tools", "--debug", "--locked", "--force"]))
}

/// The version of a package in `Cargo.lock`.
fn locked_version(package: &str) -> Option<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).ok()?;
    let after = lock.split(&format!("name = \"{package}\"\nversion = \"")).nth(1)?;
    after.split('"').next().map(str::to_string)
}

/// wasm-opt, and what the tests in the browser need, from npm; nothing of it goes into the page.
pub fn packages() -> Done {
    if output(&mut program("node", &["xtask/packages.mjs"])).is_some() {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(&mut program(npm, &["ci", "--prefix", "xtask", "--no-audit", "--no-fund", "--ignore-scripts"]))
        .map_err(|why| format!("{why}\nNode.js 20 or later and npm are needed"))
}
