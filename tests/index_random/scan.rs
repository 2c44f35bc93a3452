//! The naive scan that every search must agree with.

use super::plain::{distance, has_shape};
use super::{EXPRESSIONS, patterns};
use florilege::engine::corpus::Corpus;
use florilege::engine::query::matches::{Hit, Matches};
use florilege::engine::query::reading::{Node, Structure};
use florilege::engine::text::{Extent, Kind, Language, Layer, compound};
use std::collections::BTreeSet;

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

/// Places are ranges of atoms or, from `TOKENS` on, of tokens.
type Places = BTreeSet<(usize, usize)>;

const TOKENS: usize = 1 << 30;

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
        let before = matches.hits.len();
        for hit in hits {
            let aside = corpus.is_set_aside(document, hit.extent.start);
            if aside { matches.set_aside.push(hit) } else { matches.hits.push(hit) }
        }
        if matches.hits.len() == before && scan.chosen(node, None, Layer::Fold) {
            matches.texts.push(document);
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
        if start >= TOKENS {
            return Extent::new((start - TOKENS) as u32, (end - TOKENS) as u32);
        }
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
            Node::Wildcard(shape) => self.whole(layer, |key| has_shape(shape, key)),
            Node::Fuzzy(word, most) => self.whole(layer, |key| distance(word, key) <= usize::from(*most)),
            Node::Regex(expression) => {
                let (_, matches) = EXPRESSIONS.iter().find(|(other, _)| other == expression).expect("known");
                self.whole(layer, matches)
            }
            Node::AnyWord | Node::Field(..) => Places::new(),
            Node::Cql(source) => {
                let place = |(start, end)| (TOKENS + start, TOKENS + end);
                let fits = |start, end| unit.is_none() || self.unit(place((start, end)), unit).is_some();
                patterns::matches(source, &self.forms, fits).into_iter().map(place).collect()
            }
            Node::Phrase(nodes) if nodes.iter().all(|node| *node == Node::AnyWord) => Places::new(),
            Node::Near { words, gap, ordered } => {
                let lists: Vec<Places> = words.iter().map(|node| self.places(node, unit, layer)).collect();
                self.near(&lists, u32::from(*gap), *ordered)
            }
            Node::Phrase(nodes) => {
                let any = || -> Places {
                    let starts = (0..self.atoms.len()).filter(|&i| self.atoms[i].first);
                    let end =
                        |start: usize| (start..).find(|&i| self.atoms[i].last).expect("a last atom") + 1;
                    starts.map(|start| (start, end(start))).collect()
                };
                let places = |node: &Node| match node {
                    Node::AnyWord => any(),
                    node => self.places(node, unit, layer),
                };
                let mut nodes = nodes.iter().map(places);
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
                let within = unit;
                all.filter(|&place| {
                    let unit = self.unit(place, unit);
                    let fulfils = |of: Extent| {
                        let mut all = operands.iter().zip(nodes);
                        all.all(|(places, node)| has(places, of) || self.chosen(node, within, layer))
                    };
                    unit.is_some_and(fulfils)
                })
                .collect()
            }
            Node::Not(node, without) => {
                let excluded = self.places(without, unit, layer);
                let mut places = self.places(node, unit, layer);
                if self.chosen(without, unit, layer) {
                    places.clear();
                }
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

    /// Whether a field chooses the whole text.
    fn chosen(&self, node: &Node, unit: Option<Structure>, layer: Layer) -> bool {
        match node {
            Node::Field(name, value) => {
                let document = self.corpus.document(self.document);
                let title = document.title.as_deref().unwrap_or_default();
                let edtf = document.date.as_ref().map_or("", |date| date.edtf.as_str());
                match (name.as_str(), value.as_str()) {
                    ("title", "paix") => title.to_lowercase().contains("paix"),
                    ("title", _) => title.starts_with("La pa"),
                    ("date", "2023") => edtf.starts_with("2023") && edtf != "2023/2024",
                    ("date", "2023-06..2024") => matches!(edtf, "2023-07-14" | "2024-02"),
                    ("date", _) => matches!(edtf, "2023" | "2023-07-14"),
                    ("genre", _) => document.columns.iter().any(|(_, value)| value == "Note"),
                    ("lang", _) => true,
                    _ => false,
                }
            }
            Node::Or(nodes) => nodes.iter().any(|node| self.chosen(node, unit, layer)),
            Node::And(nodes) => !nodes.is_empty() && nodes.iter().all(|node| self.chosen(node, unit, layer)),
            Node::Not(node, without) => {
                let counted = |place: &(usize, usize)| self.stands_for(*place, None);
                self.chosen(node, unit, layer)
                    && !self.chosen(without, unit, layer)
                    && !self.places(without, unit, layer).iter().any(counted)
            }
            Node::Within(node, structure) => self.chosen(node, Some(*structure), layer),
            Node::Outside(node, _) => self.chosen(node, unit, layer),
            Node::Layer(layer, node) => self.chosen(node, unit, *layer),
            _ => false,
        }
    }

    /// Every choice of one place of each word that fits, and of their stretches those that hold no other.
    fn near(&self, lists: &[Places], gap: u32, ordered: bool) -> Places {
        let mut stretches = Places::new();
        let mut chosen = Vec::new();
        self.choose(lists, gap, ordered, &mut chosen, &mut stretches);
        let holds = |a: &(usize, usize), b: &(usize, usize)| a != b && a.0 <= b.0 && b.1 <= a.1;
        let shortest = stretches.iter().filter(|a| !stretches.iter().any(|b| holds(a, b)));
        shortest.copied().collect()
    }

    fn choose(
        &self,
        lists: &[Places],
        gap: u32,
        ordered: bool,
        chosen: &mut Vec<(usize, usize)>,
        stretches: &mut Places,
    ) {
        let Some(list) = lists.get(chosen.len()) else {
            let mut row = chosen.clone();
            row.sort_unstable();
            let in_order = !ordered || row == *chosen;
            let apart = row.windows(2).all(|pair| pair[0].1 <= pair[1].0);
            let paragraph = |place: &(usize, usize)| self.atoms[place.0].paragraph;
            let together = row.iter().all(|place| paragraph(place) == paragraph(&row[0]));
            if !(in_order && apart && together) || row.is_empty() {
                return;
            }
            let between = |pair: &[(usize, usize)]| -> BTreeSet<u32> {
                self.atoms[pair[0].1..pair[1].0].iter().map(|atom| atom.token).collect()
            };
            if row.windows(2).map(|pair| between(pair).len() as u32).sum::<u32>() <= gap {
                stretches.insert((row[0].0, row[row.len() - 1].1));
            }
            return;
        };
        for &place in list {
            // What lies too far from the first cannot come near it again.
            if chosen.first().is_some_and(|first| first.0.abs_diff(place.0) > 60) {
                continue;
            }
            chosen.push(place);
            self.choose(lists, gap, ordered, chosen, stretches);
            chosen.pop();
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
