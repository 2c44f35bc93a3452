//! `check-corpus`.
use std::process::ExitCode;
pub fn report() -> usize {
    0
}
pub fn check() -> ExitCode {
    ExitCode::SUCCESS
}
