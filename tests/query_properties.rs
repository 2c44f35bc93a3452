//! What holds for every text and every query: lines and marks are slices of the source, OR is a union,
//! AND lies in each of its parts. Texts and queries are drawn at random; a failure prints its seed.

use florilege::engine::analysis::concordance::{ConcordanceQuestion, Context, SortKey, concordance};
use florilege::engine::analysis::reader::{Mark, Piece, ReaderAnswer, ReaderQuestion, reader};
use florilege::engine::analysis::search::{SearchQuestion, search};
use florilege::engine::corpus::{Corpus, Document};
use florilege::engine::query::canonical;
use florilege::engine::query::chain::{chain, joined};
use florilege::engine::query::matches::{Hit, matches};
use florilege::engine::query::memo::Memo;
use florilege::engine::query::neighbours::neighbours;
use florilege::engine::query::parse::parse;
use florilege::engine::random::Random;
use std::collections::BTreeSet;

const WORDS: [&str; 16] = [
    "otan",
    "OTAN",
    "l’",
    "Ukraine",
    "États‑Unis",
    "états",
    "unis",
    "OTAN-Ukraine",
    "de",
    "la",
    "défense",
    "5",
    "a-t-il",
    "İ",
    "ﬁn",
    "👩‍✈️",
];
const BETWEEN: [&str; 10] = [" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "\u{A0}", " « "];
const QUERIES: [&str; 14] = [
    "otan",
    "ukraine",
    "etats",
    "unis",
    "etats-unis",
    "\"états unis\"",
    "\"de la\"",
    "ota*",
    "defen*",
    "\"otan ukraine\"",
    "l’otan",
    "a-t-il",
    "\"la défense\"",
    "fin",
];

fn text(random: &mut Random, words: u32) -> String {
    let mut text = String::new();
    for _ in 0..words {
        text += WORDS[random.below(WORDS.len() as u32) as usize];
        text += BETWEEN[random.below(BETWEEN.len() as u32) as usize];
    }
    text
}

fn corpus(random: &mut Random) -> Corpus {
    let mut corpus = Corpus::default();
    for _ in 0..1 + random.below(4) {
        let words = random.below(40);
        corpus.add(vec![Document { text: text(random, words), ..Document::default() }]);
    }
    corpus
}

fn one(text: String) -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add(vec![Document { id: "one".into(), text, ..Document::default() }]);
    corpus
}

fn places(corpus: &Corpus, query: &str) -> BTreeSet<Hit> {
    let node = parse(query).node.expect("the query has a word");
    matches(&Memo::new(corpus), &node).hits.iter().copied().collect()
}

fn documents(hits: &BTreeSet<Hit>) -> BTreeSet<u32> {
    hits.iter().map(|hit| hit.document).collect()
}

fn draw<'a>(random: &mut Random) -> &'a str {
    QUERIES[random.below(QUERIES.len() as u32) as usize]
}

#[test]
fn or_is_a_union_and_and_lies_in_each_part() {
    for seed in 0..600 {
        let mut random = Random::new(seed);
        let corpus = corpus(&mut random);
        let (a, b) = (draw(&mut random), draw(&mut random));
        let (left, right) = (places(&corpus, a), places(&corpus, b));
        let union: BTreeSet<Hit> = left.union(&right).copied().collect();
        assert_eq!(places(&corpus, &format!("{a} OR {b}")), union, "seed {seed}: {a} OR {b}");
        let both = places(&corpus, &format!("{a} {b}"));
        let common: BTreeSet<u32> = documents(&left).intersection(&documents(&right)).copied().collect();
        assert_eq!(documents(&both), common, "seed {seed}: {a} AND {b}");
        assert!(both.is_subset(&union), "seed {seed}: {a} AND {b}");
        let without = places(&corpus, &format!("{a} NOT {b}"));
        assert!(documents(&without).is_disjoint(&documents(&right)), "seed {seed}: {a} NOT {b}");
        assert!(without.is_subset(&left), "seed {seed}: {a} NOT {b}");
    }
}

