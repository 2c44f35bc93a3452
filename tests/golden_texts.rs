//! Text profiles and the growth of the vocabulary of the bundled corpus, written as plain text and compared with files
//! that were read with care. `FLORILEGE_BLESS=1 cargo test --test golden_texts` writes them anew.
#![cfg(not(target_arch = "wasm32"))]

mod asking;
mod written;

use asking::Asking;
use florilege::engine::analysis::text_profile::TextProfilesQuestion;
use florilege::engine::analysis::text_profile::measure::ALL;
use florilege::engine::analysis::vocabulary_growth::VocabularyGrowthQuestion;
use florilege::engine::measures::Value;
use florilege::protocol::corpus::Bundled;
use written::check;

fn shown(value: &Value) -> String {
    match value {
        Ok(value) if value.fract() == 0.0 => format!("{value}"),
        Ok(value) => format!("{value:.6}"),
        Err(reason) => format!("{reason:?}"),
    }
}

#[test]
fn text_profiles() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let columns = ALL.map(|(measure, _)| measure).to_vec();
    let answer =
        asking.ask(TextProfilesQuestion { columns, limit: u32::MAX, whole: true, ..Default::default() });
    let mut text =
        format!("{} texts, window {}, {}\n", answer.total, answer.counting.window, answer.syllables);
    for (column, (measure, id)) in ALL.iter().enumerate() {
        let whole = &answer.whole[column];
        let values: Vec<String> = answer.rows.iter().map(|row| shown(&row.values[column])).collect();
        let values = values.join(" ");
        let (all, middle) = (shown(&whole.value), shown(&whole.median));
        text +=
            &format!("{:?} {id}: {values}; in all {all}, median {middle} of {}\n", measure.group(), whole.n);
    }
    check("text_profiles.txt", &text);
}

#[test]
fn vocabulary_growth() {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let answer = asking.ask(VocabularyGrowthQuestion::default());
    let mut text = format!("{} words, {} types, {} once\n", answer.words, answer.types, answer.hapax);
    for (name, curve) in [("Heaps", answer.heaps), ("Zipf", answer.zipf_curve)] {
        let curve = curve.expect("a curve");
        let (k, b, r2, n) = (curve.factor, curve.exponent, curve.r2, curve.n);
        text += &format!("{name}: {k:.6} x^{b:.6}, R² {r2:.6}, {n} points\n");
    }
    for point in answer.points.iter().filter(|point| point.words % 10 == 0 || point.words == answer.words) {
        text += &format!("{} words: {} types, {} once\n", point.words, point.types, point.hapax);
    }
    text += &format!("{} classes: {:?}\n", answer.n_classes, answer.classes);
    for word in &answer.zipf {
        text += &format!("{} {} {}\n", word.rank, word.count, word.word);
    }
    check("vocabulary_growth.txt", &text);
}
