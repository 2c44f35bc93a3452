//! The five articles as a person would try them, through the service's bytes: what is found, what it is made
//! of, and that every view tells the same.
#![cfg(not(target_arch = "wasm32"))]

mod asking;

use asking::Asking;
use florilege::bundle::bundle;
use florilege::engine::analysis::composition::Form;
use florilege::engine::analysis::concordance::{ConcordanceAnswer, ConcordanceQuestion, SortKey};
use florilege::engine::analysis::dispersion::DispersionQuestion;
use florilege::engine::analysis::frequencies::{
    FrequenciesAnswer, FrequenciesQuestion, FrequencyOrder, Layer,
};
use florilege::engine::analysis::passages::PassagesQuestion;
use florilege::engine::analysis::reader::{Mark, ReaderAnswer, ReaderQuestion};
use florilege::engine::analysis::search::{SearchAnswer, SearchQuestion};
use florilege::engine::corpus::{Corpus, Decisions, Document};
use florilege::engine::job::{Job, Step};
use florilege::engine::random::Random;
use florilege::engine::text::fold::fold;
use florilege::engine::topics::{TopicInput, TopicsAnswer, TopicsJob, TopicsQuestion};
use florilege::protocol::corpus::{Bundled, Decide, Describe, Load};
use florilege::protocol::encode;
use std::collections::HashSet;

/// Queries of every kind that find something.
const QUERIES: [&str; 9] = [
    "otan",
    "\"ministres de la défense\"",
    "unis",
    "défen*",
    "ukraine russie",
    "ukraine OR kiev OR kyiv",
    "otan NOT hongrie",
    "de",
    "\"conseil otan ukraine\"",
];

fn bundled() -> Asking {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    asking
}

fn search(asking: &mut Asking, query: &str) -> SearchAnswer {
    asking.ask(SearchQuestion { query: query.into(), limit: 100 })
}

fn concordance(asking: &mut Asking, query: &str, sort: &[SortKey]) -> ConcordanceAnswer {
    asking.ask(ConcordanceQuestion {
        query: query.into(),
        sort: sort.to_vec(),
        offset: 0,
        limit: u32::MAX,
        width: 60,
        across_paragraphs: false,
    })
}

fn frequencies(asking: &mut Asking, layer: Layer) -> FrequenciesAnswer {
    asking.ask(FrequenciesQuestion {
        layer,
        stop_words: true,
        filter: String::new(),
        order: FrequencyOrder::Count,
        offset: 0,
        limit: u32::MAX,
    })
}

fn read(asking: &mut Asking, document: u32, query: &str) -> ReaderAnswer {
    asking.ask(ReaderQuestion {
        document,
        query: query.into(),
        topic_words: Vec::new(),
        from: 0,
        limit: u32::MAX,
        around: None,
    })
}

/// `OTAN 12, Otan 8, OTAN-Ukraine 1 (inside)`
fn drawn(forms: &[Form]) -> String {
    let form = |form: &Form| {
        let inside = if form.inside { " (inside)" } else { "" };
        format!("{} {}{inside}", form.form, form.count)
    };
    forms.iter().map(form).collect::<Vec<_>>().join(", ")
}

#[test]
fn otan_is_found_21_times_and_what_that_is_made_of_is_told() {
    let answer = search(&mut bundled(), "otan");
    assert_eq!((answer.matches, answer.documents), (21, 5));
    assert_eq!(drawn(&answer.composition.forms), "OTAN 12, Otan 8, OTAN-Ukraine 1 (inside)");
    assert_eq!((answer.composition.set_aside, answer.composition.others), (1, 0));
    assert_eq!(drawn(&answer.composition.suggested), "atoo 1");
    // However it is typed.
    for query in
        ["OTAN", "Otan", "l’otan", "L'OTAN", "\"otan\"", "« otan »", "(otan)", "otan OR otan", "otan"]
    {
        assert_eq!(search(&mut bundled(), query).reading.diagnostics, [], "{query}");
    }
    for query in ["OTAN", "«\u{a0}Otan\u{a0}»", "(otan)", "otan OR OTAN", "otan OU rienautout"] {
        assert_eq!(search(&mut bundled(), query).matches, 21, "{query}");
    }
}

