//! The corpus in a file: saved, and opened again in the place of all texts.

use crate::client::outside;
use crate::engine::error::Error;
use crate::ui::browser;
use crate::ui::state::{facts, loading, page};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How the name of such a file ends.
pub const ENDING: &str = ".florilege";

/// Puts the corpus of a file in the place of all texts.
pub async fn open(bytes: Vec<u8>, page: crate::ui::state::Page) -> Result<(), Error> {
    let bytes = js_sys::Uint8Array::from(bytes.as_slice());
    loading::restore(page, outside::hold(bytes)).await?;
    page.say(page.words().on_their_way.opened);
    Ok(())
}

/// Two buttons: save the corpus, open a saved one (`choose` lets a file be chosen).
#[component]
pub fn CorpusFile(choose: impl Fn() + Copy + 'static) -> impl IntoView {
    let page = page();
    let words = page.words().on_their_way;
    let save = move |_| {
        spawn_local(async move {
            facts::settled(page).await;
            if let Ok(pieces) = loading::save().await {
                let name = format!("{}{ENDING}", words.file_name);
                browser::save_pieces(&name, "application/octet-stream", &pieces);
            }
        });
    };
    view! {
        <p>{words.in_a_file}</p>
        <p class="corpus-file">
            <button on:click=save>{words.save_corpus}</button>
            " "
            <button on:click=move |_| choose()>{words.open_corpus}</button>
        </p>
    }
}
