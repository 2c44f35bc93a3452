//! Chart arithmetic: number and date text, scales, ticks, strips. Pure, and knows nothing above itself.

pub mod date;
pub mod force;
pub mod gap;
pub mod number;
pub mod rows;
pub mod scale;
pub mod strip;
pub mod whole;

/// How numbers and dates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    #[default]
    French,
    English,
}
