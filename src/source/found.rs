//! What stands in a YAML file, before anybody asks what it means: texts, lists and maps.

use std::fmt;

use super::tree::{Kind, Node};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value as found in a file. Every scalar is its text: `2024` and `12.000` are not numbers yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: `key:`, `~` or `null`.
    Nothing,
    /// A scalar's text.
    Text(String),
    /// A list.
    List(Vec<Found>),
    /// A map, in the order of the file.
    Map(Vec<(String, Found)>),
}

impl Found {
    /// What it is, for messages: `a list`.
    pub fn what(&self) -> &'static str {
        match self {
            Found::Nothing => "nothing",
            Found::Text(_) => "a text",
            Found::List(_) => "a list",
            Found::Map(_) => "a map",
        }
    }
}

impl Found {
    /// What a tree says where nobody doubts it.
    pub(super) fn of(node: Node) -> Found {
        match node.kind {
            Kind::Scalar { text, plain } => Found::scalar(text, plain),
            Kind::List(nodes) => Found::List(nodes.into_iter().map(Found::of).collect()),
            Kind::Map(nodes) => {
                let entry = |(key, value): (Node, Node)| match key.kind {
                    Kind::Scalar { text, .. } => Some((text, Found::of(value))),
                    Kind::List(_) | Kind::Map(_) => None,
                };
                Found::Map(nodes.into_iter().filter_map(entry).collect())
            }
        }
    }

    /// A scalar: what is written plainly may say nothing.
    pub(super) fn scalar(text: String, plain: bool) -> Found {
        if plain && Found::is_nothing(&text) { Found::Nothing } else { Found::Text(text) }
    }

    /// Whether a plain text says nothing.
    pub(super) fn is_nothing(text: &str) -> bool {
        matches!(text, "" | "~" | "null" | "Null" | "NULL")
    }
}

/// A value as serde_yaml reads it: numbers, truth values and null have lost their text, which
/// the event walk still knows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Raw {
    Resolved,
    Text(String),
    List(Vec<Raw>),
    Map(Vec<(Raw, Raw)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Resolved)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = access.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = access.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}
