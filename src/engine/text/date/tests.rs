//! Date expressions in brackets, with what they state behind a bar.

use super::*;
use crate::text::tokenize::tokenize;

/// `drawn` has every expression as `[words|edtf]`; an empty edtf is a relative date.
#[track_caller]
fn check(drawn: &str, language: Language) {
    let mut text = String::new();
    for piece in drawn.split('[') {
        match piece.split_once(']') {
            Some((inner, rest)) => {
                text.push_str(inner.split_once('|').expect("a bar").0);
                text.push_str(rest);
            }
            None => text.push_str(piece),
        }
    }
    let tokens = tokenize(&text, language);
    let mut found = String::new();
    let mut at = 0;
    for mention in dates(&text, &tokens, language) {
        let (start, end) = (mention.span.start as usize, mention.span.end as usize);
        found.push_str(&text[at..start]);
        found.push_str(&format!("[{}|{}]", &text[start..end], mention.edtf));
        at = end;
    }
    found.push_str(&text[at..]);
    assert_eq!(found, drawn);
}

#[track_caller]
fn french(drawn: &str) {
    check(drawn, Language::French);
    check(&drawn.replace('’', "'"), Language::French);
}

#[track_caller]
fn english(drawn: &str) {
    check(drawn, Language::English);
}

#[test]
fn days_of_the_month() {
    french("se sont retrouvés, [mercredi 15 octobre|XXXX-10-15], au siège");
    french("Le [15 octobre 2025|2025-10-15], le [1er mars|XXXX-03-01], le [1er mars 2024|2024-03-01].");
    french(
        "les [14 et 15 février|XXXX-02-14/XXXX-02-15] puis du [10 au 12 juillet 2023|2023-07-10/2023-07-12]",
    );
    french("les [3, 7 et 9 mai 2022|{2022-05-03,2022-05-07,2022-05-09}]");
    french("Les [14-15 février 2023|2023-02-14/2023-02-15], [mercredi 1er octobre|XXXX-10-01]");
    french("le [14 févr. 2024|2024-02-14], le [15 oct. 2025|2025-10-15], [mer. 15 oct. 2025|2025-10-15]");
    french("[MERCREDI 15 OCTOBRE 2025|2025-10-15] – Bruxelles");
    french("[lundi, le 3 juin|XXXX-06-03] ; du [10 juillet|XXXX-07-10] au [12 août 2024|2024-08-12]");
    french("[5 mars 2024|2024-03-05]\n\nTexte du [premier mai|XXXX-05-01]");
    french(
        "le [mercredi 15|XXXX-XX-15] au soir, mercredi"
            .replace("mercredi15", "")
            .replace(", mercredi", "")
            .as_str(),
    );
}

#[test]
fn days_that_do_not_exist_are_none() {
    french("le 32 [octobre|XXXX-10], le 0 [mars|XXXX-03]");
    french("la version 31/02/2025 et 14:05, 15h30, 24/7");
}

#[test]
fn weekdays() {
    french(
        "[jeudi|XXXX-XX-XX] et [vendredi|XXXX-XX-XX], [mercredi soir|XXXX-XX-XX], [lundi dernier|XXXX-XX-XX], le [13 avril prochain|XXXX-04-13], en [mars dernier|XXXX-03]",
    );
    french("ce [mercredi|XXXX-XX-XX] à Bruxelles, 24 millions, le Journal du Dimanche, tous les lundis");
    french("le [dimanche après-midi|XXXX-XX-XX]. [Lundi|XXXX-XX-XX], il part.");
    french("la mer est calme, le dim sum, un sam");
}

#[test]
fn months_years_and_their_parts() {
    french(
        "en [octobre 2023|2023-10], en [février|XXXX-02], en [2022|2022], [mi-mars|XXXX-03], [fin 2023|2023]",
    );
    french("[début octobre|XXXX-10], à la [mi-octobre 2023|2023-10], [mi-2023|2023], vers [2010|2010~]");
    french("[mai 68|XX68-05] ; [mai-juin 2023|2023-05/2023-06] ; « En [Mars|XXXX-03] » ; la planète Mars");
    french("(2012-2013)".replace("2012-2013", "[2012-2013|2012/2013]").as_str());
    french(
        "la guerre de [1914-1918|1914/1918], la Coupe du monde [2018|2018] ([2018|2018]), de [2012|2012] à [2015|2015]",
    );
    french("jusqu’en [2022|2022], d’ici [2030|2030], dès [2022|2022], l’année [2021|2021]");
    french(
        "dans les [années 1990|199X], les [années 80|XX8X], les [années quatre-vingt-dix|XX9X], au [XXIe siècle|20XX]",
    );
}

#[test]
fn figures_that_count_are_no_years() {
    french(
        "2000 soldats, 1 500 euros, 2022 %, les 2000 hommes, plus de 2000 personnes, n° 2022, 1999 euros, 2500 km",
    );
    french("article 1240, environ 2000, 2000 €, la RN 2020 n’est".replace(", la RN 2020 n’est", "").as_str());
}

