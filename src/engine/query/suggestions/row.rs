//! Known phrases: what often follows the words that were typed.
//!
//! There is no index of phrases. The places of the rarest word that was typed are looked up, a few thousand of them
//! at most, and the words behind each are read.

use super::place::{Place, What, behind_elision};
use super::{PHRASES, Suggestion, SuggestionKind, tally};
use crate::corpus::{Corpus, HeldSegment};
use crate::order::Order;
use crate::query::parse::parse;
use crate::query::reading::Node;
use crate::text::fold::fold;
use crate::text::{Extent, Kind, Layer, Span};
use std::collections::HashMap;

/// Places that are looked at.
const SAMPLES: u64 = 2_000;
/// Places up to which a phrase is counted.
const COUNTED: u64 = 20_000;
/// Words that may follow, and how many of them may say something.
const FOLLOWING: usize = 6;
const CONTENT: usize = 2;

/// Words in a row that are typed already, folded, and the beginning of the next.
struct Beginning {
    words: Vec<String>,
    next: String,
    /// Where they begin in the query.
    start: u32,
}

/// The commonest phrases that begin with the words before the caret, or with the word at it. `words` are the
/// suggestions for that word.
pub(super) fn phrases(
    corpus: &Corpus,
    query: &str,
    place: &Place,
    row: &[Span],
    quoted: bool,
    words: &[Suggestion],
) -> Vec<Suggestion> {
    let mut row = row.to_vec();
    let mut typed = place.typed.as_str();
    if let Some((at, rest)) = behind_elision(typed) {
        row.push(Span::new(place.span.start, place.span.start + at as u32));
        typed = rest;
    }
    let next = fold(typed);
    let folded = |span: &Span| fold(span.of(query));
    // A phrase that is typed without marks begins with a word that says something; one in marks, where they begin.
    let says = |word: &str| {
        !word.ends_with('\'')
            && !corpus.stop_words().contains(word, Kind::Word)
            && word.chars().nth(1).is_some()
    };
    let mut beginnings = Vec::new();
    let starts = if quoted { 0..row.len().min(1) } else { 0..row.len() };
    for first in starts {
        let words: Vec<String> = row[first..].iter().map(folded).collect();
        if quoted || says(&words[0]) {
            beginnings.push(Beginning { words, next: next.clone(), start: row[first].start });
        }
    }
    if matches!(place.what, What::Word { .. }) && next.chars().count() > 1 {
        let is_word = tally::frequency(corpus, Layer::Fold, &next) > 0;
        let word = if is_word { Some(next) } else { words.first().map(|word| fold(&word.text)) };
        if quoted {
            let start = row.first().map_or(place.span.start, |first| first.start);
            let before: Vec<String> = row.iter().map(folded).collect();
            let words = word.map(|word| [before, vec![word]].concat());
            beginnings.extend(words.map(|words| Beginning { words, next: String::new(), start }));
        } else if let Some(word) = word.filter(|word| says(word)) {
            let start = place.span.end
                - (place.span.len() - behind_elision(&place.typed).map_or(0, |(at, _)| at as u32));
            beginnings.push(Beginning { words: vec![word], next: String::new(), start });
        }
    }
    let found = beginnings.iter().map(|beginning| (beginning.start, known(corpus, beginning)));
    let Some((start, labels)) = found.into_iter().find(|(_, labels)| !labels.is_empty()) else {
        return Vec::new();
    };
    let (open, close) = if quoted { ("", closing(query, place)) } else { ("\"", "\"") };
    let suggestion = |label: String| {
        let (places, texts) = count(corpus, &label).unzip();
        let text = format!("{open}{label}{close}");
        Suggestion {
            kind: SuggestionKind::Phrase,
            label,
            span: Span::new(start, place.span.end),
            text,
            places,
            texts,
        }
    };
    labels.into_iter().map(suggestion).collect()
}

/// The commonest phrase that begins with a word, folded.
pub(in crate::query) fn phrase(corpus: &Corpus, word: &str) -> Option<String> {
    let beginning = Beginning { words: vec![word.to_owned()], next: String::new(), start: 0 };
    known(corpus, &beginning).into_iter().next()
}

