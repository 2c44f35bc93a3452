//! The service worker of a published page: the list of its files with their hashes, in the template's place.

use super::files::{all, sha256};
use super::template;
use std::fs;
use std::path::Path;

/// Files that the page never asks for.
const NOT_KEPT: [&str; 2] = ["sw.js", "florilege.d.ts"];

/// The service worker that takes itself away.
pub fn none() -> Result<String, String> {
    template("sw-none.js")
}

/// The service worker for the files of `folder` as they are now.
pub fn worker(folder: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for path in all(folder)?.into_iter().filter(|path| !NOT_KEPT.contains(&path.as_str())) {
        let bytes = fs::read(folder.join(&path)).map_err(|why| format!("{path}: {why}"))?;
        if path == "index.html" {
            files.push(("./".to_string(), sha256(&bytes)));
        }
        files.push((path, sha256(&bytes)));
    }
    let list: String = files.iter().map(|(path, hash)| format!("  {path:?}: {hash:?},\n")).collect();
    let template = template("sw.js")?;
    // The worker's own text is part of the version: a new one must not answer from the copies of another.
    let version = sha256(format!("{template}{list}").as_bytes());
    Ok(template.replace("@VERSION@", &version[..16]).replace("@FILES@", &format!("{{\n{list}}}")))
}
