//! The dispersion strip: a text as a line, a mark where each match stands.

/// A mark of a strip; `x` and `width` are shares of the strip's length, 0 … 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StripMark {
    pub x: f64,
    pub width: f64,
    /// Index of the first match that the mark stands for.
    pub first: usize,
    /// How many matches share the mark.
    pub count: usize,
}

/// Marks for matches at word `at[i]` of `words`, rising. Matches closer than `least` (a share of the
/// length) share one wider mark, so that a strip of a thousand matches has few nodes and loses none.
pub fn marks(at: &[u32], words: u32, least: f64) -> Vec<StripMark> {
    let length = f64::from(words.max(1));
    let mut marks: Vec<StripMark> = Vec::new();
    for (i, &word) in at.iter().enumerate() {
        let x = (f64::from(word) / length).min(1.0);
        match marks.last_mut() {
            Some(mark) if x < mark.x + mark.width => {
                mark.width = mark.width.max(x + least - mark.x);
                mark.count += 1;
            }
            _ => marks.push(StripMark { x, width: least, first: i, count: 1 }),
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_matches_have_marks_of_their_own() {
        let marks = marks(&[0, 50, 99], 100, 0.01);
        assert_eq!(marks.iter().map(|m| m.x).collect::<Vec<_>>(), [0.0, 0.5, 0.99]);
    }

    #[test]
    fn near_matches_share_a_mark_and_none_is_lost() {
        let at: Vec<u32> = (0..1_000).collect();
        let marks = marks(&at, 100_000, 0.002);
        assert!(marks.len() < 10, "{}", marks.len());
        assert_eq!(marks.iter().map(|m| m.count).sum::<usize>(), 1_000);
    }

    #[test]
    fn an_empty_text_has_an_empty_strip() {
        assert!(marks(&[], 0, 0.01).is_empty());
    }
}
