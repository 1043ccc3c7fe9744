//! The time of an event, for the few clocks that run in hours (Art. 33(1) GDPR: 72 hours).

use std::fmt;

use crate::model::written::{excerpt, one_of, trim};

/// A time of day with its offset from UTC, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EventTime {
    /// Minutes since midnight of the place, 0 to 1439.
    pub minute_of_day: u16,
    /// Minutes that the place is ahead of UTC, −720 to 840.
    pub offset_minutes: i16,
}

/// Why a text is not a time of this format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeError {
    found: String,
    fault: TimeFault,
    suggestions: Vec<EventTime>,
}

/// The kinds of trouble with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFault {
    /// Nothing was written.
    Empty,
    /// Not a time.
    Unreadable,
    /// A time without its offset from UTC.
    NoOffset,
    /// An hour above 23, or a minute or second above 59.
    NoSuchTime,
    /// An offset that no place on Earth has.
    NoSuchOffset,
    /// A time with one meaning in another notation.
    OtherNotation,
}

/// Reads `14:30+02:00`, `14:30:05+02:00` (the seconds are dropped) or `12:30Z`, blanks around it
/// dropped: RFC 3339's time with its required offset.
///
/// # Errors
///
/// [`TimeError`] when the offset is missing, a number is out of its range, or it is no time.
pub fn parse_time(text: &str) -> Result<EventTime, TimeError> {
    let text = trim(text);
    read(text).map_err(|fault| {
        let loose = if fault == TimeFault::Unreadable { loosely(text) } else { None };
        let fault = if loose.is_some() { TimeFault::OtherNotation } else { fault };
        let found = excerpt(text);
        TimeError { found, fault, suggestions: loose.into_iter().collect() }
    })
}

fn read(text: &str) -> Result<EventTime, TimeFault> {
    if text.is_empty() {
        return Err(TimeFault::Empty);
    }
    let unreadable = || TimeFault::Unreadable;
    let (clock, offset) = match text.find(['Z', '+', '-']) {
        Some(at) => text.split_at_checked(at).ok_or_else(unreadable)?,
        None => (text, ""),
    };
    let minute_of_day = clock_minutes(clock).ok_or_else(unreadable)??;
    let offset_minutes = offset_minutes(offset)?;
    Ok(EventTime { minute_of_day, offset_minutes })
}

/// `hh:mm` or `hh:mm:ss` in minutes; `None` when it has another shape.
fn clock_minutes(text: &str) -> Option<Result<u16, TimeFault>> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, second) = rest.split_once(':').unwrap_or((rest, "00"));
    let (hour, minute, second) = (two(hour)?, two(minute)?, two(second)?);
    let known = hour <= 23 && minute <= 59 && second <= 59;
    Some(if known { Ok(hour * 60 + minute) } else { Err(TimeFault::NoSuchTime) })
}

fn offset_minutes(text: &str) -> Result<i16, TimeFault> {
    let (sign, rest) = match text.split_at_checked(1) {
        Some(("Z", "")) => return Ok(0),
        Some(("+", rest)) => (1, rest),
        Some(("-", rest)) => (-1, rest),
        None if text.is_empty() => return Err(TimeFault::NoOffset),
        _ => return Err(TimeFault::Unreadable),
    };
    let (hours, minutes) = rest.split_once(':').ok_or(TimeFault::Unreadable)?;
    let (Some(hours), Some(minutes)) = (two(hours), two(minutes)) else {
        return Err(TimeFault::Unreadable);
    };
    let total = i16::try_from(hours * 60 + minutes).map_err(|_| TimeFault::NoSuchOffset)? * sign;
    // RFC 3339 keeps `-00:00` for "offset not known", which is what the offset is required for.
    let known = minutes <= 59 && (-720..=840).contains(&total) && !(total == 0 && sign < 0);
    if known { Ok(total) } else { Err(TimeFault::NoSuchOffset) }
}

fn two(text: &str) -> Option<u16> {
    let plain = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Reads `14:30 +0200`, `14:30+02`, `9:30z` for a suggestion.
fn loosely(text: &str) -> Option<EventTime> {
    if text.len() > 30 || !text.is_ascii() {
        return None;
    }
    let mut text = text.replace(' ', "").to_uppercase().replace("UTC", "Z").replace("GMT", "Z");
    text = text.replace("Z+", "+").replace("Z-", "-");
    if text.find([':', '.', 'H']) == Some(1) {
        text.insert(0, '0');
    }
    if matches!(text.get(2..3), Some("." | "H")) {
        text.replace_range(2..3, ":");
    }
    let at = text.find(['+', '-']).unwrap_or(text.len());
    match text.len() - at {
        3 => text.push_str(":00"),
        5 => text.insert(at + 3, ':'),
        _ => {}
    }
    read(&text).ok()
}

impl TimeError {
    /// The kind of trouble.
    #[must_use]
    pub fn fault(&self) -> TimeFault {
        self.fault
    }

    /// A sentence that says what to write instead.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        Some(match (self.fault, self.suggestions.is_empty()) {
            (_, false) => format!("write {}", one_of(&self.suggestions)),
            (TimeFault::NoOffset, _) => format!(
                "add how far the place was ahead of UTC: `{0}+01:00` or, in summer time, \
                 `{0}+02:00` for Paris, `{0}Z` for UTC",
                self.found
            ),
            (TimeFault::NoSuchTime, _) => {
                "hours run from 00 to 23, minutes and seconds from 00 to 59; midnight is `00:00` of \
                 the day that begins"
                    .to_owned()
            }
            (TimeFault::NoSuchOffset, _) => {
                "offsets run from `-12:00` to `+14:00`; UTC is `Z`".to_owned()
            }
            _ => "write hours, minutes and the offset from UTC, as in `14:30+02:00`".to_owned(),
        })
    }
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = &self.found;
        match self.fault {
            TimeFault::Empty => write!(f, "the time is empty"),
            TimeFault::Unreadable => write!(f, "`{found}` cannot be read as a time"),
            TimeFault::NoOffset => write!(f, "`{found}` does not say in which time zone"),
            TimeFault::NoSuchTime => write!(f, "`{found}` is no time of a day"),
            TimeFault::NoSuchOffset => write!(f, "`{found}` has an offset that no place has"),
            TimeFault::OtherNotation => write!(f, "`{found}` is not in the signs of a time here"),
        }
    }
}

impl std::error::Error for TimeError {}

/// `14:30+02:00`, and `12:30Z` for UTC.
impl fmt::Display for EventTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minute_of_day / 60, self.minute_of_day % 60)?;
        if self.offset_minutes == 0 {
            return f.write_str("Z");
        }
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let offset = self.offset_minutes.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)
    }
}
