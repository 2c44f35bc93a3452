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

pub(super) struct Fuzzy {
    letters: Vec<char>,
    most: u8,
}

/// Two rows of the table of distances, and the letter between them.
#[derive(Clone)]
pub(super) struct Rows {
    row: [u8; MAX_LETTERS + 1],
    before: [u8; MAX_LETTERS + 1],
    letter: char,
}

impl Fuzzy {
    /// For words at most so many letters away.
    pub fn new(word: &str, most: u8) -> Fuzzy {
        Fuzzy { letters: word.chars().take(MAX_LETTERS).collect(), most }
    }

    /// Whether one word is.
    pub fn is_near(&mut self, word: &str) -> bool {
        let start = self.start();
        let end = word.chars().try_fold(start, |rows, letter| self.step(&rows, letter));
        end.is_some_and(|rows| self.accepts(&rows))
    }
}

/// How many letters two short words differ by; `None` beyond what can be compared.
pub(super) fn distance(a: &str, b: &str) -> Option<u8> {
    let short = a.chars().count() <= MAX_LETTERS && b.chars().count() <= MAX_LETTERS;
    (0..=2).filter(|_| short).find(|&most| Fuzzy::new(a, most).is_near(b))
}

impl Automaton for Fuzzy {
    type State = Rows;

    fn start(&mut self) -> Rows {
        let mut row = [u8::MAX; MAX_LETTERS + 1];
        (0u8..).zip(&mut row[..=self.letters.len()]).for_each(|(number, cell)| *cell = number);
        // No row stands before the first: one that is far away does no harm.
        Rows { row, before: [u8::MAX - 2; MAX_LETTERS + 1], letter: '\0' }
    }

    fn step(&mut self, state: &Rows, letter: char) -> Option<Rows> {
        let mut row = [u8::MAX; MAX_LETTERS + 1];
        row[0] = state.row[0].saturating_add(1);
        let mut least = row[0];
        for (at, &own) in self.letters.iter().enumerate() {
            let changed = state.row[at].saturating_add(u8::from(own != letter));
            let put_in = state.row[at + 1].saturating_add(1);
            let left_out = row[at].saturating_add(1);
            let mut cell = changed.min(put_in).min(left_out);
            if at > 0 && own == state.letter && self.letters[at - 1] == letter {
                cell = cell.min(state.before[at - 1].saturating_add(1));
            }
            row[at + 1] = cell;
            least = least.min(cell);
        }
        // A swap may still come back by one from the row before.
        let last_chance = state.row[..=self.letters.len()].iter().min().map_or(u8::MAX, |least| least + 1);
        (least.min(last_chance) <= self.most).then_some(Rows { row, before: state.row, letter })
    }

    fn accepts(&mut self, state: &Rows) -> bool {
        state.row[self.letters.len()] <= self.most
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
