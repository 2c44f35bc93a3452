//! Questions of every kind about the bundled corpus, in an order in which they can be asked.

use super::{keyness, queries, trends};
use florilege::bundle::bundle;
use florilege::engine::analysis::about::AboutQuestion;
use florilege::engine::analysis::anchor::{AnchorQuestion, Quoted};
use florilege::engine::analysis::collocates::measure::Measure;
use florilege::engine::analysis::collocates::network::NetworkQuestion;
use florilege::engine::analysis::collocates::window::Window;
use florilege::engine::analysis::collocates::word_tree::WordTreeQuestion;
use florilege::engine::analysis::collocates::{CollocateOrder, CollocatesQuestion, Expected};
use florilege::engine::analysis::concordance::breakdown::{BreakdownQuestion, Position};
use florilege::engine::analysis::concordance::{
    ConcordanceQuestion, Context, LineAtQuestion, LineFilter, SortKey,
};
use florilege::engine::analysis::dispersion::DispersionQuestion;
use florilege::engine::analysis::explain::{ExplainQuestion, Figure};
use florilege::engine::analysis::facets::FacetsQuestion;
use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder};
use florilege::engine::analysis::likeness::LikenessQuestion;
use florilege::engine::analysis::passages::PassagesQuestion;
use florilege::engine::analysis::phrases::{
    PhraseOrder, PhraseSettings, PhrasesQuestion, Shape, StopWordsAt,
};
use florilege::engine::analysis::profile::ProfilesQuestion;
use florilege::engine::analysis::reader::ReaderQuestion;
use florilege::engine::analysis::review::ReviewQuestion;
use florilege::engine::analysis::search::{SearchQuestion, TextOrder};
use florilege::engine::analysis::self_check::SelfCheck;
use florilege::engine::analysis::subcorpus::{Subcorpus, SubcorpusQuestion};
use florilege::engine::analysis::text_profile::TextProfilesQuestion;
use florilege::engine::analysis::text_profile::measure::{ALL, TextMeasure};
use florilege::engine::analysis::vocabulary_growth::VocabularyGrowthQuestion;
use florilege::engine::analysis::word_measures::WordMeasure;
use florilege::engine::corpus::Decisions;
use florilege::engine::query::rank::Ranking;
use florilege::engine::query::suggestions::SuggestQuestion;
use florilege::engine::text::Extent;
use florilege::engine::text::Layer;
use florilege::engine::text::Span;
use florilege::engine::topics::TopicsQuestion;
use florilege::protocol::analyze::{AnalyzeQuestion, InspectQuestion, Source};
use florilege::protocol::corpus::{
    Bundled, Decide, Describe, FindFacts, Lemmatize, ListStopWords, ReadStopWords, Remove, Utf16Question,
};
use florilege::protocol::variants::ListVariants;
use florilege::protocol::{Ask, Question, Within};

const QUERIES: [&str; 24] = [
    "otan",
    "atoo",
    "\"ministres de la défense\"",
    "etats-unis",
    "\"états unis\"",
    "unis",
    "défen*",
    "ukraine russie",
    "ukraine OR russie",
    "ukraine NOT russie",
    "(otan OU alliance) ET «\u{a0}aide militaire\u{a0}»",
    "\"conseil otan ukraine\"",
    "l'otan",
    "kiev",
    "otan AND kiev",
    "otan SAUF (drone OU missile)",
    "ministre défense",
    "aujourd'hui",
    "*",
    "\"non fermé",
    "NOT otan",
    "((",
    "le",
    "",
];

