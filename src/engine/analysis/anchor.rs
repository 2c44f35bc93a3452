//! Places that were marked on an earlier state of the texts, found again by the words that were quoted.
//!
//! A mark keeps its text, its bytes, and the quotation: the node with what stood around it. Where the text is as it
//! was, the bytes are the place. Where it changed, the place is where the quotation stands, if it stands there once
//! only; a mark is never put on a place that merely looks like its own.

use crate::corpus::Corpus;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A marked place, as it was quoted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Quoted {
    /// The text's id.
    pub text: String,
    /// The bytes of the node.
    pub span: Span,
    /// What stood before the node, the node, and what stood behind it.
    pub left: String,
    pub node: String,
    pub right: String,
}

/// Where a marked place is now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchored {
    pub document: u32,
    /// Of the node.
    pub span: Span,
    /// Whether it is elsewhere than it was, or in a text of another id.
    pub moved: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AnchorQuestion {
    pub marks: Vec<Quoted>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnchorAnswer {
    /// For each mark its place; nothing for one that is lost.
    pub places: Vec<Option<Anchored>>,
}

/// Bytes of text that are searched for marks that are not where they were; marks beyond that are lost.
const SEARCHED: usize = 1 << 30;

/// Finds the places of marks: the same bytes of the same text, else the only place of the quotation in it, else the
/// only place of the node with one of its sides; of a text that is gone, the only place of the quotation in all texts.
pub fn anchors(corpus: &Corpus, question: &AnchorQuestion) -> AnchorAnswer {
    let mut budget = SEARCHED;
    let mut place = |mark: &Quoted| {
        if mark.node.is_empty() {
            return None;
        }
        match corpus.find(&mark.text) {
            Some(document) => {
                let text = corpus.document(document).text.as_str();
                let span = in_text(text, mark, &mut budget)?;
                Some(Anchored { document, span, moved: span != mark.span })
            }
            None => elsewhere(corpus, mark, &mut budget),
        }
    };
    AnchorAnswer { places: question.marks.iter().map(&mut place).collect() }
}

fn in_text(text: &str, mark: &Quoted, budget: &mut usize) -> Option<Span> {
    let Quoted { span, left, node, right, .. } = mark;
    let (start, end) = (span.start as usize, span.end as usize);
    let here = text.get(start..end) == Some(node.as_str());
    let before = || text.get(..start).is_some_and(|before| before.ends_with(left.as_str()));
    let behind = || text.get(end..).is_some_and(|behind| behind.starts_with(right.as_str()));
    if here && before() && behind() {
        return Some(*span);
    }
    let mut quoted = |left: &str, right: &str| {
        *budget = budget.checked_sub(text.len())?;
        only(text, &[left, node, right].concat(), left.len(), node.len())
    };
    // One side may have been written anew; a side of a letter or two would say nothing.
    let says = |side: &str| side.trim().len() > 8;
    quoted(left, right)
        .or_else(|| says(left).then(|| quoted(left, "")).flatten())
        .or_else(|| says(right).then(|| quoted("", right)).flatten())
}

fn elsewhere(corpus: &Corpus, mark: &Quoted, budget: &mut usize) -> Option<Anchored> {
    let quotation = [mark.left.as_str(), &mark.node, &mark.right].concat();
    let mut found = None;
    for document in 0..corpus.n_documents() {
        let text = corpus.document(document).text.as_str();
        *budget = budget.checked_sub(text.len())?;
        let mut places = text.match_indices(&quotation).map(|(at, _)| at + mark.left.len());
        let Some(start) = places.next() else { continue };
        if found.is_some() || places.next().is_some() {
            return None;
        }
        let span = Span::new(start as u32, (start + mark.node.len()) as u32);
        found = Some(Anchored { document, span, moved: true });
    }
    found
}

/// The node in the only place of a quotation.
fn only(text: &str, quotation: &str, from: usize, length: usize) -> Option<Span> {
    let mut places = text.match_indices(quotation);
    let start = places.next()?.0 + from;
    places.next().is_none().then(|| Span::new(start as u32, (start + length) as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    const WAS: &str = "Les chars roulent vers la ville. La guerre dure. Les chars roulent vers la côte.";

    fn corpus(texts: &[(&str, &str)]) -> Corpus {
        let mut corpus = Corpus::default();
        let document = |(id, text): &(&str, &str)| Document {
            id: (*id).into(),
            text: (*text).into(),
            ..Document::default()
        };
        corpus.add(texts.iter().map(document).collect());
        corpus
    }

    /// The mark of the node between two contexts of the text as it was.
    fn mark(left: &str, node: &str, right: &str) -> Quoted {
        let start =
            (WAS.find(&[left, node, right].concat()).expect("a quotation of the text") + left.len()) as u32;
        let span = Span::new(start, start + node.len() as u32);
        Quoted { text: "a".into(), span, left: left.into(), node: node.into(), right: right.into() }
    }

    /// The text around the place that is found, its node in brackets, and whether it moved.
    #[track_caller]
    fn check(texts: &[(&str, &str)], mark: Quoted, expected: &str) {
        let corpus = corpus(texts);
        let place = anchors(&corpus, &AnchorQuestion { marks: vec![mark] }).places[0];
        let drawn = place.map_or("lost".to_owned(), |place| {
            let text = corpus.document(place.document).text.as_str();
            let (before, behind) = (&text[..place.span.start as usize], &text[place.span.end as usize..]);
            let tail: String = before.chars().rev().take(4).collect::<Vec<_>>().into_iter().rev().collect();
            let head: String = behind.chars().take(6).collect();
            let moved = if place.moved { " moved" } else { "" };
            format!("{tail}[{}]{head}{moved}", place.span.of(text))
        });
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_text_as_it_was_has_its_marks_where_they_were() {
        check(&[("a", WAS)], mark("La ", "guerre", " dure"), " La [guerre] dure.");
        check(&[("a", WAS)], mark("", "chars", " roulent"), "Les [chars] roule");
    }

    #[test]
    fn a_place_that_moved_is_found_by_its_quotation() {
        let longer = format!("Un titre.\n\n{WAS}");
        check(&[("a", &longer)], mark("La ", "guerre", " dure"), " La [guerre] dure. moved");
        check(&[("a", &longer)], mark("dure. Les ", "chars", " roulent"), "Les [chars] roule moved");
        check(&[("a", &longer)], mark("", "chars", " roulent"), "lost");
    }

    #[test]
    fn one_side_is_enough_where_the_other_was_written_anew() {
        let other = "Hier. Ces chars roulent vers la côte. Une guerre dure. Fin.";
        check(&[("a", other)], mark("Les ", "chars", " roulent vers la côte"), "Ces [chars] roule moved");
        check(&[("a", other)], mark("La ", "guerre", " dure"), "lost");
    }

    #[test]
    fn another_id_and_texts_that_are_gone() {
        let mut renamed = mark("La ", "guerre", " dure");
        renamed.text = "old".into();
        check(&[("a", "Rien."), ("b", WAS)], renamed.clone(), " La [guerre] dure. moved");
        check(&[("a", WAS), ("b", WAS)], renamed.clone(), "lost");
        check(&[("a", "Rien.")], renamed, "lost");
    }

    #[test]
    fn hostile_marks_are_lost_and_nothing_more() {
        let mut odd = mark("La ", "guerre", " dure");
        odd.span = Span::new(u32::MAX, 3);
        check(&[("a", WAS)], odd.clone(), " La [guerre] dure. moved");
        odd.node = String::new();
        check(&[("a", WAS)], odd, "lost");
        let within =
            Quoted { text: "a".into(), span: Span::new(1, 2), node: "é".into(), ..Quoted::default() };
        check(&[("a", "éé")], within, "lost");
    }
}
