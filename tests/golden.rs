//! What the page shows of the bundled corpus, written as plain text and compared with files that were read
//! with care. `FLORILEGE_BLESS=1 cargo test --test golden` writes them anew; read what changed.
#![cfg(not(target_arch = "wasm32"))]

mod asking;
mod parts;
mod written;

use asking::Asking;
use florilege::engine::analysis::about::AboutQuestion;
use florilege::engine::analysis::collocates::measure::Measure;
use florilege::engine::analysis::collocates::window::Window;
use florilege::engine::analysis::collocates::word_tree::WordTreeQuestion;
use florilege::engine::analysis::collocates::{CollocatesQuestion, Expected};
use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder};
use florilege::engine::analysis::phrases::{PhraseSettings, PhrasesQuestion, Shape, StopWordsAt};
use florilege::engine::analysis::reader::{Mark, ReaderQuestion};
use florilege::engine::analysis::search::SearchQuestion;
use florilege::engine::analysis::word_measures::WordMeasure;
use florilege::engine::text::Layer;
use florilege::engine::topics::TopicsQuestion;
use florilege::protocol::analyze::AnalyzeQuestion;
use florilege::protocol::corpus::{Bundled, Describe};
use std::fmt::Write;
use written::check;

fn bundled() -> Asking {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    asking
}

/// A macro would hide that writing to a string cannot fail.
fn line(text: &mut String, line: std::fmt::Arguments) {
    writeln!(text, "{line}").expect("a string takes everything");
}

#[test]
fn summary() {
    let summary = bundled().ask(Describe);
    let mut text = String::new();
    line(&mut text, format_args!("fingerprint {}", summary.fingerprint));
    line(
        &mut text,
        format_args!("tokens {}, words {}, types {}", summary.tokens, summary.words, summary.types),
    );
    line(&mut text, format_args!("sentences {}, paragraphs {}", summary.sentences, summary.paragraphs));
    line(&mut text, format_args!("words set aside {}, bytes {}", summary.words_set_aside, summary.bytes));
    line(&mut text, format_args!("stop lists {:?}, {} words", summary.stop_lists, summary.n_stop_words));
    for document in &summary.documents {
        line(&mut text, format_args!("\n{} ({})", document.id, document.file));
        line(&mut text, format_args!("  title {:?}, outlet {:?}", document.title, document.outlet));
        line(&mut text, format_args!("  opening {:?}", document.opening));
        let date = document.date.as_ref().map(|date| (date.edtf.as_str(), date.certainty));
        line(&mut text, format_args!("  date {date:?}, language {}", document.language));
        line(
            &mut text,
            format_args!(
                "  tokens {}, words {}, sentences {}, paragraphs {}, words set aside {}",
                document.tokens,
                document.words,
                document.sentences,
                document.paragraphs,
                document.words_set_aside
            ),
        );
        for aside in &document.set_aside {
            let (n, words) = (aside.line, aside.words);
            line(&mut text, format_args!("  line {n} ({}, {words} words): {}", aside.reason, aside.excerpt));
        }
    }
    check("summary.txt", &text);
}

#[test]
fn search() {
    let mut asking = bundled();
    let mut text = String::new();
    for query in ["otan", "\"ministres de la défense\"", "etats-unis", "ukraine russie", "aide NOT militaire"]
    {
        let answer = asking.ask(SearchQuestion { query: query.into(), limit: 10, ..Default::default() });
        line(&mut text, format_args!("{query}  ({})", answer.reading.canonical));
        line(&mut text, format_args!("  {} places in {} texts", answer.matches, answer.documents));
        let about = asking.ask(AboutQuestion { query: query.into() });
        for form in &about.composition.forms {
            let inside = if form.inside { " (inside)" } else { "" };
            line(&mut text, format_args!("  = {} {}{inside}", form.form, form.count));
        }
        let suggested: Vec<String> =
            about.composition.suggested.iter().map(|form| format!("{} {}", form.form, form.count)).collect();
        let aside = about.composition.set_aside;
        line(&mut text, format_args!("  set aside {aside}; suggested {}", suggested.join(", ")));
        for neighbour in &about.neighbours {
            let (matches, documents) = (neighbour.matches, neighbour.documents);
            let (kind, query) = (neighbour.kind, &neighbour.query);
            line(&mut text, format_args!("  ~ {kind:?}: {query} — {matches} in {documents}"));
        }
        for hit in &answer.hits {
            let mut snippet = hit.snippet.text.clone();
            for mark in hit.snippet.marks.iter().rev() {
                snippet.insert(mark.end as usize, ']');
                snippet.insert(mark.start as usize, '[');
            }
            line(&mut text, format_args!("  {} {:.4} × {}: {snippet}", hit.document, hit.score, hit.matches));
        }
        text.push('\n');
    }
    check("search.txt", &text);
}

