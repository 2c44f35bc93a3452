//! The smallest set of rules by which the longest known ending gives each form its readings.
//!
//! Forms are a tree of letters from the last to the first. From the leaves up, each node learns what every
//! class would cost below it if it came from above; a rule costs one, and so does a wrong reading of an
//! important form (Sankoff's parsimony, with a price on mistakes). From the root down the rules fall out.

use std::collections::BTreeMap;

/// A rule: its ending from the last letter to the first, whether it is a whole form, its class.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    pub reversed: Vec<char>,
    pub whole: bool,
    pub class: u32,
}

#[derive(Default)]
struct Node {
    letter: char,
    parent: usize,
    /// The class of the form that ends here, and what reading it wrongly costs.
    form: Option<(u32, f64)>,
    /// What a class costs that is cheaper than `base`, what all others do.
    costs: BTreeMap<u32, f64>,
    base: f64,
}

/// Rules for forms with their class and importance; `exact` ones are only ever named whole.
pub fn rules<'a>(forms: impl Iterator<Item = (&'a str, u32, f64, bool)>) -> Vec<Rule> {
    let mut nodes = vec![Node::default()];
    let mut children: BTreeMap<(usize, char), usize> = BTreeMap::new();
    let mut rules = Vec::new();
    for (form, class, importance, exact) in forms {
        if exact {
            rules.push(Rule { reversed: form.chars().rev().collect(), whole: true, class });
            continue;
        }
        let mut at = 0;
        for letter in form.chars().rev() {
            at = *children.entry((at, letter)).or_insert_with(|| {
                nodes.push(Node { letter, parent: at, ..Node::default() });
                nodes.len() - 1
            });
        }
        nodes[at].form = Some((class, importance.min(1.0)));
    }
    // Children come after their parents, so backwards is from the leaves up.
    for at in (0..nodes.len()).rev() {
        let node = &mut nodes[at];
        if let Some((class, importance)) = node.form {
            *node.costs.entry(class).or_default() -= importance;
            node.base += importance;
        }
        // So far costs are differences to the base.
        let base = node.base;
        let best = node.costs.values().fold(base, |best, cost| best.min(base + cost));
        let capped = base.min(best + 1.0);
        let costs = std::mem::take(&mut node.costs);
        node.costs = costs
            .into_iter()
            .map(|(class, cost)| (class, base + cost))
            .filter(|(_, cost)| *cost < capped)
            .collect();
        node.base = capped;
        if at > 0 {
            let (parent, node) = (node.parent, std::mem::take(&mut node.costs));
            for (class, cost) in &node {
                *nodes[parent].costs.entry(*class).or_default() += cost - capped;
            }
            nodes[parent].base += capped;
            nodes[at].costs = node;
        }
    }
    let mut inherited: Vec<Option<u32>> = vec![None; nodes.len()];
    for at in 0..nodes.len() {
        let mut class = if at == 0 { None } else { inherited[nodes[at].parent] };
        let node = &nodes[at];
        let cost = class.map_or(f64::MAX, |class| node.costs.get(&class).copied().unwrap_or(node.base));
        let best = node.costs.iter().min_by(|a, b| a.1.total_cmp(b.1).then(a.0.cmp(b.0)));
        if let Some((&best, &best_cost)) = best
            && cost >= best_cost + 1.0 - 1e-9
            && class != Some(best)
        {
            class = Some(best);
            rules.push(Rule { reversed: ending(&nodes, at), whole: false, class: best });
        }
        if let Some((own, importance)) = node.form
            && class != Some(own)
            && importance >= 1.0
        {
            rules.push(Rule { reversed: ending(&nodes, at), whole: true, class: own });
        }
        inherited[at] = class;
    }
    rules.sort();
    rules
}

fn ending(nodes: &[Node], mut at: usize) -> Vec<char> {
    let mut letters = Vec::new();
    while at != 0 {
        letters.push(nodes[at].letter);
        at = nodes[at].parent;
    }
    letters.reverse();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_rules_read_every_form() {
        let forms =
            [("chanter", 1), ("parler", 1), ("hiver", 2), ("mer", 2), ("manger", 1), ("ver", 2), ("lac", 0)];
        let rules = rules(forms.iter().map(|&(form, class)| (form, class, 1.0, false)));
        for (form, class) in forms {
            let reversed: Vec<char> = form.chars().rev().collect();
            let applies = |rule: &&Rule| {
                reversed.starts_with(&rule.reversed) && (!rule.whole || reversed.len() == rule.reversed.len())
            };
            let found = rules.iter().filter(applies).max_by_key(|rule| (rule.reversed.len(), rule.whole));
            assert_eq!(found.map(|rule| rule.class), Some(class), "{form}");
        }
        assert!(rules.len() < forms.len(), "{rules:?}");
    }
}
