//! Passages: the units topics are fitted on, of 60 to 150 words, made of whole paragraphs or sentences.
//!
//! A whole article speaks of many things and there may be only five of them; a sentence has too few
//! words to count. So each document is cut, by itself, into passages a person would also read in one
//! go. A document is first laid out as *atoms* (short paragraphs; the sentences of longer ones), and the
//! cheapest way of grouping neighbouring atoms is found by dynamic programming:
//! a passage costs the square of its distance from 100 words, more when outside of 60 … 150, more when
//! it ends inside a paragraph or right after a heading. Nothing is left over at the end because the
//! grouping is judged as a whole.

use super::input::{TopicDocument, TopicParagraph};
use crate::order::Order;
use crate::text::Extent;

/// The fewest words a passage should have; a shorter document is one passage.
pub const FEWEST_WORDS: u32 = 60;
/// The most words a passage should have.
pub const MOST_WORDS: u32 = 150;
const AIM: u32 = 100;
/// A sentence longer than this (a text without punctuation) is cut at words.
const LONGEST_SENTENCE: u32 = 2 * MOST_WORDS;

const CUT_IN_PARAGRAPH: u64 = 1_500;
const HEADING_INSIDE: u64 = 300;
const HEADING_AT_END: u64 = 1_000_000;

/// A passage before it has topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The document's index in the corpus.
    pub document: u32,
    /// From its first token to its last; a set-aside paragraph between two of its paragraphs lies inside.
    pub extent: Extent,
    /// All its words, stop words included.
    pub n_words: u32,
    /// Its content words: (term, how often), by rising term.
    pub terms: Vec<(u32, u32)>,
}

/// A short paragraph, or a sentence of a longer one: what is never cut further.
#[derive(Debug, Clone, Copy)]
struct Atom {
    extent: Extent,
    n_words: u32,
    opens_paragraph: bool,
    heading: bool,
}

/// Cuts one document into passages, in text order. Together they hold every paragraph of the input.
/// A document without words has none.
pub fn passages(document: &TopicDocument) -> Vec<Stretch> {
    let atoms = atoms(&document.paragraphs);
    let mut terms = document.paragraphs.iter().flat_map(|paragraph| &paragraph.terms).peekable();
    let mut first = 0;
    cuts(&atoms)
        .into_iter()
        .map(|end| {
            let group = &atoms[first..end];
            first = end;
            let extent = Extent::new(group[0].extent.start, group[group.len() - 1].extent.end);
            let mut inside = Vec::new();
            while let Some(&(_, term)) = terms.next_if(|&&(position, _)| position < extent.end) {
                inside.push(term);
            }
            Stretch {
                document: document.document,
                extent,
                n_words: group.iter().map(|atom| atom.n_words).sum(),
                terms: counted(inside),
            }
        })
        .collect()
}

/// How often each term is there, by rising term.
fn counted(mut terms: Vec<u32>) -> Vec<(u32, u32)> {
    terms.order();
    terms.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect()
}

/// The atoms of a document. One without words is joined to its neighbour, so that each has a word.
fn atoms(paragraphs: &[TopicParagraph]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut wordless: Option<u32> = None;
    for paragraph in paragraphs {
        let mut opens_paragraph = true;
        for (extent, n_words) in pieces(paragraph) {
            if n_words == 0 {
                match atoms.last_mut() {
                    Some(last) => last.extent.end = extent.end,
                    None => wordless = wordless.or(Some(extent.start)),
                }
                continue;
            }
            let extent = Extent::new(wordless.take().unwrap_or(extent.start), extent.end);
            atoms.push(Atom { extent, n_words, opens_paragraph, heading: paragraph.heading });
            opens_paragraph = false;
        }
    }
    atoms
}

/// The paragraph itself; when long enough for a passage, its sentences; when one of them is too long for
/// two passages, equal parts of it. Words are shared out by the number of tokens.
fn pieces(paragraph: &TopicParagraph) -> Vec<(Extent, u32)> {
    let Extent { start, end } = paragraph.extent;
    let n_tokens = u64::from(end.saturating_sub(start));
    if paragraph.n_words <= FEWEST_WORDS || n_tokens == 0 {
        return vec![(paragraph.extent, paragraph.n_words)];
    }
    let words_before =
        |position: u32| (u64::from(paragraph.n_words) * u64::from(position - start) / n_tokens) as u32;
    let mut pieces = Vec::new();
    let mut from = start;
    let last = [end];
    for &to in paragraph.sentence_ends.iter().filter(|&&to| to < end).chain(&last) {
        if to <= from {
            continue;
        }
        let n_words = words_before(to) - words_before(from);
        let n_parts = if n_words > LONGEST_SENTENCE { n_words.div_ceil(AIM) } else { 1 };
        let (first, length) = (from, u64::from(to - from));
        for part in 1..=u64::from(n_parts) {
            let until = first + (length * part / u64::from(n_parts)) as u32;
            if until > from {
                pieces.push((Extent::new(from, until), words_before(until) - words_before(from)));
                from = until;
            }
        }
    }
    pieces
}

