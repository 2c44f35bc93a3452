//! Sentences with words of the corpus set apart, and words that lead somewhere.

use super::perform;
use crate::sheet::{Rich, Run};
use leptos::prelude::*;

pub fn rich(rich: &Rich) -> Vec<AnyView> {
    rich.0.iter().map(run).collect()
}

fn run(run: &Run) -> AnyView {
    match run {
        Run::Plain(text) => text.clone().into_any(),
        Run::Word(text) => view! { <i class="corpus-word">{text.clone()}</i> }.into_any(),
        Run::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
        Run::Button(text, act) => {
            let act = act.clone();
            view! { <button class="inline" on:click=move |_| perform(&act)>{text.clone()}</button> }
                .into_any()
        }
        Run::Outside(text, address) => {
            view! { <a href=address.clone() rel="noreferrer noopener" target="_blank">{text.clone()}</a> }
                .into_any()
        }
    }
}
