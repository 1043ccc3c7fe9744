//! The book of fines: every fine that counts, and by what it belongs to; all sums are taken from it.
//!
//! One pass over the cases says to whom a fine is counted. Every page and every file asks the book,
//! so that no two of them can tell different sums.

use std::collections::{BTreeMap, BTreeSet};

use crate::derive::ledger::{InEuro, NotConverted};
use crate::derive::{Derived, FineLine, FineState, Totals};
use crate::loaded::Loaded;
use crate::model::case::Case;
use crate::model::money::Currency;
use crate::model::vocabulary::{AuthorityRole, Finding};
use crate::model::{Id, Registry};

/// What fines are summed over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// The tracker.
    All,
    /// Those that a company owes, alone or jointly.
    Company(Id),
    /// Those that a company or one of its group owes; what two of them owe jointly is counted once.
    Group(Id),
    /// Those of an authority that decides and does not only receive or take part.
    Authority(Id),
    /// Those of the authorities of a country that decide.
    Country(String),
    /// Those for a provision of a law; where no source says for what, those of cases in which one
    /// was found infringed, else of those that rest on it.
    Law(Id),
    /// Those imposed in a year, by the last possible day.
    Year(i16),
    /// Those of a complainant's cases.
    Complainant(Id),
    /// Those of cases on a topic.
    Topic(Id),
    /// Those of a campaign's cases.
    Campaign(Id),
}

/// A fine or civil penalty that was imposed.
#[derive(Clone, Debug)]
pub struct Booked {
    /// Its case, by its place in the tracker.
    pub place: usize,
    /// Its line in the case's ledger.
    pub line: usize,
    /// The year in which it was first imposed, by the last possible day.
    pub year: Option<i16>,
    /// Currency and totals; none where no exact amount is known.
    pub totals: Option<(Currency, Totals)>,
    /// Totals in euro, or why there are none.
    pub euro: Option<Result<InEuro, NotConverted>>,
}

/// Every fine that counts, and by what it belongs to.
#[derive(Debug, Default)]
pub struct Book {
    /// The fines, by case and line.
    pub fines: Vec<Booked>,
    scopes: BTreeMap<Scope, Vec<usize>>,
}

/// Sums over some fines.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    /// Totals by currency.
    pub by_currency: BTreeMap<Currency, Totals>,
    /// Totals in euro cents of all that could be converted.
    pub euro: Totals,
    /// What was first imposed, in euro cents, fine by fine.
    pub announced: Vec<i64>,
    /// What stands, in euro cents, of each fine of which something stands.
    pub standing: Vec<i64>,
    /// What is known to be paid, in euro cents, of each fine of which anything is.
    pub paid: Vec<i64>,
    /// Fines with an exact amount that have none in euro, by their place in the book.
    pub not_converted: Vec<usize>,
    /// Fines without an exact amount, by their place in the book.
    pub not_summed: Vec<usize>,
}

impl Book {
    /// Enters the fines of all cases.
    pub fn of(loaded: &Loaded) -> Self {
        let registry = &loaded.tracker.registry;
        let mut book = Book::default();
        for (place, case) in loaded.tracker.cases.iter().enumerate() {
            if case.withdrawn.is_some() {
                continue;
            }
            for (line, fine) in loaded.facts[place].fines.iter().enumerate() {
                if fine.kind.counts() && fine.state() != FineState::Proposed {
                    let laws = laws(fine, &loaded.facts[place].findings);
                    book.enter(registry, case, (place, line), fine, laws);
                }
            }
        }
        book
    }

