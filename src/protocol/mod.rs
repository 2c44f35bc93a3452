//! The one table of questions and answers between page and engine, and their bytes.
//!
//! The page asks by value and gets an answer of the matching type. A question travels as postcard
//! bytes in a transferred buffer; so does its answer. Adding a question is one row of the table and
//! the arm of `service::dispatch` that the compiler then demands.

pub mod analyze;
pub mod attached;
pub mod blob;
pub mod corpus;
pub mod envelope;
pub mod variants;

pub use envelope::{Body, Reply, Request, Sending, decode_reply, decode_request, encode};

use crate::engine::analysis::{
    about::{AboutAnswer, AboutQuestion},
    anchor::{AnchorAnswer, AnchorQuestion},
    collocates::network::{NetworkAnswer, NetworkQuestion},
    collocates::word_tree::{WordTreeAnswer, WordTreeQuestion},
    collocates::{CollocatesAnswer, CollocatesQuestion},
    compare::{CompareAnswer, CompareQuestion},
    concordance::breakdown::{BreakdownAnswer, BreakdownQuestion},
    concordance::{ConcordanceAnswer, ConcordanceQuestion, LineAtAnswer, LineAtQuestion},
    dispersion::{DispersionAnswer, DispersionQuestion},
    explain::{ExplainQuestion, Explanation},
    facets::{FacetsAnswer, FacetsQuestion},
    frequencies::{FrequenciesAnswer, FrequenciesQuestion},
    keyness::{KeynessAnswer, KeynessQuestion},
    likeness::{LikenessAnswer, LikenessQuestion},
    matrix::{MatrixAnswer, MatrixQuestion},
    parts::listing::{PartsAnswer, PartsQuestion},
    passages::{PassagesAnswer, PassagesQuestion},
    phrases::{PhrasesAnswer, PhrasesQuestion},
    profile::{ProfilesAnswer, ProfilesQuestion},
    reader::{ReaderAnswer, ReaderQuestion},
    review::{ReviewAnswer, ReviewQuestion},
    search::{SearchAnswer, SearchQuestion},
    self_check::{SelfCheck, SelfCheckAnswer},
    specificities::{SpecificitiesAnswer, SpecificitiesQuestion},
    subcorpus::{Subcorpus, SubcorpusAnswer, SubcorpusQuestion},
    summary::Summary,
    text_profile::{TextProfilesAnswer, TextProfilesQuestion},
    trends::{TrendsAnswer, TrendsQuestion},
    vocabulary_growth::{VocabularyGrowthAnswer, VocabularyGrowthQuestion},
};
use crate::engine::query::examples::{ExamplesAnswer, ExamplesQuestion};
use crate::engine::query::suggestions::{SuggestAnswer, SuggestQuestion};
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
    /// The same, only looked at.
    fn look(answer: &Answer) -> Option<&Self::Answer>;
}

/// A question of any type, for whoever treats all alike.
impl Ask for Question {
    type Answer = Answer;
    fn question(self) -> Question {
        self
    }
    fn answer(answer: Answer) -> Option<Answer> {
        Some(answer)
    }
    fn look(answer: &Answer) -> Option<&Answer> {
        Some(answer)
    }
}

