//! Copying text, with a word that it was copied.

use crate::ui::browser;
use crate::ui::state::{Page, page};

/// Returns `copy(text, said)`: copies the text and tells the person `said`, or that it failed.
pub fn use_copy() -> impl Fn(String, &'static str) + Copy + 'static {
    let page = page();
    move |text: String, said: &'static str| copy(page, text, said)
}

/// The same where the page is at hand.
pub fn copy(page: Page, text: String, said: &'static str) {
    wasm_bindgen_futures::spawn_local(async move {
        let copied = browser::copy(&text).await;
        page.say(if copied { said } else { page.words().not_copied });
    });
}
