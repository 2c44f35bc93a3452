//! Views of figures as values: settings in, the engine's answers in, sheets out. Every setting, both languages, and corpora
//! that leave nothing to count.
#![cfg(not(target_arch = "wasm32"))]

mod asking;
mod key_phrases;
mod sides;
mod written;

use asking::Asking;
use florilege::engine::analysis::explain::ExplainQuestion;
use florilege::engine::corpus::Document;
use florilege::engine::export::Cell as Leaving;
use florilege::link::State;
use florilege::plot::Locale;
use florilege::protocol::corpus::{Bundled, Describe, Load};
use florilege::protocol::{Answer, Body};
use florilege::sheet::figure::{Anchor, Form};
use florilege::sheet::{Answers, Context, Kind, Part, Rich, Sheet, Step, Table, View, views};
use std::fmt::Write;
use std::sync::Arc;

fn context(asking: &mut Asking, locale: Locale, state: State) -> Context {
    let summary = Arc::new(asking.ask(Describe));
    let query = state.query.clone();
    let view = views::of(&state.view).expect("the view");
    let headings =
        florilege::sheet::sides::headings_wanted(view, &state).map(|wanted| Arc::new(asking.ask(wanted)));
    let state = Arc::new(state);
    Context { locale, state, summary, query, headings, width: 720.0, offset: 0, limit: 20 }
}

fn sheet(asking: &mut Asking, view: &View, context: &Context) -> Sheet {
    let answers: Vec<Option<Arc<Answer>>> = (view.questions)(context)
        .into_iter()
        .map(|question| match asking.end_of(question) {
            Body::Done(answer, _) => Some(Arc::new(answer)),
            _ => None,
        })
        .collect();
    // What is not there yet leaves its place empty, and nothing else.
    let none = vec![None; answers.len()];
    let _ = (view.sheet)(context, &Answers(&none));
    (view.controls)(context);
    (view.sheet)(context, &Answers(&answers))
}

/// Every text of a sheet.
fn texts(sheet: &Sheet) -> Vec<String> {
    let mut texts = vec![sheet.finding.text(), sheet.measure.clone()];
    texts.extend(sheet.notes.iter().map(Rich::text));
    texts.extend(sheet.method.parameters.iter().map(|(name, value)| format!("{name} {value}")));
    let mut of_table = |table: &Table| {
        texts.extend(table.columns.iter().map(|column| column.title.clone()));
        texts.extend(table.rows.iter().flatten().map(|cell| format!("{} {}", cell.text, cell.note)));
    };
    for part in &sheet.parts {
        match part {
            Part::Table(table) => of_table(table),
            Part::Figure(figure) => figure.table.iter().for_each(&mut of_table),
            Part::Heading(_) | Part::Text(_) => {}
        }
    }
    for part in &sheet.parts {
        match part {
            Part::Heading(text) => texts.push(text.clone()),
            Part::Text(text) => texts.push(text.text()),
            Part::Figure(figure) => texts.push(format!("{figure:?}")),
            Part::Table(_) => {}
        }
    }
    texts
}

fn check(view: &View, sheet: &Sheet, about: &str) {
    for text in texts(sheet) {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        assert!(words.all(|word| !matches!(word, "NaN" | "inf")), "{} {about}: {text}", view.slug);
    }
    for part in &sheet.parts {
        let table = match part {
            Part::Table(table) => table,
            Part::Figure(figure) => match &figure.table {
                Some(table) => table,
                None => continue,
            },
            _ => continue,
        };
        let export = table.export();
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{} {about}: a cell for each column", view.slug);
        }
        let numbers = export.rows.iter().flatten();
        assert!(
            numbers.into_iter().all(|cell| !matches!(cell, Leaving::Real(x) if !x.is_finite())),
            "{about}"
        );
        let windows = sheet.parts.iter().filter(|part| matches!(part, Part::Table(table) if table.is_window));
        assert!(windows.count() <= 1, "{} {about}: one long table at most", view.slug);
    }
}

/// Every value worth trying of a setting.
fn values(kind: Kind) -> Vec<String> {
    match kind {
        Kind::Choice(values) => values.iter().map(|value| (*value).to_owned()).collect(),
        Kind::Whole(least, most) => vec![least.to_string(), most.min(least.saturating_add(7)).to_string()],
        Kind::Tick => vec!["0".into(), "1".into()],
        Kind::Text => vec!["".into(), "otan".into(), "((".into(), "1 \t\n«, é".into()],
    }
}

fn states(view: &View, query: &str) -> Vec<(String, State)> {
    let plain = State { view: view.slug.into(), query: query.into(), ..State::default() };
    let mut states = vec![("as it is".to_owned(), plain.clone())];
    for setting in view.settings {
        for value in values(setting.kind) {
            let mut state = plain.clone();
            state.settings.insert(setting.key.to_owned(), value.clone());
            states.push((format!("{}={value}", setting.key), state));
        }
    }
    states
}

