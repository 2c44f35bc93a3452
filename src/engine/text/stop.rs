//! Stop words: the words that hold sentences together and say nothing about their subject.
//!
//! They act on lists, statistics and topics, never on a search or a concordance. The lists are our own:
//! articles, pronouns, prepositions, conjunctions, auxiliaries, the adverbs of degree and negation, titles of
//! address and interjections. What says something stays: adverbs that say when (*aujourd’hui*, *hier*), verbs of
//! saying (*dit*), and nouns, also where they help to make a preposition (*au cours de*, *à côté de*, *au sein de*,
//! *grâce à*) or are spelled like an auxiliary (*le pouvoir*). No word is on a list for what it is about. A list
//! knows folds, not meanings: *été* the season goes with *été* the participle, *US* with *us*. Elided words and
//! clitics are stop words by kind, so the lists do not hold them.

use super::{Kind, Language};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A set of folded words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StopWords {
    words: BTreeSet<String>,
    /// Whether elided words and clitics are listed like any other word.
    kinds_listed: bool,
}

impl StopWords {
    /// The reviewed lists of these languages together; a language without a list adds nothing.
    pub fn of(languages: &[Language]) -> StopWords {
        let mut words = BTreeSet::new();
        for language in languages {
            let list = match language {
                Language::French => FRENCH,
                Language::English => ENGLISH,
                _ => "",
            };
            words.extend(list.split_whitespace().map(str::to_owned));
        }
        StopWords { words, kinds_listed: false }
    }

    /// No stop words at all: elided words and clitics are listed too.
    pub fn none() -> StopWords {
        StopWords { words: BTreeSet::new(), kinds_listed: true }
    }

    /// Whether a word is set aside: by the list, or because it is elided or a clitic.
    pub fn contains(&self, fold: &str, kind: Kind) -> bool {
        self.is_by_kind(kind) || self.words.contains(fold)
    }

    /// Whether a word of a kind is set aside whatever it is: it is elided or a clitic.
    pub fn is_by_kind(&self, kind: Kind) -> bool {
        !self.kinds_listed && matches!(kind, Kind::Elided | Kind::Clitic)
    }

    /// Whether a word can say what a text is about: a word or acronym that is no stop word. Figures,
    /// units, addresses, single letters and abbreviations cannot.
    pub fn is_content(&self, fold: &str, kind: Kind) -> bool {
        matches!(kind, Kind::Word | Kind::Acronym | Kind::Hashtag)
            && fold.chars().filter(|c| c.is_alphabetic()).take(2).count() >= single_letters(fold)
            && !self.words.contains(fold)
    }

    /// The number of words in the lists.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words in alphabetical order of their folds.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Adds a folded word; says whether it was new.
    pub fn insert(&mut self, fold: &str) -> bool {
        self.words.insert(fold.to_owned())
    }

    /// Takes a folded word out; says whether it was there.
    pub fn remove(&mut self, fold: &str) -> bool {
        self.words.remove(fold)
    }
}

/// Whether a folded word is on the list of its language; in a language without a list, on any.
pub fn is_function_word(fold: &str, language: Language) -> bool {
    static LISTS: OnceLock<[StopWords; 2]> = OnceLock::new();
    let lists =
        LISTS.get_or_init(|| [StopWords::of(&[Language::French]), StopWords::of(&[Language::English])]);
    match language {
        Language::French => lists[0].words.contains(fold),
        Language::English => lists[1].words.contains(fold),
        _ => lists.iter().any(|list| list.words.contains(fold)),
    }
}

/// How many letters a content word needs: two, but a character of a script of words needs no other.
fn single_letters(fold: &str) -> usize {
    if fold.chars().all(|c| (c as u32) < 0x2E80) { 2 } else { 1 }
}

const FRENCH: &str = "
le la les un une des du de d l au aux et ou ni mais or donc car que qu quoi qui dont lequel laquelle lesquels lesquelles
duquel desquels desquelles auquel auxquels auxquelles quel quelle quels quelles quelque quelques quelconque quiconque
je tu il elle on nous vous ils elles me te se moi toi lui soi leur eux en y ce c ca cela ceci celui celle ceux celles
celui-ci celle-ci ceux-ci celles-ci celui-la celle-la ceux-la celles-la cet cette ces
mon ma mes ton ta tes son sa ses notre nos votre vos leurs mien mienne miens miennes tien tienne tiens tiennes sien sienne
siens siennes notres votres moi-meme toi-meme lui-meme elle-meme soi-meme nous-memes vous-memes eux-memes elles-memes
meme memes autre autres autrui tout toute tous toutes tel telle tels telles certain certaine certains certaines aucun aucune
aucuns aucunes nul nulle nuls nulles chaque chacun chacune plusieurs quelqu'un quelqu'une quelques-uns quelques-unes rien
tant peu beaucoup trop assez plus moins davantage autant aussi tres si bien mal fort
a dans par pour vers avec sans sous sur entre chez contre depuis pendant durant avant apres devant derriere jusque
jusqu parmi malgre selon suivant outre hors envers hormis sauf voici voila via lors afin pres loin face
ainsi alors aussitot cependant certes comme comment quand lorsque lorsqu puisque puisqu quoique quoiqu parce tandis pourquoi
pourtant neanmoins toutefois sinon soit ensuite puis enfin notamment egalement encore deja toujours jamais souvent parfois
presque seulement surtout plutot d'ailleurs ailleurs ici la-bas la-dessus dessus dessous dedans dehors au-dela au-dessus
au-dessous au-dehors au-dedans la-dedans ci-dessus ci-dessous ci-apres ci-contre ci-joint peut-etre c'est-a-dire vis-a-vis
par-dessus par-dela par-dessous cf etc oui non ne n pas point guere tellement tantot vite dela deca
combien ceans environ quasi quasiment partout desormais
etre suis es est sommes etes sont etais etait etions etiez etaient fus fut fumes futes furent serai seras sera serons serez
seront serais serait serions seriez seraient sois soyons soyez soient fusse fusses fussions fussiez fussent etant
ete etee etees
avoir ai as avons avez ont avais avait avions aviez avaient eus eut eumes eutes eurent aurai auras aura aurons aurez auront
aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eusse eusses eussions eussiez eussent ayant eu eue eues
faire fais fait faites faisons font faisait faisaient faisant fera feront ferait feraient fasse fassent fit firent
aller vais vas va allons allez vont allait allaient ira iront irait iraient aille aillent
peux peut pouvons pouvez peuvent pouvais pouvait pouvions pouviez pouvaient pu pourra pourrai pourras pourrons pourrez
pourront pourrais pourrait pourrions pourriez pourraient puisse puissent puissions puissiez put purent pouvant
dois doit devons devez doivent devais devait devions deviez devaient due dus dues devra devrai devras devrons devrez
devront devrais devrait devrions devriez devraient doive dut durent
vouloir veux veut voulons voulez veulent voulait voulaient voudra voudront voudrais voudrait voudraient veuille
falloir faut fallait faudra faudrait fallu faille
m mm mme mmes mlle mr dr h
monsieur messieurs madame mesdames mademoiselle
aupres autour quant concernant nonobstant moyennant excepte mieux pis ci ores dorenavant bref idem
ledit ladite lesdits lesdites dudit susdit
ah oh eh ha he bah hein helas
m. mm. p. pp. etc. cf. av. ap. apr. env. ex. art. mme. st. ste. dr. no n° vs
s'il j t s jusqu'a lorsqu'il
";

