//! A sieve for tokens: says at a glance that a form cannot fold to any word of some lists, so that few need folding.
//!
//! What is looked at is the number of letters, the first and the last. Forms with anything unusual in them pass every
//! sieve: what a sieve stops is refused rightly, what it lets through is still to be compared.

/// Bits of a shape: 4 for the length, 5 each for the first and the last letter.
const SHAPES: usize = 1 << 14;

/// Up to eight lists of words, a bit for each.
pub struct Sieve {
    lists: Vec<u8>,
}

impl Default for Sieve {
    fn default() -> Self {
        Sieve { lists: vec![0; SHAPES] }
    }
}

impl Sieve {
    /// Adds folds to the lists of these bits.
    pub fn add<'a>(&mut self, bits: u8, words: impl IntoIterator<Item = &'a str>) {
        for word in words {
            // A word without a shape could only be the fold of a form without one.
            if let Some(shape) = shape(word) {
                self.lists[shape] |= bits;
            }
        }
    }

    /// The lists that may hold the fold of a form, or that fold without a dot at its end.
    #[inline]
    pub fn lists(&self, form: &str) -> u8 {
        shape(form).map_or(u8::MAX, |shape| self.lists[shape])
    }
}

/// Number of letters, first and last of a form of ASCII letters, accented letters of Latin-1 and apostrophes, a dot
/// behind it aside; `None` for every other form.
#[inline]
fn shape(form: &str) -> Option<usize> {
    let bytes = form.as_bytes();
    let bytes = if bytes.len() > 1 { bytes.strip_suffix(b".").unwrap_or(bytes) } else { bytes };
    let (mut at, mut n, mut first, mut last) = (0, 0, 0, 0);
    while at < bytes.len() {
        last = match bytes[at] {
            byte @ (b'a'..=b'z' | b'A'..=b'Z') => byte & 31,
            b'\'' => 27,
            0xC3 => {
                at += 1;
                LATIN_1[usize::from(bytes[at] & 63)]
            }
            0xE2 if bytes[at + 1..].starts_with(&[0x80, 0x99]) => {
                at += 2;
                27
            }
            _ => 0,
        };
        if last == 0 {
            return None;
        }
        if n == 0 {
            first = last;
        }
        n += 1;
        at += 1;
    }
    (n > 0).then(|| n.min(15) << 10 | usize::from(first) << 5 | usize::from(last))
}

/// The plain letters of U+00C0 to U+00FF; 0 where a fold has two, or the sign is no letter.
const LATIN_1: [u8; 64] = {
    let plain = *b"aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0\0aaaaaa\0ceeeeiiiidnooooo\0ouuuuy\0y";
    let mut letters = [0; 64];
    let mut at = 0;
    while at < 64 {
        letters[at] = plain[at] & 31;
        at += 1;
    }
    letters
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[test]
    fn a_form_has_the_shape_of_its_fold_or_none() {
        let letters: String = (0x20..0x250).filter_map(char::from_u32).collect();
        for c in letters.chars().chain(['’', 'ﬁ', '１', '\u{301}', '-', '…']) {
            for form in
                [format!("{c}"), format!("{c}ab"), format!("a{c}b"), format!("ab{c}"), format!("ab{c}.")]
            {
                let folded = fold(&form);
                let bare =
                    if folded.len() > 1 { folded.strip_suffix('.').unwrap_or(&folded) } else { &folded };
                assert!(shape(&form).is_none_or(|found| shape(bare) == Some(found)), "{form:?} {bare:?}");
            }
        }
    }

    #[test]
    fn words_of_a_list_pass_and_most_others_do_not() {
        let mut sieve = Sieve::default();
        sieve.add(1, ["fevrier", "aujourd'hui"]);
        sieve.add(2, ["mars"]);
        assert_eq!(sieve.lists("Février"), 1);
        assert_eq!(sieve.lists("aujourd’hui"), 1);
        assert_eq!(sieve.lists("MARS."), 2);
        assert_eq!(sieve.lists("ministre"), 0);
        assert_eq!(sieve.lists("fe\u{301}vrier"), u8::MAX);
        assert_eq!(sieve.lists("2025"), u8::MAX);
    }
}
