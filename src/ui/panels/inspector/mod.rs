//! The inspector: every token of a stretch of text with its kind and its rule, the gaps made visible, one token
//! explained in full. What is shown is bounded: a long text is walked through stretch by stretch.

mod card;
mod sheet;

use crate::plot::number::count;
use crate::protocol::analyze::{AnalyzedToken, InspectAnswer, InspectQuestion, Source};
use crate::ui::browser;
use crate::ui::controls::{IntoViews, Progress};
use crate::ui::state::language_data::Lemmas;
use crate::ui::state::{page, use_answer, whenever};
use card::Card;
use leptos::prelude::*;
use sheet::{Sheet, group};
use std::sync::Arc;

/// Bytes of a stretch, about: some hundred tokens in large type.
const STRETCH: u32 = 2_000;

/// What the inspector found, for the view's caption.
pub type Inspected = RwSignal<Option<Arc<InspectAnswer>>>;

/// The tokens of `source` from the byte `from` on.
#[component]
pub fn Inspector(
    source: Signal<Option<Source>>,
    from: RwSignal<u32>,
    #[prop(optional)] found: Option<Inspected>,
) -> impl IntoView {
    let page = page();
    // The token with the keyboard, and the one under the pointer.
    let current = RwSignal::new(0usize);
    let pointed = RwSignal::new(None::<usize>);
    let answered =
        use_answer(move || Some(InspectQuestion { source: source.get()?, from: from.get(), limit: STRETCH }));
    // Lemmas change nothing that the sheet draws: it stays as it is, with the keyboard's place in it.
    let drawn = Memo::new_with_compare(
        move |_| answered.get(),
        |before: Option<&Drawn>, now: Option<&Drawn>| match (
            before.and_then(Option::as_ref),
            now.and_then(Option::as_ref),
        ) {
            (Some(before), Some(now)) => !is_drawn_alike(before, now),
            (before, now) => before.is_some() || now.is_some(),
        },
    );
    whenever(move || {
        let answer = drawn.get();
        current.set(0);
        pointed.set(None);
        if let Some(found) = found {
            found.set(answer);
        }
    });
    // Lemmas that came while one was looking are shown without another question of the person.
    Effect::new(move |before: Option<Lemmas>| {
        let lemmas = page.lemmas.get();
        if lemmas == Lemmas::Here && before == Some(Lemmas::Coming) {
            answered.retry();
        }
        lemmas
    });
    let shown = Memo::new(move |_| pointed.get().unwrap_or_else(|| current.get()));
    view! {
        <div class="inspector">
            <Progress of=answered />
            {move || {
                drawn
                    .get()
                    .map(|answer| {
                        let words = page.words().inspector;
                        if answer.analysis.tokens.is_empty() {
                            return view! { <p class="quiet">{words.nothing}</p> }.into_any();
                        }
                        view! {
                            <Stretch answer=answer.clone() from />
                            <div class="inspected">
                                <Sheet answer=answer.clone() current pointed />
                                <Card answered shown />
                            </div>
                            <Legend answer />
                        }
                            .into_any()
                    })
            }}
        </div>
    }
}

type Drawn = Option<Arc<InspectAnswer>>;

/// Whether two answers give the same sheet.
fn is_drawn_alike(one: &InspectAnswer, other: &InspectAnswer) -> bool {
    let rest = |answer: &InspectAnswer| (answer.start, answer.length, answer.analysis.tokens.len());
    rest(one) == rest(other)
        && one.text == other.text
        && one.analysis.languages == other.analysis.languages
        && one.analysis.quotations == other.analysis.quotations
}

/// Where the stretch stands in a longer text, and the ways to its neighbours.
#[component]
fn Stretch(answer: Arc<InspectAnswer>, from: RwSignal<u32>) -> impl IntoView {
    let page = page();
    let words = page.words().inspector;
    let (start, length) = (answer.start, answer.length);
    let end = start + answer.text.len() as u32;
    (start > 0 || end < length).then(|| {
        let (is_first, is_last) = (start == 0, end >= length);
        let turn = move |to: u32| {
            from.set(to);
            request_animation_frame(|| browser::focus(".tokens"));
        };
        view! {
            <div class="stretch">
                <button disabled=is_first on:click=move |_| turn(start.saturating_sub(STRETCH))>
                    {words.earlier}
                </button>
                <button disabled=is_last on:click=move |_| turn(end)>
                    {words.later}
                </button>
                <span class="quiet">
                    {(words.stretch)(u64::from(start), u64::from(end), u64::from(length), page.locale())}
                </span>
            </div>
        }
        .into_any()
    })
}

/// The kinds that are there, in the colours and lines of the sheet, with how many there are.
#[component]
fn Legend(answer: Arc<InspectAnswer>) -> impl IntoView {
    let page = page();
    let words = page.words().inspector;
    let kinds = crate::engine::text::Kind::ALL.into_iter().filter_map(|kind| {
        let of_kind = |token: &&AnalyzedToken| token.kind == kind;
        let n = answer.analysis.tokens.iter().filter(of_kind).count();
        (n > 0).then(|| {
            view! {
                <li>
                    <span class=format!("swatch {}", group(kind)) aria-hidden="true">"a"</span>
                    {(words.kind)(kind)}
                    <span class="n">{count(n as u64, page.locale())}</span>
                </li>
            }
            .into_any()
        })
    });
    view! {
        <section class="legend">
            <h2>{words.legend}</h2>
            <ul>{kinds.into_views()}</ul>
            <p class="quiet">{words.keys}</p>
        </section>
    }
}
