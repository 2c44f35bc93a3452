//! Pronouns that follow their verb behind a hyphen: a-t-il, est-ce, donne-le-moi.
//!
//! A hyphen with a pronoun is not enough (celui-ci, rendez-vous, Kim Jong-il): what stands before it must
//! look like the verb form that this pronoun follows.

/// How many of the last parts of a hyphenated word, folded and cut at its hyphens, are clitics.
///
/// `-t-` counts as a part of its own, so `a|t|il` has two clitic parts.
pub fn clitic_parts(parts: &[&str]) -> usize {
    if is_lexical(parts) {
        return 0;
    }
    let mut cut = parts.len();
    while cut > 1 {
        let before = parts[cut - 2];
        let clitic = parts[cut - 1];
        if before == "t" && cut > 2 && matches!(clitic, "il" | "elle" | "on" | "ils" | "elles" | "en" | "y") {
            cut -= 2;
        } else if follows(before, clitic) {
            cut -= 1;
        } else {
            break;
        }
    }
    parts.len() - cut
}

/// Words whose last part only looks like a pronoun.
fn is_lexical(parts: &[&str]) -> bool {
    matches!(
        parts,
        ["rendez", "vous"]
            | ["garde", "a", "vous"]
            | ["en", "dira", "t", "on"]
            | ["sauve", "qui", "peut"]
            | ["le", "la"]
            | ["tra", "la", "la"]
            | ["vous", "vous"]
            | ["chez", ..]
            | ["celui" | "celle" | "ceux" | "celles", ..]
            | ["jusque" | "par" | "la" | "de" | "au" | "ci" | "voi", "la"]
            | ["par", "ci"]
            | ["entre", ..]
            | ["on", "on"]
            | ["toi", "moi"]
            | ["moi", "moi"]
            | ["sine", "die"]
    )
}

/// Whether `clitic` may follow `host` directly.
fn follows(host: &str, clitic: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| host.ends_with(ending));
    match clitic {
        "il" | "elle" | "on" => ends(&["t", "d", "vainc", "convainc"]) && host != "et",
        "ils" | "elles" => ends(&["nt", "t"]) && host != "et",
        "je" => ends(&["s", "x", "i", "e"]) && host.len() > 1 && host != "le",
        "tu" => ends(&["s", "x"]),
        "nous" => ends(&["ons", "mes", "s", "z", "e", "a"]) && !matches!(host, "chez" | "sans" | "a"),
        "vous" => ends(&["ez", "tes", "z", "s", "e", "a"]) && !matches!(host, "chez" | "sans" | "a"),
        "ce" => matches!(
            host,
            "est"
                | "sont"
                | "etait"
                | "etaient"
                | "sera"
                | "seront"
                | "serait"
                | "seraient"
                | "fut"
                | "furent"
                | "soit"
                | "soient"
                | "fussent"
                | "eut"
                | "fusse"
        ),
        "moi" | "toi" | "lui" | "leur" => ends(&["s", "z", "e", "a", "i", "t", "x"]) && host.len() > 1,
        "le" | "la" | "les" => ends(&["s", "z", "e", "a", "i", "t", "x"]) && host.len() > 1,
        "en" | "y" => ends(&["s", "z"]) || matches!(host, "lui" | "leur"),
        _ => false,
    }
}