/// Changes of the corpus are among them, so the order counts.
pub fn all() -> Vec<Question> {
    let mut all = vec![Describe.question(), ListStopWords.question()];
    all.extend(QUERIES.map(|query| search(query).question()));
    all.extend(QUERIES.map(|query| AboutQuestion { query: query.into() }.question()));
    all.extend(concordances().into_iter().map(Ask::question));
    all.extend(lines());
    all.extend(frequencies().into_iter().map(Ask::question));
    let queries = ["otan", "ukraine", "d*"].map(str::to_owned).to_vec();
    all.push(DispersionQuestion { queries }.question());
    all.extend((0..6).map(|document| reader(document, "otan OR \"aide militaire\"").question()));
    let places = vec![(0, Extent::new(0, 40)), (3, Extent::new(10, 300)), (9, Extent::new(0, 5))];
    all.push(PassagesQuestion { places, words: vec!["otan".into(), "defense".into()] }.question());
    all.push(TopicsQuestion { k: None, seed: 1 }.question());
    all.push(TopicsQuestion { k: Some(3), seed: 2 }.question());
    let query = "otan".into();
    all.push(ReviewQuestion { query, reason: None, offset: 0, limit: 100 }.question());
    all.push(Utf16Question { places: vec![(0, vec![0, 40, 41, 500]), (4, vec![7, u32::MAX])] }.question());
    let texts =
        ["L’OTAN-Ukraine a-t-elle dit «\u{a0}non\u{a0}»\u{202f}?", "Don't panic: it's 3.5% of $2bn.", ""];
    all.extend(texts.map(|text| AnalyzeQuestion { text: text.into(), language: None }.question()));
    let order = |order, reversed| SearchQuestion { order, reversed, explain: true, ..search("otan OU kiev") };
    all.extend(TextOrder::ALL.map(|by| order(by, by == TextOrder::Date).question()));
    let ranking = Ranking { k1: 0.9, b: 0.4, title: 2.0 };
    all.push(SearchQuestion { ranking, offset: 1, explain: true, ..search("ministre* défense") }.question());
    all.push(LikenessQuestion { document: 1, span: None, limit: 10 }.question());
    all.push(LikenessQuestion { document: 2, span: Some(Span::new(100, 900)), limit: 5 }.question());
    all.push(ListVariants.question());
    all.push(ProfilesQuestion { filter: "otan".into(), limit: 20 }.question());
    let typed = ["ot", "l’uk", "ministres de la d", "zelenzk", "kiev ", "date:", "[lemma=\"re"];
    all.extend(typed.map(|query| {
        SuggestQuestion { query: query.into(), caret: query.len() as u32, french: true }.question()
    }));
    all.push(ReadStopWords { list: "le\nla\nOTAN".into() }.question());
    all.extend(subcorpora());
    let ids: Vec<String> = bundle().documents.into_iter().map(|document| document.id).collect();
    let keep = vec![(ids[4].clone(), 3)];
    let decisions =
        Decisions { keep, stop: vec!["OTAN".into()], unstop: vec!["le".into()], ..Decisions::default() };
    all.extend([Decide { decisions }.question(), search("otan").question()]);
    all.extend([Remove { ids: ids[..2].to_vec() }.question(), search("otan").question()]);
    all.extend(analyses());
    all.push(FindFacts.question());
    // The bundled texts as they were, for the queries of every kind.
    all.push(Bundled.question());
    all.extend(queries::all().into_iter().map(|query| search(query).question()));
    all.extend(collocates());
    all.extend(phrases());
    all.extend(texts_and_words());
    all.extend(figures());
    all.push(SelfCheck.question());
    all
}

/// Every column of the texts in two orders, the vocabulary on two layers, and filters of the word list.
fn texts_and_words() -> Vec<Question> {
    let columns = ALL.map(|(measure, _)| measure).to_vec();
    let profiles = |order| TextProfilesQuestion {
        columns: columns.clone(),
        order,
        whole: order.is_some(),
        limit: 9,
        ..Default::default()
    };
    let mut all = vec![profiles(None).question(), profiles(Some(TextMeasure::Mtld)).question()];
    all.extend([Layer::Fold, Layer::Stem].map(|layer| VocabularyGrowthQuestion { layer }.question()));
    let lists = ["minist*", "/.*ent/", "otan~1 OU ^x", "a SAUF /.*a.*a.*/", "/(/", "^d"];
    all.extend(lists.map(|filter| {
        let filter = filter.into();
        FrequenciesQuestion { filter, limit: 20, max_count: Some(9), ..Default::default() }.question()
    }));
    all.extend(keyness::all());
    all.extend(trends::all());
    all
}

