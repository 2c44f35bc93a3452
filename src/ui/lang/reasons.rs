//! Why a line may be set aside, in words: a name, and a sentence.

/// A reason in both languages: (name, sentence).
struct Row {
    key: &'static str,
    fr: (&'static str, &'static str),
    en: (&'static str, &'static str),
}

/// Sorted by key.
const ROWS: [Row; 19] = [
    Row {
        key: "advertisement",
        fr: ("publicité", "Une annonce, ou ce qui la signale."),
        en: ("advertisement", "An advertisement, or what announces one."),
    },
    Row {
        key: "byline",
        fr: ("signature", "Un nom d’auteur seul sur sa ligne."),
        en: ("byline", "An author’s name alone on its line."),
    },
    Row {
        key: "comment-form",
        fr: ("formulaire de commentaire", "Ce qui invite à commenter, et les commentaires."),
        en: ("comment form", "What invites comments, and comments."),
    },
    Row {
        key: "cookies",
        fr: ("cookies", "La demande de consentement du site."),
        en: ("cookies", "The site’s request for consent."),
    },
    Row {
        key: "copyright",
        fr: ("droits d’auteur", "La mention des droits, au pied de la page."),
        en: ("copyright", "The notice at the foot of a page."),
    },
    Row {
        key: "credit",
        fr: ("crédit d’image", "Qui a fait une image, ou sa légende."),
        en: ("picture credit", "Who made a picture, or its caption."),
    },
    Row {
        key: "drop-cap",
        fr: ("lettrine perdue", "Une lettre seule, qui ornait un paragraphe."),
        en: ("lost drop cap", "A lone letter that adorned a paragraph."),
    },
    Row {
        key: "loading",
        fr: ("témoin de chargement", "Ce qu’un lecteur vidéo ou une page affiche en attendant."),
        en: ("loading indicator", "What a player or a page shows while one waits."),
    },
    Row {
        key: "navigation",
        fr: ("navigation du site", "Un menu, ou un lien vers une autre page."),
        en: ("site navigation", "A menu, or a link to another page."),
    },
    Row {
        key: "newsletter",
        fr: ("lettre d’information", "Une invitation à s’abonner."),
        en: ("newsletter", "An invitation to subscribe."),
    },
    Row {
        key: "other-language",
        fr: ("autre langue", "Au bord du texte, dans une autre langue que lui."),
        en: ("another language", "At an edge of the text, in another language."),
    },
    Row {
        key: "recurring",
        fr: ("ligne récurrente", "La même ligne se trouve dans trois textes ou plus."),
        en: ("recurring line", "The same line stands in three texts or more."),
    },
    Row {
        key: "related",
        fr: ("articles suggérés", "Le titre d’un autre article."),
        en: ("related articles", "The headline of another article."),
    },
    Row {
        key: "related-heading",
        fr: ("« à lire aussi »", "Ce qui annonce d’autres articles."),
        en: ("“you may also like”", "What announces other articles."),
    },
    Row {
        key: "repeated-title",
        fr: ("titre répété", "Le titre, une seconde fois."),
        en: ("title repeated", "The title, a second time."),
    },
    Row {
        key: "rubric",
        fr: ("rubrique du site", "La rubrique où l’article se trouvait."),
        en: ("site section", "The section that the article stood in."),
    },
    Row {
        key: "share",
        fr: ("partage", "Des boutons vers des réseaux sociaux."),
        en: ("share buttons", "Buttons that lead to social networks."),
    },
    Row {
        key: "tags",
        fr: ("mots-clés", "Les étiquettes posées sur l’article."),
        en: ("tags", "The labels put on the article."),
    },
    Row {
        key: "timestamp",
        fr: ("horodatage", "Une date ou une heure posée par le site."),
        en: ("time stamp", "A date or an hour that the site put there."),
    },
];

/// The name and the sentence of a reason; none for a key that is not known.
pub fn reason(key: &str, lang: &str) -> Option<(&'static str, &'static str)> {
    let at = ROWS.binary_search_by(|row| row.key.cmp(key)).ok()?;
    Some(if lang == "en" { ROWS[at].en } else { ROWS[at].fr })
}
