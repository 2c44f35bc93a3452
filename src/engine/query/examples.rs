//! Examples of everything a query can say, made of words of the corpus itself, so that each finds something wherever
//! that can be.

use super::canonical::capital;
use super::matches::matches;
use super::memo::Memo;
use super::suggestions::{commonest, label, phrase};
use super::{expansion, field};
use crate::corpus::Corpus;
use crate::text::fold::fold;
use crate::text::{Kind, Layer};
use serde::{Deserialize, Serialize};

/// Examples of the query language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamplesQuestion {
    /// Whether operators and fields have their French names.
    pub french: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExamplesAnswer {
    /// In the order in which they are explained; none for what the corpus has nothing of.
    pub examples: Vec<Example>,
}

/// A query that shows one thing, and what it finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// What it shows: `phrase`, `cql-any` …; the interface has a sentence for each.
    pub shows: String,
    pub query: String,
    pub matches: u64,
    pub documents: u32,
}

/// Words that stand oftener would make the examples slow in a large corpus.
const COMMON: u64 = 20_000;

/// Runs an example of everything on the corpus.
pub fn examples(memo: &Memo, question: &ExamplesQuestion) -> ExamplesAnswer {
    let mut examples = Vec::new();
    for (shows, query) in queries(memo, question.french) {
        let Some(node) = expansion::read(memo, &query).node else { continue };
        let found = matches(memo, &node);
        let (matches, documents) = (found.hits.len() as u64, found.n_documents());
        examples.push(Example { shows: shows.to_owned(), query, matches, documents });
    }
    ExamplesAnswer { examples }
}

fn queries(memo: &Memo, french: bool) -> Vec<(&'static str, String)> {
    let corpus = memo.corpus;
    let words = words(corpus);
    let Some(a) = words.first() else { return Vec::new() };
    let [and, or, not] = if french { ["ET", "OU", "SAUF"] } else { ["AND", "OR", "NOT"] };
    let [title, lang, lemma, stem, form] = if french {
        ["titre", "langue", "lemme", "racine", "forme"]
    } else {
        ["title", "lang", "lemma", "stem", "form"]
    };
    // A second word that stands in one sentence with the first.
    let together = |b: &&String| count(memo, &format!("({a} {b}) within sentence")) > 0;
    let b = words[1..].iter().find(together).or(words.get(1)).unwrap_or(a);
    let others = || words.iter().filter(|word| *word != a && *word != b);
    let c = others().next().unwrap_or(b);
    // A word that is not in every text of the first.
    let apart = |c: &&String| count(memo, &format!("{a} NOT {c}")) > 0;
    let d = others().find(apart).unwrap_or(c);
    let quoted = |word: &&String| count(memo, &format!("{word} within quote")) > 0;
    let e = words.iter().take(12).find(quoted).unwrap_or(a);
    let row = words.iter().take(12).find_map(|word| phrase(corpus, &fold(word)));
    let row = row.unwrap_or_else(|| format!("{a} {b}"));
    let (first, last) =
        (row.split(' ').next().unwrap_or(a), row.rsplit([' ', '’', '\'']).next().unwrap_or(b));
    let stars = " *".repeat(row.split([' ', '’', '\'']).count().saturating_sub(2));
    let long = words.iter().find(|word| word.chars().count() > 6).unwrap_or(a);
    let letters: Vec<char> = long.chars().collect();
    let n = letters.len();
    let (head, tail) = (
        |n: usize| letters[..n.min(letters.len())].iter().collect::<String>(),
        |k: usize| letters[n.saturating_sub(k)..].iter().collect::<String>(),
    );
    let missed: String = letters.iter().enumerate().filter(|(at, _)| *at != 2).map(|(_, c)| *c).collect();
    let (head_fold, a_fold, b_fold) = (fold(&head(3)), fold(a), fold(b));
    let mut all = vec![
        ("word", a.clone()),
        ("several", format!("{a} {b}")),
        ("phrase", format!("\"{row}\"")),
        ("any-word", format!("\"{first}{stars} {last}\"")),
        ("prefix", format!("{}*", head(4))),
        ("suffix", format!("*{}", tail(3))),
        ("inner", format!("{}*{}", head(2), tail(2))),
        ("fuzzy", format!("{missed}~1")),
        ("regex", format!("/{head_fold}.*[aeiou].*/")),
        ("and", format!("{a} {and} {b}")),
        ("or", format!("{a} {or} {b}")),
        ("not", format!("{a} {not} {d}")),
        ("group", format!("({a} {or} {c}) {and} {b}")),
        ("near", format!("\"{b} {a}\"~5")),
        ("ordered", format!("\"{a} {b}\"~>10")),
        ("sentence", format!("({a} {b}) within sentence")),
        ("quote", format!("{e} within quote")),
        ("outside", format!("{e} not within quote")),
        ("exact", format!("={a}")),
        ("form", format!("{form}:{a}")),
        ("lemma", format!("{lemma}:{a}")),
        ("stem", format!("{stem}:{a}")),
    ];
    let texts = || (0..corpus.n_documents()).map(move |text| (text, corpus.about(text)));
    let long_word = |value: &str| {
        let words = value.split(|c: char| !c.is_alphanumeric());
        words.max_by_key(|word| word.chars().count()).filter(|word| !word.is_empty()).map(str::to_owned)
    };
    if let Some(word) = texts().find_map(|(_, text)| long_word(text.known_title()?)) {
        all.push(("title", format!("{title}:{}", word.to_lowercase())));
    }
    let year =
        |text: u32| corpus.date(text)?.edtf.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()));
    let years = || texts().filter_map(|(text, _)| year(text));
    if let (Some(from), Some(to)) = (years().min(), years().max()) {
        all.push(("date", if from == to { format!("date:{from}") } else { format!("date:{from}..{to}") }));
    }
    all.push(("lang", format!("{a} {lang}:{}", corpus.language(0).0.code())));
    let column = |(name, value): &(String, String)| Some((field::plain_name(name), long_word(value)?));
    if let Some((name, value)) = texts().find_map(|(_, text)| text.columns.iter().find_map(column)) {
        all.push(("column", format!("{name}:{value}")));
    }
    all.extend([
        ("cql-word", format!("[word=\"{a}\"]")),
        ("cql-flags", format!("[word=\"{}\" %cd]", a_fold.chars().map(capital).collect::<String>())),
        ("cql-regex", format!("[fold=\"{head_fold}.*\"]")),
        ("cql-lemma", format!("[lemma=\"{}\" %cd]", a_fold)),
        ("cql-any", format!("[fold=\"{a_fold}\"] []{{0,5}} [fold=\"{b_fold}\"]")),
        ("cql-both", format!("[fold=\"{head_fold}.*\" & fold!=\"{}\"]", fold(long))),
        ("cql-either", format!("[fold=\"{a_fold}\" | fold=\"{b_fold}\"] [kind=\"punctuation\"]")),
        ("cql-optional", format!("[kind=\"elided\"]? [fold=\"{a_fold}\"]")),
        ("cql-pos", "[pos=\"NOUN\"] [pos=\"ADJ\"] within s".to_owned()),
    ]);
    all
}

