//! Expressions against words: by hand, against the plainest matcher, and against what is hostile.

use super::*;
use crate::random::Random;

#[track_caller]
fn check(expression: &str, yes: &str, no: &str) {
    let regex = Regex::new(expression, Layer::Fold).expect("a good expression");
    for word in yes.split(' ').filter(|word| !word.is_empty()) {
        assert!(regex.matches(word), "{expression} should match {word}");
    }
    for word in no.split(' ').filter(|word| !word.is_empty()) {
        assert!(!regex.matches(word), "{expression} should not match {word}");
    }
}

#[track_caller]
fn refused(expression: &str, at: usize, why: RegexFault) {
    assert_eq!(Regex::new(expression, Layer::Fold).err(), Some((at, why)), "{expression}");
}

#[test]
fn words_match_from_end_to_end() {
    check("anti.?dr.*", "antidrone anti-drone anti-drones antidrogue", "drone antiaerien xantidrone");
    check("otan|onu", "otan onu", "otanonu ota");
    check("(?:re)?form(er|e|é)s?", "reforme forme former reformes", "reform formeur");
    check("a{2,3}", "aa aaa", "a aaaa");
    check("a{2}b{0,1}c{1,}", "aac aabcc", "ac aab");
    check("[a-c]+", "abc a", "abd");
    check("[^a-c]+", "xyz", "xa");
    check("[]x]+", "]x]", "y");
    check("\\d+(-\\d+)?", "15 15-000", "15- a");
    check("\\w+'", "aujourd' l'", "l");
    check("\\p{L}{4}", "otan", "ot4n ota");
    check(".*\\bdrones?", "anti-drone drones", "antidrone");
    check("^otan$", "otan", "otans");
    check("(a*)*b", "aaab b", "aaa");
    check("l\\.o", "l.o", "lao");
    check("a*?b+?", "b aab abb", "a");
    check("", "", "a");
}

#[test]
fn letters_are_folded_as_the_words_are() {
    check("Défen.*", "defense", "Defense");
    check("[é-ë]te", "ete", "ate");
    check("Œuvre", "oeuvre", "uvre");
    let exact = Regex::new("\\p{Lu}.*é", Layer::Form).expect("a good expression");
    assert!(exact.matches("Qualité") && !exact.matches("qualité") && !exact.matches("Qualite"));
}

#[test]
fn what_is_wrong_is_said_at_its_place() {
    refused("a(b", 1, RegexFault::Unclosed);
    refused("ab)", 2, RegexFault::Unclosed);
    refused("a[b", 1, RegexFault::Unclosed);
    refused("*a", 0, RegexFault::NothingToRepeat);
    refused("a|+", 2, RegexFault::NothingToRepeat);
    refused("a{3,2}", 1, RegexFault::Malformed);
    refused("[z-a]", 1, RegexFault::Malformed);
    refused("a\\", 1, RegexFault::Malformed);
    refused("(a)\\1", 3, RegexFault::NotSupported("\\1".into()));
    refused("(?=a)", 0, RegexFault::NotSupported("(?=".into()));
    refused("\\p{Greek}", 0, RegexFault::NotSupported("\\p{Greek}".into()));
    refused("a{5000}", 1, RegexFault::TooLarge);
    refused("(a{100}){100}", 0, RegexFault::TooLarge);
    refused("((a{1,100}){1,100}){1,100}", 0, RegexFault::TooLarge);
    refused(&"(".repeat(5_000), 50, RegexFault::TooLarge);
}

#[test]
fn hostile_expressions_take_no_longer_than_others() {
    let word = "a".repeat(5_000);
    check("(a*)*(a*)*(a|a)*b", "", &word);
    check("(a?){200}a{200}", &"a".repeat(200), &"a".repeat(199));
    check("(((((){1000}){1000}){1000}){1000}){1000}", "", "a");
    check("(.*a.{12})+b", "", &word);
}

/// An expression of a few letters, and the words up to four letters that it stands for.
fn random(random: &mut Random, depth: u32) -> (String, Vec<String>) {
    let short = |words: Vec<String>| -> Vec<String> {
        let mut words: Vec<String> = words.into_iter().filter(|word| word.len() <= 4).collect();
        words.sort();
        words.dedup();
        words
    };
    let join = |a: &[String], b: &[String]| {
        short(a.iter().flat_map(|a| b.iter().map(move |b| format!("{a}{b}"))).collect())
    };
    if depth == 0 {
        return match random.below(4) {
            0 => ("a".into(), vec!["a".into()]),
            1 => ("b".into(), vec!["b".into()]),
            2 => (".".into(), vec!["a".into(), "b".into()]),
            _ => ("[^a]".into(), vec!["b".into()]),
        };
    }
    let (left, of_left) = self::random(random, depth - 1);
    let (right, of_right) = self::random(random, depth - 1);
    match random.below(5) {
        0 => (format!("(?:{left}|{right})"), short([of_left, of_right].concat())),
        1 | 2 => (format!("{left}{right}"), join(&of_left, &of_right)),
        3 => {
            let mut words = vec![String::new()];
            for _ in 0..4 {
                words = short([words.clone(), join(&words, &of_left)].concat());
            }
            (format!("(?:{left})*{right}"), join(&words, &of_right))
        }
        _ => {
            let twice = join(&of_left, &of_left);
            (format!("(?:{left}){{1,2}}"), short([of_left, twice].concat()))
        }
    }
}

#[test]
fn expressions_stand_for_the_words_they_are_made_of() {
    let mut chance = Random::new(7);
    let words = ["a", "b"].iter().fold(Vec::new(), |_: Vec<String>, _| {
        let mut words = vec![String::new()];
        for from in 0..15 {
            let word = words[from].clone();
            words.extend([format!("{word}a"), format!("{word}b")]);
        }
        words
    });
    for _ in 0..2_000 {
        let depth = chance.below(4);
        let (expression, expected) = random(&mut chance, depth);
        let regex = Regex::new(&expression, Layer::Form).expect("a good expression");
        let found: Vec<&String> = words.iter().filter(|word| regex.matches(word)).collect();
        let expected: Vec<&String> = words.iter().filter(|word| expected.contains(word)).collect();
        assert_eq!(found, expected, "{expression}");
    }
}
