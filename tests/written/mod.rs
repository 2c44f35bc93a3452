//! Golden files: what was written once, read with care, and must stay.

use std::path::Path;

/// Compares with the file of this name in `tests/golden`; with `FLORILEGE_BLESS` set, writes it.
#[track_caller]
pub fn check(name: &str, found: &str) {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden")).join(name);
    if std::env::var_os("FLORILEGE_BLESS").is_some() {
        std::fs::write(&path, found).expect("the golden file can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let mut lines = (1..).zip(expected.lines().zip(found.lines()));
    let first = lines.find(|(_, (expected, found))| expected != found);
    assert!(expected == found, "{name} differs, first at {first:#?}; FLORILEGE_BLESS=1 writes it anew");
}
