//! The words of the ledger of variants, of stop words as files, and of counting profiles.

use super::texts::counted;
use crate::engine::analysis::profile::Profile;
use crate::engine::corpus::variants::{Evidence, Slip};
use crate::plot::Locale;
use crate::plot::number::count;

/// What the page says about spellings that stand for one word, and about other ways of counting.
pub struct LedgerWords {
    pub variants: &'static str,
    pub finding: fn(u64, Locale) -> String,
    pub explained: &'static str,
    pub n_merges: fn(u64, Locale) -> String,
    pub merged: &'static str,
    pub none_merged: &'static str,
    pub suggested: &'static str,
    pub none_suggested: &'static str,
    pub for_word: &'static str,
    pub merge: &'static str,
    pub refuse: &'static str,
    pub part_again: &'static str,
    pub part_all: &'static str,
    pub see_places: &'static str,
    pub hide_places: &'static str,
    pub n_refused: fn(u64, Locale) -> String,
    pub offer_again: &'static str,
    pub together: fn(u64, Locale) -> String,
    pub evidence: fn(&Evidence) -> String,
    // One's own merge.
    pub own: &'static str,
    pub own_explained: &'static str,
    pub form: &'static str,
    pub of: &'static str,
    pub not_found: fn(&str) -> String,
    pub not_one_word: fn(&str) -> String,
    pub same_word: fn(&str) -> String,
    // Stop words.
    pub no_stop_words: &'static str,
    pub no_stop_words_now: &'static str,
    pub own_list: &'static str,
    pub save_list: &'static str,
    pub read_list: &'static str,
    pub list_file: &'static str,
    // Profiles.
    pub why_differs: &'static str,
    pub why_differs_explained: &'static str,
    pub compared_word: &'static str,
    pub compared_most_frequent: &'static str,
    pub profile: &'static str,
    pub profile_name: fn(Profile) -> &'static str,
    pub profile_rule: fn(Profile) -> &'static str,
    pub counted_there: &'static str,
    pub distinct_there: &'static str,
    pub rows_there: &'static str,
    pub more_rows: fn(u64, Locale) -> String,
}

pub static FR: LedgerWords = LedgerWords {
    variants: "Variantes",
    finding: |n, locale| match n {
        0 => "Aucune graphie à réunir n’est proposée".into(),
        _ => counted(n, "graphie peut en cacher une autre", "graphies peuvent en cacher d’autres", locale),
    },
    explained: "Casse et accents sont joints d’eux-mêmes. Ici, ce que des lettres différentes séparent\u{a0}: une coquille, \
                deux transcriptions d’un nom, un trait d’union. Rien n’est réuni sans accord, et tout se défait. Un rôle ou \
                une capitale ne sont pas proposés pour qui ou ce qu’ils désignent.",
    n_merges: |n, locale| counted(n, "graphie réunie", "graphies réunies", locale),
    merged: "Graphies réunies",
    none_merged: "Aucune pour l’instant\u{a0}: chaque graphie compte pour elle-même.",
    suggested: "Propositions",
    none_suggested: "Rien ne se ressemble assez pour être proposé.",
    for_word: "compte comme",
    merge: "Réunir",
    refuse: "Écarter",
    part_again: "Séparer",
    part_all: "Tout séparer",
    see_places: "Voir les phrases",
    hide_places: "Masquer les phrases",
    n_refused: |n, locale| counted(n, "proposition écartée", "propositions écartées", locale),
    offer_again: "Les proposer de nouveau",
    together: |n, locale| format!("ensemble\u{a0}: {}", count(n, locale)),
    evidence: |evidence| match evidence {
        Evidence::Publisher(reason) => format!("proposé par qui a constitué le corpus\u{a0}: {reason}"),
        Evidence::Slip(Slip::Exchanged) => "deux lettres interverties".into(),
        Evidence::Slip(Slip::Doubled) => "une lettre doublée ou dédoublée".into(),
        Evidence::Slip(Slip::Missing) => "une lettre en moins".into(),
        Evidence::Slip(Slip::Added) => "une lettre en trop".into(),
        Evidence::Slip(Slip::Changed) => "une lettre changée".into(),
        Evidence::Transliteration => "deux transcriptions possibles d’un même nom".into(),
        Evidence::Joined => "avec et sans trait d’union".into(),
        Evidence::Confusable => "des signes qui se ressemblent sans être les mêmes".into(),
        Evidence::Initials => "initiales, ou sigle à l’envers d’une autre langue".into(),
        Evidence::Frame(frame) => {
            format!("à la même place, avec presque les mêmes lettres\u{a0}: «\u{202f}{frame}…\u{202f}»")
        }
        Evidence::Company(words) => format!("mêmes mots à côté\u{a0}: {}", words.join(", ")),
    },
    own: "Réunir deux graphies soi-même",
    own_explained: "Un mot à la fois, tel qu’il est dans les textes.",
    form: "Cette graphie",
    of: "compte comme",
    not_found: |word| format!("«\u{202f}{word}\u{202f}» n’est pas dans les textes."),
    not_one_word: |word| format!("«\u{202f}{word}\u{202f}» n’est pas un seul mot."),
    same_word: |word| format!("«\u{202f}{word}\u{202f}»\u{a0}: les deux graphies comptent déjà ensemble."),
    no_stop_words: "Aucun mot-outil\u{a0}: tout lister",
    no_stop_words_now: "Aucun mot n’est laissé de côté.",
    own_list: "Une liste à soi tient lieu de celles de la page.",
    save_list: "Enregistrer la liste",
    read_list: "Lire une liste (un mot par ligne)",
    list_file: "florilege-mots-outils.txt",
    why_differs: "Pourquoi mon chiffre diffère",
    why_differs_explained: "Les mêmes textes, comptés comme le font d’autres outils avec leurs réglages d’origine. Partout sans \
                            les lignes mises à l’écart, que ces outils liraient.",
    compared_word: "Mot à comparer",
    compared_most_frequent: "Sans mot, les plus fréquents.",
    profile: "Manière de compter",
    profile_name: |profile| match profile {
        Profile::Florilege => "Florilège",
        Profile::Voyant => "comme Voyant",
        Profile::Txm => "comme TXM",
    },
    profile_rule: |profile| match profile {
        Profile::Florilege => {
            "l’OTAN\u{a0}: deux mots\u{a0}; OTAN et Otan réunis\u{a0}; États-Unis\u{a0}: un"
        }
        Profile::Voyant => {
            "l’OTAN\u{a0}: un mot\u{a0}; casse réunie, accents distincts\u{a0}; États-Unis\u{a0}: deux"
        }
        Profile::Txm => "la ponctuation compte\u{a0}; OTAN et Otan distincts\u{a0}; l’OTAN\u{a0}: deux",
    },
    counted_there: "Comptés",
    distinct_there: "Distincts",
    rows_there: "Formes",
    more_rows: |n, locale| format!("et {} autres", count(n, locale)),
};

