//! Sentences: where one ends, judged by the mark, by what stands before it, and by what follows.

use super::fold::fold;
use super::stop::is_function_word;
use super::{Extent, Kind, Language, Token};
use opener::{is_determiner, starts_label_text, starts_sentence};

mod opener;

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
        let end = if mark.is_weak() { at + 1 } else { reader.behind(at) };
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
        // A picture at the start belongs to what follows.
        if mark == Mark::Picture && at == start {
            return false;
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
        if matches!(mark, Mark::Bracket | Mark::Colon) && self.is_item(end) {
            return true;
        }
        let next = self.next_word(end);
        match (mark, next) {
            (Mark::Bracket, Next::Capital(word)) => {
                at >= start + 4 && word.chars().nth(1).is_some() && starts_sentence(word, self.language)
            }
            (Mark::Bracket, _) => false,
            // Pictures close a sentence when another clearly begins.
            (Mark::Picture, Next::Capital(word)) => {
                word.chars().nth(1).is_some() && starts_sentence(word, self.language)
            }
            (Mark::Picture, _) => false,
            (Mark::Colon, Next::Capital(word)) => {
                self.is_label(start, at) && self.tokens[end].kind.is_word() && starts_label_text(word)
            }
            (Mark::Colon, _) => false,
            // On the web a new sentence may be written small.
            (Mark::Loud, Next::Small) if self.language == Language::English => end == at + 1,
            // Behind a question in speech comes a verb: `Qui vient ? demanda-t-il.` An article opens another sentence.
            (Mark::Loud, Next::Small) => {
                end == at + 1
                    && at >= start + 4
                    && self.form(at) == "?"
                    && is_determiner(self.form(end), self.language)
            }
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
                ':' => Some(Mark::Colon),
                ')' | ']' if at > 0 => Some(Mark::Bracket),
                '!' | '?' | '。' | '！' | '？' | '؟' | '।' => Some(Mark::Loud),
                _ => None,
            },
            Kind::Emoji => Some(Mark::Picture),
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
                        | "vs."
                        | "gen."
                        | "sen."
                        | "rep."
                        | "gov."
                        | "col."
                        | "capt."
                        | "lt."
                        | "prof."
                        | "rev."
                        | "mt."
                        | "no."
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
            // A picture behind the full stop belongs to what it comments on.
            Kind::Emoji => self.tokens.get(at + 1).is_none_or(|next| next.kind == Kind::Word),
            _ => false,
        }
    }

    /// Whether the token at `at` is the hyphen or bullet of a list’s item: `- Chypre`.
    fn is_item(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1) else { return false };
        let is_bullet = matches!(self.form(at), "-" | "•" | "▪" | "■" | "◦" | "*");
        let is_free = self.tokens[at].span.end < next.span.start
            && at > 0
            && self.tokens[at - 1].span.end < self.tokens[at].span.start;
        let opens = next.kind == Kind::QuoteOpen
            || self.form(at + 1).chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '(' | '['));
        is_bullet && is_free && (opens || self.form(at - 1) == ":")
    }

    /// Whether the tokens from `start` to the colon at `at` are a label: a few words without a figure, and
    /// not a pronoun with its verb.
    fn is_label(&self, start: usize, at: usize) -> bool {
        let is_word = |token: &Token| matches!(token.kind, Kind::Word | Kind::Elided);
        at > start
            && at - start <= 4
            && self.tokens[start..at].iter().all(is_word)
            && !is_function_word(fold(self.form(start)).trim_end_matches('\''), self.language)
    }

    /// Whether the point at `at` stands behind a word too long for an abbreviation and before a space.
    fn is_full_stop(&self, at: usize) -> bool {
        let has_space =
            self.tokens.get(at + 1).is_some_and(|next| next.span.start > self.tokens[at].span.end);
        has_space
            && at > 0
            && match self.tokens[at - 1].kind {
                Kind::Word | Kind::Number => self.form(at - 1).chars().count() >= 3,
                Kind::QuoteClose => true,
                Kind::Punctuation => matches!(self.form(at - 1), ")" | "]"),
                _ => false,
            }
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
                Kind::Punctuation if matches!(form, "(" | "[" | "¿" | "¡") || self.is_omission(at) => {
                    continue;
                }
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
    /// A closing bracket, behind which the full stop may be missing.
    Bracket,
    Colon,
    /// `🙂` and `:-)` stand where a full stop would.
    Picture,
}

impl Mark {
    /// Whether the mark ends a sentence only where a full stop was left out.
    fn is_weak(self) -> bool {
        matches!(self, Mark::Bracket | Mark::Colon | Mark::Picture)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next<'a> {
    Small,
    Capital(&'a str),
    /// A mark that continues the sentence: a comma, a colon.
    Mark,
    Other,
}

#[cfg(test)]
mod tests {
    use super::super::tokenize::tokenize;
    use super::*;

    /// A bar stands where a sentence ends.
    #[track_caller]
    fn check(expected: &str) {
        check_in(Language::French, expected);
    }

    #[track_caller]
    fn check_in(language: Language, expected: &str) {
        let text = expected.replace('|', "");
        let tokens = tokenize(&text, language);
        let mut sentences = Vec::new();
        let all = Extent::new(0, tokens.len() as u32);
        sentences_of(&text, &tokens, all, language, &mut sentences);
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
        check("Dans quel cas est-il utilisé ?| la maladie de Paget en est un.");
        check("D’où vient cet avion ? demanda le général.");
        check("Quoi ? la guerre ?");
        check("Il a vu le roi ; Seuls quatre autres sont venus.".replace("; ", ";| ").as_str());
    }

    #[test]
    fn a_full_stop_may_be_missing_behind_a_bracket_or_a_label() {
        check("La Côte de Bellevue (109,5 km)| Elle a le statut de ville.");
        check("Le Pacte de défense (OTAN) Bruxelles.");
        check("Absorption :| La concentration est faible.");
        check("Il répond : La Russie avance.");
        check("Il souligne : « Le théâtre doit être léger. »");
        check("Veuillez dire à votre médecin :| - si vous êtes malade.");
        check("Elles sont mortes (96 seulement).| ils étaient partis.");
    }

    #[test]
    fn the_web_is_careless() {
        check_in(Language::English, "cool!| thanks for that.| the food was great.");
        check_in(Language::English, "Great place :)| We loved it.| Thanks! :)| The end.");
        check_in(Language::English, "He was in Washington D.C.| The end came at 8 a.m. on Monday.");
        check_in(Language::English, "Mr. Smith vs. Dr. No met on Jan. 5 at St. Louis.");
        check_in(Language::Spanish, "Llegó.| ¿Qué pasa?| ¡Hola!");
    }
}