/// The words beside a node in every kind of window, by every measure; networks and trees.
fn collocates() -> Vec<Question> {
    let of = |query: &str| CollocatesQuestion {
        query: query.into(),
        min_joint: 1,
        stop_words: true,
        limit: u32::MAX,
        ..Default::default()
    };
    let mut all: Vec<Question> = Vec::new();
    for measure in Measure::ALL {
        all.push(CollocatesQuestion { order: CollocateOrder::Measure(measure), ..of("otan") }.question());
    }
    let across = Window::Words { left: 0, right: 10, across_paragraphs: true };
    for window in [Window::Sentence, Window::Paragraph, across] {
        let expected = Expected::Windows;
        all.push(CollocatesQuestion { window, expected, ..of("d* OR kiev") }.question());
    }
    all.push(
        CollocatesQuestion { skip_stop_words: true, layer: Layer::Stem, ..of("xyzzy OR ukraine") }.question(),
    );
    let nodes = vec!["otan".into(), "\"aide militaire\"".into()];
    for window in [Window::default(), Window::Sentence] {
        let collocates = CollocatesQuestion { window, stop_words: false, ..of("") };
        all.push(NetworkQuestion { nodes: nodes.clone(), collocates, top: 20 }.question());
    }
    for (query, right) in [("ministres", true), ("\"la défense\"", false), ("otan OR kiev", true)] {
        let (query, layer) = (query.into(), Layer::Fold);
        all.push(WordTreeQuestion { query, right, layer, depth: 5, limit: 60, min_count: 1 }.question());
    }
    all
}

/// Phrases of every shape, in all texts and in some.
fn phrases() -> Vec<Question> {
    let usual = PhraseSettings::default;
    let settings = [
        usual(),
        PhraseSettings { maximal: true, longest: 8, ..usual() },
        PhraseSettings { layer: Layer::Lemma, stop_words: StopWordsAt::Inside, longest: 4, ..usual() },
        PhraseSettings { shape: Shape::Skips(2), longest: 3, stop_words: StopWordsAt::Nowhere, ..usual() },
        PhraseSettings { shape: Shape::Slots(1), around: "otan".into(), ..usual() },
        PhraseSettings { around: "ministre*".into(), marks_break: true, across_sentences: true, ..usual() },
    ];
    let ask = |settings| PhrasesQuestion { settings, limit: 100, ..PhrasesQuestion::default() };
    let mut all: Vec<Question> = settings.map(|settings| ask(settings).question()).to_vec();
    let even = PhrasesQuestion { order: PhraseOrder::Spread, min_texts: 3, offset: 5, ..ask(usual()) };
    let about = PhrasesQuestion { order: PhraseOrder::Words, filter: "d*fense".into(), ..ask(usual()) };
    all.extend([even.question(), about.question()]);
    let subcorpus = Subcorpus { query: "drones".into(), ..Subcorpus::default() };
    all.push(Question::Within(Box::new(Within { subcorpus, question: ask(usual()).question() })));
    all
}

