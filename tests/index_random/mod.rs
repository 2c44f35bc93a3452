//! Small random corpora and queries, and the naive scan that every search must agree with.
#![allow(dead_code)] // each test file uses its share

use florilege::engine::corpus::{Corpus, Document, SetAside};
use florilege::engine::query::matches::{Hit, Matches};
use florilege::engine::query::reading::{Node, Structure};
use florilege::engine::random::Random;
use florilege::engine::text::{Extent, Kind, Language, Layer, Span, compound};
use std::collections::BTreeSet;

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
        return if random.below(5) == 0 {
            Node::Prefix(pick(random, &PREFIXES).to_owned())
        } else {
            word(random)
        };
    }
    let some = |random: &mut Random| {
        let n = [0, 1, 2, 2, 2, 3][random.below(6) as usize];
        (0..n).map(|_| node(random, depth - 1)).collect::<Vec<_>>()
    };
    match random.below(10) {
        0 => word(random),
        8 => {
            let layer = [Layer::Form, Layer::Cased, Layer::Accented, Layer::Stem][random.below(4) as usize];
            let word = Node::Word(layer.typed(pick(random, &PIECES[..23])));
            Node::Layer(layer, Box::new(word))
        }
        9 => {
            let structures = [Structure::Sentence, Structure::Heading, Structure::Quotation];
            Node::Outside(Box::new(node(random, depth - 1)), structures[random.below(3) as usize])
        }
        1 | 2 => Node::Phrase(some(random)),
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

/// The smallest thing that can be found: a simple word, or one part of a compound.
struct Atom {
    form: String,
    token: u32,
    /// Whether it begins and ends its token.
    first: bool,
    last: bool,
    paragraph: Extent,
}

/// A document as the scan sees it: atoms in order, and the forms of whole tokens.
struct Scan<'a> {
    corpus: &'a Corpus,
    document: u32,
    atoms: Vec<Atom>,
    forms: Vec<String>,
}

/// Places are ranges of atoms.
type Places = BTreeSet<(usize, usize)>;

/// Finds a query by reading every text from its beginning to its end.
pub fn scan(corpus: &Corpus, node: &Node) -> Matches {
    let mut matches = Matches::default();
    for document in 0..corpus.n_documents() {
        let scan = Scan::new(corpus, document);
        let hits: BTreeSet<Hit> = scan
            .places(node, None, Layer::Fold)
            .iter()
            .map(|&place| Hit { document, extent: scan.extent(place) })
            .collect();
        for hit in hits {
            let aside = corpus.is_set_aside(document, hit.extent.start);
            if aside { matches.set_aside.push(hit) } else { matches.hits.push(hit) }
        }
    }
    matches
}

