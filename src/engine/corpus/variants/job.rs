//! The search for variants as a job: the words are counted, pairs proposed, their frames and company looked at, and
//! what is left is put in order.

use super::contexts::Contexts;
use super::frames::Frames;
use super::judge::{Case, of_group, score};
use super::vocabulary::{Placed, Vocabulary, Word};
use super::walk::Walk;
use super::{Evidence, Example, Suggestion, acronym, confusable, edit, joined, transliteration};
use crate::corpus::{Corpus, Ledger};
use crate::job::Step;
use crate::order::Order;
use crate::text::fold::fold;
use std::collections::BTreeMap;

/// Tokens walked in a unit of work.
const UNIT: usize = 40;
/// Suggestions given at most, the strongest.
const MOST: usize = 200;
/// Words of the shared company that are named.
const NAMED: usize = 3;

/// Suggestions for a corpus, found at once.
pub fn suggest(corpus: &Corpus) -> Vec<Suggestion> {
    let mut job = VariantsJob::new(corpus);
    loop {
        if let Step::Done(suggestions) = job.step(corpus, usize::MAX) {
            return suggestions;
        }
    }
}

enum Stage {
    Count,
    /// The frames of rare forms.
    Open,
    /// The words that fill them.
    Fill,
    Company,
}

/// The search, step by step. The corpus is handed in anew for each step and must be the same.
pub struct VariantsJob {
    stage: Stage,
    walk: Walk,
    vocabulary: Vocabulary,
    frames: Frames,
    cases: BTreeMap<(u32, u32), Case>,
    contexts: Contexts,
    /// The words of the stretch at hand.
    words: Vec<Placed>,
}

impl VariantsJob {
    pub fn new(corpus: &Corpus) -> VariantsJob {
        VariantsJob {
            stage: Stage::Count,
            walk: Walk::new(corpus),
            vocabulary: Vocabulary::new(corpus),
            frames: Frames::default(),
            cases: BTreeMap::new(),
            contexts: Contexts::default(),
            words: Vec::new(),
        }
    }

    /// Walks on over about `units` of text. After the last step the suggestions are whole.
    pub fn step(&mut self, corpus: &Corpus, units: usize) -> Step<Vec<Suggestion>> {
        let mut tokens = units.saturating_mul(UNIT);
        while tokens > 0 {
            let Some(stretch) = self.walk.next(corpus) else {
                self.walk = Walk::new(corpus);
                match self.next_stage(corpus) {
                    Some(stage) => self.stage = stage,
                    None => return Step::Done(self.suggestions(corpus)),
                }
                break;
            };
            tokens = tokens.saturating_sub(stretch.extent.len() as usize + 1);
            if let Stage::Count = self.stage {
                self.vocabulary.read(corpus, stretch);
                continue;
            }
            self.vocabulary.words_of(corpus, stretch, &mut self.words);
            let words = &self.vocabulary.words;
            match self.stage {
                Stage::Count => {}
                Stage::Open => self.frames.open(words, &self.words),
                Stage::Fill => self.frames.fill(words, &self.words),
                Stage::Company => self.contexts.read(words, stretch.document, &self.words),
            }
        }
        let (done, total) = self.walk.progress();
        let before = match self.stage {
            Stage::Count => 0,
            Stage::Open => 1,
            Stage::Fill => 2,
            Stage::Company => 3,
        };
        Step::Working { done: before * total + done, total: 4 * total, partial: None }
    }

    /// What comes after a walk over all texts; `None` after the last.
    fn next_stage(&mut self, corpus: &Corpus) -> Option<Stage> {
        match self.stage {
            Stage::Count => Some(Stage::Open),
            Stage::Open => Some(Stage::Fill),
            Stage::Fill => {
                self.propose(corpus);
                self.contexts = Contexts::of(self.cases.keys().flat_map(|&(form, of)| [form, of]));
                Some(Stage::Company)
            }
            Stage::Company => None,
        }
    }

    /// Collects the pairs that any kind of evidence speaks for, but for those that are merged already.
    fn propose(&mut self, corpus: &Corpus) {
        let words = &self.vocabulary.words;
        let ledger = Ledger::new(&corpus.decisions().merge);
        let mut cases: BTreeMap<(u32, u32), Case> = BTreeMap::new();
        let mut add = |form: u32, of: u32, evidence: Evidence| {
            let (a, b) = (&words[form as usize].fold, &words[of as usize].fold);
            // A slip adds nothing to what explains the letter it is about.
            let is_new = |case: &Case| case.evidence.is_empty() || !matches!(evidence, Evidence::Slip(_));
            if form != of && ledger.key(a) != ledger.key(b) {
                let case = cases.entry((form, of)).or_default();
                if is_new(case) {
                    case.evidence.push(evidence);
                }
            }
        };
        for variant in corpus.variants() {
            let numbers =
                (self.vocabulary.find(&fold(&variant.form)), self.vocabulary.find(&fold(&variant.of)));
            if let (Some(form), Some(of)) = numbers {
                add(form, of, Evidence::Publisher(variant.evidence.clone()));
            }
        }
        for (number, word) in (0u32..).zip(words).filter(|(_, word)| word.eligible) {
            if let Some(of) = confusable::key(word).and_then(|key| self.vocabulary.find(&key)) {
                add(number, of, Evidence::Confusable);
            }
        }
        for (form, of) in groups(words, joined::key) {
            add(form, of, Evidence::Joined);
        }
        for (form, of) in groups(words, transliteration::key) {
            add(form, of, Evidence::Transliteration);
        }
        for (form, of) in acronym::pairs(words) {
            add(form, of, Evidence::Initials);
        }
        for (form, of) in edit::pairs(words) {
            let (a, b) = (&words[form as usize].fold, &words[of as usize].fold);
            if let Some((slip, _)) = edit::slip(a, b) {
                add(form, of, Evidence::Slip(slip));
            }
        }
        for &(form, of) in self.frames.found.keys() {
            // It is spelled out in the end, when it is offered.
            add(form, of, Evidence::Frame(String::new()));
        }
        self.cases = cases;
    }

