//! Fewer lines: those with something beside the node, and a sample by chance.

use crate::analysis::composition::plain;
use crate::analysis::context::{Beside, WordBeside};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::matches::{Hit, matches};
use crate::query::memo::Memo;
use crate::query::reading::Node;
use crate::text::Extent;
use crate::text::fold::fold;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// Keeps the lines that have a match of another query among the words beside the node, or takes them away.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LineFilter {
    pub query: String,
    /// Words to the left and to the right of the node in which the match must lie whole; 0 for none.
    pub left: u8,
    pub right: u8,
    /// Whether the lines with a match stay; else they go.
    pub keep: bool,
    /// Whether the query is not a query but a word: the lines whose very last word of a side has its fold, or, with no
    /// words on either side, those whose node is written so, white space aside. A row of the breakdown is one.
    pub exact: bool,
}

/// So many lines at most, the same for the same seed. A larger sample has those of a smaller one, and a line's
/// luck does not depend on which other lines there are: a text that comes or goes changes nothing in the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sample {
    pub size: u32,
    pub seed: u64,
}

/// Whether a line stays under a filter that is a query.
pub fn by_query(
    memo: &Memo,
    filter: &LineFilter,
    node: &Node,
    across_paragraphs: bool,
) -> impl FnMut(Hit) -> bool {
    let corpus = memo.corpus;
    let found = matches(memo, node);
    let mut beside = Beside::default();
    move |hit: Hit| {
        let has = |extent: Extent| {
            // Matches are sorted by their start; one of the first that begin in the window must end in it.
            let begins = (hit.document, extent.start);
            let first = found.hits.partition_point(|hit| (hit.document, hit.extent.start) < begins);
            let begin_inside =
                |other: &&Hit| other.document == hit.document && other.extent.start < extent.end;
            found.hits[first..].iter().take_while(begin_inside).any(|hit| hit.extent.end <= extent.end)
        };
        beside.look(corpus, hit, (filter.left, filter.right), across_paragraphs);
        let left = beside.left.last().map(|word| Extent::new(word.position, hit.extent.start));
        let right = beside.right.last().map(|word| Extent::new(hit.extent.end, word.position + 1));
        [left, right].into_iter().flatten().any(has) == filter.keep
    }
}

/// Whether a line stays under a filter that is one word at one place, or one spelling of the node.
pub fn exactly(corpus: &Corpus, filter: &LineFilter, across_paragraphs: bool) -> impl FnMut(Hit) -> bool {
    let (word, spelling) = (fold(&filter.query), plain(&filter.query));
    let mut beside = Beside::default();
    move |hit: Hit| {
        if (filter.left, filter.right) == (0, 0) {
            let node = corpus.span(hit.document, hit.extent).of(&corpus.document(hit.document).text);
            return (plain(node) == spelling) == filter.keep;
        }
        beside.look(corpus, hit, (filter.left, filter.right), across_paragraphs);
        let lexicon = &corpus.segment_of(hit.document).0.lexicon;
        let has = |words: &[WordBeside], n: u8| {
            let last = usize::from(n).checked_sub(1).and_then(|last| words.get(last));
            last.is_some_and(|beside| lexicon.fold(beside.entry) == word)
        };
        (has(&beside.left, filter.left) || has(&beside.right, filter.right)) == filter.keep
    }
}

/// The lines that begin at one of the places.
pub fn only(corpus: &Corpus, hits: &mut Vec<Hit>, places: &[(u32, u32)]) {
    let mut places = places.to_vec();
    places.order();
    let texts: Vec<u32> = places.iter().map(|place| place.0).collect();
    hits.retain(|hit| {
        // Most lines are in texts without a place: their bytes need not be known.
        texts.binary_search(&hit.document).is_ok()
            && places.binary_search(&(hit.document, corpus.span(hit.document, hit.extent).start)).is_ok()
    });
}

