//! All texts of a corpus as one strip, one after the other, each as long as it has words.

/// A text on the strip.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stretch {
    pub words: u32,
    pub bytes: u32,
    /// Bytes of which it is known how many words come before them, both rising.
    pub known: Vec<(u32, u32)>,
}

/// Where each text begins on the strip. Between two places that are known, words are taken to be evenly spread.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Whole {
    texts: Vec<Stretch>,
    /// Words before each text, and all of them at the end.
    before: Vec<u64>,
}

impl Whole {
    pub fn new(texts: Vec<Stretch>) -> Whole {
        let mut before = vec![0];
        before.extend(texts.iter().scan(0u64, |sum, text| {
            *sum += u64::from(text.words);
            Some(*sum)
        }));
        Whole { texts, before }
    }

    /// All words.
    pub fn words(&self) -> u64 {
        self.before.last().copied().unwrap_or(0)
    }

    /// Words before a text.
    pub fn before(&self, document: u32) -> u64 {
        self.before.get(document as usize).copied().unwrap_or(self.words())
    }

    /// The share of the strip, 0 … 1, that lies before a byte of a text.
    pub fn x(&self, document: u32, byte: u32) -> f64 {
        let Some(text) = self.texts.get(document as usize) else { return 1.0 };
        let next = text.known.partition_point(|known| known.0 <= byte);
        let (from, to) = around(text, next);
        let word = between(f64::from(byte.min(text.bytes)), from, to).min(f64::from(text.words));
        ((self.before(document) as f64 + word) / self.words().max(1) as f64).min(1.0)
    }

    /// The text and the byte at a share of the strip.
    pub fn place(&self, x: f64) -> (u32, u32) {
        let word = x.clamp(0.0, 1.0) * self.words() as f64;
        let document = self.before.partition_point(|&before| before as f64 <= word).saturating_sub(1);
        let document = document.min(self.texts.len().saturating_sub(1));
        let Some(text) = self.texts.get(document) else { return (0, 0) };
        let word = word - self.before[document] as f64;
        let next = text.known.partition_point(|known| f64::from(known.1) <= word);
        let (from, to) = around(text, next);
        (document as u32, between(word, (from.1, from.0), (to.1, to.0)).min(f64::from(text.bytes)) as u32)
    }
}

/// What is known before a place and behind it.
fn around(text: &Stretch, next: usize) -> ((u32, u32), (u32, u32)) {
    let before = next.checked_sub(1).map_or((0, 0), |last| text.known[last]);
    (before, text.known.get(next).copied().unwrap_or((text.bytes, text.words)))
}

/// The second number at a first number, on the line between two points.
fn between(at: f64, from: (u32, u32), to: (u32, u32)) -> f64 {
    let share = (at - f64::from(from.0)) / f64::from(to.0.saturating_sub(from.0).max(1));
    f64::from(from.1) + share.clamp(0.0, 1.0) * f64::from(to.1.saturating_sub(from.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(known: Vec<(u32, u32)>) -> Whole {
        let text = |words, bytes| Stretch { words, bytes, known: Vec::new() };
        Whole::new(vec![text(100, 600), text(0, 30), Stretch { known, ..text(300, 1_500) }])
    }

    #[test]
    fn texts_stand_one_after_the_other() {
        let xs = [(0, 0), (0, 300), (2, 0), (2, 750), (2, 1_500), (2, 9_999), (7, 0)];
        let found = xs.map(|(document, byte)| whole(Vec::new()).x(document, byte));
        assert_eq!(found, [0.0, 0.125, 0.25, 0.625, 1.0, 1.0, 1.0]);
    }

    #[test]
    fn a_share_of_the_strip_is_a_place() {
        let whole = whole(Vec::new());
        assert_eq!([0.0, 0.125, 0.25, 0.625].map(|x| whole.place(x)), [(0, 0), (0, 300), (2, 0), (2, 750)]);
        assert_eq!([1.0, -1.0, 2.0].map(|x| whole.place(x)), [(2, 1_500), (0, 0), (2, 1_500)]);
        assert_eq!(Whole::new(Vec::new()).place(0.5), (0, 0));
    }

    #[test]
    fn known_places_stand_where_they_are() {
        let whole = whole(vec![(750, 100), (1_000, 300)]);
        assert_eq!([750, 875, 1_000, 1_400].map(|byte| whole.x(2, byte)), [0.5, 0.75, 1.0, 1.0]);
        assert_eq!([0.5, 0.75].map(|x| whole.place(x)), [(2, 750), (2, 875)]);
        assert_eq!(whole.x(2, 375), 0.375);
    }
}
