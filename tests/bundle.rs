//! The bundled corpus is `seeds/`, byte for byte, and what is said of it stands in the texts.

use florilege::bundle::bundle;
use florilege::engine::corpus::Certainty;
use florilege::engine::corpus::dating::{Dating, date_of};
use florilege::engine::text::analyze;
use std::fs;
use std::path::Path;

fn seeds() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"))
}

#[test]
fn every_text_of_the_folder_is_bundled_as_it_is() {
    let bundle = bundle();
    let mut files: Vec<String> = fs::read_dir(seeds())
        .expect("the folder can be read")
        .map(|entry| entry.expect("its entries too").file_name().into_string().expect("names are Unicode"))
        .filter(|name| name.ends_with(".txt"))
        .collect();
    files.sort();
    let bundled: Vec<&str> = bundle.documents.iter().map(|document| document.file.as_str()).collect();
    assert_eq!(bundled, files);
    for document in &bundle.documents {
        let bytes = fs::read(seeds().join(&document.file)).expect("a bundled file is there");
        assert!(document.text.as_bytes() == bytes, "{} differs", document.file);
        assert_eq!(document.warnings, [], "{}", document.file);
    }
}

#[test]
fn the_lines_set_aside_are_those_that_were_reviewed() {
    let bundle = bundle();
    let lines: Vec<Vec<u32>> = bundle
        .documents
        .iter()
        .map(|document| document.set_aside.iter().map(|aside| aside.line).collect())
        .collect();
    let expected: [&[u32]; 5] = [&[], &[21, 23], &[3], &[26, 27, 28], &[3, 5, 17, 19, 21, 23]];
    assert_eq!(lines, expected);
    let last = &bundle.documents[4];
    let shown: Vec<&str> = last.set_aside.iter().map(|aside| aside.span.of(&last.text)).collect();
    assert_eq!(shown[1..4], ["- in International", "Loading", "You may also like"]);
    assert_eq!(last.title.as_deref(), Some(shown[0]));
}

#[test]
fn a_title_is_a_line_of_its_text_and_quotations_of_evidence_are_in_it() {
    for document in bundle().documents {
        if let Some(title) = &document.title {
            assert!(document.text.lines().any(|line| line == title), "{title}");
        }
        let Some(date) = &document.date else { continue };
        assert_eq!(date.certainty, Certainty::Inferred, "no article states its year");
        for quotation in date.evidence.split("«\u{202f}").skip(1) {
            let quotation = quotation.split("\u{202f}»").next().unwrap_or_default();
            assert!(document.text.contains(quotation), "{}: {quotation}", document.id);
        }
    }
}

#[test]
fn two_articles_stay_undated() {
    let dates: Vec<Option<String>> =
        bundle().documents.into_iter().map(|document| document.date.map(|date| date.edtf)).collect();
    let dates: Vec<Option<&str>> = dates.iter().map(Option::as_deref).collect();
    assert_eq!(dates, [Some("2025-10-15"), Some("2025-10-15"), Some("2023-02-14/2023-02-15"), None, None]);
}

/// What the engine finds in a text by itself never says more than the publisher, and the two undated texts stay so.
#[test]
fn dates_found_in_the_texts_agree_with_those_that_were_reviewed() {
    let bundle = bundle();
    let found: Vec<Dating> = bundle
        .documents
        .iter()
        .map(|document| {
            let analysis = analyze(&document.text, None);
            date_of(&document.text, &analysis.tokens, analysis.language)
        })
        .collect();
    let drawn: Vec<(Option<&str>, Option<&str>)> = found
        .iter()
        .map(|dating| (dating.date.as_ref().map(|date| date.edtf.as_str()), dating.bounds.as_deref()))
        .collect();
    let expected = [
        (None, None),
        (Some("2025-10-15"), None),
        (None, Some("2019-07-24/2023-08-31")),
        (None, Some("2014-10-01/2024-10-01")),
        (None, Some("2024-10-01/..")),
    ];
    assert_eq!(drawn, expected);
    for (document, dating) in bundle.documents.iter().zip(&found) {
        let Some(date) = &document.date else { continue };
        if let Some(found) = &dating.date {
            assert_eq!((&found.edtf, found.certainty), (&date.edtf, date.certainty), "{}", document.id);
        }
        if let Some((from, until)) = dating.bounds.as_deref().and_then(|bounds| bounds.split_once('/')) {
            assert!(*from <= *date.edtf && (until == ".." || *date.edtf < *until), "{}", document.id);
        }
        for step in &dating.chain {
            assert!(document.text.contains(&step.quote), "{}", document.id);
        }
    }
}

#[test]
fn the_corpus_speaks_both_languages() {
    let bundle = bundle();
    for (fr, en) in [&bundle.name, &bundle.introduction, &bundle.licence] {
        assert!(!fr.is_empty() && !en.is_empty() && fr != en, "{fr} / {en}");
    }
    assert!(!bundle.opening.0.is_empty());
    assert!(
        bundle
            .variants
            .iter()
            .any(|variant| (variant.of.as_str(), variant.form.as_str()) == ("OTAN", "atoo"))
    );
}
