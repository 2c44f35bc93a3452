//! What stands around the views: header, query, list of texts, evidence, notices, state line.

mod add_texts;
mod arrived;
mod caption;
mod corpus_file;
mod evidence;
mod header;
mod inspector;
mod keys;
mod layer;
mod notices;
mod profiles;
mod query_bar;
mod rail;
mod reader;
mod reading_line;
mod review;
mod shared;
mod state_line;
mod stop_words;
mod subcorpus;
mod suggestions;

pub use caption::Caption;
pub use evidence::{Evidence, evidence_wanted};
pub use header::Header;
pub use inspector::{Inspected, Inspector};
pub use keys::{KeyHelp, follow_keys};
pub use layer::LayerChoice;
pub use notices::Notices;
pub use profiles::Profiles;
pub use rail::Rail;
pub use reader::Reader;
pub use reading_line::ReadingLine;
pub use review::{ProposalsNotice, ProposedLines, Variants};
pub use shared::{Search, TopicModel};
pub use stop_words::StopWordsDialog;
pub use subcorpus::{EmptySubcorpus, SubcorpusDialog, TextChoice};
