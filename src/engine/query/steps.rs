//! From a tree to steps: what may come next, with every count written out (Thompson 1968).
//!
//! Regular expressions have trees of letters, patterns of tokens have trees of tests; the steps are the same.

/// An expression as a tree.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree<L> {
    Letter(L),
    Look(Look),
    Row(Vec<Tree<L>>),
    Either(Vec<Tree<L>>),
    /// At least so many times, at most so many.
    Repeat(Box<Tree<L>>, u32, Option<u32>),
}

/// What stands on both sides of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Start,
    End,
    Boundary,
    NoBoundary,
}

/// A step; where it does not say so, the next one follows.
#[derive(Debug, Clone)]
pub(super) enum Step<L> {
    Letter(L),
    Look(Look),
    /// The next step, or the one with this number.
    Or(u16),
    Jump(u16),
    Match,
}

/// An expression of more steps is refused.
const MAX_STEPS: usize = 1_000;

/// The steps of an expression, and whether any of them looks around; `None` when there are too many.
pub(super) fn write<L: Clone>(tree: &Tree<L>) -> Option<(Vec<Step<L>>, bool)> {
    let mut steps = Vec::new();
    add(tree, &mut steps)?;
    steps.push(Step::Match);
    let looks = steps.iter().any(|step| matches!(step, Step::Look(_)));
    Some((steps, looks))
}

fn add<L: Clone>(tree: &Tree<L>, steps: &mut Vec<Step<L>>) -> Option<()> {
    if steps.len() > MAX_STEPS {
        return None;
    }
    match tree {
        Tree::Letter(letter) => steps.push(Step::Letter(letter.clone())),
        Tree::Look(look) => steps.push(Step::Look(*look)),
        Tree::Row(trees) => {
            for tree in trees {
                add(tree, steps)?;
            }
        }
        Tree::Either(trees) => {
            let mut ends = Vec::new();
            for (number, tree) in trees.iter().enumerate() {
                let fork = steps.len();
                let is_last = number + 1 == trees.len();
                if !is_last {
                    steps.push(Step::Or(0));
                }
                add(tree, steps)?;
                if !is_last {
                    ends.push(steps.len());
                    steps.push(Step::Jump(0));
                    steps[fork] = Step::Or(steps.len() as u16);
                }
            }
            let end = steps.len() as u16;
            ends.into_iter().for_each(|jump| steps[jump] = Step::Jump(end));
        }
        Tree::Repeat(tree, least, most) => {
            for _ in 0..*least {
                let before = steps.len();
                add(tree, steps)?;
                if steps.len() == before {
                    // Nothing, a thousand times over.
                    return Some(());
                }
            }
            match most {
                None => {
                    let fork = steps.len();
                    steps.push(Step::Or(0));
                    add(tree, steps)?;
                    steps.push(Step::Jump(fork as u16));
                    steps[fork] = Step::Or(steps.len() as u16);
                }
                Some(most) => {
                    let mut forks = Vec::new();
                    for _ in *least..*most {
                        forks.push(steps.len());
                        steps.push(Step::Or(0));
                        add(tree, steps)?;
                    }
                    let end = steps.len() as u16;
                    forks.into_iter().for_each(|fork| steps[fork] = Step::Or(end));
                }
            }
        }
    }
    (steps.len() <= MAX_STEPS).then_some(())
}
