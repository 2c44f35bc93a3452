//! Rows as they are shown: how a phrase is written, in which texts it stands, and what stands in its slots.

use super::grams::Grams;
use super::opening;
use super::places::{Spreading, UNSEEN};
use super::stream::{BREAK, Item, Reader};
use super::{Filler, PhraseRow};
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::Kind;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Texts up to which a row has a count for each.
const MAX_COLUMNS: usize = 64;
/// Fillers that a row lists.
const MAX_FILLERS: usize = 10;

/// Goes through the texts for the places of some phrases.
pub struct Showing {
    rows: Vec<Row>,
    /// Of each word the number of its list among the heads, 0 where it begins no row: the distances of second words, these
    /// words, and the rows that begin so, each with a pattern; sorted.
    head_of: Vec<u32>,
    heads: Vec<Vec<(u8, u32, u32, u8)>>,
    is_second: Vec<bool>,
    reader: Reader,
    text: usize,
    /// Places found in the text that is read, by their ends, and how far it is read.
    found: Vec<(u32, u32, u8)>,
    next: usize,
    item: u32,
    ring: [u32; RING],
    /// Of sides that are compared, whether it is noted where each phrase stands on them.
    is_noted: bool,
}

/// Entries that are remembered; more than a phrase spans.
const RING: usize = 32;

struct Row {
    phrase: u32,
    spreading: Spreading,
    per_document: Vec<u32>,
    /// The entries it was written with, per segment.
    written: Vec<Written>,
    fillers: HashMap<Vec<u32>, u64>,
    stretches: Vec<Stretch>,
}

/// Where a phrase stands on the sides that are compared: in a paragraph of a text, how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub text: u32,
    pub paragraph: u32,
    /// As bits.
    pub sides: u8,
    pub count: u32,
}

/// Entries of a segment in a row.
struct Written {
    segment: u32,
    entries: Vec<u32>,
    count: u64,
    /// In which order they came.
    nth: u32,
}

impl Showing {
    pub fn new(grams: &Grams, phrases: Vec<u32>, n_words: u32) -> Showing {
        let mut heads = vec![Vec::new()];
        let mut head_of = vec![0; n_words as usize];
        let mut is_second = vec![false; n_words as usize];
        for (row, &phrase) in (0u32..).zip(&phrases) {
            let own = &grams.patterns[usize::from(grams.list.pattern[phrase as usize])];
            let words: Vec<u32> = own.words(&grams.stream.words, grams.list.first[phrase as usize]).collect();
            for (number, pattern) in
                (0u8..).zip(&grams.patterns).filter(|(_, other)| other.class == own.class)
            {
                let head = &mut head_of[words[0] as usize];
                if *head == 0 {
                    *head = heads.len() as u32;
                    heads.push(Vec::new());
                }
                heads[*head as usize].push((pattern.offsets[1], words[1], row, number));
                is_second[words[1] as usize] = true;
            }
        }
        heads.iter_mut().for_each(|head| head.order());
        let n_texts = if grams.reader.n_texts() <= MAX_COLUMNS { grams.reader.n_texts() } else { 0 };
        let row = |phrase| Row {
            phrase,
            spreading: UNSEEN,
            per_document: vec![0; n_texts],
            written: Vec::new(),
            fillers: HashMap::new(),
            stretches: Vec::new(),
        };
        Showing {
            rows: phrases.into_iter().map(row).collect(),
            head_of,
            heads,
            is_second,
            reader: grams.reader.again(),
            text: 0,
            found: Vec::new(),
            next: 0,
            item: u32::MAX,
            ring: [0; RING],
            is_noted: false,
        }
    }

    /// The same, noting where the phrases stand on the sides.
    pub fn noting(self) -> Showing {
        Showing { is_noted: true, ..self }
    }

    pub fn progress(&self, grams: &Grams) -> (u64, u64) {
        let len = grams.stream.words.len() as u64;
        let at = if self.rows.is_empty() { len } else { u64::from(grams.stream.starts[self.text]) };
        (at, len)
    }

    /// Goes on by about so many units; gives whether all texts were gone through.
    pub fn step(&mut self, memo: &Memo, grams: &Grams, units: usize) -> bool {
        let mut left = units.max(1) as i64;
        while left > 0 {
            if self.rows.is_empty() || self.text + 1 >= grams.stream.starts.len() {
                return true;
            }
            let (start, end) = (grams.stream.starts[self.text], grams.stream.starts[self.text + 1]);
            if self.item == u32::MAX {
                self.look(grams, (start, end));
                left -= i64::from((end - start) / 256 + 1);
                self.item = start;
            }
            if self.next == self.found.len() {
                // Nothing more stands in this text.
                self.reader.skip();
                self.end_text();
                continue;
            }
            left -= i64::from(self.read(memo, grams) / 128 + 1);
        }
        false
    }

