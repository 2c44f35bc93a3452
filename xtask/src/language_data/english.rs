//! The English data: a lexicon of forms, counts of senses, and sentences that Brill's tagger has tagged.

use super::brill::{Brill, pos};
use super::build::{Source, build};
use super::perceptron::Settings;
use super::readings::Lexicon;
use super::treebank::Gold;
use florilege_engine::text::lemma::Pos;
use florilege_engine::text::lemma::key::key;
use florilege_engine::text::lemma::pos::Tag;
use florilege_engine::text::{Language, tokenize::tokenize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const NOTICE: &str = "\
English language data of Florilège: a derived work, apart from the program.
Forms and lemmas: LemmInflect 0.2.3 (B. Jascob), MIT, after the SPECIALIST lexicon (US National Library of Medicine).
Frequencies of lemmas and example sentences: WordNet 3.0, Copyright 2006 by Princeton University, WordNet licence.
Tags of words and rules of context: Brill's tagger 1.14, Copyright 1993 MIT and University of Pennsylvania, MIT licence, with
words of the Twitter tagging data (Gimpel et al. 2011), CC BY 3.0; both as in TextBlob 0.20.1 (S. Loria), MIT.
How it was made: languages/README.md.
";

/// Words that grammars list: form, part of speech, lemma; a form's likelier reading comes first.
const LISTED: &str = "\
a DET a|an DET a|the DET the|this DET this|this PRON this|these DET this|these PRON this|that SCONJ that|that PRON that\
|that DET that|those DET that|those PRON that|i PRON I|me PRON I|my PRON my|mine PRON mine|you PRON you|your PRON your\
|he PRON he|him PRON he|his PRON his|she PRON she|her PRON her|hers PRON hers|it PRON it|its PRON its|we PRON we|us PRON we\
|our PRON our|they PRON they|them PRON they|their PRON their|theirs PRON theirs|who PRON who|whom PRON who|whose PRON whose\
|what PRON what|what DET what|which PRON which|which DET which|there PRON there|there ADV there|to PART to|to ADP to\
|as ADP as|as SCONJ as|if SCONJ if|because SCONJ because|although SCONJ although|while SCONJ while|whether SCONJ whether\
|unless SCONJ unless|since SCONJ since|since ADP since|until SCONJ until|until ADP until|than ADP than|before ADP before\
|before SCONJ before|after ADP after|after SCONJ after|like ADP like|like VERB like|in ADP in|on ADP on|up ADP up|up ADV up\
|out ADP out|out ADV out|so ADV so|so SCONJ so|when ADV when|where ADV where|how ADV how|why ADV why|not PART not|n't PART not\
|and CCONJ and|or CCONJ or|but CCONJ but|nor CCONJ nor|be AUX be|am AUX be|is AUX be|are AUX be|was AUX be|were AUX be\
|been AUX be|being AUX be|'m AUX be|'re AUX be|have AUX have|have VERB have|has AUX have|has VERB have|had AUX have\
|had VERB have|having VERB have|having AUX have|'ve AUX have|do AUX do|do VERB do|does AUX do|does VERB do|did AUX do\
|did VERB do|done VERB do|doing VERB do|will AUX will|would AUX would|'ll AUX will|'d AUX would|can AUX can|could AUX could\
|may AUX may|might AUX might|must AUX must|shall AUX shall|should AUX should|cannot AUX can|'s PART 's|'s AUX be|' PART '\
|don't AUX do|doesn't AUX do|didn't AUX do|isn't AUX be|aren't AUX be|wasn't AUX be|weren't AUX be|haven't AUX have\
|hasn't AUX have|hadn't AUX have|won't AUX will|wouldn't AUX would|can't AUX can|couldn't AUX could|shouldn't AUX should\
|mustn't AUX must|needn't AUX need|ain't AUX be|let's VERB let|i'm PRON I|it's PRON it|you're PRON you|we're PRON we\
|they're PRON they|i've PRON I|we've PRON we|you've PRON you|they've PRON they|i'll PRON I|he's PRON he|she's PRON she\
|that's PRON that|there's PRON there|what's PRON what|who's PRON who";

/// The bytes of the English file, from the files of a folder.
pub fn file(folder: &Path) -> Result<Vec<u8>, String> {
    let read =
        |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
    let brill = Brill::read(&read("en-lexicon.txt")?, &read("en-context.txt")?);
    let listed: Vec<(&str, Pos, &str)> = LISTED.split('|').filter_map(listed).collect();
    let counts = counts(&read("cntlist.rev")?);
    let lexicon = lexicon(&read("lemma_lu.csv")?, &brill, &counts, &listed);
    let mut sentences = Vec::new();
    for name in ["data.noun", "data.verb", "data.adj", "data.adv"] {
        for example in read(name)?.lines().flat_map(examples) {
            let capital = sentences.len() % 2 == 0;
            sentences.push(sentence(&example, capital, &brill, &lexicon));
        }
    }
    let sentences: Vec<&[Gold]> = sentences.iter().map(Vec::as_slice).collect();
    let source = Source {
        language: Language::English,
        notice: NOTICE,
        lexicon: &lexicon,
        closed: &[],
        settings: Settings {
            bits: 14,
            rounds: 6,
            least_seen: 20,
            levels: 8,
            least_weight: 1,
            margin: 10.0,
            seed: 1,
        },
        learns_readings: false,
        least_seen_form: 100,
        least_frequent: 1.5,
        least_common: 8.0,
    };
    Ok(build(&source, &sentences, &[]))
}

fn listed(line: &str) -> Option<(&str, Pos, &str)> {
    let mut fields = line.split(' ');
    Some((fields.next()?, Pos::from_name(fields.next()?)?, fields.next()?))
}

/// How often each lemma was seen as a part of speech, per million words, by the senses counted in SemCor.
fn counts(cntlist: &str) -> BTreeMap<(String, Tag), f64> {
    let mut counts = BTreeMap::new();
    let mut total = 0.0;
    for line in cntlist.lines() {
        let mut fields = line.split_whitespace();
        let (Some(sense), Some(count)) = (fields.next(), fields.nth(1)) else { continue };
        let Some((lemma, rest)) = sense.split_once('%') else { continue };
        let count: f64 = count.parse().unwrap_or(0.0);
        let pos = match &rest[..1] {
            "1" => Pos::Noun,
            "2" => Pos::Verb,
            "4" => Pos::Adverb,
            _ => Pos::Adjective,
        };
        *counts.entry((lemma.to_owned(), pos as Tag)).or_default() += count;
        total += count;
    }
    // Senses were counted of content words, half of all.
    counts.values_mut().for_each(|count| *count *= 0.5e6 / total);
    counts
}

/// LemmInflect's forms, weighed by WordNet's counts and Brill's first tags.
fn lexicon(
    forms: &str,
    brill: &Brill,
    counts: &BTreeMap<(String, Tag), f64>,
    listed: &[(&str, Pos, &str)],
) -> Lexicon {
    let mut lexicon = Lexicon::default();
    let closed: BTreeSet<&str> = listed.iter().map(|(form, _, _)| *form).collect();
    for (nth, (form, pos, lemma)) in listed.iter().enumerate() {
        lexicon.add((*form).to_owned(), *pos as Tag, (*lemma).to_owned(), 2000.0 - nth as f64);
    }
    let first = |form: &str| brill.lexicon.get(form).and_then(|tag| pos(tag));
    for line in forms.lines() {
        let mut fields = line.split(',');
        let (Some(form), Some(upos), Some(lemmas)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        let Some(pos) = Pos::from_name(upos).filter(|pos| *pos != Pos::Auxiliary) else { continue };
        if closed.contains(form) || form.contains([' ', '\'']) {
            continue;
        }
        // Of several lemmas the one that is met most.
        let weight = |lemma: &str| counts.get(&(lemma.to_owned(), pos as Tag)).copied().unwrap_or(0.0);
        let mut lemma = lemmas.split('/').next().unwrap_or_default();
        for other in lemmas.split('/').skip(1) {
            if weight(other) > weight(lemma) {
                lemma = other;
            }
        }
        let is_first = first(form) == Some(pos);
        let weight = (weight(lemma) / 2.0 + 0.02) * if is_first { 2.0 } else { 1.0 };
        lexicon.add(key(form), pos as Tag, key(lemma), weight);
    }
    // Words that only the tagger knows: prepositions, pronouns, numbers, adverbs.
    for (form, tag) in &brill.lexicon {
        let Some(pos) = pos(tag) else { continue };
        let inflected = matches!(tag.as_str(), "NNS" | "VBD" | "VBN" | "VBG" | "VBZ" | "JJR" | "JJS");
        let is_plain = form.chars().all(|c| c.is_ascii_lowercase() || c == '-') && form.len() > 1;
        if is_plain
            && !inflected
            && pos != Pos::ProperNoun
            && !closed.contains(form.as_str())
            && !lexicon.has(form)
        {
            let closed = !matches!(pos, Pos::Noun | Pos::Verb | Pos::Adjective | Pos::Adverb);
            lexicon.add(form.clone(), pos as Tag, form.clone(), if closed { 100.0 } else { 0.04 });
        }
    }
    lexicon
}

/// The example sentences of a line of WordNet: what stands in quotation marks in its gloss.
fn examples(line: &str) -> Vec<String> {
    let gloss = line.split_once(" | ").map_or("", |(_, gloss)| gloss);
    let quoted = gloss.split('"').skip(1).step_by(2);
    quoted.filter(|example| example.split(' ').count() > 3).map(str::to_owned).collect()
}

/// An example as tokens with the tags that Brill's rules give them.
fn sentence(example: &str, capital: bool, brill: &Brill, lexicon: &Lexicon) -> Vec<Gold> {
    let mut text = example.to_owned();
    if capital && let Some(first) = text.get(..1) {
        text.replace_range(..1, &first.to_uppercase());
    }
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    let tokens = tokenize(&text, Language::English);
    let words: Vec<&str> = tokens.iter().map(|token| token.span.of(&text)).collect();
    let tags = brill.tags(&words, |word, pos| lexicon.may_be(&key(word), pos as Tag));
    let gold = tokens.iter().enumerate().map(|(at, token)| Gold {
        start: token.span.start,
        end: token.span.end,
        form: words[at].to_owned(),
        kind: token.kind,
        tag: universal(&words, &tags, at).map(|pos| pos as Tag),
        lemma: String::new(),
    });
    gold.collect()
}

/// The universal part of speech at a place: auxiliaries are verbs before other verbs, subordinators are prepositions to Penn.
fn universal(words: &[&str], tags: &[String], at: usize) -> Option<Pos> {
    let word = words[at].to_lowercase();
    let follows = |wanted: &[&str]| {
        let next =
            (at + 1..words.len().min(at + 4)).find(|&next| !matches!(tags[next].as_str(), "RB" | "PRP"));
        next.is_some_and(|next| wanted.contains(&tags[next].as_str()))
    };
    match word.as_str() {
        "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" => Some(Pos::Auxiliary),
        "have" | "has" | "had" | "having" => {
            Some(if follows(&["VBN", "VBD"]) { Pos::Auxiliary } else { Pos::Verb })
        }
        "do" | "does" | "did" => Some(if follows(&["VB", "VBP"]) { Pos::Auxiliary } else { Pos::Verb }),
        "to" => Some(if follows(&["VB"]) { Pos::Particle } else { Pos::Preposition }),
        "that" if tags[at] == "IN" => Some(Pos::Subordinator),
        "'s" if tags[at] == "VBZ" => Some(Pos::Auxiliary),
        "as" | "since" | "until" | "before" | "after" | "so" | "like" => None,
        _ => pos(&tags[at]),
    }
}
