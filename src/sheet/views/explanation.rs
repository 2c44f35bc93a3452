//! The explanation of a figure, beside the view that shows it: its formula with the values in it, what was observed and
//! what chance would give, the other measures, the source, and the way to the lines.

use super::points;
use crate::engine::analysis::explain::{Cells, ExplainQuestion, Explanation, Figure, Numbers, Step};
use crate::engine::measures::catalogue::{self, Measure, references::references};
use crate::engine::measures::formula::Piece;
use crate::engine::measures::interval::Interval;
use crate::plot::{Locale, number};
use crate::protocol::{Ask, Question};
use crate::sheet::words::explanation::{TITLE, words};
use crate::sheet::words::{measures, points as said_of_points};
use crate::sheet::{Act, Answers, Cell, Column, Context, Method, Part, Rich, Run, Sheet, Table, View};

pub const VIEW: View =
    View { slug: "explanation", title: TITLE, settings: &[], controls: |_| Vec::new(), questions, sheet };

fn asked(context: &Context) -> Option<ExplainQuestion> {
    ExplainQuestion::read(context.state.explain.as_deref()?)
}

fn questions(context: &Context) -> Vec<Question> {
    asked(context).map(Ask::question).into_iter().collect()
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = words(context.locale);
    let Some(asked) = asked(context) else { return Sheet::nothing(own.unreadable, "") };
    let Some(measure) = catalogue::measure(&asked.figure.measure) else {
        return Sheet::nothing(own.unreadable, "");
    };
    let (name, plain) = said(context, measure);
    let Some(answer) = answers.get::<ExplainQuestion>(0) else { return Sheet::nothing(name, plain) };
    let finding = match (answer.value, answer.interval) {
        (Ok(_), Some(ends)) => {
            format!("{name}\u{a0}: {}", between(context, answer, ends))
        }
        (Ok(value), None) => format!("{name} = {}", context.figure(value)),
        (Err(_), _) => format!("{name}\u{a0}: {}", own.no_value),
    };
    let finding = if context.is_english() { finding.replace("\u{a0}:", ":") } else { finding };
    let mut notes: Vec<Rich> = Vec::new();
    if let Err(reason) = answer.value {
        notes.push(measures::reason(reason, context.lang()).into());
    }
    notes.extend(answer.cautions.iter().map(|caution| (own.caution)(*caution, context.locale).into()));
    let mut parts = vec![Part::Text((own.higher)(measure.higher).into())];
    if let Some(lines) = answer.lines.as_deref().filter(|lines| !lines.is_empty()) {
        parts.push(Part::Text(Rich::new().button(own.see_lines, Act::lines(lines))));
    }
    parts.extend(calculation(context, measure, answer));
    parts.extend(answer.table.into_iter().flat_map(|cells| cells_of(context, &answer.figure, cells)));
    parts.extend(by_text(context, answer));
    parts.extend(points::table(context, answer));
    parts.extend(others(context, answer));
    parts.extend(sources(context, measure));
    let more = Rich::new()
        .button(own.all_measures, Act::view("methods"))
        .plain(" · ")
        .button(own.self_check, Act::view("selfcheck"));
    parts.push(Part::Text(more));
    let parameters = vec![(own.measure.to_owned(), name.to_owned())];
    let method = Method { measures: vec![measure.id], parameters, seed: None };
    Sheet { finding: finding.into(), measure: plain.into(), notes, parts, method }
}

/// The ends of an interval, with its level.
fn between(context: &Context, answer: &Explanation, ends: Interval) -> String {
    let own = words(context.locale);
    let level = answer.figure.parameter.unwrap_or(95.0);
    (own.between)(&context.figure(ends.low), &context.figure(ends.high), &context.decimal(level, 0))
}

/// Name and plain sentence of a measure.
pub(super) fn said(context: &Context, measure: &Measure) -> (&'static str, &'static str) {
    measures::about(measure.id, context.lang()).map_or((measure.id, ""), |about| (about.name, about.plain))
}

