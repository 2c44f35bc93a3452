//! The interface's words in French and English. One struct, two constants: a missing word does not compile.

pub mod alike;
pub mod asking;
pub mod decoding;
mod en;
pub mod facets;
mod fr;
pub mod help;
pub mod history;
pub mod inspector;
mod layers;
pub mod ledger;
pub mod lines;
pub mod loading;
pub mod query;
pub mod reading;
mod reasons;
pub mod results;
pub mod review;
pub mod sheet;
pub mod subcorpus;
pub mod table;
mod texts;

pub use decoding::warning_text;
pub use texts::{certainty_key, date_text, error_text, link_notice, quotation, reason_text, short_date_text};

use crate::engine::query::reading::NeighbourKind;
use crate::plot::Locale;

/// The words of a language.
pub fn words(lang: &str) -> &'static Words {
    if lang == "en" { &en::WORDS } else { &fr::WORDS }
}

/// Everything the page says. Functions take numbers, and the locale to write them in.
pub struct Words {
    pub skip_to_content: &'static str,
    // Views and regions.
    pub views: &'static str,
    pub overview: &'static str,
    pub read: &'static str,
    pub concordance: &'static str,
    pub words: &'static str,
    pub topics: &'static str,
    pub texts: &'static str,
    pub text: &'static str,
    pub evidence: &'static str,
    // Header.
    pub search: &'static str,
    pub query_example: &'static str,
    pub other_language: &'static str,
    pub theme_is: fn(Option<&str>) -> &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub not_copied: &'static str,
    pub help: &'static str,
    pub close: &'static str,
    // State line.
    pub starting: &'static str,
    pub loading: &'static str,
    pub computing: &'static str,
    pub n_texts: fn(u64, Locale) -> String,
    pub n_words: fn(u64, Locale) -> String,
    pub words_read: &'static str,
    pub words_set_aside: &'static str,
    pub stop_words: &'static str,
    pub seed: &'static str,
    pub nothing_leaves: &'static str,
    pub on_their_way: &'static loading::Loading,
    // Reading of the query.
    pub reading: &'static str,
    pub places_in_texts: fn(u64, u64, Locale) -> String,
    pub inside: &'static str,
    pub others: &'static str,
    pub set_aside: &'static str,
    pub suggested: &'static str,
    pub semicolon: &'static str,
    pub neighbours: &'static str,
    pub neighbour: fn(NeighbourKind) -> &'static str,
    pub meaning: reading::Meaning,
    pub layers: layers::Layers,
    pub subcorpus: subcorpus::Subcorpus,
    pub inspector: &'static inspector::Inspector,
    pub fault: reading::Faults,
    pub query: &'static query::QueryWords,
    pub facets: facets::Facets,
    pub alike: alike::Alike,
    pub history: history::History,
    pub results: results::Results,
    pub sheet: &'static sheet::SheetWords,
    pub asking: &'static asking::Asking,
    pub help_page: &'static help::HelpWords,
    // List of texts.
    pub untitled: &'static str,
    pub undated: &'static str,
    pub inferred: &'static str,
    pub warned: &'static str,
    pub matches: &'static str,
    pub find_text: &'static str,
    pub first_shown: fn(u64, Locale) -> String,
    // Own texts.
    pub add_texts: &'static str,
    pub add_texts_explained: &'static str,
    pub what_about_present: &'static str,
    pub add_to_them: &'static str,
    pub replace_them: &'static str,
    pub choose_files: &'static str,
    pub title_optional: &'static str,
    pub paste_here: &'static str,
    pub add_pasted: &'static str,
    pub pasted_text: &'static str,
    pub drop_here: &'static str,
    pub came_in: &'static str,
    pub texts_added: &'static str,
    pub bytes: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    // Reader.
    pub read_whole: &'static str,
    pub find_in_text: &'static str,
    pub n_hits: fn(u64, Locale) -> String,
    pub previous_hit: &'static str,
    pub next_hit: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub no_such_text: &'static str,
    // Set-aside lines and stop words.
    pub as_proposed: &'static str,
    /// Name and sentence of a reason to set a line aside.
    pub reason: fn(&str) -> Option<(&'static str, &'static str)>,
    pub review: review::Review,
    pub stop_words_title: &'static str,
    pub stop_words_explained: &'static str,
    pub add_stop_word: &'static str,
    pub add: &'static str,
    pub take_off: &'static str,
    pub your_changes: &'static str,
    pub table: table::TableWords,
    // Overview.
    pub overview_finding: fn(u64, u64, Locale) -> String,
    pub distinct_words: &'static str,
    pub sentences: &'static str,
    pub words_per_sentence: &'static str,
    pub top_words: &'static str,
    pub top_words_measure: &'static str,
    pub all_words: &'static str,
    pub topics_at_a_glance: &'static str,
    pub topic_share_measure: &'static str,
    pub dates: &'static str,
    pub n_undated: fn(u64, Locale) -> String,
    pub about_corpus: &'static str,
    pub name_of_corpus: &'static str,
    pub licence: &'static str,
    pub contact: &'static str,
    // Charts and tables.
    pub position_in_text: &'static str,
    pub per: fn(u64, Locale) -> String,
    pub n_in_text: fn(u64, u64, Locale) -> String,
    pub export: &'static str,
    pub copy_table: &'static str,
    pub table_copied: &'static str,
    pub save_csv: &'static str,
    pub save_tsv: &'static str,
    pub cancel: &'static str,
    pub again: &'static str,
    pub more: &'static str,
    pub see_lines: &'static str,
    // Concordance.
    pub found_in: fn(&str, u64, u64, u64, Locale) -> String,
    pub strips_measure: &'static str,
    pub n_lines: fn(u64, Locale) -> String,
    pub lines: &'static lines::LineWords,
    pub sort: &'static str,
    pub orders: [&'static str; 7],
    pub across_paragraphs: &'static str,
    pub concordance_empty: &'static str,
    pub try_example: &'static str,
    pub source: &'static str,
    pub left: &'static str,
    pub node: &'static str,
    pub right: &'static str,
    pub copy: &'static str,
    pub copy_line: &'static str,
    pub line_copied: &'static str,
    // Words.
    pub word: &'static str,
    pub occurrences: &'static str,
    // Topics.
    pub topics_finding: fn(u64, u64, Locale) -> String,
    pub topics_measure: fn(u64, u64, bool, Locale) -> String,
    pub small_corpus: &'static str,
    pub no_topics: &'static str,
    pub topic_list_measure: &'static str,
    pub stable: &'static str,
    pub fairly_stable: &'static str,
    pub unstable: &'static str,
    pub stability: &'static str,
    pub frequent: &'static str,
    pub peculiar: &'static str,
    pub lambda: &'static str,
    pub share: &'static str,
    pub in_topic: &'static str,
    pub in_corpus: &'static str,
    pub terms_legend: &'static str,
    pub topics_by_text: &'static str,
    pub topics_by_text_measure: &'static str,
    pub passages: &'static str,
    pub passages_measure: &'static str,
    pub share_of_passage: fn(f64, Locale) -> String,
    pub number_of_topics: &'static str,
    pub number_of_topics_explained: &'static str,
    pub stability_by_k: &'static str,
    pub choose_by_stability: &'static str,
    pub curve_legend: &'static str,
    pub by_chance: &'static str,
    // Notices.
    pub other_corpus: &'static str,
    pub link_unknown: fn(&str) -> String,
    pub link_bad: fn(&str) -> String,
    pub link_too_long: &'static str,
    pub link_later: &'static str,
    pub restarted: fn(u64, Locale) -> String,
    pub no_workers: &'static str,
    pub no_texts: &'static str,
    pub update_ready: &'static str,
    pub reload: &'static str,
    pub ledger: &'static ledger::LedgerWords,
    pub errors: texts::Errors,
    pub decoding: &'static decoding::Decoding,
    // Help.
    pub query_language: &'static str,
    pub query_help: &'static [(&'static str, &'static str)],
    pub shortcuts: &'static str,
    pub key_help: &'static [(&'static str, &'static str)],
    pub keys_off: &'static str,
    pub privacy: &'static str,
    pub privacy_text: &'static str,
}
