//! Words: the frequency list, and the same words as other programs count them.

use super::ViewSpec;
use crate::ui::panels::Profiles;
use crate::ui::sheet::sheet_view;
use leptos::prelude::*;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "words",
    title: |words| words.words,
    render: || {
        let list = crate::sheet::views::of("words").map(sheet_view);
        view! {
            {list}
            <Profiles />
        }
        .into_any()
    },
};
