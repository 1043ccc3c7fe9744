//! The list of rules; one file each.

mod addresses;
mod background;
mod certainty;
mod dates;
mod due;
mod duties;
mod early_source;
mod event_keys;
mod finality;
mod fines;
mod former_ids;
mod found_wording;
mod law_in_force;
mod likely_duplicates;
mod maximum;
mod names;
mod order;
mod outcome;
mod outsider;
mod payments;
mod related;
mod relations;
mod retired_authority;
mod secondary;
mod sources;
mod stale;
mod status;
mod title;
mod translations;
mod twice;
mod unreached;
mod withdrawn;
mod wording;

use super::Rule;

/// Every rule.
pub(super) const ALL: &[Rule] = &[
    addresses::RULE,
    background::RULE,
    certainty::RULE,
    dates::RULE,
    due::RULE,
    duties::RULE,
    early_source::RULE,
    event_keys::RULE,
    finality::RULE,
    fines::RULE,
    former_ids::RULE,
    found_wording::RULE,
    law_in_force::RULE,
    likely_duplicates::RULE,
    maximum::RULE,
    names::RULE,
    order::RULE,
    outcome::RULE,
    outsider::RULE,
    payments::RULE,
    related::RULE,
    relations::RULE,
    retired_authority::RULE,
    secondary::RULE,
    sources::RULE,
    stale::RULE,
    status::RULE,
    title::RULE,
    translations::RULE,
    twice::RULE,
    unreached::RULE,
    withdrawn::RULE,
    wording::RULE,
];
