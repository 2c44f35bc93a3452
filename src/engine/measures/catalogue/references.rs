//! The sources of the catalogue in full.
//!
//! A DOI stands only where it was found confirmed; many of these are older than DOIs or were never given one.

/// A source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// As the catalogue names it.
    pub short: &'static str,
    pub full: &'static str,
    /// Without the address of the resolver.
    pub doi: Option<&'static str>,
}

/// The references that a source of the catalogue names, in its order.
pub fn references(source: &str) -> impl Iterator<Item = &'static Reference> {
    source.split("; ").filter_map(|short| REFERENCES.iter().find(|reference| reference.short == short))
}

const fn cite(short: &'static str, full: &'static str, doi: Option<&'static str>) -> Reference {
    Reference { short, full, doi }
}

/// In the order of the alphabet.
pub const REFERENCES: &[Reference] = &[
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
        "scikit-learn",
        "Pedregosa, F., et al. (2011). Scikit-learn: Machine learning in Python. Journal of Machine Learning Research, 12, 2825–2830.",
        None,
    ),
    cite("textstat 0.7.13", "Bansal, S., Aggarwal, C., et al. textstat [program], version 0.7.13.", None),
];

#[cfg(test)]
mod tests {
    use super::super::measures;
    use super::*;

    #[test]
    fn every_source_is_cited_in_full_and_no_other() {
        for measure in measures().filter(|measure| !measure.source.is_empty()) {
            assert_eq!(
                references(measure.source).count(),
                measure.source.split("; ").count(),
                "{}",
                measure.source
            );
        }
        for reference in REFERENCES {
            let is_named =
                measures().any(|measure| references(measure.source).any(|named| named == reference));
            assert!(is_named, "{}", reference.short);
        }
        assert!(REFERENCES.is_sorted_by_key(|reference| reference.short));
    }

    #[test]
    fn citations_and_dois_have_their_form() {
        for Reference { short, full, doi } in REFERENCES {
            assert!(
                full.ends_with(['.', ']']) && !full.contains("  ") && !full.contains("doi.org"),
                "{short}"
            );
            let year =
                short.rsplit(' ').next().filter(|year| year.parse::<u32>().is_ok_and(|year| year > 1800));
            assert!(year.is_none_or(|year| full.contains(&format!("({year})"))), "{short}");
            let is_doi = |doi: &&str| {
                let rest = doi.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
                rest.is_some_and(|(registrant, name)| {
                    (4..=5).contains(&registrant.len())
                        && registrant.bytes().all(|byte| byte.is_ascii_digit())
                        && !name.is_empty()
                        && name.bytes().all(|byte| byte.is_ascii_graphic())
                })
            };
            assert!(doi.as_ref().is_none_or(is_doi), "{short}: {doi:?}");
        }
    }
}
