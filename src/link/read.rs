//! From a link to the state, as far as it can be read.

use super::escape::unescape;
use super::{LIMIT, Notice, State, beside, lines, marks, passage, subcorpus};

/// Reads the part after `#` (with or without the sign). What cannot be used is named and left out.
pub fn parse(hash: &str) -> (State, Vec<Notice>) {
    let mut state = State::default();
    let mut notices = Vec::new();
    let mut hash = hash.strip_prefix('#').unwrap_or(hash);
    if hash.len() > LIMIT {
        notices.push(Notice::TooLong);
        let mut end = LIMIT;
        while !hash.is_char_boundary(end) {
            end -= 1;
        }
        hash = &hash[..end];
    }
    let (view, pairs) = hash.split_once('?').unwrap_or((hash, ""));
    if !view.is_empty() {
        state.view = unescape(view);
    }
    let mut chosen = None;
    for pair in pairs.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if key == "sub" {
            chosen = Some(list(&unescape(value)));
        } else if let Err(notice) = set(&mut state, key, unescape(value)) {
            notices.push(notice);
        }
    }
    // It may have a name that comes later in the link.
    if let Some(items) = chosen {
        match subcorpus::read(&items, &state.named) {
            Some(subcorpus) => state.subcorpus = subcorpus,
            None => notices.push(Notice::BadValue("sub".into())),
        }
    }
    (state, notices)
}

fn set(state: &mut State, key: &str, value: String) -> Result<(), Notice> {
    let bad = || Notice::BadValue(key.to_owned());
    let key = EARLIER.iter().find(|(earlier, _)| *earlier == key).map_or(key, |(_, now)| now);
    match key {
        key if key.contains('.') && key.len() <= 40 => {
            state.settings.insert(key.to_owned(), value);
        }
        "q" => state.query = value,
        "like" => state.like = Some(passage::read(&value).ok_or_else(bad)?),
        "text" => state.text = Some(value),
        "at" => state.at = Some(number(&value).ok_or_else(bad)?),
        "sort" => state.sort = sort_keys(&value).ok_or_else(bad)?,
        "width" => state.width = Some(number(&value).filter(|w| (10..=2_000).contains(w)).ok_or_else(bad)?),
        "context" => state.context = Some(one_of(value, &["sentence", "paragraph"]).ok_or_else(bad)?),
        "beside" => state.beside = beside::read(&list(&value)).ok_or_else(bad)?,
        "sample" => state.sample = Some(beside::read_sample(&value).ok_or_else(bad)?),
        "only" => state.only = Some(only(value).ok_or_else(bad)?),
        "marks" => state.marks = marks::read(&list(&value)).ok_or_else(bad)?,
        "breakdown" => {
            let valid = |key: &[String]| key.len() == 1 && key[0] != "D";
            state.breakdown = sort_keys(&value).filter(|key| valid(key)).map(|_| value);
            state.breakdown.as_ref().ok_or_else(bad)?;
        }
        "columns" => state.columns = list(&value),
        "across" => state.across = flag(&value).ok_or_else(bad)?,
        "explain" => state.explain = Some(value),
        "by" => state.rows_sort = value,
        "rows" => state.rows_filter = value,
        "found" => state.results_order = one_of(value, FOUND).ok_or_else(bad)?,
        "bm25" => state.ranking = Some(ranking(&value).ok_or_else(bad)?),
        "k" => state.k = Some(number(&value).filter(|k| (1..=100).contains(k)).ok_or_else(bad)?),
        "topic" => state.topic = Some(number(&value).filter(|&t| t >= 1).ok_or_else(bad)? - 1),
        "lambda" => state.lambda = number(&value).filter(|&l| l <= 100).ok_or_else(bad)?,
        "seed" => state.seed = value.parse().map_err(|_| bad())?,
        "keep" => state.keep = lines::read(&list(&value)).ok_or_else(bad)?,
        "aside" => state.aside = lines::read(&list(&value)).ok_or_else(bad)?,
        "accept" => state.accept = list(&value),
        "refuse" => state.refuse = list(&value),
        "stop" => state.stop = list(&value),
        "unstop" => state.unstop = list(&value),
        "nostop" => state.no_stop_words = flag(&value).ok_or_else(bad)?,
        "merge" => state.merge = pairs(&value).ok_or_else(bad)?,
        "unmerge" => state.unmerge = pairs(&value).ok_or_else(bad)?,
        "named" => state.named.push(subcorpus::read_named(&list(&value), &state.named).ok_or_else(bad)?),
        "undate" => state.undate = list(&value),
        "lang" => state.lang = Some(one_of(value, &["fr", "en"]).ok_or_else(bad)?),
        "theme" => state.theme = Some(one_of(value, &["light", "dark"]).ok_or_else(bad)?),
        "nokeys" => state.keys_off = flag(&value).ok_or_else(bad)?,
        "nosuggest" => state.suggestions_off = flag(&value).ok_or_else(bad)?,
        "layer" => {
            state.layer = Some(one_of(value, LAYERS).ok_or_else(bad)?).filter(|layer| layer != "fold");
        }
        "corpus" => state.corpus = Some(value),
        "e" => state.engine = Some(value),
        "v" => match number(&value) {
            Some(version) if version > super::VERSION => return Err(Notice::Later),
            Some(_) => {}
            None => return Err(bad()),
        },
        _ => return Err(Notice::UnknownKey(key.chars().take(40).collect())),
    }
    Ok(())
}

