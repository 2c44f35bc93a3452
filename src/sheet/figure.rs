//! Figures: charts as plain shapes at their places, in pixels, so that page, file and tests draw the same.

use super::{Act, Table};

/// A chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// The name of its file, such as `growth`.
    pub name: &'static str,
    pub title: String,
    /// What is drawn, in which unit.
    pub caption: String,
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
    /// What the inks stand for, where the shapes do not say it themselves.
    pub legend: Vec<(Ink, String)>,
    /// The same as figures, for who reads or wants them.
    pub table: Option<Table>,
}

/// One thing drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub form: Form,
    pub ink: Ink,
    /// What it says when it is pointed at.
    pub title: String,
    pub act: Act,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// x, y, width, height.
    Rect(f64, f64, f64, f64),
    /// From, to.
    Line(f64, f64, f64, f64),
    /// From, to, and how thick.
    Thick((f64, f64), (f64, f64), f64),
    /// Points joined.
    Path(Vec<(f64, f64)>),
    /// Points joined with dashes.
    Dashed(Vec<(f64, f64)>),
    /// A filled area round its points.
    Area(Vec<(f64, f64)>),
    /// x, y, radius.
    Dot(f64, f64, f64),
    /// A dot with no filling.
    Ring(f64, f64, f64),
    /// x, y of the line it stands on, and the text.
    Label(f64, f64, Anchor, String),
    /// The same, larger or smaller: size in pixels.
    Sized(f64, f64, Anchor, String, f64),
}

/// Which point of a label stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// What something is drawn with. Colour is for series that the person chose; everything else is ink or grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The one accent.
    Accent,
    /// Of the letters.
    Text,
    /// Quiet letters, lesser things.
    Quiet,
    /// Lines behind everything.
    Grid,
    /// One of six series, from 0; beyond that quiet.
    Series(u8),
    /// More here than expected, less than expected.
    Over,
    Under,
    /// A word of the corpus.
    Word,
}

impl Ink {
    /// What the renderer and the files call it.
    pub fn class(self) -> &'static str {
        match self {
            Ink::Accent => "accent",
            Ink::Text => "text",
            Ink::Quiet => "quiet",
            Ink::Grid => "grid",
            Ink::Series(n) => {
                ["s0", "s1", "s2", "s3", "s4", "s5"].get(n as usize).copied().unwrap_or("quiet")
            }
            Ink::Over => "over",
            Ink::Under => "under",
            Ink::Word => "word",
        }
    }
}

impl Figure {
    pub fn new(name: &'static str, title: impl Into<String>, (width, height): (f64, f64)) -> Figure {
        Figure { name, title: title.into(), width, height, ..Figure::default() }
    }

    pub fn add(&mut self, ink: Ink, form: Form) {
        self.shapes.push(Shape { form, ink, title: String::new(), act: Act::none() });
    }

    /// The same, saying something and leading somewhere.
    pub fn add_act(&mut self, ink: Ink, form: Form, title: impl Into<String>, act: Act) {
        self.shapes.push(Shape { form, ink, title: title.into(), act });
    }

    pub fn label(&mut self, ink: Ink, (x, y): (f64, f64), anchor: Anchor, text: impl Into<String>) {
        self.add(ink, Form::Label(x, y, anchor, text.into()));
    }
}

impl Figure {
    /// Puts the shapes of another figure into this one, moved by so much.
    pub fn place(&mut self, other: Figure, (dx, dy): (f64, f64)) {
        self.shapes
            .extend(other.shapes.into_iter().map(|shape| Shape { form: shape.form.moved(dx, dy), ..shape }));
    }
}

impl Form {
    fn moved(self, dx: f64, dy: f64) -> Form {
        let points = |points: Vec<(f64, f64)>| points.into_iter().map(|(x, y)| (x + dx, y + dy)).collect();
        match self {
            Form::Rect(x, y, width, height) => Form::Rect(x + dx, y + dy, width, height),
            Form::Line(x, y, to, down) => Form::Line(x + dx, y + dy, to + dx, down + dy),
            Form::Thick((x, y), (to, down), thick) => {
                Form::Thick((x + dx, y + dy), (to + dx, down + dy), thick)
            }
            Form::Path(path) => Form::Path(points(path)),
            Form::Dashed(path) => Form::Dashed(points(path)),
            Form::Area(path) => Form::Area(points(path)),
            Form::Dot(x, y, radius) => Form::Dot(x + dx, y + dy, radius),
            Form::Ring(x, y, radius) => Form::Ring(x + dx, y + dy, radius),
            Form::Label(x, y, anchor, text) => Form::Label(x + dx, y + dy, anchor, text),
            Form::Sized(x, y, anchor, text, size) => Form::Sized(x + dx, y + dy, anchor, text, size),
        }
    }
}

/// Points as the path of an SVG, with a tenth of a pixel.
pub fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut path = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        path.push(if i == 0 { 'M' } else { 'L' });
        path += &tenth(*x);
        path.push(' ');
        path += &tenth(*y);
    }
    if closed && !path.is_empty() {
        path.push('Z');
    }
    path
}

/// A length with a tenth of a pixel; what is no number is 0.
pub fn tenth(x: f64) -> String {
    let tenths = (if x.is_finite() { x } else { 0.0 } * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_short_and_never_broken() {
        assert_eq!(path(&[(0.0, 1.26), (-3.5, 1e3)], false), "M0 1.3L-3.5 1000");
        assert_eq!(path(&[(f64::NAN, 1.0), (1.0, f64::INFINITY)], true), "M0 1L1 0Z");
        assert_eq!(path(&[], true), "");
    }
}
