//! `registry/clocks/`.

use super::authority::{bad_period, period};
use super::{At, Desk, sources, verified};
use crate::model::case::Origin;
use crate::model::citation::LawNames;
use crate::model::registry::{Applies, Clock, Extension};
use crate::model::vocabulary::{Computation, OriginWord, Visibility};
use crate::source::record::{AppliesRecord, ClockRecord, ExtensionRecord, Loose, OrWord};

pub(super) fn resolve(desk: &mut Desk<'_>, record: &ClockRecord, laws: &LawNames) -> Option<Clock> {
    let root = At::root();
    desk.unknown(&root, &record.unknown, ClockRecord::KEYS);
    if !record.name.is_there() {
        desk.missing(&root, "name", "what must happen, in a few words");
    }
    if !record.starts.is_there() && !record.after.is_there() {
        desk.missing(
            &root,
            "starts",
            "the kinds of events that start it, or `after:` another clock",
        );
    }
    let name = desk.line(&root.key("name"), &record.name);
    let law_at = root.key("law");
    let law = desk
        .line(&law_at, &record.law)
        .and_then(|text| desk.citation(&law_at, &text, laws).into_iter().next());
    let after_at = root.key("after");
    let after = desk.line(&after_at, &record.after).and_then(|text| desk.id(&after_at, &text));
    let verified = verified(desk, &root, &record.verified);
    sources(desk, &record.sources, verified);
    Some(Clock {
        file: desk.file,
        law,
        starts: desk.words(&root.key("starts"), &record.starts),
        start_known: desk.flag(&root.key("start_known"), &record.start_known).unwrap_or(true),
        after,
        stops: desk.words(&root.key("stops"), &record.stops),
        needs: desk.words(&root.key("needs"), &record.needs),
        suspends: desk.words(&root.key("suspends"), &record.suspends),
        resumes: desk.words(&root.key("resumes"), &record.resumes),
        extension: extension(desk, &root, &record.extension),
        computation: desk
            .word(&root.key("computation"), &record.computation)
            .unwrap_or(Computation::Eu1182),
        bound: desk.word(&root.key("bound"), &record.bound),
        visible: desk.word(&root.key("visible"), &record.visible).unwrap_or(Visibility::Parties),
        applies: applies(desk, &root, &record.applies),
        effect: desk.line(&root.key("effect"), &record.effect),
        verified,
        period: period(desk, &root, "period", &record.period)?,
        name: name?,
    })
}

fn extension(
    desk: &mut Desk<'_>,
    root: &At<'_>,
    field: &Loose<OrWord<ExtensionRecord>>,
) -> Option<Extension> {
    use crate::model::period::Period;
    let at = root.key("extension");
    match desk.take(&at, field)? {
        OrWord::Word(text) => {
            let period = Period::parse(text);
            if period.is_none() {
                bad_period(desk, &at, text);
            }
            period.map(|period| Extension { period, note: None })
        }
        OrWord::Full(record) => {
            desk.unknown(&at, &record.unknown, ExtensionRecord::KEYS);
            let note = desk.line(&at.key("note"), &record.note);
            Some(Extension { period: period(desk, &at, "period", &record.period)?, note })
        }
    }
}

fn applies(desk: &mut Desk<'_>, root: &At<'_>, field: &Loose<AppliesRecord>) -> Applies {
    let at = root.key("applies");
    let Some(record) = desk.take(&at, field) else { return Applies::default() };
    desk.unknown(&at, &record.unknown, AppliesRecord::KEYS);
    let origin: Option<OriginWord> = desk.word(&at.key("origin"), &record.origin);
    Applies {
        from: desk.date(&at.key("from"), &record.from),
        begins_after: desk.date(&at.key("begins_after"), &record.begins_after),
        cross_border: desk.flag(&at.key("cross_border"), &record.cross_border).unwrap_or(false),
        origin: origin.map(|origin| match origin {
            OriginWord::Complaint => Origin::Complaint,
            OriginWord::OwnVolition => Origin::OwnVolition,
            OriginWord::BreachNotification => Origin::BreachNotification,
        }),
    }
}
