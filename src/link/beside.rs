//! Filters of the concordance in a link: `beside=+3.5.défense` keeps the lines with « défense » among three words to the
//! left or five to the right; `-` takes them away. `beside==0.2.froide` keeps those whose second word to the right is
//! « froide », and with `0.0` those whose node is written so; `!` takes them away. And its sample: `sample=100.7` are
//! 100 lines drawn with the seed 7.

/// Lines with a match of a query beside the node are kept, or go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub keep: bool,
    /// Whether it is the furthest word of the side that is looked at, or the node where both sides are 0.
    pub exact: bool,
    /// Words on each side in which the match must lie.
    pub left: u8,
    pub right: u8,
    pub query: String,
}

/// Words on one side that a filter looks at, at most.
pub const MOST_WORDS: u8 = 100;

/// `+3.5.query`.
pub(super) fn item(filter: &Beside) -> String {
    let sign = match (filter.keep, filter.exact) {
        (true, false) => '+',
        (false, false) => '-',
        (true, true) => '=',
        (false, true) => '!',
    };
    format!("{sign}{}.{}.{}", filter.left, filter.right, filter.query)
}

/// Nothing when one of the items is no filter.
pub(super) fn read(items: &[String]) -> Option<Vec<Beside>> {
    let filter = |item: &String| {
        let (keep, exact) = match item.chars().next()? {
            '+' => (true, false),
            '-' => (false, false),
            '=' => (true, true),
            '!' => (false, true),
            _ => return None,
        };
        let mut parts = item[1..].splitn(3, '.');
        let mut words = || parts.next()?.parse::<u8>().ok().filter(|words| *words <= MOST_WORDS);
        let (left, right) = (words()?, words()?);
        let query = parts.next()?.to_owned();
        (!query.is_empty()).then_some(Beside { keep, exact, left, right, query })
    };
    items.iter().map(filter).collect()
}

/// Size and seed of a sample.
pub(super) fn read_sample(value: &str) -> Option<(u32, u64)> {
    let (size, seed) = value.split_once('.').unwrap_or((value, "1"));
    Some((size.parse().ok().filter(|size| *size > 0)?, seed.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_written_as_they_are_read() {
        for (keep, left, right, query) in
            [(true, 3, 5, "défense"), (false, 0, 100, "a.b.c"), (true, 1, 0, "-x, y")]
        {
            for exact in [false, true] {
                let filter = Beside { keep, exact, left, right, query: query.into() };
                assert_eq!(read(&[item(&filter)]), Some(vec![filter]));
            }
        }
        for broken in ["", "3.5.x", "+3.x", "+3.5.", "+3.101.x", "+-1.2.x", "é3.5.x"] {
            assert_eq!(read(&[broken.to_owned()]), None, "{broken}");
        }
    }

    #[test]
    fn a_sample_has_a_size_and_a_seed() {
        assert_eq!(read_sample("100.7"), Some((100, 7)));
        assert_eq!(read_sample("100"), Some((100, 1)));
        assert_eq!([read_sample("0.1"), read_sample("x"), read_sample("5.")], [None; 3]);
    }
}
