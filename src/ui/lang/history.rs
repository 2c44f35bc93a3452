//! The words of the history: the steps of a query, and what was asked before.

/// How the page speaks of it.
pub struct History {
    pub title: &'static str,
    pub chain: &'static str,
    pub chain_measure: &'static str,
    pub in_texts: &'static str,
    /// Before the first step, and before those that narrow it.
    pub first: &'static str,
    pub with: &'static str,
    pub without: &'static str,
    pub lines: &'static str,
    pub more: &'static str,
    pub add: &'static str,
    pub remove: fn(&str) -> String,
    pub asked: &'static str,
    pub asked_measure: &'static str,
    pub none: &'static str,
    /// The subcorpus in which something was asked.
    pub within: fn(&str) -> String,
    pub forget: fn(&str) -> String,
    pub forget_all: &'static str,
}

pub const FR: History = History {
    title: "Étapes et historique",
    chain: "Étapes de cette requête",
    chain_measure: "À droite, ce qui reste après chaque étape. Modifier une étape la repose aussitôt.",
    in_texts: "dans",
    first: "chercher",
    with: "avec",
    without: "sans",
    lines: "lignes",
    more: "Nouvelle étape",
    add: "Ajouter",
    remove: |what| format!("Retirer l’étape {what}"),
    asked: "Requêtes posées",
    asked_measure: "Depuis l’ouverture de la page\u{202f}; elles disparaissent avec elle.",
    none: "Aucune requête n’a encore été posée.",
    within: |name| format!("dans {name}"),
    forget: |query| format!("Oublier {query}"),
    forget_all: "Tout oublier",
};

pub const EN: History = History {
    title: "Steps and history",
    chain: "Steps of this query",
    chain_measure: "To the right, what is left after each step. A changed step is asked at once.",
    in_texts: "in",
    first: "find",
    with: "with",
    without: "without",
    lines: "lines",
    more: "New step",
    add: "Add",
    remove: |what| format!("Take out the step {what}"),
    asked: "Queries asked",
    asked_measure: "Since the page was opened; they go when it goes.",
    none: "Nothing was asked yet.",
    within: |name| format!("in {name}"),
    forget: |query| format!("Forget {query}"),
    forget_all: "Forget all",
};
