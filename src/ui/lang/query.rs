//! The signs of the query language, in words: how they were read, and what is wrong with them.

use crate::engine::query::reading::{CqlFault, Fault, Node, RegexFault};

/// How the page speaks of the newer signs of a query.
pub struct QueryWords {
    /// A shape of words, `in*able`.
    pub wildcard: fn(&str) -> String,
    /// A word and how many letters it may differ by.
    pub fuzzy: fn(&str, u8) -> String,
    pub regex: fn(&str) -> String,
    /// Words near each other: how many others may lie between, and whether their order counts.
    pub near: fn(&str, u16, bool) -> String,
    pub many_patterns: &'static str,
    pub too_fuzzy: fn(u8) -> String,
    pub too_far: fn(u16) -> String,
    pub many_near: &'static str,
    pub bad_regex: fn(&RegexFault) -> String,
    /// A field and its value.
    pub field: fn(&str, &str) -> String,
    pub cql: fn(&str) -> String,
    /// A field that no text has, and the nearest that some have.
    pub no_field: fn(&str, Option<&str>) -> String,
    pub no_date: &'static str,
    /// How many texts have no date, and how many one that says less than was asked.
    pub left_out: fn(u32, u32) -> String,
    pub bad_cql: fn(&CqlFault) -> Option<String>,
    /// A word that no text has, and the nearest that some have.
    pub no_such_word: fn(Option<&str>) -> String,
}

pub const FR: QueryWords = QueryWords {
    wildcard: |shape| format!("mots de la forme «\u{202f}{shape}\u{202f}»"),
    fuzzy: |word, most| match most {
        1 => format!("mots à une lettre près de «\u{202f}{word}\u{202f}»"),
        _ => format!("mots à {most} lettres près de «\u{202f}{word}\u{202f}»"),
    },
    regex: |expression| format!("mots que décrit /{expression}/ en entier"),
    near: |words, gap, ordered| {
        let order = if ordered { "dans cet ordre" } else { "dans n’importe quel ordre" };
        match gap {
            0 => format!("{words} côte à côte, {order}"),
            1 => format!("{words} à un mot de distance au plus, {order}"),
            _ => format!("{words} à {gap} mots de distance au plus, {order}"),
        }
    },
    many_patterns: "plus de 50 mots à joker, approchés ou expressions\u{a0}: celui-ci est laissé de côté. Poser la question en plusieurs fois.",
    too_fuzzy: |taken| match taken {
        0 => "ce mot est trop court (ou trop long) pour être approché\u{a0}: il est cherché tel quel.".into(),
        taken => format!(
            "au plus deux lettres, et moins de la moitié du mot, peuvent différer\u{a0}: lu comme «\u{202f}~{taken}\u{202f}»."
        ),
    },
    too_far: |taken| {
        format!(
            "au plus {taken} mots entre les mots cherchés\u{a0}: lu ainsi. Plus loin, écrire «\u{202f}within paragraph\u{202f}»."
        )
    },
    many_near: "six mots voisins au plus\u{a0}: lu comme une expression. En retirer, ou écrire «\u{202f}within sentence\u{202f}».",
    bad_regex: |why| {
        match why {
        RegexFault::Unclosed => "l’expression a une parenthèse ou un crochet sans son pendant.".into(),
        RegexFault::NothingToRepeat => {
            "ce signe répète ce qui le précède, et rien ne le précède. Pour le signe lui-même, écrire «\u{202f}\\\u{202f}» devant.".into()
        }
        RegexFault::Malformed => "cette suite ou ce nombre est à l’envers ou inachevé.".into(),
        RegexFault::NotSupported(what) => {
            format!("{what}\u{a0}: pas connu ici. Connus\u{a0}: . [a-z] (a|b) * + ? {{2,5}} \\w \\d \\s \\b \\p{{L}} \\p{{Lu}}.")
        }
        RegexFault::TooLarge => "l’expression est trop grande une fois ses répétitions écrites\u{a0}: mettre * ou + à la place des grands nombres.".into(),
    }
    },
    field: |name, value| match name {
        "title" => format!("textes dont le titre a «\u{202f}{value}\u{202f}»"),
        "date" => format!("textes datés de {}", value.replace("..", " … ")),
        "lang" => format!("textes en langue «\u{202f}{value}\u{202f}»"),
        "outlet" => format!("textes parus dans «\u{202f}{value}\u{202f}»"),
        name => format!("textes dont «\u{202f}{name}\u{202f}» a «\u{202f}{value}\u{202f}»"),
    },
    cql: |pattern| format!("la suite {pattern} (signes compris)"),
    no_field: |name, nearest| match nearest {
        Some(nearest) => format!(
            "aucun texte n’a de colonne «\u{202f}{name}\u{202f}»\u{a0}: lu comme des mots. Peut-être «\u{202f}{nearest}:\u{202f}»\u{a0}?"
        ),
        None => format!("aucun texte n’a de colonne «\u{202f}{name}\u{202f}»\u{a0}: lu comme des mots."),
    },
    no_date: "ce n’est pas une date\u{a0}: écrire 2023, 2025-10, 2025-10-15 ou un intervalle, 2023..2025, 2023.., ..2025.",
    left_out: |undated, vague| match (undated, vague) {
        (undated, 0) => format!("textes sans date, laissés de côté\u{a0}: {undated}."),
        (0, vague) => format!("textes dont la date en dit trop peu, laissés de côté\u{a0}: {vague}."),
        (undated, vague) => {
            format!("laissés de côté\u{a0}: {undated} sans date, {vague} dont la date en dit trop peu.")
        }
    },
    bad_cql: |why| {
        Some(match why {
            CqlFault::Unclosed => "il manque un crochet, une parenthèse ou un guillemet à cette suite.".into(),
            CqlFault::NoAttribute(name) => format!(
                "pas d’attribut «\u{202f}{name}\u{202f}». Il y a word, lemma, pos, fold, stem, lang, kind (et frlemma, frpos, tag)."
            ),
            CqlFault::NoValue => "il manque ici une valeur\u{a0}: [lemma=\"aller\"], [pos!=\"VERB\"], []{0,3}.".into(),
            CqlFault::NotSupported(what) => {
                format!("{what}\u{a0}: cette partie de la langue des motifs n’est pas connue ici.")
            }
            CqlFault::TooLarge => "motif trop grand\u{a0}: au plus 500 répétitions et mille pas. Pour «\u{202f}n’importe combien\u{202f}», écrire []*.".into(),
            CqlFault::Regex(_) => return None,
        })
    },
    no_such_word: |nearest| match nearest {
        Some(nearest) => format!("aucun texte n’a ce mot. Peut-être «\u{202f}{nearest}\u{202f}»\u{a0}?"),
        None => "aucun texte n’a ce mot.".into(),
    },
};

