//! Tables: columns, rows of cells, and the same as it leaves the page.

use super::Act;
use crate::engine::export;

/// A table. Long ones hold a window of their rows; the renderer asks for others as they come into sight.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The name of its file, such as `words`.
    pub name: &'static str,
    /// What it holds, for who cannot see it.
    pub label: String,
    pub columns: Vec<Column>,
    /// The rows from `offset` on.
    pub rows: Vec<Vec<Cell>>,
    pub offset: u32,
    /// How many rows there are in all.
    pub total: u64,
    /// Whether the rows follow `Context::offset` and `limit`; one table of a sheet at most.
    pub is_window: bool,
    /// Whether rows are as high as what is in them; all of these are drawn, so let them be few.
    pub is_wrapped: bool,
}

impl Table {
    /// A table that has all its rows.
    pub fn whole(
        name: &'static str,
        label: impl Into<String>,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    ) -> Table {
        let total = rows.len() as u64;
        Table {
            name,
            label: label.into(),
            columns,
            rows,
            offset: 0,
            total,
            is_window: false,
            is_wrapped: false,
        }
    }

    /// With rows as high as what is in them.
    pub fn wrapped(mut self) -> Table {
        self.is_wrapped = true;
        self
    }

    /// All that it holds, with full precision. Columns that only show another one drawn do not leave the page.
    pub fn export(&self) -> export::Table {
        let leaving: Vec<usize> =
            (0..self.columns.len()).filter(|&i| !self.columns[i].key.is_empty()).collect();
        let columns = leaving.iter().map(|&i| self.columns[i].key.clone()).collect();
        let row = |row: &Vec<Cell>| {
            leaving
                .iter()
                .map(|&i| row.get(i).map_or(export::Cell::Missing, |cell| cell.value.clone()))
                .collect()
        };
        export::Table { head: Vec::new(), columns, rows: self.rows.iter().map(row).collect() }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// What it is called in a file; empty stays on the page.
    pub key: String,
    pub title: String,
    /// What it means, in a sentence.
    pub help: String,
    /// What a press of its title does: sorts, as a rule.
    pub act: Act,
    /// Whether the rows are in its order: `Some(true)` rising, `Some(false)` falling.
    pub sorted: Option<bool>,
    pub align: Align,
    /// How wide it is, in digits.
    pub width: f32,
    /// Whether it takes what is left of the width.
    pub grows: bool,
    /// Whether it is left out on narrow screens (it still leaves the page).
    pub is_extra: bool,
    /// Stays in the file only.
    pub is_hidden: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Numbers.
    #[default]
    Right,
    /// Words, drawings.
    Left,
}

impl Column {
    /// A column of numbers.
    pub fn number(key: &str, title: &str) -> Column {
        Column { key: key.to_owned(), title: title.to_owned(), width: 10.0, ..Column::default() }
    }

    /// A column of words.
    pub fn words(key: &str, title: &str) -> Column {
        Column { align: Align::Left, width: 16.0, grows: true, ..Column::number(key, title) }
    }

    /// A column that only draws what another one tells.
    pub fn drawing(title: &str, width: f32) -> Column {
        Column { align: Align::Left, width, is_extra: true, ..Column::number("", title) }
    }

    pub fn width(mut self, digits: f32) -> Column {
        self.width = digits;
        self
    }

    pub fn help(mut self, help: &str) -> Column {
        self.help = help.to_owned();
        self
    }

    /// What a press of the title does, and whether the rows are in its order already.
    pub fn sorts(mut self, act: Act, sorted: Option<bool>) -> Column {
        (self.act, self.sorted) = (act, sorted);
        self
    }

    pub fn extra(mut self) -> Column {
        self.is_extra = true;
        self
    }

    pub fn hidden(mut self) -> Column {
        self.is_hidden = true;
        self
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What is read.
    pub text: String,
    /// What leaves the page.
    pub value: export::Cell,
    pub act: Act,
    pub look: Look,
    /// More about it, told when it is pointed at: why there is no value, which forms were joined.
    pub note: String,
}

/// How a cell is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Look {
    #[default]
    Plain,
    /// A word of the corpus.
    Word,
    /// Of less weight.
    Quiet,
    /// Of more.
    Strong,
    /// A bar from … to, as shares of the width; the text says its value.
    Bar(f32, f32),
    /// A small bar for each value, as shares of the greatest.
    Bars(Vec<f32>),
    /// Marks at shares of the width.
    Strip(Vec<f32>),
    /// Tinted by a share from −1 to 1.
    Heat(f32),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        Cell {
            value: export::Cell::Text(text.clone()),
            text,
            act: Act::none(),
            look: Look::Plain,
            note: String::new(),
        }
    }

    /// A word of the corpus.
    pub fn word(text: &str, act: Act) -> Cell {
        Cell { act, look: Look::Word, ..Cell::text(text) }
    }

    /// Something drawn, with what it shows in words.
    pub fn drawn(look: Look, says: impl Into<String>) -> Cell {
        Cell { look, ..Cell::text(says) }
    }

    pub fn quiet(text: impl Into<String>) -> Cell {
        Cell { look: Look::Quiet, ..Cell::text(text) }
    }

    /// Nothing is known: an empty cell, also in files.
    pub fn missing() -> Cell {
        Cell { value: export::Cell::Missing, ..Cell::text("") }
    }

    pub fn look(mut self, look: Look) -> Cell {
        self.look = look;
        self
    }

    pub fn note(mut self, note: impl Into<String>) -> Cell {
        self.note = note.into();
        self
    }

    pub fn act(mut self, act: Act) -> Cell {
        self.act = act;
        self
    }

    /// What leaves the page instead of the text.
    pub fn value(mut self, value: impl Into<export::Cell>) -> Cell {
        self.value = value.into();
        self
    }
}
