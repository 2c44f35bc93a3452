//! The whole reading of one text: its language and those of its paragraphs, its tokens, its structures.

use super::language::{guess, of_paragraph};
use super::lines::paragraphs;
use super::quotation::{Quotation, quotations};
use super::structure::structure_of;
use super::tokenize::{Cutting, tokenize_into};
use super::{Extent, Language, Structures, Token};
use std::ops::Range;

/// What reading a text gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    pub language: Language,
    /// Whether the language was guessed from the text.
    pub guessed: bool,
    /// Paragraphs in another language than the text, sorted; their tokens and sentences follow its rules.
    pub foreign: Vec<(Extent, Language)>,
    pub tokens: Vec<Token>,
    pub structures: Structures,
    /// With what the text tells of each, inner ones too. They may run over paragraphs, so they are read in the
    /// language of the text.
    pub quotations: Vec<Quotation>,
}

impl Analysis {
    /// The language whose rules hold for the token at `position`. Looked up by halving, so that asking for every
    /// token of a text stays cheap.
    #[inline]
    pub fn language_at(&self, position: u32) -> Language {
        let before = self.foreign.partition_point(|(extent, _)| extent.end <= position);
        let here = self.foreign.get(before).filter(|(extent, _)| extent.start <= position);
        here.map_or(self.language, |(_, language)| *language)
    }
}

/// Reads `text` in `language`, or in the one it seems to be written in. A language that is said holds for every
/// paragraph; otherwise those that are plainly in another one are read in that.
pub fn analyze(text: &str, language: Option<Language>) -> Analysis {
    match language {
        Some(_) => analyze_paragraphs(text, language, |_, language| language),
        None => analyze_paragraphs(text, None, of_paragraph),
    }
}

/// Reads `text` in `language`, or in the one it seems to be written in, and each paragraph in the one that
/// `language_of` gives for its bytes and the language of the text.
pub fn analyze_paragraphs(
    text: &str,
    language: Option<Language>,
    language_of: impl Fn(&str, Language) -> Language,
) -> Analysis {
    let mut reading = Reading::new(text, language);
    loop {
        if let Some(analysis) = reading.step(text, usize::MAX, &language_of) {
            return analysis;
        }
    }
}

/// A text that is read in steps, for it may be long: its tokens, the languages of its paragraphs, and at last, in one
/// step, its quotations and sentences.
#[derive(Debug, Clone)]
pub struct Reading {
    language: Language,
    guessed: bool,
    cutting: Cutting,
    /// The paragraphs, once all tokens are there, and the languages of those that were looked at.
    paragraphs: Option<Vec<Extent>>,
    languages: Vec<Language>,
}

impl Reading {
    pub fn new(text: &str, language: Option<Language>) -> Reading {
        let guessed = language.is_none();
        let language = language.unwrap_or_else(|| guess(text));
        Reading { language, guessed, cutting: Cutting::default(), paragraphs: None, languages: Vec::new() }
    }

    /// Goes on with the same text for about so many bytes; gives what reading it gave in the end.
    pub fn step(
        &mut self,
        text: &str,
        bytes: usize,
        language_of: impl Fn(&str, Language) -> Language,
    ) -> Option<Analysis> {
        let Some(paragraphs) = &self.paragraphs else {
            if self.cutting.step(text, self.language, bytes) {
                self.paragraphs = Some(paragraphs(text, &self.cutting.tokens));
            }
            return None;
        };
        let tokens = &self.cutting.tokens;
        let mut left = bytes;
        for extent in &paragraphs[self.languages.len()..] {
            let bytes = bytes_of(tokens, extent);
            let worked = bytes.len().max(16);
            self.languages.push(language_of(&text[bytes], self.language));
            if worked >= left {
                break;
            }
            left -= worked;
        }
        if self.languages.len() < paragraphs.len() {
            return None;
        }
        let paragraphs = self.paragraphs.take().unwrap_or_default();
        let tokens = std::mem::take(&mut self.cutting.tokens);
        Some(structured(text, (self.language, self.guessed), tokens, paragraphs, &self.languages))
    }
}

/// The bytes from the first token of a paragraph to its last.
fn bytes_of(tokens: &[Token], extent: &Extent) -> Range<usize> {
    let tokens = &tokens[extent.range()];
    let (first, last) = (tokens.first(), tokens.last());
    first.map_or(0, |token| token.span.start as usize)..last.map_or(0, |token| token.span.end as usize)
}

