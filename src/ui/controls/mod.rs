//! Small pieces that many parts share: dialogs, copying, saving, progress.

mod check;
mod copy;
mod dialog;
mod export;
mod icon;
mod keyed;
mod marked;
mod progress;
mod shown;
mod views;

pub use check::check;
pub use copy::use_copy;
pub use dialog::{Dialog, Dialogs};
pub use export::{ExportMenu, Exported, Made, Way, copy_method, export_menu, hand_over, method_menu, ways};
pub use icon::{CopyIcon, HistoryIcon};
pub use keyed::{KeyedRow, keyed};
pub use marked::marked;
pub use progress::Progress;
pub use shown::Show;
pub use views::IntoViews;
