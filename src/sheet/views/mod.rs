//! The views that are drawn from sheets, one per file.

mod collocate_lines;
mod collocates;
mod compare;
mod explanation;
mod keyness;
mod matrix;
mod methods;
mod network;
mod phrases;
mod points;
mod profiles;
mod self_check;
mod specificities;
mod start;
mod trends;
mod vocabulary;
mod words;
mod wordtree;

use super::View;

/// Every view of this kind.
pub fn all() -> impl Iterator<Item = &'static View> {
    [
        &words::VIEW,
        &vocabulary::VIEW,
        &collocates::VIEW,
        &network::VIEW,
        &wordtree::VIEW,
        &phrases::VIEW,
        &keyness::VIEW,
        &specificities::VIEW,
        &compare::VIEW,
        &profiles::VIEW,
        &trends::VIEW,
        &matrix::VIEW,
        &explanation::VIEW,
        &methods::VIEW,
        &self_check::VIEW,
    ]
    .into_iter()
}

/// The view with this name in the address.
pub fn of(slug: &str) -> Option<&'static View> {
    all().find(|view| view.slug == slug)
}
