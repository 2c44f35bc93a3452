//! Which language a text is in, as far as the rules need to know.

pub mod model;
mod votes;

use serde::{Deserialize, Serialize};

/// A language that is told apart from the others. French and English have rules and lists of their own; every other text is
/// read by the French rules without its lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    #[default]
    French,
    English,
    German,
    Spanish,
    Italian,
    Portuguese,
    Dutch,
    Other,
}

impl Language {
    /// All languages, in the order of their codes in a segment.
    pub const ALL: [Language; 8] = [
        Language::French,
        Language::English,
        Language::German,
        Language::Spanish,
        Language::Italian,
        Language::Portuguese,
        Language::Dutch,
        Language::Other,
    ];

    /// The code of ISO 639-1, `und` when it is another.
    pub const fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
            Language::German => "de",
            Language::Spanish => "es",
            Language::Italian => "it",
            Language::Portuguese => "pt",
            Language::Dutch => "nl",
            Language::Other => "und",
        }
    }

    /// The language of a code such as `fr` or `en-GB`.
    pub fn from_code(code: &str) -> Language {
        let code = code.split(['-', '_']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.code() == code).unwrap_or(Language::Other)
    }
}

/// The language that a text seems to be written in.
///
/// A text that says nothing about its language is read as French; one in a script other than Latin, or in
/// a language that has no rules here, is `Other`.
pub fn guess(text: &str) -> Language {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    votes::spoken(&parts(sample)).unwrap_or_else(|| guess_with_margin(text).0)
}

/// The language that a text seems to be written in, and by how much it leads before the next: above 1 where a sentence
/// leaves little doubt, 0 where nothing speaks for it.
///
/// Of a long text four parts are looked at, spread over its first 8 kB: a head in another language does not decide.
pub fn guess_with_margin(text: &str) -> (Language, f32) {
    decide(&parts(&text[..text.floor_char_boundary(SAMPLE)]))
}

fn parts(sample: &str) -> Vec<&str> {
    if sample.len() <= PARTS * PART {
        return vec![sample];
    }
    let part = |nth: usize| {
        let from = sample.floor_char_boundary(nth * (sample.len() - PART) / (PARTS - 1));
        &sample[from..sample.floor_char_boundary(from + PART)]
    };
    (0..PARTS).map(part).collect()
}

/// The language of a paragraph in a text of a known language. It differs from the text's only when the paragraph has 40
/// characters at least and strong evidence for another.
pub fn of_paragraph(paragraph: &str, of_text: Language) -> Language {
    let head = &paragraph[..paragraph.floor_char_boundary(PART)];
    if head.len() < SHORTEST || votes::speaks(head, of_text) || head.chars().count() < SHORTEST {
        return of_text;
    }
    let (language, margin) = decide(&[head]);
    if margin > STRONG { language } else { of_text }
}

/// How much of a text is looked at, in bytes: so many parts of such a length from its head.
const SAMPLE: usize = 8 << 10;
const PARTS: usize = 4;
const PART: usize = 200;

/// A paragraph of fewer characters is in the language of its text.
const SHORTEST: usize = 40;

/// The lead that another language needs in a paragraph.
const STRONG: f32 = 1.5;

/// The lead that a language outside the seven needs: it is rarer than they are.
const RARE: f32 = 0.4;

/// Fewer features than this, about three words, say too little: such a text is French unless the lead is strong.
const FEW: usize = 40;

/// A word or two say nothing: a name such as OTAN is at home in several languages.
const TOO_FEW: usize = 20;

fn decide(parts: &[&str]) -> (Language, f32) {
    if is_foreign(parts) {
        return (Language::Other, 9.0);
    }
    let (mut sums, mut n) = ([0i32; model::CLASSES.len()], 0usize);
    for part in parts {
        let (of_part, features) = model::sums(part);
        sums.iter_mut().zip(of_part).for_each(|(sum, part)| *sum += i32::from(part));
        n += features;
    }
    // Leads grow with the root of the length: that makes those of a sentence and of a page comparable.
    let root = (n.max(1) as f32).sqrt();
    let mut scores = [f32::MIN; Language::ALL.len()];
    for (class, &sum) in sums.iter().enumerate() {
        // One value for each language: that of `Other` is the largest of its groups.
        let at = class.min(Language::ALL.len() - 1);
        let rare = if Language::ALL[at] == Language::Other { RARE } else { 0.0 };
        scores[at] = scores[at].max(sum as f32 * model::UNIT / root - rare);
    }
    let mut best = 0;
    for nth in 1..scores.len() {
        if scores[nth] > scores[best] {
            best = nth;
        }
    }
    let next = (0..scores.len()).filter(|&nth| nth != best).map(|nth| scores[nth]).fold(f32::MIN, f32::max);
    let margin = scores[best] - next;
    if n < TOO_FEW || n < FEW && margin < STRONG {
        (Language::French, 0.0)
    } else {
        (Language::ALL[best], margin)
    }
}

