//! From the characters of an expression to its tree.

use super::super::reading::RegexFault;
use super::super::steps::Look;

pub(super) type Tree = super::super::steps::Tree<Set>;

/// Some letters.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Set {
    ranges: Vec<(char, char)>,
    /// Kinds of letters that belong to it, and kinds of which everything else does.
    kinds: u8,
    others: u8,
    negated: bool,
}

const WORD: u8 = 1;
const DIGIT: u8 = 2;
const SPACE: u8 = 4;
const LETTER: u8 = 8;
const CAPITAL: u8 = 16;
const SMALL: u8 = 32;
const NUMBER: u8 = 64;

fn kinds(letter: char) -> u8 {
    let kind = |is: bool, kind: u8| if is { kind } else { 0 };
    kind(is_word(letter), WORD)
        | kind(letter.is_ascii_digit(), DIGIT)
        | kind(letter.is_whitespace(), SPACE)
        | kind(letter.is_alphabetic(), LETTER)
        | kind(letter.is_uppercase(), CAPITAL)
        | kind(letter.is_lowercase(), SMALL)
        | kind(letter.is_numeric(), NUMBER)
}

/// Whether `\w` matches it.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

impl Set {
    /// Whether it is every letter.
    pub fn is_any(&self) -> bool {
        self.negated && self.ranges.is_empty() && self.kinds | self.others == 0
    }

    pub fn contains(&self, letter: char) -> bool {
        let inside = self.ranges.iter().any(|&(from, to)| from <= letter && letter <= to)
            || (self.kinds | self.others != 0) && {
                let kinds = kinds(letter);
                self.kinds & kinds != 0 || self.others & !kinds != 0
            };
        inside != self.negated
    }
}

/// Parentheses within parentheses.
const MAX_DEPTH: usize = 50;
/// The highest count of `{n,m}`.
const MAX_COUNT: u32 = 1_000;
/// Letters of a range that are folded one by one.
const MAX_FOLDED: u32 = 500;

