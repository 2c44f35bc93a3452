//! One file per analysis: what is asked, how it is computed, what comes back.
//!
//! Documents are named by their index in the corpus (`document: u32`), places by bytes of the original text.

pub mod about;
pub mod anchor;
pub mod collocates;
pub mod compare;
pub mod composition;
pub mod concordance;
mod context;
pub mod counts;
pub mod dispersion;
pub mod explain;
pub mod facets;
pub mod frequencies;
pub mod keyness;
pub mod likeness;
mod marks;
pub mod matrix;
pub mod parts;
pub mod passages;
pub mod phrases;
pub mod profile;
pub mod reader;
pub mod review;
pub mod search;
pub mod self_check;
pub mod specificities;
pub mod spread;
pub mod subcorpus;
pub mod summary;
pub mod text_profile;
pub mod trends;
pub mod vocabulary_growth;
pub mod word_filter;
pub mod word_forms;
pub mod word_measures;
pub mod word_order;
