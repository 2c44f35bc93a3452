//! What only English does: possessives, dropped letters, `w/`, times of day, and its abbreviations.

use super::Scanner;
use super::abbreviation::Next;
use crate::text::chars::{Class, is_apostrophe};
use crate::text::fold::fold;
use crate::text::{Kind, Language};

/// Whether the words of an English compound are tokens of their own, as in the treebanks of English
/// (well|-|known). They are not: in every language a compound is one token with parts.
const CUTS_COMPOUNDS: bool = false;

impl Scanner<'_> {
    /// Whether the text is read by the rules of English.
    pub(super) fn is_english(&self) -> bool {
        self.language == Language::English
    }

    /// English: NATO|’s, but it’s, don’t as one. Says whether it cut.
    pub(super) fn cut_possessive(&mut self, start: usize, end: usize) -> bool {
        let form = self.slice(start, end);
        let mut last_two = form.chars().rev();
        let (s, apostrophe) = (last_two.next(), last_two.next());
        let is_possessive = matches!(s, Some('s' | 'S')) && apostrophe.is_some_and(is_apostrophe);
        let Some(apostrophe) = apostrophe.filter(|_| is_possessive) else { return false };
        let cut = end - 1 - apostrophe.len_utf8();
        let host = fold(&form[..(cut - start).min(form.floor_char_boundary(24))]);
        if contracts_with_is(&host) || cut <= start {
            return false;
        }
        self.emit(start, cut, Kind::Word);
        self.emit(cut, end, Kind::Clitic);
        true
    }

    /// The possessive that stands alone behind a figure, a bracket or an abbreviation: U.S.|’s.
    pub(super) fn english_clitic(&self, start: usize) -> Option<usize> {
        let before = self.adjacent(start)?;
        if matches!(before.kind, Kind::QuoteOpen | Kind::Dash) {
            return None;
        }
        let after = self.after(start);
        let end = self.run(after);
        matches!(self.slice(after, end), "s" | "S").then_some(end)
    }

    /// What an apostrophe at the end of a word is: part of it (goin’, ol’), or the possessive of a plural.
    /// Gives the end and the kind of the token that takes it; a quotation that is open keeps its mark.
    pub(super) fn trailing_apostrophe(&self, start: usize, end: usize) -> Option<(usize, Kind)> {
        let after = self.after(end);
        if self.is_alphanumeric(after) || self.is_in_single_quotes(start) {
            return None;
        }
        let form = self.slice(start, end);
        if form.len() > 24 {
            return None;
        }
        let dropped = fold(form);
        let is_dropped = (dropped.len() >= 4
            && dropped.ends_with("in")
            && !matches!(
                dropped.as_str(),
                "main" | "chin" | "skin" | "spin" | "thin" | "twin" | "dublin" | "berlin" | "putin" | "lenin"
            ))
            || matches!(dropped.as_str(), "ol" | "an" | "lil" | "th" | "lotta" | "o" | "tha" | "mo" | "li");
        if is_dropped {
            return Some((after, Kind::Word));
        }
        dropped.ends_with(['s', 'x', 'z']).then_some((after, Kind::Clitic)).filter(|_| form.len() > 1)
    }

    /// Whether a single quotation mark opened shortly before and has not been closed.
    fn is_in_single_quotes(&self, start: usize) -> bool {
        for token in self.tokens.iter().rev().take(40) {
            let form = token.span.of(self.text);
            match token.kind {
                Kind::QuoteOpen if form.starts_with(is_apostrophe) => return true,
                Kind::QuoteClose if form.starts_with(is_apostrophe) => return false,
                _ => {}
            }
            if start - token.span.end as usize > 400 {
                break;
            }
        }
        false
    }

    /// ’em, ’til, ’cause: a word that lost its beginning.
    pub(super) fn headless_word(&self, start: usize, after: usize) -> Option<usize> {
        let end = self.run(after);
        if end == after || end - after > 8 || self.char_at(end).is_some_and(is_apostrophe) {
            return None;
        }
        let is_free = self.char_before(start).is_none_or(|c| !c.is_alphanumeric());
        let is_known = matches!(
            self.slice(after, end).to_ascii_lowercase().as_str(),
            "em" | "til"
                | "till"
                | "cause"
                | "cuz"
                | "coz"
                | "cos"
                | "bout"
                | "tis"
                | "twas"
                | "twere"
                | "nuff"
                | "cept"
                | "fraid"
                | "ere"
                | "neath"
                | "gainst"
                | "tude"
                | "hood"
                | "sup"
                | "kay"
                | "ello"
                | "n"
        );
        (is_free && is_known).then_some(end)
    }

    /// `w/` for *with*: the stroke belongs to it.
    pub(super) fn with_stroke(&self, start: usize, end: usize) -> Option<usize> {
        let is_with = matches!(self.slice(start, end), "w" | "W") && self.bytes.get(end) == Some(&b'/');
        let next = self.run(end + 1);
        let is_pair = matches!(self.slice(end + 1, next), "o" | "O" | "in" | "out" | "e" | "c");
        (is_with && !is_pair).then_some(end + 1)
    }

    /// Whether letters behind figures are words of their own: 5|pm, 20|lbs.
    pub(super) fn is_cut_from_figure(&self, letters: &str) -> bool {
        self.is_english()
            && matches!(
                letters,
                "am" | "pm"
                    | "AM"
                    | "PM"
                    | "Am"
                    | "Pm"
                    | "hr"
                    | "hrs"
                    | "min"
                    | "mins"
                    | "sec"
                    | "secs"
                    | "yr"
                    | "yrs"
                    | "lb"
                    | "lbs"
                    | "oz"
                    | "ft"
                    | "mph"
                    | "MB"
                    | "GB"
                    | "TB"
                    | "KB"
                    | "mg"
                    | "kg"
                    | "km"
                    | "cm"
                    | "mm"
                    | "hours"
                    | "minutes"
                    | "days"
                    | "years"
                    | "miles"
                    | "bucks"
                    | "dollars"
                    | "percent"
            )
    }

    /// Whether the hyphen between two figures is a sign of its own: 3|-|4 days, but 555-1234, 2001-09-11.
    pub(super) fn is_range(&self, start: usize, hyphen: usize, next: usize) -> bool {
        if !self.is_english() {
            return false;
        }
        let (first, second) = (hyphen - start, self.digits(next) - next);
        let goes_on =
            self.class_at(next + second) == Class::Hyphen && self.is_digit(self.after(next + second));
        let is_free = self.char_before(start).is_none_or(|c| !matches!(c, '-' | '/' | '.'))
            && !self.bytes[start..hyphen].iter().any(|byte| matches!(byte, b'-' | b'/' | b':'));
        // 555-1234 is a telephone, 77002-1234 a place.
        let is_code =
            matches!((first, second), (3 | 5, 4)) && self.bytes[start..hyphen].iter().all(u8::is_ascii_digit);
        is_free && !goes_on && !is_code && first <= 9 && second <= 4
    }

    /// Emits the words of a hyphenated English word one by one, when they are tokens of their own.
    pub(super) fn cut_english_compound(&mut self, start: usize, end: usize) -> bool {
        if !CUTS_COMPOUNDS {
            return false;
        }
        let hyphens = std::mem::take(&mut self.hyphens);
        let mut from = start;
        for &hyphen in &hyphens {
            let first = self.slice(from, hyphen);
            if first.len() <= 6 && is_prefix(&fold(first)) {
                continue;
            }
            self.emit_part(from, hyphen);
            from = self.after(hyphen);
            self.emit(hyphen, from, Kind::Dash);
        }
        if !self.cut_possessive(from, end) {
            self.emit_part(from, end);
        }
        self.hyphens = hyphens;
        true
    }

    fn emit_part(&mut self, start: usize, end: usize) {
        let is_figure = self.slice(start, end).bytes().all(|byte| byte.is_ascii_digit());
        self.emit(start, end, if is_figure { Kind::Number } else { Kind::Word });
    }
}

