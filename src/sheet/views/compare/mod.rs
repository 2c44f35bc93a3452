//! Side by side: what two parts of the corpus share, what each has for itself, and what is key on each.

mod over;
mod profiles;

use crate::engine::analysis::compare::{CompareAnswer, CompareQuestion, CompareWord, Overlap};
use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::analysis::keyness::{KeynessAnswer, KeynessRow};
use crate::engine::analysis::text_profile::TextProfilesQuestion;
use crate::engine::export;
use crate::engine::measures::Value;
use crate::protocol::{Ask, Question};
use crate::sheet::key_words::{figure, told, why};
use crate::sheet::setting::join;
use crate::sheet::sides::{self, Keys};
use crate::sheet::text_columns::GROUPS;
use crate::sheet::words::compare as said_of_both;
use crate::sheet::words::contrast;
use crate::sheet::words::{common, counted, text_profiles, trends};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Method, Part, Setting, Sheet, Table, View,
};

pub const VIEW: View =
    View { slug: "compare", title: contrast::COMPARE, settings: SETTINGS, controls, questions, sheet };

const KEYS: Keys = Keys {
    by: "compare.by",
    slices: "compare.slices",
    part: "compare.part",
    query: "compare.query",
    with: "compare.with",
    with_query: "compare.withquery",
};

const SETTINGS: &[Setting] = &[
    sides::by(KEYS.by, "texts"),
    sides::slices(KEYS.slices),
    Setting { key: KEYS.part, default: "", kind: Kind::Text },
    Setting { key: KEYS.query, default: "", kind: Kind::Text },
    Setting { key: KEYS.with, default: "", kind: Kind::Text },
    Setting { key: KEYS.with_query, default: "", kind: Kind::Text },
    Setting { key: "compare.stopwords", default: "0", kind: Kind::Tick },
    Setting { key: "compare.least", default: "3", kind: Kind::Whole(1, 1_000_000_000) },
    Setting { key: "compare.rows", default: "20", kind: Kind::Whole(1, 500) },
    Setting::new("compare.over", "auto", Kind::Choice(over::OVER)),
    Setting::new("compare.words", "", Kind::Text),
    Setting::new("compare.unknown", "0", Kind::Tick),
    Setting::new("compare.stated", "0", Kind::Tick),
    Setting::new("compare.columns", "main", Kind::Choice(COLUMNS)),
];

/// Groups of measures whose values are told of both sides.
const COLUMNS: &[&str] = &join::<{ GROUPS.len() + 1 }>(GROUPS, &["none"]);

fn controls(context: &Context) -> Vec<Control> {
    let said = common(context.locale);
    let (own, of_trends) = (said_of_both::words(context.locale), trends::words(context.locale));
    let mut controls = sides::controls(context, &KEYS, true);
    let mut columns = text_profiles::words(context.locale).groups.to_vec();
    columns.push(("none", own.no_columns));
    controls.extend([
        Control::choice_among(context, "compare.over", own.over, over::OVER, &own.ways),
        Control::choice(context, "compare.columns", own.columns, &columns),
        Control::lines(context, "compare.words", own.words, "").help(own.words_help).folded(),
        Control::tick(context, "compare.unknown", of_trends.with_unknown).folded(),
        Control::tick(context, "compare.stated", of_trends.stated_only).folded(),
        Control::tick(context, "compare.stopwords", said.stop_words).folded(),
        Control::whole(context, "compare.least", said.least).folded(),
        Control::whole(context, "compare.rows", context.pick(("Rangées", "Rows"))).folded(),
    ]);
    controls
}

