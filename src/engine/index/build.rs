//! From texts to a segment.

use super::column::Column;
use super::finish::Finishing;
use super::interner::Interner;
use super::lexicon::{Entry, Lexicon, Strings, part_spans};
use super::segment::{Segment, SegmentDocument};
use crate::corpus::Document;
use crate::order::Order;
use crate::text::{self, Analysis, Kind, Language, Pos, fold};
use std::ops::Range;

/// Collects documents, one token after the other, and makes a segment of them.
#[derive(Debug, Clone, Default)]
pub struct Builder {
    interner: Interner,
    /// The number of each token in the interner.
    pub(super) tokens: Vec<u32>,
    /// The bytes before each token; `LONG` stands for the next number of `long_gaps`.
    pub(super) gaps: Vec<u8>,
    pub(super) long_gaps: Vec<u32>,
    /// Per form: how much more often one space stands before it than nothing, elided words before it apart.
    spaced: Vec<i32>,
    pub(super) documents: Vec<SegmentDocument>,
}

pub(super) const LONG: u8 = u8::MAX;

impl Builder {
    /// Begins the next document; its tokens are given with `token`, then come its structures.
    pub fn begin(&mut self, text: &str, language: Language, guessed: bool) {
        let hash = xxhash_rust::xxh3::xxh3_64(text.as_bytes());
        let first = self.tokens.len() as u32;
        let len = text.len() as u32;
        self.documents.push(SegmentDocument { len, hash, first, language, guessed, ..Default::default() });
    }

    /// Begins the next document as another segment has it, but for its tokens.
    pub fn begin_again(&mut self, document: &SegmentDocument) {
        let first = self.tokens.len() as u32;
        let structures = text::Structures::default().into();
        self.documents.push(SegmentDocument { first, n_tokens: 0, structures, ..document.clone() });
    }

    /// Adds some of the tokens of the document begun last. `end` is where the token before them ended (0 at the
    /// start), `glued` whether it was an elided word; both are brought up to date.
    pub fn tokens(
        &mut self,
        text: &str,
        analysis: &Analysis,
        range: Range<usize>,
        end: &mut u32,
        glued: &mut bool,
    ) {
        let first = range.start as u32;
        for (position, token) in (first..).zip(&analysis.tokens[range]) {
            let word = Word { kind: token.kind, language: analysis.language_at(position), pos: None };
            self.token(token.span.of(text), word, token.span.start - *end, glued);
            *end = token.span.end;
        }
    }

    /// Adds a token of the document begun last, with the bytes that lie before it. Gives the number of the form
    /// read as this word; new ones go up by one from zero.
    #[inline]
    pub fn token(&mut self, form: &str, word: Word, gap: u32, glued: &mut bool) -> u32 {
        let number = self.interner.number(form, word.tag());
        if number as usize == self.spaced.len() {
            self.spaced.push(0);
        }
        if gap < u32::from(LONG) {
            self.gaps.push(gap as u8);
        } else {
            self.gaps.push(LONG);
            self.long_gaps.push(gap);
        }
        if !*glued {
            self.spaced[number as usize] += i32::from(gap == 1) - i32::from(gap == 0);
        }
        *glued = word.kind == Kind::Elided;
        self.tokens.push(number);
        number
    }

    /// Ends the document begun last.
    pub fn end(&mut self, structures: text::Structures) {
        let n_tokens = self.tokens.len() as u32;
        let document = self.documents.last_mut().expect("a document was begun");
        document.n_tokens = n_tokens - document.first;
        document.n_paragraphs = structures.paragraphs.len() as u32;
        document.n_sentences = structures.sentences.len() as u32;
        document.structures = structures.into();
    }

    /// A whole document at once.
    pub fn add(&mut self, text: &str, analysis: Analysis) {
        self.begin(text, analysis.language, analysis.guessed);
        self.tokens(text, &analysis, 0..analysis.tokens.len(), &mut 0, &mut false);
        self.end(analysis.structures);
    }

    /// Sorts, folds, and writes the stream and the postings. No lemma is known.
    pub fn finish(self) -> Segment {
        self.finish_with(|_, _| None)
    }

