//! What the view of trends says of groups that differ, of gaps, and of what is left out.

use super::VIEW;
use crate::engine::analysis::dispersion::dispersion;
use crate::engine::analysis::summary::summary;
use crate::engine::analysis::trends::trends;
use crate::engine::corpus::{Certainty, Corpus, Date, Document};
use crate::engine::query::memo::Memo;
use crate::link::State;
use crate::plot::Locale;
use crate::protocol::{Answer, Question};
use crate::sheet::{Answers, Context, Part, Sheet};
use std::sync::Arc;

/// A text with so many places of *otan* among its words.
fn document(id: &str, date: &str, places: usize, words: usize) -> Document {
    let date = Date { edtf: date.into(), certainty: Certainty::Explicit, evidence: String::new() };
    let text = format!("{}{}.", "Otan ".repeat(places), "rien ".repeat(words - places));
    Document {
        id: id.into(),
        title: Some(format!("Titre {id}")),
        date: Some(date).filter(|date| !date.edtf.is_empty()),
        language: Some("fr".into()),
        text,
        ..Document::default()
    }
}

fn shown(documents: Vec<Document>, query: &str, settings: &[(&str, &str)], locale: Locale) -> Sheet {
    let mut corpus = Corpus::default();
    corpus.add(documents);
    let settings = settings.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    let state = State { view: "trends".into(), query: query.into(), settings, ..State::default() };
    let context = Context {
        locale,
        state: Arc::new(state),
        summary: Arc::new(summary(&corpus)),
        query: query.into(),
        headings: None,
        width: 700.0,
        offset: 0,
        limit: 50,
    };
    let memo = Memo::new(&corpus);
    let answers: Vec<Option<Arc<Answer>>> = (VIEW.questions)(&context)
        .into_iter()
        .map(|question| match question {
            Question::Trends(question) => Some(Arc::new(Answer::Trends(trends(&memo, &question)))),
            Question::Dispersion(question) => {
                Some(Arc::new(Answer::Dispersion(dispersion(&memo, &question))))
            }
            _ => None,
        })
        .collect();
    (VIEW.sheet)(&context, &Answers(&answers))
}

fn years() -> Vec<Document> {
    let mut all = Vec::new();
    for (year, places) in [(2019, 2), (2021, 60), (2022, 70)] {
        all.extend((0..6).map(|nth| document(&format!("{year}-{nth}"), &year.to_string(), places, 400)));
    }
    all.push(document("x", "", 3, 50));
    all.push(document("y", "2019/2021", 3, 50));
    all
}

#[test]
fn what_is_said_is_borne_out_and_what_is_left_out_is_said() {
    let by_year = [("trends.by", "year")];
    let sheet = shown(years(), "otan", &by_year, Locale::English);
    let finding = sheet.finding.text();
    assert!(finding.starts_with("otan is at least ") && finding.contains("in 2022 (175.0)"), "{finding}");
    assert!(finding.contains("as in 2019 (5.00)"), "{finding}");
    let notes: Vec<String> = sheet.notes.iter().map(|note| note.text()).collect();
    assert!(notes.iter().any(|note| note.contains("whose date spans several periods")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("nothing is known")), "{notes:?}");
    let french = shown(years(), "otan", &by_year, Locale::French);
    assert!(french.finding.text().contains("fois plus fréquent en 2022"), "{}", french.finding.text());
    let with = shown(years(), "otan", &[by_year[0], ("trends.unknown", "1")], Locale::English);
    assert!(!with.notes.iter().any(|note| note.text().contains("in no group")));
    // Four groups and a gap without numbers.
    let listed = with.parts.iter().find_map(|part| match part {
        Part::Table(table) if table.is_window => Some(table),
        _ => None,
    });
    let rows = &listed.expect("the list of groups").rows;
    assert_eq!(rows.iter().filter(|row| row[3].text.is_empty()).count(), 1, "2020 is a gap");
    assert_eq!(rows.len(), 6);
}

#[test]
fn where_nothing_differs_nothing_is_said() {
    let even = (0..5).map(|nth| document(&nth.to_string(), &format!("{}", 2000 + nth), 5, 100)).collect();
    let sheet = shown(even, "otan", &[("trends.by", "year")], Locale::English);
    assert_eq!(sheet.finding.text(), "The intervals overlap: no difference between the groups is borne out");
    let undated = vec![document("a", "", 5, 100)];
    let sheet = shown(undated.clone(), "otan", &[("trends.by", "month")], Locale::English);
    assert_eq!(sheet.finding.text(), "No text has a date that is precise enough");
    assert_eq!(
        shown(undated.clone(), "otan", &[], Locale::English).finding.text(),
        "Only one group has words: there is nothing to compare"
    );
    assert_eq!(shown(undated, "absent", &[], Locale::English).finding.text(), "absent is nowhere");
}