#[test]
fn a_phrase_is_found_whatever_its_quotation_marks() {
    let mut asking = bundled();
    for query in [
        "\"ministres de la défense\"",
        "« ministres de la Défense »",
        "“MINISTRES DE LA DEFENSE”",
        "\u{ab}\u{202f}ministres de la défense\u{202f}\u{bb}",
    ] {
        let answer = search(&mut asking, query);
        assert_eq!((answer.matches, answer.documents), (10, 5), "{query}");
    }
    assert_eq!(search(&mut asking, "\"ministres de défense\"").matches, 0);
}

#[test]
fn the_no_break_hyphen_is_found_and_each_place_is_counted_once() {
    let mut asking = bundled();
    let expected = "États\u{2011}Unis 3, États-Unis 1";
    let place = |answer: &ConcordanceAnswer| -> Vec<(u32, u32)> {
        answer.lines.iter().map(|line| (line.document, line.span.start)).collect()
    };
    let first = place(&concordance(&mut asking, "etats-unis", &[]));
    assert_eq!(first.len(), 4);
    assert_eq!(first.iter().collect::<HashSet<_>>().len(), 4);
    for query in
        ["etats-unis", "États\u{2011}Unis", "\"états unis\"", "unis", "etats-unis OR unis OR \"états unis\""]
    {
        let answer = search(&mut asking, query);
        let forms: Vec<Form> =
            answer.composition.forms.iter().map(|form| Form { inside: false, ..form.clone() }).collect();
        assert_eq!((answer.matches, drawn(&forms)), (4, expected.to_owned()), "{query}");
        assert_eq!(place(&concordance(&mut asking, query, &[])), first, "{query}");
    }
}

#[test]
fn no_article_is_counted_as_part_of_a_word() {
    let mut asking = bundled();
    for layer in [Layer::Fold, Layer::Form] {
        let answer = frequencies(&mut asking, layer);
        assert_eq!(answer.rows.len() as u64, answer.total);
        for row in &answer.rows {
            let words = std::iter::once(&row.word).chain(row.forms.iter().map(|form| &form.form));
            for word in words.chain([&row.key]) {
                let elided = ["l", "d", "s", "n", "qu", "c", "j", "m", "t"].iter().any(|article| {
                    let rest = fold(word).strip_prefix(*article).map(str::to_owned);
                    rest.is_some_and(|rest| rest.len() > 1 && rest.starts_with('\''))
                });
                assert!(!elided, "{word} is counted as one word");
            }
        }
        let count = |key: &str| answer.rows.iter().find(|row| row.key == key).map(|row| row.count);
        if layer == Layer::Fold {
            assert_eq!((count("otan"), count("l'"), count("otan-ukraine")), (Some(20), Some(93), Some(1)));
        }
    }
    let topics = asking.ask(TopicsQuestion { k: None, seed: 1 });
    assert!(topics.topics.iter().all(|topic| topic.terms.iter().all(|term| !term.key.contains('\''))));
}

#[test]
fn what_is_kept_is_counted_exactly() {
    let mut asking = bundled();
    let before = asking.ask(Describe);
    assert_eq!(before.words, before.documents.iter().map(|document| u64::from(document.words)).sum::<u64>());
    for document in &before.documents {
        let aside: u32 = document.set_aside.iter().map(|line| line.words).sum();
        assert_eq!(aside, document.words_set_aside, "{}", document.id);
        for line in &document.set_aside {
            let keep = vec![(document.id.clone(), line.line)];
            let after = asking.ask(Decide { decisions: Decisions { keep, ..Decisions::default() } });
            let words = u64::from(line.words);
            let (id, number) = (&document.id, line.line);
            assert_eq!(after.words, before.words + words, "{id}: line {number}");
            assert_eq!(after.words_set_aside, before.words_set_aside - words, "{id}: line {number}");
            assert_eq!(frequencies(&mut asking, Layer::Fold).words, after.words);
            let kept = after.documents.iter().flat_map(|document| &document.set_aside);
            assert_eq!(kept.filter(|line| line.kept).count(), 1);
        }
    }
    // The title that is repeated in the last text holds one OTAN.
    let keep = vec![(before.documents[4].id.clone(), 3)];
    asking.ask(Decide { decisions: Decisions { keep, ..Decisions::default() } });
    let answer = search(&mut asking, "otan");
    assert_eq!((answer.matches, answer.composition.set_aside), (22, 0));
    assert_eq!(drawn(&answer.composition.forms), "OTAN 13, Otan 8, OTAN-Ukraine 1 (inside)");
    // A line that is not proposed, or a text that is not there, changes nothing.
    let keep = vec![(before.documents[0].id.clone(), 2), ("rien".into(), 1)];
    assert_eq!(asking.ask(Decide { decisions: Decisions { keep, ..Decisions::default() } }), before);
}

