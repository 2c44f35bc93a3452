//! Which rows of a long list are in sight, and how a list higher than browsers draw is scrolled.
//!
//! All rows are equally high, so that the place of any of a million is a product. Browsers draw nothing beyond some
//! tens of millions of pixels (Firefox 17.8, Chromium 33.5): a higher list is drawn as high as it may be, and a pixel of
//! scrolling moves it by several.

use std::ops::Range;

/// No list is drawn higher than this many pixels.
const HIGHEST: f64 = 12e6;

/// A list of rows of one height, seen through a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rows {
    pub n: u32,
    /// Height of a row in pixels, above 0.
    pub row: f64,
    /// Height of the window in pixels.
    pub window: f64,
}

impl Rows {
    /// The height the list would have.
    fn content(&self) -> f64 {
        f64::from(self.n) * self.row
    }

    /// The height it is drawn with.
    pub fn height(&self) -> f64 {
        self.content().min(HIGHEST)
    }

    /// Pixels of rows by which a pixel of scrolling moves the list, from 1 on.
    fn pace(&self) -> f64 {
        let (content, height) = (self.content(), self.height());
        if content <= height { 1.0 } else { (content - self.window) / (height - self.window).max(1.0) }
    }

    /// How far the list can be scrolled: 0 at its beginning, at most until its end meets that of the window.
    fn within(&self, scrolled: f64) -> f64 {
        scrolled.clamp(0.0, (self.height() - self.window).max(0.0))
    }

    /// The pixels of rows above the window when the list's edge has gone `scrolled` pixels beyond that of the window.
    fn above(&self, scrolled: f64) -> f64 {
        self.within(scrolled) * self.pace()
    }

    /// The rows in sight, with `margin` more on each side.
    pub fn in_sight(&self, scrolled: f64, margin: u32) -> Range<u32> {
        let above = self.above(scrolled);
        let first = (above / self.row) as u32;
        let last = ((above + self.window) / self.row).ceil() as u32;
        first.saturating_sub(margin).min(self.n)..last.saturating_add(margin).min(self.n)
    }

    /// The rows that a person sees, below what covers the first pixels of the window; a row of which less than a half
    /// is left is not the first.
    pub fn seen(&self, scrolled: f64, covered: f64) -> Range<u32> {
        // A list that begins further down has fewer pixels of the window.
        let above = self.above(scrolled) + scrolled.min(0.0);
        let first = ((above + covered).max(0.0) / self.row + 0.5) as u32;
        let end = (((above + self.window) / self.row).ceil().max(0.0) as u32).min(self.n);
        first.min(end)..end
    }

    /// Where a row is drawn, in pixels from the edge of the list.
    pub fn top(&self, row: u32, scrolled: f64) -> f64 {
        f64::from(row) * self.row - self.above(scrolled) + self.within(scrolled)
    }

    /// How far to scroll so that a row is in sight below what covers the first `covered` pixels of the window; nothing
    /// where it is already.
    pub fn reach(&self, row: u32, scrolled: f64, covered: f64) -> Option<f64> {
        let (above, top) = (self.above(scrolled), f64::from(row) * self.row);
        let wanted = if top < above + covered {
            top - covered
        } else if top + self.row > above + self.window {
            top + self.row - self.window
        } else {
            return None;
        };
        Some(self.to(wanted))
    }

    /// How far to scroll so that a row is the first below what covers the window.
    pub fn to_first(&self, row: u32, covered: f64) -> f64 {
        self.to(f64::from(row) * self.row - covered)
    }

    fn to(&self, above: f64) -> f64 {
        if above <= 0.0 { above } else { self.within(above / self.pace()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Rows = Rows { n: 100, row: 30.0, window: 600.0 };
    const LONG: Rows = Rows { n: 1_000_000, row: 30.0, window: 600.0 };

    #[test]
    fn a_short_list_scrolls_pixel_by_pixel() {
        assert_eq!(SHORT.height(), 3_000.0);
        assert_eq!(SHORT.in_sight(0.0, 0), 0..20);
        assert_eq!(SHORT.in_sight(45.0, 0), 1..22);
        assert_eq!(SHORT.in_sight(45.0, 10), 0..32);
        assert_eq!(SHORT.in_sight(9_999.0, 5), 75..100, "beyond its end it is at its end");
        assert_eq!(SHORT.in_sight(-500.0, 0), 0..20, "so it is before it begins");
        assert_eq!(SHORT.top(7, 1_000.0), 210.0);
    }

    #[test]
    fn a_list_of_a_million_has_both_its_ends() {
        assert_eq!(LONG.height(), HIGHEST);
        assert_eq!(LONG.in_sight(0.0, 0), 0..20);
        assert_eq!(LONG.in_sight(HIGHEST - 600.0, 0), 999_980..1_000_000);
        let middle = LONG.in_sight((HIGHEST - 600.0) / 2.0, 0);
        assert_eq!(middle.start, 499_990);
        // The first row in sight is drawn at the edge of the window, wherever that is.
        for scrolled in [0.0, 5_000.0, 6e6, HIGHEST - 600.0] {
            let top = LONG.top(LONG.in_sight(scrolled, 0).start, scrolled);
            assert!((scrolled - top).abs() <= 30.0, "{top} at {scrolled}");
        }
    }

    #[test]
    fn every_row_can_be_reached() {
        for rows in [SHORT, LONG] {
            for row in [0, 1, rows.n / 3, rows.n - 2, rows.n - 1] {
                for from in [0.0, rows.height() / 2.0, rows.height()] {
                    let to = rows.reach(row, from, 50.0).unwrap_or(from);
                    assert!(rows.in_sight(to, 0).contains(&row), "{row} from {from}");
                    let again = rows.reach(row, to, 50.0);
                    assert!(again.is_none_or(|again| (again - to).abs() < 1.0), "{row} from {from}");
                }
            }
        }
        assert_eq!(SHORT.reach(30, 600.0, 0.0), None, "what is in sight stays where it is");
        assert_eq!(SHORT.to_first(30, 50.0), 850.0);
        assert_eq!(SHORT.reach(0, 600.0, 50.0), Some(-50.0), "the first row, below what covers it");
    }

    #[test]
    fn an_empty_list_has_no_rows() {
        let none = Rows { n: 0, ..SHORT };
        assert_eq!((none.height(), none.in_sight(100.0, 10)), (0.0, 0..0));
    }

    #[test]
    fn what_a_person_sees_begins_below_what_covers_it() {
        let seen = |scrolled, covered| SHORT.seen(scrolled, covered);
        assert_eq!(seen(0.0, 0.0), 0..20);
        assert_eq!([seen(600.0, 60.0), seen(610.0, 60.0), seen(620.0, 60.0)], [22..40, 22..41, 23..41]);
        assert_eq!([seen(-450.0, 60.0), seen(-590.0, 60.0), seen(-900.0, 60.0)], [0..5, 0..1, 0..0]);
    }
}
