//! `casebook serve`: the site in a browser, following every change; nothing is written.
//!
//! One thread loads and watches, the main thread answers; all that passes between them is the
//! [`Moment`](state::Moment) of the last load. A page is rendered when it is asked for.

mod answer;
mod bind;
mod browser;
mod csp;
mod events;
mod guard;
mod http;
mod media;
mod news;
mod overlay;
mod path;
mod reload;
mod state;
mod watch;

use std::sync::Arc;

use tokio::runtime::Builder;

use super::args::ServeArguments;
use super::terminal::Terminal;
use super::{CommandResult, Outcome, root};
use crate::Error;
use reload::Loader;
use state::Desk;

/// How many pages are rendered at once.
const RENDERERS: usize = 8;

pub(super) fn run(arguments: &ServeArguments, terminal: &Terminal) -> CommandResult {
    let root = root::find(&arguments.tracker)?;
    root::options(&arguments.tracker, arguments.drafts)?;
    let listener = bind::listen(arguments, terminal)?;
    let address = bind::address(&listener)?;
    let (desk, moments) = Desk::new(*terminal);
    let desk = Arc::new(desk);
    let loader = Loader::new(root, arguments.clone(), address.clone(), Arc::clone(&desk));
    std::thread::Builder::new()
        .name("watch".to_owned())
        .spawn(move || watch::follow(&loader, &moments))
        .map_err(|error| Error::io("casebook serve", error))?;
    terminal.result(&address);
    if arguments.open {
        browser::open(&address, terminal);
    }
    let runtime = Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(RENDERERS)
        .build()
        .map_err(|error| Error::io("casebook serve", error))?;
    let result = runtime.block_on(async {
        let listener = http::listener(listener)?;
        tokio::spawn(http::serve(listener, desk));
        tokio::signal::ctrl_c().await.map_err(|error| Error::io("Ctrl-C", error))
    });
    runtime.shutdown_background();
    result.map(|()| Outcome::Fine)
}
