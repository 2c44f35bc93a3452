//! Whatever is dropped in, every question is answered: nothing, one word, one long line, many texts, odd bytes.
#![cfg(not(target_arch = "wasm32"))]

mod asking;

use asking::Asking;
use florilege::engine::analysis::about::AboutQuestion;
use florilege::engine::analysis::concordance::{ConcordanceQuestion, Context, SortKey};
use florilege::engine::analysis::dispersion::DispersionQuestion;
use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder};
use florilege::engine::analysis::passages::PassagesQuestion;
use florilege::engine::analysis::reader::ReaderQuestion;
use florilege::engine::analysis::search::SearchQuestion;
use florilege::engine::analysis::summary::Summary;
use florilege::engine::corpus::{Decisions, Document, SetAside};
use florilege::engine::error::Error;
use florilege::engine::random::Random;
use florilege::engine::text::Layer;
use florilege::engine::text::{Extent, Span};
use florilege::engine::topics::TopicsQuestion;
use florilege::protocol::analyze::AnalyzeQuestion;
use florilege::protocol::corpus::{Decide, Describe, ListStopWords, Load, Remove, Utf16Question};
use florilege::protocol::{Ask, Body};

/// Queries that reach every kind of reading, and some that are no good.
const QUERIES: [&str; 21] = [
    "mot",
    "*",
    "a*",
    "\"un mot\"",
    "un mot",
    "un OR mot",
    "un NOT mot",
    "un mot within sentence",
    "*o*",
    "\"un * mot\"",
    "\"un mot\"~100",
    "texte~2",
    "/(a*)*(m|o|t)+/",
    "[]* [word=\"mot\"]",
    "[]{0,1000000}",
    "mot lang:fr",
    "[word!=\"mot\"]{1,3} within s",
    "((",
    "NOT",
    "\u{301}\u{301}",
    "",
];

fn document(text: String) -> Document {
    Document { text, ..Document::default() }
}

/// Asks everything of these texts, looks at what must hold whatever they are, and gives the summary.
fn check(documents: Vec<Document>) -> Summary {
    let texts: Vec<String> = documents.iter().map(|document| document.text.clone()).collect();
    let mut asking = Asking::new();
    let summary = asking.ask(Load { documents, replace: true });
    assert_eq!(summary, asking.ask(Describe));
    assert_eq!(summary.documents.len(), texts.len());
    assert_eq!(summary.bytes, texts.iter().map(|text| text.len() as u64).sum::<u64>());
    assert!(summary.types <= summary.words && summary.words <= summary.tokens);
    assert!(summary.n_stop_words as usize <= asking.ask(ListStopWords).words.len());
    for query in QUERIES {
        check_query(&mut asking, query, &texts);
    }
    let topics: &[Option<u32>] =
        if is_large(&texts) { &[Some(3)] } else { &[None, Some(0), Some(3), Some(u32::MAX)] };
    check_lists(&mut asking, &summary, topics);
    check_readers(&mut asking, &texts);
    summary
}

/// Tests are built without optimization, so of a large corpus less is asked.
fn is_large(texts: &[String]) -> bool {
    texts.iter().map(String::len).sum::<usize>() > 60_000
}

