//! How a query was read, in words.

use super::{Words, query};
use crate::engine::query::reading::{Fault, Node, Reading, Structure};
use crate::engine::text::Layer;

/// The pieces of the sentence that says what a query means.
pub struct Meaning {
    pub word: fn(&str) -> String,
    pub prefix: fn(&str) -> String,
    pub phrase: fn(&str) -> String,
    pub and: &'static str,
    pub or: &'static str,
    pub not: &'static str,
    pub all_in_text: fn(&str) -> String,
    pub within: fn(&str, Structure) -> String,
    pub outside: fn(&str, Structure) -> String,
}

/// What is wrong with a query, and what to do.
pub struct Faults {
    pub unclosed_quote: &'static str,
    pub unclosed_parenthesis: &'static str,
    pub stray_parenthesis: &'static str,
    pub missing_operand: fn(&str) -> String,
    pub only_negation: &'static str,
    pub no_word: &'static str,
    pub empty_prefix: &'static str,
    pub not_supported: fn(&str) -> String,
    pub too_long: &'static str,
    pub lowercase_operator: fn(&str) -> String,
    pub many_forms: fn(u32) -> String,
}

/// The sentence for a reading, without the counts.
pub fn meaning(node: &Node, words: &Words) -> String {
    // The layer of the whole query is said once, at the end.
    let (node, layer) = match node {
        Node::Layer(layer, inner) => (inner.as_ref(), *layer),
        _ => (node, Layer::Fold),
    };
    let inner = match node {
        Node::And(_) => (words.meaning.all_in_text)(&part(node, words, false)),
        _ => part(node, words, false),
    };
    let note = (words.layers.note)(layer);
    match node {
        // A pattern of tokens says itself what it compares.
        Node::Cql(_) => format!("{inner}{}", note.rsplit(')').next().unwrap_or_default()),
        _ => format!("{inner} {note}"),
    }
}

/// The query as it was read, without the layer of the whole, which the page says elsewhere.
pub fn spelling(reading: &Reading) -> &str {
    let canonical = reading.canonical.as_str();
    let Some(Node::Layer(layer, _)) = &reading.node else { return canonical };
    let named = canonical.strip_prefix(layer.name()).and_then(|rest| rest.strip_prefix(':'));
    let bare = named.unwrap_or(canonical);
    bare.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(bare)
}

fn part(node: &Node, words: &Words, nested: bool) -> String {
    let meaning = &words.meaning;
    let joined = |nodes: &[Node], by: &str| {
        let parts: Vec<String> = nodes.iter().map(|node| part(node, words, true)).collect();
        let text = parts.join(by);
        if nested { format!("({text})") } else { text }
    };
    match node {
        Node::Word(word) => (meaning.word)(word),
        Node::Prefix(prefix) => (meaning.prefix)(prefix),
        Node::Phrase(nodes) => {
            let parts: Vec<String> = nodes.iter().map(plain).collect();
            // An elided word leans on the next without a space, as it is written.
            (meaning.phrase)(&parts.join(" ").replace("' ", "'"))
        }
        Node::And(nodes) => joined(nodes, meaning.and),
        Node::Or(nodes) => joined(nodes, meaning.or),
        Node::Not(node, without) => {
            let text = format!("{}{}{}", part(node, words, true), meaning.not, part(without, words, true));
            if nested { format!("({text})") } else { text }
        }
        Node::Within(node, structure) => (meaning.within)(&part(node, words, true), *structure),
        Node::Outside(node, structure) => (meaning.outside)(&part(node, words, true), *structure),
        Node::Layer(layer, node) => (words.layers.of)(&part(node, words, true), *layer),
        node => query::meaning(node, &plain(node), words.query).unwrap_or_else(|| plain(node)),
    }
}

/// A word of a phrase as it stands.
fn plain(node: &Node) -> String {
    match node {
        Node::Word(word) | Node::Wildcard(word) => word.clone(),
        Node::Prefix(prefix) => format!("{prefix}*"),
        Node::AnyWord => "*".into(),
        Node::Fuzzy(word, most) => format!("{word}~{most}"),
        Node::Regex(expression) => format!("/{expression}/"),
        Node::Field(name, value) => format!("{name}:{value}"),
        Node::Cql(pattern) => pattern.clone(),
        Node::Not(node, _) => plain(node),
        node => node.inner().into_iter().map(plain).collect::<Vec<_>>().join(" "),
    }
}

/// The sentence for a fault.
pub fn fault(fault: &Fault, words: &Words) -> String {
    let faults = &words.fault;
    match fault {
        Fault::UnclosedQuote => faults.unclosed_quote.into(),
        Fault::UnclosedParenthesis => faults.unclosed_parenthesis.into(),
        Fault::StrayParenthesis => faults.stray_parenthesis.into(),
        Fault::MissingOperand { operator } => (faults.missing_operand)(operator),
        Fault::OnlyNegation => faults.only_negation.into(),
        Fault::NoWord => faults.no_word.into(),
        Fault::EmptyPrefix => faults.empty_prefix.into(),
        Fault::NotSupported { what } => (faults.not_supported)(what),
        Fault::TooLong => faults.too_long.into(),
        Fault::LowercaseOperator { operator } => (faults.lowercase_operator)(operator),
        Fault::ManyForms { taken } => (faults.many_forms)(*taken),
        other => query::fault(other, words.query).unwrap_or_default(),
    }
}
