//! Words that one of the seven languages has all the time and the others never: most paragraphs are known by them, long
//! before the model has looked at their letters.

use super::Language;
use std::sync::OnceLock;

/// Common words of up to five bytes that no other of the seven languages has, nor Latin or Catalan, in the order of
/// `Language::ALL`.
const COMMON: [&[&str]; 7] = [
    &[
        "du", "dans", "pas", "sur", "une", "pour", "ces", "aux", "ont", "avec", "cette", "au", "sont", "été",
        "nous", "vous", "leur", "leurs", "elle", "être", "même", "où", "qu", "ils", "ou", "deux", "trois",
        "aussi", "puis", "alors", "rien", "celui", "cet", "cela", "ainsi", "donc", "quand", "dont", "eux",
        "votre", "notre", "sous", "selon", "moi", "tout", "tous", "comme", "fait", "peut", "fut", "avait",
        "c", "j",
    ],
    &[
        "the", "of", "and", "to", "that", "with", "this", "was", "are", "from", "they", "have", "which",
        "were", "been", "their", "has", "you",
    ],
    &[
        "der", "und", "das", "nicht", "ist", "dem", "sich", "auf", "eine", "für", "von", "zu", "wird",
        "einen", "auch", "mit", "nach", "über",
    ],
    &["el", "los", "las", "y", "más", "pero", "sus", "fue", "ya", "muy", "sobre"],
    &["di", "che", "gli", "della", "è", "sono", "nel", "alla", "dei", "più", "anche"],
    &["os", "em", "não", "uma", "um", "dos", "ao", "são", "mais", "pelo", "pela"],
    &["het", "een", "van", "niet", "voor", "ook", "naar", "zijn", "wordt"],
];

/// Words of the head of a paragraph that are looked at.
const WORDS: usize = 24;

/// Such words of a whole text that leave no doubt, when at most one in so many is of another language.
const MANY: u32 = 6;

/// Whether a paragraph is so clearly in a language that nothing else needs to be looked at.
pub fn speaks(text: &str, language: Language) -> bool {
    let mut votes = Votes::default();
    words(text).take(WORDS).any(|word| {
        votes.add(word);
        let own = votes.of(language);
        own >= 3 || own == 2 && votes.all == 2 && language == Language::French
    })
}

/// The language of a text, if its words leave no doubt.
pub fn spoken(parts: &[&str]) -> Option<Language> {
    let mut votes = Votes::default();
    parts.iter().flat_map(|part| words(part)).for_each(|word| votes.add(word));
    let language = Language::ALL.into_iter().max_by_key(|&language| votes.of(language))?;
    let own = votes.of(language);
    (own >= MANY && (votes.all - own) * MANY <= own).then_some(language)
}

#[derive(Default)]
struct Votes {
    of: [u32; COMMON.len()],
    all: u32,
}

impl Votes {
    fn add(&mut self, word: u64) {
        let known = known();
        if let Ok(place) = known.binary_search_by_key(&word, |&(word, _)| word) {
            self.of[known[place].1] += 1;
            self.all += 1;
        }
    }

    fn of(&self, language: Language) -> u32 {
        self.of.get(language as usize).copied().unwrap_or(0)
    }
}

/// The common words, sorted, each with the number of its language.
fn known() -> &'static [(u64, usize)] {
    static KNOWN: OnceLock<Vec<(u64, usize)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let of = |(number, words): (usize, &&[&str])| {
            words.iter().map(|word| (packed(word.as_bytes()), number)).collect()
        };
        let mut known: Vec<(u64, usize)> =
            COMMON.iter().enumerate().flat_map(|one| -> Vec<_> { of(one) }).collect();
        known.sort_unstable();
        known
    })
}

/// Up to five bytes as a number; 0 for what is longer.
fn packed(word: &[u8]) -> u64 {
    if word.len() > 5 { 0 } else { word.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)) }
}

/// The words of a text as numbers, its marks and spaces between them.
fn words(text: &str) -> impl Iterator<Item = u64> + '_ {
    // A byte from 0xC3 on begins or continues a letter; those below begin marks of the Latin-1 block, and 0xE2 begins
    // the apostrophe and its like, whose other bytes then look like letters of a word that nobody knows.
    let is_mark = |byte: &u8| !byte.is_ascii_alphabetic() && (*byte < 0x80 || *byte == 0xC2 || *byte == 0xE2);
    text.as_bytes().split(is_mark).filter(|word| !word.is_empty()).map(|word| {
        // The rest of such a mark, if there is one.
        let rest = word.iter().take_while(|byte| (0x80..0xC0).contains(*byte)).count();
        packed(&word[rest..])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_of_one_language_and_short() {
        let known = known();
        assert!(known.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(known.iter().all(|&(word, _)| word > 0));
    }

    #[test]
    fn words_end_at_marks_and_apostrophes() {
        let found: Vec<u64> = words("«\u{a0}L’été\u{a0}», où l'on qu’ils …").collect();
        let expected = ["L", "été", "où", "l", "on", "qu", "ils"].map(|word| packed(word.as_bytes()));
        assert_eq!(found.into_iter().filter(|&word| word > 0).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_is_clear_is_said_and_what_is_mixed_is_not() {
        let french = "Les ministres sont dans la salle, où une partie du groupe parle avec nous pour être élue. Elle dit qu’ils vont au but.";
        let english =
            "The ministers of the alliance have said that they were ready to go, and that this was the end.";
        assert_eq!(spoken(&[french]), Some(Language::French));
        assert_eq!(spoken(&[english]), Some(Language::English));
        assert_eq!(spoken(&[french, english]), None);
        assert_eq!(spoken(&["OTAN 2024"]), None);
        assert!(speaks("Les ministres sont dans la salle", Language::French));
        assert!(!speaks("Les ministres sont das van", Language::French));
        assert!(!speaks(english, Language::French) && speaks(english, Language::English));
    }
}
