//! Text profiles against published figures and counts by hand.

use super::mark::Mark;
use super::measure::{ALL, TextMeasure, WordsAs};
use super::*;
use crate::corpus::{Corpus, Document, SetAside};
use crate::measures::NoValue;
use crate::query::known::Known;
use crate::text::Span;
use TextMeasure as M;
use std::cell::Cell;
use std::rc::Rc;

fn document(id: &str, language: &str, text: &str) -> Document {
    Document { id: id.into(), text: text.into(), language: Some(language.into()), ..Document::default() }
}

fn corpus(texts: &[(&str, &str)]) -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add(
        (0..).zip(texts).map(|(n, (language, text))| document(&format!("{n}"), language, text)).collect(),
    );
    corpus
}

fn asked(columns: &[TextMeasure], window: u32) -> TextProfilesQuestion {
    let counting = Counting { layer: Layer::Fold, window };
    TextProfilesQuestion { counting, columns: columns.to_vec(), limit: u32::MAX, ..Default::default() }
}

fn of(language: &str, text: &str, measure: TextMeasure, window: u32) -> Value {
    let corpus = corpus(&[(language, text)]);
    text_profiles(&Memo::new(&corpus), &asked(&[measure], window)).rows[0].values[0]
}

/// A figure as printed, to half of its last digit.
#[track_caller]
fn check(language: &str, text: &str, measure: TextMeasure, window: u32, printed: &str) {
    let got = of(language, text, measure, window).expect("a value");
    let digits = printed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(format!("{got:.digits$}"), printed, "{measure:?}");
}

/// The columns of one text, as whole numbers or with one decimal.
#[track_caller]
fn told(language: &str, text: &str, columns: &[TextMeasure], expected: &str) {
    let values = columns.iter().map(|&column| match of(language, text, column, 5) {
        Ok(value) if value.fract() == 0.0 => format!("{value}"),
        Ok(value) => format!("{value:.1}"),
        Err(reason) => format!("{reason:?}"),
    });
    assert_eq!(values.collect::<Vec<_>>().join(" "), expected, "{text}");
}

#[test]
fn twenty_letters_have_their_published_figures() {
    let text = "a b c d e a b c f g a b h i j a a k l m";
    for (measure, window, printed) in [
        (M::Words, 5, "20"),
        (M::Types, 5, "13"),
        (M::Hapax, 5, "10"),
        (M::Ttr, 5, "0.65"),
        (M::GuiraudR, 5, "2.9068883707"),
        (M::Cttr, 5, "2.0554804791"),
        (M::HerdanC, 5, "0.8562011299"),
        (M::Mattr, 5, "0.95"),
        (M::Sttr, 5, "0.95"),
        (M::YuleK, 5, "700"),
        (M::SimpsonD, 5, "0.0736842105"),
        (M::HonoreR, 5, "1298.1506518734"),
    ] {
        check("de", text, measure, window, printed);
    }
}

#[test]
fn the_read_me_of_lexicalrichness_has_its_figures() {
    let text = "measure of textual lexical diversity computed as the mean length of sequential words in a text that \
        maintains a minimum threshold ttr score iterates over words until ttr scores falls below a threshold then \
        increase factor counter by and start over mccarthy and jarvis pg recommends a factor threshold in the range \
        of mccarthy mccarthy and jarvis";
    for (measure, printed) in [
        (M::Words, "57"),
        (M::Types, "39"),
        (M::Mattr, "0.835151515152"),
        (M::Sttr, "0.88"),
        (M::Mtld, "46.792264"),
        (M::HdD, "0.746870332397"),
        (M::YuleK, "153.893505694"),
        (M::MaasSquared, "0.0232156799"),
    ] {
        check("en", text, measure, 25, printed);
    }
}

