//! Examples of diversity and of weights.

use super::{Check, check};
use crate::measures::diversity::{self, Spectrum};
use crate::measures::tfidf::{Variant, tf_idf};
use crate::measures::windows::{self, Full, Remainder, THRESHOLD};
use crate::measures::{NoValue, Value};

const LETTERS: &str = "a b c d e a b c f g a b h i j a a k l m";
const LETTERS_SOURCE: &str = "twenty letters; recomputed with scipy";

/// The text of the read-me of lexicalrichness, in lower case, without its figures.
const README: &str = "measure of textual lexical diversity computed as the mean length of sequential words in a text \
     that maintains a minimum threshold ttr score iterates over words until ttr scores falls below a threshold then \
     increase factor counter by and start over mccarthy and jarvis pg recommends a factor threshold in the range of \
     mccarthy mccarthy and jarvis";
const README_SOURCE: &str = "lexicalrichness, text of its read-me";

/// Measure and figure.
type Figures = &'static [(&'static str, &'static str)];

const OF_LETTERS: Figures = &[
    ("n", "20"),
    ("v", "13"),
    ("hapax", "10"),
    ("ttr", "0.65"),
    ("guiraud_r", "2.90688837075"),
    ("cttr", "2.05548047911"),
    ("herdan_c", "0.856201129889"),
    ("mattr_5", "0.95"),
    ("msttr_5", "0.95"),
    ("yule_k", "700"),
    ("simpson_d", "0.0736842105263"),
    ("honore_r", "1298.15065187"),
];

const OF_README: Figures = &[
    ("n", "57"),
    ("v", "39"),
    ("ttr", "0.684210526316"),
    ("guiraud_r", "5.16567619255"),
    ("cttr", "3.65268466517"),
    ("herdan_c", "0.906137816079"),
    ("maas_squared", "0.0232156798674"),
    ("mattr_25", "0.835151515152"),
    ("msttr_25", "0.88"),
    ("mtld", "46.7922636103"),
    ("hd_d", "0.746870332397"),
    ("yule_k", "153.893505694"),
];

pub(super) fn add(checks: &mut Vec<Check>) {
    for (id, source, text, figures) in [
        ("a b c d e a b c …", LETTERS_SOURCE, LETTERS, OF_LETTERS),
        ("57 words", README_SOURCE, README, OF_README),
    ] {
        let types = numbered(text);
        checks.extend(
            figures
                .iter()
                .map(|&(measure, expected)| check(id, source, measure, expected, figure(measure, &types))),
        );
    }
    let popescu =
        || Spectrum::of_classes([(11, 1), (9, 2), (7, 1), (6, 2), (5, 2), (4, 7), (3, 6), (2, 18), (1, 85)]);
    checks.push(check("225 words", "Popescu 2009", "entropy", "6.5270", diversity::entropy(&popescu())));
    checks.push(check(
        "225 words",
        "Popescu 2009",
        "repeat_rate",
        "0.0153",
        diversity::repeat_rate(&popescu()),
    ));
    let moths = Spectrum::of_classes([(1, 239), (15_370, 1)]);
    let source = "Fisher, Corbet & Williams 1943";
    checks.push(check(
        "15,609 moths of 240 species",
        source,
        "fisher_alpha",
        "40.247",
        diversity::fisher_alpha(&moths),
    ));
    let example = tf_idf(Variant::Voyant, 3, 7, 1, 2);
    checks.push(check(
        "“example”, 3 of 7 words, 1 of 2 texts",
        "Wikipedia, tf–idf",
        "tf_idf_voyant",
        "0.12901",
        example,
    ));
}

/// The words of a text as numbers in the order of their first places.
fn numbered(text: &str) -> Vec<u32> {
    let mut known: Vec<&str> = Vec::new();
    let number = |word| {
        let at = known.iter().position(|&other| other == word).unwrap_or_else(|| {
            known.push(word);
            known.len() - 1
        });
        at as u32
    };
    text.split_whitespace().map(number).collect()
}

fn figure(measure: &str, types: &[u32]) -> Value {
    let text = Spectrum::of_text(types);
    match measure {
        "n" => Ok(text.n() as f64),
        "v" => Ok(text.v() as f64),
        "hapax" => Ok(text.hapax() as f64),
        "ttr" => diversity::ttr(&text),
        "guiraud_r" => diversity::guiraud_r(&text),
        "cttr" => diversity::cttr(&text),
        "herdan_c" => diversity::herdan_c(&text),
        "maas_squared" => diversity::maas_squared(&text),
        "yule_k" => diversity::yule_k(&text),
        "simpson_d" => diversity::simpson_d(&text),
        "honore_r" => diversity::honore_r(&text),
        "hd_d" => diversity::hd_d(&text),
        "mattr_5" => windows::mattr(types, 5),
        "mattr_25" => windows::mattr(types, 25),
        "msttr_5" => windows::msttr(types, 5, Remainder::Drop),
        "msttr_25" => windows::msttr(types, 25, Remainder::Drop),
        "mtld" => windows::mtld(types, THRESHOLD, Full::AtThreshold),
        _ => Err(NoValue::Impossible),
    }
}
