//! Running other programs, with the tools that were installed here ahead of everything else on the path.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command gives: nothing, or a sentence about what went wrong.
pub type Done = Result<(), String>;

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask stands in the project's folder")
        .to_path_buf()
}

/// Where cargo keeps what it fetches.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME").map(PathBuf::from).unwrap_or_else(|| {
        let user = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).unwrap_or_default();
        PathBuf::from(user).join(".cargo")
    })
}

/// Where `cargo install` puts programs, as cargo itself decides it.
pub fn cargo_bin() -> PathBuf {
    env::var_os("CARGO_INSTALL_ROOT").map(PathBuf::from).unwrap_or_else(cargo_home).join("bin")
}

/// A program to be run in the project's folder. The longer path is the child's alone.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    let mut folders = vec![cargo_bin()];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path = env::join_paths(folders).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default());
    command.args(arguments).current_dir(root()).env("PATH", path);
    // Set by the cargo that runs this program; they would make the cargo below build everything anew.
    for (name, _) in env::vars_os() {
        let shown = name.to_string_lossy();
        if shown.starts_with("CARGO_PKG_") || shown.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs a command to its end, showing what it prints.
pub fn run(command: &mut Command) -> Done {
    let shown = describe(command);
    eprintln!("+ {shown}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` failed ({status})")),
        Err(why) => Err(format!("`{shown}` could not be run: {why}")),
    }
}

/// What a command prints, or nothing when it fails or does not exist.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// The first of the named programs that is on the path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.into_iter().find(|file| file.is_file())
}

fn describe(command: &Command) -> String {
    let mut words = vec![command.get_program().to_os_string()];
    words.extend(command.get_args().map(OsString::from));
    words.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