/// Where the cheapest grouping ends its passages (exclusive atom indices, rising).
fn cuts(atoms: &[Atom]) -> Vec<usize> {
    let n = atoms.len();
    let mut cost = vec![0u64; n + 1];
    let mut start_of_last = vec![0usize; n + 1];
    for end in 1..=n {
        let mut cheapest = u64::MAX;
        let mut words = 0;
        let mut headings_inside = 0;
        for start in (0..end).rev() {
            words += atoms[start].n_words;
            if words > 3 * MOST_WORDS && start + 1 < end {
                break;
            }
            let total = cost[start] + size_cost(words) + headings_inside + cut_cost(atoms, end);
            if total <= cheapest {
                (cheapest, start_of_last[end]) = (total, start);
            }
            if start > 0 && atoms[start].heading && !atoms[start - 1].heading {
                headings_inside += HEADING_INSIDE;
            }
        }
        cost[end] = cheapest;
    }
    let mut ends = Vec::new();
    let mut end = n;
    while end > 0 {
        ends.push(end);
        end = start_of_last[end];
    }
    ends.reverse();
    ends
}

/// What a passage of so many words costs.
fn size_cost(words: u32) -> u64 {
    let square = |distance: u32| u64::from(distance) * u64::from(distance);
    square(words.abs_diff(AIM))
        + 3 * square(FEWEST_WORDS.saturating_sub(words))
        + 3 * square(words.saturating_sub(MOST_WORDS))
}

/// What it costs to end a passage before atom `end`.
fn cut_cost(atoms: &[Atom], end: usize) -> u64 {
    match atoms.get(end) {
        None => 0,
        Some(next) if !next.opens_paragraph => CUT_IN_PARAGRAPH,
        Some(_) if atoms[end - 1].heading => HEADING_AT_END,
        Some(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// Draws a document: a number is a paragraph of so many words, `#` before it makes it a heading, `x`
    /// before it takes its full stops away. Sentences have 20 words; each word is a content word of its own.
    fn document(drawn: &str) -> TopicDocument {
        let mut position = 0;
        let paragraphs = drawn.split_whitespace().map(|paragraph| {
            let n_words: u32 = paragraph.trim_start_matches(['#', 'x']).parse().expect("a number of words");
            let start = position;
            let mut sentence_ends = Vec::new();
            let mut terms = Vec::new();
            for word in 1..=n_words {
                terms.push((position, position));
                position += 1;
                if (word % 20 == 0 || word == n_words) && !paragraph.starts_with('x') {
                    position += 1;
                    sentence_ends.push(position);
                }
            }
            let extent = Extent::new(start, position);
            TopicParagraph { extent, sentence_ends, heading: paragraph.starts_with('#'), n_words, terms }
        });
        TopicDocument { document: 7, paragraphs: paragraphs.collect() }
    }

    fn check(drawn: &str, expected: &str) {
        let sizes: Vec<String> =
            passages(&document(drawn)).iter().map(|stretch| stretch.n_words.to_string()).collect();
        assert_eq!(sizes.join(" "), expected, "{drawn}");
    }

    #[test]
    fn a_short_text_is_one_passage() {
        check("", "");
        check("0", "");
        check("5", "5");
        check("0 5 0", "5");
        check("40 60", "100");
        check("130", "130");
    }

    #[test]
    fn paragraphs_are_grouped_to_about_a_hundred_words() {
        check("50 50 50 50", "100 100");
        check("30 30 30 30 30 30 30", "90 120");
        check("100 100 100", "100 100 100");
    }

    #[test]
    fn nothing_small_is_left_over_at_the_end() {
        check("100 100 5", "100 105");
        check("5 100 100", "105 100");
        check("60 60 60 10", "120 70");
        check("60 60 60 20 5", "120 85");
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        check("95 #5 95", "95 100");
        check("60 40 #5 60 40", "100 105");
        check("#8 90 #8 #4 90", "98 102");
        check("90 #5", "95");
    }

    #[test]
    fn a_long_paragraph_is_cut_between_sentences() {
        check("200", "100 100");
        check("300", "100 100 100");
        check("x200", "200");
        check("160", "80 80");
    }

    #[test]
    fn a_text_without_full_stops_is_cut_at_words() {
        check("x1000", "100 100 100 100 100 100 100 100 100 100");
    }

    #[test]
    fn any_text_is_covered_in_order_by_passages_that_fit() {
        for seed in 0..200 {
            let mut random = Random::new(seed);
            let drawn: Vec<String> = (0..1 + random.below(12))
                .map(|_| match random.below(6) {
                    0 => format!("#{}", 1 + random.below(8)),
                    1 => format!("{}", 150 + random.below(500)),
                    _ => format!("{}", random.below(150)),
                })
                .collect();
            let document = document(&drawn.join(" "));
            let stretches = passages(&document);
            let n_words: u32 = document.paragraphs.iter().map(|paragraph| paragraph.n_words).sum();
            let about = format!("seed {seed}: {}", drawn.join(" "));
            assert_eq!(stretches.iter().map(|stretch| stretch.n_words).sum::<u32>(), n_words, "{about}");
            if n_words == 0 {
                continue;
            }
            assert!(stretches.windows(2).all(|pair| pair[0].extent.end == pair[1].extent.start), "{about}");
            let last = document.paragraphs[document.paragraphs.len() - 1].extent.end;
            assert_eq!(
                (stretches[0].extent.start, stretches[stretches.len() - 1].extent.end),
                (0, last),
                "{about}"
            );
            let terms: usize = stretches.iter().map(|stretch| stretch.terms.len()).sum();
            assert_eq!(terms, n_words as usize, "{about}");
            // A heading, or the last sentences, may be worth a few words more or less than the rule says.
            if n_words >= 200 {
                assert!(stretches.iter().all(|stretch| (55..=155).contains(&stretch.n_words)), "{about}");
            }
        }
    }
}
