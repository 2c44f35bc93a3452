//! Puts functions that resemble one another side by side, because gzip looks back no further than 32 kB.
//!
//! The module's code is 2 MB with thousands of functions made from a few hundred generic ones. In the compiler's order
//! their likeness is out of gzip's reach. Here each function is followed by the one that has most of its short runs of
//! bytes in common with what stands just before it. wasm-opt does the moving: it can put functions in the order of their
//! names, so this file gives them names in the wanted order.

use std::collections::HashMap;
use std::collections::VecDeque;

/// Bytes that make a run: shorter ones are everywhere, longer ones miss a call of another function.
const RUN: usize = 5;
/// Runs in more functions than this say nothing of likeness.
const COMMON: usize = 150;
/// Bytes of code that gzip still sees.
const WINDOW: usize = 30_000;
/// Keeps functions of a few bytes, which fit anywhere, from going first.
const TINY: u64 = 20;

/// The module with a name for every function, so that like ones are neighbours in the order of names.
pub fn name_by_likeness(module: &[u8]) -> Result<Vec<u8>, String> {
    let parts = Parts::of(module).ok_or("the module cannot be read")?;
    let mut ranks = vec![0; parts.bodies.len()];
    for (rank, function) in order(&parts.bodies).into_iter().enumerate() {
        ranks[function] = rank;
    }
    let mut names = number(ranks.len());
    for (function, rank) in ranks.iter().enumerate() {
        names.extend(number(parts.imported + function));
        names.extend(text(&format!("f{rank:06}")));
    }
    let mut section = text("name");
    section.push(1); // names of functions
    section.extend(number(names.len()));
    section.extend(names);
    let mut out = parts.unnamed;
    out.push(0);
    out.extend(number(section.len()));
    out.extend(section);
    Ok(out)
}

/// What this needs of a module: its bytes without names, how many functions it imports, the code of its own.
struct Parts<'a> {
    unnamed: Vec<u8>,
    imported: usize,
    bodies: Vec<&'a [u8]>,
}

impl<'a> Parts<'a> {
    fn of(module: &'a [u8]) -> Option<Parts<'a>> {
        let (head, mut rest) = module.split_at_checked(8)?;
        let mut parts = Parts { unnamed: head.to_vec(), imported: 0, bodies: Vec::new() };
        while !rest.is_empty() {
            let whole = rest;
            let kind = take(&mut rest, 1)?[0];
            let length = read(&mut rest)?;
            let mut inside = take(&mut rest, length)?;
            match kind {
                2 => parts.imported = imported_functions(inside)?,
                10 => {
                    for _ in 0..read(&mut inside)? {
                        let length = read(&mut inside)?;
                        parts.bodies.push(take(&mut inside, length)?);
                    }
                }
                _ => {}
            }
            if !(kind == 0 && inside.starts_with(b"\x04name")) {
                parts.unnamed.extend(&whole[..whole.len() - rest.len()]);
            }
        }
        Some(parts)
    }
}

fn imported_functions(mut section: &[u8]) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..read(&mut section)? {
        for _module_and_name in 0..2 {
            let length = read(&mut section)?;
            take(&mut section, length)?;
        }
        match take(&mut section, 1)?[0] {
            0 => {
                functions += 1;
                read(&mut section)?;
            }
            3 => drop(take(&mut section, 2)?),
            // Memories and tables are the module's own; nothing else can be imported.
            _ => return None,
        }
    }
    Some(functions)
}

/// The functions, each followed by the one most like the code just before it; of equals the earlier one.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let runs = telling_runs(bodies);
    let n_runs = runs.iter().flatten().max().map_or(0, |last| last + 1);
    let mut functions_with = vec![Vec::new(); n_runs];
    for (function, runs) in runs.iter().enumerate() {
        runs.iter().for_each(|&run| functions_with[run].push(function));
    }
    // How often a run stands in the window, and how many of its runs a function shares with the window.
    let mut seen = vec![0_u32; n_runs];
    let mut shared = vec![0_u64; bodies.len()];
    let mut window = VecDeque::new();
    let mut length = 0;
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    while let Some(at) = (0..left.len()).reduce(|best, at| {
        let size = |at: usize| runs[left[at]].len() as u64 + TINY;
        let (this, other) = (shared[left[at]] * size(best), shared[left[best]] * size(at));
        if this > other { at } else { best }
    }) {
        let function = left.remove(at);
        order.push(function);
        window.push_back(function);
        length += bodies[function].len();
        for &run in &runs[function] {
            seen[run] += 1;
            if seen[run] == 1 {
                functions_with[run].iter().for_each(|&other| shared[other] += 1);
            }
        }
        while length > WINDOW && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            length -= bodies[gone].len();
            for &run in &runs[gone] {
                seen[run] -= 1;
                if seen[run] == 0 {
                    functions_with[run].iter().for_each(|&other| shared[other] -= 1);
                }
            }
        }
    }
    order
}

/// Of each function the runs that it shares with some others but not with many, as numbers without gaps.
fn telling_runs<'a>(bodies: &[&'a [u8]]) -> Vec<Vec<usize>> {
    let distinct = |body: &'a [u8]| {
        let mut runs: Vec<&[u8]> = body.windows(RUN).collect();
        runs.sort_unstable();
        runs.dedup();
        runs
    };
    let mut functions: HashMap<&[u8], usize> = HashMap::new();
    for body in bodies {
        distinct(body).into_iter().for_each(|run| *functions.entry(run).or_default() += 1);
    }
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let runs = bodies.iter().map(|body| {
        let telling = distinct(body).into_iter().filter(|run| (2..=COMMON).contains(&functions[run]));
        telling
            .map(|run| {
                let next = numbers.len();
                *numbers.entry(run).or_insert(next)
            })
            .collect()
    });
    runs.collect()
}

pub(super) fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

/// A number of the module: seven bits a byte, the lowest first.
pub(super) fn read(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let byte = take(bytes, 1)?[0];
        number |= usize::from(byte & 127) << shift;
        if byte < 128 {
            return Some(number);
        }
    }
    None
}

pub(super) fn number(mut number: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while number > 127 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
    out
}

fn text(text: &str) -> Vec<u8> {
    [number(text.len()), text.as_bytes().to_vec()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_functions_become_neighbours() {
        let bodies: [&[u8]; 4] = [b"one two three", b"quatre cinq six", b"one two tree", b"quatre cinq sept"];
        assert_eq!(order(&bodies), [0, 2, 1, 3]);
        assert_eq!(order(&[]), [0; 0]);
    }

    #[test]
    fn numbers_are_read_as_they_were_written() {
        for n in [0, 1, 127, 128, 300, 16_383, 16_384, 2_000_000] {
            assert_eq!(read(&mut number(n).as_slice()), Some(n));
        }
        assert_eq!(read(&mut &[128, 128][..]), None);
    }

    #[test]
    fn every_function_gets_a_name_and_old_names_go() {
        // One import, two functions, the old names.
        let imports = b"\x02\x07\x01\x01m\x01f\x00\x00";
        let code = b"\x0a\x07\x02\x02\x00\x0b\x02\x00\x0b";
        let old = b"\x00\x06\x04name\x00";
        let module = [b"\0asm\x01\0\0\0", &imports[..], code, old].concat();
        let named = name_by_likeness(&module).expect("a module");
        let names = b"\x00\x1a\x04name\x01\x13\x02\x01\x07f000000\x02\x07f000001";
        assert_eq!(named, [b"\0asm\x01\0\0\0", &imports[..], code, names].concat());
        assert!(name_by_likeness(&module[..12]).is_err());
    }
}
