//! Reads texts once, and keeps of each the counts from which every column follows.

use super::mark::Mark;
use super::measure::WordsAs;
use crate::corpus::{Corpus, HeldSegment};
use crate::index::column::Column;
use crate::measures::readability::Counts;
use crate::measures::windows::{Full, Remainder, THRESHOLD, mattr, msttr, mtld};
use crate::measures::{NoValue, Value, syllables};
use crate::query::memo::Memo;
use crate::text::{Extent, Kind, Language, Layer};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// How texts are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Counting {
    /// On which words are compared.
    pub layer: Layer,
    /// Words of a window of MATTR and of a segment of STTR; 0: 100 where half of the texts have so many, else 50.
    pub window: u32,
}

/// What is counted of a text. Set-aside lines are not.
#[derive(Debug, Clone, PartialEq)]
pub struct TextCounts {
    pub language: Language,
    pub tokens: u32,
    pub words: u32,
    pub sentences: u32,
    pub paragraphs: u32,
    /// Letters and digits of all words.
    pub letters: u32,
    /// Of more than six letters.
    pub long: u32,
    /// Words as they are written, and the long ones among them.
    pub written: u32,
    pub written_long: u32,
    pub syllables: u32,
    /// Words in quotations.
    pub quoted: u32,
    pub marks: [u32; Mark::ALL.len()],
    /// (occurrences, types that have so many), rising.
    pub classes: Box<[(u32, u32)]>,
    pub sttr: Value,
    pub mattr: Value,
    pub mtld: Value,
}

impl TextCounts {
    /// Of no text at all.
    pub fn none(language: Language) -> TextCounts {
        let none = Err(NoValue::NoWords);
        TextCounts {
            language,
            tokens: 0,
            words: 0,
            sentences: 0,
            paragraphs: 0,
            letters: 0,
            long: 0,
            written: 0,
            written_long: 0,
            syllables: 0,
            quoted: 0,
            marks: Default::default(),
            classes: Box::default(),
            sttr: none,
            mattr: none,
            mtld: none,
        }
    }

    /// What formulas of readability are made of. A text has the same syllables and letters whatever a word is.
    pub fn readable(&self, words: WordsAs) -> Counts {
        let (words, long) = match words {
            WordsAs::Written => (self.written, self.written_long),
            WordsAs::Counted => (self.words, self.long),
        };
        Counts {
            words: words.into(),
            sentences: self.sentences.into(),
            syllables: self.syllables.into(),
            letters: self.letters.into(),
            long_words: long.into(),
        }
    }
}

/// What is known of an entry of a segment.
#[derive(Debug, Clone, Copy, Default)]
struct Fact {
    /// Its number in the vocabulary.
    word: u32,
    letters: u16,
    syllables: u8,
    role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Role {
    #[default]
    Unknown,
    Word,
    /// Written together with the next word, or with the one before; of English ones the syllables depend on that.
    Elided,
    Clitic,
    EnglishClitic,
    Mark(u8),
    Sign,
}

/// Texts that are being read.
struct Reading {
    name: String,
    counts: Vec<TextCounts>,
    /// Per segment and entry, once it was met.
    facts: Vec<Vec<Fact>>,
    /// Per word of the vocabulary, the text that has it, from 1, and its number there.
    numbers: Vec<(u32, u32)>,
}

/// Tokens after which it is asked whether there is time for more.
const STEP: usize = 100_000;
/// What a text costs beside its tokens, in tokens.
const TEXT: usize = 500;

/// The counts of some texts, in their order. `None` when the time is up before.
fn read(memo: &Memo, name: String, counting: Counting, texts: &[u32]) -> Option<Reading> {
    let corpus = memo.corpus;
    let reading = memo.unpark(|reading: &Reading| reading.name == name);
    let mut reading = reading.unwrap_or_else(|| Reading {
        name,
        counts: Vec::new(),
        facts: vec![Vec::new(); corpus.segments().len()],
        numbers: vec![(0, 0); corpus.vocabulary(counting.layer).len() as usize],
    });
    let columns = corpus.columns(counting.layer);
    let mut left = 0;
    while let Some(&text) = texts.get(reading.counts.len()) {
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(reading);
                return None;
            }
            left = STEP;
        }
        let counts = reading.text(corpus, &columns, counting, text);
        left = left.saturating_sub(counts.tokens as usize + TEXT);
        reading.counts.push(counts);
    }
    Some(reading)
}

/// The counts of all texts, in their order; read once. `None` when the time is up before.
pub fn of_all(memo: &Memo, counting: Counting) -> Option<Rc<Vec<TextCounts>>> {
    let name = format!("texts {counting:?}");
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let texts: Vec<u32> = memo.corpus.texts().collect();
    let Reading { name, counts, .. } = read(memo, name, counting, &texts)?;
    let classes = counts.iter().map(|counts| 8 * counts.classes.len()).sum::<usize>();
    let size = counts.len() * size_of::<TextCounts>() + classes;
    Some(memo.keep_table_of(name, counts, size))
}

/// The counts of some texts, at these places in the list of all: read alone, unless all were read before. `None` when the
/// time is up before.
pub fn of_some(memo: &Memo, counting: Counting, texts: &[u32], places: &[u32]) -> Option<Vec<TextCounts>> {
    if let Some(kept) = memo.table::<TextCounts>(&format!("texts {counting:?}")) {
        return Some(places.iter().map(|&place| kept[place as usize].clone()).collect());
    }
    let texts: Vec<u32> = places.iter().map(|&place| texts[place as usize]).collect();
    Some(read(memo, format!("texts {counting:?} {texts:?}"), counting, &texts)?.counts)
}

