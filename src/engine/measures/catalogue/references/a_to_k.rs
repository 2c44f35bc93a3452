//! The sources of the catalogue in full, A to K, in the order of the alphabet.

use super::{Reference, cite};

pub(super) const REFERENCES: &[Reference] = &[
    cite(
        "Benjamini & Hochberg 1995",
        "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. Journal of the Royal Statistical Society: Series B, 57(1), 289–300.",
        Some("10.1111/j.2517-6161.1995.tb02031.x"),
    ),
    cite(
        "Berry-Rogghe 1973",
        "Berry-Rogghe, G. L. M. (1973). The computation of collocations and their relevance in lexical studies. In A. J. Aitken, R. W. Bailey & N. Hamilton-Smith (Eds.), The computer and literary studies (pp. 103–112). Edinburgh University Press.",
        None,
    ),
    cite("Björnsson 1968", "Björnsson, C.-H. (1968). Läsbarhet. Liber.", None),
    cite(
        "Bouma 2009",
        "Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction. In Proceedings of the Biennial GSCL Conference 2009 (pp. 31–40). Gunter Narr.",
        None,
    ),
    cite("Carroll 1964", "Carroll, J. B. (1964). Language and thought. Prentice-Hall.", None),
    cite(
        "Carroll 1970",
        "Carroll, J. B. (1970). An alternative to Juilland’s usage coefficient for lexical frequencies. ETS Research Bulletin Series, 1970(2), i–15.",
        Some("10.1002/j.2333-8504.1970.tb00778.x"),
    ),
    cite(
        "Church & Hanks 1990",
        "Church, K. W., & Hanks, P. (1990). Word association norms, mutual information, and lexicography. Computational Linguistics, 16(1), 22–29.",
        None,
    ),
    cite(
        "Church et al. 1991",
        "Church, K., Gale, W., Hanks, P., & Hindle, D. (1991). Using statistics in lexical analysis. In U. Zernik (Ed.), Lexical acquisition: Exploiting on-line resources to build a lexicon (pp. 115–164).",
        None,
    ),
    cite(
        "Coleman & Liau 1975",
        "Coleman, M., & Liau, T. L. (1975). A computer readability formula designed for machine scoring. Journal of Applied Psychology, 60(2), 283–284.",
        Some("10.1037/h0076540"),
    ),
    cite(
        "Covington & McFall 2010",
        "Covington, M. A., & McFall, J. D. (2010). Cutting the Gordian knot: The moving-average type–token ratio (MATTR). Journal of Quantitative Linguistics, 17(2), 94–100.",
        Some("10.1080/09296171003643098"),
    ),
    cite(
        "Daille 1994",
        "Daille, B. (1994). Approche mixte pour l’extraction automatique de terminologie : statistiques lexicales et filtres linguistiques [thèse de doctorat, université Paris 7].",
        None,
    ),
    cite(
        "Dean & Pagano 2015",
        "Dean, N., & Pagano, M. (2015). Evaluating confidence interval methods for binomial proportions in clustered surveys. Journal of Survey Statistics and Methodology, 3(4), 484–503.",
        Some("10.1093/jssam/smv024"),
    ),
    cite(
        "Dennis 1965",
        "Dennis, S. F. (1965). The construction of a thesaurus automatically from a sample of text. In M. E. Stevens, V. E. Giuliano & L. B. Heilprin (Eds.), Statistical association methods for mechanized documentation (pp. 61–148). National Bureau of Standards.",
        None,
    ),
    cite(
        "Dice 1945",
        "Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology, 26(3), 297–302.",
        Some("10.2307/1932409"),
    ),
    cite(
        "Dunning 1993",
        "Dunning, T. (1993). Accurate methods for the statistics of surprise and coincidence. Computational Linguistics, 19(1), 61–74.",
        None,
    ),
    cite(
        "Efron 1979",
        "Efron, B. (1979). Bootstrap methods: Another look at the jackknife. The Annals of Statistics, 7(1), 1–26.",
        Some("10.1214/aos/1176344552"),
    ),
    cite(
        "Fieller, Hartley & Pearson 1957",
        "Fieller, E. C., Hartley, H. O., & Pearson, E. S. (1957). Tests for rank correlation coefficients. I. Biometrika, 44(3–4), 470–481.",
        Some("10.1093/biomet/44.3-4.470"),
    ),
    cite(
        "Fisher 1935",
        "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society, 98(1), 39–82.",
        None,
    ),
    cite(
        "Fisher, Corbet & Williams 1943",
        "Fisher, R. A., Corbet, A. S., & Williams, C. B. (1943). The relation between the number of species and the number of individuals in a random sample of an animal population. Journal of Animal Ecology, 12(1), 42–58.",
        Some("10.2307/1411"),
    ),
    cite(
        "Flesch 1948",
        "Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology, 32(3), 221–233.",
        Some("10.1037/h0057532"),
    ),
    cite(
        "Gabrielatos & Marchi 2011",
        "Gabrielatos, C., & Marchi, A. (2011). Keyness: Matching metrics to definitions. Corpus Linguistics in the South 1, University of Portsmouth.",
        None,
    ),
    cite(
        "Gale & Church 1991",
        "Gale, W. A., & Church, K. W. (1991). Identifying word correspondences in parallel texts. In Speech and Natural Language: Proceedings of a Workshop (pp. 152–157).",
        None,
    ),
    cite(
        "Gries 2008",
        "Gries, S. Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of Corpus Linguistics, 13(4), 403–437.",
        Some("10.1075/ijcl.13.4.02gri"),
    ),
    cite(
        "Gries 2013",
        "Gries, S. Th. (2013). 50-something years of work on collocations: What is or should be next … International Journal of Corpus Linguistics, 18(1), 137–165.",
        Some("10.1075/ijcl.18.1.09gri"),
    ),
    cite(
        "Gries 2020",
        "Gries, S. Th. (2020). Analyzing dispersion. In M. Paquot & S. Th. Gries (Eds.), A practical handbook of corpus linguistics (pp. 99–118). Springer.",
        Some("10.1007/978-3-030-46216-1_5"),
    ),
    cite(
        "Guiraud 1954",
        "Guiraud, P. (1954). Les caractères statistiques du vocabulaire : essai de méthodologie. Presses universitaires de France.",
        None,
    ),
    cite(
        "Hardie 2014",
        "Hardie, A. (2014). Log Ratio: An informal introduction. ESRC Centre for Corpus Approaches to Social Science, Lancaster University.",
        None,
    ),
    cite(
        "Heaps 1978",
        "Heaps, H. S. (1978). Information retrieval: Computational and theoretical aspects. Academic Press.",
        None,
    ),
    cite(
        "Herdan 1960",
        "Herdan, G. (1960). Type-token mathematics: A textbook of mathematical linguistics. Mouton.",
        None,
    ),
    cite(
        "Hofland & Johansson 1982",
        "Hofland, K., & Johansson, S. (1982). Word frequencies in British and American English. Norwegian Computing Centre for the Humanities.",
        None,
    ),
    cite(
        "Holm 1979",
        "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70.",
        None,
    ),
    cite(
        "Honoré 1979",
        "Honoré, A. (1979). Some simple measures of richness of vocabulary. Association for Literary and Linguistic Computing Bulletin, 7(2), 172–177.",
        None,
    ),
    cite(
        "Jaccard 1901",
        "Jaccard, P. (1901). Étude comparative de la distribution florale dans une portion des Alpes et du Jura. Bulletin de la Société vaudoise des sciences naturelles, 37, 547–579.",
        None,
    ),
    cite(
        "Johnson 1944",
        "Johnson, W. (1944). Studies in language behavior: I. A program of research. Psychological Monographs, 56(2), 1–15.",
        Some("10.1037/h0093508"),
    ),
    cite(
        "Johnston, Berry & Mielke 2006",
        "Johnston, J. E., Berry, K. J., & Mielke, P. W. (2006). Measures of effect size for chi-squared and likelihood-ratio goodness-of-fit tests. Perceptual and Motor Skills, 103(2), 412–414.",
        Some("10.2466/pms.103.2.412-414"),
    ),
    cite(
        "Juilland & Chang-Rodríguez 1964",
        "Juilland, A., & Chang-Rodríguez, E. (1964). Frequency dictionary of Spanish words. Mouton.",
        None,
    ),
    cite(
        "Kandel & Moles 1958",
        "Kandel, L., & Moles, A. (1958). Application de l’indice de Flesch à la langue française. Cahiers d’études de radio-télévision, 19, 253–274.",
        None,
    ),
    cite(
        "Katz et al. 1978",
        "Katz, D., Baptista, J., Azen, S. P., & Pike, M. C. (1978). Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics, 34(3), 469–474.",
        Some("10.2307/2530610"),
    ),
    cite(
        "Kendall 1945",
        "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika, 33(3), 239–251.",
        Some("10.1093/biomet/33.3.239"),
    ),
    cite(
        "Kilgarriff & Tugwell 2001",
        "Kilgarriff, A., & Tugwell, D. (2001). WASP-bench: An MT lexicographers’ workstation supporting state-of-the-art lexical disambiguation. In Proceedings of Machine Translation Summit VIII (pp. 187–190).",
        None,
    ),
    cite(
        "Kilgarriff 2009",
        "Kilgarriff, A. (2009). Simple maths for keywords. In Proceedings of the Corpus Linguistics Conference 2009. University of Liverpool.",
        None,
    ),
    cite("Kish 1965", "Kish, L. (1965). Survey sampling. Wiley.", None),
    cite(
        "Korn & Graubard 1998",
        "Korn, E. L., & Graubard, B. I. (1998). Confidence intervals for proportions with small expected number of positive counts estimated from survey data. Survey Methodology, 24(2), 193–201.",
        None,
    ),
];
