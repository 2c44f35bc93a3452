//! The sources of the catalogue in full.
//!
//! A DOI stands only where it was found confirmed; many of these are older than DOIs or were never given one.

mod a_to_k;
mod l_to_z;

/// A source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// As the catalogue names it.
    pub short: &'static str,
    pub full: &'static str,
    /// Without the address of the resolver.
    pub doi: Option<&'static str>,
}

/// The references that a source of the catalogue names, in its order.
pub fn references(source: &str) -> impl Iterator<Item = &'static Reference> {
    source.split("; ").filter_map(|short| all().find(|reference| reference.short == short))
}

const fn cite(short: &'static str, full: &'static str, doi: Option<&'static str>) -> Reference {
    Reference { short, full, doi }
}

/// In the order of the alphabet.
pub fn all() -> impl Iterator<Item = &'static Reference> {
    a_to_k::REFERENCES.iter().chain(l_to_z::REFERENCES)
}

#[cfg(test)]
mod tests {
    use super::super::measures;
    use super::*;

    #[test]
    fn every_source_is_cited_in_full_and_no_other() {
        for measure in measures().filter(|measure| !measure.source.is_empty()) {
            assert_eq!(
                references(measure.source).count(),
                measure.source.split("; ").count(),
                "{}",
                measure.source
            );
        }
        for reference in all() {
            let is_named =
                measures().any(|measure| references(measure.source).any(|named| named == reference));
            assert!(is_named, "{}", reference.short);
        }
        assert!(all().is_sorted_by_key(|reference| reference.short));
    }

    #[test]
    fn citations_and_dois_have_their_form() {
        for Reference { short, full, doi } in all() {
            assert!(
                full.ends_with(['.', ']']) && !full.contains("  ") && !full.contains("doi.org"),
                "{short}"
            );
            let year =
                short.rsplit(' ').next().filter(|year| year.parse::<u32>().is_ok_and(|year| year > 1800));
            assert!(year.is_none_or(|year| full.contains(&format!("({year})"))), "{short}");
            let is_doi = |doi: &&str| {
                let rest = doi.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
                rest.is_some_and(|(registrant, name)| {
                    (4..=5).contains(&registrant.len())
                        && registrant.bytes().all(|byte| byte.is_ascii_digit())
                        && !name.is_empty()
                        && name.bytes().all(|byte| byte.is_ascii_graphic())
                })
            };
            assert!(doi.as_ref().is_none_or(is_doi), "{short}: {doi:?}");
        }
    }
}
