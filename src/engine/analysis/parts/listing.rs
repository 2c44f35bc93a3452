//! The parts of a corpus as a list to choose from.

use super::{Part, Partition, parted};
use crate::order::Order;
use crate::query::memo::Memo;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartsQuestion {
    pub partition: Partition,
    /// Parts at most.
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PartsAnswer {
    /// Parts that there are.
    pub total: u32,
    /// Those with the most words first; as they come in the texts where these are equal.
    pub parts: Vec<Part>,
}

/// The longest parts.
pub fn parts(memo: &Memo, question: &PartsQuestion) -> PartsAnswer {
    let parted = parted(memo, &question.partition);
    let mut parts: Vec<&Part> = parted[0].parts.iter().collect();
    parts.order_by(|a, b| b.words.cmp(&a.words));
    let total = parts.len() as u32;
    PartsAnswer { total, parts: parts.into_iter().take(question.limit as usize).cloned().collect() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::document;
    use super::*;
    use crate::corpus::Corpus;

    #[test]
    fn headings_of_several_texts_are_one_part_and_the_longest_comes_first() {
        let mut corpus = Corpus::default();
        let body = "Un texte assez long pour ne pas être un titre, et qui va à sa fin.";
        corpus.add(vec![
            document("a", "", "", &format!("Le contexte\n\n{body}\n\nLe débat\n\n{body}")),
            document("b", "", "", &format!("La fin\n\n{body}\n\nLe Débat\n\n{body} {body}")),
        ]);
        let question = PartsQuestion { partition: Partition::Headings, limit: 2 };
        let answer = parts(&Memo::new(&corpus), &question);
        let told: Vec<(&str, u32)> =
            answer.parts.iter().map(|part| (part.label.as_str(), part.texts)).collect();
        assert_eq!((answer.total, told), (3, vec![("Le débat", 2), ("Le contexte", 1)]));
    }
}
