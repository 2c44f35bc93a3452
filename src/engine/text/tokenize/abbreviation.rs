//! Words that keep their dot.

use crate::text::Language;
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
    // The articles of a code: L. 121-3.
    if matches!(word.as_bytes(), [b'L' | b'R' | b'D', b'.' | b'*', ..]) && word.len() < text.len() {
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
pub fn takes_dot(form: &str, fold: &str, next: Next, language: Language) -> bool {
    match language {
        Language::English => super::english::takes_dot(form, fold, next),
        Language::French | Language::Other => in_french(form, fold, next),
        _ => elsewhere(form, fold, next, language) || in_french(form, fold, next) && fold != "op",
    }
}

/// Abbreviations of German, Spanish, Italian, Portuguese and Dutch.
fn elsewhere(form: &str, fold: &str, next: Next, language: Language) -> bool {
    let capital = form.starts_with(char::is_uppercase);
    let goes_on = !matches!(next, Next::End);
    match language {
        Language::German => {
            matches!(
                fold,
                "bzw"
                    | "usw"
                    | "ca"
                    | "vgl"
                    | "bspw"
                    | "evtl"
                    | "ggf"
                    | "inkl"
                    | "sog"
                    | "zzgl"
                    | "mio"
                    | "mrd"
            ) || capital
                && goes_on
                && matches!(fold, "hr" | "fr" | "nr" | "str" | "dr" | "prof" | "abs" | "jh" | "bd")
        }
        Language::Spanish | Language::Portuguese => {
            capital
                && goes_on
                && matches!(
                    fold,
                    "sr" | "sra"
                        | "sres"
                        | "srta"
                        | "dr"
                        | "dra"
                        | "ud"
                        | "uds"
                        | "vd"
                        | "d"
                        | "dona"
                        | "exmo"
                )
                || matches!(fold, "pag" | "num" | "art" | "av" | "aprox") && next == Next::Digit
        }
        Language::Italian => {
            matches!(fold, "ecc")
                || goes_on
                    && matches!(fold, "sig" | "sigg" | "dott" | "prof" | "avv" | "ing" | "on" | "pag")
                    && (capital || matches!(next, Next::Upper | Next::Digit))
                    && (fold != "on" || capital)
        }
        Language::Dutch => {
            matches!(fold, "bijv" | "enz" | "ca" | "evt" | "incl" | "excl" | "mevr" | "dhr" | "mw" | "jl")
                || matches!(fold, "blz" | "nr" | "art") && next == Next::Digit
        }
        _ => false,
    }
}

fn in_french(form: &str, fold: &str, next: Next) -> bool {
    let capital = form.starts_with(char::is_uppercase);
    match fold {
        "etc" | "cf" | "approx" | "env" => true,
        "ph" | "th" | "chr" | "cl" | "ch" if capital && matches!(next, Next::Upper | Next::Lower) => true,
        // Addresses: bd. Voltaire, pl. de la Concorde.
        "bd" | "pl" | "fbg" | "sq" if !capital && matches!(next, Next::Upper | Next::Lower) => true,
        "op" => next == Next::Lower || next == Next::Digit,
        "m" | "mm" | "mr" | "mrs" | "ms" | "dr" | "pr" | "mgr" | "st" | "ste" | "me" | "mme" | "mmes"
        | "mlle" | "mlles" | "jr" | "sr" | "prof" | "gen" | "col" | "cdt" | "cap" | "lt" | "sgt" | "rev"
        | "hon" | "cie" | "gal" | "gov" | "sen" | "rep" | "ltd" | "inc" | "corp" | "bros" | "vs" => {
            let stands_last = matches!(fold, "inc" | "ltd" | "corp" | "jr" | "sr");
            let goes_on = !matches!(next, Next::End | Next::Mark);
            (capital && (goes_on || stands_last)) || (fold == "vs" && goes_on)
        }
        "p" | "pp" | "art" | "vol" | "fig" | "no" | "nos" | "t" | "tel" | "al" | "ch" | "sect" | "par"
        | "alin" | "n" | "v" | "f" | "ann" | "bd" | "dept" | "ref" | "vols" | "r" | "s" => {
            next == Next::Digit || (fold == "p" && next == Next::Lower)
        }
        "av" | "apr" | "ap" | "ed" | "eds" | "chap" | "trad" | "suppl" | "boul" | "hab" | "fasc" | "coll" => {
            next != Next::End
        }
        "janv" | "fev" | "avr" | "fevr" | "juil" | "sept" | "oct" | "nov" | "dec" | "aug" | "jan" | "feb" => {
            next == Next::Digit
        }
        "ex" | "max" | "min" | "adj" | "adv" | "subst" | "fam" | "litt" | "dir" | "sq" | "suiv" | "id"
        | "ibid" | "cit" | "resp" | "syn" | "lat" | "gr" | "angl" | "esp" | "fr" | "masc" | "fem"
        | "plur" | "inf" | "bull" | "loc" => {
            matches!(next, Next::Lower | Next::Mark | Next::Digit)
        }
        _ => false,
    }
}
