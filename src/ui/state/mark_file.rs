//! The marks of lines as a file: JSON that says its kind and version, with every mark's place and quotation.

use super::marks::Mark;
use crate::engine::analysis::anchor::Quoted;
use crate::engine::text::Span;
use crate::link::is_group;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What the file says that it is.
const KIND: &str = "florilege marks";

/// A later version of the file is not read.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct MarkFile {
    kind: String,
    version: u32,
    marks: Vec<FiledMark>,
}

/// `start` and `end` are bytes of the text in UTF-8.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct FiledMark {
    text: String,
    start: u32,
    end: u32,
    left: String,
    node: String,
    right: String,
    star: bool,
    group: Option<char>,
    note: String,
}

/// The file of some marks.
pub fn write(marks: &[Mark]) -> Option<String> {
    let filed = |mark: &Mark| {
        let Quoted { text, span, left, node, right } = mark.quoted.clone();
        let (star, group, note) = (mark.star, mark.group, mark.note.clone());
        FiledMark { text, start: span.start, end: span.end, left, node, right, star, group, note }
    };
    let file = MarkFile { kind: KIND.into(), version: VERSION, marks: marks.iter().map(filed).collect() };
    let value = serde_wasm_bindgen::to_value(&file).ok()?;
    let json = js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &1.into()).ok()?;
    json.as_string()
}

/// The marks of a file, as far as they say where they are; nothing for what is no such file.
pub fn read(text: &str) -> Option<Vec<Mark>> {
    let value = js_sys::JSON::parse(text).ok()?;
    let file: MarkFile = serde_wasm_bindgen::from_value(value).ok()?;
    if file.kind != KIND || file.version > VERSION {
        return None;
    }
    let mark = |filed: FiledMark| {
        let FiledMark { text, start, end, left, node, right, star, group, note } = filed;
        let quoted = Quoted { text, span: Span::new(start, end), left, node, right };
        Mark { quoted, star, group: group.filter(|&group| is_group(group)), note, document: None }
    };
    Some(file.marks.into_iter().map(mark).collect())
}