#[test]
fn topics_hold_no_newsletter_and_no_comment_form() {
    let mut asking = bundled();
    let documents = bundle().documents;
    let folds = |text: &str| -> HashSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect()
    };
    let mut aside = HashSet::new();
    let mut counted = HashSet::new();
    for document in &documents {
        for (number, line) in (1u32..).zip(document.text.lines()) {
            let is_aside = document.set_aside.iter().any(|aside| aside.line == number);
            (if is_aside { &mut aside } else { &mut counted }).extend(folds(line));
        }
    }
    let only_aside: Vec<&String> = aside.difference(&counted).collect();
    assert!(only_aside.iter().any(|word| *word == "newsletter"));
    for k in [None, Some(2), Some(6)] {
        for topic in asking.ask(TopicsQuestion { k, seed: 1 }).topics {
            for term in &topic.terms {
                assert!(!only_aside.contains(&&term.key), "{} is not of the articles", term.key);
            }
        }
    }
}

#[test]
fn topics_are_the_same_on_every_run_and_whatever_the_steps() {
    let question = TopicsQuestion { k: None, seed: 1 };
    let first = encode(&bundled().ask(question.clone()));
    assert_eq!(first, encode(&bundled().ask(question.clone())));
    let mut corpus = Corpus::new(bundle().variants);
    corpus.add(bundle().documents);
    let seed = 4;
    let mut random = Random::new(seed);
    for largest in [20, 400, 1_000_000] {
        let mut job = TopicsJob::new(TopicInput::of(&corpus), question.clone());
        let answer: TopicsAnswer = loop {
            if let Step::Done(answer) = job.step(1 + random.below(largest) as usize) {
                break answer;
            }
        };
        assert!(first == encode(&answer), "other topics in steps of up to {largest}, seed {seed}");
    }
}

/// The text of a line, the node and both sides, are what stands in the source, cut at no half word.
#[test]
fn concordance_lines_are_slices_of_the_source() {
    let mut asking = bundled();
    let documents = bundle().documents;
    for query in QUERIES {
        for sort in [&[][..], &[SortKey::Right(1), SortKey::Left(2)]] {
            for line in concordance(&mut asking, query, sort).lines {
                let text = &documents[line.document as usize].text;
                let (start, end) = (line.span.start as usize, line.span.end as usize);
                assert_eq!(text[start..end], line.node, "{query}");
                assert!(text[..start].ends_with(&line.left), "{query}: {line:?}");
                assert!(text[end..].starts_with(&line.right), "{query}: {line:?}");
                assert!(!line.left.contains('\n') && !line.right.contains('\n'), "{query}: {line:?}");
                assert!(line.left.chars().count() <= 60 && line.right.chars().count() <= 60);
                for key in &line.keys {
                    let side = if key.right { &line.right } else { &line.left };
                    let word = key.span.of(side);
                    assert!(!word.is_empty() && !word.contains(char::is_whitespace), "{query}: {word:?}");
                }
            }
        }
    }
}