    /// The pairs with enough to speak for them, the strongest first, each form once.
    fn suggestions(&mut self, corpus: &Corpus) -> Vec<Suggestion> {
        let words = &self.vocabulary.words;
        let mut offered: Vec<(u8, u32, u32, Vec<u32>)> = Vec::new();
        for (&(form, of), case) in &self.cases {
            let shared = self.contexts.shared(form, of);
            let (a, b) = (&words[form as usize], &words[of as usize]);
            let score = score(case, a, b, shared.len());
            if score > 0 {
                offered.push((score, form, of, shared));
            }
        }
        // The strongest for each form; among equals the word that is more frequent, then the earlier one.
        let rank = |&(score, form, of, _): &(u8, u32, u32, Vec<u32>)| {
            let count = |word: u32| std::cmp::Reverse(words[word as usize].count);
            (std::cmp::Reverse(score), count(form), count(of), form, of)
        };
        offered.order_by_key(rank);
        let mut taken = std::collections::BTreeSet::new();
        // A pair is offered in one direction.
        offered.retain(|&(_, form, of, _)| !taken.contains(&of) && taken.insert(form));
        offered.truncate(MOST);
        let mut numbers: Vec<u32> = offered.iter().flat_map(|&(_, form, of, _)| [form, of]).collect();
        numbers.extend(offered.iter().flat_map(|(_, _, _, shared)| shared.iter().take(NAMED)));
        let framed = offered.iter().filter_map(|&(_, form, of, _)| self.frames.found.get(&(form, of)));
        numbers.extend(framed.flatten());
        let labels = self.vocabulary.labels(corpus, &numbers);
        // Accents are no longer in a fold, so what is written joined is compared once more as written.
        offered.retain(|&(_, form, of, _)| {
            let joined =
                self.cases[&(form, of)].evidence.iter().all(|evidence| *evidence == Evidence::Joined);
            !joined || joined::same_letters(&labels[&form], &labels[&of])
        });
        let suggestion = |(score, form, of, shared): (u8, u32, u32, Vec<u32>)| {
            let (a, b): (&Word, &Word) = (&words[form as usize], &words[of as usize]);
            let label = |number: u32| labels.get(&number).cloned().unwrap_or_default();
            let mut evidence = self.cases[&(form, of)].evidence.clone();
            if let Some(frame) = self.frames.found.get(&(form, of)) {
                let frame: Vec<String> = frame.iter().map(|&word| label(word)).collect();
                evidence.retain(|evidence| !matches!(evidence, Evidence::Frame(_)));
                evidence.push(Evidence::Frame(frame.join(" ").replace("’ ", "’").replace("' ", "'")));
            }
            if !shared.is_empty() {
                evidence
                    .push(Evidence::Company(shared.iter().take(NAMED).map(|&word| label(word)).collect()));
            }
            let examples = |word: u32| {
                let places = self.contexts.examples(word).into_iter();
                let example = |(document, position)| Example {
                    document,
                    position,
                    sentence: corpus.sentence(document, position),
                };
                places.map(example).collect()
            };
            Suggestion {
                form: a.fold.clone(),
                of: b.fold.clone(),
                labels: (label(form), label(of)),
                evidence,
                counts: (a.count, b.count),
                score,
                examples: examples(form),
                examples_of: examples(of),
            }
        };
        offered.into_iter().map(suggestion).collect()
    }
}

/// Pairs of the words that one key joins.
fn groups(words: &[Word], key: impl Fn(&Word) -> Option<String>) -> Vec<(u32, u32)> {
    let eligible = (0u32..).zip(words).filter(|(_, word)| word.eligible);
    let mut keys: Vec<(String, u32)> =
        eligible.filter_map(|(number, word)| Some((key(word)?, number))).collect();
    keys.order();
    let mut pairs = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        let numbers: Vec<u32> = group.iter().map(|(_, number)| *number).collect();
        pairs.extend(of_group(words, &numbers));
    }
    pairs
}