const ENGLISH: &str = "
a an the this that these those i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
himself she her hers herself it its itself they them their theirs themselves one ones oneself who whom whose which what
whoever whatever whichever someone somebody something anyone anybody anything everyone everybody everything nobody nothing
none each every either neither both all any some such no other others another few many much more most several less least
and or but nor so yet for if then else than because as while although though unless until since whereas whether once
of to in on at by with from into onto upon about above below under over between among amongst through during before after
against across along around behind beside besides beyond near off out outside inside toward towards within without via per
up down again further here there where when why how not never ever always often sometimes also too very just only even
still already quite rather almost perhaps maybe however therefore thus hence moreover furthermore meanwhile instead
otherwise indeed well own same now despite amid amidst throughout regarding yes ah oh
be am is are was were been being have has had having do does did doing done can could may might must shall should will would
ought cannot let
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't needn't
mightn't shan't ain't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're
we've we'd we'll they're they've they'd they'll that's that'll there's there'll here's what's who's where's when's how's
why's let's
mr mrs ms dr mr. mrs. ms. dr. st. vs vs. etc. eg ie
";

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    fn check(form: &str, expected: bool) {
        let french = StopWords::of(&[Language::French]);
        assert_eq!(french.contains(&fold(form), Kind::Word), expected, "{form}");
    }

    #[test]
    fn function_words_are_stop_words() {
        for form in "le Les à où était même c’est-à-dire celui-ci lui-même peut-être pourrait".split(' ')
        {
            check(form, true);
        }
    }

    #[test]
    fn content_words_are_not() {
        for form in
            "ministre OTAN guerre déclarer année pays Ukraine aujourd’hui secrétaire défense États-Unis \
                     pouvoir devoir personne grâce cours côté suite sein jour dit audit parti droit état peuple"
                .split_whitespace()
        {
            check(form, false);
        }
    }

    #[test]
    fn kinds_decide_before_the_list() {
        let none = StopWords::default();
        assert!(none.contains("l'", Kind::Elided));
        assert!(none.contains("-t-il", Kind::Clitic));
        assert!(!none.contains("le", Kind::Word));
        assert!(none.is_content("otan", Kind::Word));
        assert!(none.is_content("onu", Kind::Acronym));
        assert!(!none.is_content("2025", Kind::Number));
        assert!(!none.is_content("%", Kind::Unit));
        assert!(!none.is_content("https://nato.int", Kind::Url));
        assert!(!none.is_content("n", Kind::Word));
        assert!(!none.is_content(".", Kind::Punctuation));
        assert!(none.is_content("北", Kind::Word));
    }

    #[test]
    fn none_means_none() {
        let none = StopWords::none();
        assert!(none.is_empty() && !none.contains("l'", Kind::Elided) && !none.contains("le", Kind::Word));
        assert!(!none.is_content("l'", Kind::Elided), "an elided word still says nothing");
    }

    #[test]
    fn no_word_is_listed_twice() {
        for list in [FRENCH, ENGLISH] {
            let mut words: Vec<&str> = list.split_whitespace().collect();
            words.sort_unstable();
            let twice: Vec<&str> = words.windows(2).filter(|w| w[0] == w[1]).map(|w| w[0]).collect();
            assert_eq!(twice, [""; 0]);
        }
    }

    #[test]
    fn the_lists_hold_folds() {
        for word in StopWords::of(&[Language::French, Language::English]).words() {
            assert_eq!(fold(word), word);
        }
    }

    #[test]
    fn the_set_can_be_changed() {
        let mut words = StopWords::of(&[Language::French, Language::English]);
        let n = words.len();
        assert!(n > 400);
        assert!(words.insert("otan") && !words.insert("otan"));
        assert!(words.contains("otan", Kind::Word) && words.contains("the", Kind::Word));
        assert!(words.remove("otan") && words.len() == n);
    }
}
