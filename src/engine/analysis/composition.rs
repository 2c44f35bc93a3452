//! What a count is made of: the forms that were joined, what was set aside, what might belong to it.

use crate::corpus::{Corpus, TokenView};
use crate::order::Order;
use crate::query::matches::{Hit, Matches, matches};
use crate::query::neighbours::replaced;
use crate::query::parse::parse;
use crate::query::reading::{Node, Reading};
use crate::query::words::is_one_of;
use crate::text::fold::fold;
use crate::text::{Layer, compound};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Forms listed at most.
const LISTED: usize = 50;

/// `otan`: 21 = OTAN 12 + Otan 8 + inside OTAN-Ukraine 1; set aside 1; suggested 1 (atoo).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Composition {
    /// Surface forms with their counts, most frequent first, ties in text order; at most 50.
    /// Line breaks and runs of white space in a phrase count as one space, for the label only.
    pub forms: Vec<Form>,
    /// How many matches have forms beyond the 50.
    pub others: u64,
    /// Matches in lines that are set aside: not part of the count.
    pub set_aside: u64,
    /// Variants suggested for a word of the query and how often they occur: not part of the count.
    pub suggested: Vec<Form>,
}

/// A surface form and how often it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub form: String,
    pub count: u64,
    /// Whether the match is a part of this compound (`OTAN-Ukraine` for `otan`), not the whole of it.
    pub inside: bool,
}

/// What the matches of a reading are made of. The forms and `others` together make the whole count.
pub fn composition(corpus: &Corpus, reading: &Reading, found: &Matches) -> Composition {
    let Some(node) = &reading.node else { return Composition::default() };
    let mut counts: HashMap<(String, bool), (u64, usize)> = HashMap::new();
    for (order, &hit) in found.hits.iter().enumerate() {
        let form = surface(corpus, hit);
        let inside = is_inside(corpus, node, hit);
        counts.entry((form, inside)).or_insert((0, order)).0 += 1;
    }
    let mut forms: Vec<_> = counts.into_iter().collect();
    forms.order_by_key(|(_, (count, order))| (std::cmp::Reverse(*count), *order));
    let others = forms.iter().skip(LISTED).map(|(_, (count, _))| count).sum();
    forms.truncate(LISTED);
    let forms = forms.into_iter().map(|((form, inside), (count, _))| Form { form, count, inside });
    Composition {
        forms: forms.collect(),
        others,
        set_aside: found.set_aside.len() as u64,
        suggested: suggested(corpus, node),
    }
}

/// The text of a match, with white space as single spaces.
fn surface(corpus: &Corpus, hit: Hit) -> String {
    let text = corpus.span(hit.document, hit.extent).of(&corpus.document(hit.document).text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the match is one token that says more than what was looked for: a compound found by its part.
fn is_inside(corpus: &Corpus, node: &Node, hit: Hit) -> bool {
    if hit.extent.len() != 1 {
        return false;
    }
    let token = corpus.token(hit.document, hit.extent.start);
    !compound::parts(token.form, token.kind).is_empty() && !is_whole(corpus, node, Layer::Fold, hit, &token)
}

/// Whether some word, prefix or phrase of the query is the whole of a token.
fn is_whole(corpus: &Corpus, node: &Node, layer: Layer, hit: Hit, token: &TokenView) -> bool {
    let bare = |text: &str| text.replace(['-', '/', '.', ' '], "");
    let key = || corpus.key(hit.document, token.entry, layer);
    match node {
        Node::Word(word) => {
            bare(word) == bare(key()) || corpus.keys(layer, word).iter().any(|word| word == key())
        }
        Node::Phrase(words) => {
            let spelled: String = words
                .iter()
                .map(|word| if let Node::Word(word) = word { bare(word) } else { "*".into() })
                .collect();
            spelled == bare(key())
        }
        Node::And(nodes) | Node::Or(nodes) => {
            nodes.iter().any(|node| is_whole(corpus, node, layer, hit, token))
        }
        Node::Not(node, _) | Node::Within(node, _) | Node::Outside(node, _) => {
            is_whole(corpus, node, layer, hit, token)
        }
        Node::Layer(layer, node) => is_whole(corpus, node, *layer, hit, token),
        node => is_one_of(key(), layer, node),
    }
}

/// Suggested variants of the query's words, by how often they stand where the query would.
fn suggested(corpus: &Corpus, node: &Node) -> Vec<Form> {
    let mut forms = Vec::new();
    for variant in corpus.variants() {
        // What the ledger has joined is part of the count already.
        if corpus.ledger().target(&fold(&variant.form)).is_some() {
            continue;
        }
        let (of, form) = (Node::Word(fold(&variant.of)), parse(&variant.form).node);
        let Some(other) = form.and_then(|form| replaced(node, &of, &form)) else { continue };
        let count = matches(corpus, &other).hits.len() as u64;
        if count > 0 {
            forms.push(Form { form: variant.form.clone(), count, inside: false });
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    /// The forms of a query in a text: `OTAN 2, OTAN-Ukraine 1 (inside)`.
    fn check(text: &str, query: &str, expected: &str) {
        let mut corpus = Corpus::default();
        let language = Some("fr".into());
        corpus.add(vec![Document { text: text.into(), language, ..Document::default() }]);
        let reading = parse(query);
        let found = reading.node.as_ref().map(|node| matches(&corpus, node)).unwrap_or_default();
        let form = |form: &Form| {
            let inside = if form.inside { " (inside)" } else { "" };
            format!("{} {}{inside}", form.form, form.count)
        };
        let forms: Vec<String> = composition(&corpus, &reading, &found).forms.iter().map(form).collect();
        assert_eq!(forms.join(", "), expected, "{query} in {text}");
    }

    #[test]
    fn forms_come_by_their_counts_and_compounds_are_told_apart() {
        check("Otan, OTAN et OTAN-Ukraine, puis OTAN", "otan", "OTAN 2, Otan 1, OTAN-Ukraine 1 (inside)");
        check("OTAN-Ukraine", "otan-ukraine", "OTAN-Ukraine 1");
        check("OTAN-Ukraine", "\"otan ukraine\"", "OTAN-Ukraine 1");
        check("OTAN-Ukraine", "otan*", "OTAN-Ukraine 1");
        check("OTAN-Ukraine", "ukr*", "OTAN-Ukraine 1 (inside)");
        check("Rien.", "otan", "");
        check("Rien.", "", "");
    }

    #[test]
    fn a_slash_and_a_dot_make_no_compound() {
        check("Le système SAMP/T de M. Dupont", "SAMP/T", "SAMP/T 1");
        check("Le système SAMP/T de M. Dupont", "samp", "SAMP/T 1 (inside)");
        check("Le système SAMP/T de M. Dupont", "m", "M. 1");
        check("Que dit-il ? A-t-il dit ?", "-t-il", "-t-il 1");
    }

    #[test]
    fn white_space_in_a_phrase_is_one_space_in_its_label() {
        check("aide  militaire, aide\u{a0}militaire", "\"aide militaire\"", "aide militaire 2");
    }
}
