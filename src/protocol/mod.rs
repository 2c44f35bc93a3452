//! The one table of questions and answers between page and engine, and their bytes.
//!
//! The page asks by value and gets an answer of the matching type. A question travels as postcard
//! bytes in a transferred buffer; so does its answer. Adding a question is one row of the table and
//! the arm of `service::dispatch` that the compiler then demands.

pub mod analyze;
pub mod blob;
pub mod corpus;
pub mod envelope;
pub mod variants;

pub use envelope::{Body, Reply, Request, decode_reply, decode_request, encode};

use crate::engine::analysis::{
    concordance::{ConcordanceAnswer, ConcordanceQuestion},
    dispersion::{DispersionAnswer, DispersionQuestion},
    frequencies::{FrequenciesAnswer, FrequenciesQuestion},
    passages::{PassagesAnswer, PassagesQuestion},
    profile::{ProfilesAnswer, ProfilesQuestion},
    reader::{ReaderAnswer, ReaderQuestion},
    review::{ReviewAnswer, ReviewQuestion},
    search::{SearchAnswer, SearchQuestion},
    summary::Summary,
};
use crate::engine::topics::{TopicsAnswer, TopicsQuestion};
use analyze::{AnalyzeAnswer, AnalyzeQuestion, InspectAnswer, InspectQuestion};
use corpus::{
    Bundled, Decide, Describe, Lemmatize, ListStopWords, Load, ReadStopWords, ReadStopWordsAnswer, Remove,
    StopWordsAnswer, Utf16Answer, Utf16Question,
};
use serde::{Deserialize, Serialize};
use variants::{ListVariants, VariantsAnswer};

/// A question of a known type, and the type of its answer.
pub trait Ask: Sized + 'static {
    type Answer: 'static;
    fn question(self) -> Question;
    /// The answer, if it is of this question's type.
    fn answer(answer: Answer) -> Option<Self::Answer>;
}

macro_rules! table {
    ($($(#[$doc:meta])* $name:ident: $question:ty => $answer:ty;)*) => {
        /// Everything that can be asked.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Question { $($(#[$doc])* $name($question)),* }

        /// The answer to the question of the same name.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Answer { $($name($answer)),* }

        $(impl Ask for $question {
            type Answer = $answer;
            fn question(self) -> Question { Question::$name(self) }
            fn answer(answer: Answer) -> Option<$answer> {
                match answer { Answer::$name(answer) => Some(answer), _ => None }
            }
        })*
    };
}

table! {
    /// Puts the corpus that is bundled with the page in the place of all texts. A job.
    Bundled: Bundled => Summary;
    /// Adds texts, or puts them in the place of all others. A job.
    Load: Load => Summary;
    /// Takes texts out of the corpus.
    Remove: Remove => Summary;
    /// Replaces the person's decisions about lines and stop words.
    Decide: Decide => Summary;
    /// Reads the texts in context: parts of speech and lemmas. A job.
    Lemmatize: Lemmatize => Summary;
    /// Notes what the person says of texts: titles, outlets, dates, languages, columns.
    Tell: corpus::Tell => Summary;
    ReadTable: corpus::ReadTable => crate::engine::corpus::table::TableReading;
    ReadDate: corpus::ReadDate => corpus::ReadDateAnswer;
    /// What the corpus is.
    Describe: Describe => Summary;
    StopWords: ListStopWords => StopWordsAnswer;
    ReadStopWords: ReadStopWords => ReadStopWordsAnswer;
    Search: SearchQuestion => SearchAnswer;
    Concordance: ConcordanceQuestion => ConcordanceAnswer;
    Dispersion: DispersionQuestion => DispersionAnswer;
    Frequencies: FrequenciesQuestion => FrequenciesAnswer;
    Reader: ReaderQuestion => ReaderAnswer;
    /// The lines that are proposed to be set aside.
    Review: ReviewQuestion => ReviewAnswer;
    Passages: PassagesQuestion => PassagesAnswer;
    /// Fits topics. A job with partial answers.
    Topics: TopicsQuestion => TopicsAnswer;
    /// Looks for spellings of one word that folding does not join. A job.
    Variants: ListVariants => VariantsAnswer;
    /// The same words as other programs count them.
    Profiles: ProfilesQuestion => ProfilesAnswer;
    Utf16: Utf16Question => Utf16Answer;
    /// Shows what the engine makes of a text that is not in the corpus.
    Analyze: AnalyzeQuestion => AnalyzeAnswer;
    /// A stretch of a text, of the corpus or not, as the inspector shows it.
    Inspect: InspectQuestion => InspectAnswer;
    /// Looks for titles, dates and lines to set aside in the texts that came in large loads. A job.
    FindFacts: corpus::FindFacts => Summary;
    Save: corpus::Save => corpus::SaveAnswer;
    Restore: corpus::Restore => Summary;
    Memory: corpus::MeasureMemory => corpus::MemoryAnswer;
}
