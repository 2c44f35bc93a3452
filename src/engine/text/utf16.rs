//! Offsets for the outside: the scripting interface counts UTF-16 code units, everything inside bytes.

use crate::order::Order;

/// The UTF-16 offset of each byte offset of `text`. Offsets may come in any order; one that lies beyond
/// the text is its end, one inside a character is the character's start.
pub fn offsets(text: &str, bytes: &[u32]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..bytes.len()).collect();
    order.order_by_key(|&i| bytes[i]);
    let mut units = vec![0; bytes.len()];
    let mut rest = order.into_iter().peekable();
    let mut unit = 0u32;
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        while let Some(i) = rest.next_if(|&i| (bytes[i] as usize) < end) {
            units[i] = unit;
        }
        if rest.peek().is_none() {
            return units;
        }
        unit += character.len_utf16() as u32;
    }
    for i in rest {
        units[i] = unit;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_beyond_ascii_are_one_unit_and_emoji_two() {
        assert_eq!(offsets("aé👩b", &[0, 1, 3, 7, 8]), [0, 1, 2, 4, 5]);
    }

    #[test]
    fn order_and_bounds_do_not_matter() {
        assert_eq!(offsets("éa", &[99, 2, 0, 1]), [2, 1, 0, 0]);
        assert_eq!(offsets("", &[0, 5]), [0, 0]);
    }
}
