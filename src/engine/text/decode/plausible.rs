//! How plausible a letter is where it stands: what tells one encoding from another.
//!
//! The same byte is `é` in one encoding and `È` or `Ž` in another. Read rightly, letters follow the habits of European
//! texts: capitals do not stand behind small letters, an apostrophe stands behind an elided word, a guillemet at the
//! edge of one, a sign of money beside a number. Each reading gets points for what is usual and loses some for what is
//! not; the sum over a file decides.

/// Points for `c` between the text before it and the character after it. A space stands for an edge of the text.
pub(super) fn points(before: &[char], c: char, after: &[char]) -> i32 {
    let previous = before.last().copied().unwrap_or(' ');
    let next = after.first().copied().unwrap_or(' ');
    let place = Place { previous, next };
    match c {
        '\u{80}'..='\u{9F}' | '\u{F8FF}' => -8,
        '’' if place.inside() => apostrophe(before, after),
        'œ' | 'Œ' if place.beside() && !(c == 'Œ' && previous.is_lowercase()) => ligature(previous, next),
        _ if c.is_lowercase() && c != 'ª' && c != 'º' && c != 'ı' && c != 'ƒ' && c != 'π' && c != 'µ' => {
            small_letter(c, place)
        }
        _ if c.is_uppercase() && c != 'Ω' => capital(c, place, after),
        _ => sign(c, place),
    }
}

/// The neighbours of a character.
#[derive(Clone, Copy)]
struct Place {
    previous: char,
    next: char,
}

impl Place {
    /// Between two letters.
    fn inside(self) -> bool {
        self.previous.is_alphabetic() && self.next.is_alphabetic()
    }

    /// Next to a letter at least.
    fn beside(self) -> bool {
        self.previous.is_alphabetic() || self.next.is_alphabetic()
    }
}

fn small_letter(c: char, place: Place) -> i32 {
    let usual = match c {
        'é' => 4,
        'è' | 'à' | 'ç' | 'ê' | 'ä' | 'ö' | 'ü' | 'ß' | 'á' | 'í' | 'ó' | 'ú' | 'ñ' | 'ã' | 'õ' => {
            3
        }
        'â' | 'î' | 'ô' | 'û' | 'ù' | 'ï' | 'ë' | 'ò' | 'ì' | 'œ' => 2,
        'å' | 'ø' | 'æ' => 1,
        _ => -1,
    };
    match place {
        // A small letter among capitals, or with a capital behind it.
        Place { next, .. } if next.is_uppercase() => -3,
        _ if place.beside() => usual,
        // Words of one letter: à, é, è, ó.
        _ if matches!(c, 'à' | 'é' | 'è' | 'ó') => 2,
        _ => -2,
    }
}

fn capital(c: char, place: Place, after: &[char]) -> i32 {
    let usual = match c {
        'À' | 'Â' | 'Ç' | 'É' | 'È' | 'Ê' | 'Î' | 'Ô' | 'Ö' | 'Ü' | 'Ä' | 'Ñ' | 'Á' | 'Í' | 'Ó' | 'Ú'
        | 'Ã' | 'Õ' | 'Œ' => 2,
        _ => 0,
    };
    match place {
        Place { previous, .. } if previous.is_lowercase() => -5,
        Place { previous, next } if previous.is_uppercase() && next.is_lowercase() => -2,
        // Two capitals before a small letter: the first is no letter of the word.
        Place { next, .. } if next.is_uppercase() && after.get(1).is_some_and(|c| c.is_lowercase()) => -2,
        _ if place.beside() => usual,
        _ if matches!(c, 'À' | 'É' | 'È') => 1,
        _ => -1,
    }
}

/// cœur, sœur, œuvre; hardly ever before another letter.
fn ligature(previous: char, next: char) -> i32 {
    match next {
        'u' | 'i' | 'U' | 'I' => 6,
        _ if previous.is_alphabetic() => 1,
        _ => 2,
    }
}

