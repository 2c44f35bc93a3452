//! Reading a query: always a reading, never an error; what is wrong is said beside it.
//!
//! ```text
//! group   = part { OR part } { ["not"] "within" structure }
//! part    = [NOT] operand { [AND] [NOT] operand }
//! operand = [layer:] ( word | w*rd | word~1 | /regex/ | field:value | "phrase" | "phrase"~5 | ( group ) )
//! ```
//!
//! Operators are capitals (`AND OR NOT ET OU SAUF`); operands side by side mean all of them. A part
//! collects what must be there and what must not, so `a NOT b c` is `(a c) NOT b`. The work grows with
//! the length of the query only: at most 8,000 bytes are read, and 100 parentheses deep.

use super::canonical;
use super::reading::{Diagnostic, Fault, Node, Reading, Severity, Structure};
use super::signs::{Item, Operator, Sign, signs};
use super::special::Columns;
use crate::order::Order;
use crate::text::fold::fold;
use crate::text::{Layer, Span};
use std::collections::HashSet;

/// Bytes of a query that are read.
pub const MAX_BYTES: usize = 8_000;
/// Parentheses within parentheses.
pub const MAX_DEPTH: usize = 100;

/// How a query is understood. Reading the canonical spelling again gives the same node.
pub fn parse(query: &str) -> Reading {
    parse_on(query, Layer::Fold)
}

/// The same, for words that are compared on a layer unless the query says otherwise. The canonical spelling names
/// the layer.
pub fn parse_on(query: &str, layer: Layer) -> Reading {
    parse_in(query, layer, None)
}

/// The same, for a corpus whose texts have these columns; anything else before a colon is then a word.
pub(super) fn parse_in(query: &str, layer: Layer, columns: Columns) -> Reading {
    // A spelling may be longer than what was typed. When it is too long to be read back, less is read.
    let mut limit = MAX_BYTES;
    loop {
        let reading = parse_within(query, limit, layer, columns);
        if reading.canonical.len() <= MAX_BYTES || limit == 0 {
            return reading;
        }
        limit /= 2;
    }
}

fn parse_within(query: &str, limit: usize, layer: Layer, columns: Columns) -> Reading {
    let (mut node, mut diagnostics) = read(query, limit, layer, columns);
    diagnostics.order_by_key(|diagnostic| (diagnostic.span, diagnostic.severity == Severity::Hint));
    // Folding may leave a word that would be cut differently if it were typed like that. Then the
    // plainest spelling, or at last the node itself, gives way until both agree.
    for _ in 0..4 {
        let Some(meant) = node else { break };
        for spell in [canonical::write, canonical::write_in_full] {
            let canonical = spell(&meant);
            if read(&canonical, usize::MAX, Layer::Fold, columns).0.as_ref() == Some(&meant) {
                return Reading { canonical, node: Some(meant), diagnostics };
            }
        }
        node = read(&canonical::write_in_full(&meant), usize::MAX, Layer::Fold, columns).0;
    }
    Reading { canonical: String::new(), node: None, diagnostics }
}

/// The node of the first `limit` bytes, and everything that is wrong with them.
fn read(query: &str, limit: usize, layer: Layer, columns: Columns) -> (Option<Node>, Vec<Diagnostic>) {
    let text = &query[..query.floor_char_boundary(limit)];
    let cut = text.len() < query.len();
    let mut diagnostics = Vec::new();
    let items = signs(text, cut, columns, &mut diagnostics);
    let postfix = postfixes(&items);
    let mut parser = Parser { text, items: &items, postfix, at: 0, cut, layer, diagnostics };
    let group = parser.group(0);
    let mut diagnostics = parser.diagnostics;
    if let Some(span) = group.negative {
        diagnostics.push(error(span, Fault::OnlyNegation));
    }
    if cut {
        diagnostics.push(error(Span::new(text.len() as u32, query.len() as u32), Fault::TooLong));
    }
    let node = group.node.filter(|_| group.negative.is_none()).map(|node| on_layer(node, layer, Layer::Fold));
    if node.is_none()
        && !query.trim().is_empty()
        && !diagnostics.iter().any(|d| d.severity == Severity::Error)
    {
        let start = query.len() - query.trim_start().len();
        diagnostics.push(error(Span::new(start as u32, query.trim_end().len() as u32), Fault::NoWord));
    }
    (node, diagnostics)
}

