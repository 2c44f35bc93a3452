//! The work of counting phrases, in steps.

use super::choosing::Choosing;
use super::grams::{Grams, List};
use super::keeping::Keeping;
use super::parting::{Among, Parting};
use super::patterns::{bounded, patterns};
use super::places::{Marking, Nodes, Sizes};
use super::showing::{Showing, keyed};
use super::stream::{BREAK, Item, Reader, Stream};
use super::sweeps::Sweeps;
use super::{LengthCounts, Note, PhraseSettings, PhrasesAnswer, PhrasesQuestion, Shape};
use crate::analysis::keyness::Sides;
use crate::analysis::word_forms::stop_words;
use crate::job::Step;
use crate::query::expansion;
use crate::query::matches::{Matches, matches};
use crate::query::memo::Memo;
use std::rc::Rc;

/// Counts phrases; handed the texts at each step, which must be the same each time.
pub struct PhrasesJob {
    question: PhrasesQuestion,
    /// Where sides are compared, those.
    sides: Option<Rc<Vec<Sides>>>,
    stage: Stage,
}

enum Stage {
    /// Looking for the places of the query, if there is one.
    Matching,
    Reading(Box<Reading>),
    Parting(Box<Grams>, Box<Parting>),
    /// Some are counted: their rows can be shown.
    Telling(Box<Grams>, Box<Parting>, Choosing),
    Sweeps(Box<Grams>, Box<Sweeps>),
    Choosing(Rc<Grams>, Choosing),
    Showing(Rc<Grams>, Choosing, Box<Showing>),
    Done,
}

/// Reads the words of the texts into a row.
struct Reading {
    grams: Grams,
    reader: Reader,
    found: Rc<Matches>,
    marking: Marking,
    run: u32,
}

impl PhrasesJob {
    pub fn new(question: PhrasesQuestion) -> PhrasesJob {
        PhrasesJob { question, sides: None, stage: Stage::Matching }
    }

    /// Counts the phrases of two sides: no rows come of it, only what was counted.
    pub(crate) fn of_sides(settings: PhraseSettings, sides: Rc<Vec<Sides>>) -> PhrasesJob {
        let question = PhrasesQuestion { settings, ..PhrasesQuestion::default() };
        PhrasesJob { sides: Some(sides), ..PhrasesJob::new(question) }
    }

    /// Rows of what was counted before with the same settings, in the same texts.
    pub fn again(memo: &Memo, grams: Rc<Grams>, question: PhrasesQuestion) -> PhrasesJob {
        let choosing = Choosing::new(memo.corpus, &grams, &question);
        PhrasesJob { question, sides: None, stage: Stage::Choosing(grams, choosing) }
    }

    pub fn question(&self) -> &PhrasesQuestion {
        &self.question
    }

