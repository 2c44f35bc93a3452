//! Parts drawn as lines, and against the plainest way to say of each word where it belongs.

use super::*;
use crate::corpus::{Certainty, Date, Document, SetAside};
use crate::random::Random;
use crate::text::{Extent, Layer, Span};

/// A text of French whose first line may be set aside.
pub fn document(id: &str, date: &str, genre: &str, text: &str) -> Document {
    let explicit =
        |edtf: &str| Date { edtf: edtf.into(), certainty: Certainty::Explicit, evidence: String::new() };
    Document {
        id: id.into(),
        language: Some("fr".into()),
        date: (!date.is_empty()).then(|| explicit(date)),
        columns: vec![("Genre du texte".into(), genre.into())],
        text: text.into(),
        ..Document::default()
    }
}

fn corpus() -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add(vec![
        document("a", "2023-02-14", "note", "La guerre, dit-il, « la guerre des nerfs » et la paix."),
        document("b", "2023-02", "Essai", "Un deux trois quatre."),
    ]);
    corpus.add(vec![
        document("c", "2023", "essai", "Cinq six."),
        document("d", "", "", "Sept « huit ?"),
        document("e", "2024-01-31", "", ""),
    ]);
    corpus
}

/// Each part with its words and texts.
fn drawn(parted: &Parted) -> String {
    let part = |part: &Part| {
        let key = match part.key.kind {
            FacetKind::Known => part.key.key.clone(),
            kind => format!("{kind:?}"),
        };
        format!("{key} {}/{}", part.words, part.texts)
    };
    parted.parts.iter().map(part).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(corpus: &Corpus, partition: Partition, expected: &str) {
    let parted = parted(&Memo::new(corpus), &partition);
    assert_eq!(drawn(&parted[0]), expected, "{partition:?}");
}

#[test]
fn texts_are_parted_by_what_is_known_of_them() {
    let corpus = corpus();
    check(&corpus, Partition::Texts, "a 11/1; b 4/1; c 2/1; d 2/1; e 0/0");
    check(&corpus, Partition::Field("date".into()), "2023 17/3; 2024 0/0; Missing 2/1");
    check(&corpus, Partition::Field("genre-du-texte".into()), "essai 6/2; note 11/1; Missing 2/1");
    check(&corpus, Partition::Months, "2023-02 15/2; 2024-01 0/0; Vague 2/1; Missing 2/1");
    check(&corpus, Partition::Days, "2023-02-14 11/1; 2024-01-31 0/0; Vague 6/2; Missing 2/1");
    check(&corpus, Partition::Field("nothing".into()), "Missing 19/4");
    let by_genre = super::parted(&Memo::new(&corpus), &Partition::Field("genre-du-texte".into()));
    assert_eq!(
        ["Essai", "essai", "NOTE", "x", ""].map(|key| by_genre[0].find(&PartKey::known(key))),
        [Some(0), Some(0), Some(1), None, None]
    );
    check(&Corpus::default(), Partition::Field("date".into()), "");
}

#[test]
fn texts_are_parted_inside() {
    let corpus = corpus();
    check(&corpus, Partition::Quoted, "not-quoted 14/4; quoted 5/2");
    check(&corpus, Partition::Slices(1), "1 19/4");
    check(&corpus, Partition::Slices(4), "1 4/1; 2 5/1; 3 5/2; 4 5/3");
    check(&corpus, Partition::Slices(0), "1 19/4");
    let mut headed = Corpus::default();
    headed.add(vec![
        document("a", "", "", "Introduction\n\nUn texte assez long pour ne pas être un titre.\n\nLe débat\n\nUn autre texte assez long pour ne pas être un titre."),
        document("b", "", "", "Encore un texte assez long, qui commence sans aucun titre.\n\nLe débat\n\nEt la fin de ce texte, que voilà."),
    ]);
    check(&headed, Partition::Headings, "Missing 21/2; le debat 23/2");
}

#[test]
fn many_slices_of_few_words_answer() {
    let mut corpus = Corpus::default();
    corpus.add(vec![document("a", "", "", "mot")]);
    let parted = parted(&Memo::new(&corpus), &Partition::Slices(u32::MAX));
    assert_eq!(parted[0].parts.len(), MAX_SLICES as usize);
    assert_eq!(parted[0].parts.iter().map(|part| part.words).sum::<u64>(), 1);
    let empty = super::parted(&Memo::new(&Corpus::default()), &Partition::Slices(3));
    assert_eq!(drawn(&empty[0]), "1 0/0; 2 0/0; 3 0/0");
}

/// Random texts with quotations, headings and lines that are set aside.
pub fn random_corpus(random: &mut Random) -> Corpus {
    let mut corpus = Corpus::default();
    let words = ["un", "deux", "trois", "otan", "l’eau", "États-Unis", "«", "»", ".", "\n\n", "Titre\n\n"];
    for segment in 0..1 + random.below(3) {
        let mut documents = Vec::new();
        for number in 0..random.below(5) {
            let n = random.below(40);
            let text: Vec<&str> = (0..n).map(|_| words[random.below(words.len() as u32) as usize]).collect();
            let text = format!("Tête un deux\n{}", text.join(" "));
            let date = ["", "2023", "2023-02", "2023-02-14", "2024-01-02"][random.below(5) as usize];
            let set_aside = (random.below(3) == 0).then(|| SetAside {
                line: 1,
                span: Span::new(0, 13),
                reason: "share".into(),
                accepted: true,
            });
            let id = format!("{segment}-{number}");
            let genre = ["", "a", "b"][random.below(3) as usize];
            documents.push(Document {
                set_aside: set_aside.into_iter().collect(),
                ..document(&id, date, genre, &text)
            });
        }
        corpus.add(documents);
    }
    let chosen: Vec<bool> = (0..corpus.n_documents()).map(|_| random.below(5) > 0).collect();
    if random.below(2) == 0 { corpus } else { corpus.part(chosen) }
}

#[test]
fn every_counted_word_is_in_one_part_and_words_are_counted_there() {
    let mut random = Random::new(5);
    for _ in 0..200 {
        let corpus = random_corpus(&mut random);
        let memo = Memo::new(&corpus);
        let total: u64 = corpus.texts().map(|text| u64::from(corpus.n_words(text))).sum();
        for partition in [
            Partition::Texts,
            Partition::Field("date".into()),
            Partition::Months,
            Partition::Headings,
            Partition::Quoted,
            Partition::Slices(1 + random.below(9)),
        ] {
            let parted = &parted(&memo, &partition)[0];
            let words: Vec<u64> = parted.parts.iter().map(|part| part.words).collect();
            assert_eq!(words.iter().sum::<u64>(), total, "{partition:?}");
            if let Partition::Slices(n) = partition {
                let mean = total / u64::from(n);
                assert!(words.iter().all(|&words| words == mean || words == mean + 1), "{words:?}");
            }
            // Of each word of the vocabulary, stretch by stretch.
            let mut stretches = Stretches::new(&corpus, Layer::Fold, &parted.cuts);
            let mut counted = vec![0u64; parted.parts.len()];
            for word in 0..corpus.vocabulary(Layer::Fold).len() {
                for (stretch, count) in stretches.count(word).to_vec() {
                    counted[stretches.of[stretch as usize].1 as usize] += u64::from(count);
                }
            }
            assert_eq!(counted, words, "{partition:?}");
        }
    }
}

#[test]
fn what_is_crossed_has_the_labels_of_both() {
    let mut corpus = Corpus::default();
    corpus.add(vec![document("a", "", "", "un deux trois quatre cinq six")]);
    let of = |cuts: &[(u32, u32)]| {
        let mut all = Cuts::none(&corpus);
        cuts.iter().for_each(|&(start, label)| all.cut(0, start, label));
        all
    };
    let crossed = of(&[(0, 1), (2, 2), (4, 1)])
        .crossed(&of(&[(1, 5), (2, 6)]), |a, b| if b == NONE { NONE } else { 10 * a + b });
    assert_eq!(crossed.of(0), [(0, NONE), (1, 15), (2, 26), (4, 16)]);
    assert!(!crossed.is_whole() && of(&[(0, 3)]).is_whole());
    let mut lengths = Vec::new();
    crossed.each(&corpus, |_, start, end, _| lengths.push(Extent::new(start, end).len()));
    assert_eq!(lengths, [1, 1, 2, 2]);
}
