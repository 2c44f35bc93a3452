//! How lines are laid out: in columns around the node, or as cards of some rows where the view is narrow or the
//! context is a sentence or more. All lines of a layout are equally high; a longer context is whole in the reader.

use super::columns;
use crate::engine::analysis::concordance::Context;
use crate::ui::browser;
use crate::ui::state::page;
use leptos::prelude::*;

/// Below this width of the view, lines in columns leave the name of their source to the reader.
const ALL_COLUMNS: f64 = 820.0;

/// Below this one also the date: the words around the node are what one came for.
const FEW_COLUMNS: f64 = 640.0;

/// At most so wide is a page that shows lines as cards.
const NARROW: f64 = 640.0;

#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// Characters of context that fit on each side of the node.
    pub room: u32,
    /// Rows of text of a card; 0 lays lines out in columns.
    pub rows: u32,
    /// The columns that stand before the line.
    pub columns: Vec<String>,
    /// Pixels that they have.
    pub source: f64,
}

impl Layout {
    /// The layout of a view of this width, for such contexts and columns.
    fn of(width: f64, context: Context, mut columns: Vec<String>) -> Layout {
        let narrow = browser::width() <= NARROW;
        let letter = browser::letter_width();
        let rows = match (context, narrow) {
            (Context::Characters(_), false) => {
                columns.retain(|column| match column.as_str() {
                    "source" => width >= ALL_COLUMNS,
                    "date" => width >= FEW_COLUMNS,
                    _ => true,
                });
                let source =
                    columns.iter().map(|column| columns::width(column)).sum::<f64>().min(width * 0.45);
                // A tenth more per letter than the mean, so that hardly any context is cut by its column.
                let room = ((width - source - 176.0) / 2.0 / (letter * 1.1)).clamp(12.0, 90.0);
                return Layout { room: room as u32, rows: 0, columns, source };
            }
            (Context::Characters(_), true) => return Layout { room: 60, rows: 4, columns, source: 0.0 },
            (Context::Sentence, false) => 2,
            (Context::Sentence, true) => 5,
            (Context::Paragraph, false) => 4,
            (Context::Paragraph, true) => 8,
        };
        // The node stands in sight: what comes before it has less than half of the rows.
        let row = (width - 48.0) / (letter * 1.1);
        Layout { room: (f64::from(rows) * row * 0.45).max(20.0) as u32, rows, columns, source: 0.0 }
    }

    /// The byte from which a card shows what stands left of the node, at the beginning of a word.
    pub fn left_part(&self, left: &str) -> usize {
        if self.rows == 0 || left.len() <= self.room as usize {
            return 0;
        }
        let Some((cut, _)) = left.char_indices().rev().nth(self.room as usize) else { return 0 };
        left[cut..].find(' ').map_or(0, |space| cut + space + 1)
    }
}

/// The context that a link asks for; what fits the screen is known to the layout.
pub fn context_of(state: &crate::link::State) -> Context {
    match state.context.as_deref() {
        Some("sentence") => Context::Sentence,
        Some("paragraph") => Context::Paragraph,
        _ => Context::Characters(state.width.unwrap_or(0)),
    }
}

/// The layout, as the view's width changes.
pub fn use_layout() -> Memo<Layout> {
    let width = RwSignal::new(browser::element_width("#main").unwrap_or_else(browser::width));
    browser::follow_width("#main", move |now| width.set(now));
    let asked = page().part(|state| (context_of(state), columns::chosen(&state.columns)));
    Memo::new(move |_| {
        let (context, columns) = asked.get();
        Layout::of(width.get(), context, columns)
    })
}