/// Reads an expression; `folded` gives what a letter is in the words it is compared with.
pub(super) fn read(text: &str, folded: &dyn Fn(char) -> String) -> Result<Tree, (usize, RegexFault)> {
    let mut reader = Reader { text, at: 0, folded };
    let tree = reader.either(0)?;
    if reader.at < text.len() { Err((reader.at, RegexFault::Unclosed)) } else { Ok(tree) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    folded: &'a dyn Fn(char) -> String,
}

type Read<T> = Result<T, (usize, RegexFault)>;

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += letter.len_utf8();
        Some(letter)
    }

    fn next_if(&mut self, wanted: &str) -> bool {
        let is = self.text[self.at..].starts_with(wanted);
        self.at += if is { wanted.len() } else { 0 };
        is
    }

    fn either(&mut self, depth: usize) -> Read<Tree> {
        let mut rows = vec![self.row(depth)?];
        while self.next_if("|") {
            rows.push(self.row(depth)?);
        }
        Ok(if rows.len() == 1 { rows.remove(0) } else { Tree::Either(rows) })
    }

    fn row(&mut self, depth: usize) -> Read<Tree> {
        let mut row = Vec::new();
        while let Some(letter) = self.peek().filter(|letter| !matches!(letter, '|' | ')')) {
            let start = self.at;
            if matches!(letter, '*' | '+' | '?') {
                return Err((start, RegexFault::NothingToRepeat));
            }
            let mut tree = self.one(depth)?;
            while let Some((least, most)) = self.count()? {
                tree = Tree::Repeat(Box::new(tree), least, most);
                // A word matches whole, so that a lazy count finds the same.
                self.next_if("?");
            }
            row.push(tree);
        }
        Ok(if row.len() == 1 { row.remove(0) } else { Tree::Row(row) })
    }

    /// A count behind something, if one stands here.
    fn count(&mut self) -> Read<Option<(u32, Option<u32>)>> {
        let start = self.at;
        for (sign, count) in [("*", (0, None)), ("+", (1, None)), ("?", (0, Some(1)))] {
            if self.next_if(sign) {
                return Ok(Some(count));
            }
        }
        let Some(length) = self.text[self.at..].strip_prefix('{').and_then(|rest| rest.find('}')) else {
            return Ok(None);
        };
        let inside = &self.text[start + 1..start + 1 + length];
        let is_count = inside.starts_with(|c: char| c.is_ascii_digit() || c == ',')
            && inside.chars().all(|c| c.is_ascii_digit() || c == ',');
        if !is_count {
            return Ok(None);
        }
        let (least, most) = match inside.split_once(',') {
            None => (inside, Some(inside)),
            Some((least, "")) => (least, None),
            Some((least, most)) => (least, Some(most)),
        };
        let number = |text: &str| match text {
            "" => Ok(0),
            text => match text.parse::<u32>() {
                Ok(number) if number <= MAX_COUNT => Ok(number),
                _ if text.contains(',') => Err((start, RegexFault::Malformed)),
                _ => Err((start, RegexFault::TooLarge)),
            },
        };
        let (least, most) = (number(least)?, most.map(number).transpose()?);
        if most.is_some_and(|most| most < least) {
            return Err((start, RegexFault::Malformed));
        }
        self.at += length + 2;
        Ok(Some((least, most)))
    }

    fn one(&mut self, depth: usize) -> Read<Tree> {
        let start = self.at;
        match self.next() {
            Some('(') => {
                if self.next_if("?") && !self.next_if(":") {
                    let what = self.peek().map_or("(?".into(), |sign| format!("(?{sign}"));
                    return Err((start, RegexFault::NotSupported(what)));
                }
                if depth == MAX_DEPTH {
                    return Err((start, RegexFault::TooLarge));
                }
                let tree = self.either(depth + 1)?;
                if self.next_if(")") { Ok(tree) } else { Err((start, RegexFault::Unclosed)) }
            }
            Some('[') => Ok(Tree::Letter(self.class(start)?)),
            Some('.') => Ok(Tree::Letter(Set { negated: true, ..Set::default() })),
            Some('^') => Ok(Tree::Look(Look::Start)),
            Some('$') => Ok(Tree::Look(Look::End)),
            Some('\\') => match self.peek() {
                Some('b') => self.look(Look::Boundary),
                Some('B') => self.look(Look::NoBoundary),
                _ => match self.escape(start)? {
                    Escape::Letter(letter) => Ok(self.letter(letter)),
                    Escape::Set(set) => Ok(Tree::Letter(set)),
                },
            },
            Some(letter) => Ok(self.letter(letter)),
            None => Ok(Tree::Row(Vec::new())),
        }
    }

    fn look(&mut self, look: Look) -> Read<Tree> {
        self.next();
        Ok(Tree::Look(look))
    }

    /// A letter as the words have it: œ is two letters in folds.
    fn letter(&self, letter: char) -> Tree {
        let folded = (self.folded)(letter);
        // What folds to nothing alone (a dot, an accent) stays itself.
        let letters = if folded.is_empty() { letter.to_string() } else { folded };
        let one = |letter| Tree::Letter(Set { ranges: vec![(letter, letter)], ..Set::default() });
        let mut row: Vec<Tree> = letters.chars().map(one).collect();
        if row.len() == 1 { row.remove(0) } else { Tree::Row(row) }
    }

    /// What a backslash makes of the character behind it.
    fn escape(&mut self, start: usize) -> Read<Escape> {
        let Some(sign) = self.next() else { return Err((start, RegexFault::Malformed)) };
        let kinds = |kinds| Escape::Set(Set { kinds, ..Set::default() });
        let others = |others| Escape::Set(Set { others, ..Set::default() });
        Ok(match sign {
            'w' => kinds(WORD),
            'W' => others(WORD),
            'd' => kinds(DIGIT),
            'D' => others(DIGIT),
            's' => kinds(SPACE),
            'S' => others(SPACE),
            't' => Escape::Letter('\t'),
            'n' => Escape::Letter('\n'),
            'p' | 'P' => {
                let rest = &self.text[self.at..];
                let name = match rest.strip_prefix('{') {
                    Some(inside) => &inside[..inside.find('}').ok_or((start, RegexFault::Unclosed))?],
                    None => &rest[..rest.chars().next().map_or(0, char::len_utf8)],
                };
                let kind = match name {
                    "L" | "Letter" => LETTER,
                    "Lu" => CAPITAL,
                    "Ll" => SMALL,
                    "N" => NUMBER,
                    "Nd" => DIGIT,
                    _ => return Err((start, RegexFault::NotSupported(format!("\\{sign}{{{name}}}")))),
                };
                self.at += name.len() + if rest.starts_with('{') { 2 } else { 0 };
                if sign == 'p' { kinds(kind) } else { others(kind) }
            }
            sign if sign.is_alphanumeric() => {
                return Err((start, RegexFault::NotSupported(format!("\\{sign}"))));
            }
            sign => Escape::Letter(sign),
        })
    }

    /// A class, after its bracket.
    fn class(&mut self, start: usize) -> Read<Set> {
        let mut set = Set { negated: self.next_if("^"), ..Set::default() };
        let mut first = true;
        loop {
            let at = self.at;
            let from = match self.next() {
                None => return Err((start, RegexFault::Unclosed)),
                Some(']') if !first => return Ok(set),
                Some('\\') => match self.escape(at)? {
                    Escape::Letter(letter) => letter,
                    Escape::Set(more) => {
                        set.kinds |= more.kinds;
                        set.others |= more.others;
                        first = false;
                        continue;
                    }
                },
                Some(letter) => letter,
            };
            first = false;
            let mut to = from;
            let rest = &self.text[self.at..];
            if rest.starts_with('-') && !rest.starts_with("-]") {
                self.next();
                to = match self.next() {
                    None => return Err((start, RegexFault::Unclosed)),
                    Some('\\') => match self.escape(at)? {
                        Escape::Letter(letter) => letter,
                        Escape::Set(_) => return Err((at, RegexFault::Malformed)),
                    },
                    Some(letter) => letter,
                };
                if to < from {
                    return Err((at, RegexFault::Malformed));
                }
            }
            set.ranges.push((from, to));
            if to as u32 - from as u32 > MAX_FOLDED {
                continue;
            }
            for letter in from..=to {
                let folded = (self.folded)(letter);
                let mut letters = folded.chars();
                if let (Some(folded), None) = (letters.next(), letters.next())
                    && folded != letter
                {
                    set.ranges.push((folded, folded));
                }
            }
        }
    }
}

enum Escape {
    Letter(char),
    Set(Set),
}
