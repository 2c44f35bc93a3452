//! What is told and drawn of key words, in every view that has some.

use super::axis::{BarRow, bars};
use super::words::contrast::{self, Contrast};
use super::words::key_phrases::{self, KeyPhrases};
use super::words::{common, counted};
use super::{Act, Cell, Column, Context, Figure, Rich, Table};
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::analysis::keyness::{Caution, KeynessAnswer, KeynessRow, Nothing};
use crate::engine::float::exp;
use crate::engine::measures::interval::Interval;

/// Why there is nothing, of words or of phrases.
pub fn why(
    own: &'static Contrast,
    of_phrases: Option<&'static KeyPhrases>,
    nothing: Nothing,
) -> &'static str {
    match (nothing, of_phrases) {
        (Nothing::NoneTested, Some(own)) => return own.none_tested,
        (Nothing::NoDifference, Some(own)) => return own.no_difference,
        (Nothing::NoRows, Some(own)) => return own.no_rows,
        (Nothing::NoPhrases, Some(own)) => return own.no_phrases,
        _ => {}
    }
    match nothing {
        Nothing::NoSuchPart => own.no_such_part,
        Nothing::EmptyTarget => own.empty_target,
        Nothing::EmptyReference => own.empty_reference,
        Nothing::EmptyList => own.empty_list,
        Nothing::NoList => own.no_list,
        Nothing::SameSides => own.same_sides,
        Nothing::NoneTested => own.none_tested,
        Nothing::NoDifference => own.no_difference,
        Nothing::NoRows | Nothing::NoPhrases => own.no_rows,
    }
}

/// A query for the places of a row in the corpus.
pub fn lines(row: &KeynessRow) -> String {
    row.query.as_ref().map_or_else(|| row.key.clone(), |query| query.query.clone())
}

/// Rows among which a sentence finds one to tell of.
const LOOKED_AT: usize = 10;

/// The greatest q of a word that a sentence tells of.
const SURE: f64 = 0.05;

/// The first word whose difference the interval bears out, told in a sentence; else what there is to see.
pub fn finding(
    context: &Context,
    names: &[String; 2],
    (is_rest, is_under): (bool, bool),
    sides: [&KeynessAnswer; 2],
    of_phrases: Option<&'static KeyPhrases>,
) -> Rich {
    let own = contrast::words(context.locale);
    let (more, only, not_sure) = match of_phrases {
        Some(own) => (own.more, own.only, own.not_sure),
        None => (own.more, own.only, own.not_sure),
    };
    let here = (own.inside)(&names[0]);
    let there = if is_rest { own.elsewhere.to_owned() } else { (own.inside)(&names[1]) };
    let order = if is_under { [1, 0] } else { [0, 1] };
    let times_found =
        |n: u64| counted(n, context.pick((("fois", "fois"), ("time", "times"))), context.locale);
    for side in order {
        // Many words are looked at: one of them is told of only if it would stand out among all.
        for row in sides[side].rows.iter().take(LOOKED_AT).filter(|row| row.q <= SURE) {
            let Some((times, low, high)) = ratio(row, side == 1) else { continue };
            let (first, second) = if side == 0 { (&here, &there) } else { (&there, &here) };
            if low > 1.0 {
                let said = if row.is_smoothed {
                    only(&times_found(row.counts[side]), first, second)
                } else {
                    let [times, low, high] = [times, low, high].map(|x| rounded(context, x));
                    more(&times, (&low, &high), first, second)
                };
                return Rich::with_words(&said, &[&row.word]);
            }
        }
    }
    let has_intervals = sides.iter().any(|side| side.rows.iter().any(|row| row.interval.is_some()));
    if has_intervals {
        return not_sure(&names[0]).into();
    }
    let words: Vec<&str> = sides[0].rows.iter().take(3).map(|row| row.word.as_str()).collect();
    match words.as_slice() {
        [] if of_phrases.is_some() => context.pick(key_phrases::TITLE).into(),
        [] => context.pick(contrast::KEYNESS).into(),
        words => Rich::with_words(&(own.first)(&names[0], &vec!["{}"; words.len()].join(", ")), words),
    }
}

