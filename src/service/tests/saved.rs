//! A corpus in a file: it comes back whole, or not at all.

use super::*;
use crate::engine::error::Refusal;
use crate::engine::index::file::checksum;
use crate::protocol::corpus::{MeasureMemory, Restore, Save};

/// The bytes of the corpus: the beginning comes last.
fn saved(page: &mut Page) -> Vec<u8> {
    let id = page.ask(Save);
    let (mut beginning, mut rest) = (Vec::new(), Vec::new());
    for reply in page.all() {
        assert_eq!(reply.id, id);
        match reply.body {
            Body::Partial(Answer::Save(piece)) => rest.extend(piece.bytes.0),
            Body::Done(Answer::Save(piece), _) => beginning = piece.bytes.0,
            other => panic!("{other:?}"),
        }
    }
    [beginning, rest].concat()
}

fn ask(page: &mut Page, bytes: &[u8]) -> u32 {
    let id = page.next;
    page.next += 1;
    let question = Box::new(Restore { bytes: Vec::new().into() }.question());
    let request = encode(&Request::Ask { id, repeat: 1, question });
    page.service.receive_with(&request, Some(bytes.to_vec().into()));
    id
}

fn restore(page: &mut Page, bytes: &[u8]) -> Result<Summary, Error> {
    let id = ask(page, bytes);
    let last = page.all().pop().expect("a reply");
    assert_eq!(last.id, id);
    match last.body {
        Body::Done(Answer::Restore(summary), _) => Ok(summary),
        Body::Failed(error) => Err(error),
        other => panic!("{other:?}"),
    }
}

/// Texts in several segments, one taken out, one with what it says of itself.
fn page() -> Page {
    let mut page = Page::loaded();
    page.answer(load(&["L’OTAN se réunit\n\nPublié le 3 octobre 2025\nUn texte de plus.", "à ôter"], false));
    page.answer(load(&["Le sommet finit.", "They don’t know."], false));
    page.answer(Remove { ids: vec!["à ôter".into()] });
    page
}

#[test]
fn a_saved_corpus_answers_as_it_did() {
    let mut page = page();
    let bytes = saved(&mut page);
    let wanted = (page.answer(Describe), page.answer(search("sommet OR guerre")));
    let mut other = Page::loaded();
    assert_eq!(restore(&mut other, &bytes).as_ref(), Ok(&wanted.0));
    assert_eq!((other.answer(Describe), other.answer(search("sommet OR guerre"))), wanted);
    assert_eq!(saved(&mut other), bytes);
    // It can be gone on with.
    other.answer(load(&["Un autre sommet."], false));
    assert_eq!(other.answer(search("sommet")).documents, page.answer(search("sommet")).documents + 1);
    // Lemmas are saved too.
    page.answer(Lemmatize { files: vec![include_bytes!("../../../languages/fr.flang").to_vec()] });
    let bytes = saved(&mut page);
    assert!(restore(&mut other, &bytes).is_ok());
    assert_eq!(other.answer(search("lemma:finir")), page.answer(search("lemma:finir")));
    assert!(page.answer(search("lemma:finir")).matches > 0);
}

#[test]
fn the_empty_corpus_can_be_saved() {
    let mut page = Page::new();
    let bytes = saved(&mut page);
    let described = page.answer(Describe);
    assert_eq!(restore(&mut page, &bytes), Ok(described));
}

#[test]
fn what_was_cut_or_altered_is_refused_and_the_present_corpus_stays() {
    let bytes = saved(&mut page());
    let mut page = Page::loaded();
    let before = page.answer(Describe);
    let check = |page: &mut Page, bytes: &[u8], reasons: &[Refusal], how: &str| {
        let refused = restore(page, bytes);
        assert!(
            matches!(&refused, Err(Error::Saved(reason)) if reasons.contains(reason)),
            "{how}: {refused:?}"
        );
    };
    for len in 0..bytes.len() {
        let reason = if len == 0 { Refusal::Foreign } else { Refusal::Short };
        check(&mut page, &bytes[..len], &[reason], &format!("cut to {len}"));
    }
    check(&mut page, &[&bytes[..], &[0]].concat(), &[Refusal::Altered], "longer");
    check(&mut page, b"Un texte, et rien d'autre.", &[Refusal::Foreign], "a text");
    let any = [Refusal::Foreign, Refusal::Version, Refusal::Short, Refusal::Altered];
    let mut random = Random::new(6);
    for round in 0..3_000 {
        let mut altered = bytes.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len() as u32) as usize;
            altered[at] ^= 1 << random.below(8);
        }
        if altered != bytes {
            check(&mut page, &altered, &any, &format!("seed 6, round {round}"));
        }
    }
    assert_eq!(page.answer(Describe), before);
    assert_eq!(page.answer(search("guerre")).matches, 1);
}

/// Makes the checksums right.
fn seal(bytes: &mut [u8]) {
    let head = 40 + u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]) as usize;
    let sums = [checksum(&bytes[40..head]), checksum(&bytes[head..])];
    bytes[24..32].copy_from_slice(&sums[0].to_le_bytes());
    bytes[32..40].copy_from_slice(&sums[1].to_le_bytes());
}

#[test]
fn a_restore_goes_in_steps_and_one_that_is_cancelled_changes_nothing() {
    let bytes = saved(&mut page());
    let mut page = Page::loaded();
    let before = page.answer(Describe);
    let id = ask(&mut page, &bytes);
    for _ in 0..3 {
        let (replies, more) = page.work(1.0);
        assert!(more && replies.iter().all(|reply| matches!(reply.body, Body::Progress { .. })));
    }
    page.cancel(id);
    assert_eq!(ends(page.all()), "1! Cancelled".replace('1', &id.to_string()));
    assert_eq!(page.answer(Describe), before);
}

#[test]
fn a_file_with_the_right_checksum_is_still_not_trusted() {
    let bytes = saved(&mut page());
    let mut page = Page::loaded();
    let mut random = Random::new(7);
    let mut refused = 0;
    for _ in 0..4_000 {
        let mut altered = bytes.clone();
        for _ in 0..=random.below(2) {
            let at = 40 + random.below(bytes.len() as u32 - 40) as usize;
            altered[at] = random.next_u32() as u8;
        }
        seal(&mut altered);
        match restore(&mut page, &altered) {
            Err(_) => refused += 1,
            // What is only said of a text may be anything; whatever was taken in can be asked.
            Ok(_) => {
                let queries = [
                    "guerre OR l* OR \"le sommet\"",
                    "\"le sommet\"~5",
                    "[] [word=\"sommet\"] within s",
                    "sommet within heading",
                ];
                queries.into_iter().for_each(|query| drop(page.answer(search(query))));
                let _ = saved(&mut page);
                page.answer(Describe);
                let query = "l* OR d*".to_owned();
                page.answer(ConcordanceQuestion {
                    query,
                    limit: 20,
                    context: Context::Characters(9),
                    ..Default::default()
                });
                page.answer(FindFacts);
            }
        }
    }
    assert!(refused > 2_000, "{refused}");
}

#[test]
fn memory_is_told_by_its_parts() {
    let mut page = page();
    page.service.session.linear_memory = || 7;
    let memory = page.answer(MeasureMemory);
    assert_eq!((memory.linear, memory.texts), (7, page.answer(Describe).bytes));
    assert!(memory.index.iter().any(|(part, bytes)| part == "postings" && *bytes > 0));
}
