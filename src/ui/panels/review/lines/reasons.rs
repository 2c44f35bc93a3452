//! The reasons as a table: how many lines each has, how many are set aside, and a decision for all of them.

use super::Deciding;
use crate::engine::analysis::review::{ReasonCount, ReviewAnswer};
use crate::plot::number::count;
use crate::ui::controls::{KeyedRow, keyed};
use crate::ui::lang::reason_text;
use crate::ui::state::{Answered, page};
use leptos::prelude::*;

#[component]
pub fn Reasons(
    answered: Answered<ReviewAnswer>,
    deciding: Deciding,
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let words = &page().words().review;
    // Rows stay where they are while their figures change, so that the focus stays too.
    let keys = Memo::new(move |_| {
        let answer = answered.get();
        answer.iter().flat_map(|answer| answer.reasons.iter().map(|r| r.reason.clone())).collect::<Vec<_>>()
    });
    view! {
        <table class="reasons">
            <caption class="visually-hidden">{words.reasons}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.reason}</th>
                    <th scope="col" class="n">{words.lines}</th>
                    <th scope="col" class="n">{words.aside}</th>
                    <th scope="col" class="n">{words.words_aside}</th>
                    <th scope="col"><span class="visually-hidden">{words.title}</span></th>
                </tr>
            </thead>
            <tbody>
                {keyed(move || {
                    let row = |key: String| {
                        KeyedRow::new(
                            key.clone(),
                            move || view! { <Row key answered deciding chosen /> }.into_any(),
                        )
                    };
                    keys.get().into_iter().map(row).collect()
                })}
            </tbody>
        </table>
    }
}

#[component]
fn Row(
    key: String,
    answered: Answered<ReviewAnswer>,
    deciding: Deciding,
    chosen: RwSignal<Option<String>>,
) -> impl IntoView {
    let page = page();
    let words = page.words();
    let name = reason_text(&key, words);
    let why = (words.reason)(&key).map(|(_, why)| why);
    let key = StoredValue::new(key);
    let figures = Memo::new(move |_| {
        answered.get().and_then(|answer| {
            answer.reasons.iter().find(|reason| key.with_value(|key| reason.reason == *key)).cloned()
        })
    });
    let n = move |of: fn(&ReasonCount) -> u64| {
        move || figures.with(|figures| figures.as_ref().map(|f| count(of(f), page.locale())))
    };
    let is_chosen = move || key.with_value(|key| chosen.with(|chosen| chosen.as_ref() == Some(key)));
    let decide = move |aside| key.with_value(|key| deciding.reason(key, aside));
    view! {
        <tr>
            <th scope="row">
                <button
                    class="plain"
                    aria-pressed=move || is_chosen().to_string()
                    on:click=move |_| {
                        let now = (!is_chosen()).then(|| key.get_value());
                        chosen.set(now);
                    }
                >
                    {name.clone()}
                </button>
                <span class="why">{why}</span>
            </th>
            <td class="n" data-label=words.review.lines>{n(|f| f.lines.into())}</td>
            <td class="n" data-label=words.review.aside>{n(|f| f.aside.into())}</td>
            <td class="n" data-label=words.review.words_aside>{n(|f| f.words_aside)}</td>
            <td class="act">
                <button aria-label=(words.review.accept_what)(&name) on:click=move |_| decide(true)>
                    {words.review.accept}
                </button>
                <button aria-label=(words.review.refuse_what)(&name) on:click=move |_| decide(false)>
                    {words.review.refuse}
                </button>
            </td>
        </tr>
    }
}
