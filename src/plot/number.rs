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

/// A number with about three digits that tell something: `1 234`, `12,3`, `0,0123`, `1,2·10⁻⁷`. A whole number stays whole.
pub fn figure(x: f64, locale: Locale) -> String {
    let size = x.abs();
    if !x.is_finite() || size == 0.0 || size >= 1e15 {
        return if size >= 1e15 && x.is_finite() { power(x, locale) } else { decimal(x, 0, locale) };
    }
    let is_whole = size < 1e6 && (size as u64) as f64 == size;
    match size {
        _ if is_whole => decimal(x, 0, locale),
        _ if size >= 100.0 => decimal(x, if size >= 1000.0 { 0 } else { 1 }, locale),
        _ if size >= 10.0 => decimal(x, 1, locale),
        _ if size >= 0.1 => decimal(x, if size >= 1.0 { 2 } else { 3 }, locale),
        _ if size >= 0.001 => decimal(x, 4, locale),
        _ => power(x, locale),
    }
}

/// A number as a digit, a decimal and a power of ten.
fn power(x: f64, locale: Locale) -> String {
    let text = format!("{x:.1e}");
    let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
    let digits = decimal(digits.parse().unwrap_or(0.0), 1, locale);
    let raised = power.chars().map(|c| match c {
        '-' => '⁻',
        c => "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(c.to_digit(10).unwrap_or(0) as usize).unwrap_or(c),
    });
    format!("{digits}·10{}", raised.collect::<String>())
}

/// A share as whole per cent.
pub fn percent(share: f64, locale: Locale) -> String {
    let number = decimal(share * 100.0, 0, locale);
    match locale {
        Locale::French => format!("{number}{NARROW_NO_BREAK_SPACE}%"),
        Locale::English => format!("{number}%"),
    }
}

/// What a person has typed as a number: with a comma or a dot, and spaces between thousands. Right to a double's last
/// place or two, which is enough to sort by; reading the last one right takes 15 kB of tables in the page.
pub fn typed(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (whole, part) = plain.split_once([',', '.']).unwrap_or((plain, ""));
    let figures = [whole, part].concat();
    if figures.is_empty() || !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let figure = |byte: u8| f64::from(byte - b'0');
    let whole = whole.bytes().fold(0.0, |value, byte| value * 10.0 + figure(byte));
    let part = part.bytes().rev().fold(0.0, |value, byte| (value + figure(byte)) / 10.0);
    Some(sign * (whole + part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_number_has_a_comma_or_a_dot() {
        for (text, expected) in [
            ("12", Some(12.0)),
            ("1\u{202f}234,5", Some(1234.5)),
            ("-0.25", Some(-0.25)),
            ("+7", Some(7.0)),
            (",5", Some(0.5)),
            ("3.", Some(3.0)),
            ("", None),
            (".", None),
            ("1.2.3", None),
            ("12 kg", None),
            ("deux", None),
            ("infinity", None),
        ] {
            assert_eq!(typed(text), expected, "{text:?}");
        }
        assert_eq!(typed(&"9".repeat(400)), Some(f64::INFINITY));
        assert!(typed("0,000000000000000000001").is_some_and(|small| (small * 1e21 - 1.0).abs() < 1e-12));
    }

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
