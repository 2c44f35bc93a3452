//! Below the article: from the first line that is furniture by its words, what follows is furniture too.

use super::Sight;
use super::line::Line;
use super::middle::following;
use super::reason::Reason;

/// Marks lines below the article.
pub fn mark(lines: &[Line<'_>], sight: &Sight, marks: &mut [Option<Reason>]) {
    let end = sight.core.end;
    if !sight.is_page || end >= lines.len() {
        return;
    }
    let tail = &lines[end..];
    let first = tail.iter().position(|line| line.told.is_some());
    let Some(first) = first.or(sight.is_whole.then_some(tail.len())) else { return };
    let told = tail.iter().filter(|line| line.told.is_some()).count();
    let lists = tail[..first].iter().filter(|line| line.is_short()).count();
    let from = if lists >= 3 { 0 } else { first };
    if !sight.is_whole && told * 15 < tail.len() - from {
        return;
    }
    let mut reason = Reason::Navigation;
    for (nth, line) in tail.iter().enumerate().skip(from) {
        match line.told {
            Some(told) => {
                marks[end + nth] = Some(told);
                reason = following(told);
            }
            None if marks[end + nth].is_some() => {}
            // One line that is furniture does not make the sentences behind it furniture, unless it leads to them.
            None if !sight.is_whole && line.is_prose() && !leads(reason) => {}
            None => marks[end + nth] = Some(reason),
        }
    }
}

/// Whether sentences are expected behind a line of this reason.
fn leads(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Related | Reason::CommentForm | Reason::Newsletter | Reason::Cookies | Reason::Copyright
    )
}