    fn end_text(&mut self) {
        self.text += 1;
        self.found.clear();
        (self.next, self.item) = (0, u32::MAX);
    }

    /// Finds the places in a text.
    fn look(&mut self, grams: &Grams, (start, end): (u32, u32)) {
        let words = &grams.stream.words[..];
        let without_overlap = grams.settings.without_overlap;
        for place in start..end {
            let first = words[place as usize];
            if first == BREAK || self.head_of[first as usize] == 0 {
                continue;
            }
            let mut head = &self.heads[self.head_of[first as usize] as usize][..];
            // One distance of second words after the other.
            while let Some(&(distance, ..)) = head.first() {
                let (of_distance, rest) = head.split_at(head.partition_point(|other| other.0 == distance));
                head = rest;
                let Some(&next) = words.get(place as usize + usize::from(distance)) else { continue };
                if next == BREAK || !self.is_second[next as usize] {
                    continue;
                }
                let from = of_distance.partition_point(|other| other.1 < next);
                let rows = of_distance[from..].iter().take_while(|other| other.1 == next);
                for &(_, _, row, number) in rows {
                    let pattern = &grams.patterns[usize::from(number)];
                    let about = &mut self.rows[row as usize];
                    let phrase = about.phrase as usize;
                    let own = &grams.patterns[usize::from(grams.list.pattern[phrase])];
                    let is_same = pattern.fits(words, place)
                        && pattern.words(words, place).eq(own.words(words, grams.list.first[phrase]))
                        && grams
                            .nodes
                            .as_ref()
                            .is_none_or(|nodes| nodes.holds(nodes.from(place), place, pattern));
                    let extent = (place, place + pattern.span);
                    let count = grams.list.count[phrase];
                    if is_same && grams.stream.sides.get(place as usize).is_some_and(|sides| sides & 1 == 0) {
                        // Not in the target, over whose texts it is spread.
                        self.found.push((extent.1, row, number));
                        continue;
                    }
                    if !is_same
                        || !about.spreading.add(
                            count,
                            self.text as u32,
                            extent,
                            &grams.sizes,
                            without_overlap,
                        )
                    {
                        continue;
                    }
                    if let Some(count) = about.per_document.get_mut(self.text) {
                        *count += 1;
                    }
                    if !pattern.slots.is_empty() {
                        let filler =
                            pattern.slots.iter().map(|&slot| words[place as usize + usize::from(slot)]);
                        *about.fillers.entry(filler.collect()).or_default() += 1;
                    }
                    self.found.push((extent.1, row, number));
                }
            }
        }
        self.found.sort_unstable();
    }

    /// Reads a stretch of the text for how the phrases are written; gives how many tokens that were.
    fn read(&mut self, memo: &Memo, grams: &Grams) -> u32 {
        let document = self.reader.document().unwrap_or_default();
        let segment = memo.corpus.place_of(document).0 as u32;
        let Showing { rows, reader, found, next, item, ring, is_noted, .. } = self;
        let paragraphs = &memo.corpus.structures(document).paragraphs;
        let mut is_end = false;
        let n_tokens = reader.read(memo.corpus, |read| match read {
            Item::Word(_, entry, position, sides) => {
                ring[*item as usize % RING] = entry;
                *item += 1;
                while let Some(&(end, row, number)) = found.get(*next).filter(|(end, ..)| *end == *item) {
                    let pattern = &grams.patterns[usize::from(number)];
                    let start = end - pattern.span;
                    let entry = |&offset: &u8| ring[(start + u32::from(offset)) as usize % RING];
                    let row = &mut rows[row as usize];
                    row.write(segment, pattern.offsets.iter().map(entry));
                    if *is_noted {
                        let before = paragraphs.partition_point(|paragraph| paragraph.start <= position);
                        row.note((document, before.saturating_sub(1) as u32), sides);
                    }
                    *next += 1;
                }
            }
            Item::Break => *item += 1,
            Item::End => is_end = true,
        });
        if is_end {
            self.end_text();
        }
        n_tokens
    }

    /// Where each phrase stands, in the order of the rows.
    pub fn stretches(&mut self) -> Vec<Vec<Stretch>> {
        self.rows.iter_mut().map(|row| std::mem::take(&mut row.stretches)).collect()
    }

    /// The rows.
    pub fn finish(self, memo: &Memo, grams: &Grams) -> Vec<PhraseRow> {
        self.rows.into_iter().map(|row| row.finish(memo, grams)).collect()
    }
}