#[test]
fn collocates() {
    let mut asking = bundled();
    let mut text = String::new();
    let usual = CollocatesQuestion { query: "otan".into(), limit: 12, ..Default::default() };
    let questions = [
        ("five words on each side", usual.clone()),
        ("one word to the right, stop words too", {
            let window = Window::Words { left: 0, right: 1, across_paragraphs: false };
            CollocatesQuestion { window, stop_words: true, ..usual.clone() }
        }),
        ("words in the windows as the row total", {
            CollocatesQuestion { expected: Expected::Windows, ..usual.clone() }
        }),
        ("sentences", CollocatesQuestion { window: Window::Sentence, ..usual }),
    ];
    for (name, question) in questions {
        let answer = asking.ask(question);
        let (total, nodes, f1, words) = (answer.total, answer.nodes, answer.f1, answer.words);
        line(&mut text, format_args!("otan, {name}: {total} rows, {nodes} nodes, f1 {f1}, N {words}"));
        for row in &answer.rows {
            let values = Measure::ALL.iter().zip(&row.values).map(|(measure, value)| {
                let value = value.map_or_else(|reason| format!("{reason:?}"), |value| format!("{value:.4}"));
                format!("{} {value}", measure.name())
            });
            let (word, joint, frequency, texts) = (&row.word, row.joint, row.frequency, row.texts);
            let (positions, values) = (&row.positions, values.collect::<Vec<_>>().join(", "));
            line(&mut text, format_args!("  {word} {joint} of {frequency} in {texts} texts {positions:?}"));
            line(&mut text, format_args!("    {values}"));
        }
        text.push('\n');
    }
    let layer = Layer::Fold;
    let question =
        WordTreeQuestion { query: "soutien".into(), right: true, layer, depth: 4, limit: 20, min_count: 1 };
    let answer = asking.ask(question);
    line(&mut text, format_args!("what follows soutien, {:?}", answer.node));
    for branch in &answer.branches {
        let query = branch.query.as_deref().unwrap_or("-");
        let places = branch.places.count;
        line(&mut text, format_args!("{:>1$} {places} {query}", branch.word, 8 * usize::from(branch.depth)));
    }
    check("collocates.txt", &text);
}

#[test]
fn frequencies() {
    let mut asking = bundled();
    let mut text = String::new();
    for stop_words in [false, true] {
        let answer = asking.ask(FrequenciesQuestion {
            layer: Layer::Fold,
            stop_words,
            filter: String::new(),
            order: FrequencyOrder::Count,
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: 30,
            ..FrequenciesQuestion::default()
        });
        let (words, types, total) = (answer.words, answer.types, answer.total);
        line(
            &mut text,
            format_args!("{total} rows of {types} types, {words} words; stop words {stop_words}"),
        );
        for row in &answer.rows {
            let forms: Vec<String> =
                row.forms.iter().map(|form| format!("{} {}", form.form, form.count)).collect();
            let (count, documents) = (row.count, row.documents);
            let (word, key, forms) = (&row.word, &row.key, forms.join(", "));
            line(&mut text, format_args!("{count:4} in {documents} {word} ({key}): {forms}"));
        }
        text.push('\n');
    }
    for order in [FrequencyOrder::Count, FrequencyOrder::Measure(WordMeasure::Dp)] {
        let measures = WordMeasure::ALL.to_vec();
        let ids: Vec<&str> = measures.iter().map(|measure| measure.id()).collect();
        line(&mut text, format_args!("{order:?}: {}", ids.join(" ")));
        let answer = asking.ask(FrequenciesQuestion {
            layer: Layer::Fold,
            stop_words: false,
            filter: String::new(),
            order,
            reversed: false,
            measures,
            offset: 0,
            limit: 12,
            ..FrequenciesQuestion::default()
        });
        for row in &answer.rows {
            let values: Vec<String> = row.values.iter().map(|value| format!("{value:?}")).collect();
            line(&mut text, format_args!("{:4} {}: {}", row.count, row.key, values.join(" ")));
        }
        text.push('\n');
    }
    check("frequencies.txt", &text);
}

