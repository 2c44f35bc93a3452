//! Every node is read back from its spelling.

use super::*;

const WORDS: [&str; 8] = ["otan", "ukraine", "etats-unis", "l'", "within", "et", "15", "not"];

fn word(random: &mut Random) -> Node {
    Node::Word(WORDS[random.below(8) as usize].into())
}

/// A word, or anything that is written in one piece.
fn leaf(random: &mut Random) -> Node {
    match random.below(10) {
        0 => Node::Prefix(["defen", "o", "anti-"][random.below(3) as usize].into()),
        1 => Node::Wildcard(["*ment", "in*able", "*-fen*"][random.below(3) as usize].into()),
        2 => Node::Fuzzy(["zelenski", "kiev"][random.below(2) as usize].into(), 1),
        3 => Node::Regex(["a.*b", "x|y", "a\\/b"][random.below(3) as usize].into()),
        4 => {
            let patterns = ["[word=\"a\"] []{0,3} [fold=\"b\"]", "[pos!=\"VERB\"] | \"x\" []", "([])+"];
            Node::Cql(patterns[random.below(3) as usize].into())
        }
        5 => {
            let fields = [("title", "la paix"), ("date", "2023..2025"), ("date", "..2024"), ("genre", "re*")];
            let (name, value) = fields[random.below(4) as usize];
            Node::Field(name.into(), value.into())
        }
        6 => Node::Near {
            words: (0..2 + random.below(3)).map(|_| word(random)).collect(),
            gap: random.below(9) as u16,
            ordered: random.below(2) == 0,
        },
        7 => Node::Phrase(vec![word(random), Node::AnyWord, word(random), Node::AnyWord]),
        8 => Node::Phrase((0..2 + random.below(3)).map(|_| word(random)).collect()),
        _ => word(random),
    }
}

/// A random node as the parser makes them: no operator directly inside itself, each operand once.
fn random_node(random: &mut Random, depth: u32) -> Node {
    let several = |random: &mut Random, inner: fn(&Node) -> bool| -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        while nodes.len() < 2 || random.below(3) == 0 && nodes.len() < 5 {
            let node = random_node(random, depth.saturating_sub(1));
            if inner(&node) && !nodes.contains(&node) {
                nodes.push(node);
            }
        }
        nodes
    };
    match if depth == 0 { 0 } else { random.below(10) } {
        0..3 => leaf(random),
        3 => {
            let layers = [Layer::Form, Layer::Cased, Layer::Accented, Layer::Stem, Layer::Lemma];
            let words: Vec<Node> = (0..1 + random.below(3)).map(|_| word(random)).collect();
            let inner = match join(words.clone(), Node::And) {
                Some(several @ Node::And(_)) if random.below(2) == 0 => several,
                _ if words.len() > 1 => Node::Phrase(words),
                _ => words[0].clone(),
            };
            Node::Layer(layers[random.below(5) as usize], Box::new(inner))
        }
        4 => Node::And(several(random, |node| !matches!(node, Node::And(_) | Node::Not(..)))),
        5 => Node::Or(several(random, |node| !matches!(node, Node::Or(_)))),
        6 => {
            let wanted = random_node(random, depth - 1);
            let unwanted = random_node(random, depth - 1);
            match wanted {
                Node::Not(..) => wanted,
                wanted => Node::Not(Box::new(wanted), Box::new(unwanted)),
            }
        }
        _ => match random_node(random, depth - 1) {
            Node::Within(node, structure) => Node::Within(node, structure),
            Node::Outside(node, structure) => Node::Outside(node, structure),
            node if random.below(2) == 0 => Node::Outside(Box::new(node), Structure::Quotation),
            node => Node::Within(Box::new(node), Structure::Paragraph),
        },
    }
}

#[test]
fn any_node_is_read_back_from_its_spelling() {
    for seed in 0..4_000 {
        let node = random_node(&mut Random::new(seed), 4);
        for spelling in [canonical::write(&node), canonical::write_in_full(&node)] {
            assert_eq!(parse(&spelling).node.as_ref(), Some(&node), "seed {seed}: {spelling}");
        }
    }
}
