//! Examples of association and keyness.

use super::{Check, check};
use crate::measures::contingency::Table;
use crate::measures::loglike::{Terms, g2};
use crate::measures::{NoValue, Value, association, effect, fisher};

/// Four counts, and the figures they give.
struct Pair {
    id: &'static str,
    counts: [u64; 4],
    figures: &'static [(&'static str, &'static str)],
}

const RECOMPUTED: &str = "counts as published; recomputed with scipy and NLTK";

/// a, f1, f2, N: Manning & Schütze 1999, Church & Hanks 1990.
const ASSOCIATION: [Pair; 3] = [
    Pair {
        id: "new companies",
        counts: [8, 15828, 4675, 14307668],
        figures: &[
            ("expected", "5.17176523805"),
            ("mi", "0.629343211624"),
            ("mi3", "6.62934321162"),
            ("mi2", "3.62934321162"),
            ("t_score", "0.99993198948"),
            ("z_score", "1.24364393012"),
            ("dice", "0.000780373603863"),
            ("log_dice", "3.67645260006"),
            ("g2", "1.3253894"),
            ("chi2", "1.54886920673"),
            ("chi2_yates", "1.04963274856"),
            ("minimum_sensitivity", "0.000505433409148"),
            ("npmi", "0.0303001718668"),
            ("jaccard", "0.000390339107099"),
            ("delta_p_second", "0.000178883433778"),
            ("delta_p_first", "0.000605167739824"),
            ("mi_log_f", "1.38280837216"),
            ("poisson_stirling", "-2.96525430701"),
        ],
    },
    Pair {
        id: "most powerful",
        counts: [150, 932, 12593, 14307668],
        figures: &[
            ("expected", "0.820306705467"),
            ("mi", "7.51458336379"),
            ("mi3", "21.9722207448"),
            ("mi2", "14.7434020543"),
            ("t_score", "12.1804709519"),
            ("z_score", "164.710611337"),
            ("dice", "0.0221811460259"),
            ("log_dice", "8.50547771689"),
            ("g2", "1291.31905713"),
            ("chi2", "27155.2537181"),
            ("chi2_yates", "26973.5282735"),
            ("minimum_sensitivity", "0.0119113793377"),
            ("npmi", "0.454287614364"),
            ("jaccard", "0.011214953271"),
            ("delta_p_second", "0.160074475834"),
            ("delta_p_first", "0.0118566751826"),
            ("mi_log_f", "37.7027675932"),
            ("poisson_stirling", "977.187504569"),
        ],
    },
    Pair {
        id: "doctors, dentists",
        counts: [8, 1105, 44, 15000000],
        figures: &[
            ("expected", "0.00324133333333"),
            ("mi", "11.269196892"),
            ("mi3", "17.269196892"),
            ("mi2", "14.269196892"),
            ("t_score", "2.82728114036"),
            ("z_score", "140.459831136"),
            ("dice", "0.0139251523064"),
            ("log_dice", "7.83383691735"),
            ("g2", "110.59442314"),
            ("chi2", "19730.4755129"),
            ("chi2_yates", "17340.3010645"),
            ("minimum_sensitivity", "0.00723981900452"),
            ("npmi", "0.540788395285"),
            ("jaccard", "0.00701139351446"),
            ("delta_p_second", "0.00723741882771"),
            ("delta_p_first", "0.18174504827"),
            ("mi_log_f", "24.760956378"),
            ("poisson_stirling", "82.1535751361"),
        ],
    },
];

