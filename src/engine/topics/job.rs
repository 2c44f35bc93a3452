//! The whole of topic modelling as a job in steps.
//!
//! First one model is fitted and shown; then the models of all other K, and round after round of refits
//! (on a part of the corpus, and on the corpus dealt out by chance), the curve of stability being
//! shown as it grows; in the end the model of the K that was asked for, or that the curve speaks for.

use super::answer::{Model, answer};
use super::chance::dealt_out;
use super::input::TopicInput;
use super::matrix::{Counts, Sparse, tf_idf};
use super::mixture::Mixture;
use super::model::{KPoint, TopicsAnswer, TopicsQuestion};
use super::passages::{Stretch, passages};
use super::stability::{Stability, TopWords, agreement, chosen, top_words};
use super::sweep::Sweep;
use crate::job::{Job, Step};
use crate::order::Order;
use crate::random::Random;

/// Resamples for each K, one a round.
const ROUNDS: usize = 20;
/// The curve is shown anew after so many rounds.
const SHOWN_EVERY: u32 = 2;
/// In so many of the rounds a corpus is dealt out by chance. Small corpora need more of them: what chance
/// gives varies more from one to the next.
const CHANCE_ROUNDS: (usize, usize) = (20, 5);
/// Up to so many passages, a corpus is small in this respect.
const FEW_PASSAGES: usize = 100;
/// Passages in a resample, or in a corpus dealt out by chance, are at most so many: what twenty thousand
/// passages agree on, two thousand of them show, and the work stays within a minute.
const MOST_PASSAGES: usize = 2_000;
/// Topics a person may ask for.
const MOST_TOPICS: usize = 100;
/// Multiplications in a unit of work.
const UNIT: usize = 2_000;
/// Topics tried when chosen by stability: as many as there are tens of passages, within these.
const MOST_TRIED: (usize, usize) = (6, 12);
/// No K is tried with fewer passages to a topic than this.
const PASSAGES_PER_TOPIC: usize = 3;

/// A refit of the round, by its place in it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Refit {
    /// On a part of the passages.
    Resample,
    /// On all passages of a corpus dealt out by chance: what its resamples are compared with.
    Chance,
    /// On a part of these.
    ChanceResample,
}

/// The refits of all rounds.
fn schedule(n_passages: usize) -> Vec<Refit> {
    let with_chance = if n_passages <= FEW_PASSAGES { CHANCE_ROUNDS.0 } else { CHANCE_ROUNDS.1 };
    let chance = [Refit::Chance, Refit::ChanceResample, Refit::ChanceResample];
    (0..ROUNDS)
        .flat_map(|round| {
            let chance = chance.iter().filter(move |_| round < with_chance);
            std::iter::once(Refit::Resample).chain(chance.copied())
        })
        .collect()
}

enum Stage {
    /// Cutting documents; the next one.
    Passages(usize),
    Count,
    Weigh,
    /// Fitting all passages with every K.
    Whole(Sweep),
    /// Drawing the passages of a refit, by its number.
    Draw(usize),
    Refit(usize, Sweep),
    Finished,
}

/// Topics of a corpus, step by step. The answer depends on the question and the texts alone, not on their
/// order nor on the size of the steps.
pub struct TopicsJob {
    input: TopicInput,
    question: TopicsQuestion,
    random: Random,
    stage: Stage,
    stretches: Vec<Stretch>,
    counts: Counts,
    matrix: Sparse,
    /// The numbers of topics to fit; the first is the one shown while the work goes on.
    ks: Vec<usize>,
    schedule: Vec<Refit>,
    /// The models of all passages and what is known of their stability, in the order of `ks`.
    mixtures: Vec<Mixture>,
    stabilities: Vec<Stability>,
    /// The last corpus dealt out by chance, weighted, and its models.
    dealt: (Sparse, Sparse),
    dealt_models: Vec<TopWords>,
    fits_done: u32,
}

