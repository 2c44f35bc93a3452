//! The matrix against a plain count of every text.

use super::files::{dense_head, dense_rows, market_head, market_rows, vocabulary};
use super::*;
use crate::analysis::trends::Period;
use crate::corpus::{Certainty, Corpus, Date, Document};
use crate::export::Settings;
use crate::random::Random;
use std::collections::BTreeMap;

fn document(id: &str, date: &str, text: &str) -> Document {
    let date = Date { edtf: date.into(), certainty: Certainty::Explicit, evidence: String::new() };
    Document {
        id: id.into(),
        date: Some(date).filter(|date| !date.edtf.is_empty()),
        language: Some("fr".into()),
        text: text.into(),
        ..Document::default()
    }
}

fn corpus() -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add(vec![
        document("a", "2021", "La guerre, la guerre : paix."),
        document("b", "2023-05", "Guerre ou paix ? Paix !"),
    ]);
    corpus.add(vec![document("c", "2021-01", "Chat."), document("d", "", ""), document("e", "", "paix")]);
    corpus
}

#[track_caller]
fn check(question: MatrixQuestion, terms: &str, rows: &str) {
    let corpus = corpus();
    let answer = matrix(&Memo::new(&corpus), &question);
    let named: Vec<&str> = answer.terms.iter().map(|term| term.key.as_str()).collect();
    assert_eq!(named.join(" "), terms, "{question:?}");
    let row = |row: &Row| {
        let cells = row.cells.iter().map(|(term, value)| {
            let value = format!("{value:.4}");
            format!(" {}={}", named[*term as usize], value.trim_end_matches('0').trim_end_matches('.'))
        });
        format!("{}/{}:{}", row.label, row.words, cells.collect::<String>())
    };
    let drawn: Vec<String> = answer.rows.iter().map(row).collect();
    assert_eq!(drawn.join("; "), rows, "{question:?}");
}

fn usual() -> MatrixQuestion {
    MatrixQuestion::default()
}

#[test]
fn cells_say_what_was_asked_for() {
    let weighed = |weight| MatrixQuestion { weight, ..usual() };
    check(
        usual(),
        "paix guerre chat",
        "a/5: paix=1 guerre=2; b/4: paix=2 guerre=1; c/1: chat=1; d/0:; e/1: paix=1",
    );
    check(
        weighed(Weight::Presence),
        "paix guerre chat",
        "a/5: paix=1 guerre=1; b/4: paix=1 guerre=1; c/1: chat=1; d/0:; e/1: paix=1",
    );
    check(
        weighed(Weight::Rate),
        "paix guerre chat",
        "a/5: paix=2000 guerre=4000; b/4: paix=5000 guerre=2500; c/1: chat=10000; d/0:; e/1: paix=10000",
    );
    // 1/5 · log10(4/3), 2/5 · log10(4/2) …
    check(
        MatrixQuestion { limit: 1, ..weighed(Weight::TfIdf(Variant::Voyant)) },
        "paix guerre chat",
        "a/5: paix=0.025 guerre=0.1204",
    );
    check(
        MatrixQuestion { to_length_1: true, limit: 2, n_terms: 1, ..usual() },
        "paix guerre chat",
        "a/5: paix=0.4472; b/4: paix=0.8944",
    );
    // Rates of chat: 0 0 1 0, mean 1/4, deviation 1/2.
    check(
        MatrixQuestion { first_term: 2, n_terms: 1, ..weighed(Weight::ZScore) },
        "paix guerre chat",
        "a/5: chat=-0.5; b/4: chat=-0.5; c/1: chat=1.5; d/0:; e/1: chat=-0.5",
    );
}

#[test]
fn columns_are_those_that_were_chosen() {
    let rows = |offset| MatrixQuestion { offset, limit: 1, stop_words: true, ..usual() };
    check(rows(2), "paix guerre la chat ou", "c/1: chat=1");
    check(
        MatrixQuestion { terms: Terms::Top { n: 2, by: TermOrder::Documents }, ..rows(0) },
        "paix guerre",
        "a/5: paix=1 guerre=2",
    );
    check(MatrixQuestion { terms: Terms::Top { n: 1, by: TermOrder::TfIdf }, ..rows(0) }, "la", "a/5: la=2");
    check(MatrixQuestion { filter: "^gu".into(), ..rows(0) }, "guerre", "a/5: guerre=2");
    check(MatrixQuestion { min_texts: 2, max_texts: 2, ..rows(0) }, "guerre", "a/5: guerre=2");
    let words = ["Guerre", "xyzzy", " LA ", "guerre", ""].map(str::to_owned).to_vec();
    let question = MatrixQuestion { terms: Terms::Words(words), ..rows(0) };
    check(question.clone(), "guerre la", "a/5: guerre=2 la=2");
    let corpus = corpus();
    assert_eq!(matrix(&Memo::new(&corpus), &question).unknown, ["xyzzy"]);
}

