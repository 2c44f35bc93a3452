//! The paragraph about the method: what was counted, how, with which choices and after whom, ready for an article.
//!
//! It is made from what any view shows anyway: the address, the corpus at a glance, and the view's [`Method`].

use super::words::{measures, paragraph};
use super::{Context, Method};
use crate::engine::analysis::profile::Profile;
use crate::engine::analysis::subcorpus::SubcorpusAnswer;
use crate::engine::measures::catalogue::{self, references::references};

/// What is not in the address or the summary.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// The view's title, in the language of the page.
    pub title: &'a str,
    /// What the subcorpus is, if there is one and it is known.
    pub chosen: Option<&'a SubcorpusAnswer>,
    pub version: &'a str,
    /// The address of what is shown; empty leaves it out.
    pub address: &'a str,
}

/// The paragraph, in the language of the page.
pub fn paragraph(context: &Context, method: &Method, beside: Beside) -> String {
    let (locale, said) = (context.locale, paragraph::words(context.locale));
    let (state, summary) = (&context.state, &context.summary);
    let n_texts = summary.documents.len() as u64;
    let mut first = (said.corpus)(beside.title, n_texts, summary.words, &summary.fingerprint, locale);
    first += &years(context);
    first.push('.');
    let mut sentences = vec![first];
    sentences.extend(subcorpus(context, beside.chosen));
    sentences.push(match summary.words_set_aside {
        0 => said.nothing_aside.to_owned(),
        n => (said.aside)(n, locale),
    });
    if !state.merge.is_empty() {
        let merges: Vec<String> = state.merge.iter().map(|(form, of)| format!("{form} = {of}")).collect();
        sentences.push((said.merges)(&merges.join(", ")));
    }
    if state.no_stop_words || summary.stop_lists.is_empty() {
        sentences.push(said.no_stop_words.to_owned());
    } else {
        let n = u64::from(summary.n_stop_words);
        sentences.push((said.stop_words)(&summary.stop_lists.join(", "), n, locale));
    }
    for (words, sentence) in [(&state.stop, said.stop_added), (&state.unstop, said.stop_taken)] {
        if !words.is_empty() {
            sentences.push(sentence(&words.join(", ")));
        }
    }
    let layer = (said.layer)(context.layer().name());
    sentences.push((said.counting)(Profile::default().name(), layer));
    if n_texts > 0 {
        sentences.push((said.base)(context.base(), locale));
    }
    if !context.query.trim().is_empty() {
        sentences.push((said.query)(context.query.trim()));
    }
    let parameters: Vec<String> =
        method
            .parameters
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| {
                if context.is_english() {
                    format!("{name}: {value}")
                } else {
                    format!("{name}\u{a0}: {value}")
                }
            })
            .collect();
    if !parameters.is_empty() {
        let between = if context.is_english() { "; " } else { "\u{202f}; " };
        sentences.push((said.parameters)(&parameters.join(between)));
    }
    let used: Vec<&catalogue::Measure> =
        method.measures.iter().filter_map(|id| catalogue::measure(id)).collect();
    let named = |measure: &&catalogue::Measure| {
        let name = measures::about(measure.id, context.lang()).map_or(measure.id, |about| about.name);
        if measure.source.is_empty() { name.to_owned() } else { format!("{name} ({})", measure.source) }
    };
    if !used.is_empty() {
        let names: Vec<String> = used.iter().map(named).collect();
        sentences.push((said.measures)(&names.join(", ")));
    }
    sentences.extend(method.seed.map(said.seed));
    sentences.push((said.cite)(beside.version, beside.address));
    let mut text = sentences.join(" ");
    let mut cited = Vec::new();
    for reference in used.iter().flat_map(|measure| references(measure.source)) {
        if !cited.contains(&reference) {
            cited.push(reference);
        }
    }
    for (at, reference) in cited.iter().enumerate() {
        text += if at == 0 { "\n" } else { " " };
        text += if at == 0 { said.references } else { "" };
        text += reference.full;
        if let Some(doi) = reference.doi {
            text += &format!(" https://doi.org/{doi}");
        }
    }
    text
}

/// The first and the last year of the texts, as far as years are known.
fn years(context: &Context) -> String {
    let said = paragraph::words(context.locale);
    let documents = &context.summary.documents;
    let year = |edtf: &str| {
        edtf.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).map(str::to_owned)
    };
    let mut years = Vec::new();
    let mut n_without = 0;
    for document in documents {
        // A span of days has two ends.
        let edtf = document.date.as_ref().map_or("", |date| date.edtf.as_str());
        let known: Vec<String> = edtf.split('/').filter_map(year).collect();
        n_without += u64::from(known.is_empty());
        years.extend(known);
    }
    match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) => (said.years)(first, last, n_without, context.locale),
        _ if documents.is_empty() => String::new(),
        _ => said.undated.to_owned(),
    }
}

