//! JSON Schema of content files, with the ids of this tracker.

use super::Output;
use crate::Error;
use crate::schema::{self, Names};
use crate::site::Site;
use crate::source::FileKind;

/// `schema/<kind>.json`.
pub(super) const OUTPUT: Output = Output {
    name: "JSON Schema",
    paths: |_| FileKind::ALL.into_iter().map(schema::path).collect(),
    encode,
};

fn encode(site: &Site, path: &str) -> Result<Vec<u8>, Error> {
    let kind = FileKind::ALL.into_iter().find(|kind| schema::path(*kind) == path);
    let kind = kind.ok_or_else(|| Error::Internal(format!("{path} is no schema")))?;
    let names = Names::of(site.registry());
    let schema = schema::schema(kind, &names, site.config().base_url.as_deref());
    Ok(schema::text(&schema).into_bytes())
}
