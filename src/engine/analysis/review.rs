//! Review: every proposed line in its place, why it is proposed, and what it does to the counts.

use crate::corpus::decided::Decided;
use crate::corpus::kept::cut;
use crate::order::Order;
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewQuestion {
    /// A query whose places in each line are counted; may be empty.
    pub query: String,
    /// Only lines of this reason.
    pub reason: Option<String>,
    /// The first line of the answer, of all that are asked for, and how many.
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewAnswer {
    /// Over all lines, whichever are shown; sorted by key.
    pub reasons: Vec<ReasonCount>,
    /// Lines of the reason that is asked for.
    pub total: u32,
    /// By text and line.
    pub lines: Vec<ReviewLine>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonCount {
    pub reason: String,
    pub lines: u32,
    /// Of these, set aside now.
    pub aside: u32,
    /// Words in all its lines, and in those that are set aside.
    pub words: u64,
    pub words_aside: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewLine {
    pub document: u32,
    /// From 1.
    pub line: u32,
    pub span: Span,
    pub reason: String,
    /// The lines before and after it that are not blank; at most 100 characters each, cut at a word.
    pub before: String,
    pub after: String,
    /// At most 400 characters.
    pub text: String,
    pub words: u32,
    /// Whether it is set aside now, and whether it would be without a decision.
    pub aside: bool,
    pub default: bool,
    /// Places of the query in the line: what its count loses, or would lose.
    pub hits: u32,
}

/// Characters of a neighbour and of a line.
const NEIGHBOUR: usize = 100;
const LINE: usize = 400;

/// The proposed lines and what became of them.
pub fn review(memo: &Memo, question: &ReviewQuestion) -> ReviewAnswer {
    let corpus = memo.corpus;
    let decided = Decided::of(corpus.decisions());
    let places = places(memo, &question.query);
    let mut reasons: BTreeMap<&str, ReasonCount> = BTreeMap::new();
    let (mut lines, mut total) = (Vec::new(), 0);
    for document in 0..corpus.n_documents() {
        let held = corpus.about(document);
        for line in &held.set_aside {
            let aside = decided.is_aside(&held.id, line);
            let words = corpus.n_words_of(document, line);
            let count = reasons.entry(&line.reason).or_insert_with(|| ReasonCount {
                reason: line.reason.clone(),
                lines: 0,
                aside: 0,
                words: 0,
                words_aside: 0,
            });
            count.lines += 1;
            count.words += u64::from(words);
            if aside {
                count.aside += 1;
                count.words_aside += u64::from(words);
            }
            if question.reason.as_ref().is_some_and(|reason| *reason != line.reason) {
                continue;
            }
            total += 1;
            if total <= question.offset || lines.len() >= question.limit as usize {
                continue;
            }
            let text = &corpus.document(document).text;
            let (start, end) = (line.span.start as usize, line.span.end as usize);
            let shown = text.get(start..end).unwrap_or_default().trim();
            let hits = places.get(document as usize).map_or(0, |places| {
                let first = places.partition_point(|&byte| byte < line.span.start);
                places[first..].partition_point(|&byte| byte < line.span.end)
            });
            lines.push(ReviewLine {
                document,
                line: line.line,
                span: line.span,
                reason: line.reason.clone(),
                before: before(text.get(..start).unwrap_or_default()),
                after: cut(text.get(end..).unwrap_or_default().trim_start(), NEIGHBOUR),
                text: cut(shown, LINE),
                words,
                aside,
                default: line.accepted,
                hits: hits as u32,
            });
        }
    }
    ReviewAnswer { reasons: reasons.into_values().collect(), total, lines }
}

/// The bytes where the query stands, counted or not, by document.
fn places(memo: &Memo, query: &str) -> Vec<Vec<u32>> {
    let corpus = memo.corpus;
    let Some(node) = expansion::read(memo, query).node else { return Vec::new() };
    let found = matches(memo, &node);
    let mut places = vec![Vec::new(); corpus.n_documents() as usize];
    for hit in found.hits.iter().chain(&found.set_aside) {
        places[hit.document as usize].push(corpus.span(hit.document, hit.extent).start);
    }
    places.iter_mut().for_each(|places| places.order());
    places
}

/// The end of the last line that is not blank.
fn before(text: &str) -> String {
    let line = text.trim_end().rsplit('\n').next().unwrap_or_default().trim();
    let n = line.chars().count();
    if n <= NEIGHBOUR {
        return line.to_owned();
    }
    let start = line.char_indices().nth(n - NEIGHBOUR).map_or(0, |(at, _)| at);
    let word = line[start..].find(char::is_whitespace).map_or(start, |at| start + at);
    line[word..].trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Corpus;
    use crate::corpus::{Decisions, Document, SetAside};

    const TEXT: &str = "La guerre dure.\n\nAbonnez-vous à la lettre de la guerre !\nLa paix vient.";

    fn corpus() -> Corpus {
        let line =
            SetAside { line: 3, span: Span::new(17, 58), reason: "newsletter".into(), accepted: false };
        let document = Document {
            id: "a".into(),
            language: Some("fr".into()),
            text: TEXT.into(),
            set_aside: vec![line],
            ..Document::default()
        };
        let mut corpus = Corpus::default();
        corpus.add(vec![document]);
        corpus
    }

    fn ask(corpus: &Corpus, reason: Option<&str>) -> ReviewAnswer {
        let reason = reason.map(str::to_owned);
        review(&Memo::new(corpus), &ReviewQuestion { query: "guerre".into(), reason, offset: 0, limit: 10 })
    }

    #[test]
    fn a_line_comes_with_its_neighbours_and_its_effect() {
        let mut corpus = corpus();
        let answer = ask(&corpus, None);
        let line = &answer.lines[0];
        assert_eq!((line.before.as_str(), line.after.as_str()), ("La guerre dure.", "La paix vient."));
        assert_eq!(line.text, "Abonnez-vous à la lettre de la guerre !");
        assert_eq!((line.words, line.hits, line.aside, line.default), (8, 1, false, false));
        assert_eq!((answer.total, answer.reasons[0].aside, answer.reasons[0].words_aside), (1, 0, 0));
        corpus.decide(Decisions { accept: vec!["*".into()], ..Decisions::default() });
        let answer = ask(&corpus, Some("newsletter"));
        assert_eq!((answer.lines[0].aside, answer.lines[0].default, answer.lines[0].hits), (true, false, 1));
        assert_eq!((corpus.n_words(0), answer.reasons[0].words_aside), (6, 8));
        let none = ask(&corpus, Some("share"));
        assert_eq!((none.total, none.lines.len(), none.reasons.len()), (0, 0, 1));
    }
}