/// A number with all its digits.
fn in_full(x: f64, locale: Locale) -> String {
    let digits = format!("{}", x.abs());
    let sign = if x < 0.0 { "−" } else { "" };
    match digits.split_once('.') {
        Some((whole, decimals)) if locale == Locale::French => format!("{sign}{whole},{decimals}"),
        _ => format!("{sign}{digits}"),
    }
}

/// A number as it stands in a formula: whole ones in full, others with seven digits that tell something.
fn in_formula(x: f64, locale: Locale) -> String {
    if x.fract() == 0.0 && x.abs() < 1e15 {
        return number::decimal(x, 0, locale);
    }
    let mut decimals = 6;
    let mut size = x.abs();
    while size < 0.1 && size > 0.0 && decimals < 9 {
        (size, decimals) = (size * 10.0, decimals + 1);
    }
    while size >= 10.0 && decimals > 2 {
        (size, decimals) = (size / 10.0, decimals - 1);
    }
    if x != 0.0 && x.abs() < 1e-6 {
        return number::figure(x, locale);
    }
    let text = number::decimal(x, decimals, locale);
    text.trim_end_matches('0').trim_end_matches([',', '.']).to_owned()
}

/// A formula as the language of the page writes its numbers, and what stands between two of them in brackets.
pub(super) fn formula(text: &str, locale: Locale) -> String {
    localized(text, 0, locale)
}

fn localized(text: &str, mut depth: i32, locale: Locale) -> String {
    if locale == Locale::English {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('.', Some(next)) if next.is_ascii_digit() => out.push(','),
            (',', Some(' ')) if depth > 0 => out += "\u{202f};",
            _ => out.push(letter),
        }
        depth += i32::from("([".contains(letter)) - i32::from(")]".contains(letter));
    }
    out
}

fn with_values(pieces: &[Piece], locale: Locale) -> String {
    let text = |piece: &Piece| match piece {
        // Between values a comma is always within brackets.
        Piece::Signs(signs) => localized(signs, 99, locale),
        Piece::Number(number) => in_formula(*number, locale),
    };
    pieces.iter().map(text).collect()
}

fn calculation(context: &Context, measure: &Measure, answer: &Explanation) -> Vec<Part> {
    let own = words(context.locale);
    let mut parts = vec![Part::Heading(own.calculation.into())];
    if answer.steps.is_empty() {
        parts.push(Part::Text(Rich::new().code(formula(measure.formula, context.locale))));
    }
    if measure.steps.is_empty() {
        parts.push(Part::Text(own.only_program.into()));
    }
    if !answer.symbols.is_empty() {
        let kind = kind(&answer.figure);
        let own_points = said_of_points::words(context.locale);
        let between = context.pick(("\u{202f}; ", "; "));
        let mut rich = Rich::new().plain(own.with);
        for (at, (name, value)) in answer.symbols.iter().enumerate() {
            let stands_for = match (own_points.symbol)(kind, name) {
                "" => (own.symbol)(kind, name),
                known => known,
            };
            rich = rich.plain(if at == 0 { " " } else { between });
            rich = rich.code(format!("{name} = {}", in_formula(*value, context.locale)));
            if !stands_for.is_empty() {
                rich = rich.plain(format!(", {stands_for}"));
            }
        }
        parts.push(Part::Text(rich));
    }
    parts.extend(answer.steps.iter().map(|step| Part::Text(step_of(context, step))));
    if let (Ok(value), None, false) = (answer.value, answer.interval, answer.steps.is_empty()) {
        let full = in_full(value, context.locale);
        parts.push(Part::Text(Rich::new().plain(format!("{} ", own.in_full)).code(full)));
    }
    parts
}

/// A step as one line: name, formula, values, result.
fn step_of(context: &Context, step: &Step) -> Rich {
    let name = step.name.split(" (").next().unwrap_or_default();
    let with_values = with_values(&step.with_values, context.locale);
    let as_written = formula(&step.formula, context.locale);
    let mut rich = Rich::new().code(format!("{name} = {as_written}"));
    if with_values != as_written {
        rich = rich.plain(" ").code(format!("= {with_values}"));
    }
    rich.plain(" ").code(format!("= {}", in_formula(step.value, context.locale)))
}

