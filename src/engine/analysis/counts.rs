//! How often each form is counted: what the frequency list, the summary and the topics start from.

use crate::corpus::Corpus;
use crate::order::Order;
use crate::text::{Extent, Kind, Layer};

/// How often each form is counted, over all segments.
pub struct Counts<'a> {
    /// In the order of key, form and kind.
    pub forms: Vec<FormCount<'a>>,
}

/// One form of one key: entries of the lexicon, joined over the segments.
pub struct FormCount<'a> {
    pub form: &'a str,
    pub kind: Kind,
    pub fold: &'a str,
    /// On the layer that was asked for.
    pub key: &'a str,
    pub count: u64,
    /// Where it is counted first: document and position.
    pub first: (u32, u32),
    /// The documents that have it, rising, with its count in each.
    pub documents: Vec<(u32, u32)>,
}

impl FormCount<'_> {
    /// Brings the documents into their order, each once; two entries of one segment may have told of the same.
    fn join_documents(&mut self) {
        self.documents.order();
        self.documents.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
    }
}

impl<'a> Counts<'a> {
    /// Counts what is of a word kind and not set aside, by walking over the texts; words are the same when they have
    /// the same key on the layer.
    pub fn of(corpus: &'a Corpus, layer: Layer) -> Counts<'a> {
        let mut forms: Vec<FormCount<'a>> = Vec::new();
        for held in corpus.segments() {
            let lexicon = &held.segment.lexicon;
            let column = corpus.column(held, layer);
            // Where each entry of this segment is counted, once it has been seen.
            let mut places: Vec<u32> = vec![u32::MAX; lexicon.len()];
            let before = forms.len();
            let mut entries: Vec<u32> = Vec::new();
            for (local, document) in (0u32..).zip(&held.documents) {
                let Some(document) = *document else { continue };
                for extent in corpus.counted(document) {
                    for (position, (entry, _)) in (extent.start..).zip(held.segment.walk(local, extent)) {
                        let described = lexicon.entries[entry as usize];
                        if !described.kind.is_word() {
                            continue;
                        }
                        let place = &mut places[entry as usize];
                        if *place == u32::MAX {
                            *place = forms.len() as u32;
                            entries.push(entry);
                            forms.push(FormCount {
                                form: lexicon.forms.get(entry),
                                kind: described.kind,
                                fold: lexicon.fold(entry),
                                key: column.key(entry),
                                count: 0,
                                first: (document, position),
                                documents: Vec::new(),
                            });
                        }
                        let form = &mut forms[*place as usize];
                        form.count += 1;
                        match form.documents.last_mut() {
                            Some((last, count)) if *last == document => *count += 1,
                            _ => form.documents.push((document, 1)),
                        }
                    }
                }
            }
            // Keys are numbered in their order, so that few strings need be compared; the sort over all
            // segments then finds one sorted run for each.
            let mut seen: Vec<(u32, FormCount<'a>)> = entries
                .into_iter()
                .map(|entry| column.key_of[entry as usize])
                .zip(forms.drain(before..))
                .collect();
            seen.order_by(|(a, first), (b, second)| {
                a.cmp(b).then_with(|| (first.form, first.kind).cmp(&(second.form, second.kind)))
            });
            forms.extend(seen.into_iter().map(|(_, form)| form));
        }
        forms.order_by(|a, b| (a.key, a.form, a.kind, a.first).cmp(&(b.key, b.form, b.kind, b.first)));
        // The same form in two segments, or read as two parts of speech, is one; its first place comes first.
        let mut joined: Vec<FormCount<'a>> = Vec::with_capacity(forms.len());
        for form in forms {
            match joined.last_mut() {
                Some(last) if (last.key, last.form, last.kind) == (form.key, form.form, form.kind) => {
                    last.count += form.count;
                    last.documents.extend(form.documents);
                    last.join_documents();
                }
                _ => joined.push(form),
            }
        }
        Counts { forms: joined }
    }

    /// The forms of each type, as indices into `forms`, most frequent first, ties in text order; the types in
    /// the order of their keys.
    pub fn types(&self) -> Vec<Vec<usize>> {
        let mut types: Vec<Vec<usize>> = Vec::new();
        for (number, form) in self.forms.iter().enumerate() {
            let same = |list: &&mut Vec<usize>| self.forms[list[0]].key == form.key;
            match types.last_mut().filter(same) {
                Some(list) => list.push(number),
                None => types.push(vec![number]),
            }
        }
        for list in &mut types {
            list.order_by_key(|&number| {
                let form = &self.forms[number];
                (std::cmp::Reverse(form.count), form.first)
            });
        }
        types
    }
}

/// How many words (keys of a layer) are counted, without a walk over the texts: what is set aside or gone is taken from
/// what the postings count. The same as the number of `Counts::types`.
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
    use super::super::spread::Spreads;
    use super::super::word_forms::{Forms, stop_words};
    use super::*;
    use crate::corpus::{Decisions, Document};
    use crate::query::memo::Memo;
    use crate::random::Random;
    use crate::text::Span;

    /// The same words, texts, forms and stop words, read from the postings and by a walk over the texts.
    #[track_caller]
    fn from_the_postings(corpus: &Corpus, layer: Layer, counts: &Counts) {
        let (mut spreads, forms) = (Spreads::new(corpus, layer), Forms::new(corpus, layer));
        let is_stop = stop_words(&Memo::new(corpus), layer);
        let mut types = counts.types().into_iter();
        for word in 0..corpus.vocabulary(layer).len() {
            let spread = spreads.of(word).to_vec();
            if spread.is_empty() {
                assert!(forms.of(word).is_empty());
                continue;
            }
            let walked: Vec<&FormCount> =
                types.next().expect("a type").into_iter().map(|form| &counts.forms[form]).collect();
            assert_eq!(corpus.word(layer, word), walked[0].key);
            let mut documents = std::collections::BTreeMap::new();
            for (document, count) in walked.iter().flat_map(|form| &form.documents) {
                *documents.entry(*document).or_insert(0) += count;
            }
            assert_eq!(spread, documents.into_iter().collect::<Vec<_>>());
            let read = forms.of(word).into_iter().map(|form| (form.form, form.kind, form.count, form.first));
            let walked_forms = walked.iter().map(|form| (form.form, form.kind, form.count, form.first));
            assert_eq!(read.collect::<Vec<_>>(), walked_forms.collect::<Vec<_>>());
            assert_eq!(is_stop[word as usize], corpus.stop_words().contains(walked[0].fold, walked[0].kind));
        }
        assert!(types.next().is_none());
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
            for layer in Layer::ALL {
                let counts = Counts::of(&corpus, layer);
                assert_eq!(n_types(&corpus, layer), counts.types().len() as u64);
                from_the_postings(&corpus, layer, &counts);
            }
            let part = corpus.part((0..corpus.n_documents()).map(|_| random.below(2) == 0).collect());
            Layer::ALL.into_iter().for_each(|layer| {
                from_the_postings(&part, layer, &Counts::of(&part, layer));
            });
        }
    }
}
