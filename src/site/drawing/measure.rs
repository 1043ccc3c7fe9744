//! How wide a text is at most, whatever sans-serif font the reader has.

/// The width of a text in pixels at a font size, rather too wide than too narrow.
///
/// By character, in hundredths of the font size; measured on the fonts of the default theme and on
/// those that stand in for them, and rounded up.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let hundredths: u32 = text.chars().map(hundredths).sum();
    let weight = if bold { 1.06 } else { 1.0 };
    f64::from(hundredths) / 100.0 * size * weight
}

fn hundredths(c: char) -> u32 {
    match c {
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | 'i' | 'j' | 'l' | 'I' | '!'
        | '·' => 32,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' | '"' | '“' | '”' => 44,
        'm' | 'M' | 'W' | '@' | '%' | '—' => 98,
        'w' => 84,
        '0'..='9' | 'A'..='Z' => 72,
        'a'..='z' | '–' | '−' | '+' | '=' => 61,
        // Latin letters with signs, Greek, Cyrillic.
        '\u{c0}'..='\u{4ff}' => 76,
        _ => 110,
    }
}

/// Cuts a text into lines between words; a word that is too long stands alone.
pub fn lines(text: &str, size: f64, bold: bool, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line)
                if width(line, size, bold) + width(" ", size, bold) + width(word, size, bold)
                    <= room =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
