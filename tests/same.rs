//! The same answers every time, and the number by which the browser's test compares its own with these.
#![cfg(not(target_arch = "wasm32"))]

mod answers;
mod written;

#[test]
fn answers_are_the_same_every_time() {
    let digest = answers::digest();
    assert_eq!(digest, answers::digest());
    // Read by `cargo xtask test`.
    println!("answers: {digest:016x}");
}

/// The file names the first question that is answered otherwise; the browser's test reads it too.
#[test]
fn answers_are_those_of_before() {
    written::check("answers.txt", &answers::listed());
}
