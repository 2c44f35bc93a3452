//! Values of a TOML file with their lines, and the complaint when one is not what it should be.

use super::{Both, LISTING, Problem};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A key with its value and the place where it stands.
pub struct Entry<'a> {
    pub key: &'a str,
    pub span: Range<usize>,
    pub value: &'a Spanned<DeValue<'a>>,
}

/// The file that is read, and what was found wrong in it so far.
pub struct Reader<'a> {
    pub source: &'a str,
    pub problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub fn complain(&mut self, at: usize, message: impl Into<String>, remedy: impl Into<String>) {
        let at = at.min(self.source.len());
        let line = self.source.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        let (message, remedy) = (message.into(), remedy.into());
        self.problems.push(Problem { file: LISTING.to_string(), line, message, remedy });
    }

    /// The entries of a table in the order of the file; those with other keys are complained of and left out.
    pub fn entries(&mut self, table: &'a DeTable<'a>, place: &str, known: &[&str]) -> Vec<Entry<'a>> {
        let mut entries = every(table);
        entries.retain(|entry| {
            let is_known = known.contains(&entry.key);
            if !is_known {
                let remedy = format!("{place} has {}", known.join(", "));
                self.complain(entry.span.start, format!("unknown key `{}`", entry.key), remedy);
            }
            is_known
        });
        entries
    }

    pub fn table(&mut self, entry: &Entry<'a>) -> Option<&'a DeTable<'a>> {
        let table = entry.value.get_ref().as_table();
        if table.is_none() {
            self.wrong_kind(entry, "a table", &format!("write it as `{} = {{ … }}`", entry.key));
        }
        table
    }

    /// The tables of an array such as `[[text]]`, each with its place.
    pub fn tables(&mut self, entry: &Entry<'a>) -> Vec<(usize, &'a DeTable<'a>)> {
        let array = entry.value.get_ref().as_array();
        let items = array.map(|array| array.iter().collect::<Vec<_>>());
        let tables: Option<Vec<_>> = items.and_then(|items| {
            items.into_iter().map(|item| Some((item.span().start, item.get_ref().as_table()?))).collect()
        });
        if tables.is_none() {
            self.wrong_kind(entry, "a list of tables", &format!("write each as `[[{}]]`", entry.key));
        }
        tables.unwrap_or_default()
    }

    /// A string that is not empty.
    pub fn text(&mut self, entry: &Entry<'a>) -> Option<String> {
        match entry.value.get_ref().as_str().map(str::trim) {
            Some("") => {
                let remedy = "fill it, or take the line away: what is not known is left out";
                self.complain(entry.span.start, format!("`{}` is empty", entry.key), remedy);
                None
            }
            Some(text) => Some(text.to_string()),
            None => {
                self.wrong_kind(entry, "a text", "put it between quotation marks");
                None
            }
        }
    }

    /// The number of a line, from 1.
    pub fn line_number(&mut self, entry: &Entry<'a>) -> Option<u32> {
        let number = entry.value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        if number.is_none_or(|number: u32| number == 0) {
            self.wrong_kind(entry, "a line number", "lines are counted from 1");
            return None;
        }
        number
    }

    /// A text in both languages.
    pub fn both(&mut self, entry: &Entry<'a>) -> Option<Both> {
        let table = self.table(entry)?;
        let mut both = Both::default();
        for part in self.entries(table, &format!("`{}`", entry.key), &["fr", "en"]) {
            let text = self.text(&part).unwrap_or_default();
            if part.key == "fr" { both.fr = text } else { both.en = text }
        }
        for (language, text) in [("fr", &both.fr), ("en", &both.en)] {
            if text.is_empty() {
                let message = format!("`{}` has no `{language}`", entry.key);
                self.complain(entry.span.start, message, "say it in both languages");
            }
        }
        Some(both)
    }

    fn wrong_kind(&mut self, entry: &Entry<'a>, wanted: &str, remedy: &str) {
        let found = entry.value.get_ref().type_str();
        let message = format!("`{}` should be {wanted} and is of the kind {found}", entry.key);
        self.complain(entry.span.start, message, remedy);
    }
}

/// The entries of a table with whatever keys, in the order of the file.
pub fn every<'a>(table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
    let entry = |(key, value): (&'a Spanned<_>, &'a Spanned<DeValue<'a>>)| {
        let name: &'a std::borrow::Cow<'a, str> = key.get_ref();
        Entry { key: name.as_ref(), span: key.span(), value }
    };
    let mut entries: Vec<Entry<'a>> = table.iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.span.start);
    entries
}