/// Figures of every kind, explained.
fn figures() -> Vec<Question> {
    let figures = [
        "log_dice:pair:8,15828,4675,14307668",
        "specificity:pair:8,15828,4675,14307668",
        "t_score:pair:9,4,5,100",
        "g2:corpora:30,1000,10,2000",
        "log_ratio_interval:corpora:30,1000,0,2000",
        "simple_maths@100:corpora:35,112289776,263,1559716979",
        "wilson:rate:24,1979",
        "tf_idf_voyant:weight:3,7,1,2",
        "kandel_moles:counts:19,2,27,93,8",
        "dp:word:fold:defense",
        "tf_idf_voyant:word:fold:reunion",
        "arf:query:otan OU \"aide militaire\"",
        "juilland_d:word:stem:ministr",
        "mattr@50:text:?",
        "mi:pair:0,0,0,0",
        "dp:phrase:fold:union / europeenne",
        "spearman_p:groups:slices.7:otan\nukraine",
        "kendall_interval@90:groups:unknown+year:otan",
        "wilson_texts:groups:pieces.3:otan",
        "zipf:vocabulary:fold",
        "rate_z:cell:slices.4:fold:otan\n2",
    ];
    let figure = |text: &str| Figure::read(text).expect("a figure");
    figures.map(|text| ExplainQuestion { figure: figure(text), lines: None }.question()).to_vec()
}

/// What some texts answer.
fn subcorpora() -> Vec<Question> {
    let ids: Vec<String> = bundle().documents.into_iter().map(|document| document.id).collect();
    let of = |query: &str| Subcorpus { query: query.into(), ..Subcorpus::default() };
    let dated = Subcorpus { undated: true, without: vec![ids[1].clone()], ..of("date:2023..2025") };
    let picked = Subcorpus { with: vec![ids[0].clone(), ids[3].clone(), "?".into()], ..of("") };
    let none = of("xyzzy");
    let about = |subcorpus: &Subcorpus| SubcorpusQuestion { subcorpus: subcorpus.clone() }.question();
    let mut all = [&of("drones"), &dated, &picked, &none].map(about).to_vec();
    all.extend(["", "otan"].map(|query| FacetsQuestion { query: query.into(), limit: 20 }.question()));
    for subcorpus in [of("drones"), dated, picked, none] {
        let within = |question: Question| {
            Question::Within(Box::new(Within { subcorpus: subcorpus.clone(), question }))
        };
        all.push(within(search("otan").question()));
        all.push(within(concordances().remove(1).question()));
        all.push(within(frequencies().remove(0).question()));
        all.push(within(DispersionQuestion { queries: vec!["otan".into()] }.question()));
        all.push(within(ProfilesQuestion { filter: "otan".into(), limit: 20 }.question()));
        all.push(within(TopicsQuestion { k: Some(2), seed: 1 }.question()));
    }
    all
}

/// What the inspector and scripts see of a text, without and with the data of its language.
fn analyses() -> Vec<Question> {
    const TEXTS: [&str; 6] = [
        "Qu’a-t-il dit\u{202f}? «\u{a0}L’O.N.U. n’enverra pas 1\u{202f}000 soldats aujourd’hui.\u{a0}»\n— Non, dit-elle.",
        "« Nous partons.\n« Nous restons “peut-être”. »\nUn mur « sans fin",
        "NATO’s boys didn’t say “no”. They've 3,000 F-16s, e.g. at https://nato.int/a_(b).",
        "Un titre\n\nLe cœur de la de\u{301}fense anti\u{ad}drones\u{200b}: Київ, 漢字, 👩‍✈️ et 🇺🇦\u{feff}.",
        "Die Minister treffen sich in Brüssel.\r\nMinistrii se reunesc.\u{2028}\0\u{202e}",
        "M. J.-Y. Le Drian, né le 15/10/1947 à 14 h 05, gagne -3,5 % à l’O.T.A.N.… #OTAN @SecGen",
    ];
    let lemmatize = Lemmatize { files: vec![include_bytes!("../../languages/fr.flang").to_vec()] };
    let analyzed = TEXTS.map(|text| AnalyzeQuestion { text: text.into(), language: None }.question());
    let inspect = |source, from| InspectQuestion { source, from, limit: 500 }.question();
    let mut all = analyzed.to_vec();
    all.push(inspect(Source::Document(0), 700));
    all.push(lemmatize.question());
    all.extend(analyzed);
    all.push(inspect(Source::Document(0), 700));
    all.push(inspect(Source::Pasted(TEXTS.concat()), 90));
    all
}

