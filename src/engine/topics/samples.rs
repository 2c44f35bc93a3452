//! Corpora drawn as text, for tests.

use super::input::{TopicDocument, TopicInput, TopicParagraph};
use crate::random::Random;
use crate::text::Extent;

/// Texts of paragraphs, a paragraph a line, words between spaces; `.` ends a sentence, `#` opens a heading,
/// and words of one letter are stop words. Every word and every full stop is a token.
pub fn input(texts: &[&str]) -> TopicInput {
    let mut input = TopicInput::default();
    for (document, text) in texts.iter().enumerate() {
        let mut position = 0;
        let paragraphs = text.lines().map(|line| paragraph(&mut input, line, &mut position)).collect();
        input.documents.push(TopicDocument { document: document as u32, paragraphs });
    }
    input
}

fn paragraph(input: &mut TopicInput, line: &str, position: &mut u32) -> TopicParagraph {
    let start = *position;
    let mut paragraph = TopicParagraph { heading: line.starts_with('#'), ..TopicParagraph::default() };
    for word in line.trim_start_matches('#').split_whitespace() {
        if word != "." {
            paragraph.n_words += 1;
            if word.len() > 1 {
                paragraph.terms.push((*position, term(input, word)));
            }
        }
        *position += 1;
        if word == "." {
            paragraph.sentence_ends.push(*position);
        }
    }
    paragraph.extent = Extent::new(start, *position);
    paragraph
}

fn term(input: &mut TopicInput, word: &str) -> u32 {
    let key = word.to_lowercase();
    let place = input.keys.iter().position(|known| *known == key);
    place.unwrap_or_else(|| {
        input.keys.push(key);
        input.labels.push(word.to_owned());
        input.keys.len() - 1
    }) as u32
}

/// A text of so many words about one of some themes: half of them words of that theme alone, a fifth words of
/// all themes, the rest stop words; a full stop after each twelfth, a new paragraph after each sixtieth.
pub fn text_about(theme: u32, n_words: u32, random: &mut Random) -> String {
    let mut text = String::new();
    for word in 1..=n_words {
        match random.below(10) {
            // The smaller of two draws, so that some words are frequent and others rare.
            0..5 => text += &format!("t{theme}w{} ", random.below(20).min(random.below(20))),
            5..7 => text += &format!("common{} ", random.below(12)),
            _ => text += "a ",
        }
        if word % 60 == 0 {
            text += ".\n";
        } else if word % 12 == 0 {
            text += ". ";
        }
    }
    text
}

/// So many texts, their themes in turn.
pub fn themed(n_texts: u32, n_themes: u32, n_words: u32, seed: u64) -> TopicInput {
    let mut random = Random::new(seed);
    let texts: Vec<String> =
        (0..n_texts).map(|text| text_about(text % n_themes, n_words, &mut random)).collect();
    input(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}
