//! The corpus: ids, removing, deciding, and where things stand.

use super::*;
use crate::query::memo::Memo;
use crate::text::Layer;

fn text(id: &str, text: &str) -> Document {
    Document { id: id.into(), text: text.into(), language: Some("fr".into()), ..Document::default() }
}

fn corpus(texts: &[(&str, &str)]) -> Corpus {
    let mut corpus = Corpus::default();
    corpus.add(texts.iter().map(|(id, content)| text(id, content)).collect());
    corpus
}

fn ids(corpus: &Corpus) -> Vec<&str> {
    (0..corpus.n_documents()).map(|number| corpus.document(number).id.as_str()).collect()
}

/// A line of a text as a proposal to set it aside.
fn line(content: &str, line: u32) -> SetAside {
    let start: usize = content.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    let len = content[start..].lines().next().unwrap_or_default().len();
    SetAside {
        line,
        span: Span::new(start as u32, (start + len) as u32),
        reason: "test".into(),
        accepted: true,
    }
}

const THREE_LINES: &str = "L’OTAN veille.\nAbonnez-vous à la lettre !\nLa paix, enfin.\n";

#[test]
fn tokens_have_forms_folds_kinds_and_bytes() {
    let corpus = corpus(&[("a", "L’État « libre »  d’Ukraine."), ("b", "Œuvre")]);
    let seen: Vec<String> = corpus
        .tokens(0, Extent::new(0, u32::MAX))
        .map(|token| {
            assert_eq!(token.span.of(&corpus.document(0).text), token.form);
            format!("{}/{}/{}", token.form, token.fold, token.kind.name())
        })
        .collect();
    let expected = "L’/l'/elided État/etat/word «/«/quote-open libre/libre/word »/»/quote-close \
                    d’/d'/elided Ukraine/ukraine/word ././punctuation";
    assert_eq!(seen.join(" "), expected);
    assert_eq!(corpus.token(1, 0).fold, "oeuvre");
    assert_eq!(corpus.token(0, 1).form, "État");
    assert_eq!(corpus.span(0, Extent::new(2, 5)).of(&corpus.document(0).text), "« libre »");
    assert_eq!(corpus.span(0, Extent::new(3, 3)), Span::default());
}

#[test]
fn any_byte_leads_to_a_token() {
    let content = "Un  mot, puis un long silence.\n".repeat(40);
    let corpus = corpus(&[("a", &content), ("b", &content)]);
    for document in 0..2 {
        let spans: Vec<Span> = corpus.spans(document, Extent::new(0, u32::MAX)).collect();
        assert_eq!(spans.len() as u32, corpus.n_tokens(document));
        for byte in 0..content.len() as u32 + 3 {
            let expected = spans.iter().position(|span| span.end > byte).unwrap_or(spans.len());
            assert_eq!(corpus.position_at(document, byte) as usize, expected, "byte {byte}");
        }
        for (position, span) in (0u32..).zip(&spans) {
            assert_eq!(corpus.token(document, position).span, *span);
        }
    }
}

#[test]
fn an_id_that_is_taken_gets_a_suffix_from_the_bytes() {
    let mut corpus = corpus(&[("a", "Un."), ("a", "Deux."), ("", "Trois.")]);
    let first = ids(&corpus)[1].to_owned();
    assert!(first.starts_with("a-") && first.len() == 10, "{first}");
    assert_eq!(ids(&corpus)[2].len(), 8);
    corpus.add(vec![text("a", "Deux.")]);
    assert_eq!(ids(&corpus)[3], format!("{first}-2"));
    assert_eq!(corpus.find(&first), Some(1));
    assert_eq!(corpus.find("b"), None);
}

#[test]
fn removing_moves_up_those_behind() {
    let mut corpus = corpus(&[("a", "Un."), ("b", "Deux.")]);
    corpus.add(vec![text("c", "Trois."), text("d", "Quatre.")]);
    assert!(corpus.remove("a"));
    assert_eq!(ids(&corpus), ["b", "c", "d"]);
    assert_eq!(corpus.token(1, 0).form, "Trois");
    assert!(corpus.remove("b"));
    assert_eq!(corpus.segments().len(), 1, "a segment without documents goes");
    assert_eq!(corpus.token(0, 0).form, "Trois");
    assert!(corpus.remove("d") && corpus.remove("c"));
    assert_eq!((corpus.n_documents(), corpus.segments().len()), (0, 0));
    assert!(!corpus.remove("c"));
}

