//! CELEX numbers of EUR-Lex: sector, year, type, number, and what may follow.

use super::{IdentifierError, is_digits, quote};

/// CELEX number of a document of EUR-Lex: `32016R0679`, `62020CJ0252`.
///
/// # Errors
/// Anything that is not built as the numbers of its sector are ("CELEX numbers", EUR-Lex help).
pub fn parse_celex(text: &str) -> Result<String, IdentifierError> {
    let celex = text.trim().to_ascii_uppercase();
    let celex = celex.strip_prefix("CELEX:").unwrap_or(&celex).trim().to_owned();
    if celex.is_ascii() && parts(&celex).is_some_and(|parts| parts.fit()) {
        return Ok(celex);
    }
    Err(IdentifierError::new(
        format!("{} is no CELEX number", quote(text)),
        "sector, year, type and number, as in `32016R0679` or `62021CJ0252`",
    ))
}

/// The parts of a number: `6`, `2021`, `CJ`, `0252`, and what follows.
struct Parts<'t> {
    sector: char,
    year: &'t str,
    letters: &'t str,
    number: &'t str,
    tail: &'t str,
}

fn parts(celex: &str) -> Option<Parts<'_>> {
    let sector = celex.chars().next()?;
    let (year, rest) = (celex.get(1..5)?, celex.get(5..)?);
    let (letters, rest) = rest.split_at(rest.find(|c: char| !c.is_ascii_uppercase())?);
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, tail) = rest.split_at(digits);
    Some(Parts { sector, year, letters, number, tail })
}

impl Parts<'_> {
    fn fit(&self) -> bool {
        let year = is_digits(self.year) && matches!(self.year.get(..2), Some("19" | "20"));
        year && self.tail_fits() && {
            match (self.sector, self.letters.len(), self.number.len()) {
                // Treaties: an article (`12016E267`) or the whole text (`12012P/TXT`).
                ('1', 1..=2, 3) => true,
                ('1', 1..=2, 0) => self.tail.starts_with('/'),
                // Acts in force, agreements, complementary and consolidated texts.
                ('0' | '2'..='4', 1, 4) => true,
                // Case law: the court, then the kind of document.
                ('6', 2, 4) => self.letters.starts_with(['C', 'T', 'F']),
                // Questions of members of the European Parliament.
                ('9', 1, 4 | 6) => true,
                ('5' | '7' | '8' | 'C' | 'E', 1..=2, 4) => true,
                _ => false,
            }
        }
    }

    /// One of several under a number, a corrigendum, or the day of a consolidated text.
    fn tail_fits(&self) -> bool {
        let (several, tail) = match self.tail.strip_prefix('(').and_then(|it| it.split_once(')')) {
            Some((number, tail)) => (Some(number), tail),
            None => (None, self.tail),
        };
        let two = |number: &str| number.len() == 2 && is_digits(number);
        let corrigendum = tail.strip_prefix("R(").and_then(|tail| tail.strip_suffix(')'));
        let day = tail.strip_prefix('-').filter(|_| self.sector == '0');
        let part = tail.strip_prefix('/').filter(|_| self.sector == '1');
        several.is_none_or(two)
            && (tail.is_empty()
                || corrigendum.is_some_and(two)
                || day.is_some_and(|day| day.len() == 8 && is_digits(day))
                || part.is_some_and(|part| matches!(part, "TXT" | "PRO") || two(part)))
    }
}
