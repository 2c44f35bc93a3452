//! Numbers as French and English write them: `1 978` with a narrow no-break space and `3,5`; `1,978` and `3.5`.

use super::Locale;

const NARROW_NO_BREAK_SPACE: char = '\u{202f}';

/// A whole number with its thousands grouped.
pub fn count(n: u64, locale: Locale) -> String {
    let digits = n.to_string();
    let separator = match locale {
        Locale::French => NARROW_NO_BREAK_SPACE,
        Locale::English => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A number with so many decimals, at most 9. Not-a-number and infinities are a dash: missing is missing.
pub fn decimal(x: f64, decimals: usize, locale: Locale) -> String {
    if !x.is_finite() {
        return "–".into();
    }
    let text = format!("{:.*}", decimals.min(9), x.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if x < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push('−');
    }
    out += &whole.parse().map_or_else(|_| whole.to_owned(), |n| count(n, locale));
    if !fraction.is_empty() {
        out.push(if locale == Locale::French { ',' } else { '.' });
        out += fraction;
    }
    out
}

/// A share as whole per cent.
pub fn percent(share: f64, locale: Locale) -> String {
    let number = decimal(share * 100.0, 0, locale);
    match locale {
        Locale::French => format!("{number}{NARROW_NO_BREAK_SPACE}%"),
        Locale::English => format!("{number}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        for (n, french, english) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_978, "1\u{202f}978", "1,978"),
            (1_234_567, "1\u{202f}234\u{202f}567", "1,234,567"),
        ] {
            assert_eq!(count(n, Locale::French), french);
            assert_eq!(count(n, Locale::English), english);
        }
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!(decimal(3.5, 1, Locale::French), "3,5");
        assert_eq!(decimal(-1234.567, 2, Locale::English), "−1,234.57");
        assert_eq!(decimal(-0.001, 1, Locale::French), "0,0");
        assert_eq!(decimal(f64::NAN, 1, Locale::French), "–");
        assert_eq!(decimal(1e300, 0, Locale::English).len(), 301);
    }

    #[test]
    fn shares_are_per_cent() {
        assert_eq!(percent(0.256, Locale::French), "26\u{202f}%");
        assert_eq!(percent(1.0, Locale::English), "100%");
    }
}
