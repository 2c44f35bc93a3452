//! Reading segments in context: every token gets its part of speech and, by it, its lemma.
//!
//! A segment never changes, so another one takes its place, with the same tokens at the same places and more
//! entries: `porte` the noun and `porte` the verb are two. The texts are not needed; the lexicon has every form.

use super::Segment;
use super::build::{Builder, Word};
use crate::job::{Job, Step};
use crate::text::lemma::{LanguageData, Lemmatizer};
use crate::text::{Extent, Pos};
use std::sync::Arc;

/// Tokens that make a unit of work, about a kilobyte of text.
const TOKENS_PER_UNIT: usize = 200;

/// Reads segments one after the other. Each that was read is given, with the one that may take its place, as soon as it is
/// there, so that the index never stands in memory twice.
pub struct LemmaJob {
    data: Vec<Arc<LanguageData>>,
    /// Those to come, in the order of their turn from the end.
    left: Vec<Arc<Segment>>,
    current: Option<Current>,
    units_done: u32,
    units: u32,
}

/// The segment at work.
struct Current {
    segment: Arc<Segment>,
    builder: Builder,
    readers: Vec<Lemmatizer<Arc<LanguageData>>>,
    /// Which reader each entry has, if any, and its number there.
    prepared: Vec<Option<(u8, u32)>>,
    /// The same for the forms in the builder.
    built: Vec<Option<(u8, u32)>>,
    document: u32,
    /// The sentence whose turn it is.
    sentence: usize,
    /// Where the token before it ended, and whether that was an elided word.
    end: u32,
    glued: bool,
}

impl LemmaJob {
    /// Those of the segments will be read that have words of these languages whose part of speech is not known.
    pub fn new<'a>(segments: impl Iterator<Item = &'a Arc<Segment>>, data: &[Arc<LanguageData>]) -> LemmaJob {
        let is_new = |segment: &&Arc<Segment>| {
            let missing = segment.lexicon.without_pos();
            data.iter().any(|data| missing.contains(&data.language()))
        };
        let mut left: Vec<Arc<Segment>> = segments.filter(is_new).cloned().collect();
        left.reverse();
        let units = left.iter().map(|segment| units_of(segment)).sum();
        LemmaJob { data: data.to_vec(), left, current: None, units_done: 0, units }
    }
}

fn units_of(segment: &Segment) -> u32 {
    segment.n_tokens() / TOKENS_PER_UNIT as u32 + 1
}

impl Current {
    fn new(segment: Arc<Segment>, data: &[Arc<LanguageData>]) -> Current {
        let mut readers: Vec<_> = data.iter().map(|data| Lemmatizer::new(data.clone())).collect();
        let lexicon = &segment.lexicon;
        let prepare = |(number, entry): (u32, &super::lexicon::Entry)| {
            let reader = data.iter().position(|data| data.language() == entry.language)?;
            Some((reader as u8, readers[reader].prepare(lexicon.forms.get(number), entry.kind)))
        };
        let prepared = (0u32..).zip(&lexicon.entries).map(prepare).collect();
        Current {
            segment,
            builder: Builder::default(),
            readers,
            prepared,
            built: Vec::new(),
            document: 0,
            sentence: 0,
            end: 0,
            glued: false,
        }
    }

    /// Reads the next sentence; gives how many tokens it has, `None` behind the last.
    fn advance(&mut self) -> Option<usize> {
        let document = self.segment.documents.get(self.document as usize)?;
        if self.sentence == 0 {
            self.builder.begin_again(document);
            (self.end, self.glued) = (0, false);
        }
        let Some(&extent) = document.structures.sentences.get(self.sentence) else {
            self.builder.end((*document.structures).clone());
            self.document += 1;
            self.sentence = 0;
            return Some(0);
        };
        self.sentence += 1;
        self.read(extent);
        Some(extent.len() as usize)
    }

    fn read(&mut self, extent: Extent) {
        let segment = self.segment.clone();
        let tokens: Vec<_> = segment.walk(self.document, extent).collect();
        let reader = tokens.iter().find_map(|(entry, _)| self.prepared[*entry as usize]);
        let mut tags: Vec<Pos> = Vec::new();
        if let Some((reader, _)) = reader {
            // A sentence has one language, that of its paragraph.
            let number = |(entry, _): &(u32, _)| self.prepared[*entry as usize].map(|(_, number)| number);
            if let Some(numbers) = tokens.iter().map(number).collect::<Option<Vec<u32>>>() {
                self.readers[usize::from(reader)].sentence(&numbers, &mut tags);
            }
        }
        for (place, (entry, span)) in tokens.into_iter().enumerate() {
            let described = segment.lexicon.entries[entry as usize];
            let pos = tags.get(place).copied();
            let word = Word { kind: described.kind, language: described.language, pos };
            let form = segment.lexicon.forms.get(entry);
            let number = self.builder.token(form, word, span.start - self.end, &mut self.glued);
            if number as usize == self.built.len() {
                self.built.push(self.prepared[entry as usize]);
            }
            self.end = span.end;
        }
    }

