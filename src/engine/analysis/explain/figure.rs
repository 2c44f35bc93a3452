//! A figure as a plain value: which measure, of which numbers. It has a short text that fits in a link.
//!
//! ```text
//! log_dice:pair:8,15828,4675,14307668      a, f1, f2, N
//! g2:corpora:30,1000,10,2000               a, n1, b, n2
//! rate@1000:rate:24,1979                   count, words; the base behind @
//! tf_idf_voyant:weight:3,7,1,2             n, len, df, D
//! kandel_moles:counts:19,2,27,93,8         words, sentences, syllables, letters, long words
//! dp:word:fold:otan                        how a word is spread over the texts
//! dp:query:"aide militaire"                the places of a query, likewise
//! mattr@50:text:article-1                  the words of a text, by its id; of readability, @1 counts as elsewhere here
//! dp:phrase:fold+across:aide / militaire   how a phrase is spread, counted with these settings
//! pearson:groups:month:otan\nukraine       a query, or two, over the groups that trends make of the texts
//! heaps:vocabulary:fold                    the growth of the vocabulary, or the fall of its counts
//! tf_idf_plain:cell:text:fold:otan\nart-1  a cell of the matrix: rows, layer, word, label of the row
//! ttr:side:month/2023-02                   the words of a side of a comparison, all its texts taken as one
//! ```
//! Behind numbers that were handed in may stand a `|` and the query whose lines they come from.

use super::cell::MatrixCell;
use super::grouped::Grouped;
use super::phrase;
use crate::analysis::keyness::Side;
use crate::analysis::phrases::one::Phrase;
use crate::measures::catalogue;
use crate::measures::formula::decimal;
use crate::measures::readability::Counts;
use crate::text::Layer;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A figure that somebody may ask about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Id in the catalogue of measures.
    pub measure: String,
    /// The constant of simple maths, the window of MATTR, the base of a rate; none is the usual one. Of the readability of
    /// a text: any number takes words as they are counted in other figures, none as they are written.
    pub parameter: Option<f64>,
    pub of: Numbers,
}

/// What a figure is made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Numbers {
    /// `a` times together, `f1` and `f2` each, among `n`.
    Pair { a: u64, f1: u64, f2: u64, n: u64 },
    /// `a` among the `n1` words of one corpus, `b` among the `n2` of another.
    Corpora { a: u64, n1: u64, b: u64, n2: u64 },
    /// A count among words.
    Rate { count: u64, words: u64 },
    /// `n` times in a text of `len` words, and in `df` of `texts`.
    Weight { n: u64, len: u64, df: u64, texts: u64 },
    /// What readability is made of.
    Counts(Counts),
    /// The spread of a word, by its key on a layer, over the texts.
    Word { layer: Layer, key: String },
    /// The spread of the places of a query over the texts.
    Query(String),
    /// The words of a text on the page's layer, by its id.
    Text(String),
    /// The spread of a phrase over the texts, counted as a list of phrases counts it.
    Phrase(Box<Phrase>),
    /// Queries over the groups of texts that trends make.
    Groups(Grouped),
    /// All words of a layer: how distinct ones grow, how counts fall from rank to rank.
    Vocabulary(Layer),
    /// A cell of the matrix.
    Cell(MatrixCell),
    /// The words of a side of a comparison on the page's layer.
    Side(Side),
}

/// Why is this figure what it is? Its text is that of the figure, with the lines behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExplainQuestion {
    pub figure: Figure,
    /// The query whose lines stand behind the figure, if the view knows one. It comes back as it is.
    pub lines: Option<String>,
}

impl ExplainQuestion {
    /// Reads its text. The lines behind a word or a query are those of itself.
    pub fn read(text: &str) -> Option<ExplainQuestion> {
        let kind = text.split(':').nth(1)?;
        if let "word" | "query" | "text" | "phrase" | "groups" | "vocabulary" | "cell" | "side" = kind {
            let figure = Figure::read(text)?;
            let lines = match &figure.of {
                Numbers::Word { layer: Layer::Fold, key } => Some(key.clone()),
                Numbers::Word { layer, key } => Some(format!("{}:{key}", layer.name())),
                Numbers::Query(query) => Some(query.clone()),
                Numbers::Groups(of) => of.queries.first().cloned(),
                Numbers::Cell(of) => of.lines(),
                _ => None,
            };
            return Some(ExplainQuestion { figure, lines });
        }
        let (figure, lines) =
            text.split_once('|').map_or((text, None), |(figure, lines)| (figure, Some(lines)));
        Some(ExplainQuestion { figure: Figure::read(figure)?, lines: lines.map(str::to_owned) })
    }
}

