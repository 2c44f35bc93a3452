//! How well a file reads texts that it was not made from.

use super::treebank::Text;
use florilege_engine::text::lemma::pos::of_tag;
use florilege_engine::text::lemma::{LanguageData, Lemmatizer, Pos};
use florilege_engine::text::{Language, analyze};
use std::collections::BTreeMap;

/// Gold tokens of some texts, and how many of them were read right.
#[derive(Debug, Default, Clone)]
pub struct Score {
    /// Nouns, verbs, adjectives, adverbs.
    pub content: usize,
    pub lemmas: usize,
    /// Right but for capitals.
    pub lemmas_folded: usize,
    /// Tokens that we cut as the treebank does.
    pub tokens: usize,
    pub tags: usize,
    pub ambiguous: usize,
    pub mistakes: BTreeMap<String, usize>,
}

impl Score {
    pub fn add(&mut self, other: Score) {
        self.content += other.content;
        self.lemmas += other.lemmas;
        self.lemmas_folded += other.lemmas_folded;
        self.tokens += other.tokens;
        self.tags += other.tags;
        self.ambiguous += other.ambiguous;
        for (mistake, n) in other.mistakes {
            *self.mistakes.entry(mistake).or_default() += n;
        }
    }

    pub fn line(&self) -> String {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        format!(
            "lemma {:.4} (capitals aside {:.4}) of {} content words; tag {:.4} of {} tokens, {:.3} ambiguous",
            share(self.lemmas, self.content),
            share(self.lemmas_folded, self.content),
            self.content,
            share(self.tags, self.tokens),
            self.tokens,
            share(self.ambiguous, self.tokens),
        )
    }
}

/// Reads the texts as the page would and compares with the gold tokens at the same places.
pub fn measure(language: &LanguageData, texts: &[&Text]) -> Score {
    let mut score = Score::default();
    for text in texts {
        let mut lemmatizer = Lemmatizer::new(language);
        let analysis = analyze(&text.text, Some(Language::French));
        let numbers: Vec<u32> = analysis
            .tokens
            .iter()
            .map(|token| lemmatizer.prepare(token.span.of(&text.text), token.kind))
            .collect();
        let mut read: BTreeMap<(u32, u32), (Pos, u32)> = BTreeMap::new();
        let mut tags = Vec::new();
        for sentence in &analysis.structures.sentences {
            let words = &numbers[sentence.range()];
            lemmatizer.sentence(words, &mut tags);
            for (at, (&word, &pos)) in sentence.range().zip(words.iter().zip(&tags)) {
                let span = analysis.tokens[at].span;
                read.insert((span.start, span.end), (pos, word));
            }
        }
        for token in text.sentences.iter().flatten() {
            let Some(gold) = token.tag.map(of_tag) else { continue };
            let is_content = matches!(gold, Pos::Noun | Pos::Verb | Pos::Adjective | Pos::Adverb);
            score.content += usize::from(is_content);
            let Some(&(pos, word)) = read.get(&(token.start, token.end)) else {
                if is_content {
                    *score.mistakes.entry(format!("cut {}", token.form)).or_default() += 1;
                }
                continue;
            };
            score.tokens += 1;
            score.tags += usize::from(pos == gold);
            score.ambiguous += usize::from(lemmatizer.is_ambiguous(word));
            let lemma = lemmatizer.lemma(word, pos);
            if is_content {
                score.lemmas += usize::from(lemma == token.lemma);
                score.lemmas_folded += usize::from(lemma.to_lowercase() == token.lemma.to_lowercase());
                if lemma != token.lemma {
                    let (gold, pos) = (gold.name(), pos.name());
                    let mistake = format!("{} {gold} {} read {pos} {lemma}", token.form, token.lemma);
                    *score.mistakes.entry(mistake).or_default() += 1;
                }
            }
        }
    }
    score
}
