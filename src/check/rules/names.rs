//! One company, one name: no look-alike letters, no mixture of scripts, no second spelling.

use std::collections::BTreeMap;

use crate::check::{Context, Look, Rule, identity};
use crate::diagnostic::{Diagnostic, FieldPath, FileId, Location, Place, Step, code};
use crate::model::Id;
use crate::model::case::Who;
use crate::model::registry::{Names, Registry};

pub(super) const RULE: Rule = Rule {
    codes: &[
        &code::LOOK_ALIKE,
        &code::MIXED_SCRIPT,
        &code::NEAR_NAMES,
        &code::ALIAS_COLLISION,
        &code::NO_ENTRY,
    ],
    look: Look::Tracker(look),
};

/// A name that stands somewhere, and whose it is.
struct Name<'c> {
    /// The id of the entry, or of the case that names a company without one.
    of: &'c Id,
    text: &'c str,
    at: Location,
    /// Another name than the usual one.
    alias: bool,
    /// Parties may share a name with what is not a party.
    family: Family,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Family {
    Company,
    Complainant,
    Authority,
    Court,
}

fn look(here: &Context<'_>, found: &mut Vec<Diagnostic>) {
    let registry = &here.tracker.registry;
    let mut names = of_registry(registry);
    for case in &here.tracker.cases {
        for company in &case.companies {
            let Who::Inline(text) = &company.who else { continue };
            let mut steps = company.at.0.0.clone();
            steps.push(Step::Key("name".into()));
            let at = Location { file: case.file, place: Place::Value(FieldPath(steps)) };
            names.push(Name { of: &case.id, text, at, alias: false, family: Family::Company });
        }
    }
    for name in &names {
        mixed(name, found);
    }
    look_alike(&names, found);
    collisions(&names, found);
    near(registry, &names, found);
}

fn of_registry(registry: &Registry) -> Vec<Name<'_>> {
    let companies =
        registry.companies.iter().map(|(id, it)| (id, it.file, &it.names, Family::Company));
    let complainants =
        registry.complainants.iter().map(|(id, it)| (id, it.file, &it.names, Family::Complainant));
    let authorities =
        registry.authorities.iter().map(|(id, it)| (id, it.file, &it.names, Family::Authority));
    let courts = registry.courts.iter().map(|(id, it)| (id, it.file, &it.names, Family::Court));
    companies
        .chain(complainants)
        .chain(authorities)
        .chain(courts)
        .flat_map(|(id, file, names, family)| of_entry(id, file, names, family))
        .collect()
}

fn of_entry<'c>(id: &'c Id, file: FileId, names: &'c Names, family: Family) -> Vec<Name<'c>> {
    let key = |key: &str| vec![Step::Key(key.into())];
    let name = |text: &'c str, path: Vec<Step>, alias: bool| Name {
        of: id,
        text,
        at: Location { file, place: Place::Value(FieldPath(path)) },
        alias,
        family,
    };
    let mut out = vec![name(&names.official, key("name"), false)];
    out.extend(names.short.iter().map(|text| name(text, key("short"), true)));
    out.extend(names.known_as.iter().enumerate().map(|(index, text)| {
        name(text, vec![Step::Key("known_as".into()), Step::Index(index)], true)
    }));
    out
}

fn mixed(name: &Name<'_>, found: &mut Vec<Diagnostic>) {
    let Some((word, letter)) = identity::mixed_word(name.text) else { return };
    found.push(
        Diagnostic::new(
            &code::MIXED_SCRIPT,
            name.at.clone(),
            format!(
                "`{word}` mixes letters of two scripts: `{letter}` is U+{:04X}",
                u32::from(letter)
            ),
        )
        .help("type the whole word in one script"),
    );
}

/// Names that a reader cannot tell apart.
fn look_alike(names: &[Name<'_>], found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(Family, String), &Name<'_>> = BTreeMap::new();
    for name in names {
        let Some(other) = first.get(&(name.family, identity::skeleton(name.text))) else {
            first.insert((name.family, identity::skeleton(name.text)), name);
            continue;
        };
        if other.text.to_lowercase() == name.text.to_lowercase() {
            continue;
        }
        found.push(
            Diagnostic::new(
                &code::LOOK_ALIKE,
                name.at.clone(),
                format!("`{}` looks like `{}`, and has other letters", name.text, other.text),
            )
            .help(format!("write `{}`, with the letters of the other name", other.text))
            .related(other.at.clone(), "the name that it looks like"),
        );
    }
}

/// Another name of one entry is the name of another.
fn collisions(names: &[Name<'_>], found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(Family, String), &Name<'_>> = BTreeMap::new();
    for name in names {
        let key = (name.family, name.text.to_lowercase());
        match first.get(&key) {
            // Authorities and courts of several countries share their short names.
            Some(other)
                if name.family <= Family::Complainant
                    && other.of != name.of
                    && (name.alias || other.alias) =>
            {
                let (alias, entry) = if name.alias { (name, *other) } else { (*other, name) };
                found.push(
                    Diagnostic::new(
                        &code::ALIAS_COLLISION,
                        alias.at.clone(),
                        format!("`{}` is a name of `{}` too", alias.text, entry.of),
                    )
                    .help("keep it where readers look for it, and remove it from the other entry")
                    .related(entry.at.clone(), "the other entry"),
                );
            }
            Some(_) => {}
            None => {
                first.insert(key, name);
            }
        }
    }
}

/// A company of two cases that the registry does not know.
fn without_entry(name: &Name<'_>, other: &Name<'_>) -> Diagnostic {
    let message = format!("`{}` is named in two cases, and has no page of its own", name.text);
    Diagnostic::new(&code::NO_ENTRY, name.at.clone(), message)
        .help("give it a file in `registry/companies/`, and name its id in both cases")
        .related(other.at.clone(), "it is named here too")
}

/// Names of companies that differ by a slip of the pen, or by the form of the company.
fn near(registry: &Registry, names: &[Name<'_>], found: &mut Vec<Diagnostic>) {
    let usual = |name: &&Name<'_>| !name.alias && name.family == Family::Company;
    let mut first: BTreeMap<String, &Name<'_>> = BTreeMap::new();
    for name in names.iter().filter(usual) {
        let core = identity::core(name.text);
        let other = first.get(&core).copied().or_else(|| {
            identity::neighbours(&core)
                .find_map(|near| first.get(&near).copied())
                .filter(|other| identity::one_slip(&core, &identity::core(other.text)))
        });
        for key in std::iter::once(core.clone()).chain(identity::neighbours(&core)) {
            first.entry(key).or_insert(name);
        }
        let Some(other) = other.filter(|other| other.of != name.of) else { continue };
        let alike = identity::skeleton(other.text) == identity::skeleton(name.text);
        if alike && other.text.to_lowercase() != name.text.to_lowercase() {
            continue;
        }
        if name.text == other.text {
            found.push(without_entry(name, other));
            continue;
        }
        let entry = registry.companies.contains_key(other.of);
        found.push(
            Diagnostic::new(
                &code::NEAR_NAMES,
                name.at.clone(),
                format!("`{}` and `{}` may be one company", name.text, other.text),
            )
            .help(if entry {
                format!(
                    "if they are one, write `{}`, and put this name into its `legal_names`",
                    other.of
                )
            } else {
                "if they are one, give it a file in `registry/companies/`, and name its id in both"
                    .to_owned()
            })
            .related(other.at.clone(), "the other name"),
        );
    }
}
