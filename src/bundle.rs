//! The corpus that is bundled with the page: `seeds/` as `build.rs` found it.
