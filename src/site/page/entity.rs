//! What the pages of companies, authorities, courts, complainants, countries, topics and campaigns
//! have in common: a few facts, fines, cases, and what happened.

use serde::Serialize;

use super::events::{self, EventRow};
use super::frame::Frame;
use super::list::{self, Paging};
use super::scoreboard::Scoreboard;
use super::table::{self, CaseRow};
use crate::site::Site;
use crate::site::describe::LinkView;
use crate::site::drawing::lanes::{self, LanesView};
use crate::site::force::{AnswerView, InForceView};
use crate::site::totals::TotalsView;
use crate::site::urls::Links;
use crate::words::Put;

/// How many events such a page shows.
const EVENTS: usize = 40;

/// A page on something that has cases.
#[derive(Clone, Debug, Serialize)]
pub struct EntityView {
    /// Frame.
    pub frame: Frame,
    /// What kind of thing it is.
    pub eyebrow: String,
    /// A line beneath the title.
    pub deck: Option<String>,
    /// In force today? Of a company.
    pub in_force: Option<InForceView>,
    /// Its cases in time.
    pub lanes: Option<LanesView>,
    /// A few facts.
    pub facts: Vec<Fact>,
    /// Some of the facts rest on general knowledge.
    pub unverified: bool,
    /// How many cases, in words.
    pub count: String,
    /// Cases by status.
    pub statuses: Vec<table::StatusCount>,
    /// Fines.
    pub totals: TotalsView,
    /// The heading of the totals.
    pub totals_title: String,
    /// The totals in a few figures, before the cases in time.
    pub summary: Vec<AnswerView>,
    /// What a campaign has come to.
    pub scoreboard: Option<Scoreboard>,
    /// Fines of the whole group, where they are more.
    pub group_totals: TotalsView,
    /// Lists of cases, each with its heading.
    pub sections: Vec<Section>,
    /// What happened last in them.
    pub events: Vec<EventRow>,
}

/// A fact: its label and what it holds.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// Label.
    pub label: String,
    /// What it holds.
    pub items: Vec<LinkView>,
}

/// A list of cases under a heading.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    /// Anchor.
    pub id: &'static str,
    /// Heading.
    pub heading: String,
    /// The cases, as many as a page holds.
    pub rows: Vec<CaseRow>,
    /// Where the others are.
    pub paging: Option<Paging>,
    /// The search that finds the others, where no page lists them.
    pub more: Option<LinkView>,
}

impl EntityView {
    /// A page of some cases, without facts and totals yet.
    pub fn new(
        site: &Site,
        frame: Frame,
        eyebrow: &str,
        places: &[usize],
        links: &Links<'_>,
    ) -> Self {
        let words = site.words();
        let counted: Vec<usize> = places
            .iter()
            .copied()
            .filter(|place| site.case(*place).0.withdrawn.is_none())
            .collect();
        let count = i64::try_from(counted.len()).unwrap_or(i64::MAX);
        EntityView {
            frame,
            eyebrow: words.say(eyebrow),
            deck: None,
            in_force: None,
            lanes: None,
            facts: Vec::new(),
            unverified: false,
            count: words.with("home-cases", &[("n", Put::Number(count))]),
            statuses: table::statuses(site, &counted),
            totals: TotalsView::default(),
            totals_title: words.say("entity-totals"),
            summary: Vec::new(),
            scoreboard: None,
            group_totals: TotalsView::default(),
            sections: vec![Section {
                id: "cases",
                heading: words.say("entity-cases"),
                rows: table::rows(site, list::slice(places, 1), links),
                paging: None,
                more: None,
            }],
            events: events::latest(site, &counted, EVENTS, links),
        }
    }

    /// The list of its own cases.
    pub fn cases(&mut self) -> Option<&mut Section> {
        self.sections.iter_mut().find(|section| section.id == "cases")
    }

    /// Adds the cases in time, those of many by authority.
    pub fn by_authority(mut self, site: &Site, places: &[usize], links: &Links<'_>) -> Self {
        self.lanes = lanes::by_authority(site, places, links);
        self
    }

    /// Adds the cases in time.
    pub fn with_lanes(mut self, site: &Site, places: &[usize], links: &Links<'_>) -> Self {
        self.lanes = lanes::of_cases(site, places, links);
        self
    }

    /// Adds cases, decisions and fines in a few figures.
    pub fn with_summary(&mut self, site: &Site, places: &[usize]) {
        let words = site.words();
        let number = |count: usize| words.number(i64::try_from(count).unwrap_or(i64::MAX));
        let counted = || {
            let all = places.iter().map(|place| site.case(*place));
            all.filter(|(case, _)| case.withdrawn.is_none())
        };
        let decided = counted().filter(|(_, facts)| facts.decision.is_some()).count();
        let mut rows = vec![
            ("entity-summary-cases", number(counted().count())),
            ("entity-summary-decided", number(decided)),
        ];
        if let Some(short) = &self.totals.short {
            let paid = short.paid.clone().unwrap_or_else(|| words.say("total-no-payment"));
            rows.push(("total-announced", short.announced.clone()));
            rows.push(("entity-summary-appeal", short.under_appeal.clone()));
            rows.push(("total-paid", paid));
        }
        let answer = |(key, answer): (&str, String)| AnswerView {
            what: words.say(key),
            answer,
            reason: None,
            payment: None,
        };
        self.summary = rows.into_iter().map(answer).collect();
    }

    /// Adds a fact, if it holds anything.
    pub fn fact(&mut self, site: &Site, label: &str, items: Vec<LinkView>) {
        if !items.is_empty() {
            self.facts.push(Fact { label: site.words().say(label), items });
        }
    }

    /// Adds a fact of plain texts.
    pub fn texts(&mut self, site: &Site, label: &str, texts: impl IntoIterator<Item = String>) {
        self.fact(site, label, texts.into_iter().map(LinkView::plain).collect());
    }

    /// Adds a web address as a fact.
    pub fn website(&mut self, site: &Site, website: Option<&String>) {
        if let Some(url) = website {
            let view = LinkView { href: Some(url.clone()), outside: true, ..LinkView::plain(url) };
            self.fact(site, "entity-website", vec![view]);
        }
    }

    /// Adds a country as a fact, with a link to its page where it has one.
    pub fn country(&mut self, site: &Site, code: Option<&String>, links: &Links<'_>) {
        if let Some(code) = code {
            self.fact(site, "entity-country", vec![super::country::link(site, code, links)]);
        }
    }
}
