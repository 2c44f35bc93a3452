//! A table of what is known of the texts, as it comes back from a spreadsheet: what it would change.

use super::edtf;
use super::{Certainty, Corpus, Date, Fact};
use crate::csv;
use crate::text::Language;
use crate::text::fold::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a column of the table is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    Id,
    File,
    Title,
    Outlet,
    Date,
    Certainty,
    Evidence,
    Language,
    /// Counted by the program: nothing to be told.
    Counted,
    Free(String),
}

/// What a table would change, before anything is changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TableReading {
    pub facts: Vec<(String, Fact)>,
    /// Texts whose found date the table leaves empty: their ids belong to the decisions.
    pub undate: Vec<String>,
    /// Each cell that would be another.
    pub changes: Vec<Change>,
    /// Rows that were matched with a text, and those that were not, by what they call it.
    pub matched: u32,
    pub unmatched: Vec<String>,
    /// Cells that are no date or no language; they change nothing.
    pub unread: Vec<Change>,
    /// Columns that no text has yet.
    pub new_columns: Vec<String>,
    /// Whether there is a column of ids or of files at all.
    pub has_key: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub id: String,
    pub column: String,
    pub from: String,
    pub to: String,
}

/// Reads a table and compares it with what is known. Texts are matched by id, else by file name.
pub fn read_table(corpus: &Corpus, text: &str) -> TableReading {
    let table = csv::read(text);
    let columns: Vec<Column> = table.columns.iter().map(|name| column_of(name)).collect();
    let mut reading = TableReading {
        has_key: columns.iter().any(|column| matches!(column, Column::Id | Column::File)),
        ..TableReading::default()
    };
    let documents = (0..corpus.n_documents()).map(|number| (number, corpus.about(number)));
    let mut by_id = HashMap::new();
    let mut by_file = HashMap::new();
    let mut known: Vec<&str> = Vec::new();
    for (number, document) in documents {
        by_id.insert(document.id.as_str(), number);
        if !document.file.is_empty() {
            by_file.entry(document.file.as_str()).or_insert(number);
        }
        known.extend(document.columns.iter().map(|(name, _)| name.as_str()));
    }
    for column in &columns {
        if let Column::Free(name) = column
            && !known.contains(&name.as_str())
        {
            reading.new_columns.push(name.clone());
        }
    }
    for row in &table.rows {
        let cell = |wanted: &Column| {
            let at = columns.iter().position(|column| column == wanted)?;
            Some(row.get(at).map_or("", |cell| cell.trim()))
        };
        let (id, file) = (cell(&Column::Id).unwrap_or_default(), cell(&Column::File).unwrap_or_default());
        let number = by_id.get(id).or_else(|| by_file.get(file)).or_else(|| by_file.get(id));
        let Some(&number) = number else {
            reading.unmatched.push(if id.is_empty() { file } else { id }.to_owned());
            continue;
        };
        reading.matched += 1;
        read_row(corpus, number, &columns, row, &mut reading);
        read_date(corpus, number, &cell, &mut reading);
    }
    reading
}

fn read_row(corpus: &Corpus, number: u32, columns: &[Column], row: &[String], reading: &mut TableReading) {
    let document = corpus.about(number);
    for (column, cell) in columns.iter().zip(row) {
        let mut value = cell.trim().to_owned();
        let said = Some(value.clone()).filter(|value| !value.is_empty());
        let (name, from, fact) = match column {
            Column::Title => ("title", document.known_title().unwrap_or_default(), Fact::Title(said)),
            Column::Outlet => ("outlet", document.outlet.as_deref().unwrap_or_default(), Fact::Outlet(said)),
            Column::Language => {
                let known = document.language.as_deref().unwrap_or(corpus.language(number).0.code());
                let code = if value.is_empty() { Some(String::new()) } else { language_code(&value) };
                let Some(code) = code else {
                    reading.unread.push(change(&document.id, "language", known, &value));
                    continue;
                };
                if code == known || code.is_empty() && document.language.is_none() {
                    continue;
                }
                value.clone_from(&code);
                ("language", known, Fact::Language(Some(code).filter(|code| !code.is_empty())))
            }
            Column::Free(name) => {
                let cell = document.columns.iter().find(|(known, _)| known == name);
                let from = cell.map_or("", |(_, value)| value.as_str());
                (name.as_str(), from, Fact::Column(name.clone(), said))
            }
            _ => continue,
        };
        if from.trim() != value {
            reading.changes.push(change(&document.id, name, from, &value));
            reading.facts.push((document.id.clone(), fact));
        }
    }
}

