//! Compare: two sides beside each other, what words they share, what each has for itself, and what is key on each.

use super::keyness::measure::{Counts, KeyMeasure};
use super::keyness::{
    Caution, Counted, Direction, KeynessAnswer, KeynessOrder, KeynessQuestion, KeynessRow, Nothing,
    Reference, Side, SideSize, keyness,
};
use super::trends::{TrendsAnswer, TrendsQuestion, trends};
use super::word_forms::{Forms, stop_words};
use crate::measures::interval::Bootstrap;
use crate::measures::{NoValue, Value, ratio};
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::Layer;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompareQuestion {
    pub sides: [Side; 2],
    pub layer: Layer,
    /// Whether stop words are in the lists; the sizes and the overlap have them in any case.
    pub stop_words: bool,
    /// Words of the lists are counted so often on both sides together.
    pub min_count: u32,
    /// What the key words are ordered by.
    pub measure: KeyMeasure,
    pub bootstrap: Option<Bootstrap>,
    /// Words of each list at most.
    pub limit: u32,
    /// What is asked of each side beside that; without queries, of the first key words of both.
    #[serde(default)]
    pub trends: Option<TrendsQuestion>,
}

impl Default for CompareQuestion {
    fn default() -> Self {
        CompareQuestion {
            sides: Default::default(),
            layer: Layer::default(),
            stop_words: false,
            min_count: 3,
            measure: KeyMeasure::default(),
            bootstrap: None,
            limit: 20,
            trends: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CompareAnswer {
    pub sizes: [SideSize; 2],
    /// Types that both have, and the words of each side that are of them.
    pub shared_types: u64,
    pub shared_words: [u64; 2],
    pub overlap: Option<Overlap>,
    /// The most frequent words that both have, by the lesser of their two rates.
    pub shared: Vec<CompareWord>,
    /// Of each side, how many words of a list only it has, and the most frequent of them.
    pub n_own: [u64; 2],
    pub own: [Vec<CompareWord>; 2],
    /// Of each side, its key words against the other, and how many there are.
    pub n_key: [u64; 2],
    pub key: [Vec<KeynessRow>; 2],
    /// Words that were tested for that.
    pub tested: u64,
    pub cautions: Vec<Caution>,
    pub nothing: Option<Nothing>,
    /// What was looked for in both sides over time or texts, and what was found on each; empty unless asked for.
    pub queries: Vec<String>,
    pub trends: Vec<TrendsAnswer>,
}

/// How alike two vocabularies are; each from 0 (nothing in common) to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Overlap {
    /// Shared types ÷ types of either side (Jaccard 1901).
    pub jaccard: Value,
    /// 2 · shared types ÷ the types of both (Dice 1945).
    pub dice: Value,
    /// Shared types ÷ types of the side that has fewer (Simpson 1943).
    pub smaller: Value,
    /// Cosine of the counts of all words (Salton & McGill 1983).
    pub cosine: Value,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompareWord {
    /// The most frequent form.
    pub word: String,
    pub key: String,
    pub counts: [u64; 2],
    pub texts: [u32; 2],
}

/// Two sides beside each other. Empty when the time is up before.
pub fn compare(memo: &Memo, question: &CompareQuestion) -> CompareAnswer {
    let layer = question.layer;
    let [one, other] = &question.sides;
    let counted = match Counted::of(memo, layer, one, &Reference::Side(other.clone())) {
        None => return CompareAnswer::default(),
        Some(Err(nothing)) => return CompareAnswer { nothing: Some(nothing), ..CompareAnswer::default() },
        Some(Ok(counted)) => counted,
    };
    let mut answer =
        CompareAnswer { sizes: counted.sizes(), nothing: counted.nothing(), ..Default::default() };
    if answer.nothing.is_some() {
        return answer;
    }
    let is_stop = stop_words(memo, layer);
    let mut lists: [Vec<u32>; 3] = Default::default();
    for word in 0..counted.len() {
        let Counts { a, b, .. } = counted.counts(word);
        let is_shared = a > 0 && b > 0;
        if is_shared {
            answer.shared_types += 1;
            answer.shared_words = [answer.shared_words[0] + a, answer.shared_words[1] + b];
        }
        let is_often = a + b >= u64::from(question.min_count.max(1));
        if is_often && (question.stop_words || !is_stop[word as usize]) {
            lists[if is_shared { 2 } else { usize::from(a == 0) }].push(word);
        }
    }
    answer.overlap = Some(overlap(&answer, &counted));
    answer.n_own = [lists[0].len() as u64, lists[1].len() as u64];
    // Rates are compared as products of whole numbers.
    let least = |word: u32| {
        let Counts { a, b, n1, n2 } = counted.counts(word);
        (u128::from(a) * u128::from(n2)).min(u128::from(b) * u128::from(n1))
    };
    let total = |word: u32| counted.counts(word).a + counted.counts(word).b;
    lists[2].order_by(|&a, &b| least(b).cmp(&least(a)).then_with(|| total(b).cmp(&total(a))));
    for own in &mut lists[..2] {
        own.order_by(|&a, &b| total(b).cmp(&total(a)));
    }
    let forms = Forms::new(memo.corpus, layer);
    let shown = |words: &[u32]| {
        let word = |&word: &u32| {
            let key = memo.corpus.word(layer, word);
            let Counts { a, b, .. } = counted.counts(word);
            let form = forms.of(word).first().map_or(key, |form| form.form).to_owned();
            CompareWord { word: form, key: key.to_owned(), counts: [a, b], texts: counted.texts(word) }
        };
        words.iter().take(question.limit as usize).map(word).collect()
    };
    (answer.own, answer.shared) = ([shown(&lists[0]), shown(&lists[1])], shown(&lists[2]));
    for (side, direction) in [(0, Direction::Over), (1, Direction::Under)] {
        let asked = KeynessQuestion {
            target: one.clone(),
            reference: Reference::Side(other.clone()),
            layer,
            stop_words: question.stop_words,
            min_count: question.min_count,
            direction,
            order: KeynessOrder::Measure(question.measure),
            // Measures with a sign are below zero on the other side.
            reversed: side == 1 && question.measure.has_sign(),
            bootstrap: question.bootstrap,
            limit: question.limit,
            ..KeynessQuestion::default()
        };
        let key = keyness(memo, &asked);
        if memo.is_stopped() {
            return CompareAnswer::default();
        }
        let KeynessAnswer { tested, total, rows, cautions, .. } = key;
        (answer.tested, answer.n_key[side], answer.key[side]) = (tested, total, rows);
        answer.cautions = cautions;
    }
    if let Some(asked) = &question.trends {
        answer.queries = asked.queries.clone();
        if answer.queries.is_empty() {
            answer.queries = separating(&answer.key);
        }
        for side in &question.sides {
            let (side, queries) = (Some(side.clone()), answer.queries.clone());
            answer.trends.push(trends(memo, &TrendsQuestion { side, queries, ..asked.clone() }));
            if memo.is_stopped() {
                return CompareAnswer::default();
            }
        }
    }
    answer
}

/// Key words of each side whose trends are told.
const MOST_SEPARATING: usize = 2;
/// The greatest share of chance findings among words as key as these.
const SURE: f64 = 0.05;

/// The first key words of each side that would stand out among all that were tested; without any, the first of each.
fn separating(key: &[Vec<KeynessRow>; 2]) -> Vec<String> {
    let first = |is_wanted: fn(&&KeynessRow) -> bool, n: usize| -> Vec<String> {
        let rows = key.iter().flat_map(|rows| rows.iter().filter(is_wanted).take(n));
        rows.map(|row| literal(&row.key)).collect()
    };
    let sure = first(|row| row.q <= SURE, MOST_SEPARATING);
    if sure.is_empty() { first(|_| true, 1) } else { sure }
}

/// A word as a query for nothing but itself.
fn literal(key: &str) -> String {
    let is_plain = key.chars().all(char::is_alphanumeric) && key.chars().any(char::is_lowercase);
    if is_plain { key.to_owned() } else { format!("\"{key}\"") }
}

fn overlap(answer: &CompareAnswer, counted: &Counted) -> Overlap {
    let shared = answer.shared_types as f64;
    let [one, other] = answer.sizes.map(|size| size.types as f64);
    let (mut product, mut squares) = (0.0, [0.0; 2]);
    for word in 0..counted.len() {
        let Counts { a, b, .. } = counted.counts(word);
        let [a, b] = [a, b].map(|count| count as f64);
        product += a * b;
        squares = [squares[0] + a * a, squares[1] + b * b];
    }
    let cosine = ratio(product, squares[0].sqrt() * squares[1].sqrt(), NoValue::NoWords);
    Overlap {
        jaccard: ratio(shared, one + other - shared, NoValue::NoWords),
        dice: ratio(2.0 * shared, one + other, NoValue::NoWords),
        smaller: ratio(shared, one.min(other), NoValue::NoWords),
        cosine: cosine.map(|cosine| cosine.min(1.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::parts::{PartKey, Partition, tests::document};
    use crate::corpus::Corpus;

    fn side(id: &str) -> Side {
        Side::Part(Partition::Texts, PartKey::known(id))
    }

    fn words(words: &[CompareWord]) -> String {
        let word = |word: &CompareWord| format!("{} {:?}", word.word, word.counts);
        words.iter().map(word).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn two_texts_share_words_and_have_their_own() {
        let mut corpus = Corpus::default();
        corpus.add(vec![
            document("a", "", "", "paix paix mot mot mot table"),
            document("b", "", "", "guerre mot table table"),
            document("c", "", "", ""),
        ]);
        let question = |a: &str, b: &str| CompareQuestion {
            sides: [side(a), side(b)],
            stop_words: true,
            min_count: 1,
            ..CompareQuestion::default()
        };
        let answer = compare(&Memo::new(&corpus), &question("a", "b"));
        assert_eq!(answer.sizes.map(|size| (size.words, size.types)), [(6, 3), (4, 3)]);
        assert_eq!((answer.shared_types, answer.shared_words), (2, [4, 3]));
        assert_eq!(words(&answer.shared), "mot [3, 1]; table [1, 2]");
        assert_eq!(
            (words(&answer.own[0]), words(&answer.own[1])),
            ("paix [2, 0]".into(), "guerre [0, 1]".into())
        );
        let keys =
            |side: usize| answer.key[side].iter().map(|row| row.key.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!((keys(0), keys(1)), ("paix mot".into(), "guerre table".into()));
        let overlap = answer.overlap.expect("both have words");
        assert_eq!((overlap.jaccard, overlap.dice, overlap.smaller), (Ok(0.5), Ok(4.0 / 6.0), Ok(2.0 / 3.0)));
        let cosine = (3.0 + 2.0) / (14f64.sqrt() * 6f64.sqrt());
        assert!((overlap.cosine.expect("a value") - cosine).abs() < 1e-12);
        assert_eq!(compare(&Memo::new(&corpus), &question("a", "c")).nothing, Some(Nothing::EmptyReference));
        assert_eq!(compare(&Memo::new(&corpus), &question("b", "b")).nothing, Some(Nothing::SameSides));
        let least = CompareQuestion { measure: KeyMeasure::LogRatio, ..question("a", "b") };
        assert_eq!(
            compare(&Memo::new(&corpus), &least).key[1][0].key,
            "table",
            "of equal ratios the more frequent"
        );
        let table = CompareQuestion { measure: KeyMeasure::Bic, ..question("a", "b") };
        assert_eq!(compare(&Memo::new(&corpus), &table).key[1].len(), 2);
    }
}
