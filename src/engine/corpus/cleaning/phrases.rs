//! Phrases of site furniture, and how a line is compared with them.
//!
//! A phrase is folded words. `=` before it: the line says nothing else. `^`: the line begins with it. `~`: it may
//! stand anywhere. A figure after the sign is the most words the line may have (`^` 30, `~` 45 when none is given).

use super::line::{End, Line};
use super::reason::Reason;
use super::vocabulary::VOCABULARY;
use std::collections::HashMap;
use std::sync::OnceLock;

#[derive(Debug, Clone, Copy)]
struct Phrase {
    words: &'static str,
    sign: u8,
    longest: u32,
    reason: Reason,
}

/// What the words of a line say it is; the first list that knows it decides.
pub fn recognize(line: &Line<'_>) -> Option<Reason> {
    let key = line.key.as_str();
    let bare = bare(key);
    let known = known();
    // `— Comment ?` and `J’accepte.` are said by somebody.
    let is_said =
        line.text.starts_with(['—', '–', '«', '“']) || line.end == End::Sentence && line.n_words <= 2;
    let mut best: Option<&Phrase> = None;
    let mut start = 0;
    let from = key.len() - line_from(key).len();
    for word in key.split(' ') {
        // Behind its beginning, a line has only phrases that may stand anywhere.
        let phrases = if start == 0 || start == from {
            known.phrases.get(word)
        } else if start > from && line.n_words > known.longest {
            break;
        } else if known.may_be_inside(word) {
            known.inside.get(word)
        } else {
            None
        };
        for phrase in phrases.into_iter().flatten() {
            let fits = match phrase.sign {
                b'=' => {
                    !is_said
                        && (key == phrase.words || bare == phrase.words && phrase.reason != Reason::Rubric)
                }
                b'^' => start == from && begins(&key[start..], phrase.words),
                _ => begins(&key[start..], phrase.words),
            };
            if fits
                && line.n_words <= phrase.longest
                && best.is_none_or(|best| phrase.reason_rank() < best.reason_rank())
            {
                best = Some(phrase);
            }
        }
        start += word.len() + 1;
    }
    best.map(|phrase| phrase.reason)
}

impl Phrase {
    /// Whole lines before beginnings before places inside; longer phrases first.
    fn reason_rank(&self) -> (u8, usize) {
        let sign = match self.sign {
            b'=' => 0,
            b'^' => 1,
            _ => 2,
        };
        (sign, usize::MAX - self.words.len())
    }
}

/// A key without figures at its ends: `0 comments` and `share 0` are the words alone.
fn bare(key: &str) -> &str {
    let mut bare = line_from(key);
    while let Some(shorter) = bare.strip_suffix(" 0") {
        bare = shorter;
    }
    bare
}

fn line_from(key: &str) -> &str {
    let mut from = key;
    while let Some(shorter) = from.strip_prefix("0 ") {
        from = shorter;
    }
    from
}

fn begins(key: &str, words: &str) -> bool {
    key.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

type Phrases = HashMap<&'static str, Vec<Phrase>>;

/// The phrases by their first word.
#[derive(Default)]
struct Known {
    phrases: Phrases,
    /// Those that may stand anywhere, and the words of the longest line that they may stand in.
    inside: Phrases,
    longest: u32,
    /// For each first byte of a word the lengths that first words of `inside` have, a bit for each.
    lengths: Vec<u32>,
}

impl Known {
    fn new() -> Known {
        let mut known = Known { lengths: vec![0; 256], ..Known::default() };
        for &(reason, list) in VOCABULARY {
            for phrase in list.split('/').map(|phrase| read(phrase.trim(), reason)) {
                let first = phrase.words.split(' ').next().unwrap_or_default();
                if !matches!(phrase.sign, b'=' | b'^') {
                    known.longest = known.longest.max(phrase.longest);
                    let byte = first.as_bytes().first().copied().unwrap_or_default();
                    known.lengths[usize::from(byte)] |= 1 << first.len().min(31);
                    known.inside.entry(first).or_default().push(phrase);
                }
                known.phrases.entry(first).or_default().push(phrase);
            }
        }
        known
    }

    /// Whether a phrase that may stand anywhere may begin with a word.
    fn may_be_inside(&self, word: &str) -> bool {
        let byte = word.as_bytes().first().copied().unwrap_or_default();
        self.lengths[usize::from(byte)] >> word.len().min(31) & 1 == 1
    }
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(Known::new)
}

fn read(written: &'static str, reason: Reason) -> Phrase {
    let sign = written.as_bytes().first().copied().unwrap_or(b'=');
    let rest = written.get(1..).unwrap_or_default();
    let words = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let figure = &rest[..rest.len() - words.len()];
    let usual = match sign {
        b'=' => u32::MAX,
        b'^' => 30,
        _ => 45,
    };
    Phrase { words: words.trim(), sign, longest: figure.parse().unwrap_or(usual), reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[test]
    fn phrases_are_written_folded() {
        for phrase in known().phrases.values().flatten() {
            assert!(matches!(phrase.sign, b'=' | b'^' | b'~'), "{phrase:?}");
            assert_eq!(fold(phrase.words), phrase.words, "{phrase:?}");
            assert!(!phrase.words.is_empty() && !phrase.words.contains(['\'', '-', '’', '.']), "{phrase:?}");
        }
    }
}
