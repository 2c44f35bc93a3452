//! Words of the table of texts.

use super::texts::counted;
use crate::engine::corpus::dating::Rule;
use crate::plot::Locale;

/// What the table of texts says.
pub struct TableWords {
    pub finding: fn(u64, u64, Locale) -> String,
    pub measure: &'static str,
    pub title: &'static str,
    pub date: &'static str,
    pub outlet: &'static str,
    pub language: &'static str,
    pub words: &'static str,
    pub sentences: &'static str,
    pub set_aside: &'static str,
    pub filter: &'static str,
    pub shown: fn(u64, u64, Locale) -> String,
    pub undated_last: fn(u64, Locale) -> String,
    pub edit: fn(&str) -> String,
    pub undo: &'static str,
    pub stated: &'static str,
    pub inferred: &'static str,
    pub bounded: fn(&str) -> String,
    pub rule: fn(Rule) -> &'static str,
    pub refuse: &'static str,
    pub refused: &'static str,
    pub take_back: &'static str,
    pub found: fn(&str) -> String,
    pub no_date: fn(&str) -> String,
    pub changed: &'static str,
    pub import: &'static str,
    pub import_explained: &'static str,
    pub choose: &'static str,
    pub no_key: &'static str,
    pub matched: fn(u64, u64, Locale) -> String,
    pub not_found: fn(&str) -> String,
    pub unread: fn(&str, &str, &str) -> String,
    pub new_columns: fn(&str) -> String,
    pub nothing: &'static str,
    pub apply: fn(u64, Locale) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub column: &'static str,
    pub add_column: &'static str,
    pub column_name: &'static str,
    pub language_names: [(&'static str, &'static str); 7],
}

pub const FR: TableWords = TableWords {
    finding: |texts, undated, l| {
        let all = counted(texts, "texte", "textes", l);
        if undated == 0 { all } else { format!("{all}, dont {undated} sans date") }
    },
    measure: "Ce que l’on sait de chaque texte. Une case se modifie par Entrée ou F2 ; Échap abandonne.",
    title: "Titre",
    date: "Date",
    outlet: "Titre de presse",
    language: "Langue",
    words: "Mots",
    sentences: "Phrases",
    set_aside: "Mis à l’écart",
    filter: "Filtrer les textes",
    shown: |shown, all, l| {
        let left = all - shown;
        let out = counted(left, "texte n’est pas montré", "textes ne sont pas montrés", l);
        format!("{} sur {all} ; {out}.", counted(shown, "texte", "textes", l))
    },
    undated_last: |n, l| {
        format!(
            "{} de date ordonnable et {} en dernier.",
            counted(n, "texte n’a pas", "textes n’ont pas", l),
            if n < 2 { "vient" } else { "viennent" }
        )
    },
    edit: |what| format!("Modifier\u{202f}: {what}"),
    undo: "Annuler",
    stated: "dite par le texte ou son éditeur",
    inferred: "déduite, en un seul pas",
    bounded: |when| format!("Bornes d’après ces mots\u{202f}: {when}"),
    rule: |rule| match rule {
        Rule::Published => "Le texte dit quand il a été publié",
        Rule::Told => "Le début du texte nomme ce jour",
        Rule::Calendar => "Années où ce jour tombe ce jour de la semaine",
        Rule::Year => "Le texte nomme cette année",
        Rule::Office => "Le texte nomme cette fonction, exercée alors",
    },
    refuse: "Refuser cette date",
    refused: "date refusée",
    take_back: "Reprendre la date trouvée",
    found: |words| format!("D’après\u{202f}: {words}"),
    no_date: |value| {
        format!(
            "« {value} » n’est pas une date lisible : écrivez 15/10/2025, octobre 2025, 2025 ou XXXX-10-15."
        )
    },
    changed: "Modifié.",
    import: "Importer un tableau",
    import_explained: "Un fichier CSV ou TSV, de ce tableau modifié dans un tableur par exemple. Les lignes sont rattachées aux textes par la colonne « id » ou « file » ; une colonne inconnue devient une colonne libre. Rien ne change avant votre accord.",
    choose: "Choisir un fichier",
    no_key: "Aucune colonne « id » ni « file » : rien ne peut être rattaché.",
    matched: |n, changes, l| {
        format!(
            "{}, {}.",
            counted(n, "ligne rattachée", "lignes rattachées", l),
            counted(changes, "case change", "cases changent", l)
        )
    },
    not_found: |names| format!("Sans texte correspondant : {names}."),
    unread: |id, column, value| {
        format!("{id}, {column} : « {value} » n’a pas été compris, la case reste comme elle est.")
    },
    new_columns: |names| format!("Colonnes nouvelles : {names}."),
    nothing: "Rien ne change.",
    apply: |n, l| format!("Appliquer {}", counted(n, "changement", "changements", l)),
    before: "Avant",
    after: "Après",
    column: "Colonne",
    add_column: "Ajouter une colonne",
    column_name: "Nom de la colonne",
    language_names: [
        ("fr", "français"),
        ("en", "anglais"),
        ("de", "allemand"),
        ("es", "espagnol"),
        ("it", "italien"),
        ("pt", "portugais"),
        ("nl", "néerlandais"),
    ],
};

