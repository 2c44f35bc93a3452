//! The plainest way to compare two words.

/// A star takes nothing, or a byte and goes on.
pub fn has_shape(shape: &str, key: &str) -> bool {
    fn naive(shape: &[u8], key: &[u8]) -> bool {
        match shape.split_first() {
            None => key.is_empty(),
            Some((b'*', rest)) => naive(rest, key) || !key.is_empty() && naive(shape, &key[1..]),
            Some((byte, rest)) => key.first() == Some(byte) && naive(rest, &key[1..]),
        }
    }
    naive(shape.as_bytes(), key.as_bytes())
}

/// Letters put in, left out, changed, or swapped with a neighbour: the least number, by its definition.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            if i == 0 || j == 0 {
                table[i][j] = i + j;
                continue;
            }
            let changed = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            table[i][j] = changed.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                table[i][j] = table[i][j].min(table[i - 2][j - 2] + 1);
            }
        }
    }
    table[a.len()][b.len()]
}
