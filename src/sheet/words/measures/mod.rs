//! What the measures are called, and each in one plain sentence.

mod beside;
mod en;
mod fr;

use crate::engine::measures::NoValue;

/// The words for a measure.
pub struct About {
    /// Its id in the catalogue of the engine.
    pub id: &'static str,
    pub name: &'static str,
    /// One sentence for a reader who knows no statistics.
    pub plain: &'static str,
}

/// The words for the measure with this id.
pub fn about(id: &str, lang: &str) -> Option<&'static About> {
    let words = if lang == "en" { [en::WORDS, beside::EN] } else { [fr::WORDS, beside::FR] };
    words.into_iter().flatten().find(|about| about.id == id)
}

/// Why there is no figure, in one sentence.
pub fn reason(reason: NoValue, lang: &str) -> &'static str {
    let (fr, en) = match reason {
        NoValue::NoWords => ("Il n’y a pas de mots ici.", "There are no words here."),
        NoValue::NoSentences => ("Il n’y a pas de phrases ici.", "There are no sentences here."),
        NoValue::NoOccurrence => ("Le mot ne s’y trouve pas.", "The word does not occur there."),
        NoValue::NothingToCompare => (
            "Un des côtés est vide\u{a0}: il n’y a rien à comparer.",
            "One side is empty: there is nothing to compare.",
        ),
        NoValue::TooFewParts => {
            ("Il y a trop peu de textes ou de dates.", "There are too few texts or dates.")
        }
        NoValue::TooShort => {
            ("Le texte est trop court pour cette mesure.", "The text is too short for this measure.")
        }
        NoValue::NoVariation => (
            "Tout y est pareil\u{a0}: la mesure n’a pas de valeur.",
            "Everything is the same there: the measure has no value.",
        ),
        NoValue::Impossible => ("Ces comptes se contredisent.", "These counts contradict each other."),
        NoValue::TooLarge => ("Les nombres sont trop grands.", "The numbers are too large."),
        NoValue::OtherLanguage => (
            "La formule est faite pour une autre langue que celle du texte.",
            "The formula is made for another language than that of the text.",
        ),
    };
    if lang == "en" { en } else { fr }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::measures::catalogue::measures;

    #[test]
    fn every_measure_has_words_in_both_languages() {
        for (lang, words, others) in [("fr", fr::WORDS, beside::FR), ("en", en::WORDS, beside::EN)] {
            for measure in measures() {
                let about = about(measure.id, lang).expect("the measure has words");
                assert!(about.plain.ends_with('.') && !about.name.is_empty(), "{}", about.id);
            }
            assert_eq!(words.len() + others.len(), measures().count());
        }
    }
}
