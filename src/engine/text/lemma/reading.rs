//! The readings of one form: by its kind where that says everything, else by the table of its language.

use super::LanguageData;
use super::features::{self, Feature, Traits};
use super::key::{Shape, accented, key, printed, shape};
use super::pos::{Pos, Tag};
use super::suffixes::Class;
use crate::text::fold::norm;
use crate::text::{Kind, Language};

/// A tag that a form may have, and its lemma then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub tag: Tag,
    pub lemma: String,
}

/// Everything that is known of a form without its context; there is at least one reading.
#[derive(Debug, Clone)]
pub struct Readings {
    pub readings: Vec<Reading>,
    pub traits: Traits,
    /// The features of the form itself; empty where there is one reading only.
    pub features: Vec<Feature>,
    pub is_known: bool,
}

/// Reads a form.
pub fn readings(language: &LanguageData, form: &str, kind: Kind) -> Readings {
    let norm = norm(form);
    match fixed(&norm, kind, language.language) {
        Some((pos, lemma)) => {
            let traits = features::traits(&key(&norm), false, &[pos as Tag], shape(&norm), kind);
            let readings = vec![Reading { tag: pos as Tag, lemma }];
            Readings { readings, traits, features: Vec::new(), is_known: true }
        }
        None => looked_up(language, &norm, kind),
    }
}

/// The one reading of what is no ordinary word.
fn fixed(norm: &str, kind: Kind, language: Language) -> Option<(Pos, String)> {
    let pos = match kind {
        Kind::Word | Kind::Elided | Kind::Clitic => return None,
        Kind::Abbreviation => return Some(abbreviation(norm, language)),
        Kind::Ordinal => return Some((Pos::Adjective, ordinal(norm, language))),
        Kind::Number => Pos::Number,
        Kind::Acronym => Pos::ProperNoun,
        Kind::Unit => Pos::Noun,
        Kind::Url | Kind::Email | Kind::Hashtag | Kind::Handle => Pos::Other,
        Kind::Emoji | Kind::Symbol => Pos::Symbol,
        Kind::Punctuation | Kind::QuoteOpen | Kind::QuoteClose | Kind::Dash => Pos::Punctuation,
    };
    Some((pos, norm.to_owned()))
}

/// `1re`, `1ers` are forms of `1er`; other ordinals stand for themselves.
fn ordinal(norm: &str, language: Language) -> String {
    match norm {
        "1re" | "1ère" | "1ers" | "1res" | "1ères" if language == Language::French => "1er".to_owned(),
        _ => norm.to_owned(),
    }
}

/// Abbreviations that everybody reads as the word they stand for; others stand for themselves.
const ABBREVIATIONS: [(&str, Pos, &str); 15] = [
    ("m.", Pos::Noun, "monsieur"),
    ("mm.", Pos::Noun, "monsieur"),
    ("mme.", Pos::Noun, "madame"),
    ("mlle.", Pos::Noun, "mademoiselle"),
    ("dr.", Pos::Noun, "docteur"),
    ("pr.", Pos::Noun, "professeur"),
    ("me.", Pos::Noun, "maître"),
    ("av.", Pos::Preposition, "avant"),
    ("apr.", Pos::Preposition, "après"),
    ("p.", Pos::Noun, "page"),
    ("pp.", Pos::Noun, "page"),
    ("ex.", Pos::Noun, "exemple"),
    ("etc.", Pos::Adverb, "etc."),
    ("cf.", Pos::Verb, "cf."),
    ("vs.", Pos::Preposition, "vs"),
];

fn abbreviation(norm: &str, language: Language) -> (Pos, String) {
    let key = key(norm);
    let known = ABBREVIATIONS.iter().find(|(form, _, _)| *form == key);
    match known {
        Some((_, pos, lemma)) if language == Language::French => (*pos, (*lemma).to_owned()),
        _ if norm.starts_with(char::is_uppercase) => (Pos::ProperNoun, norm.to_owned()),
        _ => (Pos::Noun, norm.to_owned()),
    }
}

/// The readings of a word by the table.
fn looked_up(language: &LanguageData, norm: &str, kind: Kind) -> Readings {
    let shape = shape(norm);
    let is_french = language.language == Language::French;
    let mut found = Found::of(language, key(norm));
    if is_french && kind == Kind::Clitic {
        found = Found::of(language, host(&found.key).to_owned());
    } else if !found.is_known {
        if is_french {
            found = respelled(language, found, norm, shape);
        }
        if !is_name(norm) {
            found.read_as_last_part(language);
        }
    }
    let changes = &language.suffixes.classes[found.class as usize];
    let mut readings: Vec<Reading> = changes
        .iter()
        .map(|&change| Reading {
            tag: change.tag,
            lemma: printed(language.suffixes.lemma(&found.key, change), language.language),
        })
        .collect();
    if is_french && kind == Kind::Clitic {
        let is_clitic =
            |r: &Reading| r.tag == Pos::Pronoun as Tag || r.tag == Pos::Adverb as Tag && found.key == "là";
        if readings.iter().any(is_clitic) {
            readings.retain(is_clitic);
        }
    }
    let noun = Pos::Noun as Tag;
    if !found.is_known && kind == Kind::Word && readings.iter().all(|reading| reading.tag != noun) {
        readings.push(Reading { tag: noun, lemma: singular(&found.key).to_owned() });
    }
    if kind == Kind::Word && shape != Shape::Lower {
        named(&mut readings, norm, shape, found.is_known, language.language);
    }
    let tags: Vec<Tag> = readings.iter().map(|reading| reading.tag).collect();
    let is_frequent = language.frequent.contains(&found.key);
    let traits = features::traits(&found.key, is_frequent, &tags, shape, kind);
    let features = features::own(&found.key, &traits, found.is_known).collect();
    Readings { readings, traits, features, is_known: found.is_known }
}

