//! A drawing as a file of its own, SVG 1.1 with its own styles for light and dark.

use crate::site::chart::{Drawing, Shape};

/// The theme's colours in themselves: a file of its own loads no stylesheet.
const STYLE: &str = "\
svg{--paper:#fdfcf9;--ink:#15171c;--soft:#575b65;--line:#dfdcd4;--faint:#eceae3;--accent:#1b4a94;\
--under:#9fb4d8;background:var(--paper);font:13px \"Public Sans\",system-ui,\"Noto Sans\",sans-serif;\
fill:var(--ink)}\
@media(prefers-color-scheme:dark){svg{--paper:#14161a;--ink:#eceae4;--soft:#a9adb6;--line:#33373f;\
--faint:#23262c;--accent:#92b7fb;--under:#4a628f}}\
path{fill:none}.tick{fill:var(--soft)}.value{font-weight:650}\
.name{font-size:17px;font-weight:650}\
.grid{stroke:var(--line)}.base{stroke:var(--ink)}.fill-1{fill:var(--accent)}.fill-2{fill:var(--under)}\
.fill-3{fill:var(--paper);stroke:var(--soft)}.fill-4{fill:var(--ink)}.band{fill:var(--faint)}\
.line-1{stroke:var(--accent);stroke-width:2.5}\
.line-2{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}\
.line-interval{stroke:var(--under);stroke-width:4}.dot-1{fill:var(--accent)}\
.dot-2{fill:var(--paper);stroke:var(--ink);stroke-width:2}";

/// Space around the drawing, and above it for its title.
const EDGE: f64 = 20.0;
const TITLE: f64 = 36.0;

/// A drawing with its title above it, as the text of a file.
pub fn file(drawing: &Drawing, lang: &str, title: &str, desc: &str) -> String {
    let (width, height) = (drawing.width.0 + 2.0 * EDGE, drawing.height.0 + 2.0 * EDGE + TITLE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"title desc\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"desc\">{}</desc>\n<style>{STYLE}</style>\n\
         <text class=\"name\" x=\"{EDGE}\" y=\"{}\">{}</text>\n\
         <g transform=\"translate({EDGE} {})\">\n",
        escaped(title),
        escaped(desc),
        EDGE + 16.0,
        escaped(title),
        EDGE + TITLE,
        lang = escaped(lang),
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
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ),
        Shape::Path { class, d } => format!("<path class=\"{class}\" d=\"{d}\"/>"),
        Shape::Circle { class, x, y, r, .. } => {
            format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>")
        }
        Shape::Text { class, x, y, anchor, text } => format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>",
            escaped(text)
        ),
    }
}

/// Text as XML, with what XML 1.0 does not allow left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(escaped("a<b>&\"c\"\u{0}\n"), "a&lt;b&gt;&amp;&quot;c&quot; ");
    }
}
