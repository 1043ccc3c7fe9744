//! Diagnostics for people: what is wrong, the line it stands on, what to write instead.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::shown::single_line_with;
use super::{Beside, Severity, Shown, single_line};

/// How many bytes of a line are shown; a longer line is not shown at all.
const LONGEST_LINE: usize = 400;

/// Prints one diagnostic, several lines long, without a final newline.
pub fn render(shown: &Shown<'_>, colour: bool) -> String {
    let diagnostic = shown.diagnostic;
    let level = match diagnostic.code.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE,
    };
    let message = single_line(&diagnostic.message);
    let help = diagnostic.help.as_deref().map(single_line);
    let file = single_line(shown.file);
    let (line, column) = shown.start();
    let excerpt = Excerpt::of(shown);
    let title = level.primary_title(message.as_str()).id(diagnostic.code.name);
    let mut group = Group::with_title(title);
    let place = format!("{file}:{line}:{column}");
    if let Some(excerpt) = &excerpt {
        group = group.element(
            Snippet::source(excerpt.text.as_str())
                .line_start(line)
                .path(file.as_str())
                .annotation(AnnotationKind::Primary.span(excerpt.span.clone())),
        );
    } else {
        group = group.element(Level::NOTE.with_name("at").message(place.as_str()));
    }
    let notes: Vec<String> = shown.related.iter().map(related_line).collect();
    for note in &notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let explain = format!("casebook explain {}", diagnostic.code.name);
    group = group.element(Level::NOTE.with_name("why").message(explain.as_str()));
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&[group]).to_string()
}

fn related_line(beside: &Beside<'_>) -> String {
    let (line, _) = beside.region.start;
    format!("{} ({}:{line})", single_line(beside.label), single_line(beside.file))
}

/// The line on which a diagnostic stands, made safe to print, with the same columns.
struct Excerpt {
    text: String,
    span: std::ops::Range<usize>,
}

impl Excerpt {
    fn of(shown: &Shown<'_>) -> Option<Excerpt> {
        let text = shown.text;
        let start = text.floor_char_boundary(shown.span.start.min(text.len()));
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
        let line = &text[line_start..line_end];
        if line.trim().is_empty() || line.len() > LONGEST_LINE {
            return None;
        }
        let end = text.ceil_char_boundary(shown.span.end.clamp(start, line_end));
        let mut places = [start - line_start, end - line_start];
        let text = single_line_with(line, &mut places);
        let mut span = places[0]..places[1];
        if span.is_empty() && span.end < text.len() {
            span.end = text.ceil_char_boundary(span.end + 1);
        }
        Some(Excerpt { text, span })
    }
}