pub static EN: LedgerWords = LedgerWords {
    variants: "Variants",
    finding: |n, locale| match n {
        0 => "No spellings to merge are suggested".into(),
        _ => counted(n, "spelling may stand for another word", "spellings may stand for other words", locale),
    },
    explained: "Case and accents are joined anyway. Here is what other letters set apart: a slip, two transliterations of a \
                name, a hyphen. Nothing is merged without a yes, and everything can be undone. A role or a capital is never \
                offered for whom or what it stands for.",
    n_merges: |n, locale| counted(n, "spelling merged", "spellings merged", locale),
    merged: "Merged spellings",
    none_merged: "None so far: every spelling counts for itself.",
    suggested: "Suggestions",
    none_suggested: "Nothing is alike enough to be suggested.",
    for_word: "counts as",
    merge: "Merge",
    refuse: "Dismiss",
    part_again: "Undo",
    part_all: "Undo all",
    see_places: "See the sentences",
    hide_places: "Hide the sentences",
    n_refused: |n, locale| counted(n, "suggestion dismissed", "suggestions dismissed", locale),
    offer_again: "Suggest them again",
    together: |n, locale| format!("together: {}", count(n, locale)),
    evidence: |evidence| match evidence {
        Evidence::Publisher(reason) => format!("suggested by whoever made the corpus: {reason}"),
        Evidence::Slip(Slip::Exchanged) => "two letters exchanged".into(),
        Evidence::Slip(Slip::Doubled) => "a letter doubled, or a double one not".into(),
        Evidence::Slip(Slip::Missing) => "a letter missing".into(),
        Evidence::Slip(Slip::Added) => "a letter too many".into(),
        Evidence::Slip(Slip::Changed) => "one letter changed".into(),
        Evidence::Transliteration => "two possible transliterations of one name".into(),
        Evidence::Joined => "with and without a hyphen".into(),
        Evidence::Confusable => "signs that look alike and are not the same".into(),
        Evidence::Initials => "initials, or an acronym of another language backwards".into(),
        Evidence::Frame(frame) => format!("in the same place, with nearly the same letters: “{frame}…”"),
        Evidence::Company(words) => format!("the same words beside both: {}", words.join(", ")),
    },
    own: "Merge two spellings yourself",
    own_explained: "One word at a time, as it stands in the texts.",
    form: "This spelling",
    of: "counts as",
    not_found: |word| format!("“{word}” is not in the texts."),
    not_one_word: |word| format!("“{word}” is not one word."),
    same_word: |word| format!("“{word}”: the two spellings already count together."),
    no_stop_words: "No stop words: list everything",
    no_stop_words_now: "No word is left out.",
    own_list: "A list of your own stands in for the page’s.",
    save_list: "Save the list",
    read_list: "Read a list (a word a line)",
    list_file: "florilege-stop-words.txt",
    why_differs: "Why my figure differs",
    why_differs_explained: "The same texts, counted as other programs do with their usual settings. Always without the lines \
                            that are set aside, which those programs would read.",
    compared_word: "Word to compare",
    compared_most_frequent: "Without a word, the most frequent.",
    profile: "Way of counting",
    profile_name: |profile| match profile {
        Profile::Florilege => "Florilège",
        Profile::Voyant => "as Voyant",
        Profile::Txm => "as TXM",
    },
    profile_rule: |profile| match profile {
        Profile::Florilege => "l’OTAN: two words; OTAN and Otan joined; États-Unis: one",
        Profile::Voyant => "l’OTAN: one word; case joined, accents apart; États-Unis: two",
        Profile::Txm => "punctuation counts; OTAN and Otan apart; l’OTAN: two",
    },
    counted_there: "Counted",
    distinct_there: "Distinct",
    rows_there: "Forms",
    more_rows: |n, locale| format!("and {} more", count(n, locale)),
};
