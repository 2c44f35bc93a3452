//! Changes of the corpus, and requests that were altered on the way.

use super::*;

#[test]
fn altered_requests_are_answered_or_refused_and_never_fatal() {
    let concordance = ConcordanceQuestion {
        query: "\"les chars\" OR ob*".into(),
        limit: 9,
        context: Context::Characters(40),
        ..Default::default()
    };
    let good = [
        Request::Cancel { id: 3 },
        Request::Ask { id: 3, repeat: 1, question: Box::new(search("guerre AND paix").question()) },
        Request::Ask { id: 3, repeat: 1, question: Box::new(concordance.question()) },
        Request::Ask { id: 3, repeat: 1, question: Box::new(load(&["Un mot.", "Deux."], false).question()) },
        Request::Ask { id: 3, repeat: 1, question: Box::new(Remove { ids: vec!["a".into()] }.question()) },
        Request::Ask {
            id: 3,
            repeat: 1,
            question: Box::new(Utf16Question { places: vec![(0, vec![1, 99])] }.question()),
        },
    ];
    let seed = 5;
    let mut random = Random::new(seed);
    let mut page = Page::loaded();
    for round in 0..3_000 {
        let mut bytes = encode(&good[random.below(good.len() as u32) as usize]);
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len() as u32) as usize;
            bytes[at] = random.next_u32() as u8;
        }
        page.service.receive(&bytes);
        if round % 20 == 0 {
            page.all();
        }
    }
    page.ask(Bundled);
    page.all();
    assert_eq!(page.answer(search("guerre")).matches, 1, "seed {seed}");
}

#[test]
fn decisions_change_the_counts_and_outlive_the_texts_they_were_made_on() {
    let mut page = Page::loaded();
    let keep = Decisions { keep: vec![("a".into(), 2)], ..Decisions::default() };
    let words = |summary: &Summary| (summary.words, summary.words_set_aside);
    let before = page.answer(Describe);
    assert_eq!(before.words_set_aside, 2);
    assert_eq!(page.answer(search("abonnez")).matches, 0);
    let kept = page.answer(Decide { decisions: keep });
    assert_eq!(words(&kept), (before.words + 2, 0));
    assert_eq!(page.answer(search("abonnez")).matches, 1);
    page.answer(load(&["Autre chose."], true));
    assert_eq!(page.answer(Bundled), kept);
    assert_eq!(page.answer(Decide { decisions: Decisions::default() }), before);
}

#[test]
fn stop_words_act_on_lists_and_topics_and_never_on_a_search() {
    let mut page = Page::loaded();
    let listed = |page: &mut Page, word: &str| {
        let question = FrequenciesQuestion {
            layer: Layer::default(),
            stop_words: false,
            filter: format!("^{word}"),
            order: FrequencyOrder::default(),
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: 9,
            ..FrequenciesQuestion::default()
        };
        page.answer(question).rows.iter().any(|row| row.key == word)
    };
    let in_topics = |page: &mut Page, word: &str| {
        page.ask(topics(1));
        let last = page.all().pop().map(|reply| reply.body);
        let Some(Body::Done(Answer::Topics(answer), _)) = last else { panic!("no topics") };
        answer.topics.iter().any(|topic| topic.terms.iter().any(|term| term.word == word))
    };
    let lines = |page: &mut Page, word: &str| {
        let question = ConcordanceQuestion {
            query: word.into(),
            limit: 9,
            context: Context::Characters(40),
            ..Default::default()
        };
        (page.answer(search(word)).matches, page.answer(question).total)
    };
    let before = (lines(&mut page, "chars"), lines(&mut page, "les"));
    assert!(listed(&mut page, "chars") && in_topics(&mut page, "chars") && !listed(&mut page, "les"));
    page.answer(Decide { decisions: Decisions { stop: vec!["Chars".into()], ..Decisions::default() } });
    assert!(!listed(&mut page, "chars") && !in_topics(&mut page, "chars"));
    assert_eq!((lines(&mut page, "chars"), lines(&mut page, "les")), before);
    let none = page.answer(Decide { decisions: Decisions { no_stop_words: true, ..Decisions::default() } });
    assert_eq!(none.n_stop_words, 0);
    assert!(listed(&mut page, "chars") && listed(&mut page, "les"));
    assert_eq!((lines(&mut page, "chars"), lines(&mut page, "les")), before);
}

