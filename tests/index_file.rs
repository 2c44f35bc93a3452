//! The bytes of a segment: they come back whole, and hostile ones are refused without a panic.

mod index_random;

use florilege::engine::corpus::{Corpus, Document};
use florilege::engine::error::Error;
use florilege::engine::index::{Segment, index};
use florilege::engine::query::matches::matches;
use florilege::engine::query::memo::Memo;
use florilege::engine::query::reading::Node;
use florilege::engine::random::Random;
use florilege::engine::text::Extent;
use index_random::{documents, node};
use xxhash_rust::xxh3::xxh3_64;

const SEED: u64 = 4_711;
/// Where the checksum stands, and what it covers.
const CHECKSUM: std::ops::Range<usize> = 16..24;

fn some_documents(random: &mut Random) -> Vec<Document> {
    let mut all = documents(random);
    while all.iter().map(|document| document.text.len()).sum::<usize>() < 300 {
        all.extend(documents(random));
    }
    all
}

#[test]
fn a_segment_survives_the_round_trip() {
    let mut random = Random::new(SEED);
    for _ in 0..300 {
        let documents = documents(&mut random);
        let segment = index(&documents);
        let bytes = segment.to_bytes();
        let read = Segment::from_bytes(&bytes).expect("what was written can be read");
        assert_eq!(read, segment);
        assert_eq!(read.to_bytes(), bytes, "equal segments have equal bytes");
        assert!(read.fits(&documents));
        let sections: usize = segment.section_sizes().iter().map(|(_, size)| size).sum();
        assert_eq!(bytes.len(), 24 + 12 * segment.section_sizes().len() + sections);
    }
}

#[test]
fn an_empty_segment_survives_too() {
    let segment = index(&[]);
    assert_eq!(Segment::from_bytes(&segment.to_bytes()), Ok(segment));
}

#[test]
fn a_file_that_was_cut_or_is_another_is_refused() {
    let mut random = Random::new(SEED + 1);
    let bytes = index(&some_documents(&mut random)).to_bytes();
    for len in 0..bytes.len() {
        assert!(matches!(Segment::from_bytes(&bytes[..len]), Err(Error::Segment(_))), "{len} bytes");
    }
    let longer = [bytes.as_slice(), b"x"].concat();
    assert!(Segment::from_bytes(&longer).is_err());
    let mut other = bytes.clone();
    other[8] += 1;
    assert_eq!(Segment::from_bytes(&other), Err(Error::Segment("of another version".into())));
    assert!(Segment::from_bytes(b"{\"documents\": []}".as_ref()).is_err());
}

#[test]
fn a_section_of_a_later_version_is_passed_over() {
    let mut random = Random::new(SEED + 2);
    let segment = index(&some_documents(&mut random));
    let bytes = segment.to_bytes();
    let n_sections = bytes[12];
    let table_end = 24 + 12 * usize::from(n_sections);
    let mut newer = bytes[..table_end].to_vec();
    newer[12] += 1;
    newer.extend_from_slice(b"late");
    newer.extend_from_slice(&3u64.to_le_bytes());
    newer.extend_from_slice(&bytes[table_end..]);
    newer.extend_from_slice(b"abc");
    repair(&mut newer);
    assert_eq!(Segment::from_bytes(&newer), Ok(segment));
}

fn repair(bytes: &mut [u8]) {
    if let Some(rest) = bytes.get(CHECKSUM.end..) {
        let checksum = xxh3_64(rest);
        bytes[CHECKSUM].copy_from_slice(&checksum.to_le_bytes());
    }
}

/// Flips, replaces, inserts, removes or copies a few bytes.
fn mutate(random: &mut Random, bytes: &mut Vec<u8>) {
    for _ in 0..1 + random.below(3) {
        let at = random.below(bytes.len() as u32) as usize;
        match random.below(6) {
            0 => bytes[at] ^= 1 << random.below(8),
            1 => bytes[at] = random.next_u32() as u8,
            2 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][random.below(5) as usize],
            3 => bytes.insert(at, random.next_u32() as u8),
            4 => {
                bytes.remove(at);
            }
            _ => {
                let from = random.below(bytes.len() as u32) as usize;
                bytes[at] = bytes[from];
            }
        }
    }
}

/// Everything that can be asked of a segment that was read.
fn use_all(segment: &Segment) -> usize {
    let mut seen = 0;
    for (number, document) in (0u32..).zip(&segment.documents) {
        for (entry, span) in segment.walk(number, Extent::new(0, u32::MAX)) {
            assert!(span.start <= span.end && span.end <= document.len);
            seen += segment.lexicon.forms.get(entry).len();
        }
        for byte in [0, document.len / 2, document.len, u32::MAX] {
            assert!(segment.position_at(number, byte) <= document.n_tokens);
        }
        segment.each_entry(number, Extent::new(0, u32::MAX), |entry| {
            seen += segment.lexicon.forms.get(entry).len()
        });
        let structures = &document.structures;
        for list in [&structures.paragraphs, &structures.sentences] {
            assert_eq!(list.iter().map(|extent| extent.len()).sum::<u32>(), document.n_tokens);
        }
    }
    for entry in 0..segment.lexicon.len() as u32 {
        for position in segment.postings.positions(entry) {
            assert!(position < segment.n_tokens());
            seen += 1;
        }
    }
    seen
}

#[test]
fn twenty_thousand_altered_files_are_refused_or_used_without_a_panic() {
    println!("seed {SEED}");
    let mut random = Random::new(SEED + 3);
    let (mut refused, mut read) = (0, 0);
    for _ in 0..40 {
        let documents = some_documents(&mut random);
        let bytes = index(&documents).to_bytes();
        for _ in 0..500 {
            let mut altered = bytes.clone();
            mutate(&mut random, &mut altered);
            if altered != bytes {
                let plain = Segment::from_bytes(&altered);
                assert!(plain.is_err(), "an altered file passed its checksum");
            }
            // With the checksum made right again, every structural check is on its own.
            repair(&mut altered);
            match Segment::from_bytes(&altered) {
                Err(Error::Segment(_)) => refused += 1,
                Err(other) => panic!("{other:?}"),
                Ok(segment) => {
                    read += 1;
                    use_all(&segment);
                    let mut corpus = Corpus::new(Vec::new());
                    corpus.push(documents.clone(), segment);
                    let node = node(&mut random, 2);
                    for hit in matches(&Memo::new(&corpus), &node).hits.iter() {
                        let span = corpus.span(hit.document, hit.extent);
                        assert!(!span.of(&corpus.document(hit.document).text).is_empty());
                    }
                    matches(&Memo::new(&corpus), &Node::Prefix(String::new()));
                }
            }
        }
    }
    assert!(refused > 5_000 && read > 1_000, "{refused} refused, {read} read: both should be tried");
}

#[test]
fn a_segment_of_other_texts_is_built_again() {
    let mut random = Random::new(SEED + 4);
    for _ in 0..100 {
        let documents = some_documents(&mut random);
        let others = some_documents(&mut random);
        let (mut pushed, mut added) = (Corpus::new(Vec::new()), Corpus::new(Vec::new()));
        assert!(!index(&others).fits(&documents));
        pushed.push(documents.clone(), index(&others));
        added.add(documents);
        let all = Node::Prefix(String::new());
        assert_eq!(matches(&Memo::new(&pushed), &all), matches(&Memo::new(&added), &all));
    }
}
