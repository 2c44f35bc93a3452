//! The same answers every time, and the number by which the browser's test compares its own with these.
#![cfg(not(target_arch = "wasm32"))]

mod answers;
mod scripted;
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

/// Read by the tests of the page (`xtask/e2e/exact.mjs`), which ask `window.florilege` the same in each browser.
#[test]
fn answers_for_scripts_are_written_down() {
    let answers = scripted::answers();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join("answers.json"), answers.to_string()).expect("the folder can be written to");
    let queries = answers["queries"].as_array().expect("a list").len();
    for corpus in ["bundled", "loaded"] {
        let given = answers[corpus].as_array().expect("a list");
        let faults = given.iter().filter(|answer| answer.get("fault").is_some()).count();
        let found = given.iter().filter(|answer| answer["concordance"]["total"].as_u64() > Some(0)).count();
        println!("{corpus}: {queries} queries, {faults} faults, {found} find places");
        assert!(given.len() == queries && faults > 15 && found > 80, "the queries ask for something");
    }
}
