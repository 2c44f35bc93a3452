//! The page: Leptos components over the client, the plot arithmetic and the link.

pub mod browser;
mod chart;
mod controls;
mod lang;
mod offline;
mod panels;
mod scripting;
mod state;
mod views;

use leptos::prelude::*;
use panels::{Evidence, Header, KeyHelp, Notices, Rail};
use state::Page;

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
    let search = page.follow_query();
    provide_context(panels::Search(search));
    provide_context(panels::TopicModel::open());
    provide_context(controls::Dialogs::default());
    scripting::follow(page);
    panels::follow_keys();
    offline::register(page.update_ready);
    Effect::new(move |_| {
        browser::set_root("lang", Some(page.lang()));
        browser::set_root("data-theme", page.state.with(|state| state.theme.clone()).as_deref());
    });
    let view = page.part(|state| state.view.clone());
    Effect::new(move |_| {
        let name = page.summary.with(|_| page.words().name);
        let view = views::of(&view.get());
        let query = page.state.with(|state| state.query.clone());
        let query = if query.is_empty() { query } else { format!("{query} · ") };
        browser::document().set_title(&format!("{query}{} · {name}", (view.title)(page.words())));
    });
    let evidence_open = Memo::new(move |_| panels::evidence_wanted(page));
    view! {
        <a class="skip" href="#main" on:click=|event| { event.prevent_default(); browser::focus("main"); }>
            {move || page.words().skip_to_content}
        </a>
        <Header />
        <div class="shell" class:with-evidence=move || evidence_open.get()>
            <Rail />
            <main id="main" tabindex="-1" data-region="main">
                <Notices />
                <panels::ReadingLine />
                {move || (views::of(&view.get()).render)()}
            </main>
            <Show when=move || evidence_open.get()>
                <Evidence />
            </Show>
        </div>
        <KeyHelp />
        <panels::SetAsideDialog />
        <panels::StopWordsDialog />
        <div class="said" role="status" aria-live="polite">{move || page.said.get()}</div>
    }
}