fn check_query(asking: &mut Asking, query: &str, texts: &[String]) {
    let found = asking.ask(SearchQuestion { query: query.into(), limit: 20, ..Default::default() });
    assert!(u64::from(found.documents) <= found.matches && found.documents as usize <= texts.len());
    let composition = asking.ask(AboutQuestion { query: query.into() }).composition;
    let forms: u64 = composition.forms.iter().map(|form| form.count).sum();
    assert_eq!(forms + composition.others, found.matches, "{query}");
    assert!(found.hits.len() <= 20 && found.hits.iter().all(|hit| hit.score.is_finite()), "{query}");
    for hit in &found.hits {
        let text = &texts[hit.document as usize];
        assert!(hit.snippet.span.of(text) == hit.snippet.text, "{query}");
        assert!(hit.snippet.marks.iter().all(|mark| mark.end as usize <= hit.snippet.text.len()), "{query}");
    }
    // The furthest words cost the most, so a large corpus is sorted by near ones.
    let left = if is_large(texts) { 2 } else { 255 };
    for (width, across_paragraphs) in [(0, false), (40, false), (300, true)] {
        let sort = vec![SortKey::Right(1), SortKey::Left(left), SortKey::Node, SortKey::Left(0)];
        let (query, offset, limit) = (query.to_owned(), 0, 50);
        let lines = asking.ask(ConcordanceQuestion {
            query,
            sort,
            offset,
            limit,
            context: Context::Characters(width),
            across_paragraphs,
            ..Default::default()
        });
        assert_eq!(lines.total, found.matches);
        assert_eq!(lines.lines.len() as u64, found.matches.min(50));
        for line in &lines.lines {
            assert!(line.left.chars().count() <= width as usize);
            assert!(line.span.of(&texts[line.document as usize]) == line.node);
        }
    }
    let strips = asking.ask(DispersionQuestion { queries: vec![query.into()] }).strips;
    assert_eq!((strips[0].matches, strips[0].rows.len()), (found.matches, texts.len()), "{query}");
}

fn check_lists(asking: &mut Asking, summary: &Summary, topics: &[Option<u32>]) {
    for layer in [Layer::Fold, Layer::Form] {
        for order in [FrequencyOrder::Count, FrequencyOrder::Documents, FrequencyOrder::Word] {
            let (filter, offset, limit) = (String::new(), 0, u32::MAX);
            let question = FrequenciesQuestion {
                layer,
                stop_words: true,
                filter,
                order,
                reversed: false,
                measures: Vec::new(),
                offset,
                limit,
                ..FrequenciesQuestion::default()
            };
            let list = asking.ask(question);
            assert_eq!(list.words, summary.words);
            assert_eq!(list.rows.iter().map(|row| row.count).sum::<u64>(), summary.words);
        }
    }
    for &k in topics {
        let Body::Done(florilege::protocol::Answer::Topics(topics), _) =
            asking.end_of(TopicsQuestion { k, seed: 1 }.question())
        else {
            panic!("topics have an answer");
        };
        assert_eq!(topics.topics.len(), topics.k as usize);
        let sum: f64 = topics.topics.iter().map(|topic| topic.share).sum();
        assert!(topics.k == 0 || (sum - 1.0).abs() < 1e-6, "{sum}");
    }
}

fn check_readers(asking: &mut Asking, texts: &[String]) {
    for (number, text) in (0u32..).zip(texts).take(20) {
        for around in [None, Some(0), Some(text.len() as u32 / 2), Some(u32::MAX)] {
            let (query, topic_words) = ("mot OR a*".to_owned(), vec!["mot".to_owned()]);
            let question = ReaderQuestion { document: number, query, topic_words, from: 0, limit: 5, around };
            let answer = asking.ask(question);
            assert!(answer.pieces.len() <= 5 && answer.from <= answer.n_pieces);
            for piece in &answer.pieces {
                let shown: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
                assert!(shown == piece.span.of(text));
            }
        }
        let bytes = vec![0, text.len() as u32 / 3, text.len() as u32, u32::MAX];
        let units = &asking.ask(Utf16Question { places: vec![(number, bytes)] }).places[0];
        assert_eq!(units[2] as usize, text.encode_utf16().count());
        assert_eq!(units[3], units[2]);
    }
    let beyond = texts.len() as u32;
    let (query, topic_words) = (String::new(), Vec::new());
    let question = ReaderQuestion { document: beyond, query, topic_words, from: 0, limit: 5, around: None };
    let end = asking.end_of(question.question());
    assert_eq!(end, Body::Failed(Error::NoSuchText(format!("{}", beyond + 1))));
    let places = vec![(0, Extent::new(0, 5)), (0, Extent::new(7, 3)), (beyond, Extent::new(0, u32::MAX))];
    let passages = asking.ask(PassagesQuestion { places, words: vec!["mot".into()] }).passages;
    assert!(passages.len() <= 1);
}

