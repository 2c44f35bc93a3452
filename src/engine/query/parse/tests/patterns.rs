//! Readings of wildcards, words near each other, fuzzy words and expressions.

use super::*;

#[test]
fn a_star_may_stand_anywhere_in_a_word() {
    check("*ment", "*ment");
    check("in*able", "in*able");
    check("in*abl*", "in*abl*");
    check("*Défen*", "*defen*");
    check("d*-*e", "d*-*e");
    check("*-ukraine", "*-ukraine");
    check("otan *ment", "(otan & *ment)");
    check("l’in*able", "\"l' in*able\"");
    check("form:In*ABLE", "form:In*ABLE");
    check("\"ministres * défense\"", "\"ministres * defense\"");
    check("\"* défen* *ment\"", "\"* defen* *ment\"");
    check("\"de * * paix\"", "\"de * * paix\"");
    faulty("\"*\"", "nothing", "NoWord! \"*\"");
    faulty("\"* *\" a", "a", "NoWord! \"* *\"");
}

#[test]
fn words_near_each_other() {
    check("\"otan russie\"~5", "\"otan russie\"~5");
    check("« OTAN Russie »~>3", "\"otan russie\"~>3");
    check("\"l'otan russ*\"~0", "\"l' otan russ*\"~0");
    check("\"otan russie\"~5 within sentence", "\"otan russie\"~5@Sentence");
    check("lemma:\"renforcer défense\"~5 150", "(lemma:\"renforcer defense\"~5 & 150)");
    check("\"otan\"~5", "otan");
    faulty("\"otan kiev\"~500", "\"otan kiev\"~100", "too far 100! ~500");
    faulty("\"otan kiev\"~", "\"otan kiev\"", "unsupported ~! ~");
    faulty("\"a b c d e f g\"~5", "\"a b c d e f g\"", "ManyNear! ~5");
}

#[test]
fn words_a_letter_away() {
    check("zelenski~1", "zelenski~1");
    check("Zelenski~", "zelenski~1");
    check("l'otan~1 kiev~", "(\"l' otan~1\" & kiev~1)");
    faulty("zelenski~3", "zelenski~2", "too fuzzy 2! ~3");
    faulty("otan~2", "otan~1", "too fuzzy 1! ~2");
    faulty("ue~1", "ue", "too fuzzy 0! ~1");
    check("\"zelenski~2 à kiev~\"", "\"zelenski~2 a kiev~1\"");
    check("kiev ~ 5", "(kiev & 5)");
}

#[test]
fn expressions_on_a_word() {
    check("/anti.?dr.*/", "/anti.?dr.*/");
    check("/OTAN|ONU/ kiev", "(/OTAN|ONU/ & kiev)");
    check("lemma:/renf.+/", "lemma:/renf.+/");
    check("(/a\\/b/)", "/a\\/b/");
    check("Zelensky / Zelenskyy", "(zelensky & zelenskyy)");
    check("km/h et/ou", "(km/h & et/ou)");
    faulty("/a(b/ otan", "otan", "Unclosed! (b/");
    faulty("/a{9999}/ otan", "otan", "TooLarge! {9999}/");
}

#[test]
fn an_equals_sign_asks_for_the_exact_form() {
    check("=OTAN", "form:OTAN");
    check("kiev =\"L’OTAN\"", "(kiev & form:\"L' OTAN\")");
    check("a = b", "(a & b)");
}

#[test]
fn ten_thousand_patterns_are_too_many() {
    let reading = parse(&"*a* ".repeat(10_000));
    assert_eq!(reading.node, Some(Node::Wildcard("*a*".into())));
    let many: String = (0..60).map(|number| format!("*{number}a ")).collect();
    let reading = parse(&many);
    assert!(matches!(&reading.node, Some(Node::And(nodes)) if nodes.len() == 50), "{reading:?}");
    assert_eq!(reading.diagnostics.len(), 10);
    assert_eq!(reading.diagnostics[0].fault, Fault::ManyPatterns);
}

#[test]
fn fields_have_a_name_and_a_value() {
    check("title:OTAN kiev", "(title:<OTAN> & kiev)");
    check("titre:\"La paix\" OU kiev", "(title:<La paix> | kiev)");
    check("genre_du_texte:report*", "genre-du-texte:<report*>");
    check("date:2023..2025", "date:<2023..2025>");
    check("kiev NOT date:..2024-05", "(kiev - date:<..2024-05>)");
    check("(lang:fr, otan)", "(lang:<fr> & otan)");
    check("\"titre:otan\"", "\"titre otan\"");
    check("défense: des", "(defense & des)");
    check("à 15:30", "(a & 15:30)");
    faulty("date:soon", "nothing", "NoDate! date:soon");
    faulty("date:2025..2023 a", "a", "NoDate! date:2025..2023");
}
