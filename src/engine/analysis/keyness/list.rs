//! A word list of somebody else as the reference: words with their counts.

use crate::query::memo::Memo;
use crate::text::{Kind, Language, Layer};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::rc::Rc;
use xxhash_rust::xxh3::xxh3_64;

/// A list as it was dropped: lines of a word and its count, parted by tabs, commas, semicolons or spaces.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct WordList {
    /// Of a list that was kept before: its name. Else empty.
    pub name: String,
    pub text: String,
    /// Words of what was counted, if the list does not have all of them; else the sum of the counts.
    pub total: Option<u64>,
}

/// What was read of it, for a layer of a corpus.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListCounts {
    /// By the words of the vocabulary of the layer, then those of `others`.
    pub counts: Vec<u64>,
    /// Keys that no word of the corpus has, sorted.
    pub others: Vec<String>,
    pub total: u64,
    pub read: ListRead,
}

/// What became of the lines of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ListRead {
    /// Lines with a word and a count.
    pub lines: u64,
    /// Other lines with something in them: a head, remarks, what could not be read.
    pub unread: u64,
}

/// What of the lines of a list can be read.
pub fn readable(text: &str) -> ListRead {
    let mut read = ListRead::default();
    for text in text.lines().filter(|text| !text.trim().is_empty() && stated_total(text).is_none()) {
        match line(text) {
            Some(_) => read.lines += 1,
            None => read.unread += 1,
        }
    }
    read
}

/// The total that a list says of itself: `# total 14700000`.
fn stated_total(line: &str) -> Option<u64> {
    let words = line.trim().strip_prefix('#')?.trim().strip_prefix("total")?;
    words.trim_start_matches([':', '=', ' ', '\t']).trim().parse().ok()
}

/// Counts beyond this are no counts.
const LARGEST: u64 = 1_000_000_000_000;

/// The word and the count of a line: the cell that is no number (the last such before it), and the first whole number
/// behind it, or where there is none, before it.
fn line(line: &str) -> Option<(&str, u64)> {
    let line = line.trim().trim_start_matches('\u{feff}');
    if line.starts_with('#') {
        return None;
    }
    let separator = ['\t', ';', ','].into_iter().find(|&sign| line.contains(sign));
    let cells: Vec<&str> = match separator {
        Some(sign) => line.split(sign).collect(),
        None => line.split_whitespace().collect(),
    };
    let cells: Vec<&str> = cells.into_iter().map(|cell| cell.trim().trim_matches('"').trim()).collect();
    let number = |cell: &&str| {
        let digits: String =
            cell.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
        let whole = digits.strip_suffix(".0").unwrap_or(&digits);
        whole.parse::<u64>().ok().filter(|&n| n <= LARGEST)
    };
    let is_word = |cell: &&str| !cell.is_empty() && cell.parse::<f64>().is_err();
    let place = cells.iter().position(is_word).or_else(|| {
        // A number can be a word: `2023<TAB>17`.
        (cells.len() >= 2 && !cells[0].is_empty()).then_some(0)
    })?;
    let after = cells[place + 1..].iter().find_map(number);
    let count = after.or_else(|| cells[..place].iter().rev().find_map(number))?;
    Some((cells[place], count))
}

/// The counts of a list by the words of a layer; made once.
pub fn list_counts(memo: &Memo, layer: Layer, list: &WordList) -> Rc<Vec<ListCounts>> {
    let name = format!("list {} {:x} {:?}", layer.name(), xxh3_64(list.text.as_bytes()), list.total);
    memo.table(&name).unwrap_or_else(|| memo.keep_table(name, vec![read(memo, layer, list)]))
}

fn read(memo: &Memo, layer: Layer, list: &WordList) -> ListCounts {
    let corpus = memo.corpus;
    let language = corpus.languages().first().copied().unwrap_or(Language::French);
    let vocabulary = corpus.vocabulary(layer).len() as usize;
    let mut counts = vec![0u64; vocabulary];
    let mut others: HashMap<String, u64> = HashMap::new();
    let mut read = ListRead::default();
    let mut sum = 0u64;
    let mut stated = None;
    for text in list.text.lines().filter(|text| !text.trim().is_empty()) {
        if let Some(total) = stated_total(text) {
            stated = Some(total);
            continue;
        }
        let Some((word, count)) = line(text) else {
            read.unread += 1;
            continue;
        };
        read.lines += 1;
        sum = sum.saturating_add(count);
        let key = layer.key(word, language);
        match corpus.word_of(layer, &key) {
            Some(word) => counts[word as usize] = counts[word as usize].saturating_add(count),
            None => {
                let other = others.entry(key).or_default();
                *other = other.saturating_add(count);
            }
        }
    }
    let mut others: Vec<(String, u64)> =
        others.into_iter().filter(|(key, n)| is_word(key) && *n > 0).collect();
    crate::order::Order::order(&mut others[..]);
    counts.extend(others.iter().map(|(_, count)| count));
    let others = others.into_iter().map(|(key, _)| key).collect();
    // A total below what is listed is none.
    let total =
        list.total.or(stated).filter(|&total| total >= sum && total <= LARGEST).unwrap_or(sum.min(LARGEST));
    ListCounts { counts, others, total, read }
}

/// Whether a key is a word and no mark, as far as one can see.
fn is_word(key: &str) -> bool {
    key.chars().any(char::is_alphanumeric)
}

/// Whether a word that the corpus does not have is a stop word.
pub fn is_stop(memo: &Memo, key: &str) -> bool {
    let kind = if key.ends_with('\'') { Kind::Elided } else { Kind::Word };
    memo.corpus.stop_words().contains(key, kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, u64)>) {
        assert_eq!(line(text), expected, "{text}");
    }

    #[test]
    fn lines_of_other_programs_are_read() {
        check("guerre\t12", Some(("guerre", 12)));
        check("1\t12\tguerre", Some(("guerre", 12)));
        check("\u{feff}guerre;12", Some(("guerre", 12)));
        check("\"guerre\",\"1 200\"", Some(("guerre", 1_200)));
        check("  12 guerre", Some(("guerre", 12)));
        check("guerre 12 3.5", Some(("guerre", 12)));
        check("2023\t17", Some(("2023", 17)));
        check("guerre\t12.0", Some(("guerre", 12)));
        check("# Florilège", None);
        check("word\tcount", None);
        check("guerre", None);
        check("guerre\t-3", None);
        assert_eq!(stated_total("# total 14700000"), Some(14_700_000));
        assert_eq!(stated_total("# a total of 3"), None);
        assert_eq!(readable("# total: 9\n# head\nmot\t3\n\nx"), ListRead { lines: 1, unread: 2 });
        check("guerre\t99999999999999999999", None);
    }
}
