//! The last step of building the page, called by Trunk: shrink the module, name it by its content, write the
//! content policy and the service worker. In development only a service worker that takes itself away.

mod files;
mod offline;
mod policy;
mod styles;

use crate::commands::{Done, program, root, run};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Measured on the whole page: the fastest code that is not larger when compressed (benches/RESULTS.md).
/// The features are those that the compiler uses for wasm32 and the SIMD of `.cargo/config.toml`.
const WASM_OPT: [&str; 11] = [
    "xtask/node_modules/binaryen/bin/wasm-opt",
    "-O3",
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
        let file = folder.join(file);
        let mut module = fs::read(&file).map_err(|why| why.to_string())?;
        files::forget_the_path(&mut module);
        fs::write(&file, module).map_err(|why| why.to_string())?;
        let file = file.to_str().ok_or("the build folder's path is not Unicode")?;
        run(program("node", &WASM_OPT).args([file, "-o", file]))?;
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
