//! What can stand at the caret of a query: words that begin like this, known phrases, operators, values of a field.
//!
//! Every suggestion says what it replaces and what would be found. The work of one keystroke is bounded: of a word
//! that stands everywhere some thousand places are looked at, and counts that would cost more are left out.

mod known;
mod letters;
mod operators;
mod place;
mod row;
mod tally;
mod vocabulary;

#[cfg(test)]
mod tests;

use crate::corpus::Corpus;
use crate::text::Span;
use place::{Place, What};
pub(super) use row::phrase;
use serde::{Deserialize, Serialize};
pub(super) use tally::frequency;
pub(super) use vocabulary::{commonest, label};

/// A query while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestQuestion {
    pub query: String,
    /// Bytes of the query before the caret.
    pub caret: u32,
    /// Whether operators and fields are offered by their French names.
    pub french: bool,
}

/// What can stand there, the likeliest first; at most ten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SuggestAnswer {
    /// The query and caret that these belong to.
    pub query: String,
    pub caret: u32,
    pub items: Vec<Suggestion>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub kind: SuggestionKind,
    /// What is shown: a word in its most frequent form, a phrase, the value of a field.
    pub label: String,
    /// Bytes of the query that it takes the place of.
    pub span: Span,
    /// What is written there instead; the caret goes behind it.
    pub text: String,
    /// How many places would be found, where that is known at little cost.
    pub places: Option<u64>,
    /// In how many texts.
    pub texts: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SuggestionKind {
    /// A word, lemma or stem that begins with what was typed.
    Word,
    /// A word that is spelled nearly like it.
    Spelling,
    Phrase,
    Operator,
    /// The name of a field, layer or attribute; a value follows it.
    Name,
    /// A value of a field or attribute.
    Value,
}

/// Suggestions at most.
const MOST: usize = 10;
/// Words that are offered, and phrases beside them.
const WORDS: usize = 6;
const PHRASES: usize = 3;

/// What can stand at the caret.
pub fn suggest(corpus: &Corpus, question: &SuggestQuestion) -> SuggestAnswer {
    let mut items = match place::read(corpus, &question.query, question.caret as usize) {
        Some(place) => at(corpus, question, &place),
        None => Vec::new(),
    };
    items.truncate(MOST);
    SuggestAnswer { query: question.query.clone(), caret: question.caret, items }
}

fn at(corpus: &Corpus, question: &SuggestQuestion, place: &Place) -> Vec<Suggestion> {
    let query = question.query.as_str();
    match &place.what {
        What::Word { layer, row, quoted } => {
            let layer_here = layer.unwrap_or(corpus.layer());
            let mut items = vocabulary::words(corpus, layer_here, place, WORDS);
            if layer.is_none() {
                items.extend(row::phrases(corpus, query, place, row, *quoted, &items));
            }
            if layer.is_none() && !quoted {
                operators::add_names(corpus, question.french, place, row.is_empty(), &mut items);
            }
            if items.is_empty() {
                items = vocabulary::near(corpus, layer_here, place);
            }
            items
        }
        What::Gap { row, quoted } => {
            let mut items = row::phrases(corpus, query, place, row, *quoted, &[]);
            if !quoted {
                operators::add_all(question.french, place, &mut items);
            }
            items
        }
        What::Field(name) => known::values(corpus, query, name, place),
        What::Attribute => letters::attributes(query, place),
        What::Value(attribute) => letters::values(corpus, query, *attribute, place),
    }
}

impl Suggestion {
    /// Nothing is known of what it finds.
    fn plain(kind: SuggestionKind, label: &str, span: Span, text: String) -> Suggestion {
        Suggestion { kind, label: label.to_owned(), span, text, places: None, texts: None }
    }
}
