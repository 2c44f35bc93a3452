//! Places of every kind of node, shown as they stand in the texts.

use super::*;
use crate::corpus::Document;
use crate::query::reading::Structure;

/// Looks in some texts, one per `|`, and shows the places as they stand there.
fn check(texts: &str, node: Node, expected: &str) {
    let mut corpus = Corpus::default();
    corpus.add(
        texts
            .split('|')
            .map(|text| Document { text: text.into(), language: Some("fr".into()), ..Document::default() })
            .collect(),
    );
    let shown: Vec<&str> = matches(&Memo::new(&corpus), &node)
        .hits
        .iter()
        .map(|hit| corpus.span(hit.document, hit.extent).of(&corpus.document(hit.document).text))
        .collect();
    assert_eq!(shown.join("|"), expected, "{node:?} in {texts:?}");
}

fn word(word: &str) -> Node {
    Node::Word(word.into())
}

fn words(words: &str) -> Vec<Node> {
    words.split(' ').map(word).collect()
}

fn phrase(list: &str) -> Node {
    Node::Phrase(words(list))
}

fn within(node: Node, structure: Structure) -> Node {
    Node::Within(Box::new(node), structure)
}

#[test]
fn words_are_found_whatever_their_case_and_accents() {
    check("L’OTAN et l'Otan, o.t.a.n. ; otanien", word("otan"), "OTAN|Otan|o.t.a.n.");
    check("Défense défense DEFENSE défenses", word("defense"), "Défense|défense|DEFENSE");
    check("l’OTAN", word("l'"), "l’");
    check("", word("otan"), "");
    check("otan", word(""), "");
    check("M. Wallace et un m de trop, etc.", word("m"), "M.|m");
    check("M. Wallace et un m de trop, etc.", word("etc"), "etc.");
}

#[test]
fn compounds_are_found_by_their_parts_and_counted_once() {
    let texts = "États-Unis|États\u{2011}Unis, Etats-unis|états unis|Conseil « OTAN-Ukraine »";
    check(texts, word("etats-unis"), "États-Unis|États\u{2011}Unis|Etats-unis|états unis");
    check(texts, phrase("etats unis"), "États-Unis|États\u{2011}Unis|Etats-unis|états unis");
    check(texts, word("unis"), "États-Unis|États\u{2011}Unis|Etats-unis|unis");
    check(texts, phrase("conseil otan ukraine"), "Conseil « OTAN-Ukraine");
    check(texts, phrase("conseil otan"), "Conseil « OTAN-Ukraine");
    check(texts, phrase("conseil ukraine"), "");
    check(texts, phrase("ukraine otan"), "");
    check(texts, phrase("conseil otan-ukraine"), "Conseil « OTAN-Ukraine");
    check(texts, Node::Or(words("otan ukraine otan-ukraine")), "OTAN-Ukraine");
    check(texts, Node::And(words("otan ukraine")), "OTAN-Ukraine");
    check("du Sud. Est-ce vrai ?", word("sud-est"), "");
}

#[test]
fn phrases_see_through_marks_and_stay_in_a_paragraph() {
    check("la « défense », aérienne", phrase("la defense aerienne"), "la « défense », aérienne");
    check("la défense\naérienne", phrase("defense aerienne"), "");
    check("la défense|aérienne", phrase("defense aerienne"), "");
    check("la la la", phrase("la la"), "la la|la la");
    check("ministres de la Défense de l’OTAN", phrase("de l' otan"), "de l’OTAN");
    check("ministres de la Défense", Node::Phrase(vec![]), "");
    let either = Node::Phrase(vec![word("de"), Node::Or(words("la l'"))]);
    check("de la Défense de l’OTAN de Kiev", either, "de la|de l’");
    let prefix = Node::Phrase(vec![Node::Prefix("min".into()), word("de")]);
    check("ministre de ministère, de mines", prefix, "ministre de|ministère, de");
}

#[test]
fn operators_speak_of_texts() {
    let texts = "guerre et paix|guerre|paix et paix";
    check(texts, Node::And(words("guerre paix")), "guerre|paix");
    check(texts, Node::Or(words("guerre paix")), "guerre|paix|guerre|paix|paix");
    check(texts, Node::Not(Box::new(word("paix")), Box::new(word("guerre"))), "paix|paix");
    check(texts, Node::And(words("guerre rien")), "");
    check(texts, Node::And(vec![]), "");
    check(texts, Node::Prefix("gu".into()), "guerre|guerre");
}

#[test]
fn within_speaks_of_sentences_paragraphs_and_headings() {
    let both = || Node::And(words("guerre paix"));
    let texts = "La guerre. La paix.\nLa guerre ou la paix.|La paix.\nLa guerre.";
    check(texts, within(both(), Structure::Sentence), "guerre|paix");
    check(texts, within(both(), Structure::Paragraph), "guerre|paix|guerre|paix");
    check(texts, within(phrase("guerre la"), Structure::Sentence), "");
    check(texts, phrase("guerre la"), "guerre. La");
    let without = Node::Not(Box::new(word("guerre")), Box::new(word("paix")));
    check(texts, within(without, Structure::Sentence), "guerre|guerre");
    let text =
        "Une guerre sans fin\nLa guerre dure depuis des années, dit-on, et nul ne sait quand elle finira.";
    check(text, within(word("guerre"), Structure::Heading), "guerre");
}

#[test]
fn what_is_set_aside_is_told_apart() {
    use crate::corpus::SetAside;
    use crate::text::Span;
    let text = "La guerre.\nLa guerre et la paix.".to_owned();
    let line =
        SetAside { line: 2, span: Span::new(11, text.len() as u32), reason: "test".into(), accepted: true };
    let mut corpus = Corpus::default();
    corpus.add(vec![Document { text, set_aside: vec![line], ..Document::default() }]);
    let count = |node: &Node| {
        let found = matches(&Memo::new(&corpus), node);
        (found.hits.len(), found.set_aside.len())
    };
    assert_eq!(count(&word("guerre")), (1, 1));
    assert_eq!(count(&word("paix")), (0, 1));
    assert_eq!(count(&Node::And(words("guerre paix"))), (0, 0));
    assert_eq!(count(&within(Node::And(words("guerre paix")), Structure::Sentence)), (0, 2));
    assert_eq!(count(&Node::Not(Box::new(word("guerre")), Box::new(word("paix")))), (1, 1));
}

#[test]
fn what_is_set_aside_in_a_text_taken_out_is_not_told() {
    use crate::corpus::SetAside;
    use crate::query::matches::look;
    use crate::query::memo::Memo;
    use crate::text::Span;
    let text = "La guerre.\nLa guerre.".to_owned();
    let line =
        SetAside { line: 2, span: Span::new(11, text.len() as u32), reason: "test".into(), accepted: true };
    let document = Document { text, set_aside: vec![line], ..Document::default() };
    let mut corpus = Corpus::default();
    corpus.add(vec![document.clone(), document]);
    let count = |corpus: &Corpus| {
        let found = &look(&Memo::new(corpus), &word("guerre")).tally;
        (found.matches(), found.set_aside)
    };
    assert_eq!(count(&corpus), (2, 2));
    assert_eq!(count(&corpus.part(vec![false, true])), (1, 1));
}
