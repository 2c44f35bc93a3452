//! Everything about the page that another reader should see.

use super::{Beside, LineMark, Named, Passage, Subcorpus};
use std::collections::BTreeMap;

/// What the page shows. Every field has a default that is left out of the link.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Slug of the view, such as `concordance`.
    pub view: String,
    /// The query as typed.
    pub query: String,
    /// Without a query: the passage whose telling words are looked for.
    pub like: Option<Passage>,
    /// Id of the text that is open, in the reader or beside another view.
    pub text: Option<String>,
    /// Byte of that text to show.
    pub at: Option<u32>,
    /// Language of the page, `fr` or `en`; none follows the browser.
    pub lang: Option<String>,
    /// `light` or `dark`; none follows the system.
    pub theme: Option<String>,
    /// Whether single-key shortcuts are off.
    pub keys_off: bool,
    /// Whether nothing is suggested while a query is typed.
    pub suggestions_off: bool,
    /// Keys of the concordance's order: `R1`, `L2`, `N`, `D` (date); empty is text order.
    pub sort: Vec<String>,
    /// Characters of context on each side of the concordance's node; none fits the screen.
    pub width: Option<u32>,
    /// `sentence` or `paragraph`: the context is the rest of it; none is so many characters.
    pub context: Option<String>,
    /// Filters of the concordance's lines, one after the other.
    pub beside: Vec<Beside>,
    /// Size and seed of the sample of the lines.
    pub sample: Option<(u32, u64)>,
    /// Which marked lines alone are shown: `*` starred, `any`, `note`, or a group.
    pub only: Option<String>,
    /// Lines that are starred or in a group, while they are few.
    pub marks: Vec<LineMark>,
    /// The position whose words are counted beside the lines: `N`, `L1`, `R2`; none shows no breakdown.
    pub breakdown: Option<String>,
    /// What stands before each line of the concordance; empty is number, source and date.
    pub columns: Vec<String>,
    /// Whether contexts run over the edges of paragraphs.
    pub across: bool,
    /// The column the table of texts is sorted by, behind `-` when downwards; empty is the corpus's order.
    pub rows_sort: String,
    /// What a row of the table of texts must contain.
    pub rows_filter: String,
    /// How many topics; none chooses by stability.
    pub k: Option<u32>,
    /// The topic that is open, from 0.
    pub topic: Option<u32>,
    /// Relevance λ in hundredths, 0 … 100.
    pub lambda: u32,
    /// Seed of the resampling.
    pub seed: u64,
    /// Lines counted although set aside by default: (text id, line).
    pub keep: Vec<(String, u32)>,
    /// Lines set aside although only proposed: (text id, line).
    pub aside: Vec<(String, u32)>,
    /// Reasons whose lines are all set aside, and those whose lines are all counted; `*` is every other.
    pub accept: Vec<String>,
    pub refuse: Vec<String>,
    /// Words added to the stop words, folded.
    pub stop: Vec<String>,
    /// Words taken off the stop words, folded.
    pub unstop: Vec<String>,
    /// Whether the stop lists of the languages are put away.
    pub no_stop_words: bool,
    /// Spellings merged into another word: (form, the word it stands for), as they were decided.
    pub merge: Vec<(String, String)>,
    /// Suggested merges that were refused, the same way; they are only not offered again.
    pub unmerge: Vec<(String, String)>,
    /// Texts whose date is refused (ids).
    pub undate: Vec<String>,
    /// Fingerprint of the corpus the link was made on.
    pub corpus: Option<String>,
    /// Version of the engine the link was made with.
    pub engine: Option<String>,
    /// The order of the found texts, behind `-` when turned round; empty is by score.
    pub results_order: String,
    /// What ranking leans on (k₁, b, weight of titles), in hundredths; none is as usual.
    pub ranking: Option<[u32; 3]>,
    /// What counts as the same word, by its name; the default is not in the link.
    pub layer: Option<String>,
    /// Which texts every view is about.
    pub subcorpus: Subcorpus,
    /// Choices of texts that have names, in the order in which they got them.
    pub named: Vec<Named>,
    /// Settings of views, by keys with a dot such as `words.by`; what they mean is the views' business.
    pub settings: BTreeMap<String, String>,
    /// The figure that is explained beside the view.
    pub explain: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        State {
            view: "overview".into(),
            query: String::new(),
            like: None,
            text: None,
            at: None,
            lang: None,
            theme: None,
            keys_off: false,
            suggestions_off: false,
            sort: Vec::new(),
            width: None,
            context: None,
            beside: Vec::new(),
            sample: None,
            only: None,
            marks: Vec::new(),
            breakdown: None,
            columns: Vec::new(),
            across: false,
            rows_sort: String::new(),
            rows_filter: String::new(),
            k: None,
            topic: None,
            lambda: 60,
            seed: 1,
            keep: Vec::new(),
            aside: Vec::new(),
            accept: Vec::new(),
            refuse: Vec::new(),
            stop: Vec::new(),
            unstop: Vec::new(),
            no_stop_words: false,
            merge: Vec::new(),
            unmerge: Vec::new(),
            undate: Vec::new(),
            corpus: None,
            engine: None,
            results_order: String::new(),
            ranking: None,
            layer: None,
            subcorpus: Subcorpus::default(),
            named: Vec::new(),
            settings: BTreeMap::new(),
            explain: None,
        }
    }
}

/// Something in a link that could not be used; the rest of the link was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A key this version does not know.
    UnknownKey(String),
    /// A value that makes no sense for its key; the default is used.
    BadValue(String),
    /// The link is longer than [`super::LIMIT`] bytes; the rest was not read.
    TooLong,
    /// Made by a later version of the format.
    Later,
}
