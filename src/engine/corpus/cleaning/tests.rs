//! The rules on texts drawn as lines.

use super::{Page, Reason, propose};

/// The proposals of one text as `line reason`.
#[track_caller]
fn check(text: &str, expected: &[(u32, &str)]) {
    let found = propose(&[Page { title: None, language: None, text }]);
    let found: Vec<_> = found[0].iter().map(|proposal| (proposal.line, proposal.reason.key())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_bundled_articles() {
    check(include_str!("../../../../seeds/000_ad2e61808fd7e892.txt"), &[]);
    check(
        include_str!("../../../../seeds/001_b0cf8c7d3bfe6c2f.txt"),
        &[(21, "comment-form"), (23, "comment-form")],
    );
    check(include_str!("../../../../seeds/002_3e03bc9e3725dfef.txt"), &[(3, "drop-cap")]);
    check(
        include_str!("../../../../seeds/003_818ffc42bcdd66a7.txt"),
        &[(26, "newsletter"), (27, "newsletter"), (28, "newsletter")],
    );
    check(
        include_str!("../../../../seeds/004_01ea0a7c12962790.txt"),
        &[
            (3, "repeated-title"),
            (5, "rubric"),
            (17, "loading"),
            (19, "related-heading"),
            (21, "related"),
            (23, "related"),
        ],
    );
}

#[test]
fn keys_are_sorted_and_differ() {
    assert!(Reason::ALL.is_sorted_by_key(|reason| reason.key()));
}

/// Some sentences that are an article.
const BODY: &str = "Les habitants du quartier se sont réunis mardi soir dans la salle des fêtes pour parler du projet.\n\
    La maire a rappelé que les travaux dureraient deux ans et que la rue resterait ouverte aux piétons.\n\
    Plusieurs commerçants ont dit leur inquiétude devant les semaines de fermeture qui ont été annoncées.\n";

/// An article with lines above it and below it; only these may be proposed.
#[track_caller]
fn around(above: &str, below: &str, expected: &[(u32, &str)]) {
    check(&format!("{above}\n{BODY}{below}"), expected);
}

#[test]
fn body_text_is_never_proposed() {
    for text in [
        BODY,
        "La maison était vide, et personne ne vint leur ouvrir la porte ce soir-là, ni le lendemain.\nContact\n\
         Le lendemain, il reçut enfin une lettre de sa sœur, qui vivait depuis dix ans de l’autre côté de la mer.",
        "— Comment ?\n— Partager.\n— J’accepte.\nIl referma la porte et descendit l’escalier sans se retourner une fois.",
        "I\nIl était une fois un roi qui avait trois fils et ne savait auquel laisser son royaume après sa mort.\n\
         II\nLe premier partit à la guerre et n’en revint que dix ans plus tard, plus pauvre qu’à son départ.",
        "V\nLa cinquième partie de ce livre raconte comment la ville fut prise et ce que devinrent les habitants.",
        "Demain, dès l’aube\nÀ l’heure où blanchit la campagne\nJe partirai\nVois-tu\nJe sais que tu m’attends",
        "L’OTAN en 2024 : le budget\nDéfense 2,1 %\nLe budget de la défense augmente encore cette année, selon le ministère.",
        "Sur le pont d’Avignon\nL’on y danse, l’on y danse\nSur le pont d’Avignon\nL’on y danse tous en rond",
        "",
        "\n\n",
        "Menu",
    ] {
        let found = propose(&[Page { title: None, language: None, text }]);
        let told: Vec<_> =
            found[0].iter().map(|proposal| proposal.span.of(text)).filter(|&line| line != "Menu").collect();
        assert_eq!(told, [""; 0], "{text}");
    }
}

#[test]
fn above_the_article() {
    let title = "Les travaux de la rue inquiètent les habitants du quartier";
    around(
        &format!("Accueil\nMonde\nConnexion\n{title}"),
        "",
        &[(1, "navigation"), (2, "rubric"), (3, "navigation")],
    );
    around(&format!("{title}\n{title}"), "", &[(2, "repeated-title")]);
    around(
        &format!("{title}\nPar Anne Dupont\nPublié le 12 mai 2021 à 14h30"),
        "",
        &[(2, "byline"), (3, "timestamp")],
    );
    around(&format!("{title}\nL"), "", &[(2, "drop-cap")]);
    around(&format!("{title}\n- dans Société"), "", &[(2, "rubric")]);
    around(
        &format!("{title}\nFacebook\nTwitter\nPartager sur WhatsApp"),
        "",
        &[(2, "share"), (3, "share"), (4, "share")],
    );
    around(title, "", &[]);
    let menu = format!("Accueil\nMonde\n{title}\nPar Anne Dupont");
    around(
        &menu,
        "Partager\nImprimer",
        &[(1, "navigation"), (2, "rubric"), (4, "byline"), (8, "share"), (9, "share")],
    );
}

#[test]
fn below_the_article() {
    around(
        "",
        "Laisser un commentaire\nNom *\nE-mail *",
        &[(5, "comment-form"), (6, "comment-form"), (7, "share")],
    );
    around(
        "",
        "À lire aussi\nLe pont de la gare rouvrira en avril\nUne école ferme faute d’élèves",
        &[(5, "related-heading"), (6, "related"), (7, "related")],
    );
    around("", "Inscrivez-vous à notre newsletter pour ne rien manquer.", &[(5, "newsletter")]);
    around("", "© 2021 Le Journal. Tous droits réservés.", &[(5, "copyright")]);
    around(
        "",
        "Nous utilisons des cookies pour améliorer votre expérience.\nTout accepter",
        &[(5, "cookies"), (6, "cookies")],
    );
    around(
        "",
        "Read the whole story of the street in the paper that is out on Friday.",
        &[(5, "other-language")],
    );
}

#[test]
fn within_the_article_only_what_says_it() {
    let text = format!("{BODY}À lire aussi : Le pont de la gare rouvrira en avril\nUn intertitre\n{BODY}");
    check(&text, &[(4, "related")]);
    let text = format!("{BODY}La suite après la publicité\n{BODY}");
    check(&text, &[(4, "advertisement")]);
}

#[test]
fn lines_that_recur_in_three_texts() {
    let texts: Vec<String> =
        ["un pont", "une gare", "un parc"].map(|what| format!("On parle de {what}.\nLe Courrier du soir, depuis 1920\n{BODY}{what}\nUne fin qui n’est qu’ici : {what}.")).into();
    let shared = BODY.lines().collect::<Vec<_>>();
    let pages: Vec<Page<'_>> = texts.iter().map(|text| Page { title: None, language: None, text }).collect();
    // Most lines of these texts recur: they are versions of one text, and nothing is proposed.
    assert!(propose(&pages).iter().all(Vec::is_empty), "{shared:?}");
    let texts: Vec<String> = (0..3)
        .map(|nth| {
            let body = |line| {
                format!("La phrase {line} du texte {nth} ne ressemble à celle d’aucun autre de ces textes.\n")
            };
            format!("Le Courrier du soir, depuis 1920\n{}", (1..6).map(body).collect::<String>())
        })
        .collect();
    let pages: Vec<Page<'_>> = texts.iter().map(|text| Page { title: None, language: None, text }).collect();
    for proposals in propose(&pages) {
        assert_eq!(
            proposals.iter().map(|p| (p.line, p.reason)).collect::<Vec<_>>(),
            [(1, Reason::Recurring)]
        );
    }
    assert!(propose(&pages[..2]).iter().all(Vec::is_empty), "two are not enough");
}

#[test]
fn any_text_has_an_answer() {
    let long = "é".repeat(200_000);
    let marks = format!("a{}", "\u{301}".repeat(200_000));
    let lines = "Menu\n".repeat(50_000);
    let nulls = "\0\n\u{feff}\n\u{202e}Menu\r\n\r\r\n";
    for text in [long.as_str(), &marks, &lines, nulls] {
        for proposal in &propose(&[Page { title: Some(text), language: Some("xx"), text }])[0] {
            assert!(!proposal.span.of(text).contains('\n'));
        }
    }
}
