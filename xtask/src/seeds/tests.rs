//! What is said of a folder, fault by fault.

use super::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own for each test, taken away at the end.
struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &[u8])]) -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("florilege-seeds-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = Folder(std::env::temp_dir().join(name));
        for (file, bytes) in files {
            let path = folder.0.join(file);
            fs::create_dir_all(path.parent().expect("a file stands in a folder"))
                .expect("a folder can be made");
            fs::write(path, bytes).expect("a file can be written");
        }
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn seeds(listing: &str) -> Seeds {
    let folder =
        Folder::with(&[("a.txt", b"Un titre\nUn texte.\nNewsletter\n"), (LISTING, listing.as_bytes())]);
    read(&folder.0)
}

/// The one problem of a list, as `line: message`, with a remedy.
#[track_caller]
fn check(listing: &str, expected: &str) {
    let problems = seeds(listing).problems;
    let shown: Vec<String> = problems.iter().map(|p| format!("{}: {}", p.line, p.message)).collect();
    assert_eq!(shown, [expected], "{listing}");
    assert!(problems.iter().all(|problem| !problem.remedy.is_empty() && problem.file == LISTING));
}

#[test]
fn a_complete_list_has_no_problem() {
    let seeds = seeds(
        r#"
        [corpus]
        name = { fr = "Essai", en = "Trial" }
        opening = { view = "read", query = "texte" }
        [[text]]
        file = "a.txt"
        title = "Un titre"
        date = { edtf = "XXXX-10-15", certainty = "explicit", evidence = "« 15 octobre »" }
        columns = { zone = "nord", "année" = "2" }
        [[text.set-aside]]
        line = 3
        reason = "newsletter"
        begins = "News"
        [[variant]]
        of = "texte"
        form = "tekste"
        evidence = "une faute"
        "#,
    );
    assert_eq!(seeds.problems, []);
    let text = &seeds.texts[0];
    assert_eq!((text.id.as_str(), text.title.as_deref(), text.listed), ("a", Some("Un titre"), true));
    assert_eq!(text.columns, [("zone".into(), "nord".into()), ("année".into(), "2".into())]);
    assert_eq!(text.set_aside, [Line { line: 3, reason: "newsletter".into() }]);
    assert_eq!(seeds.corpus.name.en, "Trial");
    assert_eq!(seeds.variants.len(), 1);
}

#[test]
fn each_fault_of_a_list_is_named_with_its_line() {
    check("[corpus]\ncolour = 1", "2: unknown key `colour`");
    check("[[text]]\nfile = \"b.txt\"", "2: there is no text `b.txt`");
    check("[[text]]\ntitle = \"x\"", "1: a [[text]] without `file`");
    check("[[text]]\nfile = \"a.txt\"\n[[text]]\nfile = \"a.txt\"", "4: `a.txt` is listed twice");
    check("[[text]]\nfile = \"a.txt\"\ntitle = \"\"", "3: `title` is empty");
    check("[[text]]\nfile = \"a.txt\"\ntitle = 3", "3: `title` should be a text and is of the kind integer");
    check("[[text]]\nfile = \"a.txt\"\nlanguage = \"français\"", "3: `français` is not a language");
    check("text = 1", "1: `text` should be a list of tables and is of the kind integer");
    check("[corpus]\nname = { fr = \"x\" }", "2: `name` has no `en`");
    check("[[variant]]\nof = \"x\"", "1: the variant is not complete");
}

#[test]
fn each_fault_of_a_date_is_named() {
    let date = |date: &str| format!("[[text]]\nfile = \"a.txt\"\ndate = {{ {date} }}");
    let evidence = "evidence = \"e\"";
    check(
        &date(&format!("edtf = \"2023-02-30\", certainty = \"explicit\", {evidence}")),
        "3: the date `2023-02-30`: there is no day 30 in that month",
    );
    check(
        &date(&format!("edtf = \"2023\", certainty = \"sure\", {evidence}")),
        "3: the certainty `sure` is not known",
    );
    check(&date("edtf = \"2023\", certainty = \"explicit\""), "3: the date is not complete");
}

#[test]
fn each_fault_of_a_line_that_is_set_aside_is_named() {
    let line = |line: &str| format!("[[text]]\nfile = \"a.txt\"\n[[text.set-aside]]\n{line}");
    check(&line("line = 9\nreason = \"related\"\nbegins = \"x\""), "4: there is no line 9");
    check(
        &line("line = 0\nreason = \"related\"\nbegins = \"x\""),
        "4: `line` should be a line number and is of the kind integer",
    );
    check(&line("line = 3\nreason = \"dull\"\nbegins = \"News\""), "5: unknown reason `dull`");
    check(&line("line = 3\nreason = \"related\"\nbegins = \"x\""), "6: line 3 does not begin with “x”");
    check(&line("line = 3\nreason = \"related\""), "3: not complete");
}

#[test]
fn a_list_that_is_not_toml_is_read_as_far_as_it_can_be() {
    let seeds = seeds("[[text]]\nfile = \"a.txt\"\ntitle = oops\noutlet = \"Le Journal\"\n");
    assert!(seeds.problems.iter().any(|problem| problem.line == 3), "{:?}", seeds.problems);
    assert_eq!(seeds.texts[0].outlet.as_deref(), Some("Le Journal"));
}

#[test]
fn a_folder_without_a_list_is_bundled_whole() {
    let folder =
        Folder::with(&[("b.txt", b"b"), ("2023/mars/a.TXT", b"a"), ("note.md", b"no"), (".x.txt", b"no")]);
    let seeds = read(&folder.0);
    let ids: Vec<&str> = seeds.texts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(ids, ["2023/mars/a", "b"]);
    assert_eq!(
        seeds.texts[0].columns,
        [("folder".into(), "2023".into()), ("folder-2".into(), "mars".into())]
    );
    assert_eq!(seeds.problems, []);
}

#[test]
fn each_fault_of_a_file_is_named() {
    let folder = Folder::with(&[("latin.txt", b"ligne\nd\xe9fense"), ("empty.txt", b" \n")]);
    let seeds = read(&folder.0);
    let shown: Vec<String> =
        seeds.problems.iter().map(|p| format!("{}:{}: {}", p.file, p.line, p.message)).collect();
    let expected = ["empty.txt:0: there is no text in it", "latin.txt:2: byte 8 is not UTF-8"];
    assert_eq!(shown, expected);
    assert_eq!(seeds.texts.len(), 2);
}

// Only where a folder can hold both.
#[cfg(target_os = "linux")]
#[test]
fn two_files_with_one_id_are_named() {
    let folder = Folder::with(&[("same.txt", b"a"), ("same.TXT", b"b")]);
    let seeds = read(&folder.0);
    assert_eq!(seeds.problems[0].message, "the id `same` is also that of same.TXT");
    assert_eq!((seeds.problems.len(), seeds.texts.len()), (1, 1));
}
