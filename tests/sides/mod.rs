//! Sheets of two sides: trends and profiles beside each other, headings as sides, and sides that leave nothing to compare.

use super::{Asking, check, context, sheet, texts};
use florilege::engine::corpus::{Certainty, Date, Document};
use florilege::link::State;
use florilege::plot::Locale;
use florilege::protocol::corpus::Load;
use florilege::sheet::control::ControlKind;
use florilege::sheet::{Part, Sheet, Step, Table, views};

/// A view of a corpus with these settings, checked in both languages; in English.
fn set(asking: &mut Asking, slug: &str, settings: &[(&str, &str)]) -> Sheet {
    let view = views::of(slug).expect("the view");
    let settings = settings.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    let state = State { view: slug.into(), settings, ..State::default() };
    let [_, english] = [Locale::French, Locale::English].map(|locale| {
        let context = context(asking, locale, state.clone());
        let sheet = sheet(asking, view, &context);
        check(view, &sheet, &format!("{:?}", state.settings));
        sheet
    });
    english
}

fn headings_of(sheet: &Sheet) -> Vec<&str> {
    let mut headings = Vec::new();
    for part in &sheet.parts {
        if let Part::Heading(text) = part {
            headings.push(text.as_str());
        }
    }
    headings
}

fn table<'s>(sheet: &'s Sheet, name: &str) -> Option<&'s Table> {
    let tables = sheet.parts.iter().filter_map(|part| match part {
        Part::Table(table) => Some(table),
        Part::Figure(figure) => figure.table.as_ref(),
        _ => None,
    });
    tables.into_iter().find(|table| table.name == name)
}

/// Texts with headings; dates are stated, missing or too vague by turns.
fn headed() -> Vec<Document> {
    let body = |word: &str, n: usize| {
        format!("Un texte assez long pour ne pas être un titre dit {}.", format!("{word} ").repeat(n))
    };
    let text = |n: usize| Document {
        id: format!("{n}"),
        language: Some("fr".into()),
        date: ["2023-02-14", "2023-05", "2023", "", "2024-01-02", "2023-02"]
            .get(n)
            .filter(|edtf| !edtf.is_empty())
            .map(|edtf| Date {
                edtf: (*edtf).into(),
                certainty: Certainty::Explicit,
                evidence: String::new(),
            }),
        columns: vec![("Genre".into(), ["note", "essai"][n % 2].into())],
        text: format!(
            "Le contexte\n\n{}\n\nLe débat\n\n{}",
            body(["paix", "guerre"][n % 2], 4 + n),
            body("accord", 3)
        ),
        ..Document::default()
    };
    (0..6).map(text).collect()
}

#[test]
fn two_sides_have_their_trends_and_profiles_beside_each_other() {
    let mut asking = Asking::new();
    asking.ask(Load { documents: headed(), replace: true });
    let by_genre = [("compare.by", "genre"), ("compare.part", "note"), ("compare.with", "essai")];
    let sheet = set(&mut asking, "compare", &by_genre);
    let headings = headings_of(&sheet);
    assert!(headings.contains(&"Trends of both sides") && headings.contains(&"Profiles of both sides"));
    // By months, with a gap between February and May; what has no month is said of each side.
    let trends = table(&sheet, "compare-trends").expect("trends");
    let groups: Vec<&str> =
        trends.rows.iter().filter(|row| row[0].text == "paix").map(|row| row[3].text.as_str()).collect();
    assert_eq!(groups[..3], ["2023-02", "2023-03", "2024-01"], "the first side, with a gap");
    let gap = trends.rows.iter().find(|row| row[3].text == "2023-03").expect("the gap");
    assert!(gap[4..].iter().all(|cell| cell.text.is_empty()), "nothing is known there");
    let said = texts(&sheet).join("\n");
    assert!(said.contains("“note”: 1\u{a0}text whose date spans several periods"), "{said}");
    assert!(said.contains("“essai”: 1\u{a0}text of which nothing is known here"), "{said}");
    let profiles = table(&sheet, "profiles-of-sides").expect("profiles");
    let words = profiles.rows.iter().find(|row| row[0].text == "Words").expect("their lengths");
    assert!(words[1].text != words[2].text && words[3].text.starts_with('−'));
    assert!(profiles.rows.iter().any(|row| !row[1].act.is_none()), "figures explain themselves");
    for (key, value) in
        [("compare.unknown", "1"), ("compare.columns", "all"), ("compare.words", "accord\n((\nabsent")]
    {
        let mut settings = by_genre.to_vec();
        settings.push((key, value));
        for over in ["auto", "slices", "text", "day", "month", "year"] {
            set(&mut asking, "compare", &[&settings[..], &[("compare.over", over)]].concat());
        }
    }
    let unknown = set(&mut asking, "compare", &[&by_genre[..], &[("compare.unknown", "1")]].concat());
    assert!(!texts(&unknown).iter().any(|text| text.contains("in no group")));
    let none = set(&mut asking, "compare", &[&by_genre[..], &[("compare.columns", "none")]].concat());
    assert!(table(&none, "profiles-of-sides").is_none());
}

