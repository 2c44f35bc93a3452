//! Canonical composition (NFC, Unicode Standard Annex 15): é is one letter, however it was typed.
//!
//! Text is taken apart, marks are put into canonical order, and what belongs together is put together
//! again. Hangul is computed; the rest comes from `compose_table`.

use super::compose_table::{APART, CLASSES, PAIRS, SAME};
use crate::order::Order;

const HANGUL: (u32, u32, u32, u32) = (0xAC00, 0x1100, 0x1161, 0x11A7);
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// Appends the NFC form of `text` to `out`.
pub fn compose(text: &str, out: &mut String) {
    let mut apart: Vec<(u8, char)> = Vec::with_capacity(text.len());
    for c in text.chars() {
        take_apart(c, &mut apart);
    }
    order_marks(&mut apart);
    put_together(&apart, out);
}

/// The first letter of a character's full decomposition: `e` for é, the character itself if it has none.
pub fn first_base(c: char) -> char {
    let mut base = c;
    while let Some((first, _)) = pair_of(base) {
        base = first;
    }
    base
}

fn pair_of(c: char) -> Option<(char, char)> {
    let code = u16::try_from(c as u32).ok()?;
    if code < 0xC0 {
        return None;
    }
    let find = |table: &'static [(u16, u16, u16)]| {
        table
            .binary_search_by_key(&code, |row| row.0)
            .ok()
            .map(|at| (letter(table[at].1), letter(table[at].2)))
    };
    find(&PAIRS).or_else(|| find(&APART))
}

/// The tables hold no surrogates.
fn letter(code: u16) -> char {
    char::from_u32(u32::from(code)).expect("the composition tables hold characters only")
}

fn take_apart(c: char, apart: &mut Vec<(u8, char)>) {
    let code = c as u32;
    let (syllables, leads, vowels, finals) = HANGUL;
    if (syllables..syllables + 19 * VOWELS * FINALS).contains(&code) {
        let at = code - syllables;
        let parts =
            [leads + at / (VOWELS * FINALS), vowels + at % (VOWELS * FINALS) / FINALS, finals + at % FINALS];
        let n = if at.is_multiple_of(FINALS) { 2 } else { 3 };
        apart.extend(parts[..n].iter().filter_map(|&part| char::from_u32(part)).map(|part| (0, part)));
        return;
    }
    if let Some((first, second)) = pair_of(c) {
        take_apart(first, apart);
        take_apart(second, apart);
        return;
    }
    let same = u16::try_from(code).ok().and_then(|code| SAME.binary_search_by_key(&code, |row| row.0).ok());
    match same {
        Some(at) => take_apart(letter(SAME[at].1), apart),
        None => apart.push((combining_class(c), c)),
    }
}

/// The canonical combining class; 0 for everything that starts a letter.
fn combining_class(c: char) -> u8 {
    let code = c as u32;
    if !(0x300..=0xFFFF).contains(&code) {
        return 0;
    }
    let at = CLASSES.partition_point(|row| u32::from(row.1) < code);
    CLASSES.get(at).filter(|row| u32::from(row.0) <= code).map_or(0, |row| row.2)
}

/// Sorts every run of marks by class, equal classes in the order of the text.
fn order_marks(apart: &mut [(u8, char)]) {
    let mut at = 0;
    while at < apart.len() {
        let run = apart[at..].iter().take_while(|(class, _)| *class != 0).count();
        if run > 1 {
            apart[at..at + run].order_by_key(|(class, _)| *class);
        }
        at += run + 1;
    }
}

fn put_together(apart: &[(u8, char)], out: &mut String) {
    // The letter that marks may join, and the marks that stay behind it.
    let mut starter: Option<char> = None;
    let mut kept = String::new();
    let mut last_class = 0;
    for &(class, c) in apart {
        if let Some(base) = starter {
            let is_blocked = !kept.is_empty() && (last_class == 0 || last_class >= class);
            if !is_blocked && let Some(whole) = joined(base, c) {
                starter = Some(whole);
                continue;
            }
        }
        if class == 0 {
            out.extend(starter);
            out.push_str(&kept);
            kept.clear();
            starter = Some(c);
        } else {
            kept.push(c);
        }
        last_class = class;
    }
    out.extend(starter);
    out.push_str(&kept);
}

/// The character that two make, if they do.
fn joined(first: char, second: char) -> Option<char> {
    let (a, b) = (first as u32, second as u32);
    let (syllables, leads, vowels, finals) = HANGUL;
    if (leads..leads + 19).contains(&a) && (vowels..vowels + VOWELS).contains(&b) {
        return char::from_u32(syllables + ((a - leads) * VOWELS + b - vowels) * FINALS);
    }
    let is_open =
        (syllables..syllables + 19 * VOWELS * FINALS).contains(&a) && (a - syllables).is_multiple_of(FINALS);
    if is_open && (finals + 1..finals + FINALS).contains(&b) {
        return char::from_u32(a + b - finals);
    }
    if b < 0x300 {
        return None;
    }
    let (a, b) = (u16::try_from(a).ok()?, u16::try_from(b).ok()?);
    by_parts().binary_search_by_key(&(b, a), |row| (row.1, row.0)).ok().map(|at| letter(by_parts()[at].2))
}

/// The pairs sorted by second and first, as `(first, second, whole)`: sorted when first used.
fn by_parts() -> &'static [(u16, u16, u16)] {
    static SORTED: std::sync::OnceLock<Vec<(u16, u16, u16)>> = std::sync::OnceLock::new();
    SORTED.get_or_init(|| {
        let mut rows: Vec<_> = PAIRS.iter().map(|row| (row.1, row.2, row.0)).collect();
        rows.order_by_key(|row| (row.1, row.0));
        rows
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        compose(text, &mut out);
        assert_eq!(out, expected, "{text:?}");
    }

    #[test]
    fn marks_join_their_letter() {
        check("de\u{301}fense", "défense");
        check("и\u{306}", "й");
        check("ệ", "ệ");
        check("e\u{323}\u{302}", "ệ");
        check("e\u{302}\u{323}", "ệ");
        check("q\u{307}\u{323}", "q\u{323}\u{307}");
        check("\u{212B}\u{2126}", "ÅΩ");
        check("\u{1100}\u{1161}\u{11A8}", "각");
        check("か\u{3099}", "が");
        check("\u{301}a", "\u{301}a");
    }

    #[test]
    fn the_base_of_a_letter_has_no_marks() {
        assert_eq!(first_base('ệ'), 'e');
        assert_eq!(first_base('ç'), 'c');
        assert_eq!(first_base('x'), 'x');
    }
}
