//! `wasm-bindgen`: writes the JavaScript beside a WebAssembly module.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os())
}
