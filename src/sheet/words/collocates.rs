//! Words of the views of collocates, of their network and of the word tree.

use super::counted;
use crate::engine::analysis::collocates::Nothing;
use crate::plot::Locale;

pub struct Collocates {
    /// How many times, from … to; the collocate and the node take the places of the braces.
    pub finding: fn(&str, &str, &str) -> String,
    /// The same where the interval does not bear a comparison.
    pub most: fn(u64, Locale) -> String,
    /// Places, words in windows, rows.
    pub measure: fn(u64, u64, u64, &str, Locale) -> String,
    pub window: &'static str,
    pub windows: [&'static str; 3],
    pub left: &'static str,
    pub right: &'static str,
    pub across: &'static str,
    pub least: &'static str,
    pub least_texts: &'static str,
    pub skip: &'static str,
    pub skip_help: &'static str,
    pub overlap: &'static str,
    pub overlaps: [&'static str; 2],
    pub expected: &'static str,
    pub expectations: [&'static str; 2],
    pub positions: &'static str,
    pub joint: &'static str,
    pub frequency: &'static str,
    pub expected_column: &'static str,
    pub beside: &'static str,
    pub strongest: &'static str,
    pub no_query: &'static str,
    pub nothing: fn(Nothing) -> &'static str,
    pub network_finding: fn(u64, u64, Locale) -> String,
    pub network_measure: &'static str,
    pub network_top: &'static str,
    pub network_nodes: &'static str,
    pub network_nodes_example: &'static str,
    pub network_alone: &'static str,
    pub shared: fn(&str, &str) -> String,
    pub from: &'static str,
    pub to: &'static str,
    pub grow: fn(&str) -> String,
    pub left_out: fn(u64, Locale) -> String,
    pub unread: &'static str,
    pub tree_finding: fn(u64, u64, bool, Locale) -> String,
    pub tree_nothing: &'static str,
    pub tree_measure: &'static str,
    pub side: &'static str,
    pub sides: [&'static str; 2],
    pub depth: &'static str,
    pub branches: &'static str,
    pub path: &'static str,
    pub others: fn(u64, u64, Locale) -> String,
    pub ends: fn(u64, Locale) -> String,
    pub approximate: &'static str,
    pub tree_narrow: fn(u8, Locale) -> String,
}

pub const TITLE: (&str, &str) = ("Cooccurrents", "Collocates");
pub const NETWORK: (&str, &str) = ("Réseau", "Network");
pub const TREE: (&str, &str) = ("Arbre de mots", "Word tree");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Collocates {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Collocates = Collocates {
    finding: |times, low, high| {
        format!(
            "{{}} se trouve {times} fois plus souvent près de {{}} que dans l’ensemble (de {low} à {high} fois)"
        )
    },
    most: |n, locale| {
        format!("Le plus lié à {{}}\u{a0}: {{}}, {} ensemble", counted(n, ("fois", "fois"), locale))
    },
    measure: |nodes, window_words, rows, base, locale| {
        format!(
            "{} du nœud, {} autour, {} ci-dessous\u{202f}; {base}",
            counted(nodes, ("place", "places"), locale),
            counted(window_words, ("mot", "mots"), locale),
            counted(rows, ("mot", "mots"), locale),
        )
    },
    window: "Fenêtre",
    windows: ["mots autour", "la phrase", "le paragraphe"],
    left: "À gauche",
    right: "À droite",
    across: "passer d’un paragraphe à l’autre",
    least: "Ensemble au moins",
    least_texts: "Textes au moins",
    skip: "sauter les mots-outils",
    skip_help: "Les mots de la fenêtre sont comptés comme si les mots-outils n’y étaient pas.",
    overlap: "Fenêtres qui se recouvrent",
    overlaps: ["compter dans chacune", "compter une fois"],
    expected: "Attendu selon",
    expectations: ["les places du nœud", "les mots des fenêtres"],
    positions: "positions",
    joint: "Ensemble",
    frequency: "En tout",
    expected_column: "Attendu",
    beside: "Mot voisin",
    strongest: "Les plus liés",
    no_query: "Chercher d’abord un mot\u{202f}: ses voisins s’affichent ici. Par exemple\u{a0}:",
    nothing: |nothing| match nothing {
        Nothing::NoWords => "Il n’y a pas de mots à compter",
        Nothing::NoQuery => "Chercher d’abord un mot\u{202f}: ses voisins s’affichent ici",
        Nothing::NoPlaces => "La requête ne se trouve nulle part",
        Nothing::NoWindow => "La fenêtre n’a aucun mot, ni à gauche ni à droite",
        Nothing::NoNeighbours => "Aucun mot ne se trouve dans la fenêtre",
        Nothing::NoRows => "Aucun voisin ne reste avec ces choix",
    },
    network_finding: |words, links, locale| {
        format!(
            "Autour de {{}}\u{a0}: {} et {} entre eux",
            counted(words, ("mot", "mots"), locale),
            counted(links, ("lien", "liens"), locale)
        )
    },
    network_measure: "un trait plus épais\u{a0}: plus souvent ensemble\u{202f}; un mot l’agrandit, un trait montre ses lignes",
    network_top: "Mots par nœud",
    network_nodes: "Autres nœuds",
    network_nodes_example: "un par ligne",
    network_alone: "Un seul nœud de nouveau",
    shared: |one, other| format!("{one} et {other}"),
    from: "De",
    to: "À",
    grow: |word| format!("Ajouter les voisins de {word}"),
    unread: "cette requête ne se lit pas",
    left_out: |n, locale| {
        format!("{} de plus n’ont pas trouvé de place.", counted(n, ("mot", "mots"), locale))
    },
    tree_finding: |n, all, right, locale| {
        format!(
            "{{}} vient {} fois sur {} {} {{}}",
            super::number(n, locale),
            super::number(all, locale),
            if right { "après" } else { "avant" }
        )
    },
    tree_nothing: "Rien ne vient de ce côté",
    tree_measure: "la hauteur d’un mot dit combien de places passent par lui\u{202f}; un mot montre ses lignes",
    side: "Côté",
    sides: ["ce qui suit", "ce qui précède"],
    depth: "Mots de suite",
    branches: "Branches au plus",
    path: "Suite",
    others: |places, words, locale| {
        format!(
            "{}, {}",
            counted(words, ("autre mot", "autres mots"), locale),
            counted(places, ("place", "places"), locale)
        )
    },
    ends: |n, locale| format!("{} fin de paragraphe", super::number(n, locale)),
    approximate: "Ces lignes comptent aussi des parties de mots composés.",
    tree_narrow: |most, locale| {
        let words = counted(u64::from(most), ("mot", "mots"), locale);
        format!("Dessin de {words} de suite, faute de place\u{202f}; le tableau a tout.")
    },
};

const EN: Collocates = Collocates {
    finding: |times, low, high| {
        format!("{{}} stands {times} times as often beside {{}} as in all the texts ({low} to {high} times)")
    },
    most: |n, locale| {
        format!("Most closely tied to {{}}: {{}}, {} together", counted(n, ("time", "times"), locale))
    },
    measure: |nodes, window_words, rows, base, locale| {
        format!(
            "{} of the node, {} around, {} below; {base}",
            counted(nodes, ("place", "places"), locale),
            counted(window_words, ("word", "words"), locale),
            counted(rows, ("word", "words"), locale),
        )
    },
    window: "Window",
    windows: ["words around", "the sentence", "the paragraph"],
    left: "To the left",
    right: "To the right",
    across: "run over the edges of paragraphs",
    least: "Together at least",
    least_texts: "Texts at least",
    skip: "step over stop words",
    skip_help: "The words of the window are counted as if no stop words were there.",
    overlap: "Windows that overlap",
    overlaps: ["count in each", "count once"],
    expected: "Expected from",
    expectations: ["the places of the node", "the words in the windows"],
    positions: "positions",
    joint: "Together",
    frequency: "In all",
    expected_column: "Expected",
    beside: "Word beside",
    strongest: "Most closely tied",
    no_query: "Look for a word first: what stands beside it shows here. For example:",
    nothing: |nothing| match nothing {
        Nothing::NoWords => "There are no words to count",
        Nothing::NoQuery => "Look for a word first: what stands beside it shows here",
        Nothing::NoPlaces => "The query stands nowhere",
        Nothing::NoWindow => "The window has no words, neither left nor right",
        Nothing::NoNeighbours => "No word stands in the window",
        Nothing::NoRows => "No word beside it is left by these choices",
    },
    network_finding: |words, links, locale| {
        format!(
            "Around {{}}: {} and {} among them",
            counted(words, ("word", "words"), locale),
            counted(links, ("link", "links"), locale)
        )
    },
    network_measure: "a thicker line: more often together; a word grows the network, a line shows its lines of text",
    network_top: "Words of each node",
    network_nodes: "Other nodes",
    network_nodes_example: "one on each line",
    network_alone: "One node alone again",
    shared: |one, other| format!("{one} and {other}"),
    from: "From",
    to: "To",
    grow: |word| format!("Add the words beside {word}"),
    unread: "this query cannot be read",
    left_out: |n, locale| format!("{} more had no room.", counted(n, ("word", "words"), locale)),
    tree_finding: |n, all, right, locale| {
        format!(
            "{{}} comes {} times of {} {} {{}}",
            super::number(n, locale),
            super::number(all, locale),
            if right { "after" } else { "before" }
        )
    },
    tree_nothing: "Nothing stands on this side",
    tree_measure: "the height of a word says how many places pass through it; a word shows its lines",
    side: "Side",
    sides: ["what follows", "what comes before"],
    depth: "Words in a row",
    branches: "Branches at most",
    path: "Row",
    others: |places, words, locale| {
        format!(
            "{}, {}",
            counted(words, ("other word", "other words"), locale),
            counted(places, ("place", "places"), locale)
        )
    },
    ends: |n, locale| format!("{} end of paragraph", super::number(n, locale)),
    approximate: "These lines also count parts of compounds.",
    tree_narrow: |most, locale| {
        let words = counted(u64::from(most), ("word", "words"), locale);
        format!("Drawn {words} deep for want of room; the table has it all.")
    },
};
