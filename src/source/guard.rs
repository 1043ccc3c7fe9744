//! The guard before every parser: limits first, then the event walk, then serde_yaml.

use std::ops::Range;

use super::found::Found;
use super::refusal::{Reason, Refusal};
use super::tree::{self, Node};
use super::{slip, yaml};

/// How many bytes a file may have.
pub const MAX_BYTES: usize = 128 * 1024;
/// How many bytes a list may have that is no YAML and grows with the years: rates, retired ids.
pub const MAX_LIST_BYTES: usize = 1024 * 1024;
/// How many bytes a line may have.
pub const MAX_LINE: usize = 8 * 1024;
/// How many `[` and `{` may be open at once.
pub const MAX_OPEN: usize = 64;

/// A file's text and what stands in it.
#[derive(Debug)]
pub struct Admitted {
    /// The text, UTF-8.
    pub text: String,
    /// What stands in it, as both parsers see it.
    pub found: Found,
}

/// Reads the bytes of one file, or says why it is refused; returns the text where there is one.
pub fn admit(bytes: Vec<u8>) -> Result<Admitted, (String, Refusal)> {
    admit_by(bytes, yaml::parse)
}

/// The same with the step in which serde_yaml is called, so that a test can show that it was not.
pub fn admit_by(
    bytes: Vec<u8>,
    parse: impl FnOnce(&str, Node) -> Result<Found, Refusal>,
) -> Result<Admitted, (String, Refusal)> {
    let text = decode(bytes).map_err(|refusal| (String::new(), refusal))?;
    match read_by(&text, parse) {
        Ok(found) => Ok(Admitted { text, found }),
        Err(refusal) => Err((text, refusal)),
    }
}

/// What stands in the text of one file, or why it is refused.
pub(super) fn read(text: &str) -> Result<Found, Refusal> {
    read_by(text, yaml::parse)
}

fn read_by(
    text: &str,
    parse: impl FnOnce(&str, Node) -> Result<Found, Refusal>,
) -> Result<Found, Refusal> {
    let admitted = limits(text).and_then(|()| tree::walk(text)).and_then(|tree| {
        unseen_turn(text, &tree)?;
        parse(text, tree)
    });
    admitted.map_err(|refusal| slip::told(text, refusal))
}

/// What stands in a text that was admitted before; reading it once is enough then.
pub fn admitted(text: &str) -> Option<Found> {
    tree::walk(text).ok().map(Found::of)
}

/// The text of one file; refused when it is too large or no UTF-8.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Refusal> {
    if bytes.len() > MAX_BYTES {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        return Err(Refusal::new(Reason::TooLarge(size, MAX_BYTES), 0..0));
    }
    utf8(bytes)
}

/// Reads the bytes of a file that is no YAML, or says why it is refused.
pub fn plain(bytes: Vec<u8>) -> Result<String, Refusal> {
    let text = utf8(bytes)?;
    if text.starts_with('\u{FEFF}') {
        return Err(Refusal::new(Reason::ByteOrderMark, 0..'\u{FEFF}'.len_utf8()));
    }
    Ok(text)
}

fn utf8(bytes: Vec<u8>) -> Result<String, Refusal> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(Refusal::new(Reason::Utf16, 0..0));
    }
    String::from_utf8(bytes).map_err(|error| {
        let zeros = error.as_bytes().iter().filter(|byte| **byte == 0).count();
        let utf16 = zeros * 3 > error.as_bytes().len();
        Refusal::new(if utf16 { Reason::Utf16 } else { Reason::NotUtf8 }, 0..0)
    })
}

fn limits(text: &str) -> Result<(), Refusal> {
    let mut line_start = 0;
    let mut open = 0usize;
    let mut at = 0;
    loop {
        let run = text.as_bytes()[at..].iter().take_while(|byte| is_plain(**byte)).count();
        at += run;
        let next = text[at..].chars().next();
        let here = at..at + next.map_or(0, char::len_utf8);
        if run > 0 && at - line_start > MAX_LINE {
            return Err(Refusal::new(Reason::LongLine, line_start..line_start));
        }
        let Some(c) = next else { return Ok(()) };
        at = here.end;
        match c {
            '\n' => line_start = at,
            '\r' if text.as_bytes().get(at) == Some(&b'\n') => {}
            '[' | '{' => open += 1,
            ']' | '}' => open = open.saturating_sub(1),
            _ => character(c, &here, text.len())?,
        }
        if open > MAX_OPEN {
            return Err(Refusal::new(Reason::OpenBrackets, here));
        }
        if at - line_start > MAX_LINE {
            return Err(Refusal::new(Reason::LongLine, line_start..line_start));
        }
    }
}

/// Whether a byte is a character that only lengthens its line.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'[' | b']' | b'{' | b'}')
}

/// Refuses a character that changes the direction of reading outside of every text, so that no
/// comment can make a reviewer read another file than the parser does; in texts the model looks.
fn unseen_turn(text: &str, tree: &Node) -> Result<(), Refusal> {
    if text.is_ascii() {
        return Ok(());
    }
    let turns = text.char_indices().filter(|(_, c)| is_bidi_control(*c));
    for (at, c) in turns {
        if !tree.covers(at) {
            return Err(Refusal::new(Reason::DirectionMark(c), at..at + c.len_utf8()));
        }
    }
    Ok(())
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters that neither XML nor HTML takes: control characters but tab and newline, and
/// Unicode's noncharacters.
pub fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n'))
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

fn character(c: char, here: &Range<usize>, length: usize) -> Result<(), Refusal> {
    match c {
        '\t' => Ok(()),
        '\0' if here.start < 4 && length > 8 => Err(Refusal::new(Reason::Utf16, here.clone())),
        '\u{FEFF}' => Err(Refusal::new(Reason::ByteOrderMark, here.clone())),
        // YAML 1.1 breaks lines at these two and YAML 1.2 does not.
        '\u{2028}' | '\u{2029}' => Err(Refusal::new(Reason::ControlCharacter(c), here.clone())),
        c if is_forbidden(c) => Err(Refusal::new(Reason::ControlCharacter(c), here.clone())),
        _ => Ok(()),
    }
}
