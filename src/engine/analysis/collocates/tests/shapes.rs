//! Word trees and networks: their counts add up, and their queries find what they say.

use super::*;
use crate::analysis::collocates::word_tree::{Branch, Continuations};
use crate::analysis::search::{SearchQuestion, search};

#[test]
fn a_word_tree_has_the_most_frequent_beginnings() {
    let corpus = corpus(&["guerre en Ukraine. Guerre en Ukraine, dit-on, guerre en Iran\nla guerre"]);
    let answer = word_tree(&Memo::new(&corpus), &WordTreeQuestion { limit: 3, ..tree("guerre", true) });
    let branch = |branch: &Branch| {
        let Continuations { count, ends, hidden, hidden_words } = branch.places;
        let parent = branch.parent.map_or(String::new(), |parent| format!("{parent}>"));
        format!("{parent}{} {count}={ends}+{hidden}/{hidden_words} {:?}", branch.word, branch.query)
    };
    assert_eq!(
        answer.branches.iter().map(branch).collect::<Vec<_>>(),
        [
            "en 3=0+1/1 Some(\"\\\"guerre en\\\"\")",
            "0>Ukraine 2=0+1/1 Some(\"\\\"guerre en ukraine\\\"\")",
            "1>guerre 1=0+1/1 Some(\"\\\"guerre en ukraine guerre\\\"\")",
        ]
    );
    assert_eq!((answer.node.count, answer.node.ends, answer.node.hidden), (4, 1, 0));
    let left = word_tree(&Memo::new(&corpus), &WordTreeQuestion { depth: 1, ..tree("guerre", false) });
    let words: Vec<&str> = left.branches.iter().map(|branch| branch.word.as_str()).collect();
    assert_eq!(words, ["Ukraine", "-on", "la"]);
    assert_eq!(left.branches[2].query.as_deref(), Some("\"la guerre\""));
}

#[test]
fn the_query_of_a_branch_finds_as_many_places_as_it_says() {
    let mut random = Random::new(11);
    let mut n_exact = 0;
    for _ in 0..120 {
        let corpus = by_chance(&mut random);
        let memo = Memo::new(&corpus);
        for (query, right) in [("a", true), ("b", false), ("\"a b\"", true), ("otan", true), ("form:B", true)]
        {
            let layer = if query.starts_with("form") { Layer::Form } else { Layer::Fold };
            let answer = word_tree(&memo, &WordTreeQuestion { layer, ..tree(query, right) });
            let mut below: BTreeMap<Option<u32>, u32> = BTreeMap::new();
            for branch in &answer.branches {
                *below.entry(branch.parent).or_default() += branch.places.count;
            }
            let adds_up = |number: Option<u32>, places: &Continuations| {
                let below = below.get(&number).copied().unwrap_or_default();
                assert_eq!(places.count, places.ends + places.hidden + below);
            };
            adds_up(None, &answer.node);
            for (number, branch) in (0..).zip(&answer.branches) {
                if branch.depth < 4 {
                    adds_up(Some(number), &branch.places);
                }
                let query = branch.query.clone().expect("every path can be written");
                let question = SearchQuestion { query, limit: 1, ..Default::default() };
                let found = search(&memo, &question).matches;
                if branch.exact {
                    assert_eq!(found, u64::from(branch.places.count), "{branch:?}");
                    n_exact += 1;
                }
            }
        }
    }
    assert!(n_exact > 500, "{n_exact}");
}

#[test]
fn a_network_has_the_links_among_the_words_beside_its_nodes() {
    let corpus = corpus(&["otan kiev paris. otan kiev paris, otan rome", "madrid kiev, paris"]);
    let collocates = CollocatesQuestion { order: CollocateOrder::Joint, ..all("", words(2, 2)) };
    let question = NetworkQuestion { nodes: vec!["otan".into(), "rome".into()], collocates, top: 3 };
    let answer = network(&Memo::new(&corpus), &question);
    let nodes: Vec<String> =
        answer.nodes.iter().map(|node| format!("{} {}", node.word, node.frequency)).collect();
    assert_eq!(nodes, ["otan 3", "rome 1", "kiev 3", "paris 3"]);
    let links = answer.links.iter().map(|link| {
        format!("{}-{} {} {}", link.from, link.to, link.joint, link.query.clone().unwrap_or_default())
    });
    assert_eq!(
        links.collect::<Vec<_>>(),
        [
            "0-2 4 \"otan kiev\"~1",
            "0-3 4 \"otan paris\"~1",
            "1-3 1 \"rome paris\"~1",
            "2-3 4 \"kiev paris\"~1",
        ]
    );
    for link in &answer.links {
        let query = link.query.clone().expect("two words");
        let found = search(&Memo::new(&corpus), &SearchQuestion { query, limit: 1, ..Default::default() });
        assert!(found.matches > 0 && found.matches <= link.joint);
    }
    let of_sentences = NetworkQuestion {
        collocates: CollocatesQuestion { window: Window::Sentence, ..question.collocates.clone() },
        ..question
    };
    let answer = network(&Memo::new(&corpus), &of_sentences);
    let links = answer.links.iter().map(|link| format!("{}-{} {}", link.from, link.to, link.joint));
    assert!(links.collect::<Vec<_>>().contains(&"2-3 3".to_owned()));
    assert_eq!(
        answer.links.last().and_then(|link| link.query.clone()).as_deref(),
        Some("kiev paris within sentence")
    );
}
