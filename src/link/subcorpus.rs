//! Subcorpora in a link: which texts are looked at, and those choices that have names.
//!
//! A choice is a list of items: `q:` and a query, `undated`, `in:` and `out:` with the id of a text. One that has a name
//! is written once, as `named=Name,q:otan,out:a`, and elsewhere as `named:Name`.

/// Which texts are looked at; without anything in it, all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Subcorpus {
    /// As typed; empty chooses nothing and excludes nothing.
    pub query: String,
    /// Whether texts without a date are in it where the query asks for one.
    pub undated: bool,
    /// Ids of texts that are in it besides; without a query, these alone.
    pub with: Vec<String>,
    /// Ids of texts that are not in it.
    pub without: Vec<String>,
}

/// A name and what it stands for.
pub type Named = (String, Subcorpus);

impl Subcorpus {
    pub fn is_whole(&self) -> bool {
        self.query.trim().is_empty() && self.with.is_empty() && self.without.is_empty()
    }

    /// Puts in a text that is not there, or takes out one that is.
    pub fn pick(&mut self, id: &str, is_in: bool) {
        let (list, other) = match is_in {
            true => (&mut self.with, &mut self.without),
            false => (&mut self.without, &mut self.with),
        };
        // What was picked the other way is taken back, unless nothing would be left to say that this is a choice.
        let was_picked = other.iter().position(|picked| picked == id);
        match was_picked {
            Some(place) if is_in || other.len() > 1 || !self.query.trim().is_empty() => {
                drop(other.remove(place))
            }
            _ => {
                list.push(id.to_owned());
                list.sort_unstable();
                list.dedup();
            }
        }
    }

    /// Leaves of it the texts that a query finds too; `widen` takes that back.
    pub fn narrow(&mut self, query: &str) {
        self.query = match self.query.trim() {
            "" => query.to_owned(),
            present => format!("{} {}", part(present), part(query)),
        };
    }

    /// Whether a query is the whole of its query, or one of the parts that all must hold.
    pub fn keeps(&self, query: &str) -> bool {
        self.query.trim() == query || is_row(&self.query) && parts_of(&self.query).contains(&part(query))
    }

    pub fn widen(&mut self, query: &str) {
        let mut parts = if self.query.trim() == query { Vec::new() } else { parts_of(&self.query) };
        parts.retain(|held| *held != part(query));
        self.query = match parts.as_slice() {
            [one] => unwrapped(one).to_owned(),
            parts => parts.join(" "),
        };
    }

    /// A query and the span of dates behind it, as `span` writes them: query, first and last date.
    pub fn parts(&self) -> (String, String, String) {
        let query = self.query.trim();
        let (rest, last) = query.rsplit_once(' ').unwrap_or(("", query));
        let Some(dates) = last.strip_prefix("date:").filter(|dates| !dates.contains(['"', ')'])) else {
            return (query.to_owned(), String::new(), String::new());
        };
        let (from, to) = dates.split_once("..").unwrap_or((dates, dates));
        (unwrapped(rest.trim()).to_owned(), from.to_owned(), to.to_owned())
    }

    /// A query, and the dates between which the texts must lie; either may be empty.
    pub fn span(query: &str, from: &str, to: &str) -> String {
        let (query, from, to) = (query.trim(), from.trim(), to.trim());
        let dates = match (from, to) {
            ("", "") => return query.to_owned(),
            _ if from == to => format!("date:{from}"),
            _ => format!("date:{from}..{to}"),
        };
        match query {
            "" => dates,
            query if query.contains(char::is_whitespace) => format!("({query}) {dates}"),
            query => format!("{query} {dates}"),
        }
    }

    /// As the link has it, without a name.
    pub fn spelled(&self) -> String {
        plain(self).join(", ")
    }

    /// Its name, if it has one.
    pub fn name<'a>(&self, named: &'a [Named]) -> Option<&'a str> {
        named.iter().find(|(_, subcorpus)| subcorpus == self).map(|(name, _)| name.as_str())
    }
}

/// A query as a part of another: in parentheses unless it is one part, or parts that all must hold.
fn part(query: &str) -> String {
    if is_row(query) { query.to_owned() } else { format!("({query})") }
}

