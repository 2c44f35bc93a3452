//! One module for page and worker: with a window it mounts the page, without one it serves the engine.

fn main() {}
