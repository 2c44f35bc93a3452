//! Where the article stands among the lines of a page: the stretch of lines with the most prose and the least
//! furniture (the maximum subarray; J. Pasternack and D. Roth, “Extracting article text from the web with maximum
//! subsequence segmentation”, 2009, on lines instead of tags).

use super::line::{End, Line};
use super::reason::Reason;
use std::ops::Range;

/// The best stretch, or nothing when no line is prose.
pub fn core(lines: &[Line<'_>]) -> Option<Range<usize>> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (nth, line) in lines.iter().enumerate() {
        if sum <= 0 {
            (start, sum) = (nth, 0);
        }
        sum += worth(line);
        if sum > best_sum {
            (best, best_sum) = (start..nth + 1, sum);
        }
    }
    (best_sum > 0).then_some(best)
}

/// What a line adds to a stretch: its words when it is prose, less than nothing when it is furniture.
fn worth(line: &Line<'_>) -> i64 {
    let words = i64::from(line.n_words.min(60));
    match line.told {
        Some(Reason::CommentForm) => -60,
        Some(Reason::RelatedHeading | Reason::Copyright) => -30,
        Some(_) => -12,
        None if line.is_prose() => words,
        None if line.end == End::Sentence => 2,
        None if line.end == End::Goes => 1,
        None if line.n_words > 30 => words / 2,
        None => -5,
    }
}
