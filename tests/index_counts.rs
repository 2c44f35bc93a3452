//! Lists, summaries and what topics see count the same words, and nothing that is set aside.

use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, frequencies};
use florilege::engine::analysis::summary::summary;
use florilege::engine::corpus::{Corpus, Decisions, Document, SetAside};
use florilege::engine::query::memo::Memo;
use florilege::engine::text::Layer;
use florilege::engine::text::Span;
use florilege::engine::topics::TopicInput;

const FIRST: &str =
    "L’OTAN veille.\nOtan, OTAN et OTAN-Ukraine : la paix. La guerre ?\nAbonnez-vous à l’OTAN !\n";

fn corpus() -> Corpus {
    let start = FIRST.find("Abonnez").expect("it stands there") as u32;
    let span = Span::new(start, FIRST.trim_end().len() as u32);
    let set_aside = vec![SetAside { line: 3, span, reason: "newsletter".into(), accepted: true }];
    let document = |id: &str, text: &str| Document {
        id: id.into(),
        text: text.into(),
        language: Some("fr".into()),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    corpus.add(vec![Document { set_aside, ..document("a", FIRST) }]);
    corpus.add(vec![document("b", "Paix et défense."), document("c", "")]);
    corpus
}

fn list(corpus: &Corpus, change: impl Fn(&mut FrequenciesQuestion)) -> String {
    let mut question = FrequenciesQuestion {
        layer: Layer::Fold,
        stop_words: false,
        filter: String::new(),
        order: FrequencyOrder::Count,
        reversed: false,
        measures: Vec::new(),
        offset: 0,
        limit: 100,
        ..FrequenciesQuestion::default()
    };
    change(&mut question);
    let answer = frequencies(&Memo::new(corpus), &question);
    assert_eq!(answer.words, 14);
    let row = |row: &florilege::engine::analysis::frequencies::FrequencyRow| {
        let forms: Vec<String> =
            row.forms.iter().map(|form| format!("{} {}", form.form, form.count)).collect();
        format!("{}={} in {} ({})", row.key, row.count, row.documents, forms.join(", "))
    };
    answer.rows.iter().map(row).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_row_joins_forms_and_leaves_out_what_is_set_aside() {
    let corpus = corpus();
    let otan = "otan=3 in 1 (OTAN 2, Otan 1)";
    assert_eq!(
        list(&corpus, |q| q.filter = "^OTAN".into()),
        format!("{otan}; otan-ukraine=1 in 1 (OTAN-Ukraine 1)")
    );
    assert_eq!(list(&corpus, |q| q.limit = 2), format!("{otan}; paix=2 in 2 (paix 1, Paix 1)"));
    assert_eq!(list(&corpus, |q| (q.offset, q.limit) = (1, 1)), "paix=2 in 2 (paix 1, Paix 1)");
    let documents = list(&corpus, |q| (q.order, q.limit) = (FrequencyOrder::Documents, 1));
    assert_eq!(documents, "paix=2 in 2 (paix 1, Paix 1)");
    let words = list(&corpus, |q| (q.order, q.limit) = (FrequencyOrder::Word, 1));
    assert_eq!(words, "defense=1 in 1 (défense 1)");
    assert_eq!(list(&corpus, |q| (q.stop_words, q.filter) = (true, "^la".into())), "la=2 in 1 (la 1, La 1)");
    assert_eq!(
        list(&corpus, |q| (q.layer, q.filter) = (Layer::Form, "^paix".into())),
        "paix=1 in 1 (paix 1); Paix=1 in 1 (Paix 1)"
    );
}

#[test]
fn the_summary_adds_up() {
    let mut corpus = corpus();
    let before = summary(&corpus);
    assert_eq!((before.words, before.words_set_aside, before.documents.len()), (14, 5, 3));
    assert_eq!(before.types, 9);
    let first = &before.documents[0];
    assert_eq!((first.words, first.sentences, first.paragraphs), (11, 3, 2));
    assert_eq!(first.opening, "L’OTAN veille.");
    assert_eq!(first.set_aside[0].excerpt, "Abonnez-vous à l’OTAN !");
    assert_eq!((first.set_aside[0].words, first.set_aside[0].kept), (5, false));
    assert_eq!(before.documents[2].words, 0);
    assert_eq!(before.stop_lists, ["fr"]);
    corpus.decide(Decisions { keep: vec![("a".into(), 3)], ..Decisions::default() });
    let after = summary(&corpus);
    assert_eq!((after.words, after.words_set_aside), (19, 0));
    assert!(after.documents[0].set_aside[0].kept);
    assert_eq!(after.fingerprint, before.fingerprint, "decisions are not part of the texts");
}

#[test]
fn topics_see_content_words_by_paragraph() {
    let corpus = corpus();
    let input = TopicInput::of(&corpus);
    assert_eq!(input.keys.len(), input.labels.len());
    let label = |key: &str| input.keys.iter().position(|k| k == key).map(|term| input.labels[term].as_str());
    assert_eq!((label("otan"), label("la"), label("l'")), (Some("OTAN"), None, None));
    assert_eq!(label("abonnez"), None, "a line that is set aside has no terms");
    assert_eq!(input.documents.len(), 3);
    let paragraphs = &input.documents[0].paragraphs;
    assert_eq!(paragraphs.len(), 2);
    assert_eq!(paragraphs[1].n_words, 8);
    assert_eq!(paragraphs[1].sentence_ends.len(), 2);
    for document in &input.documents {
        for paragraph in &document.paragraphs {
            assert_eq!(paragraph.sentence_ends.last(), Some(&paragraph.extent.end));
            for &(position, term) in &paragraph.terms {
                assert_eq!(corpus.token(document.document, position).fold, input.keys[term as usize]);
            }
        }
    }
    assert_eq!(TopicInput::of(&Corpus::default()), TopicInput::default());
}
