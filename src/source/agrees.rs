//! Whether serde_yaml sees in a text what the event walk saw, without building it a second time.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::found::Found;
use super::tree::{Kind, Node};

/// Reads a value only to hold it against a node; fails where they differ, or may.
pub(super) struct Agrees<'n>(pub &'n Node);

impl Agrees<'_> {
    /// A scalar that serde_yaml takes for a number, a truth value or nothing.
    fn resolved<E: Error>(self) -> Result<(), E> {
        match &self.0.kind {
            Kind::Scalar { plain: true, .. } => Ok(()),
            _ => Err(E::custom(self)),
        }
    }
}

impl fmt::Display for Agrees<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("two parsers differ")
    }
}

impl<'de> DeserializeSeed<'de> for Agrees<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Agrees<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.resolved()
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.resolved()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.resolved()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.resolved()
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        self.resolved()
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        self.resolved()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.resolved()
    }

    fn visit_str<E: Error>(self, seen: &str) -> Result<(), E> {
        match &self.0.kind {
            Kind::Scalar { text, plain }
                if text == seen && !(*plain && Found::is_nothing(text)) =>
            {
                Ok(())
            }
            _ => Err(E::custom(self)),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Kind::List(nodes) = &self.0.kind else { return Err(Error::custom(self)) };
        for node in nodes {
            if access.next_element_seed(Agrees(node))?.is_none() {
                return Err(Error::custom(self));
            }
        }
        match access.next_element::<IgnoredAny>()? {
            None => Ok(()),
            Some(_) => Err(Error::custom(self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let Kind::Map(entries) = &self.0.kind else { return Err(Error::custom(self)) };
        for (key, value) in entries {
            if access.next_key_seed(Agrees(key))?.is_none() {
                return Err(Error::custom(self));
            }
            access.next_value_seed(Agrees(value))?;
        }
        match access.next_key::<IgnoredAny>()? {
            None => Ok(()),
            Some(_) => Err(Error::custom(self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeSeed;

    use super::Agrees;
    use crate::source::tree;

    fn agrees(walked: &str, parsed: &str) -> bool {
        let tree = tree::walk(walked).unwrap();
        Agrees(&tree).deserialize(serde_yaml::Deserializer::from_str(parsed)).is_ok()
    }

    #[test]
    fn what_is_the_same_agrees() {
        let text = "a: [1, 12.000, 'x', ~, {b: null}]\nc: |\n  two\n  lines\nd:\n";
        assert!(agrees(text, text));
        assert!(agrees("null: 1\n", "null: 1\n"));
    }

    #[test]
    fn whatever_differs_does_not() {
        for (walked, parsed) in [
            ("a: x", "a: y"),
            ("a: x", "b: x"),
            ("a: 'null'", "a: null"),
            ("a: '1'", "a: 1"),
            ("a: null", "a: 'null'"),
            ("[a, b]", "[a]"),
            ("[a]", "[a, b]"),
            ("{a: 1}", "{a: 1, b: 2}"),
            ("{a: 1, b: 2}", "{a: 1}"),
            ("[a]", "{a: 1}"),
            ("a", "[a]"),
            ("[a]", "a"),
            ("[[1], 2]", "[1, [2]]"),
        ] {
            assert!(!agrees(walked, parsed), "{walked} | {parsed}");
        }
    }
}
