//! Fines of an event.

use super::at::At;
use super::desk::{Desk, clip};
use super::event::Parties;
use super::source::{EvidenceFields, Shelf, party_id};
use crate::diagnostic::{Place, code};
use crate::model::case::{Evidence, Who};
use crate::model::citation::LawNames;
use crate::model::event::{Fine, FinePart};
use crate::model::id::Id;
use crate::model::money::{Amount, Money, MoneyError};
use crate::model::vocabulary::{EventKind, FineKind};
use crate::source::record::{
    EventRecord, FineRecord, Found, Loose, MoneyRecord, OrWord, PartRecord, RangeRecord,
};

/// What fines stand on.
pub(super) struct On<'r> {
    pub kind: EventKind,
    pub parties: &'r Parties<'r>,
    pub evidence: &'r Evidence,
    pub laws: &'r LawNames,
}

/// The fines of one event, from `fine` and `fines`.
pub(super) fn fines(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    record: &EventRecord,
    on: &On<'_>,
    shelf: &mut Shelf<'_>,
) -> Vec<Fine> {
    if record.fine.is_there() && record.fines.is_there() {
        desk.report(
            &code::MISPLACED_KEY,
            Place::Key(at.key("fine").path()),
            "`fine` and `fines` stand on one event",
        )
        .help = Some("put all of them under `fines`".to_owned());
    }
    let mut fines = Vec::new();
    let short_at = at.key("fine");
    if let Some(money) = money(desk, &short_at, &record.fine) {
        fines.push(Fine {
            id: Id::new("fine"),
            index: None,
            amount: money,
            about: false,
            at_most: false,
            kind: on.default_kind(),
            companies: Vec::new(),
            provisions: Vec::new(),
            parts: Vec::new(),
            count: None,
            per: None,
            evidence: on.evidence.clone(),
        });
    }
    let list_at = at.key("fines");
    if let Loose::Other(Found::Text(text)) = &record.fines {
        let message = "`fines` holds a text, not a list";
        let help = format!("write `fine: {}`, or a list of entries with `amount:`", clip(text));
        desk.fault(&code::WRONG_SHAPE, &list_at, message, help);
        return fines;
    }
    for (index, field) in desk.take(&list_at, &record.fines).into_iter().flatten().enumerate() {
        let here = list_at.index(index);
        let Some(record) = desk.take(&here, field) else { continue };
        let fallback = if index == 0 { "fine".to_owned() } else { format!("fine-{}", index + 1) };
        if let Some(fine) = entry(desk, &here, record, &fallback, on, shelf) {
            let fine = Fine { index: Some(index), ..fine };
            if fines.iter().any(|other: &Fine| other.id == fine.id) {
                let id_at = here.key("id");
                desk.fault(
                    &code::SAME_ID,
                    if record.id.is_there() { &id_at } else { &here },
                    format!("two fines of this event have the id `{}`", fine.id),
                    "give each an `id` of its own".to_owned(),
                );
            }
            fines.push(fine);
        }
    }
    fines
}

impl On<'_> {
    fn default_kind(&self) -> FineKind {
        if self.kind == EventKind::PeriodicPenalty {
            FineKind::PeriodicPenalty
        } else {
            FineKind::Fine
        }
    }
}

fn entry(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    record: &FineRecord,
    fallback: &str,
    on: &On<'_>,
    shelf: &mut Shelf<'_>,
) -> Option<Fine> {
    desk.unknown(at, &record.unknown, FineRecord::KEYS);
    if !record.amount.is_there() {
        desk.missing(
            at,
            "amount",
            "`20_000_000 EUR`, `{min: …, max: …}`, `unknown` or `not-published`",
        );
    }
    let id_at = at.key("id");
    let id = match desk.take(&id_at, &record.id) {
        Some(word) => desk.id(&id_at, &word.0).unwrap_or_else(|| Id::new(fallback)),
        None => Id::new(fallback),
    };
    let fields = EvidenceFields {
        certainty: &record.certainty,
        sources: &record.sources,
        unsourced: &record.unsourced,
    };
    let evidence = shelf.evidence(desk, at, &fields, Some(on.evidence));
    let parts = parts(desk, at, &record.parts, on.laws);
    let fine = Fine {
        id,
        index: None,
        about: desk.flag(&at.key("about"), &record.about).unwrap_or(false),
        at_most: desk.flag(&at.key("at_most"), &record.at_most).unwrap_or(false),
        kind: desk.word(&at.key("kind"), &record.kind).unwrap_or_else(|| on.default_kind()),
        companies: companies(desk, at, record, on),
        provisions: desk.citations(&at.key("for"), &record.provisions, on.laws),
        parts,
        count: desk.number(&at.key("count"), &record.count),
        per: desk.word(&at.key("per"), &record.per),
        evidence,
        amount: money(desk, &at.key("amount"), &record.amount)?,
    };
    sums(desk, at, &fine);
    Some(fine)
}

