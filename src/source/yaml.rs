//! The only module that calls serde_yaml, on files that the guard has let through.

use serde::de::DeserializeSeed;

use super::agrees::Agrees;
use super::found::{Found, Raw};
use super::refusal::{Reason, Refusal};
use super::tree::{Kind, Node};

/// Parses a text with serde_yaml and holds what it sees against the tree of the event walk.
///
/// The text of each scalar is the tree's: serde_yaml turns `12.000` into the number twelve. What
/// serde_yaml sees is put together only where it must be told what differs.
pub fn parse(text: &str, tree: Node) -> Result<Found, Refusal> {
    if Agrees(&tree).deserialize(serde_yaml::Deserializer::from_str(text)).is_ok() {
        return Ok(Found::of(tree));
    }
    let raw: Raw = serde_yaml::from_str(text).map_err(|error| {
        let at = error.location().map_or(0, |location| location.index().min(text.len()));
        Refusal::new(Reason::Syntax(error.to_string()), at..at)
    })?;
    agree(raw, tree)
}

fn agree(raw: Raw, node: Node) -> Result<Found, Refusal> {
    let span = node.span;
    let disagreement = || Refusal::new(Reason::Disagreement, span.clone());
    match (raw, node.kind) {
        (Raw::Resolved, Kind::Scalar { text, plain: true }) => Ok(Found::scalar(text, true)),
        (Raw::Text(seen), Kind::Scalar { text, .. }) if seen == text => Ok(Found::Text(text)),
        (Raw::List(raw), Kind::List(nodes)) if raw.len() == nodes.len() => raw
            .into_iter()
            .zip(nodes)
            .map(|(raw, node)| agree(raw, node))
            .collect::<Result<_, _>>()
            .map(Found::List),
        (Raw::Map(raw), Kind::Map(nodes)) if raw.len() == nodes.len() => {
            let mut entries = Vec::with_capacity(raw.len());
            for ((raw_key, raw_value), (key, value)) in raw.into_iter().zip(nodes) {
                entries.push((agree_key(raw_key, key)?, agree(raw_value, value)?));
            }
            Ok(Found::Map(entries))
        }
        _ => Err(disagreement()),
    }
}

fn agree_key(raw: Raw, node: Node) -> Result<String, Refusal> {
    match (raw, node.kind) {
        (Raw::Resolved, Kind::Scalar { text, plain: true }) => Ok(text),
        (Raw::Text(seen), Kind::Scalar { text, .. }) if seen == text => Ok(text),
        _ => Err(Refusal::new(Reason::Disagreement, node.span)),
    }
}
