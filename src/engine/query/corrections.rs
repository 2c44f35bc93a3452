//! What would mend a fault of a query: a span and what should stand there, with what the query would find then.
//!
//! A correction is offered only when the query reads better with it: for an error, with fewer errors.

use super::cql::Attribute;
use super::matches::look;
use super::memo::Memo;
use super::reading::{CqlFault, Diagnostic, Fault, Reading, RegexFault, Severity};
use super::{expansion, fuzzy};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// One way to mend a fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The number of the diagnostic that it answers.
    pub diagnostic: u32,
    /// Bytes of the query as typed that it takes the place of; empty where something is put in.
    pub span: Span,
    /// What stands there instead; empty where something is taken away.
    pub text: String,
    /// What the query would find.
    pub matches: u64,
    pub documents: u32,
}

/// Corrections of one query, at most.
const MOST: usize = 4;

/// What would mend the faults of a reading, in their order.
pub fn corrections(memo: &Memo, query: &str, reading: &Reading) -> Vec<Correction> {
    let before = errors(reading);
    let mended = |(number, diagnostic): (u32, &Diagnostic)| {
        let better = |(span, text): (Span, String)| {
            let (start, end) = (span.start as usize, span.end as usize);
            let mended = format!("{}{text}{}", query.get(..start)?, query.get(end..)?);
            let reading = expansion::read(memo, &mended);
            let is_better = errors(&reading) < before || diagnostic.severity == Severity::Hint;
            let found = &look(memo, reading.node.as_ref().filter(|_| is_better)?).tally;
            let (matches, documents) = (found.matches(), found.n_documents());
            Some(Correction { diagnostic: number, span, text, matches, documents })
        };
        ways(query, diagnostic).into_iter().find_map(better)
    };
    (0..).zip(&reading.diagnostics).filter_map(mended).take(MOST).collect()
}

fn errors(reading: &Reading) -> usize {
    reading.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count()
}

/// What might mend a fault, the likeliest first.
fn ways(query: &str, Diagnostic { span, fault, severity }: &Diagnostic) -> Vec<(Span, String)> {
    let end = query.trim_end().len() as u32;
    let at_end = |text: &str| (Span::new(end, end), text.to_owned());
    let instead = |text: String| vec![(*span, text)];
    let typed = query.get(span.start as usize..span.end as usize).unwrap_or_default();
    match fault {
        Fault::NoSuchWord { nearest: Some(word) } => instead(word.clone()),
        Fault::NoField { nearest: Some(name), .. } => instead(format!("{name}:")),
        Fault::LowercaseOperator { .. } => instead(typed.to_ascii_uppercase()),
        Fault::UnclosedQuote if *severity == Severity::Error => vec![at_end(match typed {
            "«" => "\u{a0}»",
            "“" => "”",
            "„" => "“",
            _ => "\"",
        })],
        Fault::UnclosedParenthesis => vec![at_end(")")],
        Fault::StrayParenthesis | Fault::MissingOperand { .. } => {
            let start = query[..span.start as usize].trim_end().len() as u32;
            vec![(Span::new(start, span.end), String::new())]
        }
        Fault::TooFuzzy { taken: 0 } => instead(String::new()),
        Fault::TooFuzzy { taken } => instead(format!("~{taken}")),
        Fault::TooFar { taken } => instead(format!("~{}{taken}", if typed.contains('>') { ">" } else { "" })),
        Fault::NotSupported { what } if what == "?" && *severity == Severity::Error => instead("*".into()),
        Fault::Regex { why: RegexFault::NothingToRepeat } => {
            vec![(Span::new(span.start, span.start), "\\".into())]
        }
        Fault::Regex { why: RegexFault::Unclosed } => {
            let close = Span::new(span.end.saturating_sub(1), span.end.saturating_sub(1));
            [")", "]"].map(|sign| (close, sign.to_owned())).to_vec()
        }
        Fault::Cql { why: CqlFault::Unclosed } => ["]", "\"]", ")", "}", "])"].map(at_end).to_vec(),
        Fault::Cql { why: CqlFault::NoAttribute(name) } => {
            let near =
                |(other, _): &(&'static str, Attribute)| fuzzy::distance(name, other).map(|d| (d, *other));
            let nearest = Attribute::NAMES.iter().filter_map(near).min();
            let span = Span::new(span.start, span.start + name.len() as u32);
            nearest.map(|(_, name)| (span, name.to_owned())).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Corpus;
    use crate::corpus::Document;
    use crate::query::suggest::read;

    /// The queries that the corrections make, with places and texts.
    #[track_caller]
    fn check(query: &str, expected: &[&str]) {
        let mut corpus = Corpus::default();
        let text = "Zelensky et les États-Unis. Zelensky, Zelenski. La défense de Kiev.";
        let columns = vec![("Rubrique".into(), "monde".into())];
        let language = Some("fr".into());
        corpus.add(vec![Document { text: text.into(), language, columns, ..Document::default() }]);
        let memo = Memo::new(&corpus);
        let made = corrections(&memo, query, &read(&memo, query)).into_iter().map(|found| {
            let (before, after) = (&query[..found.span.start as usize], &query[found.span.end as usize..]);
            format!("{before}{}{after} {} {}", found.text, found.matches, found.documents)
        });
        assert_eq!(made.collect::<Vec<_>>(), expected, "{query}");
    }

    #[test]
    fn unknown_words_are_mended_where_they_stand() {
        check("Zelensly", &["Zelensky 2 1"]);
        check("kiev OU \"la défnse de kiev\"", &["kiev OU \"la défense de kiev\" 2 1"]);
        check("l’Zelensly defanse", &["l’Zelensky defanse 0 0", "l’Zelensly défense 0 0"]);
        check("xyzzy", &[]);
    }

    #[test]
    fn signs_are_put_in_and_taken_away() {
        check("\"la défense", &["\"la défense\" 1 1"]);
        check("«\u{a0}la défense", &["«\u{a0}la défense\u{a0}» 1 1"]);
        check("(kiev OU zelensky", &["(kiev OU zelensky) 3 1"]);
        check("kiev) zelensky", &["kiev zelensky 3 1"]);
        check("kiev AND", &["kiev 1 1"]);
        check("kiev et zelensky", &["kiev ET zelensky 3 1"]);
        check("rubriqe:monde", &["rubrique:monde 0 1"]);
        check("zelensky~5", &["zelensky~2 3 1"]);
        check("/(def.*/", &["/(def.*)/ 1 1"]);
        check("/*def/", &["/\\*def/ 0 0"]);
        check("[word=\"Kiev\"", &["[word=\"Kiev\"] 1 1"]);
        check("[word=\"Kiev", &["[word=\"Kiev\"] 1 1"]);
        check("[wrod=\"Kiev\"]", &["[word=\"Kiev\"] 1 1"]);
        check("NOT kiev", &[]);
        check("kiev", &[]);
    }
}
