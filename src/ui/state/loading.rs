//! Texts that come in: the page shows what is there of them while the rest is still being read.

use super::page::Page;
use crate::client::{self, Event};
use crate::engine::analysis::summary::Summary;
use crate::engine::error::Error;
use crate::protocol::attached::Attached;
use crate::protocol::corpus::{Describe, Load, Restore, Save, SaveAnswer};
use futures_channel::oneshot::Receiver;
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::Poll;

/// Loads texts; the page follows the corpus as it grows. `hear` is told how far it is. Dropping the future cancels the
/// load, and the page shows the corpus that was there before.
pub async fn load(
    page: Page,
    load: Load,
    hear: impl Fn(u32, u32) + 'static,
) -> Result<(Summary, f64), Error> {
    let _coming = Coming::begin(page);
    let growth = Growth(page);
    let hear = move |event| match event {
        Event::Progress { done, total } => {
            if page.growing.get_untracked().is_some() {
                page.growing.set(Some((done, total)));
            }
            hear(done, total);
        }
        Event::Partial(summary) => {
            page.growing.set(page.growing.get_untracked().or(Some((0, 1))));
            page.set_summary(summary);
        }
        _ => {}
    };
    let loaded = client::run_hearing(load, 1, hear).await;
    if let Ok((summary, _)) = &loaded {
        page.growing.set(None);
        page.set_summary(summary.clone());
    }
    drop(growth);
    loaded
}

/// Puts a saved corpus in the place of all texts.
pub async fn restore(page: Page, bytes: Attached) -> Result<(Summary, f64), Error> {
    let _coming = Coming::begin(page);
    let restored = client::run(Restore { bytes }, 1).await;
    if let Ok((summary, _)) = &restored {
        page.set_summary(summary.clone());
    }
    restored
}

/// The corpus as bytes, in pieces in their order: they are the browser's, whose memory comes back.
pub async fn save() -> Result<Array, Error> {
    let pieces = Rc::new(Array::new());
    let hearing = pieces.clone();
    let hear = move |event| {
        if let Event::Partial(piece) = event {
            hearing.push(&array(&piece));
        }
    };
    let (beginning, _) = client::run_hearing(Save, 1, hear).await?;
    pieces.unshift(&array(&beginning));
    Ok(Array::from(&pieces))
}

fn array(piece: &SaveAnswer) -> Uint8Array {
    Uint8Array::from(piece.bytes.0.as_slice())
}

/// The same as `load`, until `stop` is heard: its sender is dropped.
pub async fn load_until(
    page: Page,
    texts: Load,
    mut stop: Receiver<()>,
    hear: impl Fn(u32, u32) + 'static,
) -> Result<(Summary, f64), Error> {
    let mut loading = pin!(load(page, texts, hear));
    poll_fn(|context| match Pin::new(&mut stop).poll(context) {
        Poll::Ready(_) => Poll::Ready(Err(Error::Cancelled)),
        Poll::Pending => loading.as_mut().poll(context),
    })
    .await
}

/// As long as it lives, other texts are on their way.
struct Coming(Page);

impl Coming {
    fn begin(page: Page) -> Coming {
        page.coming.update(|n| *n += 1);
        Coming(page)
    }
}

impl Drop for Coming {
    fn drop(&mut self) {
        self.0.coming.update(|n| *n = n.saturating_sub(1));
    }
}

/// Sees to it that nothing is shown of a load that did not end well.
struct Growth(Page);

impl Drop for Growth {
    fn drop(&mut self) {
        let page = self.0;
        if page.growing.get_untracked().is_some() {
            page.growing.set(None);
            spawn_local(async move {
                if let Ok((summary, _)) = client::run(Describe, 1).await {
                    page.set_summary(summary);
                }
            });
        }
    }
}
