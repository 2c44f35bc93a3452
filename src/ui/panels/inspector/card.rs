//! One token explained: its rule in a sentence, the chain from the source to what the index compares, its parts, its
//! characters, what follows it.

use super::sheet::{behind, group};
use crate::plot::gap::{Piece, blank, code_point, pieces};
use crate::protocol::analyze::{AnalyzedToken, InspectAnswer};
use crate::ui::controls::IntoViews;
use crate::ui::lang::inspector::{evidence, rule, usage};
use crate::ui::state::{Answered, page};
use leptos::prelude::*;
use std::sync::Arc;

/// Characters that are listed one by one; longer tokens are rare and would fill the screen.
const LISTED: usize = 24;

#[component]
pub fn Card(answered: Answered<InspectAnswer>, shown: Memo<usize>) -> impl IntoView {
    let page = page();
    move || {
        let words = page.words().inspector;
        let answer = answered.get()?;
        let at = shown.get().min(answer.analysis.tokens.len().saturating_sub(1));
        let token = answer.analysis.tokens.get(at)?;
        let form = token.span.of(&answer.text).to_owned();
        let lang = language(&answer, at);
        let (name, sentence) = rule(token.rule, page.locale());
        Some(view! {
            <section class="token-card" aria-label=words.rule>
                <p class=format!("specimen {}", group(token.kind))><bdi lang=lang>{form}</bdi></p>
                <p class="what">
                    {(words.kind)(token.kind)}
                    {(!token.kind.is_word()).then(|| format!(" · {}", words.no_word))}
                </p>
                <h2>{format!("{} {name}", words.rule_is)}</h2>
                <p>{sentence}</p>
                <Chain answer=answer.clone() at />
                <dl>{facts(&answer, at)}</dl>
                <p class="methods"><a href="METHODS.md" target="_blank" rel="noopener">{words.methods}</a></p>
            </section>
        }.into_any())
    }
}

/// Source → normal form → folded form → stem → lemma.
#[component]
fn Chain(answer: Arc<InspectAnswer>, at: usize) -> impl IntoView {
    let words = page().words().inspector;
    let token = &answer.analysis.tokens[at];
    let lang = language(&answer, at);
    let source: String = pieces(token.span.of(&answer.text)).iter().map(Piece::sign).collect();
    let mut steps = vec![
        (words.source, Some(source)),
        (words.norm, Some(token.norm.clone())),
        (words.fold, Some(token.fold.clone())),
    ];
    if token.kind.is_word() {
        steps.push((words.stem, token.stem.clone()));
        steps.push((words.lemma, token.lemma.clone()));
    }
    let steps = steps.into_iter().map(move |(name, value)| {
        let lang = lang.clone();
        let shown = match value {
            Some(value) => view! { <bdi class="value" lang=lang>{value}</bdi> }.into_any(),
            None => view! { <span class="quiet">{words.no_lemma}</span> }.into_any(),
        };
        view! { <li><span class="step">{name}</span>{shown}</li> }.into_any()
    });
    view! { <ol class="chain">{steps.into_views()}</ol> }
}

/// The language of the paragraph that holds a token.
fn language(answer: &InspectAnswer, at: usize) -> String {
    let analysis = &answer.analysis;
    let start = analysis.tokens[at].span.start;
    let paragraph = analysis.paragraphs.partition_point(|span| span.end <= start);
    analysis.languages.get(paragraph).unwrap_or(&analysis.language).clone()
}

/// What else is known of a token, each with its name.
fn facts(answer: &InspectAnswer, at: usize) -> impl IntoView + use<> {
    let page = page();
    let (words, locale) = (page.words().inspector, page.locale());
    let token = &answer.analysis.tokens[at];
    let mut facts: Vec<(&str, String)> = Vec::new();
    if let Some(pos) = token.pos {
        facts.push((words.part_of_speech, format!("{} ({})", (words.pos)(pos), pos.name())));
    }
    if !token.parts.is_empty() {
        let parts: Vec<&str> = token.parts.iter().map(|part| part.of(&answer.text)).collect();
        facts.push((words.parts, parts.join(" + ")));
    }
    if let Some(characters) = characters(answer, token) {
        facts.push((words.characters, characters));
    }
    facts.push((words.behind, blanks(answer, at)));
    // The innermost quotation that holds it; they are few on a screen.
    let holds =
        answer.analysis.quotations.iter().rev().find(|quotation| {
            quotation.span.start <= token.span.start && token.span.end <= quotation.span.end
        });
    if let Some(quotation) = holds {
        let said = usage(quotation.usage, quotation.end, locale);
        facts.push((words.in_quotation, format!("{said}. {}", evidence(quotation.evidence, locale))));
    }
    let facts = facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any());
    facts.into_views()
}

/// The characters that are no plain letters or digits, with their numbers.
fn characters(answer: &InspectAnswer, token: &AnalyzedToken) -> Option<String> {
    let odd = token.span.of(&answer.text).chars().filter(|c| !c.is_ascii());
    let listed: Vec<String> = odd
        .take(LISTED)
        .map(|c| match blank(c) {
            Some(_) => code_point(c),
            None => format!("{c} {}", code_point(c)),
        })
        .collect();
    (!listed.is_empty()).then(|| listed.join(", "))
}

/// What follows a token, in words.
fn blanks(answer: &InspectAnswer, at: usize) -> String {
    let words = page().words().inspector;
    let named: Vec<String> = pieces(behind(answer, at))
        .iter()
        .take(LISTED)
        .map(|piece| match piece {
            Piece::Blank { blank, code, .. } => {
                format!("{} {} ({})", piece.sign(), (words.blank)(*blank), code_point(*code))
            }
            Piece::Text(text) => text.clone(),
        })
        .collect();
    if named.is_empty() { words.nothing_behind.to_owned() } else { named.join(", ") }
}
