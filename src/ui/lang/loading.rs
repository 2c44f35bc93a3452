//! Words for texts on their way: what is known of them later, what is there already, a corpus in a file.

/// What the page says while texts come in.
pub struct Loading {
    /// In the state line, while titles, dates and lines to set aside are looked for.
    pub facts_coming: &'static str,
    /// Under a query that names them.
    pub facts_asked: &'static str,
}

pub const FR: Loading = Loading {
    facts_coming: "titres, dates et lignes à écarter\u{a0}: recherche en cours",
    facts_asked: "Les titres et les dates que disent les textes ne sont pas encore tous trouvés.",
};

pub const EN: Loading = Loading {
    facts_coming: "titles, dates and lines to set aside: being looked for",
    facts_asked: "The titles and dates that texts tell are not all found yet.",
};
