//! A figure as an SVG file that stands alone: its own colours and fonts, nothing to fetch.

use super::figure::{Anchor, Figure, Form, Ink, path, tenth};

/// Colour on white paper.
fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Accent | Ink::Series(0) | Ink::Over => "#114688",
        Ink::Text | Ink::Word => "#1b1f24",
        Ink::Grid => "#e4e2dc",
        Ink::Series(1) => "#0aa2ad",
        Ink::Series(2) => "#583e06",
        Ink::Series(3) => "#6c65c5",
        Ink::Series(4) | Ink::Under => "#9e9013",
        Ink::Series(5) => "#985458",
        Ink::Quiet | Ink::Series(_) => "#56606b",
    }
}

const SANS: &str = "system-ui, Segoe UI, Roboto, Noto Sans, sans-serif";
const SERIF: &str = "Charter, Source Serif 4, Cambria, Georgia, serif";

/// The file. `lines` stand under the figure: what it was made of.
pub fn svg(figure: &Figure, lines: &[String]) -> String {
    let head = if figure.title.is_empty() { 0.0 } else { 44.0 };
    let legend = if figure.legend.is_empty() { 0.0 } else { 22.0 };
    let foot = 18.0 * lines.len() as f64 + 8.0;
    let (width, height) = (figure.width, head + legend + figure.height + foot);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" font-family=\"{SANS}\" font-size=\"12\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        safe(&figure.title),
        w = tenth(width),
        h = tenth(height),
    );
    if head > 0.0 {
        out += &line_of_text(0.0, 16.0, 15.0, "#1b1f24", &figure.title, "600");
        out += &line_of_text(0.0, 34.0, 12.0, "#56606b", &figure.caption, "400");
    }
    let mut x = 0.0;
    for (ink, name) in &figure.legend {
        let y = head + 8.0;
        out += &format!(
            "<rect x=\"{}\" y=\"{}\" width=\"10\" height=\"10\" fill=\"{}\"/>\n",
            tenth(x),
            tenth(y - 4.0),
            colour(*ink)
        );
        out += &line_of_text(x + 14.0, y + 5.0, 12.0, "#1b1f24", name, "400");
        x += 34.0 + 7.0 * name.chars().count() as f64;
    }
    out += &format!("<g transform=\"translate(0 {})\">\n", tenth(head + legend));
    for shape in &figure.shapes {
        let colour = colour(shape.ink);
        let title = match shape.title.as_str() {
            "" => String::new(),
            title => format!("<title>{}</title>", safe(title)),
        };
        out += &match &shape.form {
            Form::Rect(x, y, w, h) => {
                let (x, y, w, h) = (tenth(*x), tenth(*y), tenth(w.max(0.0)), tenth(h.max(0.0)));
                format!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{colour}\">{title}</rect>\n"
                )
            }
            Form::Line(x1, y1, x2, y2) => {
                let d = path(&[(*x1, *y1), (*x2, *y2)], false);
                format!("<path d=\"{d}\" stroke=\"{colour}\" fill=\"none\">{title}</path>\n")
            }
            Form::Thick(from, to, thick) => {
                let (d, thick) = (path(&[*from, *to], false), tenth(*thick));
                format!(
                    "<path d=\"{d}\" stroke=\"{colour}\" stroke-opacity=\".35\" stroke-width=\"{thick}\">{title}</path>\n"
                )
            }
            Form::Path(points) => {
                let d = path(points, false);
                format!(
                    "<path d=\"{d}\" stroke=\"{colour}\" stroke-width=\"1.8\" fill=\"none\">{title}</path>\n"
                )
            }
            Form::Dashed(points) => {
                let d = path(points, false);
                format!(
                    "<path d=\"{d}\" stroke=\"{colour}\" stroke-width=\"1.4\" stroke-dasharray=\"4 4\" fill=\"none\">{title}</path>\n"
                )
            }
            Form::Area(points) => {
                let d = path(points, true);
                format!("<path d=\"{d}\" fill=\"{colour}\" fill-opacity=\".22\">{title}</path>\n")
            }
            Form::Dot(x, y, r) => {
                format!(
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{colour}\">{title}</circle>\n",
                    tenth(*x),
                    tenth(*y),
                    tenth(*r)
                )
            }
            Form::Ring(x, y, r) => {
                format!(
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"#fff\" stroke=\"{colour}\" stroke-width=\"1.6\">{title}</circle>\n",
                    tenth(*x),
                    tenth(*y),
                    tenth(*r)
                )
            }
            Form::Label(x, y, anchor, text) => label(*x, *y, *anchor, text, 12.0, shape.ink),
            Form::Sized(x, y, anchor, text, size) => label(*x, *y, *anchor, text, *size, shape.ink),
        };
    }
    out += "</g>\n";
    for (i, line) in lines.iter().enumerate() {
        out += &line_of_text(0.0, height - foot + 16.0 + 18.0 * i as f64, 11.0, "#56606b", line, "400");
    }
    out + "</svg>\n"
}

fn label(x: f64, y: f64, anchor: Anchor, text: &str, size: f64, ink: Ink) -> String {
    let anchor = anchor_name(anchor);
    let family = if ink == Ink::Word { SERIF } else { SANS };
    let colour = if matches!(ink, Ink::Series(_)) { "#1b1f24" } else { colour(ink) };
    let (x, y, size) = (tenth(x), tenth(y), tenth(size));
    let text = safe(text);
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-family=\"{family}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{text}</text>\n"
    )
}

/// The name that SVG has for it.
pub fn anchor_name(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn line_of_text(x: f64, y: f64, size: f64, colour: &str, text: &str, weight: &str) -> String {
    let (x, y, size, text) = (tenth(x), tenth(y), tenth(size), safe(text));
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{text}</text>\n"
    )
}

/// Text as it may stand in markup; signs that XML does not know are left out.
fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '&' => out += "&amp;",
            '"' => out += "&quot;",
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_the_corpus_stays_text() {
        let mut figure = Figure::new("x", "a < b & \"c\"\u{0}", (100.0, 50.0));
        figure.label(Ink::Word, (1.0, 2.0), Anchor::Middle, "<script>alert(1)</script>");
        figure.add_act(Ink::Series(9), Form::Dot(1.0, f64::NAN, 3.0), "</svg>", super::super::Act::none());
        let svg = svg(&figure, &["5 < 6".into()]);
        assert!(svg.contains("&lt;script&gt;") && !svg.contains("<script"));
        assert!(svg.contains("a &lt; b &amp; &quot;c&quot;</title>"));
        assert_eq!(svg.matches("</svg>").count(), 1);
        assert!(!svg.contains("NaN"));
    }
}
