//! The tokens in large type: a tile each, blanks between them, brackets where a quotation begins and ends, a number
//! where a sentence begins. One tab stop; arrows move along the tokens.

use crate::engine::text::{Kind, Span};
use crate::plot::gap::{Blank, Piece, pieces};
use crate::protocol::analyze::{AnalyzedToken, InspectAnswer};
use crate::ui::browser;
use crate::ui::controls::IntoViews;
use crate::ui::lang::inspector::{rule, usage};
use crate::ui::state::page;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

/// The class of a kind: kinds of one family share colour and line.
pub fn group(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "is-word",
        Kind::Elided | Kind::Clitic => "is-leaning",
        Kind::Number | Kind::Ordinal | Kind::Unit => "is-figure",
        Kind::Acronym | Kind::Abbreviation => "is-short",
        Kind::Url | Kind::Email | Kind::Hashtag | Kind::Handle => "is-address",
        Kind::Emoji | Kind::Symbol => "is-sign",
        Kind::Punctuation | Kind::Dash => "is-mark",
        Kind::QuoteOpen | Kind::QuoteClose => "is-quote",
    }
}

#[component]
pub fn Sheet(
    answer: Arc<InspectAnswer>,
    current: RwSignal<usize>,
    pointed: RwSignal<Option<usize>>,
) -> impl IntoView {
    let page = page();
    let words = page.words().inspector;
    let n = answer.analysis.tokens.len();
    let sentences: Vec<usize> = starts(&answer.analysis.tokens, &answer.analysis.sentences);
    let step = move |key: &str| -> Option<usize> {
        let at = current.get_untracked();
        let sentence = sentences.partition_point(|&start| start <= at);
        Some(match key {
            "ArrowRight" => (at + 1).min(n - 1),
            "ArrowLeft" => at.saturating_sub(1),
            "Home" => 0,
            "End" => n - 1,
            "ArrowDown" => sentences.get(sentence).copied().unwrap_or(n - 1),
            // Up goes to the start of the sentence first, as in a text.
            "ArrowUp" => {
                let own = sentences.get(sentence.wrapping_sub(1)).copied().unwrap_or(0);
                let before = sentences.get(sentence.wrapping_sub(2)).copied().unwrap_or(0);
                if own < at { own } else { before }
            }
            _ => return None,
        })
    };
    view! {
        <div
            class="tokens"
            role="listbox"
            tabindex="0"
            aria-label=words.tokens
            aria-activedescendant=move || format!("token-{}", current.get())
            on:keydown=move |event| {
                if event.ctrl_key() || event.meta_key() || event.alt_key() {
                    return;
                }
                if let Some(next) = step(&event.key()) {
                    event.prevent_default();
                    pointed.set(None);
                    current.set(next);
                    browser::reveal(&format!("#token-{next}"));
                }
            }
            on:pointerover=move |event| pointed.set(token_at(event.target()))
            on:pointerleave=move |_| pointed.set(None)
            on:click=move |event| {
                if let Some(token) = token_at(event.target()) {
                    current.set(token);
                }
            }
        >
            {paragraphs(&answer, current)}
        </div>
    }
}

/// The number of the token that an event happened on.
fn token_at(target: Option<EventTarget>) -> Option<usize> {
    let element = target?.dyn_into::<Element>().ok()?;
    let token = element.closest("[id^=token-]").ok().flatten()?;
    token.id().strip_prefix("token-")?.parse().ok()
}

/// The first token of each span.
fn starts(tokens: &[AnalyzedToken], spans: &[Span]) -> Vec<usize> {
    spans.iter().map(|span| tokens.partition_point(|token| token.span.start < span.start)).collect()
}

