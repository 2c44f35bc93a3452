//! Words of the views that compare: key words, specificities, two sides.

use crate::plot::Locale;

/// What is said of the parts in which a word is most over and most under, each with its figure.
type BothEnds = fn(Option<(&str, &str)>, Option<(&str, &str)>) -> String;

pub struct Contrast {
    /// Texts, year, month, day, outlet, language, headings, quotations, slices, query.
    pub ways: [&'static str; 10],
    pub quoted: &'static str,
    pub not_quoted: &'static str,
    pub missing: &'static str,
    pub vague: &'static str,
    pub parted_by: &'static str,
    pub n_slices: &'static str,
    pub target: &'static str,
    pub reference: &'static str,
    pub query_example: &'static str,
    pub against: &'static str,
    pub rest: &'static str,
    pub other_part: &'static str,
    pub a_list: &'static str,
    pub list: &'static str,
    pub list_help: &'static str,
    pub our_list: &'static str,
    pub no_list: &'static str,
    pub read_lines: fn(&str, &str) -> String,
    pub direction: &'static str,
    pub over: &'static str,
    pub under: &'static str,
    pub both: &'static str,
    pub min_texts: &'static str,
    pub band: &'static str,
    pub band_help: &'static str,
    pub intervals: &'static str,
    pub intervals_help: &'static str,
    pub seed: &'static str,
    pub here: &'static str,
    pub there: &'static str,
    pub rate_here: &'static str,
    pub rate_there: &'static str,
    pub texts_here: &'static str,
    pub texts_there: &'static str,
    pub times: &'static str,
    pub times_help: &'static str,
    pub q_help: &'static str,
    pub dp: &'static str,
    pub dp_help: &'static str,
    /// `{}` is the word; ratio, interval, where, and than where.
    pub more: fn(&str, (&str, &str), &str, &str) -> String,
    /// `{}` is the word; how often, where, and where never.
    pub only: fn(&str, &str, &str) -> String,
    pub inside: fn(&str) -> String,
    pub elsewhere: &'static str,
    pub not_sure: fn(&str) -> String,
    pub first: fn(&str, &str) -> String,
    pub tested: fn(&str, &str, &str, &str, &str) -> String,
    pub few_texts: fn(&str, &str) -> String,
    pub few_of_list: fn(&str) -> String,
    pub paragraphs: &'static str,
    pub shared_texts: fn(&str) -> String,
    pub left_out: fn(&str) -> String,
    pub smoothed: &'static str,
    pub no_such_part: &'static str,
    pub empty_target: &'static str,
    pub empty_reference: &'static str,
    pub empty_list: &'static str,
    pub same_sides: &'static str,
    pub none_tested: &'static str,
    pub no_difference: &'static str,
    pub no_rows: &'static str,
    pub figure: fn(&str) -> String,
    pub figure_caption: &'static str,
    pub interval: &'static str,
    pub spec_measure: fn(&str, &str, &str) -> String,
    /// `{}` is the word; where it is most in excess, where it is most lacking, if that is not banal.
    pub spec_finding: BothEnds,
    pub highest: &'static str,
    pub lowest: &'static str,
    pub where_highest: &'static str,
    pub columns_from: &'static str,
    pub columns_shown: fn(&str, &str, &str) -> String,
    pub word_shown: &'static str,
    pub word_help: &'static str,
    pub one_part: &'static str,
    pub too_many: fn(&str) -> String,
    pub no_words: &'static str,
    pub unknown_parts: fn(&str, &str) -> String,
    pub index: &'static str,
    pub part: &'static str,
    pub words: &'static str,
    pub side: &'static str,
    pub distinct: &'static str,
    pub own_of: fn(&str) -> String,
    pub shared: &'static str,
    pub key_of: fn(&str) -> String,
    pub compare_finding: fn(&str, &str, &str) -> String,
    pub overlap: fn(&str, &str, &str, &str) -> String,
    pub none_own: &'static str,
}

pub const KEYNESS: (&str, &str) = ("Mots-clés", "Key words");
pub const SPECIFICITIES: (&str, &str) = ("Spécificités", "Specificities");
pub const COMPARE: (&str, &str) = ("Côte à côte", "Side by side");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Contrast {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Contrast = Contrast {
    ways: [
        "textes",
        "années",
        "mois",
        "jours",
        "titres de presse",
        "langues",
        "intertitres",
        "citations",
        "tranches égales",
        "requêtes",
    ],
    quoted: "entre guillemets",
    not_quoted: "hors des guillemets",
    missing: "(non renseigné)",
    vague: "(date imprécise)",
    parted_by: "Corpus divisé par",
    n_slices: "Nombre de tranches",
    target: "Cible",
    reference: "Référence",
    query_example: "otan, date:2024, outlet:monde…",
    against: "Comparée avec",
    rest: "tout le reste",
    other_part: "une autre partie",
    a_list: "une liste de mots",
    list: "Liste",
    list_help: "Un mot et son nombre d’occurrences par ligne, séparés par une tabulation, une virgule ou un point-virgule.",
    our_list: "prendre Lexique 3 (livres)",
    no_list: "Choisissez une liste\u{a0}: un lien n’en garde que le nom",
    read_lines: |lines, unread| format!("De la liste\u{a0}: {lines} lues, {unread} non lues."),
    direction: "Mots",
    over: "plus fréquents (S+)",
    under: "moins fréquents (S−)",
    both: "les deux",
    min_texts: "Textes au moins",
    band: "Spécificité au moins (±)",
    band_help: "TXM tient pour banal ce qui est entre −2 et +2.",
    intervals: "intervalles",
    intervals_help: "Les textes de chaque côté sont tirés au sort mille fois\u{202f}; 95\u{a0}% des rapports tombent dans l’intervalle.",
    seed: "Graine du tirage",
    here: "Cible",
    there: "Référence",
    rate_here: "Taux, cible",
    rate_there: "Taux, référence",
    texts_here: "Textes, cible",
    texts_there: "Textes, référence",
    times: "Fois plus fréquent",
    times_help: "Rapport des deux taux, avec son intervalle à 95\u{a0}%. S’il contient 1, l’écart n’est pas assuré.",
    q_help: "Part de fausses trouvailles parmi tous les mots examinés dont l’écart est aussi net (Benjamini et Hochberg).",
    dp: "DP",
    dp_help: "Répartition sur les textes de la cible\u{a0}: 0 partout également, vers 1 tout en un endroit.",
    more: |times, (low, high), here, there| {
        let than = if there.starts_with('a') { "qu’" } else { "que " };
        format!("{{}} est {times} fois plus fréquent {here} {than}{there} (intervalle\u{a0}: {low} à {high})")
    },
    only: |n, here, there| format!("{{}} se trouve {n} {here}, et jamais {there}"),
    inside: |part| format!("dans {part}"),
    elsewhere: "ailleurs",
    not_sure: |here| {
        format!(
            "Aucun mot n’est assurément plus ou moins fréquent dans {here}\u{a0}: leurs intervalles contiennent 1, ou q dépasse 0,05"
        )
    },
    first: |here, words| format!("Ce qui distingue {here}\u{a0}: {words}"),
    tested: |here, there, tested, over, under| {
        format!(
            "{here} contre {there}\u{202f}; {tested} examinés, {over} plus fréquents dans la cible, {under} moins"
        )
    },
    few_texts: |here, there| {
        format!("Peu de textes ({here} contre {there})\u{a0}: ce qui les distingue peut ne tenir qu’à eux.")
    },
    few_of_list: |here| {
        format!(
            "Peu de textes ({here})\u{a0}: les intervalles disent peu de ce que d’autres textes montreraient."
        )
    },
    paragraphs: "Un côté n’a qu’un texte\u{a0}: ce sont ses paragraphes qui sont tirés au sort. L’intervalle dit comment le mot va et vient dans ce texte, rien d’autres textes.",
    shared_texts: |n| format!("Des deux côtés à la fois\u{a0}: {n}. Leurs mots sont comptés deux fois."),
    left_out: |n| format!("D’aucun côté\u{a0}: {n} du corpus."),
    smoothed: "Absent d’un côté\u{a0}: une demi-occurrence tient lieu de zéro dans les rapports.",
    no_such_part: "Cette partie n’existe pas dans le corpus",
    empty_target: "La cible est vide\u{a0}: aucun mot n’y est compté",
    empty_reference: "La référence est vide\u{a0}: il ne reste rien à quoi comparer",
    empty_list: "Aucune ligne de la liste n’a pu être lue",
    same_sides: "La cible et la référence sont les mêmes passages",
    none_tested: "Aucun mot n’est assez fréquent pour être examiné",
    no_difference: "Chaque mot a le même taux des deux côtés",
    no_rows: "Aucun mot ne reste avec ces choix",
    figure: |here| format!("Les mots les plus spécifiques de {here}, en plus et en moins"),
    figure_caption: "Indice de spécificité (Lafon)\u{a0}: au-delà de ±2, ce n’est plus banal.",
    interval: "intervalle à 95\u{a0}%",
    spec_measure: |words, parts, tested| {
        format!(
            "{words} dans {parts}\u{202f}; {tested} examinés. Indice de Lafon\u{a0}: l’exposant de la chance d’en avoir autant, ou aussi peu"
        )
    },
    spec_finding: |highest, lowest| match (highest, lowest) {
        (None, None) => "{} n’a d’écart notable dans aucune partie".to_owned(),
        (Some((part, index)), None) => format!("{{}} est en excès dans {part} ({index})"),
        (None, Some((part, index))) => format!("{{}} est en défaut dans {part} ({index})"),
        (Some((part, high)), Some((other, low))) => {
            format!("{{}} est le plus en excès dans {part} ({high}), le plus en défaut dans {other} ({low})")
        }
    },
    highest: "Plus haut indice",
    lowest: "Plus bas indice",
    where_highest: "Le plus en excès dans",
    columns_from: "Parties à partir de la",
    columns_shown: |from, to, all| format!("Parties {from} à {to} sur {all}."),
    word_shown: "Mot de la figure",
    word_help: "Tel qu’il est réuni dans la liste\u{a0}; vide\u{a0}: le premier de la liste.",
    one_part: "Il n’y a qu’une partie\u{a0}: rien à comparer",
    too_many: |n| format!("{n} parties, c’est trop\u{a0}: 10\u{202f}000 au plus"),
    no_words: "Il n’y a aucun mot à compter",
    unknown_parts: |vague, missing| {
        format!("À part\u{a0}: {missing} sans cette information, {vague} où elle est trop vague.")
    },
    index: "Indice",
    part: "Partie",
    words: "Mots",
    side: "Côté",
    distinct: "Mots distincts",
    own_of: |side| format!("Propres à {side}"),
    shared: "Communs, les plus fréquents des deux côtés",
    key_of: |side| format!("Mots-clés de {side}"),
    compare_finding: |shared, here, there| format!("{shared} communs à {here} et à {there}"),
    overlap: |jaccard, smaller, cosine, words| {
        format!(
            "Vocabulaire commun\u{a0}: {jaccard} de tous les mots distincts, {smaller} de ceux du côté qui en a le moins\u{202f}; cosinus des comptes {cosine}. Les mots communs font {words}."
        )
    },
    none_own: "aucun",
};

const EN: Contrast = Contrast {
    ways: [
        "texts",
        "years",
        "months",
        "days",
        "outlets",
        "languages",
        "headings",
        "quotations",
        "equal slices",
        "queries",
    ],
    quoted: "in quotation marks",
    not_quoted: "outside of quotation marks",
    missing: "(not known)",
    vague: "(vague date)",
    parted_by: "Corpus parted by",
    n_slices: "Number of slices",
    target: "Target",
    reference: "Reference",
    query_example: "nato, date:2024, outlet:times…",
    against: "Compared with",
    rest: "all the rest",
    other_part: "another part",
    a_list: "a word list",
    list: "List",
    list_help: "A word and how often it occurs on each line, parted by a tab, comma or semicolon.",
    our_list: "take Lexique 3 (French books)",
    no_list: "Choose a list: a link keeps its name alone",
    read_lines: |lines, unread| format!("Of the list: {lines} read, {unread} not read."),
    direction: "Words",
    over: "more frequent (S+)",
    under: "less frequent (S−)",
    both: "both",
    min_texts: "Texts at least",
    band: "Specificity at least (±)",
    band_help: "TXM calls banal what lies between −2 and +2.",
    intervals: "intervals",
    intervals_help: "The texts of each side are drawn a thousand times; 95% of the ratios lie in the interval.",
    seed: "Seed of the draws",
    here: "Target",
    there: "Reference",
    rate_here: "Rate, target",
    rate_there: "Rate, reference",
    texts_here: "Texts, target",
    texts_there: "Texts, reference",
    times: "Times as frequent",
    times_help: "Ratio of the two rates, with its 95% interval. Where that holds 1, the difference is not sure.",
    q_help: "Share of false findings among all tested words with as clear a difference (Benjamini and Hochberg).",
    dp: "DP",
    dp_help: "Spread over the texts of the target: 0 evenly everywhere, towards 1 all in one place.",
    more: |times, (low, high), here, there| {
        format!("{{}} is {times} times as frequent {here} as {there} (interval {low} to {high})")
    },
    only: |n, here, there| format!("{{}} occurs {n} {here}, and never {there}"),
    inside: |part| format!("in {part}"),
    elsewhere: "elsewhere",
    not_sure: |here| {
        format!(
            "No word is surely more or less frequent in {here}: their intervals hold 1, or q is above 0.05"
        )
    },
    first: |here, words| format!("What sets {here} apart: {words}"),
    tested: |here, there, tested, over, under| {
        format!("{here} against {there}; {tested} tested, {over} more frequent in the target, {under} less")
    },
    few_texts: |here, there| {
        format!(
            "Few texts ({here} against {there}): the intervals say little of what other texts would show."
        )
    },
    few_of_list: |here| format!("Few texts ({here}): what sets them apart may be theirs alone."),
    paragraphs: "A side has only one text: its paragraphs are drawn. The interval says how the word comes and goes in this text, nothing of other texts.",
    shared_texts: |n| format!("On both sides at once: {n}. Their words are counted twice."),
    left_out: |n| format!("On neither side: {n} of the corpus."),
    smoothed: "Absent on one side: half an occurrence stands for zero in the ratios.",
    no_such_part: "The corpus has no such part",
    empty_target: "The target is empty: no word is counted there",
    empty_reference: "The reference is empty: nothing is left to compare with",
    empty_list: "No line of the list could be read",
    same_sides: "Target and reference are the same places",
    none_tested: "No word is frequent enough to be tested",
    no_difference: "Every word has the same rate on both sides",
    no_rows: "No word is left by these choices",
    figure: |here| format!("The words most specific to {here}, more and less"),
    figure_caption: "Index of specificity (Lafon): beyond ±2 it is no longer banal.",
    interval: "95% interval",
    spec_measure: |words, parts, tested| {
        format!(
            "{words} in {parts}; {tested} tested. Lafon’s index: the exponent of the chance of so many, or so few"
        )
    },
    spec_finding: |highest, lowest| match (highest, lowest) {
        (None, None) => "{} is neither in excess nor lacking in any part".to_owned(),
        (Some((part, index)), None) => format!("{{}} is in excess in {part} ({index})"),
        (None, Some((part, index))) => format!("{{}} is lacking in {part} ({index})"),
        (Some((part, high)), Some((other, low))) => {
            format!("{{}} is most in excess in {part} ({high}), most lacking in {other} ({low})")
        }
    },
    highest: "Highest index",
    lowest: "Lowest index",
    where_highest: "Most in excess in",
    columns_from: "Parts from number",
    columns_shown: |from, to, all| format!("Parts {from} to {to} of {all}."),
    word_shown: "Word of the figure",
    word_help: "As it is joined in the list; empty: the first of the list.",
    one_part: "There is only one part: nothing to compare",
    too_many: |n| format!("{n} parts are too many: 10,000 at most"),
    no_words: "There is no word to count",
    unknown_parts: |vague, missing| {
        format!("By themselves: {missing} of which this is not known, {vague} of which it is too vague.")
    },
    index: "Index",
    part: "Part",
    words: "Words",
    side: "Side",
    distinct: "Distinct words",
    own_of: |side| format!("Only in {side}"),
    shared: "Shared, the most frequent on both sides",
    key_of: |side| format!("Key words of {side}"),
    compare_finding: |shared, here, there| format!("{shared} shared by {here} and {there}"),
    overlap: |jaccard, smaller, cosine, words| {
        format!(
            "Shared vocabulary: {jaccard} of all distinct words, {smaller} of those of the side that has fewer; cosine of the counts {cosine}. Shared words are {words}."
        )
    },
    none_own: "none",
};