impl TopicsJob {
    pub fn new(input: TopicInput, question: TopicsQuestion) -> TopicsJob {
        TopicsJob {
            random: Random::new(question.seed),
            input,
            question,
            stage: Stage::Passages(0),
            stretches: Vec::new(),
            counts: Counts::default(),
            matrix: Sparse::default(),
            ks: Vec::new(),
            schedule: Vec::new(),
            mixtures: Vec::new(),
            stabilities: Vec::new(),
            dealt: Default::default(),
            dealt_models: Vec::new(),
            fits_done: 0,
        }
    }

    /// The numbers of topics to try on so many passages, beginning with the one to show first.
    fn tried(&self, n_passages: usize) -> Vec<usize> {
        let (least, most) = MOST_TRIED;
        let up_to = (n_passages / 10).clamp(least, most).min(n_passages / PASSAGES_PER_TOPIC).max(1);
        let first = match self.question.k {
            Some(k) => (k as usize).clamp(1, MOST_TOPICS.min(n_passages)),
            // A guess, to have something to show: two thirds of what is tried.
            None => (2 * up_to).div_ceil(3),
        };
        std::iter::once(first).chain((1..=up_to).filter(|&k| k != first)).collect()
    }

    /// The stability of each K, rising.
    fn curve(&self) -> Vec<KPoint> {
        let mut curve: Vec<KPoint> = self.stabilities.iter().filter_map(Stability::point).collect();
        curve.order_by_key(|point| point.k);
        curve
    }

    fn answer(&self, which: usize, settled: bool) -> TopicsAnswer {
        answer(&Model {
            input: &self.input,
            question: &self.question,
            stretches: &self.stretches,
            counts: &self.counts,
            mixture: &self.mixtures[which],
            stability: &self.stabilities[which],
            curve: self.curve(),
            settled,
        })
    }

    /// What is left when there is nothing to fit.
    fn empty(&mut self) -> Step<TopicsAnswer> {
        self.mixtures = vec![Mixture::default()];
        self.stabilities = vec![Stability::default()];
        Step::Done(self.answer(0, true))
    }

    fn last(&self) -> TopicsAnswer {
        let curve = self.curve();
        let k = chosen(&curve) as usize;
        let which = match self.question.k {
            Some(_) => 0,
            None => self.ks.iter().position(|&tried| tried == k).unwrap_or(0),
        };
        self.answer(which, true)
    }

    fn working(&self, partial: Option<TopicsAnswer>) -> Step<TopicsAnswer> {
        // Before the passages are counted, the schedule of a small corpus is as good a guess as any.
        let ks = if self.ks.is_empty() { MOST_TRIED.0 } else { self.ks.len() };
        let refits = if self.ks.is_empty() { schedule(0).len() } else { self.schedule.len() };
        let total = (ks * (1 + refits)) as u32;
        Step::Working { done: self.fits_done.min(total), total, partial }
    }

    /// Takes in a model of all passages. The first one is shown.
    fn take_whole(&mut self, which: usize, mixture: Mixture) -> Option<TopicsAnswer> {
        self.stabilities.push(Stability::new(self.ks[which], top_words(&mixture)));
        self.mixtures.push(mixture);
        (which == 0).then(|| self.answer(0, false))
    }

    fn take_refit(&mut self, refit: Refit, which: usize, mixture: &Mixture) {
        let words = top_words(mixture);
        match refit {
            Refit::Resample => self.stabilities[which].add(&words),
            Refit::Chance => self.dealt_models.push(words),
            Refit::ChanceResample => {
                self.stabilities[which].add_chance(agreement(&self.dealt_models[which], &words));
            }
        }
    }