#[test]
fn readability_counts_words_as_they_are_written_or_as_everything_else() {
    let text = "Les ministres de la Défense de l'OTAN se réunissent jeudi à Bruxelles. Ils doivent discuter du \
        soutien à l'Ukraine.";
    // textstat: 19 words, 2 sentences.
    check("fr", text, M::Lix(WordsAs::Written), 5, "51.605");
    check("fr", text, M::ColemanLiauTextstat, 5, "9.474");
    check("fr", text, M::Words, 5, "21");
    // 21 words: 10.5 a sentence, 8 long ones.
    check("fr", text, M::Lix(WordsAs::Counted), 5, "48.595");
    assert_eq!(of("fr", text, M::Flesch(WordsAs::Written), 5), Err(NoValue::OtherLanguage));
    assert_eq!(of("en", text, M::KandelMoles(WordsAs::Written), 5), Err(NoValue::OtherLanguage));
    let corpus = corpus(&[("fr", text)]);
    let counts = counting::of_all(&Memo::new(&corpus), Counting { layer: Layer::Fold, window: 5 });
    let read = counts.expect("read")[0].readable(WordsAs::Written);
    assert_eq!((read.words, read.sentences, read.letters, read.long_words), (19, 2, 93, 8));
    let same = crate::measures::readability::kandel_moles(&read);
    assert_eq!(of("fr", text, M::KandelMoles(WordsAs::Written), 5), same);
}

#[test]
fn words_that_are_written_together_are_one() {
    let written = |language, text: &str| {
        let corpus = corpus(&[(language, text)]);
        let counts = counting::of_all(&Memo::new(&corpus), Counting { layer: Layer::Fold, window: 5 });
        let counts = &counts.expect("read")[0];
        format!("{} of {}, {} syllables", counts.written, counts.words, counts.syllables)
    };
    assert_eq!(written("fr", "L’OTAN a-t-elle dit qu’il viendrait aujourd’hui ?"), "6 of 9, 11 syllables");
    assert_eq!(written("fr", "l’« été »"), "2 of 2, 2 syllables");
    assert_eq!(written("fr", "Jusqu’ici, États-Unis"), "2 of 3, 7 syllables");
    assert_eq!(written("en", "They don't; it couldn't be Ukraine's."), "6 of 7, 8 syllables");
}

#[test]
fn signs_are_counted_by_themselves() {
    let text = "Un, deux ; trois : quatre ! Cinq ? Six… Sept... « Huit » – neuf (dix). M. Onze, etc.";
    let marks = Mark::ALL.map(M::Mark);
    // Of 13 words.
    let hundred = |n: f64| if n == 0.0 { "0".into() } else { format!("{:.1}", n / 13.0 * 100.0) };
    let expected = [1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 1.0, 2.0, 0.0].map(hundred).join(" ");
    told("fr", text, &marks, &expected);
    told("fr", "Il dit : « oui, non. » Elle part.", &[M::Words, M::Quoted], "6 33.3");
}

#[test]
fn what_is_set_aside_changes_nothing() {
    let columns = ALL.map(|(measure, _)| measure);
    let text = "L’OTAN, dit-il, « aide » l’Ukraine. Elle ne combat pas !";
    let plain = text_profiles(&Memo::new(&corpus(&[("fr", text)])), &asked(&columns, 3)).rows;
    let mut more = Corpus::default();
    let set_aside =
        vec![SetAside { line: 1, span: Span::new(0, 18), reason: "share".into(), accepted: true }];
    more.add(vec![Document { set_aside, ..document("0", "fr", &format!("« Partager » Ici.\n{text}")) }]);
    let with_more = text_profiles(&Memo::new(&more), &asked(&columns, 3)).rows;
    assert_eq!(plain, with_more);
}

#[test]
fn there_is_a_reason_for_every_value_that_is_not_there() {
    told("fr", "", &[M::Tokens, M::Words, M::Ttr, M::Mattr, M::Punctuation], "0 0 NoWords NoWords NoWords");
    told("fr", "!?", &[M::Tokens, M::Words, M::Sentences, M::SentenceLength], "1 0 0 NoWords");
    told("fr", "mot", &[M::Types, M::Mattr, M::Mtld, M::HerdanC], "1 TooShort NoVariation TooShort");
    told("fr", "mot", &[M::HdD, M::Quoted, M::SentenceLength], "TooShort 0 1");
    for texts in [vec![], vec![("fr", "")], vec![("fr", "mot"), ("en", "!")], vec![("de", "ja ja ja")]] {
        let corpus = corpus(&texts);
        for (column, _) in ALL {
            let question = TextProfilesQuestion {
                order: Some(column),
                whole: true,
                ..asked(&ALL.map(|(measure, _)| measure), 0)
            };
            let answer = text_profiles(&Memo::new(&corpus), &question);
            assert_eq!((answer.rows.len(), answer.whole.len()), (texts.len(), ALL.len()));
            let all =
                answer.rows.iter().flat_map(|row| &row.values).chain(answer.whole.iter().map(|w| &w.value));
            assert!(all.flatten().all(|value| value.is_finite()));
        }
    }
}

