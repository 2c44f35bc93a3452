//! What texts say of themselves: asked for when a large load has been answered, so that no first search waits for it.

use super::page::{Engine, Page};
use crate::client;
use crate::protocol::corpus::FindFacts;
use crate::ui::state::whenever;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Has the texts looked at, now and after every change of the corpus that brings texts nobody has looked at.
pub fn follow(page: Page) {
    let wanted = Memo::new(move |_| {
        let unread = page.summary.with(|summary| summary.unread);
        let is_whole = page.growing.with(Option::is_none);
        (page.engine.get() == Engine::Up && is_whole && unread > 0).then(|| page.version.get())
    });
    whenever(move || {
        if wanted.get().is_some() {
            spawn_local(async move {
                let found = client::run(FindFacts, 1).await;
                // Asked twice, because something changed meanwhile, it is told once.
                if let Ok((summary, _)) = found
                    && page.summary.with_untracked(|summary| summary.unread > 0)
                {
                    page.set_summary(summary);
                }
            });
        }
    });
}

/// Whether titles, dates and lines to set aside are still looked for.
pub fn are_coming(page: Page) -> bool {
    page.summary.with(|summary| summary.unread > 0)
}

/// Waits until the texts have been looked at.
pub async fn settled(page: Page) {
    while page.summary.with_untracked(|summary| summary.unread > 0) {
        TimeoutFuture::new(20).await;
    }
}
