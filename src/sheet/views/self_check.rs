//! Self-check: the published examples, recomputed by the reader's own browser.

use super::explanation::said;
use crate::engine::analysis::self_check::{Checked, SelfCheck};
use crate::engine::measures::catalogue;
use crate::engine::measures::formula::decimal;
use crate::engine::text::fold::fold;
use crate::protocol::{Ask, Question};
use crate::sheet::words::explanation::{SELF_CHECK, words};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Look, Method, Part, Rich, Setting, Sheet, Step,
    Table, View,
};

pub const VIEW: View =
    View { slug: "selfcheck", title: SELF_CHECK, settings: SETTINGS, controls, questions, sheet };

const SETTINGS: &[Setting] = &[
    Setting { key: "selfcheck.find", default: "", kind: Kind::Text },
    Setting { key: "selfcheck.failures", default: "0", kind: Kind::Tick },
];

fn controls(context: &Context) -> Vec<Control> {
    let own = words(context.locale);
    vec![
        Control::text(context, "selfcheck.find", own.find, "Gries, MI, peuple…"),
        Control::tick(context, "selfcheck.failures", own.failures),
    ]
}

fn questions(_: &Context) -> Vec<Question> {
    vec![SelfCheck.question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = words(context.locale);
    let Some(answer) = answers.get::<SelfCheck>(0) else { return Sheet::nothing(own.checked_measure, "") };
    let passed = answer.checks.iter().filter(|check| check.pass).count() as u64;
    let finding = (own.checked)(passed, answer.checks.len() as u64, context.locale);
    let only_failures = context.is_ticked("selfcheck.failures");
    let wanted = fold(context.setting("selfcheck.find"));
    let is_shown = |check: &&Checked| {
        let name = name(context, check);
        let text = fold(&[check.example.as_str(), &check.source, &check.measure, &name].join(" "));
        !(only_failures && check.pass) && wanted.split_whitespace().all(|word| text.contains(word))
    };
    let rows: Vec<Vec<Cell>> =
        answer.checks.iter().filter(is_shown).map(|check| row(context, check)).collect();
    let mut parts = Vec::new();
    if rows.is_empty() {
        let nothing = if only_failures && passed == answer.checks.len() as u64 {
            own.no_failures
        } else {
            own.methods_none
        };
        parts.push(Part::Text(nothing.into()));
    } else {
        let columns = vec![
            Column::words("example", own.example).width(16.0),
            Column::words("measure", own.measure).width(16.0),
            Column::number("expected", own.printed).width(14.0),
            Column::number("got", own.here).width(14.0),
            Column::words("pass", own.verdict).width(6.0),
            Column::words("source", own.source).width(24.0).extra(),
        ];
        parts.push(Part::Table(Table::whole("selfcheck", context.pick(SELF_CHECK), columns, rows)));
    }
    parts.push(Part::Text(Rich::new().button(own.all_measures, Act::view("methods"))));
    Sheet {
        finding: finding.into(),
        measure: own.checked_measure.into(),
        notes: Vec::new(),
        parts,
        method: Method::default(),
    }
}

fn name(context: &Context, check: &Checked) -> String {
    // Some are checked with more than one window or constant: `mattr_25`.
    let (measure, with) = match check.measure.rsplit_once('_') {
        Some((measure, with)) if with.bytes().all(|byte| byte.is_ascii_digit()) => (measure, with),
        _ => (check.measure.as_str(), ""),
    };
    let name = catalogue::measure(measure)
        .map_or((words(context.locale).other_check)(measure), |measure| said(context, measure).0);
    if with.is_empty() { name.to_owned() } else { format!("{name}, {with}") }
}

fn row(context: &Context, check: &Checked) -> Vec<Cell> {
    let own = words(context.locale);
    let decimals = check.expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let got = match check.got {
        // As many digits as were printed, so that both can be read side by side.
        Ok(value) => {
            Cell { text: context.decimal(value, decimals), ..context.measured(check.got, Act::none()) }
        }
        Err(_) => context.measured(check.got, Act::none()),
    };
    let printed = decimal(&check.expected).map_or(check.expected.clone(), |x| context.decimal(x, decimals));
    let to_measure = match catalogue::measure(&check.measure) {
        Some(measure) => Act::view("methods").and(Step::Set("methods.of", measure.id.to_owned())),
        None => Act::none(),
    };
    let pass = if check.pass { Cell::quiet(own.pass) } else { Cell::text(own.fail).look(Look::Strong) };
    vec![
        Cell::text(&*check.example),
        Cell::text(name(context, check)).act(to_measure),
        Cell::text(printed).value(&*check.expected),
        got,
        pass,
        Cell::quiet(&*check.source).note(&*check.source),
    ]
}
