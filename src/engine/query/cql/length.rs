//! How many tokens a pattern takes.

use crate::query::steps::Tree;

/// How many tokens a tree takes: at least, and at most if there is a most.
pub(super) fn length(tree: &Tree<u16>) -> (u32, Option<u32>) {
    match tree {
        Tree::Letter(_) => (1, Some(1)),
        Tree::Look(_) => (0, Some(0)),
        Tree::Row(trees) => trees.iter().map(length).fold((0, Some(0)), sum),
        Tree::Either(trees) => {
            let lengths: Vec<_> = trees.iter().map(length).collect();
            let least = lengths.iter().map(|length| length.0).min().unwrap_or(0);
            let most = lengths.iter().map(|length| length.1).reduce(|a, b| Some(a?.max(b?)));
            (least, most.unwrap_or(Some(0)))
        }
        Tree::Repeat(tree, least, most) => {
            let (low, high) = length(tree);
            let high = if *most == Some(0) {
                Some(0)
            } else {
                most.and_then(|most| Some(most.saturating_mul(high?)))
            };
            (low.saturating_mul(*least), high)
        }
    }
}

pub(super) fn sum(a: (u32, Option<u32>), b: (u32, Option<u32>)) -> (u32, Option<u32>) {
    let most = a.1.zip(b.1).map(|(a, b)| a.saturating_add(b));
    (a.0.saturating_add(b.0), most)
}
