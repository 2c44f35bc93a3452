//! Letting in the texts that a filter by date leaves out because nothing, or too little, is known of theirs.

use crate::query::reading::Node;

/// The name of a field that nobody can type: texts of which too little is known.
pub(super) const VAGUE: &str = "date?";

/// What is missing in the texts that are let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Any date.
    Date,
    /// So much of the date that it might lie outside.
    Precision,
}

/// The query with texts let in wherever it asks for a date. What it excludes by a date never held these texts.
pub fn admitting(node: &Node, missing: Missing) -> Node {
    let all = |nodes: &[Node]| nodes.iter().map(|node| admitting(node, missing)).collect();
    let boxed = |node: &Node| Box::new(admitting(node, missing));
    match node {
        Node::Field(name, value) if name == "date" => {
            let let_in = match missing {
                Missing::Date => Node::Field(name.clone(), "none".into()),
                Missing::Precision => Node::Field(VAGUE.into(), value.clone()),
            };
            Node::Or(vec![node.clone(), let_in])
        }
        Node::And(nodes) => Node::And(all(nodes)),
        Node::Or(nodes) => Node::Or(all(nodes)),
        Node::Not(wanted, unwanted) => Node::Not(boxed(wanted), unwanted.clone()),
        Node::Within(node, structure) => Node::Within(boxed(node), *structure),
        Node::Outside(node, structure) => Node::Outside(boxed(node), *structure),
        Node::Layer(layer, node) => Node::Layer(*layer, boxed(node)),
        node => node.clone(),
    }
}