    fn finish(self) -> (Arc<Segment>, Segment) {
        let Current { segment, builder, readers, built, .. } = self;
        let lemma = |form: u32, word: Word| {
            let (reader, number) = built[form as usize]?;
            Some(readers[usize::from(reader)].lemma(number, word.pos?).to_owned())
        };
        let read = builder.finish_with(lemma);
        (segment, read)
    }
}

impl Job for LemmaJob {
    type Output = Vec<(Arc<Segment>, Segment)>;

    fn step(&mut self, units: usize) -> Step<Self::Output> {
        let mut left = units.max(1) * TOKENS_PER_UNIT;
        while left > 0 {
            let Some(current) = &mut self.current else {
                let Some(segment) = self.left.pop() else {
                    return Step::Done(Vec::new());
                };
                self.current = Some(Current::new(segment, &self.data));
                break;
            };
            match current.advance() {
                Some(tokens) => left = left.saturating_sub(tokens.max(1)),
                None => {
                    let Some(current) = self.current.take() else { break };
                    self.units_done += units_of(&current.segment);
                    let partial = Some(vec![current.finish()]);
                    return Step::Working { done: self.units_done, total: self.units, partial };
                }
            }
        }
        Step::Working { done: self.units_done, total: self.units, partial: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Decisions, Document};
    use crate::query::matches::matches;
    use crate::query::memo::Memo;
    use crate::query::parse::parse;
    use crate::text::Layer;

    fn data() -> Arc<LanguageData> {
        let bytes = include_bytes!("../../../languages/fr.flang");
        Arc::new(LanguageData::read(bytes).expect("the file of the repository is sound"))
    }

    fn corpus(text: &str) -> Corpus {
        let mut corpus = Corpus::default();
        corpus.add(vec![Document { text: text.into(), language: Some("fr".into()), ..Document::default() }]);
        corpus
    }

    fn read(corpus: &mut Corpus, units: usize) {
        let mut job = LemmaJob::new(corpus.segments().iter().map(|held| &held.segment), &[data()]);
        loop {
            match job.step(units) {
                Step::Done(_) => break,
                Step::Working { partial, .. } => {
                    for (old, new) in partial.unwrap_or_default() {
                        assert!(corpus.replace(&old, new));
                    }
                }
            }
        }
    }

    fn count(corpus: &Corpus, query: &str) -> usize {
        parse(query).node.map_or(0, |node| matches(&Memo::new(corpus), &node).hits.len())
    }

    const TEXT: &str = "La porte est ouverte.\nIl porte une valise ; ils portent l’espoir.\n\nLes portes !";

    #[test]
    fn reading_keeps_every_token_where_it_is() {
        let mut corpus = corpus(TEXT);
        let before: Vec<_> = corpus.tokens(0, Extent::new(0, u32::MAX)).map(|t| (t.span, t.kind)).collect();
        let structures = corpus.structures(0).clone();
        read(&mut corpus, 1);
        let after: Vec<_> = corpus.tokens(0, Extent::new(0, u32::MAX)).map(|t| (t.span, t.kind)).collect();
        assert_eq!(before, after);
        assert_eq!(corpus.structures(0), &structures);
        assert_eq!(corpus.without_lemmas(), []);
        assert_eq!(count(&corpus, "porte"), 2, "the fold joins the noun and the verb");
    }

    #[test]
    fn a_form_is_found_by_the_lemma_it_has_where_it_stands() {
        let mut corpus = corpus(TEXT);
        assert_eq!(count(&corpus, "lemma:porter"), 0, "no lemma is known yet");
        read(&mut corpus, 1_000);
        assert_eq!(count(&corpus, "lemma:porter"), 2);
        assert_eq!(count(&corpus, "lemma:porte"), 2);
        assert_eq!(count(&corpus, "lemma:portes"), 2, "a form stands for its lemmas");
        assert_eq!(count(&corpus, "lemma:être"), 1);
        corpus.decide(Decisions { layer: Layer::Lemma, ..Decisions::default() });
        assert_eq!(corpus.layer(), Layer::Lemma);
    }

    #[test]
    fn what_was_read_is_not_read_again_and_a_segment_that_went_is_not_replaced() {
        let mut corpus = corpus(TEXT);
        read(&mut corpus, 7);
        let mut job = LemmaJob::new(corpus.segments().iter().map(|held| &held.segment), &[data()]);
        assert!(matches!(job.step(1), Step::Done(read) if read.is_empty()));
        let gone = corpus.segments()[0].segment.clone();
        corpus.clear();
        assert!(!corpus.replace(&gone, Segment::default()));
    }

    #[test]
    fn the_file_of_a_segment_keeps_lemmas() {
        let mut corpus = corpus(TEXT);
        read(&mut corpus, 7);
        let segment = &corpus.segments()[0].segment;
        assert_eq!(Segment::from_bytes(&segment.to_bytes()).as_ref(), Ok(&**segment));
    }
}
