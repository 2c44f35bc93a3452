//! What the person decided about the corpus, as differences from the defaults.

use crate::order::Order;
use crate::text::fold::fold;
use crate::text::stop::StopWords;
use crate::text::{Language, Layer};
use serde::{Deserialize, Serialize};

/// Differences from the defaults; empty means: everything as proposed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decisions {
    /// Lines that are counted although they are set aside by default or by their reason: (text id, line from 1).
    pub keep: Vec<(String, u32)>,
    /// Lines that are set aside although they were only proposed: (text id, line from 1).
    pub aside: Vec<(String, u32)>,
    /// Reasons whose lines are all set aside, but for those in `keep`; `*` is every reason that is not named.
    pub accept: Vec<String>,
    /// Reasons whose lines are all counted, but for those in `aside`.
    pub refuse: Vec<String>,
    /// Words added to the stop words (folded).
    pub stop: Vec<String>,
    /// Words taken off the stop words (folded).
    pub unstop: Vec<String>,
    /// What counts as the same word, in search, counts and topics.
    pub layer: Layer,
    /// Whether the lists of the languages are put away. Only `stop` is left; when that is empty too there are no stop
    /// words at all, and even elided words are listed.
    pub no_stop_words: bool,
    /// Spellings merged into another word: (form, the word it stands for), read by [`super::Ledger`].
    pub merge: Vec<(String, String)>,
    /// Texts whose date the person refuses (ids).
    pub undate: Vec<String>,
}

impl Decisions {
    /// The stop words of a corpus in these languages.
    pub fn stop_words(&self, languages: &[Language]) -> StopWords {
        let mut words = match (self.no_stop_words, self.stop.is_empty()) {
            (true, true) => StopWords::none(),
            (true, false) => StopWords::default(),
            (false, _) => StopWords::of(languages),
        };
        for word in &self.stop {
            words.insert(&fold(word));
        }
        for word in &self.unstop {
            words.remove(&fold(word));
        }
        words
    }

    /// The decisions that make a list of one's own the stop words: as differences from the lists of the languages, or,
    /// where it has little to do with them, in their place. Words are parted by white space, commas or semicolons.
    pub fn with_list(&self, list: &str, languages: &[Language]) -> Decisions {
        let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '\u{FEFF}');
        let mut words: Vec<String> = list.split(is_gap).map(fold).filter(|word| !word.is_empty()).collect();
        words.order();
        words.dedup();
        let known = StopWords::of(languages);
        let known: Vec<&str> = known.words().collect();
        let is_new = |word: &&String| known.binary_search(&word.as_str()).is_err();
        let stop: Vec<String> = words.iter().filter(is_new).cloned().collect();
        let is_gone = |word: &&str| words.binary_search_by(|other| other.as_str().cmp(word)).is_err();
        let unstop: Vec<String> =
            known.iter().copied().filter(|word| is_gone(word)).map(str::to_owned).collect();
        let apart = stop.len() + unstop.len() > words.len();
        let (no_stop_words, stop, unstop) =
            if apart { (true, words, Vec::new()) } else { (false, stop, unstop) };
        Decisions { no_stop_words, stop, unstop, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: [Language; 1] = [Language::French];

    fn list(decisions: &Decisions) -> String {
        decisions.stop_words(&FRENCH).words().collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_list_survives_being_written_and_read() {
        let mine =
            Decisions { stop: vec!["OTAN".into()], unstop: vec!["où".into()], ..Decisions::default() };
        let read = Decisions::default().with_list(&list(&mine), &FRENCH);
        let expected =
            Decisions { stop: vec!["otan".into()], unstop: vec!["ou".into()], ..Decisions::default() };
        assert_eq!(read, expected);
        assert_eq!(
            Decisions::default().with_list(&list(&Decisions::default()), &FRENCH),
            Decisions::default()
        );
    }

    #[test]
    fn a_list_of_ones_own_takes_the_place_of_the_lists() {
        let own = Decisions::default().with_list("\u{feff}Alpha, bêta;\r\nalpha\n", &FRENCH);
        assert!(own.no_stop_words);
        assert_eq!((own.stop.join(" "), list(&own)), ("alpha beta".into(), "alpha\nbeta".into()));
        let none = Decisions::default().with_list(" \n", &FRENCH);
        assert!(none.no_stop_words && none.stop_words(&FRENCH) == StopWords::none());
    }
}
