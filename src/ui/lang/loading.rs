//! Words for texts on their way: what is known of them later, what is there already, a corpus in a file.

use crate::engine::error::Refusal;

/// What the page says while texts come in.
pub struct Loading {
    /// In the state line, while the corpus is still growing: so much of a hundred is read.
    pub growing: fn(u32) -> String,
    /// In the state line, while titles, dates and lines to set aside are looked for.
    pub facts_coming: &'static str,
    /// Under a query that names them.
    pub facts_asked: &'static str,
    /// The corpus as a file.
    pub save_corpus: &'static str,
    pub open_corpus: &'static str,
    /// What such a file is good for, beside the two.
    pub in_a_file: &'static str,
    /// The name of the file, without its ending.
    pub file_name: &'static str,
    pub opened: &'static str,
    /// Why a file was not opened.
    pub refused: fn(&Refusal) -> String,
}

pub const FR: Loading = Loading {
    growing: |percent| {
        format!("lecture en cours\u{a0}: {percent}\u{a0}%, les réponses portent sur ce qui est lu")
    },
    facts_coming: "titres, dates et lignes à écarter\u{a0}: recherche en cours",
    facts_asked: "Les titres et les dates que disent les textes ne sont pas encore tous trouvés.",
    save_corpus: "Enregistrer le corpus",
    open_corpus: "Ouvrir un corpus enregistré",
    in_a_file: "Un fichier .florilege garde les textes, ce qu’on en sait et leur index\u{a0}: il se rouvre sans tout relire.",
    file_name: "corpus",
    opened: "Corpus ouvert",
    refused: |refusal| {
        let why = match refusal {
            Refusal::Foreign => "ce n’est pas un corpus enregistré ici",
            Refusal::Version => "une autre version de la page l’a enregistré\u{202f}; rechargez les textes",
            Refusal::Short => "il en manque la fin\u{202f}; copiez-le ou téléchargez-le à nouveau",
            Refusal::Altered => "il est abîmé\u{202f}; copiez-le ou téléchargez-le à nouveau",
            Refusal::Contradictory(_) => "ses parties ne vont pas ensemble",
        };
        format!("Ce fichier ne s’ouvre pas\u{a0}: {why}. Le corpus présent est resté.")
    },
};

pub const EN: Loading = Loading {
    growing: |percent| format!("still reading: {percent}%, answers are of what has been read"),
    facts_coming: "titles, dates and lines to set aside: being looked for",
    facts_asked: "The titles and dates that texts tell are not all found yet.",
    save_corpus: "Save the corpus",
    open_corpus: "Open a saved corpus",
    in_a_file: "A .florilege file keeps the texts, what is known of them and their index: it opens without reading everything again.",
    file_name: "corpus",
    opened: "Corpus opened",
    refused: |refusal| {
        let why = match refusal {
            Refusal::Foreign => "it is not a corpus saved here",
            Refusal::Version => "another version of the page saved it; load the texts again",
            Refusal::Short => "its end is missing; copy or download it again",
            Refusal::Altered => "it is damaged; copy or download it again",
            Refusal::Contradictory(_) => "its parts do not belong together",
        };
        format!("This file cannot be opened: {why}. The present corpus stays.")
    },
};