#[test]
fn every_setting_of_every_view_in_both_languages() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    for view in views::all() {
        for (about, state) in states(view, "otan") {
            for locale in [Locale::French, Locale::English] {
                let context = context(&mut asking, locale, state.clone());
                let sheet = sheet(&mut asking, view, &context);
                assert!(!sheet.finding.text().trim().is_empty(), "{} {about} says nothing", view.slug);
                check(view, &sheet, &about);
            }
        }
    }
}

/// The least and the greatest x of a form; letters are at least so wide that no label fits only by luck.
fn extent(form: &Form) -> (f64, f64) {
    let label = |x: f64, anchor: Anchor, text: &str, size: f64| {
        let width = text.chars().count() as f64 * size * 0.55;
        match anchor {
            Anchor::Start => (x, x + width),
            Anchor::Middle => (x - width / 2.0, x + width / 2.0),
            Anchor::End => (x - width, x),
        }
    };
    match form {
        Form::Rect(x, _, width, _) => (*x, x + width),
        Form::Line(x, _, other, _) | Form::Thick((x, _), (other, _), _) => (x.min(*other), x.max(*other)),
        Form::Path(points) | Form::Dashed(points) | Form::Area(points) => {
            points.iter().fold((f64::MAX, f64::MIN), |(least, most), (x, _)| (least.min(*x), most.max(*x)))
        }
        Form::Dot(x, _, r) | Form::Ring(x, _, r) => (x - r, x + r),
        Form::Label(x, _, anchor, text) => label(*x, *anchor, text, 12.0),
        Form::Sized(x, _, anchor, text, size) => label(*x, *anchor, text, *size),
    }
}

#[test]
fn figures_stay_in_their_frame_on_every_screen() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    for view in views::all() {
        for (about, state) in states(view, "otan") {
            for width in [328.0, 720.0] {
                let context = Context { width, ..context(&mut asking, Locale::French, state.clone()) };
                let sheet = sheet(&mut asking, view, &context);
                if view.slug == "wordtree" && about == "as it is" {
                    let is_cut = sheet.notes.iter().any(|note| note.text().contains("faute de place"));
                    assert_eq!(is_cut, width < 400.0);
                }
                let figures = sheet.parts.iter().filter_map(|part| match part {
                    Part::Figure(figure) => Some(figure),
                    _ => None,
                });
                for figure in figures {
                    for shape in &figure.shapes {
                        let (from, to) = extent(&shape.form);
                        let fits = from >= -1.0 && to <= figure.width + 1.0;
                        assert!(fits, "{} {about} at {width}: {:?}", view.slug, shape.form);
                    }
                }
            }
        }
    }
}

#[test]
fn corpora_with_nothing_to_count_say_so() {
    let text = |id: &str, text: &str| Document { id: id.into(), text: text.into(), ..Document::default() };
    let corpora: [Vec<Document>; 4] = [
        Vec::new(),
        vec![text("a", "")],
        vec![text("a", "mot")],
        vec![text("a", "… !"), text("b", "un deux un deux."), text("c", "un deux un deux.")],
    ];
    for documents in corpora {
        let mut asking = Asking::new();
        asking.ask(Load { documents: documents.clone(), replace: true });
        for view in views::all() {
            for query in ["", "un", "absent"] {
                for (about, state) in states(view, query) {
                    let context = context(&mut asking, Locale::French, state);
                    check(view, &sheet(&mut asking, view, &context), &about);
                }
            }
        }
    }
}

#[test]
fn profiles_of_many_texts_in_two_languages_are_dots_in_their_order() {
    let documents = (0..60).map(|n| Document {
        id: format!("{n}"),
        text: format!("{} L’été est là ! It’s not {}here.", "mot ".repeat(n + 40), "so ".repeat(n % 7)),
        language: Some(["fr", "en"][n % 2].into()),
        ..Document::default()
    });
    let mut asking = Asking::new();
    asking.ask(Load { documents: documents.collect(), replace: true });
    let view = views::of("profiles").expect("the view");
    for (about, state) in states(view, "") {
        let context = context(&mut asking, Locale::English, state);
        let sheet = sheet(&mut asking, view, &context);
        check(view, &sheet, &about);
        let dots = sheet.parts.iter().find_map(|part| match part {
            Part::Figure(figure) => figure.table.as_ref().map(|table| table.total),
            _ => None,
        });
        if about == "as it is" {
            // The shortest texts have no window of fifty words, and that is said.
            assert_eq!((dots.is_some_and(|n| (41..60).contains(&n)), sheet.notes.len()), (true, 1));
            assert!(sheet.measure.ends_with("window of 50 words"), "{}", sheet.measure);
        }
    }
}