/// Keys that links had before settings belonged to views.
const EARLIER: [(&str, &str); 4] = [
    ("stopwords", "words.stopwords"),
    ("forms", "words.forms"),
    ("filter", "words.filter"),
    ("order", "words.by"),
];

/// Names of the layers of a word, as the engine has them.
const LAYERS: &[&str] = &["form", "cased", "accented", "fold", "stem", "lemma"];

/// A choice of marked lines: a kind of mark or a group.
fn only(value: String) -> Option<String> {
    let mut signs = value.chars();
    let is_group = signs.next().is_some_and(marks::is_group) && signs.next().is_none();
    (is_group || ["*", "any", "note"].contains(&value.as_str())).then_some(value)
}

/// Orders of the found texts that differ from the default, as the engine has them.
const FOUND: &[&str] = &[
    "-score", "matches", "-matches", "date", "-date", "title", "-title", "length", "-length", "corpus",
    "-corpus",
];

/// Three numbers of hundredths, none beyond what ranking takes.
fn ranking(value: &str) -> Option<[u32; 3]> {
    let values: Option<Vec<u32>> = value.split('-').map(number).collect();
    let values: [u32; 3] = values?.try_into().ok()?;
    let most = [1_000, 100, 2_000];
    values.iter().zip(most).all(|(value, most)| *value <= most).then_some(values)
}

