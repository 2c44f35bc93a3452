//! Words near each other where each place is one whole token: one pass over a paragraph.
//!
//! Unordered, the shortest stretch that ends at a place begins with the earliest of the last places of each word; ordered,
//! where the latest row of the words before it began. Either way it is known without trying.

/// The words that are looked for, and what was seen of a paragraph so far.
pub(super) struct Sweep {
    ordered: bool,
    n: usize,
    /// Of each word, the first that is the same.
    same: Vec<usize>,
    /// Of each word, how many are the same as it.
    times: Vec<usize>,
    /// Unordered: the last tokens of each word, as many as it is named, the latest at the end.
    last: Vec<Vec<u32>>,
    /// How many tokens are missing to have all.
    missing: usize,
    /// Ordered: of the first one, two, … words, where the latest row of them began.
    rows: Vec<Option<u32>>,
    /// Where the last stretch began.
    begun: Option<u32>,
}

impl Sweep {
    /// `earlier_same` says of each word which one before it is the same.
    pub fn new(earlier_same: &[Option<usize>], ordered: bool) -> Sweep {
        let n = earlier_same.len();
        let mut same: Vec<usize> = Vec::new();
        for (word, earlier) in earlier_same.iter().enumerate() {
            same.push(earlier.map_or(word, |earlier| same[earlier]));
        }
        let times = (0..n).map(|word| same.iter().filter(|&&other| other == word).count()).collect();
        let (last, rows) = (vec![Vec::new(); n], vec![None; n]);
        Sweep { ordered, n, same, times, last, missing: n, rows, begun: None }
    }

    /// Whether a word is the first of those that are the same.
    pub fn is_first(&self, word: usize) -> bool {
        self.same[word] == word
    }

    /// Begins a paragraph.
    pub fn begin(&mut self) {
        self.last.iter_mut().for_each(Vec::clear);
        self.rows.fill(None);
        (self.missing, self.begun) = (self.n, None);
    }

    /// Where the stretch begins that ends at the next token, which is a word: the first of the same. No stretch that is
    /// given lies in another.
    #[inline]
    pub fn see(&mut self, word: usize, token: u32) -> Option<u32> {
        let start = if self.ordered { self.in_order(word, token) } else { self.in_any_order(word, token) };
        start.filter(|&start| self.begun.replace(start) != Some(start))
    }

    fn in_any_order(&mut self, word: usize, token: u32) -> Option<u32> {
        let own = &mut self.last[word];
        if own.len() == self.times[word] {
            own.rotate_left(1);
            own.pop();
        } else {
            self.missing -= 1;
        }
        own.push(token);
        if self.missing > 0 {
            return None;
        }
        self.last.iter().filter_map(|own| own.first()).min().copied()
    }

    fn in_order(&mut self, word: usize, token: u32) -> Option<u32> {
        let mut start = None;
        // The later words first, for a token is one of them only.
        for later in (0..self.n).rev().filter(|&later| self.same[later] == word) {
            self.rows[later] = if later == 0 { Some(token) } else { self.rows[later - 1] };
            if later + 1 == self.n {
                start = self.rows[later];
            }
        }
        start
    }
}
