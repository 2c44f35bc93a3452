//! What the topic models see of a corpus: content words by paragraph, nothing that is set aside.

use crate::analysis::word_forms::{FormCount, Forms};
use crate::corpus::Corpus;
use crate::text::Extent;

/// The corpus as topics see it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicInput {
    /// The key of each term, on the layer that was decided on.
    pub keys: Vec<String>,
    /// Its most frequent form, to be shown.
    pub labels: Vec<String>,
    pub documents: Vec<TopicDocument>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicDocument {
    /// The document's index in the corpus.
    pub document: u32,
    /// In text order; set-aside paragraphs are not among them.
    pub paragraphs: Vec<TopicParagraph>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicParagraph {
    /// Its tokens in the document.
    pub extent: Extent,
    /// Token positions where its sentences end (exclusive ends, rising); a passage may be cut there.
    pub sentence_ends: Vec<u32>,
    pub heading: bool,
    /// All its words, stop words included: passages are sized by what a person reads.
    pub n_words: u32,
    /// Its content words: (token position, term), in text order; stop words are not among them.
    pub terms: Vec<(u32, u32)>,
}

impl TopicInput {
    /// What is counted of a corpus, without its stop words. Terms are numbered in the order of their keys.
    pub fn of(corpus: &Corpus) -> TopicInput {
        let mut reader = TopicReader::new(corpus);
        loop {
            if let Some(input) = reader.step(corpus, 1_000) {
                return input;
            }
        }
    }
}

/// Reads a corpus for topics, in steps. It must be handed the same corpus each time.
pub struct TopicReader {
    input: TopicInput,
    /// The term of each word of the vocabulary that was looked at so far.
    terms: Vec<Option<u32>>,
    /// Per segment the term of each entry, once all words were looked at.
    tables: Vec<Vec<Option<u32>>>,
    /// The document that is next.
    next: u32,
}

/// Tokens that are read in a unit of work.
const UNIT: usize = 100;

impl TopicReader {
    pub fn new(corpus: &Corpus) -> TopicReader {
        let n_words = corpus.vocabulary(corpus.layer()).len() as usize;
        let terms = Vec::with_capacity(n_words);
        TopicReader { input: TopicInput::default(), terms, tables: Vec::new(), next: 0 }
    }

    /// Does some units of work; gives the whole when it is read.
    pub fn step(&mut self, corpus: &Corpus, units: usize) -> Option<TopicInput> {
        let layer = corpus.layer();
        let vocabulary = corpus.vocabulary(layer);
        let mut left = units * UNIT;
        if self.terms.len() < vocabulary.len() as usize {
            let forms = Forms::new(corpus, layer);
            while left > 0 && self.terms.len() < vocabulary.len() as usize {
                let word = self.terms.len() as u32;
                let counted = forms.of(word);
                left = left.saturating_sub(8 + counted.iter().map(|form| form.count as usize).sum::<usize>());
                let is_content = |form: &&FormCount| corpus.stop_words().is_content(form.fold, form.kind);
                let label = counted.iter().find(is_content);
                self.terms.push(label.map(|_| self.input.keys.len() as u32));
                if let Some(label) = label {
                    self.input.keys.push(corpus.word(layer, word).to_owned());
                    self.input.labels.push(label.form.to_owned());
                }
            }
            return None;
        }
        if self.tables.len() < corpus.segments().len() {
            self.tables = (0..corpus.segments().len()).map(|segment| self.table(corpus, segment)).collect();
            return None;
        }
        while left > 0 && self.next < corpus.n_documents() {
            if corpus.has(self.next) {
                let table = &self.tables[corpus.place_of(self.next).0];
                self.input.documents.push(TopicDocument::of(corpus, self.next, table));
                left = left.saturating_sub(8 + corpus.n_tokens(self.next) as usize);
            }
            self.next += 1;
        }
        (self.next == corpus.n_documents()).then(|| std::mem::take(&mut self.input))
    }

    /// The term of each entry of a segment: once per entry rather than once per token.
    fn table(&self, corpus: &Corpus, segment: usize) -> Vec<Option<u32>> {
        let held = &corpus.segments()[segment];
        let lexicon = &held.segment.lexicon;
        let column = corpus.column(held, corpus.layer());
        let words = corpus.vocabulary(corpus.layer()).words_of(segment);
        let term = |entry: u32| {
            let kind = lexicon.entries[entry as usize].kind;
            let is_content = corpus.stop_words().is_content(lexicon.fold(entry), kind);
            let word = words[column.key_of[entry as usize] as usize];
            if is_content { self.terms.get(word as usize).copied().flatten() } else { None }
        };
        (0..lexicon.len() as u32).map(term).collect()
    }
}

impl TopicDocument {
    /// `terms` has the term of each entry of the document's segment.
    fn of(corpus: &Corpus, document: u32, terms: &[Option<u32>]) -> TopicDocument {
        let structures = corpus.structures(document);
        let counted = structures.paragraphs.iter().filter(|p| !corpus.is_set_aside(document, p.start));
        let paragraphs = counted.map(|&extent| {
            let sentences = &structures.sentences;
            let first = sentences.partition_point(|sentence| sentence.end <= extent.start);
            let within = sentences[first..].iter().take_while(|sentence| sentence.end <= extent.end);
            let mut paragraph = TopicParagraph {
                extent,
                sentence_ends: within.map(|sentence| sentence.end).collect(),
                heading: structures.headings.binary_search(&extent).is_ok(),
                n_words: 0,
                terms: Vec::new(),
            };
            for (position, token) in (extent.start..).zip(corpus.tokens(document, extent)) {
                paragraph.n_words += u32::from(token.kind.is_word());
                paragraph.terms.extend(terms[token.entry as usize].map(|term| (position, term)));
            }
            paragraph
        });
        TopicDocument { document, paragraphs: paragraphs.collect() }
    }
}