    /// The passages of a refit, and their models to come.
    fn draw(&mut self, refit: Refit) -> Sweep {
        let n_rows = self.counts.cells.n_rows();
        let part = |n: usize| (n * 4 / 5).max(1);
        match refit {
            Refit::Resample => {
                let rows = drawn(n_rows, part(n_rows).min(MOST_PASSAGES), &mut self.random);
                Sweep::new(self.counts.cells.select(&rows), self.matrix.select(&rows), self.ks.clone())
            }
            Refit::Chance => {
                let rows = drawn(n_rows, n_rows.min(MOST_PASSAGES), &mut self.random);
                let counts = dealt_out(&self.counts.cells.select(&rows), &mut self.random);
                let matrix = tf_idf(&counts);
                self.dealt = (counts.clone(), matrix.clone());
                self.dealt_models.clear();
                Sweep::new(counts, matrix, self.ks.clone())
            }
            Refit::ChanceResample => {
                let (counts, matrix) = &self.dealt;
                let rows = drawn(counts.n_rows(), part(counts.n_rows()), &mut self.random);
                Sweep::new(counts.select(&rows), matrix.select(&rows), self.ks.clone())
            }
        }
    }
}

/// `n` of the rows, rising; each choice is as likely as any other.
fn drawn(n_rows: usize, n: usize, random: &mut Random) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..n_rows).collect();
    if n < n_rows {
        random.shuffle(&mut rows);
        rows.truncate(n);
        rows.order();
    }
    rows
}

impl Job for TopicsJob {
    type Output = TopicsAnswer;

    fn step(&mut self, units: usize) -> Step<TopicsAnswer> {
        let mut budget = units.max(1).saturating_mul(UNIT);
        while budget > 0 {
            match std::mem::replace(&mut self.stage, Stage::Finished) {
                Stage::Passages(next) => {
                    let Some(document) = self.input.documents.get(next) else {
                        self.stage = Stage::Count;
                        continue;
                    };
                    let n_terms: usize =
                        document.paragraphs.iter().map(|paragraph| paragraph.terms.len()).sum();
                    budget = budget.saturating_sub(20 * n_terms + UNIT);
                    self.stretches.extend(passages(document));
                    self.stage = Stage::Passages(next + 1);
                }
                Stage::Count => {
                    self.counts = Counts::of(&self.stretches, &self.input.keys);
                    if self.counts.cells.n_cells() == 0 {
                        return self.empty();
                    }
                    budget = budget.saturating_sub(20 * self.counts.cells.n_cells());
                    self.ks = self.tried(self.counts.cells.n_rows());
                    self.schedule = schedule(self.counts.cells.n_rows());
                    self.stage = Stage::Weigh;
                }
                Stage::Weigh => {
                    self.matrix = tf_idf(&self.counts.cells);
                    let sweep = Sweep::new(self.counts.cells.clone(), self.matrix.clone(), self.ks.clone());
                    budget = budget.saturating_sub(40 * self.counts.cells.n_cells());
                    self.stage = Stage::Whole(sweep);
                }
                Stage::Whole(sweep) if sweep.is_done() => self.stage = Stage::Draw(0),
                Stage::Whole(mut sweep) => {
                    let fitted = sweep.advance(&mut budget);
                    self.stage = Stage::Whole(sweep);
                    if let Some((which, mixture)) = fitted {
                        self.fits_done += 1;
                        if let Some(partial) = self.take_whole(which, mixture) {
                            return self.working(Some(partial));
                        }
                    }
                }
                Stage::Draw(number) => {
                    let sweep = self.draw(self.schedule[number]);
                    budget = budget.saturating_sub(40 * self.counts.cells.n_cells());
                    self.stage = Stage::Refit(number, sweep);
                }
                Stage::Refit(number, sweep) if sweep.is_done() => {
                    let next = number + 1;
                    let Some(&refit) = self.schedule.get(next) else {
                        return Step::Done(self.last());
                    };
                    self.stage = Stage::Draw(next);
                    if refit == Refit::Resample && self.stabilities[0].n_resamples.is_multiple_of(SHOWN_EVERY)
                    {
                        return self.working(Some(self.answer(0, false)));
                    }
                }
                Stage::Refit(number, mut sweep) => {
                    if let Some((which, mixture)) = sweep.advance(&mut budget) {
                        self.fits_done += 1;
                        self.take_refit(self.schedule[number], which, &mixture);
                    }
                    self.stage = Stage::Refit(number, sweep);
                }
                Stage::Finished => return self.empty(),
            }
        }
        self.working(None)
    }
}
