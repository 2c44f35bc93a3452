//! From texts to a segment.

use super::interner::Interner;
use super::lexicon::{Entry, Lexicon, Lists, Strings};
use super::postings::Postings;
use super::segment::{Segment, SegmentDocument};
use super::stream::StreamWriter;
use crate::engine::corpus::Document;
use crate::engine::job::{Job, Step};
use crate::engine::text::{self, Analysis, Kind, Language, Token, compound, fold};

/// Collects documents, one token after the other, and makes a segment of them.
#[derive(Debug, Clone, Default)]
pub struct Builder {
    interner: Interner,
    /// The number of each token in the interner.
    tokens: Vec<u32>,
    /// The bytes before each token; 255 stands for the next number of `long_gaps`.
    gaps: Vec<u8>,
    long_gaps: Vec<u32>,
    /// Per form: how much more often one space stands before it than nothing, elided words before it apart.
    spaced: Vec<i32>,
    documents: Vec<SegmentDocument>,
}

const LONG: u8 = u8::MAX;

impl Builder {
    /// Begins the next document; its tokens are given with `token`, then come its structures.
    pub fn begin(&mut self, text: &str, language: Language, guessed: bool) {
        let hash = xxhash_rust::xxh3::xxh3_64(text.as_bytes());
        let first = self.tokens.len() as u32;
        let len = text.len() as u32;
        self.documents.push(SegmentDocument { len, hash, first, language, guessed, ..Default::default() });
    }

    /// Adds tokens of the document begun last. `end` is where the token before them ended (0 at the start),
    /// `glued` whether it was an elided word; both are brought up to date.
    pub fn tokens(&mut self, text: &str, tokens: &[Token], end: &mut u32, glued: &mut bool) {
        for token in tokens {
            let form = token.span.of(text);
            let number = self.interner.number(form, token.kind);
            if number as usize == self.spaced.len() {
                self.spaced.push(0);
            }
            let gap = token.span.start - *end;
            if gap < u32::from(LONG) {
                self.gaps.push(gap as u8);
            } else {
                self.gaps.push(LONG);
                self.long_gaps.push(gap);
            }
            if !*glued {
                self.spaced[number as usize] += i32::from(gap == 1) - i32::from(gap == 0);
            }
            *glued = token.kind == Kind::Elided;
            *end = token.span.end;
            self.tokens.push(number);
        }
    }

    /// Ends the document begun last.
    pub fn end(&mut self, structures: text::Structures) {
        let n_tokens = self.tokens.len() as u32;
        let document = self.documents.last_mut().expect("a document was begun");
        document.n_tokens = n_tokens - document.first;
        document.structures = structures;
    }

    /// A whole document at once.
    pub fn add(&mut self, text: &str, analysis: Analysis) {
        self.begin(text, analysis.language, analysis.guessed);
        self.tokens(text, &analysis.tokens, &mut 0, &mut false);
        self.end(analysis.structures);
    }

    /// Sorts, folds, and writes the stream and the postings.
    pub fn finish(self) -> Segment {
        let (lexicon, renumbered) = self.lexicon();
        let mut writer = StreamWriter::new(&lexicon);
        let mut long_gaps = self.long_gaps.iter().copied();
        for document in &self.documents {
            writer.document();
            let extent = document.first as usize..(document.first + document.n_tokens) as usize;
            for (&token, &gap) in self.tokens[extent.clone()].iter().zip(&self.gaps[extent]) {
                let gap = if gap == LONG {
                    long_gaps.next().expect("every long gap was kept")
                } else {
                    u32::from(gap)
                };
                writer.token(renumbered[token as usize], gap);
            }
        }
        let stream = writer.finish();
        let entries = self.tokens.iter().map(|&token| renumbered[token as usize]);
        let postings = Postings::new(&lexicon, entries);
        Segment::new(lexicon, self.documents, stream, postings)
    }

