//! Names of topics: two or three of their most telling words.

/// What a label is made of.
pub const WORDS_IN_LABEL: usize = 3;
/// How much more often than in the corpus a word must occur in a topic to name it.
pub const PECULIAR: f64 = 1.2;
const JOINT: &str = " · ";

/// A word that may name a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'a> {
    /// The form to be shown.
    pub word: &'a str,
    /// The folded word.
    pub key: &'a str,
    /// φ ÷ p: how many times more frequent the word is in the topic than in the corpus.
    pub lift: f64,
}

/// One label for each topic, from its candidates by falling relevance. Words no more frequent in the topic
/// than elsewhere come last; a plural is not set beside its singular; no two topics, in their order,
/// begin with the same word while a topic has another.
pub fn labels(topics: &[Vec<Candidate>]) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    topics
        .iter()
        .map(|candidates| {
            let peculiar = candidates.iter().filter(|candidate| candidate.lift >= PECULIAR);
            let common = candidates.iter().filter(|candidate| candidate.lift < PECULIAR);
            let mut words: Vec<&Candidate> = Vec::new();
            for candidate in peculiar.chain(common) {
                if !words.iter().any(|word| singular(word.key) == singular(candidate.key)) {
                    words.push(candidate);
                }
            }
            let free = |word: &&Candidate| !taken.contains(&singular(word.key));
            let first = words.iter().position(free).unwrap_or(0);
            if first < words.len() {
                let word = words.remove(first);
                words.insert(0, word);
            }
            words.truncate(WORDS_IN_LABEL);
            let label = words.iter().map(|word| word.word).collect::<Vec<_>>().join(JOINT);
            taken.extend(words.first().map(|word| singular(word.key)));
            label
        })
        .collect()
}

/// The key without the mark of a French or English plural: enough to see twins, not a stem.
fn singular(key: &str) -> String {
    match key.strip_suffix("aux") {
        Some(stem) if stem.len() > 2 && !stem.ends_with('e') => format!("{stem}al"),
        _ if key.len() > 3 => key.trim_end_matches(['s', 'x']).to_owned(),
        _ => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A topic is its words by relevance; `-` before one says that it is no more frequent there than elsewhere.
    fn check(topics: &[&str], expected: &[&str]) {
        let topics: Vec<Vec<Candidate>> = topics
            .iter()
            .map(|words| {
                words
                    .split_whitespace()
                    .map(|word| {
                        let lift = if word.starts_with('-') { 1.0 } else { 2.0 };
                        let word = word.trim_start_matches('-');
                        Candidate { word, key: word, lift }
                    })
                    .collect()
            })
            .collect();
        assert_eq!(labels(&topics), expected);
    }

    #[test]
    fn a_label_is_the_first_three_words() {
        check(&["un deux trois quatre"], &["un · deux · trois"]);
        check(&["un deux"], &["un · deux"]);
        check(&["", "un"], &["", "un"]);
    }

    #[test]
    fn common_words_come_last() {
        check(&["-otan avions -défense chasse"], &["avions · chasse · otan"]);
        check(&["-otan -ukraine"], &["otan · ukraine"]);
    }

    #[test]
    fn a_plural_is_not_set_beside_its_singular() {
        check(&["drone drones défenses défense mur"], &["drone · défenses · mur"]);
        check(&["général généraux lieux lieu"], &["général · lieux"]);
        // Short words are not taken apart.
        check(&["bas ba pas"], &["bas · ba · pas"]);
    }

    #[test]
    fn two_topics_begin_with_different_words() {
        check(&["ukraine aide", "ukraine avions"], &["ukraine · aide", "avions · ukraine"]);
        check(&["drone", "drones mur"], &["drone", "mur · drones"]);
        check(&["ukraine", "ukraine"], &["ukraine", "ukraine"]);
    }
}
