//! The vocabulary as a whole: how it grows while the texts are read, how many words are rare, and how steeply counts
//! fall from the most frequent word on.
//!
//! Growth is Heaps' law, V = k·Nᵝ; rank and frequency Zipf's, f = k·r⁻ᵃ. Both are fitted as straight lines of logarithms
//! (`measures/curve.rs`), which is a description of these points and no test of a law.

use super::frequencies::{WordCount, word_counts};
use super::word_forms::Forms;
use crate::corpus::Corpus;
use crate::index::column::Column;
use crate::measures::NoValue;
use crate::measures::curve::PowerCurve;
use crate::query::memo::Memo;
use crate::text::Layer;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct VocabularyGrowthQuestion {
    pub layer: Layer,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VocabularyGrowthAnswer {
    /// Words read in all, distinct ones, and those that occur once.
    pub words: u64,
    pub types: u64,
    pub hapax: u64,
    /// In equal steps of words read, the texts in the order of the corpus; at most 200, the last is the end.
    pub points: Vec<GrowthPoint>,
    /// Heaps' curve through the points: β is its exponent.
    pub heaps: Result<PowerCurve, NoValue>,
    /// The frequency spectrum: (occurrences, words with so many), rising; the first 100 of `n_classes`.
    pub classes: Vec<(u64, u64)>,
    pub n_classes: u32,
    /// Ranks that lie evenly in their logarithm, at most 300; the first and the last are among them.
    pub zipf: Vec<RankedWord>,
    /// The curve through these: Zipf's exponent is that of the curve with the other sign.
    pub zipf_curve: Result<PowerCurve, NoValue>,
}

/// How many types there are in the first words of the corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrowthPoint {
    pub words: u64,
    pub types: u64,
    /// Types that occurred once up to here.
    pub hapax: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RankedWord {
    /// From 1; equal counts in the order of their keys.
    pub rank: u64,
    pub count: u64,
    /// The most frequent form.
    pub word: String,
    /// What was counted, on the layer of the question.
    pub key: String,
}

/// Points of growth.
const POINTS: u64 = 200;
/// Ranks that are told.
const RANKS: u32 = 300;
/// Classes of the spectrum that are told.
const CLASSES: usize = 100;

/// What can be said of the vocabulary. Nothing when the time is up before.
pub fn vocabulary_growth(memo: &Memo, question: &VocabularyGrowthQuestion) -> VocabularyGrowthAnswer {
    answered(memo, question.layer).unwrap_or(VocabularyGrowthAnswer {
        words: 0,
        types: 0,
        hapax: 0,
        points: Vec::new(),
        heaps: Err(NoValue::NoWords),
        classes: Vec::new(),
        n_classes: 0,
        zipf: Vec::new(),
        zipf_curve: Err(NoValue::NoWords),
    })
}

fn answered(memo: &Memo, layer: Layer) -> Option<VocabularyGrowthAnswer> {
    let counts = word_counts(memo, layer)?;
    let points = growth(memo, layer)?;
    // Falling counts, then rising words; numbers this plain need no sort of their own.
    let rank = |(word, at): (u64, &WordCount)| u64::from(u32::MAX - at.count) << 32 | word;
    let mut ranked: Vec<u64> = (0u64..).zip(&*counts).filter(|(_, at)| at.count > 0).map(rank).collect();
    ranked.sort_unstable();
    let zipf = zipf(memo, layer, &ranked)?;
    let mut classes: Vec<(u64, u64)> = Vec::new();
    for &at in ranked.iter().rev() {
        match classes.last_mut() {
            Some(class) if class.0 == count_at(at) => class.1 += 1,
            _ => classes.push((count_at(at), 1)),
        }
    }
    let n_classes = classes.len() as u32;
    let hapax = classes.first().filter(|class| class.0 == 1).map_or(0, |class| class.1);
    classes.truncate(CLASSES);
    let nothing = |reason| if ranked.is_empty() { NoValue::NoWords } else { reason };
    Some(VocabularyGrowthAnswer {
        words: counts.iter().map(|word: &WordCount| u64::from(word.count)).sum(),
        types: ranked.len() as u64,
        hapax,
        heaps: PowerCurve::through(points.iter().map(|point| (point.words as f64, point.types as f64)))
            .map_err(nothing),
        points: points.to_vec(),
        classes,
        n_classes,
        zipf_curve: PowerCurve::through(zipf.iter().map(|word| (word.rank as f64, word.count as f64)))
            .map_err(nothing),
        zipf: zipf.to_vec(),
    })
}

/// The words at some ranks, of words in their order with their counts, as they are packed above; made once. `None` when
/// the time is up before.
fn zipf(memo: &Memo, layer: Layer, ranked: &[u64]) -> Option<Rc<Vec<RankedWord>>> {
    let name = format!("zipf {}", layer.name());
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    if !memo.may_go_on() {
        return None;
    }
    let forms = Forms::new(memo.corpus, layer);
    let word_at = |rank| {
        let at = ranked[rank as usize - 1];
        let word = at as u32;
        let form = forms.of(word).first().map(|form| form.form.to_owned());
        let key = memo.corpus.word(layer, word).to_owned();
        RankedWord { rank, count: count_at(at), word: form.unwrap_or_default(), key }
    };
    Some(memo.keep_table(name, ranks(ranked.len() as u64).into_iter().map(word_at).collect()))
}

/// The count of a word as it is packed for sorting.
fn count_at(at: u64) -> u64 {
    u64::from(u32::MAX - (at >> 32) as u32)
}

/// Ranks from 1 to `last` whose logarithms lie evenly, each once.
fn ranks(last: u64) -> Vec<u64> {
    let step = crate::float::ln(last.max(1) as f64) / f64::from(RANKS - 1);
    let rank = |nth: u32| (crate::float::exp(step * f64::from(nth)).round() as u64).clamp(1, last.max(1));
    let mut ranks: Vec<u64> = (0..RANKS).map(rank).filter(|&rank| rank <= last).collect();
    ranks.dedup();
    ranks
}

/// Texts that are being read.
struct Begun {
    name: String,
    /// Texts that were read.
    texts: usize,
    words: u64,
    types: u64,
    hapax: u64,
    /// Per word of the vocabulary whether it was met never, once, or more often.
    met: Vec<u8>,
    points: Vec<GrowthPoint>,
}

/// Tokens after which it is asked whether there is time for more.
const STEP: u64 = 200_000;

/// Growth at equal steps of words; read once. `None` when the time is up before.
fn growth(memo: &Memo, layer: Layer) -> Option<Rc<Vec<GrowthPoint>>> {
    let name = format!("growth {}", layer.name());
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let corpus = memo.corpus;
    let n_words: u64 = corpus.lengths().words.iter().map(|&words| u64::from(words)).sum();
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| Begun {
        name,
        texts: 0,
        words: 0,
        types: 0,
        hapax: 0,
        met: vec![0; corpus.vocabulary(layer).len() as usize],
        points: Vec::new(),
    });
    let columns = corpus.columns(layer);
    let mut left = 0;
    for text in corpus.texts().skip(begun.texts) {
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(begun);
                return None;
            }
            left = STEP;
        }
        left = left.saturating_sub(begun.read(corpus, &columns, layer, text, n_words));
        begun.texts += 1;
    }
    Some(memo.keep_table(begun.name, begun.points))
}

