//! Ids and names of a registry, for completion.

use crate::model::{Id, Registry};
use crate::source::record::Of;

/// What may be named, each with a few words on it, in the order of the ids.
#[derive(Clone, Debug, Default)]
pub struct Names {
    authorities: Vec<(String, String)>,
    courts: Vec<(String, String)>,
    companies: Vec<(String, String)>,
    complainants: Vec<(String, String)>,
    campaigns: Vec<(String, String)>,
    topics: Vec<(String, String)>,
    laws: Vec<(String, String)>,
    clocks: Vec<(String, String)>,
    /// Short names of laws, by which they are cited.
    pub cited: Vec<(String, String)>,
}

impl Names {
    /// The names of a registry.
    pub fn of(registry: &Registry) -> Names {
        Names {
            authorities: listed(&registry.authorities, |entry| entry.names.official.clone()),
            courts: listed(&registry.courts, |entry| entry.names.official.clone()),
            companies: listed(&registry.companies, |entry| entry.names.official.clone()),
            complainants: listed(&registry.complainants, |entry| entry.names.official.clone()),
            campaigns: listed(&registry.campaigns, |entry| entry.name.best("en").1.to_owned()),
            topics: listed(&registry.topics, |entry| entry.name.best("en").1.to_owned()),
            laws: listed(&registry.laws, |entry| entry.name.clone()),
            clocks: listed(&registry.clocks, |entry| entry.name.clone()),
            cited: cited(registry),
        }
    }

    /// Ids of a kind of thing with what each names; empty where ids are the author's own.
    pub fn ids(&self, of: Of) -> Vec<(String, String)> {
        let both = |one: &[(String, String)], other: &[(String, String)]| {
            let mut ids = [one, other].concat();
            ids.sort();
            ids.dedup_by(|a, b| a.0 == b.0);
            ids
        };
        match of {
            Of::Own | Of::Case => Vec::new(),
            Of::Authority => self.authorities.clone(),
            Of::Court => self.courts.clone(),
            Of::Forum => both(&self.authorities, &self.courts),
            Of::Company | Of::Respondent => self.companies.clone(),
            Of::Complainant => self.complainants.clone(),
            Of::Party => both(&self.companies, &self.complainants),
            Of::Topic => self.topics.clone(),
            Of::Campaign => self.campaigns.clone(),
            Of::Law => self.laws.clone(),
            Of::Clock => self.clocks.clone(),
        }
    }
}

fn listed<T>(
    entries: &std::collections::BTreeMap<Id, T>,
    name: impl Fn(&T) -> String,
) -> Vec<(String, String)> {
    entries.iter().map(|(id, entry)| (id.to_string(), name(entry))).collect()
}

fn cited(registry: &Registry) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> =
        registry.laws.values().map(|law| (law.short().to_owned(), law.name.clone())).collect();
    names.sort();
    names.dedup_by(|a, b| a.0 == b.0);
    names
}
