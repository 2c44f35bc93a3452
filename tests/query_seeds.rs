//! The five bundled articles, asked what a reader would ask first. The lines set aside are given here by hand.

use florilege::engine::analysis::about::{AboutAnswer, AboutQuestion, about};
use florilege::engine::analysis::composition::Form;
use florilege::engine::analysis::concordance::{ConcordanceQuestion, Context, SortKey, concordance};
use florilege::engine::analysis::dispersion::{DispersionQuestion, dispersion};
use florilege::engine::analysis::reader::{Mark, ReaderQuestion, reader};
use florilege::engine::analysis::search::{SearchAnswer, SearchQuestion, search};
use florilege::engine::corpus::{Corpus, Document, SetAside, Variant};
use florilege::engine::query::memo::Memo;
use florilege::engine::query::reading::NeighbourKind;
use florilege::engine::text::{Extent, Span};
use std::sync::LazyLock;

const TEXTS: [(&str, &[u32]); 5] = [
    (include_str!("../seeds/000_ad2e61808fd7e892.txt"), &[]),
    (include_str!("../seeds/001_b0cf8c7d3bfe6c2f.txt"), &[21, 23]),
    (include_str!("../seeds/002_3e03bc9e3725dfef.txt"), &[3]),
    (include_str!("../seeds/003_818ffc42bcdd66a7.txt"), &[26, 27, 28]),
    (include_str!("../seeds/004_01ea0a7c12962790.txt"), &[3, 5, 17, 19, 21, 23]),
];

fn document(number: usize, text: &str, lines: &[u32]) -> Document {
    let mut set_aside = Vec::new();
    let mut start = 0;
    for (line, slice) in (1u32..).zip(text.split('\n')) {
        if lines.contains(&line) {
            let span = Span::new(start, start + slice.len() as u32);
            set_aside.push(SetAside { line, span, reason: "by-hand".into(), accepted: true });
        }
        start += slice.len() as u32 + 1;
    }
    Document { id: format!("00{number}"), text: text.into(), set_aside, ..Document::default() }
}

fn corpus() -> Corpus {
    let variant = Variant { of: "OTAN".into(), form: "atoo".into(), evidence: "one letter apart".into() };
    let mut corpus = Corpus::new(vec![variant]);
    let documents = TEXTS.iter().enumerate().map(|(number, (text, lines))| document(number, text, lines));
    corpus.add(documents.collect());
    corpus
}

fn ask(query: &str) -> SearchAnswer {
    static CORPUS: LazyLock<Corpus> = LazyLock::new(corpus);
    search(&Memo::new(&CORPUS), &SearchQuestion { query: query.into(), limit: 20, ..Default::default() })
}

fn told(query: &str) -> AboutAnswer {
    static CORPUS: LazyLock<Corpus> = LazyLock::new(corpus);
    about(&Memo::new(&CORPUS), &AboutQuestion { query: query.into() })
}

#[track_caller]
fn check(query: &str, documents: u32, matches: u64) {
    let answer = ask(query);
    assert_eq!((answer.documents, answer.matches), (documents, matches), "{query}");
    let composition = told(query).composition;
    let composed = composition.forms.iter().map(|form| form.count).sum::<u64>();
    assert_eq!(composed + composition.others, matches, "{query}");
    assert_eq!(answer.hits.iter().map(|hit| u64::from(hit.matches)).sum::<u64>(), matches, "{query}");
}

#[test]
fn otan_is_found_21_times_and_the_count_says_what_it_is_made_of() {
    check("otan", 5, 21);
    check("OTAN", 5, 21);
    check("\"Otan\"", 5, 21);
    let composition = told("otan").composition;
    let form = |form: &str, count, inside| Form { form: form.into(), count, inside };
    let expected = [form("OTAN", 12, false), form("Otan", 8, false), form("OTAN-Ukraine", 1, true)];
    assert_eq!(composition.forms, expected);
    assert_eq!((composition.others, composition.set_aside), (0, 1));
    assert_eq!(composition.suggested, [form("atoo", 1, false)]);
}

#[test]
fn the_figures_of_the_articles() {
    check("\"ministres de la défense\"", 5, 10);
    check("« Ministres de la Defense »", 5, 10);
    check("\"conseil otan ukraine\"", 1, 1);
    check("\"conseil otan-ukraine\"", 1, 1);
    check("otan-ukraine", 1, 1);
    check("atoo", 1, 1);
    check("otan OR atoo", 5, 22);
    check("otan -l'otan", 5, ask("otan l'otan").matches);
}

#[test]
fn a_compound_with_a_hard_hyphen_is_found_by_every_spelling() {
    // Three with U+2011 in the first text, one with a plain hyphen in the second.
    for query in ["etats-unis", "États‑Unis", "\"états unis\"", "unis", "ÉTATS-UNIS", "États\u{2010}Unis"]
    {
        check(query, 2, 4);
    }
    let forms = told("etats-unis").composition.forms;
    assert!(forms.iter().all(|form| !form.inside), "{forms:?}");
    assert!(told("unis").composition.forms.iter().all(|form| form.inside));
}

#[test]
fn the_article_is_no_part_of_the_word() {
    // As a phrase it is found, but the place is two words and `otan` is counted once in it.
    let elided = ask("l’otan");
    assert_eq!(elided.reading.canonical, "\"l'otan\"");
    assert!(elided.matches > 0 && elided.matches < 21);
    assert_eq!(told("l’*").composition.forms.iter().filter(|form| form.form.contains("tan")).count(), 0);
    let corpus = corpus();
    let extent = Extent::new(0, corpus.n_tokens(0));
    assert!(corpus.tokens(0, extent).all(|token| token.fold != "l'otan"));
}

