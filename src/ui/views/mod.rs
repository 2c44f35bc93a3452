//! The views. A view of its own is a file here and a row of `OWN`; a view of figures is a sheet (`sheet/views`). A row of
//! `TABS` says under which tab it stands; address and title follow.

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

use super::sheet::sheet_view;
use crate::sheet;
use crate::ui::lang::Words;
use crate::ui::state::page;
use leptos::prelude::AnyView;

/// A view that draws itself: its name in the address, its title, how it is drawn.
pub struct ViewSpec {
    pub slug: &'static str,
    pub title: fn(&Words) -> &'static str,
    pub render: fn() -> AnyView,
}

static OWN: [ViewSpec; 10] = [
    overview::VIEW,
    read::VIEW,
    results::VIEW,
    concordance::VIEW,
    words::VIEW,
    topics::VIEW,
    texts::VIEW,
    review::VIEW,
    inspector::VIEW,
    // It has no tab: it is reached from where it is needed.
    help::VIEW,
];

/// A tab: the views under it, of which the first is shown when it is pressed.
pub struct Tab {
    /// Its name, in French and English, where it is not that of its first view.
    pub name: Option<(&'static str, &'static str)>,
    pub views: &'static [&'static str],
}

const fn tab(views: &'static [&'static str]) -> Tab {
    Tab { name: None, views }
}

/// In their order; the first nine have the digits as shortcuts.
pub static TABS: [Tab; 11] = [
    tab(&["overview"]),
    tab(&["read"]),
    tab(&["results"]),
    tab(&["concordance"]),
    tab(&["words", "vocabulary", "collocates", "network", "wordtree", "phrases"]),
    tab(&["topics"]),
    tab(&["trends"]),
    Tab { name: Some(("Comparer", "Compare")), views: &["keyness", "specificities", "compare", "profiles"] },
    tab(&["texts", "matrix"]),
    tab(&["review"]),
    tab(&["inspector"]),
];

/// A view, whichever way it is drawn.
#[derive(Clone, Copy)]
pub enum View {
    Own(&'static ViewSpec),
    Sheet(&'static sheet::View),
}

impl View {
    pub fn slug(self) -> &'static str {
        match self {
            View::Own(view) => view.slug,
            View::Sheet(view) => view.slug,
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            View::Own(view) => (view.title)(page().words()),
            View::Sheet(view) => page().pick(view.title),
        }
    }

    pub fn render(self) -> AnyView {
        match self {
            View::Own(view) => (view.render)(),
            View::Sheet(view) => sheet_view(view),
        }
    }
}

impl Tab {
    /// The views under it.
    pub fn views(&self) -> impl Iterator<Item = View> {
        self.views.iter().filter_map(|slug| find(slug))
    }

    pub fn name(&self) -> &'static str {
        let first = self.views().next().map_or("", View::title);
        self.name.map_or(first, |name| page().pick(name))
    }

    /// Whether the view with this name stands under it.
    pub fn has(&self, slug: &str) -> bool {
        self.views.contains(&slug)
    }
}

/// Whether the view itself shows the text that is open, so that none is needed beside it.
pub fn shows_text(slug: &str) -> bool {
    matches!(slug, "read" | "inspector")
}

fn find(slug: &str) -> Option<View> {
    let own = OWN.iter().find(|view| view.slug == slug).map(View::Own);
    own.or_else(|| sheet::views::of(slug).map(View::Sheet))
}

/// The view of an address; an unknown one is the first.
pub fn of(slug: &str) -> View {
    find(slug).unwrap_or(View::Own(&OWN[0]))
}
