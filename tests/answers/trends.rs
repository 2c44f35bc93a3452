//! Trends over every kind of group, and matrices of every weight.

use florilege::engine::analysis::matrix::{MatrixQuestion, TermOrder, Terms, Weight};
use florilege::engine::analysis::subcorpus::Subcorpus;
use florilege::engine::analysis::trends::{Grouping, Period, Rolling, TrendsQuestion};
use florilege::engine::measures::interval::Confidence;
use florilege::engine::measures::tfidf::Variant;
use florilege::engine::text::Layer;
use florilege::protocol::{Ask, Question, Within};

/// Ways to group texts.
fn groupings() -> [Grouping; 7] {
    [
        Grouping::Text,
        Grouping::Date(Period::Day),
        Grouping::Date(Period::Month),
        Grouping::Date(Period::Year),
        Grouping::Column("outlet".into()),
        Grouping::Slices(7),
        Grouping::SlicesOfTexts(4),
    ]
}

pub fn all() -> Vec<Question> {
    let trends = |by| TrendsQuestion {
        queries: ["otan", "\"aide militaire\"", "((", "d*"].map(str::to_owned).to_vec(),
        by,
        ..TrendsQuestion::default()
    };
    let matrix = |rows| MatrixQuestion {
        rows,
        terms: Terms::Top { n: 50, by: TermOrder::TfIdf },
        limit: 5,
        ..MatrixQuestion::default()
    };
    let mut all: Vec<Question> = Vec::new();
    for by in groupings() {
        let with_unknown = matches!(by, Grouping::Date(_));
        all.push(TrendsQuestion { with_unknown, ..trends(by.clone()) }.question());
        all.push(matrix(by).question());
    }
    let rolling = Some(Rolling::Words(200));
    let confidence = Confidence::Percent99;
    all.push(TrendsQuestion { rolling, progress: true, confidence, ..trends(Grouping::Text) }.question());
    let rolling = Some(Rolling::Texts(2));
    let by = Grouping::Date(Period::Year);
    all.push(TrendsQuestion { rolling, progress: true, stated_only: true, most: 1, ..trends(by) }.question());
    let tf_idf =
        [Variant::Voyant, Variant::ScikitLearn, Variant::Plain, Variant::Logarithmic, Variant::Gensim];
    let weights = [Weight::Rate, Weight::Presence, Weight::ZScore].into_iter();
    for weight in weights.chain(tf_idf.map(Weight::TfIdf)) {
        let to_length_1 = matches!(weight, Weight::TfIdf(Variant::ScikitLearn | Variant::Gensim));
        all.push(MatrixQuestion { weight, to_length_1, ..matrix(Grouping::Text) }.question());
    }
    let words = Terms::Words(["OTAN", "atoo", "ministres"].map(str::to_owned).to_vec());
    all.push(MatrixQuestion { terms: words, layer: Layer::Lemma, ..matrix(Grouping::Text) }.question());
    let subcorpus = Subcorpus { query: "drones".into(), ..Subcorpus::default() };
    for question in [trends(Grouping::Text).question(), matrix(Grouping::Slices(3)).question()] {
        all.push(Question::Within(Box::new(Within { subcorpus: subcorpus.clone(), question })));
    }
    all
}