fn subcorpus(context: &Context, chosen: Option<&SubcorpusAnswer>) -> Vec<String> {
    let said = paragraph::words(context.locale);
    let subcorpus = &context.state.subcorpus;
    if subcorpus.is_whole() {
        return Vec::new();
    }
    let spelled = subcorpus.spelled();
    let how = match subcorpus.name(&context.state.named) {
        Some(name) => format!("{name}, {spelled}"),
        None => spelled,
    };
    let Some(chosen) = chosen else { return vec![(said.subcorpus_of)(&how)] };
    let n_texts = chosen.documents.len() as u64;
    let mut sentences = vec![(said.subcorpus)(n_texts, chosen.words, &how, context.locale)];
    let undated = u64::from(chosen.undated);
    let left_out = u64::from(chosen.vague) + if subcorpus.undated { 0 } else { undated };
    if left_out > 0 {
        sentences.push((said.left_out)(left_out, context.locale));
    }
    if subcorpus.undated && undated > 0 {
        sentences.push((said.let_in)(undated, context.locale));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::analysis::summary::{DocumentSummary, Summary};
    use crate::engine::corpus::{Certainty, Date};
    use crate::plot::Locale;
    use std::sync::Arc;

    fn context(locale: Locale, address: &str) -> Context {
        let date =
            |edtf: &str| Date { edtf: edtf.into(), certainty: Certainty::Explicit, evidence: String::new() };
        let text = |edtf: &str| DocumentSummary {
            date: (!edtf.is_empty()).then(|| date(edtf)),
            ..DocumentSummary::default()
        };
        let summary = Summary {
            fingerprint: "0123456789abcdef".into(),
            documents: ["2023-02-14/2023-02-15", "XXXX-10-15", "2025", ""].map(text).to_vec(),
            words: 1979,
            words_set_aside: 121,
            stop_lists: vec!["fr".into()],
            n_stop_words: 300,
            ..Summary::default()
        };
        let (state, _) = crate::link::parse(address);
        let query = state.query.clone();
        let (state, summary) = (Arc::new(state), Arc::new(summary));
        Context { locale, state, summary, query, headings: None, width: 700.0, offset: 0, limit: 20 }
    }

    #[test]
    fn everything_that_acts_is_named() {
        let context = context(
            Locale::French,
            "words?q=otan&merge=atoo:otan&stop=ministre&layer=lemma&sub=q:date:2023..2025",
        );
        let method = Method {
            measures: vec!["dp", "log_dice", "dp_norm"],
            parameters: vec![("Fenêtre".into(), "5–5".into()), ("Filtre".into(), String::new())],
            seed: Some(7),
        };
        let chosen = SubcorpusAnswer {
            reading: None,
            documents: vec![0, 2],
            words: 900,
            undated: 1,
            vague: 1,
            unknown: Vec::new(),
        };
        let beside = Beside { title: "Mots", chosen: Some(&chosen), version: "1.2.3", address: "" };
        let text = paragraph(&context, &method, beside).replace(['\u{a0}', '\u{202f}'], " ");
        for part in [
            "« Mots » portent sur un corpus de 4 textes et 1 979 mots (empreinte 0123456789abcdef), de 2023 à 2025 (2 textes sans année).",
            "121 mots",
            "Listes de mots-outils : fr (300 mots).",
            "Manière de compter : Florilège ;",
            "Taux pour 1 000 mots.",
            "Requête : otan.",
            "Réglages : Fenêtre : 5–5.",
            "Mesures : DP (écart des proportions) (Gries 2008), logDice (Rychlý 2008),",
            "graine 7",
            "Florilège 1.2.3.",
            "\nRéférences : Gries, S. Th. (2008).",
            "https://doi.org/10.1075/ijcl.13.4.02gri",
        ] {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
        assert_eq!(text.matches("Gries, S. Th. (2008)").count(), 1, "a source is named once");
        assert!(!text.contains("Filtre"), "what is not set is not named: {text}");
    }

    #[test]
    fn english_says_the_same_and_an_empty_corpus_too() {
        let beside = Beside { title: "Words", version: "1", address: "a#b", ..Beside::default() };
        let text = paragraph(&context(Locale::English, "words"), &Method::default(), beside);
        assert!(text.contains("a corpus of 4\u{a0}texts and 1,979\u{a0}words"), "{text}");
        assert!(text.ends_with("Computed with Florilège 1, a#b."), "{text}");
        let nothing = Context { summary: Arc::default(), ..context(Locale::English, "words") };
        let text = paragraph(&nothing, &Method::default(), beside);
        assert!(text.contains("0\u{a0}texts") && !text.contains("Rates"), "{text}");
    }
}
