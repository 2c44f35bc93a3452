//! What the topic models see of a corpus: content words by paragraph, nothing that is set aside.

use crate::analysis::counts::Counts;
use crate::corpus::Corpus;
use crate::text::Extent;
use std::collections::HashMap;

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
        let layer = corpus.layer();
        let counts = Counts::of(corpus, layer);
        let mut input = TopicInput::default();
        let mut terms: HashMap<&str, u32> = HashMap::new();
        for list in counts.types() {
            let forms = list.iter().map(|&number| &counts.forms[number]);
            let mut content = forms.filter(|form| corpus.stop_words().is_content(form.fold, form.kind));
            if let Some(label) = content.next() {
                terms.insert(label.key, input.keys.len() as u32);
                input.keys.push(label.key.to_owned());
                input.labels.push(label.form.to_owned());
            }
        }
        // The term of each entry, once per segment rather than once per token.
        let tables: Vec<Vec<Option<u32>>> = corpus
            .segments()
            .iter()
            .map(|held| {
                let lexicon = &held.segment.lexicon;
                let column = corpus.column(held, layer);
                let term = |entry: u32| {
                    let kind = lexicon.entries[entry as usize].kind;
                    let is_content = corpus.stop_words().is_content(lexicon.fold(entry), kind);
                    if is_content { terms.get(column.key(entry)).copied() } else { None }
                };
                (0..lexicon.len() as u32).map(term).collect()
            })
            .collect();
        let mut documents: Vec<TopicDocument> = Vec::new();
        for (held, table) in corpus.segments().iter().zip(&tables) {
            let present = held.documents.iter().flatten();
            documents.extend(present.map(|&document| TopicDocument::of(corpus, document, table)));
        }
        input.documents = documents;
        input
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