#[test]
fn neighbours_tell_what_other_readings_would_give() {
    let neighbour = |query: &str, kind| {
        let answer = told(query);
        let found = answer.neighbours.iter().find(|neighbour| neighbour.kind == kind);
        let found = found.unwrap_or_else(|| panic!("{query}: {:?}", answer.neighbours)).clone();
        // What is offered is what asking for it gives.
        let asked = ask(&found.query);
        assert_eq!((asked.matches, asked.documents), (found.matches, found.documents), "{}", found.query);
        (found.query, found.matches)
    };
    assert_eq!(neighbour("otan", NeighbourKind::Variant), ("otan OR atoo".into(), 22));
    assert_eq!(neighbour("ministres défense", NeighbourKind::Phrase), ("\"ministres defense\"".into(), 0));
    assert_eq!(neighbour("conseil otan ukraine", NeighbourKind::Phrase).1, 1);
    let sentence = neighbour("otan ukraine", NeighbourKind::SameSentence);
    let paragraph = neighbour("otan ukraine", NeighbourKind::SameParagraph);
    assert_eq!(sentence.0, "otan ukraine within sentence");
    assert!(0 < sentence.1 && sentence.1 <= paragraph.1 && paragraph.1 <= ask("otan ukraine").matches);
    neighbour("\"ministres de la défense\"", NeighbourKind::SameText);
    neighbour("otan ukraine", NeighbourKind::Any);
    neighbour("minist", NeighbourKind::Prefix);
    let answer = told("otan ukraine");
    assert!(answer.neighbours.iter().all(|neighbour| neighbour.kind != NeighbourKind::SameText));
}

#[test]
fn without_a_query_there_is_nothing_and_no_fault() {
    let corpus = corpus();
    for query in ["", "  ", "?", "NOT otan", "xyzzy", "()"] {
        let answer = search(
            &Memo::new(&corpus),
            &SearchQuestion { query: query.into(), limit: 5, ..Default::default() },
        );
        assert_eq!((answer.documents, answer.matches, answer.hits.len()), (0, 0, 0), "{query}");
        let strips =
            dispersion(&Memo::new(&corpus), &DispersionQuestion { queries: vec![query.into()] }).strips;
        assert_eq!((strips[0].matches, strips[0].rows.len()), (0, 5), "{query}");
    }
}

#[test]
fn the_strips_stand_on_counted_words() {
    let corpus = corpus();
    let strips =
        dispersion(&Memo::new(&corpus), &DispersionQuestion { queries: vec!["otan".into(), "de".into()] })
            .strips;
    assert_eq!(strips[0].matches, 21);
    for strip in strips.iter().flat_map(|strips| &strips.rows) {
        assert_eq!(strip.words, corpus.n_words(strip.document));
        assert_eq!((strip.at.len(), strip.bytes.len()), (strip.matches as usize, strip.matches as usize));
        assert!(strip.at.is_sorted() && strip.at.iter().all(|&at| at < strip.words));
        let text = &corpus.document(strip.document).text;
        assert!(strip.bytes.iter().all(|&byte| text.is_char_boundary(byte as usize)));
    }
}

#[test]
fn set_aside_lines_are_read_with_their_reason_and_their_hits_have_no_number() {
    let corpus = corpus();
    let question = ReaderQuestion {
        document: 4,
        query: "otan".into(),
        topic_words: vec!["reunion".into()],
        from: 0,
        limit: u32::MAX,
        around: None,
    };
    let answer = reader(&Memo::new(&corpus), &question).expect("there is a fifth text");
    let aside: Vec<_> = answer.pieces.iter().filter(|piece| piece.set_aside.is_some()).collect();
    assert_eq!(aside.len(), 6);
    let hits = |number: bool| {
        let runs = answer.pieces.iter().flat_map(|piece| &piece.runs);
        runs.filter(|run| matches!(run.mark, Mark::Hit(n) if n.is_some() == number)).count()
    };
    assert_eq!((hits(true), hits(false)), (answer.hits.len(), 1));
    assert!(answer.pieces.iter().any(|piece| piece.runs.iter().any(|run| run.mark == Mark::Topic)));
    assert!(reader(&Memo::new(&corpus), &ReaderQuestion { document: 5, ..question }).is_err());
}

/// `otan` in the first text, as lines that can be looked at.
#[test]
fn a_concordance_drawn_as_text() {
    let question = ConcordanceQuestion {
        query: "otan".into(),
        sort: vec![SortKey::Right(1), SortKey::Left(1), SortKey::Left(2)],
        limit: u32::MAX,
        context: Context::Characters(34),
        ..Default::default()
    };
    let answer = concordance(&Memo::new(&corpus()), &question);
    let mut drawn = String::new();
    for line in &answer.lines {
        let pad = " ".repeat(34usize.saturating_sub(line.left.chars().count()));
        drawn += &format!("{} {pad}{}[{}]{}\n", line.document, line.left, line.node, line.right);
    }
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/concordance.txt");
    if std::env::var_os("FLORILEGE_WRITE_GOLDEN").is_some() {
        std::fs::write(golden, &drawn).expect("the golden file can be written");
    }
    assert_eq!(drawn, include_str!("golden/concordance.txt"));
}
