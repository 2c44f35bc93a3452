//! What is suggested at a caret (drawn as a bar), and what each suggestion would find.

use super::{SuggestAnswer, SuggestQuestion, SuggestionKind, suggest};
use crate::corpus::{Certainty, Corpus, Date, Document};
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::random::Random;
use crate::text::fold::fold;

const TEXTS: [(&str, &str, &str); 3] = [
    (
        "L’Alliance atlantique",
        "2023-02-14",
        "Les ministres de la Défense de l’OTAN. Des ministres de la Défense de l’Otan, puis un ministre de la Culture. \
         L’Ukraine et les États-Unis parlent de défense. La défense aérienne, la défense aérienne.",
    ),
    (
        "La \"nouvelle\" guerre",
        "2025",
        "Zelensky attend les ministres de la Défense. La défense aérienne de l’Ukraine. Le conseil OTAN-Ukraine.\n\
         L’otanien défendait, défend et défendra. M. Zelensky aussi.",
    ),
    ("Sans date", "", "L’aide militaire. L’aide militaire. ET AUSSI L’OTAN. Aujourd’hui, aujourd’hui."),
];

fn corpus() -> Corpus {
    let text = |(title, date, text): (&str, &str, &str)| Document {
        text: text.into(),
        title: Some(title.into()),
        outlet: Some(if date.is_empty() { "Presse locale".into() } else { "Le Monde".into() }),
        language: Some("fr".into()),
        columns: vec![("Rubrique".into(), if date.is_empty() { "monde".into() } else { "défense".into() })],
        date: (!date.is_empty()).then(|| Date {
            edtf: date.into(),
            certainty: Certainty::Explicit,
            evidence: String::new(),
        }),
        ..Document::default()
    };
    let mut corpus = Corpus::default();
    // Two segments: what is suggested does not depend on them.
    corpus.add(TEXTS[..1].iter().copied().map(text).collect());
    corpus.add(TEXTS[1..].iter().copied().map(text).collect());
    corpus
}

fn asked(corpus: &Corpus, typed: &str) -> SuggestAnswer {
    let caret = typed.find('|').expect("a caret") as u32;
    let question = SuggestQuestion { query: typed.replacen('|', "", 1), caret, french: true };
    suggest(corpus, &question)
}

/// The query as each suggestion would make it, the caret behind it, with places and texts.
#[track_caller]
fn check(typed: &str, expected: &[&str]) {
    let answer = asked(&corpus(), typed);
    let drawn = answer.items.iter().map(|item| {
        let (start, end) = (item.span.start as usize, item.span.end as usize);
        let made = format!("{}{}|{}", &answer.query[..start], item.text, &answer.query[end..]);
        let number = |n: Option<u64>| n.map(|n| format!(" {n}")).unwrap_or_default();
        format!("{made}{}{}", number(item.places), number(item.texts.map(u64::from)))
    });
    assert_eq!(drawn.collect::<Vec<_>>(), expected, "{typed}");
}

#[test]
fn words_go_on_by_frequency_whatever_their_accents() {
    check("o|", &[]);
    check("ot|", &["OTAN| 4 3", "OTAN-Ukraine| 1 1", "otanien| 1 1"]);
    check(
        "defe|",
        &[
            "défense| 7 2",
            "défend| 1 1",
            "défendait| 1 1",
            "défendra| 1 1",
            "\"défense aérienne\"| 3 2",
            "\"Défense de l’Otan\"| 2 1",
        ],
    );
    check("l’OT|", &["l’OTAN| 4 3", "l’OTAN-Ukraine| 1 1", "l’otanien| 1 1"]);
    check("aujourd’h|", &["aujourd’hui| 2 1"]);
    check("(kiev OU zel|) paix", &["(kiev OU Zelensky|) paix 2 1"]);
    check("ot|an", &["OTAN| 4 3", "OTAN-Ukraine| 1 1", "otanien| 1 1"]);
    check("etats-u|", &["États-Unis| 1 1"]);
}

#[test]
fn where_nothing_goes_on_the_nearest_word_is_offered() {
    check("zelenzk|", &["Zelensky| 2 1"]);
    check("xyzzy|", &[]);
}

