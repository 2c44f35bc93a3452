//! Small pieces that many parts share: dialogs, copying, saving, progress.

mod copy;
mod dialog;
mod export;
mod icon;
mod progress;

pub use copy::use_copy;
pub use dialog::{Dialog, Dialogs};
pub use export::{ExportMenu, Exported};
pub use icon::{CopyIcon, HistoryIcon};
pub use progress::Progress;
