//! How far a long question is, with a way to stop it, or to ask again when it was stopped.

use crate::engine::error::Error;
use crate::ui::lang::error_text;
use crate::ui::state::{Shell, page};
use leptos::prelude::*;

#[component]
pub fn Progress(#[prop(into)] of: Shell) -> impl IntoView {
    let page = page();
    view! {
        <div class="progress" aria-busy=move || of.busy.get().to_string()>
            {move || match (of.progress.get(), of.error.get()) {
                (Some((done, total)), _) => {
                    view! {
                        <progress max=total.max(1) value=done aria-label=page.words().computing></progress>
                        <button on:click=move |_| of.cancel()>{page.words().cancel}</button>
                    }
                        .into_any()
                }
                (None, Some(error)) => {
                    view! {
                        <p class="problem">{error_text(&error, page.words())}</p>
                        {matches!(error, Error::Cancelled | Error::Stopped)
                            .then(|| view! { <button on:click=move |_| of.retry()>{page.words().again}</button> }.into_any())}
                    }
                        .into_any()
                }
                _ => ().into_any(),
            }}
        </div>
    }
}
