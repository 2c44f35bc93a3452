//! Furniture between the lines of an article: only what says itself what it is, and lists between such lines.

use super::Sight;
use super::line::Line;
use super::reason::Reason;

/// Marks lines inside the article.
pub fn mark(lines: &[Line<'_>], sight: &Sight, marks: &mut [Option<Reason>]) {
    for nth in 0..lines.len() {
        let Some(reason) = lines[nth].told else { continue };
        if !is_doubtful(reason, lines[nth].n_words) || !is_alone(lines, nth) {
            marks[nth] = Some(reason);
        }
        // The headline that is pointed to, on a line of its own.
        if reason == Reason::RelatedHeading
            && sight.core.contains(&nth)
            && let Some(next) = lines.get(nth + 1)
            && next.told.is_none()
            && next.is_short()
            && next.n_words >= 4
        {
            marks[nth + 1] = Some(Reason::Related);
        }
    }
    between(lines, sight, marks);
}

/// Words that a heading of an article may have too.
fn is_doubtful(reason: Reason, n_words: u32) -> bool {
    match reason {
        Reason::Navigation | Reason::Rubric => true,
        Reason::Tags | Reason::Byline | Reason::Credit | Reason::Loading | Reason::Timestamp => n_words <= 3,
        _ => n_words <= 1,
    }
}

/// Whether no line near says that it is furniture; prose parts lines.
fn is_alone(lines: &[Line<'_>], nth: usize) -> bool {
    let near = |other: &Line<'_>| other.told.is_some();
    let before = lines[nth.saturating_sub(2)..nth].iter().rev().take_while(|line| !line.is_prose());
    let after = lines[nth + 1..(nth + 3).min(lines.len())].iter().take_while(|line| !line.is_prose());
    !before.chain(after).any(near)
}

/// Short lines with furniture at most three lines before and after them, and no prose between.
fn between(lines: &[Line<'_>], sight: &Sight, marks: &mut [Option<Reason>]) {
    if !sight.is_page {
        return;
    }
    let mut last: Option<usize> = None;
    for nth in 0..lines.len() {
        if lines[nth].is_prose() {
            last = None;
        }
        let Some(reason) = lines[nth].told.filter(|_| marks[nth].is_some()) else { continue };
        if let Some(last) = last
            && nth - last <= 4
        {
            for between in last + 1..nth {
                // Above the article a title stands between a menu and a name.
                let may_be = between >= sight.core.start || lines[between].n_words <= 2;
                if may_be && lines[between].is_short() && marks[between].is_none() {
                    let before = lines[last].told.unwrap_or(reason);
                    marks[between] = Some(following(before));
                }
            }
        }
        last = Some(nth);
    }
}

/// What a line is that follows one of this reason and does not say it.
pub fn following(reason: Reason) -> Reason {
    match reason {
        Reason::RelatedHeading | Reason::Related => Reason::Related,
        Reason::Rubric | Reason::Timestamp | Reason::Credit | Reason::Byline | Reason::Loading => {
            Reason::Navigation
        }
        other => other,
    }
}
