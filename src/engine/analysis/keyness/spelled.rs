//! A side as a short text, for a figure that names it: the way of parting, a stroke, the part.
//!
//! ```text
//! texts/article-1        a text by its id
//! year/2023, slices10/3, headings/le debat, outlet/*missing
//! query/otan date:2024   the texts of a query
//! ```

use super::Side;
use crate::analysis::facets::FacetKind;
use crate::analysis::parts::{PartKey, Partition};
use crate::analysis::subcorpus::Subcorpus;
use std::fmt;

/// What is said of a part of which nothing, or too little, is known.
const MISSING: &str = "*missing";
const VAGUE: &str = "*vague";

impl Partition {
    /// Reads the name of a partition; what is none of those with a name is a field.
    pub fn read(name: &str) -> Partition {
        let slices = |name: &str| name.strip_prefix("slices")?.parse().ok();
        match name {
            "texts" => Partition::Texts,
            "year" => Partition::Field("date".into()),
            "month" => Partition::Months,
            "day" => Partition::Days,
            "headings" => Partition::Headings,
            "quoted" => Partition::Quoted,
            name => slices(name).map_or_else(|| Partition::Field(name.to_owned()), Partition::Slices),
        }
    }
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Partition::Texts => f.write_str("texts"),
            Partition::Field(field) if field == "date" => f.write_str("year"),
            Partition::Field(field) => f.write_str(field),
            Partition::Months => f.write_str("month"),
            Partition::Days => f.write_str("day"),
            Partition::Headings => f.write_str("headings"),
            Partition::Quoted => f.write_str("quoted"),
            Partition::Slices(n) => write!(f, "slices{n}"),
        }
    }
}

impl Side {
    /// Reads its text.
    pub fn read(text: &str) -> Option<Side> {
        let (way, part) = text.split_once('/')?;
        if way == "query" {
            return Some(Side::Texts(Subcorpus { query: part.to_owned(), ..Subcorpus::default() }));
        }
        let kind = match part {
            MISSING => FacetKind::Missing,
            VAGUE => FacetKind::Vague,
            _ => return Some(Side::Part(Partition::read(way), PartKey::known(part))),
        };
        Some(Side::Part(Partition::read(way), PartKey { kind, key: String::new() }))
    }
}

/// Of a subcorpus only its query is written.
impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Side::Texts(subcorpus) => write!(f, "query/{}", subcorpus.query),
            Side::Part(partition, PartKey { kind: FacetKind::Known, key }) => write!(f, "{partition}/{key}"),
            Side::Part(partition, PartKey { kind: FacetKind::Vague, .. }) => write!(f, "{partition}/{VAGUE}"),
            Side::Part(partition, _) => write!(f, "{partition}/{MISSING}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "texts/a/b : c",
            "year/2023",
            "month/2023-02",
            "day/*vague",
            "headings/le debat",
            "headings/",
            "quoted/not-quoted",
            "slices10/3",
            "slices/3",
            "genre-du-texte/*missing",
            "query/otan date:2024 OR (a/b)",
        ] {
            assert_eq!(Side::read(text).map(|side| side.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Side::read("texts"), None);
    }
}