#[test]
fn variants_are_a_job_and_profiles_an_answer() {
    let mut page = Page::new();
    page.answer(load(&["À Kiev, puis à Kiev.", "Le maire de Kyiv parle."], true));
    let answer = page.answer(ListVariants);
    let drawn: Vec<String> = answer
        .suggestions
        .iter()
        .map(|s| format!("{}={} {:?}", s.form, s.of, s.examples[0].position))
        .collect();
    assert_eq!(drawn, ["kyiv=kiev 3"]);
    let id = page.ask(ListVariants);
    page.cancel(id);
    page.all();
    let merge = vec![("Kyiv".to_owned(), "Kiev".to_owned())];
    page.answer(Decide { decisions: Decisions { merge, ..Decisions::default() } });
    assert!(page.answer(ListVariants).suggestions.is_empty());
    let answer = page.answer(ProfilesQuestion { filter: String::new(), limit: 0 });
    assert_eq!(answer.profiles.iter().map(|counts| counts.words).collect::<Vec<_>>(), [10, 10, 13]);
}

#[test]
fn texts_are_added_replaced_and_taken_out() {
    let mut page = Page::new();
    let ids = |summary: Summary| {
        let ids: Vec<String> = summary.documents.into_iter().map(|document| document.id).collect();
        ids.join(" ")
    };
    assert_eq!(ids(page.answer(load(&["un", "deux"], false))), "un deux");
    assert_eq!(ids(page.answer(load(&["trois"], false))), "un deux trois");
    assert_eq!(ids(page.answer(Remove { ids: vec!["deux".into(), "rien".into()] })), "un trois");
    assert_eq!(ids(page.answer(load(&["quatre"], true))), "quatre");
    assert_eq!(ids(page.answer(load(&[], true))), "");
    assert_eq!(page.answer(search("un")).matches, 0);
}

#[test]
fn too_much_text_is_refused_with_its_numbers() {
    let mut page = Page::new();
    page.service.session.limit = 20;
    page.answer(load(&["un deux trois"], true));
    page.ask(load(&["quatre cinq"], false));
    page.ask(load(&["un deux trois quatre cinq"], true));
    assert_eq!(
        drawn(&page.all()),
        "2! TooLarge { bytes: 24, limit: 20 } 3! TooLarge { bytes: 25, limit: 20 }"
    );
    // What is replaced does not count, and what was refused changed nothing.
    assert_eq!(page.answer(Describe).bytes, 13);
    assert_eq!(page.answer(load(&["quatre cinq six sept"], true)).bytes, 20);
}

#[test]
fn places_are_told_in_utf16() {
    let mut page = Page::new();
    page.answer(load(&["L’été 🌻 fini"], true));
    let places = vec![(0, vec![0, 1, 4, 7, 12, 13, 999]), (7, vec![1])];
    let answer = page.answer(Utf16Question { places });
    assert_eq!(answer.places[0][..5], [0, 1, 2, 4, 6]);
    assert!(answer.places[1].is_empty());
}

#[test]
fn a_concordance_without_lines_is_an_answer() {
    let mut page = Page::new();
    let question = ConcordanceQuestion {
        query: "otan".into(),
        offset: u32::MAX,
        limit: u32::MAX,
        context: Context::Characters(u32::MAX),
        across_paragraphs: true,
        ..Default::default()
    };
    let ConcordanceAnswer { total, lines, .. } = page.answer(question);
    assert_eq!((total, lines.len()), (0, 0));
}

#[test]
fn what_is_analyzed_has_the_quotations_of_the_index() {
    let text = "The ministers will meet in Brussels on Wednesday, and they know that the war would not end soon.\n\
        Selon le ministre, « une paix juste et durable » est loin. Le général déclare : « Nous tiendrons bon. »\n\
        Les soldats parlent du « mur » et des drones qui passent au-dessus de leurs têtes chaque nuit depuis des mois.\n\
        « Une défense des plus solides », assure le président dans un entretien avec les journalistes de la région.\n";
    let mut page = Page::new();
    page.ask(Load {
        documents: vec![Document { id: "a".into(), text: text.into(), ..Document::default() }],
        replace: true,
    });
    page.all();
    let analyzed = page.answer(AnalyzeQuestion { text: text.into(), language: None });
    assert_eq!((analyzed.language.as_str(), analyzed.languages[0].as_str()), ("fr", "en"));
    let corpus = &page.service.session.corpus;
    let analysis = reading::analyze(text, None);
    let paragraphs = &analysis.structures.paragraphs;
    let by_the_first = quotations(text, &analysis.tokens, paragraphs, Language::English);
    assert_ne!(by_the_first, analysis.quotations, "the two languages read this text differently");
    let spans = |extents: &[Extent]| -> Vec<&str> {
        extents.iter().map(|extent| corpus.span(0, *extent).of(text)).collect()
    };
    let answered = |is: fn(Usage) -> bool| -> Vec<&str> {
        let these =
            analyzed.quotations.iter().filter(|quotation| quotation.depth == 0 && is(quotation.usage));
        these.map(|quotation| quotation.span.of(text)).collect()
    };
    let structures = corpus.structures(0);
    assert_eq!(spans(&structures.quotations), answered(|_| true));
    assert_eq!(spans(&structures.speech), answered(|usage| matches!(usage, Usage::Speech | Usage::Dialogue)));
    assert_eq!(spans(&structures.marked), answered(|usage| matches!(usage, Usage::Marked | Usage::Title)));
    assert_eq!(spans(&structures.speech).len(), 3);
}

