//! One found text: its name, what is known of it, its best passage, its figures and what they lead to.

use super::why::Why;
use crate::engine::analysis::search::{SearchHit, Snippet};
use crate::link;
use crate::plot::number::{count, decimal};
use crate::ui::controls::marked;
use crate::ui::lang::date_text;
use crate::ui::state::page;
use leptos::prelude::*;

#[component]
pub(super) fn Hit(hit: SearchHit, best: f64, open_text: Memo<Option<String>>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let text = page.about_untracked(hit.document, Clone::clone).unwrap_or_default();
    let document = hit.document;
    let first = hit.snippet.span.start + hit.snippet.marks.first().map_or(0, |mark| mark.start);
    let at = (hit.matches > 0).then_some(first);
    let open = move |_| page.open_text(document, at);
    let open_id = text.id.clone();
    let here = move || open_text.with(|open| open.as_deref() == Some(open_id.as_str()));
    let mut about: Vec<String> = text.outlet.iter().cloned().collect();
    about.push(date_text(text.date.as_ref(), words, locale));
    about.push((words.n_words)(u64::from(text.words), locale));
    let why_open = RwSignal::new(false);
    let explanation = hit.explanation.clone();
    let share = if best > 0.0 { hit.score / best * 100.0 } else { 0.0 };
    view! {
        <li class="hit" class:here=here>
            <h2>
                <button class="plain" on:click=open>
                    <span class="number">{document + 1}</span>
                    " "
                    {text.title.is_none().then(|| view! { <span class="untitled">{words.untitled}</span> " " }.into_any())}
                    <span lang=text.language.clone()>{text.name().to_owned()}</span>
                    {text.title.is_none().then_some("…")}
                </button>
            </h2>
            <p class="about">{about.join(" · ")}</p>
            <Passage snippet=hit.snippet lang=text.language.clone() />
            <div class="figures">
                <button class="plain" on:click=open>
                    {(words.n_hits)(u64::from(hit.matches), locale)}
                </button>
                <button
                    class="plain score"
                    aria-expanded=move || why_open.get().to_string()
                    on:click=move |_| why_open.update(|open| *open = !*open)
                >
                    <span class="bar-track" aria-hidden="true">
                        <span class="bar" style:width=format!("{share:.1}%")></span>
                    </span>
                    {format!("{} {}", words.results.score, decimal(hit.score, 3, locale))}
                </button>
                <Alike document />
            </div>
            {move || {
                let explanation = explanation.clone().filter(|_| why_open.get());
                explanation.map(|explanation| view! { <Why explanation score=hit.score /> }.into_any())
            }}
        </li>
    }
}

/// The best passage, with what was looked for marked.
#[component]
fn Passage(snippet: Snippet, lang: String) -> impl IntoView {
    let pieces = marked(&snippet.text, 0, &snippet.marks, |found| view! { <mark>{found}</mark> }.into_any());
    let [before, behind] = snippet.cut.map(|cut| cut.then_some("…"));
    view! { <p class="passage" lang=lang>{before} {pieces} {behind}</p> }
}

/// Leads to the texts like one: the words that tell it from others become the query, which can be changed.
#[component]
fn Alike(document: u32) -> impl IntoView {
    let page = page();
    let words = &page.words().alike;
    let look = move |_| {
        if let Some(text) = page.about_untracked(document, |text| text.id.clone()) {
            page.look_alike(link::Passage { text, span: None });
        }
    };
    view! {
        <button class="plain" title=words.explained on:click=look>
            {words.texts}
        </button>
    }
}

/// How a figure of the explanation is written.
pub(super) fn figure(value: f64, page: crate::ui::state::Page) -> String {
    decimal(value, 3, page.locale())
}

/// A whole figure of the explanation.
pub(super) fn whole(value: u32, page: crate::ui::state::Page) -> String {
    count(u64::from(value), page.locale())
}
