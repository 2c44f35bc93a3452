//! `corpus.toml`: what is said of the corpus, of each text, and of spellings.

use super::reader::{Entry, Reader, every};
use super::{Corpus, Date, Line, Seeds, Text, Variant, date, lines};
use toml::de::DeTable;

/// Why a line may be set aside. The page has a sentence for each, in both languages.
pub const REASONS: [&str; 19] = [
    "advertisement",
    "byline",
    "comment-form",
    "cookies",
    "copyright",
    "credit",
    "drop-cap",
    "loading",
    "navigation",
    "newsletter",
    "other-language",
    "recurring",
    "related",
    "related-heading",
    "repeated-title",
    "rubric",
    "share",
    "tags",
    "timestamp",
];

/// Adds what the list says to the texts that were found.
pub fn read(source: &str, seeds: &mut Seeds) {
    let (document, faults) = DeTable::parse_recoverable(source);
    let mut reader = Reader { source, problems: Vec::new() };
    for fault in faults {
        let at = fault.span().map_or(0, |span| span.start);
        reader.complain(
            at,
            format!("not TOML: {}", fault.message()),
            "texts, and keys with accents, stand between \" marks",
        );
    }
    for entry in reader.entries(document.get_ref(), "the file", &["corpus", "text", "variant"]) {
        match entry.key {
            "corpus" => {
                let Some(table) = reader.table(&entry) else { continue };
                seeds.corpus = corpus(&mut reader, table);
            }
            "text" => {
                for (at, table) in reader.tables(&entry) {
                    text(&mut reader, at, table, &mut seeds.texts);
                }
            }
            _ => {
                for (at, table) in reader.tables(&entry) {
                    seeds.variants.extend(variant(&mut reader, at, table));
                }
            }
        }
    }
    seeds.problems.append(&mut reader.problems);
}

fn corpus<'a>(reader: &mut Reader<'a>, table: &'a DeTable<'a>) -> Corpus {
    let mut corpus = Corpus::default();
    let known = ["name", "introduction", "licence", "contact", "opening"];
    for entry in reader.entries(table, "[corpus]", &known) {
        match entry.key {
            "name" => corpus.name = reader.both(&entry).unwrap_or_default(),
            "introduction" => corpus.introduction = reader.both(&entry).unwrap_or_default(),
            "licence" => corpus.licence = reader.both(&entry).unwrap_or_default(),
            "contact" => corpus.contact = reader.text(&entry).unwrap_or_default(),
            _ => {
                let Some(opening) = reader.table(&entry) else { continue };
                for part in reader.entries(opening, "`opening`", &["view", "query"]) {
                    let text = reader.text(&part).unwrap_or_default();
                    if part.key == "view" { corpus.view = text } else { corpus.query = text }
                }
            }
        }
    }
    corpus
}

fn text<'a>(reader: &mut Reader<'a>, at: usize, table: &'a DeTable<'a>, texts: &mut [Text]) {
    let known = ["file", "title", "outlet", "language", "date", "columns", "set-aside"];
    let entries = reader.entries(table, "[[text]]", &known);
    let Some(file) = entries.iter().find(|entry| entry.key == "file") else {
        return reader.complain(at, "a [[text]] without `file`", "name the file, relative to seeds/");
    };
    let Some(name) = reader.text(file) else { return };
    let Some(text) = texts.iter_mut().find(|text| text.file == name) else {
        let message = format!("there is no text `{name}`");
        return reader.complain(file.span.start, message, "correct the name, or take this [[text]] away");
    };
    if text.listed {
        let message = format!("`{name}` is listed twice");
        return reader.complain(file.span.start, message, "join the two [[text]] of this file");
    }
    text.listed = true;
    let source = std::fs::read(&text.path).unwrap_or_default();
    let source = String::from_utf8_lossy(&source);
    let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
    for entry in &entries {
        match entry.key {
            "title" => text.title = reader.text(entry),
            "outlet" => text.outlet = reader.text(entry),
            "language" => text.language = language(reader, entry),
            "date" => text.date = dated(reader, entry),
            "columns" => columns(reader, entry, text),
            "set-aside" => {
                for (at, line) in reader.tables(entry) {
                    let Some(line) = set_aside(reader, at, line, source) else { continue };
                    if text.set_aside.iter().any(|other| other.line == line.line) {
                        let message = format!("line {} is set aside twice", line.line);
                        reader.complain(at, message, "keep one of the two");
                    } else {
                        text.set_aside.push(line);
                    }
                }
                text.set_aside.sort_by_key(|line| line.line);
            }
            _ => {}
        }
    }
}

