//! Normal and folded forms: how two spellings come to be the same word.
//!
//! `norm` keeps case and accents and unifies what readers do not see: composed and decomposed letters,
//! the signs typed for an apostrophe or a hyphen, ligatures, soft hyphens. `fold` goes on to small
//! letters without accents, and is the key of a search.

use super::chars::{Class, class, is_invisible};
use super::compose::{compose, first_base};

/// The normal form: NFC, one apostrophe, one hyphen, plain spaces, no invisible signs. Case is kept.
///
/// `norm(norm(x)) == norm(x)` for every text.
pub fn norm(form: &str) -> String {
    let mut normal = String::with_capacity(form.len());
    norm_into(form, &mut normal);
    normal
}

/// Puts the normal form of `form` into `normal`, whose former content is dropped.
pub fn norm_into(form: &str, normal: &mut String) {
    normal.clear();
    if !norm_common(form, normal) {
        normal.clear();
        norm_any(form, normal);
    }
}

/// Normalizes ASCII, Latin-1 letters, œ and the usual apostrophe; says whether that was enough.
fn norm_common(form: &str, normal: &mut String) -> bool {
    let bytes = form.as_bytes();
    let mut from = 0;
    let mut at = 0;
    while at < bytes.len() {
        at += match bytes[at] {
            ..128 => 1,
            0xC3 => 2,
            0xC5 if matches!(bytes[at + 1], 0x92 | 0x93) => 2,
            0xE2 if bytes[at + 1..].starts_with(&[0x80, 0x99]) => {
                normal.push_str(&form[from..at]);
                normal.push('\'');
                from = at + 3;
                3
            }
            _ => return false,
        };
    }
    normal.push_str(&form[from..]);
    true
}

/// Normalizes a form of any script.
fn norm_any(form: &str, normal: &mut String) {
    let mut seen = String::with_capacity(form.len());
    let mut before = '\0';
    for c in form.chars() {
        // A joiner inside a pictograph is part of the picture.
        let joins_pictures = c == '\u{200D}' && class(before) == Class::Emoji;
        if is_invisible(c) && !joins_pictures {
            continue;
        }
        match ligature(c) {
            Some(letters) => seen.push_str(letters),
            None => seen.push(c),
        }
        if c != '\u{FE0F}' {
            before = c;
        }
    }
    compose(&seen, normal);
    if normal.chars().any(|c| unified(c) != c) {
        let unified: String = normal.chars().map(unified).collect();
        normal.clear();
        normal.push_str(&unified);
    }
}

/// The folded form: small letters without accents, œ as oe, the dots of O.T.A.N. dropped.
///
/// `fold(fold(x)) == fold(x)`, and `fold(norm(x)) == fold(x)`.
pub fn fold(form: &str) -> String {
    let mut folded = String::with_capacity(form.len());
    fold_into(form, &mut folded);
    folded
}

/// The normal form without accents, its case kept: `Défense` becomes `Defense`.
pub fn unaccented(form: &str) -> String {
    let norm = norm(form);
    if norm.is_ascii() {
        return norm;
    }
    let mut plain = String::with_capacity(norm.len());
    let mut buffer = [0; 4];
    for c in norm.chars() {
        if class(c) == Class::Mark && is_accent(c) {
            continue;
        }
        let folded = fold(c.encode_utf8(&mut buffer));
        if !c.is_uppercase() {
            plain.push_str(&folded);
        } else if folded.is_ascii() {
            plain.push_str(&folded.to_ascii_uppercase());
        } else {
            let base = first_base(c);
            plain.push(if fold(base.encode_utf8(&mut buffer)) == folded { base } else { c });
        }
    }
    plain
}

/// Puts the folded form of `form` into `folded`, whose former content is dropped.
pub fn fold_into(form: &str, folded: &mut String) {
    folded.clear();
    if !fold_common(form, folded) {
        folded.clear();
        fold_any(&norm(form), folded);
    }
    if folded.as_bytes().get(1) == Some(&b'.') || folded.as_bytes().get(2) == Some(&b'.') {
        drop_acronym_dots(folded);
    }
}

/// Folds ASCII, the letters of Latin-1, œ and the usual apostrophe; says whether that was enough.
fn fold_common(form: &str, folded: &mut String) -> bool {
    let bytes = form.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte < 128 {
            folded.push(byte.to_ascii_lowercase() as char);
            at += 1;
            continue;
        }
        let next = bytes[at + 1];
        match (byte, next) {
            (0xC3, _) => match LATIN_1[(next - 0x80) as usize] {
                "" => return false,
                letters => folded.push_str(letters),
            },
            (0xC5, 0x92 | 0x93) => folded.push_str("oe"),
            (0xE2, 0x80) if bytes[at + 2] == 0x99 => {
                folded.push('\'');
                at += 1;
            }
            _ => return false,
        }
        at += 2;
    }
    // A mark after a letter would have led out of the loop, so nothing is left to compose.
    true
}

/// The folded letters of the character whose second byte this is, between U+00C0 and U+00FF.
pub(crate) fn latin_1(byte: u8) -> &'static str {
    LATIN_1[usize::from(byte & 63)]
}

/// The folded letters of U+00C0 to U+00FF; the two signs among them are left to the long way.
const LATIN_1: [&str; 64] = [
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o",
    "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e",
    "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y",
    "th", "y",
];

