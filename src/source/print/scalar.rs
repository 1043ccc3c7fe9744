//! How a text is written: plainly where that is safe, folded where it is long, quoted otherwise.

/// How wide a line may become.
const WIDTH: usize = 94;

/// A text as it is written.
pub(super) enum Form {
    /// On the line.
    Line(String),
    /// As a block: its sign, and its lines.
    Block(String, Vec<String>),
}

/// The form of a value at a depth of indentation.
pub(super) fn form(text: &str, depth: usize) -> Form {
    let room = WIDTH.saturating_sub(2 * (depth + 1)).max(40);
    if text.contains('\n') {
        return literal(text).unwrap_or_else(|| Form::Line(quoted(text)));
    }
    if text.chars().count() > room && folds(text) {
        return Form::Block(">-".to_owned(), wrapped(text, room));
    }
    Form::Line(if is_plain(text) { text.to_owned() } else { quoted(text) })
}

/// A key.
pub(super) fn key(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Lines as they stand, where no line begins with a blank and the text does not end with an empty
/// one: else the block's sign would have to say more.
fn literal(text: &str) -> Option<Form> {
    let (body, sign) = match text.strip_suffix('\n') {
        Some(body) => (body, "|"),
        None => (text, "|-"),
    };
    let clean = body.lines().all(|line| !line.starts_with([' ', '\t']) && !line.ends_with(' '))
        && !body.is_empty()
        && !body.starts_with('\n')
        && !body.ends_with('\n')
        && is_printable(body);
    clean.then(|| Form::Block(sign.to_owned(), body.lines().map(str::to_owned).collect()))
}

/// Words with single blanks between them come back from a folded block as they were.
pub(super) fn folds(text: &str) -> bool {
    !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
        && is_printable(text)
        && !text.contains('\t')
        && text.contains(' ')
}

fn wrapped(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > room {
            lines.push(String::new());
            width = 0;
        }
        if let Some(line) = lines.last_mut() {
            if width > 0 {
                line.push(' ');
                width += 1;
            }
            line.push_str(word);
            width += length;
        }
    }
    lines
}

/// Whether both YAML 1.1 and 1.2 read the text as it stands, as a text or as what the format wants.
fn is_plain(text: &str) -> bool {
    let special = |c: char| "-?:,[]{}#&*!|>'\"%@`".contains(c);
    let Some(first) = text.chars().next() else { return false };
    let word = text.to_ascii_lowercase();
    let taken = matches!(word.as_str(), "yes" | "no" | "on" | "off" | "y" | "n" | "null" | "~");
    !special(first)
        && !first.is_whitespace()
        && !text.ends_with([' ', ':', '\t'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains(":\t")
        && !text.contains("\t#")
        && !text.contains('\n')
        && !taken
        && text != "<<"
        && !text.starts_with("---")
        && !text.starts_with("...")
        && is_printable(text)
}

fn is_printable(text: &str) -> bool {
    !text.chars().any(|c| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
    })
}

/// In double quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