fn of(query: &str) -> Subcorpus {
    Subcorpus { query: query.into(), ..Subcorpus::default() }
}

#[test]
fn a_question_is_asked_of_a_subcorpus_and_the_next_of_the_whole() {
    let mut page = Page::loaded();
    let within = |page: &mut Page, subcorpus: &str| {
        page.answer(Within { subcorpus: of(subcorpus), question: search("chars") }).matches
    };
    assert_eq!((within(&mut page, "guerre"), within(&mut page, "drones")), (1, 3));
    assert_eq!((page.answer(search("chars")).matches, within(&mut page, "")), (4, 4));
    let texts = page.answer(SubcorpusQuestion { subcorpus: of("drones") }).documents;
    assert_eq!(texts, [1]);
    page.answer(load(&["Des drones, des chars."], false));
    assert_eq!(within(&mut page, "drones"), 4, "a text that came is found");
    page.answer(Remove { ids: vec!["b".into()] });
    assert_eq!(within(&mut page, "drones"), 1);
    let asked = Within {
        subcorpus: of("rien"),
        question: Within { subcorpus: of("guerre"), question: search("chars") },
    };
    assert_eq!(page.answer(asked).matches, 1, "the innermost counts");
    page.answer(Within { subcorpus: of("guerre"), question: Remove { ids: vec!["a".into()] } });
    assert_eq!(page.answer(search("chars")).matches, 1, "a change is one of the whole corpus");
}

#[test]
fn topics_are_those_of_their_subcorpus() {
    let mut page = Page::loaded();
    let within = |page: &mut Page, query: &str| {
        let answer = page.answer(Within { subcorpus: of(query), question: topics(1) });
        answer.documents.iter().map(|row| row.document).collect::<Vec<_>>()
    };
    let whole = page.answer(topics(1));
    assert_eq!(within(&mut page, "drones"), [1]);
    assert_eq!(within(&mut page, "drones"), [1]);
    assert_eq!(page.answer(topics(1)), whole);
    assert_eq!(within(&mut page, "xyzzy"), [0u32; 0]);
}

#[test]
fn pages_of_a_list_are_cut_from_one_order_and_follow_the_corpus() {
    let mut page = Page::loaded();
    let lines = |offset, context| ConcordanceQuestion {
        query: "l* OR d*".into(),
        sort: vec![SortKey::Right(1), SortKey::Left(1)],
        offset,
        limit: 3,
        context,
        ..Default::default()
    };
    let whole = page.answer(ConcordanceQuestion { limit: u32::MAX, ..lines(0, Context::Sentence) });
    assert!(whole.total > 9);
    for offset in [0, 6, 3, 1_000] {
        let few = page.answer(lines(offset, Context::Sentence));
        let from = (offset as usize).min(whole.lines.len());
        assert_eq!(few.lines, whole.lines[from..].iter().take(3).cloned().collect::<Vec<_>>());
        assert_eq!((few.total, few.kept), (whole.total, whole.kept));
        let wide = page.answer(lines(offset, Context::Paragraph));
        assert!(few.lines.iter().zip(&wide.lines).all(|(few, wide)| few.span == wide.span));
    }
    page.answer(Remove { ids: vec!["b".into()] });
    let fewer = page.answer(lines(0, Context::Sentence));
    assert!(fewer.total < whole.total && fewer.lines.iter().all(|line| line.document == 0));
    page.answer(load(&["Le loup dort."], false));
    assert_eq!(page.answer(lines(0, Context::Sentence)).total, fewer.total + 3);
    page.answer(Decide { decisions: Decisions { keep: vec![("a".into(), 2)], ..Decisions::default() } });
    assert_eq!(page.answer(lines(0, Context::Sentence)).total, fewer.total + 3);
    page.answer(Bundled);
    page.answer(Decide { decisions: Decisions::default() });
    assert_eq!(page.answer(lines(0, Context::Sentence)).total, whole.total);
}