/// Every figure that leads to an explanation is the figure that is explained, to the last bit.
#[test]
fn what_is_pressed_is_what_is_explained() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let mut n = 0;
    let mut explained = std::collections::HashMap::new();
    for view in views::all() {
        for (about, mut state) in states(view, "otan") {
            // Neighbours of the query, so that there are pairs of queries.
            state.settings.entry("trends.others".into()).or_insert_with(|| "ukraine\nunion".into());
            let context = context(&mut asking, Locale::English, state);
            let sheet = sheet(&mut asking, view, &context);
            let tables = sheet.parts.iter().filter_map(|part| match part {
                Part::Table(table) => Some(table),
                Part::Figure(figure) => figure.table.as_ref(),
                _ => None,
            });
            for table in tables {
                // Some rows say as much as all of them.
                for (row, (column, cell)) in table
                    .rows
                    .iter()
                    .take(4)
                    .flat_map(|row| row.iter().enumerate().map(move |cell| (row, cell)))
                {
                    let [Step::Explain(figure)] = &cell.act.0[..] else { continue };
                    let Leaving::Real(shown) = cell.value else { continue };
                    let question = ExplainQuestion::read(figure).expect("a figure");
                    let answer =
                        explained.entry(figure.clone()).or_insert_with(|| asking.ask(question.clone()));
                    let title = &table.columns[column].title;
                    let times = table.columns[column].key == "times";
                    let value = answer.value.unwrap_or_else(|why| panic!("{figure}: {why:?}"));
                    let ends = answer.interval.map(|ends| [ends.low, ends.high]).unwrap_or([value; 2]);
                    // Rates stand on their base; a ratio is told as times.
                    let is_it = times
                        || [1.0, 1_000.0]
                            .iter()
                            .any(|base| ends.iter().chain([&value]).any(|value| value * base == shown));
                    assert!(
                        is_it,
                        "{} {about} {title} {figure}: {shown} is {value}, {ends:?}, {row:?}",
                        view.slug
                    );
                    n += 1;
                }
            }
        }
    }
    assert!(n > 3_000, "{n}");
}

#[test]
fn sheets_are_those_of_before() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let mut drawn = String::new();
    for view in views::all() {
        for locale in [Locale::French, Locale::English] {
            let state = State { view: view.slug.into(), query: "otan".into(), ..State::default() };
            let context = context(&mut asking, locale, state);
            let sheet = sheet(&mut asking, view, &context);
            draw(&mut drawn, view, &sheet).expect("a string takes everything");
        }
    }
    written::check("sheets.txt", &drawn);
}

#[test]
fn figures_explain_themselves() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let text = asking.ask(Describe).documents[0].id.clone();
    let view = views::of("explanation").expect("the view is there");
    let mut drawn = String::new();
    for figure in [
        "log_dice:pair:8,15828,4675,14307668|\"otan alliance\"~5",
        "g2:corpora:3,1000,0,2000",
        "specificity:corpora:45,8395,251,53054",
        "log_ratio:corpora:30,1000,0,2000",
        "log_ratio_interval:corpora:30,1000,10,2000",
        "rate@1000:rate:24,1979|defense",
        "tf_idf_voyant:word:fold:reunion",
        "dp:word:fold:defense",
        "arf:query:otan",
        "dp:word:fold:absent",
        "kandel_moles:text:TEXT",
        "mattr@50:text:TEXT",
        "fisher_alpha:text:TEXT",
        "dp:phrase:fold:union / europeenne",
        "pearson:groups:text:otan\nukraine",
        "spearman_p:groups:year:otan\nukraine",
        "kendall:groups:slices.6:otan",
        "kendall_interval@99:groups:slices.6:otan",
        "wilson_texts:groups:text:otan",
        "juilland_d:groups:unknown+month:otan",
        "heaps:vocabulary:fold",
        "zipf:vocabulary:fold",
        "tf_idf_gensim:cell:text:fold:otan\nTEXT",
        "rate_z:cell:slices.4:fold:otan\n2",
        "nonsense",
    ] {
        for locale in [Locale::French, Locale::English] {
            let explain = Some(figure.replace("TEXT", &text));
            let state = State { view: "words".into(), explain, ..State::default() };
            let context = context(&mut asking, locale, state);
            let sheet = sheet(&mut asking, view, &context);
            check(view, &sheet, figure);
            assert!(!sheet.finding.text().trim().is_empty(), "{figure}");
            draw(&mut drawn, view, &sheet).expect("a string takes everything");
        }
    }
    written::check("explanations.txt", &drawn);
}

/// A sheet as text: what is said, and the first rows of its tables.
fn draw(out: &mut String, view: &View, sheet: &Sheet) -> std::fmt::Result {
    writeln!(out, "## {}\n{}\n{}", view.slug, sheet.finding.text(), sheet.measure)?;
    for note in &sheet.notes {
        writeln!(out, "! {}", note.text())?;
    }
    for part in &sheet.parts {
        match part {
            Part::Heading(text) => writeln!(out, "# {text}")?,
            Part::Text(text) => writeln!(out, "{}", text.text())?,
            Part::Figure(figure) => {
                writeln!(out, "[{}: {} | {} shapes]", figure.title, figure.caption, figure.shapes.len())?;
            }
            Part::Table(table) => {
                let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
                writeln!(out, "{} ({} rows)", titles.join(" | "), table.total)?;
                for row in table.rows.iter().take(8) {
                    let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
                    writeln!(out, "{}", cells.join(" | "))?;
                }
            }
        }
    }
    writeln!(out)
}
