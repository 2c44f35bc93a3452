//! Building: every token comes back, in steps of any size.

use super::*;
use crate::random::Random;
use crate::text::{Extent, Span};

fn document(text: &str) -> Document {
    Document { text: text.to_owned(), language: Some("fr".into()), ..Document::default() }
}

/// The tokens of a segment are those of the analysis, span for span.
fn check(texts: &[String]) {
    let documents: Vec<Document> = texts.iter().map(|text| document(text)).collect();
    let segment = index(&documents);
    assert!(segment.fits(&documents));
    let mut words = 0;
    for (number, text) in (0u32..).zip(texts) {
        let analysis = text::analyze(text, Some(Language::French));
        let found: Vec<(Span, Kind, &str)> = segment
            .walk(number, Extent::new(0, u32::MAX))
            .map(|(entry, span)| {
                let described = segment.lexicon.entries[entry as usize];
                let folded = segment.lexicon.fold(entry);
                assert_eq!(folded, fold::fold(span.of(text)));
                (span, described.kind, segment.lexicon.forms.get(entry))
            })
            .collect();
        let expected: Vec<(Span, Kind, &str)> =
            analysis.tokens.iter().map(|token| (token.span, token.kind, token.span.of(text))).collect();
        assert_eq!(found, expected, "{text:?}");
        assert_eq!(segment.documents[number as usize].structures, analysis.structures.into());
        words += analysis.tokens.iter().filter(|token| token.kind.is_word()).count();
    }
    let postings = (0..segment.lexicon.len() as u32).map(|entry| {
        let stream: Vec<u32> =
            (0u32..).zip(segment.entries()).filter(|(_, e)| *e == entry).map(|(p, _)| p).collect();
        let positions: Vec<u32> = segment.postings.positions(entry).collect();
        let is_word = segment.lexicon.entries[entry as usize].kind.is_word();
        assert_eq!(positions, if is_word { stream } else { Vec::new() });
        positions.len()
    });
    assert_eq!(postings.sum::<usize>(), words, "every word has its posting");
}

#[test]
fn tokens_come_back_from_any_text() {
    println!("seed 8");
    let mut random = Random::new(8);
    let pieces = [
        "mot",
        "l’",
        "É",
        " ",
        "  ",
        "\n",
        "\u{a0}",
        "-",
        "États-Unis",
        ".",
        "«",
        "👩\u{200d}✈️",
        "e\u{301}",
        "\u{ad}",
        "\u{0}",
        "12",
        ",",
        "'",
        "ﬁ",
        "\r\n",
        "\t",
        "ß",
        "K",
        "中",
        "http://a.fr",
        ":",
        "%",
        "1",
        "@a",
        "#b",
    ];
    for _ in 0..2_000 {
        let text = |random: &mut Random| -> String {
            let n = random.below(40);
            (0..n).map(|_| pieces[random.below(pieces.len() as u32) as usize]).collect()
        };
        check(&[text(&mut random), text(&mut random), text(&mut random)]);
    }
}

#[test]
fn long_gaps_and_many_blocks_come_back() {
    let gap = " ".repeat(300);
    let words: Vec<String> = (0..500).map(|number| format!("mot{}", number % 90)).collect();
    check(&[format!("{gap}un{gap}deux{gap}"), words.join(" "), words.join(&" ".repeat(255)), String::new()]);
}
