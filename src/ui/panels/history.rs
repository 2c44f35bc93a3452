//! The history: the steps of the present query, each to be changed or taken out, and what was asked before.

mod asked;
mod chain;

use crate::ui::controls::Dialog;
use crate::ui::state::page;
use asked::AskedBefore;
use chain::Chain;
use leptos::prelude::*;

pub const HISTORY: &str = "history";

#[component]
pub fn HistoryDialog() -> impl IntoView {
    let page = page();
    view! {
        <Dialog name=HISTORY title=Signal::derive(move || page.words().history.title.to_owned())>
            <Chain />
            <AskedBefore />
        </Dialog>
    }
}
