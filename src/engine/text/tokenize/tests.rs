//! Cases of every class, and what holds for every text.

use super::*;

fn drawn(text: &str, language: Language) -> String {
    let tokens = tokenize(text, language);
    tokens.iter().map(|token| token.span.of(text)).collect::<Vec<_>>().join("|")
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(drawn(text, Language::French), expected, "{text:?}");
}

#[track_caller]
pub(super) fn check_in(language: Language, text: &str, expected: &str) {
    assert_eq!(drawn(text, language), expected, "{text:?}");
}

/// Each form is one token, alone and inside a sentence.
#[track_caller]
fn one(forms: &[&str]) {
    for form in forms {
        check(form, form);
        check(&format!("de {form} à"), &format!("de|{form}|à"));
        check(&format!("({form}), oui"), &format!("(|{form}|)|,|oui"));
    }
}

/// The text is the expectation without its bars.
#[track_caller]
fn cut(expectations: &[&str]) {
    for expected in expectations {
        check(&expected.replace('|', ""), expected);
    }
}

#[test]
fn elision_splits_the_article_but_keeps_the_word() {
    cut(&[
        "l’|OTAN",
        "d’|abord",
        "s’|il",
        "c’|est",
        "j’|ai",
        "t’|en",
        "qu’|il",
        "jusqu’|à",
        "lorsqu’|elle",
        "puisqu’|on",
        "quoiqu’|il",
        "QU’|ELLE",
        "L’|ALLIANCE",
        "d’|F-16",
        "l‘|OTAN",
        "lʼ|OTAN",
        "l´|OTAN",
        "l'|OTAN",
        "d’|Artagnan",
        "presqu’|autant",
        "L’|État",
        "d’|œuvres",
        "qu'|en",
        "d’|1,5",
        "l’|après-midi",
        "D’|ABORD",
        "ç’|aurait",
        "n’|y",
        "l’|Haÿ-les-Roses",
        "qu’|aujourd’hui",
        "l’|U.E.",
        "l’|O.N.U.",
        "l’|O’Neill",
        "d’|États-Unis",
    ]);
    check("n’a pas", "n’|a|pas");
    check("parce qu’ils", "parce|qu’|ils");
    check("l’« oasis »", "l’|«|oasis|»");
    check("l' OTAN", "l'|OTAN");
    check("Côte d’Ivoire", "Côte|d’|Ivoire");
}

#[test]
fn some_apostrophes_belong_to_the_word() {
    one(&[
        "aujourd’hui",
        "AUJOURD’HUI",
        "aujourd'hui",
        "prud’homme",
        "prud’homale",
        "quelqu’un",
        "quelqu’une",
        "presqu’île",
        "presqu'îles",
        "entr’acte",
        "grand’mère",
        "N’Djamena",
        "O’Neill",
        "M’Bappé",
        "c’est-à-dire",
        "C’EST-À-DIRE",
        "chef-d’œuvre",
        "main-d'œuvre",
        "entr’aider",
        "d’jeun",
        "Val-d’Isère",
        "jusqu’au-boutiste",
    ]);
    check("d’aujourd’hui", "d’|aujourd’hui");
    check("s’entr’aider", "s’|entr’aider");
}

#[test]
fn inverted_pronouns_keep_their_hyphen() {
    cut(&[
        "est|-ce",
        "dit|-on",
        "affirme|-t-on",
        "Avez|-vous",
        "va|-t-en",
        "donne|-le|-moi",
        "allez|-vous|-en",
        "puis|-je",
        "A|-T-IL",
        "a|‑t‑il",
        "a|-t-elle",
        "sont|-ils",
        "EST|-CE",
        "qu’|a|-t-il",
        "n’|est|-ce",
        "dis|-le",
        "parlons|-en",
        "vas|-y",
        "sera|-t-elle",
        "fallait|-il",
        "dois|-je",
        "rendez|-les|-nous",
        "peut|-on",
        "étaient|-ce",
        "prend|-elle",
        "ouvre|-t-il",
        "crois|-tu",
        "souviens|-toi",
        "dites|-lui",
        "va|-t’|en",
        "jour|-là",
        "puisse|-t-il",
    ]);
    check("a-t-il déclaré", "a|-t-il|déclaré");
    check("Est-ce que", "Est|-ce|que");
}

