//! White space and hidden signs made visible: `␣` a space, `⍽` one that does not break, `U+200B` what has no shape.

/// What a character that nobody sees is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    Space,
    /// U+00A0
    NoBreak,
    /// U+202F
    NarrowNoBreak,
    Tab,
    LineEnd,
    /// One of the other spaces of Unicode.
    OtherSpace,
    /// A sign without width or shape: a soft hyphen, a joiner, a mark of direction, a control character.
    Hidden,
}

/// A piece of text as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// So many times the same blank.
    Blank {
        blank: Blank,
        code: char,
        times: u32,
    },
}

impl Piece {
    /// What stands for a blank on the page.
    pub fn sign(&self) -> String {
        match self {
            Piece::Text(text) => text.clone(),
            Piece::Blank { blank, code, times } => {
                let sign = match blank {
                    Blank::Space => "␣".to_owned(),
                    Blank::NoBreak | Blank::NarrowNoBreak => "⍽".to_owned(),
                    Blank::Tab => "⇥".to_owned(),
                    Blank::LineEnd => "↵".to_owned(),
                    Blank::OtherSpace | Blank::Hidden => code_point(*code),
                };
                if *times > 1 { format!("{sign}×{times}") } else { sign }
            }
        }
    }
}

/// `U+00A0`
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// What a character is when it cannot be seen.
pub fn blank(c: char) -> Option<Blank> {
    Some(match c {
        ' ' => Blank::Space,
        '\u{A0}' => Blank::NoBreak,
        '\u{202F}' => Blank::NarrowNoBreak,
        '\t' => Blank::Tab,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Blank::LineEnd,
        '\u{AD}'
        | '\u{34F}'
        | '\u{61C}'
        | '\u{115F}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E0FFF}' => Blank::Hidden,
        _ if c.is_whitespace() => Blank::OtherSpace,
        _ if c.is_control() => Blank::Hidden,
        _ => return None,
    })
}

/// A text in pieces, those that nobody sees apart. The joiners of a picture stay in it.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut before = ' ';
    for c in text.chars() {
        let joins = c == '\u{200D}' && !before.is_alphanumeric() && !before.is_whitespace();
        match (blank(c).filter(|_| !joins), pieces.last_mut()) {
            (Some(_), Some(Piece::Blank { code, times, .. })) if *code == c => *times += 1,
            // A line end of two characters is one.
            (Some(Blank::LineEnd), Some(Piece::Blank { code, .. })) if c == '\n' && before == '\r' => {
                *code = c
            }
            (Some(blank), _) => pieces.push(Piece::Blank { blank, code: c, times: 1 }),
            (None, Some(Piece::Text(text))) => text.push(c),
            (None, _) => pieces.push(Piece::Text(c.to_string())),
        }
        before = c;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let drawn: Vec<String> = pieces(text).iter().map(Piece::sign).collect();
        assert_eq!(drawn.join("|"), expected, "{text:?}");
    }

    #[test]
    fn every_blank_has_a_sign() {
        check(" ", "␣");
        check("\u{A0}\u{202F}", "⍽|⍽");
        check("   \n\t", "␣×3|↵|⇥");
        check("a\r\nb", "a|↵|b");
        check("\u{200B}\u{FEFF}\u{2009}", "U+200B|U+FEFF|U+2009");
        check("", "");
    }

    #[test]
    fn words_show_what_is_hidden_in_them() {
        check("anti\u{AD}drones", "anti|U+00AD|drones");
        check("1\u{202F}000", "1|⍽|000");
        check("👩\u{200D}✈", "👩\u{200D}✈");
        check("a\0", "a|U+0000");
    }
}
