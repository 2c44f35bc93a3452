//! The whole of topic modelling, tried on small corpora.

use super::samples::{input, text_about, themed};
use super::{TopicInput, TopicsAnswer, TopicsJob, TopicsQuestion};
use crate::job::{Job, Step, finish};
use crate::random::Random;

fn asked(input: &TopicInput, k: Option<u32>) -> TopicsAnswer {
    let answer = finish(TopicsJob::new(input.clone(), TopicsQuestion { k, seed: 3 }));
    check_sums(&answer);
    answer
}

/// What holds for every answer, whatever the texts.
fn check_sums(answer: &TopicsAnswer) {
    let near = |sum: f64| (sum - 1.0).abs() < 1e-9;
    let k = answer.k as usize;
    assert_eq!(answer.topics.len(), k);
    let shares: Vec<f64> = answer.topics.iter().map(|topic| topic.share).collect();
    assert!(k == 0 || near(shares.iter().sum()), "{shares:?}");
    assert!(shares.is_sorted_by(|a, b| a >= b), "{shares:?}");
    for row in &answer.documents {
        assert!(row.shares.len() == k && near(row.shares.iter().sum()), "{row:?}");
    }
    for passage in &answer.passages {
        let sum: f64 = passage.shares.iter().sum();
        assert!(passage.shares.len() == k && (near(sum) || sum == 0.0), "{passage:?}");
    }
    for (place, topic) in answer.topics.iter().enumerate() {
        assert_eq!(topic.id as usize, place);
        assert!(!topic.label.is_empty() && !topic.terms.is_empty() && topic.terms.len() <= 200);
        let weights: f64 = topic.terms.iter().map(|term| term.weight).sum();
        assert!(weights <= 1.0 + 1e-9, "{weights}");
        assert!(topic.terms.is_sorted_by(|a, b| a.weight >= b.weight));
        for term in &topic.terms {
            assert!(
                term.weight > 0.0 && term.marginal > 0.0 && term.in_topic <= f64::from(term.count) + 1e-9,
                "{term:?}"
            );
        }
        let numbers = topic.terms.iter().filter_map(|term| term.stability).chain(topic.stability);
        assert!(numbers.into_iter().all(|number| (0.0..=1.0).contains(&number)));
        assert_eq!(topic.stability.is_some(), answer.settled);
    }
}

#[test]
fn known_themes_are_found() {
    for n_themes in 2..=4 {
        let input = themed(2 * n_themes, n_themes, 400, u64::from(n_themes));
        let answer = asked(&input, None);
        assert_eq!(answer.k, n_themes, "{:?}", answer.curve);
        assert!(answer.automatic && answer.settled && answer.resamples == 20 && answer.small);
        for row in &answer.documents {
            let main = row.shares.iter().copied().fold(0.0, f64::max);
            assert!(main > 0.7, "text {} is of one theme: {:?}", row.document, row.shares);
        }
        for topic in &answer.topics {
            let themes: Vec<&str> = topic.label.split(" · ").map(|word| &word[..2]).collect();
            assert!(themes.iter().all(|&theme| theme == themes[0] && theme != "co"), "{}", topic.label);
            assert!(topic.stability > Some(0.4), "{topic:?}");
        }
    }
}

#[test]
fn as_many_topics_as_are_asked_for() {
    let input = themed(6, 3, 400, 8);
    for k in [1, 2, 5, 9] {
        let answer = asked(&input, Some(k));
        assert_eq!((answer.k, answer.automatic), (k, false));
        assert!(answer.curve.iter().any(|point| point.k == k) && answer.curve.len() >= 6);
    }
    assert!(asked(&input, Some(1_000)).k <= 24, "no more topics than passages");
    assert_eq!(asked(&input, Some(0)).k, 1);
}

#[test]
fn texts_of_little_have_one_topic() {
    let one = |texts: &[&str]| {
        let answer = asked(&input(texts), None);
        assert_eq!(answer.k, 1, "{texts:?}");
        assert_eq!(answer.topics[0].share, 1.0);
        answer
    };
    assert_eq!(one(&["mot"]).topics[0].label, "mot");
    assert_eq!(one(&["un deux deux"]).topics[0].label, "deux · un");
    one(&["un deux", "un deux", "un deux"]);
    let same: Vec<&str> = vec!["un deux trois . quatre cinq"; 40];
    one(&same);
    let answer = one(&["un deux", "a b c", ""]);
    assert_eq!(answer.documents.len(), 1, "a text without content words has no shares");
    assert_eq!(answer.passages[1].shares, [0.0]);
}

#[test]
fn no_content_words_no_topics() {
    for texts in [&[][..], &[""], &["", "\n\n"], &["a b c . d", "e"]] {
        let answer = asked(&input(texts), None);
        assert_eq!((answer.k, answer.n_terms, answer.n_content_words), (0, 0, 0));
        assert!(answer.settled && answer.documents.is_empty(), "{texts:?}");
        assert_eq!(asked(&input(texts), Some(4)).k, 0);
    }
}