fn count(memo: &Memo, query: &str) -> usize {
    expansion::read(memo, query).node.map_or(0, |node| matches(memo, &node).hits.len())
}

/// The commonest words that say something, as they are mostly written.
fn words(corpus: &Corpus) -> Vec<String> {
    let says = |key: &str| {
        key.chars().count() > 3
            && key.chars().all(char::is_alphabetic)
            && corpus.stop_words().is_content(key, Kind::Word)
    };
    let keys = commonest(corpus, Layer::Fold, &|column| {
        column.starting("").filter(|&key| says(column.keys.get(key))).collect()
    });
    let usual =
        keys.into_iter().filter(|key| super::suggestions::frequency(corpus, Layer::Fold, key) <= COMMON);
    usual
        .filter_map(|key| label(corpus, Layer::Fold, &key))
        .filter(|word| word.chars().all(char::is_alphabetic))
        .take(30)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    fn asked(texts: &[&str]) -> Vec<Example> {
        let text = |text: &&str| Document { text: (*text).into(), ..Document::default() };
        let mut corpus = Corpus::default();
        corpus.add(texts.iter().map(text).collect());
        examples(&Memo::new(&corpus), &ExamplesQuestion { french: true }).examples
    }

    #[test]
    fn examples_are_read_without_fault_and_mostly_find_something() {
        let text = "Les ministres de la Défense parlent. Les ministres de la Défense attendent la défense aérienne. \
                    « Le gouvernement renforce la défense », dit le ministre. La guerre des ministres commence.";
        let found = asked(&[text, "Une autre défense, sans ministres ni gouvernement."]);
        for example in &found {
            let reading = super::super::parse::parse(&example.query);
            assert!(!reading.has_errors(), "{}: {:?}", example.query, reading.diagnostics);
        }
        let empty: Vec<_> = found.iter().filter(|e| e.documents == 0).map(|e| &e.query).collect();
        assert!(found.len() >= 30 && empty.len() <= 5, "{empty:?} of {}", found.len());
        assert!(found.iter().any(|example| example.query == "\"ministres de la Défense\""), "{found:?}");
    }

    #[test]
    fn any_corpus_gets_its_examples() {
        for texts in [&[][..], &[""], &["le la les"], &["mot"], &["漢字 漢字"], &["aaaa bbbb \u{1}"]] {
            let _ = asked(texts);
        }
    }
}
