//! Wildcards: words of a shape, `in*able`, `*ment`, `*fen*`.

use crate::index::column::Column;
use std::ops::Range;

/// The pieces of a shape: what a word begins with, has in between, in this order, and ends with.
pub(crate) struct Glob<'a> {
    first: &'a str,
    between: Vec<&'a str>,
    last: &'a str,
}

impl<'a> Glob<'a> {
    /// A shape with at least one `*`; without one it is compared as a whole.
    pub fn new(shape: &'a str) -> Glob<'a> {
        let mut pieces: Vec<&str> = shape.split('*').collect();
        let last = if pieces.len() > 1 { pieces.pop().unwrap_or_default() } else { "" };
        let first = pieces.remove(0);
        pieces.retain(|piece| !piece.is_empty());
        Glob { first, between: pieces, last }
    }

    /// Whether a key has this shape. Each piece is looked for as far left as it can stand, which is enough: what is
    /// left for the others is then the most.
    pub fn matches(&self, key: &str) -> bool {
        let Some(rest) = key.strip_prefix(self.first) else { return false };
        let Some(mut rest) = rest.strip_suffix(self.last) else { return false };
        self.between.iter().all(|piece| match rest.find(piece) {
            Some(at) => {
                rest = &rest[at + piece.len()..];
                true
            }
            None => false,
        })
    }

    /// The numbers of the keys of a column that begin like this shape.
    pub fn beginning(&self, column: &Column) -> Range<u32> {
        column.starting(self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// The plainest way to compare: a star takes nothing, or a letter and goes on.
    fn naive(shape: &[u8], key: &[u8]) -> bool {
        match shape.split_first() {
            None => key.is_empty(),
            Some((b'*', rest)) => naive(rest, key) || !key.is_empty() && naive(shape, &key[1..]),
            Some((letter, rest)) => key.first() == Some(letter) && naive(rest, &key[1..]),
        }
    }

    #[test]
    fn shapes_agree_with_the_plainest_comparison() {
        let mut random = Random::new(1);
        let mut found = 0;
        for _ in 0..40_000 {
            let mut draw = |letters: &[u8], most: u32| -> String {
                let length = random.below(most);
                (0..length)
                    .map(|_| char::from(letters[random.below(letters.len() as u32) as usize]))
                    .collect()
            };
            let (left, right, key) = (draw(b"ab*", 4), draw(b"ab*", 4), draw(b"ab", 8));
            let shape = format!("{left}*{right}");
            let expected = naive(shape.as_bytes(), key.as_bytes());
            assert_eq!(Glob::new(&shape).matches(&key), expected, "{shape} {key}");
            found += u32::from(expected);
        }
        assert!(found > 5_000, "{found}");
    }
}
