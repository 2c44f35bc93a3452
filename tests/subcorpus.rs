//! A part of a corpus answers as a corpus of its texts alone would, whatever is asked; and parts add up to the whole.
//! Texts, parts and queries are drawn at random; a failure prints its seed.

mod index_random;

use florilege::engine::analysis::about::{AboutAnswer, AboutQuestion, about};
use florilege::engine::analysis::concordance::breakdown::{BreakdownQuestion, Position, breakdown};
use florilege::engine::analysis::concordance::{
    ConcordanceQuestion, Context, LineFilter, Sample, SortKey, concordance, ordered,
};
use florilege::engine::analysis::dispersion::{DispersionQuestion, dispersion};
use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, frequencies};
use florilege::engine::analysis::profile::{ProfilesQuestion, profiles};
use florilege::engine::analysis::search::{SearchQuestion, search};
use florilege::engine::corpus::{Corpus, Decisions, Document};
use florilege::engine::query::canonical;
use florilege::engine::query::matches::{Matches, matches};
use florilege::engine::query::memo::Memo;
use florilege::engine::random::Random;
use florilege::engine::text::Layer;
use florilege::engine::topics::TopicInput;
use index_random::{document, node, pick, spread};

const SEED: u64 = 20261121;

/// A corpus, one mark for each of its texts, and a corpus of the marked texts alone.
struct Case {
    whole: Corpus,
    marks: Vec<bool>,
    part: Corpus,
    alone: Corpus,
    random: Random,
    seed: u64,
}

impl Case {
    fn new(seed: u64) -> Case {
        let mut random = Random::new(seed);
        let all: Vec<Document> =
            (0..1 + random.below(8) as usize).map(|id| document(&mut random, id)).collect();
        let mut whole = spread(&mut random, &all);
        let decisions = Decisions { stop: vec!["otan".into()], ..Decisions::default() };
        let merge = vec![("otan".to_owned(), "conseil".to_owned())];
        let layer = [Layer::Fold, Layer::Stem, Layer::Form][random.below(3) as usize];
        whole.decide(Decisions { layer, merge, ..decisions });
        if random.below(3) == 0 {
            whole.remove("t0");
        }
        let marks: Vec<bool> = (0..whole.n_documents()).map(|_| random.below(2) == 0).collect();
        let part = whole.part(marks.clone());
        let texts: Vec<Document> = part.texts().map(|text| whole.document(text).clone()).collect();
        let mut alone = spread(&mut random, &texts);
        alone.decide(whole.decisions().clone());
        Case { whole, marks, part, alone, random, seed }
    }

    /// The number in the whole of a text of the corpus that is alone.
    fn number(&self, text: u32) -> u32 {
        self.part.texts().nth(text as usize).expect("as many texts")
    }

    fn queries(&mut self, n: u32) -> Vec<String> {
        (0..n).map(|_| canonical::write(&node(&mut self.random, 2))).collect()
    }
}

fn cases(n: u64) -> impl Iterator<Item = Case> {
    (SEED..SEED + n).map(Case::new)
}

#[test]
fn the_places_of_a_part_are_those_of_its_texts_alone_and_those_of_the_whole_in_them() {
    let mut found = 0;
    for mut case in cases(600) {
        for _ in 0..8 {
            let node = node(&mut case.random, 2);
            let (whole, part, alone) = (
                matches(&Memo::new(&case.whole), &node),
                matches(&Memo::new(&case.part), &node),
                matches(&Memo::new(&case.alone), &node),
            );
            let mut alone: Matches = (*alone).clone();
            for hit in alone.hits.iter_mut().chain(&mut alone.set_aside) {
                hit.document = case.number(hit.document);
            }
            alone.texts.iter_mut().for_each(|text| *text = case.number(*text));
            assert_eq!(*part, alone, "seed {}: {node:?}", case.seed);
            let is_in = |text: u32| case.marks[text as usize];
            let mut restricted: Matches = (*whole).clone();
            restricted.hits.retain(|hit| is_in(hit.document));
            restricted.set_aside.retain(|hit| is_in(hit.document));
            restricted.texts.retain(|text| is_in(*text));
            assert_eq!(*part, restricted, "seed {}: {node:?}", case.seed);
            found += part.hits.len();
        }
    }
    assert!(found > 1_000, "{found}");
}