#[test]
fn seasons_and_quarters() {
    french("l’[été 2024|2024-22], cet hiver".replace("cet hiver", "[cet hiver|]").as_str());
    french("au [printemps|XXXX-21], en [automne 2023|2023-23], il a été élu, elle a été 10 fois");
    french(
        "au [premier trimestre|XXXX-33], au [deuxième trimestre 2023|2023-34], [T1 2023|2023-33], [second semestre 2024|2024-41]",
    );
    french("l’université d’été, le Printemps arabe");
}

#[test]
fn figures_with_signs() {
    french(
        "le [15/10/2025|2025-10-15], [2025-10-15|2025-10-15], [2025-10-15|2025-10-15]T14:00:00Z, [10/2025|2025-10]",
    );
}

#[test]
fn relative_dates() {
    french(
        "[hier|], [hier matin|], [avant-hier|], [aujourd’hui|], [demain|], [la semaine prochaine|], [l’an dernier|]",
    );
    french(
        "[le mois dernier|] ; [cette semaine|] ; [ce mois-ci|] ; [ce week-end|] ; [la semaine dernière|] ; [ce soir|]",
    );
    french(
        "[il y a trois ans|], [il y a près de 20 ans|], il y a deux ministres, [l’été dernier|], [le lendemain|]",
    );
    french(
        "annoncée pour [la fin de la semaine|], [fin de semaine|], à la veille de la réunion, [la veille|]",
    );
}

#[test]
fn english_dates() {
    english(
        "[February 14, 2024|2024-02-14], [14 Feb. 2024|2024-02-14], on [Wednesday|XXXX-XX-XX], the [1990s|199X]",
    );
    english(
        "[Wednesday, October 15, 2025|2025-10-15], [Oct. 15|XXXX-10-15], the [14th of February|XXXX-02-14]",
    );
    english(
        "in [March|XXXX-03], they may march in [May 2023|2023-05], [June 5th|XXXX-06-05], [Feb. 14-15, 2024|2024-02-14/2024-02-15]",
    );
    english(
        "[yesterday|], [last week|], [next Monday|], [two years ago|], [this summer|], [summer of 2024|2024-22], in [2022|2022]",
    );
    english(
        "the [first quarter of 2023|2023-33], [Q3 2023|2023-35], the [21st century|20XX], [mid-March|XXXX-03], [early 2024|2024]",
    );
    english("2,000 soldiers, 2000 troops, May said, a may day, 5 percent");
}

#[test]
fn any_text_has_spans_in_order() {
    let mut random = crate::random::Random::new(20_251_015);
    let pieces = [
        "15",
        "octobre",
        "2025",
        "mercredi",
        " ",
        " ",
        "\n",
        "-",
        "/",
        ",",
        "et",
        "au",
        "été",
        "mi-",
        "fin",
        "T",
        "’",
        "l’",
        "1er",
        "il y a",
        "ans",
        "Feb.",
        ".",
        "é\u{301}",
        "\u{AD}",
        "années",
        "90",
        "XXIe",
        "siècle",
        "mai",
        "le",
    ];
    for _ in 0..5_000 {
        let text: String = (0..12).map(|_| pieces[random.below(pieces.len() as u32) as usize]).collect();
        for language in [Language::French, Language::English] {
            let tokens = tokenize(&text, language);
            let mut end = 0;
            for mention in dates(&text, &tokens, language) {
                assert!(mention.span.start >= end && mention.span.end > mention.span.start, "{text}");
                assert!(!mention.span.of(&text).is_empty());
                end = mention.span.end;
            }
        }
    }
}

#[test]
fn a_time_stamp_states_its_day() {
    french("publié le [2025-10-15|2025-10-15]T14:00:00Z, puis");
    french("[2025-10-15|2025-10-15]T14:00:00+02:00");
}

#[test]
fn dates_of_the_other_language_are_read_beside_their_month() {
    french("Publié le [October 15, 2025|2025-10-15] par la rédaction");
    french("([Wednesday, October 15, 2025|2025-10-15])");
    french("Consulté le [15 October 2025|2025-10-15], sur le site.");
    french("Posted on [Oct 15, 2025|2025-10-15] at 14:05");
    french("le rapport de [February 2024|2024-02] et celui du [14 février 2024|2024-02-14]");
    french("Le festival May Day, le mois de March, Mrs. April May et August Strindberg");
    french("Il lit The March of Folly et l’October Review. En [mai 2024|2024-05], rien.");
    english("The decree of [15 octobre 2025|2025-10-15] (Journal officiel)");
    english("signed on [mercredi 1er mars 2023|2023-03-01] in Paris");
    english("The planet Mars is red; he ate 3 mars bars");
}