fn language<'a>(reader: &mut Reader<'a>, entry: &Entry<'a>) -> Option<String> {
    let code = reader.text(entry)?;
    if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(code);
    }
    reader.complain(
        entry.span.start,
        format!("`{code}` is not a language"),
        "two small letters, such as fr or en",
    );
    None
}

fn columns<'a>(reader: &mut Reader<'a>, entry: &Entry<'a>, text: &mut Text) {
    let Some(table) = reader.table(entry) else { return };
    for column in every(table) {
        if text.columns.iter().any(|(name, _)| name == column.key) {
            let message = format!("the column `{}` is that of the sub-folders", column.key);
            reader.complain(column.span.start, message, "give it another name");
        } else if let Some(value) = reader.text(&column) {
            text.columns.push((column.key.to_string(), value));
        }
    }
}

fn dated<'a>(reader: &mut Reader<'a>, entry: &Entry<'a>) -> Option<Date> {
    let table = reader.table(entry)?;
    let (mut edtf, mut certainty, mut evidence) = (None, None, None);
    for part in reader.entries(table, "`date`", &["edtf", "certainty", "evidence"]) {
        let Some(text) = reader.text(&part) else { continue };
        match part.key {
            "edtf" => match date::check(&text) {
                Ok(()) => edtf = Some(text),
                Err(why) => {
                    let remedy = "2023, 2023-02, 2023-02-14, XXXX-10-15 or 2023-02-14/2023-02-15";
                    reader.complain(part.span.start, format!("the date `{text}`: {why}"), remedy);
                    return None;
                }
            },
            "certainty" => match text.as_str() {
                "explicit" => certainty = Some(true),
                "inferred" => certainty = Some(false),
                other => {
                    let message = format!("the certainty `{other}` is not known");
                    reader.complain(part.span.start, message, "explicit or inferred");
                    return None;
                }
            },
            _ => evidence = Some(text),
        }
    }
    let (Some(edtf), Some(explicit), Some(evidence)) = (edtf, certainty, evidence) else {
        let remedy = "a date has `edtf`, `certainty` and `evidence`; without them, leave the date out";
        reader.complain(entry.span.start, "the date is not complete", remedy);
        return None;
    };
    Some(Date { edtf, explicit, evidence })
}

fn set_aside<'a>(reader: &mut Reader<'a>, at: usize, table: &'a DeTable<'a>, source: &str) -> Option<Line> {
    let (mut line, mut reason, mut begins) = (None, None, None);
    for part in reader.entries(table, "[[text.set-aside]]", &["line", "reason", "begins"]) {
        match part.key {
            "line" => line = Some((reader.line_number(&part)?, part.span.start)),
            "reason" => reason = Some((reader.text(&part)?, part.span.start)),
            _ => begins = Some((reader.text(&part)?, part.span.start)),
        }
    }
    let (Some((line, line_at)), Some((reason, reason_at)), Some((begins, begins_at))) =
        (line, reason, begins)
    else {
        let remedy = "a line that is set aside has `line`, `reason` and `begins`, the words it begins with";
        reader.complain(at, "not complete", remedy);
        return None;
    };
    if !REASONS.contains(&reason.as_str()) {
        let remedy = format!("one of {}", REASONS.join(", "));
        reader.complain(reason_at, format!("unknown reason `{reason}`"), remedy);
        return None;
    }
    let Some(found) = lines(source).nth(line as usize - 1) else {
        let message = format!("there is no line {line}");
        reader.complain(line_at, message, format!("the text has {} lines", lines(source).count()));
        return None;
    };
    if !found.trim_start().starts_with(&begins) {
        let shown: String = found.chars().take(40).collect();
        let message = format!("line {line} does not begin with “{begins}”");
        reader.complain(begins_at, message, format!("it begins with “{shown}”: correct `line` or `begins`"));
        return None;
    }
    Some(Line { line, reason })
}

fn variant<'a>(reader: &mut Reader<'a>, at: usize, table: &'a DeTable<'a>) -> Option<Variant> {
    let (mut of, mut form, mut evidence) = (None, None, None);
    for part in reader.entries(table, "[[variant]]", &["of", "form", "evidence"]) {
        let text = reader.text(&part);
        match part.key {
            "of" => of = text,
            "form" => form = text,
            _ => evidence = text,
        }
    }
    let (Some(of), Some(form), Some(evidence)) = (of, form, evidence) else {
        reader.complain(at, "the variant is not complete", "a [[variant]] has `of`, `form` and `evidence`");
        return None;
    };
    Some(Variant { of, form, evidence })
}