fn search(query: &str) -> SearchQuestion {
    SearchQuestion { query: query.into(), limit: 10, ..Default::default() }
}

fn concordances() -> Vec<ConcordanceQuestion> {
    use SortKey::{Left, Node, Right, Text};
    let sorts: [(&str, &[SortKey]); 6] = [
        ("otan", &[]),
        ("otan", &[Right(1), Right(2)]),
        ("otan", &[Left(1), Left(2), Node]),
        ("défen*", &[Node, Right(1)]),
        ("\"ministres de la défense\"", &[Right(3)]),
        ("ukraine", &[Text, Left(1)]),
    ];
    let question = |(query, sort): (&str, &[SortKey]), width, across_paragraphs| ConcordanceQuestion {
        query: query.into(),
        sort: sort.to_vec(),
        limit: u32::MAX,
        context: Context::Characters(width),
        across_paragraphs,
        ..Default::default()
    };
    let mut all: Vec<_> = sorts.into_iter().map(|sort| question(sort, 60, false)).collect();
    all.extend([question(sorts[1], 0, false), question(sorts[2], 300, true)]);
    all
}

/// What is asked of a list of lines: its places by a word or by where they are, what is counted in it, and marks.
fn lines() -> Vec<Question> {
    let otan = || ConcordanceQuestion { query: "otan".into(), limit: 50, ..Default::default() };
    let exactly = |query: &str, left, right| {
        let filter = LineFilter { query: query.into(), left, right, keep: true, exact: true };
        ConcordanceQuestion { filters: vec![filter], ..otan() }.question()
    };
    let breakdown = |position| BreakdownQuestion { lines: otan(), position, limit: 9 }.question();
    let at = |document, byte| LineAtQuestion { lines: otan(), document, byte }.question();
    let mark = |left: &str, node: &str, right: &str| Quoted {
        text: "gone".into(),
        span: Span::new(3, 7),
        left: left.into(),
        node: node.into(),
        right: right.into(),
    };
    let marks = vec![mark("Un test de crédibilité pour l’", "OTAN", ""), mark("", "OTAN", "")];
    vec![
        exactly("se", 0, 1),
        exactly("OTAN", 0, 0),
        ConcordanceQuestion { only: Some(vec![(0, 0), (4, 2)]), ..otan() }.question(),
        breakdown(Position::Node),
        breakdown(Position::Left(2)),
        breakdown(Position::Right(1)),
        at(2, 500),
        at(9, 0),
        AnchorQuestion { marks }.question(),
    ]
}

fn frequencies() -> Vec<FrequenciesQuestion> {
    let question = |layer, stop_words, order, filter: &str| FrequenciesQuestion {
        layer,
        stop_words,
        filter: filter.into(),
        order,
        reversed: false,
        measures: Vec::new(),
        offset: 0,
        limit: u32::MAX,
        ..FrequenciesQuestion::default()
    };
    vec![
        question(Layer::Fold, false, FrequencyOrder::Count, ""),
        question(Layer::Fold, true, FrequencyOrder::Documents, ""),
        question(Layer::Form, true, FrequencyOrder::Word, ""),
        question(Layer::Fold, true, FrequencyOrder::Count, "^défen"),
        FrequenciesQuestion {
            reversed: true,
            measures: WordMeasure::ALL.to_vec(),
            ..question(Layer::Fold, false, FrequencyOrder::Measure(WordMeasure::CarrollD2), "")
        },
        FrequenciesQuestion {
            offset: 10,
            limit: 5,
            ..question(Layer::Form, false, FrequencyOrder::Count, "t")
        },
    ]
}

fn reader(document: u32, query: &str) -> ReaderQuestion {
    ReaderQuestion {
        document,
        query: query.into(),
        topic_words: vec!["defense".into(), "munitions".into()],
        from: 0,
        limit: 1_000,
        around: None,
    }
}
