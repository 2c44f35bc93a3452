//! What is told beside counts: intervals, chances, curves, weights of a matrix, what two vocabularies share.

use super::About;

pub(super) const FR: &[About] = &[
    About {
        id: "wilson_texts",
        name: "intervalle de Wilson pour des textes",
        plain: "Entre quelles valeurs la vraie fréquence se trouve sans doute, en tenant compte de ce que chaque texte répète ses mots.",
    },
    About {
        id: "pearson_p",
        name: "p de la corrélation de Pearson",
        plain: "La chance d’une corrélation aussi forte s’il n’y avait aucun lien.",
    },
    About {
        id: "spearman_p",
        name: "p de la corrélation de Spearman",
        plain: "La chance d’une corrélation des rangs aussi forte s’il n’y avait aucun lien.",
    },
    About {
        id: "kendall_p",
        name: "p du tau de Kendall",
        plain: "La chance d’une montée ou d’une descente aussi nette s’il n’y avait aucune évolution.",
    },
    About {
        id: "kendall_interval",
        name: "intervalle du tau",
        plain: "Entre quelles valeurs le vrai tau se trouve sans doute.",
    },
    About {
        id: "tf_idf_log",
        name: "TF-IDF (logarithmique)",
        plain: "Comme TF-IDF, mais la dixième occurrence y compte moins que la première.",
    },
    About {
        id: "tf_idf_gensim",
        name: "TF-IDF (gensim)",
        plain: "Comme TF-IDF, avec un logarithme de base 2.",
    },
    About {
        id: "rate_z",
        name: "écart réduit de la fréquence",
        plain: "À combien d’écarts types de la moyenne des rangées se trouve la fréquence de celle-ci.",
    },
    About {
        id: "bm25",
        name: "BM25",
        plain: "Le score d’un texte pour une requête\u{a0}: haut quand il a souvent les mots que peu de textes ont.",
    },
    About {
        id: "relevance",
        name: "pertinence d’un mot pour un thème",
        plain: "De «\u{202f}fréquent dans le thème\u{202f}» (λ = 1) à «\u{202f}propre au thème\u{202f}» (λ = 0).",
    },
    About {
        id: "heaps",
        name: "exposant de Heaps",
        plain: "À quelle allure le vocabulaire continue de grandir\u{a0}: 1 s’il n’arrivait que des mots nouveaux, 0 s’il n’en venait plus.",
    },
    About {
        id: "zipf",
        name: "exposant de Zipf",
        plain: "À quelle allure les comptes tombent d’un rang au suivant\u{a0}: 1 quand le deuxième mot est deux fois moins fréquent que le premier.",
    },
    About {
        id: "shared_jaccard",
        name: "mots communs (Jaccard)",
        plain: "La part des mots distincts des deux côtés réunis qui sont communs.",
    },
    About {
        id: "shared_smaller",
        name: "mots communs (du plus petit)",
        plain: "La part des mots distincts du côté qui en a le moins que l’autre a aussi.",
    },
    About {
        id: "cosine",
        name: "cosinus des fréquences",
        plain: "1 quand les deux côtés emploient les mêmes mots dans les mêmes proportions, 0 quand ils n’en partagent aucun.",
    },
];

pub(super) const EN: &[About] = &[
    About {
        id: "wilson_texts",
        name: "Wilson interval for texts",
        plain: "Between which values the true frequency lies, knowing that each text repeats its words.",
    },
    About {
        id: "pearson_p",
        name: "p of Pearson’s correlation",
        plain: "The chance of so strong a correlation if there were no tie.",
    },
    About {
        id: "spearman_p",
        name: "p of Spearman’s correlation",
        plain: "The chance of so strong a correlation of the ranks if there were no tie.",
    },
    About {
        id: "kendall_p",
        name: "p of Kendall’s tau",
        plain: "The chance of so clear a rise or fall if nothing changed.",
    },
    About {
        id: "kendall_interval",
        name: "interval of tau",
        plain: "Between which values the true tau lies.",
    },
    About {
        id: "tf_idf_log",
        name: "TF-IDF (logarithmic)",
        plain: "As TF-IDF, but the tenth occurrence weighs less than the first.",
    },
    About { id: "tf_idf_gensim", name: "TF-IDF (gensim)", plain: "As TF-IDF, with a logarithm of base 2." },
    About {
        id: "rate_z",
        name: "z-score of the frequency",
        plain: "How many standard deviations from the mean of the rows the frequency of this one lies.",
    },
    About {
        id: "bm25",
        name: "BM25",
        plain: "The score of a text for a query: high when it often has the words that few texts have.",
    },
    About {
        id: "relevance",
        name: "relevance of a word to a topic",
        plain: "From “frequent in the topic” (λ = 1) to “peculiar to the topic” (λ = 0).",
    },
    About {
        id: "heaps",
        name: "Heaps’ exponent",
        plain: "How fast the vocabulary keeps growing: 1 if only new words came, 0 if none did.",
    },
    About {
        id: "zipf",
        name: "Zipf’s exponent",
        plain: "How fast counts fall from rank to rank: 1 when the second word is half as frequent as the first.",
    },
    About {
        id: "shared_jaccard",
        name: "shared words (Jaccard)",
        plain: "The share of the distinct words of both sides together that both have.",
    },
    About {
        id: "shared_smaller",
        name: "shared words (of the smaller)",
        plain: "The share of the distinct words of the side with fewer that the other has too.",
    },
    About {
        id: "cosine",
        name: "cosine of frequencies",
        plain: "1 when both sides use the same words in the same proportions, 0 when they share none.",
    },
];
