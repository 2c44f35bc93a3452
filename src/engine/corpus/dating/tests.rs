//! Texts and the dates that their own words justify.

use super::*;
use crate::text::analyze;

fn dating(text: &str) -> Dating {
    let analysis = analyze(text, None);
    date_of(text, &analysis.tokens, analysis.language)
}

/// `expected` is the date, then `?` when it is inferred; bounds in brackets; `-` for nothing.
#[track_caller]
fn check(text: &str, expected: &str) {
    let found = dating(text);
    let date = found
        .date
        .as_ref()
        .map(|date| format!("{}{}", date.edtf, if date.certainty == Certainty::Inferred { "?" } else { "" }));
    let bounds = found.bounds.as_ref().map(|bounds| format!("[{bounds}]"));
    let drawn: Vec<String> = date.into_iter().chain(bounds).collect();
    let drawn = if drawn.is_empty() { "-".to_owned() } else { drawn.join(" ") };
    assert_eq!(drawn, expected, "{text}\n{:?}", found.chain);
    for step in &found.chain {
        assert!(step.quote.is_empty() || step.span.of(text).contains(&step.quote), "{step:?}");
    }
}

#[test]
fn a_line_says_when_the_text_was_published() {
    check(
        "Un titre sur deux lignes\nPublié le 15 octobre 2025 à 14h30\nLe corps du texte parle de 1998.",
        "2025-10-15",
    );
    check("Titre\nMis à jour le 16/10/2025, publié le 15/10/2025\nCorps.", "2025-10-15");
    check(
        "Published on February 14, 2024 by the editors\n\nThe ministers of the alliance have met.",
        "2024-02-14",
    );
    check("BRUXELLES, 15 oct. 2025 (AFP) – Les ministres se sont réunis.", "2025-10-15");
    check("15 octobre 2025\n\nUn titre\n\nLes ministres se sont réunis à Bruxelles.", "2025-10-15");
    check("Les ministres se sont réunis à Bruxelles.\n\nLe 3 mars 2020, ils étaient à Paris.", "-");
}

#[test]
fn a_text_of_one_long_line_costs_no_more_than_another() {
    let text = "Le 3 mars 2020, mercredi 4 mars, en 2019, ".repeat(100_000);
    let found = dating(&text).date.map(|date| date.edtf);
    assert_eq!(found.as_deref(), Some("2020-03-04"));
}

#[test]
fn a_chronicle_has_no_date() {
    check("3 mars 2020\nIls arrivent.\n5 mars 2020\nIls partent.\n7 mars 2020\nIls reviennent.", "-");
}

#[test]
fn a_day_told_in_full_is_explicit() {
    check("Les ministres se sont retrouvés, mercredi 15 octobre 2025, à Bruxelles.", "2025-10-15");
    check("Ils se réunissent les mardi 14 et mercredi 15 février 2023 à Bruxelles.", "2023-02-14/2023-02-15");
}

#[test]
fn the_year_is_inferred_by_the_calendar_and_one_clue() {
    check("Ils se sont retrouvés mercredi 15 octobre. La guerre dure depuis février 2025.", "2025-10-15?");
    check("Ils se sont retrouvés mercredi 15 octobre. La guerre dure depuis 2024.", "2025-10-15?");
    check(
        "Ils se sont retrouvés mercredi 15 octobre, selon le ministre américain de la Guerre, Pete Hegseth.",
        "2025-10-15?",
    );
    check(
        "They met on Wednesday, October 15. Secretary of State Antony Blinken had left in 2014.",
        "XXXX-10-15 [2021-01-26/2025-01-20]",
    );
}

#[test]
fn without_a_clue_the_year_stays_open() {
    check("Ils se sont retrouvés mercredi 15 octobre à Bruxelles.", "XXXX-10-15");
    check(
        "Ils se sont retrouvés mercredi 15 octobre à Bruxelles. L’objectif est fixé d’ici 2030.",
        "XXXX-10-15",
    );
    check("Ils se sont retrouvés mercredi 15 octobre. En 2014 et en 2025, rien.", "XXXX-10-15");
    check("Ils se sont retrouvés le 15 octobre à Bruxelles. En 2025, rien.", "-");
    check("Ils se sont retrouvés mercredi à Bruxelles.", "-");
}

#[test]
fn offices_bound_a_text() {
    check("Le secrétaire général de l’Otan, Jens Stoltenberg, a parlé hier.", "[2014-10-01/2024-10-01]");
    check("Le secrétaire général de l’OTAN, Mark Rutte, a parlé hier.", "[2024-10-01/..]");
    check("L’ancien secrétaire général de l’Otan, Jens Stoltenberg, a parlé hier.", "-");
    check("Stoltenberg a parlé hier.", "-");
    check("Le président Obama et le chancelier Scholz.", "-");
}

#[test]
fn every_date_that_is_inferred_shows_its_words() {
    let found = dating("Ils se sont retrouvés mercredi 15 octobre. La guerre dure depuis février 2025.");
    let rules: Vec<Rule> = found.chain.iter().map(|step| step.rule).collect();
    assert_eq!(rules, [Rule::Told, Rule::Calendar, Rule::Year]);
    assert_eq!(found.date.unwrap().evidence, "mercredi 15 octobre ; février 2025");
    assert!(found.chain[1].states.contains("2014, 2025, 2031"), "{}", found.chain[1].states);
}
