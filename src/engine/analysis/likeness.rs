//! Likeness: the words of a text or passage that would find others like it.
//!
//! The words with the greatest tf · idf, as Lucene's MoreLikeThis takes them; stop words are left out, and words that no
//! other text has, for they find nothing. They make a query that a person can read and change.

use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::is_operator;
use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::rank::idf;
use crate::query::reading::Node;
use crate::text::{Extent, Layer, Span};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Words that are looked up, the most frequent of the passage; bounds the work for a long one.
const LOOKED_UP: usize = 200;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LikenessQuestion {
    pub document: u32,
    /// Bytes of the passage; none is the whole text.
    pub span: Option<Span>,
    /// Words at most.
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LikenessAnswer {
    /// By falling weight; equal ones by their keys.
    pub words: Vec<LikeWord>,
}

/// A word that tells a passage from others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LikeWord {
    /// As the layer decided on has it.
    pub key: String,
    /// A query that finds it: as the passage writes it first, or the key where a form alone does not tell it.
    pub form: String,
    /// Places in the passage.
    pub count: u32,
    /// Texts of the corpus with the word.
    pub documents: u32,
    /// `count · ln(1 + (N − df + ½) / (df + ½))`.
    pub weight: f64,
}

/// The words by which a text or passage would be found again, and others like it.
pub fn likeness(memo: &Memo, question: &LikenessQuestion) -> LikenessAnswer {
    let corpus = memo.corpus;
    if question.document >= corpus.n_documents() {
        return LikenessAnswer { words: Vec::new() };
    }
    let mut counts: Vec<(String, Written)> = counts(corpus, question).into_iter().collect();
    counts.order_by(|a, b| b.1.count.cmp(&a.1.count).then(a.0.cmp(&b.0)));
    counts.truncate(LOOKED_UP);
    let n = f64::from(corpus.n_texts());
    // A form tells its fold; of a stem or lemma it may tell several.
    let by_form = matches!(corpus.layer(), Layer::Form | Layer::Fold);
    let word = |(key, Written { form, count }): (String, Written)| {
        let node = Node::Layer(corpus.layer(), Box::new(Node::Word(key.clone())));
        let documents = look(memo, &node).tally.n_documents();
        let weight = f64::from(count) * idf(n, documents);
        let form = if by_form && !is_operator(&form) { form } else { key.clone() };
        (documents > 1).then_some(LikeWord { key, form, count, documents, weight })
    };
    let mut words: Vec<LikeWord> = counts.into_iter().filter_map(word).collect();
    words.order_by(|a, b| b.weight.total_cmp(&a.weight).then(a.key.cmp(&b.key)));
    words.truncate(question.limit as usize);
    LikenessAnswer { words }
}

/// A word as a passage has it.
struct Written {
    /// As it stands there first; one without a capital goes before, for that may be due to the sentence.
    form: String,
    count: u32,
}

/// How often each content word is counted in the passage.
fn counts(corpus: &Corpus, question: &LikenessQuestion) -> HashMap<String, Written> {
    let document = question.document;
    let place = question.span.map_or(Extent::new(0, corpus.n_tokens(document)), |span| {
        let from = corpus.position_at(document, span.start);
        Extent::new(from, corpus.position_at(document, span.end).max(from))
    });
    let mut counts: HashMap<String, Written> = HashMap::new();
    let is_capital = |form: &str| form.starts_with(char::is_uppercase);
    for counted in corpus.counted(document) {
        let part = Extent::new(counted.start.max(place.start), counted.end.min(place.end).max(place.start));
        if part.start >= part.end {
            continue;
        }
        for token in corpus.tokens(document, part) {
            if corpus.stop_words().is_content(token.fold, token.kind) {
                let key = corpus.key(document, token.entry, corpus.layer());
                let written = counts
                    .entry(key.to_owned())
                    .or_insert_with(|| Written { form: token.form.to_owned(), count: 0 });
                written.count += 1;
                if is_capital(&written.form) && !is_capital(token.form) {
                    written.form = token.form.to_owned();
                }
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    fn check(texts: &[&str], document: u32, span: Option<(u32, u32)>, expected: &[&str]) {
        let text = |text: &&str| Document {
            text: (*text).to_owned(),
            language: Some("fr".into()),
            ..Document::default()
        };
        let mut corpus = Corpus::default();
        corpus.add(texts.iter().map(text).collect());
        let span = span.map(|(start, end)| Span::new(start, end));
        let answer = likeness(&Memo::new(&corpus), &LikenessQuestion { document, span, limit: 3 });
        let words: Vec<&str> = answer.words.iter().map(|word| word.form.as_str()).collect();
        assert_eq!(words, expected);
    }

    #[test]
    fn a_passage_is_known_by_words_that_few_other_texts_have() {
        let texts = [
            "Le drone et le drone de la guerre. Une frégate, la guerre.",
            "Un drone vole.",
            "La guerre et la frégate.",
            "La guerre de la guerre.",
            "Rien.",
        ];
        // 2 ln(1 + 3.5 / 2.5), 2 ln(1 + 2.5 / 3.5) and ln(1 + 3.5 / 2.5).
        check(&texts, 0, None, &["drone", "guerre", "frégate"]);
        check(&texts, 0, Some((34, 60)), &["frégate", "guerre"]);
        check(&texts, 4, None, &[]);
        check(&texts, 9, None, &[]);
        check(&texts, 0, Some((50, 3)), &[]);
    }

    #[test]
    fn words_are_written_as_in_the_passage() {
        let texts = [
            "Défense aérienne. La défense de l’OTAN",
            "La defense de l'Otan, DÉFENSE AÉRIENNE",
            "L’OU aérienne",
        ];
        check(&texts, 0, None, &["défense", "OTAN", "aérienne"]);
        check(&texts, 1, None, &["defense", "Otan", "AÉRIENNE"]);
    }

    #[test]
    fn nothing_is_like_an_empty_text() {
        check(&[""], 0, None, &[]);
        check(&["", "la paix"], 0, Some((0, 9)), &[]);
    }
}
