//! Readings, drawn as text: words as folded, `"a b"` phrases, `&` and, `|` or, `-` not, `@` within,
//! `@-` outside, `lemma:` the layer.

use super::super::canonical;
use super::*;
use crate::random::Random;

mod patterns;
mod spelling;

fn draw(node: &Node) -> String {
    let many =
        |nodes: &[Node], sign: &str| format!("({})", nodes.iter().map(draw).collect::<Vec<_>>().join(sign));
    match node {
        Node::Word(word) => word.clone(),
        Node::Prefix(word) => format!("{word}*"),
        Node::Wildcard(shape) => shape.clone(),
        Node::Fuzzy(word, most) => format!("{word}~{most}"),
        Node::Regex(expression) => format!("/{expression}/"),
        Node::AnyWord => "*".into(),
        Node::Field(name, value) => format!("{name}:<{value}>"),
        Node::Cql(pattern) => format!("<{pattern}>"),
        Node::Near { words, gap, ordered } => {
            let words = words.iter().map(draw).collect::<Vec<_>>().join(" ");
            format!("\"{words}\"~{}{gap}", if *ordered { ">" } else { "" })
        }
        Node::Phrase(nodes) => format!("\"{}\"", nodes.iter().map(draw).collect::<Vec<_>>().join(" ")),
        Node::And(nodes) => many(nodes, " & "),
        Node::Or(nodes) => many(nodes, " | "),
        Node::Not(wanted, unwanted) => format!("({} - {})", draw(wanted), draw(unwanted)),
        Node::Within(node, structure) => format!("{}@{structure:?}", draw(node)),
        Node::Outside(node, structure) => format!("{}@-{structure:?}", draw(node)),
        Node::Layer(layer, node) => format!("{}:{}", layer.name(), draw(node)),
    }
}

/// The reading of a query and its faults: `fault!` for errors, `fault?` for hints, with what they mark.
fn read_out(query: &str) -> (String, String) {
    let reading = parse(query);
    let node = reading.node.as_ref().map_or("nothing".into(), draw);
    let faults: Vec<String> = reading
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let name = match &diagnostic.fault {
                Fault::MissingOperand { operator } => format!("missing {operator}"),
                Fault::NotSupported { what } => format!("unsupported {what}"),
                Fault::TooFuzzy { taken } => format!("too fuzzy {taken}"),
                Fault::TooFar { taken } => format!("too far {taken}"),
                Fault::Regex { why } => format!("{why:?}"),
                Fault::LowercaseOperator { operator } => format!("lowercase {operator}"),
                fault => format!("{fault:?}"),
            };
            let sign = if diagnostic.severity == Severity::Error { '!' } else { '?' };
            format!("{name}{sign} {}", diagnostic.span.of(query))
        })
        .collect();
    (node, faults.join("; "))
}

#[track_caller]
fn check(query: &str, node: &str) {
    assert_eq!(read_out(query), (node.to_owned(), String::new()), "{query}");
    round_trip(query);
}

#[track_caller]
fn faulty(query: &str, node: &str, faults: &str) {
    assert_eq!(read_out(query), (node.to_owned(), faults.to_owned()), "{query}");
    round_trip(query);
}

#[track_caller]
fn round_trip(query: &str) {
    let reading = parse(query);
    let again = parse(&reading.canonical);
    assert_eq!(again.node, reading.node, "{query:?} → {:?}", reading.canonical);
    assert_eq!(again.canonical, reading.canonical, "{query:?}");
    let errors = again.diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    assert_eq!(errors, 0, "{query:?} → {:?}: {:?}", reading.canonical, again.diagnostics);
}

#[test]
fn words_side_by_side_are_all_wanted() {
    check("otan", "otan");
    check("  OTAN  Ukraine ", "(otan & ukraine)");
    check("OTAN, Ukraine !", "(otan & ukraine)");
    check("otan otan", "otan");
    check("Défense", "defense");
    check("5 % de 15 000 soldats", "(5 & % & de & 15 000 & soldats)");
}

#[test]
fn what_touches_is_a_phrase() {
    check("l’OTAN", "\"l' otan\"");
    check("l'otan", "\"l' otan\"");
    check("a-t-il", "\"a -t-il\"");
    check("A‑T‑IL déclaré", "(\"a -t-il\" & declare)");
    check("États‑Unis", "etats-unis");
    check("etats-unis", "etats-unis");
    check("aujourd’hui", "aujourd'hui");
    check("U.E.", "ue");
    check("Zelensky/Zelenskyy", "(zelensky & zelenskyy)");
}

#[test]
fn a_clitic_is_read_without_its_verb_as_the_word_list_has_it() {
    check("-t-il", "-t-il");
    check("-vous otan", "(-vous & otan)");
    round_trip("-t-il");
}

