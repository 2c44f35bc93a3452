//! The network of collocates: which words stand beside what was looked for, and which of these beside each other.

use super::start;
use crate::engine::analysis::collocates::measure::Counts;
use crate::engine::analysis::collocates::network::{MOST_NODES, NetworkAnswer, NetworkLink, NetworkQuestion};
use crate::engine::analysis::explain::{self, Numbers};
use crate::plot::force::places;
use crate::protocol::{Ask, Question};
use crate::sheet::beside;
use crate::sheet::figure::{Anchor, Form};
use crate::sheet::words::{collocates as said, common};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Figure, Kind, Part, Rich, Setting, Sheet, Table, View,
    figure::Ink,
};

pub const VIEW: View =
    View { slug: "network", title: said::NETWORK, settings: SETTINGS, controls, questions, sheet };

const SETTINGS: &[Setting] = &[
    Setting { key: "network.nodes", default: "", kind: Kind::Text },
    Setting { key: "network.top", default: "12", kind: Kind::Whole(1, 60) },
];

/// The queries that it grows from beside that of the page.
fn others(context: &Context) -> Vec<String> {
    let lines = context.setting("network.nodes").lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).take(MOST_NODES - 1).collect()
}

fn controls(context: &Context) -> Vec<Control> {
    let own = said::words(context.locale);
    let mut controls = beside::window_controls(context);
    controls.push(Control::whole(context, "network.top", own.network_top));
    controls.push(
        Control::lines(context, "network.nodes", own.network_nodes, own.network_nodes_example).folded(),
    );
    let all = common(context.locale);
    controls.push(Control::text(context, "collocates.filter", all.filter, all.filter_example).folded());
    if !others(context).is_empty() {
        controls.push(Control::button(own.network_alone, Act::set("network.nodes", "")));
    }
    controls
}

