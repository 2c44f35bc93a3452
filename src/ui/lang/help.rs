//! The page about the query language: a sentence for everything that can be written.

/// What the help says. Groups have a heading and, per example of the engine, the sentence about it.
pub struct HelpWords {
    pub title: &'static str,
    pub finding: &'static str,
    pub measure: &'static str,
    pub groups: &'static [(&'static str, &'static [(&'static str, &'static str)])],
    pub query: &'static str,
    pub means: &'static str,
    pub try_it: &'static str,
    pub absent: &'static str,
    pub not_known: &'static str,
    pub not_known_list: &'static [(&'static str, &'static str)],
    /// What leads to this page.
    pub whole: &'static str,
}

pub const FR: HelpWords = HelpWords {
    title: "Aide à la recherche",
    finding: "Tout ce qu’une requête peut dire",
    measure: "chaque exemple est fait de mots de ce corpus\u{a0}; à droite, ce qu’il y trouve",
    groups: &[
        (
            "Mots",
            &[
                (
                    "word",
                    "Un mot, sans égard à la casse ni aux accents. Un mot composé se trouve aussi par ses parties.",
                ),
                ("several", "Plusieurs mots\u{a0}: tous, quelque part dans le même texte."),
                (
                    "phrase",
                    "Entre guillemets («\u{202f}…\u{202f}», “…” ou \"…\")\u{a0}: ces mots à la suite, dans un paragraphe.",
                ),
                ("any-word", "Dans une expression, * tient la place d’un mot quelconque."),
            ],
        ),
        (
            "Mots dont on ne sait qu’une partie",
            &[
                ("prefix", "Les mots qui commencent ainsi."),
                ("suffix", "Les mots qui finissent ainsi."),
                ("inner", "Les mots qui commencent et finissent ainsi."),
                ("fuzzy", "À une lettre près (~2\u{a0}: deux lettres)."),
                (
                    "regex",
                    "Les mots qu’une expression régulière décrit d’un bout à l’autre, sans casse ni accents.",
                ),
            ],
        ),
        (
            "Combiner",
            &[
                (
                    "and",
                    "Les deux, comme deux mots côte à côte. Les opérateurs sont en capitales (AND aussi).",
                ),
                ("or", "L’un ou l’autre (OR)."),
                ("not", "Le premier, dans les textes où le second n’est pas (NOT)."),
                (
                    "group",
                    "Les parenthèses disent ce qui va ensemble. Sans elles\u{a0}: SAUF, puis ET, puis OU.",
                ),
            ],
        ),
        (
            "Près l’un de l’autre",
            &[
                ("near", "Dans n’importe quel ordre, avec au plus cinq autres mots entre eux."),
                ("ordered", "Dans cet ordre, avec au plus dix mots entre eux."),
                ("sentence", "Dans une même phrase. De même\u{a0}: paragraph, heading (intertitre)."),
                (
                    "quote",
                    "Dans une citation. De même\u{a0}: speech (discours rapporté), marked (mot entre guillemets).",
                ),
                ("outside", "Hors des citations."),
            ],
        ),
        (
            "Ce qui compte comme le même mot",
            &[
                ("exact", "Cette forme exacte, casse et accents compris."),
                ("form", "La même chose, en toutes lettres. De même\u{a0}: accents, casse."),
                (
                    "lemma",
                    "Toutes les formes d’un mot du dictionnaire (quand les données de langue sont là).",
                ),
                ("stem", "Les mots de même racine."),
            ],
        ),
        (
            "Choisir des textes",
            &[
                (
                    "title",
                    "Les textes dont le titre a ce mot. Avec un mot à côté\u{a0}: ce mot, dans ces textes.",
                ),
                (
                    "date",
                    "Les textes de ces années. Un jour (2025-10-15), un mois, un début (2023..) ou une fin (..2025) aussi.",
                ),
                ("lang", "Dans les textes de cette langue. De même\u{a0}: media, id, file."),
                ("column", "Dans les textes dont une colonne a cette valeur."),
            ],
        ),
        (
            "Motifs de mots et de signes (CQL)",
            &[
                (
                    "cql-word",
                    "Un crochet est un jeton, signes compris\u{a0}; sa valeur est une expression régulière, de bout en bout.",
                ),
                ("cql-flags", "%c\u{a0}: sans casse, %d\u{a0}: sans accents, %l\u{a0}: à la lettre."),
                (
                    "cql-regex",
                    "Attributs\u{a0}: word, fold, stem, lemma, pos, lang, kind (et frlemma, frpos, tag).",
                ),
                ("cql-lemma", "Un lemme, comme le dictionnaire l’écrit."),
                ("cql-any", "[] est un jeton quelconque\u{a0}; {0,5}, ?, * et + disent combien de fois."),
                ("cql-both", "& et != dans un crochet\u{a0}: l’un, mais pas l’autre."),
                (
                    "cql-either",
                    "|\u{a0}: l’un ou l’autre\u{a0}; aussi entre parenthèses, autour de plusieurs crochets.",
                ),
                ("cql-optional", "?\u{a0}: un jeton qui peut manquer."),
                ("cql-pos", "Des catégories, dans une même phrase (within s, within p)."),
            ],
        ),
    ],
    query: "Requête",
    means: "Ce qu’elle cherche",
    try_it: "Essayer",
    absent: "ce corpus n’en a pas",
    not_known: "Ce qui n’existe pas ici",
    not_known_list: &[
        ("\\1, (?=…)", "renvois et regards en arrière ou en avant dans une expression régulière"),
        ("mot^2", "poids donnés aux mots"),
        ("<s>, expand, MU()", "balises, extension et opérations d’ensemble du Corpus Workbench"),
        (":: a.lemma = b.lemma", "comparaison de deux étiquettes d’un motif"),
    ],
    whole: "Toute la langue de requête, avec des exemples",
};

