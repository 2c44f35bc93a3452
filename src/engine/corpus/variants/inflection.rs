//! What is no variant: two forms of one word, or two words of one family. Stems and lemmas join those.

/// Endings of French and English, folded: two words that differ in nothing but these are kin, not variants.
const ENDINGS: &str = "
e s es x al ale ales aux eau eaux er ere ers eres ez ons ent ant ants ante antes ait ais aient ions iez a as ai t ts te tes
erent era eras erai erez erons eront erait erais eraient ee ees i ie ies is it ir ira irait issent issant issait ite ites
if ive ifs ives f ve fs ves eux euse euses eur eurs rice rices teur teurs trice trices ien ienne iens iennes n ne ns nes
en enne ens ennes el elle els elles l le ls les in ine ins ines an ane ans anes ain aine ains aines d de ds des
se ses c ce ces che ches que ques ation ations ateur ateurs atrice ition ion ions age ages
iste istes isme ismes ique iques able ables ible ibles ance ances ence ences ande ande u ue us ues ut ure ures
r re res dre tre eois oise ois oises ais aise aises ard arde ards ardes at ate ats ates ade ades
ia ya ie io o os y ys ies ing ings ed d ly er ers est ness nesses ty ties th ic ics ical ally en man men
";

/// Whether two folds are forms of one word, or of one family: the same beginning, then nothing but endings; or
/// the same word behind a syllable such as *re-* or *in-*.
pub fn are_kin(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let is_ending =
        |ending: &str| ending.is_empty() || ENDINGS.split_whitespace().any(|known| known == ending);
    // The shared beginning may reach into the endings (minis-tre, minis-tere), so a little less of it may do.
    (0..=2).any(|back| {
        let kept = shared.saturating_sub(back);
        kept >= 3 && is_ending(behind(a, kept)) && is_ending(behind(b, kept))
    }) || has_prefix(a, b)
        || has_prefix(b, a)
}

/// Whether the two differ in number or gender alone: *Simon, Simone* are two names.
pub fn are_inflected(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let Some(ending) = long.strip_prefix(short) else { return false };
    // A double letter at the end is a spelling: Donbas, Donbass.
    if short.ends_with(ending) {
        return false;
    }
    matches!(ending, "s" | "x" | "e" | "es" | "le" | "les" | "ne" | "nes" | "te" | "tes" | "a" | "o")
}

fn behind(word: &str, characters: usize) -> &str {
    word.char_indices().nth(characters).map_or("", |(at, _)| &word[at..])
}

/// Whether the first is the second with a syllable before it.
fn has_prefix(long: &str, short: &str) -> bool {
    const PREFIXES: [&str; 28] = [
        "a", "an", "ac", "af", "ap", "anti", "co", "con", "com", "de", "des", "dis", "e", "en", "em", "ex",
        "in", "im", "ir", "mal", "me", "mi", "pre", "pro", "r", "re", "sur", "un",
    ];
    short.chars().count() >= 3
        && long.strip_suffix(short).is_some_and(|syllable| PREFIXES.contains(&syllable))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pairs: &str, expected: bool) {
        for pair in pairs.split_whitespace() {
            let (a, b) = pair.split_once('/').unwrap();
            assert_eq!(are_kin(a, b) && are_kin(b, a), expected, "{pair}");
        }
    }

    #[test]
    fn forms_of_a_word_are_kin() {
        check("ministre/ministres russe/russes defense/defend russe/russie national/nationaux", true);
        check("ukraine/ukrainien actif/active parler/parlaient europeen/europeenne direct/direction", true);
        check("faire/refaire possible/impossible walk/walking country/countries allie/alliee", true);
    }

    #[test]
    fn slips_inside_a_word_are_not() {
        check("stoltenberg/stoltenburg gouvernement/gouvernment atoo/otan parlement/paralement", false);
        check("zelensky/zelesnky hegseth/hesgeth", false);
    }

    #[test]
    fn names_of_a_man_and_a_woman_differ_in_their_ending() {
        for (a, b) in [("simon", "simone"), ("martine", "martin"), ("daniel", "danielle"), ("paul", "paula")]
        {
            assert!(are_inflected(a, b), "{a} {b}");
        }
        assert!(!are_inflected("zelensky", "zelenskyy") && !are_inflected("kiev", "kyiv"));
        assert!(!are_inflected("donbas", "donbass"));
    }
}
