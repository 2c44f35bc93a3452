//! What is suggested for small texts, and what is not.

use super::*;
use crate::corpus::{Corpus, Decisions, Document, Variant};

fn corpus(texts: &[&str]) -> Corpus {
    let mut corpus = Corpus::default();
    let document =
        |text: &&str| Document { text: (*text).into(), language: Some("fr".into()), ..Document::default() };
    corpus.add(texts.iter().map(document).collect());
    corpus
}

/// Suggestions drawn as `form=of`.
fn drawn(corpus: &Corpus) -> String {
    suggest(corpus).iter().map(|s| format!("{}={}", s.form, s.of)).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(texts: &[&str], expected: &str) {
    assert_eq!(drawn(&corpus(texts)), expected, "{texts:?}");
}

const OTAN: &str = "Les ministres de la Défense de l’OTAN se réunissent. Pour l’OTAN, le sommet de l’OTAN compte. \
                    Alors l’OTAN veille, et l’OTAN dure avec l’OTAN.\n";

#[test]
fn a_misspelt_name_is_known_by_its_place() {
    check(&[OTAN, "Puis les ministres de la défense de l’atoo ont parlé."], "atoo=otan");
    check(&[OTAN, "Puis les ministres de la défense de l’alliance ont parlé."], "");
    check(&[OTAN, "Puis le comité de l’atoo a parlé."], "");
}

#[test]
fn transliterations_of_a_name() {
    check(&["À Kiev, puis à Kiev.", "Le maire de Kyiv parle."], "kyiv=kiev");
    check(
        &["Le président Zelensky parle. Et Zelensky agit.", "M. Zelenskyy a dit.", "Et Zelenski vint."],
        "zelenskyy=zelensky zelenski=zelensky",
    );
    check(&["Avec Poutine, oui, avec Poutine.", "Or Vladimir Putin se tait."], "putin=poutine");
    check(
        &["De Kharkiv à Marioupol.", "De Kharkov, puis de Mariupol."],
        "kharkov=kharkiv mariupol=marioupol",
    );
    check(&["Avec Simone et Simone.", "Mais Simon dort."], "");
}

#[test]
fn hyphens_and_signs_that_look_alike() {
    check(
        &["Un mur anti-drones et des filets anti-drones.", "Le mur antidrones tient."],
        "antidrones=anti-drones",
    );
    check(&["L’OTAN et l’OTAN.", "Mais l’\u{41E}TAN."], "\u{43E}tan=otan");
    check(&["L’OTAN et l’OTAN.", "Mais l’0TAN."], "0tan=otan");
}

#[test]
fn initials_of_a_compound_and_an_acronym_backwards() {
    check(&["Les États-Unis, oui, les États-Unis.", "Selon les É.-U. aussi."], "e-u=etats-unis");
    check(&["Pour l’OTAN et l’OTAN.", "Pour la NATO."], "nato=otan");
}

#[test]
fn slips_in_names_and_in_frequent_words() {
    let named = "Jens Stoltenberg parle, et Stoltenberg rit; Jens Stoltenberg part, Stoltenberg dort, Stoltenberg lit, puis Stoltenberg.";
    check(&[named, "Avec Jens Stotlenberg."], "stotlenberg=stoltenberg");
    check(&[named, "Avec Jens Stoltenburg."], "stoltenburg=stoltenberg");
    check(&[named, "Avec Paul Stoltenburg."], "");
    let common = "Le nouveau gouvernement parle. ".repeat(12);
    check(&[&common, "Le nouveau gouvernment parle."], "gouvernment=gouvernement");
    check(&[&common, "Le nouveau gouvernment dort."], "");
    check(&[&common, "Les nouveaux gouvernements parlent."], "");
}

#[test]
fn inflections_and_other_words_are_none() {
    check(
        &[
            "Les ministres russes défendent la défense russe. Le ministre défend. Il a défendu la Russie, un Russe.",
            "Ukraine, ukrainien, ukrainiennes, Ukrainiens.",
        ],
        "",
    );
    check(&["L’Iran et l’Iran. L’Iran encore, et l’Iran, et l’Iran, et l’Iran.", "Mais l’Irak."], "");
    check(&["En 2025, 2025, 2025 et 2026, 1 000 puis 1000."], "");
    check(&[], "");
}

#[test]
fn the_publisher_and_the_ledger_are_heard() {
    let variant = Variant { of: "OTAN".into(), form: "Alliance".into(), evidence: "dit-on".into() };
    let mut with = Corpus::new(vec![variant]);
    with.add(vec![Document {
        text: "L’OTAN, ou l’Alliance, à Kiev et Kyiv.".into(), ..Document::default()
    }]);
    assert_eq!(drawn(&with), "alliance=otan kyiv=kiev");
    let first = &suggest(&with)[0];
    assert_eq!(first.evidence, [Evidence::Publisher("dit-on".into())]);
    assert_eq!((first.counts, first.labels.1.as_str(), first.examples_of.len()), ((1, 1), "OTAN", 1));
    with.decide(Decisions { merge: vec![("kyiv".into(), "kiev".into())], ..Decisions::default() });
    assert_eq!(drawn(&with), "alliance=otan");
}

#[test]
fn odd_texts_take_no_longer_than_others() {
    let long = format!("{} puis {}", "a".repeat(300_000), "ab".repeat(200_000));
    let alike: String =
        ('\u{4E00}'..'\u{7000}').map(|c| format!("Le mot abcdefg{c} abcdefg{c} vient. ")).collect();
    let framed: String = (0..20_000).map(|n| format!("Le ministre parle de x{n}a et xa{n}. ")).collect();
    let letters: String =
        ('\u{100}'..'\u{24F}').map(|c| format!("Le ministre parle de abcdefg{c}. ")).collect();
    for text in [long, alike, framed, letters] {
        assert!(suggest(&corpus(&[&text])).len() <= 200);
    }
}

#[test]
fn small_steps_come_to_the_same_end() {
    let corpus = corpus(&[OTAN, "Puis les ministres de la défense de l’atoo. À Kiev.", "À Kyiv, à Kyiv."]);
    let mut job = VariantsJob::new(&corpus);
    let mut steps = 0;
    let found = loop {
        steps += 1;
        if let crate::job::Step::Done(found) = job.step(&corpus, 1) {
            break found;
        }
    };
    assert!(steps > 4 && found == suggest(&corpus) && found.len() == 2);
}
