//! Every fine, the largest first; proposed ones are never among them.

use std::cmp::Reverse;

use serde::Serialize;

use super::frame::{self, Frame};
use super::list::{Paging, paging};
use super::{ROWS, list};
use crate::derive::{FineLine, FineState};
use crate::model::case::{Case, Who};
use crate::model::money::Money;
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::describe::{self, DateView, LinkView};
use crate::site::timeline;
use crate::site::totals::TotalsView;
use crate::site::urls::{self, Links};
use crate::words::Put;

/// One page of the list of fines.
#[derive(Clone, Debug, Serialize)]
pub struct FinesView {
    /// Frame.
    pub frame: Frame,
    /// Totals of the tracker.
    pub totals: TotalsView,
    /// The fines.
    pub fines: Vec<FineRow>,
    /// Other pages of the list.
    pub paging: Option<Paging>,
}

/// A fine in the list.
#[derive(Clone, Debug, Serialize)]
pub struct FineRow {
    /// As first imposed.
    pub announced: String,
    /// As it stands, where that differs.
    pub standing: Option<String>,
    /// About so many euros, with the month of the rate.
    pub euro: Option<String>,
    /// What kind of payment, where it is not a plain fine.
    pub kind: Option<String>,
    /// State in words.
    pub state: String,
    /// State, for the style.
    pub class: String,
    /// A word on certainty.
    pub certainty: Option<String>,
    /// When it was imposed.
    pub date: DateView,
    /// Who owes it.
    pub companies: Vec<LinkView>,
    /// Who imposed it.
    pub authorities: Vec<LinkView>,
    /// The case.
    pub case: LinkView,
}

/// Fines that enter totals, by place of the case and of the line, the largest first.
pub fn ranked(site: &Site) -> Vec<(usize, usize)> {
    let mut ranked = Vec::new();
    for place in 0..site.loaded().tracker.cases.len() {
        let (case, facts) = site.case(place);
        if case.withdrawn.is_some() {
            continue;
        }
        for (index, line) in facts.fines.iter().enumerate() {
            if line.kind.counts() && line.state() != FineState::Proposed {
                let key = euro(site, line).map_or(0, |(cents, _)| cents);
                ranked.push((Reverse(key), case.id.clone(), place, index));
            }
        }
    }
    ranked.sort();
    ranked.into_iter().map(|(_, _, place, index)| (place, index)).collect()
}

/// One page of the list.
pub fn view(site: &Site, page: usize) -> FinesView {
    let path = urls::list("fines", page);
    let links = frame::links(site, &path);
    let ranked = &site.fines;
    let start = ((page - 1) * ROWS).min(ranked.len());
    let rows = &ranked[start..ranked.len().min(start + ROWS)];
    FinesView {
        frame: frame::frame(site, &path, &site.words().say("list-title-fines")),
        totals: site.totals().clone(),
        fines: rows.iter().map(|(place, index)| row(site, *place, *index, &links)).collect(),
        paging: paging(site, "fines", page, list::pages(ranked.len())),
    }
}

fn row(site: &Site, place: usize, index: usize, links: &Links<'_>) -> FineRow {
    let words = site.words();
    let (case, facts) = site.case(place);
    let line = &facts.fines[index];
    let announced = describe::fine_amount(words, line, line.announced());
    let standing = describe::fine_amount(words, line, line.amount());
    let differs = line.state() != FineState::Annulled && standing != announced;
    let date = line.imposed().map(|entry| describe::date(words, &entry.date)).unwrap_or_default();
    FineRow {
        standing: differs.then_some(standing),
        announced,
        euro: in_euro(site, line),
        kind: (line.kind.word() != "fine").then(|| describe::fine_kind(words, line.kind)),
        state: words.label("fine-state", line.state()),
        class: line.state().word().to_owned(),
        certainty: timeline::certainty(words, line.certainty()),
        date,
        companies: owners(case, line)
            .into_iter()
            .map(|who| describe::who(site, who, links))
            .collect(),
        authorities: case
            .authorities
            .iter()
            .map(|forum| describe::forum(site, &forum.id, links))
            .collect(),
        case: LinkView {
            href: Some(format!("{}#fines", links.to(&urls::case(&case.id)))),
            ..LinkView::plain(case.title.best(words.lang()).1)
        },
    }
}

/// Who owes a fine; one that names nobody is owed by all companies of its case.
pub fn owners<'c>(case: &'c Case, line: &'c FineLine) -> Vec<&'c Who> {
    if line.companies.is_empty() {
        return case.companies.iter().map(|company| &company.who).collect();
    }
    line.companies.iter().collect()
}

/// The amount first imposed in euro cents, by the rate of the month of the first imposing decision.
pub fn euro(site: &Site, line: &FineLine) -> Option<(i64, (i16, i8))> {
    let amount = match line.announced() {
        Money::Exact(amount) => *amount,
        Money::Range { max, .. } => *max,
        _ => return None,
    };
    let date = line.imposed()?.date;
    let (first, last) = (date.earliest()?, date.latest()?);
    let same_month = (first.year(), first.month()) == (last.year(), last.month());
    if !same_month && amount.currency.code() != "EUR" {
        return None;
    }
    let month = (last.year(), last.month());
    let rate = site.registry().rates.rate(amount.currency.code(), month)?;
    let units = amount.minor as f64 / 10f64.powi(i32::from(amount.currency.exponent()));
    Some(((units / rate.units_per_euro * 100.0).round() as i64, rate.month))
}

fn in_euro(site: &Site, line: &FineLine) -> Option<String> {
    let words = site.words();
    let foreign =
        matches!(line.announced(), Money::Exact(amount) if amount.currency.code() != "EUR");
    let (cents, month) = euro(site, line).filter(|_| foreign)?;
    let millions = cents as f64 / 100.0 / 1e6;
    let number =
        if millions >= 100.0 { format!("{millions:.0}") } else { format!("{millions:.1}") };
    let number = number.replace('.', &words.say("number-decimal"));
    let name = words.say(&format!("month-{}", month.1));
    let year = month.0.to_string();
    let month =
        words.with("date-month", &[("month", Put::Text(&name)), ("year", Put::Text(&year))]);
    Some(
        words
            .with("money-in-euro", &[("number", Put::Text(&number)), ("month", Put::Text(&month))]),
    )
}