#[test]
fn no_text_at_all() {
    let summary = check(Vec::new());
    assert_eq!((summary.words, summary.types, summary.sentences), (0, 0, 0));
}

#[test]
fn texts_without_words() {
    for text in ["", " ", "\n\n\n", "…", "!?\n—\n", "\u{feff}", "\u{200b}\u{ad}", "\0"] {
        let summary = check(vec![document(text.into())]);
        assert!(summary.words <= 1, "{text:?}: {summary:?}");
    }
    check(vec![document(String::new()), document("Un mot.".into()), document("\n".into())]);
}

#[test]
fn one_word() {
    for text in ["mot", "l’", "OTAN-Ukraine", "a", "🌻", "42", "M.", "https://exemple.fr/"] {
        let summary = check(vec![document(text.into())]);
        assert_eq!((summary.documents.len(), summary.paragraphs), (1, 1), "{text}");
        assert!((1..=2).contains(&summary.words), "{text}: {}", summary.words);
    }
}

#[test]
fn one_long_line() {
    let line = "Un mot, puis l’autre mot : « États-Unis », dit-il. ";
    let summary = check(vec![document(line.repeat(3_000))]);
    assert_eq!((summary.paragraphs, summary.sentences), (1, 3_000));
}

#[test]
fn one_line_of_five_megabytes() {
    let text = "Un mot, puis l’autre mot : « États-Unis », dit-il. ".repeat(90_000);
    assert!(text.len() > 5_000_000 && !text.contains('\n'));
    let mut asking = Asking::new();
    let summary = asking.ask(Load { documents: vec![document(text.clone())], replace: true });
    assert_eq!((summary.paragraphs, summary.sentences), (1, 90_000));
    let found = asking.ask(SearchQuestion { query: "mot".into(), limit: 1, ..Default::default() });
    assert_eq!((found.matches, found.hits[0].snippet.text.len() < 300), (180_000, true));
    let strips = asking.ask(DispersionQuestion { queries: vec!["unis".into()] }).strips;
    assert_eq!((strips[0].matches, strips[0].rows[0].at.len()), (90_000, 2_000));
    let (query, topic_words, around) = ("mot".to_owned(), Vec::new(), Some(2_500_000));
    let question = ReaderQuestion { document: 0, query, topic_words, from: 0, limit: 8, around };
    let answer = asking.ask(question);
    assert!((1_000..2_000).contains(&answer.n_pieces) && answer.pieces.len() == 8);
    assert!(answer.pieces.iter().any(|piece| piece.span.start <= 2_500_000 && 2_500_000 < piece.span.end));
    assert_eq!(answer.hits.len(), 10_000);
}

#[test]
fn a_line_without_any_space() {
    for text in ["mot".repeat(100_000), "mot-".repeat(50_000), "l’".repeat(50_000), "1".repeat(200_000)] {
        check(vec![document(text)]);
    }
    check(vec![document("字".repeat(100_000)), document("«".repeat(50_000)), document(".".repeat(100_000))]);
}

#[test]
fn two_thousand_tiny_texts() {
    let text = |number: u32| {
        let text = format!("Un mot du texte {number}, qui en a peu.");
        Document { id: format!("t{number}"), ..document(text) }
    };
    let documents: Vec<Document> = (0..2_000).map(text).collect();
    assert_eq!(check(documents.clone()).documents.len(), 2_000);
    // Taking out every second one leaves the others in their order.
    let mut asking = Asking::new();
    asking.ask(Load { documents, replace: true });
    let ids = (0..2_000).step_by(2).map(|number| format!("t{number}")).collect();
    let left = asking.ask(Remove { ids });
    assert!(
        left.documents.iter().map(|document| &document.id).eq((1..2_000)
            .step_by(2)
            .map(|number| format!("t{number}"))
            .collect::<Vec<_>>()
            .iter())
    );
}

#[test]
fn texts_of_one_id_are_told_apart() {
    let same = Document { id: "a".into(), ..document("Un mot.".into()) };
    let summary = check(vec![same.clone(), same.clone(), same]);
    let mut ids: Vec<&str> = summary.documents.iter().map(|document| document.id.as_str()).collect();
    ids.dedup();
    assert_eq!(ids.len(), 3, "{ids:?}");
}