#[test]
fn quotation_marks_make_a_phrase() {
    check("\"ministres de la Défense\"", "\"ministres de la defense\"");
    check("« ministres de la défense »", "\"ministres de la defense\"");
    check("«\u{A0}ministres de la défense\u{202F}»", "\"ministres de la defense\"");
    check("“ministres de la défense”", "\"ministres de la defense\"");
    check("\"Conseil « OTAN-Ukraine »\"", "\"conseil otan-ukraine\"");
    check("\"otan\"", "otan");
    check("\"défense: des\"", "\"defense des\"");
    check("\"l’OTAN AND l’Ukraine\"", "\"l' otan and l' ukraine\"");
    check("\"a, (b) c\"", "\"a b c\"");
    check("\"15, 000\"", "\"15 000\"");
    check("otan\"ukraine\"", "(otan & ukraine)");
}

#[test]
fn operators_are_capitals_in_both_languages() {
    check("otan AND ukraine", "(otan & ukraine)");
    check("otan ET ukraine", "(otan & ukraine)");
    check("otan OU ukraine", "(otan | ukraine)");
    check("otan SAUF ukraine", "(otan - ukraine)");
    check("a OR b AND c", "(a | (b & c))");
    check("(a OR b) AND c", "((a | b) & c)");
    check("a b OR c d", "((a & b) | (c & d))");
    check("a NOT b c", "((a & c) - b)");
    check("a OR b NOT c", "(a | (b - c))");
    check("a NOT b NOT c", "(a - (b | c))");
    check("a NOT (b c)", "(a - (b & c))");
    check("a AND NOT b", "(a - b)");
    check("NOT b a", "(a - b)");
    check("a (NOT b)", "(a - b)");
    check("a NOT NOT b", "(a & b)");
    check("a NOT (NOT b)", "(a & b)");
    check("(a OR (b OR c))", "(a | b | c)");
    check("((a)) (b c)", "(a & b & c)");
    check("OTAN-ET", "otan-et");
}

#[test]
fn small_letters_are_words() {
    faulty("défense et sécurité", "(defense & et & securite)", "lowercase ET? et");
    faulty("otan or ukraine", "(otan & or & ukraine)", "lowercase OR? or");
    faulty("a not (b OR c)", "(a & not & (b | c))", "lowercase NOT? not");
    check("et", "et");
    check("or noir", "(or & noir)");
    check("paix où guerre", "(paix & ou & guerre)");
    check("\"défense et sécurité\"", "\"defense et securite\"");
}

#[test]
fn a_star_makes_a_prefix() {
    check("défen*", "defen*");
    check("DÉFEN* otan", "(defen* & otan)");
    check("\"ministres de la défen*\"", "\"ministres de la defen*\"");
    check("l’ota*", "\"l' ota*\"");
    check("anti-*", "anti-*");
    check("États-U*", "etats-u*");
    check("défen**", "defen*");
    check("ET*", "et*");
}

#[test]
fn within_ends_a_group_and_names_a_structure() {
    check("otan ukraine within sentence", "(otan & ukraine)@Sentence");
    check("otan ukraine within phrase", "(otan & ukraine)@Sentence");
    check("otan OU ukraine within titre", "(otan | ukraine)@Heading");
    check("(otan ukraine within p) OR kiev", "((otan & ukraine)@Paragraph | kiev)");
    check("a within s within p", "a@Sentence@Paragraph");
    check("a within s within s", "a@Sentence");
    check("within sentence", "(within & sentence)");
    check("(within sentence)", "(within & sentence)");
    check("otan within", "(otan & within)");
    check("otan within nato", "(otan & within & nato)");
    check("a within sentence b", "(a & within & sentence & b)");
    check("a \"within\" sentence", "(a & within & sentence)");
    check("a NOT b within sentence", "(a - b)@Sentence");
}

#[test]
fn not_within_ends_a_group_too() {
    check("otan not within quote", "otan@-Quotation");
    check("otan NOT within citation", "otan@-Quotation");
    check("otan within quote not within heading", "otan@Quotation@-Heading");
    faulty("otan not within", "(otan & not & within)", "lowercase NOT? not");
    check("otan NOT within", "(otan - within)");
    check("otan NOT (within s)", "(otan - (within & s))");
}

#[test]
fn a_layer_says_how_words_are_compared() {
    check("form:OTAN", "form:OTAN");
    check("forme:Défense", "form:Défense");
    check("accents:Défense", "accented:défense");
    check("casse:Défense", "cased:Defense");
    check("fold:Otan", "otan");
    check("lemme:renforcer otan", "(lemma:renforcer & otan)");
    check("racine:(Renforcer Défense)", "stem:(renforcer & défense)");
    check("form:\"L’OTAN en\"", "form:\"L' OTAN en\"");
    check("lemma:renf*", "lemma:renf*");
    check("form:(Otan fold:kiev)", "form:(Otan & fold:kiev)");
    check("form:ET", "form:ET");
    check("otan NOT form:Otan", "(otan - form:Otan)");
    check("lemma: otan", "(lemma & otan)");
    check("titre:otan", "title:<otan>");
    let reading = parse_on("Défense otan", Layer::Lemma);
    assert_eq!(reading.canonical, "lemma:(defense otan)");
    assert_eq!(parse(&reading.canonical).node, reading.node);
    assert_eq!(parse_on(&reading.canonical, Layer::Lemma).node, reading.node);
    assert_eq!(parse_on("fold:otan", Layer::Form).canonical, "form:(fold:otan)");
}

