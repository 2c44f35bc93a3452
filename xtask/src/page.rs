//! The last step of building the page, called by Trunk: shrink the module, name it by its content, write the
//! content policy and the service worker. In development only a service worker that takes itself away.

mod exports;
mod files;
mod likeness;
mod offline;
mod policy;
mod styles;

use crate::commands::{Done, program, root, run};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// wasm-opt, with the features that the compiler uses for wasm32 and the SIMD of `.cargo/config.toml`.
const WASM_OPT: [&str; 10] = [
    "xtask/node_modules/binaryen/bin/wasm-opt",
    "--strip-producers",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// Measured on the whole page: the fastest code that is not larger when compressed (benches/RESULTS.md). The compiler
/// has put functions into others where it pays; wasm-opt does so with the smallest alone, for copies weigh more than
/// calls.
const FASTER: [&str; 3] =
    ["-O3", "--flexible-inline-max-function-size=5", "--one-caller-inline-max-function-size=20"];

/// Completes what Trunk has built in `TRUNK_STAGING_DIR`.
pub fn finish() -> Done {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or("`post-build` is called by Trunk; use `cargo xtask build`")?;
    let released = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    finish_folder(&folder, released).map_err(|why| format!("{}: {why}", folder.display()))
}

fn finish_folder(folder: &Path, released: bool) -> Done {
    if !released {
        return write(&folder.join("sw.js"), offline::none()?);
    }
    crate::tools::packages()?;
    for file in files::all(folder)?.iter().filter(|file| file.ends_with(".wasm")) {
        shrink(&folder.join(file))?;
    }
    files::name_by_content(folder)?;
    styles::join(folder)?;
    let page = folder.join("index.html");
    write(&page, policy::with_policy(&read(&page)?)?)?;
    let worker = if env::var_os("FLORILEGE_WITHOUT_OFFLINE").is_some() {
        offline::none()?
    } else {
        offline::worker(folder)?
    };
    write(&folder.join("sw.js"), worker)
}

/// The module made faster, then in the order in which it packs best.
fn shrink(file: &Path) -> Done {
    let complain = |why: std::io::Error| format!("{}: {why}", file.display());
    let name = file.to_str().ok_or("the build folder's path is not Unicode")?;
    let optimize = |options: &[&str]| run(program("node", &WASM_OPT).args(options).args([name, "-o", name]));
    let mut module = fs::read(file).map_err(complain)?;
    files::forget_the_path(&mut module);
    fs::write(file, exports::fewer(&module)?).map_err(complain)?;
    optimize(&FASTER)?;
    let named = likeness::name_by_likeness(&fs::read(file).map_err(complain)?)?;
    fs::write(file, named).map_err(complain)?;
    optimize(&["--reorder-functions-by-name"])
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))
}

fn write(file: &Path, text: String) -> Done {
    fs::write(file, text).map_err(|why| format!("{}: {why}", file.display()))
}

/// A file of `xtask/page/`.
fn template(name: &str) -> Result<String, String> {
    read(&root().join("xtask/page").join(name))
}