pub const EN: TableWords = TableWords {
    finding: |texts, undated, l| {
        let all = counted(texts, "text", "texts", l);
        if undated == 0 { all } else { format!("{all}, {undated} without a date") }
    },
    measure: "What is known of each text. Enter or F2 edits a cell; Esc leaves it as it was.",
    title: "Title",
    date: "Date",
    outlet: "Outlet",
    language: "Language",
    words: "Words",
    sentences: "Sentences",
    set_aside: "Set aside",
    filter: "Filter texts",
    shown: |shown, all, l| {
        let out = counted(all - shown, "text is not shown", "texts are not shown", l);
        format!("{} of {all}; {out}.", counted(shown, "text", "texts", l))
    },
    undated_last: |n, l| {
        format!(
            "{} that can be ordered, and {} last.",
            counted(n, "text has no date", "texts have no date", l),
            if n == 1 { "comes" } else { "come" }
        )
    },
    edit: |what| format!("Edit: {what}"),
    undo: "Undo",
    stated: "stated by the text or its publisher",
    inferred: "inferred, in one step",
    bounded: |when| format!("Bounds by these words: {when}"),
    rule: |rule| match rule {
        Rule::Published => "The text says when it was published",
        Rule::Told => "The opening names this day",
        Rule::Calendar => "Years in which the day has that weekday",
        Rule::Year => "The text names this year",
        Rule::Office => "The text names this office, held then",
    },
    refuse: "Refuse this date",
    refused: "date refused",
    take_back: "Take the date that was found",
    found: |words| format!("From: {words}"),
    no_date: |value| {
        format!(
            "“{value}” cannot be read as a date: write 15 October 2025, October 2025, 2025 or XXXX-10-15."
        )
    },
    changed: "Changed.",
    import: "Import a table",
    import_explained: "A CSV or TSV file, this table edited in a spreadsheet for instance. Rows are matched with texts by the column “id” or “file”; an unknown column becomes a free column. Nothing changes before you agree.",
    choose: "Choose a file",
    no_key: "There is no column “id” or “file”: nothing can be matched.",
    matched: |n, changes, l| {
        format!(
            "{}, {}.",
            counted(n, "row matched", "rows matched", l),
            counted(changes, "cell changes", "cells change", l)
        )
    },
    not_found: |names| format!("Without a text: {names}."),
    unread: |id, column, value| {
        format!("{id}, {column}: “{value}” was not understood; the cell stays as it is.")
    },
    new_columns: |names| format!("New columns: {names}."),
    nothing: "Nothing changes.",
    apply: |n, l| format!("Apply {}", counted(n, "change", "changes", l)),
    before: "Before",
    after: "After",
    column: "Column",
    add_column: "Add a column",
    column_name: "Name of the column",
    language_names: [
        ("fr", "French"),
        ("en", "English"),
        ("de", "German"),
        ("es", "Spanish"),
        ("it", "Italian"),
        ("pt", "Portuguese"),
        ("nl", "Dutch"),
    ],
};
