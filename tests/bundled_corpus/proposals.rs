//! What the engine proposes for the bundled texts is what their publisher set aside, line for line.

use florilege::bundle::documents;
use florilege::engine::corpus::cleaning::{Page, propose};
use florilege::engine::corpus::facts::FactsJob;
use florilege::engine::corpus::{Corpus, Document, SetAside};
use florilege::engine::index::index;
use florilege::engine::job::Step;

fn told(lines: &[SetAside]) -> Vec<(u32, &str, u32, u32)> {
    lines.iter().map(|line| (line.line, line.reason.as_str(), line.span.start, line.span.end)).collect()
}

/// The bundled texts, looked at as if nobody had said which lines to set aside, some kilobytes a step.
fn proposed(units: usize) -> Vec<Document> {
    let bare: Vec<Document> =
        documents().into_iter().map(|text| Document { set_aside: Vec::new(), ..text }).collect();
    let mut corpus = Corpus::default();
    let load = corpus.begin_load();
    corpus.push_own(bare.clone(), index(&bare), load);
    let mut job = FactsJob::new(&corpus);
    let facts = loop {
        if let Step::Done(facts) = job.step(&corpus, units) {
            break facts;
        }
    };
    corpus.learn(facts);
    corpus.texts().map(|text| corpus.document(text).clone()).collect()
}

#[test]
fn proposals_are_the_publishers_list() {
    let texts = documents();
    let proposed = proposed(usize::MAX);
    for (text, proposed) in texts.iter().zip(&proposed) {
        assert_eq!(told(&proposed.set_aside), told(&text.set_aside), "{}", text.id);
        assert!(proposed.set_aside.iter().all(|line| !line.accepted), "nobody accepted them yet");
        assert!(text.set_aside.iter().all(|line| line.accepted), "the publisher did");
    }
    assert!(proposed[0].set_aside.is_empty(), "in the first article there is nothing to remove");
}

#[test]
fn a_text_by_itself_has_the_same_proposals() {
    for text in documents() {
        for (title, language) in [(text.title.as_deref(), Some("fr")), (None, None)] {
            let found = propose(&[Page { title, language, text: &text.text }]);
            let lines: Vec<u32> = found[0].iter().map(|proposal| proposal.line).collect();
            let expected: Vec<u32> = text.set_aside.iter().map(|line| line.line).collect();
            assert_eq!(lines, expected, "{}", text.id);
        }
    }
}

#[test]
fn a_job_gives_the_same_however_small_its_steps() {
    assert_eq!(proposed(1), proposed(usize::MAX));
}
