//! Signs that look like others: a Cyrillic О in OTAN, a zero in 0TAN. The eye sees one word, the index two.

use super::vocabulary::Word;
use crate::text::chars::{Class, class};

/// What a word that mixes signs looks like: its Latin reading. `None` when nothing in it is borrowed.
pub fn key(word: &Word) -> Option<String> {
    let fold = word.fold.as_str();
    let latin = fold.chars().filter(char::is_ascii_alphabetic).count();
    let letters = fold.chars().filter(|&c| class(c) == Class::Letter).count();
    // A word all in another script is a word of that script, unless all of it can be read as Latin.
    if latin == fold.len() || (latin == 0 && letters < 3) {
        return None;
    }
    let read: Option<String> =
        fold.chars().map(|c| if c.is_ascii_alphabetic() { Some(c) } else { like(c) }).collect();
    read.filter(|read| read != fold && read.len() >= 3)
}

/// The Latin letter that a sign is easily taken for, folded.
fn like(c: char) -> Option<char> {
    Some(match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'һ' | 'н' | 'η' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' | '1' => 'l',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' | '0' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' | '5' => 's',
        'т' | 'τ' => 't',
        'υ' => 'y',
        'ѵ' => 'v',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' => 'y',
        'ζ' => 'z',
        '-' | '\'' => c,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    fn check(form: &str, expected: Option<&str>) {
        let word = Word { fold: fold(form), ..Word::default() };
        assert_eq!(key(&word).as_deref(), expected, "{form}");
    }

    #[test]
    fn borrowed_signs_are_read_as_latin() {
        check("ОTAN", Some("otan"));
        check("0TAN", Some("otan"));
        check("U\u{43A}raine", Some("ukraine"));
        check("ΝΑΤΟ", Some("nato"));
    }

    #[test]
    fn words_of_one_script_are_what_they_are() {
        check("OTAN", None);
        check("Київ", None);
        check("год", None);
        check("F-16", None);
        check("5G", None);
    }
}