pub const EN: QueryWords = QueryWords {
    wildcard: |shape| format!("words of the shape “{shape}”"),
    fuzzy: |word, most| match most {
        1 => format!("words one letter away from “{word}”"),
        _ => format!("words up to {most} letters away from “{word}”"),
    },
    regex: |expression| format!("words that /{expression}/ describes from end to end"),
    near: |words, gap, ordered| {
        let order = if ordered { "in this order" } else { "in any order" };
        match gap {
            0 => format!("{words} side by side, {order}"),
            1 => format!("{words} with at most one word between, {order}"),
            _ => format!("{words} with at most {gap} words between, {order}"),
        }
    },
    many_patterns: "more than 50 words with wildcards, fuzzy words and expressions: this one is left out. Ask in several queries.",
    too_fuzzy: |taken| match taken {
        0 => "this word is too short (or too long) to be approached: it is looked for as it is.".into(),
        taken => {
            format!("at most two letters, and fewer than half of the word, may differ: read as “~{taken}”.")
        }
    },
    too_far: |taken| {
        format!(
            "at most {taken} words between the words: read like that. For more, write “within paragraph”."
        )
    },
    many_near: "at most six words near each other: read as a phrase. Take some away, or write “within sentence”.",
    bad_regex: |why| {
        match why {
        RegexFault::Unclosed => "the expression has a parenthesis or bracket without its partner.".into(),
        RegexFault::NothingToRepeat => {
            "this sign repeats what stands before it, and nothing does. For the sign itself write “\\” before it."
                .into()
        }
        RegexFault::Malformed => "this range or count is the wrong way round, or not finished.".into(),
        RegexFault::NotSupported(what) => format!(
            "{what}: not known here. Known: . [a-z] (a|b) * + ? {{2,5}} \\w \\d \\s \\b \\p{{L}} \\p{{Lu}}."
        ),
        RegexFault::TooLarge => {
            "the expression is too large once its counts are written out: use * or + instead of large numbers."
                .into()
        }
    }
    },
    field: |name, value| match name {
        "title" => format!("texts whose title has “{value}”"),
        "date" => format!("texts dated {}", value.replace("..", " … ")),
        "lang" => format!("texts in the language “{value}”"),
        "outlet" => format!("texts from “{value}”"),
        name => format!("texts whose “{name}” has “{value}”"),
    },
    cql: |pattern| format!("the sequence {pattern} (marks included)"),
    no_field: |name, nearest| match nearest {
        Some(nearest) => {
            format!("no text has a column “{name}”: read as words. Did you mean “{nearest}:”?")
        }
        None => format!("no text has a column “{name}”: read as words."),
    },
    no_date: "this is no date: write 2023, 2025-10, 2025-10-15 or a span, 2023..2025, 2023.., ..2025.",
    left_out: |undated, vague| match (undated, vague) {
        (undated, 0) => format!("texts without a date, left out: {undated}."),
        (0, vague) => format!("texts whose date says too little, left out: {vague}."),
        (undated, vague) => {
            format!("left out: {undated} without a date, {vague} whose date says too little.")
        }
    },
    bad_cql: |why| {
        Some(match why {
            CqlFault::Unclosed => "a bracket, parenthesis or quotation mark of this pattern has no partner.".into(),
            CqlFault::NoAttribute(name) => format!(
                "no attribute “{name}”. There are word, lemma, pos, fold, stem, lang, kind (and frlemma, frpos, tag)."
            ),
            CqlFault::NoValue => "a value is missing here: [lemma=\"go\"], [pos!=\"VERB\"], []{0,3}.".into(),
            CqlFault::NotSupported(what) => {
                format!("{what}: this part of the language of patterns is not known here.")
            }
            CqlFault::TooLarge => {
                "the pattern is too large: at most 500 repetitions and a thousand steps. For any number write []*.".into()
            }
            CqlFault::Regex(_) => return None,
        })
    },
    no_such_word: |nearest| match nearest {
        Some(nearest) => format!("no text has this word. Did you mean “{nearest}”?"),
        None => "no text has this word.".into(),
    },
};

