//! The words of a line as they are compared: folded, a space between two, figures as `0`.

use crate::text::fold::{fold_into, latin_1};

/// The key of a line, and how many of its words are such as `le` or `of`.
pub fn key(text: &str, folded: &mut String) -> (String, u32) {
    let mut key = Key { words: String::with_capacity(text.len()), start: 0, n_function: 0, longest: 0 };
    // A line of single letters may be an acronym, whose dots go.
    if !key.common(text) || key.longest < 2 {
        key = Key { words: String::with_capacity(text.len()), start: 0, n_function: 0, longest: 0 };
        fold_into(text, folded);
        for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            key.letters(word);
            key.end();
        }
    }
    (key.words, key.n_function)
}

struct Key {
    words: String,
    /// Where the word at work starts.
    start: usize,
    n_function: u32,
    longest: usize,
}

impl Key {
    /// Reads ASCII, the letters of Latin-1, œ and the usual signs; says whether that was enough.
    fn common(&mut self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let next = bytes.get(at + 1).copied().unwrap_or(0);
            match bytes[at] {
                byte if byte.is_ascii_alphanumeric() => {
                    self.begin();
                    self.words.push(byte.to_ascii_lowercase() as char);
                    at += 1;
                }
                ..128 => {
                    self.end();
                    at += 1;
                }
                0xC3 if !matches!(next, 0x97 | 0xB7) => {
                    self.letters(latin_1(next));
                    at += 2;
                }
                0xC5 if matches!(next, 0x92 | 0x93) => {
                    self.letters("oe");
                    at += 2;
                }
                // No-break space, §, ©, «, ®, °, ·, ».
                0xC2 if matches!(next, 0xA0 | 0xA7 | 0xA9 | 0xAB | 0xAE | 0xB0 | 0xB7 | 0xBB) => {
                    self.end();
                    at += 2;
                }
                // Dashes, quotation marks, bullets, …, the narrow no-break space, €.
                0xE2 if next == 0x80
                    && matches!(bytes.get(at + 2), Some(0x90..=0x9F | 0xA2 | 0xA6 | 0xAF))
                    || next == 0x82 && bytes.get(at + 2) == Some(&0xAC) =>
                {
                    self.end();
                    at += 3;
                }
                _ => return false,
            }
        }
        self.end();
        true
    }

    fn begin(&mut self) {
        if self.start == self.words.len() && self.start > 0 {
            self.words.push(' ');
            self.start += 1;
        }
    }

    fn letters(&mut self, letters: &str) {
        self.begin();
        self.words.push_str(letters);
    }

    fn end(&mut self) {
        let word = &self.words.as_bytes()[self.start..];
        if word.is_empty() {
            return;
        }
        self.longest = self.longest.max(word.len());
        if word.iter().all(u8::is_ascii_digit) {
            self.words.truncate(self.start);
            self.words.push('0');
        } else {
            self.n_function += u32::from(is_function(word));
        }
        self.start = self.words.len();
    }
}

/// Whether a folded word is one that sentences have and lists of a site have not.
fn is_function(word: &[u8]) -> bool {
    let Some(packed) = packed(word) else { return false };
    let mut slot = slot(packed);
    while FUNCTION[slot] != 0 {
        if FUNCTION[slot] == packed {
            return true;
        }
        slot = (slot + 1) % FUNCTION.len();
    }
    false
}

/// A word of one to five bytes as a number.
const fn packed(word: &[u8]) -> Option<u64> {
    if word.is_empty() || word.len() > 5 {
        return None;
    }
    let (mut packed, mut at) = (0, 0);
    while at < word.len() {
        packed = packed << 8 | word[at] as u64;
        at += 1;
    }
    Some(packed)
}

const fn slot(packed: u64) -> usize {
    (packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as usize
}

/// The words of `WORDS`, each at its slot or soon behind it.
static FUNCTION: [u64; 256] = {
    let mut table = [0; 256];
    let mut nth = 0;
    while nth < WORDS.len() {
        let word = packed(WORDS[nth].as_bytes()).expect("the words have one to five letters");
        let mut slot = slot(word);
        while table[slot] != 0 {
            slot = (slot + 1) % 256;
        }
        table[slot] = word;
        nth += 1;
    }
    table
};

/// Folded words that sentences have and lists of a site have not.
const WORDS: [&str; 67] = [
    "a", "after", "ai", "an", "and", "are", "as", "at", "au", "aux", "avec", "but", "by", "c", "ce", "d",
    "dans", "de", "des", "du", "elle", "en", "est", "et", "for", "from", "had", "has", "have", "he", "il",
    "ils", "in", "is", "it", "l", "la", "le", "les", "leur", "n", "ne", "not", "of", "on", "par", "pas",
    "pour", "qu", "que", "qui", "s", "sa", "se", "ses", "son", "sont", "sur", "that", "the", "to", "un",
    "une", "was", "were", "who", "with",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// The key as it is defined.
    fn plain(text: &str) -> (String, u32) {
        let folded = crate::text::fold::fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let n_function = words.clone().filter(|word| WORDS.contains(word)).count() as u32;
        let written = words.map(|word| if word.bytes().all(|b| b.is_ascii_digit()) { "0" } else { word });
        (written.collect::<Vec<_>>().join(" "), n_function)
    }

    #[test]
    fn keys_are_those_of_the_folded_line() {
        println!("seed 5");
        let mut random = Random::new(5);
        let pieces = [
            "le", "Une", "phrase", "é", "Œ", "12", "0", ".", "’", "'", " ", "  ", "«\u{a0}", "»", "…", "—",
            "×", "ß", "e\u{301}", "\u{ad}", "²", "ﬁ", "€", "O.N.U.", "中", "\u{200b}", "-", "_", "\u{202f}",
            "“", "İ", "ª", "þ",
        ];
        for _ in 0..20_000 {
            let n = random.below(12);
            let text: String = (0..n).map(|_| pieces[random.below(pieces.len() as u32) as usize]).collect();
            assert_eq!(key(&text, &mut String::new()), plain(&text), "{text:?}");
        }
    }
}
