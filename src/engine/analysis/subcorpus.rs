//! The subcorpus: the texts that a query chooses and a person picks, in which every analysis can be made.
//!
//! It is a value that names texts by what is asked of them, so that it holds for texts that come later too. Its query is
//! read on the whole corpus; what it leaves out because nothing is known of it is counted.

use crate::corpus::Corpus;
use crate::query::expansion;
use crate::query::field::{Missing, admitting};
use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::reading::{Node, Reading};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Which texts. Without anything in it, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Subcorpus {
    /// The texts that match it; empty asks for nothing.
    pub query: String,
    /// Whether texts without a date are in it where the query asks for one.
    pub undated: bool,
    /// Ids of texts that are in it besides; without a query, these alone.
    pub with: Vec<String>,
    /// Ids of texts that are not in it, whatever else is said.
    pub without: Vec<String>,
}

impl Subcorpus {
    /// Whether it is the whole corpus, whichever that is.
    pub fn is_whole(&self) -> bool {
        self.query.trim().is_empty() && self.with.is_empty() && self.without.is_empty()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SubcorpusQuestion {
    pub subcorpus: Subcorpus,
}

/// The texts of a subcorpus, and what it leaves out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SubcorpusAnswer {
    /// How its query was read; `None` without one.
    pub reading: Option<Reading>,
    /// The numbers of its texts in the corpus, rising.
    pub documents: Vec<u32>,
    /// Counted words in them.
    pub words: u64,
    /// Texts that only a missing date keeps out, or, where such texts are let in, brought in.
    pub undated: u32,
    /// Texts that may lie in the span that was asked for, and are left out because too little is known of their date.
    pub vague: u32,
    /// Picked ids that no text has.
    pub unknown: Vec<String>,
}

/// The part of the corpus that is the subcorpus; `None` when the time is up.
pub fn within(memo: &Memo, subcorpus: &Subcorpus) -> Option<Corpus> {
    let chosen = Choice::of(memo, subcorpus).texts(memo, subcorpus, None);
    (!memo.is_stopped()).then(|| memo.corpus.part(chosen))
}

/// Which texts are in a subcorpus, and what it leaves out.
pub fn subcorpus(memo: &Memo, question: &SubcorpusQuestion) -> SubcorpusAnswer {
    let corpus = memo.corpus;
    let subcorpus = &question.subcorpus;
    let choice = Choice::of(memo, subcorpus);
    let chosen = choice.texts(memo, subcorpus, None);
    // Without and with those texts; what is picked by hand is in both.
    let with = |missing| {
        let more = choice.texts(memo, subcorpus, Some(missing));
        more.iter().zip(&chosen).filter(|(more, chosen)| **more && !**chosen).count() as u32
    };
    let undated = match subcorpus.undated {
        true => {
            let strict = Subcorpus { undated: false, ..subcorpus.clone() };
            let strict = choice.texts(memo, &strict, None);
            chosen.iter().zip(&strict).filter(|(chosen, strict)| **chosen && !**strict).count() as u32
        }
        false => with(Missing::Date),
    };
    let documents: Vec<u32> =
        (0u32..).zip(&chosen).filter(|(_, chosen)| **chosen).map(|(document, _)| document).collect();
    let picked = subcorpus.with.iter().chain(&subcorpus.without);
    SubcorpusAnswer {
        words: documents.iter().map(|&document| u64::from(corpus.n_words(document))).sum(),
        documents,
        undated,
        vague: with(Missing::Precision),
        unknown: picked.filter(|id| corpus.find(id).is_none()).cloned().collect(),
        reading: choice.reading,
    }
}

/// What the query of a subcorpus asks for.
struct Choice {
    reading: Option<Reading>,
}

impl Choice {
    fn of(memo: &Memo, subcorpus: &Subcorpus) -> Choice {
        let is_asked = !subcorpus.query.trim().is_empty();
        Choice { reading: is_asked.then(|| expansion::read(memo, &subcorpus.query)) }
    }

    /// Per document whether it is in the subcorpus, with those let in of which something is missing.
    fn texts(&self, memo: &Memo, subcorpus: &Subcorpus, missing: Option<Missing>) -> Vec<bool> {
        let corpus = memo.corpus;
        // A query of which nothing can be read chooses nothing: whoever asked for some texts did not ask for all.
        let mut chosen = match &self.reading {
            Some(reading) => {
                let mut node = reading.node.clone();
                let dates = subcorpus.undated.then_some(Missing::Date);
                for missing in dates.into_iter().chain(missing) {
                    node = node.map(|node| admitting(&node, missing));
                }
                let mut chosen = vec![false; corpus.n_documents() as usize];
                node.iter().for_each(|node| mark(memo, node, &mut chosen));
                chosen
            }
            None => {
                let all = subcorpus.with.is_empty();
                (0..corpus.n_documents()).map(|document| all && corpus.has(document)).collect()
            }
        };
        let with: HashSet<&str> = subcorpus.with.iter().map(String::as_str).collect();
        let without: HashSet<&str> = subcorpus.without.iter().map(String::as_str).collect();
        if !with.is_empty() || !without.is_empty() {
            for (document, chosen) in (0u32..).zip(&mut chosen) {
                let id = corpus.about(document).id.as_str();
                *chosen = (*chosen || with.contains(id)) && !without.contains(id);
            }
        }
        chosen
    }
}

/// Marks the texts that a query finds.
fn mark(memo: &Memo, node: &Node, chosen: &mut [bool]) {
    look(memo, node).tally.texts.iter().for_each(|&(document, _)| chosen[document as usize] = true);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, frequencies};
    use crate::analysis::search::{SearchQuestion, search};
    use crate::corpus::{Certainty, Date, Document};
    use crate::text::Layer;

