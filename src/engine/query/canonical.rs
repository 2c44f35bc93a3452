//! The spelling of a node in the language's own words: what a link holds and what the page offers.
//!
//! Operators are English capitals, parentheses only where they are needed, words as they were folded.
//! Negations stand one after the other (`a NOT b NOT c`), so that a spelling is never nested deeper
//! than what was typed.

use super::parse::spelled;
use super::reading::Node;
use super::signs::{Item, Sign, clitic_alone, signs};
use crate::text::Layer;

/// The shortest spelling: words side by side for all of them.
pub fn write(node: &Node) -> String {
    Writer { out: String::new(), in_full: false, layer: Layer::Fold }.finish(node)
}

/// A spelling that leaves nothing to the reader's context: every word in quotation marks, every AND written.
pub fn write_in_full(node: &Node) -> String {
    Writer { out: String::new(), in_full: true, layer: Layer::Fold }.finish(node)
}

struct Writer {
    out: String,
    in_full: bool,
    /// On which the words that are written now are compared.
    layer: Layer,
}

impl Writer {
    fn finish(mut self, node: &Node) -> String {
        self.group(node);
        self.out
    }

    /// What may stand between parentheses or alone: any node.
    fn group(&mut self, node: &Node) {
        match node {
            Node::Within(inner, structure) | Node::Outside(inner, structure) => {
                self.group(inner);
                let is_inside = matches!(node, Node::Within(..));
                self.out.push_str(if is_inside { " within " } else { " not within " });
                self.out.push_str(structure.name());
            }
            Node::Or(nodes) => {
                for (index, node) in nodes.iter().enumerate() {
                    if index > 0 {
                        self.out.push_str(" OR ");
                    }
                    match node {
                        Node::Or(_) | Node::Within(..) | Node::Outside(..) => self.operand(node),
                        _ => self.part(node),
                    }
                }
            }
            _ => self.part(node),
        }
    }

    /// What may stand between two ORs.
    fn part(&mut self, node: &Node) {
        match node {
            Node::And(nodes) => {
                for (index, pair) in nodes.iter().enumerate() {
                    if index > 0 {
                        // Side by side, patterns of tokens would be one.
                        let is_cql = |node: &Node| matches!(node, Node::Cql(_));
                        let apart = self.in_full
                            || is_cql(pair)
                            || is_cql(&nodes[index - 1])
                            || run_together(&nodes[index - 1], pair, self.layer);
                        self.out.push_str(if apart { " AND " } else { " " });
                    }
                    self.operand(pair);
                }
            }
            Node::Not(wanted, unwanted) => {
                match wanted.as_ref() {
                    Node::And(_) => self.part(wanted),
                    _ => self.operand(wanted),
                }
                let unwanted = match unwanted.as_ref() {
                    Node::Or(nodes) => nodes.as_slice(),
                    node => std::slice::from_ref(node),
                };
                for node in unwanted {
                    self.out.push_str(" NOT ");
                    self.operand(node);
                }
            }
            _ => self.operand(node),
        }
    }

    /// Words in a row, in quotation marks.
    fn phrase(&mut self, nodes: &[Node]) {
        let rows = ["", " ", " , "].map(|joint| row(nodes, joint, self.layer));
        let readable = rows.iter().find(|row| cut(row, self.layer) == *nodes);
        self.out.push('"');
        self.out.push_str(readable.unwrap_or(&rows[0]));
        self.out.push('"');
    }

