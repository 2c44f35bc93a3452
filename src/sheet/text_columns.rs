//! The columns of text profiles, as far as several views show them: which belong together, and what explains their values.

use super::Context;
use crate::engine::analysis::text_profile::measure::{ALL, Group, TextMeasure, WordsAs};
use crate::engine::measures::Value;

/// Columns that are shown together.
pub const GROUPS: &[&str] = &["main", "size", "vocabulary", "sentences", "readability", "punctuation", "all"];

/// Whether a text is in the language that a column is made for.
pub fn is_of_languages(context: &Context, measure: TextMeasure) -> bool {
    let has = |code: &str| context.summary.documents.iter().any(|document| document.language == code);
    measure.language().is_none_or(|language| has(language.code()))
}

/// The columns of a group, as far as there are texts in their languages.
pub fn shown(context: &Context, group: &str) -> Vec<TextMeasure> {
    use TextMeasure as M;
    let is_shown = |measure: TextMeasure| match group {
        "main" => matches!(
            measure,
            M::Words
                | M::Types
                | M::Mattr
                | M::Mtld
                | M::SentenceLength
                | M::WordLength
                | M::KandelMoles(WordsAs::Written)
                | M::Flesch(WordsAs::Written)
                | M::Lix(WordsAs::Written)
                | M::Quoted
                | M::Punctuation
        ),
        "size" => measure.group() == Group::Size,
        "vocabulary" => measure.group() == Group::Vocabulary,
        "sentences" => measure.group() == Group::Sentences,
        "readability" => measure.group() == Group::Readability,
        "punctuation" => measure.group() == Group::Punctuation,
        _ => true,
    };
    let all = ALL.iter().map(|(measure, _)| *measure);
    all.filter(|&measure| is_shown(measure) && is_of_languages(context, measure)).collect()
}

/// Whether it rises or falls as a text grows.
pub fn changes_with_length(measure: TextMeasure) -> bool {
    use TextMeasure as M;
    matches!(measure, M::Ttr | M::GuiraudR | M::Cttr | M::HerdanC | M::HonoreR | M::FisherAlpha | M::Hapax)
}

/// The text of the figure that explains a value of so many words of a text or side (`text:…`, `side:…`); nothing for what
/// is only counted.
pub fn explained(
    measure: TextMeasure,
    value: Value,
    (window, words, of): (u32, u64, &str),
) -> Option<String> {
    use TextMeasure as M;
    let name = measure.id().trim_end_matches("_florilege");
    match (measure.group(), measure) {
        (_, _) if value.is_err() => None,
        (_, M::Sttr | M::Mattr) => Some(format!("{name}@{window}:{of}")),
        (Group::Vocabulary, _) => Some(format!("{name}:{of}")),
        (_, M::KandelMoles(words) | M::Flesch(words) | M::ColemanLiau(words) | M::Lix(words)) => {
            let as_counted = if words == WordsAs::Counted { "@1" } else { "" };
            Some(format!("{name}{as_counted}:{of}"))
        }
        (Group::Readability, _) => Some(format!("{name}:{of}")),
        (Group::Punctuation, _) | (_, M::Quoted | M::LongWords) => {
            let n = (value.unwrap_or_default() * words as f64 / 100.0).round() as u64;
            Some(format!("rate@100:rate:{n},{words}"))
        }
        _ => None,
    }
}

/// The ids of those that stand in the catalogue of measures.
pub fn in_catalogue(columns: Vec<TextMeasure>) -> Vec<&'static str> {
    let known = |measure: TextMeasure| {
        let id = measure.id().trim_end_matches("_florilege");
        crate::engine::measures::catalogue::measure(id).map(|measure| measure.id)
    };
    let mut measures: Vec<&'static str> = columns.into_iter().filter_map(known).collect();
    measures.dedup();
    measures
}
