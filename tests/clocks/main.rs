//! Clocks: worked examples of the arithmetic, and what is said of clocks in timelines.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests may")]

#[path = "../common/mod.rs"]
mod common;

mod arithmetic;
mod output;
mod pages;
mod readings;
