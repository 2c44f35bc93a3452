//! Search over the index agrees with a naive scan of the texts, however they are spread, ordered and added.

mod index_random;

use florilege::engine::analysis::frequencies::{FrequenciesQuestion, frequencies};
use florilege::engine::corpus::{Corpus, Decisions, Document};
use florilege::engine::query::known::Known;
use florilege::engine::query::matches::{Matches, matches};
use florilege::engine::query::memo::Memo;
use florilege::engine::query::rank::rank;
use florilege::engine::query::reading::Node;
use florilege::engine::random::Random;
use florilege::engine::text::Layer;
use index_random::{document, documents, node, scan, spread};
use std::rc::Rc;

/// Where the draws begin; FLORILEGE_SEED names another beginning.
fn seed() -> u64 {
    std::env::var("FLORILEGE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_121)
}

/// The same places, found as if there were time for one text only each time the question is asked.
fn text_by_text(corpus: &Corpus, node: &Node) -> Rc<Matches> {
    let known = Rc::<Known>::default();
    loop {
        let memo = Memo::within(corpus, known.clone(), &|| true).in_steps_of(0);
        let found = matches(&memo, node);
        if !memo.is_stopped() {
            return found;
        }
    }
}

#[test]
fn search_agrees_with_a_naive_scan() {
    println!("seed {}", seed());
    let mut random = Random::new(seed());
    let mut pairs = 0;
    // Queries that found something, by kind of node.
    let mut found = [0u32; 15];
    for _ in 0..600 {
        let documents = documents(&mut random);
        let mut corpus = spread(&mut random, &documents);
        if random.below(4) == 0 && corpus.n_documents() > 0 {
            let id = corpus.document(random.below(corpus.n_documents())).id.clone();
            corpus.remove(&id);
        }
        for _ in 0..20 {
            let depth = random.below(3);
            let node = node(&mut random, depth);
            let matches = matches(&Memo::new(&corpus), &node);
            assert_eq!(*matches, scan(&corpus, &node), "{node:?} in {:?}", texts(&corpus));
            assert_eq!(text_by_text(&corpus, &node), matches, "{node:?} in {:?}", texts(&corpus));
            pairs += 1;
            let kind = match &node {
                Node::Word(_) => 0,
                Node::Prefix(_) => 1,
                Node::Phrase(_) => 2,
                Node::And(_) => 3,
                Node::Or(_) => 4,
                Node::Not(..) => 5,
                Node::Within(..) => 6,
                Node::Outside(..) => 7,
                Node::Layer(..) => 8,
                Node::Wildcard(_) => 9,
                Node::Fuzzy(..) => 10,
                Node::Regex(_) => 11,
                Node::Near { .. } => 12,
                Node::Cql(_) => 13,
                Node::Field(..) => 14,
                Node::AnyWord => continue,
            };
            found[kind] += u32::from(matches.n_documents() > 0);
        }
    }
    println!("{found:?} found something");
    assert!(pairs >= 10_000, "{pairs} pairs");
    assert!(found.iter().all(|&found| found > 100), "too few queries found something: {found:?} of {pairs}");
}

fn texts(corpus: &Corpus) -> Vec<&Document> {
    (0..corpus.n_documents()).map(|number| corpus.document(number)).collect()
}

/// Hits by document id, whatever the order of the documents.
fn by_id(corpus: &Corpus, matches: &Matches) -> Vec<(String, u32, u32)> {
    let named = |hit: &florilege::engine::query::matches::Hit| {
        (corpus.document(hit.document).id.clone(), hit.extent.start, hit.extent.end)
    };
    let mut hits: Vec<_> = matches.hits.iter().map(named).collect();
    hits.sort();
    hits
}

fn all_words() -> FrequenciesQuestion {
    FrequenciesQuestion {
        layer: Layer::Fold,
        stop_words: true,
        limit: u32::MAX,
        ..FrequenciesQuestion::default()
    }
}

#[test]
fn one_segment_or_many_give_the_same() {
    let mut random = Random::new(seed() + 1);
    for _ in 0..1_000 {
        let documents = documents(&mut random);
        let many = spread(&mut random, &documents);
        let mut one = Corpus::new(Vec::new());
        one.add(documents);
        let node = node(&mut random, 2);
        let found = matches(&Memo::new(&one), &node);
        assert_eq!(found, matches(&Memo::new(&many), &node), "{node:?}");
        assert_eq!(rank(&one, &node, &found), rank(&many, &node, &found));
        assert_eq!(frequencies(&Memo::new(&one), &all_words()), frequencies(&Memo::new(&many), &all_words()));
        assert_eq!(one.fingerprint(), many.fingerprint());
    }
}

#[test]
fn the_order_of_the_texts_changes_no_count() {
    let mut random = Random::new(seed() + 2);
    for _ in 0..1_000 {
        let mut documents = documents(&mut random);
        let corpus = spread(&mut random, &documents);
        random.shuffle(&mut documents);
        let shuffled = spread(&mut random, &documents);
        let node = node(&mut random, 2);
        let (a, b) = (matches(&Memo::new(&corpus), &node), matches(&Memo::new(&shuffled), &node));
        assert_eq!(by_id(&corpus, &a), by_id(&shuffled, &b), "{node:?}");
        assert_eq!(a.set_aside.len(), b.set_aside.len());
        assert_eq!(corpus.fingerprint(), shuffled.fingerprint());
    }
}

#[test]
fn adding_a_text_without_the_term_changes_no_hit_and_removing_it_restores_everything() {
    let mut random = Random::new(seed() + 3);
    for _ in 0..1_000 {
        let documents = documents(&mut random);
        let mut corpus = spread(&mut random, &documents);
        let node = node(&mut random, 2);
        let before = (
            matches(&Memo::new(&corpus), &node),
            frequencies(&Memo::new(&corpus), &all_words()),
            corpus.fingerprint(),
        );
        let other =
            Document { id: "other".into(), text: "Xyzzy quux, plugh.\n".into(), ..Document::default() };
        corpus.add(vec![other]);
        if !matches!(scan(&corpus, &node), found if found.hits.iter().any(|hit| hit.document + 1 == corpus.n_documents()))
        {
            assert_eq!(matches(&Memo::new(&corpus), &node).hits, before.0.hits, "{node:?}");
        }
        assert_ne!(corpus.fingerprint(), before.2);
        assert!(corpus.remove("other"));
        assert!(!corpus.remove("other"));
        let after = (
            matches(&Memo::new(&corpus), &node),
            frequencies(&Memo::new(&corpus), &all_words()),
            corpus.fingerprint(),
        );
        assert_eq!(before, after);
    }
}

#[test]
fn and_is_within_each_part_and_or_is_their_union() {
    let mut random = Random::new(seed() + 4);
    for _ in 0..1_000 {
        let documents = documents(&mut random);
        let corpus = spread(&mut random, &documents);
        let (a, b) = (node(&mut random, 1), node(&mut random, 1));
        let hits = |node: &Node| matches(&Memo::new(&corpus), node).hits.clone();
        let mut union = [hits(&a), hits(&b)].concat();
        union.sort_unstable();
        union.dedup();
        assert_eq!(hits(&Node::Or(vec![a.clone(), b.clone()])), union);
        let both = hits(&Node::And(vec![a.clone(), b.clone()]));
        assert!(both.iter().all(|hit| union.binary_search(hit).is_ok()));
        let has = |node: &Node, document| {
            let found = matches(&Memo::new(&corpus), node);
            found.texts.contains(&document) || found.hits.iter().any(|hit| hit.document == document)
        };
        for hit in &both {
            assert!(has(&a, hit.document) && has(&b, hit.document));
        }
    }
}

#[test]
fn keeping_a_line_moves_its_words_into_the_counts() {
    let mut random = Random::new(seed() + 5);
    let mut moved = 0;
    for _ in 0..300 {
        let mut corpus = Corpus::new(Vec::new());
        corpus.add(vec![document(&mut random, 0)]);
        let node = Node::Prefix(String::new());
        let before = matches(&Memo::new(&corpus), &node);
        let (words, aside) = (corpus.n_words(0), corpus.n_words_set_aside(0));
        let lines = corpus.document(0).set_aside.clone();
        let keep = lines.iter().map(|line| ("t0".to_owned(), line.line)).collect();
        corpus.decide(Decisions { keep, ..Decisions::default() });
        assert_eq!(corpus.n_words(0), words + aside);
        assert_eq!(corpus.n_words_set_aside(0), 0);
        let after = matches(&Memo::new(&corpus), &node);
        assert_eq!(after.hits.len(), before.hits.len() + before.set_aside.len());
        assert_eq!(after.set_aside, []);
        moved += aside;
        corpus.decide(Decisions::default());
        assert_eq!(matches(&Memo::new(&corpus), &node), before);
    }
    assert!(moved > 0);
}

#[test]
fn words_before_a_position_are_counted_exactly() {
    let mut random = Random::new(seed() + 6);
    for _ in 0..300 {
        let documents = documents(&mut random);
        let corpus = spread(&mut random, &documents);
        for document in 0..corpus.n_documents() {
            let mut words = 0;
            for position in 0..corpus.n_tokens(document) {
                assert_eq!(corpus.words_before(document, position), words);
                let counted = corpus.token(document, position).kind.is_word()
                    && !corpus.is_set_aside(document, position);
                words += u32::from(counted);
            }
            assert_eq!(corpus.n_words(document), words);
        }
        let total: u32 = (0..corpus.n_documents()).map(|document| corpus.n_words(document)).sum();
        let list = frequencies(&Memo::new(&corpus), &all_words());
        assert_eq!(list.words, u64::from(total));
        assert_eq!(list.rows.iter().map(|row| row.count).sum::<u64>(), list.words);
        for row in &list.rows {
            assert_eq!(row.per_document.iter().map(|&n| u64::from(n)).sum::<u64>(), row.count);
            assert_eq!(row.per_document.iter().filter(|&&n| n > 0).count() as u32, row.documents);
        }
    }
}
