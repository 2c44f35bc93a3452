//! Florilège: a corpus explorer that lives in a browser tab.
//!
//! Layers are folders, and every arrow points down; ARCHITECTURE.md has the map. The pure layers
//! build natively in seconds; the browser's layers exist for `wasm32` only.

pub mod bundle;
pub mod link;
pub mod plot;
pub mod protocol;
pub mod service;
pub mod sheet;

pub use florilege_engine as engine;

#[cfg(target_arch = "wasm32")]
pub mod client;
#[cfg(target_arch = "wasm32")]
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod worker;