impl<'a> Scan<'a> {
    fn new(corpus: &'a Corpus, document: u32) -> Scan<'a> {
        let mut scan = Scan { corpus, document, atoms: Vec::new(), forms: Vec::new() };
        for position in 0..corpus.n_tokens(document) {
            let token = corpus.token(document, position);
            scan.forms.push(token.form.to_owned());
            if !token.kind.is_word() {
                continue;
            }
            let paragraph = corpus.paragraph(document, position);
            let spans = compound::parts(token.form, token.kind);
            let forms: Vec<String> = if spans.len() < 2 {
                vec![token.form.to_owned()]
            } else {
                spans.iter().map(|span| span.of(token.form).to_owned()).collect()
            };
            let n = forms.len();
            for (part, form) in forms.into_iter().enumerate() {
                scan.atoms.push(Atom {
                    form,
                    token: position,
                    first: part == 0,
                    last: part + 1 == n,
                    paragraph,
                });
            }
        }
        scan
    }

    fn extent(&self, (start, end): (usize, usize)) -> Extent {
        Extent::new(self.atoms[start].token, self.atoms[end - 1].token + 1)
    }

    /// Places whose whole token has a key that is wanted, and single atoms that have it.
    fn whole(&self, layer: Layer, wanted: impl Fn(&str) -> bool) -> Places {
        let wanted = |form: &str| wanted(&layer.key(form, Language::French));
        let mut places = Places::new();
        for (start, atom) in self.atoms.iter().enumerate() {
            if wanted(&atom.form) {
                places.insert((start, start + 1));
            }
            if atom.first && wanted(&self.forms[atom.token as usize]) {
                let last = (start..).find(|&i| self.atoms[i].last).expect("every token has a last atom");
                places.insert((start, last + 1));
            }
        }
        places
    }

    fn places(&self, node: &Node, unit: Option<Structure>, layer: Layer) -> Places {
        match node {
            Node::Word(word) => {
                // What was typed is read as a word of the texts would be.
                let meant = |typed: &str| layer.key(typed, Language::French);
                let mut places = self.whole(layer, |key| key == meant(word));
                let parts: Vec<String> =
                    compound::parts(word, Kind::Word).iter().map(|span| meant(span.of(word))).collect();
                if parts.len() > 1 {
                    let close = |a: &Atom, b: &Atom| a.paragraph == b.paragraph && b.token <= a.token + 1;
                    for (start, window) in self.atoms.windows(parts.len()).enumerate() {
                        let same = window
                            .iter()
                            .zip(&parts)
                            .all(|(atom, part)| layer.key(&atom.form, Language::French) == *part);
                        if same && window.windows(2).all(|pair| close(&pair[0], &pair[1])) {
                            places.insert((start, start + parts.len()));
                        }
                    }
                }
                places
            }
            Node::Prefix(prefix) => self.whole(layer, |key| key.starts_with(prefix.as_str())),
            Node::Phrase(nodes) => {
                let mut nodes = nodes.iter().map(|node| self.places(node, unit, layer));
                let first = nodes.next().unwrap_or_default();
                nodes.fold(first, |phrase, next| {
                    let mut longer = Places::new();
                    for &(start, end) in &phrase {
                        for &(from, until) in &next {
                            let joined =
                                end == from && self.atoms[end - 1].paragraph == self.atoms[from].paragraph;
                            if joined {
                                longer.insert((start, until));
                            }
                        }
                    }
                    longer
                })
            }
            Node::Or(nodes) => nodes.iter().flat_map(|node| self.places(node, unit, layer)).collect(),
            Node::And(nodes) => {
                let operands: Vec<Places> = nodes.iter().map(|node| self.places(node, unit, layer)).collect();
                let has = |places: &Places, of: Extent| {
                    places
                        .iter()
                        .any(|&place| self.stands_for(place, unit) && self.unit(place, unit) == Some(of))
                };
                let all = operands.iter().flatten().copied();
                all.filter(|&place| {
                    let unit = self.unit(place, unit);
                    unit.is_some_and(|unit| operands.iter().all(|places| has(places, unit)))
                })
                .collect()
            }
            Node::Not(node, without) => {
                let excluded = self.places(without, unit, layer);
                let mut places = self.places(node, unit, layer);
                places.retain(|&place| {
                    let of = self.unit(place, unit);
                    !excluded.iter().any(|&other| {
                        self.stands_for(other, unit) && of.is_some() && self.unit(other, unit) == of
                    })
                });
                places
            }
            Node::Within(node, structure) => {
                let mut places = self.places(node, Some(*structure), layer);
                places.retain(|&place| self.unit(place, Some(*structure)).is_some());
                places
            }
            Node::Outside(node, structure) => {
                let mut places = self.places(node, unit, layer);
                let list = structure.extents(self.corpus.structures(self.document));
                places.retain(|&place| {
                    let extent = self.extent(place);
                    !list.iter().any(|other| other.start < extent.end && extent.start < other.end)
                });
                places
            }
            Node::Layer(layer, node) => self.places(node, unit, *layer),
        }
    }

    /// Whether a place puts its unit among those that have the query: not from a line that is set aside into
    /// the document.
    fn stands_for(&self, place: (usize, usize), unit: Option<Structure>) -> bool {
        unit.is_some() || !self.corpus.is_set_aside(self.document, self.extent(place).start)
    }

    /// The document, sentence, paragraph or heading that holds a place.
    fn unit(&self, place: (usize, usize), unit: Option<Structure>) -> Option<Extent> {
        let extent = self.extent(place);
        let structures = self.corpus.structures(self.document);
        let Some(unit) = unit else { return Some(Extent::new(0, u32::MAX)) };
        let list = unit.extents(structures);
        list.iter().copied().find(|unit| unit.start <= extent.start && extent.end <= unit.end)
    }
}
