//! `registry/authorities/`.

use super::{At, Desk, ids, names, sources, sources_of, verified};
use crate::diagnostic::code;
use crate::model::period::Period;
use crate::model::registry::{Authority, Confirmation, Window};
use crate::model::vocabulary::Level;
use crate::source::record::{AuthorityRecord, ConfirmationRecord, Loose, WindowRecord, Word};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &AuthorityRecord) -> Option<Authority> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, AuthorityRecord::KEYS);
    let names = names(desk, &record.name, &record.english, &record.short, &record.known_as);
    let country = desk.country(&root.key("country"), &record.country);
    if !record.country.is_there() {
        desk.missing(&root, "country", "an ISO 3166-1 code such as `FR`, or `EU`");
    }
    let level = desk.word(&root.key("level"), &record.level);
    if !record.level.is_there() {
        desk.missing(&root, "level", "`national`, `federal`, `state`, `eu-body`, …");
    }
    let verified = verified(desk, &root, &record.verified);
    let retired = desk.date(&root.key("retired"), &record.retired);
    let replaced_by = desk
        .line(&root.key("replaced_by"), &record.replaced_by)
        .and_then(|id| desk.id(&root.key("replaced_by"), &id));
    desk.each(&root.key("languages"), &record.languages, |desk, at, word| {
        desk.tag(at, &word.0, false);
    });
    let mut names = names?;
    names.known_as.extend(desk.names(&root.key("predecessors"), &record.predecessors));
    Some(Authority {
        file: desk.file,
        names,
        country: country?,
        territory: desk.line(&root.key("territory"), &record.territory),
        level: level.unwrap_or(Level::National),
        website: desk.address(&root.key("website"), &record.website),
        confirmation: confirmation(desk, &root, &record.fine_confirmation),
        window: window(desk, &root, &record.appeal_window),
        retired: retired.map(|date| (date, replaced_by)),
        former_ids: ids(desk, "former_ids", &record.former_ids),
        verified,
        sources: sources(desk, &record.sources, verified),
    })
}

fn confirmation(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<ConfirmationRecord>,
) -> Option<Confirmation> {
    let at = root.key("fine_confirmation");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, ConfirmationRecord::KEYS);
    if !record.by.is_there() {
        desk.missing(&at, "by", "the court that confirms a fine");
    }
    let verified = verified(desk, &at, &record.verified);
    let sources = sources_of(desk, &at, &record.sources, verified);
    let by = desk.line(&at.key("by"), &record.by)?;
    Some(Confirmation { by, verified, sources })
}

fn window(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<WindowRecord>) -> Option<Window> {
    let at = root.key("appeal_window");
    let record = desk.take(&at, field)?;
    desk.unknown(&at, &record.unknown, WindowRecord::KEYS);
    let verified = verified(desk, &at, &record.verified);
    let sources = sources_of(desk, &at, &record.sources, verified);
    let to_at = at.key("to");
    let to = desk.line(&to_at, &record.to).and_then(|id| desk.id(&to_at, &id));
    let period = period(desk, &at, "period", &record.period)?;
    Some(Window { period, to, verified, sources })
}

/// A period such as `3 months`.
pub(super) fn period(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    key: &str,
    field: &Loose<Word>,
) -> Option<Period> {
    if !field.is_there() {
        desk.missing(at, key, "a period such as `3 months`, `4 weeks` or `72 hours`");
    }
    let at = at.key(key);
    let text = desk.line(&at, field)?;
    let period = Period::parse(&text);
    if period.is_none() {
        bad_period(desk, &at, &text);
    }
    period
}

/// Notes a text that is not a period.
pub(super) fn bad_period(desk: &mut Desk<'_>, at: &At<'_>, text: &str) {
    desk.fault(
        &code::BAD_PERIOD,
        at,
        format!("`{text}` is not a period"),
        "write a number and `hours`, `days`, `weeks`, `months` or `years`".to_owned(),
    );
}