#[test]
fn rows_are_texts_or_groups() {
    let by = |rows| MatrixQuestion { rows, ..usual() };
    check(
        by(Grouping::Date(Period::Year)),
        "paix guerre chat",
        "2021/6: paix=1 guerre=2 chat=1; 2023/4: paix=2 guerre=1",
    );
    let question = MatrixQuestion { with_unknown: true, ..by(Grouping::Date(Period::Year)) };
    check(
        question,
        "paix guerre chat",
        "2021/6: paix=1 guerre=2 chat=1; 2023/4: paix=2 guerre=1; /1: paix=1",
    );
    check(by(Grouping::Slices(2)), "paix guerre chat", "1/6: paix=1 guerre=3; 2/5: paix=3 chat=1");
    let corpus = corpus();
    let answer = matrix(&Memo::new(&corpus), &by(Grouping::Date(Period::Year)));
    assert_eq!((answer.left_out.len(), answer.left_out[0].texts, answer.cells), (1, 2, 5));
    let none = matrix(&Memo::new(&Corpus::default()), &usual());
    assert_eq!(none, MatrixAnswer::default());
}

#[test]
fn files_hold_the_same() {
    let corpus = corpus();
    let question = MatrixQuestion { limit: 2, ..usual() };
    let answer = matrix(&Memo::new(&corpus), &question);
    let head = || vec![("weight".to_owned(), "count\n2".to_owned())];
    let settings = Settings::default();
    let mut text = dense_head(head(), ["text", "texts", "words"], &answer.terms, settings);
    dense_rows(&mut text, answer.terms.len(), &answer.rows, settings);
    assert_eq!(
        text,
        "# weight,count 2\r\ntext,texts,words,paix,guerre,chat\r\na,1,5,1,2,0\r\nb,1,4,2,1,0\r\n"
    );
    let mut text = market_head(&head(), &question, &answer);
    market_rows(&mut text, 3, &answer.rows);
    assert_eq!(
        text,
        "%%MatrixMarket matrix coordinate integer general\n% weight: count 2\n5 3 6\n4 1 1\n4 2 2\n5 1 2\n5 2 1\n"
    );
    let names = ["key", "word", "count", "texts", "rows"];
    assert!(
        vocabulary(head(), names, &answer.terms, Settings::default())
            .ends_with("paix,paix,4,3,3\r\nguerre,guerre,3,2,2\r\nchat,Chat,1,1,1\r\n")
    );
}

#[test]
fn what_is_too_large_is_refused_with_its_numbers() {
    let mut corpus = Corpus::default();
    corpus.add((0..4_001).map(|nth| document(&nth.to_string(), "", "un deux")).collect());
    let words: Vec<String> = (0..3_999).map(|nth| format!("mot{nth}")).collect();
    corpus.add(vec![document("all", "", &words.join(" "))]);
    let question = MatrixQuestion {
        weight: Weight::ZScore,
        stop_words: true,
        terms: Terms::Top { n: 5_000, by: TermOrder::Count },
        ..usual()
    };
    let answer = matrix(&Memo::new(&corpus), &question);
    assert!(answer.is_refused && answer.rows.is_empty());
    assert_eq!((answer.cells, answer.n_rows), (4_001 * 4_002, 4_002));
    assert!(!matrix(&Memo::new(&corpus), &MatrixQuestion { weight: Weight::Count, ..question }).is_refused);
}

#[test]
fn counts_are_those_of_a_walk_over_the_texts() {
    let mut random = Random::new(12);
    let words = ["un", "deux", "trois", "!", "quatre", "Un", "trois-quatre"];
    for _ in 0..40 {
        let mut corpus = Corpus::default();
        for load in 0..1 + random.below(3) {
            let text = |number: u32, random: &mut Random| {
                let words: Vec<&str> =
                    (0..random.below(30)).map(|_| words[random.below(7) as usize]).collect();
                document(
                    &format!("{load}-{number}"),
                    ["", "2020", "2022"][random.below(3) as usize],
                    &words.join(" "),
                )
            };
            corpus.add((0..random.below(5)).map(|number| text(number, &mut random)).collect());
        }
        let n = 1 + random.below(5);
        let groupings = [Grouping::Text, Grouping::SlicesOfTexts(n), Grouping::Date(Period::Year)];
        for rows in groupings {
            let question =
                MatrixQuestion { rows: rows.clone(), with_unknown: true, stop_words: true, ..usual() };
            let known = std::rc::Rc::<crate::query::known::Known>::default();
            let answer = loop {
                let memo = Memo::within(&corpus, known.clone(), &|| true);
                let answer = matrix(&memo, &question);
                if !memo.is_stopped() {
                    break answer;
                }
            };
            let mut found: BTreeMap<(String, &str), u32> = BTreeMap::new();
            for row in &answer.rows {
                for &(term, value) in &row.cells {
                    found.insert((row.label.clone(), &answer.terms[term as usize].key), value as u32);
                }
            }
            let mut walked: BTreeMap<(String, &str), u32> = BTreeMap::new();
            for text in corpus.texts() {
                let extents = corpus.counted(text);
                let tokens: Vec<_> = extents
                    .into_iter()
                    .flat_map(|extent| corpus.tokens(text, extent))
                    .filter(|token| token.kind.is_word())
                    .collect();
                for (nth, token) in tokens.iter().enumerate() {
                    let row = match &rows {
                        Grouping::Text => corpus.about(text).id.clone(),
                        Grouping::SlicesOfTexts(n) => (nth * *n as usize / tokens.len() + 1).to_string(),
                        _ => corpus.date(text).map_or(String::new(), |date| date.edtf.clone()),
                    };
                    *walked.entry((row, token.fold)).or_default() += 1;
                }
            }
            assert_eq!(found, walked, "{rows:?}");
        }
    }
}