/// The lines with the smallest numbers that chance gives to their places.
pub fn sample(corpus: &Corpus, hits: &mut Vec<Hit>, sample: Sample) {
    let size = sample.size as usize;
    if hits.len() <= size {
        return;
    }
    let luck = |hit: &Hit| {
        let text = xxh3_64_with_seed(corpus.about(hit.document).id.as_bytes(), sample.seed);
        let place = [hit.extent.start.to_le_bytes(), hit.extent.end.to_le_bytes()].concat();
        xxh3_64_with_seed(&place, text)
    };
    let mut drawn: Vec<(u64, u32)> = hits.iter().map(luck).zip(0..).collect();
    drawn.order();
    drawn.truncate(size);
    let mut kept: Vec<u32> = drawn.into_iter().map(|(_, number)| number).collect();
    kept.order();
    *hits = kept.into_iter().map(|number| hits[number as usize]).collect();
}

#[cfg(test)]
mod tests {
    use crate::analysis::concordance::{
        ConcordanceQuestion, Context, LineFilter, Sample, SortKey, concordance, ordered,
    };
    use crate::corpus::{Certainty, Corpus, Date, Document};
    use crate::query::memo::Memo;

    fn document(id: &str, text: &str, date: Option<&str>) -> Document {
        let date = date.map(|edtf| Date {
            edtf: edtf.into(),
            certainty: Certainty::Explicit,
            evidence: String::new(),
        });
        Document {
            id: id.into(),
            text: text.into(),
            date,
            language: Some("fr".into()),
            ..Document::default()
        }
    }

    fn corpus(texts: &[(&str, &str, Option<&str>)]) -> Corpus {
        let mut corpus = Corpus::default();
        corpus.add(texts.iter().map(|(id, text, date)| document(id, text, *date)).collect());
        corpus
    }

    fn rights(corpus: &Corpus, question: ConcordanceQuestion) -> Vec<String> {
        let all = ConcordanceQuestion { limit: 1_000, context: Context::Characters(12), ..question };
        concordance(&Memo::new(corpus), &all)
            .lines
            .into_iter()
            .map(|line| line.right.trim().to_owned())
            .collect()
    }

    #[test]
    fn a_filter_looks_at_words_beside_the_node() {
        let corpus = corpus(&[(
            "a",
            "une grande guerre froide, une guerre civile, la guerre, grande et froide.\n\nGuerre froide",
            None,
        )]);
        let with = |query: &str, left, right, keep| {
            let filters = vec![LineFilter { query: query.into(), left, right, keep, exact: false }];
            rights(&corpus, ConcordanceQuestion { query: "guerre".into(), filters, ..Default::default() })
        };
        assert_eq!(with("froide", 0, 1, true).len(), 2);
        assert_eq!(with("froide", 0, 3, true).len(), 3, "punctuation is no word");
        assert_eq!(with("froide", 0, 1, false), ["civile, la", ", grande et"]);
        assert_eq!(with("grande", 1, 1, true).len(), 2);
        assert_eq!(
            with("guerre", 5, 0, true).len(),
            2,
            "the node is not beside itself, nor is another paragraph"
        );
        assert_eq!(with("\"grande et froide\"", 0, 2, true).len(), 0, "a match lies whole in the window");
        assert_eq!(with("\"grande et froide\"", 0, 3, true).len(), 1);
        assert_eq!(with("(((", 0, 9, true).len(), 4, "what cannot be read takes nothing away");
    }

    #[test]
    fn a_filter_may_be_one_word_at_one_place_or_a_spelling_of_the_node() {
        let corpus =
            corpus(&[("a", "la Guerre  froide, la guerre aux États-Unis, guerre froide froide", None)]);
        let with = |node: &str, word: &str, left, right, keep| {
            let filters = vec![LineFilter { query: word.into(), left, right, keep, exact: true }];
            let question = ConcordanceQuestion { query: node.into(), filters, ..Default::default() };
            rights(&corpus, ConcordanceQuestion { context: Context::default(), ..question }).len()
        };
        let word = |word, left, right| with("guerre", word, left, right, true);
        assert_eq!([word("Froide", 0, 1), word("froide", 0, 2), word("la", 1, 0)], [2, 1, 2]);
        assert_eq!([word("Guerre", 0, 0), word("guerre", 0, 0)], [1, 2], "the node as it is written");
        assert_eq!(with("\"guerre froide\"", "Guerre froide", 0, 0, true), 1);
        assert_eq!([word("etats-unis", 0, 2), word("unis", 0, 2)], [1, 0], "a part is not the word");
        assert_eq!(word("froide", 0, 9), 0, "no line has nine words behind it");
        assert_eq!(with("guerre", "froide", 0, 1, false), 1);
        assert_eq!(word("(((\"", 0, 1), 0, "it is no query");
    }