#[test]
fn every_fault_has_its_place() {
    faulty("\"ministres de", "\"ministres de\"", "UnclosedQuote! \"");
    faulty("otan «ministres de", "(otan & \"ministres de\")", "UnclosedQuote! «");
    faulty("«ministres de\"", "\"ministres de\"", "UnclosedQuote? «");
    faulty("(otan OR kiev", "(otan | kiev)", "UnclosedParenthesis! (");
    faulty("otan) kiev", "(otan & kiev)", "StrayParenthesis! )");
    faulty("otan AND", "otan", "missing AND! AND");
    faulty("OU otan", "otan", "missing OU! OU");
    faulty("a AND OR b", "(a & b)", "missing OR! OR");
    faulty("a OR", "a", "missing OR! OR");
    faulty("a SAUF", "a", "missing SAUF! SAUF");
    faulty("NOT otan", "nothing", "OnlyNegation! NOT otan");
    faulty("NOT (otan kiev)", "nothing", "OnlyNegation! NOT (otan kiev)");
    faulty("a OR NOT b", "a", "OnlyNegation! NOT b");
    faulty(" ?! ", "nothing", "NoWord! ?!");
    faulty("\"\" otan", "otan", "NoWord! \"\"");
    faulty("otan ()", "otan", "NoWord! ()");
    faulty("*", "nothing", "EmptyPrefix! *");
    faulty("otan *", "otan", "EmptyPrefix! *");
    check("", "nothing");
    check(" \u{A0}\n", "nothing");
}

#[test]
fn what_is_still_to_come_is_named() {
    check("titre:otan", "title:<otan>");
    faulty("d?fense", "(d & fense)", "unsupported ?! ?");
    faulty("otan?", "otan", "unsupported ?? ?");
    faulty("otan -kiev", "(otan & kiev)", "unsupported -? -");
    check("pourquoi l'otan ?", "(pourquoi & \"l' otan\")");
    check("défense : des alliés […]", "(defense & des & allies)");
    check("Zelensky / Zelenskyy", "(zelensky & zelenskyy)");
}

#[test]
fn long_and_deep_queries_are_cut() {
    let deep = format!("{}a{}", "(".repeat(100), ")".repeat(100));
    check(&deep, "a");
    let deeper = format!("b {}a{}", "(".repeat(101), ")".repeat(101));
    let reading = parse(&deeper);
    assert_eq!(reading.node, Some(Node::Word("b".into())));
    let faults: Vec<_> = reading.diagnostics.iter().map(|d| (d.span.start, d.fault.clone())).collect();
    assert_eq!(faults, [(102, Fault::TooLong)]);
    let long = "é ".repeat(3_000);
    let reading = parse(&long);
    assert_eq!(reading.diagnostics, [error(Span::new(8_000, 9_000), Fault::TooLong)]);
    for piece in
        ["(", "\"a ", "NOT ", "a OR ", "* ", "[", "/a ", "a within s ", "«", "a NOT (b OR ", "15 000 "]
    {
        round_trip(&piece.repeat(200_000 / piece.len()));
    }
}

/// Pieces that random queries are made of.
const PIECES: [&str; 59] = [
    "otan",
    "l’",
    "OTAN",
    "États‑Unis",
    "a-t-il",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "(",
    ")",
    " AND ",
    " OU ",
    " NOT ",
    "*",
    "-",
    "'",
    "within",
    " within s",
    " within titre",
    "15",
    "000",
    "3,5",
    "~2",
    "~>7",
    "~",
    "/",
    "/a.*/",
    "=",
    " * ",
    "[",
    "]",
    ":",
    "?",
    ".",
    ",",
    "M.",
    "U.E.",
    "et",
    "%",
    "[word=\"a\"]",
    "[]{0,3} ",
    "title:a",
    " date:2023..",
    "::",
    "\"a b\"~3",
    "#x",
    "@y",
    "https://a.b/c",
    "é",
    "\u{301}",
    "👩‍✈️",
    "\u{A0}",
];

#[test]
fn any_string_is_read_and_its_spelling_reads_the_same() {
    for seed in 0..4_000 {
        let mut random = Random::new(seed);
        let length = random.below(14);
        let query: String = (0..length).map(|_| PIECES[random.below(PIECES.len() as u32) as usize]).collect();
        let reading = parse(&query);
        round_trip(&query);
        for diagnostic in &reading.diagnostics {
            assert!(query.get(diagnostic.span.start as usize..diagnostic.span.end as usize).is_some());
        }
        // A fault may leave nothing, but nothing is never left without one.
        assert!(
            reading.node.is_some() || reading.has_errors() || query.trim().is_empty(),
            "seed {seed}: {query:?}"
        );
    }
}
