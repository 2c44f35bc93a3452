//! The example of readability: two sentences in French, counted as textstat does (l’OTAN is one word).

use super::{Check, check};
use crate::measures::readability::{ColemanLiau, Counts, coleman_liau, kandel_moles, lix};

const SOURCE: &str = "textstat 0.7.13, French, by its counts";

/// “Les ministres de la Défense de l’OTAN se réunissent jeudi à Bruxelles. Ils doivent discuter du soutien à l’Ukraine.”
const COUNTS: Counts = Counts { words: 19, sentences: 2, syllables: 27, letters: 93, long_words: 8 };

pub(super) fn add(checks: &mut Vec<Check>) {
    let id = "Les ministres de la Défense …";
    checks.push(check(id, SOURCE, "kandel_moles", "92.768", kandel_moles(&COUNTS)));
    checks.push(check(id, SOURCE, "lix", "51.605", lix(&COUNTS)));
    checks.push(check(
        id,
        SOURCE,
        "coleman_liau_textstat",
        "9.474",
        coleman_liau(&COUNTS, ColemanLiau::Textstat),
    ));
}
