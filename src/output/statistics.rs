//! `api/v1/statistics.json`: the sums, the estimates and every figure with its numbers.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Error;
use crate::derive::durations::Cause;
use crate::derive::estimate::{Bound, Estimate, Read};
use crate::derive::survival::Point;
use crate::model::money::Amount;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::statistics::{Figure, Group, Table};

/// Version 1 only gains fields.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'s> {
    schema_version: u32,
    as_of: String,
    licence: Option<&'s str>,
    cases: usize,
    fines: Fines,
    durations: BTreeMap<String, GroupOut>,
    figures: Vec<FigureOut<'s>>,
}

/// Sums of fines; amounts as decimal numbers in text, so that no reader rounds them.
#[derive(Serialize)]
struct Fines {
    count: usize,
    by_currency: BTreeMap<String, Sums>,
    euro: Sums,
    not_converted: usize,
    without_exact_amount: usize,
}

#[derive(Serialize)]
struct Sums {
    announced: String,
    standing: String,
    under_appeal: String,
    cut: String,
    annulled: String,
    paid: String,
}

#[derive(Serialize)]
struct GroupOut {
    complaints: usize,
    ended: BTreeMap<&'static str, usize>,
    pending: usize,
    left_out_open_date: usize,
    left_out_never_checked: usize,
    left_out_never_at_risk: usize,
    of_no_length: usize,
    last_checked: BoundOut,
    as_of: BoundOut,
}

#[derive(Serialize)]
struct BoundOut {
    shortest: ReadOut,
    longest: ReadOut,
}

#[derive(Serialize)]
struct ReadOut {
    /// Days after which at most three quarters, half, a quarter are without a decision.
    quartiles: [Quartile; 3],
    /// For all complaints alone: every day on which something changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    curve: Vec<PointOut>,
}

#[derive(Serialize)]
struct Quartile {
    share: f64,
    days: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
}

#[derive(Serialize)]
struct PointOut {
    day: i64,
    at_risk: usize,
    decisions: usize,
    censored: usize,
    without_decision: f64,
    low: Option<f64>,
    high: Option<f64>,
    ended: BTreeMap<&'static str, f64>,
}

#[derive(Serialize)]
struct FigureOut<'s> {
    name: &'s str,
    title: &'s str,
    says: &'s str,
    notes: &'s [String],
    columns: Vec<&'static str>,
    rows: Vec<Vec<&'s str>>,
}

/// Where it is.
pub fn paths(_: &Site) -> Vec<String> {
    vec!["api/v1/statistics.json".to_owned()]
}

/// Its bytes.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn encode(site: &Site, _: &str) -> Result<Vec<u8>, Error> {
    let statistics = site.statistics();
    let cases = site.loaded().tracker.cases.iter();
    let durations = statistics.durations.groups.iter();
    let file = File {
        schema_version: SCHEMA_VERSION,
        as_of: site.loaded().as_of.to_string(),
        licence: site.config().licence.as_deref(),
        cases: cases.filter(|case| case.withdrawn.is_none()).count(),
        fines: fines(site),
        durations: durations
            .map(|(group, estimate)| (group.key(), self::group(estimate, *group == Group::All)))
            .collect(),
        figures: statistics.figures.iter().map(figure).collect(),
    };
    let mut bytes =
        serde_json::to_vec(&file).map_err(|error| Error::Internal(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn fines(site: &Site) -> Fines {
    let sum = site.book().sum(&Scope::All);
    let sums = |currency, totals: &crate::derive::Totals| {
        let say = |minor| super::fines::plain(Amount { minor, currency });
        Sums {
            announced: say(totals.announced),
            standing: say(totals.standing),
            under_appeal: say(totals.under_appeal),
            cut: say(totals.cut),
            annulled: say(totals.annulled),
            paid: say(totals.paid),
        }
    };
    Fines {
        count: site.book().fines.len(),
        by_currency: sum
            .by_currency
            .iter()
            .map(|(currency, totals)| (currency.code().to_owned(), sums(*currency, totals)))
            .collect(),
        euro: sums(crate::model::money::Currency::EUR, &sum.euro),
        not_converted: sum.not_converted.len(),
        without_exact_amount: sum.not_summed.len(),
    }
}

fn group(estimate: &Estimate, whole: bool) -> GroupOut {
    let causes = Cause::ALL.iter().map(|cause| cause.word());
    GroupOut {
        complaints: estimate.cases,
        ended: causes.zip(estimate.ended.iter().copied()).collect(),
        pending: estimate.pending,
        left_out_open_date: estimate.open_dates,
        left_out_never_checked: estimate.never_checked,
        left_out_never_at_risk: estimate.unseen,
        of_no_length: estimate.empty,
        last_checked: bound(&estimate.last_checked, whole),
        as_of: bound(&estimate.as_of, whole),
    }
}

fn bound(bound: &Bound, whole: bool) -> BoundOut {
    BoundOut { shortest: read(&bound.shortest, whole), longest: read(&bound.longest, whole) }
}

fn read(read: &Read, whole: bool) -> ReadOut {
    let quartile = |share: f64| {
        let (low, high) = read.curve.interval_of(share);
        Quartile { share, days: read.curve.first_at_most(share), low, high }
    };
    let points = read.curve.points.iter().zip(&read.incidence.points).filter(|_| whole);
    ReadOut {
        quartiles: [0.75, 0.5, 0.25].map(quartile),
        curve: points.map(|(curve, incidence)| point(curve, &incidence.ended)).collect(),
    }
}

fn point(point: &Point, ended: &[f64]) -> PointOut {
    PointOut {
        day: point.time,
        at_risk: point.at_risk,
        decisions: point.events,
        censored: point.censored,
        without_decision: point.survival,
        low: point.low,
        high: point.high,
        ended: Cause::ALL.iter().map(|cause| cause.word()).zip(ended.iter().copied()).collect(),
    }
}

fn figure(figure: &Figure) -> FigureOut<'_> {
    let Table { columns, rows, .. } = &figure.table;
    FigureOut {
        name: figure.name,
        title: &figure.title,
        says: &figure.says,
        notes: &figure.notes,
        columns: columns.iter().map(|column| column.key).collect(),
        rows: rows.iter().map(|row| row.iter().map(|cell| cell.value.as_str()).collect()).collect(),
    }
}
