//! Patterns without what their shortest matches never take, so that `[]{0,400}` costs no more than `[]`.
//!
//! From each token only the shortest match of at least one token counts. So nothing is repeated more often at the end than
//! it must be, and where everything may be left out, one thing at a time is enough.

use super::length::length;
use crate::query::steps::Tree;

/// A pattern with the same shortest matches of at least one token, from every token.
pub(super) fn shortest(tree: Tree<u16>) -> Tree<u16> {
    if length(&tree).0 > 0 {
        return at_the_end(tree);
    }
    match tree {
        Tree::Row(trees) if !trees.is_empty() => Tree::Either(trees.into_iter().map(shortest).collect()),
        Tree::Either(trees) => Tree::Either(trees.into_iter().map(shortest).collect()),
        Tree::Repeat(tree, _, most) if most != Some(0) => shortest(*tree),
        tree => tree,
    }
}

/// Of a pattern that takes a token at least: with no more than is needed at its end.
fn at_the_end(tree: Tree<u16>) -> Tree<u16> {
    match tree {
        Tree::Row(mut trees) => {
            // What may be left out at the end is; what then stands last takes some token.
            while trees.last().is_some_and(|last| length(last).0 == 0) {
                trees.pop();
            }
            let last = trees.pop().map(at_the_end);
            trees.extend(last);
            Tree::Row(trees)
        }
        // An alternative that takes nothing would be a pattern that does.
        Tree::Either(trees) => Tree::Either(trees.into_iter().map(at_the_end).collect()),
        Tree::Repeat(tree, least, _) if length(&tree).0 > 0 => Tree::Repeat(tree, least, Some(least)),
        tree => tree,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Tree::{Either, Letter, Repeat, Row};

    fn check(tree: Tree<u16>, expected: Tree<u16>) {
        assert_eq!(shortest(tree.clone()), expected, "{tree:?}");
        assert_eq!(shortest(expected.clone()), expected, "twice is once");
    }

    fn repeat(letter: u16, least: u32, most: Option<u32>) -> Tree<u16> {
        Repeat(Box::new(Letter(letter)), least, most)
    }

    #[test]
    fn what_no_shortest_match_takes_is_left_out() {
        check(repeat(0, 0, Some(400)), Letter(0));
        check(repeat(0, 1, None), repeat(0, 1, Some(1)));
        check(Row(vec![Letter(0), repeat(1, 0, None)]), Row(vec![Letter(0)]));
        check(
            Row(vec![repeat(0, 0, None), repeat(1, 1, None)]),
            Row(vec![repeat(0, 0, None), repeat(1, 1, Some(1))]),
        );
        check(Row(vec![repeat(0, 0, None), repeat(1, 0, Some(3))]), Either(vec![Letter(0), Letter(1)]));
        check(Row(vec![repeat(0, 0, Some(2)), Letter(1)]), Row(vec![repeat(0, 0, Some(2)), Letter(1)]));
    }
}
