//! Small random corpora and queries, and the naive scan that every search must agree with.
#![allow(dead_code)] // each test file uses its share

pub mod patterns;
mod plain;
mod scan;

#[allow(unused_imports)] // not by every test file
pub use scan::scan;

use florilege::engine::corpus::{Certainty, Corpus, Date, Document, SetAside};
use florilege::engine::query::reading::{Node, Structure};
use florilege::engine::random::Random;
use florilege::engine::text::{Layer, Span};

/// Words that meet often, with every trap of compounds, elision, marks and spelling.
const PIECES: [&str; 34] = [
    "OTAN",
    "otan",
    "Otan",
    "l’OTAN",
    "OTAN-Ukraine",
    "Ukraine",
    "ukraine",
    "États-Unis",
    "États\u{2011}Unis",
    "états",
    "Unis",
    "unis",
    "Conseil",
    "conseil",
    "de",
    "la",
    "d’Ukraine",
    "porte-parole",
    "porte",
    "parole",
    "sol-air",
    "va-t-en-guerre",
    "guerre",
    "défense",
    "Défense",
    "«",
    "»",
    ",",
    ".",
    ". Les",
    "—",
    "5 %",
    "œuvre",
    "a-t-il",
];

/// Folded words to look for, some of which occur nowhere.
const WORDS: [&str; 22] = [
    "otan",
    "ukraine",
    "otan-ukraine",
    "etats",
    "unis",
    "etats-unis",
    "unis-etats",
    "conseil",
    "de",
    "la",
    "l'",
    "d'",
    "porte-parole",
    "porte",
    "parole",
    "guerre",
    "defense",
    "oeuvre",
    "5",
    "rien",
    "conseil-otan",
    "sol",
];

const PREFIXES: [&str; 9] = ["", "o", "u", "etats", "etats-", "po", "d", "va-t", "zz"];

const SHAPES: [&str; 8] = ["*n", "*t*s*", "o*n", "u*e", "*-*", "*'", "d*e", "*unis"];

/// Words a letter away from those that occur, and how far.
const FUZZY: [(&str, u8); 6] =
    [("otam", 1), ("ukriane", 1), ("etatunis", 2), ("gerre", 2), ("consiel", 1), ("parole", 2)];

/// Expressions, each with a plain way to say which folds it matches.
pub type Plain = fn(&str) -> bool;
pub const EXPRESSIONS: [(&str, Plain); 5] = [
    ("Otan|ukraine", |key| key == "otan" || key == "ukraine"),
    (".*-.+", |key| key.char_indices().any(|(at, c)| c == '-' && at + 1 < key.len())),
    ("[de]e?.*", |key| key.starts_with(['d', 'e'])),
    ("\\p{L}{4}", |key| key.chars().count() == 4 && key.chars().all(char::is_alphabetic)),
    ("\\w*n\\b.*", |key| {
        let ends = |at: usize| !key[at..].starts_with(|c: char| c.is_alphanumeric());
        let word = key.find(|c: char| !c.is_alphanumeric()).unwrap_or(key.len());
        key[..word].ends_with('n') && ends(word)
    }),
];

/// A word or a pattern of any kind.
fn pattern(random: &mut Random) -> Node {
    match random.below(8) {
        0 => Node::Prefix(pick(random, &PREFIXES).to_owned()),
        1 | 2 => Node::Wildcard(pick(random, &SHAPES).to_owned()),
        3 => {
            let (word, most) = FUZZY[random.below(6) as usize];
            Node::Fuzzy(word.to_owned(), most)
        }
        4 => Node::Regex(EXPRESSIONS[random.below(5) as usize].0.to_owned()),
        _ => Node::Word(pick(random, &WORDS).to_owned()),
    }
}

/// A phrase with words left open.
fn open_phrase(random: &mut Random) -> Node {
    let n = 2 + random.below(3);
    let word = |random: &mut Random| if random.below(3) == 0 { Node::AnyWord } else { pattern(random) };
    Node::Phrase((0..n).map(|_| word(random)).collect())
}

fn has_pattern(node: &Node) -> bool {
    matches!(node, Node::Cql(_)) || node.inner().into_iter().any(has_pattern)
}

/// A filter on titles, dates or a column.
fn field(random: &mut Random) -> Node {
    let fields = [
        ("title", "paix"),
        ("title", "la pa*"),
        ("date", "2023"),
        ("date", "2023-06..2024"),
        ("date", "..2023"),
        ("genre", "note"),
        ("nothing", "note"),
        ("lang", "fr"),
    ];
    let (name, value) = fields[random.below(8) as usize];
    Node::Field(name.to_owned(), value.to_owned())
}