macro_rules! table {
    ($($(#[$doc:meta])* $name:ident: $question:ty => $answer:ty;)*) => {
        /// Everything that can be asked.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Question {
            $($(#[$doc])* $name($question),)*
            /// Any of the others, asked of a subcorpus; what is asked of the whole corpus does not heed it.
            Within(Box<Within<Question>>),
        }

        /// The answer to the question of the same name.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum Answer { $($name($answer)),* }

        $(impl Ask for $question {
            type Answer = $answer;
            fn question(self) -> Question { Question::$name(self) }
            fn answer(answer: Answer) -> Option<$answer> {
                match answer { Answer::$name(answer) => Some(answer), _ => None }
            }
            fn look(answer: &Answer) -> Option<&$answer> {
                match answer { Answer::$name(answer) => Some(answer), _ => None }
            }
        })*
    };
}

/// A question that is asked of a subcorpus. Its answer numbers texts as the whole corpus does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Within<Q> {
    pub subcorpus: Subcorpus,
    pub question: Q,
}

impl<Q: Ask> Ask for Within<Q> {
    type Answer = Q::Answer;
    fn question(self) -> Question {
        let Within { subcorpus, question } = self;
        Question::Within(Box::new(Within { subcorpus, question: question.question() }))
    }
    fn answer(answer: Answer) -> Option<Q::Answer> {
        Q::answer(answer)
    }
    fn look(answer: &Answer) -> Option<&Q::Answer> {
        Q::look(answer)
    }
}

impl Question {
    /// Whether the answer is about the texts of the subcorpus alone, if there is one.
    pub fn heeds_subcorpus(&self) -> bool {
        matches!(
            self,
            Question::Search(_)
                | Question::Concordance(_)
                | Question::Dispersion(_)
                | Question::Frequencies(_)
                | Question::Passages(_)
                | Question::Topics(_)
                | Question::Likeness(_)
                | Question::Profiles(_)
                | Question::Facets(_)
                | Question::Breakdown(_)
                | Question::LineAt(_)
                | Question::About(_)
                | Question::Collocates(_)
                | Question::Network(_)
                | Question::WordTree(_)
                | Question::Phrases(_)
                | Question::TextProfiles(_)
                | Question::VocabularyGrowth(_)
                | Question::Keyness(_)
                | Question::Specificities(_)
                | Question::Compare(_)
                | Question::Trends(_)
                | Question::Matrix(_)
                | Question::Explain(_)
                | Question::Parts(_)
        )
    }
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
    /// The words by which a text would be found, and others like it.
    Likeness: LikenessQuestion => LikenessAnswer;
    /// Looks for titles, dates and lines to set aside in the texts that came in large loads. A job.
    FindFacts: corpus::FindFacts => Summary;
    /// Which texts a subcorpus has, and what it leaves out.
    Subcorpus: SubcorpusQuestion => SubcorpusAnswer;
    /// What is known of the texts that a query finds, value by value.
    Facets: FacetsQuestion => FacetsAnswer;
    /// What can stand at the caret of a query.
    Suggest: SuggestQuestion => SuggestAnswer;
    /// Everything a query can say, each with an example from the corpus.
    Examples: ExamplesQuestion => ExamplesAnswer;
    /// Counts the nodes of a concordance, or the words at a place beside them.
    Breakdown: BreakdownQuestion => BreakdownAnswer;
    /// Which line of a concordance is the first at a place.
    LineAt: LineAtQuestion => LineAtAnswer;
    /// Finds marked places again.
    Anchors: AnchorQuestion => AnchorAnswer;
    Save: corpus::Save => corpus::SaveAnswer;
    Restore: corpus::Restore => Summary;
    Memory: corpus::MeasureMemory => corpus::MemoryAnswer;
    /// What is told of a query beside its answer.
    About: AboutQuestion => AboutAnswer;
    /// The words that stand beside a node.
    Collocates: CollocatesQuestion => CollocatesAnswer;
    /// Which of the words beside some nodes stand beside each other.
    Network: NetworkQuestion => NetworkAnswer;
    /// What follows a node, or comes before it, word by word.
    WordTree: WordTreeQuestion => WordTreeAnswer;
    /// Counts n-grams, repeated segments, skip-grams, clusters and frames. A job with partial answers.
    Phrases: PhrasesQuestion => PhrasesAnswer;
    /// How long, how varied, how easy to read texts are, and how they are punctuated.
    TextProfiles: TextProfilesQuestion => TextProfilesAnswer;
    /// How the vocabulary grows, and how its counts fall.
    VocabularyGrowth: VocabularyGrowthQuestion => VocabularyGrowthAnswer;
    /// The words that set one side apart from another.
    Keyness: KeynessQuestion => KeynessAnswer;
    /// How much more or less than chance every word is in every part.
    Specificities: SpecificitiesQuestion => SpecificitiesAnswer;
    /// Two sides beside each other.
    Compare: CompareQuestion => CompareAnswer;
    /// How often queries occur in the groups of the corpus.
    Trends: TrendsQuestion => TrendsAnswer;
    /// How much of each word each text has.
    Matrix: MatrixQuestion => MatrixAnswer;
    /// Why a figure is what it is.
    Explain: ExplainQuestion => Explanation;
    /// The published examples, recomputed.
    SelfCheck: SelfCheck => SelfCheckAnswer;
    /// Keeps a word list as a reference of key words.
    KeepList: corpus::KeepList => corpus::KeptList;
    /// The parts that a corpus can be parted into, the longest first.
    Parts: PartsQuestion => PartsAnswer;
}
