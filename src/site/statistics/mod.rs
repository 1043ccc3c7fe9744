//! Figures on all cases: for each a chart, a table with the same numbers, and a sentence on both.

mod appeals;
mod authorities;
mod coverage;
mod durations;
mod fines;
mod lag;
mod laws;
mod say;
mod stand;
mod table;

use crate::site::Site;
use crate::site::chart::{Drawing, Sheet};

pub use durations::{Durations, Group, Row, Short, short};
pub use fines::distribution;
pub use table::{Cell, Column, Table};

/// Parts of the page, in order.
pub const PARTS: [&str; 7] =
    ["cases", "durations", "fines", "authorities", "laws", "appeals", "tracker"];

/// How many rows a long table shows on the page, and how many bars a long chart has; the files
/// hold all.
pub const SHOWN: usize = 20;

/// A figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name, for anchors and files.
    pub name: &'static str,
    /// The part of the page that it belongs to.
    pub part: &'static str,
    /// Its title.
    pub title: String,
    /// One sentence on what it shows.
    pub says: String,
    /// How it is drawn, for those who do not see it.
    pub drawn: String,
    /// What to keep in mind.
    pub notes: Vec<String>,
    /// Its numbers.
    pub table: Table,
    /// The chart, on a wide and a narrow sheet; none where there is too little to draw.
    pub drawings: Vec<Drawing>,
}

/// Figures whose rows are in the order of their weight, so that the first ones say most.
const LONG: [&str; 4] = ["caseload", "pace", "laws", "provisions"];

impl Figure {
    /// How many rows of its table the page shows.
    pub fn shown(&self) -> usize {
        let all = self.table.rows.len();
        if LONG.contains(&self.name) { all.min(SHOWN) } else { all }
    }
}

/// Figures on all cases, and the estimates behind them.
#[derive(Clone, Debug)]
pub struct Statistics {
    /// The figures, in the order of the page.
    pub figures: Vec<Figure>,
    /// How long complaints wait.
    pub durations: Durations,
}

/// Gathers all figures.
pub fn gather(site: &Site) -> Statistics {
    let durations = durations::gather(site);
    let mut figures = vec![stand::figure(site)];
    figures.extend(durations::figures(site, &durations));
    figures.extend(fines::figures(site));
    figures.push(authorities::caseload(site));
    figures.push(authorities::pace(site, &durations));
    figures.extend(laws::figures(site));
    figures.push(appeals::figure(site));
    figures.push(lag::figure(site, &durations));
    figures.push(coverage::figure(site));
    Statistics { figures, durations }
}

/// A chart on both sheets.
fn both(draw: impl Fn(Sheet) -> Drawing) -> Vec<Drawing> {
    vec![draw(Sheet::Wide), draw(Sheet::Narrow)]
}

/// Places of cases that count: those that were not withdrawn from the tracker.
fn counted(site: &Site) -> impl Iterator<Item = usize> + '_ {
    (0..site.loaded().tracker.cases.len()).filter(|place| site.case(*place).0.withdrawn.is_none())
}
