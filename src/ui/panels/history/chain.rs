//! The present query as a chain: subcorpus, steps of the query, filters and sample of the lines. Each step says what is
//! left after it, can be changed in its place and taken out.

use crate::client;
use crate::engine::analysis::search::SearchQuestion;
use crate::engine::query::canonical;
use crate::engine::query::chain::{Step, chain, joined};
use crate::engine::query::parse::parse;
use crate::link::State;
use crate::ui::controls::{Dialogs, IntoViews};
use crate::ui::panels::subcorpus::SUBCORPUS;
use crate::ui::state::{How, page, whenever};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is left after each step: places and texts.
type Left = RwSignal<Vec<(u64, u32)>>;

#[component]
pub(super) fn Chain() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let words = &page.words().history;
    let query = page.query();
    let steps = Memo::new(move |_| parse(&query.get()).node.map(|node| chain(&node)).unwrap_or_default());
    let left: Left = RwSignal::new(Vec::new());
    // Every beginning of the chain is a query of its own.
    whenever(move || {
        let (steps, _) = (steps.get(), page.chosen.get());
        left.set(Vec::new());
        spawn_local(async move {
            for n in 1..=steps.len() {
                let query = written(&steps[..n]);
                let question = SearchQuestion { query, limit: 0, ..Default::default() };
                let Ok((answer, _)) = client::run(question, 1).await else { return };
                let is_current = left.try_update(|left| {
                    let is_next = left.len() == n - 1;
                    if is_next {
                        left.push((answer.matches, answer.documents));
                    }
                    is_next
                });
                if is_current != Some(true) {
                    return;
                }
            }
        });
    });
    let subcorpus = page.part(move |state| page.subcorpus_name(state));
    let texts = move || (page.words().n_texts)(page.texts().len() as u64, page.locale());
    let rows = move || {
        let all = steps.get();
        (0..all.len()).map(|nth| step(nth, all.clone(), left)).into_views()
    };
    view! {
        <section>
            <h3>{words.chain}</h3>
            <p class="quiet">{words.chain_measure}</p>
            <ol class="query-steps">
                <li>
                    <span class="sign">{words.in_texts}</span>
                    <button on:click=move |_| dialogs.open(SUBCORPUS)>{move || subcorpus.get()}</button>
                    <span class="figures">{texts}</span>
                </li>
                {rows}
                <More steps />
                {lines_only()}
            </ol>
        </section>
    }
}

/// The query that steps make, as it is typed.
fn written(steps: &[Step]) -> String {
    joined(steps).map(|node| canonical::write(&node)).unwrap_or_default()
}

/// Asks what steps make.
fn ask(steps: &[Step]) {
    let query = written(steps);
    page().go(How::Push, |state| {
        state.query = query;
        state.at = None;
    });
}

fn step(nth: usize, all: Vec<Step>, left: Left) -> AnyView {
    let page = page();
    let words = page.words();
    let said = &words.history;
    let sign = match &all[nth] {
        _ if nth == 0 => said.first,
        Step::With(_) => said.with,
        Step::Without(_) => said.without,
    };
    let typed = canonical::write(all[nth].node());
    let wrong = RwSignal::new(false);
    let figures = move || {
        let left = left.with(|left| left.get(nth).copied());
        left.map(|(places, texts)| (words.places_in_texts)(places, texts.into(), page.locale()))
    };
    let label = format!("{sign} {typed}");
    let (change, remove) = (all.clone(), all);
    let changed = move |event| {
        let reading = parse(&event_target_value(&event));
        let node = reading.node.clone().filter(|_| !reading.has_errors());
        wrong.set(node.is_none());
        if let Some(node) = node {
            let mut steps = change.clone();
            steps[nth] = steps[nth].of(node);
            ask(&steps);
        }
    };
    let removed = move |_| {
        let mut steps = remove.clone();
        steps.remove(nth);
        // What only took away has nothing to take from.
        let first = steps.iter().position(|step| matches!(step, Step::With(_)));
        ask(&steps[first.unwrap_or(steps.len())..]);
    };
    view! {
        <li>
            <span class="sign" aria-hidden="true">{sign}</span>
            <input
                type="text"
                class="query-text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label=label.clone()
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=typed
                on:change=changed
            />
            <span class="figures">{figures}</span>
            <button class="close" aria-label=(said.remove)(&label) title=(said.remove)(&label) on:click=removed>
                "×"
            </button>
        </li>
    }
    .into_any()
}

/// One step more.
#[component]
fn More(steps: Memo<Vec<Step>>) -> impl IntoView {
    let words = &page().words().history;
    let (typed, without, wrong) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(false));
    let add = move || {
        let reading = parse(&typed.get_untracked());
        let Some(node) = reading.node.clone().filter(|_| !reading.has_errors()) else {
            return wrong.set(true);
        };
        let mut all = steps.get_untracked();
        all.push(if without.get_untracked() && !all.is_empty() {
            Step::Without(node)
        } else {
            Step::With(node)
        });
        typed.set(String::new());
        wrong.set(false);
        ask(&all);
    };
    view! {
        <li>
            <form
                class="row"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <select aria-label=words.more on:change=move |event| without.set(event_target_value(&event) == "-")>
                    <option value="+">{words.with}</option>
                    <option value="-">{words.without}</option>
                </select>
                <input
                    type="text"
                    class="query-text"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-label=words.more
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit">{words.add}</button>
            </form>
        </li>
    }
}

/// What is chosen of the lines of the concordance, behind the query.
fn lines_only() -> impl IntoView {
    let page = page();
    let chosen = page.part(|state| (state.beside.clone(), state.sample, state.only.clone()));
    let row = move |text: String, undo: Box<dyn Fn(&mut State)>| {
        let label = (page.words().history.remove)(&text);
        view! {
            <li>
                <span class="sign">{page.words().history.lines}</span>
                <span>{text}</span>
                <button
                    class="close"
                    aria-label=label.clone()
                    title=label
                    on:click=move |_| page.go(How::Push, |state| undo(state))
                >
                    "×"
                </button>
            </li>
        }
        .into_any()
    };
    move || {
        let words = page.words().lines;
        let (beside, sample, only) = chosen.get();
        let filters = beside.into_iter().enumerate().map(|(nth, filter)| {
            let text = (words.filter)(filter.keep, filter.exact, &filter.query, filter.left, filter.right);
            row(text, Box::new(move |state| drop(state.beside.remove(nth))))
        });
        let mut rows: Vec<AnyView> = filters.collect();
        if let Some((size, seed)) = sample {
            rows.push(row((words.sampled)(size, seed, page.locale()), Box::new(|state| state.sample = None)));
        }
        if let Some(only) = only {
            rows.push(row(words.only(&only), Box::new(|state| state.only = None)));
        }
        rows
    }
}