impl fmt::Display for ExplainQuestion {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.figure)?;
        match (&self.figure.of, &self.lines) {
            (of, Some(lines)) if of.are_handed_in() => write!(f, "|{lines}"),
            _ => Ok(()),
        }
    }
}

impl Numbers {
    /// Whether they are numbers alone, which say nothing of where they come from.
    fn are_handed_in(&self) -> bool {
        use Numbers::*;
        matches!(self, Pair { .. } | Corpora { .. } | Rate { .. } | Weight { .. } | Counts(_))
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.measure)?;
        if let Some(parameter) = self.parameter {
            write!(f, "@{parameter}")?;
        }
        match &self.of {
            Numbers::Pair { a, f1, f2, n } => write!(f, ":pair:{a},{f1},{f2},{n}"),
            Numbers::Corpora { a, n1, b, n2 } => write!(f, ":corpora:{a},{n1},{b},{n2}"),
            Numbers::Rate { count, words } => write!(f, ":rate:{count},{words}"),
            Numbers::Weight { n, len, df, texts } => write!(f, ":weight:{n},{len},{df},{texts}"),
            Numbers::Counts(Counts { words, sentences, syllables, letters, long_words }) => {
                write!(f, ":counts:{words},{sentences},{syllables},{letters},{long_words}")
            }
            Numbers::Word { layer, key } => write!(f, ":word:{}:{key}", layer.name()),
            Numbers::Query(query) => write!(f, ":query:{query}"),
            Numbers::Text(id) => write!(f, ":text:{id}"),
            Numbers::Phrase(of) => write!(f, ":phrase:{}", phrase::written(of)),
            Numbers::Groups(of) => write!(f, ":groups:{of}"),
            Numbers::Vocabulary(layer) => write!(f, ":vocabulary:{}", layer.name()),
            Numbers::Cell(of) => write!(f, ":cell:{of}"),
            Numbers::Side(side) => write!(f, ":side:{side}"),
        }
    }
}

impl Figure {
    pub fn new(measure: &str, of: Numbers) -> Figure {
        Figure { measure: measure.into(), parameter: None, of }
    }

    /// With the constant, window or base that the measure takes.
    pub fn with(self, parameter: f64) -> Figure {
        Figure { parameter: Some(parameter), ..self }
    }

    /// As it stands in an address, with the query whose lines are behind it.
    pub fn with_lines(self, lines: &str) -> String {
        ExplainQuestion { figure: self, lines: Some(lines.to_owned()) }.to_string()
    }