/// The kind of the numbers, as in the address.
fn kind(figure: &Figure) -> &'static str {
    match figure.of {
        Numbers::Pair { .. } => "pair",
        Numbers::Corpora { .. } => "corpora",
        Numbers::Rate { .. } => "rate",
        Numbers::Weight { .. } => "weight",
        Numbers::Counts(_) => "counts",
        // What the engine counted of a word as a weight has the letters of one.
        Numbers::Word { .. } if figure.measure.starts_with("tf_idf") => "weight",
        Numbers::Word { .. } => "word",
        Numbers::Query(_) | Numbers::Phrase(_) => "query",
        Numbers::Vocabulary(_) => "vocabulary",
        Numbers::Cell(_) => match figure.measure.as_str() {
            "rate" => "rate",
            "rate_z" => "cell",
            _ => "row",
        },
        Numbers::Groups(_) => match catalogue::measure(&figure.measure).map(|measure| measure.family) {
            Some(catalogue::Family::Trends) => "groups",
            Some(catalogue::Family::Certainty) => "interval",
            _ => "spread",
        },
        Numbers::Text(_) | Numbers::Side(_) => {
            match catalogue::measure(&figure.measure).map(|measure| measure.family) {
                Some(catalogue::Family::Readability) => "counts",
                _ => "text",
            }
        }
    }
}

fn cells_of(context: &Context, figure: &Figure, cells: Cells) -> [Part; 2] {
    let own = words(context.locale);
    let columns = if kind(figure) == "pair" { own.pair_columns } else { own.corpora_columns };
    let columns = vec![
        Column::words("row", "").width(9.0),
        Column::number("first", columns[0]).width(9.0),
        Column::number("second", columns[1]).width(10.0),
        Column::number("total", own.total).width(10.0),
    ];
    let [o11, o12, o21, o22] = cells.observed;
    let [e11, e12, e21, e22] = cells.expected;
    let [r1, r2, c1, c2] = cells.margins;
    let count = |n: u64| Cell::text(context.count(n)).value(n);
    let chance = |e: f64| Cell::quiet(context.figure(e)).value(crate::engine::export::Cell::Real(e));
    let rows = vec![
        vec![Cell::text(own.rows[0]), count(o11), count(o12), count(r1)],
        vec![Cell::quiet(own.expected), chance(e11), chance(e12), Cell::missing()],
        vec![Cell::text(own.rows[1]), count(o21), count(o22), count(r2)],
        vec![Cell::quiet(own.expected), chance(e21), chance(e22), Cell::missing()],
        vec![Cell::text(own.rows[2]), count(c1), count(c2), count(r1 + r2)],
    ];
    [Part::Heading(own.table.into()), Part::Table(Table::whole("observed", own.table, columns, rows))]
}

fn by_text(context: &Context, answer: &Explanation) -> Vec<Part> {
    let own = words(context.locale);
    if answer.parts.is_empty() {
        return Vec::new();
    }
    let f: u64 = answer.parts.iter().map(|part| part.count).sum();
    let of_groups = said_of_points::words(context.locale);
    let is_of_texts = answer.parts.iter().all(|part| context.document(part.document).is_some());
    let (heading, first) = match is_of_texts {
        true => (own.by_text, own.text),
        false => (of_groups.by_group, of_groups.group),
    };
    let columns = vec![
        Column::words("text", first).width(9.0),
        Column::number("v", own.counted).width(7.5),
        Column::number("w", own.words).width(6.5),
        Column::number("s", own.share).width(7.0),
        Column::number("expected", own.expected).help(own.if_even).width(7.5),
    ];
    let is_whole = answer.parts.len() as u64 == u64::from(answer.n_parts);
    let rows = answer.parts.iter().map(|part| {
        let document = context.document(part.document);
        let name = match (document, &part.group) {
            (Some(document), _) => document.name().to_owned(),
            (None, Some((kind, label))) => points::group(context, &answer.figure, *kind, label),
            (None, None) => String::new(),
        };
        let is_text = document.is_some();
        let id = document.map_or("", |document| document.id.as_str());
        let lines = answer.lines.as_deref().map_or(Act::none(), |lines| Act::lines_in(lines, id));
        let real = crate::engine::export::Cell::Real;
        let even = part.share * f as f64;
        vec![
            Cell::text(name),
            context.counted(part.count, if part.count > 0 && is_text { lines } else { Act::none() }),
            Cell::text(context.count(part.words)).value(part.words),
            Cell::text(context.figure(part.share)).value(real(part.share)),
            // Of some texts only, their sum is not that of all.
            if is_whole { Cell::quiet(context.figure(even)).value(real(even)) } else { Cell::missing() },
        ]
    });
    let mut parts = vec![Part::Heading(heading.into())];
    if !is_whole {
        let (shown, all) = (answer.parts.len() as u64, u64::from(answer.n_parts));
        parts.push(Part::Text((own.first_parts)(shown, all, context.locale).into()));
    }
    parts.push(Part::Table(Table::whole("parts", heading, columns, rows.collect())));
    parts
}

