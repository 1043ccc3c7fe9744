//! How long complaints wait for a decision: the curve, how waits end, and groups of complaints.

mod groups;
mod short;
mod waiting;

use std::collections::BTreeMap;

use super::{Figure, counted};
use crate::derive::durations::{self, Censoring, Reading, Wait};
use crate::derive::estimate::{Estimate, estimate};
use crate::model::Id;
use crate::model::vocabulary::Selection;
use crate::site::Site;
use crate::site::book::deciding;

pub use groups::pace;
pub use short::{Short, short};

/// Days after which shares are told: one, two, three and five years.
pub const HORIZONS: [(i64, i64); 4] = [(1, 365), (2, 731), (3, 1096), (5, 1826)];

/// A group of complaints within which an estimate is made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// All complaints of the tracker that were not entered because they were decided.
    All,
    /// By the authority that decides.
    Authority(Id),
    /// Cross-border processing, Art. 4(23) GDPR, as far as the case says so.
    CrossBorder(Option<bool>),
    /// By the year of filing, by the last possible day.
    Filed(i16),
    /// Complaints that were entered because they were decided; in no estimate.
    EnteredAsDecided,
}

impl Group {
    /// Its name in files.
    pub fn key(&self) -> String {
        match self {
            Group::All => "all".to_owned(),
            Group::Authority(id) => format!("authority:{id}"),
            Group::CrossBorder(Some(true)) => "cross-border:yes".to_owned(),
            Group::CrossBorder(Some(false)) => "cross-border:no".to_owned(),
            Group::CrossBorder(None) => "cross-border:unknown".to_owned(),
            Group::Filed(year) => format!("filed:{year}"),
            Group::EnteredAsDecided => "entered-as-decided".to_owned(),
        }
    }
}

/// A wait, with its case and the groups that it belongs to.
#[derive(Clone, Debug)]
pub struct Row {
    /// The case, by its place in the tracker.
    pub place: usize,
    /// The wait.
    pub wait: Wait,
    /// The groups.
    pub groups: Vec<Group>,
}

/// How long complaints wait.
#[derive(Clone, Debug)]
pub struct Durations {
    /// Every complaint, in the order of the cases.
    pub rows: Vec<Row>,
    /// From the first decision to its text, for every case with a decision.
    pub publications: Vec<(usize, Wait)>,
    /// What is estimated for each group, but for complaints entered as decided.
    pub groups: BTreeMap<Group, Estimate>,
}

impl Durations {
    /// The estimate over all complaints.
    pub fn all(&self) -> Option<&Estimate> {
        self.groups.get(&Group::All)
    }

    /// How many complaints were entered because they were decided, and are in no estimate.
    pub fn entered_as_decided(&self) -> usize {
        self.rows.iter().filter(|row| row.groups.contains(&Group::EnteredAsDecided)).count()
    }

    /// Cases of which the wait counts as zero by one of its readings.
    fn of_no_length<'s>(&self, site: &'s Site) -> Vec<&'s str> {
        let rows = self.rows.iter().filter(|row| {
            row.groups.contains(&Group::All)
                && row.wait.is_empty()
                && row
                    .wait
                    .spell(Reading::Longest, Censoring::LastChecked)
                    .is_ok_and(|spell| spell.is_seen())
        });
        rows.map(|row| site.case(row.place).0.id.as_str()).collect()
    }
}

/// Estimates how long complaints wait, in all and by group.
pub fn gather(site: &Site) -> Durations {
    let mut rows = Vec::new();
    let mut publications = Vec::new();
    for place in counted(site) {
        let (case, _) = site.case(place);
        publications.extend(durations::publication(case).map(|wait| (place, wait)));
        let Some(wait) = durations::first_decision(case) else { continue };
        let mut groups = vec![Group::All];
        if case.selection == Some(Selection::Decided) {
            groups = vec![Group::EnteredAsDecided];
        } else {
            groups.extend(deciding(case).cloned().map(Group::Authority));
            groups.push(Group::CrossBorder(case.cross_border));
            groups.extend(wait.start.latest().map(|day| Group::Filed(day.year())));
        }
        rows.push(Row { place, wait, groups });
    }
    let mut members: BTreeMap<Group, Vec<&Wait>> = BTreeMap::from([(Group::All, Vec::new())]);
    for row in &rows {
        for group in row.groups.iter().filter(|group| **group != Group::EnteredAsDecided) {
            members.entry(group.clone()).or_default().push(&row.wait);
        }
    }
    let as_of = site.loaded().as_of;
    let groups = members
        .into_iter()
        .map(|(group, waits)| (group, estimate(waits.into_iter(), as_of)))
        .collect();
    Durations { rows, publications, groups }
}

/// The figures on durations, but for that on authorities.
pub fn figures(site: &Site, durations: &Durations) -> Vec<Figure> {
    let none = Estimate::default();
    let all = durations.all().unwrap_or(&none);
    vec![
        waiting::curve(site, all, durations),
        waiting::causes(site, all),
        groups::cross_border(site, durations),
        groups::cohorts(site, durations),
    ]
}
