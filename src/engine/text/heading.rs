//! Headings: short lines without a final mark that stand above a paragraph.

use super::{Extent, Kind, Token};

/// A heading is not longer than this, in characters; the first line of a text may be a little longer.
const LONGEST: usize = 120;
const LONGEST_FIRST: usize = 160;

/// Those of the paragraphs that are headings.
pub fn headings(text: &str, tokens: &[Token], paragraphs: &[Extent]) -> Vec<Extent> {
    let mut headings = Vec::new();
    for (nth, &paragraph) in paragraphs.iter().enumerate() {
        let longest = if nth == 0 { LONGEST_FIRST } else { LONGEST };
        if looks_like_heading(text, tokens, paragraph, longest)
            && stands_above(text, tokens, &paragraphs[nth..], nth == 0)
        {
            headings.push(paragraph);
        }
    }
    headings
}

fn looks_like_heading(text: &str, tokens: &[Token], paragraph: Extent, longest: usize) -> bool {
    let tokens = &tokens[paragraph.range()];
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let words = tokens.iter().filter(|token| token.kind.is_word()).count();
    let starts_well = match first.kind {
        Kind::QuoteOpen | Kind::Number | Kind::Ordinal => true,
        kind if kind.is_word() => first.span.of(text).chars().next().is_some_and(|c| !c.is_lowercase()),
        _ => false,
    };
    let ends_open = match last.kind {
        Kind::Punctuation => matches!(last.span.of(text), ")" | "]"),
        Kind::QuoteClose => true,
        Kind::Url | Kind::Email | Kind::Handle | Kind::Hashtag | Kind::Symbol | Kind::Dash => false,
        Kind::QuoteOpen => false,
        _ => true,
    };
    // A quotation may close a heading, but a sentence inside it does not make one.
    words >= 2
        && !is_finished(text, tokens)
        && starts_well
        && ends_open
        && width(text, tokens, longest + 1) <= longest
}

/// Whether the paragraph behind is longer and a finished sentence, or, below a title, a heading itself.
fn stands_above(text: &str, tokens: &[Token], paragraphs: &[Extent], is_first: bool) -> bool {
    let own = width(text, &tokens[paragraphs[0].range()], LONGEST_FIRST);
    let is_body = |&paragraph: &Extent| {
        let tokens = &tokens[paragraph.range()];
        is_finished(text, tokens) && width(text, tokens, own + 1) > own
    };
    let most = if is_first { 4 } else { 2 };
    let mut below = paragraphs[1..].iter().take(most);
    if is_first {
        return below.any(is_body);
    }
    match (below.next(), below.next()) {
        (Some(next), _) if is_body(next) => true,
        (Some(&next), Some(after)) => {
            looks_like_heading(text, tokens, next, LONGEST) && is_body(after) && is_long(text, tokens, *after)
        }
        _ => false,
    }
}

fn is_long(text: &str, tokens: &[Token], paragraph: Extent) -> bool {
    width(text, &tokens[paragraph.range()], LONGEST + 1) > LONGEST
}

/// Whether the last mark, closing quotation marks aside, ends a sentence or announces something.
fn is_finished(text: &str, tokens: &[Token]) -> bool {
    let last = tokens
        .iter()
        .rev()
        .find(|token| !(token.kind == Kind::QuoteClose || matches!(token.span.of(text), ")" | "]")));
    last.is_some_and(|token| {
        token.kind == Kind::Punctuation && token.span.of(text).starts_with(['.', '!', '?', '…', ':'])
    })
}

/// The length in characters, at most `most`.
fn width(text: &str, tokens: &[Token], most: usize) -> usize {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => {
            text[first.span.start as usize..last.span.end as usize].chars().take(most).count()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Language, analyze};

    /// The headings of a text, its paragraphs parted by line ends.
    fn found(text: &str) -> Vec<&str> {
        let analysis = analyze(text, Some(Language::French));
        let form = |extent: &super::Extent| {
            let tokens = &analysis.tokens[extent.range()];
            &text[tokens[0].span.start as usize..tokens[tokens.len() - 1].span.end as usize]
        };
        analysis.structures.headings.iter().map(form).collect()
    }

    /// The numbers of the lines, from 1, that are headings.
    fn lines(text: &str) -> Vec<usize> {
        let headings = found(text);
        let is_heading = |line: &str| headings.contains(&line.trim());
        text.lines().enumerate().filter(|(_, line)| is_heading(line)).map(|(nth, _)| nth + 1).collect()
    }

    #[test]
    fn the_bundled_articles_have_theirs() {
        assert_eq!(lines(include_str!("../../../seeds/000_ad2e61808fd7e892.txt")), [2, 5]);
        assert_eq!(lines(include_str!("../../../seeds/001_b0cf8c7d3bfe6c2f.txt")), [3, 9, 15]);
        assert_eq!(lines(include_str!("../../../seeds/002_3e03bc9e3725dfef.txt")), [1]);
        assert_eq!(lines(include_str!("../../../seeds/003_818ffc42bcdd66a7.txt")), [1, 6, 11, 16, 22]);
    }

    #[test]
    fn a_heading_has_no_final_mark_and_something_below() {
        let body = "Les ministres de la Défense se réunissent jeudi à Bruxelles.";
        assert_eq!(found(&format!("{body}\nUn tournant stratégique\n{body}")), ["Un tournant stratégique"]);
        assert!(found(&format!("{body}\nSelon Stoltenberg, un tournant :\n{body}")).is_empty());
        assert!(found(&format!("{body}\n- in International\n{body}")).is_empty());
        assert!(found(&format!("{body}\nLoading\n{body}")).is_empty());
        assert!(found(&format!("{body}\nUn tournant stratégique")).is_empty());
        assert!(found("Accueil politique\nSport culture\nMonde entier").is_empty());
        assert!(found("").is_empty());
    }
}
