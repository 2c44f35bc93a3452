//! Fields over a few texts.

use super::*;
use crate::corpus::{Certainty, Date, Document};
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::query::reading::{Fault, Severity};

fn corpus() -> Corpus {
    let text = |id: &str, title: &str, outlet: &str, date: &str, genre: &str, text: &str| Document {
        id: id.into(),
        title: Some(title.into()),
        outlet: (!outlet.is_empty()).then(|| outlet.into()),
        date: (!date.is_empty()).then(|| Date {
            edtf: date.into(),
            certainty: Certainty::Explicit,
            evidence: String::new(),
        }),
        language: Some("fr".into()),
        columns: vec![("Genre du texte".into(), genre.into())],
        text: text.into(),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    corpus.add(vec![
        text("a", "L’OTAN et la paix", "Le Monde", "2023-02-14", "éditorial", "La guerre et la paix."),
        text("b", "La guerre", "Le Monde diplomatique", "2024", "reportage", "La guerre de l’OTAN."),
    ]);
    corpus.add(vec![text("c", "Sans date", "", "", "reportage", "La guerre, la guerre."), {
        Document { language: Some("en".into()), ..text("d", "Peace", "", "2023/2025", "", "War and peace.") }
    }]);
    corpus
}

/// What a query finds: the texts with places and how many, and the texts without.
#[track_caller]
fn check(query: &str, expected: &str) {
    let corpus = corpus();
    let reading = expansion::read(&Memo::new(&corpus), query);
    assert!(!reading.has_errors(), "{query}: {:?}", reading.diagnostics);
    let found = matches(&Memo::new(&corpus), reading.node.as_ref().expect("something to look for"));
    let id = |text: u32| corpus.document(text).id.clone();
    let with = found.by_document().map(|hits| format!("{}{}", id(hits[0].document), hits.len()));
    let without = found.texts.iter().map(|&text| id(text));
    assert_eq!(with.chain(without).collect::<Vec<_>>().join(" "), expected, "{query}");
    assert_eq!(found.n_documents() as usize, expected.split_whitespace().count(), "{query}");
    let again = expansion::read(&Memo::new(&corpus), &reading.canonical);
    assert_eq!((again.node, again.canonical), (reading.node, reading.canonical), "{query}");
}

#[test]
fn fields_choose_texts() {
    check("title:otan", "a");
    check("titre:\"la paix\"", "a");
    check("titre:gue*", "b");
    check("outlet:monde", "a b");
    check("outlet:\"monde diplo*\"", "b");
    check("genre-du-texte:Reportage", "b c");
    check("lang:en", "d");
    check("id:c", "c");
    check("date:2023", "a");
    check("date:2023..2024", "a b");
    check("date:2024..", "b");
    check("date:none", "c");
    check("guerre (date:2023 OR date:aucune)", "a1 c2");
    check("outlet:\"=Le Monde\"", "a");
    check("outlet:\"=monde\"", "");
    check("genre-du-texte:\"=Éditorial\"", "a");
}

#[test]
fn what_a_date_leaves_out_can_be_let_in() {
    let corpus = corpus();
    let check = |query: &str, missing, expected: &str| {
        let node = expansion::read(&Memo::new(&corpus), query).node.expect("something to look for");
        let found = matches(&Memo::new(&corpus), &admitting(&node, missing));
        let mut texts = found.texts.clone();
        texts.extend(found.by_document().map(|hits| hits[0].document));
        texts.sort_unstable();
        let ids: Vec<&str> = texts.iter().map(|&text| corpus.document(text).id.as_str()).collect();
        assert_eq!(ids.join(" "), expected, "{query}");
    };
    check("date:2023", Missing::Date, "a c");
    check("date:2023", Missing::Precision, "a d");
    check("guerre date:2023", Missing::Date, "a c");
    check("guerre NOT date:2023", Missing::Date, "b c");
    check("guerre", Missing::Date, "a b c");
}

#[test]
fn fields_stand_beside_words() {
    check("guerre date:2023..2024", "a1 b1");
    check("guerre OR title:paix", "a1 b1 c2");
    check("guerre NOT date:2023", "b1 c2");
    check("lang:fr NOT otan", "a c");
    check("(guerre OR lang:en) NOT genre-du-texte:reportage", "a1 d");
    check("(guerre title:otan) within sentence", "a1");
    check("(paix AND date:2023) OR (otan AND date:2024)", "a1 b1");
    check("\"la guerre\" outlet:monde lang:fr", "a1 b1");
}

#[test]
fn what_a_date_leaves_out_is_said() {
    let reading = expansion::read(&Memo::new(&corpus()), "guerre date:2023");
    let [hint] = reading.diagnostics.as_slice() else { panic!("{:?}", reading.diagnostics) };
    assert_eq!((hint.span.start, hint.span.end), (7, 16));
    assert_eq!((hint.severity, &hint.fault), (Severity::Hint, &Fault::LeftOut { undated: 1, vague: 1 }));
}

#[test]
fn unknown_fields_are_named_and_read_as_words() {
    let reading = expansion::read(&Memo::new(&corpus()), "outlit:monde guerre");
    let fault = Fault::NoField { name: "outlit".into(), nearest: Some("outlet".into()) };
    assert_eq!(reading.diagnostics[0].fault, fault);
    assert_eq!(reading.canonical, "outlit monde guerre");
    let reading = expansion::read(&Memo::new(&corpus()), "date:soon guerre");
    assert_eq!((reading.diagnostics[0].fault.clone(), reading.canonical.as_str()), (Fault::NoDate, "guerre"));
}
