//! What a character is to the tokenizer: letter, digit, mark, gap, or one of the signs that join words.
//!
//! ASCII is answered from a table, the common Latin ranges from a `match`, everything else from `chars.bin`, which
//! follows the general categories of Unicode 18.0.

use std::sync::LazyLock;

/// The class of one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// White space: never part of a token, except between the digits of `1 000`.
    Space,
    /// Soft hyphens, zero-width and bidirectional signs: inside a word they belong to it, else to the gap.
    Invisible,
    Letter,
    /// A letter of a script that writes without spaces and is split character by character.
    Ideograph,
    /// A combining mark: it belongs to what stands before it.
    Mark,
    Digit,
    /// `'`, `’` and the signs typed in their place.
    Apostrophe,
    /// `-` and the hyphens of U+2010 and U+2011.
    Hyphen,
    /// A pictograph or a regional indicator.
    Emoji,
    /// `! ? . , ; :` and other marks.
    Punctuation,
    Other,
}

/// The class of any character.
#[inline]
pub fn class(c: char) -> Class {
    if (c as u32) < 128 {
        return ASCII[c as usize];
    }
    match c {
        'µ' => Class::Letter,
        '\u{C0}'..='\u{24F}' if c != '×' && c != '÷' => Class::Letter,
        '’' | '‘' | 'ʼ' | '´' | '′' | '＇' => Class::Apostrophe,
        '\u{2010}' | '\u{2011}' => Class::Hyphen,
        '\u{A0}' | '\u{202F}' | '\u{85}' | '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}' => Class::Space,
        '\u{300}'..='\u{36F}' => Class::Mark,
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Class::Letter,
        'º' | 'ª' => Class::Other,
        _ => rare(c),
    }
}

/// Characters outside the common ranges.
fn rare(c: char) -> Class {
    if is_invisible(c) {
        return Class::Invisible;
    }
    match c {
        '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => {
            return Class::Ideograph;
        }
        '\u{1F1E6}'..='\u{1F1FF}' => return Class::Emoji,
        // Superscript and subscript digits are read with the word: m², CO₂.
        '²'
        | '³'
        | '¹'
        | '¼'
        | '½'
        | '¾'
        | '\u{2070}'
        | '\u{2074}'..='\u{2079}'
        | '\u{2080}'..='\u{2089}' => {
            return Class::Mark;
        }
        '\u{FE00}'..='\u{FE0F}' => return Class::Mark,
        _ => {}
    }
    let at = BY_CATEGORY.partition_point(|&(end, _)| end <= u32::from(c));
    BY_CATEGORY.get(at).map_or(Class::Other, |&(_, class)| class)
}

/// The classes that follow from the category of a character, as the file numbers them.
const LISTED: [Class; 7] =
    [Class::Other, Class::Letter, Class::Mark, Class::Digit, Class::Space, Class::Emoji, Class::Punctuation];

/// Ends of ranges, in their order from U+0080, each with its class. The file has of each its length times seven plus
/// the number of its class, seven bits a byte, the lowest first: 3 kB, where a list of the ranges has 19.
static BY_CATEGORY: LazyLock<Vec<(u32, Class)>> = LazyLock::new(|| {
    let (mut end, mut number, mut shift) = (0x80, 0, 0);
    let mut ranges = Vec::new();
    for byte in include_bytes!("chars.bin") {
        number |= u32::from(byte & 127) << shift;
        shift += 7;
        if *byte < 128 {
            end += number / 7;
            ranges.push((end, LISTED[(number % 7) as usize]));
            (number, shift) = (0, 0);
        }
    }
    ranges
});

/// Signs that take no room on the page and carry no sound.
#[inline]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | '\u{FEFF}'
    )
}

/// Whether the character is an apostrophe or stands for one.
#[inline]
pub fn is_apostrophe(c: char) -> bool {
    class(c) == Class::Apostrophe
}

/// Whether the character is a hyphen that joins words.
#[inline]
pub fn is_hyphen(c: char) -> bool {
    class(c) == Class::Hyphen
}

/// Whether the character may stand inside a word on its own account.
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    matches!(class(c), Class::Letter | Class::Digit)
}

