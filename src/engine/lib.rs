//! The engine: texts in, numbers out. It knows no browser, no clock and no chance but its seeded one.

pub mod analysis;
pub mod corpus;
pub mod csv;
pub mod error;
pub mod export;
pub mod float;
pub mod index;
pub mod job;
pub mod measures;
pub mod order;
pub mod query;
pub mod random;
pub mod text;
pub mod topics;