#[test]
fn odd_characters() {
    check(vec![document("\0".repeat(5_000)), document("un\0mot\0\0mot \0 a".repeat(500))]);
    check(vec![document(format!("mot a{} mot", "\u{301}".repeat(200_000)))]);
    check(vec![document("\u{301}".repeat(200_000)), document("e\u{301}\u{20dd}".repeat(20_000))]);
    check(vec![document("\u{202e}tom\u{202c} \u{2028}mot\u{2029}\u{85}\r\r\n mot\u{b}\u{c}mot".repeat(300))]);
    check(vec![document("👩‍👩‍👧‍👦🇫🇷1️⃣".repeat(3_000)), document("ﷺﬃİıſẞ".repeat(3_000))]);
}

#[test]
fn any_characters() {
    let seed = 31;
    let mut random = Random::new(seed);
    let alphabet: Vec<char> =
        "aéœ ’'-\u{2011}«»“\".,;!?()\n\r\t\0\u{a0}\u{301}\u{200d}👍字л٣ß/@#:_%€1".chars().collect();
    for round in 0..40 {
        let length = random.below(400);
        let text = (0..length).map(|_| alphabet[random.below(alphabet.len() as u32) as usize]).collect();
        println!("seed {seed}, round {round}: {text:?}");
        check(vec![document(text), document("Un mot, a dit le mot.".into())]);
    }
}

#[test]
fn lines_to_set_aside_that_are_not_there() {
    let aside =
        |line, start, end| SetAside { line, span: Span::new(start, end), reason: "?".into(), accepted: true };
    let mut asking = Asking::new();
    let text = "Un é mot.\nUn autre.\n";
    let set_aside = vec![aside(1, 3, 4), aside(7, 900, 2_000), aside(0, 5, 2), aside(2, 4, u32::MAX)];
    let documents = vec![Document { id: "a".into(), set_aside, ..document(text.into()) }];
    let summary = asking.ask(Load { documents, replace: true });
    assert_eq!(summary.words + summary.words_set_aside, 5);
    let decisions = Decisions {
        keep: vec![("a".into(), 2), ("a".into(), 9), (String::new(), 0)],
        stop: vec![String::new(), "\0".into(), "mot".into()],
        unstop: vec!["un".into(), "rien du tout".into()],
        no_stop_words: false,
        merge: vec![("mot".into(), String::new()), ("\0".into(), "mot".into()), ("mot".into(), "\0".into())],
        ..Decisions::default()
    };
    asking.ask(Decide { decisions });
    check_query(&mut asking, "mot", &[text.to_owned()]);
    check_readers(&mut asking, &[text.to_owned()]);
}

#[test]
fn queries_of_any_length_and_depth() {
    let mut asking = Asking::new();
    let documents = vec![document("Un mot, puis un autre mot.".into())];
    asking.ask(Load { documents, replace: true });
    let texts = ["Un mot, puis un autre mot.".to_owned()];
    for piece in
        ["(", ")", "NOT ", "\"", "« ", "*", "a* ", "mot ", "mot OR ", "(mot ", "mot within ", "é\u{301}"]
    {
        for n in [1, 7, 300, 30_000] {
            check_query(&mut asking, &piece.repeat(n), &texts);
        }
    }
}

#[test]
fn a_text_to_look_at_may_be_anything() {
    let mut asking = Asking::new();
    for language in [None, Some("fr"), Some("en"), Some("xx"), Some("")] {
        for text in ["", "\0", "Un mot. Deux\u{301}", "«« »", "\r\n\r\r", "a\u{200d}"] {
            let question = AnalyzeQuestion { text: text.into(), language: language.map(str::to_owned) };
            let answer = asking.ask(question);
            let mut end = 0;
            for token in &answer.tokens {
                assert!(end <= token.span.start && token.span.start < token.span.end, "{text:?}");
                end = token.span.end;
            }
            assert!(end as usize <= text.len());
        }
    }
}
