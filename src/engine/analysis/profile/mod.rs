//! Counting profiles: the same texts as other programs count them, so that two figures can be told apart.
//!
//! *Florilège* counts words by their folds; *as Voyant* cuts where Unicode puts the edges of words (l’OTAN is one,
//! États-Unis two) and joins case, not accents; *as TXM* counts every token, punctuation too, as it is written. All
//! three count the same lines, without those that are set aside. METHODS.md, "Why my figure differs from …".

mod boundaries;

use crate::corpus::Corpus;
use crate::order::Order;
use crate::text::fold::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Whose way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Profile {
    #[default]
    Florilege,
    Voyant,
    Txm,
}

impl Profile {
    pub const ALL: [Profile; 3] = [Profile::Florilege, Profile::Voyant, Profile::Txm];

    /// Its name in the head of an export.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Florilege => "Florilège",
            Profile::Voyant => "as Voyant",
            Profile::Txm => "as TXM",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProfilesQuestion {
    /// Only rows with this word in them, once both are folded: `otan` is in *l’otan*. Empty: all.
    pub filter: String,
    /// Rows of each profile, the most frequent first.
    pub limit: u32,
}

/// In the order of [`Profile::ALL`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProfilesAnswer {
    pub profiles: Vec<ProfileCounts>,
}

/// What a profile counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProfileCounts {
    pub profile: Profile,
    /// Everything it counts as a word, and the distinct ones among them.
    pub words: u64,
    pub types: u64,
    /// How many rows the filter leaves, and the sum of their counts.
    pub found: u64,
    pub found_words: u64,
    /// By falling count, ties in the order of their bytes.
    pub rows: Vec<ProfileRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileRow {
    pub word: String,
    pub count: u64,
}

/// The corpus under every profile.
pub fn profiles(corpus: &Corpus, question: &ProfilesQuestion) -> ProfilesAnswer {
    let counts = |profile| profile_counts(corpus, profile, question);
    ProfilesAnswer { profiles: Profile::ALL.into_iter().map(counts).collect() }
}

/// The corpus under one profile.
pub fn profile_counts(corpus: &Corpus, profile: Profile, question: &ProfilesQuestion) -> ProfileCounts {
    let counts = match profile {
        Profile::Voyant => voyant(corpus),
        Profile::Florilege => tokens(corpus, false),
        Profile::Txm => tokens(corpus, true),
    };
    let filter = bare(&question.filter);
    let words = counts.values().sum();
    let types = counts.len() as u64;
    let mut rows: Vec<(&String, u64)> = counts.iter().map(|(word, &count)| (word, count)).collect();
    rows.retain(|(word, _)| filter.trim().is_empty() || bare(word).contains(&filter));
    rows.order_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let (found, found_words) = (rows.len() as u64, rows.iter().map(|(_, count)| count).sum());
    let shown = rows.into_iter().take(question.limit as usize);
    let rows = shown.map(|(word, count)| ProfileRow { word: word.clone(), count }).collect();
    ProfileCounts { profile, words, types, found, found_words, rows }
}

/// The folded words of a row or of what was typed, with a space before, between and behind them.
fn bare(word: &str) -> String {
    let mut bare = String::from(" ");
    for part in fold(word).split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        bare.push_str(part);
        bare.push(' ');
    }
    bare
}

/// Tokens by their forms, all of them; or words alone, by their folds.
fn tokens(corpus: &Corpus, all: bool) -> HashMap<String, u64> {
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for document in corpus.texts() {
        for extent in corpus.counted(document) {
            for token in corpus.tokens(document, extent) {
                if all {
                    *counts.entry(token.form).or_default() += 1;
                } else if token.kind.is_word() {
                    *counts.entry(token.fold).or_default() += 1;
                }
            }
        }
    }
    counts.into_iter().map(|(word, count)| (word.to_owned(), count)).collect()
}

/// What stands between two edges of Unicode, if there is a letter or a digit in it, in small letters.
fn voyant(corpus: &Corpus) -> HashMap<String, u64> {
    let mut counts: HashMap<String, u64> = HashMap::new();
    let mut lower = String::new();
    for document in corpus.texts() {
        for extent in corpus.counted(document) {
            let text = corpus.span(document, extent).of(&corpus.document(document).text);
            boundaries::words(text, |word| {
                lower.clear();
                lower.extend(word.chars().flat_map(char::to_lowercase));
                match counts.get_mut(&lower) {
                    Some(count) => *count += 1,
                    None => drop(counts.insert(lower.clone(), 1)),
                }
            });
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    const TEXT: &str = "L’OTAN et l’Otan, dit-il. États-Unis : « où ? »";

    /// Words, types, and the first rows of a profile.
    #[track_caller]
    fn check(profile: Profile, filter: &str, expected: &str) {
        let mut corpus = Corpus::default();
        let language = Some("fr".into());
        corpus.add(vec![Document { text: TEXT.into(), language, ..Document::default() }]);
        let question = ProfilesQuestion { filter: filter.into(), limit: 4 };
        let counts = profile_counts(&corpus, profile, &question);
        let rows: Vec<String> = counts.rows.iter().map(|row| format!("{} {}", row.word, row.count)).collect();
        assert_eq!(format!("{} {}: {}", counts.words, counts.types, rows.join(", ")), expected);
    }

    #[test]
    fn the_same_text_counted_three_ways() {
        check(Profile::Florilege, "", "9 7: l' 2, otan 2, -il 1, dit 1");
        check(Profile::Voyant, "", "8 7: l’otan 2, dit 1, et 1, il 1");
        check(Profile::Txm, "", "15 15: , 1, -il 1, . 1, : 1");
    }

    #[test]
    fn a_word_is_found_under_every_profile() {
        check(Profile::Florilege, "OTAN", "9 7: otan 2");
        check(Profile::Voyant, "OTAN", "8 7: l’otan 2");
        check(Profile::Voyant, "l'Otan", "8 7: l’otan 2");
        check(Profile::Voyant, "ota", "8 7: ");
        check(Profile::Txm, "états unis", "15 15: États-Unis 1");
        check(Profile::Txm, "OTAN", "15 15: OTAN 1, Otan 1");
    }
}
