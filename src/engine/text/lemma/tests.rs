//! Words of French and English, read by the data of the repository: alone, in sentences, and when these are altered.

use super::*;
use crate::random::Random;
use crate::text::analyze;
use std::sync::OnceLock;

const FRENCH: &[u8] = include_bytes!("../../../../languages/fr.flang");

const ENGLISH: &[u8] = include_bytes!("../../../../languages/en.flang");

fn english() -> &'static LanguageData {
    static DATA: OnceLock<LanguageData> = OnceLock::new();
    DATA.get_or_init(|| LanguageData::read(ENGLISH).expect("the repository's data can be read"))
}

fn french() -> &'static LanguageData {
    static DATA: OnceLock<LanguageData> = OnceLock::new();
    DATA.get_or_init(|| LanguageData::read(FRENCH).expect("the repository's data can be read"))
}

/// `form/POS/lemma` of every token of a text, words only.
fn read(text: &str, data: &LanguageData) -> String {
    let mut lemmatizer = Lemmatizer::new(data);
    let analysis = analyze(text, Some(data.language()));
    let words: Vec<u32> =
        analysis.tokens.iter().map(|token| lemmatizer.prepare(token.span.of(text), token.kind)).collect();
    let mut tags = Vec::new();
    let mut read = Vec::new();
    for sentence in &analysis.structures.sentences {
        lemmatizer.sentence(&words[sentence.range()], &mut tags);
        for (at, pos) in sentence.range().zip(&tags) {
            if analysis.tokens[at].kind.is_word() {
                let form = analysis.tokens[at].span.of(text);
                read.push(format!("{form}/{}/{}", pos.name(), lemmatizer.lemma(words[at], *pos)));
            }
        }
    }
    read.join(" ")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(read(text, french()), expected);
}

#[track_caller]
fn alone(form: &str, kind: Kind, pos: Pos, lemma: &str) {
    assert_eq!(french().best(form, kind), (Some(pos), lemma.to_owned()), "{form}");
}

#[test]
fn words_alone_have_their_likeliest_lemma() {
    alone("ministres", Kind::Word, Pos::Noun, "ministre");
    alone("Défenses", Kind::Word, Pos::Noun, "défense");
    alone("journaux", Kind::Word, Pos::Noun, "journal");
    alone("chantaient", Kind::Word, Pos::Verb, "chanter");
    alone("belles", Kind::Word, Pos::Adjective, "beau");
    alone("œuvres", Kind::Word, Pos::Noun, "œuvre");
    alone("oeuvres", Kind::Word, Pos::Noun, "œuvre");
    alone("yeux", Kind::Word, Pos::Noun, "œil");
}

#[test]
fn a_name_in_several_parts_is_its_own_lemma() {
    alone("États-Unis", Kind::Word, Pos::ProperNoun, "États-Unis");
    alone("demi-vies", Kind::Word, Pos::Noun, "demi-vie");
}

#[test]
fn every_spelling_of_a_word_has_its_lemma() {
    for form in ["États", "ÉTATS", "états", "e\u{301}tats", "Etats", "ETATS", "éta\u{AD}ts"] {
        assert_eq!(french().best(form, Kind::Word).1, "état", "{form}");
    }
    for form in ["L’", "l'", "lʼ", "L'"] {
        assert_eq!(french().best(form, Kind::Elided).1, "le", "{form}");
    }
    alone("auteur·e·s", Kind::Word, Pos::Noun, "auteur");
    alone("citoyen(ne)s", Kind::Word, Pos::Noun, "citoyen");
    alone("NÉCESSAIRE", Kind::Word, Pos::Adjective, "nécessaire");
    alone("NECESSAIRE", Kind::Word, Pos::Adjective, "nécessaire");
}

