//! Words of the explanation of a figure, of the page of methods and of the self-check.

use super::counted;
use crate::engine::analysis::explain::Caution;
use crate::engine::measures::catalogue::{Family, Higher};
use crate::plot::{Locale, number};

pub struct Explaining {
    pub title: (&'static str, &'static str),
    /// What is asked about could not be read.
    pub unreadable: &'static str,
    pub no_value: &'static str,
    pub between: fn(&str, &str, &str) -> String,
    pub formula: &'static str,
    pub calculation: &'static str,
    pub only_program: &'static str,
    pub with: &'static str,
    pub in_full: &'static str,
    pub table: &'static str,
    /// Columns of the table of two words, and of two corpora.
    pub pair_columns: [&'static str; 2],
    pub corpora_columns: [&'static str; 2],
    pub rows: [&'static str; 3],
    pub total: &'static str,
    pub expected: &'static str,
    pub by_text: &'static str,
    pub text: &'static str,
    pub counted: &'static str,
    pub words: &'static str,
    pub share: &'static str,
    pub if_even: &'static str,
    pub first_parts: fn(u64, u64, Locale) -> String,
    pub others: &'static str,
    pub measure: &'static str,
    pub value: &'static str,
    pub source: &'static str,
    pub see_lines: &'static str,
    pub all_measures: &'static str,
    pub self_check: &'static str,
    pub higher: fn(Higher) -> &'static str,
    pub caution: fn(Caution, Locale) -> String,
    /// What a letter of a formula stands for; the kind of numbers first.
    pub symbol: fn(&str, &str) -> &'static str,
    // The page of methods.
    pub methods: &'static str,
    pub methods_measure: &'static str,
    pub methods_none: &'static str,
    pub find: &'static str,
    pub family: &'static str,
    pub families: fn(Family) -> &'static str,
    pub plain: &'static str,
    pub higher_means: &'static str,
    pub read_beside: &'static str,
    // The self-check.
    pub checked: fn(u64, u64, Locale) -> String,
    pub checked_measure: &'static str,
    pub failures: &'static str,
    pub no_failures: &'static str,
    pub example: &'static str,
    pub printed: &'static str,
    pub here: &'static str,
    pub verdict: &'static str,
    pub pass: &'static str,
    pub fail: &'static str,
    /// What is checked and is no measure of its own.
    pub other_check: fn(&str) -> &'static str,
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Explaining {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Explaining = Explaining {
    title: TITLE,
    unreadable: "Ce chiffre n’est plus connu de cette version",
    no_value: "pas de valeur",
    between: |low, high, level| format!("entre {low} et {high}, à {level}\u{202f}%"),
    formula: "Formule",
    calculation: "Le calcul, pas à pas",
    only_program: "Ce calcul ne s’écrit pas en une ligne\u{a0}: un programme seul peut le faire.",
    with: "avec",
    in_full: "avec toutes ses décimales",
    table: "Observé, et attendu s’il n’y avait aucun lien",
    pair_columns: ["avec l’autre mot", "sans"],
    corpora_columns: ["ici", "en face"],
    rows: ["le mot", "les autres", "total"],
    total: "total",
    expected: "attendu",
    by_text: "Texte par texte",
    text: "Texte",
    counted: "v\u{a0}: compté",
    words: "w\u{a0}: mots",
    share: "s\u{a0}: part",
    if_even: "ce que donnerait une répartition régulière",
    first_parts: |shown, all, locale| {
        format!("Les {} premiers textes sur {}.", number::count(shown, locale), number::count(all, locale))
    },
    others: "Les autres mesures sur les mêmes nombres",
    measure: "Mesure",
    value: "Valeur",
    source: "Source",
    see_lines: "Voir les lignes",
    all_measures: "Toutes les mesures",
    self_check: "Vérifier les calculs",
    higher: |higher| match higher {
        Higher::Surer => "Plus haut\u{a0}: moins explicable par le hasard.",
        Higher::LessSure => "Plus haut\u{a0}: plus explicable par le hasard.",
        Higher::Stronger => "Plus haut\u{a0}: lien ou effet plus fort.",
        Higher::Over => "Plus haut\u{a0}: plus employé ici qu’en face.",
        Higher::MoreEven => "Plus haut\u{a0}: réparti plus régulièrement.",
        Higher::LessEven => "Plus haut\u{a0}: réparti moins régulièrement.",
        Higher::MoreVaried => "Plus haut\u{a0}: vocabulaire plus varié.",
        Higher::LessVaried => "Plus haut\u{a0}: vocabulaire plus répétitif.",
        Higher::Easier => "Plus haut\u{a0}: plus facile à lire.",
        Higher::Harder => "Plus haut\u{a0}: plus difficile à lire.",
        Higher::MoreFrequent => "Plus haut\u{a0}: plus fréquent.",
        Higher::MoreTypical => "Plus haut\u{a0}: plus propre au texte.",
        Higher::Rising => "Plus haut\u{a0}: monte davantage avec le temps.",
        Higher::Nothing => "Un intervalle, pas une note.",
    },
    caution: |caution, locale| {
        match caution {
        Caution::SmallExpectation(e) => format!(
            "Une case n’attend que {}\u{a0}: au-dessous de 5, ce test est peu sûr\u{202f}; lire plutôt le test exact de Fisher ou la spécificité.",
            number::figure(e, locale)
        ),
        Caution::Smoothed => "Le mot manque d’un côté\u{a0}: une demi-occurrence y est comptée, sans quoi la formule n’aurait pas de valeur.".into(),
        Caution::FewOccurrences(n) => format!(
            "{}\u{a0}: une de plus ou de moins changerait beaucoup ce chiffre.",
            counted(n, ("occurrence seulement", "occurrences seulement"), locale)
        ),
        Caution::FewParts(n) => {
            format!("{} seulement\u{a0}: une répartition n’y dit pas grand-chose.", counted(u64::from(n), ("texte", "textes"), locale))
        }
        Caution::DependsOnLength => "Cette mesure change avec la longueur\u{a0}: ne comparer que des textes de même taille.".into(),
        Caution::NoTable => "Le mot est plus souvent à côté de l’autre que l’un des deux n’est présent (fenêtres qui se recouvrent)\u{a0}: il n’y a pas de table de quatre cases.".into(),
        Caution::Convention => "Les deux ne se rencontrent jamais\u{a0}: la valeur est fixée par convention.".into(),
        Caution::MeanOfTexts(n) => format!("Moyenne de {}\u{a0}: aucune fenêtre n’est dans deux textes.", counted(n.into(), ("texte", "textes"), locale)),
    }
    },
    symbol: |kind, name| match (kind, name) {
        ("pair", "a") => "fois où les deux se rencontrent",
        ("pair", "f1") => "occurrences du pivot, ou mots de ses fenêtres",
        ("pair", "f2") => "occurrences du second",
        ("corpora", "a") => "occurrences ici",
        ("corpora", "b") => "occurrences en face",
        ("corpora", "n1") => "mots ici",
        ("corpora", "n2") => "mots en face",
        ("corpora", "n") => "constante choisie",
        ("rate", "n") => "occurrences",
        (_, "base") => "base du taux",
        (_, "z") => "écart normal du niveau choisi, 1,96 pour 95\u{202f}%",
        ("weight" | "word", "len") => "mots du texte, ou du corpus entier",
        ("weight", "n") => "occurrences dans le texte",
        (_, "df") => "textes où se trouve le mot",
        (_, "D") => "textes",
        ("counts", "W") => "mots",
        ("counts", "S") => "phrases",
        ("counts", "Y") => "syllabes",
        ("counts", "L") => "lettres",
        ("counts", "B") => "mots de plus de six lettres",
        ("text", "V") => "mots distincts",
        ("text", "V₁") => "mots employés une seule fois",
        ("text", "w") => "mots d’une fenêtre",
        ("text", "m") => "fenêtres",
        ("text", "T") => "mots distincts de toutes les fenêtres",
        ("text", "F1" | "F2") => "facteurs\u{a0}: tranches où le rapport tombe à 0,72",
        ("text", "α") => "solution de l’équation",
        (_, "min s") => "la plus petite part",
        ("word" | "query", "n") => "textes",
        (_, "f") => "occurrences",
        (_, "N") => "tous les mots",
        (_, "R1") => "total de la ligne du mot",
        (_, "R2") => "total de la ligne des autres mots",
        (_, "C1") => "total de la première colonne",
        (_, "C2") => "total de la seconde",
        _ => "",
    },
    methods: "Toutes les mesures, par famille",
    methods_measure: "Ce que dit chacune, sa formule, son sens, sa source",
    methods_none: "Aucune mesure ne répond à ce filtre",
    find: "Chercher une mesure",
    family: "Famille",
    families: |family| match family {
        Family::Keyness => "Comparer deux corpus",
        Family::Association => "Mots qui vont ensemble",
        Family::Dispersion => "Répartition",
        Family::Diversity => "Richesse du vocabulaire",
        Family::Readability => "Lisibilité",
        Family::Weights => "Fréquence et poids",
        Family::Certainty => "Sûreté",
        Family::Trends => "Évolution",
    },
    plain: "Ce qu’elle dit",
    higher_means: "Sens",
    read_beside: "À lire à côté",
    checked: |passed, all, locale| {
        if passed == all {
            format!("Les {} exemples publiés sont retrouvés ici même", number::count(all, locale))
        } else {
            format!(
                "{} sur {} retrouvés ici même\u{202f}; {}",
                number::count(passed, locale),
                counted(all, ("exemple publié", "exemples publiés"), locale),
                counted(all - passed, ("ne l’est pas", "ne le sont pas"), locale)
            )
        }
    },
    checked_measure: "Chiffres imprimés dans des publications, recalculés à l’instant par ce navigateur, à la précision imprimée",
    failures: "Seulement ceux qui diffèrent",
    no_failures: "Aucun exemple ne diffère.",
    example: "Exemple",
    printed: "Imprimé",
    here: "Calculé ici",
    verdict: "Accord",
    pass: "oui",
    fail: "non",
    other_check: |id| match id {
        "expected" => "nombre attendu",
        "chi2_yates_p" => "p du khi-deux corrigé",
        "fisher_left" => "test exact de Fisher, à gauche",
        "f_ald" => "fréquence réduite par l’ALD",
        "f_awt" => "fréquence réduite par l’AWT",
        "n" => "mots",
        "v" => "mots distincts",
        "hapax" => "hapax",
        _ => "",
    },
};

pub const TITLE: (&str, &str) = ("D’où vient ce chiffre", "Where this figure comes from");
pub const METHODS: (&str, &str) = ("Méthodes", "Methods");
pub const SELF_CHECK: (&str, &str) = ("Vérification", "Self-check");

const EN: Explaining = Explaining {
    title: TITLE,
    unreadable: "This figure is not known to this version",
    no_value: "no value",
    between: |low, high, level| format!("between {low} and {high}, at {level}%"),
    formula: "Formula",
    calculation: "Step by step",
    only_program: "This is not written in one line: only a program can do it.",
    with: "with",
    in_full: "with all its digits",
    table: "Observed, and expected if there were no tie at all",
    pair_columns: ["with the other word", "without"],
    corpora_columns: ["here", "there"],
    rows: ["the word", "the others", "total"],
    total: "total",
    expected: "expected",
    by_text: "Text by text",
    text: "Text",
    counted: "v: counted",
    words: "w: words",
    share: "s: share",
    if_even: "what an even spread would give",
    first_parts: |shown, all, locale| {
        format!("The first {} texts of {}.", number::count(shown, locale), number::count(all, locale))
    },
    others: "The other measures of the same numbers",
    measure: "Measure",
    value: "Value",
    source: "Source",
    see_lines: "See the lines",
    all_measures: "All measures",
    self_check: "Check the arithmetic",
    higher: |higher| match higher {
        Higher::Surer => "Higher: less likely to be chance.",
        Higher::LessSure => "Higher: more likely to be chance.",
        Higher::Stronger => "Higher: a stronger tie or effect.",
        Higher::Over => "Higher: used more here than there.",
        Higher::MoreEven => "Higher: spread more evenly.",
        Higher::LessEven => "Higher: spread less evenly.",
        Higher::MoreVaried => "Higher: a more varied vocabulary.",
        Higher::LessVaried => "Higher: a more repetitive vocabulary.",
        Higher::Easier => "Higher: easier to read.",
        Higher::Harder => "Higher: harder to read.",
        Higher::MoreFrequent => "Higher: more frequent.",
        Higher::MoreTypical => "Higher: more typical of the text.",
        Higher::Rising => "Higher: rises more with time.",
        Higher::Nothing => "An interval, not a score.",
    },
    caution: |caution, locale| {
        match caution {
        Caution::SmallExpectation(e) => format!(
            "A cell expects only {}: below 5 this test is not reliable; rather read Fisher’s exact test or the specificity.",
            number::figure(e, locale)
        ),
        Caution::Smoothed => "The word is missing on one side: half an occurrence is counted there, without which the formula would have no value.".into(),
        Caution::FewOccurrences(n) => format!(
            "Only {}: one more or less would change this figure much.",
            counted(n, ("occurrence", "occurrences"), locale)
        ),
        Caution::FewParts(n) => {
            format!("Only {}: a spread says little there.", counted(u64::from(n), ("text", "texts"), locale))
        }
        Caution::DependsOnLength => "This measure changes with length: compare texts of the same size only.".into(),
        Caution::NoTable => "The word stands beside the other more often than one of them occurs (windows overlap): there is no table of four cells.".into(),
        Caution::Convention => "The two never meet: the value is set by convention.".into(),
        Caution::MeanOfTexts(n) => format!("Mean of {}: no window lies in two texts.", counted(n.into(), ("text", "texts"), locale)),
    }
    },
    symbol: |kind, name| match (kind, name) {
        ("pair", "a") => "times the two meet",
        ("pair", "f1") => "occurrences of the node, or words of its windows",
        ("pair", "f2") => "occurrences of the second",
        ("corpora", "a") => "occurrences here",
        ("corpora", "b") => "occurrences there",
        ("corpora", "n1") => "words here",
        ("corpora", "n2") => "words there",
        ("corpora", "n") => "the constant chosen",
        ("rate", "n") => "occurrences",
        (_, "base") => "base of the rate",
        (_, "z") => "normal deviate of the level chosen, 1.96 for 95%",
        ("weight" | "word", "len") => "words of the text, or of the whole corpus",
        ("weight", "n") => "occurrences in the text",
        (_, "df") => "texts that have the word",
        (_, "D") => "texts",
        ("counts", "W") => "words",
        ("counts", "S") => "sentences",
        ("counts", "Y") => "syllables",
        ("counts", "L") => "letters",
        ("counts", "B") => "words of more than six letters",
        ("text", "V") => "distinct words",
        ("text", "V₁") => "words used only once",
        ("text", "w") => "words of a window",
        ("text", "m") => "windows",
        ("text", "T") => "distinct words of all windows",
        ("text", "F1" | "F2") => "factors: stretches over which the ratio falls to .72",
        ("text", "α") => "solution of the equation",
        (_, "min s") => "the smallest share",
        ("word" | "query", "n") => "texts",
        (_, "f") => "occurrences",
        (_, "N") => "all words",
        (_, "R1") => "total of the word’s row",
        (_, "R2") => "total of the other words’ row",
        (_, "C1") => "total of the first column",
        (_, "C2") => "total of the second",
        _ => "",
    },
    methods: "All measures, by family",
    methods_measure: "What each says, its formula, its direction, its source",
    methods_none: "No measure answers this filter",
    find: "Find a measure",
    family: "Family",
    families: |family| match family {
        Family::Keyness => "Comparing two corpora",
        Family::Association => "Words that keep company",
        Family::Dispersion => "Spread",
        Family::Diversity => "Richness of vocabulary",
        Family::Readability => "Readability",
        Family::Weights => "Frequency and weight",
        Family::Certainty => "Certainty",
        Family::Trends => "Change",
    },
    plain: "What it says",
    higher_means: "Direction",
    read_beside: "To be read beside it",
    checked: |passed, all, locale| {
        if passed == all {
            format!("All {} published examples come out right here", number::count(all, locale))
        } else {
            format!(
                "{} of {} come out right here; {}",
                number::count(passed, locale),
                counted(all, ("published example", "published examples"), locale),
                counted(all - passed, ("does not", "do not"), locale)
            )
        }
    },
    checked_measure: "Figures printed in publications, recomputed just now by this browser, to the precision that was printed",
    failures: "Only those that differ",
    no_failures: "No example differs.",
    example: "Example",
    printed: "Printed",
    here: "Computed here",
    verdict: "Agrees",
    pass: "yes",
    fail: "no",
    other_check: |id| match id {
        "expected" => "expected count",
        "chi2_yates_p" => "p of the corrected chi-square",
        "fisher_left" => "Fisher’s exact test, left",
        "f_ald" => "frequency reduced by ALD",
        "f_awt" => "frequency reduced by AWT",
        "n" => "words",
        "v" => "distinct words",
        "hapax" => "hapax legomena",
        _ => "",
    },
};
