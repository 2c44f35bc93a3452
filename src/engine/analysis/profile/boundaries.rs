//! Words as Unicode cuts them (UAX #29, as far as European texts need it): letters and digits in a row, across an
//! apostrophe, a dot or a colon between letters, and across a dot, a comma or an apostrophe between digits. Hyphens and
//! slashes cut; ideographs stand alone.

use crate::text::chars::{Class, class, is_invisible};

/// What a character is to these rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Letter,
    Digit,
    Ideograph,
    /// Belongs to whatever stands before it.
    Extend,
    /// Joins letters, digits, or both.
    MidLetter,
    MidNumber,
    MidBoth,
    Other,
}

fn part(c: char) -> Part {
    match c {
        '\'' | '.' | '’' | '‘' | '\u{2024}' => Part::MidBoth,
        ':' | '·' => Part::MidLetter,
        ',' | ';' => Part::MidNumber,
        '_' => Part::Letter,
        _ if is_invisible(c) && c != '\u{200B}' => Part::Extend,
        _ => match class(c) {
            Class::Letter => Part::Letter,
            Class::Digit => Part::Digit,
            Class::Ideograph => Part::Ideograph,
            Class::Mark => Part::Extend,
            _ => Part::Other,
        },
    }
}

/// Gives every word of a text, in order.
pub fn words<'a>(text: &'a str, mut word: impl FnMut(&'a str)) {
    let mut characters = text.char_indices().peekable();
    // Where the word at hand began and ends, and its last letter or digit.
    let mut at_hand: Option<(usize, usize, Part)> = None;
    while let Some((at, c)) = characters.next() {
        let end = at + c.len_utf8();
        match (part(c), at_hand) {
            (Part::Extend, Some((start, _, last))) => at_hand = Some((start, end, last)),
            (Part::Letter | Part::Digit, Some((start, _, Part::Letter | Part::Digit))) => {
                at_hand = Some((start, end, part(c)));
            }
            (kind @ (Part::Letter | Part::Digit | Part::Ideograph), before) => {
                before.inspect(|&(start, end, _)| word(&text[start..end]));
                at_hand = Some((at, end, kind));
            }
            (joint, Some((start, stop, last))) => {
                let next = characters.peek().map(|&(_, next)| part(next));
                let joins = match joint {
                    Part::MidLetter => last == Part::Letter && next == Some(Part::Letter),
                    Part::MidNumber => last == Part::Digit && next == Some(Part::Digit),
                    Part::MidBoth => next == Some(last) && matches!(last, Part::Letter | Part::Digit),
                    _ => false,
                };
                if !joins {
                    word(&text[start..stop]);
                }
                at_hand = joins.then_some((start, end, last));
            }
            (_, None) => {}
        }
    }
    at_hand.inspect(|&(start, end, _)| word(&text[start..end]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut found = Vec::new();
        words(text, |word| found.push(word));
        assert_eq!(found.join("|"), expected, "{text:?}");
    }

    #[test]
    fn words_end_where_unicode_says() {
        check("L’OTAN d'Ukraine aujourd’hui", "L’OTAN|d'Ukraine|aujourd’hui");
        check("États-Unis, SAMP/T", "États|Unis|SAMP|T");
        check("a-t-il dit ?", "a|t|il|dit");
        check("O.N.U. et M. Wallace", "O.N.U|et|M|Wallace");
        check("3,5 % de 1\u{202f}000, 1.000.000 et 15h30", "3,5|de|1|000|1.000.000|et|15h30");
        check("de\u{301}fense cœur", "de\u{301}fense|cœur");
        check("www.nato.int https://bit.ly/3H", "www.nato.int|https|bit.ly|3H");
        check("北京 👩‍✈️ — «\u{a0}»", "北|京");
        check("l’«\u{a0}été\u{a0}»'", "l|été");
        check("", "");
    }
}