/// Parts before a hyphen that are no words: re-elect, e-mail, non-profit.
fn is_prefix(fold: &str) -> bool {
    matches!(
        fold,
        "e" | "a"
            | "re"
            | "un"
            | "de"
            | "co"
            | "ex"
            | "non"
            | "pre"
            | "pro"
            | "pan"
            | "sub"
            | "mid"
            | "bi"
            | "tri"
            | "anti"
            | "post"
            | "semi"
            | "mini"
            | "multi"
            | "inter"
            | "intra"
            | "ultra"
            | "uni"
            | "counter"
            | "extra"
            | "neo"
            | "super"
            | "trans"
            | "quasi"
            | "pseudo"
            | "mega"
            | "micro"
            | "macro"
    )
}

/// Words whose ’s is *is*, *has* or *us*, so that it is no possessive.
fn contracts_with_is(host: &str) -> bool {
    matches!(
        host,
        "it" | "he"
            | "she"
            | "that"
            | "this"
            | "there"
            | "here"
            | "what"
            | "who"
            | "where"
            | "when"
            | "how"
            | "why"
            | "let"
    )
}

/// Whether a folded English word, written as `form`, takes the dot behind it.
pub fn takes_dot(form: &str, fold: &str, next: Next) -> bool {
    let capital = form.starts_with(char::is_uppercase);
    let goes_on = !matches!(next, Next::End | Next::Mark);
    match fold {
        "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec"
        | "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun" => {
            capital
                && (next == Next::Digit
                    || next == Next::Mark && !matches!(fold, "mar" | "sat" | "sun" | "wed"))
        }
        "ave" | "blvd" | "rd" | "hwy" | "ft" | "mt" | "dept" | "govt" | "assn" | "univ" | "ltd" | "inc"
        | "corp" | "co" | "bros" | "jr" | "sr" | "esq" => capital,
        "capt" | "cpl" | "maj" | "sgt" | "lt" | "adm" | "cmdr" | "col" | "gen" | "sen" | "rep" | "pres"
        | "atty" | "supt" | "gov" | "hon" | "rev" | "prof" | "messrs" | "st" | "pvt" | "brig" | "amb"
        | "insp" | "fr" => capital && goes_on,
        "no" | "nos" | "ext" | "tel" | "est" | "sec" | "ch" | "vol" | "pg" | "pp" | "p" | "fig" | "apt"
        | "ste" => next == Next::Digit,
        "c" => next == Next::Digit && !capital,
        "vs" | "v" => goes_on && (fold == "vs" || next == Next::Upper),
        "approx" | "etc" | "ca" | "incl" | "misc" | "esp" | "cf" | "al" | "viz" => {
            matches!(fold, "etc" | "approx") || matches!(next, Next::Lower | Next::Digit | Next::Mark)
        }
        "mr" | "mrs" | "ms" | "dr" | "mssrs" => capital && next != Next::End,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_in;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        check_in(Language::English, text, expected);
    }

    #[test]
    fn contractions_are_one_and_possessives_two() {
        check("don’t can't it’s I'm we've", "don’t|can't|it’s|I'm|we've");
        check("gonna wanna cannot y'all o’clock ma'am", "gonna|wanna|cannot|y'all|o’clock|ma'am");
        check("NATO’s ministers' it's", "NATO|’s|ministers|'|it's");
        check("the mother-in-law's", "the|mother-in-law|'s");
        check("the boys’ club", "the|boys|’|club");
        check("the U.S.'s policy", "the|U.S.|'s|policy");
        check("who's there, let's go", "who's|there|,|let's|go");
    }

    #[test]
    fn apostrophes_stand_for_lost_letters() {
        check("goin’ with 'em 'til then", "goin’|with|'em|'til|then");
        check("ol' man, 'cause of it", "ol'|man|,|'cause|of|it");
        check("rock ’n’ roll in the ’90s", "rock|’n’|roll|in|the|’90s");
        check("'the boys' and 'rain'", "'|the|boys|'|and|'|rain|'");
        check("He said 'no', she left", "He|said|'|no|'|,|she|left");
    }

    #[test]
    fn figures_part_from_their_words() {
        check("at 5pm or 9:30am", "at|5|pm|or|9:30|am");
        check("$5 US$20 80% #1", "$|5|US$|20|80|%|#|1");
        check("3-4 days, 3,000-5,000, 77002-1234", "3|-|4|days|,|3,000|-|5,000|,|77002-1234");
        check(
            "555-1234 713-853-1575 2001-09-11 10/12/2004 24/7",
            "555-1234|713-853-1575|2001-09-11|10/12/2004|24/7",
        );
        check("5'10\"", "5|'|10|\"");
    }

    #[test]
    fn strokes_part_words() {
        check("and/or he/she", "and|/|or|he|/|she");
        check("w/ him w/o her", "w/|him|w/o|her");
    }

    #[test]
    fn abbreviations_are_its_own() {
        check("Jan. 5, Mr. Smith Jr. and Dr. No", "Jan.|5|,|Mr.|Smith|Jr.|and|Dr.|No");
        check("8 a.m. and 9 p.m today", "8|a.m.|and|9|p.m|today");
        check("Acme, Inc.. No. 5", "Acme|,|Inc.|.|No.|5");
        check("It is no. We sat. The sun. He", "It|is|no|.|We|sat|.|The|sun|.|He");
        check("Mt. Everest, St. Louis", "Mt.|Everest|,|St.|Louis");
    }

    #[test]
    fn signs_of_the_web() {
        check("Great :) or :-)) (: <3 -> ok", "Great|:)|or|:-))|(:|<3|->|ok");
        check("(see below:) C++ C# A+", "(|see|below|:|)|C++|C#|A+");
        check("Lisa_resume.doc and a.pdf", "Lisa_resume.doc|and|a.pdf");
    }
}