#[test]
fn elided_words_and_clitics_have_their_full_form() {
    let full = [("d’", "de"), ("qu’", "que"), ("n’", "ne"), ("j’", "je"), ("c’", "ce"), ("jusqu’", "jusque")];
    for (form, lemma) in
        full.into_iter().chain([("s’", "se"), ("lorsqu’", "lorsque"), ("t’", "te"), ("m’", "me")])
    {
        assert_eq!(french().best(form, Kind::Elided).1, lemma, "{form}");
    }
    let clitics =
        [("-t-il", "il"), ("-ce", "ce"), ("-moi", "moi"), ("-elle", "elle"), ("-T-ON", "on"), ("-je", "je")];
    for (form, lemma) in
        clitics.into_iter().chain([("-les", "le"), ("-vous", "vous"), ("-y", "y"), ("-en", "en")])
    {
        alone(form, Kind::Clitic, Pos::Pronoun, lemma);
    }
}

#[test]
fn what_is_no_word_stands_for_itself() {
    alone("1\u{202F}000", Kind::Number, Pos::Number, "1 000");
    alone("XXIe", Kind::Ordinal, Pos::Adjective, "XXIe");
    alone("U.E.", Kind::Acronym, Pos::ProperNoun, "U.E.");
    alone("…", Kind::Punctuation, Pos::Punctuation, "…");
    alone("", Kind::Word, french().best("", Kind::Word).0.expect("always one"), "");
    alone("M.", Kind::Abbreviation, Pos::Noun, "monsieur");
}

#[test]
fn names_stand_for_themselves() {
    alone("OTAN", Kind::Word, Pos::ProperNoun, "OTAN");
    alone("Zelensky", Kind::Word, Pos::ProperNoun, "Zelensky");
}

#[test]
fn unknown_words_are_read_like_those_that_end_alike() {
    alone("reprogrammeraient", Kind::Word, Pos::Verb, "reprogrammer");
    alone("antidrones", Kind::Word, Pos::Noun, "antidrone");
    alone("désotanisations", Kind::Word, Pos::Noun, "désotanisation");
    alone("politico-financières", Kind::Word, Pos::Adjective, "politico-financier");
}

#[test]
fn context_decides() {
    check("La porte est fermée.", "La/DET/le porte/NOUN/porte est/AUX/être fermée/VERB/fermer");
    check(
        "Il porte un message au ministre.",
        "Il/PRON/il porte/VERB/porter un/DET/un message/NOUN/message au/ADP/à ministre/NOUN/ministre",
    );
    check(
        "Les ministres s’étaient réunis à l’est de l’Ukraine.",
        "Les/DET/le ministres/NOUN/ministre s’/PRON/se étaient/AUX/être réunis/VERB/réunir \
         à/ADP/à l’/DET/le \
         est/NOUN/est de/ADP/de l’/DET/le Ukraine/PROPN/Ukraine",
    );
}

#[test]
fn english_words_have_their_lemma() {
    let check = |form: &str, lemma: &str| assert_eq!(english().best(form, Kind::Word).1, lemma, "{form}");
    check("ministers", "minister");
    check("men", "man");
    check("cities", "city");
    check("went", "go");
    check("Didn’t", "do");
    check("bigger", "big");
    check("drones", "drone");
    let text = "He left the building while the leaves were falling.";
    assert_eq!(
        read(text, english()),
        "He/PRON/he left/VERB/leave the/DET/the building/NOUN/building while/SCONJ/while the/DET/the \
         leaves/NOUN/leaf were/AUX/be falling/VERB/fall"
    );
}

#[test]
fn each_file_says_where_it_comes_from() {
    assert!(french().notice().contains("Lexique 3.83") && french().notice().contains("CC BY-SA 4.0"));
    assert!(english().notice().contains("WordNet 3.0"));
    assert_eq!((french().language(), english().language()), (Language::French, Language::English));
}

#[test]
fn long_and_strange_words_take_no_long_time() {
    for form in
        ["é".repeat(4096), "e-".repeat(2000), "ÉE".repeat(2000), "\u{301}".repeat(4000), "(".repeat(999)]
    {
        assert!(!french().best(&form, Kind::Word).1.is_empty());
    }
}