fn questions(context: &Context) -> Vec<Question> {
    if context.query.trim().is_empty() {
        return start::questions(context);
    }
    let mut nodes = vec![context.query.clone()];
    nodes.extend(others(context));
    let collocates = crate::engine::analysis::collocates::CollocatesQuestion {
        offset: 0,
        limit: 0,
        ..beside::question(context)
    };
    vec![NetworkQuestion { nodes, collocates, top: context.number("network.top") }.question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = said::words(context.locale);
    if context.query.trim().is_empty() {
        return start::sheet(context, answers, own.no_query);
    }
    let Some(answer) = answers.get::<NetworkQuestion>(0) else { return Sheet::default() };
    let method = beside::method(context);
    let mut notes = context.faults("collocates.filter", context.layer());
    notes.extend(answer.unread.iter().map(|query| barren(query, own.unread)));
    let centers: Vec<&str> =
        answer.nodes.iter().filter(|node| node.is_center).map(|node| node.word.as_str()).collect();
    let nothing = answer.nodes.iter().find_map(|node| node.nothing);
    let words = answer.nodes.iter().filter(|node| !node.is_center).count() as u64;
    if words == 0 {
        let why = nothing.unwrap_or(crate::engine::analysis::collocates::Nothing::NoRows);
        return Sheet { method, notes, ..Sheet::nothing((own.nothing)(why), "") };
    }
    let among = answer.links.iter().filter(|link| !answer.nodes[link.from as usize].is_center).count() as u64;
    let finding =
        Rich::with_words(&(own.network_finding)(words, among, context.locale), &[&centers.join(", ")]);
    for node in answer.nodes.iter().filter(|node| node.is_center) {
        notes.extend(node.nothing.map(|why| barren(&node.word, (own.nothing)(why))));
    }
    if answer.left_out > 0 {
        notes.push((own.left_out)(u64::from(answer.left_out), context.locale).into());
    }
    let parts = vec![Part::Figure(drawn(context, answer)), Part::Table(table(context, answer))];
    Sheet { finding, measure: own.network_measure.into(), notes, parts, method }
}

/// Why nothing grows from a query.
fn barren(query: &str, why: &str) -> Rich {
    Rich::with_words(&format!("{{}}\u{a0}: {why}"), &[query])
}

/// How thick a link is drawn, from 0 to 1: by how often the two stand together.
fn weight(link: &NetworkLink, most: u64) -> f64 {
    (link.joint as f64 / most.max(1) as f64).sqrt()
}

fn grow(context: &Context, answer: &NetworkAnswer, node: usize) -> Act {
    let node = &answer.nodes[node];
    match (&node.query, node.is_center) {
        (Some(query), true) => Act::lines(query.as_str()),
        (Some(query), false) => {
            let mut nodes = others(context);
            nodes.push(query.clone());
            Act::set("network.nodes", nodes.join("\n"))
        }
        (None, _) => Act::none(),
    }
}

fn drawn(context: &Context, answer: &NetworkAnswer) -> Figure {
    let own = said::words(context.locale);
    let width = context.width.min(900.0);
    let n = answer.nodes.len() as f64;
    let height = (n * 26.0).clamp(260.0, 640.0).max(if width < 480.0 { n * 24.0 } else { 0.0 });
    let size = |node: usize| if answer.nodes[node].is_center { 19.0 } else { 14.0 };
    let widths: Vec<f64> = answer
        .nodes
        .iter()
        .enumerate()
        .map(|(i, node)| node.word.chars().count() as f64 * size(i) * 0.55 + 14.0)
        .collect();
    let most = answer.links.iter().map(|link| link.joint).max().unwrap_or(1);
    let links: Vec<(usize, usize, f64)> =
        answer.links.iter().map(|link| (link.from as usize, link.to as usize, weight(link, most))).collect();
    let fixed = answer.nodes.iter().filter(|node| node.is_center).count();
    let at = places(&widths, &links, fixed, (width, height));
    let mut figure = Figure::new("network", "", (width, height));
    for link in &answer.links {
        let (from, to) = (link.from as usize, link.to as usize);
        let (a, b) = (&answer.nodes[from], &answer.nodes[to]);
        let act = link.query.as_ref().map_or(Act::none(), |query| Act::lines(query.as_str()));
        let title = format!("{}\u{a0}: {}", (own.shared)(&a.word, &b.word), context.count(link.joint));
        let ink = if a.is_center { Ink::Accent } else { Ink::Quiet };
        let thick = 1.0 + 5.0 * weight(link, most);
        figure.add_act(ink, Form::Thick(at[from], at[to], thick), title, act);
    }
    for (i, node) in answer.nodes.iter().enumerate() {
        let (x, y) = at[i];
        let title = if node.is_center { context.count(node.frequency) } else { (own.grow)(&node.word) };
        let form = Form::Sized(x, y + 5.0, Anchor::Middle, node.word.clone(), size(i));
        figure.add_act(Ink::Word, form, title, grow(context, answer, i));
    }
    figure
}

fn table(context: &Context, answer: &NetworkAnswer) -> Table {
    let own = said::words(context.locale);
    let measure = beside::method(context).measures.first().copied().unwrap_or("log_dice");
    let name = context.about_measure(measure).0;
    let columns = vec![
        Column::words("from", own.from).width(12.0),
        Column::words("to", own.to).width(12.0),
        Column::number("together", own.joint).width(10.0),
        Column::number(measure, name).width(14.0),
    ];
    let rows = answer.links.iter().map(|link| {
        let (from, to) = (link.from as usize, link.to as usize);
        let lines = link.query.as_ref().map_or(Act::none(), |query| Act::lines(query.as_str()));
        let Counts { a, f1, f2, n } = link.counts;
        let figure = explain::Figure::new(measure, Numbers::Pair { a, f1, f2, n });
        let why = match &link.query {
            Some(lines) => figure.with_lines(lines),
            None => figure.to_string(),
        };
        vec![
            Cell::word(&answer.nodes[from].word, grow(context, answer, from)),
            Cell::word(&answer.nodes[to].word, grow(context, answer, to)),
            context.counted(link.joint, lines),
            context.measured(link.value, Act::explain(why)),
        ]
    });
    Table::whole("network", context.pick(said::NETWORK), columns, rows.collect())
}
