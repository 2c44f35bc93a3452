//! Key phrases: rows of words as the units of a comparison.
//!
//! They are counted as `analysis::phrases` counts them, on both sides at once: never over the end of a sentence nor over an
//! edge of either side, marks seen through. The whole is counted once for all tables and pages of these sides.

use super::{KeyUnit, Sides, Tally};
use crate::analysis::phrases::{Grams, PhraseRow, PhraseSettings, PhrasesJob, Showing, Stretch};
use crate::job::Step;
use crate::query::memo::Memo;
use crate::text::Layer;
use std::rc::Rc;

/// The shortest and the longest phrase that can be a key phrase, in words.
pub const LENGTHS: std::ops::RangeInclusive<u8> = 2..=8;

/// Rows of phrases that are given at once, at most.
pub const MOST_ROWS: u32 = crate::analysis::phrases::MOST_ROWS;

/// Units of work between two looks at the clock: some milliseconds.
const UNITS: usize = 256;

/// What was counted.
pub(super) struct KeyPhrases {
    pub grams: Grams,
    pub tallies: Rc<Vec<Tally>>,
    /// The count from which phrases are kept, where that is not what was asked for.
    pub least: Option<u32>,
    name: String,
}

/// Work of `counted` that is not done.
struct Begun {
    name: String,
    job: PhrasesJob,
}

/// The lengths of a unit, as they can be counted; `None` of words.
pub fn lengths(unit: KeyUnit) -> Option<(u8, u8)> {
    let KeyUnit::Phrases(from, to) = unit else { return None };
    let from = from.clamp(*LENGTHS.start(), *LENGTHS.end());
    Some((from, to.clamp(from, *LENGTHS.end())))
}

/// Phrases that are so frequent on both sides together; counted once. `None` when the time is up before.
pub(super) fn counted(
    memo: &Memo,
    layer: Layer,
    sides: &Rc<Vec<Sides>>,
    (shortest, longest): (u8, u8),
    min_count: u32,
) -> Option<Rc<KeyPhrases>> {
    let name = format!("phrases {} {} {shortest} {longest} {min_count}", sides[0].name, layer.name());
    if let Some(kept) = memo.large(&name) {
        return Some(kept);
    }
    // A place that is on both sides counts twice.
    let times = if sides[0].shared > 0 { 2 } else { 1 };
    let asked = min_count.max(1).div_ceil(times);
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| {
        memo.drop_large();
        let settings =
            PhraseSettings { layer, shortest, longest, min_count: asked, ..PhraseSettings::default() };
        Begun { job: PhrasesJob::of_sides(settings, sides.clone()), name }
    });
    let mut grams = loop {
        if !memo.may_go_on() {
            memo.park(begun);
            return None;
        }
        if let (Step::Done(_), Some(grams)) = begun.job.step(memo, UNITS) {
            break Rc::into_inner(grams).expect("nobody else has what the job counted");
        }
    };
    grams.in_order();
    let tallies = Rc::new(grams.take_tallies());
    let least = Some(grams.least()).filter(|&least| least > asked);
    let name = begun.name;
    Some(memo.keep_large(name.clone(), KeyPhrases { grams, tallies, least, name }))
}

/// Rows of a page: how they are written, and where they stand.
pub(super) struct Shown {
    pub rows: Vec<PhraseRow>,
    pub stretches: Vec<Vec<Stretch>>,
}

/// Work of `shown` that is not done.
struct Looking {
    name: String,
    showing: Showing,
}

/// The phrases of a page; `is_noted` says whether it is wanted where they stand. `None` when the time is up before.
pub(super) fn shown(
    memo: &Memo,
    phrases: &KeyPhrases,
    layer: Layer,
    page: &[u32],
    is_noted: bool,
) -> Option<Rc<Vec<Shown>>> {
    let name = format!("shown {} {is_noted} {page:?}", phrases.name);
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let looking = memo.unpark(|looking: &Looking| looking.name == name);
    let mut looking = looking.unwrap_or_else(|| {
        let showing = Showing::new(&phrases.grams, page.to_vec(), memo.corpus.vocabulary(layer).len());
        Looking { showing: if is_noted { showing.noting() } else { showing }, name }
    });
    loop {
        if !memo.may_go_on() {
            memo.park(looking);
            return None;
        }
        if looking.showing.step(memo, &phrases.grams, UNITS) {
            break;
        }
    }
    let stretches = looking.showing.stretches();
    let rows = looking.showing.finish(memo, &phrases.grams);
    let places: usize = stretches.iter().map(Vec::len).sum();
    let size = places * size_of::<Stretch>() + rows.len() * 400;
    Some(memo.keep_table_of(looking.name, vec![Shown { rows, stretches }], size))
}