#[test]
fn every_order_has_the_same_lines_and_pages_follow_one_another() {
    let mut asking = bundled();
    let by_text = concordance(&mut asking, "otan", &[]);
    assert!(by_text.lines.is_sorted_by_key(|line| (line.document, line.span)));
    for sort in [[SortKey::Right(1), SortKey::Right(2)], [SortKey::Left(1), SortKey::Node]] {
        let sorted = concordance(&mut asking, "otan", &sort);
        let places = |answer: &ConcordanceAnswer| {
            let mut places: Vec<_> = answer.lines.iter().map(|line| (line.document, line.span)).collect();
            places.sort_unstable();
            places
        };
        assert_eq!(places(&sorted), places(&by_text));
        let question = |offset| ConcordanceQuestion {
            query: "otan".into(),
            sort: sort.to_vec(),
            offset,
            limit: 8,
            width: 60,
            across_paragraphs: false,
        };
        let pages = (0..4).flat_map(|page| asking.ask(question(8 * page)).lines);
        assert_eq!(pages.collect::<Vec<_>>(), sorted.lines);
    }
}

/// The number of a row is the number of lines of its word, but for those inside compounds, which have rows of
/// their own.
#[test]
fn every_number_of_the_word_list_is_a_number_of_lines() {
    let mut asking = bundled();
    let answer = frequencies(&mut asking, Layer::Fold);
    assert_eq!(answer.words, answer.rows.iter().map(|row| row.count).sum::<u64>());
    for row in &answer.rows {
        let found = search(&mut asking, &row.key);
        let inside: u64 =
            found.composition.forms.iter().filter(|form| form.inside).map(|form| form.count).sum();
        assert_eq!(found.composition.others, 0);
        let lines = concordance(&mut asking, &row.key, &[]).total;
        assert_eq!(lines, found.matches, "{}", row.word);
        assert_eq!(row.count, lines - inside, "{}: {}", row.word, drawn(&found.composition.forms));
        assert_eq!(row.count, row.per_document.iter().map(|&count| u64::from(count)).sum::<u64>());
        assert_eq!(row.documents as usize, row.per_document.iter().filter(|&&count| count > 0).count());
        let whole: Vec<Form> = found.composition.forms.into_iter().filter(|form| !form.inside).collect();
        if row.forms.len() < 8 {
            assert_eq!(drawn(&row.forms), drawn(&whole), "{}", row.word);
        }
    }
}

#[test]
fn search_reader_and_strips_count_the_same() {
    let mut asking = bundled();
    let queries = QUERIES.map(str::to_owned).to_vec();
    let strips = asking.ask(DispersionQuestion { queries }).strips;
    for (query, strips) in QUERIES.iter().zip(strips) {
        let found = search(&mut asking, query);
        assert!(found.matches > 0, "{query}");
        let by_form: u64 = found.composition.forms.iter().map(|form| form.count).sum();
        assert_eq!(by_form + found.composition.others, found.matches, "{query}");
        assert_eq!(found.hits.len() as u32, found.documents, "{query}");
        assert_eq!(
            found.hits.iter().map(|hit| u64::from(hit.matches)).sum::<u64>(),
            found.matches,
            "{query}"
        );
        assert_eq!((strips.matches, strips.rows.len()), (found.matches, 5), "{query}");
        for strip in &strips.rows {
            let document = strip.document;
            let hit = found.hits.iter().find(|hit| hit.document == document);
            assert_eq!(strip.matches, hit.map_or(0, |hit| hit.matches), "{query} in {document}");
            assert!(strip.at.is_sorted() && strip.at.iter().all(|&at| at < strip.words), "{query}");
            let hits = read(&mut asking, document, query).hits;
            let bytes: Vec<u32> = hits.iter().map(|hit| hit.span.start).collect();
            assert_eq!(bytes, strip.bytes, "{query} in {document}");
        }
    }
}

#[test]
fn snippets_are_slices_that_show_a_match() {
    let mut asking = bundled();
    let documents = bundle().documents;
    for query in QUERIES {
        for hit in search(&mut asking, query).hits {
            let snippet = hit.snippet;
            assert_eq!(snippet.span.of(&documents[hit.document as usize].text), snippet.text, "{query}");
            assert!(!snippet.marks.is_empty() && snippet.marks.is_sorted(), "{query}: {snippet:?}");
            assert!(snippet.text.chars().count() <= 240, "{query}: {snippet:?}");
            assert!(
                !snippet.text.contains('\n') && snippet.text.trim() == snippet.text,
                "{query}: {snippet:?}"
            );
        }
    }
}

