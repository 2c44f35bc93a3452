//! The language data: fetched when the page has answered, never before, and given to the engine.
//!
//! Nothing waits for them but lemmas. They are files of the app itself, kept by its offline copy; the bytes stay on
//! the page, so that an engine that was started again gets them without another request.

use super::page::{Engine, Page, layer_of};
use crate::client;
use crate::engine::text::Layer;
use crate::protocol::corpus::Lemmatize;
use crate::ui::state::whenever;
use crate::ui::{browser, offline};
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The languages that have a file.
const LANGUAGES: [&str; 2] = ["fr", "en"];

/// What is between the first answer and the first request, in milliseconds: the page settles first.
const PAUSE: u32 = 400;

thread_local! {
    static FILES: RefCell<BTreeMap<&'static str, Vec<u8>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Where the reading in context stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lemmas {
    /// The data are fetched, or the texts are being read with them.
    #[default]
    Coming,
    /// Every text of a language that has data has been read.
    Here,
    /// A file did not come; the next change of the corpus tries again.
    Missing,
}

/// Fetches what the texts need and has them read, now and after every change of the corpus.
pub fn follow(page: Page) {
    let wanted = Memo::new(move |_| {
        let missing = page.summary.with(|summary| summary.without_lemmas.clone());
        let up = page.engine.get() == Engine::Up && page.version.get() > 0;
        let wanted = LANGUAGES.into_iter().filter(|code| missing.iter().any(|missing| missing == code));
        let is_whole = page.growing.with(Option::is_none);
        (up && is_whole).then(|| (page.version.get(), wanted.collect::<Vec<_>>()))
    });
    whenever(move || {
        let Some((version, languages)) = wanted.get() else { return };
        if languages.is_empty() {
            page.lemmas.set(Lemmas::Here);
            return;
        }
        page.lemmas.set(Lemmas::Coming);
        spawn_local(async move {
            TimeoutFuture::new(PAUSE).await;
            // A corpus that has changed meanwhile has an effect of its own.
            if page.version.get_untracked() == version {
                read(page, &languages).await;
            }
        });
    });
}

async fn read(page: Page, languages: &[&'static str]) {
    let mut files = Vec::new();
    for language in languages {
        if let Some(file) = file(language).await {
            files.push(file);
        }
    }
    let complete = files.len() == languages.len();
    let read = if files.is_empty() { None } else { client::run(Lemmatize { files }, 1).await.ok() };
    let Some((summary, _)) = read.filter(|_| complete) else {
        page.lemmas.set(Lemmas::Missing);
        return;
    };
    // Positions and counts are what they were; only lemmas are new. A query may name them: `lemma:`, `[pos="NOUN"]`.
    let names = |query: &String| query.contains([':', '[']);
    let names_them = page.good_query.with_untracked(names)
        || page.state.with_untracked(|state| names(&state.subcorpus.query));
    if names_them || page.state.with_untracked(layer_of) == Layer::Lemma {
        page.set_summary(summary);
    } else {
        page.summary.set(std::sync::Arc::new(summary));
    }
}

/// Gives the engine the data of a language that the texts do not have, for a text that is only looked at. Says
/// whether there was anything new.
pub async fn learn(code: &str) -> bool {
    let Some(&language) = LANGUAGES.iter().find(|known| **known == code) else { return false };
    if FILES.with(|files| files.borrow().contains_key(language)) {
        return false;
    }
    match file(language).await {
        Some(file) => client::run(Lemmatize { files: vec![file] }, 1).await.is_ok(),
        None => false,
    }
}

/// The bytes of a language's file, fetched once.
async fn file(language: &'static str) -> Option<Vec<u8>> {
    if let Some(known) = FILES.with(|files| files.borrow().get(language).cloned()) {
        return Some(known);
    }
    let path = format!("languages/{language}.flang");
    let bytes = browser::fetch(&format!("{path}?{}", env!("FLORILEGE_LANGUAGES"))).await?;
    offline::keep(path);
    FILES.with(|files| files.borrow_mut().insert(language, bytes.clone()));
    Some(bytes)
}

/// Waits until the texts have been read, or the data did not come; at most ten seconds.
pub async fn settled(page: Page) {
    for _ in 0..200 {
        if page.lemmas.get_untracked() != Lemmas::Coming {
            return;
        }
        TimeoutFuture::new(50).await;
    }
}