    fn enter(
        &mut self,
        registry: &Registry,
        case: &Case,
        (place, line): (usize, usize),
        fine: &FineLine,
        laws: BTreeSet<Id>,
    ) {
        let at = self.fines.len();
        let year = fine.imposed().and_then(|entry| entry.date.latest()).map(|day| day.year());
        let mut scopes = BTreeSet::from([Scope::All]);
        for id in owners(case, fine) {
            scopes.insert(Scope::Group(registry.ultimate_parent(&id).clone()));
            scopes.insert(Scope::Company(id));
        }
        for id in deciding(case) {
            scopes.extend(registry.country_of(id).map(|code| Scope::Country(code.to_owned())));
            scopes.insert(Scope::Authority(id.clone()));
        }
        scopes.extend(laws.into_iter().map(Scope::Law));
        scopes.extend(year.map(Scope::Year));
        let complainants = case.complainants.iter().filter_map(|party| party.who.id());
        scopes.extend(complainants.cloned().map(Scope::Complainant));
        scopes.extend(case.topics.iter().cloned().map(Scope::Topic));
        scopes.extend(case.campaign.iter().cloned().map(Scope::Campaign));
        for scope in scopes {
            self.scopes.entry(scope).or_default().push(at);
        }
        self.fines.push(Booked {
            place,
            line,
            year,
            totals: fine.totals().map(|(amount, totals)| (amount.currency, totals)),
            euro: fine.in_euro(&registry.rates),
        });
    }

    /// The fines of a scope, by their place in the book.
    pub fn within(&self, scope: &Scope) -> &[usize] {
        self.scopes.get(scope).map_or(&[], Vec::as_slice)
    }

    /// The years in which fines were imposed, in order.
    pub fn years(&self) -> impl Iterator<Item = i16> {
        self.scopes.keys().filter_map(|scope| match scope {
            Scope::Year(year) => Some(*year),
            _ => None,
        })
    }

    /// The sums over a scope.
    pub fn sum(&self, scope: &Scope) -> Sum {
        let mut sum = Sum::default();
        for at in self.within(scope) {
            let booked = &self.fines[*at];
            let Some((currency, totals)) = &booked.totals else {
                sum.not_summed.push(*at);
                continue;
            };
            sum.by_currency.entry(*currency).or_default().add(totals);
            match &booked.euro {
                Some(Ok(euro)) => {
                    sum.euro.add(&euro.totals);
                    sum.announced.push(euro.totals.announced);
                    sum.standing.extend(Some(euro.totals.standing).filter(|cents| *cents > 0));
                    sum.paid.extend(Some(euro.totals.paid).filter(|cents| *cents > 0));
                }
                _ => sum.not_converted.push(*at),
            }
        }
        sum
    }
}

/// Companies of the registry that owe a fine; one that names nobody is owed by all of its case.
pub fn owners(case: &Case, fine: &FineLine) -> BTreeSet<Id> {
    let of_case = || case.companies.iter().filter_map(|company| company.who.id().cloned());
    if fine.companies.is_empty() {
        return of_case().collect();
    }
    fine.companies.iter().filter_map(|who| who.id().cloned()).collect()
}

/// The authorities and courts that decide a case: the lead and the courts, where one leads; else
/// those that do more than receive a complaint or are concerned, and where there is none, all.
pub fn deciding(case: &Case) -> impl Iterator<Item = &Id> {
    use AuthorityRole as R;
    let acts = |role: Option<R>| !matches!(role, Some(R::Receiving | R::Concerned));
    let led = case.authorities.iter().any(|forum| forum.role == Some(R::Lead));
    let acted = case.authorities.iter().any(|forum| acts(forum.role));
    let decides = move |role| match (led, acted) {
        (true, _) => matches!(role, Some(R::Lead | R::Court)),
        (false, true) => acts(role),
        (false, false) => true,
    };
    case.authorities.iter().filter(move |forum| decides(forum.role)).map(|forum| &forum.id)
}

/// The laws for which a fine was imposed, as far as anybody says so.
fn laws(fine: &FineLine, findings: &[crate::derive::ProvisionFinding]) -> BTreeSet<Id> {
    let id = |law: &crate::model::citation::Citation| Id::new(law.law.as_str());
    let own: BTreeSet<Id> = fine.provisions.iter().map(id).collect();
    if !own.is_empty() {
        return own;
    }
    let infringed = |finding: &Derived| *finding == Derived::Found(Finding::Infringed);
    let found: BTreeSet<Id> = findings
        .iter()
        .filter(|finding| infringed(&finding.finding))
        .map(|finding| id(&finding.provision))
        .collect();
    if !found.is_empty() {
        return found;
    }
    findings.iter().map(|finding| id(&finding.provision)).collect()
}
