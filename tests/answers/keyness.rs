//! Questions about parts of the bundled corpus: key words, specificities, two sides beside each other.

use florilege::bundle::bundle;
use florilege::engine::analysis::compare::CompareQuestion;
use florilege::engine::analysis::explain::ExplainQuestion;
use florilege::engine::analysis::keyness::list::WordList;
use florilege::engine::analysis::keyness::measure::KeyMeasure;
use florilege::engine::analysis::keyness::{
    Direction, KeyUnit, KeynessOrder, KeynessQuestion, Reference, Side,
};
use florilege::engine::analysis::parts::listing::PartsQuestion;
use florilege::engine::analysis::parts::{PartKey, Partition};
use florilege::engine::analysis::specificities::{SpecificitiesQuestion, SpecificityOrder};
use florilege::engine::analysis::subcorpus::Subcorpus;
use florilege::engine::analysis::text_profile::TextProfilesQuestion;
use florilege::engine::analysis::text_profile::measure::ALL as TEXT_MEASURES;
use florilege::engine::analysis::trends::{Grouping, Period, TrendsQuestion};
use florilege::engine::measures::interval::{Bootstrap, Confidence};
use florilege::engine::text::Layer;
use florilege::protocol::{Ask, Question, Within};

/// Every order and measure, every way to part the texts.
pub fn all() -> Vec<Question> {
    let ids: Vec<String> = bundle().documents.into_iter().map(|document| document.id).collect();
    let text = |number: usize| Side::Part(Partition::Texts, PartKey::known(&ids[number]));
    let drones = || Side::Texts(Subcorpus { query: "drones".into(), ..Subcorpus::default() });
    let quoted = Side::Part(Partition::Quoted, PartKey::known("quoted"));
    let second = Side::Part(Partition::Slices(3), PartKey::known("2"));
    let bootstrap = Some(Bootstrap { rounds: 200, seed: 7, confidence: Confidence::Percent95 });
    let list = WordList {
        text: "guerre\t12\notan\t1\nde\t900\nautre\t40".into(),
        total: None,
        ..WordList::default()
    };
    let of = |target: Side| KeynessQuestion {
        target,
        stop_words: true,
        min_count: 1,
        direction: Direction::Both,
        limit: u32::MAX,
        ..KeynessQuestion::default()
    };
    let mut all: Vec<Question> = Vec::new();
    for measure in KeyMeasure::ALL {
        let order = KeynessOrder::Measure(measure);
        all.push(KeynessQuestion { order, limit: 50, ..of(text(0)) }.question());
    }
    let orders = [
        KeynessOrder::Target,
        KeynessOrder::Reference,
        KeynessOrder::Texts,
        KeynessOrder::Spread,
        KeynessOrder::Word,
    ];
    all.extend(
        orders.map(|order| KeynessQuestion { order, bootstrap, limit: 20, ..of(drones()) }.question()),
    );
    for target in [quoted, second] {
        all.push(KeynessQuestion { bootstrap, limit: 30, ..of(target) }.question());
    }
    all.push(KeynessQuestion { reference: Reference::Side(text(3)), band: 1.0, ..of(text(1)) }.question());
    all.push(
        KeynessQuestion { reference: Reference::List(list), bootstrap, ..of(Side::default()) }.question(),
    );
    all.push(KeynessQuestion { layer: Layer::Lemma, direction: Direction::Under, ..of(drones()) }.question());
    let table =
        |partition: Partition| SpecificitiesQuestion { partition, min_count: 2, ..Default::default() };
    let partitions = [
        Partition::Texts,
        Partition::Field("date".into()),
        Partition::Months,
        Partition::Days,
        Partition::Field("outlet".into()),
        Partition::Headings,
        Partition::Quoted,
        Partition::Slices(7),
    ];
    all.extend(partitions.map(|partition| table(partition).question()));
    let orders = [
        SpecificityOrder::Lowest,
        SpecificityOrder::Part(1),
        SpecificityOrder::Count,
        SpecificityOrder::Word,
    ];
    all.extend(orders.map(|order| {
        SpecificitiesQuestion { order, band: 1.0, stop_words: true, ..table(Partition::Texts) }.question()
    }));
    let phrases = |target, from, to| KeynessQuestion {
        unit: KeyUnit::Phrases(from, to),
        stop_words: false,
        min_count: 2,
        limit: 40,
        bootstrap,
        ..of(target)
    };
    all.push(phrases(drones(), 2, 4).question());
    all.push(KeynessQuestion { layer: Layer::Lemma, ..phrases(text(0), 3, 3) }.question());
    all.push(KeynessQuestion { order: KeynessOrder::Spread, ..phrases(drones(), 2, 8) }.question());
    all.push(phrases(Side::Part(Partition::Quoted, PartKey::known("not-quoted")), 2, 2).question());
    let compare = CompareQuestion { sides: [text(0), drones()], bootstrap, ..CompareQuestion::default() };
    all.push(compare.clone().question());
    // The same with the trends of its key words; profiles of sides within texts; parts to choose from.
    let by_month = TrendsQuestion { by: Grouping::Date(Period::Month), ..TrendsQuestion::default() };
    all.push(CompareQuestion { trends: Some(by_month), ..compare.clone() }.question());
    let quoted = Side::Part(Partition::Quoted, PartKey::known("quoted"));
    for side in [text(0), drones(), quoted] {
        let columns = TEXT_MEASURES.map(|(measure, _)| measure).to_vec();
        let side = Some(side);
        all.push(TextProfilesQuestion { columns, whole: true, side, ..Default::default() }.question());
    }
    all.push(PartsQuestion { partition: Partition::Headings, limit: 5 }.question());
    for figure in ["mattr@50:side:query/drones", "yule_k:side:quoted/quoted", "lix:side:slices3/2"] {
        all.push(ExplainQuestion::read(figure).expect("a figure").question());
    }
    let subcorpus = Subcorpus { with: ids[..3].to_vec(), ..Subcorpus::default() };
    for question in [table(Partition::Texts).question(), of(text(0)).question(), compare.question()] {
        all.push(Question::Within(Box::new(Within { subcorpus: subcorpus.clone(), question })));
    }
    all
}
