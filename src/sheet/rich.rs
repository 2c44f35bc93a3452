//! Sentences: plain words, words of the corpus set apart, and words that lead somewhere.

use super::Act;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Run {
    Plain(String),
    /// A word of the corpus, in its own voice.
    Word(String),
    /// Computer's letters: a formula, a key.
    Code(String),
    /// Leads somewhere.
    Button(String, Act),
    /// An address outside of the page, shown and followed on the person's click alone.
    Outside(String, String),
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rich(pub Vec<Run>);

impl Rich {
    pub fn new() -> Rich {
        Rich::default()
    }

    pub fn plain(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run::Plain(text.into()));
        self
    }

    pub fn word(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run::Word(text.into()));
        self
    }

    pub fn code(mut self, text: impl Into<String>) -> Rich {
        self.0.push(Run::Code(text.into()));
        self
    }

    pub fn button(mut self, text: impl Into<String>, act: Act) -> Rich {
        self.0.push(Run::Button(text.into(), act));
        self
    }

    /// The sentence where `{}` stands for words of the corpus, one after the other.
    pub fn with_words(sentence: &str, words: &[&str]) -> Rich {
        let mut rich = Rich::new();
        let mut words = words.iter();
        for (i, piece) in sentence.split("{}").enumerate() {
            if i > 0 {
                rich = rich.word(words.next().copied().unwrap_or_default());
            }
            if !piece.is_empty() {
                rich = rich.plain(piece);
            }
        }
        rich
    }

    /// Its letters alone.
    pub fn text(&self) -> String {
        let text = |run: &Run| match run {
            Run::Plain(text)
            | Run::Word(text)
            | Run::Code(text)
            | Run::Button(text, _)
            | Run::Outside(text, _) => text.clone(),
        };
        self.0.iter().map(text).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Rich {
        Rich(vec![Run::Plain(text)])
    }
}

impl From<&str> for Rich {
    fn from(text: &str) -> Rich {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_take_the_places_of_the_braces() {
        let rich = Rich::with_words("{} comes before {}.", &["a", "b{}"]);
        assert_eq!(rich.text(), "a comes before b{}.");
        assert_eq!(rich.0.len(), 4);
        assert_eq!(Rich::with_words("no word", &[]).text(), "no word");
    }
}
