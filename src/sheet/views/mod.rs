//! The views that are drawn from sheets, one per file.

mod words;

use super::View;

/// Every view of this kind.
pub fn all() -> impl Iterator<Item = &'static View> {
    [&words::VIEW].into_iter()
}

/// The view with this name in the address.
pub fn of(slug: &str) -> Option<&'static View> {
    all().find(|view| view.slug == slug)
}
