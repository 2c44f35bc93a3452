//! The rules of the tokenizer, each with its name and one sentence.

use crate::engine::text::Rule;
use crate::plot::Locale;

/// The name of a rule and what it says.
pub fn rule(rule: Rule, locale: Locale) -> (&'static str, &'static str) {
    let (french, english) = both(rule);
    match locale {
        Locale::French => french,
        Locale::English => english,
    }
}

type Said = (&'static str, &'static str);

fn both(rule: Rule) -> (Said, Said) {
    match rule {
        Rule::Plain => (
            ("mot simple", "Des lettres qui se suivent font un mot."),
            ("simple word", "Letters in a row make a word."),
        ),
        Rule::LettersAndDigits => (
            ("lettres et chiffres", "Lettres et chiffres collés font un seul mot."),
            ("letters and digits", "Letters and digits without a gap are one word."),
        ),
        Rule::Ideograph => (
            ("idéogramme", "Une écriture sans espaces est coupée caractère par caractère."),
            ("ideograph", "A script without spaces is cut character by character."),
        ),
        Rule::Compound => (
            (
                "mot composé",
                "Le trait d’union joint\u{a0}: un seul jeton, dont les parties se cherchent aussi.",
            ),
            ("compound", "The hyphen joins: one token, whose parts can be looked for too."),
        ),
        Rule::Stroke => (
            ("barre à l’intérieur", "Une barre entre deux parties courtes fait partie du mot."),
            ("inner stroke", "A stroke between two short parts belongs to the word."),
        ),
        Rule::InnerApostrophe => (
            ("apostrophe du mot", "L’apostrophe fait partie du mot\u{a0}: rien n’est élidé."),
            ("the word’s own apostrophe", "The apostrophe belongs to the word: nothing is elided."),
        ),
        Rule::Contraction => (
            ("contraction", "Une contraction anglaise reste entière."),
            ("contraction", "An English contraction stays whole."),
        ),
        Rule::DroppedLetters => (
            ("lettres tombées", "L’apostrophe remplace des lettres et reste au mot."),
            ("dropped letters", "The apostrophe stands for letters and stays with the word."),
        ),
        Rule::InnerBrackets => (
            ("parenthèses à l’intérieur", "Une terminaison entre parenthèses fait partie du mot."),
            ("inner brackets", "An ending in brackets belongs to the word."),
        ),
        Rule::MiddleDot => (
            ("point médian", "Une terminaison derrière un point fait partie du mot."),
            ("middle dot", "An ending behind a dot belongs to the word."),
        ),
        Rule::Ampersand => (
            ("esperluette", "L’esperluette joint des capitales."),
            ("ampersand", "The ampersand joins capitals."),
        ),
        Rule::Underscore => (("tiret bas", "Le tiret bas joint."), ("underscore", "The underscore joins.")),
        Rule::HiddenSign => (
            (
                "signe invisible à l’intérieur",
                "Un signe invisible ne coupe pas le mot, et ne compte pas dans sa forme.",
            ),
            ("hidden sign inside", "An invisible sign does not cut the word, and is no part of its form."),
        ),
        Rule::Elision => (
            (
                "élision",
                "La voyelle est tombée\u{a0}: on coupe derrière l’apostrophe, qui reste au mot élidé.",
            ),
            (
                "elision",
                "The vowel is dropped: the cut is behind the apostrophe, which stays with the elided word.",
            ),
        ),
        Rule::InvertedPronoun => (
            (
                "pronom inversé",
                "Le pronom qui suit son verbe est un jeton, avec son trait d’union et le t de liaison.",
            ),
            (
                "inverted pronoun",
                "The pronoun behind its verb is a token, with its hyphen and the t between.",
            ),
        ),
        Rule::PlaceAdverb => (
            ("adverbe de lieu", "Derrière un nom, -là et -ci sont des mots à part."),
            ("adverb of place", "Behind a noun, -là and -ci are words of their own."),
        ),
        Rule::EnglishClitic => (
            ("clitique anglais", "En anglais, ’s est coupé de son nom."),
            ("English clitic", "In English ’s is cut from its noun."),
        ),
        Rule::Remainder => (
            ("suite d’un pronom élidé", "Ce qui reste derrière un pronom élidé."),
            ("behind an elided pronoun", "What is left behind an elided pronoun."),
        ),
        Rule::Figure => (
            ("chiffres", "Des chiffres qui se suivent font un nombre."),
            ("digits", "Digits in a row make a number."),
        ),
        Rule::GroupedDigits => (
            ("chiffres groupés", "Espaces ou points entre groupes de trois chiffres\u{a0}: un seul nombre."),
            ("grouped digits", "Spaces or points between groups of three digits: one number."),
        ),
        Rule::Decimal => (
            ("nombre décimal", "La virgule ou le point entre chiffres fait partie du nombre."),
            ("decimal", "The comma or point between digits belongs to the number."),
        ),
        Rule::Signed => (
            ("nombre avec signe", "Le signe devant les chiffres fait partie du nombre."),
            ("signed number", "The sign before the digits belongs to the number."),
        ),
        Rule::Date => (
            ("date en chiffres", "Jour, mois et année joints font un seul jeton."),
            ("date in figures", "Day, month and year joined make one token."),
        ),
        Rule::Time => (
            ("heure ou durée", "Heures et minutes jointes font un seul jeton."),
            ("time", "Hours and minutes joined make one token."),
        ),
        Rule::Range => (
            ("intervalle", "Deux nombres joints par un trait d’union font un seul jeton."),
            ("range", "Two numbers joined by a hyphen make one token."),
        ),
        Rule::JoinedFigures => (
            ("chiffres joints", "Des chiffres joints par un signe font un seul jeton."),
            ("joined figures", "Figures joined by a sign make one token."),
        ),
        Rule::Ordinal => (
            ("ordinal", "Des chiffres, arabes ou romains, avec leur terminaison."),
            ("ordinal", "Figures, Arabic or Roman, with their ending."),
        ),
        Rule::DottedLetters => (
            (
                "sigle à points",
                "Les points entre les lettres font partie du sigle\u{a0}; la forme repliée les perd.",
            ),
            (
                "letters with dots",
                "The dots between the letters belong to the acronym; the folded form drops them.",
            ),
        ),
        Rule::Initial => (
            ("initiale", "La majuscule devant un nom garde son point."),
            ("initial", "The capital before a name keeps its dot."),
        ),
        Rule::Abbreviation => (
            ("abréviation", "Le point, ou le rond, fait partie de l’abréviation."),
            ("abbreviation", "The dot, or the ring, belongs to the abbreviation."),
        ),
        Rule::Unit => (
            ("unité", "À côté d’un nombre, l’unité ou la monnaie est un jeton à part."),
            ("unit", "Beside a number, the unit or currency is a token of its own."),
        ),
        Rule::Url => (
            ("adresse web", "Une adresse est un seul jeton, sans le point ni la virgule qui la suivent."),
            ("web address", "An address is one token, without the stop or comma behind it."),
        ),
        Rule::Email => (
            ("adresse de courriel", "Une adresse de courriel est un seul jeton."),
            ("e-mail address", "An e-mail address is one token."),
        ),
        Rule::Hashtag => {
            (("mot-dièse", "Le dièse fait partie du mot-dièse."), ("hashtag", "The hash belongs to the tag."))
        }
        Rule::Handle => (
            ("nom de compte", "L’arobase fait partie du nom de compte."),
            ("handle", "The at sign belongs to the handle."),
        ),
        Rule::Face => (
            ("visage en signes", "Des signes qui dessinent un visage font un jeton."),
            ("face made of signs", "Signs that draw a face make one token."),
        ),
        Rule::Emoji => (
            ("émoji", "Une image est un seul jeton, avec ses liants, sa teinte et son drapeau."),
            ("emoji", "A picture is one token, with its joiners, its tone and its flag."),
        ),
        Rule::Ellipsis => (
            ("points de suspension", "Les points de suspension sont un seul jeton."),
            ("ellipsis", "The dots of an ellipsis are one token."),
        ),
        Rule::MarksInARow => (
            ("signes répétés", "Points d’exclamation et d’interrogation qui se suivent font un jeton."),
            ("marks in a row", "Marks of question and exclamation in a row make one token."),
        ),
        Rule::Punctuation => (
            (
                "ponctuation",
                "Un signe de ponctuation est un jeton à part\u{a0}; il a une place, mais n’est pas un mot.",
            ),
            ("punctuation", "A punctuation mark is a token of its own; it has a place, but is no word."),
        ),
        Rule::QuoteOpen => (
            ("guillemet ouvrant", "Quelque chose suit, rien n’est collé devant\u{a0}: le guillemet ouvre."),
            ("opening quotation mark", "Something follows, nothing stands close before: the mark opens."),
        ),
        Rule::QuoteClose => (
            ("guillemet fermant", "Sa forme, ou ce qui précède, le dit\u{a0}: le guillemet ferme."),
            ("closing quotation mark", "Its shape, or what stands before it, says that the mark closes."),
        ),
        Rule::Dash => (
            ("tiret", "Un tiret, ou un trait d’union que rien ne joint."),
            ("dash", "A dash, or a hyphen that joins nothing."),
        ),
        Rule::StrayMark => (
            ("signe diacritique isolé", "Un signe qui se combine, sans lettre devant lui."),
            ("stray combining mark", "A combining mark without a letter before it."),
        ),
        Rule::Control => (
            ("caractère de commande", "Un caractère qui ne s’imprime pas, gardé à sa place."),
            ("control character", "A character that does not print, kept in its place."),
        ),
        Rule::Symbol => (
            ("symbole", "Tout autre signe est un jeton à part."),
            ("symbol", "Any other sign is a token of its own."),
        ),
        Rule::Overlong => (
            ("suite trop longue", "Au-delà de 4\u{202f}096 octets, une suite sans coupure est coupée."),
            ("overlong run", "Beyond 4,096 bytes a run without a break is cut."),
        ),
    }
}
