//! Help with queries: everything the language has, each with an example that is run on the present corpus.

use super::ViewSpec;
use crate::engine::query::examples::{Example, ExamplesAnswer, ExamplesQuestion};
use crate::plot::number::count;
use crate::ui::controls::{IntoViews, Show};
use crate::ui::panels::Caption;
use crate::ui::state::{How, page, use_answer};
use leptos::prelude::*;

pub const VIEW: ViewSpec =
    ViewSpec { slug: "help", title: |words| words.help_page.title, render: || view! { <Help /> }.into_any() };

#[component]
fn Help() -> impl IntoView {
    let page = page();
    let words = page.words().help_page;
    let answered = use_answer(move || Some(ExamplesQuestion { french: page.lang() == "fr" }));
    let groups = move || {
        let answer = answered.get()?;
        let groups = words.groups.iter().map(|(heading, rows)| group(heading, rows, &answer));
        Some(groups.into_views())
    };
    let not_known = words.not_known_list.iter().map(|(what, sentence)| {
        view! {
            <tr>
                <th scope="row"><code>{*what}</code></th>
                <td>{*sentence}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <section class="view help-view">
            <Caption
                finding=Signal::derive(move || words.finding.to_owned())
                measure=Signal::derive(move || words.measure.to_owned())
            />
            <Show when=move || answered.get().is_some() fallback=|| view! { <div class="waiting"></div> }>
                {groups}
            </Show>
            <h2>{words.not_known}</h2>
            <table class="examples">
                <tbody>{not_known.into_views()}</tbody>
            </table>
        </section>
    }
}

fn group(
    heading: &'static str,
    rows: &'static [(&'static str, &'static str)],
    answer: &ExamplesAnswer,
) -> AnyView {
    let page = page();
    let words = page.words();
    let rows = rows.iter().map(|(shows, sentence)| {
        let example = answer.examples.iter().find(|example| example.shows == *shows);
        row(example, sentence)
    });
    view! {
        <h2>{heading}</h2>
        <table class="examples">
            <thead>
                <tr>
                    <th scope="col">{words.help_page.query}</th>
                    <th scope="col">{words.help_page.means}</th>
                    <th scope="col" class="n">{words.occurrences}</th>
                    <th scope="col" class="n">{words.texts}</th>
                    <td></td>
                </tr>
            </thead>
            <tbody>{rows.into_views()}</tbody>
        </table>
    }
    .into_any()
}

fn row(example: Option<&Example>, sentence: &'static str) -> AnyView {
    let page = page();
    let (words, locale) = (page.words().help_page, page.locale());
    let Some(example) = example else {
        return view! {
            <tr>
                <th scope="row">"–"</th>
                <td>{sentence}</td>
                <td colspan="3">{words.absent}</td>
            </tr>
        }
        .into_any();
    };
    let query = example.query.clone();
    // Whole texts are chosen without any place: they are listed.
    let chooses = example.matches == 0 && example.documents > 0;
    let places = if chooses { "–".to_owned() } else { count(example.matches, locale) };
    let label = format!("{}\u{a0}: {query}", words.try_it);
    let try_it = move |_| {
        let query = query.clone();
        page.go(How::Push, |state| {
            state.query = query;
            state.view = if chooses { "results" } else { "concordance" }.into();
            state.text = None;
            state.at = None;
        });
    };
    view! {
        <tr>
            <th scope="row"><code>{example.query.clone()}</code></th>
            <td>{sentence}</td>
            <td class="n" data-unit=page.words().occurrences.to_lowercase()>{places}</td>
            <td class="n" data-unit=page.words().texts.to_lowercase()>{count(u64::from(example.documents), locale)}</td>
            <td><button aria-label=label on:click=try_it>{words.try_it}</button></td>
        </tr>
    }
    .into_any()
}
