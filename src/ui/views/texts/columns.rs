//! The columns of the table of texts: what stands in a cell, and the order of rows by it.

use crate::engine::analysis::summary::{DocumentSummary, Summary};
use crate::engine::corpus::{Fact, edtf};
use crate::engine::export::{Cell, Table};
use crate::engine::order::Order;
use crate::engine::text::fold::fold;
use crate::plot::number::typed;
use crate::ui::lang::certainty_key;

/// A column of the table; its key stands in links and in files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    Title,
    Date,
    Outlet,
    Language,
    Words,
    Sentences,
    SetAside,
    Free(String),
}

impl Column {
    pub fn key(&self) -> &str {
        match self {
            Column::Title => "title",
            Column::Date => "date",
            Column::Outlet => "outlet",
            Column::Language => "language",
            Column::Words => "words",
            Column::Sentences => "sentences",
            Column::SetAside => "set_aside",
            Column::Free(name) => name,
        }
    }

    pub fn is_number(&self) -> bool {
        matches!(self, Column::Words | Column::Sentences | Column::SetAside)
    }

    /// The cell as a person would type it; empty when nothing is known.
    pub fn text(&self, document: &DocumentSummary) -> String {
        match self {
            Column::Title => document.title.clone().unwrap_or_default(),
            Column::Date => document.date.as_ref().map(|date| date.edtf.clone()).unwrap_or_default(),
            Column::Outlet => document.outlet.clone().unwrap_or_default(),
            Column::Language => document.language.clone(),
            Column::Words => document.words.to_string(),
            Column::Sentences => document.sentences.to_string(),
            Column::SetAside => document.words_set_aside.to_string(),
            Column::Free(name) => {
                let cell = document.columns.iter().find(|(known, _)| known == name);
                cell.map(|(_, value)| value.clone()).unwrap_or_default()
            }
        }
    }

    /// What a typed value says of a text; dates are read by the engine before.
    pub fn fact(&self, value: &str) -> Option<Fact> {
        let said = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
        Some(match self {
            Column::Title => Fact::Title(said),
            Column::Outlet => Fact::Outlet(said),
            Column::Language => Fact::Language(said),
            Column::Free(name) => Fact::Column(name.clone(), said),
            _ => return None,
        })
    }
}

/// The columns of a corpus: the fixed ones, then every free one in the order in which texts have it.
pub fn columns(summary: &Summary, added: &[String]) -> Vec<Column> {
    let mut columns = vec![
        Column::Title,
        Column::Date,
        Column::Outlet,
        Column::Language,
        Column::Words,
        Column::Sentences,
        Column::SetAside,
    ];
    let free = summary.documents.iter().flat_map(|document| document.columns.iter().map(|(name, _)| name));
    let mut known = std::collections::HashSet::new();
    columns.extend(free.chain(added).filter(|name| known.insert(*name)).cloned().map(Column::Free));
    columns
}

/// What undoes a fact: the same fact as it is now. A found date was never given.
pub fn inverse(fact: &Fact, document: &DocumentSummary) -> Fact {
    match fact {
        Fact::Title(_) => Fact::Title(document.title.clone()),
        Fact::Outlet(_) => Fact::Outlet(document.outlet.clone()),
        Fact::Date(_) => Fact::Date(document.date.clone().filter(|_| document.date != document.dating.date)),
        Fact::Language(_) => {
            Fact::Language(Some(document.language.clone()).filter(|_| !document.language_guessed))
        }
        Fact::Column(name, _) => {
            let cell = document.columns.iter().find(|(known, _)| known == name);
            Fact::Column(name.clone(), cell.map(|(_, value)| value.clone()))
        }
    }
}

/// What a column is sorted by. `None` comes last, in either direction.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
enum Key {
    Number(f64),
    Text(String),
}

fn key(column: &Column, document: &DocumentSummary, numeric: bool) -> Option<Key> {
    let text = column.text(document);
    match column {
        Column::Date => edtf::first_day(&text).map(Key::Text),
        _ if text.is_empty() => None,
        _ if numeric => typed(&text).map(Key::Number),
        _ => Some(Key::Text(fold(&text))),
    }
}

/// The rows to show, in their order, and how many of them have no place in it.
pub fn rows(summary: &Summary, columns: &[Column], sort: &str, filter: &str) -> (Vec<usize>, usize) {
    let sought = fold(filter.trim());
    let holds = |document: &DocumentSummary| {
        sought.is_empty()
            || columns.iter().any(|column| fold(&column.text(document)).contains(&sought))
            || fold(&document.opening).contains(&sought)
            || fold(&document.file).contains(&sought)
    };
    let mut rows: Vec<usize> =
        (0..summary.documents.len()).filter(|&row| holds(&summary.documents[row])).collect();
    let (falling, wanted) = sort.strip_prefix('-').map_or((false, sort), |key| (true, key));
    let Some(column) = columns.iter().find(|column| column.key() == wanted) else { return (rows, 0) };
    let numeric = column.is_number()
        || rows.iter().all(|&row| {
            let text = column.text(&summary.documents[row]);
            text.is_empty() || typed(&text).is_some()
        });
    let keyed: Vec<Option<Key>> =
        summary.documents.iter().map(|document| key(column, document, numeric)).collect();
    rows.order_by(|&a, &b| match (&keyed[a], &keyed[b]) {
        (None, None) => a.cmp(&b),
        (None, _) => std::cmp::Ordering::Greater,
        (_, None) => std::cmp::Ordering::Less,
        (Some(x), Some(y)) => {
            let order = x.partial_cmp(y).unwrap_or(std::cmp::Ordering::Equal);
            if falling { order.reverse() } else { order }.then(a.cmp(&b))
        }
    });
    let without = rows.iter().filter(|&&row| keyed[row].is_none()).count();
    (rows, without)
}

/// The rows as a table that leaves the page and may come back.
pub fn table(summary: &Summary, columns: &[Column], rows: &[usize]) -> Table {
    let mut names: Vec<String> = vec!["id".into(), "file".into()];
    for column in columns {
        names.push(column.key().to_owned());
        if *column == Column::Date {
            names.extend(["certainty".to_owned(), "evidence".to_owned(), "bounds".to_owned()]);
        }
    }
    let row = |&row: &usize| {
        let document = &summary.documents[row];
        let mut cells: Vec<Cell> = vec![document.id.as_str().into(), document.file.as_str().into()];
        for column in columns {
            let text = column.text(document);
            cells.push(match text.as_str() {
                "" => Cell::Missing,
                text if column.is_number() => text.parse().map_or(Cell::Missing, Cell::Whole),
                text => text.into(),
            });
            if *column == Column::Date {
                let date = document.date.as_ref();
                cells.push(date.map(certainty_key).into());
                cells.push(date.map(|date| date.evidence.as_str()).filter(|e| !e.is_empty()).into());
                cells.push(document.dating.bounds.as_deref().into());
            }
        }
        cells
    };
    Table { head: Vec::new(), columns: names, rows: rows.iter().map(row).collect() }
}
