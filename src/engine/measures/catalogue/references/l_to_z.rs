//! The sources of the catalogue in full, L to Z, and programs, in the order of the alphabet.

use super::{Reference, cite};

pub(super) const REFERENCES: &[Reference] = &[
    cite(
        "Lafon 1980",
        "Lafon, P. (1980). Sur la variabilité de la fréquence des formes dans un corpus. Mots, 1, 127–165.",
        Some("10.3406/mots.1980.1008"),
    ),
    cite(
        "Lijffijt & Gries 2012",
        "Lijffijt, J., & Gries, S. Th. (2012). Correction to Stefan Th. Gries’ “Dispersions and adjusted frequencies in corpora”. International Journal of Corpus Linguistics, 17(1), 147–149.",
        Some("10.1075/ijcl.17.1.08lij"),
    ),
    cite(
        "Maas 1972",
        "Maas, H.-D. (1972). Über den Zusammenhang zwischen Wortschatzumfang und Länge eines Textes. Zeitschrift für Literaturwissenschaft und Linguistik, 2(8), 73–96.",
        None,
    ),
    cite(
        "McCarthy & Jarvis 2007",
        "McCarthy, P. M., & Jarvis, S. (2007). vocd: A theoretical and empirical evaluation. Language Testing, 24(4), 459–488.",
        Some("10.1177/0265532207080767"),
    ),
    cite(
        "McCarthy & Jarvis 2010",
        "McCarthy, P. M., & Jarvis, S. (2010). MTLD, vocd-D, and HD-D: A validation study of sophisticated approaches to lexical diversity assessment. Behavior Research Methods, 42(2), 381–392.",
        Some("10.3758/BRM.42.2.381"),
    ),
    cite(
        "McKee, Malvern & Richards 2000",
        "McKee, G., Malvern, D., & Richards, B. (2000). Measuring vocabulary diversity using dedicated software. Literary and Linguistic Computing, 15(3), 323–338.",
        Some("10.1093/llc/15.3.323"),
    ),
    cite(
        "Pearson 1895",
        "Pearson, K. (1895). Note on regression and inheritance in the case of two parents. Proceedings of the Royal Society of London, 58, 240–242.",
        Some("10.1098/rspl.1895.0041"),
    ),
    cite(
        "Pearson 1900",
        "Pearson, K. (1900). On the criterion that a given system of deviations from the probable in the case of a correlated system of variables is such that it can be reasonably supposed to have arisen from random sampling. Philosophical Magazine, Series 5, 50(302), 157–175.",
        Some("10.1080/14786440009463897"),
    ),
    cite(
        "Pedersen & Bruce 1996",
        "Pedersen, T., & Bruce, R. (1996). What to infer from a description. Technical report 96-CSE-04, Southern Methodist University.",
        None,
    ),
    cite(
        "Pedersen 1996",
        "Pedersen, T. (1996). Fishing for exactness. In Proceedings of the South-Central SAS Users’ Group Conference (pp. 188–200).",
        None,
    ),
    cite(
        "Pojanapunya & Todd 2016",
        "Pojanapunya, P., & Watson Todd, R. (2016). Log-likelihood and odds ratio: Keyness statistics for different purposes of keyword analysis. Corpus Linguistics and Linguistic Theory, 14(1), 133–167.",
        Some("10.1515/cllt-2015-0030"),
    ),
    cite("Popescu 2009", "Popescu, I.-I. (2009). Word frequency studies. Mouton de Gruyter.", None),
    cite(
        "Quasthoff & Wolff 2002",
        "Quasthoff, U., & Wolff, C. (2002). The Poisson collocation measure and its applications. In Proceedings of the 2nd International Workshop on Computational Approaches to Collocations.",
        None,
    ),
    cite(
        "Rayson & Garside 2000",
        "Rayson, P., & Garside, R. (2000). Comparing corpora using frequency profiling. In Proceedings of the Workshop on Comparing Corpora (pp. 1–6). Association for Computational Linguistics.",
        Some("10.3115/1117729.1117730"),
    ),
    cite(
        "Robertson & Zaragoza 2009",
        "Robertson, S., & Zaragoza, H. (2009). The probabilistic relevance framework: BM25 and beyond. Foundations and Trends in Information Retrieval, 3(4), 333–389.",
        Some("10.1561/1500000019"),
    ),
    cite(
        "Rosengren 1971",
        "Rosengren, I. (1971). The quantitative concept of language and its relation to the structure of frequency dictionaries. Études de linguistique appliquée, 1, 103–127.",
        None,
    ),
    cite(
        "Rychlý 2008",
        "Rychlý, P. (2008). A lexicographer-friendly association score. In P. Sojka & A. Horák (Eds.), Proceedings of Recent Advances in Slavonic Natural Language Processing (pp. 6–9). Masaryk University.",
        None,
    ),
    cite(
        "Salton & Buckley 1988",
        "Salton, G., & Buckley, C. (1988). Term-weighting approaches in automatic text retrieval. Information Processing & Management, 24(5), 513–523.",
        Some("10.1016/0306-4573(88)90021-0"),
    ),
    cite(
        "Salton & McGill 1983",
        "Salton, G., & McGill, M. J. (1983). Introduction to modern information retrieval. McGraw-Hill.",
        None,
    ),
    cite(
        "Savický & Hlaváčová 2002",
        "Savický, P., & Hlaváčová, J. (2002). Measures of word commonness. Journal of Quantitative Linguistics, 9(3), 215–231.",
        Some("10.1076/jqul.9.3.215.14124"),
    ),
    cite(
        "Sen 1968",
        "Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall’s tau. Journal of the American Statistical Association, 63(324), 1379–1389.",
        Some("10.1080/01621459.1968.10480934"),
    ),
    cite(
        "Shannon 1948",
        "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal, 27(3), 379–423.",
        Some("10.1002/j.1538-7305.1948.tb01338.x"),
    ),
    cite(
        "Sievert & Shirley 2014",
        "Sievert, C., & Shirley, K. (2014). LDAvis: A method for visualizing and interpreting topics. In Proceedings of the Workshop on Interactive Language Learning, Visualization, and Interfaces (pp. 63–70). ACL.",
        Some("10.3115/v1/W14-3110"),
    ),
    cite(
        "Simpson 1949",
        "Simpson, E. H. (1949). Measurement of diversity. Nature, 163, 688.",
        Some("10.1038/163688a0"),
    ),
    cite(
        "Spearman 1904",
        "Spearman, C. (1904). The proof and measurement of association between two things. The American Journal of Psychology, 15(1), 72–101.",
        Some("10.2307/1412159"),
    ),
    cite(
        "Spärck Jones 1972",
        "Spärck Jones, K. (1972). A statistical interpretation of term specificity and its application in retrieval. Journal of Documentation, 28(1), 11–21.",
        Some("10.1108/eb026526"),
    ),
    cite(
        "Student 1908",
        "Student (1908). The probable error of a mean. Biometrika, 6(1), 1–25.",
        Some("10.1093/biomet/6.1.1"),
    ),
    cite(
        "Szymkiewicz 1934",
        "Szymkiewicz, D. (1934). Une contribution statistique à la géographie floristique. Acta Societatis Botanicorum Poloniae, 11(3), 249–265.",
        None,
    ),
    cite(
        "Theil 1950",
        "Theil, H. (1950). A rank-invariant method of linear and polynomial regression analysis. Proceedings of the Royal Netherlands Academy of Sciences, 53, 386–392, 521–525, 1397–1412.",
        None,
    ),
    cite("Voyant Tools", "Sinclair, S., & Rockwell, G. Voyant Tools [program].", None),
    cite(
        "Wilson 1927",
        "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212.",
        Some("10.1080/01621459.1927.10502953"),
    ),
    cite(
        "Wilson 2013",
        "Wilson, A. (2013). Embracing Bayes factors for key item analysis in corpus linguistics. In M. Bieswanger & A. Koll-Stobbe (Eds.), New approaches to the study of linguistic variability (pp. 3–11). Peter Lang.",
        None,
    ),
    cite(
        "Yates 1934",
        "Yates, F. (1934). Contingency tables involving small numbers and the χ² test. Supplement to the Journal of the Royal Statistical Society, 1(2), 217–235.",
        Some("10.2307/2983604"),
    ),
    cite(
        "Yule 1944",
        "Yule, G. U. (1944). The statistical study of literary vocabulary. Cambridge University Press.",
        None,
    ),
    cite(
        "Zipf 1949",
        "Zipf, G. K. (1949). Human behavior and the principle of least effort. Addison-Wesley.",
        None,
    ),
    cite(
        "gensim",
        "Řehůřek, R., & Sojka, P. (2010). Software framework for topic modelling with large corpora. In Proceedings of the LREC 2010 Workshop on New Challenges for NLP Frameworks (pp. 45–50). ELRA.",
        None,
    ),
    cite(
        "scikit-learn",
        "Pedregosa, F., et al. (2011). Scikit-learn: Machine learning in Python. Journal of Machine Learning Research, 12, 2825–2830.",
        None,
    ),
    cite("textstat 0.7.13", "Bansal, S., Aggarwal, C., et al. textstat [program], version 0.7.13.", None),
];
