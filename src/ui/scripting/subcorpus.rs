//! In which texts a script asks: `subcorpus` in its options, else the page's own.

use super::options::Options;
use super::questions::{Answered, check, refused};
use super::values::{self, to_js};
use super::{page, rejection};
use crate::client;
use crate::engine::analysis::subcorpus::{Subcorpus, SubcorpusAnswer, SubcorpusQuestion};
use crate::engine::error::Error;
use crate::protocol::{Answer as AnyAnswer, Ask, Question, Within};
use crate::ui::state::subcorpus_of;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// `subcorpus`: a query, or `{query, ids, without, undated}`; `null` and what is empty are the whole corpus.
fn given(options: &Options) -> Option<Subcorpus> {
    options.object("subcorpus").map(|given| read(&given))
}

/// A query, or an object.
pub fn read(given: &Options) -> Subcorpus {
    Subcorpus {
        query: given.as_string().or_else(|| given.string("query")).unwrap_or_default(),
        undated: given.flag("undated").unwrap_or(false),
        with: given.strings("ids").unwrap_or_default(),
        without: given.strings("without").unwrap_or_default(),
    }
}

fn of_page() -> Subcorpus {
    page().state.with_untracked(subcorpus_of)
}

/// Asks in the subcorpus of the options. A fault in its query is refused like one of the query itself.
pub async fn run<Q: Ask>(question: Q, options: &Options) -> Result<(Q::Answer, f64), JsValue> {
    run_hearing(question, options, |_| {}).await
}

/// The same, and hears how far it is.
pub async fn run_hearing<Q: Ask>(
    question: Q,
    options: &Options,
    hear: impl Fn(client::Event<Q::Answer>) + 'static,
) -> Result<(Q::Answer, f64), JsValue> {
    let hear = Box::new(move |event: client::Event<AnyAnswer>| hear(event.of_type::<Q>()));
    client::typed::<Q>(run_any(question.question(), options, hear).await?).map_err(refused)
}

/// The same for a question of any type, compiled once.
async fn run_any(
    question: Question,
    options: &Options,
    hear: Box<dyn Fn(client::Event<AnyAnswer>)>,
) -> Result<Result<(AnyAnswer, f64), Error>, JsValue> {
    let given = given(options);
    if let Some(given) = given.clone().filter(|given| !given.query.trim().is_empty()) {
        described(given).await?;
    }
    let subcorpus = given.unwrap_or_else(of_page);
    let question = Question::Within(Box::new(Within { subcorpus, question }));
    Ok(client::run_any(question, options.repeat(), hear).await)
}

/// What a subcorpus has; a fault in its query is refused.
pub(super) async fn described(subcorpus: Subcorpus) -> Result<(SubcorpusAnswer, f64), JsValue> {
    let query = subcorpus.query.clone();
    let (answer, ms) = client::run(SubcorpusQuestion { subcorpus }, 1).await.map_err(|e| rejection(&e))?;
    answer.reading.as_ref().map_or(Ok(()), |reading| check(&query, reading))?;
    Ok((answer, ms))
}

/// What a subcorpus has and leaves out.
pub async fn subcorpus(options: Options) -> Answered {
    let (answer, ms) = described(given(&options).unwrap_or_else(of_page)).await?;
    let id = |&document: &u32| page().about_untracked(document, |text| text.id.clone()).unwrap_or_default();
    to_js(&values::Texts {
        ms,
        documents: answer.documents.len() as u32,
        words: answer.words,
        undated: answer.undated,
        vague: answer.vague,
        unknown: answer.unknown,
        ids: answer.documents.iter().map(id).collect(),
    })
}