/// An apostrophe between letters stands behind an elided word (l’, qu’, dell’) or before an English ending.
fn apostrophe(before: &[char], after: &[char]) -> i32 {
    let word: String = before
        .iter()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .flat_map(|c| c.to_lowercase())
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let ending: String = after.iter().take_while(|c| c.is_alphabetic()).take(3).collect();
    let elided =
        matches!(word.as_str(), "l" | "d" | "j" | "m" | "t" | "s" | "n" | "c" | "o" | "aujourd" | "un")
            || ["qu", "ll"].iter().any(|end| word.ends_with(end));
    let english = matches!(ending.as_str(), "s" | "t" | "re" | "ll" | "ve" | "d" | "m");
    if elided || english { 5 } else { 1 }
}

/// Everything that is not a letter of a word.
fn sign(c: char, place: Place) -> i32 {
    let Place { previous, next } = place;
    let opens = !previous.is_alphanumeric();
    let closes = !next.is_alphanumeric();
    let inside = place.inside();
    match c {
        '’' => i32::from(closes) * 2,
        '‘' if inside => -1,
        '‘' => 1,
        '«' | '»' | '“' | '”' | '„' | '‹' | '›' | '‚' if inside => -5,
        '«' | '“' | '„' | '‹' if opens && !next.is_whitespace() => 2,
        '»' | '”' | '›' if closes => 2,
        '«' | '»' | '“' | '”' | '„' if opens || closes => 1,
        '–' | '—' if opens && closes => 2,
        '–' | '—' if previous.is_ascii_digit() && next.is_ascii_digit() => 2,
        '–' if inside => -2,
        '—' if inside => 0,
        '…' if closes => 2,
        '…' => 0,
        '•' if opens && closes => 1,
        '\u{A0}' if matches!(next, '!' | '?' | ':' | ';' | '»' | '%' | '€') || previous == '«' => 3,
        '\u{A0}' if previous.is_ascii_digit() || next.is_ascii_digit() => 1,
        '\u{A0}' => 0,
        '€' if !inside && (previous.is_ascii_digit() || next.is_ascii_digit()) => 4,
        '€' if !inside && previous.is_whitespace() => 3,
        '£' | '°' | 'º' | 'ª' | '½' | '²' | '³' | '%' | '‰' | '±'
            if previous.is_ascii_digit() || next.is_ascii_digit() =>
        {
            2
        }
        '°' | 'º' if matches!(previous, 'n' | 'N') => 2,
        '°' if matches!(next, 'C' | 'F') && opens => 4,
        '²' | '³' if closes => 1,
        '¿' | '¡' if opens && next.is_alphabetic() => 3,
        '§' | '©' | '®' | '™' | '£' | '·' | '×' if !inside => 0,
        '·' => 0,
        '¤' | '¨' | '´' | '¸' | '¯' | '¦' | '¬' => -4,
        'ﬁ' | 'ﬂ' => 0,
        _ if inside => -5,
        _ => -2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The points of the character between the bars.
    fn at(drawn: &str) -> i32 {
        let parts: Vec<Vec<char>> = drawn.split('|').map(|part| part.chars().collect()).collect();
        points(&parts[0], parts[1][0], &parts[2])
    }

    #[track_caller]
    fn check(right: &str, wrong: &str) {
        assert!(at(right) > at(wrong), "{right} {} {wrong} {}", at(right), at(wrong));
    }

    #[test]
    fn the_usual_has_more_points() {
        check("d|é|fense", "d|È|fense");
        check("c|œ|ur", "c|ú|ur");
        check("c|œ|ur", "c|½|ur");
        check("l|’|OTAN", "l|í|OTAN");
        check("aujourd|’|hui", "aujourd|í|hui");
        check("nací|ó| ", "nací|—| ");
        check("10 |€|.", "10 |¤|.");
        check("ma|ñ|ana", "ma|–|ana");
        check("|É|cole", "|…|cole");
        check(" |«| mur", " |Ç| mur");
        check("|¿|Qué", "|ø|Qué");
    }
}
