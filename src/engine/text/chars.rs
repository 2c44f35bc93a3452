//! What a character is to the tokenizer: letter, digit, mark, gap, or one of the signs that join words.
//!
//! ASCII is answered from a table, the common Latin ranges from a `match`, everything else from the
//! general categories of Unicode.

use unicode_properties::{EmojiStatus, GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};

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
    use GeneralCategory as G;
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
        _ if is_pictograph(c) => Class::Emoji,
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

/// Whether the character is shown as a picture without further signs, or is one of the older pictographs.
pub fn is_pictograph(c: char) -> bool {
    (c >= '\u{231A}')
        && !matches!(
            c.emoji_status(),
            EmojiStatus::NonEmoji
                | EmojiStatus::NonEmojiButEmojiComponent
                | EmojiStatus::EmojiOtherAndEmojiComponent
        )
}

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
