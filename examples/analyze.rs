//! Reads JSON lines `{id, lang?, text}` and writes, for each, its tokens and sentences:
//! `{id, lang, tokens:[{s,e,kind,norm,fold,stem,lemma,pos}], sents:[[s,e]],
//! dates:[{s,e,edtf,class,certainty}]}`, byte offsets, end exclusive.
//!
//! `cargo run --release --example analyze < texts.jsonl > tokens.jsonl`. Lines are read and written one
//! by one, so a long file passes through. Columns that a token does not have are left out: a stem and a lemma are of
//! words only, and lemmas and parts of speech need the data of the language (`languages/`). A line that is no such
//! JSON is answered with `{error}`.

use florilege::engine::text::columns::{ColumnReader, Columns};
use florilege::engine::text::date::{Class, DateMention, dates};
use florilege::engine::text::lemma::LanguageData;
use florilege::engine::text::{Analysis, Kind, Language, Span, Token, analyze};
use serde::Deserialize;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::sync::Arc;

/// A line of the input.
#[derive(Deserialize)]
struct Text<'a> {
    #[serde(default)]
    id: Value,
    #[serde(default, borrow)]
    lang: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    text: Cow<'a, str>,
}

fn main() -> io::Result<()> {
    let mut reader = ColumnReader::new(&language_data()?);
    let mut lines = BufReader::with_capacity(1 << 16, io::stdin().lock());
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        // Bytes that are not UTF-8 are read as U+FFFD.
        let read = String::from_utf8_lossy(&line);
        if !read.trim().is_empty() {
            match serde_json::from_str::<Text>(&read) {
                Ok(text) => answer(&text, &mut reader, &mut out)?,
                Err(error) => write!(out, "{}", json!({ "error": error.to_string() }))?,
            }
            out.write_all(b"\n")?;
        }
        line.clear();
    }
    out.flush()
}

/// Every file of `languages/`.
fn language_data() -> io::Result<Vec<Arc<LanguageData>>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/languages");
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "flang"));
    paths.sort();
    let read = |path| LanguageData::read(&std::fs::read(path)?).map(Arc::new).map_err(io::Error::other);
    paths.into_iter().map(read).collect()
}

fn answer(Text { id, lang, text }: &Text, reader: &mut ColumnReader, out: &mut impl Write) -> io::Result<()> {
    let analysis = analyze(text, lang.as_deref().map(Language::from_code));
    let columns = reader.columns(text, &analysis);
    write!(out, "{{\"id\":{id},\"lang\":\"{}\",\"tokens\":[", analysis.language.code())?;
    for (at, (token, columns)) in analysis.tokens.iter().zip(&columns).enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        write_token(token, columns, out)?;
    }
    out.write_all(b"],\"sents\":[")?;
    write_sentences(&analysis, out)?;
    out.write_all(b"],\"dates\":[")?;
    for (at, mention) in dates(text, &analysis.tokens, analysis.language).iter().enumerate() {
        out.write_all(if at > 0 { b"," } else { b"" })?;
        serde_json::to_writer(&mut *out, &date(mention))?;
    }
    out.write_all(b"]}")
}

/// A date expression: what it states is explicit; a relative one states nothing of the calendar.
fn date(mention: &DateMention) -> Value {
    let certainty = if mention.class == Class::Relative { "unknown" } else { "explicit" };
    let Span { start, end } = mention.span;
    json!({ "s": start, "e": end, "edtf": mention.edtf, "class": mention.class.name(), "certainty": certainty })
}

fn write_token(Token { span, kind }: &Token, columns: &Columns, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"{\"s\":")?;
    number(span.start, out)?;
    out.write_all(b",\"e\":")?;
    number(span.end, out)?;
    out.write_all(b",\"kind\":\"")?;
    out.write_all(Kind::name(*kind).as_bytes())?;
    out.write_all(b"\",\"norm\":")?;
    string(&columns.form.norm, out)?;
    out.write_all(b",\"fold\":")?;
    string(&columns.form.fold, out)?;
    if let Some(stem) = &columns.form.stem {
        out.write_all(b",\"stem\":")?;
        string(stem, out)?;
    }
    if let Some(lemma) = &columns.lemma {
        out.write_all(b",\"lemma\":")?;
        string(lemma, out)?;
    }
    if let Some(pos) = columns.pos {
        out.write_all(b",\"pos\":\"")?;
        out.write_all(pos.name().as_bytes())?;
        out.write_all(b"\"")?;
    }
    out.write_all(b"}")
}

fn write_sentences(analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    let mut is_first = true;
    for extent in &analysis.structures.sentences {
        let tokens = &analysis.tokens[extent.range()];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
        out.write_all(if is_first { b"[" } else { b",[" })?;
        is_first = false;
        number(first.span.start, out)?;
        out.write_all(b",")?;
        number(last.span.end, out)?;
        out.write_all(b"]")?;
    }
    Ok(())
}

/// A number in digits; the formatting of the standard library would take most of the time.
fn number(mut number: u32, out: &mut impl Write) -> io::Result<()> {
    let mut digits = [0u8; 10];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            return out.write_all(&digits[at..]);
        }
    }
}

/// A string as JSON; nearly all have nothing to escape.
fn string(string: &str, out: &mut impl Write) -> io::Result<()> {
    if string.bytes().any(|byte| byte < 0x20 || matches!(byte, b'"' | b'\\')) {
        return serde_json::to_writer(out, string).map_err(Into::into);
    }
    out.write_all(b"\"")?;
    out.write_all(string.as_bytes())?;
    out.write_all(b"\"")
}