/// Whether a query is a word or a part in parentheses, with nothing behind it but fields and parts in parentheses.
fn is_row(query: &str) -> bool {
    let stands_alone = |part: &String| part.starts_with('(') || part.contains(':');
    parts_of(query).iter().skip(1).all(stands_alone)
}

/// The parts of a query that spaces part, outside quotes and brackets.
fn parts_of(query: &str) -> Vec<String> {
    let (mut depth, mut quoted) = (0u32, false);
    let is_gap = |c: char| {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        c.is_whitespace() && depth == 0 && !quoted
    };
    query.split(is_gap).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// What stands between a pair of parentheses around the whole.
fn unwrapped(query: &str) -> &str {
    let Some(inside) = query.strip_prefix('(').and_then(|query| query.strip_suffix(')')) else {
        return query;
    };
    let mut depth = 0i32;
    let is_one = inside.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    });
    if is_one { inside } else { query }
}

/// The items of a choice, by its name if it has one.
pub(super) fn items(subcorpus: &Subcorpus, named: &[Named]) -> Vec<String> {
    match subcorpus.name(named) {
        _ if subcorpus.is_whole() => Vec::new(),
        Some(name) => vec![format!("named:{name}")],
        None => plain(subcorpus),
    }
}

/// The items of a named choice, its name first.
pub(super) fn named_items((name, subcorpus): &Named) -> Vec<String> {
    std::iter::once(name.clone()).chain(plain(subcorpus)).collect()
}

fn plain(subcorpus: &Subcorpus) -> Vec<String> {
    let query = (!subcorpus.query.is_empty()).then(|| format!("q:{}", subcorpus.query));
    let undated = subcorpus.undated.then(|| "undated".to_owned());
    let with = subcorpus.with.iter().map(|id| format!("in:{id}"));
    let without = subcorpus.without.iter().map(|id| format!("out:{id}"));
    query.into_iter().chain(undated).chain(with).chain(without).collect()
}

/// The choice of such items; nothing when one of them is none, or is a name that is not known.
pub(super) fn read(items: &[String], named: &[Named]) -> Option<Subcorpus> {
    if let [item] = items
        && let Some(name) = item.strip_prefix("named:")
    {
        return named.iter().find(|(known, _)| known == name).map(|(_, subcorpus)| subcorpus.clone());
    }
    let mut subcorpus = Subcorpus::default();
    for item in items {
        match item.split_once(':') {
            Some(("q", query)) => subcorpus.query = query.to_owned(),
            Some(("in", id)) if !id.is_empty() => subcorpus.with.push(id.to_owned()),
            Some(("out", id)) if !id.is_empty() => subcorpus.without.push(id.to_owned()),
            None if item == "undated" => subcorpus.undated = true,
            _ => return None,
        }
    }
    (!subcorpus.is_whole()).then_some(subcorpus)
}

