//! What the corpus is: its texts, their sizes, and what is left out of the counts.

use super::counts::n_types;
use crate::corpus::kept::cut;
use crate::corpus::{Corpus, Date, Dating, Decided, SetAside, Variant};
use crate::text::{Extent, Language, Span, Structures, Warning};
use serde::{Deserialize, Serialize};

/// The corpus at a glance. Every figure counts what is not set aside.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// 16 hexadecimal digits that depend on the ids and bytes of the texts, not on their order.
    pub fingerprint: String,
    pub documents: Vec<DocumentSummary>,
    pub tokens: u64,
    pub words: u64,
    /// Distinct words on the layer that was decided on (folds unless the person chose another).
    pub types: u64,
    pub sentences: u64,
    pub paragraphs: u64,
    /// Words in lines that are set aside.
    pub words_set_aside: u64,
    /// Bytes of all texts.
    pub bytes: u64,
    /// Languages of the stop lists in use, and how many stop words they hold together with the person's own.
    pub stop_lists: Vec<String>,
    pub n_stop_words: u32,
    /// Languages of which there are words whose part of speech and lemma are not known.
    pub without_lemmas: Vec<String>,
    /// Variants that were suggested for this corpus.
    pub variants: Vec<Variant>,
    /// Texts in which nobody has looked yet for what they say of themselves: titles, dates, lines to set aside.
    pub unread: u32,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DocumentSummary {
    pub id: String,
    pub title: Option<String>,
    /// The first words of the text, for texts without a title; at most 80 characters, cut at a word.
    pub opening: String,
    pub outlet: Option<String>,
    pub date: Option<Date>,
    /// What the text says of its date, where nobody said it; the person may have refused it.
    pub dating: Dating,
    pub language: String,
    /// Whether nobody said the language and it was found from the text.
    pub language_guessed: bool,
    pub columns: Vec<(String, String)>,
    pub file: String,
    pub bytes: u32,
    pub tokens: u32,
    pub words: u32,
    pub sentences: u32,
    pub paragraphs: u32,
    pub words_set_aside: u32,
    pub set_aside: Vec<SetAsideSummary>,
    pub warnings: Vec<Warning>,
}

impl DocumentSummary {
    /// What a list may call the text: its title, or its first words.
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.opening)
    }
}

/// A line proposed to be left out, and what became of the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAsideSummary {
    pub line: u32,
    pub span: Span,
    pub reason: String,
    /// Whether it is set aside without a decision.
    pub accepted: bool,
    /// At most 160 characters of it, cut at a word.
    pub excerpt: String,
    pub words: u32,
    /// It is counted all the same: nobody accepted the proposal, or a person decided so.
    pub kept: bool,
}

/// Characters of an excerpt.
const EXCERPT: usize = 160;

/// Sizes of the corpus and of each text, and what is left out of the counts.
pub fn summary(corpus: &Corpus) -> Summary {
    let decided = Decided::of(corpus.decisions());
    let documents: Vec<DocumentSummary> =
        (0..corpus.n_documents()).map(|document| document_summary(corpus, &decided, document)).collect();
    let sum = |of: fn(&DocumentSummary) -> u32| documents.iter().map(|d| u64::from(of(d))).sum();
    let languages = corpus.languages();
    let layer = corpus.layer();
    let types = corpus.known_types(layer).unwrap_or_else(|| n_types(corpus, layer));
    corpus.know_types(layer, types);
    let listed = languages.iter().filter(|&&language| language <= Language::English);
    Summary {
        fingerprint: corpus.fingerprint(),
        tokens: sum(|d| d.tokens),
        words: sum(|d| d.words),
        types,
        sentences: sum(|d| d.sentences),
        paragraphs: sum(|d| d.paragraphs),
        words_set_aside: sum(|d| d.words_set_aside),
        bytes: sum(|d| d.bytes),
        stop_lists: listed.map(|language| language.code().to_owned()).collect(),
        n_stop_words: corpus.stop_words().len() as u32,
        without_lemmas: corpus.without_lemmas().iter().map(|language| language.code().to_owned()).collect(),
        variants: corpus.variants().to_vec(),
        unread: corpus.n_unread(),
        documents,
    }
}

fn document_summary(corpus: &Corpus, decided: &Decided<'_>, number: u32) -> DocumentSummary {
    let document = corpus.about(number);
    let (segment, local) = corpus.segment_of(number);
    let indexed = &segment.documents[local as usize];
    let (language, language_guessed) = corpus.language(number);
    let all = corpus.set_aside(number).is_empty();
    let counted = |n: u32, list: fn(&Structures) -> &[Extent]| {
        let is_counted = |extent: &&Extent| !corpus.is_set_aside(number, extent.start);
        if all { n } else { list(corpus.structures(number)).iter().filter(is_counted).count() as u32 }
    };
    let tokens = corpus.counted(number).iter().map(|extent| extent.len()).sum();
    DocumentSummary {
        id: document.id.clone(),
        title: document.known_title().map(str::to_owned),
        opening: corpus.opening(number).into_owned(),
        outlet: document.outlet.clone(),
        date: corpus.date(number).cloned(),
        dating: document.found.dating.clone(),
        // What was said stands, also when its language has no rules here.
        language: document.language.clone().unwrap_or_else(|| language.code().to_owned()),
        language_guessed,
        columns: document.columns.clone(),
        file: document.file.clone(),
        bytes: corpus.len_of(number),
        tokens,
        words: corpus.n_words(number),
        sentences: counted(indexed.n_sentences, |structures| &structures.sentences),
        paragraphs: counted(indexed.n_paragraphs, |structures| &structures.paragraphs),
        words_set_aside: corpus.n_words_set_aside(number),
        set_aside: document.set_aside.iter().map(|line| set_aside(corpus, decided, number, line)).collect(),
        warnings: document.warnings.clone(),
    }
}

fn set_aside(corpus: &Corpus, decided: &Decided<'_>, number: u32, line: &SetAside) -> SetAsideSummary {
    SetAsideSummary {
        line: line.line,
        span: line.span,
        reason: line.reason.clone(),
        accepted: line.accepted,
        excerpt: cut(corpus.slice(number, line.span).trim_start(), EXCERPT),
        words: corpus.n_words_of(number, line),
        kept: !decided.is_aside(&corpus.about(number).id, line),
    }
}
