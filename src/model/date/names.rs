//! Dates with the name of the month, in the languages of the authorities that write them.

use super::Point;
use super::numbers;

/// Names of the months in English, German, French, Spanish, Italian, Dutch, Polish, Portuguese and
/// Swedish, lower case, with usual abbreviations. A name that differs between languages
/// (`listopada`: Polish November, Croatian October) stands in both rows.
const MONTHS: [&str; 12] = [
    "january jan januar jänner jän janvier janv enero ene gennaio gen januari stycznia styczeń sty janeiro",
    "february feb februar feber février fevrier févr fevr fév febrero febbraio februari lutego luty lut fevereiro fev",
    "march mar märz maerz mär mars marzo maart mrt marca marzec março marco",
    "april apr avril avr abril abr aprile kwietnia kwiecień kwi",
    "may mai mayo maggio mag mei maj maja maio",
    "june jun juni juin junio giugno giu czerwca czerwiec cze junho",
    "july jul juli juillet juil julio luglio lug lipca lipiec lip julho",
    "august aug août aout agosto ago augustus sierpnia sierpień sie augusti",
    "september sep sept septembre septiembre setiembre settembre set wrzesień września wrz setembro",
    "october oct oktober okt octobre octubre ottobre ott października październik paź outubro listopada listopad",
    "november nov novembre noviembre novembro listopada listopad lis",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre grudnia grudzień gru dezembro",
];

/// Words that may stand in a date and say nothing: articles, "of", names of weekdays.
const FILLERS: &str = "of the on de del der den dem le la el il am em i \
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
    montag dienstag mittwoch donnerstag freitag samstag sonntag \
    lundi mardi mercredi jeudi vendredi samedi dimanche";

/// Every point that a text in lower case with the name of one month can mean. `None` if it is no
/// such text; empty if the calendar has no such day.
pub(super) fn read(text: &str) -> Option<Vec<Point>> {
    let (mut year, mut day, mut months) = (None, None, Vec::new());
    let separators = [' ', ',', '.', '-', '/'];
    for word in text.split(separators).filter(|word| !word.is_empty()) {
        if let Some((number, digits)) = number(word) {
            let slot = if digits == 4 { &mut year } else { &mut day };
            if digits == 3 || digits > 4 || slot.replace(number).is_some() {
                return None;
            }
        } else if !FILLERS.split_whitespace().any(|filler| filler == word) {
            if !months.is_empty() {
                return None;
            }
            months = numbers_of(word);
            if months.is_empty() {
                return None;
            }
        }
    }
    let year = year.filter(|_| !months.is_empty())?;
    Some(months.into_iter().flat_map(|month| numbers::point(year, month, day)).collect())
}

/// The months, 1 to 12, that a word names.
fn numbers_of(word: &str) -> Vec<i16> {
    let named = |row: &&str| row.split(' ').any(|name| name == word);
    (1..).zip(MONTHS.iter()).filter(|(_, row)| named(row)).map(|(number, _)| number).collect()
}

/// `22`, `22nd`, `1er`, `22º`: the number and how many digits it has.
fn number(word: &str) -> Option<(i16, usize)> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = word.split_at_checked(digits)?;
    let known = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "e" | "º" | "°" | "ª");
    if known { Some((number.parse().ok()?, digits)) } else { None }
}
