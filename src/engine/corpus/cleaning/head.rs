//! Above the article: a title that stands there twice, the section, a menu, a lost initial.

use super::Sight;
use super::line::{End, Line};
use super::middle::following;
use super::reason::Reason;
use crate::text::fold::fold;
use std::collections::{HashMap, HashSet};

/// A title is looked for in so many lines above the article.
const ABOVE: usize = 25;

/// Marks lines above the article, and repeated titles and lost initials near its beginning.
pub fn mark(lines: &[Line<'_>], sight: &Sight, title: Option<&str>, marks: &mut [Option<Reason>]) {
    let start = sight.core.start;
    let title = find_title(lines, sight, title);
    repeated(lines, start, title, marks);
    drop_cap(lines, marks);
    rubric(lines, start, marks);
    if start == lines.len() {
        return;
    }
    let title_at = title.unwrap_or(start);
    // Between title and article: the section and what is as short.
    for nth in title_at..start {
        let line = &lines[nth];
        if line.told.is_some() {
            marks[nth] = line.told;
        }
    }
    if let Some(first) = marks[title_at..start].iter().position(Option::is_some).filter(|_| sight.is_whole) {
        for nth in title_at + first..start {
            if marks[nth].is_none() && lines[nth].is_short() && lines[nth].n_words <= 3 {
                marks[nth] = Some(Reason::Navigation);
            }
        }
    }
    above(lines, &lines[..title_at.min(start)], sight, marks);
}

/// A menu and whatever else stands above the title, when some of it says that it is furniture.
fn above(lines: &[Line<'_>], head: &[Line<'_>], sight: &Sight, marks: &mut [Option<Reason>]) {
    let told = head.iter().filter(|line| line.told.is_some()).count();
    if !sight.is_whole && (!sight.is_page || told == 0 || told * 15 < head.len()) {
        return;
    }
    let title = marks.get(head.len()).copied().flatten();
    let first_title =
        lines.get(head.len()).filter(|_| title == Some(Reason::RepeatedTitle)).map(|line| line.key.clone());
    let mut reason = Reason::Navigation;
    for (nth, line) in head.iter().enumerate() {
        if let Some(told) = line.told {
            reason = following(told);
            marks[nth] = Some(told);
        } else if marks[nth].is_none()
            && first_title.as_ref() != Some(&line.key)
            && (sight.is_whole || line.is_short())
        {
            marks[nth] = Some(if line.n_words > 12 || reason == Reason::CommentForm {
                Reason::Related
            } else {
                reason
            });
        }
    }
}

/// The line that is the title: the given one, else of the lines above the article the one that shares most with it.
fn find_title(lines: &[Line<'_>], sight: &Sight, title: Option<&str>) -> Option<usize> {
    let start = sight.core.start;
    if start == lines.len() {
        return None;
    }
    if let Some(title) = title {
        let key = key_of(title);
        if let Some(found) =
            lines[..(start + 3).min(lines.len())].iter().position(|line| !key.is_empty() && line.key == key)
        {
            return Some(found.min(start));
        }
    }
    let words: HashSet<&str> =
        lines[sight.core.clone()].iter().take(60).flat_map(|line| content(&line.key)).collect();
    let mut best = (0, None);
    let mut nearest = None;
    for (nth, line) in lines[..start].iter().enumerate().skip(start.saturating_sub(ABOVE)) {
        if line.told.is_some() || !(3..=35).contains(&line.n_words) {
            continue;
        }
        if line.n_words >= 4 {
            nearest = Some(nth);
        }
        let (mut said, mut shared) = (0, 0);
        for word in content(&line.key) {
            said += 1;
            shared += usize::from(words.contains(word));
        }
        // Of a summary and a title the title says more with each word, and ends without a mark.
        let open = if line.end == End::Open { 2 } else { 1 };
        let score = shared.min(6) * shared * open * 100 / said.max(4);
        if shared * 2 >= said && shared >= 2 && score > best.0 {
            best = (score, Some(nth));
        }
    }
    best.1.or(nearest)
}

/// The first five letters of the longer words, so that a plural is no other word.
fn content(key: &str) -> impl Iterator<Item = &str> {
    key.split(' ').filter(|word| word.len() > 3).map(|word| &word[..word.floor_char_boundary(5)])
}

/// Lines that stand a second time within the head.
fn repeated(lines: &[Line<'_>], start: usize, title: Option<usize>, marks: &mut [Option<Reason>]) {
    let until = (start + 4).min(lines.len());
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (nth, line) in lines[..until].iter().enumerate() {
        if line.n_words < 3 || line.told.is_some() || line.key.is_empty() {
            continue;
        }
        let first = *seen.entry(&line.key).or_insert(nth);
        // A refrain comes back too, but not on the next line, and not above prose.
        let is_title = first + 1 == nth || start < lines.len() && (first < 3 || Some(first) == title);
        if first < nth && is_title && digits(line.text).eq(digits(lines[first].text)) {
            marks[nth] = Some(Reason::RepeatedTitle);
        }
    }
}

fn digits(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(char::is_ascii_digit)
}

/// One capital alone on its line, above prose, and no second one in the text (an index has many).
fn drop_cap(lines: &[Line<'_>], marks: &mut [Option<Reason>]) {
    let mut found = None;
    for (nth, line) in lines.iter().enumerate() {
        let mut letters = line.text.chars().filter(|c| !matches!(c, '«' | '“' | '"' | '\u{a0}' | ' '));
        let (Some(letter), None) = (letters.next(), letters.next()) else { continue };
        if !letter.is_uppercase() {
            continue;
        }
        if found.is_some() {
            return;
        }
        found = Some(nth);
    }
    // `I`, `V` and `X` alone are rather the number of a chapter, unless their word goes on below.
    let is_number = |nth: usize| matches!(lines[nth].text, "I" | "V" | "X") && !lines[nth + 1].starts_small();
    if let Some(nth) = found
        && nth < 12
        && lines.get(nth + 1).is_some_and(|next| next.is_prose() || next.n_words >= 12)
        && !is_number(nth)
    {
        marks[nth] = Some(Reason::DropCap);
    }
}

/// `- in International`, `dans Politique`: a section by its preposition, before the first long line.
fn rubric(lines: &[Line<'_>], start: usize, marks: &mut [Option<Reason>]) {
    let until = (start + 5).min(lines.len());
    for (nth, line) in lines[..until].iter().enumerate() {
        if line.is_prose() && line.n_words >= 25 {
            break;
        }
        let mut words = line.key.split(' ');
        let led = matches!(words.next(), Some("in" | "dans")) && words.next().is_some();
        let signed = line.text.starts_with(['-', '–', '—', '|', '>', '/', '•', '·']);
        if nth > 0 && led && signed && line.end == End::Open && line.n_words <= 6 {
            marks[nth] = Some(Reason::Rubric);
        }
    }
}

fn key_of(title: &str) -> String {
    let folded = fold(title);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words
        .iter()
        .map(|word| if word.bytes().all(|byte| byte.is_ascii_digit()) { "0" } else { word })
        .collect::<Vec<_>>()
        .join(" ")
}
