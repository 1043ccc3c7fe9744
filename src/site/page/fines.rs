//! Every fine, ranked by what was announced, what stands or what is known to be paid; proposed ones
//! are never among them.

use std::cmp::Reverse;
use std::sync::OnceLock;

use serde::Serialize;

use super::frame::{self, Frame};
use super::list::{Paging, paging};
use super::{ROWS, list};
use crate::derive::ledger::{Converted, InEuro, NotConverted};
use crate::derive::{FineLine, FineState, Totals};
use crate::model::case::{Case, Who};
use crate::model::money::{Amount, Currency};
use crate::model::vocabulary::Vocabulary;
use crate::site::Site;
use crate::site::book::{Booked, Scope};
use crate::site::describe::{self, DateView, LinkView};
use crate::site::statistics::Table;
use crate::site::timeline;
use crate::site::totals::TotalsView;
use crate::site::urls::{self, Links};
use crate::words::{Put, Words};

/// By what fines are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// What was first imposed.
    Announced,
    /// What remains of it.
    Standing,
    /// What is known to be paid.
    Paid,
}

impl Measure {
    /// All three.
    pub const ALL: [Measure; 3] = [Measure::Announced, Measure::Standing, Measure::Paid];

    /// The folder of its pages.
    pub fn folder(self) -> &'static str {
        match self {
            Measure::Announced => "fines",
            Measure::Standing => "fines/standing",
            Measure::Paid => "fines/paid",
        }
    }

    /// The message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Measure::Announced => "total-announced",
            Measure::Standing => "total-standing",
            Measure::Paid => "total-paid",
        }
    }

    /// What it is of some totals.
    pub fn of(self, totals: &Totals) -> i64 {
        match self {
            Measure::Announced => totals.announced,
            Measure::Standing => totals.standing,
            Measure::Paid => totals.paid,
        }
    }

    /// The measures by which there is something to rank, and always the first.
    pub fn of_site(site: &Site) -> impl Iterator<Item = Measure> {
        let something =
            |measure: &Measure| *measure == Measure::Announced || !measure.ranked(site).is_empty();
        Measure::ALL.into_iter().filter(something)
    }

    /// The fines of which there is something, by their place in the book, the largest first; those
    /// without an amount in euro come last.
    pub fn ranked(self, site: &Site) -> &[usize] {
        site.rankings.0[self as usize].get_or_init(|| self.rank(site))
    }

    fn rank(self, site: &Site) -> Vec<usize> {
        let book = site.book();
        let mut ranked: Vec<(Reverse<i64>, usize)> = Vec::new();
        for (at, booked) in book.fines.iter().enumerate() {
            let of = |totals: &Totals| self.of(totals);
            let there = match (&booked.totals, self) {
                (Some((_, totals)), Measure::Standing | Measure::Paid) => of(totals) > 0,
                (None, Measure::Standing) => {
                    site.case(booked.place).1.fines[booked.line].state() != FineState::Annulled
                }
                (None, Measure::Paid) => false,
                (_, Measure::Announced) => true,
            };
            let cents = match &booked.euro {
                Some(Ok(euro)) => of(&euro.totals),
                _ => 0,
            };
            if there {
                ranked.push((Reverse(cents), at));
            }
        }
        ranked.sort();
        ranked.into_iter().map(|(_, at)| at).collect()
    }
}

/// The fines in the order of each measure, once a page of it was asked for.
#[derive(Debug, Default)]
pub struct Rankings([OnceLock<Vec<usize>>; Measure::ALL.len()]);

/// One page of the list of fines.
#[derive(Clone, Debug, Serialize)]
pub struct FinesView {
    /// Frame.
    pub frame: Frame,
    /// Totals of the tracker.
    pub totals: TotalsView,
    /// Mean, median and the like, on the first page.
    pub distribution: Option<Table>,
    /// The heading of the list.
    pub heading: String,
    /// The three rankings, this one marked.
    pub rankings: Vec<RankingLink>,
    /// The fines.
    pub fines: Vec<FineRow>,
    /// Other pages of the list.
    pub paging: Option<Paging>,
    /// Where all entries are as a file.
    pub download: String,
}

