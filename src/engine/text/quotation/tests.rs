//! Quotations drawn as text: brackets where they begin and end, their use behind them.

use super::*;
use crate::random::Random;
use crate::text::lines::paragraphs;
use crate::text::tokenize::tokenize;

fn found(text: &str, language: Language) -> (Vec<Token>, Vec<Quotation>) {
    let tokens = tokenize(text, language);
    let paragraphs = paragraphs(text, &tokens);
    let quotations = quotations(text, &tokens, &paragraphs, language);
    (tokens, quotations)
}

/// The text with `[` before and `]` behind each quotation: `]` closed, `]?` unclosed, `]+` continued.
fn drawn(text: &str, language: Language) -> String {
    let (tokens, quotations) = found(text, language);
    let mut marks: Vec<(u32, u32, &str)> = Vec::new();
    for (nth, quotation) in quotations.iter().enumerate() {
        let range = &tokens[quotation.extent.range()];
        let end = match quotation.end {
            QuoteEnd::Closed => "]",
            QuoteEnd::Unclosed => "]?",
            QuoteEnd::Continued => "]+",
        };
        marks.push((range[0].span.start, 2 + nth as u32, "["));
        // Inner ones end first.
        marks.push((range[range.len() - 1].span.end, 1, end));
    }
    marks.sort_by_key(|&(at, order, _)| (at, order));
    let mut drawn = text.to_owned();
    for (at, _, mark) in marks.into_iter().rev() {
        drawn.insert_str(at as usize, mark);
    }
    drawn.replace('\n', " ¶ ")
}

#[track_caller]
fn check(expected: &str) {
    let text = expected.replace([']', '['], "").replace(" ¶ ", "\n").replace("%?", "").replace("%+", "");
    let expected = expected.replace("%?", "?").replace("%+", "+");
    assert_eq!(drawn(&text, Language::French), expected);
}

#[test]
fn every_style_of_marks_closes() {
    check("Un [« mur »], un [“mur”], un [\"mur\"], un ['mur'] et un [‹ mur ›].");
    check("Un [«\u{a0}mur\u{202f}»], un [‘mur’], un [<<mur>>], un [``mur'']. Aujourd’hui, l’OTAN.");
    check("Ein [„Wort“], ein [„Wort”], ein [‚Wort‘].");
    check("Le [\" mur \"] et le [\"mur\"].");
    check("Le mur et l’[« Alliance »], l'[\"Alliance\"], l’[“Alliance”].");
}

#[test]
fn what_is_not_closed_ends_with_its_paragraph() {
    check("Il dit : [« nous partons]%? ¶ Ils restent.");
    check("Il dit : [« nous partons.]%? ¶ Ils restent. ¶ Un [« mur »] reste.");
    check("Un mur » reste. ¶ Un mur” aussi, et 5\" de haut.");
    check("Il dit [« nous [“partons]%? »].");
    check("Un titre [« sans fin]%? ¶ Le texte commence. ¶ Et finit ».");
}

#[test]
fn what_goes_on_closes_later() {
    check("Il dit : [« Nous partons. ¶ Nous restons. »]%+ Elle part.");
    check("Il dit : [« Nous partons. ¶ « Nous restons. ¶ « Nous dormons. »]%+ Elle part.");
    check("He said: [“We leave. ¶ “We stay.”]%+ She left.");
    check("Il dit : [« Nous partons. ¶ » Nous restons. »]%+ Elle part.");
    check("Il dit : [« Nous [“partons”]. ¶ Un [“mur”] reste. »]%+ Fin.");
    check("Il dit : [« Nous partons.]%? ¶ Un. ¶ Deux. ¶ Trois. ¶ Quatre. ¶ Cinq. ¶ Six. ¶ Sept ».");
    check("[« Un.]%? ¶ Le [« deux »] et le trois » de plus.");
}

#[test]
fn quotations_stand_in_quotations() {
    check("Il dit : [« un [“mur”] antidrones »].");
    check("[« Un [« mur »] antidrones »] et [“un ['mur'] de plus”].");
    let (_, quotations) = found("« Un “mur ‘antidrones’” », “Pearl”.", Language::French);
    assert_eq!(quotations.iter().map(|quotation| quotation.depth).collect::<Vec<_>>(), [0, 1, 2, 0]);
}

#[test]
fn a_dash_opens_a_dialogue_but_not_a_list() {
    check("[— Oui, dit-il.] ¶ [— Non ! Jamais de la vie.] ¶ Ils partent.");
    check("[– Vous partez ?] ¶ [– Je reste.] ¶ – Une pomme. ¶ - in International ¶ - Une pomme ;");
    check("— pommes ; ¶ — poires. ¶ -5 degrés.");
    check("[— Un [« mur »], dit-elle.]");
    check("Il dit : [« Partons. ¶ — Oui. »]%+ Fin.");
}

