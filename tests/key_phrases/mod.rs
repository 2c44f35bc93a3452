//! The sheet of key words where its units are phrases.

use super::{Asking, check, context, sheet};
use florilege::link::State;
use florilege::plot::Locale;
use florilege::protocol::corpus::Bundled;
use florilege::sheet::{Part, views};

#[test]
fn key_phrases_are_told_drawn_and_explained_and_a_list_has_none() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let view = views::of("keyness").expect("the view is there");
    let mut sheet_of = |settings: &[(&str, &str)]| {
        let settings = settings.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect();
        let state = State { view: view.slug.into(), settings, ..State::default() };
        let context = context(&mut asking, Locale::English, state);
        let sheet = sheet(&mut asking, view, &context);
        check(view, &sheet, "phrases");
        sheet
    };
    let phrases = ("keyness.unit", "phrases");
    let sheet = sheet_of(&[phrases, ("keyness.figure", "volcano"), ("keyness.least", "2")]);
    assert!(sheet.finding.text().starts_with("The phrase "), "{}", sheet.finding.text());
    assert!(sheet.measure.contains("phrases tested"), "{}", sheet.measure);
    assert!(sheet.method.parameters.iter().any(|(_, value)| value == "phrases of 2 to 4 words"));
    let [Part::Figure(figure), Part::Table(table), Part::Text(_)] = &sheet.parts[..] else {
        panic!("a figure, a table, a text: {:?}", sheet.parts.len())
    };
    assert_eq!((figure.name, table.name), ("volcano", "key-phrases"));
    assert!(figure.table.as_ref().is_some_and(|table| table.rows.len() > 10));
    // Its lines, and the figures that it is explained with.
    let acts = table.rows.iter().flatten().map(|cell| format!("{:?}", cell.act));
    let acts = acts.collect::<Vec<_>>().join("\n");
    assert!(acts.contains("incursions russes") && acts.contains("g2:corpora:3,385,0,1594|"), "{acts}");
    let sheet = sheet_of(&[phrases, ("keyness.against", "list"), ("keyness.list", "any")]);
    assert!(sheet.finding.text().starts_with("A list has words alone"), "{}", sheet.finding.text());
}
