//! Broken letters: `Ã©` for é, `â€™` for ’, where a program once read UTF-8 as another encoding.
//!
//! Each letter of UTF-8 beyond ASCII is a run of two to four bytes, and becomes as many odd characters. Where such
//! characters stand in the order that UTF-8 has, and what comes out is a letter or a sign of writing, they were one.
//! Text that went through this twice is mended twice. Nothing is mended unless asked.

use super::encoding::{Encoding, byte};

/// How many times a text is taken to have been broken at most.
const ROUNDS: usize = 4;

/// The places in a text where letters are broken; neighbouring ones are one place.
pub fn broken_letters(text: &str) -> u32 {
    mended(text).map_or(0, |(_, count)| count)
}

/// The text with its broken letters mended, and the number of places that changed; nothing when there are none.
pub fn repair(text: &str) -> Option<(String, u32)> {
    let (mut text, count) = mended(text)?;
    for _ in 1..ROUNDS {
        match mended(&text) {
            Some((better, _)) => text = better,
            None => break,
        }
    }
    Some((text, count))
}

/// One round: by way of the encoding under which more places come out.
fn mended(text: &str) -> Option<(String, u32)> {
    // Every broken letter begins with one of these; most texts have none, and are done.
    if !text.chars().any(|c| is_lead(c, Encoding::Windows1252) || is_lead(c, Encoding::MacRoman)) {
        return None;
    }
    let windows = mended_from(text, Encoding::Windows1252);
    let mac = mended_from(text, Encoding::MacRoman);
    Some(if mac.1 > windows.1 { mac } else { windows }).filter(|(_, count)| *count > 0)
}

/// Whether the character may be the first piece of a broken letter.
fn is_lead(c: char, encoding: Encoding) -> bool {
    !c.is_ascii() && byte(c, encoding).is_some_and(|byte| length(byte, encoding).is_some())
}

/// How many bytes a letter of UTF-8 has that begins with this one, where its pieces do not stand together in right
/// text: `É` before a no-break space, or `’é`, would be letters of far-off alphabets.
fn length(lead: u8, encoding: Encoding) -> Option<usize> {
    match (lead, encoding) {
        (0xC2..=0xC5, _) => Some(2),
        (0xCE..=0xD1, Encoding::Windows1252) => Some(2),
        (0xE2 | 0xEF, _) => Some(3),
        (0xF0, _) => Some(4),
        _ => None,
    }
}

/// Whether the lead is that of Greek and Cyrillic letters. One alone is rather a capital and a mark: `ESPAÑ»`.
fn is_of_an_alphabet(lead: u8) -> bool {
    (0xCE..=0xD1).contains(&lead)
}

fn mended_from(text: &str, encoding: Encoding) -> (String, u32) {
    let mut out = String::with_capacity(text.len());
    let (mut count, mut rest, mut previous, mut mended_before) = (0, text, ' ', false);
    while let Some(c) = rest.chars().next() {
        let found = if c.is_ascii() { None } else { broken_letter(rest, previous, mended_before, encoding) };
        // In text broken twice the pieces of a letter come out first, and they may be any sign.
        let found = found.filter(|&(letter, _)| is_written(letter) || (mended_before && letter <= 'ÿ'));
        let found = found.filter(|&(_, length)| {
            let alphabet = |text: &str| {
                text.chars().next().and_then(|c| byte(c, encoding)).is_some_and(is_of_an_alphabet)
            };
            !alphabet(rest) || alphabet(&rest[length..]) || (mended_before && !previous.is_ascii())
        });
        match found {
            Some((letter, length)) => {
                out.push(letter);
                rest = &rest[length..];
                count += u32::from(!mended_before);
                previous = letter;
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
                previous = c;
            }
        }
        mended_before = found.is_some();
    }
    (out, count)
}

