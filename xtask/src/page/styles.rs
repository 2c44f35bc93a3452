//! One style sheet for the published page: each one more is a request that holds back the first paint.

use super::files::sha256;
use crate::commands::Done;
use std::fs;
use std::path::Path;

const OPEN: &str = "<link rel=\"stylesheet\" href=\"./";
const CLOSE: &str = "\"/>";

/// Puts the style sheets of `index.html` into one, in their order, named by its content.
pub fn join(folder: &Path) -> Done {
    let complain = |why: std::io::Error| why.to_string();
    let page = folder.join("index.html");
    let text = fs::read_to_string(&page).map_err(complain)?;
    let names = linked(&text);
    let mut all = String::new();
    for name in &names {
        all += &fs::read_to_string(folder.join(name)).map_err(|why| format!("{name}: {why}"))?;
        all += "\n";
    }
    if names.is_empty() {
        return Ok(());
    }
    let joined = format!("style-{}.css", &sha256(all.as_bytes())[..16]);
    for name in &names {
        fs::remove_file(folder.join(name)).map_err(|why| format!("{name}: {why}"))?;
    }
    fs::write(folder.join(&joined), all).map_err(complain)?;
    fs::write(&page, relinked(&text, &names, &joined)).map_err(complain)
}

/// The style sheets as Trunk links them.
fn linked(page: &str) -> Vec<String> {
    let after = page.split(OPEN).skip(1);
    after.filter_map(|rest| rest.split_once(CLOSE)).map(|(name, _)| name.to_string()).collect()
}

/// The page with `joined` in the place of the first of `names`, and none of the others.
fn relinked(page: &str, names: &[String], joined: &str) -> String {
    let mut page = page.to_string();
    for (i, name) in names.iter().enumerate() {
        let new = if i == 0 { format!("{OPEN}{joined}{CLOSE}") } else { String::new() };
        page = page.replace(&format!("{OPEN}{name}{CLOSE}"), &new);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_link_takes_the_place_of_the_first() {
        let page =
            "a<link rel=\"stylesheet\" href=\"./x-1.css\"/>b<link rel=\"stylesheet\" href=\"./y-2.css\"/>c";
        let names = linked(page);
        assert_eq!(names, ["x-1.css", "y-2.css"]);
        let expected = "a<link rel=\"stylesheet\" href=\"./style-0.css\"/>bc";
        assert_eq!(relinked(page, &names, "style-0.css"), expected);
        assert!(linked("<link rel=\"icon\" href=\"./x.svg\"/>").is_empty());
    }
}