/// A named choice from its items; nothing when its name is taken.
pub(super) fn read_named(items: &[String], named: &[Named]) -> Option<Named> {
    let (name, items) = items.split_first()?;
    let is_free = !named.iter().any(|(known, _)| known == name);
    let subcorpus = read(items, &[]).filter(|_| is_free)?;
    Some((name.clone(), subcorpus))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Notice, State, parse, write};

    fn of(query: &str) -> Subcorpus {
        Subcorpus { query: query.into(), ..Subcorpus::default() }
    }

    #[test]
    fn a_subcorpus_survives_its_link() {
        let picked =
            Subcorpus { with: vec!["a,b".into(), "c:d".into()], without: vec!["é".into()], ..of("") };
        let dated = Subcorpus { undated: true, ..of("date:2023..2025 \"l’été, ou\"") };
        for subcorpus in [of("otan"), of("named:x"), picked, dated] {
            let named =
                vec![("Un, deux: trois".to_owned(), subcorpus.clone()), ("otan".to_owned(), of("paix"))];
            for named in [Vec::new(), named] {
                let state = State { subcorpus: subcorpus.clone(), named, ..State::default() };
                let link = write(&state);
                assert_eq!(parse(&link), (state, vec![]), "{link}");
            }
        }
    }

    #[test]
    fn a_named_subcorpus_is_written_once() {
        let named = vec![("Guerre".to_owned(), of("guerre"))];
        let state = State { subcorpus: of("guerre"), named, ..State::default() };
        assert!(write(&state).contains("named=Guerre,q:guerre&sub=named:Guerre"), "{}", write(&state));
        let (read, notices) = parse("#words?sub=named:Guerre&named=Guerre,q:guerre");
        assert_eq!((read.subcorpus, notices.len()), (of("guerre"), 0), "in any order");
    }

    #[test]
    fn what_makes_no_sense_is_named_and_the_whole_corpus_shown() {
        let check = |link: &str, keys: &[&str]| {
            let (state, notices) = parse(link);
            let expected: Vec<Notice> = keys.iter().map(|key| Notice::BadValue((*key).to_owned())).collect();
            assert_eq!((state.subcorpus, notices), (Subcorpus::default(), expected), "{link}");
        };
        check("#words?sub=", &["sub"]);
        check("#words?sub=otan", &["sub"]);
        check("#words?sub=undated", &["sub"]);
        check("#words?sub=in:", &["sub"]);
        check("#words?sub=q:", &["sub"]);
        check("#words?sub=named:x", &["sub"]);
        check("#words?named=x", &["named"]);
        check("#words?named=x,q:a&named=x,q:b", &["named"]);
    }

    #[test]
    fn texts_are_picked_in_and_out() {
        let check = |query: &str, picks: &str, expected: &str| {
            let mut subcorpus = of(query);
            for pick in picks.split(' ') {
                subcorpus.pick(&pick[1..], pick.starts_with('+'));
            }
            assert_eq!(subcorpus.spelled(), expected, "{query:?} {picks}");
        };
        check("guerre", "+b +a", "q:guerre, in:a, in:b");
        check("guerre", "+b -b", "q:guerre");
        check("guerre", "-b +b", "q:guerre");
        check("", "-a", "out:a");
        check("", "-a +a", "");
        check("", "-a -b +a", "out:b");
        let mut alone = Subcorpus { with: vec!["a".into()], ..of("") };
        alone.pick("b", true);
        alone.pick("a", false);
        assert_eq!(alone.spelled(), "in:b");
        alone.pick("b", false);
        assert_eq!(alone.spelled(), "in:b, out:b", "none, and not all");
        alone.pick("a", true);
        assert_eq!(alone.spelled(), "in:a, in:b, out:b");
    }

    #[test]
    fn a_subcorpus_is_narrowed_and_widened_again() {
        let check = |present: &str, query: &str, narrowed: &str| {
            let mut subcorpus = of(present);
            assert!(!subcorpus.keeps(query), "{present}");
            subcorpus.narrow(query);
            assert_eq!(subcorpus.query, narrowed);
            assert!(subcorpus.keeps(query), "{narrowed}");
            subcorpus.widen(query);
            assert_eq!(subcorpus.query, present, "{narrowed}");
        };
        check("", "date:2023", "date:2023");
        check("otan", "outlet:\"=Le Monde\"", "otan outlet:\"=Le Monde\"");
        check("otan OR paix", "date:2023", "(otan OR paix) date:2023");
        check(
            "date:2023",
            "date:2023..2024 NOT (date:2023 OR date:2024)",
            "date:2023 (date:2023..2024 NOT (date:2023 OR date:2024))",
        );
        check("", "date:2023..2024 NOT date:2023", "date:2023..2024 NOT date:2023");
        check("otan outlet:\"=Le Monde\"", "date:2023", "otan outlet:\"=Le Monde\" date:2023");
        check("NOT otan", "date:2023", "(NOT otan) date:2023");
    }

    #[test]
    fn a_span_of_dates_stands_behind_the_query() {
        let check = |parts: (&str, &str, &str), spelled: &str| {
            let (query, from, to) = parts;
            assert_eq!(Subcorpus::span(query, from, to), spelled);
            let (read, first, last) = of(spelled).parts();
            assert_eq!((read.as_str(), first.as_str(), last.as_str()), parts, "{spelled}");
        };
        check(("", "", ""), "");
        check(("otan", "", ""), "otan");
        check(("", "2023", "2023"), "date:2023");
        check(("", "2023", ""), "date:2023..");
        check(("otan", "", "2024-05"), "otan date:..2024-05");
        check(("otan OR paix", "2023", "2025"), "(otan OR paix) date:2023..2025");
        check(("(a OR b) (c OR d)", "2023", "2025"), "((a OR b) (c OR d)) date:2023..2025");
        check(("title:\"a b\"", "2023", "2023"), "(title:\"a b\") date:2023");
    }
}
