//! Takes out of the module what it offers and the page never asks for, so that wasm-opt drops the code behind it.

use super::likeness::{number, read, take};

/// Leptos brings classes for streams of bytes, which the script of the page would make only of a stream.
const NEVER_ASKED: &str = "intounderlying";

/// The module without the exports that are never asked for.
pub fn fewer(module: &[u8]) -> Result<Vec<u8>, String> {
    without(module, |name| name.contains(NEVER_ASKED)).ok_or_else(|| "the module cannot be read".into())
}

fn without(module: &[u8], is_unwanted: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut out = head.to_vec();
    while !rest.is_empty() {
        let whole = rest;
        let kind = take(&mut rest, 1)?[0];
        let length = read(&mut rest)?;
        let mut inside = take(&mut rest, length)?;
        if kind != 7 {
            out.extend(&whole[..whole.len() - rest.len()]);
            continue;
        }
        let (mut kept, mut exports) = (0, Vec::new());
        for _ in 0..read(&mut inside)? {
            let entry = inside;
            let length = read(&mut inside)?;
            let name = std::str::from_utf8(take(&mut inside, length)?).ok()?;
            take(&mut inside, 1)?;
            read(&mut inside)?;
            if !is_unwanted(name) {
                kept += 1;
                exports.extend(&entry[..entry.len() - inside.len()]);
            }
        }
        let section = [number(kept), exports].concat();
        out.push(kind);
        out.extend(number(section.len()));
        out.extend(section);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_goes_and_all_else_stays() {
        let begin = b"\0asm\x01\0\0\0\x01\x04\x01\x60\x00\x00";
        let both = b"\x07\x0b\x02\x01a\x00\x00\x02bc\x00\x81\x01";
        let one = b"\x07\x05\x01\x01a\x00\x00";
        let (both, one) = ([&begin[..], &both[..]].concat(), [&begin[..], &one[..]].concat());
        assert_eq!(without(&both, |name| name == "bc"), Some(one));
        assert_eq!(without(&both, |_| false), Some(both.clone()));
        assert_eq!(without(&both[..both.len() - 1], |_| false), None);
    }
}
