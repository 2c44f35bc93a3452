//! Which rule made a token: read off its kind and its form, for whoever wants to know why.
//!
//! The tokenizer keeps no record of its rules, so that nobody pays for one who asks; the token shows it. A
//! token's rule is the one that decides where it begins and ends: `porte-parole` is a compound, `-t-il` an
//! inverted pronoun, `1 000` a number whose spaces group its digits.

use super::chars::{Class, class, is_apostrophe, is_hyphen, is_invisible};
use super::tokenize::LONGEST;
use super::{Kind, Language};
use serde::{Deserialize, Serialize};

/// A rule of the tokenizer, by what the reader sees of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Rule {
    /// Letters in a row: `ministre`.
    Plain,
    /// Letters and digits in a row: `3D`, `B52`, `H2O`.
    LettersAndDigits,
    /// One character of a script that writes without spaces.
    Ideograph,
    /// Words joined by hyphens: `porte-parole`, `F-16`.
    Compound,
    /// `SAMP/T`, `et/ou`.
    Stroke,
    /// `aujourd’hui`, `O’Neill`: the apostrophe belongs to the word.
    InnerApostrophe,
    /// English `don’t`, `it’s`.
    Contraction,
    /// `’em`, `’n’`, `goin’`: an apostrophe in the place of letters.
    DroppedLetters,
    /// `citoyen(ne)s`.
    InnerBrackets,
    /// `auteur·e·s`, `auteur.e.s`.
    MiddleDot,
    /// `R&D`.
    Ampersand,
    /// `mot_clé`.
    Underscore,
    /// A soft hyphen or another sign without width inside the word.
    HiddenSign,
    /// `l’`, `qu’`: cut behind the apostrophe.
    Elision,
    /// `-t-il`, `-ce`, `-vous`.
    InvertedPronoun,
    /// `-là`, `-ci` behind a noun.
    PlaceAdverb,
    /// English `’s`.
    EnglishClitic,
    /// What is left behind an elided pronoun: `en` in `va-t’en`.
    Remainder,
    /// Digits in a row: `2025`.
    Figure,
    /// `1 000`, `1.000.000`.
    GroupedDigits,
    /// `3,5`.
    Decimal,
    /// `-3,5`, `+2`.
    Signed,
    /// `15/10/2025`, `2025-10-15`.
    Date,
    /// `15h30`, `14:05`.
    Time,
    /// `2022-2025`.
    Range,
    /// `1/2`, `24/7`, `10.0.0.1`: figures joined by other signs.
    JoinedFigures,
    /// `1er`, `XXIe`.
    Ordinal,
    /// `U.E.`: letters with dots.
    DottedLetters,
    /// `J.` before a name.
    Initial,
    /// `M.`, `etc.`, `n°`: the dot belongs to the word.
    Abbreviation,
    /// `%`, `km`, `M€` beside a figure.
    Unit,
    Url,
    Email,
    Hashtag,
    Handle,
    /// `:-)`: signs that make a face.
    Face,
    /// A picture, or several that are joined to one.
    Emoji,
    /// `…`, `...`, `[…]`.
    Ellipsis,
    /// `?!`, `!!`: marks in a row.
    MarksInARow,
    /// `.`, `,`, `(`.
    Punctuation,
    QuoteOpen,
    QuoteClose,
    Dash,
    /// A combining mark without a letter before it.
    StrayMark,
    /// A character that nothing prints.
    Control,
    /// Any other sign.
    Symbol,
    /// A run so long that it is cut.
    Overlong,
}

impl Rule {
    /// All rules, in the order of their codes.
    pub const ALL: [Rule; 47] = {
        use Rule::*;
        [
            Plain,
            LettersAndDigits,
            Ideograph,
            Compound,
            Stroke,
            InnerApostrophe,
            Contraction,
            DroppedLetters,
            InnerBrackets,
            MiddleDot,
            Ampersand,
            Underscore,
            HiddenSign,
            Elision,
            InvertedPronoun,
            PlaceAdverb,
            EnglishClitic,
            Remainder,
            Figure,
            GroupedDigits,
            Decimal,
            Signed,
            Date,
            Time,
            Range,
            JoinedFigures,
            Ordinal,
            DottedLetters,
            Initial,
            Abbreviation,
            Unit,
            Url,
            Email,
            Hashtag,
            Handle,
            Face,
            Emoji,
            Ellipsis,
            MarksInARow,
            Punctuation,
            QuoteOpen,
            QuoteClose,
            Dash,
            StrayMark,
            Control,
            Symbol,
            Overlong,
        ]
    };

