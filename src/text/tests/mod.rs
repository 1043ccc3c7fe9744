//! Tests of the Markdown: what it looks like, and that nobody can make it dangerous.

mod attacks;
mod corpora;
mod oracle;
mod pathological;
mod random;
mod shapes;
