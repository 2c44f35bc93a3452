//! Which language a text is in, as far as the rules need to know.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

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

/// The language that a text seems to be written in, by its commonest words.
///
/// A text that says nothing about its language is read as French; one in a script other than Latin, or
/// with more words of a language without rules of its own, is `Other`.
pub fn guess(text: &str) -> Language {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let mut scores = [0u32; WORDS.len()];
    let (mut latin, mut foreign) = (0usize, 0usize);
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        if matches!(c, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') { latin += 1 } else { foreign += 1 }
    }
    if foreign > latin {
        return Language::Other;
    }
    let known = known_words();
    let lower = sample.to_lowercase().replace(['’', 'ʼ'], "'");
    for word in lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')) {
        let word = word.trim_matches('\'');
        if word.is_empty() {
            continue;
        }
        if let Ok(at) = known.binary_search_by_key(&word, |&(known, _)| known) {
            for (nth, score) in scores.iter_mut().enumerate() {
                *score += 2 * u32::from(known[at].1 >> nth & 1);
            }
        }
        // Elisions and endings that only one of the two has.
        if let Some((first, _)) = word.split_once('\'')
            && matches!(first, "l" | "d" | "qu" | "n" | "s" | "c" | "j" | "jusqu" | "lorsqu" | "aujourd")
        {
            scores[0] += 2;
        }
        if word.ends_with("'s") || word.ends_with("n't") {
            scores[1] += 2;
        }
    }
    for c in lower.chars() {
        match c {
            'ê' | 'è' | 'œ' | 'ç' | 'û' => scores[0] += 1,
            'ß' | 'ä' => scores[2] += 1,
            'ñ' | '¿' | '¡' => scores[3] += 2,
            'ò' | 'ì' => scores[4] += 1,
            'ã' | 'õ' => scores[5] += 2,
            _ => {}
        }
    }
    let mut best = 0;
    for nth in 1..scores.len() {
        if scores[nth] > scores[best] {
            best = nth;
        }
    }
    WORDS[best].0
}

/// Every word of the lists, sorted, with one bit for each list that holds it.
fn known_words() -> &'static [(&'static str, u8)] {
    static KNOWN: OnceLock<Vec<(&str, u8)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: BTreeMap<&str, u8> = BTreeMap::new();
        for (nth, (_, words)) in WORDS.iter().enumerate() {
            for word in words.split(' ') {
                *known.entry(word).or_default() |= 1 << nth;
            }
        }
        known.into_iter().collect()
    })
}

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 8 << 10;

/// Languages and their commonest words, French first so that it wins a tie.
const WORDS: [(Language, &str); 7] = [
    (
        Language::French,
        "le la les un une des du de et est à au aux en dans pour par sur que qui ne pas ce cette ces se sa son ses il elle ils \
         elles nous vous on je tu plus avec sont été être avoir ont mais ou où leur leurs lui comme fait aussi même très sans \
         sous entre après avant selon depuis notre votre mon ma mes bien peut était c'est avait deux tout tous toute si y dont",
    ),
    (
        Language::English,
        "the of and to in is that for it was on are as with his they at be this from have or by one had not but what all were \
         when we there can an your which their said if do will each about how up out them then she many some so these would \
         other into has more her him its who did you my been than could may no our after us he i me where just only over also",
    ),
    (
        Language::German,
        "der die das und ist nicht ein eine einen dem den des zu im mit auf für von sich auch es an werden aus er sie wir ich als \
         bei nach wie am wird über oder wurde zur zum haben hat sind war noch nur aber kann durch vor bis einer eines unter",
    ),
    (
        Language::Spanish,
        "el la los las de del y en que es un una por con para se no su al lo como más pero sus le ha este sí porque esta son entre \
         está cuando muy sin sobre ser también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros",
    ),
    (
        Language::Italian,
        "il lo la gli le di del della dei delle e è in che un una per con non si su da al alla dal dalla nel nella sono ha come più \
         ma anche questo questa essere o sia i ai sul sulla degli agli loro suo sua ed quando dove molto tra fra era stato",
    ),
    (
        Language::Portuguese,
        "o a os as de do da dos das e em no na nos nas que é um uma para com não por se mais como mas ao foi ele ela seu sua ou ser \
         quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus são você",
    ),
    (
        Language::Dutch,
        "de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar door uit dan nog naar heeft hij ze wordt \
         werd deze over wat kan hun tot geen meer die worden zou dit al zo ik je we was haar had veel moet onder",
    ),
];

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

    #[test]
    fn nothing_to_go_by_is_french() {
        check("", Language::French);
        check("OTAN", Language::French);
        check("12 345", Language::French);
    }

    #[test]
    fn codes_are_read_without_their_region() {
        assert_eq!(Language::from_code("en-GB"), Language::English);
        assert_eq!(Language::from_code("fr_CA"), Language::French);
        assert_eq!(Language::from_code("xx"), Language::Other);
    }
}
