//! What the registry holds of its own is what cases speak of.

use std::collections::BTreeSet;

use crate::check::{Context, Look, Rule};
use crate::diagnostic::{Diagnostic, FileId, Location, Place, code};
use crate::model::Id;

pub(super) const RULE: Rule = Rule { codes: &[&code::UNREACHED], look: Look::Tracker(look) };

fn look(here: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let registry = &here.tracker.registry;
    let companies = companies(here);
    let complainants: BTreeSet<&Id> = here
        .tracker
        .cases
        .iter()
        .flat_map(|case| case.complainants.iter().filter_map(|party| party.who.id()))
        .chain(registry.campaigns.values().flat_map(|campaign| &campaign.complainants))
        .collect();
    let mut report = |file: FileId, what: &str, id: &Id| {
        let at = Location { file, place: Place::File };
        found.push(
            Diagnostic::new(&code::UNREACHED, at, format!("no case speaks of the {what} `{id}`"))
                .help("remove the file, or name it in the case that it was written for"),
        );
    };
    for (id, entry) in registry.companies.iter().filter(|(id, _)| !companies.contains(id)) {
        report(entry.file, "company", id);
    }
    for (id, entry) in registry.complainants.iter().filter(|(id, _)| !complainants.contains(id)) {
        report(entry.file, "complainant", id);
    }
    for (id, entry) in &registry.campaigns {
        let used = here.tracker.cases.iter().any(|case| case.campaign.as_ref() == Some(id));
        // A wave that nobody follows case by case stands for itself.
        if !used && entry.filed.is_none() {
            report(entry.file, "campaign", id);
        }
    }
}

/// Companies of cases, those that owe a fine there, and the groups above them.
fn companies<'c>(here: &Context<'c>) -> BTreeSet<&'c Id> {
    let registry = &here.tracker.registry;
    let mut reached = BTreeSet::new();
    let parties = here.tracker.cases.iter().flat_map(|case| &case.companies);
    let actors = here.tracker.cases.iter().flat_map(|case| &case.timeline).flat_map(|event| {
        event.fines.iter().flat_map(|fine| &fine.companies).filter_map(|who| who.id())
    });
    let mut waiting: Vec<&Id> = parties.filter_map(|party| party.who.id()).chain(actors).collect();
    while let Some(id) = waiting.pop() {
        if reached.insert(id)
            && let Some(entry) = registry.companies.get(id)
        {
            waiting.extend(entry.groups.iter().map(|membership| &membership.id));
        }
    }
    reached
}
