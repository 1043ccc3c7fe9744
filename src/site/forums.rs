//! What authorities and courts are called on pages: those that share a name, with their country.

use std::collections::BTreeSet;

use super::Site;
use super::page::country;
use crate::model::registry::Names;
use crate::model::{Id, Registry};
use crate::words::Put;

/// Names and titles under which more than one authority or court of the registry would be printed.
pub fn shared(registry: &Registry) -> BTreeSet<String> {
    let (mut once, mut shared) = (BTreeSet::new(), BTreeSet::new());
    let authorities =
        registry.authorities.values().map(|entry| (entry.names.display(), &entry.names));
    let courts = registry.courts.values().map(|entry| (court(&entry.names), &entry.names));
    for (name, names) in authorities.chain(courts) {
        // An authority whose title is its name is one and the same.
        for text in BTreeSet::from([name.to_owned(), title_of(names)]) {
            if !once.insert(text.clone()) {
                shared.insert(text);
            }
        }
    }
    shared
}

/// The short name of an authority, the English one of a court; its id where it has no entry.
pub fn short<'s>(site: &'s Site, id: &'s Id) -> &'s str {
    let registry = site.registry();
    let authority = registry.authorities.get(id).map(|entry| entry.names.display());
    let name = authority.or_else(|| registry.courts.get(id).map(|entry| court(&entry.names)));
    name.unwrap_or(id.as_str())
}

/// The same, with the country where another is called so, too.
pub fn name(site: &Site, id: &Id) -> String {
    let name = short(site, id);
    match site.registry().country_of(id).filter(|_| site.shared.contains(name)) {
        Some(code) => {
            let country = country::name(site, code);
            let parts = [("name", Put::Text(name)), ("country", Put::Text(&country))];
            site.words().with("forum-of-country", &parts)
        }
        None => name.to_owned(),
    }
}

/// The English name where there is one, and the short one behind it; with the country where
/// another has the same.
pub fn title(site: &Site, id: &Id) -> String {
    let registry = site.registry();
    let authority = registry.authorities.get(id).map(|entry| &entry.names);
    let names = authority.or_else(|| registry.courts.get(id).map(|entry| &entry.names));
    let Some(names) = names else { return id.to_string() };
    let title = title_of(names);
    let Some(code) = registry.country_of(id).filter(|_| site.shared.contains(&title)) else {
        return title;
    };
    let country = country::name(site, code);
    let full = names.english.as_deref().unwrap_or(&names.official);
    let mut parts = vec![("name", Put::Text(full)), ("country", Put::Text(&country))];
    match names.short.as_deref().filter(|short| !full.contains(short)) {
        Some(short) => {
            parts.push(("short", Put::Text(short)));
            site.words().with("forum-title-of-country", &parts)
        }
        None => site.words().with("forum-of-country", &parts),
    }
}

fn title_of(names: &Names) -> String {
    let name = names.english.as_deref().unwrap_or(&names.official);
    match &names.short {
        Some(short) if !name.contains(short.as_str()) => format!("{name} ({short})"),
        _ => name.to_owned(),
    }
}

/// A court is called by its English name where it has one: short names of courts are ambiguous.
fn court(names: &Names) -> &str {
    names.english.as_deref().unwrap_or(&names.official)
}
