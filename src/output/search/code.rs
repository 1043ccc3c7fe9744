//! Numbers as printable characters: what a host compresses like any text, and a script reads fast.
//!
//! A number below 60 is one character; a larger one begins with characters that stand for 32ths of
//! what remains. Quotation mark and backslash are left out, so that JSON escapes nothing.

/// Appends a number.
pub fn push(out: &mut String, mut number: u64) {
    while number >= 60 {
        out.push(symbol(60 + number % 32));
        number /= 32;
    }
    out.push(symbol(number));
}

/// Appends a number that may be negative.
pub fn push_signed(out: &mut String, number: i64) {
    push(out, ((number << 1) ^ (number >> 63)).cast_unsigned());
}

/// The 92 printable characters of ASCII from `!` on without `"` and `\`.
fn symbol(index: u64) -> char {
    let byte = match index {
        0 => b'!',
        1..=57 => b'#' + (index - 1) as u8,
        _ => b'#' + index as u8,
    };
    char::from(byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<u64> {
        let alphabet: Vec<char> = (0..92).map(symbol).collect();
        let (mut numbers, mut number, mut weight) = (Vec::new(), 0, 1);
        for c in text.chars() {
            let index = alphabet.iter().position(|other| *other == c).unwrap() as u64;
            if index < 60 {
                numbers.push(number + index * weight);
                (number, weight) = (0, 1);
            } else {
                number += (index - 60) * weight;
                weight *= 32;
            }
        }
        numbers
    }

    #[test]
    fn what_is_written_is_read() {
        let mut numbers: Vec<u64> = (0..5000).collect();
        numbers.extend([61_439, 61_440, 1_966_079, 1_966_080, u64::from(u32::MAX), 1 << 50]);
        let mut text = String::new();
        for number in &numbers {
            push(&mut text, *number);
        }
        assert_eq!(read(&text), numbers);
        assert!(text.chars().all(|c| c.is_ascii_graphic() && c != '"' && c != '\\'));
        let alphabet: std::collections::BTreeSet<char> = (0..92).map(symbol).collect();
        assert_eq!(alphabet.len(), 92);
    }

    #[test]
    fn signs() {
        let mut text = String::new();
        for number in [0, -1, 1, -2, 900, -900] {
            push_signed(&mut text, number);
        }
        assert_eq!(read(&text), [0, 1, 2, 3, 1800, 1799]);
    }
}