#[track_caller]
fn check_usage(text: &str, expected: &str) {
    let language = crate::text::language::guess(text);
    let (_, quotations) = found(text, language);
    let found: Vec<String> = quotations
        .iter()
        .map(|quotation| format!("{} {}", quotation.usage.name(), quotation.evidence.name()))
        .collect();
    assert_eq!(found.join(", "), expected, "{text}");
}

#[test]
fn speech_is_told_from_words_in_marks() {
    check_usage("Un dispositif parfois qualifié de « mur antidrones » par la presse.", "marked named");
    check_usage("L’initiative “Pearl” et le conseil « OTAN-Ukraine ».", "marked name, marked name");
    check_usage("Le « mur » des drones, les « bons offices ».", "marked short, marked short");
    check_usage("« La vitesse sauvera des vies. »", "speech sentence");
    check_usage("« Chaque drone abattu sauve des vies », a-t-il déclaré.", "speech said-after");
    check_usage("« Non », dit-elle.", "speech said-after");
    check_usage("Les « alliés » ont déclaré leur soutien.", "marked short");
    check_usage("Il faut « renforcer et maintenir notre soutien à l’Ukraine ».", "speech first-person");
    check_usage("M. Rutte : « Il est clair que tout va mal »", "speech colon");
    check_usage("Selon le ministre, « une course à la logistique » commence.", "speech said-before");
    check_usage("Elle a répondu « oui » sans attendre.", "speech said-before");
    check_usage("« Les drones, a-t-il ajouté, arrivent »", "speech said-after");
    check_usage("La Russie « ne peut gagner la guerre ».", "speech clause");
    check_usage(
        "Un projet de « base industrielle solide et interopérable avec celle de tous ».",
        "speech length",
    );
    check_usage("Dans son livre « La Guerre des mondes », l’auteur rêve.", "title work");
    check_usage("« … »", "marked empty");
    check_usage("« Je pars.", "speech sentence");
}

#[test]
fn so_it_is_in_english() {
    check_usage("“We are leaving,” he said.", "speech said-after");
    check_usage("The so-called “drone wall” is a dream.", "marked named");
    check_usage("NATO’s “Pearl” initiative was the first.", "marked name");
    check_usage("He said it was “a very good day” for them.", "speech said-before");
    check_usage("The film “Dr. Strangelove” is the best.", "title work");
    check_usage("They were 'happy' and didn't say so.", "marked short");
}

#[test]
fn any_text_has_sorted_quotations_inside_it() {
    let pieces = [
        "«",
        "»",
        "“",
        "”",
        "„",
        "\"",
        "'",
        "’",
        "‘",
        "‹",
        "›",
        " ",
        " ",
        "\n",
        "\n\n",
        "mot",
        "Mot",
        ".",
        ", ",
        " — ",
        "- ",
        "« ",
        " »",
        "dit-il",
        "5\"",
        ":",
        "?",
        "「",
        "』",
        "``",
        "''",
        "<<",
        ">>",
        "je ",
        "é",
        "\u{301}",
        "👩‍✈️",
    ];
    let mut random = Random::new(20_261_121);
    for _ in 0..20_000 {
        let n = random.below(40);
        let text: String = (0..n).map(|_| pieces[random.below(pieces.len() as u32) as usize]).collect();
        let language = Language::ALL[random.below(8) as usize];
        let (tokens, quotations) = found(&text, language);
        let mut around: Vec<Extent> = Vec::new();
        let mut before = 0;
        for quotation in quotations {
            let extent = quotation.extent;
            assert!(extent.start < extent.end && extent.end as usize <= tokens.len(), "{text:?}");
            assert!(before <= extent.start, "{text:?}");
            before = extent.start;
            while around.last().is_some_and(|outer| outer.end <= extent.start) {
                around.pop();
            }
            assert!(around.last().is_none_or(|outer| extent.end <= outer.end), "{text:?}");
            assert_eq!(usize::from(quotation.depth), around.len(), "{text:?}");
            around.push(extent);
        }
    }
}

#[test]
fn long_runs_of_marks_take_no_long_time() {
    for piece in ["« ", "» ", "\" ", "«a\n", "“\n", "« » ", "— Oui.\n", "‘a ", "« dit ", "«a »\n"]
    {
        let text = piece.repeat(100_000);
        found(&text, Language::French);
    }
}