    /// Goes on by about so many units. When it is done, gives what was counted too, to choose other rows from.
    pub fn step(&mut self, memo: &Memo, units: usize) -> (Step<PhrasesAnswer>, Option<Rc<Grams>>) {
        let question = &self.question;
        let mut partial = None;
        let mut progress = (0, 1);
        let (from, share);
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        self.stage = match stage {
            Stage::Matching => {
                (from, share) = (0.0, 0.1);
                let reading = (!question.settings.around.trim().is_empty())
                    .then(|| expansion::read(memo, &question.settings.around));
                let node = reading.as_ref().and_then(|reading| reading.node.as_ref());
                let found = node.map(|node| matches(memo, node)).unwrap_or_default();
                if memo.is_stopped() {
                    Stage::Matching
                } else {
                    let is_stop = stop_words(memo, question.settings.layer);
                    let reader = Reader::new(memo.corpus, &question.settings, is_stop.clone());
                    let reader = reader.on(self.sides.clone());
                    let mut reading = Reading::new(memo, question, reading, reader, found, is_stop);
                    reading.grams.sides = self.sides.clone();
                    Stage::Reading(Box::new(reading))
                }
            }
            Stage::Reading(mut reading) => {
                (from, share) = (0.0, 0.1);
                let is_over = reading.step(memo, units);
                progress = (reading.reader.n_done() as u64, reading.reader.n_texts() as u64);
                if is_over { reading.begin(memo) } else { Stage::Reading(reading) }
            }
            Stage::Parting(mut grams, mut parting) => {
                (from, share) = (0.1, 0.8);
                let may_stand = |first: u32, n: u32| grams.may_stand(first, n);
                let among = Among { stream: &grams.stream, sizes: &grams.sizes, may_stand: &may_stand };
                let (is_told, is_over) = parting.step(among, units);
                let is_told = is_told && self.sides.is_none();
                progress = parting.progress();
                if is_over || is_told {
                    grams.take(&mut parting.kept);
                }
                if is_over {
                    choosing(memo, question, *grams)
                } else if is_told {
                    let choosing = Choosing::new(memo.corpus, &grams, question);
                    Stage::Telling(grams, parting, choosing)
                } else {
                    Stage::Parting(grams, parting)
                }
            }
            Stage::Telling(mut grams, mut parting, mut choosing) => {
                (from, share) = (0.1, 0.8);
                progress = parting.progress();
                if choosing.step(&grams, question, units) {
                    let phrases = choosing.finish(&grams, question);
                    partial = Some(partial_answer(memo, &grams, &choosing, phrases));
                    parting.kept.list = std::mem::take(&mut grams.list);
                    Stage::Parting(grams, parting)
                } else {
                    Stage::Telling(grams, parting, choosing)
                }
            }
            Stage::Sweeps(mut grams, mut sweeps) => {
                (from, share) = (0.1, 0.8);
                let is_over = sweeps.step(&grams.stream, grams.nodes.as_ref(), &grams.sizes, units);
                progress = sweeps.progress(&grams.stream);
                if is_over {
                    grams.list = std::mem::take(&mut sweeps.list);
                    grams.min_count = sweeps.min_count();
                    grams.count_patterns(&sweeps.places);
                    choosing(memo, question, *grams)
                } else {
                    Stage::Sweeps(grams, sweeps)
                }
            }
            Stage::Choosing(grams, mut choosing) => {
                (from, share) = (0.9, 0.03);
                let is_over = choosing.step(&grams, question, units);
                progress = choosing.progress(&grams);
                if is_over {
                    let n_words = memo.corpus.vocabulary(grams.settings.layer).len();
                    let phrases = choosing.finish(&grams, question);
                    let showing = Box::new(Showing::new(&grams, phrases, n_words));
                    Stage::Showing(grams, choosing, showing)
                } else {
                    Stage::Choosing(grams, choosing)
                }
            }
            Stage::Showing(grams, choosing, mut showing) => {
                (from, share) = (0.93, 0.07);
                if showing.step(memo, &grams, units) {
                    let rows = showing.finish(memo, &grams);
                    let answer = PhrasesAnswer { rows, ..answer(memo, &grams, &choosing) };
                    return (Step::Done(answer), Some(grams));
                }
                progress = showing.progress(&grams);
                Stage::Showing(grams, choosing, showing)
            }
            Stage::Done => {
                (from, share) = (1.0, 0.0);
                Stage::Done
            }
        };
        let done = from + share * (progress.0 as f64 / progress.1.max(1) as f64).min(1.0);
        (Step::Working { done: (done * 10_000.0) as u32, total: 10_000, partial }, None)
    }
}

fn choosing(memo: &Memo, question: &PhrasesQuestion, mut grams: Grams) -> Stage {
    if grams.min_count > question.settings.min_count.max(1) {
        grams.notes.push(Note::MinCount(grams.min_count));
    }
    let choosing = Choosing::new(memo.corpus, &grams, question);
    Stage::Choosing(Rc::new(grams), choosing)
}

/// What is known of an answer without its rows.
fn answer(memo: &Memo, grams: &Grams, choosing: &Choosing) -> PhrasesAnswer {
    PhrasesAnswer {
        words: grams.sizes.total,
        texts: memo.corpus.n_texts(),
        reading: grams.reading.clone(),
        lengths: grams.lengths.clone(),
        left_out: choosing.left_out,
        notes: grams.notes.clone(),
        total: choosing.total,
        places: choosing.places,
        rows: Vec::new(),
    }
}

/// Rows of what is counted so far.
fn partial_answer(memo: &Memo, grams: &Grams, choosing: &Choosing, phrases: Vec<u32>) -> PhrasesAnswer {
    let mut answer = answer(memo, grams, choosing);
    answer.notes.push(Note::Partial);
    answer.rows = phrases.into_iter().take(200).map(|phrase| keyed(memo, grams, phrase)).collect();
    answer
}

