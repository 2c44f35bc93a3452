//! The word tree: what follows what was looked for, or comes before it, word by word.

use super::start;
use crate::engine::analysis::collocates::word_tree::{Branch, WordTreeAnswer, WordTreeQuestion};
use crate::protocol::{Ask, Question};
use crate::sheet::axis::short;
use crate::sheet::figure::{Anchor, Figure, Form, Ink};
use crate::sheet::words::{collocates as said, common};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Method, Part, Rich, Setting, Sheet, Table, View,
};

pub const VIEW: View =
    View { slug: "wordtree", title: said::TREE, settings: SETTINGS, controls, questions, sheet };

const SIDES: &[&str] = &["right", "left"];

const SETTINGS: &[Setting] = &[
    Setting { key: "wordtree.side", default: "right", kind: Kind::Choice(SIDES) },
    Setting { key: "wordtree.depth", default: "4", kind: Kind::Whole(1, 8) },
    Setting { key: "wordtree.branches", default: "60", kind: Kind::Whole(5, 400) },
    Setting { key: "wordtree.least", default: "1", kind: Kind::Whole(1, 1_000_000) },
];

fn controls(context: &Context) -> Vec<Control> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    vec![
        Control::choice_among(context, "wordtree.side", own.side, SIDES, &own.sides),
        Control::whole(context, "wordtree.depth", own.depth),
        Control::whole(context, "wordtree.branches", own.branches),
        Control::whole(context, "wordtree.least", all.least).folded(),
    ]
}

fn questions(context: &Context) -> Vec<Question> {
    if context.query.trim().is_empty() {
        return start::questions(context);
    }
    let question = WordTreeQuestion {
        query: context.query.clone(),
        right: is_right(context),
        layer: context.layer(),
        depth: context.number("wordtree.depth") as u8,
        limit: context.number("wordtree.branches"),
        min_count: context.number("wordtree.least"),
    };
    vec![question.question()]
}

fn is_right(context: &Context) -> bool {
    context.setting("wordtree.side") != "left"
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = said::words(context.locale);
    if context.query.trim().is_empty() {
        return start::sheet(context, answers, own.no_query);
    }
    let Some(answer) = answers.get::<WordTreeQuestion>(0) else { return Sheet::default() };
    let method = method(context);
    let Some(first) = answer.branches.first() else {
        return Sheet { method, ..Sheet::nothing(own.tree_nothing, "") };
    };
    let (n, all) = (u64::from(first.places.count), u64::from(answer.node.count));
    let sentence = (own.tree_finding)(n, all, is_right(context), context.locale);
    let finding = Rich::with_words(&sentence, &[&first.word, &context.query]);
    let most = ((context.width / COLUMN) as u8).saturating_sub(1).max(1);
    let deepest = deepest(answer);
    let near = if deepest > most { Some(near(answer, most)) } else { None };
    let notes = near.iter().map(|_| (own.tree_narrow)(most, context.locale).into()).collect();
    let figure = drawn(context, near.as_ref().unwrap_or(answer));
    let parts = vec![Part::Figure(figure), Part::Table(table(context, answer))];
    Sheet { finding, measure: own.tree_measure.into(), notes, parts, method }
}

fn lines(branch: &Branch) -> Act {
    branch.query.as_ref().map_or(Act::none(), |query| Act::lines(query.as_str()))
}

/// Pixels of a word that nothing grows from.
const LEAF: f64 = 21.0;
/// Pixels of a letter of the quiet words.
const LETTER: f64 = 7.0;
/// Pixels that a word needs to be read.
const COLUMN: f64 = 92.0;

fn deepest(answer: &WordTreeAnswer) -> u8 {
    answer.branches.iter().map(|branch| branch.depth).max().unwrap_or(1)
}

/// The tree of so many words from the node on.
fn near(answer: &WordTreeAnswer, most: u8) -> WordTreeAnswer {
    let mut numbers = vec![0; answer.branches.len()];
    let mut branches: Vec<Branch> = Vec::new();
    for (number, branch) in answer.branches.iter().enumerate().filter(|(_, branch)| branch.depth <= most) {
        numbers[number] = branches.len() as u32;
        let parent = branch.parent.map(|parent| numbers[parent as usize]);
        branches.push(Branch { parent, ..branch.clone() });
    }
    WordTreeAnswer { branches, ..answer.clone() }
}

