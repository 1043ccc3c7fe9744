//! What an author wrote, made fit to be quoted in a message or to be guessed at.

/// Characters of an author's text that a message quotes at most.
const QUOTED: usize = 40;

/// The start of `text` for a message: at most 40 characters, what cannot be seen shown as `\u{…}`.
pub fn excerpt(text: &str) -> String {
    let mut shown = String::new();
    let mut count = 0;
    for c in text.chars() {
        let hidden = c.is_control() || matches!(imitated(c), Some((None | Some(' '), _)));
        let piece = if hidden { c.escape_unicode().to_string() } else { c.to_string() };
        count += piece.chars().count();
        if count > QUOTED {
            shown.push('…');
            break;
        }
        shown.push_str(&piece);
    }
    shown
}

/// Drops blanks at both ends: those that YAML or an editor may leave, and no others.
pub fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n'])
}

/// "`a`", "`a` or `b`", "`a`, `b` or `c`"; empty for no items.
pub fn one_of(items: &[impl ToString]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("`{}`", item.to_string())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// `text` with look-alikes replaced by the ASCII that they imitate, and the name of the first one.
///
/// `None` when there are none. The result holds no further look-alikes.
pub fn plain(text: &str) -> Option<(String, &'static str)> {
    let name = text.chars().find_map(imitated)?.1;
    let plain = text.chars().filter_map(|c| imitated(c).map_or(Some(c), |(ascii, _)| ascii));
    Some((plain.collect(), name))
}

/// The ASCII character that `c` looks like (none if it is invisible), and what `c` is.
fn imitated(c: char) -> Option<(Option<char>, &'static str)> {
    // Full-width, Arabic-Indic, extended Arabic-Indic, Devanagari.
    let zeros = ['\u{FF10}', '\u{0660}', '\u{06F0}', '\u{0966}'];
    let digit = zeros.iter().find_map(|&zero| {
        let value = u32::from(c).checked_sub(u32::from(zero))?;
        char::from_digit(value, 10)
    });
    if digit.is_some() {
        return Some((digit, "digits other than 0 to 9"));
    }
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => {
            Some((Some('-'), "a dash that is not the hyphen `-`"))
        }
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Some((Some(' '), "a special space (non-breaking, thin or wide)"))
        }
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => Some((None, "an invisible character")),
        '\u{2044}' | '\u{2215}' => Some((Some('/'), "a slash that is not `/`")),
        '\u{FF01}'..='\u{FF5E}' => {
            let ascii = u8::try_from(u32::from(c) - 0xFEE0).ok().map(char::from);
            Some((ascii, "a full-width character"))
        }
        _ => None,
    }
}
