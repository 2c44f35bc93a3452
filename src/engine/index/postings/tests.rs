//! Lists of every length and density come back, from the beginning and from any position on.

use super::*;
use crate::index::Bytes;
use crate::random::Random;
use std::sync::Arc;

fn list(random: &mut Random, n: u32, gap: u32) -> Vec<u32> {
    let mut last = random.below(gap);
    let mut list = Vec::new();
    for _ in 0..n {
        list.push(last);
        let far = if random.below(50) == 0 { 40 * gap } else { gap };
        last += 1 + random.below(far);
    }
    list
}

fn postings(lists: &[Vec<u32>]) -> Postings {
    let mut postings = Postings::default();
    let mut bytes = Vec::new();
    lists.iter().for_each(|list| postings.push(&mut bytes, list));
    postings.finish(bytes)
}

#[test]
fn lists_come_back_whole_and_from_any_position() {
    let mut random = Random::new(5);
    let lengths = [0, 1, 7, 8, 9, 127, 128, 129, 255, 256, 257, 1_000, 5_000];
    let gaps = [1, 2, 3, 17, 300, 20_000];
    let lists: Vec<Vec<u32>> =
        gaps.iter().flat_map(|&gap| lengths.map(|n| list(&mut Random::new(n.into()), n, gap))).collect();
    let postings = postings(&lists);
    for (entry, list) in (0u32..).zip(&lists) {
        assert_eq!(postings.count(entry) as usize, list.len());
        assert_eq!(postings.positions(entry).collect::<Vec<_>>(), *list);
        let end = list.last().map_or(1, |last| last + 2);
        for number in 0..30 {
            let from = if number == 0 { 0 } else { random.below(end) };
            let until = from + random.below(end);
            let mut whole = Vec::new();
            postings.each(entry, (from, until), |chunk| whole.extend_from_slice(chunk));
            let inside = list.iter().copied().filter(|place| (from..until).contains(place));
            assert_eq!(whole, inside.collect::<Vec<_>>(), "{from}..{until} of {list:?}");
        }
        for _ in 0..30 {
            let mut positions = postings.positions(entry);
            let mut rest = list.as_slice();
            let mut at = 0;
            while at < end {
                at += random.below(end / 8 + 2);
                positions.leap(at);
                rest = &rest[rest.partition_point(|&position| position < at)..];
                assert_eq!(positions.len(), rest.len(), "to {at} in {list:?}");
                for _ in 0..random.below(3) {
                    let next = positions.next();
                    assert_eq!(next, rest.first().copied(), "from {at} in {list:?}");
                    rest = rest.get(1..).unwrap_or_default();
                }
            }
            positions.leap(u32::MAX);
            assert_eq!(positions.next(), None);
        }
    }
}

#[test]
fn what_was_written_can_be_read_and_what_was_altered_is_refused_or_sound() {
    let mut random = Random::new(6);
    let lists: Vec<Vec<u32>> = [3, 8, 100, 129, 600].iter().map(|&n| list(&mut random, n, 30)).collect();
    let postings = postings(&lists);
    let n_tokens = 1 + *lists.iter().filter_map(|list| list.last()).max().expect("some positions");
    let (bytes, places) = (postings.write(), postings.write_places());
    let read = |bytes: &[u8], places: &[u8]| {
        let whole: Arc<dyn Bytes> = Arc::new(bytes.to_vec());
        let later = |padding| Later::of(whole.clone(), 0..bytes.len(), padding);
        Postings::of_file((later, bytes.len()), places, lists.len(), n_tokens)
    };
    assert_eq!(read(&bytes, &places), Ok(postings));
    let (mut sound, mut empty) = (0, 0);
    for round in 0..20_000 {
        let (mut bytes, mut places) = (bytes.clone(), places.clone());
        let altered = if round % 3 == 0 { &mut places } else { &mut bytes };
        let at = random.below(altered.len() as u32) as usize;
        altered[at] ^= 1 << random.below(8);
        let Ok(read) = read(&bytes, &places) else { continue };
        for entry in 0..lists.len() as u32 {
            assert!(read.count(entry) as usize <= 8 * bytes.len());
            let mut whole = Vec::new();
            read.each(entry, (0, u32::MAX), |chunk| whole.extend_from_slice(chunk));
            let positions: Vec<u32> = read.positions(entry).collect();
            assert_eq!((&positions, positions.len()), (&whole, read.count(entry) as usize));
            assert!(positions.is_sorted_by(|a, b| a < b) && positions.iter().all(|&p| p < n_tokens));
            let mut half = read.positions(entry);
            half.leap(n_tokens / 2);
            assert_eq!(half.len(), positions.iter().filter(|&&p| p >= n_tokens / 2).count());
        }
        *if read.count(0) == 0 { &mut empty } else { &mut sound } += 1;
    }
    assert!(sound > 100 && empty > 1_000, "{sound} sound, {empty} empty");
}
