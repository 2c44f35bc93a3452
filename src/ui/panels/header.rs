//! The head of the page: name, query, language, theme, link; the tabs; the state line.

use super::query_bar::QueryBar;
use super::state_line::StateLine;
use crate::ui::controls::{CopyIcon, Dialogs, IntoViews, use_copy};
use crate::ui::state::{How, page, whenever};
use crate::ui::views::{TABS, of};
use crate::ui::{address, browser, panels::keys::HELP};
use leptos::prelude::*;

#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header class="header" data-region="header">
            <a
                class="skip"
                href="#main"
                on:click=|event| {
                    event.prevent_default();
                    browser::focus("#main");
                }
            >
                {page().words().skip_to_content}
            </a>
            <Brand />
            <QueryBar />
            <Tools />
            <div class="header-row">
                <Tabs />
                <StateLine />
            </div>
        </header>
    }
}

#[component]
fn Brand() -> impl IntoView {
    let page = page();
    view! {
        <a
            class="brand"
            href="#overview"
            title=page.words().overview
            on:click=move |event| {
                event.prevent_default();
                page.go(How::Push, |state| {
                    state.view = "overview".into();
                    state.text = None;
                    state.at = None;
                });
            }
        >
            "Florilège"
        </a>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let copy = use_copy();
    let other = move || if page.lang() == "fr" { "en" } else { "fr" };
    let theme = page.part(|state| state.theme.clone());
    let next_theme = move || match theme.get().as_deref() {
        None => Some("dark"),
        Some("dark") => Some("light"),
        _ => None,
    };
    view! {
        <div class="tools">
            <button
                class="tool"
                lang=other
                title=page.words().other_language
                aria-label=move || format!("{}: {}", other().to_ascii_uppercase(), page.words().other_language)
                on:click=move |_| {
                    let lang = other();
                    page.go(How::Replace, |state| state.lang = Some(lang.into()));
                }
            >
                {move || other().to_ascii_uppercase()}
            </button>
            <button
                class="tool"
                title=move || (page.words().theme_is)(theme.get().as_deref())
                aria-label=move || (page.words().theme_is)(theme.get().as_deref())
                on:click=move |_| {
                    let theme = next_theme();
                    page.go(How::Replace, |state| state.theme = theme.map(Into::into));
                }
            >
                {move || match theme.get().as_deref() {
                    Some("dark") => "●",
                    Some("light") => "○",
                    _ => "◐",
                }}
            </button>
            <button class="tool" on:click=move |_| copy(address::address(), page.words().link_copied)>
                <CopyIcon />
                <span>{page.words().copy_link}</span>
            </button>
            <button
                class="tool"
                title=page.words().help
                aria-label=page.words().help
                on:click=move |_| dialogs.open(HELP)
            >
                "?"
            </button>
        </div>
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let page = page();
    let present = page.part(|state| state.view.clone());
    // Where the tabs do not all fit, the present one is scrolled to.
    whenever(move || {
        let _ = present.get();
        request_animation_frame(|| browser::reveal(".tabs a[aria-current]"));
    });
    let tabs = TABS.iter().filter_map(|tab| {
        let slug = tab.views().next()?.slug();
        let current = move || tab.has(of(&present.get()).slug()).then_some("page");
        Some(link_to(slug, tab.name(), Box::new(current)))
    });
    view! { <nav class="tabs" aria-label=page.words().views>{tabs.into_views()}</nav> }
}

/// The views under the present tab, where there are several.
#[component]
pub fn SubTabs() -> impl IntoView {
    let present = page().part(|state| of(&state.view).slug());
    let tab = Memo::new(move |_| TABS.iter().position(|tab| tab.has(present.get())));
    move || {
        let tab = &TABS[tab.get()?];
        let views: Vec<AnyView> = tab
            .views()
            .map(|view| {
                let slug = view.slug();
                link_to(slug, view.title(), Box::new(move || (present.get() == slug).then_some("page")))
            })
            .collect();
        (views.len() > 1)
            .then(|| view! { <nav class="subtabs" aria-label=tab.name()>{views}</nav> }.into_any())
    }
}

/// A link to a view, which shows whether it is the present one.
fn link_to(
    slug: &'static str,
    name: &'static str,
    current: Box<dyn Fn() -> Option<&'static str> + Send + Sync>,
) -> AnyView {
    let page = page();
    view! {
        <a
            href=format!("#{slug}")
            aria-current=current
            on:click=move |event| {
                event.prevent_default();
                page.go(
                    How::Push,
                    |state| {
                        state.view = slug.into();
                        state.explain = None;
                    },
                );
            }
        >
            {name}
        </a>
    }
    .into_any()
}
