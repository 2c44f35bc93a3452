//! Reads formulas: cuts them into lexemes, reckons them from left to right, and writes them out again with values.

use super::{Piece, Values, decimal};
use crate::float::{exp, ln, log2};
use crate::measures::hypergeometric::Hypergeometric;
use crate::measures::special::{LN_10, normal_tail, student_two_sided};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token {
    Number(f64),
    /// A column, by its place.
    Column(usize),
    Function(Function),
    /// What a sum counts up.
    Counter,
    Sign(char),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Function {
    Ln,
    Log2,
    Log10,
    Min,
    Max,
    Sign,
    Point,
    Exp,
    Tanh,
    Normal,
    Student,
}

const FUNCTIONS: [(&str, Function); 11] = [
    ("log10(", Function::Log10),
    ("log2(", Function::Log2),
    ("ln(", Function::Ln),
    ("min(", Function::Min),
    ("max(", Function::Max),
    ("sign(", Function::Sign),
    ("P(", Function::Point),
    ("exp(", Function::Exp),
    ("tanh(", Function::Tanh),
    ("Q(", Function::Normal),
    ("T(", Function::Student),
];

const POWERS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

pub(super) struct Lexeme<'a> {
    pub token: Token,
    /// As written, with the space before it.
    pub text: &'a str,
    /// Whether a name stands there, so that its value is put in.
    pub is_name: bool,
}

/// Terms of a sum that is counted up, at most.
const MOST_TERMS: f64 = 1e6;

pub(super) struct Reader<'a> {
    pub lexemes: Vec<Lexeme<'a>>,
    values: &'a Values,
    pub at: usize,
    row: usize,
    counter: f64,
    pub is_faulty: bool,
}

impl<'a> Reader<'a> {
    pub fn new(formula: &'a str, values: &'a Values) -> Self {
        let mut lexemes = Vec::new();
        let mut rest = formula;
        loop {
            let begin = rest.trim_start();
            let Some(first) = begin.chars().next() else { break };
            let space = rest.len() - begin.len();
            let (token, length) = lexeme(begin, first, values);
            let is_name = matches!(token, Token::Number(_))
                && !(first.is_ascii_digit() || "½.".contains(first))
                || matches!(token, Token::Column(_));
            lexemes.push(Lexeme { token, text: &rest[..space + length], is_name });
            rest = &rest[space + length..];
        }
        Reader { lexemes, values, at: 0, row: 0, counter: 0.0, is_faulty: false }
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.lexemes.get(self.at)?.token;
        self.at += 1;
        Some(token)
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.lexemes.get(self.at).is_some_and(|lexeme| lexeme.token == Token::Sign(sign));
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: char) {
        if !self.take(sign) {
            self.is_faulty = true;
        }
    }