/// The first things to know about queries, for the dialog; the page of help has the rest.
pub const FR_HELP: &[(&str, &str)] = &[
    ("otan", "un mot, sans égard à la casse ni aux accents"),
    ("otan russie", "les deux dans le même texte"),
    ("« ministres de la défense »", "l’expression exacte"),
    ("défen*", "les mots qui commencent ainsi"),
    ("otan OU alliance", "l’un ou l’autre (OR)"),
    ("otan SAUF kiev", "dans les textes sans Kiev (NOT)"),
];

pub const EN_HELP: &[(&str, &str)] = &[
    ("otan", "a word, whatever its case and accents"),
    ("otan russie", "both in the same text"),
    ("\"ministres de la défense\"", "the exact phrase"),
    ("défen*", "words that begin like this"),
    ("otan OR alliance", "either (OU)"),
    ("otan NOT kiev", "in texts without Kiev (SAUF)"),
];

/// The sentence for a word or phrase of the newer signs; `None` for any other node. `inner` are its words as they
/// stand.
pub fn meaning(node: &Node, inner: &str, words: &QueryWords) -> Option<String> {
    Some(match node {
        Node::Wildcard(shape) => (words.wildcard)(shape),
        Node::Fuzzy(word, most) => (words.fuzzy)(word, *most),
        Node::Regex(expression) => (words.regex)(expression),
        Node::Field(name, value) => (words.field)(name, value),
        Node::Cql(pattern) => (words.cql)(pattern),
        Node::Near { gap, ordered, .. } => (words.near)(inner, *gap, *ordered),
        _ => return None,
    })
}

/// The sentence for a fault in the newer signs; `None` for any other.
pub fn fault(fault: &Fault, words: &QueryWords) -> Option<String> {
    Some(match fault {
        Fault::ManyPatterns => words.many_patterns.into(),
        Fault::TooFuzzy { taken } => (words.too_fuzzy)(*taken),
        Fault::TooFar { taken } => (words.too_far)(*taken),
        Fault::ManyNear => words.many_near.into(),
        Fault::Regex { why } | Fault::Cql { why: CqlFault::Regex(why) } => (words.bad_regex)(why),
        Fault::NoField { name, nearest } => (words.no_field)(name, nearest.as_deref()),
        Fault::NoDate => words.no_date.into(),
        Fault::LeftOut { undated, vague } => (words.left_out)(*undated, *vague),
        Fault::Cql { why } => return (words.bad_cql)(why),
        Fault::NoSuchWord { nearest } => (words.no_such_word)(nearest.as_deref()),
        _ => return None,
    })
}