#[test]
fn compounds_are_one() {
    one(&[
        "États-Unis",
        "Etats-Unis",
        "États‑Unis",
        "porte-parole",
        "vis-à-vis",
        "sol-air",
        "peut-être",
        "celui-ci",
        "lui-même",
        "rendez-vous",
        "va-t-en-guerre",
        "après-incursions",
        "OTAN-Ukraine",
        "Jong-il",
        "Kim-Il-Sung",
        "chez-nous",
        "celles-là",
        "entre-nous",
        "là-bas",
        "au-delà",
        "F-16",
        "Covid-19",
        "2-en-1",
        "11-Septembre",
        "arc-en-ciel",
        "Neuilly-sur-Seine",
        "quatre-vingt-dix",
        "e-mail",
        "savoir-faire",
        "Jong-Il",
        "États\u{2010}Unis",
        "qu-il",
    ]);
}

#[test]
fn abbreviations_keep_their_dot() {
    check("M. Wallace", "M.|Wallace");
    check("MM. Rutte et Le Drian", "MM.|Rutte|et|Le|Drian");
    check("J.-Y. Le Drian", "J.-Y.|Le|Drian");
    check("av. J.-C.", "av.|J.-C.");
    check("p. ex.", "p.|ex.");
    check("etc.", "etc.");
    check("des chars, etc. Le", "des|chars|,|etc.|Le");
    check("cf. p. 12", "cf.|p.|12");
    check("le Dr. Baxa", "le|Dr.|Baxa");
    check("J. Stoltenberg", "J.|Stoltenberg");
    check("art. 5 du traité", "art.|5|du|traité");
    check("l’art. Le peintre", "l’|art|.|Le|peintre");
    check("plan B. Le", "plan|B|.|Le");
    check("vitamine C. Fruits", "vitamine|C|.|Fruits");
    check("bd. Voltaire, op. cit., art. L. 121-3", "bd.|Voltaire|,|op.|cit.|,|art.|L.|121-3");
    check("c.-à-d. rien", "c.-à-d.|rien");
}

#[test]
fn slashes_join_short_words_only() {
    one(&[
        "SAMP/T", "et/ou", "km/h", "m/s", "tr/min", "24h/24", "7j/7", "AC/DC", "TCP/IP", "IIb/IIIa", "ET/OU",
        "h/f",
    ]);
    check("son/sa mg/kg", "son|/|sa|mg|/|kg");
    check("Zelensky/Zelenskyy", "Zelensky|/|Zelenskyy");
    check("homme/femme", "homme|/|femme");
}

#[test]
fn figures_keep_their_signs() {
    one(&[
        "1\u{202F}000",
        "1 000",
        "1.000.000",
        "3,5",
        "-3,5",
        "2022-2025",
        "15/10/2025",
        "15h30",
        "14:05",
        "1/2",
        "12\u{A0}345\u{A0}678",
        "1,000,000",
        "0,25",
        "1990-91",
        "9/11",
        "2.0.1",
        "14:05:33",
    ]);
    cut(&["5|%", "100|M€", "20|°C", "n°|5", "5|€", "$|5", "20|°"]);
    check("5 %", "5|%");
    check("5\u{A0}%", "5|%");
    check("5\u{202F}%", "5|%");
    check("10 000 soldats", "10 000|soldats");
    check("3,5 milliards", "3,5|milliards");
    check("+2 %", "+2|%");
    check("n° 5", "n°|5");
    check("100 M€", "100|M€");
    check("20 °C", "20|°C");
    check("15 h 30", "15|h|30");
    check("1,2,3", "1|,|2|,|3");
    check("en 2022 300 soldats", "en|2022|300|soldats");
    check("le 5, 12 chars", "le|5|,|12|chars");
    check("en 2003.Le", "en|2003|.|Le");
    check("a coûté 5.", "a|coûté|5|.");
}

#[test]
fn ordinals_are_one() {
    one(&["1er", "XXIe", "2e", "1re", "1ère", "3ème", "IIIe", "Ier", "XIXᵉ"]);
    for (form, kind) in
        [("1er", Kind::Ordinal), ("XXIe", Kind::Ordinal), ("Le", Kind::Word), ("De", Kind::Word)]
    {
        assert_eq!(tokenize(form, Language::French)[0].kind, kind, "{form}");
    }
}

#[test]
fn acronyms_are_one() {
    one(&["U.E.", "O.T.A.N.", "U.S.A", "O.N.U.", "R.E.M."]);
}

#[test]
fn marks_stand_alone() {
    check("quoi ?!", "quoi|?!");
    check("défense: des", "défense|:|des");
    check("la Russie.L’Ukraine", "la|Russie|.|L’|Ukraine");
    check("alliés…", "alliés|…");
    check("[…]", "[|…|]");
    check("alors...", "alors|...");
    check("(oui);non", "(|oui|)|;|non");
}