fn questions(context: &Context) -> Vec<Question> {
    let question = CompareQuestion {
        sides: [sides::first(context, &KEYS), sides::second(context, &KEYS)],
        layer: context.layer(),
        stop_words: context.is_ticked("compare.stopwords"),
        min_count: context.number("compare.least"),
        measure: KeyMeasure::Specificity,
        bootstrap: None,
        limit: context.number("compare.rows"),
        trends: Some(over::question(context)),
    };
    let mut questions = vec![question.question()];
    questions.extend(profiles::questions(context));
    questions
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = contrast::words(context.locale);
    let Some(answer) = answers.get::<CompareQuestion>(0) else { return Sheet::default() };
    let names = sides::names(context, &KEYS);
    let [here, there] = [&names[0], &names[1]].map(|name| sides::quoted(context, name));
    let words = |n: u64| counted(n, context.pick((("mot", "mots"), ("word", "words"))), context.locale);
    let sizes = answer.sizes.map(|size| words(size.words));
    let measure = format!("{} · {}", sizes[0], sizes[1]);
    let method = method(context, &names, &answer.queries);
    if let Some(nothing) = answer.nothing {
        return Sheet { method, ..Sheet::nothing(why(own, None, nothing), measure) };
    }
    let distinct = context.pick((("mot distinct", "mots distincts"), ("distinct word", "distinct words")));
    let shared = counted(answer.shared_types, distinct, context.locale);
    let mut parts = vec![Part::Table(table_of_sides(context, answer, &names))];
    parts.extend(answer.overlap.map(|overlap| Part::Text(told_overlap(context, answer, &overlap).into())));
    let [over, under] = [0, 1].map(|side: usize| KeynessAnswer {
        rows: answer.key[side].iter().take(10).cloned().collect(),
        ..KeynessAnswer::default()
    });
    parts.extend(figure(context, &here, &over, &under).map(Part::Figure));
    for (side, (name, file)) in [(&here, "key-first"), (&there, "key-second")].into_iter().enumerate() {
        parts.push(Part::Heading((own.key_of)(name)));
        parts.push(match answer.key[side].as_slice() {
            [] => Part::Text(own.none_own.into()),
            rows => Part::Table(key_words(context, answer, rows, (file, &names))),
        });
    }
    parts.extend(over::parts(context, answer, &names));
    let lists = [
        ((own.own_of)(&here), "own-first", &answer.own[0]),
        ((own.own_of)(&there), "own-second", &answer.own[1]),
        (own.shared.to_owned(), "shared", &answer.shared),
    ];
    for (heading, file, list) in lists {
        parts.push(Part::Heading(heading.clone()));
        parts.push(match list.as_slice() {
            [] => Part::Text(own.none_own.into()),
            words => Part::Table(plain_words(context, words, (file, heading, &names))),
        });
    }
    let both = [1, 2].map(|at| answers.get::<TextProfilesQuestion>(at));
    let lengths = answer.sizes.map(|size| (size.words, u64::from(size.texts)));
    parts.extend(profiles::parts(context, both, &names, lengths));
    let finding = (own.compare_finding)(&shared, &here, &there);
    Sheet { finding: finding.into(), measure, notes: told(context, &answer.cautions), parts, method }
}

fn table_of_sides(context: &Context, answer: &CompareAnswer, names: &[String; 2]) -> Table {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let columns = vec![
        Column::words("side", own.side).width(12.0),
        Column::number("words", own.words).width(8.0),
        Column::number("types", own.distinct).width(9.0),
        Column::number("texts", said.texts).width(6.0),
        Column::number("own", &(own.own_of)("…")).width(14.0).extra(),
    ];
    let count = |n: u64| Cell::text(context.count(n)).value(n);
    let row = |side: usize| {
        let size = answer.sizes[side];
        vec![
            Cell::text(names[side].as_str()),
            count(size.words),
            count(size.types),
            count(u64::from(size.texts)),
            count(size.types - answer.shared_types.min(size.types)),
        ]
    };
    Table::whole("sides", context.pick(contrast::COMPARE), columns, vec![row(0), row(1)])
}