/// The structures of a text whose tokens, paragraphs and their languages are known.
fn structured(
    text: &str,
    (language, guessed): (Language, bool),
    tokens: Vec<Token>,
    paragraphs: Vec<Extent>,
    languages: &[Language],
) -> Analysis {
    if languages.iter().all(|&other| other == language) {
        let quotations = quotations(text, &tokens, &paragraphs, language);
        let structures = structure_of(text, &tokens, paragraphs, &quotations, |_| language);
        return Analysis { language, guessed, foreign: Vec::new(), tokens, structures, quotations };
    }
    // Paragraphs stay where they are; those in another language are cut anew.
    let mut read =
        Reread { tokens: Vec::with_capacity(tokens.len() + 16), paragraphs: Vec::new(), foreign: Vec::new() };
    for (extent, &own) in paragraphs.iter().zip(languages) {
        let start = read.tokens.len() as u32;
        if own == language {
            read.tokens.extend_from_slice(&tokens[extent.range()]);
        } else {
            tokenize_into(text, bytes_of(&tokens, extent), own, &mut read.tokens);
        }
        let extent = Extent::new(start, read.tokens.len() as u32);
        read.paragraphs.push(extent);
        if own != language {
            read.foreign.push((extent, own));
        }
    }
    let Reread { tokens, paragraphs, foreign } = read;
    let quotations = quotations(text, &tokens, &paragraphs, language);
    let structures = structure_of(text, &tokens, paragraphs, &quotations, |nth| languages[nth]);
    Analysis { language, guessed, foreign, tokens, structures, quotations }
}

/// A text whose paragraphs are cut one by one.
struct Reread {
    tokens: Vec<Token>,
    paragraphs: Vec<Extent>,
    foreign: Vec<(Extent, Language)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_guessed_when_it_is_not_said() {
        let text = "Didn’t you find this article insightful?";
        assert_eq!(analyze(text, None).language, Language::English);
        assert!(analyze(text, None).guessed);
        assert_eq!(analyze(text, Some(Language::French)).language, Language::French);
        assert!(!analyze(text, Some(Language::French)).guessed);
    }

    #[test]
    fn an_empty_text_has_nothing() {
        let nothing = analyze("", None);
        assert!(nothing.tokens.is_empty());
        assert_eq!(nothing.structures, Structures::default());
    }

    #[test]
    fn a_text_that_is_read_in_steps_is_read_alike() {
        let text = "L’OTAN et l’Ukraine, « une alliance ».\nNATO’s boys didn’t meet on Monday, because they left the \
            building with their friends. a@b.fr\n\nUne phrase. Puis une autre, porte-\nparole, U.S.A. et 3,5 %."
            .repeat(40);
        let whole = analyze(&text, None);
        assert!(!whole.foreign.is_empty());
        for bytes in [1, 7, 100, 4_000] {
            let mut reading = Reading::new(&text, None);
            let analysis = loop {
                if let Some(analysis) = reading.step(&text, bytes, of_paragraph) {
                    break analysis;
                }
            };
            assert_eq!(analysis, whole, "{bytes}");
        }
    }

    #[test]
    fn a_paragraph_is_cut_by_the_rules_of_its_language() {
        let text = "L’OTAN et l’Ukraine.\nNATO’s boys didn’t meet. They left.\nL’Alliance décide.";
        let english =
            |paragraph: &str, main| if paragraph.contains("NATO") { Language::English } else { main };
        let analysis = analyze_paragraphs(text, Some(Language::French), english);
        let drawn: Vec<&str> = analysis.tokens.iter().map(|token| token.span.of(text)).collect();
        assert_eq!(
            drawn.join("|"),
            "L’|OTAN|et|l’|Ukraine|.|NATO|’s|boys|didn’t|meet|.|They|left|.|L’|Alliance|décide|."
        );
        assert_eq!(analysis.foreign, [(Extent::new(6, 15), Language::English)]);
        let languages: Vec<&str> = (0..20).map(|position| analysis.language_at(position).code()).collect();
        assert_eq!(
            languages.join(" "),
            format!("{}{}{}", "fr ".repeat(6), "en ".repeat(9), "fr ".repeat(5)).trim_end()
        );
        assert_eq!(analysis.structures.paragraphs.len(), 3);
        assert_eq!(analysis.structures.sentences.len(), 4);
        assert_eq!(analyze(text, Some(Language::French)).foreign, []);
    }
}