fn read_date<'a>(
    corpus: &Corpus,
    number: u32,
    cell: &impl Fn(&Column) -> Option<&'a str>,
    reading: &mut TableReading,
) {
    let document = corpus.about(number);
    let known = corpus.date(number);
    let from = known.map_or("", |date| date.edtf.as_str());
    let value = cell(&Column::Date).unwrap_or(from);
    if value.is_empty() {
        if document.date.is_some() {
            reading.facts.push((document.id.clone(), Fact::Date(None)));
        }
        if !from.is_empty() {
            reading.undate.push(document.id.clone());
        }
        if !from.is_empty() {
            reading.changes.push(change(&document.id, "date", from, ""));
        }
        return;
    }
    let date = if value == from { known.cloned() } else { edtf::read(value, corpus.language(number).0) };
    let Some(mut date) = date else {
        reading.unread.push(change(&document.id, "date", from, value));
        return;
    };
    match cell(&Column::Certainty).map(fold).as_deref() {
        Some("explicit" | "explicite") => date.certainty = Certainty::Explicit,
        Some("inferred" | "deduite" | "inferee") => date.certainty = Certainty::Inferred,
        _ => {}
    }
    if let Some(evidence) = cell(&Column::Evidence) {
        date.evidence = evidence.to_owned();
    }
    if known != Some(&date) {
        if date.edtf != from {
            reading.changes.push(change(&document.id, "date", from, &date.edtf));
        } else {
            let name =
                |date: &Date| if date.certainty == Certainty::Explicit { "explicit" } else { "inferred" };
            let from = known.map_or("", name);
            reading.changes.push(change(&document.id, "certainty", from, name(&date)));
        }
        reading.facts.push((document.id.clone(), Fact::Date(Some(date))));
    }
}

fn change(id: &str, column: &str, from: &str, to: &str) -> Change {
    Change { id: id.to_owned(), column: column.to_owned(), from: from.to_owned(), to: to.to_owned() }
}

fn column_of(name: &str) -> Column {
    match fold(name.trim()).as_str() {
        "id" | "identifiant" => Column::Id,
        "file" | "fichier" | "filename" => Column::File,
        "title" | "titre" => Column::Title,
        "outlet" | "titre de presse" | "media" | "source" | "journal" => Column::Outlet,
        "date" => Column::Date,
        "certainty" | "certitude" => Column::Certainty,
        "evidence" | "preuve" => Column::Evidence,
        "language" | "lang" | "langue" => Column::Language,
        "" | "words" | "mots" | "sentences" | "phrases" | "set_aside" | "bounds" | "text" | "texte" => {
            Column::Counted
        }
        _ => Column::Free(name.trim().to_owned()),
    }
}

/// `fr`, `fr-FR`, français, French; `None` for what is no language.
fn language_code(value: &str) -> Option<String> {
    const NAMES: [(&str, Language); 14] = [
        ("francais", Language::French),
        ("french", Language::French),
        ("anglais", Language::English),
        ("english", Language::English),
        ("allemand", Language::German),
        ("german", Language::German),
        ("espagnol", Language::Spanish),
        ("spanish", Language::Spanish),
        ("italien", Language::Italian),
        ("italian", Language::Italian),
        ("portugais", Language::Portuguese),
        ("portuguese", Language::Portuguese),
        ("neerlandais", Language::Dutch),
        ("dutch", Language::Dutch),
    ];
    let name = fold(value);
    if let Some((_, language)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(language.code().to_owned());
    }
    let code = name.split(['-', '_']).next()?;
    (matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase()))
        .then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    fn corpus() -> Corpus {
        let document = |id: &str, text: &str| Document {
            id: id.into(),
            file: format!("{id}.txt"),
            text: text.into(),
            ..Document::default()
        };
        let mut corpus = Corpus::default();
        corpus.add(vec![
            document("a", "Publié le 15 octobre 2025\nLes ministres se sont réunis."),
            document("b", "Les ministres ne savent rien de cela."),
        ]);
        corpus
    }

    /// What a table changes, as `id.column: from → to`.
    #[track_caller]
    fn check(table: &str, expected: &str) -> TableReading {
        let reading = read_table(&corpus(), table);
        let drawn: Vec<String> = reading
            .changes
            .iter()
            .map(|change| format!("{}.{}: {} → {}", change.id, change.column, change.from, change.to))
            .collect();
        assert_eq!(drawn.join("; "), expected, "{table}");
        reading
    }

    #[test]
    fn a_table_is_matched_by_id_or_file_and_shows_what_it_changes() {
        check("id,title\na,Un titre\nb,\n", "a.title:  → Un titre");
        check("fichier;date;ville\nb.txt;15/10/2024;Lyon\n", "b.ville:  → Lyon; b.date:  → 2024-10-15");
        let reading = check("id,outlet\nz,Le Monde\n", "");
        assert_eq!((reading.matched, reading.unmatched), (0, vec!["z".to_owned()]));
        let reading = check("id\tlangue\tdate\na\tanglais\tbientôt\nb\t?\t\n", "a.language: fr → en");
        assert_eq!(reading.unread.len(), 2, "{:?}", reading.unread);
    }

    #[test]
    fn a_date_that_is_left_empty_is_refused() {
        let reading = check("id,date\na,\n", "a.date: 2025-10-15 → ");
        assert_eq!((reading.undate, reading.facts), (vec!["a".to_owned()], vec![]));
    }

    #[test]
    fn a_table_that_says_what_is_known_changes_nothing() {
        check("id,date,certainty,language\na,2025-10-15,explicit,fr\nb,,,fr\n", "");
        check("nothing,of,this\n1,2,3\n", "");
        check("", "");
    }
}
