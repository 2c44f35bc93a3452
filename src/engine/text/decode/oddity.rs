//! What is odd about a text whatever its encoding: hidden signs, piles of marks, endless lines. Nothing is changed.

use super::Warning;

/// A line longer than this, in bytes, is said: it is hardly a paragraph.
const LONG_LINE: usize = 1_000_000;

/// More combining marks than this on one letter are said; no writing needs as many.
const PILE: u32 = 16;

/// What should be said about the text, in one pass.
pub fn oddities(text: &str) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let hidden = text.chars().filter(|&c| is_hidden(c)).count();
    if hidden > 0 {
        warnings.push(Warning::Hidden { count: u32::try_from(hidden).unwrap_or(u32::MAX) });
    }
    let (mut pile, mut highest) = (0u32, 0);
    if !text.is_ascii() {
        for c in text.chars() {
            pile = if is_mark(c) { pile.saturating_add(1) } else { 0 };
            highest = highest.max(pile);
        }
    }
    if highest > PILE {
        warnings.push(Warning::Piled { count: highest });
    }
    let longest = text.split(['\n', '\r']).map(str::len).max().unwrap_or(0);
    if longest > LONG_LINE {
        warnings.push(Warning::LongLine { bytes: longest as u64 });
    }
    warnings
}

/// Controls, signs of direction, and byte order marks inside a text: they show as nothing and alter what is shown.
fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\x0B' | '\x0C' | '\r' => false,
        '\0'..='\x1F' | '\x7F' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}' => true,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => true,
        _ => false,
    }
}

/// The marks that stand on a letter of Latin, Greek and Cyrillic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Warning]) {
        assert_eq!(oddities(text), expected, "{:?}", &text[..text.floor_char_boundary(40)]);
    }

    #[test]
    fn what_hides_is_counted() {
        check("L’OTAN,\r\n\tdéfense 👩‍✈️ anti\u{AD}drones\u{A0}!", &[]);
        check("a\0b\u{FEFF}c", &[Warning::Hidden { count: 2 }]);
        check("\u{202E}natO\u{202C}", &[Warning::Hidden { count: 2 }]);
    }

    #[test]
    fn piles_and_endless_lines_are_said() {
        check("e\u{301}\u{302}", &[]);
        check(&format!("e{}", "\u{301}".repeat(200_000)), &[Warning::Piled { count: 200_000 }]);
        check(&"mot ".repeat(500_000), &[Warning::LongLine { bytes: 2_000_000 }]);
        check(&"mot\n".repeat(500_000), &[]);
    }
}
