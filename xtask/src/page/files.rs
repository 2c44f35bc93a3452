//! The files of a built page: their list, their hashes, their names.

use crate::commands::Done;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Every file below `folder`, as paths relative to it with `/`, sorted.
pub fn all(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Done {
    let complain = |why: std::io::Error| format!("{}: {why}", folder.display());
    for entry in fs::read_dir(folder).map_err(complain)? {
        let entry = entry.map_err(complain)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}

/// SHA-256 in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names the module and its script by what they are now: Trunk names them before wasm-bindgen and wasm-opt,
/// so that a new version of those would come under the old name, and a browser could mix the two.
pub fn name_by_content(folder: &Path) -> Done {
    let complain = |why: std::io::Error| why.to_string();
    let files = all(folder)?;
    let Some((module, old)) = files.iter().find_map(|file| Some((file, hash_in(file)?))) else {
        return Ok(());
    };
    let script = module.replace("_bg.wasm", ".js");
    let mut bytes = fs::read(folder.join(module)).map_err(complain)?;
    bytes.extend(fs::read(folder.join(&script)).map_err(complain)?);
    let new = &sha256(&bytes)[..16];
    for file in [module, &script] {
        fs::rename(folder.join(file), folder.join(file.replace(old, new))).map_err(complain)?;
    }
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).map_err(complain)?;
    fs::write(&page, text.replace(old, new)).map_err(complain)
}

/// Puts zeros in the place of the 16 digits that Leptos makes from the path of the project: they serve to split a
/// module, which is not done here, and would be all that differs between two machines. Gives how many there were.
pub fn forget_the_path(module: &mut [u8]) -> usize {
    const MARKER: &[u8] = b"_WASM_SPLIT_MARKER_";
    let found: Vec<usize> = module
        .windows(MARKER.len())
        .enumerate()
        .filter(|(_, seen)| *seen == MARKER)
        .map(|(at, _)| at)
        .collect();
    for at in &found {
        let digits = module.iter_mut().skip(at + MARKER.len()).take(16);
        digits.take_while(|byte| byte.is_ascii_hexdigit()).for_each(|byte| *byte = b'0');
    }
    found.len()
}

/// The digits that Trunk put into the name of a module: up to 16, without zeros at the front.
fn hash_in(file: &str) -> Option<&str> {
    let hash = file.strip_suffix("_bg.wasm")?.rsplit('-').next()?;
    ((8..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // FIPS 180-4, the message "abc".
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_marker_made_from_the_path_is_levelled() {
        let mut module = b"a_WASM_SPLIT_MARKER_0123456789abcdefversion".to_vec();
        assert_eq!(forget_the_path(&mut module), 1);
        assert_eq!(module, b"a_WASM_SPLIT_MARKER_0000000000000000version");
        let mut cut = b"_WASM_SPLIT_MARKER_12".to_vec();
        assert_eq!((forget_the_path(&mut cut), cut.as_slice()), (1, &b"_WASM_SPLIT_MARKER_00"[..]));
    }

    #[test]
    fn only_a_hashed_module_has_a_hash() {
        assert_eq!(hash_in("florilege-page-0123456789abcdef_bg.wasm"), Some("0123456789abcdef"));
        assert_eq!(hash_in("florilege-page-3d5faeabb739d6d_bg.wasm"), Some("3d5faeabb739d6d"));
        assert_eq!(hash_in("florilege-page_bg.wasm"), None);
        assert_eq!(hash_in("florilege-page-0123456789abcdef.js"), None);
    }
}