/// So many texts of one to four words.
fn tiny_texts(n_texts: u32) -> TopicInput {
    let mut random = Random::new(12);
    let texts: Vec<String> = (0..n_texts)
        .map(|text| (0..1 + random.below(4)).map(|_| format!("t{}w{} ", text % 2, random.below(9))).collect())
        .collect();
    input(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn many_tiny_texts() {
    let answer = asked(&tiny_texts(120), None);
    assert_eq!((answer.passages.len(), answer.documents.len()), (120, 120));
    assert!(answer.k >= 1 && !answer.small);

    let mut job = TopicsJob::new(tiny_texts(2_000), TopicsQuestion { k: None, seed: 0 });
    let shown = loop {
        if let Step::Working { partial: Some(partial), .. } = job.step(1_000) {
            break partial;
        }
    };
    check_sums(&shown);
    assert_eq!((shown.k, shown.documents.len()), (8, 2_000));
}

#[test]
fn identical_passages_leave_no_second_topic() {
    let same: Vec<&str> = vec!["un deux trois"; 12];
    assert_eq!(asked(&input(&same), Some(3)).k, 1);
}

#[test]
fn the_size_of_the_steps_changes_nothing() {
    let input = themed(4, 2, 300, 5);
    let whole = asked(&input, None);
    for units in [0, 1, 37, usize::MAX] {
        let mut job = TopicsJob::new(input.clone(), TopicsQuestion { k: None, seed: 3 });
        let mut before = 0;
        let answer = loop {
            match job.step(units) {
                Step::Working { done, total, partial } => {
                    assert!(before <= done && done <= total, "{done} of {total} after {before}");
                    before = done;
                    if let Some(partial) = partial {
                        assert!(!partial.settled);
                        check_sums(&partial);
                    }
                }
                Step::Done(answer) => break answer,
            }
        };
        assert_eq!(answer, whole, "steps of {units}");
    }
}

#[test]
fn the_first_model_is_shown_at_once_and_stays() {
    let input = themed(6, 3, 400, 2);
    let mut job = TopicsJob::new(input, TopicsQuestion { k: Some(3), seed: 0 });
    let mut shown = Vec::new();
    let last = loop {
        match job.step(50) {
            Step::Working { partial, .. } => shown.extend(partial),
            Step::Done(answer) => break answer,
        }
    };
    assert!(shown.len() > 5 && shown[0].curve.is_empty() && shown[1].curve.len() >= 6);
    let names = |answer: &TopicsAnswer| -> Vec<(String, f64)> {
        answer.topics.iter().map(|topic| (topic.label.clone(), topic.share)).collect()
    };
    assert!(shown.iter().all(|partial| names(partial) == names(&last)));
}

#[test]
fn the_order_of_texts_changes_nothing_but_their_order() {
    for seed in 0..4 {
        let mut random = Random::new(seed);
        let texts: Vec<String> =
            (0..6).map(|text| text_about(text % 3, 150 + 40 * text, &mut random)).collect();
        let mut order: Vec<usize> = (0..6).collect();
        random.shuffle(&mut order);
        let forward = asked(&input(&texts.iter().map(String::as_str).collect::<Vec<_>>()), None);
        let shuffled: Vec<&str> = order.iter().map(|&text| texts[text].as_str()).collect();
        let backward = asked(&input(&shuffled), None);
        assert_eq!(forward.curve, backward.curve, "seed {seed}");
        for (a, b) in forward.topics.iter().zip(&backward.topics) {
            assert_eq!((&a.label, &a.terms), (&b.label, &b.terms), "seed {seed}");
            assert!((a.share - b.share).abs() < 1e-12, "seed {seed}");
        }
        for (row, &text) in backward.documents.iter().zip(&order) {
            let same = &forward.documents[text].shares;
            assert!(row.shares.iter().zip(same).all(|(a, b)| (a - b).abs() < 1e-12), "seed {seed}");
        }
    }
}

#[test]
fn another_seed_changes_the_resamples_and_not_the_model() {
    let input = themed(4, 2, 300, 1);
    let with = |seed| finish(TopicsJob::new(input.clone(), TopicsQuestion { k: Some(2), seed }));
    let (a, b) = (with(1), with(2));
    assert_ne!(a.curve, b.curve);
    assert_eq!(a.documents, b.documents);
    assert_eq!(with(1), a);
}

#[test]
fn the_words_of_a_topic_serve_every_position_of_the_slider() {
    let answer = asked(&themed(8, 2, 600, 4), Some(2));
    for topic in &answer.topics {
        let expected: f64 = topic.terms.iter().map(|term| term.in_topic).sum();
        let weights: f64 = topic.terms.iter().map(|term| term.weight).sum();
        assert!((expected / weights - topic.share * f64::from(answer.n_content_words)).abs() < 60.0);
        assert!(topic.terms.len() >= 30);
    }
    let all: f64 = answer.topics.iter().flat_map(|topic| &topic.terms).map(|term| term.in_topic).sum();
    assert!(all > 0.9 * f64::from(answer.n_content_words), "{all} of {}", answer.n_content_words);
}
