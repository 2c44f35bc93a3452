//! What is done whenever something changes. Leptos' own `Effect` is compiled anew for every place that has one.

use leptos::prelude::*;

/// Does something now, and again whenever one of the signals changes that it has read.
pub fn whenever(what: impl FnMut() + 'static) {
    follow(Box::new(what));
}

fn follow(mut what: Box<dyn FnMut()>) {
    Effect::new(move |_| what());
}
