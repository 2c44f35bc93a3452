//! Figures whose numbers are counted in the texts: spreads of a word or query, diversity of a text.

use super::{Caution, MOST_PARTS, Making, PartShare};
use crate::analysis::frequencies::{WordCount, word_counts};
use crate::analysis::spread::Spreads;
use crate::analysis::text_profile::counting::{Counting, of_some};
use crate::analysis::text_profile::measure::WordsAs;
use crate::analysis::word_measures::Measuring;
use crate::measures::dispersion::Parts;
use crate::measures::diversity::{DRAWS, Spectrum};
use crate::measures::positions::distances;
use crate::measures::readability::Counts;
use crate::measures::windows::{Full, THRESHOLD, factors_of};
use crate::measures::{NoValue, Value, named};
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::text::Layer;
use std::collections::HashMap;

/// Of a spread over parts, and of the places themselves.
pub(super) const SPREADS: [&str; 14] = [
    "range",
    "dp",
    "dp_norm",
    "juilland_d",
    "juilland_d_raw",
    "carroll_d2",
    "rosengren_s",
    "kl_divergence",
    "variation_coefficient",
    "chi2_parts",
    "idf",
    "arf",
    "awt",
    "ald",
];
pub(super) const DIVERSITIES: [&str; 17] = [
    "ttr",
    "guiraud_r",
    "cttr",
    "herdan_c",
    "maas_squared",
    "maas_root",
    "msttr",
    "mattr",
    "mtld",
    "hd_d",
    "vocd_d",
    "yule_k",
    "simpson_d",
    "honore_r",
    "entropy",
    "repeat_rate",
    "fisher_alpha",
];
/// Quotients of types and tokens that fall as a text grows.
pub(super) const OF_LENGTH: [&str; 6] = ["ttr", "guiraud_r", "cttr", "herdan_c", "honore_r", "fisher_alpha"];
/// Fewer texts than these make a spread say little.
const ENOUGH_PARTS: u32 = 5;

impl Making {
    pub(super) fn word(&mut self, memo: &Memo, layer: Layer, key: &str) {
        let corpus = memo.corpus;
        let Some(word) = corpus.word_of(layer, key) else {
            self.explanation.value = Err(NoValue::NoOccurrence);
            return;
        };
        if self.measure.id.starts_with("tf_idf") {
            let Some(counts) = word_counts(memo, layer) else { return };
            let WordCount { count, documents } = counts[word as usize];
            let n_words = counts.iter().map(|word| u64::from(word.count)).sum();
            let texts = corpus.lengths().n_texts as u64;
            return self.weight(u64::from(count), n_words, u64::from(documents), texts);
        }
        let mut spreads = Spreads::new(corpus, layer);
        let spread = spreads.of(word).iter().map(|&(text, count)| (text, u64::from(count))).collect();
        let needs_counts = std::rc::Rc::default();
        let places = Measuring::new(corpus, layer, needs_counts).places(word);
        self.spread(memo, spread, &places);
    }

    pub(super) fn query(&mut self, memo: &Memo, query: &str) {
        let reading = expansion::read(memo, query);
        let found = reading.node.as_ref().map(|node| matches(memo, node)).unwrap_or_default();
        if memo.is_stopped() {
            return;
        }
        let spread = found.by_document().map(|hits| (hits[0].document, hits.len() as u64)).collect();
        let words = &memo.corpus.lengths().words;
        let (mut before, mut next) = (0u64, 0);
        let mut places = Vec::new();
        for hit in &found.hits {
            let document = hit.document as usize;
            before += words[next..document].iter().map(|&words| u64::from(words)).sum::<u64>();
            next = document;
            let inside = memo.corpus.words_before(hit.document, hit.extent.start);
            places.push(before + u64::from(inside));
        }
        // Two parts of one compound stand at one word.
        places.dedup();
        self.spread(memo, spread, &places);
    }