#[test]
fn phrases_are_those_of_the_texts() {
    let otan = "\"ministres de la Défense de l’Otan\"| 2 1";
    check("ministres|", &["\"ministres de la Défense\"| 3 2", otan]);
    check(
        "puis ministres de la défens|",
        &[
            "puis ministres de la défense| 7 2",
            "puis \"ministres de la Défense\"| 3 2",
            "puis \"ministres de la Défense de l’Otan\"| 2 1",
        ],
    );
    check("\"ministres de la |", &["\"ministres de la Défense\"| 3 2", otan]);
    check("« aide |", &["« aide militaire »| 2 1"]);
    check("aide mil|", &["aide militaire| 2 1", "\"aide militaire\"| 2 1"]);
}

#[test]
fn operators_stand_behind_words() {
    let after = |before: &str| {
        ["ET", "OU", "SAUF", "within sentence", "within paragraph"].map(|o| format!("{before}{o} |"))
    };
    let otan = after("kiev ");
    check("kiev |", &otan.each_ref().map(String::as_str));
    check(" |", &[]);
    check("kiev ET |", &[]);
    check("kiev SA|", &["kiev SAUF |"]);
}

#[test]
fn fields_have_their_values() {
    check("media:|", &["media:\"Le Monde\"| 2", "media:\"Presse locale\"| 1"]);
    check("outlet:\"le mo|", &["outlet:\"Le Monde\"| 2"]);
    check("titre:nou|", &["titre:\"La  nouvelle  guerre\"| 1"]);
    check("date:|", &["date:2023| 1", "date:2025| 1"]);
    check("otan date:2023..|", &["otan date:2023..2023| 1", "otan date:2023..2025| 1"]);
    check("rubrique:d|", &["rubrique:défense| 2"]);
    check("lang:|", &["lang:fr| 3"]);
    check("rubr|", &["rubrique:|"]);
}

#[test]
fn patterns_have_attributes_and_values() {
    check("[le|", &["[lemma=\"|"]);
    check("[|", &["[word=\"|", "[lemma=\"|", "[pos=\"|", "[fold=\"|", "[stem=\"|", "[lang=\"|", "[kind=\"|"]);
    check("[word=\"OT|", &["[word=\"OTAN\"]| 2", "[word=\"OTAN-Ukraine\"]| 1"]);
    check("[word=\"x\" & fo|]", &["[word=\"x\" & fold=\"|]"]);
    check("[fold=\"defens|\"]", &["[fold=\"defense\"|] 7"]);
    check("[kind=\"eli|", &["[kind=\"elided\"]| 8"]);
}

#[test]
fn every_count_is_that_of_the_search() {
    let corpus = corpus();
    let letters = TEXTS.iter().flat_map(|text| text.2.split_whitespace());
    for word in letters {
        for end in (0..=word.len()).filter(|&end| word.is_char_boundary(end)) {
            for before in ["", "la ", "\"de ", "forme:", "lemme:", "racine:", "accents:"] {
                let typed = format!("{before}{}|", &word[..end].replace('"', ""));
                let answer = asked(&corpus, &typed);
                for item in answer.items {
                    let Some(places) = item.places else { continue };
                    let layer = before.strip_suffix(':').map(|name| format!("{name}:")).unwrap_or_default();
                    let query = match item.kind {
                        SuggestionKind::Phrase => format!("\"{}\"", item.label),
                        _ => format!("{layer}{}", item.text),
                    };
                    let node = expansion::read(&Memo::new(&corpus), &query).node.expect("a query");
                    let found = matches(&Memo::new(&corpus), &node);
                    let counted = (found.hits.len() as u64, Some(found.n_documents()));
                    assert_eq!((places, item.texts), counted, "{typed} → {query}");
                }
            }
        }
    }
}

#[test]
fn any_query_and_caret_get_an_answer() {
    let pieces = [
        "otan", "l’", "\"", "« ", " »", "[", "]", "lemma=", "(", ")", " ET ", "~2", "*", "/a", ":", "titre:",
        "date:20", "..", "=", "é", "🙂", " ", "&", "!", "\\", "|", "'", "-",
    ];
    let corpus = corpus();
    let mut random = Random::new(11);
    for _ in 0..3_000 {
        let query: String =
            (0..random.below(9)).map(|_| pieces[random.below(pieces.len() as u32) as usize]).collect();
        let caret = random.below(query.len() as u32 + 2);
        let answer = suggest(&corpus, &SuggestQuestion { query: query.clone(), caret, french: false });
        for item in answer.items {
            let (start, end) = (item.span.start as usize, item.span.end as usize);
            assert!(
                query.get(start..end).is_some() && start <= caret as usize,
                "{query} at {caret}: {item:?}"
            );
            assert!(!fold(&item.text).is_empty(), "{item:?}");
        }
    }
}
