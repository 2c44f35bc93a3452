//! All measures as a table: formula, source, what to compare a figure with, and which way it points.
//!
//! Names and plain sentences are interface words and stand with the interface, under the same ids.

mod association;
mod certainty;
mod dispersion;
mod diversity;
mod keyness;
mod readability;
pub mod references;
mod trends;
mod weights;

/// What a measure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    Keyness,
    Association,
    Dispersion,
    Diversity,
    Readability,
    Weights,
    Certainty,
    Trends,
}

/// What a higher value means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Higher {
    /// Less likely to be chance.
    Surer,
    /// More likely to be chance.
    LessSure,
    /// A stronger tie or effect.
    Stronger,
    /// Used more here than there.
    Over,
    MoreEven,
    LessEven,
    MoreVaried,
    LessVaried,
    Easier,
    Harder,
    MoreFrequent,
    /// More typical of the text.
    MoreTypical,
    /// Rising with time.
    Rising,
    /// It is an interval.
    Nothing,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// Stable: links, exports and scripts use it.
    pub id: &'static str,
    pub family: Family,
    /// With O11 = a, f1, f2, N, E = f1·f2/N; p1 = a/n1, p2 = b/n2; v counts, s sizes of parts as shares; d distances.
    pub formula: &'static str,
    /// The way to the figure, step by step: the name of what is reckoned, and how, as [`super::formula`] reads it; a
    /// step may use those before it. One whose name ends in a condition is taken where that holds. Empty where only a
    /// program can take the steps.
    pub steps: &'static [(&'static str, &'static str)],
    /// Authors and year; several are parted by a semicolon. In full: [`references`].
    pub source: &'static str,
    /// Ids of measures to read beside it: other forks of the same, or others of the same question.
    pub alternatives: &'static [&'static str],
    /// Least possible value, if there is one.
    pub low: Option<f64>,
    /// Greatest possible value, if there is one.
    pub high: Option<f64>,
    pub higher: Higher,
}

/// Every measure, by family.
pub fn measures() -> impl Iterator<Item = &'static Measure> {
    [
        keyness::ROWS,
        association::ROWS,
        dispersion::ROWS,
        diversity::ROWS,
        readability::ROWS,
        weights::ROWS,
        certainty::ROWS,
        trends::ROWS,
    ]
    .into_iter()
    .flatten()
}

/// The measure with this id.
pub fn measure(id: &str) -> Option<&'static Measure> {
    measures().find(|measure| measure.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_one_of_a_kind_and_alternatives_exist() {
        let ids: Vec<&str> = measures().map(|measure| measure.id).collect();
        for (at, id) in ids.iter().enumerate() {
            assert!(!ids[at + 1..].contains(id), "{id} stands twice");
        }
        for row in measures() {
            for other in row.alternatives {
                assert!(ids.contains(other) && *other != row.id, "{}: {other}", row.id);
            }
        }
    }
}