    /// What may stand beside an operator.
    fn operand(&mut self, node: &Node) {
        match node {
            Node::Word(_) | Node::Prefix(_) | Node::Wildcard(_) => {
                let word = spell(node, self.layer);
                // A clitic keeps its hyphen at the very beginning only.
                let leads =
                    self.out.is_empty() && clitic_alone(&word).is_some_and(|tokens| tokens.len() == 1);
                let bare = !self.in_full
                    && !matches!(word.as_str(), "within" | "not")
                    && (leads || cut(&word, self.layer) == [node.clone()]);
                self.out.push_str(&if bare { word } else { format!("\"{word}\"") });
            }
            Node::Fuzzy(word, most) => {
                let word = spell(&Node::Word(word.clone()), self.layer);
                self.out.push_str(&format!("{word}~{most}"));
            }
            Node::Regex(expression) => self.out.push_str(&format!("/{expression}/")),
            Node::Field(name, value) => {
                let is_bare = value.starts_with(char::is_alphanumeric)
                    && value.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '*'));
                let mark = if is_bare || name == "date" && value.starts_with("..") { "" } else { "\"" };
                self.out.push_str(&format!("{name}:{mark}{value}{mark}"));
            }
            Node::Cql(pattern) => self.out.push_str(pattern),
            Node::AnyWord => self.out.push('*'),
            Node::Phrase(nodes) => self.phrase(nodes),
            Node::Near { words, gap, ordered } => {
                self.phrase(words);
                self.out.push_str(&format!("~{}{gap}", if *ordered { ">" } else { "" }));
            }
            Node::Layer(layer, inner) => {
                self.out.push_str(layer.name());
                self.out.push(':');
                let outer = std::mem::replace(&mut self.layer, *layer);
                let is_one = matches!(**inner, Node::Word(_) | Node::Phrase(_) | Node::Near { .. })
                    || inner.is_pattern();
                // What begins with a hyphen would not be read as an operand behind the colon.
                if is_one {
                    let from = self.out.len();
                    self.operand(inner);
                    let opens = |c: char| c.is_alphanumeric() || matches!(c, '"' | '/' | '*');
                    if !self.out[from..].starts_with(opens) {
                        self.out.insert(from, '(');
                        self.out.push(')');
                    }
                } else {
                    self.out.push('(');
                    self.group(inner);
                    self.out.push(')');
                }
                self.layer = outer;
            }
            _ => {
                self.out.push('(');
                self.group(node);
                self.out.push(')');
            }
        }
    }
}

/// The words of a phrase in a row. The empty `joint` sets a space between two words, but lets elided words
/// and clitics touch their neighbours; `15` and `000` stay two words only with a comma between them.
fn row(nodes: &[Node], joint: &str, layer: Layer) -> String {
    let mut out = String::new();
    for node in nodes {
        let word = spell(node, layer);
        let touches = out.ends_with('\'') && word != "*" || word.starts_with(['-', '\'']);
        if !out.is_empty() && !joint.is_empty() {
            out.push_str(joint);
        } else if !out.is_empty() && !touches {
            out.push(' ');
        }
        out.push_str(&word);
    }
    out
}

/// A word or prefix as it may be typed: folded, or in capitals where only those are cut as one word.
fn spell(node: &Node, layer: Layer) -> String {
    let typed = match node {
        Node::Word(word) | Node::Wildcard(word) => word.clone(),
        Node::Prefix(word) => format!("{word}*"),
        Node::AnyWord => "*".to_owned(),
        Node::Fuzzy(word, most) => format!("{word}~{most}"),
        // Phrases hold words and shapes only; any other node would be spelled by the writer.
        _ => return String::new(),
    };
    if cut(&typed, layer) == [node.clone()] {
        return typed;
    }
    let capitals: String = typed.chars().map(capital).collect();
    if cut(&capitals, layer) == [node.clone()] { capitals } else { typed }
}

/// The capital of a letter of French, of Greek and Cyrillic too; it stands 32, 80 or one place before the small letter.
/// The table of the standard library, for all scripts, takes 9 kB in the page.
pub(super) fn capital(small: char) -> char {
    let before = |distance| char::from_u32(u32::from(small).checked_sub(distance)?);
    [32, 80, 1].into_iter().filter_map(before).find(|c| c.to_lowercase().eq([small])).unwrap_or(small)
}

/// The words and shapes that a spelling between quotation marks would give.
fn cut(spelling: &str, layer: Layer) -> Vec<Node> {
    let node = match signs(&format!("\"{spelling}\""), false, None, &mut Vec::new()).pop() {
        Some(Item { sign: Sign::Operand { node: Some(node), .. }, .. }) => node,
        _ => return if spelling == "*" { vec![Node::AnyWord] } else { Vec::new() },
    };
    match spelled(node, layer) {
        Node::Phrase(nodes) => nodes,
        node => vec![node],
    }
}

/// Whether two operands side by side would be read as something else than two words: `15 000`.
fn run_together(left: &Node, right: &Node, layer: Layer) -> bool {
    let bare = |node: &Node| matches!(node, Node::Word(_) | Node::Prefix(_) | Node::Wildcard(_));
    if !bare(left) || !bare(right) {
        return false;
    }
    cut(&format!("{} {}", spell(left, layer), spell(right, layer)), layer) != [left.clone(), right.clone()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_european_letters_are_those_of_the_standard_library() {
        let letters = "abcxyzàâæçéèêëîïôœùûüñößøåčđęłńřšžąėıαβγωабвгдйёїџѓ";
        let different: String =
            letters.chars().filter(|&c| capital(c).to_string() != c.to_uppercase().to_string()).collect();
        assert_eq!(different, "ßı", "which have no capital of their own");
    }
}
