//! Paragraphs: a line is one, unless the text was wrapped at a width, and then the blank line parts them.

use super::chars::is_line_end;
use super::{Extent, Kind, Token};

/// One line that holds tokens.
struct Line {
    tokens: Extent,
    /// Length in characters, from its first token to its last.
    width: usize,
    /// Whether a blank line stands before it.
    after_blank: bool,
}

/// Lines of a wrapped text are not longer than this, in characters.
const WRAP: usize = 100;

/// A line this long, without a final mark and followed by a small letter, goes on in the next.
const LONG_LINE: usize = 40;

/// The paragraphs of a text, which together hold every token.
pub fn paragraphs(text: &str, tokens: &[Token]) -> Vec<Extent> {
    let lines = lines(text, tokens);
    let wrap = wrap_width(text, tokens, &lines);
    let mut paragraphs: Vec<Extent> = Vec::with_capacity(lines.len());
    for (nth, line) in lines.iter().enumerate() {
        let continues = nth > 0 && !line.after_blank && {
            let before = &lines[nth - 1];
            match wrap {
                Some(width) => !is_short(text, tokens, before, line, width),
                None => {
                    before.width >= LONG_LINE
                        && is_unfinished(text, tokens, before)
                        && starts_small(text, tokens, line)
                        && !is_shouted(text, tokens, before)
                }
            }
        };
        match paragraphs.last_mut() {
            Some(last) if continues => last.end = line.tokens.end,
            _ => paragraphs.push(line.tokens),
        }
    }
    paragraphs
}

fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut first = 0;
    let mut after_blank = false;
    for nth in 1..=tokens.len() {
        let breaks = match tokens.get(nth) {
            Some(next) => line_ends(&text[tokens[nth - 1].span.end as usize..next.span.start as usize]),
            None => 1,
        };
        if breaks == 0 {
            continue;
        }
        let span = tokens[first].span.start as usize..tokens[nth - 1].span.end as usize;
        let width = text[span].chars().count();
        lines.push(Line { tokens: Extent::new(first as u32, nth as u32), width, after_blank });
        first = nth;
        after_blank = breaks > 1;
    }
    lines
}

/// The number of line ends in a gap; CR LF is one.
fn line_ends(gap: &str) -> usize {
    let mut n = 0;
    let mut before = '\0';
    for c in gap.chars() {
        if is_line_end(c) && !(c == '\n' && before == '\r') {
            n += if c == '\u{2029}' { 2 } else { 1 };
        }
        before = c;
    }
    n
}

/// The width a text was wrapped at, if it was: all lines are short, and of those that have another line
/// directly behind them, most go on with a small letter.
fn wrap_width(text: &str, tokens: &[Token], lines: &[Line]) -> Option<usize> {
    let width = lines.iter().map(|line| line.width).max()?;
    if !(LONG_LINE..=WRAP).contains(&width) {
        return None;
    }
    let (mut pairs, mut flowing) = (0, 0);
    for pair in lines.windows(2).filter(|pair| !pair[1].after_blank) {
        pairs += 1;
        let goes_on = is_unfinished(text, tokens, &pair[0]) && starts_small(text, tokens, &pair[1]);
        flowing += usize::from(goes_on && pair[0].width * 2 >= width);
    }
    (pairs >= 2 && flowing * 2 >= pairs).then_some(width)
}

/// Whether a wrapped line was broken on purpose: the next word would have had room.
fn is_short(text: &str, tokens: &[Token], line: &Line, next: &Line, width: usize) -> bool {
    let first = tokens[next.tokens.start as usize].span.of(text).chars().count();
    !starts_small(text, tokens, next) && (line.width + 1 + first) * 4 <= width * 3
}

fn is_unfinished(text: &str, tokens: &[Token], line: &Line) -> bool {
    let last = tokens[line.tokens.end as usize - 1];
    match last.kind {
        Kind::Punctuation => !matches!(last.span.of(text).chars().next(), Some('.' | '!' | '?' | '…' | ':')),
        _ => true,
    }
}

/// Whether a line is in capitals: small letters below it are another line.
fn is_shouted(text: &str, tokens: &[Token], line: &Line) -> bool {
    let tokens = &tokens[line.tokens.range()];
    !tokens.iter().any(|token| token.span.of(text).contains(char::is_lowercase))
}

fn starts_small(text: &str, tokens: &[Token], line: &Line) -> bool {
    let first = tokens[line.tokens.start as usize];
    first.kind.is_word() && first.span.of(text).chars().next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::super::tokenize::tokenize;
    use super::*;

    /// `expected` has a bar where a new paragraph starts; the text a slash for each line end.
    fn check(drawn: &str, expected: &str) {
        let text = drawn.replace('/', "\n");
        let tokens = tokenize(&text, Language::French);
        let found: Vec<String> = paragraphs(&text, &tokens)
            .iter()
            .map(|extent| {
                tokens[extent.range()].iter().map(|token| token.span.of(&text)).collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(found.join(" | "), expected, "{drawn}");
    }

    #[test]
    fn a_line_is_a_paragraph() {
        check("Un titre/Une phrase .//Une autre", "Un titre | Une phrase . | Une autre");
        check("a/b/c", "a | b | c");
        check("//a//", "a");
        check("", "");
    }

    #[test]
    fn a_sentence_that_was_broken_once_is_joined() {
        check(
            "Les ministres de la défense se réunissent à Bruxelles/pour en parler .",
            "Les ministres de la défense se réunissent à Bruxelles pour en parler .",
        );
    }

    #[test]
    fn a_line_in_capitals_does_not_go_on_in_small_letters() {
        check(
            "CE MÉDICAMENT DOIT ÊTRE CONSERVÉ HORS DE LA PORTÉE DES ENFANTS/à conserver au froid .",
            "CE MÉDICAMENT DOIT ÊTRE CONSERVÉ HORS DE LA PORTÉE DES ENFANTS | à conserver au froid .",
        );
    }

    #[test]
    fn wrapped_lines_are_joined_up_to_the_blank_line() {
        check(
            "Les ministres de la défense se sont réunis/à Bruxelles pour parler de ce que le chef de/Washington avait dit \
             au chef de la délégation/ukrainienne .//Un autre paragraphe commence ici et il continue/sur la ligne d après .",
            "Les ministres de la défense se sont réunis à Bruxelles pour parler de ce que le chef de Washington avait dit \
             au chef de la délégation ukrainienne . | Un autre paragraphe commence ici et il continue sur la ligne d après .",
        );
    }

    #[test]
    fn a_list_or_a_poem_is_not_wrapped_text() {
        check("Accueil/Politique/Sport/Culture", "Accueil | Politique | Sport | Culture");
        check("- pommes/- poires", "- pommes | - poires");
    }
}
