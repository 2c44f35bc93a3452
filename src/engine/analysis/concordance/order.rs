//! The order of lines: by words beside the node, the node itself, the date of the text.

use super::SortKey;
use crate::analysis::context::words_beside;
use crate::corpus::Corpus;
use crate::corpus::edtf::first_day;
use crate::order::Order;
use crate::query::matches::Hit;
use std::borrow::Cow;
use std::collections::HashMap;

/// The numbers of the hits in the order of the keys; ties, and everything after `Text`, in text order. Nothing where
/// no key changes that order.
///
/// Each word of a key is looked at once: distinct words get ranks in the order of their folds, and the
/// lines are sorted by ranks. Rank 0 is the missing word, which comes first.
pub fn order(corpus: &Corpus, hits: &[Hit], sort: &[SortKey], across_paragraphs: bool) -> Vec<u32> {
    let usable = sort.iter().take_while(|key| **key != SortKey::Text);
    let keys: Vec<SortKey> =
        usable.filter(|key| !matches!(key, SortKey::Left(0) | SortKey::Right(0))).copied().collect();
    if keys.is_empty() {
        return Vec::new();
    }
    let furthest = |of: fn(&SortKey) -> u8| keys.iter().map(of).max().map_or(0, usize::from);
    let n_left = furthest(|key| if let SortKey::Left(n) = key { *n } else { 0 });
    let n_right = furthest(|key| if let SortKey::Right(n) = key { *n } else { 0 });
    let days = if keys.contains(&SortKey::Date) { days(corpus) } else { Vec::new() };
    let mut numbers: HashMap<Cow<'_, str>, u32> = HashMap::new();
    let mut ranks: Vec<u32> = Vec::with_capacity(hits.len() * keys.len());
    for &hit in hits {
        let beside = |right, n| match n {
            0 => Vec::new(),
            n => words_beside(corpus, hit, right, n, across_paragraphs),
        };
        let (left, right) = (beside(false, n_left), beside(true, n_right));
        for key in &keys {
            let word: Option<Cow<'_, str>> = match *key {
                SortKey::Left(n) => left.get(usize::from(n) - 1).map(|word| word.fold.into()),
                SortKey::Right(n) => right.get(usize::from(n) - 1).map(|word| word.fold.into()),
                SortKey::Date => {
                    ranks.push(days[hit.document as usize]);
                    continue;
                }
                SortKey::Node | SortKey::Text => Some(node_key(corpus, hit)),
            };
            let next = numbers.len() as u32 + 1;
            ranks.push(word.map_or(0, |word| *numbers.entry(word).or_insert(next)));
        }
    }
    let mut words: Vec<(Cow<'_, str>, u32)> = numbers.into_iter().collect();
    words.order();
    let mut rank_of = vec![0; words.len() + 1];
    (1u32..).zip(&words).for_each(|(rank, (_, number))| rank_of[*number as usize] = rank);
    for (number, key) in ranks.iter_mut().zip(keys.iter().cycle()) {
        if *key != SortKey::Date {
            *number = rank_of[*number as usize];
        }
    }
    let row = |number: u32| &ranks[number as usize * keys.len()..][..keys.len()];
    let mut order: Vec<u32> = (0..hits.len() as u32).collect();
    order.order_by(|&a, &b| row(a).cmp(row(b)).then(a.cmp(&b)));
    order
}

/// The folded words of the node, one space between them.
fn node_key(corpus: &Corpus, hit: Hit) -> Cow<'_, str> {
    let mut words = corpus.tokens(hit.document, hit.extent).filter(|token| token.kind.is_word());
    let first = words.next().map_or("", |word| word.fold);
    match words.next() {
        None => first.into(),
        Some(second) => {
            let rest = std::iter::once(second).chain(words).map(|word| word.fold);
            std::iter::once(first).chain(rest).collect::<Vec<_>>().join(" ").into()
        }
    }
}

/// Per text the rank of its first day; undated texts have the last.
fn days(corpus: &Corpus) -> Vec<u32> {
    let day = |document| corpus.date(document).and_then(|date| first_day(&date.edtf));
    let days: Vec<Option<String>> = (0..corpus.n_documents()).map(day).collect();
    let mut known: Vec<&String> = days.iter().flatten().collect();
    known.order();
    known.dedup();
    let rank = |day: &String| known.binary_search(&day).unwrap_or(known.len()) as u32;
    days.iter().map(|day| day.as_ref().map_or(u32::MAX, rank)).collect()
}
