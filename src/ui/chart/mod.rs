//! Charts: SVG over the arithmetic of `plot`, and nothing else.

mod curve;
mod strip;
mod text_strip;

pub use curve::StabilityCurve;
pub use strip::{StripRow, Strips};
pub use text_strip::TextStrip;