#[test]
fn search_ranks_and_counts_a_part_as_if_it_were_alone() {
    for mut case in cases(300) {
        for query in case.queries(4) {
            let question = SearchQuestion { query, limit: 20, ..Default::default() };
            let part = search(&Memo::new(&case.part), &question);
            let mut alone = search(&Memo::new(&case.alone), &question);
            alone.hits.iter_mut().for_each(|hit| hit.document = case.number(hit.document));
            if case.alone.n_texts() == 0 {
                // Columns are known that these texts, being none, do not have.
                assert_eq!((part.documents, part.matches), (0, 0), "seed {}", case.seed);
                continue;
            }
            // Which words are unknown is said of the whole corpus.
            alone.reading = part.reading.clone();
            assert_eq!(part, alone, "seed {}: {}", case.seed, question.query);
            let question = AboutQuestion { query: question.query };
            let part = about(&Memo::new(&case.part), &question);
            let alone =
                AboutAnswer { reading: part.reading.clone(), ..about(&Memo::new(&case.alone), &question) };
            assert_eq!(part, alone, "seed {}: {}", case.seed, question.query);
        }
    }
}

#[test]
fn lines_and_strips_of_a_part_are_those_of_its_texts_alone() {
    for mut case in cases(300) {
        let queries = case.queries(2);
        let sort = [vec![], vec![SortKey::Right(1), SortKey::Date], vec![SortKey::Date, SortKey::Node]];
        let exact = case.random.below(3) == 0;
        let question = ConcordanceQuestion {
            query: queries[0].clone(),
            filters: vec![LineFilter { query: queries[1].clone(), left: 3, right: 3, keep: false, exact }],
            sample: (case.random.below(2) == 0).then_some(Sample { size: 5, seed: 3 }),
            sort: sort[case.random.below(3) as usize].clone(),
            limit: 50,
            context: Context::Characters(30),
            ..Default::default()
        };
        let part = concordance(&Memo::new(&case.part), &question);
        let mut alone = concordance(&Memo::new(&case.alone), &question);
        alone.lines.iter_mut().for_each(|line| line.document = case.number(line.document));
        (alone.reading, alone.filters) = (part.reading.clone(), part.filters.clone());
        assert_eq!(part, alone, "seed {}: {question:?}", case.seed);
        let position = [Position::Node, Position::Left(1), Position::Right(2)][case.random.below(3) as usize];
        let question = BreakdownQuestion { lines: question, position, limit: 20 };
        let count =
            |corpus: &Corpus| breakdown(corpus, &ordered(&Memo::new(corpus), &question.lines), &question);
        assert_eq!(count(&case.part), count(&case.alone), "seed {}: {question:?}", case.seed);
        let question = DispersionQuestion { queries };
        let part = dispersion(&Memo::new(&case.part), &question);
        let mut alone = dispersion(&Memo::new(&case.alone), &question);
        for (strips, part) in alone.strips.iter_mut().zip(&part.strips) {
            strips.rows.iter_mut().for_each(|row| row.document = case.number(row.document));
            strips.reading = part.reading.clone();
        }
        assert_eq!(part, alone, "seed {}: {question:?}", case.seed);
    }
}

#[test]
fn a_part_counts_its_words_as_if_it_were_alone() {
    for mut case in cases(300) {
        for layer in [Layer::Fold, Layer::Form, Layer::Stem, Layer::Lemma] {
            let orders = [FrequencyOrder::Count, FrequencyOrder::Documents, FrequencyOrder::Word];
            let question = FrequenciesQuestion {
                layer,
                stop_words: case.random.below(2) == 0,
                filter: pick(&mut case.random, &["", "o", "^d"]).to_owned(),
                order: orders[case.random.below(3) as usize],
                reversed: false,
                measures: Vec::new(),
                offset: 0,
                limit: 1_000,
                ..FrequenciesQuestion::default()
            };
            let (part, alone) = (
                frequencies(&Memo::new(&case.part), &question),
                frequencies(&Memo::new(&case.alone), &question),
            );
            assert_eq!(part, alone, "seed {}: {question:?}", case.seed);
        }
        let question = ProfilesQuestion { filter: String::new(), limit: 1_000 };
        assert_eq!(profiles(&case.part, &question), profiles(&case.alone, &question), "seed {}", case.seed);
        let part = TopicInput::of(&case.part);
        let mut alone = TopicInput::of(&case.alone);
        alone.documents.iter_mut().for_each(|text| text.document = case.number(text.document));
        assert_eq!(part, alone, "seed {}", case.seed);
    }
}

#[test]
fn a_part_of_a_part_lies_in_both() {
    for case in cases(100) {
        let other: Vec<bool> = (0..case.whole.n_documents()).map(|text| text % 2 == 0).collect();
        let both = case.part.part(other.clone());
        let expected: Vec<u32> = case.part.texts().filter(|&text| other[text as usize]).collect();
        assert_eq!(both.texts().collect::<Vec<_>>(), expected, "seed {}", case.seed);
    }
}
