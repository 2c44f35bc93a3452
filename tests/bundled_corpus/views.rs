//! Every view tells the same: lists, lines, strips, the reader, passages.

use super::*;

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
            context: Context::Characters(60),
            ..Default::default()
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
        // `samp/t` is read as two words, and SAMP/T holds them.
        let is_own = |form: &Form| row.forms.iter().any(|own| own.form == form.form);
        let composition = composition(&mut asking, &row.key);
        let inside = composition.forms.iter().filter(|form| form.inside && !is_own(form));
        let inside: u64 = inside.map(|form| form.count).sum();
        assert_eq!(composition.others, 0);
        let lines = concordance(&mut asking, &row.key, &[]).total;
        assert_eq!(lines, found.matches, "{}", row.word);
        assert_eq!(row.count, lines - inside, "{}: {}", row.word, drawn(&composition.forms));
        assert_eq!(row.count, row.per_document.iter().map(|&count| u64::from(count)).sum::<u64>());
        assert_eq!(row.documents as usize, row.per_document.iter().filter(|&&count| count > 0).count());
        let whole = composition.forms.into_iter().filter(|form| !form.inside || is_own(form));
        let whole: Vec<Form> = whole.map(|form| Form { inside: false, ..form }).collect();
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
        let composition = composition(&mut asking, query);
        let by_form: u64 = composition.forms.iter().map(|form| form.count).sum();
        assert_eq!(by_form + composition.others, found.matches, "{query}");
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