    /// The name in the scripting interface and in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::Plain => "plain",
            Rule::LettersAndDigits => "letters-and-digits",
            Rule::Ideograph => "ideograph",
            Rule::Compound => "compound",
            Rule::Stroke => "stroke",
            Rule::InnerApostrophe => "inner-apostrophe",
            Rule::Contraction => "contraction",
            Rule::DroppedLetters => "dropped-letters",
            Rule::InnerBrackets => "inner-brackets",
            Rule::MiddleDot => "middle-dot",
            Rule::Ampersand => "ampersand",
            Rule::Underscore => "underscore",
            Rule::HiddenSign => "hidden-sign",
            Rule::Elision => "elision",
            Rule::InvertedPronoun => "inverted-pronoun",
            Rule::PlaceAdverb => "place-adverb",
            Rule::EnglishClitic => "english-clitic",
            Rule::Remainder => "remainder",
            Rule::Figure => "figure",
            Rule::GroupedDigits => "grouped-digits",
            Rule::Decimal => "decimal",
            Rule::Signed => "signed",
            Rule::Date => "date",
            Rule::Time => "time",
            Rule::Range => "range",
            Rule::JoinedFigures => "joined-figures",
            Rule::Ordinal => "ordinal",
            Rule::DottedLetters => "dotted-letters",
            Rule::Initial => "initial",
            Rule::Abbreviation => "abbreviation",
            Rule::Unit => "unit",
            Rule::Url => "url",
            Rule::Email => "email",
            Rule::Hashtag => "hashtag",
            Rule::Handle => "handle",
            Rule::Face => "face",
            Rule::Emoji => "emoji",
            Rule::Ellipsis => "ellipsis",
            Rule::MarksInARow => "marks-in-a-row",
            Rule::Punctuation => "punctuation",
            Rule::QuoteOpen => "quote-open",
            Rule::QuoteClose => "quote-close",
            Rule::Dash => "dash",
            Rule::StrayMark => "stray-mark",
            Rule::Control => "control",
            Rule::Symbol => "symbol",
            Rule::Overlong => "overlong",
        }
    }
}

/// The rule that cut a token of this form and kind from a text in `language`.
pub fn rule(form: &str, kind: Kind, language: Language) -> Rule {
    if form.len() >= LONGEST - 3 {
        return Rule::Overlong;
    }
    match kind {
        Kind::Word => word(form, language),
        Kind::Elided => Rule::Elision,
        Kind::Clitic => clitic(form, language),
        Kind::Number => number(form),
        Kind::Ordinal => Rule::Ordinal,
        Kind::Acronym => Rule::DottedLetters,
        Kind::Abbreviation => abbreviation(form),
        Kind::Unit => Rule::Unit,
        Kind::Url => Rule::Url,
        Kind::Email => Rule::Email,
        Kind::Hashtag => Rule::Hashtag,
        Kind::Handle => Rule::Handle,
        Kind::Emoji if form.is_ascii() => Rule::Face,
        Kind::Emoji => Rule::Emoji,
        Kind::Punctuation => punctuation(form),
        Kind::QuoteOpen => Rule::QuoteOpen,
        Kind::QuoteClose => Rule::QuoteClose,
        Kind::Dash => Rule::Dash,
        Kind::Symbol => match form.chars().next() {
            Some(c) if class(c) == Class::Mark => Rule::StrayMark,
            Some(c) if c.is_control() => Rule::Control,
            _ => Rule::Symbol,
        },
    }
}

