//! What was found on each provision; the latest finding holds.

use crate::model::case::{Case, Evidence, Origin};
use crate::model::citation::Citation;
use crate::model::event::Event;
use crate::model::vocabulary::{Finding, Outcome};

/// What can be said of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derived {
    /// The complainant says that it was infringed; nothing was decided on it.
    Alleged,
    /// The authority examines it of its own volition; nothing was decided on it.
    Examined,
    /// A court was asked what it means and said so (Art. 267 TFEU); nothing was found on a breach.
    Interpreted,
    /// A decision or judgment says so.
    Found(Finding),
}

/// A provision with what was found on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionFinding {
    /// The provision.
    pub provision: Citation,
    /// What can be said of it.
    pub finding: Derived,
    /// What stands behind a finding, and the event that holds it.
    pub by: Option<(usize, Evidence)>,
}

/// Whether the case is a reference for a preliminary ruling that was answered.
fn interpreted(case: &Case) -> bool {
    let answers = |event: &Event| !event.background && event.outcome == Some(Outcome::Interpreted);
    case.before_a_court() && case.timeline.iter().any(answers)
}

/// The provisions of `legal_basis` and of all findings, in the order of the law.
pub(super) fn findings(case: &Case) -> Vec<ProvisionFinding> {
    let unknown = match case.origin() {
        _ if interpreted(case) => Derived::Interpreted,
        Origin::Complaint => Derived::Alleged,
        _ => Derived::Examined,
    };
    let mut found: Vec<ProvisionFinding> = case
        .legal_basis
        .iter()
        .map(|provision| ProvisionFinding {
            provision: provision.clone(),
            finding: unknown,
            by: None,
        })
        .collect();
    for (position, event) in case.timeline.iter().enumerate().filter(|(_, event)| !event.background)
    {
        for entry in &event.findings {
            let by = Some((position, entry.evidence.clone()));
            let finding = Derived::Found(entry.finding);
            match found.iter_mut().find(|known| known.provision == entry.provision) {
                Some(known) => (known.finding, known.by) = (finding, by),
                None => {
                    found.push(ProvisionFinding { provision: entry.provision.clone(), finding, by })
                }
            }
        }
    }
    found.sort_by(|a, b| a.provision.cmp(&b.provision));
    found
}