    pub fn sum(&mut self) -> f64 {
        let mut sum = self.product();
        loop {
            match () {
                () if self.take('+') => sum += self.product(),
                () if self.take('−') => sum -= self.product(),
                () => return sum,
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut product = self.signed();
        loop {
            match () {
                () if self.take('·') => {
                    let other = self.signed();
                    product = if product == 0.0 || other == 0.0 { 0.0 } else { product * other };
                }
                () if self.take('/') => product /= self.signed(),
                () => return product,
            }
        }
    }

    fn signed(&mut self) -> f64 {
        if self.take('−') { -self.signed() } else { self.power() }
    }

    /// A factor with what is written above it.
    fn power(&mut self) -> f64 {
        let base = self.factor();
        let Some(Lexeme { token: Token::Sign(sign), .. }) = self.lexemes.get(self.at) else { return base };
        let Some(power) = POWERS.chars().position(|power| power == *sign) else { return base };
        self.at += 1;
        (0..power).fold(1.0, |product, _| product * base)
    }

    fn factor(&mut self) -> f64 {
        match self.next() {
            Some(Token::Number(number)) => number,
            Some(Token::Column(column)) => {
                self.values.columns[column].1.get(self.row).copied().unwrap_or(0.0)
            }
            Some(Token::Counter) => self.counter,
            Some(Token::Function(function)) => self.function(function),
            Some(Token::Sign('(')) => {
                let inner = self.sum();
                self.expect(')');
                inner
            }
            Some(Token::Sign('|')) => {
                let inner = self.sum();
                self.expect('|');
                inner.abs()
            }
            Some(Token::Sign('√')) => self.factor().sqrt(),
            Some(Token::Sign('Σ')) if self.take('[') => self.counted(),
            Some(Token::Sign('Σ')) => {
                let (from, row) = (self.at, self.row);
                let mut sum = 0.0;
                for row in 0..self.values.n_rows.max(1) {
                    (self.at, self.row) = (from, row);
                    sum += self.power();
                }
                self.row = row;
                if self.values.n_rows == 0 { 0.0 } else { sum }
            }
            _ => {
                self.is_faulty = true;
                0.0
            }
        }
    }

    /// A sum whose counter goes from one number to another.
    fn counted(&mut self) -> f64 {
        self.is_faulty |= self.next() != Some(Token::Counter);
        self.expect('=');
        let from = self.sum();
        self.expect('…');
        let to = self.sum();
        self.expect(']');
        let (begin, mut sum) = (self.at, 0.0);
        self.counter = from;
        self.is_faulty |= to - from > MOST_TERMS;
        while !self.is_faulty && self.counter <= to {
            self.at = begin;
            sum += self.power();
            self.counter += 1.0;
        }
        sum
    }

    fn function(&mut self, function: Function) -> f64 {
        let mut arguments = vec![self.sum()];
        while self.take(',') {
            arguments.push(self.sum());
        }
        self.expect(')');
        match (function, &arguments[..]) {
            (Function::Ln, &[x]) => ln(x),
            (Function::Log2, &[x]) => log2(x),
            (Function::Log10, &[x]) => ln(x) / LN_10,
            (Function::Min, &[x, y]) => x.min(y),
            (Function::Max, &[x, y]) => x.max(y),
            (Function::Sign, &[x]) => f64::from(i8::from(x > 0.0) - i8::from(x < 0.0)),
            (Function::Exp, &[x]) => exp(x),
            (Function::Tanh, &[x]) => 1.0 - 2.0 / (exp(2.0 * x) + 1.0),
            (Function::Normal, &[z]) => normal_tail(z),
            (Function::Student, &[t, degrees]) => student_two_sided(t, degrees),
            (Function::Point, &[k, marked, drawn, total]) => {
                let chance = Hypergeometric::new(total as u64, marked as u64, drawn as u64);
                chance.ok().and_then(|chance| chance.ln_point(k as u64)).map_or(0.0, exp)
            }
            _ => {
                self.is_faulty = true;
                0.0
            }
        }
    }

    /// Writes the lexemes of a range, with values for names.
    pub fn write(&mut self, from: usize, to: usize, most: usize, pieces: &mut Vec<Piece>) {
        let mut at = from;
        while at < to {
            let Lexeme { token, text, is_name } = self.lexemes[at];
            at += 1;
            let is_sum_of_rows = token == Token::Sign('Σ')
                && self.lexemes.get(at).is_some_and(|next| next.token != Token::Sign('['));
            if is_sum_of_rows && self.values.n_rows > 0 {
                self.at = at;
                self.power();
                let end = self.at;
                push(pieces, &text[..text.len() - 'Σ'.len_utf8()]);
                push(pieces, "(");
                let row = self.row;
                for term in 0..self.values.n_rows.min(most) {
                    self.row = term;
                    push(pieces, if term == 0 { "" } else { " + " });
                    self.write(at, end, most, pieces);
                }
                self.row = row;
                push(pieces, if self.values.n_rows > most { " + …)" } else { ")" });
                at = end;
                continue;
            }
            let number = match token {
                Token::Number(number) => number,
                Token::Column(column) => self.values.columns[column].1.get(self.row).copied().unwrap_or(0.0),
                _ => {
                    push(pieces, text);
                    continue;
                }
            };
            push(pieces, &text[..text.len() - text.trim_start().len()]);
            let needs_brackets = is_name && number < 0.0;
            push(pieces, if needs_brackets { "(" } else { "" });
            pieces.push(Piece::Number(number));
            push(pieces, if needs_brackets { ")" } else { "" });
        }
    }
}

/// The token at the beginning of `text`, and its length in bytes.
fn lexeme(text: &str, first: char, values: &Values) -> (Token, usize) {
    if let Some((name, function)) = FUNCTIONS.into_iter().find(|(name, _)| text.starts_with(name)) {
        return (Token::Function(function), name.len());
    }
    let is_whole = |name: &str| {
        let next = text.strip_prefix(name).map(|rest| rest.chars().next());
        next.is_some_and(|next| !next.is_some_and(|next| next.is_alphanumeric() && !POWERS.contains(next)))
    };
    let numbers = values.numbers.iter().map(|(name, value)| (name.as_str(), Token::Number(*value)));
    let columns = values.columns.iter().enumerate().map(|(at, (name, _))| (*name, Token::Column(at)));
    let known = numbers.chain(columns).filter(|(name, _)| is_whole(name));
    if let Some((name, token)) = known.max_by_key(|(name, _)| name.len()) {
        return (token, name.len());
    }
    if first.is_ascii_digit() || first == '.' {
        let length = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        return (decimal(&text[..length]).map_or(Token::Sign('?'), Token::Number), length);
    }
    match first {
        '½' => (Token::Number(0.5), first.len_utf8()),
        'k' => (Token::Counter, 1),
        _ => (Token::Sign(first), first.len_utf8()),
    }
}

fn push(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(Piece::Signs(last)) => last.push_str(text),
        _ => pieces.push(Piece::Signs(text.to_string())),
    }
}
