//! The table of a language: what a form may be, by the longest ending that a rule names.
//!
//! A rule says: forms that end in these letters have these readings, each a tag and a change of the form's
//! end that gives the lemma (`-aient`: verb, five letters off, `er` on). Longer endings overrule shorter ones,
//! and a rule may ask for the whole form. Words of the lexicon are read as the lexicon says; a word it lacks is
//! read like those that end alike, which is what a reader would guess.

use super::pos::Tag;

/// One way to read a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub tag: Tag,
    /// How many letters go off the end.
    pub strip: u8,
    /// Which ending comes on instead.
    pub add: u16,
}

/// Readings of a form, the most frequent first: a number in `Suffixes::classes`.
pub type Class = u16;

/// Rules by the hash of their ending.
#[derive(Debug, Clone, Default)]
pub struct Suffixes {
    /// Endings that lemmas have instead.
    pub adds: Vec<String>,
    /// Per class its readings.
    pub classes: Vec<Vec<Change>>,
    /// Open addressing; a hash of zero is an empty place.
    slots: Vec<(u64, Class)>,
}

/// The hash of the empty ending.
const NOTHING: u64 = 0xCBF2_9CE4_8422_2325;

/// Stands for the beginning of the word in rules for whole forms; no form holds it.
const BEGINNING: u32 = 0x11_0000;

/// The hash of an ending that is one letter longer to the left.
fn longer(hash: u64, letter: u32) -> u64 {
    let mixed = (hash ^ u64::from(letter)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^ (mixed >> 29)
}

impl Suffixes {
    /// A table with room for `n_rules`.
    pub fn new(adds: Vec<String>, classes: Vec<Vec<Change>>, n_rules: usize) -> Self {
        Suffixes { adds, classes, slots: vec![(0, 0); (n_rules * 2 + 2).next_power_of_two()] }
    }

    /// Adds a rule: `reversed` is its ending from the last letter to the first. At most as many as there is room for.
    pub fn insert(&mut self, reversed: impl Iterator<Item = char>, whole: bool, class: Class) {
        let mut hash = reversed.fold(NOTHING, |hash, letter| longer(hash, letter as u32));
        if whole {
            hash = longer(hash, BEGINNING);
        }
        let at = self.place(hash);
        self.slots[at] = (hash, class);
    }

    fn place(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at].0 != 0 && self.slots[at].0 != hash {
            at = (at + 1) & mask;
        }
        at
    }

    fn get(&self, hash: u64) -> Option<Class> {
        let (found, class) = self.slots[self.place(hash)];
        (found != 0).then_some(class)
    }

    /// The class of a key and whether a rule names the whole form.
    pub fn find(&self, key: &str) -> (Class, bool) {
        if self.slots.is_empty() {
            return (0, false);
        }
        let mut hash = NOTHING;
        let mut class = self.get(hash).unwrap_or(0);
        for letter in key.chars().rev() {
            hash = longer(hash, letter as u32);
            class = self.get(hash).unwrap_or(class);
        }
        match self.get(longer(hash, BEGINNING)) {
            Some(class) => (class, true),
            None => (class, false),
        }
    }

    /// The lemma of `key` by one of its readings; the key itself where the change does not fit.
    pub fn lemma(&self, key: &str, change: Change) -> String {
        let mut end = key.len();
        for letter in key.chars().rev().take(change.strip as usize) {
            end -= letter.len_utf8();
        }
        let add = self.adds.get(change.add as usize).map_or("", String::as_str);
        if end == 0 && add.is_empty() { key.to_owned() } else { format!("{}{add}", &key[..end]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_decides() {
        let adds = vec![String::new(), "er".into(), "al".into()];
        let change = |tag, strip, add| vec![Change { tag, strip, add }];
        let classes = vec![change(0, 0, 0), change(2, 5, 1), change(0, 3, 2), change(0, 0, 0)];
        let mut table = Suffixes::new(adds, classes, 4);
        table.insert("".chars(), false, 0);
        table.insert("aient".chars().rev(), false, 1);
        table.insert("aux".chars().rev(), false, 2);
        table.insert("faux".chars().rev(), true, 3);
        let check = |key: &str, lemma: &str| {
            let (class, _) = table.find(key);
            assert_eq!(table.lemma(key, table.classes[class as usize][0]), lemma);
        };
        check("chantaient", "chanter");
        check("journaux", "journal");
        check("faux", "faux");
        check("défaux", "défal");
        check("xyz", "xyz");
        check("", "");
        assert_eq!(table.find("faux"), (3, true));
    }

    #[test]
    fn a_change_that_does_not_fit_changes_nothing() {
        let table = Suffixes::new(vec![String::new()], vec![vec![]], 0);
        assert_eq!(table.lemma("é", Change { tag: 0, strip: 9, add: 0 }), "é");
        assert_eq!(table.find("é"), (0, false));
    }
}
