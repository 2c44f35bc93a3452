//! Methods: every measure by family, with what it says, its formula, its direction and its source.

use super::explanation::{formula, said, sources};
use crate::engine::measures::catalogue::{self, Family, Measure, measures};
use crate::engine::text::fold::fold;
use crate::protocol::Question;
use crate::sheet::words::explanation::{METHODS, words};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Look, Method, Part, Rich, Setting, Sheet, Table, View,
};

pub const VIEW: View = View {
    slug: "methods",
    title: METHODS,
    settings: SETTINGS,
    controls,
    questions: |_| Vec::<Question>::new(),
    sheet,
};

const FAMILIES: &[(&str, Family)] = &[
    ("keyness", Family::Keyness),
    ("association", Family::Association),
    ("dispersion", Family::Dispersion),
    ("diversity", Family::Diversity),
    ("readability", Family::Readability),
    ("weights", Family::Weights),
    ("certainty", Family::Certainty),
    ("trends", Family::Trends),
];
const NAMES: &[&str] = &[
    "all",
    "keyness",
    "association",
    "dispersion",
    "diversity",
    "readability",
    "weights",
    "certainty",
    "trends",
];

const SETTINGS: &[Setting] = &[
    Setting { key: "methods.find", default: "", kind: Kind::Text },
    Setting { key: "methods.family", default: "all", kind: Kind::Choice(NAMES) },
    // The measure that is told in full.
    Setting { key: "methods.of", default: "", kind: Kind::Text },
];

fn controls(context: &Context) -> Vec<Control> {
    let own = words(context.locale);
    let mut families = vec![("all".to_owned(), crate::sheet::words::common(context.locale).all.to_owned())];
    families.extend(
        FAMILIES.iter().map(|(name, family)| ((*name).to_owned(), (own.families)(*family).to_owned())),
    );
    vec![
        Control::text(context, "methods.find", own.find, "DP, Gries, log2…"),
        Control::choice_of(context, "methods.family", own.family, families),
    ]
}

/// Whether a measure is in the family that is shown, and answers the filter by its name, sentence, formula or source.
fn is_shown(context: &Context, measure: &Measure) -> bool {
    let family = context.setting("methods.family");
    if FAMILIES.iter().any(|(name, other)| *name == family && *other != measure.family) {
        return false;
    }
    let (name, plain) = said(context, measure);
    let text = fold(&[name, plain, measure.id, measure.formula, measure.source].join(" "));
    fold(context.setting("methods.find")).split_whitespace().all(|word| text.contains(word))
}

fn sheet(context: &Context, _: &Answers) -> Sheet {
    let own = words(context.locale);
    let mut parts = Vec::new();
    if let Some(measure) = catalogue::measure(context.setting("methods.of")) {
        parts.extend(in_full(context, measure));
    }
    let columns = vec![
        Column::words("measure", own.measure).width(18.0),
        Column::words("says", own.plain).width(30.0),
        Column::words("formula", own.formula).width(26.0),
        Column::words("direction", own.higher_means).width(18.0).extra(),
        Column::words("source", own.source).width(16.0),
        Column::words("id", "").hidden(),
    ];
    let mut n = 0;
    for (_, family) in FAMILIES {
        let of_family = measures().filter(|measure| measure.family == *family && is_shown(context, measure));
        let rows: Vec<Vec<Cell>> = of_family.map(|measure| row(context, measure)).collect();
        if rows.is_empty() {
            continue;
        }
        n += rows.len();
        let name = (own.families)(*family);
        parts.push(Part::Heading(name.into()));
        parts.push(Part::Table(Table::whole("methods", name, columns.clone(), rows).wrapped()));
    }
    if n == 0 {
        return Sheet { parts, ..Sheet::nothing(own.methods_none, own.methods_measure) };
    }
    let check = Rich::new().button(own.self_check, Act::view("selfcheck"));
    parts.push(Part::Text(check));
    Sheet {
        finding: own.methods.into(),
        measure: own.methods_measure.into(),
        notes: Vec::new(),
        parts,
        method: Method::default(),
    }
}

fn row(context: &Context, measure: &Measure) -> Vec<Cell> {
    let own = words(context.locale);
    let (name, plain) = said(context, measure);
    let written = formula(measure.formula, context.locale);
    vec![
        Cell::text(name).look(Look::Strong).act(Act::set("methods.of", measure.id)),
        Cell::text(plain).note(plain),
        Cell::text(written.clone()).note(written).value(measure.formula),
        Cell::quiet((own.higher)(measure.higher)),
        Cell::quiet(measure.source),
        Cell::text(measure.id),
    ]
}

/// A measure by itself: its steps as they are written, its source in full, and what to read beside it.
fn in_full(context: &Context, measure: &Measure) -> Vec<Part> {
    let own = words(context.locale);
    let (name, plain) = said(context, measure);
    let mut parts = vec![
        Part::Heading(name.into()),
        Part::Text(format!("{plain} {}", (own.higher)(measure.higher)).into()),
        Part::Text(
            Rich::new().plain(format!("{} ", own.formula)).code(formula(measure.formula, context.locale)),
        ),
    ];
    for (step, how) in measure.steps {
        parts.push(Part::Text(Rich::new().code(format!("{step} = {}", formula(how, context.locale)))));
    }
    if measure.steps.is_empty() {
        parts.push(Part::Text(own.only_program.into()));
    }
    if !measure.alternatives.is_empty() {
        let mut rich = Rich::new().plain(own.read_beside);
        for (at, id) in measure.alternatives.iter().enumerate() {
            let other = catalogue::measure(id).map_or("", |other| said(context, other).0);
            rich = rich.plain(if at == 0 { " " } else { ", " }).button(other, Act::set("methods.of", *id));
        }
        parts.push(Part::Text(rich));
    }
    parts.extend(sources(context, measure));
    parts
}