#[test]
fn a_query_is_what_its_steps_make() {
    for seed in 0..300 {
        let mut random = Random::new(seed);
        let corpus = corpus(&mut random);
        let mut query = draw(&mut random).to_owned();
        for _ in 0..random.below(4) {
            let between = [" ", " NOT ", " OR ", " AND "][random.below(4) as usize];
            query = format!("{query}{between}{}", draw(&mut random));
        }
        let node = parse(&query).node.expect("a query");
        let whole = joined(&chain(&node)).expect("the first step is no NOT");
        assert_eq!(
            matches(&Memo::new(&corpus), &whole),
            matches(&Memo::new(&corpus), &node),
            "seed {seed}: {query} → {whole:?}"
        );
        assert_eq!(parse(&canonical::write(&whole)).node, Some(whole), "seed {seed}: {query}");
    }
}

#[test]
fn neighbours_count_what_asking_for_them_gives() {
    for seed in 0..200 {
        let mut random = Random::new(seed);
        let corpus = corpus(&mut random);
        let query = format!("{} {}", draw(&mut random), draw(&mut random));
        let reading = parse(&query);
        for neighbour in neighbours(&Memo::new(&corpus), &reading) {
            let node = parse(&neighbour.query).node;
            assert_ne!(node, reading.node, "seed {seed}: {query} → {}", neighbour.query);
            let found = places(&corpus, &neighbour.query);
            assert_eq!(found.len() as u64, neighbour.matches, "seed {seed}: {query} → {}", neighbour.query);
        }
    }
}

#[test]
fn lines_are_slices_of_the_source_and_in_order() {
    for seed in 0..600 {
        let mut random = Random::new(seed);
        let corpus = corpus(&mut random);
        let query = draw(&mut random);
        let across_paragraphs = random.below(2) == 0;
        let width = random.below(50);
        let sort = vec![SortKey::Right(1), SortKey::Left(2), SortKey::Node];
        let question = ConcordanceQuestion {
            query: query.into(),
            sort,
            limit: u32::MAX,
            context: Context::Characters(width),
            across_paragraphs,
            ..Default::default()
        };
        let answer = concordance(&Memo::new(&corpus), &question);
        assert_eq!(answer.total, places(&corpus, query).len() as u64, "seed {seed}");
        assert_eq!(answer.lines.len() as u64, answer.total, "seed {seed}");
        for line in &answer.lines {
            let source = &corpus.document(line.document).text;
            let start = line.span.start as usize - line.left.len();
            let whole = format!("{}{}{}", line.left, line.node, line.right);
            assert_eq!(source.get(start..start + whole.len()), Some(whole.as_str()), "seed {seed}");
            assert!(line.left.chars().count() <= width as usize, "seed {seed}: {line:?}");
            assert!(line.right.chars().count() <= width as usize, "seed {seed}: {line:?}");
            if !across_paragraphs {
                let paragraph = corpus.paragraph(line.document, line.extent.start);
                let bytes = corpus.span(line.document, paragraph);
                let ends = start + whole.len() <= bytes.end as usize;
                assert!(bytes.start as usize <= start && ends, "seed {seed}: {line:?}");
            }
            for key in &line.keys {
                let side = if key.right { &line.right } else { &line.left };
                assert!(!key.span.of(side).trim().is_empty(), "seed {seed}: {line:?}");
            }
        }
        // The same lines, a page at a time.
        let pages: Vec<_> = (0..answer.total as u32)
            .step_by(3)
            .flat_map(|offset| {
                concordance(
                    &Memo::new(&corpus),
                    &ConcordanceQuestion { offset, limit: 3, ..question.clone() },
                )
                .lines
            })
            .collect();
        assert_eq!(pages, answer.lines, "seed {seed}");
        // In text order they are the places themselves.
        let plain = concordance(&Memo::new(&corpus), &ConcordanceQuestion { sort: vec![], ..question });
        assert!(plain.lines.is_sorted_by_key(|line| (line.document, line.span.start)), "seed {seed}");
    }
}