#[test]
fn figures_of_a_side_explain_themselves() {
    let mut asking = Asking::new();
    asking.ask(Load { documents: headed(), replace: true });
    let sheet_of = [
        ("compare.by", "genre"),
        ("compare.part", "note"),
        ("compare.with", "*missing"),
        ("compare.columns", "all"),
    ];
    assert_eq!(set(&mut asking, "compare", &sheet_of).finding.text(), "The corpus has no such part");
    let sides = [
        [("compare.by", "genre"), ("compare.part", "note"), ("compare.with", "essai")],
        [("compare.by", "quoted"), ("compare.part", "not-quoted"), ("compare.with", "quoted")],
        [("compare.by", "headings"), ("compare.part", "Le débat"), ("compare.with", "")],
        [("compare.by", "texts"), ("compare.part", "0"), ("compare.with", "1")],
        [("compare.by", "query"), ("compare.query", "paix"), ("compare.withquery", "guerre")],
    ];
    let explanation = views::of("explanation").expect("the view is there");
    let mut n_explained = 0;
    for side in sides {
        let compared = set(&mut asking, "compare", &[&side[..], &[("compare.columns", "all")]].concat());
        let Some(profiles) = table(&compared, "profiles-of-sides") else { continue };
        for cell in profiles.rows.iter().flat_map(|row| &row[1..3]) {
            let Some(Step::Explain(figure)) = cell.act.0.first() else { continue };
            let state = State { view: "compare".into(), explain: Some(figure.clone()), ..State::default() };
            let context = context(&mut asking, Locale::English, state);
            let told = sheet(&mut asking, explanation, &context);
            check(explanation, &told, figure);
            let said = told.finding.text();
            assert!(said.ends_with(&format!("= {}", cell.text)), "{figure}: {said}, not {}", cell.text);
            n_explained += 1;
        }
    }
    assert!(n_explained > 100, "{n_explained}");
}

#[test]
fn headings_are_sides_that_can_be_chosen() {
    let mut asking = Asking::new();
    asking.ask(Load { documents: headed(), replace: true });
    for view in ["keyness", "compare"] {
        let by = match view {
            "keyness" => "keyness.by",
            _ => "compare.by",
        };
        let sheet = set(&mut asking, view, &[(by, "headings")]);
        assert!(
            texts(&sheet).iter().any(|text| text.contains("Le contexte")),
            "{view}: the longest is the usual one"
        );
        let state = State {
            view: view.into(),
            settings: [(by.to_owned(), "headings".to_owned())].into(),
            ..State::default()
        };
        let context = context(&mut asking, Locale::French, state);
        let controls = (views::of(view).expect("the view").controls)(&context);
        let options = controls.iter().find_map(|control| match &control.kind {
            ControlKind::Choice { options, .. } if control.key.ends_with(".part") => Some(options.clone()),
            _ => None,
        });
        let names: Vec<String> = options.expect("a menu").into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["Le contexte", "Le débat"], "{view}");
    }
    // Hundreds of headings are suggested while one is typed.
    let body = "Un texte assez long pour ne pas être un titre, et qui va jusqu’à sa fin.";
    let many: String = (0..600).map(|n| format!("Chapitre {n}\n\n{body}\n\n")).collect();
    let many = Document { id: "a".into(), text: many, language: Some("fr".into()), ..Document::default() };
    asking.ask(Load { documents: vec![many], replace: true });
    let typed =
        [("compare.by", "headings"), ("compare.part", "chapitre 599"), ("compare.with", "Chapitre 3")];
    let compared = set(&mut asking, "compare", &typed);
    assert_eq!(table(&compared, "sides").expect("sizes").rows[0][0].text, "chapitre 599");
    let settings = typed.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
    let context =
        context(&mut asking, Locale::French, State { view: "compare".into(), settings, ..State::default() });
    let controls = (views::of("compare").expect("the view").controls)(&context);
    let suggested = controls.iter().find_map(|control| match &control.kind {
        ControlKind::Text { among, .. } if control.key == "compare.part" => Some(among.len()),
        _ => None,
    });
    assert_eq!(suggested, Some(500));
}

#[test]
fn sides_that_cannot_be_compared_say_why() {
    let mut asking = Asking::new();
    let mut documents = headed();
    documents.push(Document { id: "empty".into(), text: "… !".into(), ..Document::default() });
    asking.ask(Load { documents, replace: true });
    let said = |asking: &mut Asking, part: &str, with: &str| {
        set(asking, "compare", &[("compare.part", part), ("compare.with", with)]).finding.text()
    };
    assert_eq!(said(&mut asking, "0", "0"), "Target and reference are the same places");
    assert_eq!(said(&mut asking, "0", "empty"), "The reference is empty: nothing is left to compare with");
    assert_eq!(said(&mut asking, "empty", "0"), "The target is empty: no word is counted there");
    assert_eq!(said(&mut asking, "0", "absent"), "The corpus has no such part");
    asking.ask(Load {
        documents: vec![Document { id: "a".into(), text: "mot".into(), ..Document::default() }],
        replace: true,
    });
    set(&mut asking, "compare", &[("compare.by", "headings")]);
    set(&mut asking, "compare", &[("compare.by", "slices"), ("compare.slices", "2")]);
}
