//! Sheets: what a view of figures shows, as a plain value.
//!
//! A view is a row of [`views::all`]: its settings, the questions that follow from them, and a function from the answers to
//! a [`Sheet`]. One renderer (`ui/sheet`) draws all of them, asks, keeps the address, scrolls long tables, writes exports.
//! So a view costs the page what it has to say and nothing else, and its tests need no browser.

pub mod act;
pub mod axis;
pub mod beside;
pub mod context;
pub mod control;
pub mod figure;
pub mod file;
pub mod key_words;
pub mod own_views;
pub mod paragraph;
pub mod rich;
pub mod setting;
pub mod sides;
pub mod sorting;
pub mod svg;
pub mod table;
pub mod text_columns;
pub mod views;
pub mod volcano;
pub mod words;

pub use act::{Act, Step};
pub use context::{Answers, Context};
pub use control::Control;
pub use figure::Figure;
pub use file::File;
pub use rich::{Rich, Run};
pub use setting::{Kind, Setting};
pub use sorting::Sorting;
pub use table::{Cell, Column, Look, Table};

use crate::protocol::Question;

/// A view that is drawn from a sheet.
pub struct View {
    /// Its name in the address.
    pub slug: &'static str,
    /// Its title, in French and English.
    pub title: (&'static str, &'static str),
    /// What of it stands in the address.
    pub settings: &'static [Setting],
    /// What can be changed in it.
    pub controls: fn(&Context) -> Vec<Control>,
    /// What it asks; nothing where there is nothing to ask.
    pub questions: fn(&Context) -> Vec<Question>,
    /// What it shows. The answers stand in the order of the questions; those that are not there yet are none.
    pub sheet: fn(&Context, &Answers) -> Sheet,
}

/// Everything that a view shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What there is to see, in one sentence that the figures bear out.
    pub finding: Rich,
    /// What is measured, in which unit, on which base.
    pub measure: String,
    /// What a reader has to know before believing it: few texts, what was left out.
    pub notes: Vec<Rich>,
    pub parts: Vec<Part>,
    pub method: Method,
}

/// One thing under another.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    Heading(String),
    Text(Rich),
    Table(Table),
    Figure(Figure),
}

/// What the paragraph about the method names, beside corpus and version.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Method {
    /// Ids of the measures that are shown (`engine::measures::catalogue`).
    pub measures: Vec<&'static str>,
    /// Name and value of what was chosen, in the language of the page; also in the head of every export.
    pub parameters: Vec<(String, String)>,
    /// Whether chance was used, so that the seed matters.
    pub seed: Option<u64>,
}

impl Sheet {
    /// A sheet that says why there is nothing to show.
    pub fn nothing(finding: impl Into<Rich>, measure: impl Into<String>) -> Sheet {
        Sheet { finding: finding.into(), measure: measure.into(), ..Sheet::default() }
    }
}