/// What the table says of a key.
struct Found {
    key: String,
    class: Class,
    /// Whether a rule names the whole form, or one of its lemmas is a common one.
    is_known: bool,
}

impl Found {
    fn of(language: &LanguageData, key: String) -> Found {
        let (class, whole) = language.suffixes.find(&key);
        let is_known = whole || language.is_known(&key, class);
        Found { key, class, is_known }
    }

    /// A compound that nobody knows is what its last part is, when that is known: `demi-vies`, `non-alignés`.
    fn read_as_last_part(&mut self, language: &LanguageData) {
        if self.is_known {
            return;
        }
        if let Some((_, last)) = self.key.rsplit_once('-')
            && last.len() > 2
        {
            let last = Found::of(language, last.to_owned());
            if last.is_known {
                (self.class, self.is_known) = (last.class, true);
            }
        }
    }
}

/// Whether every part of a compound has a capital and goes on in small letters: *États-Unis* has nothing to do with
/// *unir*.
fn is_name(norm: &str) -> bool {
    norm.contains(char::is_lowercase) && norm.split('-').all(|part| part.starts_with(char::is_uppercase))
}

/// A French form that nobody knows as it is written may be known otherwise: without the endings of both
/// genders (`auteur·e·s`, `citoyen(ne)s`), with the accents that capitals often go without (`ECOLE`, `Etat`).
fn respelled(language: &LanguageData, found: Found, norm: &str, shape: Shape) -> Found {
    if let Some(at) = found.key.find(['(', '·', '•'])
        && at > 1
    {
        return Found::of(language, found.key[..at].to_owned());
    }
    if norm.starts_with('E')
        && let Some(key) = accented(&found.key)
    {
        let better = Found::of(language, key);
        if better.is_known || shape == Shape::Capitalized {
            return better;
        }
    }
    if shape == Shape::Capitals && found.key.len() > 4 && found.key.len() < 24 {
        let accents = found
            .key
            .match_indices('e')
            .map(|(at, _)| Found::of(language, format!("{}é{}", &found.key[..at], &found.key[at + 1..])));
        if let Some(better) = accents.into_iter().find(|better| better.is_known) {
            return better;
        }
    }
    found
}

/// What an unknown noun would be without its plural.
fn singular(key: &str) -> &str {
    match key.strip_suffix('s') {
        Some(rest) if rest.len() > 2 && !rest.ends_with(['s', 'u', 'i']) => rest,
        _ => match key.strip_suffix('x') {
            Some(rest) if rest.ends_with("eau") => rest,
            _ => key,
        },
    }
}

/// A pronoun without what joins it to its verb: `-t-il`, `-ce`.
fn host(clitic: &str) -> &str {
    let bare = clitic.trim_start_matches('-');
    match bare.strip_prefix("t-") {
        Some(host) if !host.is_empty() => host,
        _ if bare.is_empty() => clitic,
        _ => bare,
    }
}

/// A capital may make a name of a word; a word of no table with a capital most likely is one.
///
/// A name stands for itself. A common French word that is part of a name (*Ligue*, *Musée*) keeps its lemma, unless
/// the table knows it as a name of its own (*Paris* is no plural).
fn named(readings: &mut Vec<Reading>, norm: &str, shape: Shape, is_known: bool, language: Language) {
    let tag = Pos::ProperNoun as Tag;
    let noun = Pos::Noun as Tag;
    if let Some(name) = readings.iter_mut().find(|reading| reading.tag == tag) {
        name.lemma = norm.to_owned();
        return;
    }
    // An acronym or a letter that is a noun is written as it is: HLM, ONG.
    if shape == Shape::Letter || !is_known && shape != Shape::Capitalized {
        readings.iter_mut().filter(|reading| reading.tag == noun).for_each(|r| r.lemma = norm.to_owned());
        if !readings.iter().any(|reading| reading.tag == noun) {
            readings.push(Reading { tag: noun, lemma: norm.to_owned() });
        }
    }
    if is_known {
        let common = readings[0].lemma.clone();
        let stays = shape == Shape::Letter || language != Language::French;
        readings.push(Reading { tag, lemma: if stays { norm.to_owned() } else { common } });
    } else {
        readings.insert(0, Reading { tag, lemma: norm.to_owned() });
    }
}