#[test]
fn the_reader_shows_the_text_and_marks_its_matches() {
    let mut asking = bundled();
    for (number, Document { text, .. }) in (0..).zip(bundle().documents) {
        let answer = read(&mut asking, number, "otan OR ukraine");
        assert_eq!(answer.pieces.len() as u32, answer.n_pieces);
        let mut end = 0;
        let mut numbers = Vec::new();
        for (index, piece) in (0u32..).zip(&answer.pieces) {
            let shown: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
            assert_eq!(shown, piece.span.of(&text));
            assert!(
                end <= piece.span.start && text[end as usize..piece.span.start as usize].trim().is_empty()
            );
            end = piece.span.end;
            for run in &piece.runs {
                if let Mark::Hit(Some(number)) = run.mark {
                    let hit = answer.hits[number as usize];
                    assert_eq!((hit.piece, hit.span.of(&text)), (index, run.text.as_str()));
                    numbers.push(number);
                }
            }
        }
        assert!(text[end as usize..].trim().is_empty());
        assert!(numbers.iter().copied().eq(0..answer.hits.len() as u32));
        // A piece asked for by a byte is among those returned.
        for byte in (0..text.len() as u32).step_by(97) {
            for limit in [1, 2, 7] {
                let around = ReaderQuestion {
                    document: number,
                    query: String::new(),
                    topic_words: Vec::new(),
                    from: 0,
                    limit,
                    around: Some(byte),
                };
                let shown = asking.ask(around).pieces;
                let holds = shown.iter().any(|piece| piece.span.start <= byte && byte < piece.span.end);
                let in_a_gap = answer.pieces.iter().all(|p| byte < p.span.start || p.span.end <= byte);
                assert!(holds || in_a_gap, "{byte} of text {number}, {limit} pieces");
            }
        }
    }
}

#[test]
fn passages_of_topics_are_slices_and_mark_their_words() {
    let mut asking = bundled();
    let documents = bundle().documents;
    let topics = asking.ask(TopicsQuestion { k: Some(3), seed: 1 });
    let places: Vec<_> = topics.passages.iter().map(|passage| (passage.document, passage.extent)).collect();
    let words: Vec<String> = topics.topics[0].terms.iter().take(10).map(|term| term.key.clone()).collect();
    let answer = asking.ask(PassagesQuestion { places: places.clone(), words: words.clone() });
    assert_eq!(answer.passages.len(), places.len());
    let mut marked = 0;
    for passage in &answer.passages {
        let shown: String = passage.runs.iter().map(|run| run.text.as_str()).collect();
        let mut source = passage.span.of(&documents[passage.document as usize].text);
        // Where a line is set aside, the passage goes on behind it.
        for part in shown.split("\n[…]\n") {
            let at = source.find(part).expect("a part of the passage is a slice of the text");
            source = &source[at + part.len()..];
        }
        assert_eq!(source, "");
        for run in passage.runs.iter().filter(|run| run.mark == Mark::Topic) {
            assert!(words.contains(&fold(&run.text)), "{}", run.text);
            marked += 1;
        }
    }
    // All counted places of the words, because passages leave out nothing that is counted.
    let rows = frequencies(&mut asking, Layer::Fold).rows;
    let counted: u64 = rows.iter().filter(|row| words.contains(&row.key)).map(|row| row.count).sum();
    assert_eq!(marked, counted);
}

#[test]
fn texts_in_several_segments_answer_as_those_in_one() {
    let mut one = bundled();
    let mut several = Asking::new();
    for document in bundle().documents {
        several.ask(Load { documents: vec![document], replace: false });
    }
    assert_eq!(one.ask(Describe), several.ask(Describe));
    for query in QUERIES {
        assert_eq!(search(&mut one, query), search(&mut several, query), "{query}");
        let sort = [SortKey::Left(1), SortKey::Right(1)];
        assert_eq!(concordance(&mut one, query, &sort), concordance(&mut several, query, &sort), "{query}");
    }
    assert_eq!(frequencies(&mut one, Layer::Fold), frequencies(&mut several, Layer::Fold));
    let topics = TopicsQuestion { k: Some(3), seed: 1 };
    assert_eq!(one.ask(topics.clone()), several.ask(topics));
}