    #[test]
    fn lines_may_be_given_by_their_places_and_found_by_a_place() {
        let corpus = corpus(&[
            ("a", "guerre un, guerre deux", None),
            ("b", "rien", None),
            ("c", "guerre trois", None),
        ]);
        let question = ConcordanceQuestion { query: "guerre".into(), ..Default::default() };
        let only = Some(vec![(2, 0), (0, 11), (0, 12), (9, 9)]);
        assert_eq!(rights(&corpus, ConcordanceQuestion { only, ..question.clone() }), ["deux", "trois"]);
        let lines = ordered(&Memo::new(&corpus), &question);
        let at = |document, byte| lines.line_at(&corpus, document, byte);
        assert_eq!(
            [at(0, 0), at(0, 1), at(0, 11), at(0, 12), at(1, 0), at(2, 5)],
            [0, 1, 1, 2, 2, 2].map(Some)
        );
        let sorted = ConcordanceQuestion { sort: vec![SortKey::Right(1)], ..question };
        assert_eq!(ordered(&Memo::new(&corpus), &sorted).line_at(&corpus, 0, 0), None);
    }

    #[test]
    fn a_sample_is_the_same_for_its_seed_and_grows_by_its_size() {
        let text: String = (0..300).map(|n| format!("guerre w{n}. ")).collect();
        let corpus = corpus(&[("a", &text, None)]);
        let sample = |size, seed| {
            let sample = Some(Sample { size, seed });
            rights(&corpus, ConcordanceQuestion { query: "guerre".into(), sample, ..Default::default() })
        };
        let ten = sample(10, 7);
        assert_eq!(ten, sample(10, 7));
        assert_ne!(ten, sample(10, 8));
        let twenty = sample(20, 7);
        assert!(twenty.len() == 20 && ten.iter().all(|line| twenty.contains(line)));
        assert_eq!(sample(1_000, 7).len(), 300);
        // No part of the text is preferred: in thirty samples of ten, every hundred places get their share.
        let mut thirds = [0; 3];
        for seed in 0..30 {
            for line in sample(10, seed) {
                let n: usize =
                    line.split_once('w').and_then(|(_, n)| n.split('.').next()?.parse().ok()).expect("wN");
                thirds[n / 100] += 1;
            }
        }
        assert!(thirds.iter().all(|&n| (70..130).contains(&n)), "{thirds:?}");
    }

    #[test]
    fn dates_order_lines_and_the_undated_come_last() {
        let corpus = corpus(&[
            ("a", "guerre sans", None),
            ("b", "guerre tard", Some("2025-10-15")),
            ("c", "guerre tôt", Some("2023-02-14/2023-02-15")),
            ("d", "guerre année", Some("2024")),
        ]);
        let question =
            ConcordanceQuestion { query: "guerre".into(), sort: vec![SortKey::Date], ..Default::default() };
        assert_eq!(rights(&corpus, question.clone()), ["tôt", "année", "tard", "sans"]);
        assert_eq!(concordance(&Memo::new(&corpus), &question).undated, 1);
    }

    #[test]
    fn a_context_may_be_the_sentence_or_the_paragraph() {
        let corpus =
            corpus(&[("a", "Rien ici. Une guerre froide dure. Et puis rien.\nAutre paragraphe.", None)]);
        let lines = |context| {
            let question =
                ConcordanceQuestion { query: "guerre".into(), limit: 1, context, ..Default::default() };
            let line = concordance(&Memo::new(&corpus), &question).lines.remove(0);
            format!("{}[{}]{}", line.left, line.node, line.right)
        };
        assert_eq!(lines(Context::Sentence), "Une [guerre] froide dure.");
        assert_eq!(lines(Context::Paragraph), "Rien ici. Une [guerre] froide dure. Et puis rien.");
        assert_eq!(lines(Context::Characters(5)), "Une [guerre]");
    }
}
