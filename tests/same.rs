//! The same answers every time, and the number by which the browser's test compares its own with these.
#![cfg(not(target_arch = "wasm32"))]

mod answers;

#[test]
fn answers_are_the_same_every_time() {
    let digest = answers::digest();
    assert_eq!(digest, answers::digest());
    // Read by `cargo xtask test`.
    println!("answers: {digest:016x}");
}
