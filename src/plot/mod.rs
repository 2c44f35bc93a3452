//! Chart arithmetic: scales, ticks, number text, strips, paths. Knows nothing above itself.