fn rounded(context: &Context, x: f64) -> String {
    if x < 10.0 { context.decimal(x, 1) } else { context.decimal(x, 0) }
}

/// Whether a word is borne out to be more frequent in the target (+1) or less (−1): its interval leaves no doubt, and it would
/// stand out among all that were looked at.
pub fn sure(row: &KeynessRow) -> i8 {
    match row.interval.and_then(Result::ok).filter(|_| row.q <= SURE) {
        Some(interval) if interval.low > 0.0 => 1,
        Some(interval) if interval.high < 0.0 => -1,
        _ => 0,
    }
}

/// How many times as frequent, with its interval; the other way round if `under`.
fn ratio(row: &KeynessRow, under: bool) -> Option<(f64, f64, f64)> {
    let Interval { low, high } = row.interval?.ok()?;
    let value = row.value(KeyMeasure::LogRatio).ok()?;
    let times = |log: f64| exp(log * std::f64::consts::LN_2);
    Some(if under {
        (times(-value), times(-high), times(-low))
    } else {
        (times(value), times(low), times(high))
    })
}

/// What a reader has to know of the sides.
pub fn told(context: &Context, cautions: &[Caution]) -> Vec<Rich> {
    let own = contrast::words(context.locale);
    let texts = |n: u32| {
        counted(u64::from(n), context.pick((("texte", "textes"), ("text", "texts"))), context.locale)
    };
    let words = |n: u64| counted(n, context.pick((("mot", "mots"), ("word", "words"))), context.locale);
    let told = |caution: &Caution| match *caution {
        Caution::FewTexts([here, 0]) => (own.few_of_list)(&texts(here)),
        Caution::FewTexts([here, there]) => (own.few_texts)(&texts(here), &texts(there)),
        Caution::SharedTexts(n) => (own.shared_texts)(&texts(n)),
        Caution::LeftOut(n) => (own.left_out)(&words(n)),
        Caution::MinCount(n) => (key_phrases::words(context.locale).min_count)(&context.count(n)),
    };
    cautions.iter().map(|caution| told(caution).into()).collect()
}

/// The most specific words of the target, more and less, as bars.
pub fn figure(context: &Context, here: &str, over: &KeynessAnswer, under: &KeynessAnswer) -> Option<Figure> {
    let own = contrast::words(context.locale);
    let all: Vec<&KeynessRow> = over.rows.iter().chain(under.rows.iter().rev()).collect();
    let specificity = |row: &KeynessRow| row.value(KeyMeasure::Specificity).ok();
    let rows: Vec<BarRow> = all
        .iter()
        .filter_map(|row| {
            let value = specificity(row)?;
            Some(BarRow {
                name: row.word.clone(),
                value,
                says: context.decimal(value, 1),
                act: Act::lines(lines(row)),
            })
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let of_phrases = all.iter().any(|row| row.query.is_some()).then(|| key_phrases::words(context.locale));
    let title = of_phrases.map_or(own.figure, |own| own.figure)(here);
    let mut figure = bars("key-words", &title, context.width, &rows);
    figure.caption = own.figure_caption.to_owned();
    let said = common(context.locale);
    let columns = vec![
        Column::words("word", of_phrases.map_or(said.word, |own| own.phrase)),
        Column::number("specificity", own.index),
        Column::number("target", own.here),
        Column::number("reference", own.there),
    ];
    let cells = all.iter().map(|row| {
        vec![
            Cell::word(&row.word, Act::lines(lines(row))),
            context.measured(row.value(KeyMeasure::Specificity), Act::none()),
            Cell::text(context.count(row.counts[0])).value(row.counts[0]),
            Cell::text(context.count(row.counts[1])).value(row.counts[1]),
        ]
    });
    figure.table = Some(Table::whole("key-words", title, columns, cells.collect()));
    Some(figure)
}