    /// Reads its text; nothing if the measure is not known or the numbers are not those of the kind that is named.
    pub fn read(text: &str) -> Option<Figure> {
        let (name, rest) = text.split_once(':')?;
        let (measure, parameter) = name.split_once('@').unwrap_or((name, ""));
        let parameter = if parameter.is_empty() { None } else { Some(decimal(parameter)?) };
        let (kind, rest) = rest.split_once(':')?;
        let numbers: Option<Vec<u64>> = rest.split(',').map(|number| number.parse().ok()).collect();
        let of = match (kind, numbers.as_deref()) {
            ("pair", Some(&[a, f1, f2, n])) => Numbers::Pair { a, f1, f2, n },
            ("corpora", Some(&[a, n1, b, n2])) => Numbers::Corpora { a, n1, b, n2 },
            ("rate", Some(&[count, words])) => Numbers::Rate { count, words },
            ("weight", Some(&[n, len, df, texts])) => Numbers::Weight { n, len, df, texts },
            ("counts", Some(&[words, sentences, syllables, letters, long_words])) => {
                Numbers::Counts(Counts { words, sentences, syllables, letters, long_words })
            }
            ("word", _) => {
                let (layer, key) = rest.split_once(':')?;
                Numbers::Word { layer: Layer::from_name(layer)?, key: key.into() }
            }
            ("query", _) => Numbers::Query(rest.into()),
            ("text", _) => Numbers::Text(rest.into()),
            ("phrase", _) => Numbers::Phrase(Box::new(phrase::read(rest)?)),
            ("groups", _) => Numbers::Groups(Grouped::read(rest)?),
            ("vocabulary", _) => Numbers::Vocabulary(Layer::from_name(rest)?),
            ("cell", _) => Numbers::Cell(MatrixCell::read(rest)?),
            ("side", _) => Numbers::Side(Side::read(rest)?),
            _ => return None,
        };
        catalogue::measure(measure)?;
        Some(Figure { measure: measure.into(), parameter, of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) {
        let figure = Figure::read(text).expect("a figure");
        assert_eq!(figure.to_string(), text);
        assert_eq!(Figure::read(&figure.to_string()), Some(figure));
    }

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "log_dice:pair:8,15828,4675,14307668",
            "g2:corpora:30,1000,10,18446744073709551615",
            "simple_maths@100:corpora:35,112289776,263,1559716979",
            "simple_maths@0.25:corpora:1,2,3,4",
            "rate@1000:rate:24,1979",
            "tf_idf_voyant:weight:3,7,1,2",
            "lix:counts:19,2,27,93,8",
            "dp:word:lemma:a:b,c@d",
            "dp:query:\"aide militaire\"~5 OU date:2023..",
            "mattr@50:text:les : textes/1@2.txt",
            "ttr:text:",
            "dp:phrase:fold:aide / militaire",
            "dp:phrase:lemma+slots.1+across+marks+apart+nowhere:mettre / * / à / c:d|e // \"a // b\"",
            "dp_norm:phrase:form+skips.2+first:a / b // otan",
            "pearson:groups:unknown+stated+column.genre-du-texte:otan\nukraine:|x",
            "kendall_interval@90:groups:slices.20:otan",
            "heaps:vocabulary:stem",
            "tf_idf_plain:cell:text:fold:otan:b\nles : textes/1@2.txt",
            "mattr@100:side:year/2023",
            "lix@1:side:query/a : b/c@d",
        ] {
            check(text);
        }
    }

    #[test]
    fn the_lines_behind_it_stand_beside_it() {
        let check = |text: &str, lines: Option<&str>| {
            let question = ExplainQuestion::read(text).expect("a question");
            assert_eq!(question.lines.as_deref(), lines, "{text}");
            assert_eq!(question.to_string(), text);
        };
        check("g2:pair:1,2,3,9", None);
        check("g2:pair:1,2,3,9|a | b:c", Some("a | b:c"));
        check("dp:word:fold:a|b", Some("a|b"));
        check("dp:word:lemma:voir", Some("lemma:voir"));
        check("arf:query:\"a b\"", Some("\"a b\""));
        check("ttr:text:a|b", None);
        check("pearson:groups:text:a|b\nc", Some("a|b"));
        assert_eq!(ExplainQuestion::read("g2"), None);
        assert_eq!(ExplainQuestion::read("|:"), None);
        let figure = Figure::new("rate", Numbers::Rate { count: 3, words: 9 }).with(1000.0);
        assert_eq!(figure.with_lines("otan"), "rate@1000:rate:3,9|otan");
    }

    #[test]
    fn what_makes_no_sense_is_nothing() {
        for text in [
            "",
            "g2",
            "g2:",
            "g2:pair",
            "g2:pair:1,2,3",
            "g2:pair:1,2,3,4,5",
            "g2:pair:1,2,3,-4",
            "g2:pair:1,2,3,18446744073709551616",
            "g2:corpus:1,2,3,4",
            "nothing:pair:1,2,3,4",
            "g2@x:pair:1,2,3,4",
            "g2@1e9:pair:1,2,3,4",
            "dp:word:otan",
            "dp:word:nowhere:otan",
            "dp:phrase:nowhere:a / b",
            "dp:phrase:fold+otherwise:a / b",
            "dp:groups:week:otan",
            "heaps:vocabulary:nowhere",
            "rate:cell:text:fold:otan",
            ":::",
            "@:pair:",
        ] {
            assert_eq!(Figure::read(text), None, "{text}");
        }
    }
}