    /// The same; `lemma` gives the lemma of the form with a number, which was read as this word.
    pub fn finish_with(self, lemma: impl FnMut(u32, Word) -> Option<String>) -> Segment {
        let mut finishing = Finishing::new(self, lemma);
        loop {
            if let Some(segment) = finishing.step(usize::MAX) {
                return segment;
            }
        }
    }

    /// The lexicon in its order (falling frequency, ties by form and tag), and the new number of each form.
    pub(super) fn lexicon(&self, mut lemma: impl FnMut(u32, Word) -> Option<String>) -> (Lexicon, Vec<u32>) {
        let Interner { forms, tags, .. } = &self.interner;
        let mut counts = vec![0u32; tags.len()];
        self.tokens.iter().for_each(|&token| counts[token as usize] += 1);
        let mut order: Vec<u32> = (0..tags.len() as u32).collect();
        order.order_by_key(|&old| {
            (std::cmp::Reverse(counts[old as usize]), forms.get(old), tags[old as usize])
        });
        let mut renumbered = vec![0u32; order.len()];
        (0u32..).zip(&order).for_each(|(new, &old)| renumbered[old as usize] = new);

        let mut folds = Interner::default();
        let mut folded = String::new();
        let mut number_of = |form: &str| {
            fold::fold_into(form, &mut folded);
            folds.number(&folded, 0)
        };
        let mut sorted_forms = Strings::default();
        let mut entries = Vec::with_capacity(order.len());
        let mut fold_of = Vec::with_capacity(order.len());
        let mut parts: Vec<(u32, u32)> = Vec::new();
        let mut lemmas = Interner::default();
        let mut lemma_of = Vec::with_capacity(order.len());
        let mut has_lemmas = false;
        for (new, &old) in (0u32..).zip(&order) {
            let (form, word) = (forms.get(old), Word::of_tag(tags[old as usize]));
            sorted_forms.push(form);
            let spaced = self.spaced[old as usize] > 0;
            entries.push(Entry { kind: word.kind, language: word.language, spaced, pos: word.pos });
            fold_of.push(number_of(form));
            let spans = part_spans(form, word.kind);
            parts.extend(spans.iter().map(|span| (new, number_of(span.of(form)))));
            let lemma = lemma(old, word).unwrap_or_default();
            has_lemmas |= !lemma.is_empty();
            lemma_of.push(lemmas.number(&lemma, 0));
        }
        let mut lemmas = lemmas.forms;
        if !has_lemmas {
            (lemmas, lemma_of) = Default::default();
        }
        let is_word = |entry: u32| entries[entry as usize].kind.is_word();
        let folds = Column::sorted(&folds.forms, fold_of, &parts, is_word);
        sorted_forms.shrink();
        lemmas.shrink();
        (Lexicon { forms: sorted_forms, entries, folds, lemmas, lemma_of }, renumbered)
    }
}

/// What tells entries of one form apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub kind: Kind,
    pub language: Language,
    pub pos: Option<Pos>,
}

impl Word {
    /// Kind, language and part of speech in one number: 5, 3 and 5 bits.
    const fn tag(self) -> u16 {
        let pos = match self.pos {
            Some(pos) => pos as u16 + 1,
            None => 0,
        };
        self.kind as u16 | (self.language as u16) << 5 | pos << 8
    }

    fn of_tag(tag: u16) -> Word {
        let kind = Kind::from_code((tag & 31) as u8).expect("a tag was made from a kind");
        let language = Language::ALL[usize::from(tag >> 5 & 7)];
        let pos = (tag >> 8).checked_sub(1).and_then(|code| Pos::ALL.get(usize::from(code)).copied());
        Word { kind, language, pos }
    }
}

/// The segment of some documents, at once.
pub fn index(documents: &[Document]) -> Segment {
    let mut builder = Builder::default();
    for document in documents {
        let language = document.language.as_deref().map(Language::from_code);
        builder.add(&document.text, text::analyze(&document.text, language));
    }
    builder.finish()
}

#[cfg(test)]
mod tests;
