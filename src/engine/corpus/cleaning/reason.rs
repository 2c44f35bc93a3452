//! Why a line is proposed to be set aside.

use serde::{Deserialize, Serialize};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// Why a line is not part of what was written. The interface has a sentence for each key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Reason { $($(#[$doc])* $name),* }

        impl Reason {
            /// All reasons, in the order of their keys.
            pub const ALL: &'static [Reason] = &[$(Reason::$name),*];

            /// The key that stands in `SetAside`, in the list of the seeds and in answers.
            pub const fn key(self) -> &'static str {
                match self { $(Reason::$name => $key),* }
            }
        }
    };
}

reasons! {
    Advertisement = "advertisement",
    Byline = "byline",
    CommentForm = "comment-form",
    Cookies = "cookies",
    Copyright = "copyright",
    /// Who took a picture, or what it shows, told in the manner of agencies.
    Credit = "credit",
    /// A lone letter that decorated the beginning of a paragraph.
    DropCap = "drop-cap",
    Loading = "loading",
    Navigation = "navigation",
    Newsletter = "newsletter",
    /// Lines at an edge in another language than the text.
    OtherLanguage = "other-language",
    /// The same line stands in three texts or more.
    Recurring = "recurring",
    /// A headline of another article.
    Related = "related",
    RelatedHeading = "related-heading",
    RepeatedTitle = "repeated-title",
    /// The section of the site that the article stood in.
    Rubric = "rubric",
    Share = "share",
    Tags = "tags",
    Timestamp = "timestamp",
}
