//! The layers of a word: what counts as the same word, from the exact form to the lemma.
//!
//! ```text
//! form      Défendait   exactly as written (one apostrophe, one hyphen)
//! cased     Defendait   accents joined, case told apart
//! accented  défendait   case joined, accents told apart
//! fold      defendait   both joined: the default
//! stem      defend      Snowball's stem, folded
//! lemma     defendre    the word of the dictionary, folded
//! ```

use super::Language;
use super::fold;
use super::stem;
use serde::{Deserialize, Serialize};

/// What counts as the same word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Layer {
    /// The exact form, but for the signs typed for an apostrophe, a hyphen or a space.
    Form,
    /// Accents joined, case told apart.
    Cased,
    /// Case joined, accents told apart.
    Accented,
    /// Case, accents and typographic variants joined.
    #[default]
    Fold,
    /// Words of one stem.
    Stem,
    /// Words of one lemma; a word without a known lemma is its own.
    Lemma,
}

impl Layer {
    /// All layers, from the narrowest to the widest.
    pub const ALL: [Layer; 6] =
        [Layer::Form, Layer::Cased, Layer::Accented, Layer::Fold, Layer::Stem, Layer::Lemma];

    /// The name in queries, links, scripts and exports.
    pub const fn name(self) -> &'static str {
        match self {
            Layer::Form => "form",
            Layer::Cased => "cased",
            Layer::Accented => "accented",
            Layer::Fold => "fold",
            Layer::Stem => "stem",
            Layer::Lemma => "lemma",
        }
    }

    /// The layer of a name, in English or French.
    pub fn from_name(name: &str) -> Option<Layer> {
        Some(match name {
            "form" | "forme" => Layer::Form,
            "cased" | "casse" => Layer::Cased,
            "accented" | "accents" => Layer::Accented,
            "fold" => Layer::Fold,
            "stem" | "racine" => Layer::Stem,
            "lemma" | "lemme" => Layer::Lemma,
            _ => return None,
        })
    }

    /// Whether the layer only compares spellings more narrowly than the fold does; merges of the ledger do not
    /// act there, so that it still tells the merged forms apart.
    pub const fn is_spelling(self) -> bool {
        matches!(self, Layer::Form | Layer::Cased | Layer::Accented)
    }

    /// The key of a form, as far as the form alone says it: on the layer of lemmas, its fold.
    pub fn key(self, form: &str, language: Language) -> String {
        match self {
            Layer::Form => fold::norm(form),
            Layer::Cased => fold::unaccented(form),
            Layer::Accented => fold::norm(form).to_lowercase(),
            Layer::Fold | Layer::Lemma => fold::fold(form),
            Layer::Stem => fold::fold(&stem::stem(form, language)),
        }
    }

    /// A word of a query as the layer keeps it until it is compared: stems wait for the languages of the texts.
    pub fn typed(self, form: &str) -> String {
        match self {
            Layer::Stem => fold::norm(form).to_lowercase(),
            _ => self.key(form, Language::French),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, keys: [&str; 5]) {
        let layers = [Layer::Form, Layer::Cased, Layer::Accented, Layer::Fold, Layer::Stem];
        for (layer, key) in layers.into_iter().zip(keys) {
            assert_eq!(layer.key(form, Language::French), key, "{form} on {layer:?}");
        }
    }

    #[test]
    fn each_layer_joins_what_it_says() {
        check("Défendait", ["Défendait", "Defendait", "défendait", "defendait", "defend"]);
        check("OTAN", ["OTAN", "OTAN", "otan", "otan", "otan"]);
        check("États\u{2011}Unis", ["États-Unis", "Etats-Unis", "états-unis", "etats-unis", "etats-un"]);
        check("L’", ["L'", "L'", "l'", "l'", "l'"]);
    }

    #[test]
    fn names_are_read_back() {
        for layer in Layer::ALL {
            assert_eq!(Layer::from_name(layer.name()), Some(layer));
        }
        assert_eq!(Layer::from_name("title"), None);
    }
}