/// Whether most letters are of another script than Latin.
fn is_foreign(parts: &[&str]) -> bool {
    let (mut latin, mut foreign) = (0usize, 0usize);
    for c in parts.iter().filter(|part| !part.is_ascii()).flat_map(|part| part.chars()) {
        match c {
            'a'..='z' | 'A'..='Z' | 'À'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => latin += 1,
            // The usual marks of type.
            '\u{2000}'..='\u{206F}' => {}
            '\u{250}'.. if c.is_alphabetic() => foreign += 1,
            _ => {}
        }
    }
    foreign > latin
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Language) {
        assert_eq!(guess(text), expected, "{text}");
    }

    #[test]
    fn a_sentence_is_enough() {
        check("Les ministres de la Défense se réunissent jeudi à Bruxelles.", Language::French);
        check("L’Alliance atlantique face à une guerre qui s’enlise", Language::French);
        check("L'ALLIANCE ATLANTIQUE FACE A UNE GUERRE QUI S'ENLISE", Language::French);
        check("Subscribe to the newsletter so you never miss out on exclusive insights", Language::English);
        check("NATO’s ministers didn’t meet on Thursday, officials said.", Language::English);
        check("Die Minister der Allianz treffen sich am Donnerstag in Brüssel.", Language::German);
        check("Los ministros de la Alianza se reúnen el jueves en Bruselas.", Language::Spanish);
        check("I ministri della Difesa si riuniscono giovedì a Bruxelles.", Language::Italian);
        check("Os ministros da Defesa reúnem-se na quinta-feira em Bruxelas.", Language::Portuguese);
        check("De ministers van Defensie komen donderdag bijeen in Brussel.", Language::Dutch);
        check("Министры обороны собираются в Брюсселе.", Language::Other);
    }

    #[track_caller]
    fn check_paragraph(paragraph: &str, of_text: Language, expected: Language) {
        assert_eq!(of_paragraph(paragraph, of_text), expected, "{paragraph}");
    }

    #[test]
    fn a_paragraph_differs_on_strong_evidence_only() {
        use Language::*;
        let english = "Subscribe to the newsletter so that you never miss out on our exclusive insights.";
        check_paragraph(english, French, English);
        check_paragraph(english, English, English);
        check_paragraph("Les ministres de la Défense se réunissent jeudi à Bruxelles.", English, French);
        check_paragraph("Les ministres de la Défense se réunissent jeudi à Bruxelles.", French, French);
        check_paragraph("Subscribe now!", French, French);
        check_paragraph("NATO, Rutte, Stoltenberg, Washington, Kiev, 2024, Financial Times", French, French);
        check_paragraph("Министры обороны стран альянса собираются в четверг в Брюсселе.", French, Other);
    }

    #[test]
    fn capitals_lost_accents_and_odd_apostrophes_do_not_matter() {
        check("LES MINISTRES DE LA DEFENSE SE REUNISSENT A BRUXELLES", Language::French);
        check("The ministers’ meeting wasn’t planned for Thursday morning", Language::English);
        check("Los ministros se reu\u{301}nen man\u{303}ana por la noche en Bruselas", Language::Spanish);
    }

    #[test]
    fn any_text_has_an_answer() {
        let (long, longer) = ("a".repeat(100_000), "é".repeat(9000));
        for text in ["\0", "\u{301}\u{301}", "'", "1 2 3", "\u{1F642}", "é", &long, &longer] {
            for language in Language::ALL {
                guess(text);
                of_paragraph(text, language);
            }
        }
    }

    #[test]
    fn nothing_to_go_by_is_french() {
        check("", Language::French);
        check("OTAN", Language::French);
        check("Eurasia Focus", Language::French);
        check("12 345", Language::French);
    }

    #[test]
    fn codes_are_read_without_their_region() {
        assert_eq!(Language::from_code("en-GB"), Language::English);
        assert_eq!(Language::from_code("fr_CA"), Language::French);
        assert_eq!(Language::from_code("xx"), Language::Other);
    }
}
