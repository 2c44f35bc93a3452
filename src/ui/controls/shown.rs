//! What is there only while a condition holds. Leptos' own `Show` is compiled anew for every place that has one.

use leptos::either::Either;
use leptos::prelude::*;

/// Says whether something is to be shown.
pub struct Condition(Box<dyn Fn() -> bool + Send + Sync>);

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for Condition {
    fn from(condition: F) -> Self {
        Condition(Box::new(condition))
    }
}

/// Shows its children while `when` says so, else the fallback; both are drawn anew only when that changes.
#[component]
pub fn Show(
    children: ChildrenFn,
    #[prop(into)] when: Condition,
    #[prop(optional, into)] fallback: ViewFn,
) -> impl IntoView {
    let is_shown = Memo::new(move |_| (when.0)());
    move || match is_shown.get() {
        true => Either::Left(children()),
        false => Either::Right(fallback.run()),
    }
}
