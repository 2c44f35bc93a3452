//! One name in several spellings of another alphabet: *Zelensky, Zelenskyy, Zelenski*; *Kiev, Kyiv*; *Poutine, Putin*.
//!
//! Every name gets a key in which the letters that the usual transliterations (French, English, scholarly, and the
//! Ukrainian beside the Russian form) exchange for one another are one. Equal keys are evidence, no proof. Names in
//! Cyrillic are first written in Latin letters.

use super::vocabulary::Word;

/// The key of a name, for words that are written with a capital.
pub fn key(word: &Word) -> Option<String> {
    let cyrillic = word.fold.chars().any(|c| matches!(c, '\u{430}'..='\u{491}'));
    // A number in Roman figures is no name, nor is an acronym.
    let is_figure = word.fold.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm'));
    let is_acronym = word.capitals * 2 > word.count && word.letters() < 7;
    let is_long_enough = word.letters() >= if cyrillic { 3 } else { 4 };
    (word.is_name() && is_long_enough && !is_figure && !is_acronym).then(|| key_of(&word.fold))
}

/// Groups of letters and what stands for all of them, longest first. `C` stands for *tch, ch, sh …*.
const GROUPS: [(&str, &str); 39] = [
    ("chtch", "C"),
    ("shtch", "C"),
    ("shch", "C"),
    ("szcz", "C"),
    ("tsch", "C"),
    ("tch", "C"),
    ("sch", "C"),
    ("sh", "C"),
    ("ch", "C"),
    ("cz", "C"),
    ("sz", "C"),
    ("ck", "k"),
    ("cq", "k"),
    ("qu", "k"),
    ("kh", "k"),
    ("zh", "j"),
    ("dj", "j"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("gh", "h"),
    ("ou", "u"),
    ("oo", "u"),
    ("gue", "he"),
    ("gui", "hi"),
    ("tz", "s"),
    ("ts", "s"),
    ("ks", "x"),
    ("aï", "ai"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("q", "k"),
    ("g", "h"),
    ("w", "v"),
    ("y", "i"),
    ("-", ""),
    ("'", ""),
];

/// Endings of names that one language writes so and another so, after the groups were exchanged.
const ENDINGS: [(&str, &str); 8] = [
    ("ev", "ov"),
    ("iv", "ov"),
    ("ff", "ov"),
    ("eff", "ov"),
    ("off", "ov"),
    ("ine", "in"),
    ("ij", "i"),
    ("iia", "ia"),
];

/// Whether two spellings have the same consonants as written; only vowels tell Kiev and Kyiv apart.
pub fn same_consonants(a: &str, b: &str) -> bool {
    let consonants = |c: &char| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    a.chars().filter(consonants).eq(b.chars().filter(consonants))
}

/// Whether nothing but *ou* for *u*, or the Ukrainian *-iv* for the Russian *-ov*, sets two names apart: Marioupol and
/// Mariupol, Kharkiv and Kharkov. No two people are told apart by that.
pub fn same_but_usage(a: &str, b: &str) -> bool {
    let usual = |name: &str| {
        let name = name.replace("ou", "u");
        let stem = name.strip_suffix("iv").or_else(|| name.strip_suffix("ev"));
        stem.map_or(name.clone(), |stem| format!("{stem}ov"))
    };
    usual(a) == usual(b)
}

fn key_of(fold: &str) -> String {
    let latin = latin(fold);
    let mut key = String::with_capacity(latin.len());
    let mut rest = latin.as_str();
    while let Some(first) = rest.chars().next() {
        let (taken, written) = GROUPS
            .iter()
            .find(|(group, _)| rest.starts_with(group))
            .map_or((first.len_utf8(), None), |(group, written)| (group.len(), Some(*written)));
        match written {
            Some(written) => key.push_str(written),
            None => key.push(first),
        }
        rest = &rest[taken..];
    }
    // What sounds as one i is one (Zelenskii, Kyiv), and before a v an e after it is of the same sound (Kiev).
    let mut key = single(&key).replace("iev", "iv");
    // A Ie- or E- at the beginning is one: Eltsine, Yeltsin.
    if key.starts_with("ie") {
        key.remove(0);
    }
    if let Some((ending, written)) = ENDINGS.iter().find(|(ending, _)| key.len() > 3 && key.ends_with(ending))
    {
        key.truncate(key.len() - ending.len());
        key.push_str(written);
    }
    key
}

/// Without double letters, but for the vowels that are two when they stand twice (Élysée is not Élise).
fn single(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    text.chars().for_each(|c| {
        if !single.ends_with(c) || matches!(c, 'a' | 'e' | 'o' | 'u') {
            single.push(c);
        }
    });
    single
}

/// A fold in Latin letters; what is not Cyrillic stays.
fn latin(fold: &str) -> String {
    fold.chars().fold(String::with_capacity(fold.len()), |mut out, c| {
        match cyrillic(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
        out
    })
}

/// A Cyrillic letter as English writes it in names.
fn cyrillic(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' | 'ы' => "i",
        'ї' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::fold;

    #[track_caller]
    fn check(names: &str) {
        let keys: Vec<String> = names.split_whitespace().map(|name| key_of(&fold(name))).collect();
        assert!(keys.iter().all(|key| *key == keys[0]), "{names}: {keys:?}");
    }

    #[test]
    fn the_spellings_of_a_name_have_one_key() {
        check("Zelensky Zelenskyy Zelenski Zelenskiy Zelenskij Zelenskii Зеленський Зеленский");
        check("Kiev Kyiv Kyïv Київ Киев");
        check("Poutine Putin Путин");
        check("Loukachenko Lukashenko Лукашенко");
        check("Kharkiv Kharkov Харків");
        check("Louhansk Lougansk Luhansk");
        check("Marioupol Mariupol");
        check("Bakhmout Bakhmut");
        check("Prigojine Prigozhin");
        check("Gorbatchev Gorbachev Gorbatchov");
        check("Khrouchtchev Khrushchev");
        check("Navalny Navalnyi Navalniy Navalnyï");
        check("Chernihiv Tchernigov");
        check("Netanyahou Netanyahu Nétanyahou");
        check("Eltsine Yeltsin");
        check("Timochenko Tymoshenko");
        check("Ianoukovitch Yanoukovitch Yanukovych");
        check("Zaporijjia Zaporijia Zaporizhzhia");
        check("Tchaïkovski Tchaikovsky Chaikovsky");
        check("Odessa Odesa");
        check("Kadhafi Khadafi Qaddafi");
        check("Sergueï Sergei Sergey");
        check("Beyrouth Beirut");
    }

    #[test]
    fn other_names_have_other_keys() {
        let names = "OTAN Ukraine Russie Moscou Paris Bruxelles Iran Irak Chine Corée Macron Merkel Trump Biden \
                     Stoltenberg Rutte Lecornu Austin Hegseth Pologne Roumanie Lituanie Lettonie Estonie";
        let mut keys: Vec<String> = names.split_whitespace().map(|name| key_of(&fold(name))).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), names.split_whitespace().count());
    }
}
