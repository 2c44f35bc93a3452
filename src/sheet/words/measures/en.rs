//! Names of the measures and what they say, in English.

use super::About;

pub(super) const WORDS: &[About] = &[
    About {
        id: "g2",
        name: "log-likelihood (G²)",
        plain: "Says how sure one can be that the difference is not chance, without saying whether it is large.",
    },
    About {
        id: "g2_two_terms",
        name: "log-likelihood, two terms",
        plain: "The same measure looking only at the word and not at the rest of the vocabulary; a little smaller.",
    },
    About {
        id: "chi2",
        name: "chi-square (χ²)",
        plain: "Says whether the counts depart from what chance would give; not reliable for rare words.",
    },
    About {
        id: "chi2_yates",
        name: "chi-square with Yates’ correction",
        plain: "Chi-square made more careful for small counts.",
    },
    About {
        id: "fisher_right",
        name: "Fisher’s exact test",
        plain: "The chance of finding as many or more if everything were shuffled.",
    },
    About {
        id: "fisher_two",
        name: "Fisher’s exact test, two-sided",
        plain: "The chance of a difference as improbable, in either direction.",
    },
    About {
        id: "specificity",
        name: "Lafon’s specificity",
        plain: "Positive when the word is used more here than expected, negative when less; beyond 2 or −2 it is no longer ordinary.",
    },
    About {
        id: "log_ratio",
        name: "log ratio",
        plain: "Each step of 1 means twice as frequent; 0 means as frequent on both sides.",
    },
    About {
        id: "percent_difference",
        name: "%DIFF",
        plain: "By how many per cent the word is more or less frequent than in the reference.",
    },
    About {
        id: "odds_ratio",
        name: "odds ratio",
        plain: "How many times likelier the word is here than in the reference; 1 means as likely.",
    },
    About {
        id: "simple_maths",
        name: "simple maths",
        plain: "Ratio of the frequencies per million; a larger n brings up more common words.",
    },
    About {
        id: "bic",
        name: "BIC",
        plain: "Above 10 the difference is very well supported; below 0 nothing speaks for it.",
    },
    About {
        id: "ell",
        name: "effect size of G²",
        plain: "Log-likelihood made independent of the size of the corpora.",
    },
    About {
        id: "difference_coefficient",
        name: "difference coefficient",
        plain: "1: only on one side; −1: only on the other; 0: as much on both.",
    },
    About {
        id: "mi",
        name: "mutual information (MI)",
        plain: "Says how much more often the two words meet than by chance; favours rare words.",
    },
    About { id: "mi2", name: "MI²", plain: "Mutual information with more weight for frequent meetings." },
    About { id: "mi3", name: "MI³", plain: "Mutual information with much weight for frequent meetings." },
    About {
        id: "mi_log_f",
        name: "MI·log f",
        plain: "Mutual information times the magnitude of the meetings.",
    },
    About {
        id: "t_score",
        name: "t-score",
        plain: "Says whether the meetings are too many to be chance; favours frequent words.",
    },
    About {
        id: "z_score",
        name: "z-score",
        plain: "Distance between meetings observed and expected; exaggerates for rare words.",
    },
    About {
        id: "dice",
        name: "Dice coefficient",
        plain: "1 when neither word is ever without the other, 0 when they never meet.",
    },
    About {
        id: "log_dice",
        name: "logDice",
        plain: "At most 14; one point more means twice as often together, whatever the size of the corpus.",
    },
    About {
        id: "jaccard",
        name: "Jaccard index",
        plain: "The share of uses of either word in which they are together.",
    },
    About { id: "npmi", name: "normalized MI", plain: "1 always together, 0 as by chance, −1 never." },
    About {
        id: "delta_p_second",
        name: "ΔP, first to second",
        plain: "How much the first word makes one expect the second.",
    },
    About {
        id: "delta_p_first",
        name: "ΔP, second to first",
        plain: "How much the second word makes one expect the first.",
    },
    About {
        id: "minimum_sensitivity",
        name: "minimum sensitivity",
        plain: "The smaller of two shares: how often each word has the other beside it.",
    },
    About {
        id: "poisson_stirling",
        name: "Poisson–Stirling",
        plain: "An approximation of log-likelihood for words often together.",
    },
    About { id: "phi_squared", name: "φ²", plain: "Chi-square brought between 0 and 1." },
    About { id: "range", name: "range", plain: "The number of texts or parts in which the word occurs." },
    About {
        id: "dp",
        name: "DP (deviation of proportions)",
        plain: "0 when the word is spread as the text is, near 1 when it is all in one place.",
    },
    About {
        id: "dp_norm",
        name: "normalized DP",
        plain: "The same deviation, brought exactly between 0 and 1.",
    },
    About {
        id: "juilland_d",
        name: "Juilland’s D",
        plain: "1 when the word is as frequent everywhere, 0 when it is in one part only.",
    },
    About {
        id: "juilland_d_raw",
        name: "Juilland’s D of counts",
        plain: "The same index as if all parts were equal.",
    },
    About {
        id: "carroll_d2",
        name: "Carroll’s D2",
        plain: "1 when the word is as frequent everywhere, 0 when in one part only; made of entropy.",
    },
    About {
        id: "rosengren_s",
        name: "Rosengren’s S",
        plain: "The share of the frequency that would be left if the word were evenly spread.",
    },
    About {
        id: "kl_divergence",
        name: "Kullback–Leibler divergence",
        plain: "0 when the word is spread as the text is; grows as it gathers.",
    },
    About {
        id: "variation_coefficient",
        name: "coefficient of variation",
        plain: "How unequal the counts are from part to part.",
    },
    About {
        id: "chi2_parts",
        name: "chi-square over parts",
        plain: "The total distance of the counts from an even spread.",
    },
    About {
        id: "idf",
        name: "inverse document frequency",
        plain: "0 when the word is in every text; grows when it is in few.",
    },
    About {
        id: "arf",
        name: "average reduced frequency (ARF)",
        plain: "The frequency, where uses close together count for little more than one.",
    },
    About {
        id: "awt",
        name: "average waiting time (AWT)",
        plain: "How many words one reads, on average, before meeting the word.",
    },
    About {
        id: "ald",
        name: "average logarithmic distance (ALD)",
        plain: "The usual distance between two uses, in powers of ten.",
    },
    About {
        id: "ttr",
        name: "type-token ratio (TTR)",
        plain: "The share of distinct words; always falls as a text grows.",
    },
    About {
        id: "guiraud_r",
        name: "Guiraud’s R",
        plain: "The richness of the vocabulary, a little less dependent on the length of the text.",
    },
    About { id: "cttr", name: "corrected TTR", plain: "Guiraud’s R but for a constant." },
    About {
        id: "herdan_c",
        name: "Herdan’s C",
        plain: "The logarithm of distinct words over that of all words.",
    },
    About { id: "maas_squared", name: "Maas’ a²", plain: "The smaller, the more varied the vocabulary." },
    About { id: "maas_root", name: "Maas’ a", plain: "The root of the former, as in quanteda." },
    About {
        id: "msttr",
        name: "segmental TTR (STTR)",
        plain: "The mean share of distinct words in slices of one length.",
    },
    About {
        id: "mattr",
        name: "moving-average TTR (MATTR)",
        plain: "The mean share of distinct words in a moving window; comparable between texts of different lengths.",
    },
    About {
        id: "mtld",
        name: "MTLD",
        plain: "How many words one reads before the vocabulary clearly repeats itself.",
    },
    About {
        id: "hd_d",
        name: "HD-D",
        plain: "The share of distinct words to expect among 42 drawn at random.",
    },
    About { id: "vocd_d", name: "vocd-D", plain: "The idea of HD-D, summed up by the curve that fits best." },
    About {
        id: "yule_k",
        name: "Yule’s K",
        plain: "How repetitive the vocabulary is; depends little on the length of the text.",
    },
    About {
        id: "simpson_d",
        name: "Simpson’s D",
        plain: "The chance that two words taken at random are the same.",
    },
    About { id: "honore_r", name: "Honoré’s R", plain: "Rises with the share of words used only once." },
    About { id: "entropy", name: "entropy", plain: "The mean surprise of a word, in bits." },
    About { id: "repeat_rate", name: "repeat rate", plain: "The chance of meeting the same word again." },
    About {
        id: "fisher_alpha",
        name: "Fisher’s α",
        plain: "The richness of the vocabulary, measured as that of species is.",
    },
    About {
        id: "kandel_moles",
        name: "Kandel & Moles readability",
        plain: "About 0 to 100: the higher, the easier a French text is to read.",
    },
    About {
        id: "flesch",
        name: "Flesch reading ease",
        plain: "About 0 to 100: the higher, the easier an English text is to read.",
    },
    About {
        id: "lix",
        name: "LIX",
        plain: "Length of sentences and share of long words: above 50 a text is difficult.",
    },
    About {
        id: "coleman_liau",
        name: "Coleman–Liau index",
        plain: "The American school year needed to read the text.",
    },
    About {
        id: "coleman_liau_textstat",
        name: "Coleman–Liau as textstat",
        plain: "The same index with the rounded coefficient of the program textstat.",
    },
    About {
        id: "rate",
        name: "frequency",
        plain: "How often it occurs in so many words, so that texts of different lengths can be compared.",
    },
    About {
        id: "tf_idf_voyant",
        name: "TF-IDF (Voyant)",
        plain: "High for a word frequent in this text and rare in the others.",
    },
    About {
        id: "tf_idf_sklearn",
        name: "TF-IDF (scikit-learn)",
        plain: "The same idea, brought to the length of the text.",
    },
    About {
        id: "tf_idf_plain",
        name: "TF-IDF",
        plain: "The count of the word, weighing more the fewer texts have it.",
    },
    About {
        id: "benjamini_hochberg",
        name: "adjusted p (Benjamini–Hochberg)",
        plain: "The share of errors to fear among all words kept down to this one.",
    },
    About {
        id: "holm",
        name: "adjusted p (Holm)",
        plain: "The chance of even one error in the list down to here.",
    },
    About {
        id: "wilson",
        name: "Wilson interval",
        plain: "Between which values the true frequency lies, if words were independent.",
    },
    About {
        id: "log_ratio_interval",
        name: "interval of the log ratio",
        plain: "Between which values the true ratio lies, if words were independent.",
    },
    About {
        id: "bootstrap",
        name: "bootstrap interval",
        plain: "Between which values the figure varies when texts are drawn anew.",
    },
    About {
        id: "pearson",
        name: "Pearson correlation",
        plain: "1 when the two frequencies rise and fall together, in a straight line; −1 when one rises as the other falls.",
    },
    About {
        id: "spearman",
        name: "Spearman correlation",
        plain: "1 when the two frequencies put the groups in the same order, −1 when in the opposite one.",
    },
    About {
        id: "kendall",
        name: "Kendall’s tau",
        plain: "Compares all moments in pairs: 1 when the later is always the higher.",
    },
    About {
        id: "theil_sen",
        name: "Theil–Sen slope",
        plain: "By how much the frequency changes per unit of time, not misled by one odd text.",
    },
];
