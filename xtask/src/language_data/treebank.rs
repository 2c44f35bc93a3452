//! Sentences with gold tags and lemmas, from JSON lines `{id, text, tokens:[{s,e,form,lemma,upos,parts}], sents}`.

use florilege_engine::text::lemma::Pos;
use florilege_engine::text::lemma::pos::{CONTRACTION, Tag};
use florilege_engine::text::{Kind, Language, tokenize::tokenize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A token as annotators saw it.
#[derive(Debug, Clone)]
pub struct Gold {
    pub start: u32,
    pub end: u32,
    pub form: String,
    pub kind: Kind,
    /// None for what has no tag of ours.
    pub tag: Option<Tag>,
    pub lemma: String,
}

/// A text with its sentences.
#[derive(Debug, Clone)]
pub struct Text {
    pub id: String,
    pub text: String,
    pub sentences: Vec<Vec<Gold>>,
}

/// The texts of all files of a folder whose names end in `.jsonl`, in the order of their names.
/// Copies of a set with other line ends (`-nl`) are left out.
pub fn read(folder: &Path, language: Language) -> Result<Vec<Text>, String> {
    let mut texts = Vec::new();
    for (name, content) in super::files(folder, ".jsonl")? {
        for line in content.lines() {
            let line: Value = serde_json::from_str(line).map_err(|error| format!("{name}: {error}"))?;
            let id = line["id"].as_str().unwrap_or_default();
            if !id.contains("-nl-") {
                texts.push(text(id, &line, language));
            }
        }
    }
    Ok(texts)
}

fn text(id: &str, line: &Value, language: Language) -> Text {
    let text = line["text"].as_str().unwrap_or_default().to_owned();
    let kinds: BTreeMap<(u32, u32), Kind> = tokenize(&text, language)
        .into_iter()
        .map(|token| ((token.span.start, token.span.end), token.kind))
        .collect();
    let number = |value: &Value| value.as_u64().unwrap_or_default() as u32;
    let tokens: Vec<Gold> = line["tokens"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|token| {
            let (start, end) = (number(&token["s"]), number(&token["e"]));
            let upos = token["upos"].as_str().unwrap_or_default();
            Gold {
                start,
                end,
                form: token["form"].as_str().unwrap_or_default().to_owned(),
                kind: kinds.get(&(start, end)).copied().unwrap_or(Kind::Word),
                tag: tag(upos, &token["parts"]),
                lemma: token["lemma"].as_str().unwrap_or_default().to_owned(),
            }
        })
        .collect();
    let sentences = line["sents"].as_array().into_iter().flatten().map(|extent| {
        let (from, to) = (number(&extent[0]), number(&extent[1]));
        tokens.iter().filter(|token| token.start >= from && token.end <= to).cloned().collect()
    });
    Text { id: id.to_owned(), sentences: sentences.collect(), text }
}

/// Our tag of a universal one. A token of several words is a contraction when the last is an article.
fn tag(upos: &str, parts: &Value) -> Option<Tag> {
    if upos == "MWT" {
        let last = parts.as_array().and_then(|parts| parts.last());
        return match last.and_then(|last| last[2].as_str()) {
            Some("DET") => Some(CONTRACTION),
            Some(upos) => tag(upos, &Value::Null),
            None => None,
        };
    }
    Pos::from_name(upos).filter(|pos| *pos != Pos::Other).map(|pos| pos as Tag)
}
