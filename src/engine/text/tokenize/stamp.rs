//! Time stamps as machines write them (ISO 8601, RFC 3339) are one token: 2025-10-15T14:00:00.5+02:00, 20251015T140000Z.

use super::Scanner;

impl Scanner<'_> {
    /// The place behind the time stamp that starts at `start`.
    pub(super) fn stamp(&self, start: usize) -> Option<usize> {
        let rest = &self.bytes[start..];
        // A look at one byte tells nearly every other figure.
        let is_plain = match (rest.get(8), rest.get(10)) {
            (_, Some(b'T')) => false,
            (Some(b'T'), _) => true,
            _ => return None,
        };
        let pattern: &[u8] = if is_plain { b"00000000T0000" } else { b"0000-00-00T00:00" };
        let mut end = is_like(rest, pattern)?;
        let seconds: &[u8] = if is_plain { b"00" } else { b":00" };
        if let Some(width) = is_like(&rest[end..], seconds) {
            end += width;
            if matches!(rest.get(end), Some(b'.' | b',')) {
                let digits = rest[end + 1..].iter().take(9).take_while(|byte| byte.is_ascii_digit()).count();
                end += if digits > 0 { digits + 1 } else { 0 };
            }
        }
        end += match rest.get(end) {
            Some(b'Z') => 1,
            Some(b'+' | b'-') => [&b"00:00"[..], b"0000", b"00"]
                .into_iter()
                .find_map(|zone| is_like(&rest[end + 1..], zone))
                .map_or(0, |width| width + 1),
            _ => 0,
        };
        (!self.is_alphanumeric(start + end)).then_some(start + end)
    }
}

/// The length of the pattern when the bytes begin like it; a zero stands for any digit.
fn is_like(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    let agree =
        |(byte, &drawn): (&u8, &u8)| if drawn == b'0' { byte.is_ascii_digit() } else { *byte == drawn };
    (bytes.len() >= pattern.len() && bytes.iter().zip(pattern).all(agree)).then_some(pattern.len())
}

#[cfg(test)]
mod tests {
    use crate::text::tokenize::tokenize;
    use crate::text::{Kind, Language};

    #[track_caller]
    fn check(drawn: &str) {
        let text = drawn.replace('|', "");
        let forms: Vec<&str> =
            tokenize(&text, Language::French).iter().map(|token| token.span.of(&text)).collect();
        assert_eq!(forms.join("|"), drawn.replace("| ", "|").replace(' ', ""));
    }

    #[test]
    fn a_time_stamp_is_one_token() {
        for stamp in [
            "2025-10-15T14:00:00Z",
            "2025-10-15T14:00Z",
            "2025-10-15T14:00",
            "2025-10-15T14:00:00.123+02:00",
            "2025-10-15T14:00:00,5-0500",
            "2025-10-15T14:00:00+02",
            "20251015T140000Z",
            "20251015T1400",
        ] {
            check(&format!("le| {stamp}| ,| puis"));
            check(&format!("({}|)", format_args!("|{stamp}")));
            check(&format!("{stamp}|."));
            let tokens = tokenize(stamp, Language::French);
            assert_eq!(tokens.len(), 1, "{stamp}");
            assert_eq!(tokens[0].kind, Kind::Number, "{stamp}");
        }
    }

    #[test]
    fn other_figures_are_not() {
        check("2025-10-15");
        check("14:00:00");
        check("2025-10-15| 14:00");
        for text in ["2025-10-15T14", "20251015T", "2025-10-15T14:00:00.", "2025-10-15T14:00:00+"] {
            assert!(tokenize(text, Language::French)[0].span.end as usize <= text.len());
        }
    }
}
