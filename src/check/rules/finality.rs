//! What a source calls final is not attacked afterwards.

use crate::check::{CaseContext, Look, Rule};
use crate::derive::Track;
use crate::diagnostic::{Diagnostic, code};
use crate::model::vocabulary::EventKind;

pub(super) const RULE: Rule = Rule { codes: &[&code::FINALITY], look: Look::Case(look) };

fn look(here: &CaseContext<'_>, found: &mut Vec<Diagnostic>) {
    use EventKind as K;
    let timeline = &here.case.timeline;
    let Some(last) = timeline.iter().rposition(|event| event.kind == K::Final) else { return };
    let anew =
        |event: &&crate::model::Event| !matches!(event.kind, K::Decision | K::ComplaintFiled);
    for (position, event) in
        timeline.iter().enumerate().skip(last + 1).take_while(|(_, event)| anew(event))
    {
        let attacks = matches!(event.kind, K::AppealFiled | K::CourtJudgment | K::Review)
            && matches!(here.facts.tracks.get(position), Some(Track::Own(_)));
        let reopens = matches!(event.kind, K::ReferenceToCjeu) && !event.background;
        if attacks || reopens {
            found.push(
                Diagnostic::new(
                    &code::FINALITY,
                    here.event_field(event, "event"),
                    "the case is said to be final before this event, which shows that it was not",
                )
                .help("remove the `final` event, or put it after the last event at court")
                .related(here.event_field(&timeline[last], "event"), "said to be final here"),
            );
        }
    }
}