impl Begun {
    /// Reads a text and says how many tokens it has, and a few more.
    fn read(&mut self, corpus: &Corpus, columns: &[&Column], layer: Layer, text: u32, n_words: u64) -> u64 {
        let (number, local) = corpus.place_of(text);
        let segment = &corpus.segments()[number].segment;
        let words_of = corpus.vocabulary(layer).words_of(number);
        for extent in corpus.counted(text) {
            segment.each_entry(local, extent, |entry| {
                if !segment.lexicon.is_word(entry) {
                    return;
                }
                let met = &mut self.met[words_of[columns[number].key_of[entry as usize] as usize] as usize];
                match *met {
                    0 => (self.types, self.hapax) = (self.types + 1, self.hapax + 1),
                    1 => self.hapax -= 1,
                    _ => {}
                }
                *met = (*met + 1).min(2);
                self.words += 1;
                // The n-th point is at the first word that fills n two-hundredths.
                if self.words * POINTS >= (self.points.len() as u64 + 1) * n_words {
                    let Begun { words, types, hapax, .. } = *self;
                    self.points.push(GrowthPoint { words, types, hapax });
                }
            });
        }
        u64::from(corpus.n_tokens(text)) + 20
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Document, SetAside};
    use crate::query::known::Known;
    use crate::text::Span;

