//! The words by which speech is known: verbs of saying, persons, what names and what bears a title.

use crate::order::Order;
use crate::text::fold::fold;
use crate::text::{Kind, Language, Token};
use std::sync::OnceLock;

/// What a word may tell about a quotation near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// *déclare*, *said*, *selon*: somebody's words.
    Saying,
    /// *je*, *notre*, *we*.
    FirstPerson,
    /// Subject pronouns, negations, auxiliary verbs: a clause.
    Clause,
    /// *surnommé*, *le terme*, *so-called*: a name follows.
    Naming,
    /// *livre*, *intitulé*: a title follows.
    Work,
}

/// The sign that a token gives, if it gives one.
pub fn sign(text: &str, token: &Token, language: Language) -> Option<Sign> {
    let form = token.span.of(text);
    if form.len() > 24 || !matches!(token.kind, Kind::Word | Kind::Elided | Kind::Clitic) {
        return None;
    }
    let fold = fold(form);
    match language {
        Language::English => english(&fold),
        Language::French => french(&fold),
        _ => french(&fold).or_else(|| english(&fold)),
    }
}

/// Verbs in -er, without their endings.
const SAYING: &str = "affirm ajout annonc argument assen assur avanc balay certifi clam command commen comment confess \
     confi confirm conseill constat corrig cri critiqu declar demand denonc deplor detaill estim evoqu \
     exclam expliqu exhort explicit felicit fustig glis impliqu indiqu inform insist interrog ironis jug justifi \
     lanc lament lach martel mention murmur not nuanc objec observ ordonn peste plaid precis preconis \
     profess proclam propos questionn racont rapport rappel rassur rectifi redout regrett relat relev remarqu rencheri \
     replic repliqu repos resum retorqu revel salu signal souhait soulign souffl soupir sugger \
     temoign temper tonn tweet twitt";

/// The other verbs of saying and what stands for one, whole.
const SAID: &str = "dit dis disent disait disaient dirent dire dites diront dira selon apres repond repondent repondu repondait repondre \
     ecrit ecrivent ecrivait ecrire promet promettent promis promettait soutient soutenu soutiennent soutenait \
     previent prevenu prevenait avertit averti avertissait avertissent conclut conclu concluait concluent \
     poursuit poursuivi poursuivait reconnait reconnu reconnaissait admet admis admettait pretend pretendait \
     maintient maintenu repete repetent repeter repetait savoir entend lit lisait peut-on renchérit rencherit rencheri \
     s'exclame citait cite cites citee citant defend defendu";

/// First and second person, where a writer of news would not stand.
const PERSON: &str = "je j' j me m' mon ma mes moi nous notre nos tu te t' ton ta tes toi vous votre vos -je -moi -nous -vous -tu -toi";

const CLAUSE: &str = "il elle on ils elles ce c' ca cela n' ne qui que qu' est sont etait etaient sera seront serait seraient a ont avait \
     avaient aura auront aurait fut doit doivent devra devront devrait peut peuvent pourra pourrait pourraient faut va vont \
     veut veulent fait font reste restent -t-il -t-elle -t-on -il -elle -on -ils -ce";

const NAMING: &str = "surnomme surnommee surnommes surnommees baptise baptisee baptises baptisees appele appelee appeles appelees \
     qualifie qualifiee qualifies qualifiees nomme nommee nommes nommees denomme denommee denommes denommees dits dite dites \
     soi-disant pretendu pretendue pretendus pretendues terme termes mot mots expression expressions concept notion \
     slogan hashtag label acronyme signifie designe sobriquet surnom";

const WORK: &str = "livre livres roman romans film films ouvrage essai album chanson article tribune rapport etude documentaire \
     serie podcast piece poeme recueil nouvelle tableau emission magazine revue intitule intitulee intitules \
     intitulees titre titree titres";

const ENDINGS: [&str; 12] = ["erent", "aient", "ait", "ent", "ant", "era", "ees", "ee", "es", "er", "e", "a"];

fn french(fold: &str) -> Option<Sign> {
    static LISTS: OnceLock<Listed> = OnceLock::new();
    static STEMS: OnceLock<Listed> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        listed(&[
            (PERSON, Sign::FirstPerson),
            (CLAUSE, Sign::Clause),
            (NAMING, Sign::Naming),
            (WORK, Sign::Work),
            (SAID, Sign::Saying),
        ])
    });
    if let Some(sign) = of(lists, fold) {
        return Some(sign);
    }
    let stems = STEMS.get_or_init(|| listed(&[(SAYING, Sign::Saying)]));
    ENDINGS.iter().find_map(|ending| {
        let stem = fold.strip_suffix(ending)?;
        // annonça, jugeait: the letter that keeps the sound is none of the stem's.
        of(stems, stem).or_else(|| of(stems, stem.strip_suffix('e')?))
    })
}

const SAID_IN_ENGLISH: &str = "said says say saying told tells tell telling stated states stating added adds adding explained \
     explains warned warns asked asks replied replies wrote writes noted notes insisted insists declared \
     declares announced announces argued argues claimed claims according quoted concluded concludes acknowledged \
     admitted answered commented recalled remarked responded shouted whispered tweeted testified urged vowed \
     pledged stressed emphasised emphasized observed continued";

const PERSON_IN_ENGLISH: &str =
    "i i'm i've i'll i'd me my mine we we're we've we'll us our ours you your you're you've yours";

const CLAUSE_IN_ENGLISH: &str = "he she it they it's he's she's they're that's there's is are was were be been will would has have had \
     must should can could may might do does did don't doesn't didn't isn't aren't can't won't not who which that";

const NAMING_IN_ENGLISH: &str = "so-called called dubbed nicknamed known termed labelled labeled named word words term phrase \
     slogan codenamed code-named";

const WORK_IN_ENGLISH: &str = "book novel film movie song album article essay report titled entitled series documentary poem play \
     magazine podcast painting";

fn english(fold: &str) -> Option<Sign> {
    static LISTS: OnceLock<Listed> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        listed(&[
            (PERSON_IN_ENGLISH, Sign::FirstPerson),
            (CLAUSE_IN_ENGLISH, Sign::Clause),
            (NAMING_IN_ENGLISH, Sign::Naming),
            (WORK_IN_ENGLISH, Sign::Work),
            (SAID_IN_ENGLISH, Sign::Saying),
        ])
    });
    of(lists, fold)
}

/// Words and their signs, sorted by the words.
type Listed = Vec<(&'static str, Sign)>;

/// Puts lists of words together; a word of two lists has the sign of the first.
fn listed(lists: &[(&'static str, Sign)]) -> Listed {
    let mut words: Listed =
        lists.iter().flat_map(|(list, sign)| list.split_whitespace().map(|word| (word, *sign))).collect();
    words.order_by_key(|&(word, _)| word);
    words.dedup_by_key(|&mut (word, _)| word);
    words
}

fn of(list: &Listed, word: &str) -> Option<Sign> {
    list.binary_search_by_key(&word, |&(word, _)| word).ok().map(|at| list[at].1)
}
