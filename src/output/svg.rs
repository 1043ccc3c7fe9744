//! A drawing as a file of its own, SVG 1.1, with colours as attributes of its shapes.
//!
//! It has no style element: a host's Content-Security-Policy would refuse one, and programs for
//! texts and slides read attributes better than styles.

use super::xml::escaped;
use crate::site::chart::{Drawing, Shape};

/// The light colours of the default theme.
mod colour {
    pub const PAPER: &str = "#fdfcf9";
    pub const INK: &str = "#15171c";
    pub const SOFT: &str = "#575b65";
}

/// The look of each class, as attributes.
const LOOKS: &[(&str, &str)] = &[
    ("tick", "fill=\"#575b65\""),
    ("label", "fill=\"#15171c\""),
    ("value", "fill=\"#15171c\" font-weight=\"bold\""),
    ("grid", "fill=\"none\" stroke=\"#dfdcd4\""),
    ("base", "fill=\"none\" stroke=\"#15171c\""),
    ("fill-1", "fill=\"#1b4a94\""),
    ("fill-2", "fill=\"#9fb4d8\""),
    ("fill-3", "fill=\"#fdfcf9\" stroke=\"#575b65\""),
    ("fill-4", "fill=\"#15171c\""),
    ("band", "fill=\"#eceae3\""),
    ("line-1", "fill=\"none\" stroke=\"#1b4a94\" stroke-width=\"2.5\""),
    ("line-2", "fill=\"none\" stroke=\"#15171c\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\""),
    ("line-interval", "fill=\"none\" stroke=\"#9fb4d8\" stroke-width=\"4\""),
    ("dot-1", "fill=\"#1b4a94\""),
    ("dot-2", "fill=\"#fdfcf9\" stroke=\"#15171c\" stroke-width=\"2\""),
];

fn look(class: &str) -> &'static str {
    LOOKS.iter().find(|(known, _)| *known == class).map_or("", |(_, look)| look)
}

/// Space around the drawing, and above it for its title.
const EDGE: f64 = 20.0;
const TITLE: f64 = 36.0;

/// A drawing with its title and where it comes from above it, as the text of a file.
pub fn file(drawing: &Drawing, lang: &str, [title, desc, source]: [&str; 3]) -> String {
    let (width, height) = (drawing.width.0 + 2.0 * EDGE, drawing.height.0 + 2.0 * EDGE + TITLE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"title desc\" font-family=\"Public Sans, Noto Sans, Arial, sans-serif\" \
         font-size=\"13\">\n<title id=\"title\">{title}</title>\n<desc id=\"desc\">{desc}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n\
         <text x=\"{EDGE}\" y=\"{base}\" fill=\"{ink}\" font-size=\"17\" \
         font-weight=\"bold\">{title}</text>\n\
         <text x=\"{right}\" y=\"{base}\" fill=\"{soft}\" text-anchor=\"end\">{source}</text>\n\
         <g transform=\"translate({EDGE} {top})\">\n",
        lang = escaped(lang),
        title = escaped(title),
        desc = escaped(desc),
        source = escaped(source),
        paper = colour::PAPER,
        ink = colour::INK,
        soft = colour::SOFT,
        base = EDGE + 16.0,
        right = width - EDGE,
        top = EDGE + TITLE,
    );
    for shape in &drawing.shapes {
        out.push_str(&self::shape(shape));
        out.push('\n');
    }
    out.push_str("</g>\n</svg>\n");
    out
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Rect { class, x, y, width, height, .. } => format!(
            "<rect {} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>",
            look(class)
        ),
        Shape::Path { class, d } => format!("<path {} d=\"{d}\"/>", look(class)),
        Shape::Circle { class, x, y, r, .. } => {
            format!("<circle {} cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>", look(class))
        }
        Shape::Text { class, x, y, anchor, text } => format!(
            "<text {} x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>",
            look(class),
            escaped(text)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A class that the drawings use and the table lacks would be drawn black.
    #[test]
    fn every_class_of_the_stylesheet_has_a_look() {
        let css = include_str!("../../themes/default/assets/style.css");
        let classes: Vec<&str> = css
            .lines()
            .filter_map(|line| line.strip_prefix(".chart .")?.split([' ', ',']).next())
            .collect();
        assert!(classes.len() > 10, "{classes:?}");
        for class in classes {
            assert!(!look(class).is_empty(), "{class}");
        }
    }
}