    fn part(corpus: &Corpus, chosen: &Subcorpus) -> Corpus {
        within(&Memo::new(corpus), chosen).expect("all the time it needs")
    }

    fn text(id: &str, date: &str, text: &str) -> Document {
        let date = (!date.is_empty()).then(|| Date {
            edtf: date.into(),
            certainty: Certainty::Explicit,
            evidence: String::new(),
        });
        let language = Some("fr".into());
        Document { id: id.into(), date, language, text: text.into(), ..Document::default() }
    }

    fn corpus() -> Corpus {
        let mut corpus = Corpus::default();
        corpus.add(vec![text("a", "2023-02-14", "La guerre."), text("b", "2024", "La paix, la paix.")]);
        corpus.add(vec![text("c", "", "La guerre et la paix."), text("d", "2023/2025", "Rien.")]);
        corpus
    }

    fn ids(list: &str) -> Vec<String> {
        list.split_whitespace().map(str::to_owned).collect()
    }

    /// The ids of the texts, their words, and what is left out.
    #[track_caller]
    fn check(subcorpus: Subcorpus, expected: &str) {
        let corpus = corpus();
        let answer =
            super::subcorpus(&Memo::new(&corpus), &SubcorpusQuestion { subcorpus: subcorpus.clone() });
        let id = |&document: &u32| corpus.about(document).id.clone();
        let texts: Vec<String> = answer.documents.iter().map(id).collect();
        let SubcorpusAnswer { words, undated, vague, .. } = answer;
        let found = format!("{}: {words} words, {undated} undated, {vague} vague", texts.join(" "));
        assert_eq!(found, expected, "{subcorpus:?}");
        let part = part(&corpus, &subcorpus);
        assert_eq!(part.texts().collect::<Vec<_>>(), answer.documents);
        assert_eq!(part.n_texts() as usize, answer.documents.len());
    }

    fn of(query: &str) -> Subcorpus {
        Subcorpus { query: query.into(), ..Subcorpus::default() }
    }

    #[test]
    fn a_query_and_a_hand_choose_texts() {
        check(Subcorpus::default(), "a b c d: 12 words, 0 undated, 0 vague");
        check(of("guerre"), "a c: 7 words, 0 undated, 0 vague");
        check(of("date:2023"), "a: 2 words, 1 undated, 1 vague");
        check(of("paix date:2023..2024"), "b: 4 words, 1 undated, 0 vague");
        check(of("paix NOT date:2024"), "c: 5 words, 0 undated, 0 vague");
        check(Subcorpus { undated: true, ..of("date:2023") }, "a c: 7 words, 1 undated, 1 vague");
        check(Subcorpus { with: ids("c"), ..of("date:2023") }, "a c: 7 words, 0 undated, 1 vague");
        check(Subcorpus { without: ids("a c"), ..of("guerre") }, ": 0 words, 0 undated, 0 vague");
        check(Subcorpus { with: ids("d a"), ..of("") }, "a d: 3 words, 0 undated, 0 vague");
        check(Subcorpus { without: ids("d"), ..of(" ") }, "a b c: 11 words, 0 undated, 0 vague");
        check(Subcorpus { with: ids("a b"), without: ids("b"), ..of("") }, "a: 2 words, 0 undated, 0 vague");
        check(of("date:soon"), ": 0 words, 0 undated, 0 vague");
    }

    #[test]
    fn what_is_not_there_is_named() {
        let wanted = Subcorpus { with: ids("a z"), without: ids("y"), ..of("outlit:monde") };
        let answer = subcorpus(&Memo::new(&corpus()), &SubcorpusQuestion { subcorpus: wanted });
        assert_eq!(answer.unknown, ids("z y"));
        assert!(answer.reading.is_some_and(|reading| reading.has_errors()));
    }

    #[test]
    fn a_subcorpus_without_texts_answers() {
        let none = part(&corpus(), &of("xyzzy"));
        let found = search(
            &Memo::new(&none),
            &SearchQuestion { query: "guerre".into(), limit: 9, ..Default::default() },
        );
        assert_eq!((found.documents, found.matches, found.hits.len()), (0, 0, 0));
        let question = FrequenciesQuestion {
            layer: Layer::Fold,
            stop_words: true,
            filter: String::new(),
            order: FrequencyOrder::Count,
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: 9,
            ..FrequenciesQuestion::default()
        };
        let list = frequencies(&Memo::new(&none), &question);
        assert_eq!((list.words, list.types, list.rows.len()), (0, 0, 0));
    }

    #[test]
    fn texts_that_come_and_go_are_found_anew() {
        let mut corpus = corpus();
        corpus.add(vec![text("e", "", "Guerre !")]);
        assert_eq!(part(&corpus, &of("guerre")).texts().collect::<Vec<_>>(), [0, 2, 4]);
        corpus.remove("b");
        assert_eq!(part(&corpus, &of("guerre")).texts().collect::<Vec<_>>(), [0, 1, 3]);
    }
}