/// A way of ranking, with its page.
#[derive(Clone, Debug, Serialize)]
pub struct RankingLink {
    /// What it says.
    pub text: String,
    /// Its first page.
    pub href: String,
    /// It is this page's.
    pub current: bool,
}

/// A fine in the list.
#[derive(Clone, Debug, Serialize)]
pub struct FineRow {
    /// As first imposed.
    pub announced: String,
    /// As it stands, where that differs.
    pub standing: Option<String>,
    /// What is known to be paid.
    pub paid: Option<String>,
    /// That it is not paid, in instalments or given up, with the day and how sure that is.
    pub payment: Option<String>,
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

/// One page of the list.
pub fn view(site: &Site, measure: Measure, page: usize) -> FinesView {
    let words = site.words();
    let path = urls::list(measure.folder(), page);
    let links = frame::links(site, &path);
    let ranked = measure.ranked(site);
    let start = ((page - 1) * ROWS).min(ranked.len());
    let rows = &ranked[start..ranked.len().min(start + ROWS)];
    let name = words.say(measure.key());
    let title = match measure {
        Measure::Announced => words.say("list-title-fines"),
        _ => words.with("fines-title-by", &[("measure", Put::Text(&name))]),
    };
    let mut frame = frame::frame(site, &path, &title);
    if measure != Measure::Announced {
        frame = frame.crumb(site, "fines", &links);
    }
    FinesView {
        frame,
        totals: site.totals().clone(),
        distribution: (page == 1)
            .then(|| crate::site::statistics::distribution(words, &site.book().sum(&Scope::All)))
            .flatten(),
        heading: words.say(&format!("fines-ranked-{}", measure.key())),
        rankings: Measure::of_site(site)
            .map(|other| RankingLink {
                text: words.say(other.key()),
                href: links.to(&urls::list(other.folder(), 1)),
                current: other == measure,
            })
            .collect(),
        fines: rows.iter().map(|at| row(site, &site.book().fines[*at], &links)).collect(),
        paging: paging(site, measure.folder(), page, list::pages(ranked.len())),
        download: links.to("data/fines.csv"),
    }
}

fn row(site: &Site, booked: &Booked, links: &Links<'_>) -> FineRow {
    let words = site.words();
    let (case, facts) = site.case(booked.place);
    let line = &facts.fines[booked.line];
    let announced = describe::fine_amount(words, line, line.announced());
    let standing = describe::fine_amount(words, line, line.amount());
    let differs = line.state() != FineState::Annulled && standing != announced;
    let date = line.imposed().map(|entry| describe::date(words, &entry.date)).unwrap_or_default();
    FineRow {
        standing: differs.then_some(standing),
        announced,
        paid: line.paid().map(|paid| describe::stated(words, paid)),
        payment: describe::payment(words, line),
        euro: booked.euro.as_ref().and_then(|euro| self::euro(words, line, euro)),
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
            ..describe::case_link(site, case, links)
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

/// The amount first imposed in euro, with the month of the rate; why there is none, where there
/// is none; nothing for a fine in euro.
pub fn euro(words: &Words, line: &FineLine, euro: &Result<InEuro, NotConverted>) -> Option<String> {
    match euro {
        Ok(InEuro { totals, converted: Some(rate) }) => Some(converted(words, line, totals, rate)),
        Ok(_) => None,
        Err(NotConverted::NoMonth) => Some(words.say("money-no-month")),
        Err(NotConverted::NoRate) => Some(words.say("money-no-rate")),
    }
}

fn converted(words: &Words, line: &FineLine, totals: &Totals, rate: &Converted) -> String {
    let whole = Amount { minor: (totals.announced + 50) / 100 * 100, currency: Currency::EUR };
    let amount = describe::limited(words, words.amount(whole), line.announced());
    let month = words.month(rate.month);
    let key = if rate.instead_of.is_some() { "money-in-euro-last" } else { "money-in-euro" };
    words.with(key, &[("amount", Put::Text(&amount)), ("month", Put::Text(&month))])
}
