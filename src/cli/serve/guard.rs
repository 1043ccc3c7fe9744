//! Which requests are heard at all: reading ones, from pages of this very server.
//!
//! A page anywhere in the web can make a browser ask 127.0.0.1, and a name of its own can be made
//! to point here; what it cannot do is send our address as `Host`.

use std::net::{IpAddr, SocketAddr};

use hyper::header::{HOST, ORIGIN};
use hyper::{HeaderMap, Method, Request, StatusCode};

/// Why a request is not heard.
pub(super) type Refusal = (StatusCode, &'static str);

/// Refuses what does not come from a reader of this site; `here` is the address of the connection.
pub(super) fn refuse<B>(request: &Request<B>, here: SocketAddr) -> Option<Refusal> {
    let uri = request.uri();
    if uri.scheme().is_some() || uri.authority().is_some() {
        return Some((StatusCode::BAD_REQUEST, "this is no proxy"));
    }
    let headers = request.headers();
    let Some(host) = only(headers, &HOST) else {
        return Some((StatusCode::BAD_REQUEST, "one Host header is needed"));
    };
    let hosts = hosts(here);
    if !hosts.iter().any(|known| host.eq_ignore_ascii_case(known)) {
        return Some((StatusCode::MISDIRECTED_REQUEST, "this server has another name"));
    }
    if headers.contains_key(ORIGIN) {
        let origin = only(headers, &ORIGIN).and_then(|origin| origin.strip_prefix("http://"));
        if !origin.is_some_and(|origin| hosts.iter().any(|known| origin == known)) {
            return Some((StatusCode::FORBIDDEN, "only pages of this server may ask"));
        }
    }
    if *request.method() != Method::GET && *request.method() != Method::HEAD {
        return Some((StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD"));
    }
    None
}

fn only<'h>(headers: &'h HeaderMap, name: &hyper::header::HeaderName) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// The names of this server, with its port.
fn hosts(here: SocketAddr) -> Vec<String> {
    let address = match here.ip().to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    };
    let port = here.port();
    let names = ["localhost", "127.0.0.1", "[::1]", &address];
    let with_port = names.iter().map(|name| format!("{name}:{port}"));
    let bare = names.iter().filter(|_| port == 80).map(|name| (*name).to_owned());
    with_port.chain(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(here: &str, host: &[&str], origin: Option<&str>) -> u16 {
        let mut request = Request::get("/");
        for host in host {
            request = request.header(HOST, *host);
        }
        if let Some(origin) = origin {
            request = request.header(ORIGIN, origin);
        }
        let refusal = refuse(&request.body(()).unwrap(), here.parse().unwrap());
        refusal.map_or(200, |(status, _)| status.as_u16())
    }

    #[test]
    fn hosts_and_origins() {
        let here = "127.0.0.1:3000";
        for (host, origin, expected) in [
            (&["localhost:3000"][..], None, 200),
            (&["LocalHost:3000"], None, 200),
            (&["127.0.0.1:3000"], None, 200),
            (&["[::1]:3000"], None, 200),
            (&["localhost"], None, 421),
            (&["localhost:80"], None, 421),
            (&["localhost:3001"], None, 421),
            (&["localhost.:3000"], None, 421),
            (&["localhost:3000.evil.example"], None, 421),
            (&["evil.example:3000"], None, 421),
            (&["127.0.0.1.evil.example:3000"], None, 421),
            (&["evil@localhost:3000"], None, 421),
            (&["2130706433:3000"], None, 421),
            (&[""], None, 421),
            (&[], None, 400),
            (&["localhost:3000", "localhost:3000"], None, 400),
            (&["localhost:3000"], Some("http://localhost:3000"), 200),
            (&["localhost:3000"], Some("https://localhost:3000"), 403),
            (&["localhost:3000"], Some("http://localhost"), 403),
            (&["localhost:3000"], Some("http://evil.example"), 403),
            (&["localhost:3000"], Some("null"), 403),
            (&["localhost:3000"], Some(""), 403),
        ] {
            assert_eq!(status(here, host, origin), expected, "{host:?} {origin:?}");
        }
    }

    #[test]
    fn other_addresses() {
        assert_eq!(status("192.0.2.7:3000", &["192.0.2.7:3000"], None), 200);
        assert_eq!(status("192.0.2.7:3000", &["192.0.2.8:3000"], None), 421);
        assert_eq!(status("[2001:db8::7]:3000", &["[2001:db8::7]:3000"], None), 200);
        assert_eq!(status("[::ffff:192.0.2.7]:3000", &["192.0.2.7:3000"], None), 200);
        assert_eq!(status("127.0.0.1:80", &["localhost"], None), 200);
        assert_eq!(status("127.0.0.1:80", &["evil.example"], None), 421);
    }
}
