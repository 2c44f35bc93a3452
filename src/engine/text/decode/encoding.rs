//! The encodings that are read, their names, and the tables of those with one byte for a letter.

use serde::{Deserialize, Serialize};

/// How letters became bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Encoding {
    #[default]
    #[serde(rename = "UTF-8")]
    Utf8,
    #[serde(rename = "UTF-16LE")]
    Utf16Le,
    #[serde(rename = "UTF-16BE")]
    Utf16Be,
    #[serde(rename = "Windows-1252")]
    Windows1252,
    #[serde(rename = "ISO-8859-15")]
    Iso8859_15,
    #[serde(rename = "Mac Roman")]
    MacRoman,
}

impl Encoding {
    /// All encodings, the commonest first.
    pub const ALL: [Encoding; 6] = [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Iso8859_15,
        Encoding::MacRoman,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
    ];

    /// Those with one byte for a letter, in the order in which a tie is decided. Where no byte tells Windows-1252
    /// from ISO-8859-15, both give the same text.
    pub(super) const SINGLE_BYTE: [Encoding; 3] =
        [Encoding::Windows1252, Encoding::Iso8859_15, Encoding::MacRoman];

    /// The name that people know it by, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Iso8859_15 => "ISO-8859-15",
            Encoding::MacRoman => "Mac Roman",
        }
    }

    /// The encoding of a name as `name` writes it, in capitals or not.
    pub fn from_name(name: &str) -> Option<Encoding> {
        Encoding::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }

    /// The mark that a file in this encoding may begin with. It is not part of the text.
    pub(super) const fn mark(self) -> &'static [u8] {
        match self {
            Encoding::Utf8 => b"\xEF\xBB\xBF",
            Encoding::Utf16Le => b"\xFF\xFE",
            Encoding::Utf16Be => b"\xFE\xFF",
            _ => b"",
        }
    }
}

/// The letter of a byte in an encoding with one byte for a letter. A byte that has none in Windows-1252 is read as the
/// control character of its number, as browsers do.
pub(super) fn letter(byte: u8, encoding: Encoding) -> char {
    match (encoding, byte) {
        (_, 0..=0x7F) => byte as char,
        (Encoding::MacRoman, _) => MAC_ROMAN[usize::from(byte) - 0x80],
        (Encoding::Windows1252, 0x80..=0x9F) => WINDOWS_1252[usize::from(byte) - 0x80],
        (Encoding::Iso8859_15, _) => ISO_8859_15
            .iter()
            .find_map(|&(known, letter)| (known == byte).then_some(letter))
            .unwrap_or(byte as char),
        _ => byte as char,
    }
}

/// The byte of a letter beyond ASCII, the way back from `letter`. Controls go back to the byte of their number.
pub(super) fn byte(letter: char, encoding: Encoding) -> Option<u8> {
    let plain = || u8::try_from(u32::from(letter)).ok().filter(|byte| *byte >= 0x80);
    let at = |table: &[char]| table.iter().position(|&known| known == letter).map(|at| at as u8 | 0x80);
    match encoding {
        Encoding::Windows1252 => plain().or_else(|| at(&WINDOWS_1252)),
        Encoding::MacRoman => at(&MAC_ROMAN),
        _ => None,
    }
}

/// Windows-1252 from 0x80 to 0x9F; the rest is as in Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Where ISO-8859-15 differs from Unicode's first 256 characters.
const ISO_8859_15: [(u8, char); 8] =
    [(0xA4, '€'), (0xA6, 'Š'), (0xA8, 'š'), (0xB4, 'Ž'), (0xB8, 'ž'), (0xBC, 'Œ'), (0xBD, 'œ'), (0xBE, 'Ÿ')];

/// Mac Roman from 0x80 on, with the euro sign that it has since 1998.
const MAC_ROMAN: [char; 128] = [
    'Ä', 'Å', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ã', 'å', 'ç', 'é', 'è', 'ê', 'ë', 'í', 'ì', 'î',
    'ï', 'ñ', 'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ù', 'û', 'ü', '†', '°', '¢', '£', '§', '•', '¶', 'ß', '®', '©',
    '™', '´', '¨', '≠', 'Æ', 'Ø', '∞', '±', '≤', '≥', '¥', 'µ', '∂', '∑', '∏', 'π', '∫', 'ª', 'º', 'Ω', 'æ',
    'ø', '¿', '¡', '¬', '√', 'ƒ', '≈', '∆', '«', '»', '…', '\u{A0}', 'À', 'Ã', 'Õ', 'Œ', 'œ', '–', '—', '“',
    '”', '‘', '’', '÷', '◊', 'ÿ', 'Ÿ', '⁄', '€', '‹', '›', 'ﬁ', 'ﬂ', '‡', '·', '‚', '„', '‰', 'Â', 'Ê', 'Á',
    'Ë', 'È', 'Í', 'Î', 'Ï', 'Ì', 'Ó', 'Ô', '\u{F8FF}', 'Ò', 'Ú', 'Û', 'Ù', 'ı', 'ˆ', '˜', '¯', '˘', '˙',
    '˚', '¸', '˝', '˛', 'ˇ',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_bytes_go_back_and_forth() {
        for encoding in [Encoding::Windows1252, Encoding::MacRoman] {
            for number in 0x80..=0xFF {
                assert_eq!(byte(letter(number, encoding), encoding), Some(number), "{encoding:?} {number:x}");
            }
        }
    }

    #[test]
    fn names_are_found_again() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_name(encoding.name()), Some(encoding));
        }
        assert_eq!(Encoding::from_name("windows-1252"), Some(Encoding::Windows1252));
        assert_eq!(Encoding::from_name("UTF-7"), None);
    }
}
