//! The five articles as a person would try them, through the service's bytes: what is found, what it is made
//! of, and that every view tells the same.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../asking/mod.rs"]
mod asking;
mod proposals;
mod views;

use asking::Asking;
use florilege::bundle::bundle;
use florilege::engine::analysis::about::AboutQuestion;
use florilege::engine::analysis::composition::{Composition, Form};
use florilege::engine::analysis::concordance::{ConcordanceAnswer, ConcordanceQuestion, Context, SortKey};
use florilege::engine::analysis::dispersion::DispersionQuestion;
use florilege::engine::analysis::frequencies::{FrequenciesAnswer, FrequenciesQuestion, FrequencyOrder};
use florilege::engine::analysis::passages::PassagesQuestion;
use florilege::engine::analysis::reader::{Mark, ReaderAnswer, ReaderQuestion};
use florilege::engine::analysis::search::{SearchAnswer, SearchQuestion};
use florilege::engine::corpus::{Corpus, Decisions, Document};
use florilege::engine::job::{Job, Step};
use florilege::engine::random::Random;
use florilege::engine::text::Layer;
use florilege::engine::text::fold::fold;
use florilege::engine::topics::{TopicInput, TopicsAnswer, TopicsJob, TopicsQuestion};
use florilege::protocol::corpus::{Bundled, Decide, Describe, Load};
use florilege::protocol::encode;
use std::collections::HashSet;

/// Queries of every kind that find something.
const QUERIES: [&str; 9] = [
    "otan",
    "\"ministres de la défense\"",
    "unis",
    "défen*",
    "ukraine russie",
    "ukraine OR kiev OR kyiv",
    "otan NOT hongrie",
    "de",
    "\"conseil otan ukraine\"",
];

fn bundled() -> Asking {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    asking
}

fn search(asking: &mut Asking, query: &str) -> SearchAnswer {
    asking.ask(SearchQuestion { query: query.into(), limit: 100, ..Default::default() })
}

fn composition(asking: &mut Asking, query: &str) -> Composition {
    asking.ask(AboutQuestion { query: query.into() }).composition
}

fn concordance(asking: &mut Asking, query: &str, sort: &[SortKey]) -> ConcordanceAnswer {
    asking.ask(ConcordanceQuestion {
        query: query.into(),
        sort: sort.to_vec(),
        limit: u32::MAX,
        context: Context::Characters(60),
        ..Default::default()
    })
}

fn frequencies(asking: &mut Asking, layer: Layer) -> FrequenciesAnswer {
    asking.ask(FrequenciesQuestion {
        layer,
        stop_words: true,
        filter: String::new(),
        order: FrequencyOrder::Count,
        reversed: false,
        measures: Vec::new(),
        offset: 0,
        limit: u32::MAX,
        ..FrequenciesQuestion::default()
    })
}

fn read(asking: &mut Asking, document: u32, query: &str) -> ReaderAnswer {
    asking.ask(ReaderQuestion {
        document,
        query: query.into(),
        topic_words: Vec::new(),
        from: 0,
        limit: u32::MAX,
        around: None,
    })
}

/// `OTAN 12, Otan 8, OTAN-Ukraine 1 (inside)`
fn drawn(forms: &[Form]) -> String {
    let form = |form: &Form| {
        let inside = if form.inside { " (inside)" } else { "" };
        format!("{} {}{inside}", form.form, form.count)
    };
    forms.iter().map(form).collect::<Vec<_>>().join(", ")
}

#[test]
fn otan_is_found_21_times_and_what_that_is_made_of_is_told() {
    let answer = search(&mut bundled(), "otan");
    assert_eq!((answer.matches, answer.documents), (21, 5));
    let composition = composition(&mut bundled(), "otan");
    assert_eq!(drawn(&composition.forms), "OTAN 12, Otan 8, OTAN-Ukraine 1 (inside)");
    assert_eq!((composition.set_aside, composition.others), (1, 0));
    assert_eq!(drawn(&composition.suggested), "atoo 1");
    // However it is typed.
    for query in
        ["OTAN", "Otan", "l’otan", "L'OTAN", "\"otan\"", "« otan »", "(otan)", "otan OR otan", "otan"]
    {
        assert_eq!(search(&mut bundled(), query).reading.diagnostics, [], "{query}");
    }
    for query in ["OTAN", "«\u{a0}Otan\u{a0}»", "(otan)", "otan OR OTAN", "otan OU rienautout"] {
        assert_eq!(search(&mut bundled(), query).matches, 21, "{query}");
    }
}

#[test]
fn a_phrase_is_found_whatever_its_quotation_marks() {
    let mut asking = bundled();
    for query in [
        "\"ministres de la défense\"",
        "« ministres de la Défense »",
        "“MINISTRES DE LA DEFENSE”",
        "\u{ab}\u{202f}ministres de la défense\u{202f}\u{bb}",
    ] {
        let answer = search(&mut asking, query);
        assert_eq!((answer.matches, answer.documents), (10, 5), "{query}");
    }
    assert_eq!(search(&mut asking, "\"ministres de défense\"").matches, 0);
}

