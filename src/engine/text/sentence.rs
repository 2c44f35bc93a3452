//! Sentences: where one ends, judged by the mark, by what stands before it, and by what follows.

use super::fold::fold;
use super::stop::is_function_word;
use super::{Extent, Kind, Language, Token};

/// Appends the sentences of one paragraph.
pub fn sentences_of(
    text: &str,
    tokens: &[Token],
    paragraph: Extent,
    language: Language,
    sentences: &mut Vec<Extent>,
) {
    let reader = Reader { text, tokens: &tokens[..paragraph.end as usize], language };
    let mut start = paragraph.start as usize;
    let mut at = start;
    while at < paragraph.end as usize {
        let Some(mark) = reader.mark(at) else {
            at += 1;
            continue;
        };
        let end = reader.behind(at);
        if reader.is_end(start, at, mark, end) {
            sentences.push(Extent::new(start as u32, end as u32));
            start = end;
        }
        at = end;
    }
    if start < paragraph.end as usize {
        sentences.push(Extent::new(start as u32, paragraph.end));
    }
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
}

impl<'a> Reader<'a> {
    fn form(&self, at: usize) -> &'a str {
        self.tokens[at].span.of(self.text)
    }

    /// The place behind the token at `at` and the marks that close with it.
    fn behind(&self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.tokens.len() && self.closes(end) {
            end += 1;
        }
        end
    }

    /// Whether the sentence from `start` ends with the mark at `at`, whose closing marks go up to `end`.
    fn is_end(&self, start: usize, at: usize, mark: Mark, end: usize) -> bool {
        if end == self.tokens.len() {
            return true;
        }
        if self.is_omission(at) {
            return false;
        }
        let is_enumerator = at == start + 1 && matches!(self.tokens[start].kind, Kind::Number);
        if is_enumerator && mark == Mark::Point {
            return false;
        }
        // A dash behind a full stop opens a new speech or a new item.
        let is_dash = self.tokens[end].kind == Kind::Dash;
        if is_dash && matches!(mark, Mark::Point | Mark::Semicolon) {
            return true;
        }
        let next = self.next_word(end);
        match (mark, next) {
            // A new item of a list; in a sentence a small letter follows the semicolon.
            (Mark::Semicolon, Next::Capital(word)) => starts_sentence(word, self.language),
            (Mark::Semicolon, _) => false,
            // Careless writing: a long word is no abbreviation, so its point is a full stop.
            (Mark::Point, Next::Small) => end == at + 1 && self.is_full_stop(at),
            (_, Next::Small) => false,
            (Mark::Abbreviation, Next::Capital(word)) => starts_sentence(word, self.language),
            (Mark::Abbreviation, _) => false,
            (_, Next::Mark) => false,
            (_, _) => true,
        }
    }

    /// What kind of end a token could be.
    fn mark(&self, at: usize) -> Option<Mark> {
        let form = self.form(at);
        match self.tokens[at].kind {
            Kind::Punctuation => match form.chars().next()? {
                '.' if form.len() > 1 => Some(Mark::Ellipsis),
                '…' => Some(Mark::Ellipsis),
                '.' => Some(Mark::Point),
                ';' => Some(Mark::Semicolon),
                '!' | '?' | '。' | '！' | '？' | '؟' | '।' => Some(Mark::Loud),
                _ => None,
            },
            Kind::Acronym | Kind::Abbreviation if form.ends_with('.') => {
                let never = matches!(
                    fold(form).as_str(),
                    "m." | "mm."
                        | "mr."
                        | "mrs."
                        | "ms."
                        | "dr."
                        | "pr."
                        | "st."
                        | "ste."
                        | "mgr."
                        | "me."
                        | "mme."
                        | "p."
                        | "pp."
                        | "cf."
                );
                (!never).then_some(Mark::Abbreviation)
            }
            _ => None,
        }
    }

    /// Whether a token behind a final mark belongs to the sentence.
    fn closes(&self, at: usize) -> bool {
        match self.tokens[at].kind {
            Kind::QuoteClose => true,
            Kind::Punctuation => {
                let form = self.form(at);
                matches!(form, ")" | "]" | "}") || form.starts_with(['.', '!', '?', '…'])
            }
            _ => false,
        }
    }

    /// Whether the point at `at` stands behind a word too long for an abbreviation and before a space.
    fn is_full_stop(&self, at: usize) -> bool {
        let has_space =
            self.tokens.get(at + 1).is_some_and(|next| next.span.start > self.tokens[at].span.end);
        has_space
            && at > 0
            && self.tokens[at - 1].kind == Kind::Word
            && self.form(at - 1).chars().count() >= 3
    }

    /// Whether the token at `at` is the middle of `[…]`.
    fn is_omission(&self, at: usize) -> bool {
        let is = |at: usize, forms: [&str; 2]| at < self.tokens.len() && forms.contains(&self.form(at));
        at > 0 && is(at - 1, ["[", "("]) && is(at, ["…", "..."]) && is(at + 1, ["]", ")"])
    }

    /// What follows a possible end, over opening marks and dashes.
    fn next_word(&self, from: usize) -> Next<'a> {
        for at in from..self.tokens.len().min(from + 6) {
            let token = self.tokens[at];
            let form = self.form(at);
            match token.kind {
                Kind::QuoteOpen | Kind::Dash | Kind::Symbol => continue,
                Kind::Punctuation if matches!(form, "(" | "[") || self.is_omission(at) => continue,
                Kind::Punctuation if at > from && self.is_omission(at - 1) => continue,
                Kind::Punctuation => return Next::Mark,
                Kind::QuoteClose => return Next::Other,
                _ => {}
            }
            return match form.chars().find(|c| c.is_alphanumeric()) {
                Some(c) if c.is_lowercase() => Next::Small,
                Some(c) if c.is_uppercase() => Next::Capital(form),
                _ => Next::Other,
            };
        }
        Next::Other
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Point,
    Semicolon,
    Ellipsis,
    Loud,
    Abbreviation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next<'a> {
    Small,
    Capital(&'a str),
    /// A mark that continues the sentence: a comma, a colon.
    Mark,
    Other,
}

