//! What is answered from: the last good site, and what is wrong since.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::cli::terminal::Terminal;
use crate::plan::PublicPath;
use crate::{Error, Plan};

/// One state of the site. It never changes: a request keeps the one that it began with.
#[derive(Debug, Default)]
pub(super) struct Moment {
    /// How many loads there were; 0 before the first has ended.
    pub generation: u64,
    /// The last good site, if there ever was one.
    pub plan: Option<Arc<Plan>>,
    /// Why the content as it stands is not the site that is shown.
    pub trouble: Option<Trouble>,
}

/// What an author has to repair, as plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trouble {
    /// One line that sums it up.
    pub title: String,
    /// Each fault: several lines with its place, the words there, and help.
    pub faults: Vec<String>,
}

impl From<&Error> for Trouble {
    fn from(error: &Error) -> Self {
        let title = match error {
            Error::Template(_) => "A template of the theme is wrong",
            _ => "The site could not be made",
        };
        Trouble { title: title.to_owned(), faults: vec![error.to_string()] }
    }
}

/// What the answering side knows.
pub(super) struct Desk {
    pub terminal: Terminal,
    /// The state of the site as it changes.
    pub moments: watch::Receiver<Arc<Moment>>,
    /// The page that was asked for last: a new site that cannot show it is no good one.
    last_page: Mutex<Option<PublicPath>>,
}

impl Desk {
    /// A desk before the first load, and where the loader puts each new state.
    pub fn new(terminal: Terminal) -> (Self, watch::Sender<Arc<Moment>>) {
        let (sender, moments) = watch::channel(Arc::default());
        (Desk { terminal, moments, last_page: Mutex::default() }, sender)
    }

    /// The state of now; the first load is waited for.
    pub async fn moment(&self) -> Arc<Moment> {
        let mut moments = self.moments.clone();
        match moments.wait_for(|moment| moment.generation > 0).await {
            Ok(moment) => Arc::clone(&moment),
            Err(_) => Arc::clone(&self.moments.borrow()),
        }
    }

    /// The page that was asked for last.
    pub fn last_page(&self) -> Option<PublicPath> {
        self.last_page.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Remembers the page that was asked for last.
    pub fn asked_for(&self, page: &PublicPath) {
        *self.last_page.lock().unwrap_or_else(PoisonError::into_inner) = Some(page.clone());
    }
}
