//! The layers of a word, in words: what counts as the same word.

use crate::engine::text::Layer;

/// How the page speaks of layers.
pub struct Layers {
    /// Before the choice, and for screen readers.
    pub label: &'static str,
    /// The name of a layer in the list of choices.
    pub name: fn(Layer) -> &'static str,
    /// Behind the reading of a query: what was ignored, with the colon that leads to the counts.
    pub note: fn(Layer) -> &'static str,
    /// A part of a query that names its layer.
    pub of: fn(&str, Layer) -> String,
    /// Lemmas are asked for and the language data are not there yet, or will not come.
    pub no_lemmas: &'static str,
}

pub const FR: Layers = Layers {
    label: "Mots par",
    name: |layer| match layer {
        Layer::Form => "forme exacte",
        Layer::Cased => "forme (casse respectée)",
        Layer::Accented => "forme (accents respectés)",
        Layer::Fold => "forme",
        Layer::Stem => "racine",
        Layer::Lemma => "lemme",
    },
    note: |layer| match layer {
        Layer::Form => "(forme exacte)\u{a0}:",
        Layer::Cased => "(accents ignorés, casse respectée)\u{a0}:",
        Layer::Accented => "(casse ignorée, accents respectés)\u{a0}:",
        Layer::Fold => "(casse et accents ignorés)\u{a0}:",
        Layer::Stem => "(mots de même racine)\u{a0}:",
        Layer::Lemma => "(toutes les formes du lemme)\u{a0}:",
    },
    of: |inner, layer| match layer {
        Layer::Form => format!("{inner} exactement"),
        Layer::Cased => format!("{inner} (casse respectée)"),
        Layer::Accented => format!("{inner} (accents respectés)"),
        Layer::Fold => format!("{inner} (casse et accents ignorés)"),
        Layer::Stem => format!("{inner} (même racine)"),
        Layer::Lemma => format!("{inner} (lemme)"),
    },
    no_lemmas: "Les données de langue ne sont pas encore là\u{a0}: chaque mot compte pour son propre lemme.",
};

pub const EN: Layers = Layers {
    label: "Words by",
    name: |layer| match layer {
        Layer::Form => "exact form",
        Layer::Cased => "form (case respected)",
        Layer::Accented => "form (accents respected)",
        Layer::Fold => "form",
        Layer::Stem => "stem",
        Layer::Lemma => "lemma",
    },
    note: |layer| match layer {
        Layer::Form => "(exact form):",
        Layer::Cased => "(accents ignored, case respected):",
        Layer::Accented => "(case ignored, accents respected):",
        Layer::Fold => "(case and accents ignored):",
        Layer::Stem => "(words of the same stem):",
        Layer::Lemma => "(all forms of the lemma):",
    },
    of: |inner, layer| match layer {
        Layer::Form => format!("{inner} exactly"),
        Layer::Cased => format!("{inner} (case respected)"),
        Layer::Accented => format!("{inner} (accents respected)"),
        Layer::Fold => format!("{inner} (case and accents ignored)"),
        Layer::Stem => format!("{inner} (same stem)"),
        Layer::Lemma => format!("{inner} (lemma)"),
    },
    no_lemmas: "The language data are not here yet: every word counts as its own lemma.",
};
