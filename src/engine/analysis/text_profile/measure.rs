//! The columns of the table of texts: what each is called, and its value from the counts of a text.

use super::counting::TextCounts;
use super::mark::Mark;
use crate::measures::diversity::{self, Spectrum};
use crate::measures::readability::{self, ColemanLiau};
use crate::measures::{NoValue, Value};
use crate::text::Language;
use serde::{Deserialize, Serialize};

/// Something that is told of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TextMeasure {
    /// Everything counted, punctuation too.
    Tokens,
    Words,
    /// Distinct words on the layer of the question.
    Types,
    /// Types that occur once.
    Hapax,
    Sentences,
    Paragraphs,
    Ttr,
    /// Mean TTR of segments of as many words as the window.
    Sttr,
    Mattr,
    Mtld,
    HdD,
    YuleK,
    GuiraudR,
    Cttr,
    HerdanC,
    MaasSquared,
    MaasRoot,
    SimpsonD,
    HonoreR,
    Entropy,
    RepeatRate,
    FisherAlpha,
    /// Words per sentence.
    SentenceLength,
    /// Letters per word.
    WordLength,
    /// Words of more than six letters in a hundred.
    LongWords,
    /// Words in quotations in a hundred.
    Quoted,
    KandelMoles(WordsAs),
    Flesch(WordsAs),
    ColemanLiau(WordsAs),
    Lix(WordsAs),
    /// With textstat's weight of letters, and of a text in any language, as there.
    ColemanLiauTextstat,
    /// Signs in a hundred words.
    Punctuation,
    Mark(Mark),
}

/// What the formulas of readability take for a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WordsAs {
    /// As it is written: *l’OTAN*, *a-t-il*, *don’t*, *États-Unis* are one each.
    Written,
    /// As everything else here is counted: *l’OTAN* is two.
    Counted,
}

/// Columns that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    Size,
    Vocabulary,
    Sentences,
    Readability,
    Punctuation,
}

use TextMeasure as M;
use WordsAs::{Counted, Written};

/// All columns, with their names in links, scripts and exports; those of the catalogue of measures have its names.
pub const ALL: [(TextMeasure, &str); 47] = [
    (M::Tokens, "tokens"),
    (M::Words, "words"),
    (M::Types, "types"),
    (M::Hapax, "hapax"),
    (M::Sentences, "sentences"),
    (M::Paragraphs, "paragraphs"),
    (M::Ttr, "ttr"),
    (M::Sttr, "msttr"),
    (M::Mattr, "mattr"),
    (M::Mtld, "mtld"),
    (M::HdD, "hd_d"),
    (M::YuleK, "yule_k"),
    (M::GuiraudR, "guiraud_r"),
    (M::Cttr, "cttr"),
    (M::HerdanC, "herdan_c"),
    (M::MaasSquared, "maas_squared"),
    (M::MaasRoot, "maas_root"),
    (M::SimpsonD, "simpson_d"),
    (M::HonoreR, "honore_r"),
    (M::Entropy, "entropy"),
    (M::RepeatRate, "repeat_rate"),
    (M::FisherAlpha, "fisher_alpha"),
    (M::SentenceLength, "sentence_length"),
    (M::WordLength, "word_length"),
    (M::LongWords, "long_words"),
    (M::Quoted, "quoted"),
    (M::KandelMoles(Written), "kandel_moles"),
    (M::Flesch(Written), "flesch"),
    (M::ColemanLiau(Written), "coleman_liau"),
    (M::Lix(Written), "lix"),
    (M::KandelMoles(Counted), "kandel_moles_florilege"),
    (M::Flesch(Counted), "flesch_florilege"),
    (M::ColemanLiau(Counted), "coleman_liau_florilege"),
    (M::Lix(Counted), "lix_florilege"),
    (M::ColemanLiauTextstat, "coleman_liau_textstat"),
    (M::Punctuation, "punctuation"),
    (M::Mark(Mark::FullStop), "full_stops"),
    (M::Mark(Mark::Comma), "commas"),
    (M::Mark(Mark::Semicolon), "semicolons"),
    (M::Mark(Mark::Colon), "colons"),
    (M::Mark(Mark::Exclamation), "exclamation_marks"),
    (M::Mark(Mark::Question), "question_marks"),
    (M::Mark(Mark::Ellipsis), "ellipses"),
    (M::Mark(Mark::Quotation), "quotation_marks"),
    (M::Mark(Mark::Dash), "dashes"),
    (M::Mark(Mark::Bracket), "brackets"),
    (M::Mark(Mark::Other), "other_marks"),
];

