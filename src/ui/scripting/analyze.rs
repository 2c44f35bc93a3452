//! `florilege.analyze`: every column of every token, offsets in UTF-16 code units.

use super::options::Options;
use super::page;
use super::questions::{Answered, refused, string};
use super::values::to_js;
use crate::client::run;
use crate::engine::text::{Pos, Span, utf16};
use crate::protocol::analyze::AnalyzeQuestion;
use crate::ui::state::language_data;
use serde::Serialize;
use wasm_bindgen::JsValue;

type Range = (u32, u32);

#[derive(Serialize)]
struct Analyzed {
    ms: f64,
    language: String,
    tokens: Vec<Token>,
    sentences: Vec<Range>,
    paragraphs: Vec<Range>,
    /// The language of each paragraph.
    languages: Vec<String>,
    headings: Vec<Range>,
    quotations: Vec<Quotation>,
}

#[derive(Serialize)]
struct Token {
    start: u32,
    end: u32,
    kind: &'static str,
    rule: &'static str,
    norm: String,
    fold: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    stem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lemma: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pos: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Range>,
}

#[derive(Serialize)]
struct Quotation {
    start: u32,
    end: u32,
    ends: &'static str,
    usage: &'static str,
    evidence: &'static str,
    depth: u8,
}

pub async fn analyze(text: JsValue, options: Options) -> Answered {
    let text = string(&text, "a text")?;
    // A script is not shown a text without lemmas because it was quick.
    language_data::settled(page()).await;
    let question = AnalyzeQuestion { text: text.clone(), language: options.string("lang") };
    let (mut answer, mut ms) = run(question.clone(), options.repeat()).await.map_err(refused)?;
    if language_data::learn(&answer.language).await {
        (answer, ms) = run(question, options.repeat()).await.map_err(refused)?;
    }
    // All offsets in one walk over the text, in the order in which they are taken again below.
    let mut spans: Vec<Span> = Vec::with_capacity(answer.tokens.len() * 2);
    for token in &answer.tokens {
        spans.push(token.span);
        spans.extend(&token.parts);
    }
    spans.extend(answer.sentences.iter().chain(&answer.paragraphs).chain(&answer.headings));
    spans.extend(answer.quotations.iter().map(|quotation| quotation.span));
    let bytes: Vec<u32> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    let offsets = utf16::offsets(&text, &bytes);
    let mut ranges = offsets.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let mut next = || ranges.next().unwrap_or_default();
    let tokens = answer.tokens.into_iter().map(|token| {
        let (start, end) = next();
        Token {
            start,
            end,
            kind: token.kind.name(),
            rule: token.rule.name(),
            norm: token.norm,
            fold: token.fold,
            stem: token.stem,
            lemma: token.lemma,
            pos: token.pos.map(Pos::name),
            parts: token.parts.iter().map(|_| next()).collect(),
        }
    });
    let tokens = tokens.collect();
    let sentences = answer.sentences.iter().map(|_| next()).collect();
    let paragraphs = answer.paragraphs.iter().map(|_| next()).collect();
    let headings = answer.headings.iter().map(|_| next()).collect();
    let quotations = answer.quotations.iter().map(|quotation| {
        let (start, end) = next();
        Quotation {
            start,
            end,
            ends: quotation.end.name(),
            usage: quotation.usage.name(),
            evidence: quotation.evidence.name(),
            depth: quotation.depth,
        }
    });
    let quotations = quotations.collect();
    let (language, languages) = (answer.language, answer.languages);
    to_js(&Analyzed { ms, language, tokens, sentences, paragraphs, languages, headings, quotations })
}