impl Reading {
    fn text(&mut self, corpus: &Corpus, columns: &[&Column], counting: Counting, text: u32) -> TextCounts {
        let (number, local) = corpus.place_of(text);
        let held = &corpus.segments()[number];
        let words_of = corpus.vocabulary(counting.layer).words_of(number);
        let facts = &mut self.facts[number];
        if facts.is_empty() {
            facts.resize(held.segment.lexicon.len(), Fact::default());
        }
        let mut counts = TextCounts::none(corpus.language(text).0);
        let (mut types, mut of_type): (Vec<u32>, Vec<u32>) = Default::default();
        let round = self.counts.len() as u32 + 1;
        for extent in corpus.counted(text) {
            let mut written = Written::default();
            held.segment.each_entry(local, extent, |entry| {
                let fact = &mut facts[entry as usize];
                if fact.role == Role::Unknown {
                    *fact = Fact::of(held, columns[number], words_of, entry);
                }
                counts.tokens += 1;
                match fact.role {
                    Role::Mark(mark) => {
                        counts.marks[usize::from(mark)] += 1;
                        return written.end(&mut counts);
                    }
                    Role::Sign | Role::Unknown => return written.end(&mut counts),
                    _ => {}
                }
                let known = &mut self.numbers[fact.word as usize];
                if known.0 != round {
                    *known = (round, of_type.len() as u32);
                    of_type.push(0);
                }
                types.push(known.1);
                of_type[known.1 as usize] += 1;
                written.word(&mut counts, *fact, entry, &held.segment.lexicon.forms);
            });
            written.end(&mut counts);
        }
        counts.words = types.len() as u32;
        let words_in = |extents: &[Extent]| -> (u32, u32) {
            let words = extents.iter().map(|extent| {
                corpus.words_before(text, extent.end) - corpus.words_before(text, extent.start)
            });
            words.fold((0, 0), |(n, sum), words| (n + u32::from(words > 0), sum + words))
        };
        let structures = corpus.structures(text);
        counts.sentences = words_in(&structures.sentences).0;
        counts.paragraphs = words_in(&structures.paragraphs).0;
        counts.quoted = words_in(&structures.quotations).1;
        counts.classes = classes(&of_type);
        let window = counting.window as usize;
        counts.sttr = msttr(&types, window, Remainder::Drop);
        counts.mattr = mattr(&types, window);
        counts.mtld = mtld(&types, THRESHOLD, Full::AtThreshold);
        counts
    }
}

/// How many types have each number of occurrences.
fn classes(of_type: &[u32]) -> Box<[(u32, u32)]> {
    let most = of_type.iter().copied().max().unwrap_or_default();
    let mut tally = vec![0u32; most as usize + 1];
    of_type.iter().for_each(|&count| tally[count as usize] += 1);
    (0u32..).zip(tally).filter(|class| class.1 > 0).collect()
}

/// The word as it is written that is being read: pieces without a space between them.
#[derive(Default)]
struct Written {
    pieces: u32,
    letters: u32,
    /// Whether the next word belongs to it.
    is_open: bool,
    /// The last piece.
    last: u32,
}

impl Written {
    fn end(&mut self, counts: &mut TextCounts) {
        counts.written += u32::from(self.pieces > 0);
        counts.written_long += u32::from(self.letters > 6);
        *self = Written::default();
    }

    #[inline]
    fn word(
        &mut self,
        counts: &mut TextCounts,
        fact: Fact,
        entry: u32,
        forms: &crate::index::lexicon::Strings,
    ) {
        let is_clitic = matches!(fact.role, Role::Clitic | Role::EnglishClitic) && self.pieces > 0;
        if !is_clitic && !self.is_open {
            self.end(counts);
        }
        counts.letters += u32::from(fact.letters);
        counts.long += u32::from(fact.letters > 6);
        counts.syllables += if is_clitic && fact.role == Role::EnglishClitic {
            let before = forms.get(self.last);
            let whole = format!("{before}{}", forms.get(entry));
            syllables::english(&whole).saturating_sub(syllables::english(before))
        } else {
            u32::from(fact.syllables)
        };
        self.pieces += 1;
        self.letters += u32::from(fact.letters);
        self.is_open = fact.role == Role::Elided;
        self.last = entry;
    }
}

impl Fact {
    fn of(held: &HeldSegment, column: &Column, words_of: &[u32], entry: u32) -> Fact {
        let lexicon = &held.segment.lexicon;
        let (described, form) = (lexicon.entries[entry as usize], lexicon.forms.get(entry));
        let is_english = described.language == Language::English;
        let role = match described.kind {
            Kind::Elided => Role::Elided,
            Kind::Clitic if is_english => Role::EnglishClitic,
            Kind::Clitic => Role::Clitic,
            kind if kind.is_word() => Role::Word,
            kind => Mark::of(kind, form).map_or(Role::Sign, |mark| Role::Mark(mark as u8)),
        };
        if !described.kind.is_word() {
            return Fact { role, ..Fact::default() };
        }
        let syllables = match role {
            _ if is_english => syllables::english(form),
            // What an elided word adds to the word behind it: nothing, or what is heard of *jusqu’*.
            Role::Elided => syllables::french(&format!("{form}a")).saturating_sub(1),
            _ => syllables::french(form),
        };
        Fact {
            word: words_of[column.key_of[entry as usize] as usize],
            letters: form.chars().filter(|c| c.is_alphanumeric()).count().min(usize::from(u16::MAX)) as u16,
            syllables: syllables.min(255) as u8,
            role,
        }
    }
}