#[test]
fn the_fingerprint_depends_on_ids_and_bytes_alone() {
    let one = corpus(&[("a", "Un."), ("b", "Deux.")]).fingerprint();
    assert_eq!(one.len(), 16);
    assert_eq!(one, corpus(&[("b", "Deux."), ("a", "Un.")]).fingerprint());
    assert_ne!(one, corpus(&[("a", "Un."), ("b", "Deux !")]).fingerprint());
    assert_ne!(one, corpus(&[("a", "Un."), ("c", "Deux.")]).fingerprint());
    assert_ne!(one, corpus(&[("a", "Un.")]).fingerprint());
    assert_ne!(one, Corpus::default().fingerprint());
}

#[test]
fn lines_are_set_aside_whole_and_can_be_kept() {
    let mut document = text("a", THREE_LINES);
    document.set_aside = vec![line(THREE_LINES, 2)];
    let mut corpus = Corpus::default();
    corpus.add(vec![document]);
    let forms = |extent: Extent| -> String {
        corpus.tokens(0, extent).map(|token| token.form).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(corpus.set_aside(0).len(), 1);
    assert_eq!(forms(corpus.set_aside(0)[0]), "Abonnez -vous à la lettre !");
    let counted: Vec<String> = corpus.counted(0).into_iter().map(forms).collect();
    assert_eq!(counted, ["L’ OTAN veille .", "La paix , enfin ."]);
    assert_eq!((corpus.n_words(0), corpus.n_words_set_aside(0)), (6, 5));
    assert_eq!(corpus.words_before(0, 6), 3, "inside the line");
    assert_eq!(corpus.words_before(0, 11), 4, "after “La”");
    assert!(!corpus.is_set_aside(0, 3) && corpus.is_set_aside(0, 4) && !corpus.is_set_aside(0, 10));

    corpus.decide(Decisions { keep: vec![("a".into(), 2)], ..Decisions::default() });
    assert_eq!(corpus.set_aside(0), []);
    assert_eq!((corpus.n_words(0), corpus.n_words_set_aside(0)), (11, 0));
    corpus.decide(Decisions { keep: vec![("a".into(), 1), ("b".into(), 2)], ..Decisions::default() });
    assert_eq!(corpus.n_words(0), 6, "another line or text is kept");
}

#[test]
fn a_span_that_cuts_a_line_takes_the_whole_line_and_an_empty_one_nothing() {
    let aside = |start, end| {
        let mut document = text("a", THREE_LINES);
        document.set_aside =
            vec![SetAside { line: 2, span: Span::new(start, end), reason: String::new(), accepted: true }];
        let mut corpus = Corpus::default();
        corpus.add(vec![document]);
        corpus.n_words_set_aside(0)
    };
    let second = THREE_LINES.find("Abonnez").expect("it stands there") as u32;
    assert_eq!(aside(second + 2, second + 3), 5);
    assert_eq!(aside(0, second + 1), 8, "two lines");
    assert_eq!(aside(second, second), 0);
    assert_eq!(aside(0, u32::MAX), 11);
    assert_eq!(aside(u32::MAX, u32::MAX), 0);
}

#[test]
fn structures_hold_their_positions() {
    let corpus = corpus(&[("a", "Un mot. Un autre.\nUne ligne.")]);
    assert_eq!(corpus.sentence(0, 4), Extent::new(3, 6));
    assert_eq!(corpus.paragraph(0, 4), Extent::new(0, 6));
    assert_eq!(corpus.paragraph(0, 6), Extent::new(6, 9));
    assert!(corpus.paragraph(0, 9).is_empty() && corpus.sentence(0, u32::MAX).is_empty());
}

#[test]
fn stop_words_follow_the_languages_and_the_decisions() {
    let mut corpus = corpus(&[("a", "Le conseil de la paix.")]);
    assert!(corpus.stop_words().contains("de", Kind::Word));
    assert!(!corpus.stop_words().contains("paix", Kind::Word));
    assert!(!corpus.stop_words().contains("the", Kind::Word));
    let decisions =
        Decisions { stop: vec!["PAIX".into()], unstop: vec!["de".into()], ..Decisions::default() };
    corpus.decide(decisions.clone());
    assert!(corpus.stop_words().contains("paix", Kind::Word), "what is added is folded");
    assert!(!corpus.stop_words().contains("de", Kind::Word));
    assert_eq!(corpus.decisions(), &decisions);
    corpus.add(vec![Document { language: Some("en".into()), ..text("b", "The peace.") }]);
    assert!(corpus.stop_words().contains("the", Kind::Word));
    assert!(corpus.stop_words().contains("paix", Kind::Word), "decisions stay when texts come");
    assert_eq!(corpus.languages(), [Language::French, Language::English]);
}

#[test]
fn texts_without_words_are_texts() {
    let corpus = corpus(&[("a", ""), ("b", " \n\n"), ("c", "…"), ("d", "mot")]);
    assert_eq!(corpus.n_documents(), 4);
    for document in 0..3 {
        assert_eq!(corpus.n_words(document), 0);
        assert_eq!(corpus.position_at(document, 0), 0);
        assert!(corpus.paragraph(document, 0).len() <= 1);
    }
    assert_eq!(corpus.token(3, 0).form, "mot");
    assert_eq!(Corpus::default().languages(), []);
}

#[test]
fn a_prefix_of_many_words_has_a_limit_that_does_not_depend_on_segments() {
    let words: Vec<String> = (0..10_050).map(|number| format!("mot{number}")).collect();
    let one = corpus(&[("a", &words.join(" "))]);
    let two = {
        let mut corpus = corpus(&[("a", &words[..6_000].join(" "))]);
        corpus.add(vec![text("b", &words[4_000..].join(" "))]);
        corpus
    };
    let mut sorted = words.clone();
    sorted.sort();
    assert_eq!(one.expansion_limit(Layer::Fold, "mot").as_ref(), Some(&sorted[10_000]));
    assert_eq!(two.expansion_limit(Layer::Fold, "mot"), one.expansion_limit(Layer::Fold, "mot"));
    assert_eq!(one.expansion_limit(Layer::Fold, "mot1"), None);
}

#[test]
fn a_merge_acts_on_search_counts_and_topics_and_can_be_undone() {
    use crate::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, frequencies};
    use crate::query::matches::matches;
    use crate::query::parse::parse;
    use crate::topics::TopicInput;
    let mut corpus = corpus(&[("a", "L’OTAN et l’atoo. L’Otan-Ukraine."), ("b", "Kyiv, puis Kiev et Kyiv.")]);
    let found = |corpus: &Corpus, query: &str| {
        parse(query).node.map_or(0, |node| matches(&Memo::new(corpus), &node).hits.len())
    };
    let rows = |corpus: &Corpus| -> Vec<(String, u64)> {
        let question = FrequenciesQuestion {
            layer: Layer::Fold,
            stop_words: false,
            filter: String::new(),
            order: FrequencyOrder::Word,
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: 100,
            ..FrequenciesQuestion::default()
        };
        frequencies(&Memo::new(corpus), &question).rows.into_iter().map(|row| (row.key, row.count)).collect()
    };
    let before = rows(&corpus);
    assert_eq!((found(&corpus, "otan"), found(&corpus, "atoo"), found(&corpus, "kiev")), (2, 1, 1));
    let merge = vec![("atoo".into(), "otan".into()), ("kyiv".into(), "kiev".into())];
    corpus.decide(Decisions { merge, ..Decisions::default() });
    assert_eq!((found(&corpus, "otan"), found(&corpus, "atoo"), found(&corpus, "kiev")), (3, 3, 3));
    assert_eq!(
        (found(&corpus, "form:atoo"), found(&corpus, "form:OTAN"), found(&corpus, "form:Kyiv")),
        (1, 1, 2)
    );
    assert_eq!((found(&corpus, "stem:kyiv"), found(&corpus, "lemma:atoo")), (3, 3));
    assert_eq!(found(&corpus, "\"kyiv puis kiev\""), 1);
    let merged = rows(&corpus);
    assert!(merged.contains(&("otan".into(), 2)) && merged.contains(&("kiev".into(), 3)), "{merged:?}");
    assert!(!merged.iter().any(|(key, _)| key == "atoo" || key == "kyiv"));
    assert!(!TopicInput::of(&corpus).keys.iter().any(|key| key == "atoo" || key == "kyiv"));
    corpus.decide(Decisions::default());
    assert_eq!(rows(&corpus), before);
    assert_eq!((found(&corpus, "otan"), found(&corpus, "atoo")), (2, 1));
}