#[test]
fn addresses_are_one() {
    one(&[
        "https://bit.ly/3HPHzN6",
        "www.nato.int",
        "contact@otan.example",
        "#OTAN",
        "@SecGen",
        "lemonde.fr",
        "bit.ly/3HPHzN6",
    ]);
    one(&["service-public.fr", "t.co/3HPHzN6"]);
    check("ici : https://bit.ly/3HPHzN6.", "ici|:|https://bit.ly/3HPHzN6|.");
    check("https://bit.ly/3HPHzN6, puis", "https://bit.ly/3HPHzN6|,|puis");
    check("(https://fr.wikipedia.org/wiki/Otan_(sigle))", "(|https://fr.wikipedia.org/wiki/Otan_(sigle)|)");
    check("«www.nato.int»", "«|www.nato.int|»");
    check("http://exemple.fr/a?b=c&d=é#f !", "http://exemple.fr/a?b=c&d=é#f|!");
}

#[test]
fn pictures_and_odd_letters_are_one() {
    one(&[
        "👩‍✈️",
        "🇺🇦",
        "cœur",
        "ﬁn",
        "de\u{301}fense",
        "anti\u{AD}drones",
        "Київ",
        "R&D",
        "auteur·e·s",
        "citoyen(ne)s",
        "👍🏽",
        "1️⃣",
        "m²",
        "auteur.e.s",
        "snake_case",
        "étudiant(e)s",
    ]);
    check("🇺🇦🇫🇷", "🇺🇦|🇫🇷");
    check("北约", "北|约");
    check("日本語のテキスト。", "日|本|語|の|テキスト|。");
    check("#️⃣ *️⃣ 👨🏿‍🚀", "#️⃣|*️⃣|👨🏿‍🚀");
    check("٣٫٥ צה״ל สวัสดี", "٣٫٥|צה״ל|สวัสดี");
}

#[test]
fn quotation_marks_open_and_close() {
    check("« mur antidrones »", "«|mur|antidrones|»");
    check("«\u{A0}mur antidrones\u{202F}»", "«|mur|antidrones|»");
    check("“Pearl”,", "“|Pearl|”|,");
    check("'Pearl'", "'|Pearl|'");
    check("‘Pearl’ et", "‘|Pearl|’|et");
    check("rock ’n’ roll", "rock|’n’|roll");
    check("rock’n’roll", "rock|’n’|roll");
    let kinds: Vec<Kind> =
        tokenize("\"Oui\" (\"non\")", Language::French).iter().map(|token| token.kind).collect();
    use Kind::{Punctuation as P, QuoteClose as C, QuoteOpen as O, Word as W};
    assert_eq!(kinds, [O, W, C, P, O, W, C, P]);
}

#[test]
fn dashes_stand_alone() {
    check("– tout aéronef", "–|tout|aéronef");
    check("- in International", "-|in|International");
    check("— Oui, dit-il.", "—|Oui|,|dit|-il|.");
    check("russes –et", "russes|–|et");
}

#[test]
fn other_languages_are_read_by_theirs() {
    check_in(
        Language::Italian,
        "L’Italia dell'Unione un po' quest’anno",
        "L’|Italia|dell'|Unione|un|po'|quest’|anno",
    );
    check_in(
        Language::German,
        "„so“, »ja« und ‚nein‘ am 3. Oktober",
        "„|so|“|,|»|ja|«|und|‚|nein|‘|am|3.|Oktober",
    );
    check_in(Language::German, "Geht’s z.B. bzw. Hr. Maier", "Geht’s|z.B.|bzw.|Hr.|Maier");
    check_in(Language::Spanish, "¿Qué? ¡Hola! EE.UU. Sr. Pérez", "¿|Qué|?|¡|Hola|!|EE.UU.|Sr.|Pérez");
    check_in(Language::Dutch, "’s-Hertogenbosch 't zo'n foto’s", "’s-Hertogenbosch|'t|zo'n|foto’s");
    check_in(Language::Portuguese, "reúnem-se d’água", "reúnem-se|d’água");
    check_in(Language::Other, "l’amic d’Escòcia", "l’|amic|d’|Escòcia");
}

#[test]
fn faces_and_files_are_one() {
    one(&[":-)", "rapport.pdf", "C++"]);
    check("voir photo.JPG, fin.Le", "voir|photo.JPG|,|fin|.|Le");
    check("(voir :)", "(|voir|:)");
}