/// Every word and pattern of a query as it was typed, with the operand it stands in, in their order.
pub(super) fn typed(query: &str, columns: Columns) -> Vec<(Node, Span)> {
    let text = &query[..query.floor_char_boundary(MAX_BYTES)];
    let mut found = Vec::new();
    for Item { sign, span } in signs(text, true, columns, &mut Vec::new()) {
        let Sign::Operand { node: Some(node), .. } = sign else { continue };
        match node {
            Node::Phrase(nodes) | Node::Near { words: nodes, .. } => {
                found.extend(nodes.into_iter().map(|node| (node, span)));
            }
            node => found.push((node, span)),
        }
    }
    found
}

/// A node of words as they were typed, spelled for the layer on which they are compared.
pub(super) fn spelled(node: Node, layer: Layer) -> Node {
    let several = |nodes: Vec<Node>| nodes.into_iter().map(|node| spelled(node, layer)).collect();
    match node {
        Node::Word(word) => Node::Word(layer.typed(&word)),
        Node::Prefix(prefix) => Node::Prefix(layer.typed(&prefix)),
        Node::Wildcard(shape) => {
            let pieces: Vec<String> = shape.split('*').map(|piece| layer.typed(piece)).collect();
            Node::Wildcard(pieces.join("*"))
        }
        Node::Fuzzy(word, most) => Node::Fuzzy(layer.typed(&word), most),
        Node::Phrase(nodes) => Node::Phrase(several(nodes)),
        Node::Near { words, gap, ordered } => Node::Near { words: several(words), gap, ordered },
        other => other,
    }
}

/// A node whose words are compared on a layer, where `outer` is in force.
fn on_layer(node: Node, layer: Layer, outer: Layer) -> Node {
    if layer == outer { node } else { Node::Layer(layer, Box::new(node)) }
}

fn error(span: Span, fault: Fault) -> Diagnostic {
    Diagnostic { span, severity: Severity::Error, fault }
}

/// A condition at the end of a group: inside or outside a structure, and how many words say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Condition {
    structure: Structure,
    inside: bool,
    length: usize,
}

/// For each `within` or `not within` that ends a group and names a structure: that condition. One pass from the
/// right, because `a b within sentence within paragraph` has two of them.
fn postfixes(items: &[Item]) -> Vec<Option<Condition>> {
    let mut found: Vec<Option<Condition>> = vec![None; items.len()];
    let word = |index: usize| match items.get(index).map(|item| &item.sign) {
        Some(Sign::Operand { node: Some(Node::Word(word)), plain: true }) => Some(fold(word)),
        Some(Sign::Operator(Operator::Not)) => Some("not".to_owned()),
        _ => None,
    };
    for index in (1..items.len()).rev() {
        let follows = !matches!(items[index - 1].sign, Sign::Open | Sign::Operator(_) | Sign::Layer(_));
        let first = word(index);
        let inside = first.as_deref() == Some("within");
        let outside = first.as_deref() == Some("not") && word(index + 1).as_deref() == Some("within");
        if !follows || !(inside || outside) {
            continue;
        }
        let length = if inside { 2 } else { 3 };
        let next = index + length;
        let ends = items.get(next).is_none_or(|item| item.sign == Sign::Close)
            || found.get(next).is_some_and(Option::is_some);
        if let Some(structure) = word(next - 1).and_then(|name| Structure::from_name(&name)).filter(|_| ends)
        {
            found[index] = Some(Condition { structure, inside, length });
        }
    }
    found
}

/// What a pair of parentheses, or the whole query, gives. With `negative`, the node is what must not be
/// there, and the span is where that was said.
struct Group {
    node: Option<Node>,
    negative: Option<Span>,
}

