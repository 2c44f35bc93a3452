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
    for word in key.split(' ') {
        for phrase in known.get(word).into_iter().flatten() {
            let fits = match phrase.sign {
                b'=' => {
                    !is_said
                        && (key == phrase.words || bare == phrase.words && phrase.reason != Reason::Rubric)
                }
                b'^' => start == key.len() - line_from(key).len() && begins(&key[start..], phrase.words),
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

/// The phrases by their first word.
fn known() -> &'static HashMap<&'static str, Vec<Phrase>> {
    static KNOWN: OnceLock<HashMap<&'static str, Vec<Phrase>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: HashMap<&str, Vec<Phrase>> = HashMap::new();
        for &(reason, list) in VOCABULARY {
            for phrase in list.split('/').map(|phrase| read(phrase.trim(), reason)) {
                let first = phrase.words.split(' ').next().unwrap_or_default();
                known.entry(first).or_default().push(phrase);
            }
        }
        known
    })
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
        for phrase in known().values().flatten() {
            assert!(matches!(phrase.sign, b'=' | b'^' | b'~'), "{phrase:?}");
            assert_eq!(fold(phrase.words), phrase.words, "{phrase:?}");
            assert!(!phrase.words.is_empty() && !phrase.words.contains(['\'', '-', '’', '.']), "{phrase:?}");
        }
    }
}