/// What joins the parts of a word; the sign that joins most closely is asked for last.
fn word(form: &str, language: Language) -> Rule {
    let has = |is: fn(char) -> bool| form.chars().any(is);
    let (first, last) = (form.chars().next(), form.chars().next_back());
    if first.is_some_and(|c| class(c) == Class::Ideograph) {
        return Rule::Ideograph;
    }
    if first.is_some_and(is_apostrophe) || last.is_some_and(is_apostrophe) {
        return Rule::DroppedLetters;
    }
    if has(is_hyphen) {
        return Rule::Compound;
    }
    if form.contains('/') {
        return Rule::Stroke;
    }
    if form.contains('(') {
        return Rule::InnerBrackets;
    }
    if form.contains(['·', '‧', '•', '⋅', '.']) {
        return Rule::MiddleDot;
    }
    if form.contains(['&', '＆']) {
        return Rule::Ampersand;
    }
    if has(is_apostrophe) {
        let is_english = language == Language::English && last.is_some_and(char::is_lowercase);
        return if is_english { Rule::Contraction } else { Rule::InnerApostrophe };
    }
    if form.contains('_') {
        return Rule::Underscore;
    }
    if has(is_invisible) {
        return Rule::HiddenSign;
    }
    if has(|c| class(c) == Class::Digit) { Rule::LettersAndDigits } else { Rule::Plain }
}

fn clitic(form: &str, language: Language) -> Rule {
    let mut letters = form.chars();
    match letters.next() {
        Some(c) if is_hyphen(c) => match letters.as_str() {
            "là" | "ci" | "LÀ" | "CI" | "la\u{300}" => Rule::PlaceAdverb,
            _ => Rule::InvertedPronoun,
        },
        Some(c) if is_apostrophe(c) => Rule::EnglishClitic,
        _ if language == Language::English => Rule::EnglishClitic,
        _ => Rule::Remainder,
    }
}

fn number(form: &str) -> Rule {
    let unsigned = form.trim_start_matches(['+', '-', '−', '‐', '‑', '.']);
    let is_signed = unsigned.len() < form.len();
    let signs: Vec<char> = unsigned.chars().filter(|c| class(*c) != Class::Digit).collect();
    let groups: Vec<usize> =
        unsigned.split(|c| class(c) != Class::Digit).map(|group| group.chars().count()).collect();
    let all = |is: fn(char) -> bool| !signs.is_empty() && signs.iter().all(|&c| is(c));
    let is_thousands = groups.len() > 1 && groups[0] <= 3 && groups[1..].iter().all(|&n| n == 3);
    let has_year = groups.contains(&4) && groups.iter().all(|&n| n <= 4);
    if unsigned.chars().any(|c| class(c) == Class::Letter) || all(|c| c == ':') {
        return Rule::Time;
    }
    if signs.iter().any(|c| c.is_whitespace()) {
        return Rule::GroupedDigits;
    }
    if signs.len() == 2 && has_year && (all(|c| c == '/') || all(is_hyphen) || all(|c| c == '.')) {
        return Rule::Date;
    }
    if is_thousands && (signs.len() > 1 || all(is_apostrophe)) && all(|c| matches!(c, '.' | ',' | '\'' | '’'))
    {
        return Rule::GroupedDigits;
    }
    if all(is_hyphen) {
        return Rule::Range;
    }
    if is_signed {
        return Rule::Signed;
    }
    match signs.as_slice() {
        [] => Rule::Figure,
        ['.' | ','] => Rule::Decimal,
        [.., '.' | ','] if is_thousands => Rule::GroupedDigits,
        _ if is_apostrophe(signs[0]) => Rule::Figure,
        _ => Rule::JoinedFigures,
    }
}

fn abbreviation(form: &str) -> Rule {
    let mut letters = form.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase) && letters.as_str() == ".";
    let is_name = form.contains('-') && form.contains('.');
    if is_initial && form != "M." || is_name { Rule::Initial } else { Rule::Abbreviation }
}

fn punctuation(form: &str) -> Rule {
    match form {
        "…" => Rule::Ellipsis,
        _ if form.len() > 1 && form.bytes().all(|byte| byte == b'.') => Rule::Ellipsis,
        _ if form.chars().nth(1).is_some() => Rule::MarksInARow,
        _ => Rule::Punctuation,
    }
}

#[cfg(test)]
mod tests;
