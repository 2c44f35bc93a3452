//! The views, one per file. A row of this table is all that a new view needs: tab, address and title follow.

mod concordance;
mod help;
mod inspector;
mod overview;
mod read;
mod results;
mod review;
mod texts;
mod topics;
mod words;

use crate::ui::lang::Words;
use leptos::prelude::AnyView;

/// A view: its name in the address, its title, how it is drawn.
pub struct ViewSpec {
    pub slug: &'static str,
    pub title: fn(&Words) -> &'static str,
    pub render: fn() -> AnyView,
}

/// In the order of the tabs.
pub const VIEWS: [ViewSpec; 9] = [
    overview::VIEW,
    read::VIEW,
    results::VIEW,
    concordance::VIEW,
    words::VIEW,
    topics::VIEW,
    texts::VIEW,
    review::VIEW,
    inspector::VIEW,
];

/// Whether the view itself shows the text that is open, so that none is needed beside it.
pub fn shows_text(slug: &str) -> bool {
    matches!(of(slug).slug, "read" | "inspector")
}

/// The view of an address; an unknown one is the first.
pub fn of(slug: &str) -> &'static ViewSpec {
    static TABLE: [ViewSpec; 9] = VIEWS;
    // The help has no tab: it is reached from where it is needed.
    static HELP: ViewSpec = help::VIEW;
    if slug == HELP.slug {
        return &HELP;
    }
    TABLE.iter().find(|view| view.slug == slug).unwrap_or(&TABLE[0])
}
