//! The whole reading of one text: its language, its tokens, its structures.

use super::language::guess;
use super::structure::structure;
use super::tokenize::tokenize;
use super::{Language, Structures, Token};

/// What reading a text gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    pub language: Language,
    /// Whether the language was guessed from the text.
    pub guessed: bool,
    pub tokens: Vec<Token>,
    pub structures: Structures,
}

/// Reads `text` in `language`, or in the one it seems to be written in.
pub fn analyze(text: &str, language: Option<Language>) -> Analysis {
    let guessed = language.is_none();
    let language = language.unwrap_or_else(|| guess(text));
    let tokens = tokenize(text, language);
    let structures = structure(text, &tokens, language);
    Analysis { language, guessed, tokens, structures }
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
}
