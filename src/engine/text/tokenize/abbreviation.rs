//! Words that keep their dot.

use crate::text::chars::is_blank;

/// What stands behind the dot of a possible abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Upper,
    Lower,
    /// A figure, Roman ones included.
    Digit,
    /// Another mark: `etc.,`, `(env.)`.
    Mark,
    /// The end of the line or of the text.
    End,
}

/// What follows the place, over blanks of the same line.
pub fn next_after(text: &str) -> Next {
    let word = text.trim_start_matches(is_blank);
    let roman = word.bytes().take(12).take_while(|byte| b"IVXLC".contains(byte)).count();
    if roman > 0
        && text.len() > word.len()
        && !word[roman..].starts_with(|c: char| c.is_alphanumeric() || c == '.')
    {
        return Next::Digit;
    }
    match text.chars().take(8).find(|&c| !is_blank(c)) {
        None => Next::End,
        Some(c) if super::super::chars::is_line_end(c) => Next::End,
        Some(c) if c.is_numeric() => Next::Digit,
        Some(c) if c.is_uppercase() => Next::Upper,
        Some(c) if c.is_alphabetic() => Next::Lower,
        Some(_) => Next::Mark,
    }
}

/// Whether the folded word, written as `form`, takes the dot behind it.
pub fn takes_dot(form: &str, fold: &str, next: Next) -> bool {
    let capital = form.starts_with(char::is_uppercase);
    match fold {
        "etc" | "cf" | "approx" | "env" => true,
        "ph" | "th" | "chr" | "cl" | "ch" if capital && next == Next::Upper => true,
        "m" | "mm" | "mr" | "mrs" | "ms" | "dr" | "pr" | "mgr" | "st" | "ste" | "me" | "mme" | "mmes"
        | "mlle" | "mlles" | "jr" | "sr" | "prof" | "gen" | "col" | "cdt" | "cap" | "lt" | "sgt" | "rev"
        | "hon" | "gov" | "sen" | "rep" | "ltd" | "inc" | "corp" | "bros" | "vs" => {
            let stands_last = matches!(fold, "inc" | "ltd" | "corp" | "jr" | "sr");
            let goes_on = !matches!(next, Next::End | Next::Mark);
            (capital && (goes_on || stands_last)) || (fold == "vs" && goes_on)
        }
        "p" | "pp" | "art" | "vol" | "fig" | "chap" | "no" | "nos" | "t" | "tel" | "al" | "ed" | "eds"
        | "coll" | "ch" | "sect" | "par" | "alin" | "n" | "v" | "f" | "ann" | "bd" | "dept" | "op"
        | "vols" | "r" | "s" => next == Next::Digit || (fold == "p" && next == Next::Lower),
        "av" | "apr" | "ap" => next != Next::End,
        "janv" | "fevr" | "juil" | "sept" | "oct" | "nov" | "dec" | "aug" | "jan" | "feb" => {
            next == Next::Digit
        }
        "ex" | "hab" | "max" | "min" | "adj" | "adv" | "subst" | "fam" | "litt" | "trad" | "dir" | "sq"
        | "suiv" | "id" | "ibid" | "cit" | "resp" | "syn" | "lat" | "gr" | "angl" | "esp" | "fr" | "masc"
        | "fem" | "plur" | "inf" | "bull" | "loc" => {
            matches!(next, Next::Lower | Next::Mark | Next::Digit)
        }
        _ => false,
    }
}
