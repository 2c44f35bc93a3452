//! The method of the views that draw themselves (overview, texts, results, lines, topics), as it follows from the address.
//!
//! Views of figures name theirs in their sheets; the paragraph about the method is made of either.

use super::words::own_views::{OwnViews, words};
use super::{Context, Method};
use crate::engine::analysis::search::TextOrder;
use crate::engine::query::rank::Ranking;
use crate::link::Beside;

/// What the view of the address was made with. `beside` is what only its answer says, such as lines that are left out.
pub fn method(context: &Context, beside: Vec<(String, String)>) -> Method {
    let own = words(context.locale);
    let state = &context.state;
    let mut method = match state.view.as_str() {
        "overview" => {
            let mut method = topics(context, own);
            method.parameters.insert(0, told(own.top_words, own.top_words_how));
            method
        }
        "topics" => topics(context, own),
        "results" => results(context, own),
        "concordance" => concordance(context, own),
        "read" | "inspector" => Method {
            parameters: vec![
                told(own.text, opened(context).unwrap_or_default()),
                told(own.places, own.places_how),
            ],
            ..Method::default()
        },
        "texts" => Method {
            parameters: vec![
                told(own.order, state.rows_sort.as_str()),
                told(own.rows, state.rows_filter.as_str()),
            ],
            ..Method::default()
        },
        "review" => Method {
            parameters: vec![
                told(own.accepted, state.accept.join(", ")),
                told(own.refused, state.refuse.join(", ")),
            ],
            ..Method::default()
        },
        _ => Method::default(),
    };
    method.parameters.extend(beside);
    method.parameters.retain(|(_, value)| !value.is_empty());
    method
}

fn told(name: &str, value: impl Into<String>) -> (String, String) {
    (name.to_owned(), value.into())
}

/// The text that is open, or the first.
fn opened(context: &Context) -> Option<String> {
    let documents = &context.summary.documents;
    let text = match &context.state.text {
        Some(id) => documents.iter().find(|text| text.id == *id),
        None => documents.first(),
    }?;
    Some(if text.name() == text.id { text.id.clone() } else { format!("{} ({})", text.name(), text.id) })
}

fn topics(context: &Context, own: &OwnViews) -> Method {
    let state = &context.state;
    let n = state.k.map_or_else(|| own.by_stability.to_owned(), |k| context.count(k));
    let lambda = format!("λ = {}", context.decimal(f64::from(state.lambda) / 100.0, 2));
    let parameters =
        vec![told(own.topics, own.topics_how), told(own.n_topics, n), told(own.relevance, lambda)];
    Method { measures: vec!["tf_idf_log", "relevance"], parameters, seed: Some(state.seed) }
}

fn results(context: &Context, own: &OwnViews) -> Method {
    let state = &context.state;
    let (order, reversed) = TextOrder::from_name(&state.results_order).unwrap_or_default();
    let mut parameters =
        vec![told(own.places, own.places_how), told(own.order, (own.orders)(order, reversed))];
    if let Some(passage) = &state.like {
        let span = passage.span.map_or(String::new(), |(from, to)| format!(":{from}-{to}"));
        parameters.push(told(own.like, format!("{}{span}", passage.text)));
    }
    let by_score = order == TextOrder::Score;
    if by_score {
        let usual = Ranking::default();
        let usual = [usual.k1, usual.b, usual.title];
        let values = match state.ranking {
            Some(hundredths) => hundredths.map(|value| f64::from(value) / 100.0),
            None => usual,
        };
        let [k1, b, title] = values.map(|value| context.decimal(value, 2));
        parameters.push(told(own.ranking, format!("k₁ = {k1}, b = {b}, {} = {title}", own.title_weight)));
    }
    Method { measures: if by_score { vec!["bm25"] } else { Vec::new() }, parameters, seed: None }
}