pub const EN: HelpWords = HelpWords {
    title: "Help with queries",
    finding: "Everything a query can say",
    measure: "every example is made of words of this corpus; on the right, what it finds there",
    groups: &[
        (
            "Words",
            &[
                ("word", "A word, whatever its case and accents. A compound is found by its parts too."),
                ("several", "Several words: all of them, somewhere in the same text."),
                (
                    "phrase",
                    "In quotation marks (\"…\", “…” or « … »): these words in a row, in one paragraph.",
                ),
                ("any-word", "In a phrase, * stands for any one word."),
            ],
        ),
        (
            "Words of which only a part is known",
            &[
                ("prefix", "Words that begin like this."),
                ("suffix", "Words that end like this."),
                ("inner", "Words that begin and end like this."),
                ("fuzzy", "One letter away (~2: two letters)."),
                (
                    "regex",
                    "Words that a regular expression describes from end to end, whatever case and accents.",
                ),
            ],
        ),
        (
            "Joining",
            &[
                ("and", "Both, like two words side by side. Operators are capitals (ET too)."),
                ("or", "Either (OU)."),
                ("not", "The first, in texts that do not have the second (SAUF)."),
                ("group", "Parentheses say what belongs together. Without them: NOT, then AND, then OR."),
            ],
        ),
        (
            "Near each other",
            &[
                ("near", "In any order, with at most five other words between them."),
                ("ordered", "In this order, with at most ten words between them."),
                ("sentence", "In one sentence. Likewise: paragraph, heading."),
                (
                    "quote",
                    "In a quotation. Likewise: speech (somebody’s words), marked (words merely in marks).",
                ),
                ("outside", "Outside of quotations."),
            ],
        ),
        (
            "What counts as the same word",
            &[
                ("exact", "This exact form, its case and accents too."),
                ("form", "The same, spelled out. Likewise: accented, cased."),
                ("lemma", "All forms of a word of the dictionary (once the data of the language are there)."),
                ("stem", "Words of one stem."),
            ],
        ),
        (
            "Choosing texts",
            &[
                (
                    "title",
                    "Texts whose title has this word. With a word beside it: that word, in these texts.",
                ),
                (
                    "date",
                    "Texts of these years. Also a day (2025-10-15), a month, a beginning (2023..) or an end (..2025).",
                ),
                ("lang", "In texts of this language. Likewise: outlet, id, file."),
                ("column", "In texts of which a column has this value."),
            ],
        ),
        (
            "Patterns of words and marks (CQL)",
            &[
                (
                    "cql-word",
                    "A bracket is a token, marks included; its value is a regular expression, from end to end.",
                ),
                ("cql-flags", "%c: whatever case, %d: whatever accents, %l: to the letter."),
                (
                    "cql-regex",
                    "Attributes: word, fold, stem, lemma, pos, lang, kind (and frlemma, frpos, tag).",
                ),
                ("cql-lemma", "A lemma, as the dictionary writes it."),
                ("cql-any", "[] is any token; {0,5}, ?, * and + say how many times."),
                ("cql-both", "& and != in a bracket: the one, but not the other."),
                ("cql-either", "|: either; in parentheses too, around several brackets."),
                ("cql-optional", "?: a token that may be missing."),
                ("cql-pos", "Parts of speech, in one sentence (within s, within p)."),
            ],
        ),
    ],
    query: "Query",
    means: "What it looks for",
    try_it: "Try",
    absent: "this corpus has none",
    not_known: "What does not exist here",
    not_known_list: &[
        ("\\1, (?=…)", "references and looks ahead or back in a regular expression"),
        ("word^2", "weights given to words"),
        ("<s>, expand, MU()", "tags, expansion and set operations of the Corpus Workbench"),
        (":: a.lemma = b.lemma", "a comparison of two labels of a pattern"),
    ],
    whole: "The whole query language, with examples",
};
