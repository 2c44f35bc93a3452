//! What the subcorpus has and what it leaves out, each with the way to let it in.

use crate::link::Subcorpus;
use crate::ui::controls::IntoViews;
use crate::ui::lang::reading::fault;
use crate::ui::state::page;
use leptos::prelude::*;

/// What a button does to the subcorpus.
type Change = fn(&mut Subcorpus);

/// A sentence, and a button that changes what it says.
fn line(sentence: String, button: Option<(&'static str, Change)>) -> impl IntoView {
    let page = page();
    let button = button.map(|(label, change)| {
        view! { <button on:click=move |_| page.choose(change)>{label}</button> }.into_any()
    });
    view! { <p>{sentence} " " {button}</p> }
}

#[component]
pub fn Sentence() -> impl IntoView {
    let page = page();
    let present = page.part(|state| state.subcorpus.clone());
    let lines = move || {
        let (words, locale) = (page.words(), page.locale());
        let said = &words.subcorpus;
        let (all, all_words) = page.summary.with(|s| (s.documents.len() as u64, s.words));
        let name = page.state.with(|state| page.subcorpus_name(state));
        let Some(chosen) = page.chosen.get() else {
            let texts = (words.n_texts)(all, locale);
            let whole = (said.named)(&name, &format!("{texts}, {}.", (words.n_words)(all_words, locale)));
            return line(whole, None).into_any();
        };
        let n_texts = chosen.documents.len() as u64;
        let (texts, n_words) =
            ((said.texts_of)(n_texts, all, locale), (said.words_of)(chosen.words, all_words, locale));
        let present = present.get();
        let mut lines = vec![line((said.named)(&name, &format!("{texts}, {n_words}.")), None).into_any()];
        let faults = chosen.reading.iter().filter(|reading| reading.has_errors());
        let faults = faults.flat_map(|reading| &reading.diagnostics);
        let faults = faults.map(|diagnostic| fault(&diagnostic.fault, words));
        lines.extend(faults.map(|fault| line(fault, None).into_any()));
        if n_texts == 0 {
            lines.push(line(said.empty.to_owned(), None).into_any());
        }
        let n = u64::from(chosen.undated);
        if n > 0 && present.undated {
            let exclude: Change = |subcorpus| subcorpus.undated = false;
            lines.push(line((said.undated_in)(n, locale), Some((said.exclude, exclude))).into_any());
        } else if n > 0 {
            lines.push(
                line((said.undated_out)(n, locale), Some((said.include, |s| s.undated = true))).into_any(),
            );
        }
        if chosen.vague > 0 {
            lines.push(line((said.vague)(chosen.vague.into(), locale), None).into_any());
        }
        if !chosen.unknown.is_empty() {
            lines.push(line((said.unknown)(chosen.unknown.len() as u64, locale), None).into_any());
        }
        let (with, without) = (present.with.len() as u64, present.without.len() as u64);
        if with + without > 0 && !present.query.is_empty() {
            let forget: Change = |subcorpus| {
                subcorpus.with.clear();
                subcorpus.without.clear();
            };
            lines.push(
                line((said.picked)(with, without, locale), Some((said.forget_picked, forget))).into_any(),
            );
        }
        lines.into_views().into_any()
    };
    view! { <div class="subcorpus-sentence" role="status">{lines}</div> }
}
