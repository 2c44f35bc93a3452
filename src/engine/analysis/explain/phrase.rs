//! The spread of a phrase over the texts, counted by itself with the settings of its list.
//!
//! Its text: the layer and what is not usual of the settings, then its keys, then the query around which was looked.
//! `fold+slots.1+across:mettre / * / à // otan`.

use super::{Making, PartShare};
use crate::analysis::phrases::one::{Phrase, spread_of};
use crate::analysis::phrases::{NodeAt, PhraseSettings, Shape, StopWordsAt};
use crate::measures::dispersion::Parts;
use crate::measures::{NoValue, named};
use crate::query::memo::Memo;
use crate::text::Layer;

/// Between two keys; no word has it.
const BETWEEN: &str = " / ";
/// Before the query.
const AROUND: &str = " // ";

pub(super) fn written(phrase: &Phrase) -> String {
    let settings = &phrase.settings;
    let mut text = settings.layer.name().to_owned();
    match settings.shape {
        Shape::Row => {}
        Shape::Skips(most) => text += &format!("+skips.{most}"),
        Shape::Slots(n) => text += &format!("+slots.{n}"),
    }
    for (is_set, name) in [
        (settings.across_sentences, "+across"),
        (settings.marks_break, "+marks"),
        (settings.without_overlap, "+apart"),
        (settings.stop_words == StopWordsAt::Nowhere, "+nowhere"),
        (settings.node_at == NodeAt::First, "+first"),
        (settings.node_at == NodeAt::Last, "+last"),
    ] {
        if is_set {
            text += name;
        }
    }
    let key = |key: &String| if key.is_empty() { "*".to_owned() } else { key.clone() };
    text += ":";
    text += &phrase.keys.iter().map(key).collect::<Vec<_>>().join(BETWEEN);
    if !settings.around.is_empty() {
        text += AROUND;
        text += &settings.around;
    }
    text
}

pub(super) fn read(text: &str) -> Option<Phrase> {
    let (how, rest) = text.split_once(':')?;
    let (keys, around) = rest.split_once(AROUND).unwrap_or((rest, ""));
    let mut parts = how.split('+');
    let layer = Layer::from_name(parts.next()?)?;
    let mut settings = PhraseSettings { layer, around: around.to_owned(), ..PhraseSettings::default() };
    for part in parts {
        match part.split_once('.').unwrap_or((part, "")) {
            ("skips", n) => settings.shape = Shape::Skips(n.parse().ok()?),
            ("slots", n) => settings.shape = Shape::Slots(n.parse().ok()?),
            ("across", "") => settings.across_sentences = true,
            ("marks", "") => settings.marks_break = true,
            ("apart", "") => settings.without_overlap = true,
            ("nowhere", "") => settings.stop_words = StopWordsAt::Nowhere,
            ("first", "") => settings.node_at = NodeAt::First,
            ("last", "") => settings.node_at = NodeAt::Last,
            _ => return None,
        }
    }
    let key = |key: &str| if key == "*" { String::new() } else { key.to_owned() };
    let keys: Vec<String> = keys.split(BETWEEN).map(key).collect();
    Some(Phrase { settings, keys })
}

impl Making {
    pub(super) fn phrase(&mut self, memo: &Memo, phrase: &Phrase) {
        let Some(spread) = spread_of(memo, phrase) else { return };
        self.explanation.lines = spread.query;
        if spread.counts.is_empty() {
            self.explanation.value = Err(NoValue::NoOccurrence);
            return;
        }
        let sizes: Vec<u64> = memo.corpus.lengths().words.iter().map(|&words| u64::from(words)).collect();
        let n_words: u64 = sizes.iter().sum();
        let mut found = spread.counts.iter().copied().peekable();
        let mut rows = Vec::new();
        for (document, words) in (0u32..).zip(sizes.iter().copied()) {
            let count = found.next_if(|(text, _)| *text == document).map_or(0, |(_, count)| count);
            if words > 0 {
                let share = words as f64 / n_words as f64;
                rows.push(PartShare { document, group: None, count, words, share });
            }
        }
        let parts = Parts::new(&sizes);
        self.over(rows, |id| match id {
            // From whole numbers, as in the list.
            "dp" => Some(Ok(spread.dp)),
            _ => named::of_parts(id, &parts, spread.counts.iter().copied()),
        });
    }
}