fn told_overlap(context: &Context, answer: &CompareAnswer, overlap: &Overlap) -> String {
    let own = contrast::words(context.locale);
    let percent = |value: Value| value.map_or_else(|_| "–".to_owned(), |share| context.percent(share));
    let cosine = overlap.cosine.map_or_else(|_| "–".to_owned(), |cosine| context.decimal(cosine, 2));
    let share = |side: usize| {
        let words = answer.sizes[side].words;
        context.percent(answer.shared_words[side] as f64 / words.max(1) as f64)
    };
    let (both, and) = ([share(0), share(1)], context.pick(("et", "and")));
    let of = context.pick(("des occurrences de chaque côté", "of the occurrences of each side"));
    let words = format!("{} {and} {} {of}", both[0], both[1]);
    (own.overlap)(&percent(overlap.jaccard), &percent(overlap.smaller), &cosine, &words)
}

fn key_words(
    context: &Context,
    answer: &CompareAnswer,
    rows: &[KeynessRow],
    (file, names): (&'static str, &[String; 2]),
) -> Table {
    let sizes = answer.sizes.map(|size| size.words);
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let columns = vec![
        Column::words("word", said.word).width(10.0),
        side("first", &names[0]),
        side("second", &names[1]),
        Column::number("specificity", own.index).width(9.0).extra(),
        Column::number("q", "q").help(own.q_help).extra(),
    ];
    let cells = rows.iter().map(|row| {
        vec![
            Cell::word(&row.word, Act::lines(row.key.clone())),
            context.counted(row.counts[0], Act::lines(row.key.clone())),
            context.counted(row.counts[1], Act::lines(row.key.clone())),
            context.measured(row.value(KeyMeasure::Specificity), explained(row, sizes)),
            Cell::quiet(context.decimal(row.q, 4)).value(export::Cell::Real(row.q)),
        ]
    });
    Table::whole(file, own.index, columns, cells.collect())
}

/// The index with the counts it is reckoned from.
fn explained(row: &KeynessRow, sizes: [u64; 2]) -> Act {
    let ([a, b], [n1, n2]) = (row.counts, sizes);
    let figure = Figure::new(KeyMeasure::Specificity.id(), Numbers::Corpora { a, n1, b, n2 });
    Act::explain(figure.with_lines(&row.key))
}

/// The column of a side, narrow enough for a telephone.
fn side(key: &str, name: &str) -> Column {
    Column::number(key, &sides::short(name, 18)).width(8.5).help(name)
}

fn plain_words(
    context: &Context,
    words: &[CompareWord],
    (file, label, names): (&'static str, String, &[String; 2]),
) -> Table {
    let said = common(context.locale);
    let columns = vec![
        Column::words("word", said.word).width(10.0),
        side("first", &names[0]),
        side("second", &names[1]),
    ];
    let row = |word: &CompareWord| {
        let lines = || Act::lines(word.key.clone());
        vec![
            Cell::word(&word.word, lines()),
            context.counted(word.counts[0], lines()),
            context.counted(word.counts[1], lines()),
        ]
    };
    Table::whole(file, label, columns, words.iter().map(row).collect())
}

fn method(context: &Context, names: &[String; 2], followed: &[String]) -> Method {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let mut parameters = sides::parameters(context, &KEYS);
    parameters.extend([
        (own.target.to_owned(), names[0].clone()),
        (own.reference.to_owned(), names[1].clone()),
        (said.layer.to_owned(), context.layer().name().to_owned()),
        (said.least.to_owned(), context.setting("compare.least").to_owned()),
    ]);
    let both = said_of_both::words(context.locale);
    parameters
        .push((both.over.to_owned(), context.chosen("compare.over", over::OVER, &both.ways).to_owned()));
    parameters.push((both.words.to_owned(), followed.join(" | ")));
    let mut measures = vec!["specificity", "g2", "wilson"];
    measures.extend(profiles::measures(context));
    Method { measures, parameters, seed: None }
}
