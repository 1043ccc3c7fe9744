//! The list of rules; one file each.

mod background;
mod certainty;
mod dates;
mod duties;
mod event_keys;
mod fines;
mod former_ids;
mod order;
mod related;
mod sources;
mod status;
mod title;

use super::Rule;

/// Every rule.
pub(super) const ALL: &[Rule] = &[
    background::RULE,
    certainty::RULE,
    dates::RULE,
    duties::RULE,
    event_keys::RULE,
    fines::RULE,
    former_ids::RULE,
    order::RULE,
    related::RULE,
    sources::RULE,
    status::RULE,
    title::RULE,
];
