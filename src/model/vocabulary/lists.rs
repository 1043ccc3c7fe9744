//! Every closed list by its name, with its words and what each means.

use super::*;
use crate::source::record::List;

/// A closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What one of its words is called: `kind of event`.
    pub called: &'static str,
    /// Its words in canonical order, each with what it means.
    pub words: Vec<(&'static str, &'static str)>,
}

/// The words of a closed list.
pub fn list(list: List) -> Listed {
    match list {
        List::Admission => of::<Admission>(),
        List::AuthorityRole => of::<AuthorityRole>(),
        List::Body => of::<Body>(),
        List::Bound => of::<Bound>(),
        List::Certainty => of::<Certainty>(),
        List::CompanyRole => of::<CompanyRole>(),
        List::CompanyType => of::<CompanyType>(),
        List::ComplainantType => of::<ComplainantType>(),
        List::Computation => of::<Computation>(),
        List::CourtType => of::<CourtType>(),
        List::EventKind => of::<EventKind>(),
        List::Finding => of::<Finding>(),
        List::FineKind => of::<FineKind>(),
        List::Granted => of::<Granted>(),
        List::Ground => of::<Ground>(),
        List::Instance => of::<Instance>(),
        List::Level => of::<Level>(),
        List::Measure => of::<Measure>(),
        List::Object => of::<Object>(),
        List::OnBehalfOf => of::<OnBehalfOf>(),
        List::OriginWord => of::<OriginWord>(),
        List::Outcome => of::<Outcome>(),
        List::PaymentState => of::<PaymentState>(),
        List::Per => of::<Per>(),
        List::Relation => of::<Relation>(),
        List::Remedy => of::<Remedy>(),
        List::Sector => of::<Sector>(),
        List::Selection => of::<Selection>(),
        List::SentBackTo => of::<SentBackTo>(),
        List::SourceKind => of::<SourceKind>(),
        List::Status => of::<Status>(),
        List::Unit => of::<Unit>(),
        List::Visibility => of::<Visibility>(),
    }
}

fn of<V: Vocabulary>() -> Listed {
    let words = V::ALL.iter().map(|value| (value.word(), value.meaning())).collect();
    Listed { called: V::NAME, words }
}
