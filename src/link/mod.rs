//! The state of the page as it stands in the address after `#`.
