//! Facets: what is known of the texts found, value by value, with how many texts, places and words each has.
//!
//! Texts of which something is not known are a value of their own, so that the values of a facet add up to the whole.
//! Every value says the query that chooses its texts, as far as there is one.

use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::expansion;
use crate::query::field::{compared, known, plain_name, years};
use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::reading::Reading;
use crate::text::{Language, Layer};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// More years than these are not written into one query.
const MAX_YEARS: i32 = 60;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetsQuestion {
    /// The texts it finds are counted; empty: all texts.
    pub query: String,
    /// Values of each facet at most, years aside, which are all given; 0 for the totals alone.
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacetsAnswer {
    /// `None` without a query.
    pub reading: Option<Reading>,
    /// What was found, in all.
    pub found: FacetCount,
    /// `outlet`, `date` by years and `lang`, then every column, by their names.
    pub facets: Vec<Facet>,
}

/// What a value, or all values, have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FacetCount {
    /// Texts found, and the places and counted words in them.
    pub documents: u32,
    pub matches: u64,
    pub words: u64,
    /// Texts and words of this value in all, found or not: the base of rates.
    pub of_documents: u32,
    pub of_words: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Facet {
    /// As it is typed in a query: `outlet`, `date`, `lang`, `genre-du-texte`.
    pub field: String,
    /// The name of the column; empty for the fields that every corpus has.
    pub name: String,
    /// Years in their order; other values by texts found, then by their labels.
    pub values: Vec<FacetValue>,
    /// Values beyond the limit, and what they have together.
    pub n_others: u32,
    pub others: FacetCount,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacetValue {
    pub kind: FacetKind,
    /// The value as most texts have it; empty unless the kind is `Known`.
    pub label: String,
    pub count: FacetCount,
    /// The query that chooses exactly the texts of this value; `None` where there is none.
    pub query: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FacetKind {
    Known,
    /// Of a date: more than one year.
    Vague,
    /// Nothing is known.
    Missing,
}

/// A value while texts are counted.
pub(super) type Key = (FacetKind, String);

/// Counts the texts that a query finds by everything that is known of them.
pub fn facets(memo: &Memo, question: &FacetsQuestion) -> FacetsAnswer {
    let corpus = memo.corpus;
    let asked = Some(&question.query).filter(|query| !query.trim().is_empty());
    let reading = asked.map(|query| expansion::read(memo, query));
    // Per document the places in it, if it is found.
    let mut found: Vec<Option<u32>> = vec![None; corpus.n_documents() as usize];
    match &reading {
        Some(Reading { node: Some(node), .. }) => {
            let look = look(memo, node);
            look.tally.texts.iter().for_each(|&(text, count)| found[text as usize] = Some(count));
        }
        Some(_) => {}
        None => corpus.texts().for_each(|text| found[text as usize] = Some(0)),
    }
    if memo.is_stopped() {
        return FacetsAnswer { reading, found: FacetCount::default(), facets: Vec::new() };
    }
    let count = |text: u32| {
        let words = u64::from(corpus.n_words(text));
        let base = FacetCount { of_documents: 1, of_words: words, ..FacetCount::default() };
        let matches = found[text as usize].map(u64::from);
        matches.map_or(base, |matches| FacetCount { documents: 1, matches, words, ..base })
    };
    let mut whole = FacetCount::default();
    corpus.texts().for_each(|text| whole.add(&count(text)));
    let mut facets = Vec::new();
    for (field, name) in fields(corpus) {
        let mut groups: HashMap<Key, Group> = HashMap::new();
        for text in corpus.texts() {
            let (key, label) = value(corpus, text, &field);
            let group = groups.entry(key).or_default();
            group.count.add(&count(text));
            *group.labels.entry(label).or_default() += 1;
            if let Some((first, last)) = years(corpus, text) {
                group.years = Some(group.years.map_or((first, last), |(a, b)| (a.min(first), b.max(last))));
            }
        }
        facets.push(facet(field, name, groups, question.limit as usize));
    }
    FacetsAnswer { reading, found: whole, facets }
}

#[derive(Default)]
struct Group {
    count: FacetCount,
    labels: HashMap<String, u32>,
    /// The first and last year that its texts may be of.
    years: Option<(i32, i32)>,
}

impl FacetCount {
    fn add(&mut self, other: &FacetCount) {
        self.documents += other.documents;
        self.matches += other.matches;
        self.words += other.words;
        self.of_documents += other.of_documents;
        self.of_words += other.of_words;
    }
}

/// The facets of a corpus: as typed, and the name of a column.
fn fields(corpus: &Corpus) -> Vec<(String, String)> {
    let fixed = ["outlet", "date", "lang"].map(|field| (field.to_owned(), String::new()));
    let names = |text| corpus.about(text).columns.iter().map(|(name, _)| name.as_str());
    let mut columns: Vec<&str> = corpus.texts().flat_map(names).collect();
    columns.order();
    columns.dedup();
    let mut columns: Vec<(String, String)> =
        columns.into_iter().map(|name| (plain_name(name), name.to_owned())).collect();
    // Two spellings of one name are one column, which goes by the first.
    columns.retain(|(field, _)| !field.is_empty() && known(field).is_none());
    columns.order_by(|a, b| a.0.cmp(&b.0));
    columns.dedup_by(|a, b| a.0 == b.0);
    fixed.into_iter().chain(columns).collect()
}

/// What is known of a text: the value as it is compared, and as it is written.
pub(super) fn value(corpus: &Corpus, text: u32, field: &str) -> (Key, String) {
    let document = corpus.about(text);
    let written = match field {
        "date" => {
            return match years(corpus, text) {
                None => ((FacetKind::Missing, String::new()), String::new()),
                Some((first, last)) if first == last => {
                    ((FacetKind::Known, format!("{first:04}")), format!("{first:04}"))
                }
                Some(_) => ((FacetKind::Vague, String::new()), String::new()),
            };
        }
        "lang" => match corpus.language(text).0 {
            Language::Other => document.language.as_deref(),
            language => Some(language.code()),
        },
        "outlet" => document.outlet.as_deref(),
        name => {
            let mut columns = document.columns.iter();
            columns.find(|(column, _)| plain_name(column) == name).map(|(_, value)| value.as_str())
        }
    };
    let written = written.unwrap_or_default().trim();
    match compared(written) {
        key if key.is_empty() => ((FacetKind::Missing, String::new()), String::new()),
        key => ((FacetKind::Known, key), written.to_owned()),
    }
}

fn facet(field: String, name: String, groups: HashMap<Key, Group>, limit: usize) -> Facet {
    let mut groups: Vec<(Key, Group)> = groups.into_iter().collect();
    groups.order_by(|((kind, key), a), ((other_kind, other), b)| {
        let by_count = b.count.documents.cmp(&a.count.documents);
        let order = if field == "date" { std::cmp::Ordering::Equal } else { by_count };
        kind.cmp(other_kind).then(order).then(key.cmp(other))
    });
    let limit = if field == "date" && limit > 0 { usize::MAX } else { limit };
    // What is not known is always told.
    let n_known = groups.iter().filter(|((kind, _), _)| *kind == FacetKind::Known).count();
    let mut others = FacetCount::default();
    let mut values = Vec::new();
    for (number, ((kind, key), group)) in groups.into_iter().enumerate() {
        if number >= limit && kind == FacetKind::Known {
            others.add(&group.count);
            continue;
        }
        let query = query(&field, kind, &key, group.years);
        let label = group.labels.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
        let label = label.map(|(label, _)| label).unwrap_or_default();
        values.push(FacetValue { kind, label, count: group.count, query });
    }
    Facet { field, name, values, n_others: n_known.saturating_sub(limit) as u32, others }
}

/// The query that chooses the texts of a value.
fn query(field: &str, kind: FacetKind, key: &str, years: Option<(i32, i32)>) -> Option<String> {
    match (kind, field) {
        (FacetKind::Known, "date" | "lang") => Some(format!("{field}:{key}")),
        // A column of this name cannot be asked for.
        (FacetKind::Known, _) if Layer::from_name(field).is_some() => None,
        (FacetKind::Known, _) => Some(format!("{field}:\"={key}\"")),
        (FacetKind::Missing, "date") => Some("date:none".into()),
        (FacetKind::Missing, _) => None,
        (FacetKind::Vague, _) => {
            let (first, last) = years.filter(|(first, last)| last.saturating_sub(*first) < MAX_YEARS)?;
            let each: Vec<String> = (first..=last).map(|year| format!("date:{year:04}")).collect();
            Some(format!("date:{first:04}..{last:04} NOT ({})", each.join(" OR ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::subcorpus::{Subcorpus, SubcorpusQuestion, subcorpus, within};
    use crate::corpus::{Certainty, Date, Document};

    fn corpus() -> Corpus {
        let text = |outlet: &str, date: &str, genre: &str, text: &str| Document {
            outlet: (!outlet.is_empty()).then(|| outlet.into()),
            date: (!date.is_empty()).then(|| Date {
                edtf: date.into(),
                certainty: Certainty::Explicit,
                evidence: String::new(),
            }),
            language: Some(if text.contains("War") { "en" } else { "fr" }.into()),
            columns: vec![("Genre du texte".into(), genre.into())],
            text: text.into(),
            ..Document::default()
        };
        let mut corpus = Corpus::default();
        corpus.add(vec![
            text("Le Monde", "2023-02-14", "note", "La guerre, la guerre."),
            text("le monde", "2024", "Essai", "La guerre et la paix."),
            text("Le Monde", "2023-12", "note", "Rien."),
        ]);
        corpus.add(vec![
            text("Le Monde diplomatique", "2023/2024", "", "La guerre."),
            text("", "", "essai", "War: guerre."),
            text("“A” « b »", "2023-11/2024-02", "essai", "Rien encore."),
        ]);
        corpus
    }

    /// A facet in a line: the values with texts found, places, and texts in all.
    #[track_caller]
    fn check(query: &str, limit: u32, field: &str, expected: &str) {
        let corpus = corpus();
        let answer = facets(&Memo::new(&corpus), &FacetsQuestion { query: query.into(), limit });
        let facet = answer.facets.iter().find(|facet| facet.field == field).expect("the facet");
        let shown = facet.values.iter().map(|value| {
            let label = if value.kind == FacetKind::Known {
                value.label.clone()
            } else {
                format!("{:?}", value.kind)
            };
            let FacetCount { documents, matches, of_documents, .. } = value.count;
            format!("{label} {documents} {matches} {of_documents}")
        });
        let mut shown: Vec<String> = shown.collect();
        if facet.n_others > 0 {
            shown.push(format!("+{} {}", facet.n_others, facet.others.documents));
        }
        assert_eq!(shown.join("; "), expected, "{query} {field}");
    }

    #[test]
    fn texts_found_are_counted_by_what_is_known_of_them() {
        check(
            "guerre",
            9,
            "outlet",
            "Le Monde 2 3 3; Le Monde diplomatique 1 1 1; “A” « b » 0 0 1; Missing 1 1 1",
        );
        check("guerre", 9, "date", "2023 1 2 2; 2024 1 1 1; Vague 1 1 2; Missing 1 1 1");
        check("guerre", 9, "lang", "fr 3 4 5; en 1 1 1");
        check("guerre", 9, "genre-du-texte", "essai 2 2 3; note 1 2 2; Missing 1 1 1");
        check("", 9, "date", "2023 2 0 2; 2024 1 0 1; Vague 2 0 2; Missing 1 0 1");
        check("guerre", 1, "outlet", "Le Monde 2 3 3; Missing 1 1 1; +2 1");
        check("xyzzy", 9, "date", "2023 0 0 2; 2024 0 0 1; Vague 0 0 2; Missing 0 0 1");
    }

    #[test]
    fn the_query_of_a_value_chooses_its_texts_and_they_add_up() {
        let corpus = corpus();
        let question = FacetsQuestion { query: "guerre".into(), limit: 9 };
        let answer = facets(&Memo::new(&corpus), &question);
        for facet in &answer.facets {
            let mut sum = FacetCount::default();
            for value in &facet.values {
                sum.add(&value.count);
                let Some(query) = value.query.clone() else { continue };
                let chosen = Subcorpus { query, ..Subcorpus::default() };
                let found = subcorpus(&Memo::new(&corpus), &SubcorpusQuestion { subcorpus: chosen.clone() });
                assert_eq!(found.documents.len() as u32, value.count.of_documents, "{chosen:?}");
                assert_eq!(found.words, value.count.of_words, "{chosen:?}");
                let part = within(&Memo::new(&corpus), &chosen).expect("all the time it needs");
                let part = facets(&Memo::new(&part), &question).found;
                assert_eq!(part, value.count, "{chosen:?}");
            }
            assert_eq!(sum, answer.found, "{}", facet.field);
        }
    }
}
