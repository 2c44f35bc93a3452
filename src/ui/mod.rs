//! The page: Leptos components over the client, the plot arithmetic and the link.

mod address;
pub mod browser;
mod chart;
mod controls;
mod focus;
mod lang;
mod offline;
mod panels;
mod scripting;
mod sheet;
mod state;
mod views;

use crate::ui::controls::Show;
use leptos::prelude::*;
use panels::{Evidence, Header, KeyHelp, Notices, Rail};
use state::{Page, page, whenever};

/// Mounts the page in the place of the skeleton that `index.html` shows until then.
pub fn mount() {
    console_error_panic_hook::set_once();
    if let Some(skeleton) = browser::document().get_element_by_id("skeleton") {
        skeleton.remove();
    }
    leptos::mount::mount_to_body(App);
    scripting::offer();
    browser::set_root("data-ready", Some("1"));
}

#[component]
fn App() -> impl IntoView {
    let page = Page::open();
    provide_context(page);
    state::subcorpus::follow(page);
    state::alike::follow(page);
    let shown = RwSignal::new(0);
    let search = page.follow_query(shown);
    state::history::follow(page, search);
    provide_context(panels::Search { answer: search, shown });
    provide_context(panels::About::follow());
    provide_context(state::marks::Marks::open(page));
    provide_context(panels::TopicModel::open());
    provide_context(controls::Dialogs::default());
    scripting::follow(page);
    panels::follow_keys();
    focus::keep();
    offline::register(page.update_ready);
    let lang = page.part(move |state| page.lang_of(state));
    let theme = page.part(|state| state.theme.clone());
    // Only where they change: every style of the page is computed anew for them.
    whenever(move || browser::set_root("lang", Some(lang.get())));
    whenever(move || browser::set_root("data-theme", theme.get().as_deref()));
    let named = page.part(|state| (state.view.clone(), state.query.clone()));
    whenever(move || {
        let (view, query) = named.get();
        lang.track();
        let view = views::of(&view).title();
        let query = if query.is_empty() { query } else { format!("{query} · ") };
        address::title(format!("{query}{view} · Florilège"));
    });
    view! {
        {move || {
            // Another language is another page: everything is drawn anew.
            let _ = lang.get();
            view! { <Everything /> }
        }}
    }
}

#[component]
fn Everything() -> impl IntoView {
    let page = page();
    let view = page.part(|state| state.view.clone());
    let up = Memo::new(move |_| page.version.get() > 0);
    let evidence_open = Memo::new(move |_| panels::evidence_wanted(page));
    view! {
        <Header />
        <div class="shell" class:with-evidence=move || evidence_open.get()>
            <Rail />
            <main id="main" tabindex="-1" data-region="main">
                <Notices />
                <panels::ReadingLine />
                // Nothing is drawn before the corpus answers, so that nothing has to make room for it.
                <Show when=move || up.get() fallback=|| view! { <div class="waiting"></div> }>
                    <panels::SubTabs />
                    {move || views::of(&view.get()).render()}
                </Show>
            </main>
            <Show when=move || evidence_open.get()>
                <Evidence />
            </Show>
        </div>
        <KeyHelp />
        <panels::StopWordsDialog />
        <panels::SubcorpusDialog />
        <panels::HistoryDialog />
        <div class="said" role="status" aria-live="polite">{move || page.said.get()}</div>
    }
}
