//! The words of a corpus as the search for variants sees them: one for each fold, with how it is written.

use super::walk::Stretch;
use crate::corpus::{Corpus, HeldSegment};
use crate::text::Kind;
use crate::text::fold::fold_into;
use std::collections::HashMap;

/// Stands for an entry that has not been seen yet.
const UNSEEN: u32 = u32::MAX;

/// Bytes of the longest fold that is looked at.
const LONGEST: usize = 80;

/// A fold and how it is written in the texts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Word {
    pub fold: String,
    /// Counted tokens of it.
    pub count: u32,
    /// Those that begin with a small letter.
    pub small: u32,
    /// Those that begin with a capital where no sentence begins.
    pub named: u32,
    /// Those in capitals throughout.
    pub capitals: u32,
    /// Whether a form is an acronym with dots or two capitals and more.
    pub initials: bool,
    /// A word or acronym of letters, not on the stop list: only such a one may be a variant.
    pub eligible: bool,
    /// Whether it can say what a text is about; such words are the contexts that count.
    pub content: bool,
}

impl Word {
    /// Whether it is a name wherever that can be told: never small, and with its capital inside a sentence.
    pub fn is_name(&self) -> bool {
        self.named > 0 && self.small == 0
    }

    /// Letters, marks and hyphens of the fold.
    pub fn letters(&self) -> usize {
        self.fold.chars().filter(|c| c.is_alphabetic()).count()
    }
}

/// A word of a text: its number in the vocabulary, and its position in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub word: u32,
    pub position: u32,
}

/// All folds of a corpus that are of a word kind, in the order of their first places.
#[derive(Debug, Default)]
pub struct Vocabulary {
    pub words: Vec<Word>,
    numbers: HashMap<String, u32>,
    /// For each segment the word of each of its entries, and how often the entry is counted.
    tables: Vec<Vec<(u32, u32)>>,
    folded: String,
}

impl Vocabulary {
    pub fn new(corpus: &Corpus) -> Vocabulary {
        let table = |held: &HeldSegment| vec![(UNSEEN, 0); held.segment.lexicon.len()];
        Vocabulary { tables: corpus.segments().iter().map(table).collect(), ..Vocabulary::default() }
    }

    /// Counts the words of a stretch of text.
    pub fn read(&mut self, corpus: &Corpus, Stretch { segment, document, extent }: Stretch) {
        let sentences = &corpus.structures(document).sentences;
        let mut next = sentences.partition_point(|sentence| sentence.start < extent.start);
        let mut begins = false;
        for (position, token) in (extent.start..).zip(corpus.tokens(document, extent)) {
            if sentences.get(next).is_some_and(|sentence| sentence.start == position) {
                begins = true;
                next += 1;
            }
            if !token.kind.is_word() {
                continue;
            }
            let number = self.number(corpus, segment, token.entry, token.form, token.kind);
            self.tables[segment][token.entry as usize].1 += 1;
            let word = &mut self.words[number as usize];
            word.count += 1;
            let mut letters = token.form.chars().filter(|c| c.is_alphabetic());
            let first_is_capital = letters.next().is_some_and(char::is_uppercase);
            word.small += u32::from(!first_is_capital);
            word.named += u32::from(first_is_capital && !begins);
            word.capitals += u32::from(first_is_capital && letters.all(char::is_uppercase));
            // A sentence begins at its first word, whatever marks stand before it.
            begins = false;
        }
    }

    /// The number of an entry's word, which is new when the entry's fold is.
    fn number(&mut self, corpus: &Corpus, segment: usize, entry: u32, form: &str, kind: Kind) -> u32 {
        let known = self.tables[segment][entry as usize].0;
        if known != UNSEEN {
            return known;
        }
        // Its own fold, not the key under which it may be counted already: what is merged can still be told apart.
        fold_into(form, &mut self.folded);
        let number = match self.numbers.get(&self.folded) {
            Some(&number) => number,
            None => {
                let number = self.words.len() as u32;
                self.numbers.insert(self.folded.clone(), number);
                self.words.push(Word { fold: self.folded.clone(), ..Word::default() });
                number
            }
        };
        let word = &mut self.words[number as usize];
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = form.chars().filter(|c| c.is_uppercase()).count();
        word.initials |= kind == Kind::Acronym || (letters >= 2 && capitals == letters);
        word.content |= corpus.stop_words().is_content(&self.folded, kind);
        word.eligible |=
            word.content && matches!(kind, Kind::Word | Kind::Acronym) && is_spelled(&self.folded);
        self.tables[segment][entry as usize].0 = number;
        number
    }

    /// The words of a stretch, one after the other, marks left out. `words` is used again and again.
    pub fn words_of(&self, corpus: &Corpus, stretch: Stretch, words: &mut Vec<Placed>) {
        words.clear();
        let table = &self.tables[stretch.segment];
        let tokens = corpus.tokens(stretch.document, stretch.extent);
        for (position, token) in (stretch.extent.start..).zip(tokens) {
            let word = table[token.entry as usize].0;
            if word != UNSEEN {
                words.push(Placed { word, position });
            }
        }
    }

    /// The most frequent form of each word asked for, ties by the form itself.
    pub fn labels(&self, corpus: &Corpus, wanted: &[u32]) -> HashMap<u32, String> {
        let mut counts: HashMap<(u32, &str), u32> = wanted.iter().map(|&word| ((word, ""), 0)).collect();
        for (held, table) in corpus.segments().iter().zip(&self.tables) {
            for (entry, &(word, count)) in (0u32..).zip(table) {
                if count > 0 && counts.contains_key(&(word, "")) {
                    *counts.entry((word, held.segment.lexicon.forms.get(entry))).or_default() += count;
                }
            }
        }
        let mut best: HashMap<u32, (u32, &str)> = HashMap::new();
        for ((word, form), count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let known = best.entry(word).or_insert((count, form));
            if (count, std::cmp::Reverse(form)) > (known.0, std::cmp::Reverse(known.1)) {
                *known = (count, form);
            }
        }
        best.into_iter().map(|(word, (_, form))| (word, form.to_owned())).collect()
    }

    /// The number of a fold.
    pub fn find(&self, fold: &str) -> Option<u32> {
        self.numbers.get(fold).copied()
    }
}

/// Whether a fold is written with letters, and signs that join them; figures only where they may be mistyped letters.
fn is_spelled(fold: &str) -> bool {
    let letters = fold.chars().filter(|c| c.is_alphabetic()).count();
    let digits = fold.chars().filter(|c| c.is_ascii_digit()).count();
    let rest = |c: char| c.is_alphabetic() || c.is_ascii_digit() || matches!(c, '-' | '\'');
    // What is longer than any word is none, and must not cost more than one.
    fold.len() <= LONGEST && letters >= 2 && digits <= 1 && fold.chars().all(rest)
}
