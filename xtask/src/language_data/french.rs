//! The French data: which sources, and the lemmas of the words that grammars list rather than dictionaries.

use super::build::{Source, build};
use super::readings::Lexicon;
use super::treebank::{Gold, Text};
use super::{lexica, perceptron};
use florilege_engine::text::lemma::Pos;
use florilege_engine::text::lemma::pos::{CONTRACTION, Tag};
use florilege_engine::text::{Kind, Language};
use std::path::Path;

pub const NOTICE: &str = "\
French language data of Florilège: a derived work, apart from the program, and share-alike.
Rules of forms and lemmas: Lexique 3.83 (B. New, C. Pallier, lexique.org), CC BY-SA 4.0; Lefff 3.4 (B. Sagot), LGPL-LR.
Weights of the tagger and readings of frequent words: UD French GSD (CC BY-SA 4.0), Sequoia (LGPL-LR), Rhapsodie (CC BY-SA 4.0).
This file may be shared and changed under CC BY-SA 4.0 and LGPL-LR. How it was made: languages/README.md.
";

const DET: Tag = Pos::Determiner as Tag;
const PRON: Tag = Pos::Pronoun as Tag;

/// Lemmas of pronouns and articles, where sources differ from each other and from a reader's habit: the
/// masculine singular of the same person.
pub const CLOSED: &[(&str, Tag, &str)] = &[
    ("la", DET, "le"),
    ("les", DET, "le"),
    ("l'", DET, "le"),
    ("le", DET, "le"),
    ("la", PRON, "le"),
    ("les", PRON, "le"),
    ("l'", PRON, "le"),
    ("le", PRON, "le"),
    ("un", DET, "un"),
    ("une", DET, "un"),
    ("des", DET, "un"),
    ("de", DET, "un"),
    ("d'", DET, "un"),
    ("un", PRON, "un"),
    ("une", PRON, "un"),
    ("uns", PRON, "un"),
    ("unes", PRON, "un"),
    ("du", DET, "du"),
    ("du", CONTRACTION, "de"),
    ("des", CONTRACTION, "de"),
    ("au", CONTRACTION, "à"),
    ("aux", CONTRACTION, "à"),
    ("mon", DET, "mon"),
    ("ma", DET, "mon"),
    ("mes", DET, "mon"),
    ("ton", DET, "ton"),
    ("ta", DET, "ton"),
    ("tes", DET, "ton"),
    ("son", DET, "son"),
    ("sa", DET, "son"),
    ("ses", DET, "son"),
    ("notre", DET, "notre"),
    ("nos", DET, "notre"),
    ("votre", DET, "votre"),
    ("vos", DET, "votre"),
    ("leur", DET, "leur"),
    ("leurs", DET, "leur"),
    ("ce", DET, "ce"),
    ("cet", DET, "ce"),
    ("cette", DET, "ce"),
    ("ces", DET, "ce"),
    ("ce", PRON, "ce"),
    ("c'", PRON, "ce"),
    ("je", PRON, "je"),
    ("j'", PRON, "je"),
    ("me", PRON, "me"),
    ("m'", PRON, "me"),
    ("moi", PRON, "moi"),
    ("tu", PRON, "tu"),
    ("te", PRON, "te"),
    ("t'", PRON, "te"),
    ("toi", PRON, "toi"),
    ("il", PRON, "il"),
    ("ils", PRON, "il"),
    ("elle", PRON, "elle"),
    ("elles", PRON, "elle"),
    ("on", PRON, "on"),
    ("se", PRON, "se"),
    ("s'", PRON, "se"),
    ("soi", PRON, "soi"),
    ("lui", PRON, "lui"),
    ("leur", PRON, "leur"),
    ("eux", PRON, "eux"),
    ("nous", PRON, "nous"),
    ("vous", PRON, "vous"),
    ("y", PRON, "y"),
    ("en", PRON, "en"),
    ("celle", PRON, "celui"),
    ("ceux", PRON, "celui"),
    ("celles", PRON, "celui"),
    ("celui", PRON, "celui"),
    ("ça", PRON, "ça"),
    ("cela", PRON, "cela"),
    ("elle-même", PRON, "lui-même"),
    ("eux-mêmes", PRON, "lui-même"),
    ("elles-mêmes", PRON, "lui-même"),
    ("lui-même", PRON, "lui-même"),
    ("auquel", PRON, "lequel"),
    ("auxquels", PRON, "lequel"),
    ("auxquelles", PRON, "lequel"),
    ("duquel", PRON, "lequel"),
    ("desquels", PRON, "lequel"),
    ("desquelles", PRON, "lequel"),
    ("laquelle", PRON, "lequel"),
    ("lesquels", PRON, "lequel"),
    ("lesquelles", PRON, "lequel"),
];

/// The source of French: lexica from `folder`, and the readings of these texts.
pub fn source(lexicon: &Lexicon) -> Source<'_> {
    Source {
        language: Language::French,
        notice: NOTICE,
        lexicon,
        closed: CLOSED,
        settings: perceptron::Settings {
            bits: 17,
            rounds: 12,
            least_seen: 6,
            levels: 8,
            least_weight: 1,
            margin: 20.0,
            seed: 1,
        },
        learns_readings: true,
        least_seen_form: 8,
        least_frequent: 0.1,
        least_common: 2.0,
    }
}

/// Lexique and Lefff together.
pub fn lexicon(folder: &Path) -> Result<Lexicon, String> {
    let mut lexicon = Lexicon::default();
    lexica::lexique(&folder.join("Lexique383.txt"), &mut lexicon)?;
    lexica::lefff(&folder.join("lefff-3.4.mlex"), &mut lexicon)?;
    Ok(lexicon)
}

/// Sentences of our own for words that the treebanks have in one sense only: the east, to follow.
pub fn own_sentences() -> Vec<Vec<Gold>> {
    let token = |token: &str| {
        let (form, tag) = token.rsplit_once('/').expect("own sentences are form/TAG");
        let tag = if tag == "DU" { CONTRACTION } else { Pos::from_name(tag).expect("a known tag") as Tag };
        let kind = match form {
            _ if form.ends_with('\'') => Kind::Elided,
            "," | "." => Kind::Punctuation,
            _ => Kind::Word,
        };
        Gold { start: 0, end: 0, form: form.to_owned(), kind, tag: Some(tag), lemma: String::new() }
    };
    include_str!("french.txt").lines().map(|line| line.split(' ').map(token).collect()).collect()
}

/// The bytes of the French file.
pub fn file(lexicon: &Lexicon, texts: &[Text]) -> Vec<u8> {
    let sentences: Vec<&[Gold]> = texts.iter().flat_map(|text| &text.sentences).map(Vec::as_slice).collect();
    build(&source(lexicon), &sentences, &own_sentences())
}