/// What is summed before a sentence is read gives the tags that summing every feature at its place gives.
#[test]
fn prepared_sums_are_the_sums_of_all_features() {
    let text = "La porte est ouverte, mais il porte la montre à l’est ; on la montre, si tout va bien.";
    let data = french();
    let mut lemmatizer = Lemmatizer::new(data);
    let analysis = analyze(text, Some(Language::French));
    let readings: Vec<_> = analysis
        .tokens
        .iter()
        .map(|token| reading::readings(data, token.span.of(text), token.kind))
        .collect();
    let words: Vec<u32> =
        analysis.tokens.iter().map(|token| lemmatizer.prepare(token.span.of(text), token.kind)).collect();
    let mut tags: Vec<pos::Tag> = Vec::new();
    for at in 0..words.len() {
        let traits = |offset: i32| {
            let at = usize::try_from(at as i32 + offset).ok();
            at.and_then(|at| readings.get(at)).map_or(features::Traits::OUTSIDE, |read| read.traits)
        };
        let tag = |back: usize| at.checked_sub(back).map_or(pos::TAGS as pos::Tag, |at| tags[at]);
        let mut all = readings[at].features.clone();
        for (role, &offset) in features::ROLES.iter().enumerate() {
            all.extend(features::neighbour(role, &traits(offset)));
        }
        all.extend(features::history(tag(2), tag(1)));
        let around = [&traits(-1), &traits(0), &traits(1)];
        all.extend(features::joined(around, at == 0, tag(2), tag(1)));
        let candidates = readings[at].readings.iter().rev().map(|reading| reading.tag);
        tags.push(candidates.max_by_key(|&tag| data.weights.own(&all, tag)).expect("there is always one"));
    }
    let mut fast = Vec::new();
    lemmatizer.tags(&words, &mut fast);
    assert_eq!(fast, tags);
}

#[test]
fn sentences_are_read_the_same_each_time() {
    let text = "Macron a-t-il déclaré que l’OTAN les avait armés ? Oui, dit-on.";
    assert_eq!(read(text, french()), read(text, french()));
}

#[test]
fn altered_files_are_refused() {
    let mut random = Random::new(11);
    for cut in 0..200 {
        assert!(LanguageData::read(&FRENCH[..FRENCH.len() * cut / 200]).is_err());
    }
    for _ in 0..1500 {
        let mut bytes = FRENCH.to_vec();
        let at = random.below(bytes.len() as u32) as usize;
        bytes[at] ^= 1 << random.below(8);
        assert!(LanguageData::read(&bytes).is_err(), "byte {at}");
    }
}

/// A file that was altered and given a new checksum is refused, or gives other lemmas; it never fails.
#[test]
fn files_with_a_right_checksum_and_wrong_content_do_no_harm() {
    let mut random = Random::new(12);
    let text = "L’OTAN a-t-il dit ses œuvres ÉTATS xyz 12 !";
    for _ in 0..2000 {
        let mut bytes = FRENCH.to_vec();
        for _ in 0..=random.below(3) {
            let at = 16 + random.below(bytes.len() as u32 - 16) as usize;
            bytes[at] = random.next_u32() as u8;
        }
        if random.below(4) == 0 {
            bytes.truncate(16 + random.below(bytes.len() as u32 - 16) as usize);
        }
        let checksum = xxhash_rust::xxh3::xxh3_64(&bytes[16..]);
        bytes[8..16].copy_from_slice(&checksum.to_le_bytes());
        let Ok(data) = LanguageData::read(&bytes) else { continue };
        let mut lemmatizer = Lemmatizer::new(&data);
        let analysis = analyze(text, Some(Language::French));
        let words: Vec<u32> =
            analysis.tokens.iter().map(|token| lemmatizer.prepare(token.span.of(text), token.kind)).collect();
        let mut tags = Vec::new();
        lemmatizer.sentence(&words, &mut tags);
        assert_eq!(tags.len(), words.len());
    }
}
