//! The ledger of variants: which spellings stand for which word, because a person said so.
//!
//! Folding joins what is the same letters; the ledger joins the rest (*atoo* = OTAN, *Kiev* = *Kyiv*), fold by fold,
//! never by meaning. It is made anew from the decisions each time, so that taking one out undoes it exactly.

use crate::text::fold::fold;
use std::collections::BTreeMap;

/// Merges of folds, with every chain followed to its end.
///
/// A form has one target. No target is itself merged into another word, so looking up once is enough.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// The word that stands for each merged fold.
    targets: BTreeMap<String, String>,
    /// The folds merged into each target, sorted.
    members: BTreeMap<String, Vec<String>>,
}

impl Ledger {
    /// Reads merges (form, the word it stands for) in their order. What is empty, says nothing new, gives a form a
    /// second target, or would close a circle is left out.
    pub fn new(merges: &[(String, String)]) -> Ledger {
        let mut direct: BTreeMap<String, String> = BTreeMap::new();
        for (form, of) in merges {
            let (form, of) = (fold(form.trim()), fold(of.trim()));
            let usable = !form.is_empty() && !of.is_empty() && !direct.contains_key(&form);
            if usable && end(&direct, &of) != form {
                direct.insert(form, of);
            }
        }
        let mut ledger = Ledger::default();
        for form in direct.keys() {
            let target = end(&direct, form).to_owned();
            ledger.members.entry(target.clone()).or_default().push(form.clone());
            ledger.targets.insert(form.clone(), target);
        }
        ledger
    }

    /// The fold that stands for this one; `None` when it stands for itself.
    pub fn target(&self, fold: &str) -> Option<&str> {
        self.targets.get(fold).map(String::as_str)
    }

    /// The folds that were merged into this one, sorted, itself not among them.
    pub fn members(&self, fold: &str) -> &[String] {
        self.members.get(fold).map_or(&[], Vec::as_slice)
    }

    /// The fold under which this one is counted: its target, or itself.
    pub fn key<'a>(&'a self, fold: &'a str) -> &'a str {
        self.target(fold).unwrap_or(fold)
    }

    /// Merges in force: (form, target), sorted by form.
    pub fn merges(&self) -> impl Iterator<Item = (&str, &str)> {
        self.targets.iter().map(|(form, target)| (form.as_str(), target.as_str()))
    }

    /// How many forms are merged into another.
    pub fn len(&self) -> usize {
        self.targets.len()
    }

    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }
}

/// The end of the chain that begins at a fold. There are no circles, so there is one.
fn end<'a>(direct: &'a BTreeMap<String, String>, fold: &'a str) -> &'a str {
    let mut at = fold;
    while let Some(next) = direct.get(at) {
        at = next;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn ledger(merges: &str) -> Ledger {
        let pair = |merge: &str| merge.split_once('=').map(|(form, of)| (form.to_owned(), of.to_owned()));
        Ledger::new(&merges.split_whitespace().filter_map(pair).collect::<Vec<_>>())
    }

    /// Merges as `form=of`, and what is in force.
    #[track_caller]
    fn check(merges: &str, expected: &str) {
        let ledger = ledger(merges);
        let drawn: Vec<String> = ledger.merges().map(|(form, target)| format!("{form}={target}")).collect();
        assert_eq!(drawn.join(" "), expected, "{merges}");
    }

    #[test]
    fn merges_are_of_folds() {
        check("Atoo=OTAN Kyïv=KIEV", "atoo=otan kyiv=kiev");
        check("O.N.U.=onu", "");
        check("=a a= b=b", "");
    }

    #[test]
    fn chains_lead_to_one_word() {
        check("a=b b=c", "a=c b=c");
        check("b=c a=b c=d", "a=d b=d c=d");
        let ledger = ledger("a=b b=c z=c");
        assert_eq!(ledger.members("c"), ["a", "b", "z"]);
        assert_eq!(ledger.members("b"), [""; 0]);
        assert_eq!((ledger.target("a"), ledger.target("c"), ledger.key("q")), (Some("c"), None, "q"));
    }

    #[test]
    fn no_circle_and_no_second_target() {
        check("a=b b=a", "a=b");
        check("a=b b=c c=a", "a=c b=c");
        check("a=b a=c", "a=b");
    }

    #[test]
    fn any_merges_give_targets_that_stand_for_themselves() {
        let mut random = Random::new(11);
        for _ in 0..2_000 {
            let mut letter = || char::from(b'a' + random.below(7) as u8).to_string();
            let merges: Vec<(String, String)> = (0..8).map(|_| (letter(), letter())).collect();
            let ledger = Ledger::new(&merges);
            for (form, target) in ledger.merges() {
                assert_eq!(ledger.target(target), None, "{merges:?}");
                assert!(ledger.members(target).iter().any(|member| member == form));
            }
            let members: usize = ledger.members.values().map(Vec::len).sum();
            assert_eq!(members, ledger.len());
        }
    }
}