/// Phrases of every shape, with the query that shows them; `=` before it where it finds just as many places.
#[test]
fn phrases() {
    let mut asking = bundled();
    let mut text = String::new();
    let usual = PhraseSettings::default;
    let around = |query: &str| PhraseSettings { around: query.into(), ..usual() };
    let settings = [
        ("n-grams", usual()),
        ("repeated segments", PhraseSettings { maximal: true, longest: 8, ..usual() }),
        ("no stop word at the edges", PhraseSettings { stop_words: StopWordsAt::Inside, ..usual() }),
        (
            "two skipped, no stop words",
            PhraseSettings { shape: Shape::Skips(2), stop_words: StopWordsAt::Nowhere, ..usual() },
        ),
        ("clusters around otan", around("otan")),
        ("frames around ministre*", PhraseSettings { shape: Shape::Slots(1), ..around("ministre*") }),
    ];
    for (name, settings) in settings {
        let answer = asking.ask(PhrasesQuestion { settings, limit: 15, ..PhrasesQuestion::default() });
        let (total, places, notes) = (answer.total, answer.places, &answer.notes);
        line(&mut text, format_args!("{name}: {total} phrases at {places} places; {notes:?}"));
        line(&mut text, format_args!("  {:?}", answer.left_out));
        for length in &answer.lengths {
            let (n, all, phrases, of_phrases) = (length.n, length.places, length.phrases, length.of_phrases);
            line(&mut text, format_args!("  {n} words: {all} places, {of_phrases} of {phrases} phrases"));
        }
        for row in &answer.rows {
            let query = row
                .query
                .as_ref()
                .map(|query| format!("{}{}", if query.exact { "= " } else { "~ " }, query.query));
            let fillers: Vec<String> = row
                .fillers
                .iter()
                .map(|filler| format!("{} {}", filler.keys.join(" "), filler.count))
                .collect();
            let (count, texts, dp, written, query) =
                (row.count, row.texts, row.dp, &row.text, query.unwrap_or_default());
            line(
                &mut text,
                format_args!("{count:4} in {texts}, DP {dp:.4} {written} [{query}] {}", fillers.join(", ")),
            );
        }
        text.push('\n');
    }
    check("phrases.txt", &text);
}

/// The whole of every text as the reader gets it: headings, what is set aside, matches in brackets.
#[test]
fn reader() {
    let mut asking = bundled();
    let mut text = String::new();
    for document in 0..5 {
        let answer = asking.ask(ReaderQuestion {
            document,
            query: "otan".into(),
            topic_words: Vec::new(),
            from: 0,
            limit: u32::MAX,
            around: None,
        });
        line(&mut text, format_args!("=== text {document}, {} matches", answer.hits.len()));
        for piece in &answer.pieces {
            let drawn: String = piece
                .runs
                .iter()
                .map(|run| match run.mark {
                    Mark::None | Mark::Topic => run.text.clone(),
                    Mark::Hit(Some(number)) => format!("[{}:{}]", number + 1, run.text),
                    Mark::Hit(None) => format!("[–:{}]", run.text),
                })
                .collect();
            let heading = if piece.heading { "# " } else { "" };
            let aside = piece.set_aside.as_ref().map(|reason| format!("({reason}) ")).unwrap_or_default();
            line(&mut text, format_args!("{heading}{aside}{drawn}"));
        }
    }
    check("reader.txt", &text);
}

/// Every sentence of the five texts on a line, its tokens apart, those that are no words in their own signs.
#[test]
fn tokens() {
    let mut asking = bundled();
    let mut text = String::new();
    for document in florilege::bundle::bundle().documents {
        line(&mut text, format_args!("=== {}", document.file));
        let source = document.text.as_str();
        let answer = asking.ask(AnalyzeQuestion { text: source.into(), language: None });
        for sentence in &answer.sentences {
            let tokens = answer
                .tokens
                .iter()
                .filter(|token| sentence.start <= token.span.start && token.span.end <= sentence.end);
            let drawn: Vec<&str> = tokens.map(|token| token.span.of(source)).collect();
            line(&mut text, format_args!("{}", drawn.join("|")));
        }
    }
    check("tokens.txt", &text);
}

#[test]
fn topics() {
    let mut asking = bundled();
    let mut text = String::new();
    for k in [None, Some(3), Some(5)] {
        let answer = asking.ask(TopicsQuestion { k, seed: 1 });
        let (words, terms) = (answer.n_content_words, answer.n_terms);
        line(&mut text, format_args!("K {} of {k:?}: {words} content words, {terms} terms", answer.k));
        let curve: Vec<String> = answer
            .curve
            .iter()
            .map(|point| format!("{}: {:.2} (chance {:.2})", point.k, point.stability, point.chance))
            .collect();
        line(&mut text, format_args!("stability {}", curve.join(", ")));
        for topic in &answer.topics {
            let share = 100.0 * topic.share;
            let stability = topic.stability.unwrap_or_default();
            line(
                &mut text,
                format_args!("{} {} — {share:.1} %, stability {stability:.2}", topic.id, topic.label),
            );
            let words: Vec<&str> = topic.terms.iter().take(15).map(|term| term.word.as_str()).collect();
            line(&mut text, format_args!("  {}", words.join(" ")));
        }
        for row in &answer.documents {
            let shares: Vec<String> =
                row.shares.iter().map(|share| format!("{:3.0}", 100.0 * share)).collect();
            line(&mut text, format_args!("  text {}: {}", row.document, shares.join(" ")));
        }
        text.push('\n');
    }
    check("topics.txt", &text);
}