const SEVERAL: [(&str, &str); 5] = [
    ("fr", "Un mot. Deux mots, trois mots."),
    ("en", "One word; two words."),
    ("fr", ""),
    ("fr", "Rien de rien. Un."),
    ("en", "It's not. Don't! It's not what they think it is, is it?"),
];

#[test]
fn rows_come_in_any_order_and_part_by_part() {
    let corpus = corpus(&SEVERAL);
    let order = |change: &dyn Fn(&mut TextProfilesQuestion)| {
        let mut question = asked(&[M::Words], 3);
        change(&mut question);
        let rows = text_profiles(&Memo::new(&corpus), &question).rows;
        rows.iter().map(|row| row.document.to_string()).collect::<String>()
    };
    assert_eq!(order(&|_| {}), "01234");
    assert_eq!(order(&|q| (q.reversed, q.offset, q.limit) = (true, 1, 3)), "321");
    assert_eq!(order(&|q| q.order = Some(M::Words)), "40132");
    assert_eq!(order(&|q| (q.order, q.reversed) = (Some(M::Words), true)), "21304");
    assert_eq!(order(&|q| q.ids = vec!["3".into(), "1".into(), "nobody".into()]), "13");
}

#[test]
fn all_texts_together_are_one_vocabulary_but_no_window_lies_in_two() {
    let corpus = corpus(&SEVERAL);
    let columns =
        [M::Words, M::Types, M::Mattr, M::KandelMoles(WordsAs::Written), M::Flesch(WordsAs::Counted)];
    let question = TextProfilesQuestion { whole: true, ..asked(&columns, 3) };
    let answer = text_profiles(&Memo::new(&corpus), &question);
    let [words, types, mattr, kandel_moles, flesch] = &answer.whole[..] else { panic!("five columns") };
    let row = |row: usize, column: usize| answer.rows[row].values[column];
    assert_eq!(words.value, Ok((0..5).map(|text| row(text, 0).expect("a count")).sum()));
    assert_eq!((words.n, words.least, words.median), (5, Ok(0.0), row(3, 0)));
    assert!(types.value.expect("a count") < (0..5).map(|text| row(text, 1).expect("a count")).sum());
    let windows = |text: usize| (row(text, 0).expect("a count") - 2.0).max(0.0);
    let sum: f64 = [0, 1, 3, 4].map(|text| row(text, 2).expect("a value") * windows(text)).into_iter().sum();
    let n: f64 = (0..5).map(windows).sum();
    assert!((mattr.value.expect("a value") - sum / n).abs() < 1e-12);
    assert_eq!((mattr.n, kandel_moles.n, flesch.n), (4, 2, 2));
    assert!(kandel_moles.value.is_ok() && flesch.value.is_ok());
}

#[test]
fn work_in_steps_gives_the_same() {
    let texts: Vec<(String, String)> = (0..600)
        .map(|n| {
            (["fr", "en"][n % 2].to_owned(), format!("Texte {n}, {} mot(s). L’été !", "très ".repeat(n % 70)))
        })
        .collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(language, text)| (&**language, &**text)).collect();
    let corpus = corpus(&texts);
    let columns = ALL.map(|(measure, _)| measure);
    for order in [None, Some(M::HdD)] {
        for limit in [7, u32::MAX] {
            let whole = limit > 7;
            let question = TextProfilesQuestion { order, whole, offset: 290, limit, ..asked(&columns, 0) };
            let expected = text_profiles(&Memo::new(&corpus), &question);
            let known = Rc::new(Known::default());
            let steps = Cell::new(0);
            let got = loop {
                let memo = Memo::within(&corpus, known.clone(), &|| true);
                let answer = text_profiles(&memo, &question);
                if !memo.is_stopped() {
                    break answer;
                }
                steps.set(steps.get() + 1);
            };
            assert_eq!(got, expected);
            assert!(limit == 7 && order.is_none() || steps.get() > 2, "{}", steps.get());
            known.tidy();
        }
    }
}

#[test]
fn names_are_one_of_a_kind_and_lead_back() {
    for (measure, id) in ALL {
        assert_eq!((measure.id(), TextMeasure::from_id(id)), (id, Some(measure)));
        let is_of_catalogue = matches!(measure.group(), measure::Group::Vocabulary);
        assert!(!is_of_catalogue || crate::measures::catalogue::measure(id).is_some(), "{id}");
    }
}
