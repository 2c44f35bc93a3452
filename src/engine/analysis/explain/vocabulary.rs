//! The curves through the vocabulary: Heaps' and Zipf's exponents with the points they were fitted to.

use super::{Making, Point};
use crate::analysis::vocabulary_growth::{VocabularyGrowthQuestion, vocabulary_growth};
use crate::float::ln;
use crate::measures::NoValue;
use crate::query::memo::Memo;
use crate::text::Layer;

impl Making {
    pub(super) fn vocabulary(&mut self, memo: &Memo, layer: Layer) {
        let answer = vocabulary_growth(memo, &VocabularyGrowthQuestion { layer });
        if memo.is_stopped() {
            return;
        }
        let point = |name: String, x: u64, y: u64| Point {
            name,
            kind: None,
            text: None,
            x: ln(x as f64),
            y: ln(y as f64),
        };
        let is_heaps = self.measure.id == "heaps";
        let (curve, points): (_, Vec<Point>) = match self.measure.id {
            "heaps" => {
                let points = answer.points.iter().filter(|point| point.words > 0 && point.types > 0);
                (answer.heaps, points.map(|at| point(String::new(), at.words, at.types)).collect())
            }
            "zipf" => {
                let points = answer.zipf.iter().map(|word| point(word.word.clone(), word.rank, word.count));
                (answer.zipf_curve, points.collect())
            }
            _ => return self.explanation.value = Err(NoValue::Impossible),
        };
        self.set(&[("n", points.len() as f64)]);
        self.values.set_column("x", points.iter().map(|point| point.x).collect());
        self.values.set_column("y", points.iter().map(|point| point.y).collect());
        if let Ok(curve) = curve {
            self.known.extend([("b", curve.exponent), ("K", curve.factor), ("R²", curve.r2)]);
        }
        self.is(curve.map(|curve| if is_heaps { curve.exponent } else { -curve.exponent }));
        self.points(points);
    }
}
