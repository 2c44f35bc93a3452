//! Key words, specificities and two sides of the bundled corpus, written as plain text.

use crate::{bundled, line, written::check};
use florilege::engine::analysis::compare::{CompareQuestion, CompareWord};
use florilege::engine::analysis::keyness::measure::KeyMeasure;
use florilege::engine::analysis::keyness::{
    Direction, KeynessOrder, KeynessQuestion, KeynessRow, Reference, Side,
};
use florilege::engine::analysis::parts::{PartKey, Partition};
use florilege::engine::analysis::specificities::SpecificitiesQuestion;
use florilege::engine::measures::interval::{Bootstrap, Confidence};
use florilege::protocol::corpus::Describe;

const BOOTSTRAP: Bootstrap = Bootstrap { rounds: 1_000, seed: 1, confidence: Confidence::Percent95 };

fn rows(text: &mut String, rows: &[KeynessRow]) {
    for row in rows {
        let [a, b] = row.counts;
        let [texts, others] = row.texts;
        let interval = match row.interval {
            Some(Ok(interval)) => format!("{:.2} … {:.2}", interval.low, interval.high),
            other => format!("{other:?}"),
        };
        let dp = row.dp.map_or_else(|reason| format!("{reason:?}"), |dp| format!("{dp:.3}"));
        let (word, q) = (&row.word, row.q);
        line(
            text,
            format_args!("  {word} {a} : {b} in {texts} : {others} texts, DP {dp}, q {q:.4}, {interval}"),
        );
        let values = KeyMeasure::ALL.iter().zip(&row.values).map(|(measure, value)| {
            let value = value.map_or_else(|reason| format!("{reason:?}"), |value| format!("{value:.4}"));
            format!("{} {value}", measure.id())
        });
        line(text, format_args!("    {}", values.collect::<Vec<_>>().join(", ")));
    }
}

#[test]
fn keyness() {
    let mut asking = bundled();
    let ids: Vec<String> = asking.ask(Describe).documents.into_iter().map(|document| document.id).collect();
    let text_of = |number: usize| Side::Part(Partition::Texts, PartKey::known(&ids[number]));
    let mut text = String::new();
    let usual = |target: Side| KeynessQuestion {
        target,
        bootstrap: Some(BOOTSTRAP),
        limit: 12,
        ..KeynessQuestion::default()
    };
    let specificity = KeynessOrder::Measure(KeyMeasure::Specificity);
    let questions = [
        ("the first text against the rest", usual(text_of(0))),
        ("negative key words of it", {
            let (direction, reversed) = (Direction::Under, true);
            KeynessQuestion { direction, reversed, stop_words: true, ..usual(text_of(0)) }
        }),
        ("the third against the second, by specificity", {
            let reference = Reference::Side(text_of(1));
            KeynessQuestion { reference, order: specificity, min_count: 2, ..usual(text_of(2)) }
        }),
        ("quotations, stop words too, both ways", {
            let direction = Direction::Both;
            let quoted = Side::Part(Partition::Quoted, PartKey::known("quoted"));
            KeynessQuestion { direction, stop_words: true, ..usual(quoted) }
        }),
    ];
    for (name, question) in questions {
        let answer = asking.ask(question);
        let sizes = answer.sizes.map(|size| (size.words, size.types, size.texts));
        line(&mut text, format_args!("{name}: {sizes:?}"));
        let (tested, over, under, total) = (answer.tested, answer.over, answer.under, answer.total);
        line(&mut text, format_args!("  tested {tested}, over {over}, under {under}, rows {total}"));
        line(&mut text, format_args!("  {:?}, drawn {:?}", answer.cautions, answer.drawn));
        rows(&mut text, &answer.rows);
        text.push('\n');
    }
    let answer = asking.ask(CompareQuestion {
        sides: [text_of(0), text_of(3)],
        bootstrap: Some(BOOTSTRAP),
        limit: 8,
        ..CompareQuestion::default()
    });
    line(&mut text, format_args!("the first and the fourth text: {:?}", answer.sizes));
    let (types, words) = (answer.shared_types, answer.shared_words);
    line(&mut text, format_args!("  {types} shared types, {words:?} words of them; {:?}", answer.overlap));
    let listed = |words: &[CompareWord]| {
        let word = |word: &CompareWord| format!("{} {:?}", word.word, word.counts);
        words.iter().map(word).collect::<Vec<_>>().join(", ")
    };
    line(&mut text, format_args!("  shared: {}", listed(&answer.shared)));
    for side in 0..2 {
        line(&mut text, format_args!("  own, {}: {}", answer.n_own[side], listed(&answer.own[side])));
    }
    for side in 0..2 {
        line(&mut text, format_args!("  key, {} of {} tested:", answer.n_key[side], answer.tested));
        rows(&mut text, &answer.key[side]);
    }
    check("keyness.txt", &text);
}

#[test]
fn specificities() {
    let mut asking = bundled();
    let mut text = String::new();
    for partition in [
        Partition::Texts,
        Partition::Field("date".into()),
        Partition::Months,
        Partition::Headings,
        Partition::Quoted,
        Partition::Slices(4),
    ] {
        line(&mut text, format_args!("{partition:?}"));
        let limit = if partition == Partition::Texts { 40 } else { 6 };
        let answer = asking.ask(SpecificitiesQuestion {
            partition,
            stop_words: true,
            limit,
            ..SpecificitiesQuestion::default()
        });
        let (tested, total, words, types) = (answer.tested, answer.total, answer.words, answer.types);
        line(&mut text, format_args!("  {words} words, {types} types, {tested} tested, {total} rows"));
        line(&mut text, format_args!("  {:?}", answer.nothing));
        for part in &answer.parts {
            let (key, label, words, texts) = (&part.key, &part.label, part.words, part.texts);
            line(&mut text, format_args!("  {:?} {} ({label}): {words} words in {texts}", key.kind, key.key));
        }
        for row in &answer.rows {
            let values = row.values.iter().zip(&row.counts).map(|(value, count)| {
                let value = value.map_or_else(|reason| format!("{reason:?}"), |value| format!("{value:.4}"));
                format!("{count} {value}")
            });
            let (word, count, values) = (&row.word, row.count, values.collect::<Vec<_>>().join("; "));
            line(&mut text, format_args!("  {word} {count}: {values}"));
        }
        text.push('\n');
    }
    check("specificities.txt", &text);
}
