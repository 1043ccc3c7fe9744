//! What is published besides pages; one file per format.

pub mod hosts;
