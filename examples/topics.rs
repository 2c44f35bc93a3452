//! Prints the topics of the bundled corpus, or of a folder of UTF-8 .txt files, with their words and the
//! passages that speak of them most.
//!
//! `cargo run --release --example topics -- [folder] [--k 5] [--seed 0] [--times]`

use florilege::bundle::bundle;
use florilege::engine::corpus::{Corpus, Document};
use florilege::engine::job::{Job, Step};
use florilege::engine::topics::relevance::ranked;
use florilege::engine::topics::{Topic, TopicInput, TopicsAnswer, TopicsJob, TopicsQuestion};
use std::path::Path;
use std::time::{Duration, Instant};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut question = TopicsQuestion { k: None, seed: 0 };
    let mut folder = None;
    let mut times = false;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--k" => question.k = arguments.next().and_then(|k| k.parse().ok()),
            "--seed" => question.seed = arguments.next().and_then(|seed| seed.parse().ok()).unwrap_or(0),
            "--times" => times = true,
            _ => folder = Some(argument),
        }
    }
    let mut corpus = match folder {
        Some(_) => Corpus::new(Vec::new()),
        None => Corpus::new(bundle().variants),
    };
    corpus.add(folder.map_or_else(|| bundle().documents, |folder| read(Path::new(&folder))));

    let start = Instant::now();
    let input = TopicInput::of(&corpus);
    if times {
        println!("input after {:.1?}", start.elapsed());
    }
    let answer = run(TopicsJob::new(input, question), times);
    print(&answer, &corpus);
}

/// The texts of a folder, in the order of their names.
fn read(folder: &Path) -> Vec<Document> {
    let mut paths: Vec<_> = match std::fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            return Vec::new();
        }
    };
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = String::from_utf8_lossy(&std::fs::read(path).unwrap_or_default()).into_owned();
            Document { id: name.clone(), file: name, text, ..Document::default() }
        })
        .collect()
}

/// Runs the job as the worker does, in slices, and says when something was shown.
fn run(mut job: TopicsJob, times: bool) -> TopicsAnswer {
    let start = Instant::now();
    let mut longest = Duration::ZERO;
    loop {
        let before = Instant::now();
        let step = job.step(500);
        longest = longest.max(before.elapsed());
        match step {
            Step::Working { done, total, partial: Some(partial) } if times => {
                println!("{:.1?}: {} topics shown, {done} of {total}", start.elapsed(), partial.k);
            }
            Step::Working { .. } => {}
            Step::Done(answer) => {
                if times {
                    println!("{:.1?}: done, longest step {longest:.1?}", start.elapsed());
                }
                return answer;
            }
        }
    }
}

fn print(answer: &TopicsAnswer, corpus: &Corpus) {
    println!(
        "{} topics, {} passages, {} content words of {} kinds",
        answer.k,
        answer.passages.len(),
        answer.n_content_words,
        answer.n_terms
    );
    for point in &answer.curve {
        println!("  K = {:2}: stability {:.2}, by chance {:.2}", point.k, point.stability, point.chance);
    }
    for topic in &answer.topics {
        let stability = topic.stability.unwrap_or_default();
        println!(
            "\n{}. {}: {:.0} %, stability {stability:.2}",
            topic.id + 1,
            topic.label,
            100.0 * topic.share
        );
        let words = ranked(&topic.terms, 0.6, 12).into_iter().map(|term| {
            let term = &topic.terms[term];
            format!("{} {:.0}/{}", term.word, term.in_topic, term.count)
        });
        println!("   {}", words.collect::<Vec<_>>().join(", "));
        print_passages(topic, answer, corpus);
    }
    println!();
    for row in &answer.documents {
        let shares: Vec<String> = row.shares.iter().map(|share| format!("{:3.0}", 100.0 * share)).collect();
        println!("{}  {}", shares.join(" "), corpus.document(row.document).file);
    }
}

fn print_passages(topic: &Topic, answer: &TopicsAnswer, corpus: &Corpus) {
    let share = |passage: usize| answer.passages[passage].shares[topic.id as usize];
    let mut order: Vec<usize> = (0..answer.passages.len()).collect();
    order.sort_by(|&a, &b| share(b).total_cmp(&share(a)));
    for &index in order.iter().take(4) {
        let passage = &answer.passages[index];
        let span = corpus.span(passage.document, passage.extent);
        let text: String =
            span.of(&corpus.document(passage.document).text).split_whitespace().collect::<Vec<_>>().join(" ");
        let start: String = text.chars().take(90).collect();
        println!("   {:3.0} % text {}: {start}…", 100.0 * share(index), passage.document + 1);
    }
}
