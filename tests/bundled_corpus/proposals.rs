//! What the engine proposes for the bundled texts is what their publisher set aside, line for line.

use florilege::bundle::documents;
use florilege::engine::corpus::cleaning::{CleanJob, Page, propose};
use florilege::engine::corpus::{Document, SetAside};
use florilege::engine::job;

fn told(lines: &[SetAside]) -> Vec<(u32, &str, u32, u32)> {
    lines.iter().map(|line| (line.line, line.reason.as_str(), line.span.start, line.span.end)).collect()
}

#[test]
fn proposals_are_the_publishers_list() {
    let texts = documents();
    let bare = texts.iter().map(|text| Document { set_aside: Vec::new(), ..text.clone() }).collect();
    let proposed = job::finish(CleanJob::new(bare));
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
    use florilege::engine::job::{Job, Step};
    let bare: Vec<Document> =
        documents().into_iter().map(|text| Document { set_aside: Vec::new(), ..text }).collect();
    let mut small = CleanJob::new(bare.clone());
    let small = loop {
        if let Step::Done(done) = small.step(1) {
            break done;
        }
    };
    assert_eq!(small, job::finish(CleanJob::new(bare)));
}
