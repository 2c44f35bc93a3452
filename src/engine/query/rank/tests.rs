//! Scores worked out by hand from the formula.

use super::*;
use crate::corpus::Document;
use crate::query::matches::matches;

fn corpus(texts: &[&str]) -> Corpus {
    let document = |text: &&str| Document {
        text: (*text).to_owned(),
        language: Some("fr".into()),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    corpus.add(texts.iter().map(document).collect());
    corpus
}

fn word(word: &str) -> Node {
    Node::Word(word.into())
}

fn check(texts: &[&str], node: Node, expected: &[(u32, f64)]) {
    let corpus = corpus(texts);
    let found = rank(&corpus, &node, &matches(&Memo::new(&corpus), &node));
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((document, score), (expected, value)) in found.iter().zip(expected) {
        assert_eq!(document, expected, "{found:?}");
        assert!((score - value).abs() < 1e-12, "{found:?}, expected {value}");
    }
}

#[test]
fn scores_are_those_of_the_formula() {
    // Three texts of 2, 4 and 3 words, on average 3: idf = ln(1 + 1.5 / 2.5) for two of three.
    let idf = (1.0f64 + 1.5 / 2.5).ln();
    let norm = |tf: f64, length: f64| tf / (tf + 1.2 * (0.25 + 0.75 * length / 3.0));
    let texts = ["guerre longue", "guerre guerre et paix", "rien de nouveau"];
    check(&texts, word("guerre"), &[(1, idf * norm(2.0, 4.0)), (0, idf * norm(1.0, 2.0))]);
    let rare = (1.0f64 + 2.5 / 1.5).ln();
    let both = Node::Or(vec![word("guerre"), word("paix"), word("guerre")]);
    let first = idf * norm(2.0, 4.0) + rare * norm(1.0, 4.0);
    check(&texts, both, &[(1, first), (0, idf * norm(1.0, 2.0))]);
    let without = Node::Not(Box::new(word("guerre")), Box::new(word("paix")));
    check(&texts, without, &[(0, idf * norm(1.0, 2.0))]);
    check(&texts, word("inconnu"), &[]);
}

#[test]
fn equal_scores_keep_the_order_of_the_corpus() {
    let texts = ["la paix", "", "la paix", "la paix"];
    let corpus = corpus(&texts);
    let node = word("paix");
    let order: Vec<u32> =
        rank(&corpus, &node, &matches(&Memo::new(&corpus), &node)).iter().map(|row| row.0).collect();
    assert_eq!(order, [0, 2, 3]);
}

fn ranked<'a>(corpus: &'a Corpus, node: &Node, ranking: Ranking) -> Ranked<'a> {
    Ranked::new(&Memo::new(corpus), node, &Tally::of(&matches(&Memo::new(corpus), node)), ranking)
}

#[test]
fn the_parts_of_an_explanation_add_up_to_the_score() {
    let corpus = corpus(&["guerre longue", "guerre guerre et paix", "la paix de la guerre", "rien"]);
    let node = Node::Or(vec![word("guerre"), word("paix")]);
    let ranked = ranked(&corpus, &node, Ranking { k1: 0.9, b: 0.4, title: 0.0 });
    for (document, score) in ranked.scores(usize::MAX) {
        let why = ranked.explain(document).expect("it matches");
        assert_eq!(why.documents, 4);
        assert_eq!(why.terms.iter().map(|term| term.score).sum::<f64>(), score, "{document}");
        for term in &why.terms {
            assert_eq!(term.score, term.idf * term.weight);
        }
    }
    assert_eq!(ranked.explain(3), None);
}

#[test]
fn without_k1_once_is_as_good_as_often_and_without_b_length_does_not_count() {
    let corpus = corpus(&["paix paix paix", "paix", "paix et guerre et rien de plus"]);
    let scores = |k1, b| {
        let mut scores = ranked(&corpus, &word("paix"), Ranking { k1, b, title: 0.0 }).scores(usize::MAX);
        scores.order_by_key(|row| row.0);
        scores.into_iter().map(|row| row.1).collect::<Vec<_>>()
    };
    let same = scores(0.0, 0.75);
    assert_eq!((same[0], same[1]), (same[1], same[2]));
    let lengthless = scores(1.2, 0.0);
    assert_eq!(lengthless[1], lengthless[2]);
    assert!(lengthless[0] > lengthless[1]);
}

#[test]
fn a_place_in_the_title_counts_as_often_as_is_said() {
    let titled = |title: &str, text: &str| Document {
        title: Some(title.to_owned()),
        text: text.to_owned(),
        language: Some("fr".into()),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    corpus.add(vec![
        titled("Le temps", "on parle de paix ici"),
        titled("La paix, la Paix", "on parle de paix là"),
    ]);
    let node = word("paix");
    let plain: Vec<u32> =
        ranked(&corpus, &node, Ranking::default()).scores(usize::MAX).iter().map(|row| row.0).collect();
    assert_eq!(plain, [0, 1]);
    let weighted = ranked(&corpus, &node, Ranking { title: 2.0, ..Ranking::default() });
    assert_eq!(weighted.scores(usize::MAX)[0].0, 1);
    let why = weighted.explain(1).expect("it matches");
    let term = &why.terms[0];
    assert_eq!((term.places, term.in_title, term.documents), (1, 2, 2));
    assert_eq!(term.weight, 5.0 / (5.0 + 1.2 * (0.25 + 0.75 * 5.0 / why.mean)));
}

#[test]
fn settings_out_of_bounds_are_brought_within() {
    let corpus = corpus(&["paix", "guerre et paix"]);
    for wild in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
        let scores =
            ranked(&corpus, &word("paix"), Ranking { k1: wild, b: wild, title: wild }).scores(usize::MAX);
        assert!(scores.iter().all(|row| row.1.is_finite()), "{wild}");
    }
}
