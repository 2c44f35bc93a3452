//! Words a letter or two away: `zelenski~1` finds zelensky.
//!
//! The distance is that of Damerau and Levenshtein with neighbours swapped at most once (optimal string alignment),
//! counted in letters of the layer, so that accents and case cost nothing on folds. Any letter may differ, the first
//! too: names are transliterated differently from there on (Tchernihiv, Chernihiv).

use super::automaton::Automaton;

/// The longest word, in letters, that is looked for like this.
pub(super) const MAX_LETTERS: usize = 31;

/// How many letters a word may differ by: at most 2, and fewer than half of its letters.
pub(super) fn allowed(word: &str, asked: u8) -> u8 {
    let letters = word.chars().count();
    if letters > MAX_LETTERS { 0 } else { asked.min(2).min((letters.saturating_sub(1) / 2) as u8) }
}

/// For each number of differences the beginnings of the word that were read with so many: bit i for its first i letters
/// (Wu and Manber 1992, "Fast text searching allowing errors"). A row has the bits of those before it.
type Rows = [u32; 3];

pub(super) struct Fuzzy {
    /// Bit i: the i-th letter, from 1, is this one.
    ascii: [u32; 128],
    others: Vec<(char, u32)>,
    /// The bit of the whole word.
    whole: u32,
    most: usize,
}

/// What was read so far, and before the last letter.
#[derive(Clone, Copy)]
pub(super) struct Read {
    rows: Rows,
    before: Rows,
    last: u32,
}

impl Fuzzy {
    /// For words at most so many letters away, up to 2.
    pub fn new(word: &str, most: u8) -> Fuzzy {
        let mut fuzzy =
            Fuzzy { ascii: [0; 128], others: Vec::new(), whole: 1, most: usize::from(most.min(2)) };
        for letter in word.chars().take(MAX_LETTERS) {
            fuzzy.whole <<= 1;
            match fuzzy.ascii.get_mut(letter as usize) {
                Some(places) => *places |= fuzzy.whole,
                None => fuzzy.others.push((letter, fuzzy.whole)),
            }
        }
        fuzzy
    }

    #[inline]
    fn places(&self, letter: char) -> u32 {
        match self.ascii.get(letter as usize) {
            Some(places) => *places,
            None => {
                let same = self.others.iter().filter(|(other, _)| *other == letter);
                same.fold(0, |places, (_, place)| places | place)
            }
        }
    }

    /// Whether one word is.
    pub fn is_near(&mut self, word: &str) -> bool {
        let start = self.start();
        let end = word.chars().try_fold(start, |read, letter| self.step(&read, letter));
        end.is_some_and(|read| self.accepts(&read))
    }
}

/// How many letters two short words differ by; `None` beyond what can be compared.
pub(super) fn distance(a: &str, b: &str) -> Option<u8> {
    let short = a.chars().count() <= MAX_LETTERS && b.chars().count() <= MAX_LETTERS;
    (0..=2).filter(|_| short).find(|&most| Fuzzy::new(a, most).is_near(b))
}

impl Automaton for Fuzzy {
    type State = Read;

    fn start(&mut self) -> Read {
        // Letters of the word that are left out at its beginning.
        Read { rows: [1, 3, 7], before: [0; 3], last: 0 }
    }

    #[inline]
    fn step(&mut self, state: &Read, letter: char) -> Option<Read> {
        let Read { rows: old, before, last } = *state;
        let own = self.places(letter);
        let mut rows = [(old[0] << 1) & own, 0, 0];
        for most in 1..=self.most {
            let changed_or_put_in = old[most - 1] << 1 | old[most - 1];
            let left_out = rows[most - 1] << 1;
            let swapped = (before[most - 1] << 2) & last & (own << 1);
            rows[most] = (old[most] << 1) & own | changed_or_put_in | left_out | swapped;
        }
        // A swap that is begun leaves a change behind, so that nothing comes back from an empty row.
        let within = self.whole | (self.whole - 1);
        (rows[self.most] & within != 0).then_some(Read { rows, before: old, last: own })
    }

    fn accepts(&mut self, state: &Read) -> bool {
        state.rows[self.most] & self.whole != 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::automaton::accepted;
    use super::*;
    use crate::index::lexicon::Strings;
    use crate::random::Random;

    /// The whole table, as the definition has it.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = match (i, j) {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => {
                        let changed = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                        let least = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                        let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                        if swapped { least.min(table[i - 2][j - 2] + 1) } else { least }
                    }
                };
            }
        }
        table[a.len()][b.len()]
    }

    #[test]
    fn words_near_by_agree_with_the_whole_table() {
        let mut random = Random::new(2);
        let mut word = |most: u32| -> String {
            let length = random.below(most);
            (0..length).map(|_| ['a', 'b', 'c', 'é'][random.below(4) as usize]).collect()
        };
        let mut total = 0;
        for _ in 0..200 {
            let mut list: Vec<String> = (0..200).map(|_| word(9)).collect();
            list.sort();
            list.dedup();
            let mut keys = Strings::default();
            list.iter().for_each(|key| keys.push(key));
            let (wanted, most) = (word(8), 1 + (total % 2) as u8);
            let found = accepted(&keys, 0..list.len() as u32, &mut Fuzzy::new(&wanted, most));
            let near = |number: &u32| distance(&wanted, &list[*number as usize]) <= usize::from(most);
            let expected: Vec<u32> = (0..list.len() as u32).filter(near).collect();
            assert_eq!(found, expected, "{wanted}~{most} in {list:?}");
            total += found.len();
        }
        assert!(total > 2_000, "{total}");
    }

    #[test]
    fn a_short_word_allows_less() {
        let letters = |word: &str| [1, 2, 3].map(|asked| allowed(word, asked));
        assert_eq!(letters("zelenski"), [1, 2, 2]);
        assert_eq!(letters("otan"), [1, 1, 1]);
        assert_eq!(letters("ue"), [0, 0, 0]);
        assert_eq!(letters(&"a".repeat(40)), [0, 0, 0]);
    }
}
