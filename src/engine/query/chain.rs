//! A query as a chain: what is looked for first, and what narrows it step by step.

use super::reading::Node;

/// A step of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Texts must have this too.
    With(Node),
    /// Texts must not have this.
    Without(Node),
}

impl Step {
    pub fn node(&self) -> &Node {
        match self {
            Step::With(node) | Step::Without(node) => node,
        }
    }

    /// The same step of something else.
    pub fn of(&self, node: Node) -> Step {
        match self {
            Step::With(_) => Step::With(node),
            Step::Without(_) => Step::Without(node),
        }
    }
}

/// The steps of a query, in the order in which they are written; `joined` makes it whole again. The first is never
/// a `Without`.
pub fn chain(node: &Node) -> Vec<Step> {
    match node {
        Node::And(operands) => operands.iter().flat_map(chain).collect(),
        Node::Not(wanted, unwanted) => {
            let mut steps = chain(wanted);
            match unwanted.as_ref() {
                Node::Or(operands) => steps.extend(operands.iter().cloned().map(Step::Without)),
                unwanted => steps.push(Step::Without(unwanted.clone())),
            }
            steps
        }
        node => vec![Step::With(node.clone())],
    }
}

/// The query that steps make; none where nothing is looked for.
pub fn joined(steps: &[Step]) -> Option<Node> {
    let mut all: Option<Node> = None;
    for step in steps {
        all = Some(match (all, step) {
            (None, Step::With(node)) => node.clone(),
            (Some(Node::And(mut operands)), Step::With(node)) => {
                operands.push(node.clone());
                Node::And(operands)
            }
            (Some(all), Step::With(node)) => Node::And(vec![all, node.clone()]),
            (Some(Node::Not(wanted, unwanted)), Step::Without(node)) => {
                let mut operands = match *unwanted {
                    Node::Or(operands) => operands,
                    unwanted => vec![unwanted],
                };
                operands.push(node.clone());
                Node::Not(wanted, Box::new(Node::Or(operands)))
            }
            (Some(all), Step::Without(node)) => Node::Not(Box::new(all), Box::new(node.clone())),
            (None, Step::Without(_)) => return None,
        });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::canonical;
    use crate::query::parse::parse;

    /// The steps of a query, and the query without each of them.
    #[track_caller]
    fn check(query: &str, expected: &str, without: &str) {
        let steps = chain(&parse(query).node.expect("a query"));
        let write = |node: &Node| canonical::write(node);
        let shown = steps.iter().map(|step| match step {
            Step::With(node) => format!("+{}", write(node)),
            Step::Without(node) => format!("-{}", write(node)),
        });
        assert_eq!(shown.collect::<Vec<_>>().join(" | "), expected, "{query}");
        let removed = (0..steps.len()).map(|place| {
            let mut left = steps.clone();
            left.remove(place);
            joined(&left).map(|node| write(&node)).unwrap_or_default()
        });
        assert_eq!(removed.collect::<Vec<_>>().join(" | "), without, "{query}");
    }

    #[test]
    fn a_query_is_taken_apart_and_put_together() {
        check("otan", "+otan", "");
        check("otan OR paix", "+otan OR paix", "");
        check("otan paix", "+otan | +paix", "paix | otan");
        check(
            "(a OR b) \"c d\" date:2023",
            "+a OR b | +\"c d\" | +date:2023",
            "\"c d\" date:2023 | (a OR b) date:2023 | (a OR b) \"c d\"",
        );
        check("a NOT b", "+a | -b", " | a");
        check(
            "a b NOT c NOT d",
            "+a | +b | -c | -d",
            "b NOT c NOT d | a NOT c NOT d | a b NOT d | a b NOT c",
        );
    }
}