/// A space that does not end a line.
#[inline]
pub fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{202F}' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}')
}

/// A character that ends a line.
#[inline]
pub fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The classes of the first 128 characters.
pub static ASCII: [Class; 128] = ascii();

const fn ascii() -> [Class; 128] {
    let mut table = [Class::Other; 128];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        table[at] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | 9..=13 => Class::Space,
            b'\'' => Class::Apostrophe,
            b'-' => Class::Hyphen,
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'"'
            | b'/' => Class::Punctuation,
            _ => Class::Other,
        };
        at += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_properties::{EmojiStatus, GeneralCategory as G, UnicodeEmoji, UnicodeGeneralCategory};

    /// What the table says of a character, from the crate that knows all its properties.
    fn by_category(c: char) -> Class {
        // Shown as a picture without further signs, or one of the older pictographs.
        let is_pictograph = (c >= '\u{231A}')
            && !matches!(
                c.emoji_status(),
                EmojiStatus::NonEmoji
                    | EmojiStatus::NonEmojiButEmojiComponent
                    | EmojiStatus::EmojiOtherAndEmojiComponent
            );
        match c.general_category() {
            G::UppercaseLetter
            | G::LowercaseLetter
            | G::TitlecaseLetter
            | G::ModifierLetter
            | G::OtherLetter
            | G::LetterNumber => Class::Letter,
            G::NonspacingMark | G::SpacingMark | G::EnclosingMark => Class::Mark,
            G::DecimalNumber => Class::Digit,
            G::SpaceSeparator | G::LineSeparator | G::ParagraphSeparator => Class::Space,
            _ if is_pictograph => Class::Emoji,
            G::ConnectorPunctuation
            | G::DashPunctuation
            | G::OpenPunctuation
            | G::ClosePunctuation
            | G::InitialPunctuation
            | G::FinalPunctuation
            | G::OtherPunctuation => Class::Punctuation,
            _ => Class::Other,
        }
    }

    /// With `FLORILEGE_BLESS=1` this writes the file.
    #[test]
    fn the_file_follows_the_categories_of_unicode() {
        let mut ranges: Vec<(u32, Class)> = Vec::new();
        for c in '\u{80}'..=char::MAX {
            match ranges.last_mut().filter(|last| last.1 == by_category(c)) {
                Some(last) => last.0 = u32::from(c) + 1,
                None => ranges.push((u32::from(c) + 1, by_category(c))),
            }
        }
        let mut bytes = Vec::new();
        let mut start = 0x80;
        for (end, class) in &ranges {
            let number = LISTED.iter().position(|listed| listed == class).expect("a class of the list");
            let mut left = (end - start) * 7 + number as u32;
            start = *end;
            while left > 127 {
                bytes.push(left as u8 | 128);
                left >>= 7;
            }
            bytes.push(left as u8);
        }
        if std::env::var_os("FLORILEGE_BLESS").is_some() {
            std::fs::write("text/chars.bin", &bytes).expect("the sources can be written to");
        }
        assert!(include_bytes!("chars.bin").as_slice() == bytes, "text/chars.bin is that of another Unicode");
        assert_eq!(*BY_CATEGORY, ranges);
    }

    fn check(characters: &str, expected: Class) {
        for c in characters.chars() {
            assert_eq!(class(c), expected, "{c:?} U+{:04X}", c as u32);
        }
    }

    #[test]
    fn every_class_has_its_characters() {
        check("aZéÉœŒßÿĀЙяΩα的"[..].trim_end_matches('的'), Class::Letter);
        check("漢字", Class::Ideograph);
        check("09٣", Class::Digit);
        check("'’‘ʼ´", Class::Apostrophe);
        check("-\u{2010}\u{2011}", Class::Hyphen);
        check(" \t\n\r\u{A0}\u{202F}\u{2009}\u{2028}", Class::Space);
        check("\u{AD}\u{200B}\u{200D}\u{FEFF}\u{202E}\u{2066}", Class::Invisible);
        check("\u{301}\u{5B0}", Class::Mark);
        check(".,;:!?…«»“”—–", Class::Punctuation);
        check("👩🇺✈❤", Class::Emoji);
        check("+=→\0×%€", Class::Other);
    }
}
