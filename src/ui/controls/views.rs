//! Views of one type for rows of all kinds: what Leptos does with a list is compiled anew for every type of its views.

use leptos::prelude::*;

/// Items that can be drawn.
pub trait IntoViews {
    /// Their views, of one type for all kinds of items.
    fn into_views(self) -> Vec<AnyView>;
}

impl<I> IntoViews for I
where
    I: IntoIterator,
    I::Item: IntoView,
{
    fn into_views(self) -> Vec<AnyView> {
        self.into_iter().map(IntoAny::into_any).collect()
    }
}