fn number(value: &str) -> Option<u32> {
    value.parse().ok()
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn one_of(value: String, allowed: &[&str]) -> Option<String> {
    allowed.contains(&value.as_str()).then_some(value)
}

fn sort_keys(value: &str) -> Option<Vec<String>> {
    let keys = list(value);
    let valid = |key: &String| match key.as_bytes() {
        [b'N' | b'D'] => true,
        [b'L' | b'R', digit] => (b'1'..=b'9').contains(digit),
        _ => false,
    };
    keys.iter().all(valid).then_some(keys)
}

/// `form:of`, at the first colon that no backslash keeps.
fn pairs(value: &str) -> Option<Vec<(String, String)>> {
    let pair = |item: &String| {
        let mut form = String::new();
        let mut characters = item.chars();
        loop {
            match characters.next()? {
                '\\' => form.extend(characters.next()),
                ':' => break,
                other => form.push(other),
            }
        }
        let of = characters.as_str().to_owned();
        (!form.is_empty() && !of.is_empty()).then_some((form, of))
    };
    list(value).iter().map(pair).collect()
}

fn list(value: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        let item = items.last_mut().expect("the list starts with one item and never shrinks");
        match character {
            '\\' => item.extend(characters.next()),
            ',' => items.push(String::new()),
            other => item.push(other),
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::analysis::search::TextOrder;
    use crate::engine::random::Random;
    use crate::engine::text::Layer;
    use crate::link::{Beside, LineMark, Passage, write};

    #[test]
    fn an_empty_link_is_the_default() {
        assert_eq!(parse(""), (State::default(), vec![]));
        assert_eq!(parse("#"), (State::default(), vec![]));
    }

    #[test]
    fn the_layers_are_those_of_the_engine() {
        assert_eq!(LAYERS, Layer::ALL.map(Layer::name));
    }

    #[test]
    fn the_orders_of_found_texts_are_those_of_the_engine() {
        let names =
            TextOrder::ALL.iter().flat_map(|order| [order.name().to_owned(), format!("-{}", order.name())]);
        assert_eq!(FOUND, names.skip(1).collect::<Vec<_>>());
    }

    #[test]
    fn settings_of_the_ranking_are_three_numbers() {
        assert_eq!(parse("#results?bm25=90-40-200").0.ranking, Some([90, 40, 200]));
        for bad in ["90", "90-40", "90-400-0", "a-b-c", "1-2-3-4", "-1-2-3"] {
            assert_eq!(parse(&format!("#results?bm25={bad}")).1, [Notice::BadValue("bm25".into())], "{bad}");
        }
    }

    #[test]
    fn a_malformed_link_is_read_as_far_as_it_can_be() {
        let (state, notices) = parse("#words?q=otan&k=many&colour=blue&lambda=20&=&at=-3");
        assert_eq!((state.view.as_str(), state.query.as_str(), state.lambda), ("words", "otan", 20));
        let bad = |key: &str| Notice::BadValue(key.into());
        let unknown = |key: &str| Notice::UnknownKey(key.into());
        assert_eq!(notices, [bad("k"), unknown("colour"), unknown(""), bad("at")]);
    }

    #[test]
    fn a_giant_link_is_cut_at_a_character() {
        let (_, notices) = parse(&format!("#read?q={}", "é".repeat(9_000)));
        assert_eq!(notices, [Notice::TooLong]);
    }

    #[test]
    fn every_state_survives_its_link() {
        let mut random = Random::new(5);
        for _ in 0..3_000 {
            let state = random_state(&mut random);
            let link = write(&state);
            assert_eq!(parse(&link), (state, vec![]), "{link}");
        }
    }

    #[test]
    fn merges_are_pairs_of_words() {
        let merges = |link: &str| parse(link).0.merge;
        assert_eq!(merges("#words?merge=atoo:otan,kyiv:kiev").len(), 2);
        assert_eq!(merges("#words?merge=a%5C%5C:b:c"), [("a:b".to_owned(), "c".to_owned())]);
        assert_eq!(parse("#words?merge=atoo").1, [Notice::BadValue("merge".into())]);
        assert_eq!(parse("#words?merge=:otan").1, [Notice::BadValue("merge".into())]);
    }

    #[test]
    fn random_links_never_panic_and_settle_after_one_reading() {
        let mut random = Random::new(6);
        let pieces = [
            "q=",
            "&",
            "keep=a:1,b",
            "merge=a:b,",
            "%",
            "%C3%A9",
            "é",
            "sort=L1,R2",
            "?",
            "#",
            "=",
            "\\",
            ",",
            "topic=0",
            "sub=q:a,in:b",
            "named=a,q:b",
            "sub=named:a",
        ];
        for _ in 0..5_000 {
            let link: String = (0..random.below(12)).map(|_| pieces[random.below(17) as usize]).collect();
            let (state, _) = parse(&link);
            assert_eq!(parse(&write(&state)).0, state, "{link}");
        }
    }

    #[test]
    fn keys_that_links_had_before_are_read_as_settings() {
        let (state, notices) = parse("words?filter=%5Eminist&order=texts&stopwords=1&forms=1");
        assert_eq!(notices, []);
        let settings: Vec<(&str, &str)> =
            state.settings.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let expected = [
            ("words.by", "texts"),
            ("words.filter", "^minist"),
            ("words.forms", "1"),
            ("words.stopwords", "1"),
        ];
        assert_eq!(settings, expected);
    }

    fn random_state(random: &mut Random) -> State {
        let words = ["", "otan", "l’été", "a,b\\c", "50 % & + = # ?", "« ministres de la défense »", "👩‍✈️"];
        let mut word = || words[random.below(7) as usize].to_owned();
        let mut state = State { query: word(), ..State::default() };
        state.settings.insert("words.filter".into(), word());
        state.stop = vec![word(), word()];
        state.stop.retain(|word| !word.is_empty());
        state.text = Some(word()).filter(|word| !word.is_empty());
        if random.below(2) == 1 {
            state.rows_sort = "-date".into();
            state.rows_filter = "é & b".into();
            state.undate = vec!["a,b".into(), "c".into()];
            state.keep = vec![("dossier/a,b:c".into(), random.below(99)), ("x".into(), 3)];
            state.aside = vec![("é".into(), 1), ("é".into(), 2), ("é".into(), random.below(9))];
            state.accept = vec!["*".into()];
            state.refuse = vec!["share".into(), "a,b".into()];
            state.sort = vec!["R1".into(), "L2".into(), "N".into(), "D".into()];
            state.context = Some("sentence".into());
            let beside =
                |keep, query: &str| Beside { keep, exact: !keep, left: 3, right: 0, query: query.into() };
            state.beside = vec![beside(true, "a, b.c"), beside(false, "« é\\ & + »")];
            state.sample = Some((1 + random.below(99), u64::from(random.next_u32())));
            let mark = |sign, text: &str| LineMark { sign, start: 34, text: text.into() };
            state.marks = vec![mark('*', "a,b:c"), mark('3', "é"), mark('x', "\\")];
            (state.only, state.breakdown) = (Some("3".into()), Some("L2".into()));
            state.columns = vec!["number".into(), "c:a,b".into()];
            state.merge = vec![("a:b\\".into(), "c,d:e".into()), ("kyïv".into(), "kiev".into())];
            state.unmerge = vec![("\\".into(), "l’été, ou ?".into())];
            state.no_stop_words = true;
            state.results_order = "-date".into();
            state.ranking = Some([random.below(1_001), random.below(101), random.below(2_001)]);
            let from = random.below(99);
            state.like =
                Some(Passage { text: "a,b:c".into(), span: Some((from, from + 7)).filter(|_| from > 9) });
            state.k = Some(1 + random.below(12));
            state.topic = Some(random.below(5));
            state.settings.insert("a.b".into(), "é & =".into());
            state.explain = Some("spread.dp.fold.l’été".into());
            state.lang = Some("en".into());
            state.view = "topics".into();
        }
        state.lambda = random.below(101);
        state.seed = u64::from(random.next_u32());
        state.across = random.below(2) == 1;
        state.suggestions_off = random.below(2) == 1;
        state
    }
}
