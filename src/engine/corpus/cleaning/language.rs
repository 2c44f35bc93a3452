//! Lines at an edge of the text in another language than the text.

use super::Page;
use super::line::Line;
use super::reason::Reason;
use crate::text::Language;
use crate::text::language::guess;

/// Fewer words than this do not tell a language.
const WORDS: u32 = 5;

/// Marks lines in another language from the first line down and from the last line up.
pub fn mark(lines: &[Line<'_>], page: &Page<'_>, marks: &mut [Option<Reason>]) {
    let language = page.language.map_or_else(|| guess(page.text), Language::from_code);
    if !matches!(language, Language::French | Language::English) {
        return;
    }
    let all: u32 = lines.iter().map(|line| line.n_words).sum();
    for from_end in [false, true] {
        let (mut foreign, mut words) = (Vec::new(), 0);
        for step in 0..lines.len() {
            let nth = if from_end { lines.len() - 1 - step } else { step };
            let line = &lines[nth];
            if line.n_words >= WORDS {
                if !is_foreign(line, language) {
                    break;
                }
                foreign.push(nth);
                words += line.n_words;
            } else if marks[nth].is_none() {
                break;
            }
        }
        // A text in two languages is not one text with something at its edge.
        if words * 4 <= all {
            for nth in foreign {
                marks[nth] = marks[nth].or(Some(Reason::OtherLanguage));
            }
        }
    }
}

/// Whether a line is in the other of the two languages, by words that only one of them has.
fn is_foreign(line: &Line<'_>, language: Language) -> bool {
    let count = |list: &[&str]| line.key.split(' ').filter(|word| list.binary_search(word).is_ok()).count();
    let (french, english) = (count(&FRENCH), count(&ENGLISH));
    let (own, other) = if language == Language::French { (french, english) } else { (english, french) };
    own == 0 && other >= 2 && other * 6 >= line.n_words as usize
}

const FRENCH: [&str; 30] = [
    "au", "aux", "avec", "ce", "cette", "dans", "de", "des", "du", "elle", "est", "et", "il", "la", "le",
    "les", "leur", "nous", "ou", "par", "pas", "pour", "qu", "que", "qui", "sont", "sur", "un", "une",
    "vous",
];
const ENGLISH: [&str; 30] = [
    "a", "and", "are", "as", "at", "be", "by", "did", "for", "from", "has", "have", "he", "in", "is", "it",
    "of", "on", "so", "that", "the", "this", "to", "was", "were", "with", "you", "your", "yours", "yourself",
];
