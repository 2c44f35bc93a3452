//! Names of the measures and what they say, in French.

use super::About;

pub(super) const WORDS: &[About] = &[
    About {
        id: "g2",
        name: "log-vraisemblance (G²)",
        plain: "Dit à quel point on peut être sûr que l’écart n’est pas dû au hasard, sans dire s’il est grand.",
    },
    About {
        id: "g2_two_terms",
        name: "log-vraisemblance à deux termes",
        plain: "La même mesure, qui ne regarde que le mot et non le reste du vocabulaire\u{202f}; un peu plus petite.",
    },
    About {
        id: "chi2",
        name: "khi-deux (χ²)",
        plain: "Dit si les comptes s’écartent de ce que donnerait un tirage au hasard\u{202f}; peu fiable pour les mots rares.",
    },
    About {
        id: "chi2_yates",
        name: "khi-deux corrigé (Yates)",
        plain: "Le khi-deux rendu plus prudent pour les petits nombres.",
    },
    About {
        id: "fisher_right",
        name: "test exact de Fisher",
        plain: "La chance d’en trouver autant ou davantage si tout était mélangé au hasard.",
    },
    About {
        id: "fisher_two",
        name: "test exact de Fisher, bilatéral",
        plain: "La chance d’un écart aussi peu probable, dans un sens ou dans l’autre.",
    },
    About {
        id: "specificity",
        name: "spécificité de Lafon",
        plain: "Positive, le mot est plus employé ici qu’attendu\u{202f}; négative, il l’est moins\u{202f}; au-delà de 2 ou de −2, ce n’est plus banal.",
    },
    About {
        id: "log_ratio",
        name: "rapport logarithmique",
        plain: "Chaque pas de 1 veut dire deux fois plus fréquent\u{202f}; 0, aussi fréquent des deux côtés.",
    },
    About {
        id: "percent_difference",
        name: "écart en pour cent",
        plain: "De combien de pour cent le mot est plus ou moins fréquent que dans la référence.",
    },
    About {
        id: "odds_ratio",
        name: "rapport des cotes",
        plain: "Combien de fois le mot a plus de chances de venir ici que dans la référence\u{202f}; 1, autant.",
    },
    About {
        id: "simple_maths",
        name: "calcul simple",
        plain: "Rapport des fréquences par million, où un n plus grand fait monter les mots plus courants.",
    },
    About {
        id: "bic",
        name: "BIC",
        plain: "Au-dessus de 10, l’écart est très bien établi\u{202f}; sous 0, rien ne le montre.",
    },
    About {
        id: "ell",
        name: "taille d’effet de G²",
        plain: "La log-vraisemblance ramenée à la taille des corpus.",
    },
    About {
        id: "difference_coefficient",
        name: "coefficient de différence",
        plain: "1\u{a0}: le mot n’est que d’un côté\u{202f}; −1\u{a0}: que de l’autre\u{202f}; 0\u{a0}: autant des deux.",
    },
    About {
        id: "mi",
        name: "information mutuelle (MI)",
        plain: "Dit combien de fois les deux mots se rencontrent plus qu’au hasard\u{202f}; favorise les mots rares.",
    },
    About {
        id: "mi2",
        name: "MI²",
        plain: "L’information mutuelle qui donne plus de poids aux rencontres fréquentes.",
    },
    About {
        id: "mi3",
        name: "MI³",
        plain: "L’information mutuelle qui donne beaucoup de poids aux rencontres fréquentes.",
    },
    About {
        id: "mi_log_f",
        name: "MI·log f",
        plain: "L’information mutuelle multipliée par l’ordre de grandeur des rencontres.",
    },
    About {
        id: "t_score",
        name: "score t",
        plain: "Dit si les rencontres sont assez nombreuses pour n’être pas un hasard\u{202f}; favorise les mots fréquents.",
    },
    About {
        id: "z_score",
        name: "score z",
        plain: "Écart entre les rencontres observées et attendues\u{202f}; exagère pour les mots rares.",
    },
    About {
        id: "dice",
        name: "coefficient de Dice",
        plain: "1 si les deux mots ne vont jamais l’un sans l’autre, 0 s’ils ne se rencontrent jamais.",
    },
    About {
        id: "log_dice",
        name: "logDice",
        plain: "Au plus 14\u{202f}; un point de plus veut dire deux fois plus souvent ensemble, quelle que soit la taille du corpus.",
    },
    About {
        id: "jaccard",
        name: "indice de Jaccard",
        plain: "La part des emplois de l’un ou de l’autre où ils sont ensemble.",
    },
    About {
        id: "npmi", name: "MI normalisée", plain: "1 toujours ensemble, 0 comme au hasard, −1 jamais."
    },
    About {
        id: "delta_p_second",
        name: "ΔP, du premier vers le second",
        plain: "De combien le premier mot fait attendre le second.",
    },
    About {
        id: "delta_p_first",
        name: "ΔP, du second vers le premier",
        plain: "De combien le second mot fait attendre le premier.",
    },
    About {
        id: "minimum_sensitivity",
        name: "sensibilité minimale",
        plain: "La plus petite des deux parts\u{a0}: combien de fois chacun est accompagné de l’autre.",
    },
    About {
        id: "poisson_stirling",
        name: "Poisson-Stirling",
        plain: "Une approximation de la log-vraisemblance pour les mots souvent ensemble.",
    },
    About { id: "phi_squared", name: "φ²", plain: "Le khi-deux ramené entre 0 et 1." },
    About { id: "range", name: "étendue", plain: "Le nombre de textes ou de parties où le mot se trouve." },
    About {
        id: "dp",
        name: "DP (écart des proportions)",
        plain: "0 si le mot est réparti comme le texte, proche de 1 s’il est ramassé en un endroit.",
    },
    About {
        id: "dp_norm", name: "DP normalisé", plain: "Le même écart, ramené exactement entre 0 et 1."
    },
    About {
        id: "juilland_d",
        name: "D de Juilland",
        plain: "1 si le mot est partout aussi fréquent, 0 s’il n’est que dans une partie.",
    },
    About {
        id: "juilland_d_raw",
        name: "D de Juilland, sur les comptes",
        plain: "Le même indice pour des parties supposées égales.",
    },
    About {
        id: "carroll_d2",
        name: "D2 de Carroll",
        plain: "1 si le mot est partout aussi fréquent, 0 s’il n’est que dans une partie\u{202f}; fondé sur l’entropie.",
    },
    About {
        id: "rosengren_s",
        name: "S de Rosengren",
        plain: "La part de la fréquence qui resterait si le mot était réparti également.",
    },
    About {
        id: "kl_divergence",
        name: "divergence de Kullback-Leibler",
        plain: "0 si le mot est réparti comme le texte\u{202f}; grandit quand il se concentre.",
    },
    About {
        id: "variation_coefficient",
        name: "coefficient de variation",
        plain: "L’inégalité des comptes d’une partie à l’autre.",
    },
    About {
        id: "chi2_parts",
        name: "khi-deux des parties",
        plain: "L’écart total entre les comptes et ceux d’une répartition égale.",
    },
    About {
        id: "idf",
        name: "fréquence inverse",
        plain: "0 si le mot est dans tous les textes\u{202f}; grandit quand il est dans peu.",
    },
    About {
        id: "arf",
        name: "fréquence réduite (ARF)",
        plain: "La fréquence, où des emplois serrés les uns contre les autres comptent à peine plus qu’un.",
    },
    About {
        id: "awt",
        name: "attente moyenne (AWT)",
        plain: "Combien de mots il faut lire, en moyenne, avant de rencontrer le mot.",
    },
    About {
        id: "ald",
        name: "distance logarithmique (ALD)",
        plain: "La distance habituelle entre deux emplois, en puissances de dix.",
    },
    About {
        id: "ttr",
        name: "mots distincts sur mots (TTR)",
        plain: "La part de mots distincts\u{202f}; baisse toujours quand le texte s’allonge.",
    },
    About {
        id: "guiraud_r",
        name: "R de Guiraud",
        plain: "La richesse du vocabulaire, un peu moins sensible à la longueur du texte.",
    },
    About { id: "cttr", name: "TTR corrigé", plain: "Le R de Guiraud à une constante près." },
    About {
        id: "herdan_c",
        name: "C de Herdan",
        plain: "Le rapport des logarithmes des mots distincts et des mots.",
    },
    About {
        id: "maas_squared",
        name: "a² de Maas",
        plain: "Plus il est petit, plus le vocabulaire est varié.",
    },
    About { id: "maas_root", name: "a de Maas", plain: "La racine du précédent, comme dans quanteda." },
    About {
        id: "msttr",
        name: "TTR par segments (STTR)",
        plain: "La part moyenne de mots distincts dans des tranches de même longueur.",
    },
    About {
        id: "mattr",
        name: "TTR mobile (MATTR)",
        plain: "La part moyenne de mots distincts dans une fenêtre qui glisse\u{202f}; comparable entre textes de longueurs différentes.",
    },
    About {
        id: "mtld",
        name: "MTLD",
        plain: "Combien de mots on lit avant que le vocabulaire se répète nettement.",
    },
    About {
        id: "hd_d",
        name: "HD-D",
        plain: "La part de mots distincts qu’on attend dans 42 mots tirés au hasard.",
    },
    About {
        id: "vocd_d",
        name: "vocd-D",
        plain: "La même idée que HD-D, résumée par la courbe qui convient le mieux.",
    },
    About {
        id: "yule_k",
        name: "K de Yule",
        plain: "La répétition du vocabulaire\u{202f}; dépend peu de la longueur du texte.",
    },
    About {
        id: "simpson_d",
        name: "D de Simpson",
        plain: "La chance que deux mots pris au hasard soient le même.",
    },
    About {
        id: "honore_r",
        name: "R d’Honoré",
        plain: "Monte avec la part des mots employés une seule fois.",
    },
    About { id: "entropy", name: "entropie", plain: "La surprise moyenne d’un mot, en bits." },
    About {
        id: "repeat_rate", name: "taux de répétition", plain: "La chance de retomber sur le même mot."
    },
    About {
        id: "fisher_alpha",
        name: "α de Fisher",
        plain: "La richesse du vocabulaire telle qu’on mesure celle des espèces.",
    },
    About {
        id: "kandel_moles",
        name: "lisibilité de Kandel et Moles",
        plain: "Environ 0 à 100\u{a0}: plus c’est haut, plus le texte français est facile à lire.",
    },
    About {
        id: "flesch",
        name: "lisibilité de Flesch",
        plain: "Environ 0 à 100\u{a0}: plus c’est haut, plus le texte anglais est facile à lire.",
    },
    About {
        id: "lix",
        name: "LIX",
        plain: "Longueur des phrases et part des mots longs\u{a0}: au-dessus de 50, le texte est difficile.",
    },
    About {
        id: "coleman_liau",
        name: "indice de Coleman-Liau",
        plain: "L’année d’école américaine qu’il faut pour lire le texte.",
    },
    About {
        id: "coleman_liau_textstat",
        name: "Coleman-Liau selon textstat",
        plain: "Le même indice avec le coefficient arrondi du programme textstat.",
    },
    About {
        id: "rate",
        name: "fréquence",
        plain: "Combien de fois dans tant de mots, pour comparer des textes de longueurs différentes.",
    },
    About {
        id: "tf_idf_voyant",
        name: "TF-IDF (Voyant)",
        plain: "Haut pour un mot fréquent dans ce texte et rare dans les autres.",
    },
    About {
        id: "tf_idf_sklearn",
        name: "TF-IDF (scikit-learn)",
        plain: "La même idée, ramenée à la longueur du texte.",
    },
    About {
        id: "tf_idf_plain",
        name: "TF-IDF",
        plain: "Le compte du mot, d’autant plus lourd qu’il est dans peu de textes.",
    },
    About {
        id: "benjamini_hochberg",
        name: "p corrigé (Benjamini-Hochberg)",
        plain: "La part d’erreurs à craindre parmi tous les mots retenus jusqu’à celui-ci.",
    },
    About {
        id: "holm",
        name: "p corrigé (Holm)",
        plain: "La chance qu’il y ait ne serait-ce qu’une erreur dans la liste jusqu’ici.",
    },
    About {
        id: "wilson",
        name: "intervalle de Wilson",
        plain: "Entre quelles valeurs la vraie fréquence se trouve sans doute, si les mots étaient indépendants.",
    },
    About {
        id: "log_ratio_interval",
        name: "intervalle du rapport",
        plain: "Entre quelles valeurs le vrai rapport se trouve sans doute, si les mots étaient indépendants.",
    },
    About {
        id: "bootstrap",
        name: "intervalle par rééchantillonnage",
        plain: "Entre quelles valeurs le chiffre varie quand on retire les textes au sort.",
    },
    About {
        id: "pearson",
        name: "corrélation de Pearson",
        plain: "1 quand les deux fréquences montent et descendent ensemble, en ligne droite\u{202f}; −1 quand l’une monte comme l’autre descend.",
    },
    About {
        id: "spearman",
        name: "corrélation de Spearman",
        plain: "1 quand les deux fréquences rangent les groupes dans le même ordre, −1 quand c’est dans l’ordre inverse.",
    },
    About {
        id: "kendall",
        name: "tau de Kendall",
        plain: "Compare tous les moments deux à deux\u{a0}: 1 si le plus tardif est toujours le plus haut.",
    },
    About {
        id: "theil_sen",
        name: "pente de Theil-Sen",
        plain: "De combien la fréquence change par unité de temps, sans se laisser tromper par un texte à part.",
    },
];
