//! A reader of tables that spreadsheets write: comma, semicolon or tab, quoted as RFC 4180 has it.
//!
//! Nothing is refused. A quotation mark that is never closed runs to the end, rows may be of any length, line
//! ends may be of any kind. Cells that the writer of exports made safe ([`crate::export`]) come back as they were,
//! and its head (rows that begin with `# `) is left out.

use crate::export::formula_safe;

/// A table as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Csv {
    pub separator: char,
    pub columns: Vec<String>,
    /// Without empty rows.
    pub rows: Vec<Vec<String>>,
    /// Whether a quotation mark was opened and never closed.
    pub unclosed: bool,
}

/// Reads a table whose first row, behind the head, names the columns. Linear in its length.
pub fn read(text: &str) -> Csv {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // Spreadsheets of some countries say so in the first line.
    let (named, text) = match text.split_once('\n') {
        Some((line, rest)) if line.starts_with("sep=") => (line[4..].chars().next(), rest),
        _ => (None, text),
    };
    let separator = named.unwrap_or_else(|| separator_of(text));
    let (mut rows, unclosed) = cells(text, separator);
    let body = rows.iter().position(|row| !row[0].starts_with("# ")).unwrap_or(rows.len());
    rows.drain(..body);
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    for row in &mut rows {
        row.iter_mut().for_each(as_it_was);
    }
    let columns = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
    Csv { separator, columns, rows, unclosed }
}

/// The sign that parts the first row, behind the head, in most cells; quoted ones do not count.
fn separator_of(text: &str) -> char {
    let line =
        text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("# ")).unwrap_or_default();
    let mut counts = [0u32; 3];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            '\t' if !quoted => counts[0] += 1,
            ';' if !quoted => counts[1] += 1,
            ',' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    [('\t', counts[0]), (';', counts[1]), (',', counts[2])]
        .into_iter()
        .find(|&(_, count)| count == most && count > 0)
        .map_or(',', |(sign, _)| sign)
}

fn cells(text: &str, separator: char) -> (Vec<Vec<String>>, bool) {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    // Whether the cell is still at its start, where a quotation mark opens it.
    let mut fresh = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let row = rows.last_mut().expect("there is always a row");
        let cell = row.last_mut().expect("a row has a cell");
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if fresh => (quoted, fresh) = (true, false),
            '\r' | '\n' if !quoted => {
                if character == '\r' && characters.peek() == Some(&'\n') {
                    characters.next();
                }
                rows.push(vec![String::new()]);
                fresh = true;
            }
            other if other == separator && !quoted => {
                row.push(String::new());
                fresh = true;
            }
            other => {
                cell.push(other);
                fresh = false;
            }
        }
    }
    (rows, quoted)
}

/// Takes off the apostrophes that the writer set before what a spreadsheet would run.
fn as_it_was(cell: &mut String) {
    if !cell.contains('\'') {
        return;
    }
    let mut bare = String::with_capacity(cell.len());
    let mut before = None;
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        let guards = character == '\''
            && matches!(before, Some(';' | ',' | '\t' | '\r' | '\n'))
            && next.is_some_and(|next| formula_safe(&next.to_string()).starts_with('\''));
        if !guards {
            bare.push(character);
        }
        before = Some(character);
    }
    let without = bare.strip_prefix('\'').filter(|without| formula_safe(without) == *cell);
    if let Some(without) = without {
        *cell = without.to_owned();
    } else if formula_safe(&bare) == *cell {
        *cell = bare;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{Cell, Format, Settings, Table, write};
    use crate::random::Random;

    /// Rows drawn with `|` between cells and ` / ` between rows, the columns first.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let csv = read(text);
        let rows = std::iter::once(&csv.columns).chain(&csv.rows);
        let drawn: Vec<String> = rows.map(|row| row.join("|")).collect();
        assert_eq!(drawn.join(" / "), expected, "{text:?}");
    }

    #[test]
    fn separators_quotes_and_line_ends_of_any_kind() {
        check("a,b\n1,2\n", "a|b / 1|2");
        check("a;b\r\n1,5;2\r\n", "a|b / 1,5|2");
        check("a\tb\r1\t2", "a|b / 1|2");
        check("\u{FEFF}a,b\n\"1,\"\"x\"\"\ny\",2", "a|b / 1,\"x\"\ny|2");
        check("sep=;\na;b\n1;2", "a|b / 1|2");
        check("# version,0.1\r\n# link,\"a, b\"\r\nid,title\r\n1,x\r\n", "id|title / 1|x");
        check("id\n1\n\n2\n", "id / 1 / 2");
        check("", "");
        check("\"a,b", "a,b");
        assert!(read("\"a,b").unclosed);
        check("a,b\n1\n1,2,3", "a|b / 1 / 1|2|3");
        check("a,b\nl'\"un\",2", "a|b / l'\"un\"|2");
    }

    #[test]
    fn what_the_writer_wrote_is_read_as_it_was() {
        let alphabet: Vec<char> = "=+-@−\",;\t\r\n #aé1.".chars().collect();
        for seed in 0..3_000 {
            let mut random = Random::new(seed);
            let mut word = || -> String {
                let length = random.below(6);
                (0..length).map(|_| alphabet[random.below(alphabet.len() as u32) as usize]).collect()
            };
            let columns = vec!["id".to_owned(), "b".to_owned()];
            let cells: Vec<Vec<String>> = (0..3).map(|_| vec![format!("x{}", word()), word()]).collect();
            let rows = cells.iter().map(|row| row.iter().map(|c| Cell::Text(c.clone())).collect()).collect();
            let table = Table { head: vec![("a".into(), "b,;c".into())], columns: columns.clone(), rows };
            for format in [Format::Csv, Format::Tsv] {
                for raw in [false, true] {
                    let csv = read(&write(&table, Settings { format, raw, byte_order_mark: true }));
                    assert_eq!((&csv.columns, &csv.rows), (&columns, &cells), "seed {seed} {format:?}");
                }
            }
        }
    }
}
