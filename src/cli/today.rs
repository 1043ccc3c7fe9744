//! The day against which dates are held: asked of the clock here and nowhere else.

use jiff::civil::Date;
use jiff::tz::Offset;

use crate::Error;

/// `--as-of`, else `SOURCE_DATE_EPOCH`, else today in UTC.
pub(super) fn as_of(argument: Option<&str>) -> Result<Date, Error> {
    if let Some(text) = argument {
        return text
            .parse()
            .map_err(|_| Error::Usage(format!("`{text}` is not a day: write --as-of 2026-11-23")));
    }
    if let Ok(text) = std::env::var("SOURCE_DATE_EPOCH") {
        let seconds =
            text.parse().ok().and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
        let time = seconds.ok_or_else(|| {
            Error::Usage(format!("SOURCE_DATE_EPOCH is `{text}`, not a number of seconds"))
        })?;
        return Ok(Offset::UTC.to_datetime(time).date());
    }
    #[allow(clippy::disallowed_methods, reason = "the one place that may ask")]
    let now = jiff::Timestamp::now();
    Ok(Offset::UTC.to_datetime(now).date())
}