    fn corpus(texts: &[&str]) -> Corpus {
        let mut corpus = Corpus::default();
        for (n, text) in texts.iter().enumerate() {
            let (id, language) = (n.to_string(), Some("de".into()));
            corpus.add(vec![Document { id, language, text: text.to_string(), ..Document::default() }]);
        }
        corpus
    }

    fn of(corpus: &Corpus) -> VocabularyGrowthAnswer {
        vocabulary_growth(&Memo::new(corpus), &VocabularyGrowthQuestion::default())
    }

    #[test]
    fn twenty_letters_grow_word_by_word() {
        let answer = of(&corpus(&["a b c d e a b c", "f g a b h, i j a a k l m!"]));
        let types: Vec<u64> = answer.points.iter().map(|point| point.types).collect();
        assert_eq!(types, [1, 2, 3, 4, 5, 5, 5, 5, 6, 7, 7, 7, 8, 9, 10, 10, 10, 11, 12, 13]);
        let hapax: Vec<u64> = answer.points.iter().map(|point| point.hapax).collect();
        assert_eq!(hapax, [1, 2, 3, 4, 5, 4, 3, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 8, 9, 10]);
        assert_eq!((answer.words, answer.types, answer.hapax), (20, 13, 10));
        assert_eq!(answer.classes, [(1, 10), (2, 1), (3, 1), (5, 1)]);
        let zipf: Vec<String> =
            answer.zipf.iter().take(4).map(|w| format!("{}{}", w.word, w.count)).collect();
        assert_eq!(zipf.join(" "), "a5 b3 c2 d1");
        assert_eq!((answer.zipf.len(), answer.zipf[12].rank), (13, 13));
        assert!(answer.heaps.expect("a curve").exponent > 0.5);
        assert!(answer.zipf_curve.expect("a curve").exponent < -0.3);
    }

    #[test]
    fn many_words_have_so_many_points_and_ranks() {
        let text: String = (0..5_000u32).map(|n| format!("w{} ", n * n % 1_999)).collect();
        let answer = of(&corpus(&[&text]));
        assert_eq!((answer.points.len(), answer.points[199].words), (200, 5_000));
        assert_eq!((answer.points[199].types, answer.points[199].hapax), (answer.types, answer.hapax));
        assert!(answer.points.windows(2).all(|two| two[1].words == two[0].words + 25));
        assert!(answer.zipf.len() <= 300 && answer.zipf.last().map(|word| word.rank) == Some(answer.types));
    }

    #[test]
    fn what_is_set_aside_or_of_no_words_changes_nothing() {
        let mut with_more = Corpus::default();
        let set_aside =
            vec![SetAside { line: 1, span: Span::new(0, 5), reason: "share".into(), accepted: true }];
        let language = Some("de".into());
        with_more.add(vec![Document {
            text: "x y z\na b a".into(),
            language,
            set_aside,
            ..Document::default()
        }]);
        with_more.add(vec![Document::default()]);
        assert_eq!(of(&with_more), of(&corpus(&["a b a"])));
        for texts in [&[][..], &[""], &["!"], &["mot"], &["ja ja ja ja"]] {
            let answer = of(&corpus(texts));
            assert!(answer.heaps.is_err() && answer.zipf_curve.is_err(), "{answer:?}");
            assert_eq!(answer.points.len() as u64, answer.words);
        }
    }

    #[test]
    fn work_in_steps_gives_the_same() {
        let texts: Vec<String> = (0..90).map(|n| format!("w{n} ").repeat(9_000)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let corpus = corpus(&texts);
        let known = Rc::new(Known::default());
        let mut steps = 0;
        let got = loop {
            let memo = Memo::within(&corpus, known.clone(), &|| true);
            let answer = vocabulary_growth(&memo, &VocabularyGrowthQuestion::default());
            if !memo.is_stopped() {
                break answer;
            }
            steps += 1;
        };
        assert_eq!(got, of(&corpus));
        assert!(steps > 2, "{steps}");
    }
}
