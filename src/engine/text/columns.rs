//! The columns of a text's tokens: norm, fold, stem, lemma, part of speech, parts, and the rule that cut them.
//!
//! What a form gives without its context is worked out once and kept, so that a reader of many texts pays for
//! each form once; parts of speech and lemmas are read sentence by sentence where a language has its data.

use super::lemma::{LanguageData, Lemmatizer};
use super::rule::{Rule, rule};
use super::{Analysis, Extent, Kind, Language, Pos, Span, compound, fold, stem};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// What a form is by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub norm: String,
    pub fold: String,
    /// Of words only.
    pub stem: Option<String>,
    /// Bytes within the form; none when it is no compound.
    pub parts: Vec<Span>,
    pub rule: Rule,
}

/// The columns of one token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    pub form: Rc<Form>,
    /// Of words only, and only where the language has its data.
    pub lemma: Option<String>,
    /// Likewise, but punctuation has one too.
    pub pos: Option<Pos>,
}

/// Forms that are kept; what lies beyond begins a new collection.
const KEPT: usize = 200_000;

/// Reads one text after the other.
pub struct ColumnReader {
    languages: Vec<Lemmatizer<Arc<LanguageData>>>,
    data: Vec<Arc<LanguageData>>,
    /// The forms of each language and kind, with their number in the language's lemmatizer.
    forms: HashMap<(Language, Kind), HashMap<Box<str>, Known>>,
    n_forms: usize,
    /// The words and parts of speech of the sentence at work, kept so that a text needs them once.
    words: Vec<u32>,
    tags: Vec<Pos>,
}

#[derive(Clone)]
struct Known {
    form: Rc<Form>,
    word: u32,
}

impl ColumnReader {
    /// A reader that knows the words of these languages.
    pub fn new(data: &[Arc<LanguageData>]) -> ColumnReader {
        let languages = data.iter().map(|data| Lemmatizer::new(data.clone())).collect();
        ColumnReader {
            languages,
            data: data.to_vec(),
            forms: HashMap::new(),
            n_forms: 0,
            words: Vec::new(),
            tags: Vec::new(),
        }
    }

    /// The columns of every token, in order.
    pub fn columns(&mut self, text: &str, analysis: &Analysis) -> Vec<Columns> {
        if self.n_forms > KEPT {
            *self = ColumnReader::new(&self.data);
        }
        let mut columns = Vec::with_capacity(analysis.tokens.len());
        for &sentence in &analysis.structures.sentences {
            let language = analysis.language_at(sentence.start);
            self.sentence(text, analysis, sentence, language, &mut columns);
        }
        columns
    }

    fn sentence(
        &mut self,
        text: &str,
        analysis: &Analysis,
        sentence: Extent,
        language: Language,
        columns: &mut Vec<Columns>,
    ) {
        let reader = self.languages.iter().position(|reader| reader.language() == language);
        self.words.clear();
        self.tags.clear();
        for at in sentence.range() {
            let token = analysis.tokens[at];
            let known = self.form(token.span.of(text), token.kind, language, reader);
            self.words.push(known.word);
            columns.push(Columns { form: known.form, lemma: None, pos: None });
        }
        let Some(reader) = reader else { return };
        let reader = &mut self.languages[reader];
        reader.sentence(&self.words, &mut self.tags);
        for ((at, &word), &pos) in sentence.range().zip(&self.words).zip(&self.tags) {
            let is_word = analysis.tokens[at].kind.is_word();
            columns[at].pos = Some(pos);
            columns[at].lemma = is_word.then(|| reader.lemma(word, pos).to_owned());
        }
    }

    fn form(&mut self, form: &str, kind: Kind, language: Language, reader: Option<usize>) -> Known {
        let forms = self.forms.entry((language, kind)).or_default();
        if let Some(known) = forms.get(form) {
            return known.clone();
        }
        let word = reader.map_or(0, |reader| self.languages[reader].prepare(form, kind));
        let read = Form {
            norm: fold::norm(form),
            fold: fold::fold(form),
            stem: kind.is_word().then(|| stem::stem(form, language)),
            parts: compound::parts(form, kind),
            rule: rule(form, kind, language),
        };
        let known = Known { form: Rc::new(read), word };
        forms.insert(form.into(), known.clone());
        self.n_forms += 1;
        known
    }
}

#[cfg(test)]
mod tests {
    use super::super::analyze;
    use super::*;

    fn data() -> Arc<LanguageData> {
        let bytes = include_bytes!("../../../languages/fr.flang");
        Arc::new(LanguageData::read(bytes).expect("the file of the repository is sound"))
    }

    #[test]
    fn every_token_has_its_columns() {
        let text = "Les États-Unis n’ont pas signé. Les portes !";
        let analysis = analyze(text, Some(Language::French));
        let columns = ColumnReader::new(&[data()]).columns(text, &analysis);
        assert_eq!(columns.len(), analysis.tokens.len());
        let drawn: Vec<String> = columns
            .iter()
            .map(|columns| {
                let pos = columns.pos.map_or("-", Pos::name);
                let lemma = columns.lemma.as_deref().unwrap_or("-");
                format!("{} {} {lemma} {pos}", columns.form.fold, columns.form.stem.as_deref().unwrap_or("-"))
            })
            .collect();
        assert_eq!(drawn[2], "n' n' ne ADV");
        assert_eq!(drawn[3], "ont ont avoir AUX");
        assert_eq!(drawn[6], ". - - PUNCT");
        assert_eq!(columns[1].form.parts.len(), 2);
    }

    #[test]
    fn without_data_there_are_no_lemmas() {
        let text = "Les portes";
        let analysis = analyze(text, Some(Language::French));
        let columns = ColumnReader::new(&[]).columns(text, &analysis);
        assert!(columns.iter().all(|columns| columns.lemma.is_none() && columns.pos.is_none()));
        assert_eq!(columns[1].form.stem.as_deref(), Some("port"));
    }
}
