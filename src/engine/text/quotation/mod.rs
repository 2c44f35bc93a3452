//! Quotations: what stands between quotation marks, however it ends, and what the marks are there for.
//!
//! ```text
//! « Il part », dit-elle.          closed
//! « Il part, dit-elle.            unclosed: it ends with its paragraph, and says so
//! « Il part.  ¶  « Il revient. »  continued: the mark is repeated, or closes some paragraphs later
//! « un “mur” antidrones »         the inner one is one deeper
//! — Oui, dit-il.                  dialogue: the whole paragraph
//! ```
//!
//! `pair` finds the marks that belong together, `dialogue` the paragraphs that a dash opens, `usage` tells
//! speech from words that merely stand in marks, by the signs that `saying` knows.

mod dialogue;
mod pair;
mod saying;
#[cfg(test)]
mod tests;
mod usage;

use super::{Extent, Language, Token};
use crate::order::Order;
use serde::{Deserialize, Serialize};

/// How a quotation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum QuoteEnd {
    /// By its mark, in the paragraph where it began; a dialogue, with its paragraph.
    Closed,
    /// By no mark: it ends with its paragraph, or where the quotation around it ends.
    Unclosed,
    /// By its mark, in a later paragraph.
    Continued,
}

/// What the marks are there for, as far as the text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Usage {
    /// Somebody's words: « Nous partons », a-t-il dit.
    Speech,
    /// Words merely in marks: « mur antidrones ».
    Marked,
    /// The title of a work: le livre « Le Rivage des Syrtes ».
    Title,
    /// A paragraph that a dash opens: — Oui, dit-il.
    Dialogue,
}

/// The sign by which the use was told. The first that holds, in this order, decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Evidence {
    /// Dialogue: a dash opens the paragraph, and a mark ends it.
    Dash,
    /// Marked: no word stands inside.
    Empty,
    /// Marked: at most six words that *dit*, *surnommé*, *so-called*, *le terme* … give as a name.
    Named,
    /// Title: a capital, and a word for works before: *le livre*, *intitulé*.
    Work,
    /// Speech: a verb of saying behind it or inserted in it: », a-t-il dit.
    SaidAfter,
    /// Speech: a colon before at least three words, or before a sentence.
    Colon,
    /// Speech: a capital at the start, a final mark at the end inside.
    Sentence,
    /// Speech: *je*, *nous*, *notre*, *we* … among at least three words.
    FirstPerson,
    /// Speech: a verb of saying, or *selon*, before it in the same sentence.
    SaidBefore,
    /// Speech: at least four words, and among them a subject pronoun, a negation or an auxiliary verb.
    Clause,
    /// Speech: nine words or more.
    Length,
    /// Marked: few words, the first with a capital.
    Name,
    /// Marked: few words, and none of the signs above.
    Short,
}

impl Usage {
    pub const fn name(self) -> &'static str {
        match self {
            Usage::Speech => "speech",
            Usage::Marked => "marked",
            Usage::Title => "title",
            Usage::Dialogue => "dialogue",
        }
    }
}

impl QuoteEnd {
    pub const fn name(self) -> &'static str {
        match self {
            QuoteEnd::Closed => "closed",
            QuoteEnd::Unclosed => "unclosed",
            QuoteEnd::Continued => "continued",
        }
    }
}

impl Evidence {
    pub const fn name(self) -> &'static str {
        match self {
            Evidence::Dash => "dash",
            Evidence::Empty => "empty",
            Evidence::Named => "named",
            Evidence::Work => "work",
            Evidence::SaidAfter => "said-after",
            Evidence::Colon => "colon",
            Evidence::Sentence => "sentence",
            Evidence::FirstPerson => "first-person",
            Evidence::SaidBefore => "said-before",
            Evidence::Clause => "clause",
            Evidence::Length => "length",
            Evidence::Name => "name",
            Evidence::Short => "short",
        }
    }
}

/// One quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quotation {
    /// Its tokens, marks included.
    pub extent: Extent,
    pub end: QuoteEnd,
    pub usage: Usage,
    pub evidence: Evidence,
    /// In how many others it stands; those of depth 0 do not overlap.
    pub depth: u8,
}

/// The quotations of `text`, by their starts, outer ones before inner ones; one lies inside another or
/// beside it. Those of depth 0 are the structure that queries read.
pub fn quotations(text: &str, tokens: &[Token], paragraphs: &[Extent], language: Language) -> Vec<Quotation> {
    let mut found = pair::pairs(text, tokens, paragraphs);
    found.extend(dialogue::dialogues(text, tokens, paragraphs, &found, language));
    found.order_by_key(|pair| (pair.extent.start, std::cmp::Reverse(pair.extent.end)));
    let mut around: Vec<Extent> = Vec::new();
    let mut quotations = Vec::with_capacity(found.len());
    for mut pair in found {
        while around.last().is_some_and(|outer| outer.end <= pair.extent.start) {
            around.pop();
        }
        // One that runs over the end of what holds it is cut there.
        if let Some(outer) = around.last()
            && pair.extent.end > outer.end
        {
            (pair.extent.end, pair.end) = (outer.end, QuoteEnd::Unclosed);
        }
        let (usage, evidence) = usage::usage(text, tokens, paragraphs, &pair, language);
        let depth = around.len().min(usize::from(u8::MAX)) as u8;
        quotations.push(Quotation { extent: pair.extent, end: pair.end, usage, evidence, depth });
        around.push(pair.extent);
    }
    quotations
}
