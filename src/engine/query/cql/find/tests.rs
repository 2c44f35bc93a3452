//! Each way to run a pattern against the others.

use super::*;
use crate::corpus::{Corpus, Document};
use crate::query::cql::Ready;
use crate::random::Random;

#[test]
fn whichever_way_a_pattern_is_run_it_finds_the_same() {
    let patterns = [
        "[fold=\"a\"]",
        "[fold=\"a\"] []{0,3} [fold=\"b\"]",
        "[]* [fold=\"c\"]",
        "[fold=\"a\"]+ [fold!=\"b\"]",
        "([fold=\"a\"] | [fold=\"b\"] [])? [fold=\"c\"]{2,4}",
        "[fold!=\"a\"]{3,}",
        "([fold=\"a\"]? [fold=\"b\"]*)+ [fold=\"d\"]",
        "[]{5}",
    ];
    let mut random = Random::new(8);
    let mut n_found = 0;
    for _ in 0..60 {
        let text = |random: &mut Random| {
            let words: Vec<&str> =
                (0..random.below(90)).map(|_| ["a", "b", "c", "d", ","][random.below(5) as usize]).collect();
            Document { text: words.join(" "), language: Some("fr".into()), ..Document::default() }
        };
        let mut corpus = Corpus::default();
        corpus.add((0..1 + random.below(4)).map(|_| text(&mut random)).collect());
        let held = &corpus.segments()[0];
        let firsts = &held.segment.firsts;
        let all = (0, held.segment.n_tokens());
        // Some documents, from one on.
        let from = random.below(firsts.len() as u32) as usize;
        let until = from + random.below((firsts.len() - from) as u32) as usize;
        let some = (firsts[from], firsts[until]);
        for typed in patterns {
            let mut ready = Ready::default();
            ready.make(&corpus, 0, typed, || true);
            let program = ready.program(0, typed).expect("a pattern of few steps");
            let Program { steps, accepted, letters, lengths, .. } = &*program;
            let forward = |most| forward::find(held, steps, accepted, &[all], LONGEST, most);
            let expected = forward(u64::MAX).expect("all the steps it needs");
            for range in [all, some] {
                let expected: Vec<Stretch> = expected
                    .iter()
                    .filter(|stretch| range.0 <= stretch.start && stretch.start < range.1)
                    .copied()
                    .collect();
                assert_eq!(backward::find(held, accepted, letters, &[range]), expected, "{typed}");
                if let Some((lengths, _)) = lengths {
                    assert_eq!(parallel::find(held, accepted, letters, lengths, range), expected, "{typed}");
                }
                assert_eq!(program.find(held, range), expected, "{typed}");
            }
            assert!(expected.len() < 2 || forward(1).is_none(), "{typed}");
            n_found += expected.len();
        }
    }
    assert!(n_found > 5_000, "{n_found}");
}