#[test]
fn the_no_break_hyphen_is_found_and_each_place_is_counted_once() {
    let mut asking = bundled();
    let expected = "États\u{2011}Unis 3, États-Unis 1";
    let place = |answer: &ConcordanceAnswer| -> Vec<(u32, u32)> {
        answer.lines.iter().map(|line| (line.document, line.span.start)).collect()
    };
    let first = place(&concordance(&mut asking, "etats-unis", &[]));
    assert_eq!(first.len(), 4);
    assert_eq!(first.iter().collect::<HashSet<_>>().len(), 4);
    for query in
        ["etats-unis", "États\u{2011}Unis", "\"états unis\"", "unis", "etats-unis OR unis OR \"états unis\""]
    {
        let answer = search(&mut asking, query);
        let forms = composition(&mut asking, query).forms;
        let forms: Vec<Form> = forms.into_iter().map(|form| Form { inside: false, ..form }).collect();
        assert_eq!((answer.matches, drawn(&forms)), (4, expected.to_owned()), "{query}");
        assert_eq!(place(&concordance(&mut asking, query, &[])), first, "{query}");
    }
}

#[test]
fn no_article_is_counted_as_part_of_a_word() {
    let mut asking = bundled();
    for layer in [Layer::Fold, Layer::Form] {
        let answer = frequencies(&mut asking, layer);
        assert_eq!(answer.rows.len() as u64, answer.total);
        for row in &answer.rows {
            let words = std::iter::once(&row.word).chain(row.forms.iter().map(|form| &form.form));
            for word in words.chain([&row.key]) {
                let elided = ["l", "d", "s", "n", "qu", "c", "j", "m", "t"].iter().any(|article| {
                    let rest = fold(word).strip_prefix(*article).map(str::to_owned);
                    rest.is_some_and(|rest| rest.len() > 1 && rest.starts_with('\''))
                });
                assert!(!elided, "{word} is counted as one word");
            }
        }
        let count = |key: &str| answer.rows.iter().find(|row| row.key == key).map(|row| row.count);
        if layer == Layer::Fold {
            assert_eq!((count("otan"), count("l'"), count("otan-ukraine")), (Some(20), Some(93), Some(1)));
        }
    }
    let topics = asking.ask(TopicsQuestion { k: None, seed: 1 });
    assert!(topics.topics.iter().all(|topic| topic.terms.iter().all(|term| !term.key.contains('\''))));
}

#[test]
fn what_is_kept_is_counted_exactly() {
    let mut asking = bundled();
    let before = asking.ask(Describe);
    assert_eq!(before.words, before.documents.iter().map(|document| u64::from(document.words)).sum::<u64>());
    for document in &before.documents {
        let aside: u32 = document.set_aside.iter().map(|line| line.words).sum();
        assert_eq!(aside, document.words_set_aside, "{}", document.id);
        for line in &document.set_aside {
            let keep = vec![(document.id.clone(), line.line)];
            let after = asking.ask(Decide { decisions: Decisions { keep, ..Decisions::default() } });
            let words = u64::from(line.words);
            let (id, number) = (&document.id, line.line);
            assert_eq!(after.words, before.words + words, "{id}: line {number}");
            assert_eq!(after.words_set_aside, before.words_set_aside - words, "{id}: line {number}");
            assert_eq!(frequencies(&mut asking, Layer::Fold).words, after.words);
            let kept = after.documents.iter().flat_map(|document| &document.set_aside);
            assert_eq!(kept.filter(|line| line.kept).count(), 1);
        }
    }
    // The title that is repeated in the last text holds one OTAN.
    let keep = vec![(before.documents[4].id.clone(), 3)];
    asking.ask(Decide { decisions: Decisions { keep, ..Decisions::default() } });
    let answer = search(&mut asking, "otan");
    let composition = composition(&mut asking, "otan");
    assert_eq!((answer.matches, composition.set_aside), (22, 0));
    assert_eq!(drawn(&composition.forms), "OTAN 13, Otan 8, OTAN-Ukraine 1 (inside)");
    // A line that is not proposed, or a text that is not there, changes nothing.
    let keep = vec![(before.documents[0].id.clone(), 2), ("rien".into(), 1)];
    assert_eq!(asking.ask(Decide { decisions: Decisions { keep, ..Decisions::default() } }), before);
}

#[test]
fn topics_hold_no_newsletter_and_no_comment_form() {
    let mut asking = bundled();
    let documents = bundle().documents;
    let folds = |text: &str| -> HashSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect()
    };
    let mut aside = HashSet::new();
    let mut counted = HashSet::new();
    for document in &documents {
        for (number, line) in (1u32..).zip(document.text.lines()) {
            let is_aside = document.set_aside.iter().any(|aside| aside.line == number);
            (if is_aside { &mut aside } else { &mut counted }).extend(folds(line));
        }
    }
    let only_aside: Vec<&String> = aside.difference(&counted).collect();
    assert!(only_aside.iter().any(|word| *word == "newsletter"));
    for k in [None, Some(2), Some(6)] {
        for topic in asking.ask(TopicsQuestion { k, seed: 1 }).topics {
            for term in &topic.terms {
                assert!(!only_aside.contains(&&term.key), "{} is not of the articles", term.key);
            }
        }
    }
}

#[test]
fn topics_are_the_same_on_every_run_and_whatever_the_steps() {
    let question = TopicsQuestion { k: None, seed: 1 };
    let first = encode(&bundled().ask(question.clone()));
    assert_eq!(first, encode(&bundled().ask(question.clone())));
    let mut corpus = Corpus::new(bundle().variants);
    corpus.add(bundle().documents);
    let seed = 4;
    let mut random = Random::new(seed);
    for largest in [20, 400, 1_000_000] {
        let mut job = TopicsJob::new(TopicInput::of(&corpus), question.clone());
        let answer: TopicsAnswer = loop {
            if let Step::Done(answer) = job.step(1 + random.below(largest) as usize) {
                break answer;
            }
        };
        assert!(first == encode(&answer), "other topics in steps of up to {largest}, seed {seed}");
    }
}