impl TextMeasure {
    pub fn id(self) -> &'static str {
        let row = ALL.iter().find(|(measure, _)| *measure == self);
        row.expect("the table has every measure").1
    }

    pub fn from_id(id: &str) -> Option<TextMeasure> {
        ALL.iter().find(|(_, name)| *name == id).map(|(measure, _)| *measure)
    }

    pub fn group(self) -> Group {
        let place = ALL.iter().position(|(measure, _)| *measure == self).unwrap_or_default();
        match place {
            0..6 => Group::Size,
            6..22 => Group::Vocabulary,
            22..26 => Group::Sentences,
            26..35 => Group::Readability,
            _ => Group::Punctuation,
        }
    }

    /// The language of the texts that it is made for, where it is made for one.
    pub fn language(self) -> Option<Language> {
        match self {
            M::KandelMoles(_) => Some(Language::French),
            M::Flesch(_) | M::ColemanLiau(_) => Some(Language::English),
            _ => None,
        }
    }

    /// Whether it takes long: a text costs as much as two thousand tokens.
    pub(super) fn is_slow(self) -> bool {
        matches!(self, M::HdD | M::FisherAlpha)
    }

    /// The value for a text, or for several taken together.
    pub fn of(self, counts: &TextCounts) -> Value {
        if self.language().is_some_and(|language| language != counts.language) {
            return Err(NoValue::OtherLanguage);
        }
        let whole = |n: u32| Ok(f64::from(n));
        let per = |n: u32, of: u32, factor: f64| match of {
            0 => Err(NoValue::NoWords),
            of => Ok(f64::from(n) / f64::from(of) * factor),
        };
        let spectrum = || {
            let classes = counts.classes.iter();
            Spectrum::of_classes(classes.map(|&(i, v)| (u64::from(i), u64::from(v))))
        };
        match self {
            M::Tokens => whole(counts.tokens),
            M::Words => whole(counts.words),
            M::Types => whole(counts.classes.iter().map(|class| class.1).sum()),
            M::Hapax => whole(counts.classes.first().filter(|class| class.0 == 1).map_or(0, |class| class.1)),
            M::Sentences => whole(counts.sentences),
            M::Paragraphs => whole(counts.paragraphs),
            M::Ttr => diversity::ttr(&spectrum()),
            M::Sttr => counts.sttr,
            M::Mattr => counts.mattr,
            M::Mtld => counts.mtld,
            M::HdD => diversity::hd_d(&spectrum()),
            M::YuleK => diversity::yule_k(&spectrum()),
            M::GuiraudR => diversity::guiraud_r(&spectrum()),
            M::Cttr => diversity::cttr(&spectrum()),
            M::HerdanC => diversity::herdan_c(&spectrum()),
            M::MaasSquared => diversity::maas_squared(&spectrum()),
            M::MaasRoot => diversity::maas_root(&spectrum()),
            M::SimpsonD => diversity::simpson_d(&spectrum()),
            M::HonoreR => diversity::honore_r(&spectrum()),
            M::Entropy => diversity::entropy(&spectrum()),
            M::RepeatRate => diversity::repeat_rate(&spectrum()),
            M::FisherAlpha => diversity::fisher_alpha(&spectrum()),
            M::SentenceLength => counts.readable(Counted).sentence_length(),
            M::WordLength => per(counts.letters, counts.words, 1.0),
            M::LongWords => per(counts.long, counts.words, 100.0),
            M::Quoted => per(counts.quoted, counts.words, 100.0),
            M::KandelMoles(words) => readability::kandel_moles(&counts.readable(words)),
            M::Flesch(words) => readability::flesch(&counts.readable(words)),
            M::ColemanLiau(words) => {
                readability::coleman_liau(&counts.readable(words), ColemanLiau::Published)
            }
            M::Lix(words) => readability::lix(&counts.readable(words)),
            M::ColemanLiauTextstat => {
                readability::coleman_liau(&counts.readable(Written), ColemanLiau::Textstat)
            }
            M::Punctuation => per(counts.marks.iter().sum(), counts.words, 100.0),
            M::Mark(mark) => per(counts.marks[mark as usize], counts.words, 100.0),
        }
    }
}
