//! Who held a public office from when to when: a text that names the office beside the name is from that time.
//!
//! Public record, kept to offices that international news names. A term that goes on ends where the law ends it;
//! where no law does, it is open. Rows of those who held the same office twice are left out: they bound nothing.

/// One term of office.
pub struct Term {
    /// Folds of the last word of the name, and of the word before it where the last is too common alone.
    pub name: (&'static str, &'static str),
    /// Folds of which one stands near the name.
    pub office: &'static [&'static str],
    /// First and last day; an open end is empty.
    pub from: &'static str,
    pub until: &'static str,
}

const fn term(
    name: &'static str,
    office: &'static [&'static str],
    from: &'static str,
    until: &'static str,
) -> Term {
    Term { name: ("", name), office, from, until }
}

const SECRETARY: &[&str] = &["secretaire", "secretary"];
const PRESIDENT: &[&str] = &["president"];
const PREMIER: &[&str] = &["premier", "premiere", "prime"];
const DEFENCE: &[&str] = &["defense", "defence", "guerre", "war", "pentagone", "pentagon"];
const STATE: &[&str] = &["etat", "state"];
const CHANCELLOR: &[&str] = &["chancelier", "chanceliere", "chancellor"];
const COMMISSION: &[&str] = &["commission"];
const FOREIGN: &[&str] = &["diplomatie", "representante", "representant", "representative"];
const POPE: &[&str] = &["pape", "pope"];

pub static TERMS: [Term; 59] = [
    term("robertson", SECRETARY, "1999-10-14", "2003-12-17"),
    term("scheffer", SECRETARY, "2004-01-05", "2009-08-01"),
    term("rasmussen", SECRETARY, "2009-08-01", "2014-09-30"),
    term("stoltenberg", SECRETARY, "2014-10-01", "2024-10-01"),
    term("rutte", SECRETARY, "2024-10-01", ""),
    term("rutte", PREMIER, "2010-10-14", "2024-07-02"),
    term("annan", SECRETARY, "1997-01-01", "2006-12-31"),
    term("ki-moon", SECRETARY, "2007-01-01", "2016-12-31"),
    term("guterres", SECRETARY, "2017-01-01", "2026-12-31"),
    term("obama", PRESIDENT, "2009-01-20", "2017-01-20"),
    term("biden", PRESIDENT, "2021-01-20", "2025-01-20"),
    term("gates", DEFENCE, "2006-12-18", "2011-07-01"),
    term("panetta", DEFENCE, "2011-07-01", "2013-02-27"),
    term("hagel", DEFENCE, "2013-02-27", "2015-02-17"),
    term("mattis", DEFENCE, "2017-01-20", "2019-01-01"),
    term("esper", DEFENCE, "2019-07-23", "2020-11-09"),
    term("austin", DEFENCE, "2021-01-22", "2025-01-20"),
    term("hegseth", DEFENCE, "2025-01-25", "2029-01-20"),
    term("kerry", STATE, "2013-02-01", "2017-01-20"),
    term("tillerson", STATE, "2017-02-01", "2018-03-31"),
    term("pompeo", STATE, "2018-04-26", "2021-01-20"),
    term("blinken", STATE, "2021-01-26", "2025-01-20"),
    term("rubio", STATE, "2025-01-21", "2029-01-20"),
    term("mitterrand", PRESIDENT, "1981-05-21", "1995-05-17"),
    term("chirac", PRESIDENT, "1995-05-17", "2007-05-16"),
    term("sarkozy", PRESIDENT, "2007-05-16", "2012-05-15"),
    term("hollande", PRESIDENT, "2012-05-15", "2017-05-14"),
    term("macron", PRESIDENT, "2017-05-14", "2027-05-13"),
    term("jospin", PREMIER, "1997-06-02", "2002-05-06"),
    term("raffarin", PREMIER, "2002-05-06", "2005-05-31"),
    term("villepin", PREMIER, "2005-05-31", "2007-05-15"),
    term("fillon", PREMIER, "2007-05-17", "2012-05-10"),
    term("ayrault", PREMIER, "2012-05-15", "2014-03-31"),
    term("valls", PREMIER, "2014-03-31", "2016-12-06"),
    term("castex", PREMIER, "2020-07-03", "2022-05-16"),
    term("attal", PREMIER, "2024-01-09", "2024-09-05"),
    term("barnier", PREMIER, "2024-09-05", "2024-12-13"),
    term("bayrou", PREMIER, "2024-12-13", "2025-09-09"),
    term("cameron", PREMIER, "2010-05-11", "2016-07-13"),
    term("johnson", PREMIER, "2019-07-24", "2022-09-06"),
    term("truss", PREMIER, "2022-09-06", "2022-10-25"),
    term("sunak", PREMIER, "2022-10-25", "2024-07-05"),
    term("starmer", PREMIER, "2024-07-05", ""),
    Term { name: ("theresa", "may"), office: PREMIER, from: "2016-07-13", until: "2019-07-24" },
    term("wallace", DEFENCE, "2019-07-24", "2023-08-31"),
    term("shapps", DEFENCE, "2023-08-31", "2024-07-05"),
    term("merkel", CHANCELLOR, "2005-11-22", "2021-12-08"),
    term("scholz", CHANCELLOR, "2021-12-08", "2025-05-06"),
    term("merz", CHANCELLOR, "2025-05-06", ""),
    term("barroso", COMMISSION, "2004-11-22", "2014-10-31"),
    term("juncker", COMMISSION, "2014-11-01", "2019-11-30"),
    term("leyen", COMMISSION, "2019-12-01", ""),
    term("borrell", FOREIGN, "2019-12-01", "2024-11-30"),
    term("kallas", FOREIGN, "2024-12-01", ""),
    term("porochenko", PRESIDENT, "2014-06-07", "2019-05-20"),
    term("zelensky", PRESIDENT, "2019-05-20", ""),
    term("medvedev", PRESIDENT, "2008-05-07", "2012-05-07"),
    term("meloni", PREMIER, "2022-10-22", ""),
    Term { name: ("pape", "francois"), office: POPE, from: "2013-03-13", until: "2025-04-21" },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_begin_before_they_end() {
        for term in &TERMS {
            assert!(term.from.len() == 10 && matches!(term.until.len(), 0 | 10), "{}", term.name.1);
            assert!(term.until.is_empty() || term.from < term.until, "{}", term.name.1);
        }
    }
}