fn paragraphs(answer: &InspectAnswer, current: RwSignal<usize>) -> impl IntoView + use<> {
    let words = page().words().inspector;
    let analysis = &answer.analysis;
    let mut first = 0;
    let mut sentence = 0;
    let views = analysis.paragraphs.iter().zip(&analysis.languages).enumerate().map(|(nth, (span, code))| {
        let inside = analysis.tokens[first..].iter().take_while(|token| token.span.end <= span.end).count();
        let range = first..first + inside;
        first = range.end;
        let is_heading = analysis.headings.binary_search(span).is_ok();
        let mut label = vec![format!("{} {}", words.paragraph, nth + 1)];
        label.extend(is_heading.then(|| words.heading.to_owned()));
        label.push((words.language)(code).to_owned());
        let label = label.join(" · ");
        let mut cells: Vec<AnyView> = Vec::with_capacity(inside);
        for at in range {
            let token = &analysis.tokens[at];
            // What is drawn around a token stays on its line.
            let mut pieces: Vec<AnyView> = Vec::with_capacity(2);
            if analysis.sentences.get(sentence).is_some_and(|span| span.start == token.span.start) {
                sentence += 1;
                pieces.push(
                    view! { <span class="sentence-mark" aria-hidden="true">{sentence}</span> }.into_any(),
                );
            }
            quotation_marks(answer, token.span, true, &mut pieces);
            pieces.push(tile(answer, at, current));
            quotation_marks(answer, token.span, false, &mut pieces);
            pieces.push(gap(answer, at));
            cells.push(view! { <span class="cell">{pieces}</span> }.into_any());
        }
        view! {
            <div class="paragraph" class:is-heading=is_heading role="group" aria-label=label.clone()>
                <span class="paragraph-label" aria-hidden="true">{label.clone()}</span>
                <span class="line" lang=code.clone()>{cells}</span>
            </div>
        }
        .into_any()
    });
    views.into_views()
}

/// The brackets of the quotations that begin or end with a token.
fn quotation_marks(answer: &InspectAnswer, token: Span, opens: bool, pieces: &mut Vec<AnyView>) {
    let locale = page().locale();
    let quotations = &answer.analysis.quotations;
    if opens {
        let from = quotations.partition_point(|quotation| quotation.span.start < token.start);
        let beginning = quotations[from..].iter().take_while(|quotation| quotation.span.start == token.start);
        for quotation in beginning {
            let said = usage(quotation.usage, quotation.end, locale);
            pieces.push(view! { <span class="bracket opens" aria-hidden="true">{said}</span> }.into_any());
        }
    } else {
        let until = quotations.partition_point(|quotation| quotation.span.start <= token.start);
        // Those that end here are among the last that began: a quotation's depth is small.
        let ending = quotations[until.saturating_sub(64)..until].iter();
        for _ in ending.filter(|quotation| quotation.span.end == token.end) {
            pieces.push(view! { <span class="bracket closes" aria-hidden="true"></span> }.into_any());
        }
    }
}

fn tile(answer: &InspectAnswer, at: usize, current: RwSignal<usize>) -> AnyView {
    let page = page();
    let words = page.words().inspector;
    let token = &answer.analysis.tokens[at];
    let form = token.span.of(&answer.text);
    let (name, _) = rule(token.rule, page.locale());
    // Read aloud behind the form and its kind.
    let spoken = format!(", {} {name}", words.rule_is);
    let shown = pieces(form).into_iter().map(|piece| match piece {
        Piece::Text(text) => view! { <span>{text}</span> }.into_any(),
        blank => {
            let coded = matches!(blank, Piece::Blank { blank: Blank::Hidden | Blank::OtherSpace, .. });
            view! { <span class="blank" class:is-coded=coded>{blank.sign()}</span> }.into_any()
        }
    });
    view! {
        <span
            class=format!("token {}", group(token.kind))
            role="option"
            id=format!("token-{at}")
            aria-selected=move || if current.get() == at { "true" } else { "false" }
        >
            <bdi class="form">{shown.into_views()}</bdi>
            <span class="kind">{(words.short)(token.kind)}</span>
            <span class="visually-hidden">{spoken}</span>
        </span>
    }
    .into_any()
}

/// What lies between a token and the next one.
fn gap(answer: &InspectAnswer, at: usize) -> AnyView {
    let words = page().words().inspector;
    let signs = pieces(behind(answer, at)).into_iter().map(|piece| {
        let (class, name) = match &piece {
            Piece::Blank { blank: Blank::Hidden | Blank::OtherSpace, .. } => ("gap is-coded", None),
            Piece::Blank { blank: blank @ Blank::NarrowNoBreak, .. } => ("gap is-narrow", Some(*blank)),
            Piece::Blank { blank, .. } => ("gap", Some(*blank)),
            Piece::Text(_) => ("gap", None),
        };
        let name = name.map(words.blank);
        view! { <span class=class title=name aria-hidden="true">{piece.sign()}</span> }.into_any()
    });
    signs.into_views().into_any()
}

/// The bytes between the token at `at` and the next, or the end of the stretch.
pub fn behind(answer: &InspectAnswer, at: usize) -> &str {
    let tokens = &answer.analysis.tokens;
    let end = tokens.get(at + 1).map_or(answer.text.len(), |next| next.span.start as usize);
    &answer.text[tokens[at].span.end as usize..end]
}
