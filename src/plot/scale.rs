//! Scales: from a number of the data to a place on the screen, and the round numbers between.

/// A linear scale from `domain` to `range`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub domain: (f64, f64),
    pub range: (f64, f64),
}

impl Scale {
    pub fn linear(domain: (f64, f64), range: (f64, f64)) -> Scale {
        Scale { domain, range }
    }

    /// Where `x` stands. An empty domain puts everything at the start of the range.
    pub fn at(&self, x: f64) -> f64 {
        let width = self.domain.1 - self.domain.0;
        let share = if width == 0.0 { 0.0 } else { (x - self.domain.0) / width };
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// About `n` round numbers within the domain: steps of 1, 2 or 5 times a power of ten.
    pub fn ticks(&self, n: usize) -> Vec<f64> {
        let (low, high) = self.domain;
        let span = high - low;
        if n == 0 || !span.is_finite() || span <= 0.0 {
            return vec![low];
        }
        let rough = span / n as f64;
        let mut power = 1.0;
        while power * 10.0 <= rough {
            power *= 10.0;
        }
        while power > rough {
            power /= 10.0;
        }
        let step =
            [1.0, 2.0, 5.0, 10.0].map(|m| m * power).into_iter().find(|&s| s >= rough).unwrap_or(power);
        let first = (low / step).ceil() as i64;
        let last = (high / step + 1e-9).floor() as i64;
        (first..=last).map(|i| i as f64 * step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_maps_its_ends_to_its_ends() {
        let scale = Scale::linear((10.0, 20.0), (0.0, 100.0));
        assert_eq!([scale.at(10.0), scale.at(15.0), scale.at(20.0)], [0.0, 50.0, 100.0]);
        assert_eq!(Scale::linear((3.0, 3.0), (5.0, 9.0)).at(3.0), 5.0);
    }

    #[test]
    fn ticks_are_round() {
        let ticks = |low, high, n| Scale::linear((low, high), (0.0, 1.0)).ticks(n);
        assert_eq!(ticks(0.0, 10.0, 5), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks(0.0, 1.0, 2), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(4.0, 4.0, 5), [4.0]);
        assert_eq!(ticks(0.0, f64::INFINITY, 5), [0.0]);
    }
}
