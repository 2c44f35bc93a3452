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

    /// Puts a text in or takes it out, whatever the query says of it.
    pub fn pick(&mut self, id: &str, is_in: bool) {
        for list in [&mut self.with, &mut self.without] {
            list.retain(|picked| picked != id);
        }
        let list = if is_in { &mut self.with } else { &mut self.without };
        list.push(id.to_owned());
        list.sort_unstable();
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
        let mut subcorpus = of("guerre");
        subcorpus.pick("b", true);
        subcorpus.pick("a", true);
        subcorpus.pick("b", false);
        assert_eq!((subcorpus.with.join(" "), subcorpus.without.join(" ")), ("a".into(), "b".into()));
    }
}