/// Pieces follow one another, their runs are their slices, and every hit is marked from end to end.
fn check_reader(corpus: &Corpus, document: u32, answer: &ReaderAnswer) {
    let source = &corpus.document(document).text;
    let joined = |piece: &Piece| piece.runs.iter().map(|run| run.text.as_str()).collect::<String>();
    for piece in &answer.pieces {
        assert_eq!(joined(piece), piece.span.of(source));
        let mut at = piece.span.start;
        for run in &piece.runs {
            let end = at + run.text.len() as u32;
            let in_hit = answer.hits.iter().any(|hit| hit.span.start <= at && end <= hit.span.end);
            assert_eq!(in_hit, matches!(run.mark, Mark::Hit(Some(_))), "{run:?}");
            at = end;
        }
    }
    for pair in answer.pieces.windows(2) {
        let gap = &source[pair[0].span.end as usize..pair[1].span.start as usize];
        assert!(if pair[0].continues { gap.is_empty() } else { gap.trim().is_empty() });
    }
    for hit in &answer.hits {
        let piece = &answer.pieces[hit.piece as usize - answer.from as usize].span;
        assert!(piece.start <= hit.span.start && hit.span.start < piece.end);
    }
}

#[test]
fn the_reader_shows_the_source_and_marks_every_hit() {
    for seed in 0..600 {
        let mut random = Random::new(seed);
        let corpus = corpus(&mut random);
        let query = draw(&mut random);
        for document in 0..corpus.n_documents() {
            let question = ReaderQuestion {
                document,
                query: query.into(),
                topic_words: vec!["de".into()],
                from: 0,
                limit: u32::MAX,
                around: None,
            };
            let answer = reader(&Memo::new(&corpus), &question).expect("there is such a text");
            check_reader(&corpus, document, &answer);
            let found = places(&corpus, query).into_iter().filter(|hit| hit.document == document).count();
            assert_eq!(answer.hits.len(), found, "seed {seed}: {query}");
        }
    }
}

#[test]
fn one_long_line_is_read_in_pieces() {
    let mut text = text(&mut Random::new(1), 30_000).replace('\n', " ");
    text.push_str(&"x".repeat(20_000));
    let corpus = one(text);
    let ask = |from, limit, around| ReaderQuestion {
        document: 0,
        query: "otan".into(),
        topic_words: vec![],
        from,
        limit,
        around,
    };
    let answer = reader(&Memo::new(&corpus), &ask(0, u32::MAX, None)).expect("there is a text");
    check_reader(&corpus, 0, &answer);
    assert!(answer.n_pieces > 40, "{}", answer.n_pieces);
    let long = answer.pieces.iter().filter(|piece| piece.span.len() > 4_200).count();
    assert_eq!(long, 0, "pieces of more than about 4,000 bytes");
    for byte in [0, 5_000, 100_000, corpus.document(0).text.len() as u32 - 1] {
        let answer = reader(&Memo::new(&corpus), &ask(0, 5, Some(byte))).expect("there is a text");
        let holds = |piece: &Piece| piece.span.start <= byte && byte < piece.span.end;
        assert!(answer.pieces.iter().any(holds), "byte {byte}");
    }
}

#[test]
fn a_snippet_is_a_short_slice_with_its_marks_in_it() {
    for seed in 0..300 {
        let mut random = Random::new(seed);
        let corpus = corpus(&mut random);
        let query = format!("{} OR {}", draw(&mut random), draw(&mut random));
        let answer = search(&Memo::new(&corpus), &SearchQuestion { query, limit: 10, ..Default::default() });
        for hit in answer.hits {
            let snippet = hit.snippet;
            assert_eq!(snippet.text, snippet.span.of(&corpus.document(hit.document).text), "seed {seed}");
            assert!(snippet.text.len() <= 320, "seed {seed}: {snippet:?}");
            assert!(!snippet.marks.is_empty(), "seed {seed}: {snippet:?}");
            assert!(snippet.marks.iter().all(|mark| mark.end as usize <= snippet.text.len()), "seed {seed}");
        }
    }
}
