//! Patterns: what is read, what is refused, and what is found by hand.

use crate::corpus::{Corpus, Document};
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::query::parse::parse;
use crate::query::reading::{CqlFault, Fault, Node, RegexFault};

const TEXTS: [&str; 2] = [
    "L’OTAN renforce la défense. La Défense, dit-il, renforce l’Otan !\nUn autre paragraphe de la défense.",
    "Vingt ministres de la Défense de l’OTAN.",
];

fn corpus() -> Corpus {
    let text =
        |text: &str| Document { text: text.into(), language: Some("fr".into()), ..Document::default() };
    let mut corpus = Corpus::default();
    corpus.add(TEXTS.map(text).to_vec());
    corpus
}

/// What a query finds, places between bars.
#[track_caller]
fn check(query: &str, expected: &str) {
    let corpus = corpus();
    let reading = parse(query);
    assert!(!reading.has_errors(), "{query}: {:?}", reading.diagnostics);
    let node = reading.node.as_ref().expect("a pattern");
    let hits = matches(&Memo::new(&corpus), node).hits.clone();
    let shown: Vec<&str> = hits
        .iter()
        .map(|hit| corpus.span(hit.document, hit.extent).of(&corpus.document(hit.document).text))
        .collect();
    assert_eq!(shown.join("|"), expected, "{query}");
    assert_eq!(parse(&reading.canonical).node.as_ref(), Some(node), "{query} → {}", reading.canonical);
}

/// The fault of a query, the place it names, and what is left of the query.
#[track_caller]
fn refused(query: &str, why: CqlFault, at: &str, left: &str) {
    let reading = parse(query);
    let faults: Vec<_> = reading.diagnostics.iter().map(|d| (d.fault.clone(), d.span.of(query))).collect();
    assert_eq!(faults, [(Fault::Cql { why }, at)], "{query}");
    assert_eq!(reading.canonical, left, "{query}");
}

#[test]
fn tokens_are_tested_and_counted_as_they_stand() {
    check("[word=\"OTAN\"]", "OTAN|OTAN");
    check("[word=\"otan\" %c]", "OTAN|Otan|OTAN");
    check("[word=\"defense\"%d]", "défense|défense");
    check("[word=\"defense\"%cd]", "défense|Défense|défense|Défense");
    check("[fold=\"defense\"] [word=\"[,.]\"]", "défense.|Défense,|défense.");
    check("[word=\"l'\"%c] [word!=\"OTAN\"]", "l’Otan");
    check("[pos=\"PUNCT\"]", ".|,|,|!|.|.");
    check("[fold=\"la\"] []{1,2} [word=\"renforce|,\"]", "La Défense,");
    check("[word=\"la\"] [] [word=\"[.]\"]", "la défense.|la défense.");
    check("[word=\"ministres\"] []{0,3} \"OTAN\"", "");
    check("[word=\"ministres\"] []{0,5} \"OTAN\"", "ministres de la Défense de l’OTAN");
    check("\"de\" []? \"Défense\"", "de la Défense");
    check("[word=x | fold=\"vingt\" & !(word=\"vingt\")]", "Vingt");
    check("a:[word=\"la\"] b:[fold=\"defense\"]", "la défense|la défense|la Défense");
    check("([word=\"Vingt\"] | [word=\"Un\"]) []", "Un autre|Vingt ministres");
    check("[word=\"Vingt\"] | [word=\"Un\"]", "Un|Vingt");
    check("[word=\"D.f.*\" %d]{2}", "");
    check("[frlemma=\"ministre.*\"]", "ministres");
    check("[word=\"[.]\"%l]", "");
}

#[test]
fn optional_tokens_are_taken_at_the_beginning_and_not_at_the_end() {
    check(
        "[word=\"de\"]? [fold=\"la\"]? [fold=\"defense\"]",
        "la défense|La Défense|de la défense|de la Défense",
    );
    check("[fold=\"la\"] []*", "la|La|la|la");
    check("[fold=\"renforce\"]+ []?", "renforce|renforce");
    check("[]{0,2} [word=\"Vingt\"]", "Vingt");
}

#[test]
fn patterns_stand_in_sentences_and_beside_other_signs() {
    check("[word=\"défense\"] []{0,7} [word=\"renforce\"]", "défense. La Défense, dit-il, renforce");
    check("[word=\"défense\"] []{0,7} [word=\"renforce\"] within s", "");
    check("[word=\"défense\"] []{0,20} [word=\"Un\"]", "défense. La Défense, dit-il, renforce l’Otan !\nUn");
    check("[word=\"défense\"] []{0,20} [word=\"Un\"] within p", "");
    check("[]{0,2} [word=\"défense\"] within s", "renforce la défense|de la défense");
    check("[word=\"ministres\"] AND otan", "ministres|OTAN");
    check("otan NOT [word=\"ministres\"]", "OTAN|Otan");
    check("(\"vingt ministres\" OR [word=\"autre\"])", "autre|Vingt ministres");
}

#[test]
fn what_cannot_be_read_is_named_at_its_place() {
    refused("[colour=\"x\"] otan", CqlFault::NoAttribute("colour".into()), "colour=\"x\"]", "otan");
    refused("[word=\"x\"", CqlFault::Unclosed, "[word=\"x\"", "");
    refused("otan [word=\"x", CqlFault::Unclosed, "\"x", "otan");
    refused("[]{0,1000000}", CqlFault::TooLarge, "{0,1000000}", "");
    refused("([]{100}){100}", CqlFault::TooLarge, "([]{100}){100}", "");
    refused("[word=]", CqlFault::NoValue, "]", "");
    refused("[word=\"(a\"]", CqlFault::Regex(RegexFault::Unclosed), "(a\"]", "");
    refused("[word=\"a\" %x]", CqlFault::NotSupported("%x".into()), "x]", "");
    let constraint = "a:[] b:[word=\"x\"] :: a.lemma = b.lemma";
    refused(constraint, CqlFault::NotSupported("::".into()), ":: a.lemma = b.lemma", "a:[] b:[word=\"x\"]");
}

#[test]
fn hostile_patterns_end() {
    for query in ["[", "([", "[word=\"", "[]{", "((((", "\"a\" [", "a:[", "[!", "[(", "[word=\"a\" & "] {
        let _ = parse(&query.repeat(8_000 / query.len()));
    }
    let nested = format!("[word=\"x\"] {}[]{}", "(".repeat(40), "{0,2})".repeat(40));
    assert!(parse(&nested).has_errors());
    let corpus = corpus();
    for query in ["[]*", "([]*)*", "[]+ [word=\"rien\"]", "([]? []?)* [word=\"rien\"]", "([]{0,20}){0,20}"] {
        let node = parse(query).node.unwrap_or_else(|| panic!("{query}"));
        let found = matches(&Memo::new(&corpus), &node);
        assert!(found.hits.len() <= 50, "{query}");
    }
    assert!(matches!(parse("[sic] […] [...]").node, Some(Node::Word(_))));
}
