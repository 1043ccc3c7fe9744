//! Hosts of websites: whose address an address is.

use std::collections::HashSet;

/// The hosts of some websites.
#[derive(Clone, Debug, Default)]
pub struct Hosts(HashSet<String>);

impl Hosts {
    /// The hosts of these addresses.
    pub fn of<'w>(websites: impl Iterator<Item = &'w str>) -> Self {
        Hosts(websites.filter_map(host).map(str::to_owned).collect())
    }

    /// Whether a host is one of these, or stands below one.
    pub fn hold(&self, wanted: &str) -> bool {
        let above = wanted.match_indices('.').map(|(at, _)| &wanted[at + 1..]);
        std::iter::once(wanted).chain(above).any(|host| self.0.contains(host))
    }
}

/// The host of a web address, without `www.`.
pub fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::Hosts;

    #[test]
    fn a_host_is_held_with_those_below_it() {
        let hosts = Hosts::of(["https://www.cnil.fr/en", "http://a.b.eu"].into_iter());
        for held in ["cnil.fr", "linc.cnil.fr", "a.b.eu", "x.y.a.b.eu"] {
            assert!(hosts.hold(held), "{held}");
        }
        for other in ["fr", "notcnil.fr", "b.eu", "cnil.fr.example", ""] {
            assert!(!hosts.hold(other), "{other}");
        }
    }
}
