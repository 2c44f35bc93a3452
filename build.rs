//! Bundles `seeds/`.

fn main() {
    println!("cargo::rerun-if-changed=seeds");
}
