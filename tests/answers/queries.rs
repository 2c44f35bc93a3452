//! The queries that every platform must answer alike: each operator, layer and field, patterns of tokens, faults.

const LIST: &str = include_str!("queries.tsv");

/// The queries of `queries.tsv`, whose lines are a kind, a tab and a query.
pub fn all() -> Vec<&'static str> {
    let query = |line: &'static str| line.split_once('\t').expect("a tab stands after the kind").1;
    LIST.lines().map(query).collect()
}