    fn spread(&mut self, memo: &Memo, spread: Vec<(u32, u64)>, places: &[u64]) {
        let sizes: Vec<u64> = memo.corpus.lengths().words.iter().map(|&words| u64::from(words)).collect();
        let n_words: u64 = sizes.iter().sum();
        let parts = Parts::new(&sizes);
        let mut found = spread.iter().copied().peekable();
        let mut rows = Vec::new();
        for (document, words) in (0u32..).zip(sizes.iter().copied()) {
            let count = found.next_if(|(text, _)| *text == document).map_or(0, |(_, count)| count);
            if words > 0 {
                rows.push(PartShare {
                    document,
                    group: None,
                    count,
                    words,
                    share: words as f64 / n_words as f64,
                });
            }
        }
        self.explanation.n_parts = rows.len() as u32;
        self.explanation.parts = rows[..rows.len().min(MOST_PARTS)].to_vec();
        let column = |of: fn(&PartShare) -> f64| rows.iter().map(of).collect::<Vec<f64>>();
        let f = spread.iter().map(|(_, count)| count).sum::<u64>();
        if ["arf", "awt", "ald"].contains(&self.measure.id) {
            self.set(&[("N", n_words as f64), ("f", places.len() as f64)]);
            if let Ok(distances) = distances(places, n_words) {
                self.values.set_column("d", distances.collect());
            }
        } else {
            let least = rows.iter().map(|row| row.share).fold(1.0, f64::min);
            self.set(&[("n", rows.len() as f64), ("min s", least)]);
            self.values.set_column("v", column(|row| row.count as f64));
            self.values.set_column("w", column(|row| row.words as f64));
            self.values.set_column("s", column(|row| row.share));
        }
        let value = |id: &str| -> Value {
            named::of_parts(id, &parts, spread.iter().copied())
                .or_else(|| named::of_places(id, places, n_words))
                .unwrap_or(Err(NoValue::Impossible))
        };
        self.is(value(self.measure.id));
        self.others(&SPREADS, value);
        self.few(f);
    }

    /// So few parts or occurrences that a spread says little.
    pub(super) fn few(&mut self, occurrences: u64) {
        if self.explanation.n_parts < ENOUGH_PARTS {
            self.caution(Caution::FewParts(self.explanation.n_parts));
        }
        if occurrences > 0 && occurrences < 5 {
            self.caution(Caution::FewOccurrences(occurrences));
        }
    }

    pub(super) fn text(&mut self, memo: &Memo, id: &str) {
        let corpus = memo.corpus;
        let texts: Vec<u32> = corpus.texts().collect();
        let place = |document| texts.iter().position(|&text| text == document);
        let found = corpus.find(id).and_then(|document| Some((document, place(document)? as u32)));
        let Some((document, place)) = found else {
            self.explanation.value = Err(NoValue::NoWords);
            return;
        };
        let layer = corpus.decisions().layer;
        let parameter = self.explanation.figure.parameter;
        if named::of_counts(self.measure.id, &Counts::default()).is_some() {
            // Words as they are written, unless those of every other figure are asked for.
            let words = if parameter.is_some() { WordsAs::Counted } else { WordsAs::Written };
            let counting = Counting::on(layer).settled(memo);
            let Some(counts) = of_some(memo, counting, &texts, &[place]) else { return };
            return self.readability(&counts[0].readable(words), Some(counts[0].language));
        }
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut types = Vec::new();
        for extent in corpus.counted(document) {
            for token in corpus.tokens(document, extent).filter(|token| token.kind.is_word()) {
                let next = numbers.len() as u32;
                types.push(*numbers.entry(corpus.key(document, token.entry, layer)).or_insert(next));
            }
        }
        let spectrum = Spectrum::of_text(&types);
        let window = parameter.filter(|window| (1.0..1e9).contains(window)).map_or(0, |window| window as u32);
        let window = Counting { layer, window }.settled(memo).window;
        let (n, w) = (types.len() as f64, f64::from(window));
        self.set(&[("N", n), ("V", spectrum.v() as f64), ("V₁", spectrum.hapax() as f64), ("w", w)]);
        let (occurrences, with_them) = spectrum
            .classes()
            .iter()
            .map(|&(i, v)| (i as f64, v as f64))
            .unzip::<f64, f64, Vec<f64>, Vec<f64>>();
        self.values.set_column("i", occurrences);
        self.values.set_column("Vᵢ", with_them);
        let value = |id: &str| -> Value {
            named::of_text(id, &types, &spectrum, window).unwrap_or(Err(NoValue::Impossible))
        };
        let result = value(self.measure.id);
        match self.measure.id {
            "mattr" | "msttr" => {
                // As many distinct words as all windows have together: a whole number.
                let m = if self.measure.id == "mattr" { n - w + 1.0 } else { (n / w).floor() };
                let distinct = result.map_or(0.0, |mean| (mean * m * w).round());
                self.set(&[("m", m), ("T", distinct)]);
                self.is(result);
            }
            "mtld" => {
                let [forwards, backwards] = factors_of(&types, THRESHOLD, Full::AtThreshold);
                self.set(&[("F1", forwards), ("F2", backwards)]);
                self.is(result);
            }
            // The step is the equation that α solves.
            "fisher_alpha" => {
                result.into_iter().for_each(|alpha| self.values.set("α", alpha));
                self.explanation.value = result;
            }
            _ => self.is(result),
        }
        self.others(&DIVERSITIES, value);
        if OF_LENGTH.contains(&self.measure.id) {
            self.caution(Caution::DependsOnLength);
        }
        debug_assert_eq!(DRAWS, 42, "the steps of HD-D name the draws");
    }
}