/// The parts of a fine must make up its amount, to the last minor unit.
fn sums(desk: &mut Desk<'_>, at: &At<'_>, fine: &Fine) {
    let Money::Exact(whole) = fine.amount else { return };
    if fine.parts.is_empty() {
        return;
    }
    let sum = fine.parts.iter().try_fold(0i64, |sum, part| {
        (part.amount.currency == whole.currency)
            .then(|| sum.checked_add(part.amount.minor))
            .flatten()
    });
    if sum != Some(whole.minor) {
        let help = sum.map_or_else(
            || "all parts have the currency of the whole".to_owned(),
            |minor| format!("the parts make {}", Amount { minor, currency: whole.currency }),
        );
        desk.fault(
            &code::FINE_PARTS,
            &at.key("parts"),
            format!("the parts do not make up {whole}"),
            help,
        );
    }
}

fn companies(desk: &mut Desk<'_>, at: &At<'_>, record: &FineRecord, on: &On<'_>) -> Vec<Who> {
    let mut companies = Vec::new();
    desk.each(&at.key("company"), &record.company, |desk, at, word| {
        let found = on.parties.companies.iter().find(|party| match &party.who {
            Who::Inline(name) => *name == word.0,
            who => party_id(who) == Some(word.0.as_str()),
        });
        match found {
            Some(party) => companies.push(party.who.clone()),
            None => {
                let names: Vec<&str> =
                    on.parties.companies.iter().filter_map(|party| party_id(&party.who)).collect();
                let help = super::suggest::help(&word.0, &names);
                desk.fault(
                    &code::UNKNOWN_ID,
                    at,
                    format!("`{}` is not a company of this case", clip(&word.0)),
                    help,
                );
            }
        }
    });
    companies
}

fn parts(
    desk: &mut Desk<'_>,
    at: &At<'_>,
    field: &Loose<Vec<Loose<PartRecord>>>,
    laws: &LawNames,
) -> Vec<FinePart> {
    let at = at.key("parts");
    let mut parts = Vec::new();
    for (index, field) in desk.take(&at, field).into_iter().flatten().enumerate() {
        let here = at.index(index);
        let Some(record) = desk.take(&here, field) else { continue };
        desk.unknown(&here, &record.unknown, PartRecord::KEYS);
        let provisions = desk.citations(&here.key("for"), &record.provisions, laws);
        let amount_at = here.key("amount");
        match desk.take(&amount_at, &record.amount).map(|word| Amount::parse(&word.0)) {
            Some(Ok(amount)) => parts.push(FinePart { amount, provisions }),
            Some(Err(error)) => {
                desk.fault(&code::BAD_MONEY, &amount_at, error.to_string(), error.help())
            }
            None if !record.amount.is_there() => {
                desk.missing(&here, "amount", "the amount of this part")
            }
            None => {}
        }
    }
    parts
}

fn money(desk: &mut Desk<'_>, at: &At<'_>, field: &Loose<MoneyRecord>) -> Option<Money> {
    let result = match desk.take(at, field)? {
        OrWord::Word(text) => Money::parse_word_or_amount(text),
        OrWord::Full(record) => {
            desk.unknown(at, &record.unknown, RangeRecord::KEYS);
            for (key, there) in [("min", record.min.is_there()), ("max", record.max.is_there())] {
                if !there {
                    desk.missing(at, key, "an amount and its currency, such as `3_000 EUR`");
                }
            }
            let min_at = at.key("min");
            let max_at = at.key("max");
            let min = desk.take(&min_at, &record.min).map(|word| word.0.as_str());
            let max = desk.take(&max_at, &record.max).map(|word| word.0.as_str());
            let (min, max) = (min?, max?);
            let at_fault = if Amount::parse(min).is_ok() && Amount::parse(max).is_err() {
                &max_at
            } else {
                &min_at
            };
            return read(desk, at_fault, Money::range(min, max));
        }
    };
    read(desk, at, result)
}

fn read(desk: &mut Desk<'_>, at: &At<'_>, result: Result<Money, MoneyError>) -> Option<Money> {
    match result {
        Ok(money) => Some(money),
        Err(error) => {
            desk.fault(&code::BAD_MONEY, at, error.to_string(), error.help());
            None
        }
    }
}