fn near(random: &mut Random) -> Node {
    let words = (0..1 + random.below(4)).map(|_| pattern(random)).collect();
    Node::Near { words, gap: random.below(7) as u16, ordered: random.below(2) == 0 }
}

pub fn pick<'a>(random: &mut Random, list: &[&'a str]) -> &'a str {
    list[random.below(list.len() as u32) as usize]
}

/// A text of some lines; now and then an empty one.
pub fn text(random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..random.below(5) {
        for _ in 0..2 + random.below(14) {
            text.push_str(pick(random, &PIECES));
            text.push_str(pick(random, &[" ", " ", " ", " ", " ", " ", "", "\u{a0}", "  "]));
        }
        text.push_str(pick(random, &["\n", "\n\n", ".\n"]));
    }
    text
}

/// A document of this id, some of whose lines are set aside.
pub fn document(random: &mut Random, id: usize) -> Document {
    let text = text(random);
    let mut document = Document { id: format!("t{id}"), language: Some("fr".into()), ..Document::default() };
    let mut start = 0u32;
    for (line, content) in (1..).zip(text.split_inclusive('\n')) {
        let end = start + content.trim_end_matches('\n').len() as u32;
        if random.below(4) == 0 {
            document.set_aside.push(SetAside {
                line,
                span: Span::new(start, end),
                reason: "test".into(),
                accepted: true,
            });
        }
        start += content.len() as u32;
    }
    document.text = text;
    document.title = Some(pick(random, &["La paix", "Guerre", "Paix, guerre"]).to_owned());
    let edtf = pick(random, &["", "2023", "2023-07-14", "2024-02", "2023/2024", "XXXX-10-15"]);
    document.date = (!edtf.is_empty()).then(|| Date {
        edtf: edtf.to_owned(),
        certainty: Certainty::Explicit,
        evidence: String::new(),
    });
    document.columns = vec![("Genre".to_owned(), pick(random, &["Note", "Essai"]).to_owned())];
    document
}

pub fn documents(random: &mut Random) -> Vec<Document> {
    let n = random.below(7) as usize;
    (0..n).map(|id| document(random, id)).collect()
}

/// The documents, spread over random segments.
pub fn spread(random: &mut Random, documents: &[Document]) -> Corpus {
    let mut corpus = Corpus::new(Vec::new());
    let mut rest = documents;
    while !rest.is_empty() {
        let (batch, others) = rest.split_at(1 + random.below(rest.len() as u32) as usize);
        corpus.add(batch.to_vec());
        rest = others;
    }
    corpus
}

/// A query of at most this depth, of every kind of node.
pub fn node(random: &mut Random, depth: u32) -> Node {
    let word = |random: &mut Random| Node::Word(pick(random, &WORDS).to_owned());
    if depth == 0 {
        return pattern(random);
    }
    let some = |random: &mut Random| {
        let n = [0, 1, 2, 2, 2, 3][random.below(6) as usize];
        (0..n).map(|_| node(random, depth - 1)).collect::<Vec<_>>()
    };
    match random.below(16) {
        0 => word(random),
        10 => open_phrase(random),
        11 | 12 => near(random),
        13 => field(random),
        14 | 15 => Node::Cql(pick(random, &patterns::SOURCES).to_owned()),
        8 => {
            let layer = [Layer::Form, Layer::Cased, Layer::Accented, Layer::Stem][random.below(4) as usize];
            let word = Node::Word(layer.typed(pick(random, &PIECES[..23])));
            Node::Layer(layer, Box::new(word))
        }
        9 => {
            let structures = [Structure::Sentence, Structure::Heading, Structure::Quotation];
            Node::Outside(Box::new(node(random, depth - 1)), structures[random.below(3) as usize])
        }
        // Patterns of tokens see marks, which phrases pass over: one has no place in the other.
        1 | 2 => Node::Phrase(some(random).into_iter().filter(|node| !has_pattern(node)).collect()),
        3 => Node::And(some(random)),
        4 => Node::Or(some(random)),
        5 => Node::Not(Box::new(node(random, depth - 1)), Box::new(node(random, depth - 1))),
        _ => {
            let structures =
                [Structure::Sentence, Structure::Paragraph, Structure::Heading, Structure::Quotation];
            let structure = structures[random.below(4) as usize];
            Node::Within(Box::new(node(random, depth - 1)), structure)
        }
    }
}