fn others(context: &Context, answer: &Explanation) -> Vec<Part> {
    let own = words(context.locale);
    let rows: Vec<Vec<Cell>> = answer
        .alternatives
        .iter()
        .filter_map(|(id, value)| {
            let measure = catalogue::measure(id)?;
            let (name, plain) = said(context, measure);
            let figure = Figure { measure: id.clone(), ..answer.figure.clone() };
            let asked = ExplainQuestion { figure, lines: answer.lines.clone() }.to_string();
            let value = context.measured(*value, Act::explain(asked));
            Some(vec![Cell::text(name).note(plain), value])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::words("measure", own.measure).width(20.0),
        Column::number("value", own.value).width(12.0),
    ];
    vec![
        Part::Heading(own.others.into()),
        Part::Table(Table::whole("measures", own.others, columns, rows).wrapped()),
    ]
}

/// The references of a measure in full, each with its DOI where it has one.
pub(super) fn sources(context: &Context, measure: &Measure) -> Vec<Part> {
    let own = words(context.locale);
    let mut parts = vec![Part::Heading(own.source.into())];
    for reference in references(measure.source) {
        let mut rich = Rich::new().plain(reference.full);
        if let Some(doi) = reference.doi {
            rich = rich.plain(" ");
            rich.0.push(Run::Outside(format!("doi:{doi}"), format!("https://doi.org/{doi}")));
        }
        parts.push(Part::Text(rich));
    }
    if parts.len() == 1 { Vec::new() } else { parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_commas_follow_the_language() {
        let check = |text: &str, french: &str| {
            assert_eq!(formula(text, Locale::French), french);
            assert_eq!(formula(text, Locale::English), text);
        };
        check("207 − 1.015 W/S", "207 − 1,015 W/S");
        check("Σ min(d, v), v = N/f", "Σ min(d\u{202f}; v), v = N/f");
        check("[q(0.025), q(0.975)]", "[q(0,025)\u{202f}; q(0,975)]");
        check("k = a … min(R1, C1)", "k = a … min(R1\u{202f}; C1)");
        let pieces =
            [Piece::Signs("min(".into()), Piece::Number(2.5), Piece::Signs(", ".into()), Piece::Number(-1.0)];
        assert_eq!(with_values(&pieces, Locale::French), "min(2,5\u{202f}; −1");
    }

    #[test]
    fn numbers_in_formulas_have_the_digits_that_tell() {
        let check = |x: f64, text: &str| assert_eq!(in_formula(x, Locale::English), text, "{x}");
        check(0.0, "0");
        check(14_307_668.0, "14,307,668");
        check(5.171_765_238_052_77, "5.171765");
        check(0.000_780_373_603, "0.000780374");
        check(255.561_2, "255.5612");
        check(-0.25, "−0.25");
        check(1e-9, "1.0·10⁻⁹");
        assert_eq!(in_full(-0.125, Locale::French), "−0,125");
        assert_eq!(in_full(12.0, Locale::French), "12");
    }
}
