//! Neighbouring readings of the same words, with what each would give.
//!
//! Whoever types two words may have meant the phrase, or both in one sentence; the page says in a line
//! what was read and offers the rest. Nothing is offered for a whole pasted paragraph.

use super::canonical;
use super::matches::look;
use super::memo::Memo;
use super::parse::parse;
use super::reading::{Neighbour, NeighbourKind, Node, Reading, Structure};
use crate::corpus::{Corpus, Variant};
use crate::text::{Kind, fold::fold};

/// Words of a query beyond which only the reading itself is looked up.
const MAX_WORDS: usize = 12;

/// Words that are offered near each other, and how many others may lie between.
const MAX_NEAR: usize = 4;
const GAP: u16 = 5;

/// The neighbours of a reading, without the reading itself, from the narrowest to the widest.
pub fn neighbours(memo: &Memo, reading: &Reading) -> Vec<Neighbour> {
    let corpus = memo.corpus;
    let Some(node) = &reading.node else { return Vec::new() };
    let read = look(memo, node).tally.matches();
    let mut candidates = rearranged(corpus, node);
    candidates.retain(|(_, candidate)| candidate != node);
    candidates.extend(
        corpus
            .variants()
            .iter()
            .filter_map(|variant| with_variant(node, variant))
            .map(|candidate| (NeighbourKind::Variant, candidate)),
    );
    let counted = candidates.into_iter().filter_map(|(kind, candidate)| {
        let found = &look(memo, &candidate).tally;
        // A prefix or a variant that adds nothing is no other reading.
        let says_more =
            found.matches() > read || !matches!(kind, NeighbourKind::Prefix | NeighbourKind::Variant);
        says_more.then(|| Neighbour {
            kind,
            query: canonical::write(&candidate),
            matches: found.matches(),
            documents: found.n_documents(),
        })
    });
    counted.collect()
}

/// A word as a prefix; several words, or the words of a phrase, arranged in every other way.
fn rearranged(corpus: &Corpus, node: &Node) -> Vec<(NeighbourKind, Node)> {
    let (operands, is_phrase) = match node {
        Node::Phrase(words) if words.contains(&Node::AnyWord) => return Vec::new(),
        Node::Word(word) => return vec![(NeighbourKind::Prefix, Node::Prefix(word.clone()))],
        Node::And(operands) | Node::Or(operands) => (operands.clone(), false),
        Node::Phrase(words) => (meant(corpus, words), true),
        Node::Near { words, .. } => (words.clone(), false),
        Node::Within(inner, _) => match inner.as_ref() {
            Node::And(operands) => (operands.clone(), false),
            Node::Phrase(words) => (meant(corpus, words), true),
            _ => return Vec::new(),
        },
        Node::Layer(layer, inner) => {
            let on_layer = |(kind, node)| (kind, Node::Layer(*layer, Box::new(node)));
            return rearranged(corpus, inner).into_iter().map(on_layer).collect();
        }
        _ => return Vec::new(),
    };
    let mut words = Vec::new();
    for operand in &operands {
        match operand {
            Node::Word(_) => words.push(operand.clone()),
            node if node.is_pattern() && !matches!(node, Node::Fuzzy(..) | Node::Regex(_)) => {
                words.push(operand.clone());
            }
            Node::Phrase(phrase) => words.extend(phrase.iter().cloned()),
            _ => return Vec::new(),
        }
    }
    if operands.len() < 2 || words.len() > MAX_WORDS {
        return Vec::new();
    }
    let all = distinct(operands);
    if all.len() < 2 {
        return Vec::new();
    }
    let within = |structure| Node::Within(Box::new(Node::And(all.clone())), structure);
    let mut found = Vec::new();
    if !is_phrase {
        found.push((NeighbourKind::Phrase, Node::Phrase(words)));
    }
    let beside = words_alone(corpus, &all);
    if (2..=MAX_NEAR).contains(&beside.len()) && !matches!(node, Node::Near { .. }) {
        found.push((NeighbourKind::Near, Node::Near { words: beside, gap: GAP, ordered: false }));
    }
    found.push((NeighbourKind::SameSentence, within(Structure::Sentence)));
    found.push((NeighbourKind::SameParagraph, within(Structure::Paragraph)));
    found.push((NeighbourKind::SameText, Node::And(all.clone())));
    if !is_phrase {
        found.push((NeighbourKind::Any, Node::Or(all)));
    }
    found
}

