//! Tables as CSV and TSV: one writer for every export, safe to open in a spreadsheet.
//!
//! A file is a head, a line of column names, and all rows, in the order they were shown:
//!
//! ```text
//! # query,otan
//! # fingerprint,0123456789abcdef
//! title,count
//! L’Alliance atlantique,21
//! ```
//!
//! The head is made of rows of two cells whose first begins with `# `. A spreadsheet shows them as
//! a small table of key and value; a program skips them with its usual setting for comments, because
//! no value holds a line break. (A single cell `# key: value` would have to be quoted as soon as a
//! query holds a comma, and no program sees a comment behind a quotation mark.)
//!
//! Quoting is that of RFC 4180, with a tab for the comma in TSV; lines end with CR LF; the bytes are
//! UTF-8. Spreadsheets run cells that begin with `=`, `+`, `-` or `@` as formulas, and a text of the
//! corpus may begin with anything, so such cells get an apostrophe in front ([`Settings::raw`] turns
//! that off). Plain numbers, negative ones too, stay as they are.

use serde::{Deserialize, Serialize};

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    Text(String),
    Whole(i64),
    /// Written with a dot and as many digits as give the same number back; an empty cell if not finite.
    Real(f64),
    /// Not known: an empty cell, never a zero.
    Missing,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Whole(i64::from(number))
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Cell {
        Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Option<&str>> for Cell {
    fn from(text: Option<&str>) -> Cell {
        text.map_or(Cell::Missing, Cell::from)
    }
}

/// Everything that goes into a file. Rows may be shorter than `columns`; empty cells fill them up.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Table {
    /// Key and value: query, parameters, fingerprint, version.
    pub head: Vec<(String, String)>,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Format {
    /// Commas between cells.
    #[default]
    Csv,
    /// Tabs between cells: what the clipboard wants.
    Tsv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Settings {
    pub format: Format,
    /// The cells exactly as they are, for programs: a spreadsheet would run some of them as formulas.
    pub raw: bool,
    /// Whether the file begins with U+FEFF. Excel reads UTF-8 only then; the clipboard wants none.
    pub byte_order_mark: bool,
}

/// The table as text.
pub fn write(table: &Table, settings: Settings) -> String {
    let mut out = String::new();
    if settings.byte_order_mark {
        out.push('\u{FEFF}');
    }
    for (key, value) in &table.head {
        out.push_str("# ");
        // A key is ours, but nothing here may break the line.
        write_text(&mut out, &one_line(key).replace([',', '"'], " "), settings);
        out.push(settings.format.separator());
        write_text(&mut out, &one_line(value), settings);
        out.push_str("\r\n");
    }
    write_row(&mut out, table.columns.iter().map(|name| Cell::Text(name.clone())), 0, settings);
    for row in &table.rows {
        write_row(&mut out, row.iter().cloned(), table.columns.len(), settings);
    }
    out
}

/// More rows behind what was written: tables that are too large to be held as cells come piece by piece.
pub fn write_rows(out: &mut String, rows: Vec<Vec<Cell>>, columns: usize, settings: Settings) {
    for row in rows {
        write_row(out, row.into_iter(), columns, settings);
    }
}

impl Format {
    const fn separator(self) -> char {
        match self {
            Format::Csv => ',',
            Format::Tsv => '\t',
        }
    }
}

fn write_row(out: &mut String, cells: impl Iterator<Item = Cell>, columns: usize, settings: Settings) {
    let mut written = 0;
    for cell in cells {
        if written > 0 {
            out.push(settings.format.separator());
        }
        match cell {
            Cell::Text(text) => write_text(out, &text, settings),
            Cell::Whole(number) => out.push_str(&number.to_string()),
            Cell::Real(number) if number.is_finite() => out.push_str(&number.to_string()),
            Cell::Real(_) | Cell::Missing => {}
        }
        written += 1;
    }
    (written.max(1)..columns).for_each(|_| out.push(settings.format.separator()));
    out.push_str("\r\n");
}

/// A cell of text, made safe and quoted where it must be.
fn write_text(out: &mut String, text: &str, settings: Settings) {
    let safe = if settings.raw { text.to_owned() } else { formula_safe(text) };
    let quoted = safe.contains(['"', '\r', '\n', settings.format.separator()]);
    // A lone `#…` in the first column would look like a comment; quoted it cannot.
    if quoted || safe.starts_with('#') {
        out.push('"');
        out.push_str(&safe.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&safe);
    }
}

/// The text with an apostrophe wherever a spreadsheet could see the start of a formula: in front, and,
/// because a spreadsheet of another country cuts lines at another sign, right after `;`, `,`, a tab or
/// a line break inside.
pub fn formula_safe(text: &str) -> String {
    if is_plain_number(text) {
        return text.to_owned();
    }
    let mut safe = String::with_capacity(text.len() + 1);
    if text.starts_with(['\t', '\r', '\0']) || text.trim_start_matches(is_skipped).starts_with(starts_formula)
    {
        safe.push('\'');
    }
    let mut before = None;
    for character in text.chars() {
        if starts_formula(character) && matches!(before, Some(';' | ',' | '\t' | '\r' | '\n')) {
            safe.push('\'');
        }
        safe.push(character);
        before = Some(character);
    }
    safe
}

/// What some programs take off before they look at a cell.
fn is_skipped(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{FEFF}')
}

fn starts_formula(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '\u{2212}' | '＝' | '＋' | '－' | '＠')
}

/// `12`, `-3.5`, `+2,5`, `1e-9`: what a spreadsheet reads as a number and nothing else.
fn is_plain_number(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = |part: &str| part.strip_prefix(['-', '+']).unwrap_or(part).to_owned();
    let mantissa = unsigned(mantissa);
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((&mantissa, "0"));
    digits(whole) && digits(fraction) && exponent.is_none_or(|exponent| digits(&unsigned(exponent)))
}

fn one_line(text: &str) -> String {
    text.replace(['\r', '\n', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn one(cell: &str, raw: bool) -> String {
        let table =
            Table { head: vec![], columns: vec!["c".into()], rows: vec![vec![cell.into(), Cell::Missing]] };
        let text = write(&table, Settings { raw, ..Settings::default() });
        text.strip_prefix("c\r\n").unwrap().strip_suffix(",\r\n").unwrap().to_owned()
    }

    #[track_caller]
    fn check(cell: &str, safe: &str) {
        assert_eq!(one(cell, false), safe);
    }

    #[test]
    fn what_could_be_a_formula_gets_an_apostrophe() {
        check("=1+1", "'=1+1");
        check("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
        check("- in International", "'- in International");
        check("−in", "'−in");
        check("@SecGen", "'@SecGen");
        check("\t=1", "'\t'=1");
        check("\0=1", "'\0=1");
        check("\r=1", "\"'\r'=1\"");
        check("＝1", "'＝1");
        check("  =1", "'  =1");
        check("a;=1", "a;'=1");
        check("a,@b", "\"a,'@b\"");
        check("-3 alliés", "'-3 alliés");
        check("--3", "'--3");
    }

    #[test]
    fn plain_numbers_and_words_stay_as_they_are() {
        for plain in ["-3", "-3.5", "+2", "3,5", "1e-9", "", "otan", "a-t-il", "a = b", "'t", "–"] {
            let expected = if plain.contains(',') { format!("\"{plain}\"") } else { plain.to_owned() };
            check(plain, &expected);
        }
    }

    #[test]
    fn raw_cells_are_quoted_and_nothing_else() {
        assert_eq!(one("=1", true), "=1");
        assert_eq!(one("a\"b", true), "\"a\"\"b\"");
        assert_eq!(one("a\nb", true), "\"a\nb\"");
        assert_eq!(one("#otan", true), "\"#otan\"");
    }

    #[test]
    fn the_head_is_rows_of_two_cells_that_a_program_can_skip() {
        let table = Table {
            head: vec![("query".into(), "\"a, b\"\nOR =c".into()), ("version".into(), "0.1.0".into())],
            columns: vec!["word".into(), "share".into(), "year".into()],
            rows: vec![
                vec!["été".into(), Cell::Real(0.25), Cell::Missing],
                vec!["x".into()],
                vec![Cell::Whole(-2), Cell::Real(f64::NAN), 3u32.into()],
            ],
        };
        let csv = write(&table, Settings::default());
        let expected = "# query,\"\"\"a, b\"\" OR =c\"\r\n# version,0.1.0\r\nword,share,year\r\n\
                        été,0.25,\r\nx,,\r\n-2,,3\r\n";
        assert_eq!(csv, expected);
        let settings = Settings { format: Format::Tsv, byte_order_mark: true, raw: false };
        let tsv = write(&table, settings);
        assert!(tsv.starts_with("\u{FEFF}# query\t\"\"\"a, b\"\" OR =c\"\r\n"), "{tsv}");
        assert!(tsv.contains("\r\nété\t0.25\t\r\nx\t\t\r\n"), "{tsv}");
    }

    /// A reader of RFC 4180 for one separator, written from the grammar and not from the writer.
    fn read(text: &str, separator: char) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut quoted = false;
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            let row = rows.last_mut().unwrap();
            match character {
                '"' if quoted && characters.peek() == Some(&'"') => {
                    characters.next();
                    row.last_mut().unwrap().push('"');
                }
                '"' if quoted => quoted = false,
                '"' if row.last().unwrap().is_empty() => quoted = true,
                '\r' if !quoted && characters.peek() == Some(&'\n') => {
                    characters.next();
                    rows.push(vec![String::new()]);
                }
                other if other == separator && !quoted => row.push(String::new()),
                other => row.last_mut().unwrap().push(other),
            }
        }
        rows.pop();
        rows
    }

    #[test]
    fn any_table_reads_back_and_no_cell_starts_a_formula() {
        let alphabet: Vec<char> = "=+-@−＝\"',;\t\r\n\0 #aé1.".chars().collect();
        for seed in 0..2_000 {
            let mut random = Random::new(seed);
            let mut word = || -> String {
                let length = random.below(6);
                (0..length).map(|_| alphabet[random.below(alphabet.len() as u32) as usize]).collect()
            };
            let columns = vec![word(), word()];
            let cells: Vec<Vec<String>> = (0..3).map(|_| vec![word(), word()]).collect();
            let rows = cells.iter().map(|row| row.iter().map(|c| Cell::Text(c.clone())).collect()).collect();
            let table = Table { head: vec![], columns: columns.clone(), rows };
            for (format, separator) in [(Format::Csv, ','), (Format::Tsv, '\t')] {
                let settings = Settings { format, raw: true, byte_order_mark: false };
                let expected: Vec<_> = std::iter::once(&columns).chain(&cells).cloned().collect();
                assert_eq!(read(&write(&table, settings), separator), expected, "seed {seed}");
                let safe = write(&table, Settings { raw: false, ..settings });
                for cell in read(&safe, separator).iter().flatten() {
                    let starts = cell.starts_with(['=', '+', '-', '@', '−', '＝', '\t', '\r', '\0']);
                    assert!(
                        !starts || cell.replace(',', ".").parse::<f64>().is_ok(),
                        "seed {seed}: {cell:?}"
                    );
                }
            }
        }
    }
}