/// The letter that the head of `rest` was, and the bytes that its pieces take.
fn broken_letter(
    rest: &str,
    previous: char,
    mended_before: bool,
    encoding: Encoding,
) -> Option<(char, usize)> {
    let mut pieces = rest.char_indices();
    let lead = byte(pieces.next()?.1, encoding)?;
    let n = length(lead, encoding)?;
    let mut bytes = [lead, 0, 0, 0];
    let mut last = ' ';
    for slot in &mut bytes[1..n] {
        last = pieces.next()?.1;
        *slot = match last {
            // The no-break space of `Ã ` (à) is often made a plain one on the way. It is only believed behind Ã.
            ' ' if lead == 0xC3 && encoding == Encoding::Windows1252 => 0xA0,
            _ => byte(last, encoding).filter(|byte| (0x80..=0xBF).contains(byte))?,
        };
    }
    let letter = std::str::from_utf8(&bytes[..n]).ok()?.chars().next()?;
    if last == ' ' && !(previous.is_whitespace() || previous.is_lowercase()) {
        return None;
    }
    // IRMÃ” is a capital word before a closing mark, not IRMÔ.
    if previous.is_uppercase() && !mended_before && matches!(last, '»' | '”' | '’' | '“') && lead != 0xE2
    {
        return None;
    }
    let length = pieces.next().map_or(rest.len(), |(at, _)| at);
    // The plain space stays where the letter swallowed one that parts two words.
    let length = if last == ' ' && !rest[length..].starts_with(' ') { length - 1 } else { length };
    Some((letter, length))
}

/// Whether the character is one that texts are written with, so that its pieces hardly stand together by chance.
fn is_written(c: char) -> bool {
    match c {
        '\u{80}'..='\u{9F}' => false,
        '\u{A0}'..='\u{17F}' => !matches!(c, '¤' | '¦' | '¨' | '¯' | '´' | '¸' | '¹' | 'Ĳ' | 'ĳ' | 'ŉ'),
        '\u{2000}'..='\u{206F}' | '\u{20A0}'..='\u{20BF}' | '\u{2100}'..='\u{22FF}' | '\u{FEFF}' => true,
        '\u{2700}'..='\u{27BF}' | '\u{2600}'..='\u{26FF}' | '\u{1F000}'..='\u{1FAFF}' => true,
        _ => c.is_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::encoding::letter;
    use super::*;

    fn broken(text: &str, encoding: Encoding) -> String {
        text.bytes().map(|byte| letter(byte, encoding)).collect()
    }

    #[track_caller]
    fn check(text: &str, count: u32) {
        check_in(&[Encoding::Windows1252, Encoding::MacRoman], text, count);
    }

    #[track_caller]
    fn check_in(encodings: &[Encoding], text: &str, count: u32) {
        for &encoding in encodings {
            let once = broken(text, encoding);
            assert_eq!(repair(&once), Some((text.to_owned(), count)), "{once:?}");
            let twice = broken(&once, encoding);
            let (mended, _) = repair(&twice).expect("twice broken");
            assert_eq!(mended, text, "{twice:?}");
        }
    }

    #[test]
    fn broken_letters_are_mended() {
        check("défense", 1);
        check("L’été à Noël, c’est fini", 5);
        check("« mur antidrones »", 2);
        check("10 € – l’œuvre…", 4);
        check("“plan”", 2);
        check("ÉCOLE À ÇA ÁÍ hôtel goût", 6);
        check("größere Übungen, mañana, não", 4);
        check_in(&[Encoding::Windows1252], "Київ та Αθήνα", 3);
        check_in(&[Encoding::Windows1252], "🙂 d’accord", 2);
    }

    #[test]
    fn a_plain_space_may_be_the_lost_half_of_a_letter() {
        assert_eq!(repair("voilÃ  la dÃ©fense").expect("broken").0, "voilà la défense");
        assert_eq!(repair("voilÃ la dÃ©fense"), Some(("voilà la défense".into(), 2)));
        assert_eq!(repair("Ã Paris, Ã©té"), Some(("à Paris, été".into(), 2)));
    }

    #[test]
    fn right_text_stays() {
        for text in [
            "",
            "défense à Noël, l’œuvre « mur », 10 €",
            "NÃO, IRMÃ, “IRMÔ, «IRMû, ÂGE, CHÂTEAU",
            "Ångström, Äpfel, GALÄ“",
            "√2 ≈ 1,41 ¬A",
            "LIBERTÉ\u{A0}: « égalité\u{A0}», à\u{A0}« demain\u{A0}», ESPAÑ», Î\u{A0}!",
            "L’été, “école”, …à, «\u{A0}à\u{A0}»",
            "Ð Ñ â ê",
        ] {
            assert_eq!(repair(text), None, "{text}");
        }
    }
}
