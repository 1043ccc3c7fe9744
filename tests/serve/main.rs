//! `casebook serve` from outside: the real program, spoken to over plain sockets.
#![cfg(all(unix, feature = "serve"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may")]

mod changes;
#[path = "../common/mod.rs"]
mod common;
mod hostile;
mod ordinary;
mod server;