impl Row {
    /// Notes with which entries the phrase is written at a place.
    fn write(&mut self, segment: u32, entries: impl Iterator<Item = u32> + Clone) {
        let is_so = |written: &Written| {
            written.segment == segment && written.entries.iter().copied().eq(entries.clone())
        };
        match self.written.iter().position(is_so) {
            Some(at) => {
                self.written[at].count += 1;
                // The frequent ones come to stand before the others.
                if at > 0 && self.written[at].count > self.written[at - 1].count {
                    self.written.swap(at, at - 1);
                }
            }
            None => {
                let nth = self.written.len() as u32;
                self.written.push(Written { segment, entries: entries.collect(), count: 1, nth });
            }
        }
    }

    fn note(&mut self, (text, paragraph): (u32, u32), sides: u8) {
        let is_here =
            |last: &&mut Stretch| (last.text, last.paragraph, last.sides) == (text, paragraph, sides);
        match self.stretches.last_mut().filter(is_here) {
            Some(last) => last.count += 1,
            None => self.stretches.push(Stretch { text, paragraph, sides, count: 1 }),
        }
    }

    /// The words as they are most often written, and the kinds and spaces of their entries.
    fn words<'a>(&mut self, memo: &Memo<'a>) -> Vec<(&'a str, bool)> {
        let corpus = memo.corpus;
        self.written.order_by_key(|written| written.nth);
        let mut forms: Vec<(Vec<(&str, bool)>, u64)> = Vec::new();
        let mut numbers: HashMap<Vec<&str>, usize> = HashMap::new();
        for written in &self.written {
            let lexicon = &corpus.segments()[written.segment as usize].segment.lexicon;
            let form = |&entry: &u32| lexicon.forms.get(entry);
            let number = *numbers.entry(written.entries.iter().map(form).collect()).or_insert_with(|| {
                let mut is_glued = true;
                let word = |&entry: &u32| {
                    let described = lexicon.entries[entry as usize];
                    let is_spaced = !is_glued && described.spaced;
                    is_glued = described.kind == Kind::Elided;
                    (lexicon.forms.get(entry), is_spaced)
                };
                forms.push((written.entries.iter().map(word).collect(), 0));
                forms.len() - 1
            });
            forms[number].1 += written.count;
        }
        forms.order_by_key(|(_, count)| Reverse(*count));
        forms.into_iter().next().map(|(words, _)| words).unwrap_or_default()
    }

    fn finish(mut self, memo: &Memo, grams: &Grams) -> PhraseRow {
        let words = self.words(memo);
        let mut row = keyed(memo, grams, self.phrase);
        if !words.is_empty() {
            let pattern = &grams.patterns[usize::from(grams.list.pattern[self.phrase as usize])];
            let mut words = words.into_iter();
            (row.text, row.words) = (String::new(), Vec::new());
            for offset in 0..row.keys.len() as u8 {
                let (word, is_spaced) = if pattern.slots.contains(&offset) {
                    ("*", true)
                } else {
                    words.next().unwrap_or_default()
                };
                if is_spaced && offset > 0 {
                    row.text.push(' ');
                }
                row.text.push_str(word);
                row.words.push(word.to_owned());
            }
        }
        row.dp = self.spreading.dp(grams.list.count[self.phrase as usize], &grams.sizes);
        row.per_document = self.per_document;
        row.n_fillers = self.fillers.len() as u32;
        let mut fillers: Vec<(Vec<u32>, u64)> = self.fillers.into_iter().collect();
        fillers.order_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let key = |word: u32| memo.corpus.word(grams.settings.layer, word).to_owned();
        let filler =
            |(words, count): (Vec<u32>, u64)| Filler { keys: words.into_iter().map(key).collect(), count };
        row.fillers = fillers.into_iter().take(MAX_FILLERS).map(filler).collect();
        row
    }
}

/// A row as far as the counts alone say it, with keys for words.
pub fn keyed(memo: &Memo, grams: &Grams, phrase: u32) -> PhraseRow {
    let (list, phrase) = (&grams.list, phrase as usize);
    let pattern = &grams.patterns[usize::from(list.pattern[phrase])];
    let words = pattern.words(&grams.stream.words, list.first[phrase]);
    let named: Vec<&str> = words.map(|word| memo.corpus.word(grams.settings.layer, word)).collect();
    let query = opening::query(memo, &grams.settings, pattern, &named);
    let mut next = named.into_iter();
    let length = if pattern.slots.is_empty() { pattern.n } else { pattern.span as u8 };
    let key = |offset: u8| match pattern.slots.contains(&offset) {
        true => String::new(),
        false => next.next().unwrap_or_default().to_owned(),
    };
    let keys: Vec<String> = (0..length).map(key).collect();
    let words: Vec<String> =
        keys.iter().map(|key| if key.is_empty() { "*".to_owned() } else { key.clone() }).collect();
    PhraseRow {
        text: words.join(" "),
        words,
        keys,
        n: pattern.n,
        count: u64::from(list.count[phrase]),
        texts: list.texts[phrase],
        dp: f64::from(list.spread[phrase]) / 4_294_967_295.0,
        query,
        ..PhraseRow::default()
    }
}
