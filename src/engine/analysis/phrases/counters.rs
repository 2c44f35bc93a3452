//! Small counters by hash: what cannot be frequent is known before it takes a place in a table.

/// Counters of two bits that stay at 3. Two things may share one, so it may say too much, never too little.
pub struct Counters {
    cells: Vec<u8>,
    shift: u32,
}

/// Cells at most: 32 MB.
const MOST: usize = 1 << 27;

impl Counters {
    /// For about so many things.
    pub fn new(things: usize) -> Counters {
        let n_cells = (things.max(64) * 4).next_power_of_two().min(MOST);
        Counters { cells: vec![0; n_cells / 4], shift: 64 - n_cells.trailing_zeros() }
    }

    #[inline]
    fn cell(&self, hash: u64) -> (usize, u32) {
        let cell = hash >> self.shift;
        ((cell / 4) as usize, (cell % 4) as u32 * 2)
    }

    #[inline]
    pub fn add(&mut self, hash: u64) {
        let (byte, bit) = self.cell(hash);
        let cells = &mut self.cells[byte];
        if *cells >> bit & 3 < 3 {
            *cells += 1 << bit;
        }
    }

    /// Whether this was added as often, as far as is known.
    #[inline]
    pub fn may_have(&self, hash: u64, times: u32) -> bool {
        let (byte, bit) = self.cell(hash);
        u32::from(self.cells[byte] >> bit & 3) >= times.min(3)
    }

    /// About how many things were added as often.
    pub fn estimate(&self, times: u32) -> usize {
        let times = times.min(3);
        let of_byte: Vec<usize> =
            (0..=255u32).map(|byte| (0..4).filter(|cell| byte >> (2 * cell) & 3 >= times).count()).collect();
        self.cells.iter().map(|&cells| of_byte[cells as usize]).sum()
    }
}

/// A number of which every bit hangs on every bit of another.
#[inline]
pub fn mixed(number: u64) -> u64 {
    let number = (number ^ number >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ number >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number ^ number >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_never_say_too_little() {
        let mut counters = Counters::new(100);
        for number in 0..1_000u64 {
            for _ in 0..number % 5 {
                counters.add(mixed(number));
            }
        }
        for number in 0..1_000u64 {
            assert!((0..=(number % 5) as u32).all(|times| counters.may_have(mixed(number), times)));
        }
        let mut few = Counters::new(1_000);
        [7, 7, 8, 9, 9, 9, 9].iter().for_each(|&number| few.add(mixed(number)));
        assert_eq!((few.estimate(1), few.estimate(2), few.estimate(9)), (3, 2, 1));
    }
}
