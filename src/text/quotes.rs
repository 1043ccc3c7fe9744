//! Straight quotation marks of a title as a printer sets them.

/// An English title with curly quotation marks and apostrophes. What may be feet, inches or code
/// stays, and double marks stay where they do not pair.
pub fn curled(title: &str) -> String {
    if !title.contains(['"', '\'']) {
        return title.to_owned();
    }
    let signs: Vec<char> = title.chars().collect();
    if signs.contains(&'`') {
        return title.to_owned();
    }
    let paired = signs.iter().filter(|sign| **sign == '"').count() % 2 == 0;
    let mut out = String::with_capacity(title.len());
    let (mut double, mut single) = (false, false);
    for (at, sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| signs[before]);
        let after = signs.get(at + 1).copied();
        let opens = before.is_none_or(|c| c.is_whitespace() || "([—–-/\"“‘".contains(c))
            && after.is_some_and(|c| !c.is_whitespace());
        let measure = before.is_some_and(|c| c.is_ascii_digit());
        out.push(match sign {
            '"' if !paired || (measure && !double) => '"',
            '"' => {
                double = !double;
                if double { '“' } else { '”' }
            }
            '\'' if before.is_some_and(char::is_alphabetic)
                && after.is_some_and(char::is_alphanumeric) =>
            {
                '’'
            }
            '\'' if opens && closes(&signs[at + 1..]) => {
                single = true;
                '‘'
            }
            '\'' if measure && !single => '\'',
            '\'' => {
                single = false;
                '’'
            }
            sign => *sign,
        });
    }
    out
}

/// Whether a single mark that ends a word follows.
fn closes(rest: &[char]) -> bool {
    (1..rest.len()).any(|at| {
        rest[at] == '\''
            && !rest[at - 1].is_whitespace()
            && rest.get(at + 1).is_none_or(|after| !after.is_alphanumeric())
    })
}