/// The words of a phrase that somebody would look for alone: not its elided words, clitics and stop words,
/// unless fewer than two would be left.
fn meant(corpus: &Corpus, words: &[Node]) -> Vec<Node> {
    let leans = |word: &str| word.ends_with('\'') || word.starts_with(['-', '\'']);
    let stops = |word: &str| corpus.stop_words().contains(word, Kind::Word);
    let keep = |unwanted: &dyn Fn(&str) -> bool| -> Vec<Node> {
        let kept = words.iter().filter(|node| !matches!(node, Node::Word(word) if unwanted(word)));
        kept.cloned().collect()
    };
    let content = keep(&|word| leans(word) || stops(word));
    if content.len() > 1 { content } else { keep(&leans) }
}

/// Words that can stand near each other: of a phrase among them, those that somebody would look for alone.
fn words_alone(corpus: &Corpus, operands: &[Node]) -> Vec<Node> {
    let alone = |node: &Node| match node {
        Node::Phrase(words) => meant(corpus, words),
        word => vec![word.clone()],
    };
    distinct(operands.iter().flat_map(alone).collect())
}

fn distinct(nodes: Vec<Node>) -> Vec<Node> {
    let mut kept: Vec<Node> = Vec::new();
    for node in nodes {
        if !kept.contains(&node) {
            kept.push(node);
        }
    }
    kept
}

/// The query with a suggested variant beside each word that it may stand for; `None` when it has no such
/// word, or has the variant already.
fn with_variant(node: &Node, variant: &Variant) -> Option<Node> {
    let form = parse(&format!("\"{}\"", variant.form.replace('"', " "))).node?;
    let of = Node::Word(fold(&variant.of));
    if contains(node, &form) { None } else { joined(node, &of, &form) }
}

fn contains(node: &Node, wanted: &Node) -> bool {
    node == wanted || node.inner().into_iter().any(|node| contains(node, wanted))
}

fn joined(node: &Node, of: &Node, form: &Node) -> Option<Node> {
    let mut changed = false;
    let mut many = |nodes: &[Node]| -> Vec<Node> {
        nodes
            .iter()
            .map(|node| match joined(node, of, form) {
                Some(joined) => {
                    changed = true;
                    joined
                }
                None => node.clone(),
            })
            .collect()
    };
    let result = match node {
        Node::Word(_) => {
            changed = node == of;
            Node::Or(vec![node.clone(), form.clone()])
        }
        Node::Phrase(_) => {
            let other = replaced(node, of, form)?;
            return Some(Node::Or(vec![node.clone(), other]));
        }
        Node::And(nodes) => Node::And(many(nodes)),
        Node::Or(nodes) => {
            let mut flat = Vec::new();
            for node in many(nodes) {
                match node {
                    Node::Or(inner) => flat.extend(inner),
                    node => flat.push(node),
                }
            }
            Node::Or(flat)
        }
        Node::Not(wanted, unwanted) => {
            let joined = joined(wanted, of, form)?;
            return Some(Node::Not(Box::new(joined), unwanted.clone()));
        }
        Node::Within(inner, structure) => {
            return Some(Node::Within(Box::new(joined(inner, of, form)?), *structure));
        }
        Node::Outside(inner, structure) => {
            return Some(Node::Outside(Box::new(joined(inner, of, form)?), *structure));
        }
        // A layer of spellings tells the variant apart on purpose.
        Node::Layer(layer, _) if layer.is_spelling() => return None,
        Node::Layer(layer, inner) => {
            return Some(Node::Layer(*layer, Box::new(joined(inner, of, form)?)));
        }
        _ => return None,
    };
    changed.then_some(result)
}

/// A word or phrase with the variant in place of the word it may stand for.
pub(crate) fn replaced(node: &Node, of: &Node, form: &Node) -> Option<Node> {
    match node {
        Node::Word(_) if node == of => Some(form.clone()),
        Node::Phrase(words) if words.contains(of) => {
            let mut changed = Vec::new();
            for word in words {
                match form {
                    _ if word != of => changed.push(word.clone()),
                    Node::Phrase(inner) => changed.extend(inner.iter().cloned()),
                    form => changed.push(form.clone()),
                }
            }
            Some(Node::Phrase(changed))
        }
        _ => None,
    }
}
