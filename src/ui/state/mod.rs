//! The three kinds of state: what stands in the address, what the engine holds, and what passes.

pub mod alike;
mod answer;
mod answers;
pub mod facts;
pub mod history;
pub mod language_data;
pub mod loading;
pub mod mark_file;
pub mod marks;
mod page;
mod part;
pub mod subcorpus;
mod whenever;

pub use answer::{Answered, Shell, use_answer};
pub use answers::{Heard, use_answers};
pub use page::{Engine, How, Page, layer_of, page, ranking_of, subcorpus_of};
pub use whenever::whenever;
