//! Texts made to be slow or to swell: the output stays in proportion.

use super::oracle::{PREFIX, inspect};
use crate::text::{MarkdownOptions, inline, markdown, plain};

const SIZE: usize = 100_000;

/// Each shape, filled to a size.
pub(super) fn shapes(size: usize) -> Vec<(&'static str, String)> {
    let fill = |piece: &str| piece.repeat(size / piece.len());
    let halves = |a: &str, b: &str| a.repeat(size / 2 / a.len()) + &b.repeat(size / 2 / b.len());
    let square = (size as f64 / 6.0).sqrt() as usize;
    let mut shapes: Vec<(&'static str, String)> = [
        "[",
        "]",
        "![",
        "[a](",
        "*",
        "**a",
        "*a _",
        "_",
        "~~",
        "~a ",
        "`",
        "``` ",
        "\\`",
        "<",
        "<!--",
        "<!A ",
        "<?",
        "<![CDATA[",
        "<a ",
        "</",
        "> ",
        ">",
        "- ",
        "* ",
        "1. ",
        "# a\n",
        "- a\n",
        "a\n",
        "&",
        "&#",
        "&amp",
        "[a]: b\n",
        "[^a]",
        "[^a]: b\n",
        "|",
        "|a",
        "| a | b |\n",
        "[a]",
        "[a][b]",
        "(",
        "<b>",
        "a**b",
        "**a *",
        "\n",
        "\t",
        "\u{0}",
        "a  \n",
        "\\",
        "*a **a ",
        "[[a](b)",
        "***a b",
        "{{ ",
        "\r",
        "--- ",
    ]
    .iter()
    .map(|piece| (*piece, fill(piece)))
    .collect();
    shapes.extend([
        ("> > > then lines", halves("> ", "\na")),
        ("- - - then lines", halves("- ", "\n")),
        ("- - - then text", halves("- ", "\na")),
        ("nested list", (0..).map(|n| format!("{}- a\n", "  ".repeat(n))).take(square).collect()),
        ("nested quote", (0..square * 2).map(|n| format!("{}a\n", ">".repeat(n))).collect()),
        ("open then close", halves("[", "]")),
        ("open then link", halves("[", "](a)")),
        ("images then link", halves("![", "](a)")),
        ("stars then stars", halves("*a ", "a* ")),
        (
            "backticks of all lengths",
            (1..square * 2).map(|n| format!("{}a", "`".repeat(n))).collect(),
        ),
        ("fences", (3..square).map(|n| format!("{}\n", "~".repeat(n))).collect()),
        (
            "one long reference",
            format!("[a]: {}\n\n{}", "b".repeat(size / 2), "[a]".repeat(size / 6)),
        ),
        (
            "one long title",
            format!("[a]: b \"{}\"\n\n{}", "b".repeat(size / 2), "[a]".repeat(size / 6)),
        ),
        ("one footnote", format!("[^a]: b\n\n{}", "[^a]".repeat(size / 4))),
        ("many footnotes", (0..size / 20).map(|n| format!("[^{n}]\n\n[^{n}]: b\n\n")).collect()),
        (
            "wide table",
            format!(
                "{}\n{}\n{}",
                "a|".repeat(size / 6),
                "-|".repeat(size / 6),
                "b|\n".repeat(size / 9)
            ),
        ),
        (
            "short rows",
            format!(
                "{}\n{}\n{}",
                "a|".repeat(512),
                "-|".repeat(512),
                "b|\n".repeat(size / 3 - 1000)
            ),
        ),
        ("equal headings", "# a\n".repeat(size / 4)),
        ("rising headings", (0..size / 8).map(|n| format!("# a-{n}\n# a\n")).collect()),
    ]);
    shapes
}

#[test]
fn the_output_stays_in_proportion() {
    let options = MarkdownOptions { heading_offset: 2, id_prefix: PREFIX, english: false };
    for (name, source) in shapes(SIZE) {
        let html = markdown(&source, &options);
        let most = 64 * source.len() + 10_000;
        assert!(
            html.as_str().len() < most,
            "{name}: {} from {}",
            html.as_str().len(),
            source.len()
        );
        assert!(plain(&source).len() <= 2 * source.len(), "{name}");
        assert!(inline(&source).as_str().len() < most, "{name}");
        if let Err(fault) = inspect(&html) {
            panic!("{name}: {fault}");
        }
    }
}

#[test]
fn a_few_bytes_do_not_ask_for_a_quarter_of_a_million_cells() {
    let source = format!("{}\n{}\n{}", "a|".repeat(512), "-|".repeat(512), "b|\n".repeat(512));
    let html = markdown(&source, &MarkdownOptions::default());
    assert!(html.as_str().len() < 20 * source.len());
}

#[test]
fn nesting_ends() {
    for piece in ["> ", "- ", "*a **b "] {
        let html = markdown(&piece.repeat(1000), &MarkdownOptions::default()).into_string();
        let depth = ["<blockquote>", "<li>", "<em>"].map(|tag| html.matches(tag).count());
        assert!(depth.iter().all(|depth| *depth <= 48), "{piece}: {depth:?}");
    }
}

/// Prints how long each shape takes at two sizes; run it with
/// `cargo test --release text::tests::pathological -- --ignored --nocapture`.
#[test]
#[ignore = "measures; a test must not depend on a clock"]
#[expect(clippy::disallowed_methods, reason = "it measures")]
#[expect(clippy::print_stdout, reason = "it prints what it measured")]
fn time() {
    let options = MarkdownOptions::default();
    let mut rows: Vec<(u128, u128, &str)> = Vec::new();
    for ((name, small), (_, large)) in shapes(SIZE / 4).into_iter().zip(shapes(SIZE)) {
        let [small, large] = [small, large].map(|source| {
            let start = std::time::Instant::now();
            std::hint::black_box(markdown(&source, &options));
            start.elapsed().as_micros()
        });
        rows.push((large, small, name));
    }
    rows.sort_unstable();
    for (large, small, name) in rows.iter().rev().take(25) {
        println!(
            "{:>9.1} ms  {:>9.1} ms at a quarter  {name:?}",
            *large as f64 / 1e3,
            *small as f64 / 1e3
        );
    }
}