/// a, b, n1, n2: Gabrielatos & Marchi 2011, Pojanapunya & Todd 2016, Kilgarriff 2009, made up.
const KEYNESS: [Pair; 4] = [
    Pair {
        id: "206,523 of 959,641 and 178,174 of 1,562,358",
        counts: [206523, 178174, 959641, 1562358],
        figures: &[
            ("g2_two_terms", "38531.7593878"),
            ("g2", "45784.7914953"),
            ("chi2", "47068.0581125"),
            ("percent_difference", "88.7104090427"),
            ("log_ratio", "0.916174002483"),
            ("odds_ratio", "2.13036928667"),
            ("bic", "45770.0509329"),
            ("ell", "0.0012845391078"),
            ("simple_maths_1", "1.88709631173"),
            ("simple_maths_100", "1.88632689515"),
            ("specificity", "9944.61238306"),
        ],
    },
    Pair {
        id: "16,217 of 2,796,938 and 735 of 2,087,946",
        counts: [16217, 735, 2796938, 2087946],
        figures: &[
            ("g2_two_terms", "13284.3856594"),
            ("g2", "13319.9582485"),
            ("chi2", "10253.285618"),
            ("percent_difference", "1547.09860978"),
            ("log_ratio", "4.04185502492"),
            ("odds_ratio", "16.5612119714"),
            ("bic", "13304.5565924"),
            ("ell", "0.000305966977455"),
            ("simple_maths_1", "16.4271614989"),
            ("simple_maths_100", "13.0483575365"),
            ("specificity", "2894.18721228"),
        ],
    },
    Pair {
        id: "shard",
        counts: [35, 263, 112289776, 1559716979],
        figures: &[
            ("g2_two_terms", "9.97606986542"),
            ("g2", "9.976072"),
            ("chi2", "12.0305798035"),
            ("percent_difference", "84.8493297787"),
            ("log_ratio", "0.886349812653"),
            ("odds_ratio", "1.84849356226"),
            ("bic", "-11.261218"),
            ("ell", "0.00000000199123344324"),
            ("simple_maths_1", "1.12242917572"),
            ("simple_maths_100", "1.0014283238"),
            ("specificity", "3.00092"),
        ],
    },
    Pair {
        id: "30 of 1,000 and 10 of 2,000",
        counts: [30, 10, 1000, 2000],
        figures: &[
            ("g2_two_terms", "29.0392279127"),
            ("g2", "29.462729301"),
            ("chi2", "31.6722972973"),
            ("percent_difference", "500.0"),
            ("log_ratio", "2.58496250072"),
            ("odds_ratio", "6.15463917526"),
            ("bic", "21.4563617333"),
            ("ell", "0.00373696689157"),
            ("simple_maths_1", "5.99900019996"),
            ("simple_maths_100", "5.90196078431"),
            ("specificity", "7.161082022"),
        ],
    },
];

type Cells = [u64; 4];

/// Printed figures: example, source, measure, O11 O12 O21 O22, figure.
const PRINTED: [(&str, &str, &str, Cells, &str); 22] = [
    ("10, 0, 3, 31764", "Dunning 1993", "g2", [10, 0, 3, 31764], "167.23"),
    ("3, 0, 0, 31774", "Dunning 1993", "chi2", [3, 0, 0, 31774], "31777"),
    ("1, 3, 3, 1", "Pedersen 1996", "chi2_yates", [1, 3, 3, 1], "0.5"),
    ("1, 3, 3, 1", "Pedersen 1996", "chi2_yates_p", [1, 3, 3, 1], "0.48"),
    ("1, 3, 3, 1", "Pedersen 1996", "fisher_two", [1, 3, 3, 1], "0.486"),
    ("1, 3, 3, 1", "Pedersen 1996", "fisher_left", [1, 3, 3, 1], "0.243"),
    ("1, 3, 3, 1", "Pedersen 1996", "fisher_right", [1, 3, 3, 1], "0.986"),
    ("doctors, dentists", "Church & Hanks 1990", "mi", [8, 1097, 36, 14998859], "11.3"),
    ("new companies", "Manning & Schütze 1999", "t_score", [8, 15820, 4667, 14287173], "0.999932"),
    ("130 of 3121 and 143", "Smadja et al. 1996", "dice", [130, 2991, 13, 1], "0.08"),
    ("of course", "Gries 2013", "delta_p_second", [5610, 168938, 2257, 10233063], "0.032"),
    ("of course", "Gries 2013", "delta_p_first", [5610, 168938, 2257, 10233063], "0.697"),
    ("always together", "Bouma 2009", "npmi", [10, 0, 0, 90], "1"),
    ("by chance", "Bouma 2009", "npmi", [1, 9, 9, 81], "0"),
    ("never together", "Bouma 2009", "npmi", [0, 10, 10, 80], "-1"),
    (
        "17, 240, 1001, 1298742",
        "Pedersen & Bruce 1996",
        "minimum_sensitivity",
        [17, 240, 1001, 1298742],
        "0.016699",
    ),
    ("house, chambre", "Gale & Church 1991", "phi_squared", [31950, 12004, 4793, 848330], "0.62"),
    (
        "Islam in the press",
        "Gabrielatos & Marchi 2011",
        "percent_difference",
        [206523, 178174, 753118, 1384184],
        "88.7",
    ),
    ("16,217 and 735", "Pojanapunya & Todd 2016", "odds_ratio", [16217, 735, 2780721, 2087211], "16.6"),
    ("shard", "Kilgarriff 2009", "simple_maths_1", [35, 263, 112289741, 1559716716], "1.1224"),
    (
        "18 and 35 in a million",
        "Hofland & Johansson 1982",
        "difference_coefficient",
        [18, 35, 999982, 999965],
        "-0.32",
    ),
    ("1 and 1 in a million", "Hardie 2014", "log_ratio", [1, 1, 999999, 999999], "0"),
];

