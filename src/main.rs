//! One module for page and worker: with a window it mounts the page, without one it serves the engine.

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::JsCast;
    match js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() {
        Ok(scope) if scope.name() == florilege::worker::HELPER => florilege::worker::help(scope),
        Ok(scope) => florilege::worker::serve(scope),
        Err(_) => florilege::ui::mount(),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Florilège is a page: `cargo xtask serve` opens it, `cargo xtask help` lists the commands.");
}
