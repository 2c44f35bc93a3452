//! The interface in French. Spaces before `: ; ! ?` and inside « » are no-break, narrow where custom has it.

use super::reading::{Faults, Meaning};
use super::texts::{Errors, counted};
use super::{NeighbourKind, Words};
use crate::engine::query::reading::Structure;
use crate::plot::number::{count, percent};

pub const WORDS: Words = Words {
    skip_to_content: "Aller au contenu",
    views: "Vues",
    overview: "Vue d’ensemble",
    read: "Lire",
    concordance: "Concordance",
    words: "Mots",
    topics: "Thèmes",
    texts: "Textes",
    text: "Texte",
    evidence: "Le passage dans son texte",
    search: "Chercher dans le corpus",
    query_example: "otan · « ministres de la défense » · défen* · otan SAUF kiev",
    other_language: "Show the page in English",
    theme_is: |theme| match theme {
        Some("dark") => "Thème\u{a0}: sombre",
        Some("light") => "Thème\u{a0}: clair",
        _ => "Thème\u{a0}: celui du système",
    },
    copy_link: "Copier le lien",
    link_copied: "Lien copié.",
    not_copied: "Le navigateur refuse la copie\u{a0}: sélectionner puis copier à la main.",
    help: "Aide et raccourcis",
    close: "Fermer",
    starting: "Démarrage du moteur…",
    loading: "Lecture des textes…",
    computing: "Calcul en cours",
    n_texts: |n, locale| counted(n, "texte", "textes", locale),
    n_words: |n, locale| counted(n, "mot", "mots", locale),
    words_read: "mots lus",
    words_set_aside: "mots mis à l’écart",
    stop_words: "mots-outils",
    seed: "graine",
    nothing_leaves: "rien ne quitte cet ordinateur",
    on_their_way: &super::loading::FR,
    reading: "Lecture de la requête",
    places_in_texts: |places, texts, locale| {
        format!(
            "{} dans {}",
            counted(places, "occurrence", "occurrences", locale),
            counted(texts, "texte", "textes", locale)
        )
    },
    inside: "dans ",
    others: "autres formes",
    set_aside: "mis à l’écart",
    suggested: "suggéré",
    semicolon: "\u{202f}; ",
    neighbours: "Lectures voisines",
    neighbour: |kind| match kind {
        NeighbourKind::Phrase => "expression exacte",
        NeighbourKind::SameSentence => "même phrase",
        NeighbourKind::SameParagraph => "même paragraphe",
        NeighbourKind::SameText => "même texte",
        NeighbourKind::Any => "l’un ou l’autre",
        NeighbourKind::Prefix => "mots qui commencent ainsi",
        NeighbourKind::Variant => "avec la variante suggérée",
        NeighbourKind::Near => super::asking::FR.near,
    },
    meaning: Meaning {
        word: |word| format!("«\u{202f}{word}\u{202f}»"),
        prefix: |prefix| format!("mots en «\u{202f}{prefix}…\u{202f}»"),
        phrase: |phrase| format!("l’expression «\u{202f}{phrase}\u{202f}»"),
        and: " et ",
        or: " ou ",
        not: " sauf dans les textes qui ont ",
        all_in_text: |parts| format!("{parts}, dans le même texte"),
        within: |inner, structure| match structure {
            Structure::Sentence => format!("{inner} dans une même phrase"),
            Structure::Paragraph => format!("{inner} dans un même paragraphe"),
            Structure::Heading => format!("{inner} dans un intertitre"),
            Structure::Quotation => format!("{inner} dans une citation"),
            Structure::Speech => format!("{inner} dans le discours rapporté"),
            Structure::Marked => format!("{inner} entre guillemets sans être du discours rapporté"),
        },
        outside: |inner, structure| match structure {
            Structure::Sentence => format!("{inner} hors de toute phrase"),
            Structure::Paragraph => format!("{inner} hors de tout paragraphe"),
            Structure::Heading => format!("{inner} hors des intertitres"),
            Structure::Quotation => format!("{inner} hors des citations"),
            Structure::Speech => format!("{inner} hors du discours rapporté"),
            Structure::Marked => format!("{inner} hors des mots mis entre guillemets"),
        },
    },
    layers: super::layers::FR,
    subcorpus: super::subcorpus::FR,
    inspector: &super::inspector::FR,
    query: &super::query::FR,
    facets: super::facets::FR,
    alike: super::alike::FR,
    history: super::history::FR,
    results: super::results::FR,
    sheet: &super::sheet::FR,
    asking: &super::asking::FR,
    help_page: &super::help::FR,
    fault: Faults {
        unclosed_quote: "guillemet jamais fermé\u{a0}: lu comme fermé à la fin.",
        unclosed_parenthesis: "parenthèse jamais fermée\u{a0}: ajouter «\u{202f})\u{202f}».",
        stray_parenthesis: "parenthèse fermée sans avoir été ouverte\u{a0}: la retirer, ou en ouvrir une avant.",
        missing_operand: |operator| {
            format!(
                "il manque un mot avant ou après {operator}. Pour chercher ce mot lui-même, l’écrire en minuscules."
            )
        },
        only_negation: "une exclusion seule ne trouve rien\u{a0}: dire d’abord ce qui est cherché, par exemple «\u{202f}otan SAUF kiev\u{202f}».",
        no_word: "aucun mot ici, seulement des signes\u{a0}: écrire au moins un mot.",
        empty_prefix: "l’astérisque attend le début d’un mot, par exemple «\u{202f}défen*\u{202f}».",
        not_supported: |what| {
            format!("{what}\u{a0}: cette version ne connaît pas ce signe et l’a lu comme du texte.")
        },
        too_long: "requête trop longue ou trop imbriquée\u{a0}: la fin n’a pas été lue.",
        lowercase_operator: |operator| {
            format!(
                "lu comme un mot. Pour l’opérateur, écrire {} en capitales.",
                operator.to_ascii_uppercase()
            )
        },
        many_forms: |taken| {
            format!("trop de formes commencent ainsi\u{a0}: les {taken} premières ont été prises.")
        },
    },
    untitled: "[sans titre]",
    undated: "sans date",
    inferred: "déduite",
    warned: "à vérifier",
    matches: "occurrences",
    find_text: "Trouver un texte",
    first_shown: |n, locale| {
        format!("Les {} premiers sont affichés\u{a0}; préciser pour trouver les autres.", count(n, locale))
    },
    add_texts: "Ajouter des textes…",
    add_texts_explained: "Fichiers .txt à choisir, à déposer n’importe où sur la page, ou texte à coller. Ils restent dans la mémoire de cette page et ne vont nulle part.",
    what_about_present: "Les textes déjà là",
    add_to_them: "s’y ajouter",
    replace_them: "les remplacer",
    choose_files: "Choisir des fichiers…",
    title_optional: "Titre (facultatif)",
    paste_here: "Texte à coller",
    add_pasted: "Ajouter ce texte",
    pasted_text: "texte collé",
    drop_here: "Déposer les fichiers ici",
    came_in: "Arrivés",
    texts_added: "Textes ajoutés.",
    bytes: "octets",
    undo: "Annuler l’ajout",
    undone: "Ajout annulé.",
    read_whole: "Lire en entier",
    find_in_text: "Chercher dans ce texte",
    n_hits: |n, locale| counted(n, "occurrence", "occurrences", locale),
    previous_hit: "Occurrence précédente (p)",
    next_hit: "Occurrence suivante (n)",
    earlier: "Ce qui précède",
    later: "La suite",
    no_such_text: "Aucun texte de ce nom dans ce corpus\u{a0}: choisir dans la liste.",
    as_proposed: "Revenir à l’état proposé",
    reason: |key| super::reasons::reason(key, "fr"),
    review: super::review::FR,
    stop_words_title: "Mots-outils",
    stop_words_explained: "Articles, pronoms, auxiliaires… laissés hors des listes de mots et des thèmes, jamais hors d’une recherche ni d’une concordance.",
    add_stop_word: "Ajouter un mot",
    add: "Ajouter",
    take_off: "Retirer de la liste",
    your_changes: "Vos changements\u{a0}:",
    table: super::table::FR,
    overview_finding: |texts, words, locale| {
        format!("{}, {}", counted(texts, "texte", "textes", locale), counted(words, "mot", "mots", locale))
    },
    distinct_words: "mots distincts",
    sentences: "phrases",
    words_per_sentence: "mots par phrase",
    top_words: "Les mots les plus fréquents",
    top_words_measure: "hors mots-outils\u{a0}; à droite, où ils se trouvent dans chaque texte",
    all_words: "Tous les mots",
    topics_at_a_glance: "De quoi il est question",
    topic_share_measure: "part de chaque thème dans les passages",
    dates: "Dates",
    n_undated: |n, locale| {
        format!("{} sans date connue\u{a0}: rien n’est inventé.", counted(n, "texte", "textes", locale))
    },
    about_corpus: "À propos de ce corpus",
    name_of_corpus: "Nom",
    licence: "Droits",
    contact: "Contact",
    position_in_text: "du début à la fin du texte",
    per: |base, locale| format!("pour {}", count(base, locale)),
    n_in_text: |n, text, locale| {
        format!("texte {}\u{a0}: {}", count(text, locale), counted(n, "occurrence", "occurrences", locale))
    },
    export: "Exporter",
    copy_table: "Copier le tableau",
    table_copied: "Tableau copié, toutes les lignes.",
    save_csv: "Enregistrer en CSV",
    save_tsv: "Enregistrer en TSV",
    cancel: "Arrêter",
    again: "Recommencer",
    more: "Afficher la suite",
    see_lines: "Voir les lignes",
    found_in: |query, places, texts, all, locale| match places {
        0 => format!("Aucune occurrence de {}", quoted(query)),
        _ if texts == all && all > 1 => format!(
            "{} revient {} fois, dans {} textes sur {}",
            quoted(query),
            count(places, locale),
            count(texts, locale),
            count(all, locale)
        ),
        _ => format!(
            "{} revient {} fois, dans {} sur {}",
            quoted(query),
            count(places, locale),
            counted(texts, "texte", "textes", locale),
            count(all, locale)
        ),
    },
    strips_measure: "chaque trait est une occurrence\u{a0}; à droite, leur nombre et le taux dans le texte",
    n_lines: |n, locale| counted(n, "ligne", "lignes", locale),
    lines: &super::lines::FR,
    sort: "Trier",
    orders: [
        "dans l’ordre des textes",
        "par le 1ᵉʳ mot à droite",
        "par le 2ᵉ mot à droite",
        "par le 3ᵉ mot à droite",
        "par le 1ᵉʳ mot à gauche",
        "par le 2ᵉ mot à gauche",
        "par le mot lui-même",
    ],
    across_paragraphs: "par-delà les paragraphes",
    concordance_empty: "Écrire un mot dans la barre de recherche\u{a0}: chaque occurrence apparaît ici dans son contexte.",
    try_example: "Essayer",
    source: "Source",
    left: "Contexte gauche",
    node: "Occurrence",
    right: "Contexte droit",
    copy: "Copie",
    copy_line: "Copier la ligne avec sa source",
    line_copied: "Ligne copiée avec sa source.",
    word: "Mot",
    occurrences: "Occurrences",
    topics_finding: |topics, passages, locale| match topics {
        0 => "Pas de thème à montrer".into(),
        1 => format!("Un seul thème dans {}", counted(passages, "passage", "passages", locale)),
        n => format!(
            "{} dans {}",
            counted(n, "thème", "thèmes", locale),
            counted(passages, "passage", "passages", locale)
        ),
    },
    topics_measure: |content, terms, automatic, locale| {
        format!(
            "factorisation non négative de {} pleins ({} distincts), passages de 60 à 150 mots\u{202f}; nombre de thèmes {}",
            counted(content, "mot", "mots", locale),
            count(terms, locale),
            if automatic { "choisi par stabilité" } else { "choisi à la main" }
        )
    },
    small_corpus: "Petit corpus\u{a0}: ces thèmes aident à lire, ils ne prouvent rien. Les mots pâles et les thèmes instables changent dès qu’on retire quelques passages.",
    no_topics: "Trop peu de mots pleins pour chercher des thèmes.",
    topic_list_measure: "part des passages\u{202f}; stable\u{a0}: retrouvé quand on retire un passage sur cinq",
    stable: "stable",
    fairly_stable: "assez stable",
    unstable: "instable",
    stability: "stabilité",
    frequent: "mots fréquents",
    peculiar: "mots propres au thème",
    lambda: "Pertinence λ (Sievert et Shirley 2014)\u{a0}: 1, les plus fréquents dans le thème\u{202f}; 0, les plus propres au thème",
    share: "Part",
    in_topic: "dans le thème",
    in_corpus: "dans le corpus",
    terms_legend: "barre pleine\u{a0}: dans le thème · barre claire\u{a0}: dans tout le corpus · mot pâle\u{a0}: peu stable",
    topics_by_text: "Thèmes et textes",
    topics_by_text_measure: "part de chaque thème dans chaque texte\u{202f}; une case ouvre le texte, mots du thème marqués",
    passages: "Passages du thème",
    passages_measure: "ceux où sa part est la plus grande, ses mots soulignés",
    share_of_passage: |share, locale| format!("part du thème {}", percent(share, locale)),
    number_of_topics: "Nombre de thèmes",
    number_of_topics_explained: "Plus la courbe s’élève au-dessus du hasard, mieux les thèmes se retrouvent quand on refait le calcul sur quatre passages sur cinq.",
    stability_by_k: "Stabilité selon le nombre de thèmes",
    curve_legend: "trait plein\u{a0}: ces textes · pointillés\u{a0}: les mêmes mots brassés au hasard",
    by_chance: "par hasard",
    choose_by_stability: "Choisir par stabilité",
    other_corpus: "Ce lien a été fait sur un autre corpus\u{a0}: les chiffres ci-dessous sont ceux des textes présents ici.",
    link_unknown: |key| {
        format!("Le lien contient «\u{202f}{key}\u{202f}», que cette version ne connaît pas.")
    },
    link_bad: |key| {
        format!(
            "La valeur de «\u{202f}{key}\u{202f}» dans le lien n’a pas de sens\u{a0}; la valeur par défaut est prise."
        )
    },
    link_too_long: "Le lien est trop long\u{a0}: la fin n’a pas été lue.",
    link_later: "Le lien vient d’une version plus récente\u{a0}: il est lu autant que possible.",
    restarted: |lost, locale| {
        format!(
            "Le moteur s’était arrêté\u{a0}; il est reparti avec les mêmes textes.{}",
            if lost > 0 {
                format!(" {} à reposer.", counted(lost, "question", "questions", locale))
            } else {
                String::new()
            }
        )
    },
    no_workers: "Ce navigateur refuse le travail en arrière-plan\u{a0}: tout fonctionne, un peu moins vite.",
    no_texts: "Aucun texte dans ce corpus. Ajouter des textes pour commencer.",
    update_ready: "Une nouvelle version est prête.",
    reload: "Recharger",
    ledger: &super::ledger::FR,
    errors: Errors {
        query: "La requête n’a pas pu être lue.",
        empty_corpus: "Le corpus n’a aucun mot\u{a0}: ajouter un texte.",
        language_data: "Les données de langue ne peuvent pas servir\u{a0}: recharger la page.",
        segment: "L’index enregistré ne peut pas servir\u{a0}: il faut le refaire depuis les textes.",
        message: "La page et le moteur ne sont pas de la même version\u{a0}: recharger la page.",
        cancelled: "Arrêté.",
        stopped: "Le moteur s’est arrêté sur cette question\u{a0}; il est reparti.",
        too_large: |size, limit, locale| {
            format!(
                "{}\u{a0}Mo de texte\u{a0}: un onglet en tient {}. En charger moins.",
                count(size, locale),
                count(limit, locale)
            )
        },
    },
    decoding: &super::decoding::FR,
    query_language: "Chercher",
    query_help: super::query::FR_HELP,
    shortcuts: "Raccourcis",
    key_help: &[
        ("/", "aller à la recherche"),
        ("1 … 9", "changer de vue"),
        ("h", "étapes de la requête et historique"),
        ("n  p", "occurrence suivante, précédente"),
        ("Échap", "fermer le passage ouvert"),
        ("s  1 … 9  e", "sur une ligne de la concordance\u{a0}: étoile, groupe (0 l’enlève), note"),
        ("c  Ctrl\u{a0}+\u{a0}Z", "sur une ligne\u{a0}: copier, annuler la dernière marque"),
        (
            "Maj + ↓  →",
            "dans le texte qu’on lit\u{a0}: sélectionner un passage, pour trouver les textes semblables",
        ),
        ("F6", "région suivante de la page"),
        ("?", "cette aide"),
    ],
    keys_off: "Désactiver les raccourcis d’une seule touche",
    privacy: "Vie privée",
    privacy_text: "Tout est calculé dans cet onglet. La page interdit elle-même toute connexion à un autre site\u{a0}; l’onglet Réseau des outils du navigateur permet de le vérifier. Rien n’est enregistré, sauf la page elle-même pour servir hors ligne.",
};

/// A query between guillemets; one that is already between marks stays as it is.
fn quoted(query: &str) -> String {
    let query = query.trim();
    if query.starts_with(['"', '«', '“']) {
        query.to_owned()
    } else {
        format!("«\u{202f}{query}\u{202f}»")
    }
}
