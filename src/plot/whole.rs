//! All texts of a corpus as one strip, one after the other, each as long as it has words.

/// Words and bytes of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    pub words: u32,
    pub bytes: u32,
}

/// Where each text begins on the strip. Within a text, words are taken to be evenly spread over its bytes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Whole {
    lengths: Vec<Length>,
    /// Words before each text, and all of them at the end.
    before: Vec<u64>,
}

impl Whole {
    pub fn new(lengths: Vec<Length>) -> Whole {
        let mut before = vec![0];
        before.extend(lengths.iter().scan(0u64, |sum, length| {
            *sum += u64::from(length.words);
            Some(*sum)
        }));
        Whole { lengths, before }
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
        let Some(length) = self.lengths.get(document as usize) else { return 1.0 };
        let within = f64::from(byte.min(length.bytes)) / f64::from(length.bytes.max(1)) * f64::from(length.words);
        ((self.before(document) as f64 + within) / self.words().max(1) as f64).min(1.0)
    }

    /// The text and the byte at a share of the strip.
    pub fn place(&self, x: f64) -> (u32, u32) {
        let word = x.clamp(0.0, 1.0) * self.words() as f64;
        let document = self.before.partition_point(|&before| before as f64 <= word).saturating_sub(1);
        let document = document.min(self.lengths.len().saturating_sub(1));
        let Some(length) = self.lengths.get(document) else { return (0, 0) };
        let within = (word - self.before[document] as f64) / f64::from(length.words.max(1));
        (document as u32, (within.min(1.0) * f64::from(length.bytes)) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Whole {
        let length = |words, bytes| Length { words, bytes };
        Whole::new(vec![length(100, 600), length(0, 30), length(300, 1_500)])
    }

    #[test]
    fn texts_stand_one_after_the_other() {
        let xs = [(0, 0), (0, 300), (2, 0), (2, 750), (2, 1_500), (2, 9_999), (7, 0)];
        let found = xs.map(|(document, byte)| whole().x(document, byte));
        assert_eq!(found, [0.0, 0.125, 0.25, 0.625, 1.0, 1.0, 1.0]);
    }

    #[test]
    fn a_share_of_the_strip_is_a_place() {
        assert_eq!([0.0, 0.125, 0.25, 0.625].map(|x| whole().place(x)), [(0, 0), (0, 300), (2, 0), (2, 750)]);
        assert_eq!([whole().place(1.0), whole().place(-1.0), whole().place(2.0)], [(2, 1_500), (0, 0), (2, 1_500)]);
        assert_eq!(Whole::new(Vec::new()).place(0.5), (0, 0));
    }
}
