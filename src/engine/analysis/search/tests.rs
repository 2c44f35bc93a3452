//! Found texts in every order, page by page.

use super::*;
use crate::corpus::Corpus;
use crate::corpus::{Certainty, Date, Document};

fn corpus() -> Corpus {
    let document = |title: Option<&str>, date: Option<&str>, text: &str| Document {
        title: title.map(str::to_owned),
        date: date.map(|edtf| Date {
            edtf: edtf.to_owned(),
            certainty: Certainty::Explicit,
            evidence: String::new(),
        }),
        text: text.to_owned(),
        language: Some("fr".into()),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    corpus.add(vec![
        document(Some("Zones"), Some("2024-03-01"), "la paix et la paix, toujours la paix"),
        document(Some("École"), None, "la paix"),
        document(
            None,
            Some("2023"),
            "on parle de la paix, et puis on parle encore d’autre chose de plus long",
        ),
        document(Some("Étude"), Some("2024-02"), "rien"),
    ]);
    corpus
}

fn check(order: &str, expected: &[u32]) {
    let (order, reversed) = TextOrder::from_name(order).expect("an order");
    let ask = |offset, limit| {
        let query = "paix".to_owned();
        search(
            &Memo::new(&corpus()),
            &SearchQuestion { query, order, reversed, offset, limit, ..Default::default() },
        )
    };
    let whole = ask(0, 10);
    let shown: Vec<u32> = whole.hits.iter().map(|hit| hit.document).collect();
    assert_eq!(shown, expected, "{order:?}");
    assert_eq!((whole.documents, whole.undated), (3, 1));
    // A page is a slice of the whole.
    assert_eq!(ask(1, 1).hits, whole.hits[1..2]);
    assert!(ask(9, 5).hits.is_empty());
}

#[test]
fn texts_come_in_the_order_asked_for() {
    check("score", &[0, 1, 2]);
    check("-score", &[2, 1, 0]);
    check("matches", &[0, 1, 2]);
    check("-matches", &[1, 2, 0]);
    check("date", &[2, 0, 1]);
    check("-date", &[0, 2, 1]);
    check("title", &[1, 0, 2]);
    check("-title", &[0, 1, 2]);
    check("length", &[2, 0, 1]);
    check("-length", &[1, 0, 2]);
    check("corpus", &[0, 1, 2]);
    check("-corpus", &[2, 1, 0]);
}

#[test]
fn names_of_orders_are_read_back() {
    for order in TextOrder::ALL {
        assert_eq!(TextOrder::from_name(order.name()), Some((order, false)));
    }
    assert_eq!(TextOrder::from_name("--date"), None);
    assert_eq!(TextOrder::from_name(""), None);
}

#[test]
fn an_explanation_comes_only_when_asked_for() {
    let ask = |explain| {
        let query = "paix".to_owned();
        search(&Memo::new(&corpus()), &SearchQuestion { query, limit: 1, explain, ..Default::default() })
    };
    assert_eq!(ask(false).hits[0].explanation, None);
    let hit = ask(true).hits.remove(0);
    let why = hit.explanation.expect("asked for");
    assert_eq!(why.terms[0].score, hit.score);
    assert_eq!(why.terms[0].term, "paix");
}
