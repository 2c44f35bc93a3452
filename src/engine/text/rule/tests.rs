//! Tokens drawn with the rule that made each.

use super::*;
use crate::text::Token;
use crate::text::tokenize::tokenize;

/// Each token with its rule behind a stroke.
#[track_caller]
fn check(language: Language, text: &str, expected: &str) {
    let tokens = tokenize(text, language);
    let form = |token: &Token| token.span.of(text);
    let drawn: Vec<String> = tokens
        .iter()
        .map(|token| format!("{}|{}", form(token), rule(form(token), token.kind, language).name()))
        .collect();
    assert_eq!(drawn.join(" "), expected);
}

#[test]
fn words_show_what_joins_them() {
    let french = |text, expected| check(Language::French, text, expected);
    french("ministre 3D B52", "ministre|plain 3D|letters-and-digits B52|letters-and-digits");
    french("porte-parole SAMP/T", "porte-parole|compound SAMP/T|stroke");
    french("aujourd’hui O'Neill", "aujourd’hui|inner-apostrophe O'Neill|inner-apostrophe");
    french("citoyen(ne)s auteur·e·s R&D", "citoyen(ne)s|inner-brackets auteur·e·s|middle-dot R&D|ampersand");
    french("anti\u{AD}drones", "anti\u{AD}drones|hidden-sign");
    french("漢字", "漢|ideograph 字|ideograph");
    french("mot_clé", "mot_clé|underscore");
    french("l’OTAN", "l’|elision OTAN|plain");
    french("a-t-il ce jour-là", "a|plain -t-il|inverted-pronoun ce|plain jour|plain -là|place-adverb");
    french("va-t’en", "va|plain -t’|inverted-pronoun en|remainder");
    let english = |text, expected| check(Language::English, text, expected);
    english("don’t NATO’s", "don’t|contraction NATO|plain ’s|english-clitic");
    english("rock ’n’ roll", "rock|plain ’n’|dropped-letters roll|plain");
}

#[test]
fn figures_show_what_they_are() {
    let french = |text, expected| check(Language::French, text, expected);
    french("2025 1 000 1.000.000", "2025|figure 1 000|grouped-digits 1.000.000|grouped-digits");
    french("3,5 -3,5 +2", "3,5|decimal -3,5|signed +2|signed");
    french("15/10/2025 2025-10-15", "15/10/2025|date 2025-10-15|date");
    french("15h30 14:05", "15h30|time 14:05|time");
    french("2022-2025 1/2", "2022-2025|range 1/2|joined-figures");
    french("1er XXIe 5 % 3 km", "1er|ordinal XXIe|ordinal 5|figure %|unit 3|figure km|unit");
}

#[test]
fn signs_and_addresses_show_what_they_are() {
    let french = |text, expected| check(Language::French, text, expected);
    french(
        "O.N.U. M. Le, etc.",
        "O.N.U.|dotted-letters M.|abbreviation Le|plain ,|punctuation etc.|abbreviation",
    );
    french("J.-Y. Martin n° 5", "J.-Y.|initial Martin|plain n°|abbreviation 5|figure");
    french("www.nato.int a@b.fr #OTAN @SecGen", "www.nato.int|url a@b.fr|email #OTAN|hashtag @SecGen|handle");
    french("👩‍✈️ :-)", "👩‍✈️|emoji :-)|face");
    french("« a » – …", "«|quote-open a|plain »|quote-close –|dash …|ellipsis");
    french("Quoi ?! Oui.", "Quoi|plain ?!|marks-in-a-row Oui|plain .|punctuation");
    french("→ \u{1}", "→|symbol \u{1}|control");
    check(Language::French, "\u{301}", "\u{301}|stray-mark");
}

#[test]
fn codes_and_rules_are_one_to_one() {
    for (code, rule) in Rule::ALL.into_iter().enumerate() {
        assert_eq!(rule as usize, code);
    }
}

#[test]
fn a_long_run_is_cut() {
    let text = "a".repeat(10_000);
    let tokens = tokenize(&text, Language::French);
    assert_eq!(rule(tokens[0].span.of(&text), tokens[0].kind, Language::French), Rule::Overlong);
}