/// What closes the phrase in which the caret stands, if nothing does yet.
fn closing(query: &str, place: &Place) -> &'static str {
    let (before, after) = query.split_at(place.span.end as usize);
    let mark = before.rfind(['"', '«', '“', '„']).map_or("", |at| &before[at..]);
    let (close, text) = match mark.chars().next() {
        Some('«') => ('»', " »"),
        Some('“') => ('”', "”"),
        Some('„') => ('“', "“"),
        _ => ('"', "\""),
    };
    if after.contains(close) { "" } else { text }
}

/// The commonest phrases that begin like this, in their most frequent form.
fn known(corpus: &Corpus, beginning: &Beginning) -> Vec<String> {
    let frequency = |word: &String| tally::frequency(corpus, Layer::Fold, word);
    let Some((n, anchor)) = (0..).zip(&beginning.words).map(|(at, word)| (frequency(word), at)).min() else {
        return Vec::new();
    };
    let mut forms: HashMap<String, u32> = HashMap::new();
    let window = (anchor as u32, (beginning.words.len() + FOLLOWING) as u32);
    around(corpus, &beginning.words[anchor], n / SAMPLES + 1, window, &mut |seen| {
        let Some(first) = seen.at.checked_sub(anchor) else { return };
        let mut words = seen.tokens[first..].iter();
        let begins = beginning
            .words
            .iter()
            .all(|word| words.next().is_some_and(|(entry, _)| seen.fold(*entry) == word));
        // A break before any word but the first parts the row.
        let row = if begins { seen.unbroken(first) } else { 0 };
        let from = beginning.words.len();
        if row <= from || !seen.fold(seen.tokens[first + from].0).starts_with(&beginning.next) {
            return;
        }
        let text = corpus.document(seen.text).text.as_str();
        let mut n_content = 0;
        for &(entry, span) in seen.tokens[first + from..first + row].iter().take(FOLLOWING) {
            let kind = seen.held.segment.lexicon.entries[entry as usize].kind;
            if n_content < CONTENT && corpus.stop_words().is_content(seen.fold(entry), kind) {
                n_content += 1;
                let form = Span::new(seen.tokens[first].1.start, span.end).of(text);
                let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
                *forms.entry(form).or_default() += 1;
            }
        }
    });
    let mut forms: Vec<(String, String, u32)> =
        forms.into_iter().map(|(form, count)| (fold(&form), form, count)).collect();
    forms.order_by(|a, b| a.0.cmp(&b.0).then(b.2.cmp(&a.2)).then(b.1.cmp(&a.1)));
    // Of each phrase its most frequent form, with the count of all.
    let mut phrases: Vec<(String, String, u32)> = Vec::new();
    for (folded, form, count) in forms {
        match phrases.last_mut().filter(|last| last.0 == folded) {
            Some(last) => last.2 += count,
            None => phrases.push((folded, form, count)),
        }
    }
    phrases.retain(|phrase| phrase.2 > 1);
    phrases.order_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
    let mut kept: Vec<&(String, String, u32)> = Vec::new();
    for phrase in &phrases {
        // One that mostly goes on in the same way is part of the longer one.
        let goes_on = |other: &&(String, String, u32)| {
            other.0.len() > phrase.0.len() && other.0.starts_with(&phrase.0) && other.2 * 4 > phrase.2 * 3
        };
        if kept.len() < PHRASES && !phrases.iter().any(|other| goes_on(&other)) {
            kept.push(phrase);
        }
    }
    kept.into_iter().map(|(_, form, _)| form.clone()).collect()
}

