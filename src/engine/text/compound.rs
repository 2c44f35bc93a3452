//! The parts of a compound: États and Unis are found in États-Unis.

use super::chars::{Class, class, is_apostrophe, is_hyphen};
use super::tokenize::is_elided_form;
use super::{Kind, Span};

/// The parts of a word joined by hyphens or slashes, relative to `form`; none when there are fewer than two.
///
/// An elided word inside counts as a part (main-d’œuvre: main, d’, œuvre), as it would if it stood free.
/// Only words have parts: `2022-2025` and addresses have none.
pub fn parts(form: &str, kind: Kind) -> Vec<Span> {
    let joins = |c: char| is_hyphen(c) || c == '/';
    if kind != Kind::Word || !form.contains(joins) {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, c) in form.char_indices() {
        let end = if joins(c) {
            at
        } else if is_apostrophe(c) && is_elided_form(&form[start..at]) {
            at + c.len_utf8()
        } else {
            continue;
        };
        push(form, start, end, &mut parts);
        start = at + c.len_utf8();
    }
    push(form, start, form.len(), &mut parts);
    if parts.len() < 2 { Vec::new() } else { parts }
}

fn push(form: &str, start: usize, end: usize, parts: &mut Vec<Span>) {
    if form[start..end].chars().any(|c| matches!(class(c), Class::Letter | Class::Digit | Class::Ideograph)) {
        parts.push(Span::new(start as u32, end as u32));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, expected: &str) {
        let spans = parts(form, Kind::Word);
        let found: Vec<&str> = spans.iter().map(|span| span.of(form)).collect();
        assert_eq!(found.join("|"), expected, "{form}");
    }

    #[test]
    fn compounds_have_their_words() {
        check("États-Unis", "États|Unis");
        check("États\u{2011}Unis", "États|Unis");
        check("OTAN-Ukraine", "OTAN|Ukraine");
        check("porte-parole", "porte|parole");
        check("SAMP/T", "SAMP|T");
        check("main-d’œuvre", "main|d’|œuvre");
        check("c'est-à-dire", "c'|est|à|dire");
        check("Villeneuve-d'Ascq", "Villeneuve|d'|Ascq");
        check("F-16", "F|16");
    }

    #[test]
    fn other_words_have_no_parts() {
        check("ministre", "");
        check("aujourd’hui", "");
        check("porte-", "");
        assert!(parts("2022-2025", Kind::Number).is_empty());
        assert!(parts("-t-il", Kind::Clitic).is_empty());
    }
}