impl Reading {
    fn new(
        memo: &Memo,
        question: &PhrasesQuestion,
        reading: Option<crate::query::reading::Reading>,
        reader: Reader,
        found: Rc<Matches>,
        is_stop: Rc<Vec<bool>>,
    ) -> Reading {
        let settings = question.settings.clone();
        let (shape, shortest, longest) = bounded(&settings);
        let mut notes = Vec::new();
        if (shortest, longest) != (settings.shortest, settings.longest) {
            notes.push(Note::Lengths(shortest, longest));
        }
        let is_plain = shape == Shape::Row && reading.is_none();
        if settings.maximal && !is_plain {
            notes.push(Note::NotMaximal);
        }
        let patterns = patterns(&settings);
        let of_text = |document| {
            let (segment, local) = memo.corpus.segment_of(document);
            memo.corpus.n_words(document) as usize + segment.documents[local as usize].n_sentences as usize
        };
        let room = if settings.marks_break { 0 } else { memo.corpus.texts().map(of_text).sum() };
        let count = |n| LengthCounts { n, ..LengthCounts::default() };
        let grams = Grams {
            reading,
            sides: None,
            // With room for all words and breaks at once: a list that doubles would be twice as large for a while.
            stream: Stream { starts: vec![0], words: Vec::with_capacity(room), ..Stream::default() },
            sizes: Sizes::default(),
            reader: reader.again(),
            is_stop,
            nodes: None,
            patterns,
            lengths: (shortest..=longest).map(count).collect(),
            notes,
            min_count: settings.min_count.max(1),
            in_longer: 0,
            list: List::default(),
            settings,
        };
        Reading { grams, reader, found, marking: Marking::default(), run: 0 }
    }

    /// Reads on; gives whether all texts are read.
    fn step(&mut self, memo: &Memo, units: usize) -> bool {
        let mut left = units.max(1) as i64;
        while left > 0 {
            let Some(document) = self.reader.document() else { return true };
            let Reading { grams, reader, found, marking, run } = self;
            let stream = &mut grams.stream;
            let is_sided = grams.sides.is_some();
            let hits = found.in_document(document);
            let mut is_end = false;
            let n_tokens = reader.read(memo.corpus, |item| match item {
                Item::Word(word, _, position, sides) => {
                    if is_sided {
                        stream.sides.push(sides);
                    }
                    marking.word(hits, stream.words.len() as u32, position);
                    stream.words.push(word);
                    *run += 1;
                }
                Item::Break => {
                    if is_sided {
                        stream.sides.push(0);
                    }
                    marking.stop(stream.words.len() as u32);
                    stream.words.push(BREAK);
                    stream.longest = stream.longest.max(*run);
                    *run = 0;
                }
                Item::End => is_end = true,
            });
            if is_end {
                marking.end_text(hits);
                stream.starts.push(stream.words.len() as u32);
                let n_words = u64::from(match &grams.sides {
                    Some(sides) => sides[0].words_of[0][document as usize],
                    None => memo.corpus.n_words(document),
                });
                grams.sizes.of.push(n_words);
                grams.sizes.total += n_words;
            }
            left -= i64::from(n_tokens / 128 + 1);
        }
        self.reader.document().is_none()
    }

    /// Everything is read: the counting begins.
    fn begin(self: Box<Self>, memo: &Memo) -> Stage {
        let Reading { mut grams, marking, .. } = *self;
        let mut broken = marking.broken;
        let settings = &grams.settings;
        if grams.reading.is_some() {
            let whole: Vec<(u32, u32)> = marking.whole(&grams.stream.words).collect();
            broken += (marking.n_stretches() - whole.len()) as u64;
            grams.nodes = Some(Nodes::new(settings.node_at, whole));
        }
        let (shape, shortest, longest) = bounded(settings);
        if grams.sizes.total == 0 {
            grams.notes.push(Note::NoWords);
        } else if grams.stream.longest < u32::from(shortest) {
            grams.notes.push(Note::AllTooShort);
        }
        match &grams.nodes {
            Some(nodes) if nodes.stretches.is_empty() => grams.notes.push(Note::NoPlaces),
            _ => {}
        }
        if broken > 0 {
            grams.notes.push(Note::PlacesBroken(broken));
        }
        if shape == Shape::Row && grams.nodes.is_none() {
            grams.count_rows();
            let n_words = memo.corpus.vocabulary(grams.settings.layer).len();
            let settings = &grams.settings;
            let (maximal, without_overlap) = (settings.maximal, settings.without_overlap);
            let is_sided = grams.sides.is_some();
            let lengths = (shortest, longest);
            let kept = Keeping::new(lengths, grams.min_count, maximal, without_overlap, is_sided);
            let parting = Parting::new(&grams.stream, n_words, kept);
            return Stage::Parting(Box::new(grams), Box::new(parting));
        }
        let sweeps = Sweeps::new(
            &grams.stream,
            grams.patterns.clone(),
            grams.nodes.as_ref(),
            grams.min_count,
            grams.settings.without_overlap,
        );
        Stage::Sweeps(Box::new(grams), Box::new(sweeps))
    }
}
