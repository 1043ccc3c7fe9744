//! Connections, each with its limits, so that a slow one takes nothing from the others.

use std::convert::Infallible;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

use super::answer::answer;
use super::state::Desk;
use crate::Error;

/// How many connections are open at once; more wait for one to close.
const CONNECTIONS: usize = 256;
/// How long a client may take to send the head of a request, or keep a connection unused.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many bytes the head of a request may have.
const HEAD: usize = 32 * 1024;
/// How many header lines.
const HEADERS: usize = 100;
/// How long to wait when no connection can be taken.
const PAUSE: Duration = Duration::from_millis(100);

/// The listener as the runtime wants it.
pub(super) fn listener(listener: TcpListener) -> Result<tokio::net::TcpListener, Error> {
    let fault = |error| Error::io("the listening socket", error);
    listener.set_nonblocking(true).map_err(fault)?;
    tokio::net::TcpListener::from_std(listener).map_err(fault)
}

/// Answers whoever asks, for ever.
pub(super) async fn serve(listener: tokio::net::TcpListener, desk: Arc<Desk>) {
    let seats = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let desk = Arc::clone(&desk);
                tokio::spawn(async move {
                    connection(stream, desk).await;
                    drop(seat);
                });
            }
            // Such as too many open files: others may close theirs.
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

async fn connection(stream: TcpStream, desk: Arc<Desk>) {
    let Ok(here) = stream.local_addr() else { return };
    let service = service_fn(move |request| {
        let desk = Arc::clone(&desk);
        async move { Ok::<_, Infallible>(answer(&request, here, &desk).await) }
    });
    // A client that breaks off or sends nonsense has had its answer from the library.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(HEAD)
        .max_headers(HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