fn concordance(context: &Context, own: &OwnViews) -> Method {
    let state = &context.state;
    let sort = if state.sort.is_empty() { own.order_of_text.to_owned() } else { state.sort.join(", ") };
    let around = match (state.context.as_deref(), state.width) {
        (Some("sentence"), _) => own.sentence.to_owned(),
        (Some(_), _) => own.paragraph.to_owned(),
        (None, Some(width)) => (own.letters)(&context.count(width)),
        (None, None) => String::new(),
    };
    let filter =
        |filter: &Beside| (own.filter)(filter.keep, filter.exact, &filter.query, filter.left, filter.right);
    let filters: Vec<String> = state.beside.iter().map(filter).collect();
    let sample = state.sample.map_or(String::new(), |(n, _)| (own.sample)(&context.count(n)));
    let parameters = vec![
        told(own.places, own.places_how),
        told(own.order, sort),
        told(own.around, around),
        told(own.filters, filters.join(", ")),
        told(own.sampled, sample),
        told(own.marked, state.only.clone().unwrap_or_default()),
        told(own.counted_at, state.breakdown.clone().unwrap_or_default()),
    ];
    Method { measures: Vec::new(), parameters, seed: state.sample.map(|(_, seed)| seed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::analysis::summary::{DocumentSummary, Summary};
    use crate::plot::Locale;
    use crate::sheet::paragraph::{Beside as About, paragraph};
    use std::sync::Arc;

    fn check(address: &str, french: &[&str], english: &[&str]) {
        for (locale, parts) in [(Locale::French, french), (Locale::English, english)] {
            let (state, _) = crate::link::parse(address);
            let text =
                DocumentSummary { id: "a".into(), title: Some("Un titre".into()), ..Default::default() };
            let summary = Summary { documents: vec![text], words: 1979, ..Summary::default() };
            let query = state.query.clone();
            let (state, summary) = (Arc::new(state), Arc::new(summary));
            let context =
                Context { locale, state, summary, query, headings: None, width: 0.0, offset: 0, limit: 0 };
            let method =
                method(&context, vec![("Lignes".into(), "5/9".into()), ("Rien".into(), String::new())]);
            let about = About { title: "X", version: "1", ..About::default() };
            let text = paragraph(&context, &method, about).replace(['\u{a0}', '\u{202f}'], " ");
            for part in parts.iter().chain(&["Lignes"]) {
                assert!(text.contains(part), "{part:?} is not in {text}");
            }
            assert!(!text.contains("Rien") && !text.contains(": ;") && !text.contains(": ."), "{text}");
        }
    }

    #[test]
    fn every_view_names_what_it_was_made_with() {
        check(
            "concordance?q=otan&sort=R1,L2&context=sentence&sample=50.7",
            &["Requête : otan.", "Ordre : R1, L2", "la phrase", "50 lignes tirées au hasard", "graine 7"],
            &["Query: otan.", "Order: R1, L2", "the sentence", "50 lines drawn by chance", "seed 7"],
        );
        check(
            "results?q=otan",
            &["BM25", "k₁ = 1,20, b = 0,75", "Robertson", "10.1561/1500000019", "compte une fois"],
            &["BM25", "k₁ = 1.20, b = 0.75", "Robertson", "10.1561/1500000019", "counts once"],
        );
        check("results?q=otan&found=date", &["Ordre : date"], &["Order: date"]);
        check(
            "topics?k=7&lambda=30",
            &["matrices non négatives", "Nombre de thèmes : 7", "λ = 0,30", "graine 1", "Sievert"],
            &["non-negative matrix", "Number of topics: 7", "λ = 0.30", "seed 1", "Sievert"],
        );
        check("overview", &["mots-outils", "stabilité"], &["stop words", "stability"]);
        check("read?text=a", &["Texte : Un titre (a)"], &["Text: Un titre (a)"]);
        check("texts?rows=otan", &[], &[]);
        check("review", &[], &[]);
    }
}
