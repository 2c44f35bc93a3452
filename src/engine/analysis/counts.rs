//! How many words are counted, for the summary of a corpus that may still be growing.

use crate::corpus::Corpus;
use crate::text::{Extent, Layer};

/// How many words (keys of a layer) are counted, without a walk over the texts: what is set aside or gone is taken from
/// what the postings count.
pub fn n_types(corpus: &Corpus, layer: Layer) -> u64 {
    let mut joined: Vec<&str> = Vec::new();
    for held in corpus.segments() {
        let segment = &held.segment;
        let column = corpus.column(held, layer);
        let mut uncounted: Vec<u32> = vec![0; segment.lexicon.len()];
        for (local, document) in (0u32..).zip(&held.documents) {
            let whole = [Extent::new(0, segment.documents[local as usize].n_tokens)];
            let extents = document.map_or(&whole[..], |document| corpus.set_aside(document));
            for (entry, _) in extents.iter().flat_map(|&extent| segment.walk(local, extent)) {
                uncounted[entry as usize] += 1;
            }
        }
        let mut is_counted = vec![false; column.keys.len()];
        for (entry, &uncounted) in (0u32..).zip(&uncounted) {
            if segment.lexicon.is_word(entry) && segment.postings.count(entry) > uncounted {
                is_counted[column.key_of[entry as usize] as usize] = true;
            }
        }
        let keys = column.keys.iter().zip(is_counted).filter(|(_, is_counted)| *is_counted);
        joined = union(&joined, keys.map(|(key, _)| key));
    }
    joined.len() as u64
}

/// Two sorted lists as one, what is in both once.
fn union<'a>(one: &[&'a str], other: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut joined = Vec::with_capacity(one.len() + one.len() / 4);
    let mut one = one.iter().copied().peekable();
    for key in other {
        while let Some(before) = one.next_if(|before| *before < key) {
            joined.push(before);
        }
        one.next_if_eq(&key);
        joined.push(key);
    }
    joined.extend(one);
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::spread::{Spreads, of_words};
    use crate::analysis::word_forms::{FormCount, Forms, stop_words};
    use crate::corpus::{Decisions, Document, Fact, TokenView};
    use crate::order::Order;
    use crate::query::memo::Memo;
    use crate::random::Random;
    use crate::text::Span;
    use std::cmp::Reverse;
    use std::collections::BTreeMap;

    /// What a walk over the texts sees of a word.
    #[derive(Default)]
    struct Walked<'a> {
        documents: BTreeMap<u32, u32>,
        forms: Vec<FormCount<'a>>,
    }

    /// Every word of a layer, by its key.
    fn walk(corpus: &Corpus, layer: Layer) -> BTreeMap<&str, Walked<'_>> {
        let mut words: BTreeMap<&str, Walked> = BTreeMap::new();
        for document in corpus.texts() {
            for extent in corpus.counted(document) {
                for (position, token) in (extent.start..).zip(corpus.tokens(document, extent)) {
                    if !token.kind.is_word() {
                        continue;
                    }
                    let word = words.entry(corpus.key(document, token.entry, layer)).or_default();
                    *word.documents.entry(document).or_default() += 1;
                    let TokenView { form, kind, fold, .. } = token;
                    match word.forms.iter_mut().find(|known| (known.form, known.kind) == (form, kind)) {
                        Some(known) => known.count += 1,
                        None => {
                            let first = (document, position);
                            word.forms.push(FormCount { form, kind, fold, count: 1, first });
                        }
                    }
                }
            }
        }
        // They came in text order, which parts equal ones.
        words.values_mut().for_each(|word| word.forms.order_by_key(|form| Reverse(form.count)));
        words
    }

    /// The same words, texts, forms and stop words, read from the postings and by a walk over the texts.
    #[track_caller]
    fn check(corpus: &Corpus, layer: Layer) {
        let mut walked = walk(corpus, layer);
        assert_eq!(n_types(corpus, layer), walked.len() as u64);
        let (mut spreads, forms) = (Spreads::new(corpus, layer), Forms::new(corpus, layer));
        let memo = Memo::new(corpus);
        let is_stop = stop_words(&memo, layer);
        let spread_of_all =
            of_words(&memo, layer, "spread", |spread: &mut Vec<(u32, u32)>, _, document, count| {
                spread.push((document, count));
            });
        for word in 0..corpus.vocabulary(layer).len() {
            let Walked { documents, forms: seen } =
                walked.remove(corpus.word(layer, word)).unwrap_or_default();
            let spread: Vec<(u32, u32)> = documents.into_iter().collect();
            assert_eq!(spreads.of(word), spread);
            assert_eq!(spread_of_all.as_ref().expect("there is time")[word as usize], spread);
            assert_eq!(forms.of(word), seen);
            assert_eq!(forms.first(word), seen.iter().map(|form| form.first).min());
            if let Some(form) = seen.first() {
                assert_eq!(is_stop[word as usize], corpus.stop_words().contains(form.fold, form.kind));
            }
        }
        assert!(walked.is_empty());
    }

    #[test]
    fn types_are_counted_alike_with_and_without_a_walk() {
        let mut random = Random::new(21);
        let words =
            ["un", "Deux", "deux", "trois", "l’", "OTAN", "otan-ukraine", "quatre", "!", "œuf", "cœurs"];
        for _ in 0..200 {
            let mut corpus = Corpus::default();
            for load in 0..1 + random.below(3) {
                let text = |number: u32, random: &mut Random| {
                    let lines: Vec<String> = (0..1 + random.below(4))
                        .map(|_| {
                            (0..random.below(5))
                                .map(|_| words[random.below(11) as usize])
                                .collect::<Vec<_>>()
                                .join(" ")
                        })
                        .collect();
                    let first = lines[0].len() as u32;
                    let aside = crate::corpus::SetAside {
                        line: 1,
                        span: Span::new(0, first),
                        reason: "share".into(),
                        accepted: random.below(2) == 0,
                    };
                    let id = format!("{load}-{number}");
                    Document { id, text: lines.join("\n"), set_aside: vec![aside], ..Document::default() }
                };
                let documents = (0..random.below(4)).map(|number| text(number, &mut random)).collect();
                corpus.add(documents);
            }
            corpus.remove("0-0");
            if random.below(2) == 0 {
                let merge = vec![("trois".to_owned(), "quatre".to_owned())];
                corpus.decide(Decisions { merge, ..Decisions::default() });
            }
            let part = corpus.part((0..corpus.n_documents()).map(|_| random.below(2) == 0).collect());
            for layer in Layer::ALL {
                check(&corpus, layer);
                check(&part, layer);
            }
            corpus.describe("1-0", &Fact::Language(Some("en".into())));
            check(&corpus, Layer::Fold);
        }
    }
}
