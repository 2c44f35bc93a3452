//! tantivy beside the page: reads one JSON command a line, answers with one JSON line.
//!
//! `{"do":"build","corpus":"file"}` indexes the file's texts in memory with one thread, positions included;
//! `{"do":"ask","kind":"near","words":["a","b"],"times":20}` asks for the ten best and the number of texts.
//! Processor time is that of the whole process for the one, of the thread that answers for the other.

use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, Write};
use std::time::Instant;
use tantivy::collector::{Count, TopDocs};
use tantivy::directory::{Directory, RamDirectory};
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, PhraseQuery, Query, RegexQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, SimpleTokenizer, TextAnalyzer};
use tantivy::{HasLen, Index, IndexSettings, Searcher, TantivyDocument, Term};

fn main() {
    let mut built: Option<(Searcher, Field)> = None;
    for line in std::io::stdin().lock().lines() {
        let command: Value = serde_json::from_str(&line.expect("lines of text")).expect("a command is JSON");
        let answer = match command["do"].as_str() {
            Some("build") => {
                let (searcher, field, answer) = build(command["corpus"].as_str().expect("a file"));
                built = Some((searcher, field));
                answer
            }
            _ => {
                let (searcher, field) = built.as_ref().expect("built before it is asked");
                ask(searcher, *field, &command)
            }
        };
        println!("{answer}");
        std::io::stdout().flush().expect("somebody reads");
    }
}

fn build(corpus: &str) -> (Searcher, Field, Value) {
    let lines = fs::read_to_string(corpus).expect("the corpus can be read");
    let texts: Vec<String> = lines
        .lines()
        .map(|line| {
            serde_json::from_str::<Value>(line).expect("a text is JSON")["text"]
                .as_str()
                .expect("text")
                .into()
        })
        .collect();
    drop(lines);
    let before = resident();
    let (begun, cpu) = (Instant::now(), processor());
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("fold")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let field = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
    let directory = RamDirectory::create();
    let index = Index::create(directory.clone(), schema.build(), IndexSettings::default()).expect("an index");
    let fold = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build();
    index.tokenizers().register("fold", fold);
    let mut writer = index.writer_with_num_threads(1, 400_000_000).expect("a writer");
    for text in &texts {
        let mut document = TantivyDocument::default();
        document.add_text(field, text);
        writer.add_document(document).expect("a text is taken");
    }
    writer.commit().expect("written");
    let segments = index.searchable_segment_ids().expect("segments");
    if segments.len() > 1 {
        writer.merge(&segments).wait().expect("merged");
    }
    writer.wait_merging_threads().expect("done");
    let (ms, cpu) = (begun.elapsed().as_secs_f64() * 1e3, processor() - cpu);
    let bytes: usize = index
        .directory()
        .list_managed_files()
        .iter()
        .filter_map(|path| Some(directory.open_read(path).ok()?.len()))
        .sum();
    let searcher = index.reader().expect("a reader").searcher();
    let answer = json!({ "ms": ms, "cpu": cpu, "bytes": bytes, "memory": resident().saturating_sub(before) });
    (searcher, field, answer)
}

fn ask(searcher: &Searcher, field: Field, command: &Value) -> Value {
    let words: Vec<&str> =
        command["words"].as_array().expect("words").iter().filter_map(Value::as_str).collect();
    let times = command["times"].as_u64().unwrap_or(1);
    let kind = command["kind"].as_str().expect("a kind");
    let (begun, cpu) = (Instant::now(), thread_processor());
    let mut documents = 0;
    for _ in 0..times {
        let query = query(kind, &words, field);
        let (_, count) =
            searcher.search(&*query, &(TopDocs::with_limit(10).order_by_score(), Count)).expect("answered");
        documents = count;
    }
    let each = 1.0 / times as f64;
    json!({ "ms": begun.elapsed().as_secs_f64() * 1e3 * each, "cpu": (thread_processor() - cpu) * each, "documents": documents })
}

fn query(kind: &str, words: &[&str], field: Field) -> Box<dyn Query> {
    let terms: Vec<Term> = words.iter().map(|word| Term::from_field_text(field, word)).collect();
    let one = |term: &Term| -> Box<dyn Query> {
        Box::new(TermQuery::new(term.clone(), IndexRecordOption::WithFreqs))
    };
    let each =
        |occur: Occur| Box::new(BooleanQuery::new(terms.iter().map(|term| (occur, one(term))).collect()));
    match kind {
        "and" => each(Occur::Must),
        "or" => each(Occur::Should),
        "phrase" => Box::new(PhraseQuery::new(terms)),
        "near" => {
            let mut query = PhraseQuery::new(terms);
            query.set_slop(5);
            Box::new(query)
        }
        "prefix" => Box::new(RegexQuery::from_pattern(&format!("{}.*", words[0]), field).expect("a prefix")),
        "fuzzy" => Box::new(FuzzyTermQuery::new(terms[0].clone(), 1, true)),
        _ => one(&terms[0]),
    }
}

/// Milliseconds of processor time of the whole process, threads that have ended too, in steps of ten.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let after_name = stat.rsplit(')').next().expect("the program's name is in parentheses");
    // User and system time are the 14th and 15th of all, in hundredths of a second.
    after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>()
        * 10.0
}

/// Milliseconds of processor time of this thread.
fn thread_processor() -> f64 {
    let line = fs::read_to_string("/proc/thread-self/schedstat").expect("Linux");
    line.split_whitespace().next().and_then(|ran| ran.parse::<f64>().ok()).unwrap_or(0.0) / 1e6
}

/// Bytes of memory that are this process's own.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("RssAnon")).expect("a line of it");
    line.split_whitespace().nth(1).and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) * 1024
}