/// Places and texts of a phrase, if that can be known at little cost.
fn count(corpus: &Corpus, phrase: &str) -> Option<(u64, u32)> {
    let Node::Phrase(words) = parse(&format!("\"{phrase}\"")).node? else { return None };
    let words: Vec<&String> = words
        .iter()
        .map(|node| if let Node::Word(word) = node { Some(word) } else { None })
        .collect::<Option<_>>()?;
    let frequencies: Vec<u64> =
        words.iter().map(|word| tally::frequency(corpus, Layer::Fold, word)).collect();
    if corpus.layer() != Layer::Fold {
        return None;
    }
    if frequencies.iter().sum::<u64>() <= COUNTED {
        let nodes = words.into_iter().map(|word| Node::Word(word.clone())).collect();
        return Some(tally::node(corpus, Layer::Fold, Node::Phrase(nodes)));
    }
    let (n, anchor) = frequencies.into_iter().zip(0..).min()?;
    // Parts of compounds may stand in a row with words, which only the search itself can tell.
    if n > COUNTED || words.iter().any(|word| is_part(corpus, word)) {
        return None;
    }
    let mut places = 0;
    let mut texts: Vec<u32> = Vec::new();
    // Marks may stand between the words of a phrase: twice as many tokens and some more.
    let reach = 2 * words.len() as u32 + 6;
    around(corpus, words[anchor], 1, (reach, reach), &mut |seen| {
        let lexicon = &seen.held.segment.lexicon;
        let is_word = |at: &usize| lexicon.is_word(seen.tokens[*at].0);
        let before = (0..seen.at).rev().filter(is_word).take(anchor);
        let after = (seen.at..seen.tokens.len()).filter(is_word);
        let mut row: Vec<usize> = before.collect();
        row.reverse();
        row.extend(after.take(words.len() - anchor));
        let same = row.len() == words.len()
            && row.iter().zip(&words).all(|(&at, word)| seen.fold(seen.tokens[at].0) == word.as_str());
        let whole = |(first, last): (&usize, &usize)| seen.in_one_paragraph(*first, *last);
        if same && row.first().zip(row.last()).is_some_and(whole) {
            places += 1;
            texts.push(seen.text);
        }
    });
    texts.order();
    texts.dedup();
    Some((places, texts.len() as u32))
}

/// Whether a word is also a part of compounds.
fn is_part(corpus: &Corpus, word: &str) -> bool {
    corpus
        .columns(Layer::Fold)
        .iter()
        .any(|column| column.find(word).is_some_and(|key| !column.compounds_of.get(key).is_empty()))
}

/// A place of a word, with the tokens around it.
struct Seen<'a> {
    corpus: &'a Corpus,
    held: &'a HeldSegment,
    text: u32,
    /// The first of the tokens, counted through the segment.
    position: u32,
    tokens: Vec<(u32, Span)>,
    /// Which of them is the word.
    at: usize,
}

impl Seen<'_> {
    fn fold(&self, entry: u32) -> &str {
        self.corpus.column(self.held, Layer::Fold).key(entry)
    }

    /// How many tokens from one on are words of one paragraph.
    fn unbroken(&self, first: usize) -> usize {
        let segment = &self.held.segment;
        let goes_on = |at: &usize| {
            segment.lexicon.is_word(self.tokens[*at].0)
                && (*at == first || !segment.paragraphs.contains(self.position + *at as u32))
        };
        (first..self.tokens.len()).take_while(goes_on).count()
    }

    fn in_one_paragraph(&self, first: usize, last: usize) -> bool {
        let rank = |at: usize| self.held.segment.paragraphs.rank(self.position + at as u32 + 1);
        rank(first) == rank(last)
    }
}

/// Visits every so manieth place of a word that is counted, with so many tokens before and behind it.
fn around(corpus: &Corpus, word: &str, every: u64, (left, right): (u32, u32), visit: &mut dyn FnMut(&Seen)) {
    for held in corpus.segments() {
        let segment = &held.segment;
        let column = corpus.column(held, Layer::Fold);
        let Some(key) = column.find(word) else { continue };
        let entries = column.entries_of.get(key).iter();
        let mut tokens = Vec::new();
        for position in entries.flat_map(|&entry| segment.postings.positions(entry)).step_by(every as usize) {
            let local = segment.document_of(position);
            let document = &segment.documents[local as usize];
            let own = position - document.first;
            let Some(text) = held.documents[local as usize] else { continue };
            if corpus.is_set_aside(text, own) {
                continue;
            }
            let start = own.saturating_sub(left);
            tokens.clear();
            tokens.extend(segment.walk(local, Extent::new(start, own.saturating_add(right + 1))));
            let at = (own - start) as usize;
            let seen = Seen {
                corpus,
                held,
                text,
                position: document.first + start,
                tokens: std::mem::take(&mut tokens),
                at,
            };
            visit(&seen);
            tokens = seen.tokens;
        }
    }
}
