//! The words of facets: what is known of the texts found.

use super::texts::counted;
use crate::plot::Locale;
use crate::plot::number::count;

/// How the page speaks of facets.
pub struct Facets {
    pub title: &'static str,
    pub measure: &'static str,
    /// Of the fields that every corpus has, as they are typed in a query.
    pub field: fn(&str) -> Option<&'static str>,
    /// What a value is called of which nothing is known, by the field.
    pub missing: fn(&str) -> &'static str,
    /// A date of more than one year.
    pub vague: &'static str,
    /// Values beyond those that are shown.
    pub others: fn(u64, Locale) -> String,
    /// Texts found of a value, and its texts in all.
    pub of: fn(u64, u64, Locale) -> String,
    /// Of a value that can be chosen, and of one that is: its name, and what `of` says.
    pub choose: fn(&str, &str) -> String,
    pub give_up: fn(&str, &str) -> String,
}

pub const FR: Facets = Facets {
    title: "Facettes",
    measure: "textes trouvés\u{202f}; un clic n’en garde que ceux-là",
    field: |field| match field {
        "outlet" => Some("Titre de presse"),
        "date" => Some("Année"),
        "lang" => Some("Langue"),
        _ => None,
    },
    missing: |field| match field {
        "date" => "sans date",
        "outlet" => "sans titre de presse",
        _ => "non renseigné",
    },
    vague: "sur plusieurs années",
    others: |n, locale| counted(n, "autre valeur", "autres valeurs", locale),
    of: |n, all, locale| {
        format!("{} sur {}", counted(n, "texte trouvé", "textes trouvés", locale), count(all, locale))
    },
    choose: |value, of| format!("Ne garder que {value}\u{a0}: {of}"),
    give_up: |value, of| format!("Ne plus s’en tenir à {value}\u{a0}: {of}"),
};

pub const EN: Facets = Facets {
    title: "Facets",
    measure: "texts found; a click keeps these alone",
    field: |field| match field {
        "outlet" => Some("Outlet"),
        "date" => Some("Year"),
        "lang" => Some("Language"),
        _ => None,
    },
    missing: |field| match field {
        "date" => "no date",
        "outlet" => "no outlet",
        _ => "not known",
    },
    vague: "over several years",
    others: |n, locale| counted(n, "other value", "other values", locale),
    of: |n, all, locale| {
        format!("{} of {}", counted(n, "text found", "texts found", locale), count(all, locale))
    },
    choose: |value, of| format!("Keep only {value}: {of}"),
    give_up: |value, of| format!("No longer only {value}: {of}"),
};
