//! Where the words of a phrase stand: at which distances from its first.

use super::stream::BREAK;
use super::{LENGTHS, MOST_IN_FRAME, MOST_SKIPPED, MOST_SKIPPING, MOST_SLOTS, PhraseSettings, Shape};

/// The distances of the words of a phrase from its first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Rising; the first is 0.
    pub offsets: Vec<u8>,
    /// Distances that may have any word.
    pub slots: Vec<u8>,
    /// From the first word to behind the last.
    pub span: u32,
    /// Phrases of patterns of one class are the same when their words are.
    pub class: u8,
    /// Its length, slots included.
    pub n: u8,
}

/// The shape, and the shortest and the longest length that can be counted of it.
pub fn bounded(settings: &PhraseSettings) -> (Shape, u8, u8) {
    let (shape, least, most) = match settings.shape {
        Shape::Row | Shape::Skips(0) | Shape::Slots(0) => (Shape::Row, *LENGTHS.start(), *LENGTHS.end()),
        Shape::Skips(k) => (Shape::Skips(k.min(MOST_SKIPPED)), 2, MOST_SKIPPING),
        Shape::Slots(k) => {
            let slots = k.min(MOST_SLOTS);
            (Shape::Slots(slots), slots + 2, MOST_IN_FRAME)
        }
    };
    let shortest = settings.shortest.clamp(least, most);
    (shape, shortest, settings.longest.clamp(shortest, most))
}

/// All patterns of the settings: of one length after the other, shortest first.
pub fn patterns(settings: &PhraseSettings) -> Vec<Pattern> {
    let (shape, shortest, longest) = bounded(settings);
    let mut patterns: Vec<Pattern> = Vec::new();
    for n in shortest..=longest {
        match shape {
            Shape::Row => patterns.push(pattern((0..n).collect(), n, n)),
            Shape::Skips(k) => {
                // The last word stands from n - 1 to n - 1 + k behind the first.
                for last in n - 1..n + k {
                    let inner = chosen(1, last, n - 2);
                    let with_ends = |inner: Vec<u8>| [vec![0], inner, vec![last]].concat();
                    patterns.extend(inner.into_iter().map(|inner| pattern(with_ends(inner), n, n)));
                }
            }
            Shape::Slots(k) => {
                for slots in chosen(1, n - 1, k) {
                    let class = patterns.len() as u8;
                    let offsets = (0..n).filter(|offset| !slots.contains(offset)).collect();
                    patterns.push(Pattern { slots, ..pattern(offsets, n, class) });
                }
            }
        }
    }
    patterns
}

fn pattern(offsets: Vec<u8>, n: u8, class: u8) -> Pattern {
    let span = offsets.last().map_or(0, |&last| u32::from(last) + 1);
    Pattern { offsets, slots: Vec::new(), span, class, n }
}

/// All ways to choose so many of the numbers from `from` to before `end`, each rising.
fn chosen(from: u8, end: u8, n: u8) -> Vec<Vec<u8>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let firsts = from..end.saturating_sub(n - 1).max(from);
    firsts
        .flat_map(|first| {
            chosen(first + 1, end, n - 1).into_iter().map(move |rest| [vec![first], rest].concat())
        })
        .collect()
}

impl Pattern {
    /// The words of this pattern from a place on.
    pub fn words<'a>(&'a self, words: &'a [u32], place: u32) -> impl Iterator<Item = u32> + 'a {
        self.offsets.iter().map(move |&offset| words[place as usize + usize::from(offset)])
    }

    /// Whether all its words stand in one unit from a place on.
    pub fn fits(&self, words: &[u32], place: u32) -> bool {
        let end = (place + self.span) as usize;
        words.get(place as usize..end).is_some_and(|words| !words.contains(&BREAK))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(shape: Shape, lengths: (u8, u8), expected: &str) {
        let settings =
            PhraseSettings { shape, shortest: lengths.0, longest: lengths.1, ..PhraseSettings::default() };
        let drawn = patterns(&settings).into_iter().map(|pattern| {
            let drawn = (0..pattern.span as u8).map(|offset| match pattern.offsets.contains(&offset) {
                true => 'x',
                false if pattern.slots.contains(&offset) => '*',
                false => '.',
            });
            drawn.collect::<String>()
        });
        assert_eq!(drawn.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn each_shape_has_its_patterns() {
        check(Shape::Row, (2, 4), "xx xxx xxxx");
        check(Shape::Row, (0, 1), "xx");
        check(Shape::Skips(2), (2, 2), "xx x.x x..x");
        check(Shape::Skips(1), (3, 3), "xxx xx.x x.xx");
        check(Shape::Slots(1), (2, 4), "x*x x*xx xx*x");
        check(Shape::Slots(2), (4, 4), "x**x");
        assert_eq!(
            patterns(&PhraseSettings {
                shape: Shape::Skips(9),
                shortest: 2,
                longest: 9,
                ..Default::default()
            })
            .len(),
            83
        );
    }
}
