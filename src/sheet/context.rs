//! What a view may look at: the address, the corpus at a glance, the language, and how much room there is.

use super::words::{measures, word_list};
use super::{Act, Cell, Rich, setting};
use crate::engine::analysis::parts::listing::PartsAnswer;
use crate::engine::analysis::summary::{DocumentSummary, Summary};
use crate::engine::analysis::word_filter::WordFilter;
use crate::engine::text::{Layer, Span};
use crate::link::State;
use crate::plot::{Locale, number};
use crate::protocol::{Answer, Ask};
use std::sync::Arc;

/// Everything a view is made from, beside the answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    pub locale: Locale,
    pub state: Arc<State>,
    pub summary: Arc<Summary>,
    /// The last query that could be read.
    pub query: String,
    /// The headings of the texts as parts to choose from, the longest first; nothing where no view parts by them, or not yet.
    pub headings: Option<Arc<PartsAnswer>>,
    /// Pixels that a figure may be wide.
    pub width: f64,
    /// The rows of the long table that are wanted: where they begin, and how many.
    pub offset: u32,
    pub limit: u32,
}

impl Context {
    pub fn is_english(&self) -> bool {
        self.locale == Locale::English
    }

    /// The one of a pair, French and English, that the page's language asks for.
    pub fn pick<T>(&self, (french, english): (T, T)) -> T {
        if self.is_english() { english } else { french }
    }

    pub fn lang(&self) -> &'static str {
        self.pick(("fr", "en"))
    }

    /// The value of a setting.
    pub fn setting(&self, key: &str) -> &str {
        setting::read(&self.state, key)
    }

    pub fn number(&self, key: &str) -> u32 {
        self.setting(key).parse().unwrap_or_default()
    }

    pub fn is_ticked(&self, key: &str) -> bool {
        self.setting(key) == "1"
    }

    /// What counts as the same word on the whole page.
    pub fn layer(&self) -> Layer {
        self.state.layer.as_deref().and_then(Layer::from_name).unwrap_or_default()
    }

    /// A query for a word of a list on a layer.
    pub fn query_of(&self, layer: Layer, key: &str) -> String {
        if layer == Layer::Form && self.layer() != Layer::Form { format!("={key}") } else { key.to_owned() }
    }

    /// Rates are per 1,000 words in small corpora and per million in large ones; one base per screen.
    pub fn base(&self) -> u64 {
        if self.summary.words < 1_000_000 { 1_000 } else { 1_000_000 }
    }

    /// What the chosen value of a setting is called, of values and their names in the same order.
    pub fn chosen(&self, key: &str, values: &[&str], names: &[&'static str]) -> &'static str {
        let at = values.iter().position(|value| *value == self.setting(key)).unwrap_or(0);
        names[at]
    }

    /// The name of a measure of the catalogue, and what it says in one sentence.
    pub fn about_measure(&self, id: &str) -> (&'static str, &'static str) {
        measures::about(id, self.lang()).map_or(("", ""), |about| (about.name, about.plain))
    }

    /// What of the filter of a list of words cannot be read, each with the words it stands at.
    pub fn faults(&self, key: &str, layer: Layer) -> Vec<Rich> {
        let filter = self.setting(key);
        let said = word_list::words(self.locale).fault;
        let faults = WordFilter::read(filter, layer).faults;
        let at = |span: &Span| filter.get(span.start as usize..span.end as usize).unwrap_or_default();
        faults.iter().map(|fault| Rich::with_words(said, &[at(&fault.span)])).collect()
    }

    pub fn document(&self, index: u32) -> Option<&DocumentSummary> {
        self.summary.documents.get(index as usize)
    }

    pub fn count(&self, n: impl TryInto<u64>) -> String {
        number::count(n.try_into().unwrap_or(u64::MAX), self.locale)
    }

    /// A number with so many decimals.
    pub fn decimal(&self, x: f64, decimals: usize) -> String {
        number::decimal(x, decimals, self.locale)
    }

    /// A number with about three digits that tell something: 1 234, 12.3, 0.0123; very small ones as powers of ten.
    pub fn figure(&self, x: f64) -> String {
        number::figure(x, self.locale)
    }

    pub fn percent(&self, share: f64) -> String {
        number::percent(share, self.locale)
    }

    /// A count that leads somewhere.
    pub fn counted(&self, n: u64, act: Act) -> Cell {
        Cell { value: n.into(), act, ..Cell::text(self.count(n)) }
    }

    /// A measure's value, or a dash with the reason why there is none.
    pub fn measured(&self, value: crate::engine::measures::Value, act: Act) -> Cell {
        match value {
            Ok(x) => Cell { value: crate::engine::export::Cell::Real(x), act, ..Cell::text(self.figure(x)) },
            Err(why) => {
                Cell { note: measures::reason(why, self.lang()).to_owned(), ..Cell::text("–".to_owned()) }
            }
        }
    }
}

/// The answers to a view's questions, in their order.
#[derive(Clone, Copy)]
pub struct Answers<'a>(pub &'a [Option<Arc<Answer>>]);

impl<'a> Answers<'a> {
    /// The answer to the question at a place, if it is there and of this question's type.
    pub fn get<Q: Ask>(&self, at: usize) -> Option<&'a Q::Answer> {
        self.0.get(at)?.as_deref().and_then(Q::look)
    }
}
