//! What a count is made of: the forms that were joined, what was set aside, what might belong to it.

use crate::corpus::{Corpus, HeldSegment};
use crate::order::Order;
use crate::query::forms::{Count, forms};
use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::neighbours::replaced;
use crate::query::parse::parse;
use crate::query::reading::Node;
use crate::query::words::is_one_of;
use crate::text::fold::fold;
use crate::text::{Layer, compound};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
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

/// A form as it is listed, and whether it is the whole of the compound that it is a part of.
type Label<'a> = (Cow<'a, str>, bool);
/// A form, how often it is counted, and where first.
type Counted<'a> = (Label<'a>, Count);

/// What the matches of a query are made of. The forms and `others` together make the whole count.
pub fn composition(memo: &Memo, node: &Node) -> Composition {
    let forms = forms(memo, node);
    if memo.is_stopped() {
        return Composition::default();
    }
    // One form may be that of several entries.
    let mut counts: HashMap<Label, Count> = HashMap::new();
    let mut add = |label, (count, first): Count| {
        let (sum, earliest) = counts.entry(label).or_insert((0, first));
        *sum += count;
        *earliest = first.min(*earliest);
    };
    for (&(segment, entry), &count) in &forms.tokens {
        let held = &memo.corpus.segments()[segment];
        add((plain(held.segment.lexicon.forms.get(entry)), is_inside(memo, node, held, entry)), count);
    }
    for (text, &count) in &forms.rows {
        add((plain(text), false), count);
    }
    let mut forms: Vec<Counted> = counts.into_iter().collect();
    // Two forms may begin at one token: the shorter comes first in the text.
    let order = |((label, inside), (count, first)): &Counted| {
        (std::cmp::Reverse(*count), *first, label.len(), *inside)
    };
    if forms.len() > LISTED {
        forms.select_nth_unstable_by(LISTED, |a, b| order(a).cmp(&order(b)));
    }
    let others = forms.iter().skip(LISTED).map(|(_, (count, _))| count).sum();
    forms.truncate(LISTED);
    forms.order_by(|a, b| order(a).cmp(&order(b)));
    let form = |((form, inside), (count, _)): (Label, _)| Form { form: form.into_owned(), count, inside };
    Composition {
        forms: forms.into_iter().map(form).collect(),
        others,
        set_aside: look(memo, node).tally.set_aside,
        suggested: suggested(memo, node),
    }
}

/// A text with white space as single spaces.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let is_plain = text.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    if is_plain { text.into() } else { text.split_whitespace().collect::<Vec<_>>().join(" ").into() }
}

/// Whether one token says more than what was looked for: a compound found by its part.
fn is_inside(memo: &Memo, node: &Node, held: &HeldSegment, entry: u32) -> bool {
    let lexicon = &held.segment.lexicon;
    let kind = lexicon.entries[entry as usize].kind;
    !compound::parts(lexicon.forms.get(entry), kind).is_empty()
        && !is_whole(memo.corpus, node, Layer::Fold, held, entry)
}

/// Whether some word, prefix or phrase of the query is the whole of an entry.
fn is_whole(corpus: &Corpus, node: &Node, layer: Layer, held: &HeldSegment, entry: u32) -> bool {
    let bare = |text: &str| text.replace(['-', '/', '.', ' '], "");
    let key = || corpus.column(held, layer).key(entry);
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
            nodes.iter().any(|node| is_whole(corpus, node, layer, held, entry))
        }
        Node::Not(node, _) | Node::Within(node, _) | Node::Outside(node, _) => {
            is_whole(corpus, node, layer, held, entry)
        }
        Node::Layer(layer, node) => is_whole(corpus, node, *layer, held, entry),
        node => is_one_of(key(), layer, node),
    }
}

/// Suggested variants of the query's words, by how often they stand where the query would.
fn suggested(memo: &Memo, node: &Node) -> Vec<Form> {
    let corpus = memo.corpus;
    let mut forms = Vec::new();
    for variant in corpus.variants() {
        // What the ledger has joined is part of the count already.
        if corpus.ledger().target(&fold(&variant.form)).is_some() {
            continue;
        }
        let (of, form) = (Node::Word(fold(&variant.of)), parse(&variant.form).node);
        let Some(other) = form.and_then(|form| replaced(node, &of, &form)) else { continue };
        let count = look(memo, &other).tally.matches();
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
        let memo = Memo::new(&corpus);
        let of_node = |node: &Node| composition(&memo, node);
        let composition = reading.node.as_ref().map(of_node).unwrap_or_default();
        let form = |form: &Form| {
            let inside = if form.inside { " (inside)" } else { "" };
            format!("{} {}{inside}", form.form, form.count)
        };
        let forms: Vec<String> = composition.forms.iter().map(form).collect();
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
