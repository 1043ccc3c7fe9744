//! Tests of citations: a table of what is found in the wild, properties, and the rate on real files.

mod accepted;
mod laws;
mod properties;
mod real;
mod refused;
mod values;
