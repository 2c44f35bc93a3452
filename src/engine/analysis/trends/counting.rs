//! The counts of every query in every group, and what is said of them.

use super::between;
use super::curves::Curves;
use super::cutting::Cuts;
use super::grouping::{About, Groups, NONE};
use super::places::{Places, places};
use super::{Figures, Group, GroupCount, GroupKind, Series, TrendsAnswer, TrendsQuestion};
use crate::corpus::Corpus;
use crate::measures::clustered::{Deviates, Places as Sums, Texts};
use crate::measures::{NoValue, ratio};
use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::reading::{Node, Reading};

/// A query in a group.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Count {
    pub sums: Sums,
    /// Texts or pieces that are found.
    pub texts: u32,
}

/// The words of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Base {
    /// With and without words.
    pub n: u32,
    pub texts: Texts,
}

pub struct Counting<'a> {
    corpus: &'a Corpus,
    groups: Groups,
    base: Vec<Base>,
    /// Of slices.
    cuts: Option<Cuts>,
    /// Query by query; nothing of one that cannot be read.
    counts: Vec<Option<Vec<Count>>>,
    curves: Curves,
}

impl<'a> Counting<'a> {
    pub fn new(memo: &Memo<'a>, groups: Groups, question: &TrendsQuestion) -> Counting<'a> {
        let corpus = memo.corpus;
        let curves = Curves::new(corpus, &groups.sequence, question);
        let base = vec![Base::default(); groups.about.len()];
        let cuts = groups.slices.map(|slices| Cuts::new(corpus, slices));
        let mut counting = Counting { corpus, groups, base, cuts, counts: Vec::new(), curves };
        counting.count_words();
        counting
    }

    fn count_words(&mut self) {
        let words = &self.corpus.lengths().words;
        let Some(cuts) = &self.cuts else {
            for text in self.corpus.texts() {
                if let Some(base) = self.base.get_mut(self.groups.of[text as usize] as usize) {
                    base.n += 1;
                    base.texts.add(u64::from(words[text as usize]));
                }
            }
            return;
        };
        for text in self.corpus.texts() {
            for (slice, size) in cuts.pieces(text) {
                self.base[slice as usize].n += 1;
                self.base[slice as usize].texts.add(size);
            }
        }
    }

    /// Counts the next query. `None` when the time is up before.
    pub fn add(&mut self, memo: &Memo, node: Option<&Node>) -> Option<()> {
        let Some(node) = node else {
            self.counts.push(None);
            self.curves.skip();
            return Some(());
        };
        let mut counts = vec![Count::default(); self.base.len()];
        let is_listed = self.cuts.is_some() || self.curves.are_wanted();
        let listed = if is_listed { Some(places(memo, node)?) } else { None };
        match (&self.cuts, &listed) {
            (Some(cuts), Some(listed)) => count_slices(cuts, listed, &mut counts),
            _ => {
                let look = look(memo, node);
                if memo.is_stopped() {
                    return None;
                }
                let words = &self.corpus.lengths().words;
                for &(text, n) in &look.tally.texts {
                    let group = self.groups.of[text as usize];
                    if group != NONE {
                        let count = &mut counts[group as usize];
                        count.texts += 1;
                        count.sums.add(u64::from(n), u64::from(words[text as usize]));
                    }
                }
            }
        }
        match listed {
            Some(listed) => self.curves.add(&listed),
            None => self.curves.skip(),
        }
        self.counts.push(Some(counts));
        Some(())
    }

    pub fn answer(mut self, readings: Vec<Reading>, question: &TrendsQuestion) -> TrendsAnswer {
        let mut curves = std::mem::take(&mut self.curves.done);
        let n_known = n_known(&self.groups.about);
        let n_in = if question.with_unknown { self.base.len() } else { n_known };
        let mut deviates = Deviates::new(question.confidence, 1);

        let mut whole = Base::default();
        self.base[..n_in].iter().for_each(|base| whole.join(base));
        let figures = |counts: &[Count]| {
            let mut total = Count::default();
            counts[..n_in].iter().for_each(|count| total.join(count));
            total
        };
        let between = between::Between::new(&self.groups, &self.base, n_known, n_in, question.confidence);
        let mut series = Vec::new();
        for ((reading, counts), (rolling, progress)) in
            readings.into_iter().zip(&self.counts).zip(std::mem::take(&mut curves.of_queries))
        {
            let found = counts.as_ref().map(|counts| Figures {
                total: shown(&whole, &figures(counts), &mut deviates),
                dispersion: between.dispersion(counts),
                trend: self.groups.in_time.then(|| between.trend(counts)),
                contrast: between.contrast(counts),
                rolling,
                progress,
            });
            series.push(Series { reading, found });
        }
        let pairs = between.pairs(&self.counts);
        let (joined, runs) = runs(&self.groups, n_known, n_in, question.most as usize);
        let mut group = |run: std::ops::Range<usize>| self.group(run, &mut deviates);
        let total = runs.len() as u32;
        let page = runs.into_iter().skip(question.offset as usize).take(question.limit as usize);
        let groups: Vec<Group> = page.map(&mut group).collect();
        let left_out = (n_in..self.base.len()).map(|one| group(one..one + 1)).collect();
        TrendsAnswer {
            words: whole.texts.words,
            texts: if self.groups.slices.is_some() { self.corpus.n_texts() } else { whole.n },
            n_groups: self.base[..n_in].iter().filter(|base| base.texts.words > 0).count() as u32,
            joined,
            total,
            groups,
            left_out,
            inferred: self.groups.inferred,
            series,
            pairs,
            rolling_at: curves.rolling_at,
            progress_at: curves.progress_at,
            no_rolling: curves.no_rolling,
        }
    }

    /// Neighbouring groups as one.
    fn group(&self, run: std::ops::Range<usize>, deviates: &mut Deviates) -> Group {
        let mut base = Base::default();
        self.base[run.clone()].iter().for_each(|part| base.join(part));
        let about = &self.groups.about[run.clone()];
        let (first, last) = (&about[0], &about[about.len() - 1]);
        let kind = match about.iter().filter_map(|about| about.kind).find(|kind| *kind != GroupKind::Gap) {
            Some(GroupKind::Known) if self.groups.by_value && about.len() > 1 => GroupKind::Others,
            kind => kind.unwrap_or(GroupKind::Gap),
        };
        let counts = self.counts.iter().map(|counts| {
            let counts = counts.as_ref().filter(|_| kind != GroupKind::Gap)?;
            let mut count = Count::default();
            counts[run.clone()].iter().for_each(|part| count.join(part));
            Some(shown(&base, &count, deviates))
        });
        let counts = counts.collect();
        let size: u32 = about.iter().map(|about| about.size).fold(0, u32::saturating_add);
        let until = if about.len() > 1 && last.until.is_empty() { &last.label } else { &last.until };
        let is_named = kind != GroupKind::Others;
        Group {
            kind,
            label: if is_named { first.label.clone() } else { String::new() },
            until: if is_named { until.clone() } else { String::new() },
            at: first.at,
            size,
            text: first.text.filter(|_| about.len() == 1),
            texts: base.n,
            words: base.texts.words,
            counts,
        }
    }
}

/// How many of the groups something is known of; the others come last.
pub(super) fn n_known(about: &[About]) -> usize {
    let is_unknown = |about: &About| {
        matches!(about.kind, Some(GroupKind::Missing | GroupKind::Vague | GroupKind::Inferred))
    };
    about.iter().take_while(|about| !is_unknown(about)).count()
}

fn count_slices(cuts: &Cuts, listed: &Places, counts: &mut [Count]) {
    for (text, before) in listed.by_text() {
        let slice = |&place: &u32| cuts.slice(text, place);
        for same in before.chunk_by(|a, b| slice(a) == slice(b)) {
            let slice = slice(&same[0]);
            let count = &mut counts[slice as usize];
            count.texts += 1;
            count.sums.add(same.len() as u64, cuts.piece(text, slice));
        }
    }
}

impl Count {
    fn join(&mut self, other: &Count) {
        self.sums.join(&other.sums);
        self.texts += other.texts;
    }
}

impl Base {
    fn join(&mut self, other: &Base) {
        self.n += other.n;
        self.texts.join(&other.texts);
    }
}

fn shown(base: &Base, count: &Count, deviates: &mut Deviates) -> GroupCount {
    GroupCount {
        count: count.sums.n,
        texts: count.texts,
        rate: ratio(count.sums.n as f64, base.texts.words as f64, NoValue::NoWords),
        interval: deviates.interval(&base.texts, &count.sums),
    }
}

/// The groups as they are listed: how many neighbours are joined, and where each begins and ends.
fn runs(groups: &Groups, n_known: usize, n_in: usize, most: usize) -> (u32, Vec<std::ops::Range<usize>>) {
    let most = most.max(1);
    let mut runs: Vec<std::ops::Range<usize>>;
    let mut joined = 1;
    if n_known <= most {
        runs = (0..n_known).map(|one| one..one + 1).collect();
    } else if groups.by_value {
        // The first ones, and the others together.
        runs = (0..most - 1).map(|one| one..one + 1).collect();
        runs.push(most - 1..n_known);
    } else {
        joined = n_known.div_ceil(most);
        runs = (0..n_known).step_by(joined).map(|from| from..(from + joined).min(n_known)).collect();
    }
    runs.extend((n_known..n_in).map(|one| one..one + 1));
    (joined as u32, runs)
}
