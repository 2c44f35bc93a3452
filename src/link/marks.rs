//! Starred and grouped lines in a link: `marks=*120:a,3450:b` is a star at byte 120 of the text `a`, and the group 3 at
//! byte 450 of `b`.

/// A line that is starred (`*`) or in a group (a digit from 1, or a letter).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineMark {
    pub sign: char,
    /// The byte where its node begins.
    pub start: u32,
    /// The text's id.
    pub text: String,
}

/// More marks than this are not in the link.
pub const MOST_MARKS: usize = 40;

pub(super) fn item(mark: &LineMark) -> String {
    format!("{}{}:{}", mark.sign, mark.start, mark.text)
}

pub(super) fn read(items: &[String]) -> Option<Vec<LineMark>> {
    let mark = |item: &String| {
        let sign = item.chars().next().filter(|&sign| sign == '*' || is_group(sign))?;
        let (start, text) = item[sign.len_utf8()..].split_once(':')?;
        Some(LineMark { sign, start: start.parse().ok()?, text: text.to_owned() })
    };
    items.iter().take(2 * MOST_MARKS).map(mark).collect()
}

/// Whether a character may name a group.
pub fn is_group(sign: char) -> bool {
    ('1'..='9').contains(&sign) || sign.is_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_written_as_they_are_read() {
        let check = |sign, start, text: &str, written: &str| {
            let mark = LineMark { sign, start, text: text.into() };
            assert_eq!(item(&mark), written);
            assert_eq!(read(&[written.to_owned()]), Some(vec![mark]));
        };
        check('*', 120, "a", "*120:a");
        check('3', 450, "b:c,d", "3450:b:c,d");
        check('x', 0, "é", "x0:é");
        for broken in ["", "*", "120:a", "0120:a", "*a:1", "É1:a", "*99999999999:a"] {
            assert_eq!(read(&[broken.to_owned()]).filter(|_| !broken.starts_with('1')), None, "{broken}");
        }
    }
}