/// Whether a capital at the start of this word is that of a sentence rather than of a name.
fn starts_sentence(word: &str, language: Language) -> bool {
    is_function_word(fold(word).trim_end_matches('\''), language)
}

#[cfg(test)]
mod tests {
    use super::super::tokenize::tokenize;
    use super::*;

    /// A bar stands where a sentence ends.
    #[track_caller]
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let tokens = tokenize(&text, Language::French);
        let mut sentences = Vec::new();
        let all = Extent::new(0, tokens.len() as u32);
        sentences_of(&text, &tokens, all, Language::French, &mut sentences);
        let found: Vec<&str> = sentences
            .iter()
            .map(|extent| {
                let tokens = &tokens[extent.range()];
                &text[tokens[0].span.start as usize..tokens[tokens.len() - 1].span.end as usize]
            })
            .collect();
        let wanted: Vec<&str> = expected.split('|').map(str::trim).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_full_stop_ends_a_sentence() {
        check("Il part.| Elle reste.");
        check("La Russie.|L’Ukraine.");
        check("Vient-il ?| Oui !| Non…| Peut-être.");
        check("Quoi ?!| Rien.");
        check("Il part. 12 chars le suivent.".replace(". 12", ".| 12").as_str());
        check("Sans point");
    }

    #[test]
    fn abbreviations_and_figures_do_not() {
        check("M. Wallace et MM. Rutte et Le Drian partent.");
        check("Le général J.-Y. Martin, né en 50 av. J.-C., est mort.");
        check("Des chars, des avions, etc. partent.");
        check("Des chars, des avions, etc.| Les alliés partent.");
        check("Cela coûte 3.5 millions.");
        check("Voir p. 12 et art. 5 du traité.");
        check("L’O.N.U. et l’U.E. protestent.");
        check("Il parle à l’O.N.U.| Les alliés écoutent.");
        check("1. Les alliés partent.");
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        check("« La vitesse sauvera des vies. »| Il part.");
        check("« Viens ! » dit-il.");
        check("« Qui vient ? » a demandé M. Rutte.");
        check("(Il part.)| Elle reste.");
        check("Il a dit “oui.”| Elle reste.");
        check("« Il part.| Elle reste.");
    }

    #[test]
    fn what_follows_decides() {
        check("Il part… et revient.");
        check("Il part…| Elle reste.");
        check("Il vient ; elle reste : bien.");
        check("Yahoo! est une entreprise.");
        check("— Oui.| — Non.");
        check("Il part.| […] Elle reste.");
        check("Il part.| on reste.");
    }
}
