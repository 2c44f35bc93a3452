//! A tagger of English by published rules (Brill 1992), the teacher of ours where no treebank is at hand.
//!
//! Each word has its one most frequent tag from a lexicon; then rules such as `NN VB PREVTAG TO` change tags by what
//! stands around. `en-lexicon.txt` and `en-context.txt` hold both, with the tags of the Penn Treebank.

use florilege_engine::text::lemma::Pos;
use std::collections::BTreeMap;

pub struct Brill {
    pub lexicon: BTreeMap<String, String>,
    rules: Vec<Vec<String>>,
}

impl Brill {
    pub fn read(lexicon: &str, rules: &str) -> Brill {
        let rows = |text: &str| -> Vec<Vec<String>> {
            let lines = text.lines().filter(|line| !line.starts_with(";;;"));
            lines.map(|line| line.split_whitespace().map(str::to_owned).collect()).collect()
        };
        let lexicon = rows(lexicon).into_iter().filter(|row| row.len() == 2);
        Brill {
            lexicon: lexicon.map(|row| (row[0].clone(), row[1].clone())).collect(),
            rules: rows(rules).into_iter().filter(|row| row.len() >= 4).collect(),
        }
    }

    /// The Penn tags of a sentence. `may` says whether a word may have a part of speech.
    pub fn tags(&self, words: &[&str], may: impl Fn(&str, Pos) -> bool) -> Vec<String> {
        let mut tags: Vec<String> = words.iter().map(|word| self.first(word)).collect();
        for rule in &self.rules {
            let [from, to, template, arguments @ ..] = rule.as_slice() else { continue };
            for at in 0..words.len() {
                if tags[at] == *from
                    && applies(template, arguments, words, &tags, at)
                    && pos(to).is_some_and(|pos| may(words[at], pos))
                {
                    tags[at] = to.clone();
                }
            }
        }
        tags
    }

    fn first(&self, word: &str) -> String {
        let known = self.lexicon.get(word).or_else(|| self.lexicon.get(&word.to_lowercase()));
        let guess = || match word {
            _ if word.starts_with(|c: char| c.is_ascii_digit()) => "CD",
            _ if !word.chars().any(char::is_alphabetic) => ".",
            _ if word.starts_with(char::is_uppercase) => "NNP",
            _ if word.ends_with("ing") => "VBG",
            _ if word.ends_with("ed") => "VBN",
            _ if word.ends_with("ly") => "RB",
            _ if word.ends_with("able") || word.ends_with("ous") => "JJ",
            _ if word.ends_with('s') => "NNS",
            _ => "NN",
        };
        known.map_or_else(|| guess().to_owned(), Clone::clone)
    }
}

/// Whether a rule's condition holds at a place.
fn applies(template: &str, arguments: &[String], words: &[&str], tags: &[String], at: usize) -> bool {
    let place = |offset: i32| usize::try_from(at as i32 + offset).ok().filter(|at| *at < words.len());
    let tag = |offset: i32, expected: usize| {
        place(offset).is_some_and(|at| arguments.get(expected).is_some_and(|tag| tags[at] == *tag))
    };
    let word = |offset: i32, expected: usize| {
        place(offset).is_some_and(|at| {
            arguments.get(expected).is_some_and(|word| words[at].eq_ignore_ascii_case(word))
        })
    };
    match template {
        "PREVTAG" => tag(-1, 0),
        "NEXTTAG" => tag(1, 0),
        "PREV2TAG" => tag(-2, 0),
        "NEXT2TAG" => tag(2, 0),
        "PREV1OR2TAG" => tag(-1, 0) || tag(-2, 0),
        "NEXT1OR2TAG" => tag(1, 0) || tag(2, 0),
        "PREV1OR2OR3TAG" => tag(-1, 0) || tag(-2, 0) || tag(-3, 0),
        "NEXT1OR2OR3TAG" => tag(1, 0) || tag(2, 0) || tag(3, 0),
        "SURROUNDTAG" => tag(-1, 0) && tag(1, 1),
        "PREVBIGRAM" => tag(-2, 0) && tag(-1, 1),
        "NEXTBIGRAM" => tag(1, 0) && tag(2, 1),
        "CURWD" => word(0, 0),
        "PREVWD" => word(-1, 0),
        "NEXTWD" => word(1, 0),
        "PREV1OR2WD" => word(-1, 0) || word(-2, 0),
        "LBIGRAM" => word(-1, 0) && word(0, 1),
        "RBIGRAM" => word(0, 0) && word(1, 1),
        "WDNEXTTAG" => word(0, 0) && tag(1, 1),
        "WDPREVTAG" => tag(-1, 0) && word(0, 1),
        "WDAND2AFT" => word(0, 0) && word(2, 1),
        "WDAND2TAGAFT" => word(0, 0) && tag(2, 1),
        "WDAND2TAGBFR" => tag(-2, 0) && word(0, 1),
        _ => false,
    }
}

/// The universal part of speech of a Penn tag.
pub fn pos(tag: &str) -> Option<Pos> {
    Some(match tag {
        "NN" | "NNS" => Pos::Noun,
        "NNP" | "NNPS" => Pos::ProperNoun,
        "MD" => Pos::Auxiliary,
        _ if tag.starts_with("VB") => Pos::Verb,
        _ if tag.starts_with("JJ") => Pos::Adjective,
        "RB" | "RBR" | "RBS" | "WRB" => Pos::Adverb,
        "PRP" | "WP" | "EX" | "PRP$" | "WP$" => Pos::Pronoun,
        "DT" | "PDT" | "WDT" => Pos::Determiner,
        "IN" | "RP" => Pos::Preposition,
        "CC" => Pos::Conjunction,
        "CD" => Pos::Number,
        "TO" | "POS" => Pos::Particle,
        "UH" => Pos::Interjection,
        _ => return None,
    })
}