/// What stands between two ORs: what must be there and what must not.
#[derive(Default)]
struct Part {
    wanted: Vec<Node>,
    unwanted: Vec<Node>,
    /// From the first NOT to the end of what it takes away.
    negation: Option<Span>,
    /// Whether anything stood here, even if nothing was left of it.
    begun: bool,
}

struct Parser<'a> {
    text: &'a str,
    items: &'a [Item],
    postfix: Vec<Option<Condition>>,
    at: usize,
    /// Whether more was typed than is read: what is missing at the end is then no fault.
    cut: bool,
    /// On which the words are compared.
    layer: Layer,
    diagnostics: Vec<Diagnostic>,
}

impl Parser<'_> {
    /// Reads up to the closing parenthesis of this depth (left standing), or to the end.
    fn group(&mut self, depth: usize) -> Group {
        let mut parts = vec![Part::default()];
        let mut pending: Option<(Operator, Span)> = None;
        let mut not_since: Option<u32> = None;
        let mut conditions: Vec<Condition> = Vec::new();
        let mut named: Option<Layer> = None;
        while let Some(Item { sign, span }) = self.items.get(self.at) {
            let part = parts.last_mut().expect("a group has a part from the start");
            if let Some(condition) = self.postfix[self.at].filter(|_| part.begun) {
                // Twice the same says nothing new.
                if !conditions.contains(&condition) {
                    conditions.push(condition);
                }
                self.at += condition.length;
                continue;
            }
            match sign {
                Sign::Layer(layer) => named = Some(*layer),
                Sign::Close if depth > 0 => break,
                Sign::Close => self.diagnostics.push(error(*span, Fault::StrayParenthesis)),
                Sign::Operator(Operator::Not) => {
                    not_since = if not_since.is_some() { None } else { Some(span.start) };
                    pending = Some((Operator::Not, *span));
                }
                Sign::Operator(operator) => {
                    if pending.is_some() || !part.begun {
                        self.missing_operand(*span);
                    } else {
                        pending = Some((*operator, *span));
                        if *operator == Operator::Or {
                            parts.push(Part::default());
                        }
                    }
                }
                Sign::Operand { node, plain } => {
                    if *plain {
                        self.lowercase_operator(*span);
                    }
                    part.begun = true;
                    let layer = named.take().unwrap_or(self.layer);
                    let node = node.clone().map(|node| on_layer(spelled(node, layer), layer, self.layer));
                    part.add(node, not_since.map(|start| Span::new(start, span.end)));
                    (pending, not_since) = (None, None);
                }
                Sign::Open => {
                    let outer_layer = self.layer;
                    self.layer = named.take().unwrap_or(outer_layer);
                    let mut group = self.parentheses(depth, *span);
                    group.node = group.node.map(|node| on_layer(node, self.layer, outer_layer));
                    self.layer = outer_layer;
                    part.begun = true;
                    let end = self.items.get(self.at).map_or(self.text.len() as u32, |item| item.span.end);
                    let outer = not_since.map(|start| Span::new(start, end));
                    part.add(
                        group.node,
                        if outer.is_some() && group.negative.is_some() {
                            None
                        } else {
                            outer.or(group.negative)
                        },
                    );
                    (pending, not_since) = (None, None);
                }
            }
            self.at += 1;
        }
        if let Some((_, span)) = pending.filter(|_| !self.cut) {
            self.missing_operand(span);
        }
        self.join(parts, conditions)
    }

    /// What is between parentheses; leaves `at` on the closing one.
    fn parentheses(&mut self, depth: usize, open: Span) -> Group {
        if depth + 1 > MAX_DEPTH {
            self.diagnostics.push(error(Span::new(open.start, self.text.len() as u32), Fault::TooLong));
            self.at = self.items.len();
            self.cut = true;
            return Group { node: None, negative: None };
        }
        self.at += 1;
        let inside = self.at;
        let group = self.group(depth + 1);
        match self.items.get(self.at) {
            Some(close) if self.at == inside => {
                self.diagnostics.push(error(Span::new(open.start, close.span.end), Fault::NoWord));
            }
            None if !self.cut => self.diagnostics.push(error(open, Fault::UnclosedParenthesis)),
            _ => {}
        }
        group
    }

    fn join(&mut self, mut parts: Vec<Part>, conditions: Vec<Condition>) -> Group {
        parts.retain(|part| !part.wanted.is_empty() || !part.unwanted.is_empty());
        let alone = parts.len() == 1 && conditions.is_empty();
        let mut nodes = Vec::new();
        for part in parts {
            match part.negation.filter(|_| part.wanted.is_empty()) {
                Some(span) if alone => {
                    return Group { node: join(part.unwanted, Node::Or), negative: Some(span) };
                }
                Some(span) => self.diagnostics.push(error(span, Fault::OnlyNegation)),
                None => match (join(part.wanted, Node::And), join(part.unwanted, Node::Or)) {
                    (Some(wanted), Some(unwanted)) => {
                        nodes.push(Node::Not(Box::new(wanted), Box::new(unwanted)));
                    }
                    (Some(Node::Or(inner)), None) => nodes.extend(inner),
                    (wanted, _) => nodes.extend(wanted),
                },
            }
        }
        let within = |node, Condition { structure, inside, .. }: Condition| {
            if inside {
                Node::Within(Box::new(node), structure)
            } else {
                Node::Outside(Box::new(node), structure)
            }
        };
        let node = join(nodes, Node::Or).map(|node| conditions.into_iter().fold(node, within));
        Group { node, negative: None }
    }

    /// `et` in small letters between two operands is a word; perhaps it was meant otherwise.
    fn lowercase_operator(&mut self, span: Span) {
        let word = span.of(self.text);
        let operand = |item: &Item| matches!(item.sign, Sign::Operand { .. });
        let before = self.at.checked_sub(1).and_then(|at| self.items.get(at));
        let after = self.items.get(self.at + 1);
        if matches!(word, "and" | "et" | "or" | "ou" | "not" | "sauf")
            && before.is_some_and(|item| operand(item) || item.sign == Sign::Close)
            && after.is_some_and(|item| operand(item) || item.sign == Sign::Open)
        {
            let fault = Fault::LowercaseOperator { operator: word.to_ascii_uppercase() };
            self.diagnostics.push(Diagnostic { span, severity: Severity::Hint, fault });
        }
    }

    fn missing_operand(&mut self, span: Span) {
        let operator = span.of(self.text).to_owned();
        self.diagnostics.push(error(span, Fault::MissingOperand { operator }));
    }
}