/// Folds a normal form of any script.
fn fold_any(norm: &str, folded: &mut String) {
    // Whether marks that follow are dropped: they are after Latin and Greek letters only.
    let mut drops_marks = false;
    for c in norm.chars() {
        if matches!(c, '\u{FE00}'..='\u{FE0F}') {
            continue;
        }
        if class(c) == Class::Mark && is_accent(c) {
            if !drops_marks {
                folded.push(c);
            }
            continue;
        }
        for lower in c.to_lowercase() {
            let base = first_base(lower);
            drops_marks = sheds_accents(base);
            let letter = if drops_marks { base } else { lower };
            if is_accent(letter) && folded.ends_with(sheds_accents) {
                drops_marks = true;
                continue;
            }
            match spelled_out(letter) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(letter),
            }
        }
    }
}

/// The marks that accent letters, as against those that are letters themselves.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// Latin and Greek letters lose their accents; those of other scripts keep them: й is not и.
fn sheds_accents(base: char) -> bool {
    matches!(base,
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{250}'..='\u{2AF}' | '\u{370}'..='\u{3FF}'
        | '\u{1E00}'..='\u{1FFF}' | '\u{A720}'..='\u{A7FF}')
        && base != '×'
        && base != '÷'
}

/// Letters that another spelling writes with plain ones.
fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ſ' => "s",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ĳ' => "ij",
        'ŀ' => "l",
        'ŉ' => "'n",
        'ς' => "σ",
        'µ' => "μ",
        _ => return full_width(c),
    })
}

/// Full-width Latin letters and digits, as plain ones.
fn full_width(c: char) -> Option<&'static str> {
    const PLAIN: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    let at = match c {
        '０'..='９' => c as usize - '０' as usize,
        'ａ'..='ｚ' => c as usize - 'ａ' as usize + 10,
        _ => return None,
    };
    Some(&PLAIN[at..=at])
}

/// Ligatures of type, which a text has by accident of printing.
fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' => "ſt",
        'ﬆ' => "st",
        _ => return None,
    })
}

/// One sign for all that are typed in its place.
fn unified(c: char) -> char {
    match class(c) {
        Class::Apostrophe => '\'',
        Class::Hyphen => '-',
        Class::Space if c != '\t' && super::chars::is_blank(c) => ' ',
        _ => c,
    }
}

/// `o.t.a.n.` becomes `otan`: single letters with dots between them, at least two.
fn drop_acronym_dots(folded: &mut String) {
    let mut letters = 0;
    let mut after_letter = false;
    for c in folded.chars() {
        match c {
            '.' if after_letter => after_letter = false,
            '-' if !after_letter => {}
            _ if class(c) == Class::Letter && !after_letter => {
                letters += 1;
                after_letter = true;
            }
            _ => return,
        }
    }
    if letters >= 2 {
        folded.retain(|c| c != '.');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, normal: &str, folded: &str) {
        assert_eq!(norm(form), normal, "{form:?}");
        assert_eq!(fold(form), folded, "{form:?}");
    }

    #[test]
    fn capitals_without_accents_are_those_of_the_standard_library() {
        let differs = |c: &char| unaccented(&c.to_string()) != fold(&c.to_string()).to_uppercase();
        let different: String = ('\0'..=char::MAX).filter(|c| c.is_uppercase()).filter(differs).collect();
        assert_eq!(different, "ϴ", "only a sign of mathematics is left as it is");
    }

    #[test]
    fn french_words_lose_case_and_accents() {
        check("OTAN", "OTAN", "otan");
        check("États\u{2011}Unis", "États-Unis", "etats-unis");
        check("L’", "L'", "l'");
        check("cœur", "cœur", "coeur");
        check("LÆTITIA", "LÆTITIA", "laetitia");
        check("de\u{301}fense", "défense", "defense");
        check("ça", "ça", "ca");
        check("1\u{202F}000", "1 000", "1 000");
    }

    #[test]
    fn signs_of_type_are_unified() {
        check("ﬁn", "fin", "fin");
        check("anti\u{AD}drones", "antidrones", "antidrones");
        check("l\u{200B}a", "la", "la");
        check("qu´ quʼ qu‘", "qu' qu' qu'", "qu' qu' qu'");
        check("👩\u{200D}✈\u{FE0F}", "👩\u{200D}✈\u{FE0F}", "👩\u{200D}✈");
    }

    #[test]
    fn the_dots_of_acronyms_are_dropped_by_shape() {
        check("O.T.A.N.", "O.T.A.N.", "otan");
        check("U.E.", "U.E.", "ue");
        check("É.-U.", "É.-U.", "e-u");
        check("M.", "M.", "m.");
        check("etc.", "etc.", "etc.");
        check("3.5", "3.5", "3.5");
        check("a.bc", "a.bc", "a.bc");
    }

    #[test]
    fn other_letters_fold_as_their_readers_expect() {
        check("Straße", "Straße", "strasse");
        check("Łódź", "Łódź", "lodz");
        check("й", "й", "й");
        check("и\u{306}", "й", "й");
        check("Κύπρος", "Κύπρος", "κυπροσ");
        check("İ", "İ", "i");
        check("ſ", "ſ", "s");
        check("Việt", "Việt", "viet");
    }

    #[test]
    fn the_buffer_is_used_again() {
        let mut folded = "before".to_owned();
        fold_into("Été", &mut folded);
        assert_eq!(folded, "ete");
    }
}