pub(super) fn add(checks: &mut Vec<Check>) {
    for (id, source, measure, cells, expected) in PRINTED {
        checks.push(check(
            id,
            source,
            measure,
            expected,
            figure(measure, Table::of_cells(cells[0], cells[1], cells[2], cells[3])),
        ));
    }
    let together = |[a, f1, f2, n]: Cells| Table::of_pair(a, f1, f2, n);
    let corpora = |[a, b, n1, n2]: Cells| Table::of_corpora(a, b, n1, n2);
    let association = ASSOCIATION.iter().map(|pair| (pair, together(pair.counts)));
    for (pair, table) in association.chain(KEYNESS.iter().map(|pair| (pair, corpora(pair.counts)))) {
        let figures = pair.figures.iter();
        checks.extend(figures.map(|&(measure, expected)| {
            check(pair.id, RECOMPUTED, measure, expected, figure(measure, table))
        }));
    }
}

/// The figure of a measure by its id.
fn figure(measure: &str, table: Result<Table, NoValue>) -> Value {
    use crate::measures::chi::{self, Yates, chi2};
    use crate::measures::lafon::specificity;
    let t = &table?;
    match measure {
        "expected" => Ok(t.e()),
        "mi" => association::mi(t),
        "mi2" => association::mi2(t),
        "mi3" => association::mi3(t),
        "mi_log_f" => association::mi_log_f(t),
        "t_score" => association::t_score(t),
        "z_score" => association::z_score(t),
        "dice" => association::dice(t),
        "log_dice" => association::log_dice(t),
        "jaccard" => association::jaccard(t),
        "npmi" => association::npmi(t),
        "delta_p_second" => association::delta_p_second_given_first(t),
        "delta_p_first" => association::delta_p_first_given_second(t),
        "minimum_sensitivity" => association::minimum_sensitivity(t),
        "poisson_stirling" => association::poisson_stirling(t),
        "phi_squared" => association::phi_squared(t),
        "g2" => g2(t, Terms::Four),
        "g2_two_terms" => g2(t, Terms::Two),
        "chi2" => chi2(t, Yates::Never),
        "chi2_yates" => chi2(t, Yates::Always),
        "chi2_yates_p" => chi2(t, Yates::Always).map(chi::p),
        "fisher_left" => fisher::p(t, fisher::Side::Left),
        "fisher_right" => fisher::p(t, fisher::Side::Right),
        "fisher_two" => fisher::p(t, fisher::Side::Two),
        "log_ratio" => effect::log_ratio(t).map(|effect| effect.value),
        "percent_difference" => effect::percent_difference(t).map(|effect| effect.value),
        "odds_ratio" => effect::odds_ratio(t).map(|effect| effect.value),
        "simple_maths_1" => effect::simple_maths(t, 1.0),
        "simple_maths_100" => effect::simple_maths(t, 100.0),
        "bic" => effect::bic(t),
        "ell" => effect::ell(t),
        "difference_coefficient" => effect::difference_coefficient(t),
        "specificity" => specificity(t.a(), t.f1(), t.f2(), t.n()),
        _ => Err(NoValue::Impossible),
    }
}
