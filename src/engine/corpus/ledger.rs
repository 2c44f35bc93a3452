//! Stand-in until the ledger is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger;
impl Ledger {
    pub fn target(&self, _fold: &str) -> Option<&str> {
        None
    }
    pub fn is_empty(&self) -> bool {
        true
    }
}