    /// The lexicon in its order (falling frequency, ties by form and kind), and the new number of each form.
    fn lexicon(&self) -> (Lexicon, Vec<u32>) {
        let Interner { forms, kinds, .. } = &self.interner;
        let mut counts = vec![0u32; kinds.len()];
        self.tokens.iter().for_each(|&token| counts[token as usize] += 1);
        let mut order: Vec<u32> = (0..kinds.len() as u32).collect();
        order.sort_unstable_by_key(|&old| {
            (std::cmp::Reverse(counts[old as usize]), forms.get(old), kinds[old as usize])
        });
        let mut renumbered = vec![0u32; order.len()];
        (0u32..).zip(&order).for_each(|(new, &old)| renumbered[old as usize] = new);

        // Folds are interned first and sorted afterwards; the kind plays no part in them.
        let mut folds = Interner::default();
        let mut folded = String::new();
        let mut number_of = |form: &str| {
            folded.clear();
            fold::fold_into(form, &mut folded);
            folds.number(&folded, Kind::Word)
        };
        let mut sorted_forms = Strings::default();
        let mut entries = Vec::with_capacity(order.len());
        let mut parts: Vec<(u32, u32)> = Vec::new();
        for (new, &old) in (0u32..).zip(&order) {
            let (form, kind) = (forms.get(old), kinds[old as usize]);
            sorted_forms.push(form);
            entries.push(Entry { kind, spaced: self.spaced[old as usize] > 0, fold: number_of(form) });
            let spans = if kind.is_word() { compound::parts(form, kind) } else { Vec::new() };
            if (2..=usize::from(u16::MAX)).contains(&spans.len()) {
                parts.extend(spans.iter().map(|span| (new, number_of(span.of(form)))));
            }
        }
        let mut fold_order: Vec<u32> = (0..folds.forms.len() as u32).collect();
        fold_order.sort_unstable_by_key(|&old| folds.forms.get(old));
        let mut sorted_folds = Strings::default();
        let mut fold_number = vec![0u32; fold_order.len()];
        for (new, &old) in (0u32..).zip(&fold_order) {
            sorted_folds.push(folds.forms.get(old));
            fold_number[old as usize] = new;
        }
        entries.iter_mut().for_each(|entry| entry.fold = fold_number[entry.fold as usize]);
        let pairs = parts.iter().map(|&(entry, fold)| (entry, fold_number[fold as usize]));
        let parts = Lists::group(entries.len(), pairs);
        (Lexicon::new(sorted_forms, entries, sorted_folds, parts), renumbered)
    }
}

/// Indexes documents in steps; a unit is about a kilobyte of text.
pub struct IndexJob<D> {
    documents: D,
    builder: Builder,
    /// How many documents are done.
    done: usize,
    /// The document at work: what was found in it, and how many of its tokens are in the builder.
    current: Option<(Analysis, usize, u32, bool)>,
    /// Kilobytes done, and in all (each document counts as one more).
    units_done: u32,
    units: u32,
}

/// Tokens that make a unit of work.
const TOKENS_PER_UNIT: usize = 200;

fn units_of(document: &Document) -> u32 {
    document.text.len() as u32 / 1024 + 1
}

impl<D: AsRef<[Document]>> IndexJob<D> {
    /// Takes anything that holds documents: a vector, a slice, a shared pointer to one.
    pub fn new(documents: D) -> Self {
        let units = documents.as_ref().iter().map(units_of).sum();
        IndexJob { documents, builder: Builder::default(), done: 0, current: None, units_done: 0, units }
    }

    /// Gives the documents back, once the segment is there.
    pub fn into_documents(self) -> D {
        self.documents
    }

    /// Works on the document whose turn it is; gives the units that took.
    fn advance(&mut self, document: usize, budget: usize) -> usize {
        let document = &self.documents.as_ref()[document];
        let Some((analysis, next, end, glued)) = &mut self.current else {
            let language = document.language.as_deref().map(Language::from_code);
            let analysis = text::analyze(&document.text, language);
            self.builder.begin(&document.text, analysis.language, analysis.guessed);
            self.current = Some((analysis, 0, 0, false));
            return units_of(document) as usize;
        };
        let until = (*next + budget.max(1) * TOKENS_PER_UNIT).min(analysis.tokens.len());
        let worked = (until - *next) / TOKENS_PER_UNIT;
        self.builder.tokens(&document.text, &analysis.tokens[*next..until], end, glued);
        *next = until;
        if until == analysis.tokens.len() {
            self.builder.end(std::mem::take(&mut analysis.structures));
            self.units_done += units_of(document);
            self.current = None;
            self.done += 1;
        }
        worked
    }
}

impl<D: AsRef<[Document]>> Job for IndexJob<D> {
    type Output = Segment;

    fn step(&mut self, units: usize) -> Step<Segment> {
        let mut left = units.max(1);
        while left > 0 {
            if self.done == self.documents.as_ref().len() {
                return Step::Done(std::mem::take(&mut self.builder).finish());
            }
            left = left.saturating_sub(self.advance(self.done, left).max(1));
        }
        Step::Working { done: self.units_done, total: self.units, partial: None }
    }
}

/// The segment of some documents, at once.
pub fn index(documents: &[Document]) -> Segment {
    crate::engine::job::finish(IndexJob::new(documents))
}
