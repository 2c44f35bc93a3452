//! What in a text bounds the time it is from: the years it names, and the offices of those it names.

use super::offices::TERMS;
use super::{Rule, Step};
use crate::text::date::{Class, DateMention};
use crate::text::fold::fold;
use crate::text::sieve::Sieve;
use crate::text::{Kind, Span, Token};
use std::sync::OnceLock;

/// Words between a name and its office, at most.
const NEAR: usize = 8;

/// The years that a text names as past or present, each with its expression.
pub fn years(text: &str, mentions: &[DateMention]) -> Vec<(u16, Span)> {
    let named = mentions.iter().filter(|mention| mention.class != Class::Relative);
    named
        .filter(|mention| !is_ahead(text, mention.span.start as usize))
        .filter_map(|mention| {
            let last = mention.edtf.rsplit(['/', ',']).next()?;
            let year = last.get(..4)?.parse().ok()?;
            Some((year, mention.span))
        })
        .collect()
}

/// Whether the words before a date say that it is yet to come: d’ici 2030, à l’horizon 2035, by 2030.
fn is_ahead(text: &str, start: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(24));
    let before = fold(&text[from..start]);
    let before = before.trim_end();
    [
        "d'ici",
        "d'ici a",
        "d'ici fin",
        "horizon",
        "jusqu'en",
        "a partir de",
        "by",
        "until",
        "des",
        "objectif",
        "pour",
    ]
    .iter()
    .any(|ahead| before.strip_suffix(ahead).is_some_and(|rest| !rest.ends_with(char::is_alphabetic)))
}

/// A stretch of time, as two days; an open end is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bounds {
    pub from: String,
    pub until: String,
}

impl Bounds {
    /// As EDTF writes it: `2019-07-24/2023-08-31`, `2024-10-01/..`; `None` when nothing is bounded.
    pub fn edtf(&self) -> Option<String> {
        let end = |day: &str| if day.is_empty() { "..".to_owned() } else { day.to_owned() };
        (!self.from.is_empty() || !self.until.is_empty())
            .then(|| format!("{}/{}", end(&self.from), end(&self.until)))
    }

    pub fn contains(&self, day: &str) -> bool {
        (self.from.is_empty() || *self.from <= *day) && (self.until.is_empty() || *day <= *self.until)
    }
}

/// What the offices named in a text say of its time, and the words they were read from. Offices that were not
/// held at one time bound nothing.
pub fn offices(text: &str, tokens: &[Token]) -> (Bounds, Vec<Step>) {
    let mut bounds = Bounds::default();
    let mut steps: Vec<Step> = Vec::new();
    let names = names();
    for (at, token) in tokens.iter().enumerate() {
        let form = token.span.of(text);
        let is_name = token.kind == Kind::Word && form.len() <= 24 && form.starts_with(char::is_uppercase);
        if !is_name || names.lists(form) == 0 {
            continue;
        }
        let name = fold(form);
        let name = match name.as_str() {
            "zelenskyy" | "zelenskiy" | "zelenskyi" => "zelensky",
            "poroshenko" => "porochenko",
            other => other,
        };
        for term in TERMS.iter().filter(|term| term.name.1 == name) {
            let before = at.checked_sub(1).map(|at| fold(tokens[at].span.of(text))).unwrap_or_default();
            if !term.name.0.is_empty() && term.name.0 != before {
                continue;
            }
            let Some(span) = office_near(text, tokens, at, term.office) else { continue };
            let states = Bounds { from: term.from.to_owned(), until: term.until.to_owned() };
            let edtf = states.edtf().unwrap_or_default();
            if steps.iter().any(|step| step.states == edtf) {
                continue;
            }
            if *term.from > *bounds.from {
                bounds.from = states.from;
            }
            if bounds.until.is_empty() || !term.until.is_empty() && *term.until < *bounds.until {
                bounds.until = states.until;
            }
            steps.push(Step { rule: Rule::Office, quote: span.of(text).to_owned(), span, states: edtf });
        }
    }
    if !bounds.from.is_empty() && !bounds.until.is_empty() && bounds.from > bounds.until {
        return (Bounds::default(), Vec::new());
    }
    // Only those that bound are the evidence.
    steps.retain(|step| {
        let (from, until) = step.states.split_once('/').unwrap_or_default();
        from == bounds.from || until == bounds.until && until != ".."
    });
    (bounds, steps)
}

/// The names that are looked for.
fn names() -> &'static Sieve {
    static NAMES: OnceLock<Sieve> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Sieve::default();
        names.add(1, TERMS.iter().map(|term| term.name.1));
        names.add(1, ["zelenskyy", "zelenskiy", "zelenskyi", "poroshenko"]);
        names
    })
}

/// The words from an office to a name or back, in one sentence, when nothing says that it was another time.
fn office_near(text: &str, tokens: &[Token], name: usize, office: &[&str]) -> Option<Span> {
    let mut found = None;
    let backwards = (0..name).rev().take(NEAR);
    let forwards = name + 1..(name + 1 + NEAR).min(tokens.len());
    for side in [backwards.collect::<Vec<_>>(), forwards.collect()] {
        for at in side {
            let form = tokens[at].span.of(text);
            if form.len() > 24 {
                continue;
            }
            let word = fold(form);
            if matches!(word.as_str(), "." | "!" | "?" | ";") {
                break;
            }
            if matches!(
                word.as_str(),
                "ancien"
                    | "ancienne"
                    | "ex"
                    | "former"
                    | "futur"
                    | "future"
                    | "candidat"
                    | "candidate"
                    | "predecesseur"
                    | "successeur"
                    | "vice-president"
                    | "defunt"
                    | "feu"
                    | "late"
                    | "then"
                    | "alors"
                    | "election"
            ) || word.starts_with("ex-")
            {
                return None;
            }
            if office.contains(&word.as_str()) && found.is_none() {
                found = Some(at);
            }
        }
    }
    let office = found?;
    let (first, last) = (office.min(name), office.max(name));
    Some(Span::new(tokens[first].span.start, tokens[last].span.end))
}