fn drawn(context: &Context, answer: &WordTreeAnswer) -> Figure {
    let own = said::words(context.locale);
    let n = answer.branches.len();
    // Leaves of each branch: words with nothing behind them, and one place for those that are not shown.
    let mut leaves = vec![0.0; n];
    let mut is_stem = vec![false; n];
    for branch in &answer.branches {
        if let Some(parent) = branch.parent {
            is_stem[parent as usize] = true;
        }
    }
    let mut root = if answer.node.hidden > 0 { 1.0 } else { 0.0 };
    for i in (0..n).rev() {
        let branch = &answer.branches[i];
        let hidden = is_stem[i] && branch.places.hidden > 0;
        leaves[i] = f64::max(1.0, leaves[i] + if hidden { 1.0 } else { 0.0 });
        match branch.parent {
            Some(parent) => leaves[parent as usize] += leaves[i],
            None => root += leaves[i],
        }
    }
    let width = context.width;
    let height = f64::max(root * LEAF, 60.0) + 8.0;
    let column = width / (f64::from(deepest(answer)) + 1.0);
    let right = is_right(context);
    let mut figure = Figure::new("wordtree", "", (width, height));
    let anchor = if right { Anchor::Start } else { Anchor::End };
    let place = |x: f64| if right { x } else { width - x };
    let letters =
        |depth: f64, size: f64| (((column - 18.0) / (size * 0.52)).max(3.0) as usize, depth * column);
    let most = f64::from(answer.node.count.max(1));
    let size_of = |count: u32| 12.0 + 10.0 * (f64::from(count) / most).sqrt();
    let (room, _) = letters(0.0, 19.0);
    let middle = height / 2.0;
    figure.add(Ink::Word, Form::Sized(place(0.0), middle + 6.0, anchor, short(&context.query, room), 19.0));
    // Where the next branch of each stem begins, from the top.
    let mut next = vec![0.0; n];
    let mut next_root = 4.0;
    let mut centre = vec![0.0; n];
    let mut top = vec![0.0; n];
    for i in 0..n {
        let branch = &answer.branches[i];
        let tall = leaves[i] * LEAF;
        let (from, stem) = match branch.parent {
            Some(parent) => {
                let parent = parent as usize;
                let from = next[parent];
                next[parent] += tall;
                (from, centre[parent])
            }
            None => {
                let from = next_root;
                next_root += tall;
                (from, middle)
            }
        };
        (top[i], next[i], centre[i]) = (from, from, from + tall / 2.0);
        let size = size_of(branch.places.count);
        let (room, x) = letters(f64::from(branch.depth), size);
        let end = x - column + (column - 16.0).min(column * 0.92);
        figure.add(Ink::Grid, Form::Path(vec![(place(end), stem), (place(x - 6.0), centre[i])]));
        let word =
            format!("{} {}", short(&branch.word, room.saturating_sub(3)), context.count(branch.places.count));
        let title = format!("{}: {}", branch.word, context.count(branch.places.count));
        let form = Form::Sized(place(x), centre[i] + size * 0.35, anchor, word, size);
        figure.add_act(Ink::Word, form, title, lines(branch));
    }
    // What is not shown stands under what is.
    let hidden = |figure: &mut Figure, places: u32, words: u32, depth: f64, y: f64| {
        if places > 0 {
            let text = (own.others)(u64::from(places), u64::from(words), context.locale);
            // Nothing grows from it, so the row is its own to the edge.
            let x = depth * column;
            let text = short(&text, ((width - x) / LETTER) as usize);
            figure.label(Ink::Quiet, (place(x), y + LEAF / 2.0 + 4.0), anchor, text);
        }
    };
    hidden(&mut figure, answer.node.hidden, answer.node.hidden_words, 1.0, next_root);
    for (i, branch) in answer.branches.iter().enumerate().filter(|(i, _)| is_stem[*i]) {
        let places = branch.places;
        hidden(&mut figure, places.hidden, places.hidden_words, f64::from(branch.depth) + 1.0, next[i]);
    }
    figure
}

fn table(context: &Context, answer: &WordTreeAnswer) -> Table {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let mut paths: Vec<String> = Vec::new();
    let right = is_right(context);
    let rows = answer.branches.iter().map(|branch| {
        let before = branch.parent.map(|parent| paths[parent as usize].clone());
        let path = match before {
            None => branch.word.clone(),
            Some(before) if right => format!("{before} {}", branch.word),
            Some(before) => format!("{} {before}", branch.word),
        };
        paths.push(path.clone());
        let note = if branch.exact { String::new() } else { own.approximate.to_owned() };
        vec![
            Cell::word(&path, lines(branch)),
            context.counted(u64::from(branch.places.count), lines(branch)).note(note),
            Cell::text(context.count(branch.depth)).value(u32::from(branch.depth)),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::words("path", own.path).width(20.0),
        Column::number("count", all.occurrences).width(12.0),
        Column::number("words", own.depth).width(12.0),
    ];
    Table::whole("wordtree", context.pick(said::TREE), columns, rows)
}

fn method(context: &Context) -> Method {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let side = own.sides[usize::from(!is_right(context))];
    let parameters = vec![
        (all.layer.to_owned(), context.layer().name().to_owned()),
        (own.side.to_owned(), side.to_owned()),
        (own.depth.to_owned(), context.setting("wordtree.depth").to_owned()),
    ];
    Method { parameters, ..Method::default() }
}