impl Part {
    /// Takes in what stands beside the rest; `negation` says where it was put under a NOT.
    fn add(&mut self, node: Option<Node>, negation: Option<Span>) {
        let Some(node) = node else { return };
        match (node, negation) {
            (node, Some(span)) => {
                let since = self.negation.map_or(span.start, |negation| negation.start);
                self.negation = Some(Span::new(since, span.end));
                match node {
                    Node::Or(nodes) => self.unwanted.extend(nodes),
                    node => self.unwanted.push(node),
                }
            }
            (Node::And(nodes), None) => self.wanted.extend(nodes),
            (Node::Not(wanted, unwanted), None) => {
                self.add(Some(*wanted), None);
                match *unwanted {
                    Node::Or(nodes) => self.unwanted.extend(nodes),
                    node => self.unwanted.push(node),
                }
            }
            (node, None) => self.wanted.push(node),
        }
    }
}

/// The nodes as one, each only once.
fn join(nodes: Vec<Node>, many: fn(Vec<Node>) -> Node) -> Option<Node> {
    let mut seen = HashSet::new();
    let mut nodes: Vec<Node> = nodes.into_iter().filter(|node| seen.insert(node.clone())).collect();
    if nodes.len() > 1 { Some(many(nodes)) } else { nodes.pop() }
}

#[cfg(test)]
mod tests;
