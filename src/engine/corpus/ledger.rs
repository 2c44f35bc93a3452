//! The ledger of merges: which folded word counts as which other.

use std::collections::BTreeMap;

/// Merges, each from a fold to the fold it counts as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    targets: BTreeMap<String, String>,
}

impl Ledger {
    /// The fold that a fold was merged into.
    pub fn target(&self, fold: &str) -> Option<&str> {
        self.targets.get(fold).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }
}
