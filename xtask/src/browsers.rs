//! The browsers that the tests drive: which there are, where they and their drivers stand, how to install them.

use crate::commands::{Done, cargo_bin, find, output, program, run};
use std::path::PathBuf;

/// geckodriver is in no Debian package of its own; its makers publish its source as a crate.
const GECKODRIVER: &str = "0.37.1";

/// A kind of browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Chromium,
    /// As Debian has it: the release with extended support.
    Firefox,
}

impl Family {
    /// The kinds that a list names, such as `chromium,firefox`.
    pub fn listed(names: &str) -> Result<Vec<Family>, String> {
        let family = |name: &str| match name {
            "chromium" => Ok(Family::Chromium),
            "firefox" => Ok(Family::Firefox),
            other => Err(format!("{other:?} is no browser of the tests; chromium and firefox are")),
        };
        names.split(',').map(family).collect()
    }

    pub fn name(self) -> &'static str {
        match self {
            Family::Chromium => "chromium",
            Family::Firefox => "firefox",
        }
    }

    /// The variables that name the browser and its driver, for a person to set and for what is run here to read.
    pub fn variables(self) -> [&'static str; 2] {
        match self {
            Family::Chromium => ["CHROMIUM", "CHROMEDRIVER"],
            Family::Firefox => ["FIREFOX", "GECKODRIVER"],
        }
    }

    /// Its usual names on the path.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Family::Chromium => &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
            Family::Firefox => &["firefox-esr", "firefox"],
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Family::Chromium => &["chromium", "chromium-driver", "fonts-dejavu-core"],
            Family::Firefox => &["firefox-esr", "fonts-dejavu-core"],
        }
    }
}

/// A browser and its driver.
pub struct Browser {
    pub family: Family,
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// The browser with its driver, from the usual places, or from Debian's packages when root.
pub fn browser(family: Family) -> Result<Browser, String> {
    if found(family).is_none() {
        install(family)?;
    }
    found(family).ok_or_else(|| {
        let ([program, driver], name) = (family.variables(), family.name());
        let packages = family.packages().join(" ");
        format!(
            "{name} and its driver are needed (Debian: apt-get install {packages}; `cargo install geckodriver` for \
             Firefox); {program} and {driver} name them when they stand elsewhere"
        )
    })
}

fn install(family: Family) -> Done {
    let is_root = output(&mut program("id", &["-u"])).is_some_and(|id| id == "0");
    let [variable, _] = family.variables();
    // Chromium's driver is a package beside it.
    let lacking = family == Family::Chromium || place(variable, family.programs()).is_none();
    if lacking && is_root && find(&["apt-get"]).is_some() {
        run(&mut program("apt-get", &["update", "-qq"]))?;
        let mut install = program("apt-get", &["install", "-y", "-qq", "--no-install-recommends"]);
        run(install.args(family.packages()).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    if family == Family::Firefox && driver(family).is_none() {
        // It only passes messages on: not worth the time of an optimized build.
        run(&mut program(
            "cargo",
            &["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--debug"],
        ))?;
    }
    Ok(())
}

fn found(family: Family) -> Option<Browser> {
    let [variable, _] = family.variables();
    let program = place(variable, family.programs())?;
    Some(Browser { family, program, driver: driver(family)? })
}

fn driver(family: Family) -> Option<PathBuf> {
    let [_, variable] = family.variables();
    match family {
        Family::Chromium => place(variable, &["chromedriver"]),
        Family::Firefox => {
            let installed = cargo_bin().join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
            place(variable, &["geckodriver"]).or(Some(installed).filter(|file| file.is_file()))
        }
    }
}

/// What the variable names, else the first of the programs that is on the path.
fn place(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    named.or_else(|| find(programs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_browsers() {
        assert_eq!(Family::listed("chromium,firefox"), Ok(vec![Family::Chromium, Family::Firefox]));
        assert!(Family::listed("lynx").is_err());
        assert!(Family::listed("").is_err());
    }
}
