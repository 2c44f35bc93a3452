//! Syllables counted from spelling, by rules of our own: one counter for French and one for English.
//!
//! Readability formulas need syllables, and counters disagree: programs that count the places where a word may be
//! divided at the end of a line (textstat, with pyphen) find fewer. Figures therefore name the counter: "Florilège,
//! syllables by rule". Spelling does not tell everything (*couvent*, *record*), and the rules do not claim it.

mod english;
mod french;

pub use english::english;
pub use french::french;

/// Name of the counters, for captions and exports.
pub const NAME: &str = "Florilège, syllables by rule";

/// Syllables of capitals without a vowel, which are spelled out (*SNCF*): one a letter; `None` for other words.
fn spelled_out(word: &str, is_vowel: impl Fn(char) -> bool, of_letter: impl Fn(char) -> u32) -> Option<u32> {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek()?;
    let is_spelled = letters.clone().all(|c| c.is_uppercase() && !c.to_lowercase().any(&is_vowel));
    (is_spelled && letters.clone().count() > 1)
        .then(|| letters.flat_map(char::to_lowercase).map(of_letter).sum())
}
