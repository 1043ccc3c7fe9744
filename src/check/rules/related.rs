//! A related case exists, and is not the case itself.

use crate::check::{CaseContext, Look, Rule};
use crate::diagnostic::{Diagnostic, code};
use crate::model::resolve::suggest;

pub(super) const RULE: Rule = Rule { codes: &[&code::UNKNOWN_RELATED], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    for (position, related) in here.case.related.iter().enumerate() {
        let there = here.tracker.case(&related.case).is_some();
        if there && related.case != here.case.id {
            continue;
        }
        let at = here.standing(&related.at);
        let message = if there {
            "a case is not related to itself".to_owned()
        } else {
            format!("there is no case `{}`; the page will not link to it", related.case)
        };
        let ids = here.tracker.cases.iter().map(|case| case.id.as_str());
        let near = if position < suggest::MOST_OF_A_FILE {
            suggest::nearest(related.case.as_str(), ids)
        } else {
            Vec::new()
        };
        let diagnostic = Diagnostic::new(&code::UNKNOWN_RELATED, at, message);
        found.push(match near.first() {
            Some(near) if !there => diagnostic.help(format!("did you mean `{near}`?")),
            _ => diagnostic.help("remove it, or add the case"),
        });
    }
}
