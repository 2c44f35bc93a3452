//! The focus is never lost. Where the control that had it is taken away, its like in the same region has it next, or the
//! region itself; where that is gone too, as a closed evidence is, what was left for it. So a person without a mouse
//! never begins again at the top of the page.

use super::browser;
use gloo::events::EventListener;
use leptos::prelude::request_animation_frame;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

/// What has the focus, or had it.
#[derive(Clone)]
struct Held {
    element: Element,
    region: String,
    /// How many of its kind stand before it in the region.
    before: usize,
}

thread_local! {
    static LAST: RefCell<Option<Held>> = const { RefCell::new(None) };
    /// What had it when the evidence got it.
    static LEFT: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Watches for as long as the page lives.
pub fn keep() {
    let document = browser::document();
    EventListener::new(&document, "focusin", |event| {
        let now = event.target().and_then(|target| target.dyn_into().ok()).map(Held::of);
        let before = LAST.replace(now.clone());
        if now.is_some_and(|now| now.region == "evidence")
            && before.as_ref().is_some_and(|before| matches!(&*before.region, "main" | "rail"))
        {
            LEFT.set(before);
        }
    })
    .forget();
    // A person who clicks where nothing is lets the focus go.
    EventListener::new(&document, "pointerdown", |_| LAST.set(None)).forget();
    let changed = Closure::<dyn Fn()>::new(|| {
        if is_lost() {
            // What is drawn anew may take the focus by itself, a frame later.
            request_animation_frame(|| request_animation_frame(restore));
        }
    });
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        let wanted = MutationObserverInit::new();
        wanted.set_child_list(true);
        wanted.set_subtree(true);
        let _ = observer.observe_with_options(&document, &wanted);
        changed.forget();
    }
}

fn is_lost() -> bool {
    let is_gone = |held: &Held| !held.element.is_connected() || held.element.has_attribute("disabled");
    browser::focus_is_nowhere() && LAST.with_borrow(|last| last.as_ref().is_some_and(is_gone))
}

fn restore() {
    if !is_lost() || browser::dialog_is_open() {
        return;
    }
    let last = LAST.take();
    let to = last.and_then(|last| last.like().or_else(|| last.stand())).or_else(|| {
        let left = LEFT.take()?;
        if left.element.is_connected() { left.element.dyn_into().ok() } else { left.like() }
    });
    match to {
        Some(element) => browser::focus_on(&element),
        None => browser::focus_quietly("#main"),
    }
}

impl Held {
    fn of(element: Element) -> Held {
        let region = element.closest("[data-region]").ok().flatten();
        let region = region.and_then(|region| region.get_attribute("data-region")).unwrap_or_default();
        let mut held = Held { element, region, before: 0 };
        held.before = held.kin().iter().position(|kin| **kin == held.element).unwrap_or(0);
        held
    }

    /// What stands in the region with the tag and the first class of this.
    fn kin(&self) -> Vec<HtmlElement> {
        let classes = self.element.get_attribute("class").unwrap_or_default();
        let class = classes.split_whitespace().next().map(|class| format!(".{class}")).unwrap_or_default();
        browser::all(&format!("[data-region='{}'] {}{class}", self.region, self.element.tag_name()))
    }

    /// The nearest of its kind that says the same, counts aside.
    fn like(&self) -> Option<HtmlElement> {
        let said = said(&self.element);
        let kin = self.kin().into_iter().enumerate();
        let like = kin.filter(|(_, kin)| said == self::said(kin) && !kin.has_attribute("disabled"));
        like.min_by_key(|(nth, _)| nth.abs_diff(self.before)).map(|(_, like)| like)
    }

    /// Its region, or what stands for that.
    fn stand(&self) -> Option<HtmlElement> {
        let region = format!("[data-region='{}']", self.region);
        browser::all(&format!("{region}[tabindex], {region} summary")).into_iter().next()
    }
}

fn said(element: &Element) -> String {
    let text = element.text_content().filter(|text| !text.trim().is_empty());
    let said = text.or_else(|| element.get_attribute("aria-label")).unwrap_or_default();
    said.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect()
}
