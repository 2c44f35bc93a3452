//! Which pairs are offered: what speaks for each, weighed.
//!
//! A wrong suggestion costs a reader more than a missing one, since each is to be looked at. So a slip in a common
//! word needs company that the two share, and a slip that could be an ending is none.

use super::Evidence;
use super::edit::{Slip, is_rarer, slip};
use super::inflection::{are_inflected, are_kin};
use super::transliteration::{same_but_usage, same_consonants};
use super::vocabulary::Word;
use crate::order::Order;

/// What speaks for a pair apart from the company it keeps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Case {
    pub evidence: Vec<Evidence>,
}

/// How much speaks for a pair, from 1 to 100; 0 when it is not to be offered. `shared` is how many words stand beside
/// both.
pub fn score(case: &Case, form: &Word, of: &Word, shared: usize) -> u8 {
    let company = 8 * shared.min(4) as u8;
    let weigh = |evidence: &Evidence| match evidence {
        Evidence::Publisher(_) | Evidence::Confusable => 90,
        Evidence::Joined => 75,
        Evidence::Frame(_) => 70,
        Evidence::Transliteration => transliteration(form, of, shared),
        Evidence::Initials => 60,
        Evidence::Slip(slip) => slipped(*slip, form, of, shared),
        Evidence::Company(_) => 0,
    };
    let mut weights: Vec<u8> = case.evidence.iter().map(weigh).filter(|&weight| weight > 0).collect();
    weights.order();
    let Some(strongest) = weights.pop() else { return 0 };
    let more = 5 * weights.len() as u8;
    (strongest + company + more).min(100)
}

/// Names whose keys are equal. Where one letter alone sets them apart they may be two people's, so more is asked.
fn transliteration(form: &Word, of: &Word, shared: usize) -> u8 {
    if are_inflected(&form.fold, &of.fold) || form.fold.starts_with("mc") {
        return 0;
    }
    let short = form.letters().min(of.letters()) < 6;
    if short && shared < 2 && !same_consonants(&form.fold, &of.fold) {
        return 0;
    }
    let Some((slip, _)) = slip(&form.fold, &of.fold) else { return 70 };
    let is_family_name =
        |fold: &str| ["sky", "ski", "skyy", "skiy", "vitch", "vich"].iter().any(|end| fold.ends_with(end));
    let family = is_family_name(&form.fold) && is_family_name(&of.fold);
    if family || same_but_usage(&form.fold, &of.fold) {
        return 70;
    }
    let doubled = slip == Slip::Doubled && form.letters() >= 8;
    if shared > 0 || (doubled && is_rarer(form, of)) { 55 } else { 0 }
}

/// A slip of one letter: in a name it is likely, in another word only where the two keep the same company.
fn slipped(kind: Slip, form: &Word, of: &Word, shared: usize) -> u8 {
    let at = slip(&form.fold, &of.fold).map_or(0, |(_, at)| at);
    // Another beginning is another word, and what could be an ending is one.
    if at == 0 || are_kin(&form.fold, &of.fold) {
        return 0;
    }
    let changed = kind == Slip::Changed;
    if of.is_name() && form.small == 0 {
        // Few names differ by an exchange of two letters; more by one that is another.
        let enough = match kind {
            Slip::Exchanged if of.count >= 3 => 0,
            Slip::Changed => 2,
            _ => 1,
        };
        return if shared >= enough || (shared + 1 >= enough && of.letters() >= 10) { 55 } else { 0 };
    }
    // Most words that one letter sets apart are two words (réaction, rédaction), and words are met more than once.
    let common = form.count == 1 && form.named == 0 && form.letters() >= 7 && of.count >= 3;
    let enough = if of.count >= 10 && matches!(kind, Slip::Doubled | Slip::Exchanged) { 1 } else { 2 };
    if common && !changed && shared >= enough { 50 } else { 0 }
}

/// The pairs of a group that share a key: each of its words with the most frequent, which is the first among equals.
pub fn of_group(words: &[Word], group: &[u32]) -> Vec<(u32, u32)> {
    let count = |number: &u32| (words[*number as usize].count, std::cmp::Reverse(*number));
    let Some(most) = group.iter().copied().max_by_key(count) else { return Vec::new() };
    group.iter().copied().filter(|&form| form != most).map(|form| (form, most)).collect()
}
