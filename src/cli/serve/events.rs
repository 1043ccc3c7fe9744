//! The stream of events over which a page learns that the site has changed.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::channel::{Channel, Sender};
use hyper::body::Bytes;
use tokio::sync::watch;
use tokio::time::timeout;

use super::overlay::generation;
use super::state::Moment;

/// After how long a sign of life is sent; it also finds out who has gone.
const ALIVE: Duration = Duration::from_secs(15);

/// A body that names the state of the site, now and after each change.
pub(super) fn stream(moments: watch::Receiver<Arc<Moment>>) -> Channel<Bytes> {
    let (sender, body) = Channel::new(1);
    tokio::spawn(tell(moments, sender));
    body
}

async fn tell(mut moments: watch::Receiver<Arc<Moment>>, mut sender: Sender<Bytes>) {
    let mut text = event(&moments.borrow_and_update());
    while sender.send_data(Bytes::from(text)).await.is_ok() {
        text = match timeout(ALIVE, moments.changed()).await {
            Ok(Ok(())) => event(&moments.borrow_and_update()),
            Ok(Err(_)) => return,
            Err(_) => ":\n\n".to_owned(),
        };
    }
}

fn event(moment: &Moment) -> String {
    format!("data: {}\n\n", generation(moment))
}
