//! Loads in parts: grown while they are built, built elsewhere, taken back.

use super::*;
use crate::protocol::Question;

/// Texts of some megabytes, enough for four parts.
fn large() -> Load {
    let mut random = Random::new(4);
    let text = |number: usize| {
        let line = |random: &mut Random| {
            format!("Mot{} et l’autre, ville{} !\n", random.below(900), random.below(9))
        };
        let lines: String = (0..3_000).map(|_| line(&mut random)).collect();
        Document { id: format!("t{number}"), text: format!("{lines}sommet"), ..Document::default() }
    };
    Load { documents: (0..30).map(text).collect(), replace: true }
}

fn described(page: &mut Page) -> (Summary, Answer, Vec<Vec<u8>>) {
    let lines = ConcordanceQuestion { query: "mot7*".into(), limit: 40, ..Default::default() };
    let segments = page.service.session.corpus.segments().iter().map(|held| held.segment.to_bytes());
    let segments = segments.collect();
    (page.answer(Describe), Answer::Concordance(page.answer(lines)), segments)
}

impl Page {
    fn early(&mut self, question: impl Ask) -> u32 {
        let id = self.next;
        self.next += 1;
        let request = Request::AskEarly { id, question: Box::new(question.question()) };
        self.service.receive(&encode(&request));
        id
    }
}

#[test]
fn early_questions_are_answered_by_what_is_there_and_others_by_all() {
    let mut page = Page::loaded();
    let id = page.ask(large());
    let mut seen = Vec::new();
    loop {
        let (replies, more) = page.work(3.0);
        for reply in replies {
            match reply.body {
                Body::Partial(Answer::Load(summary)) if reply.id == id => {
                    let n = summary.documents.len();
                    page.early(search("sommet"));
                    page.ask(search("sommet"));
                    seen.push(format!("{n} texts"));
                }
                Body::Done(Answer::Search(answer), _) => seen.push(format!("found {}", answer.documents)),
                Body::Done(Answer::Load(_), _) => seen.push("done".into()),
                _ => {}
            }
        }
        if !more {
            break;
        }
    }
    assert_eq!(
        seen.join(", "),
        "8 texts, found 8, 16 texts, found 16, done, found 30, found 30",
        "the segments hold eight texts each but for the last"
    );
}

#[test]
fn a_cancelled_load_leaves_the_corpus_as_it_was() {
    for replace in [true, false] {
        let mut page = Page::loaded();
        let before = page.answer(Describe);
        let id = page.ask(Load { replace, ..large() });
        while !page.work(3.0).0.iter().any(|reply| matches!(reply.body, Body::Partial(_))) {}
        page.cancel(id);
        assert_eq!(drawn(&page.all()), format!("{id}! Cancelled"));
        assert_eq!(page.answer(Describe), before);
        assert_eq!(page.answer(search("guerre")).matches, 1);
    }
}

/// Loads with helpers of which each errand meets a fate: true for one that is done, false for one that fails, `None`
/// for one that is never heard of again. Errands come back after so many slices.
fn with_helpers(n_helpers: usize, fates: &[Option<bool>], slices: usize) -> Page {
    let mut page = Page::new();
    page.ask(large());
    let mut out: Vec<(usize, Errand, Option<bool>)> = Vec::new();
    let mut fates = fates.iter().copied().cycle();
    for now in 0.. {
        let (_, more) = page.work(3.0);
        if !more {
            break;
        }
        while page.service.wants_help() && out.len() < n_helpers {
            let Some(errand) = page.service.errand() else { break };
            out.push((now + slices, errand, fates.next().flatten()));
        }
        let (back, still): (Vec<_>, Vec<_>) =
            out.into_iter().partition(|(due, _, fate)| *due <= now && fate.is_some());
        out = still;
        for (_, errand, fate) in back {
            let built = build_part(&errand.bytes).expect("our own bytes");
            page.service.bring(errand.number, fate.filter(|done| *done).map(|_| &built[..]));
        }
    }
    page
}

#[test]
fn whoever_builds_the_parts_the_answers_are_the_same() {
    let mut alone = Page::new();
    alone.ask(large());
    alone.all();
    let wanted = described(&mut alone);
    assert_eq!(wanted.2.len(), 4);
    let done = Some(true);
    for (n_helpers, fates, slices) in [
        (1, &[done][..], 1),
        (4, &[done], 0),
        (2, &[done], 1_000),
        (3, &[Some(false)], 2),
        (2, &[None], 0),
        (2, &[None, done, Some(false)], 3),
    ] {
        let mut page = with_helpers(n_helpers, fates, slices);
        assert!(described(&mut page) == wanted, "{n_helpers} helpers, {fates:?}, {slices} slices");
    }
}

#[test]
fn what_a_helper_says_of_other_texts_is_not_believed() {
    let mut page = Page::new();
    page.ask(large());
    page.work(0.0);
    let errand = page.service.errand().expect("a part nobody builds");
    let other = build_part(&encode(&vec![("Un autre texte.".to_owned(), None::<String>)])).expect("a part");
    page.service.bring(errand.number, Some(&other));
    page.service.bring(errand.number, Some(&[1, 2, 3]));
    page.service.bring(99, Some(&other));
    page.all();
    assert_eq!(page.answer(search("sommet")).documents, 30);
    assert!(!page.service.wants_help());
    page.service.bring(errand.number, Some(&other));
    assert!(page.service.errand().is_none());
    assert!(build_part(&[9, 9, 9]).is_err());
}

#[test]
fn small_loads_and_other_jobs_want_no_help() {
    let mut page = Page::loaded();
    page.ask(load(&["Un mot."], true));
    page.work(0.0);
    assert!(!page.service.wants_help());
    page.ask(topics(1));
    page.work(0.0);
    assert!(!page.service.wants_help());
    assert!(matches!(large().question(), Question::Load(_)));
}
