//! What no honest client sends: each is refused, and the server goes on.

use crate::common::program::Tracker;
use crate::server::Server;

/// Paths, each with the status that answers it.
const PATHS: &[(&str, u16)] = &[
    ("/..", 400),
    ("/../", 400),
    ("/../casebook.yaml", 400),
    ("/../../../../../../etc/passwd", 400),
    ("/cases/../../casebook.yaml", 400),
    ("/cases/../index.html", 400),
    ("/./index.html", 400),
    ("/cases/.", 400),
    ("/cases/good/..", 400),
    ("/%2e%2e/casebook.yaml", 400),
    ("/%2E%2E/casebook.yaml", 400),
    ("/.%2e/casebook.yaml", 400),
    ("/%2e./casebook.yaml", 400),
    ("/%2e/index.html", 400),
    ("/..%2fcasebook.yaml", 400),
    ("/..%5ccasebook.yaml", 400),
    ("/cases%2fgood/", 400),
    ("/cases%2Fgood%2Findex.html", 400),
    ("/cases%5cgood/", 400),
    ("/%2fetc/passwd", 400),
    ("/%5c%5cevil.example%5cshare", 400),
    ("/..\\casebook.yaml", 400),
    ("/cases\\good\\index.html", 400),
    ("/index.html%00", 400),
    ("/index.html%00.png", 400),
    ("/%00", 400),
    ("/%0d%0aSet-Cookie:%20a=b", 400),
    ("/cases/good%0d%0aLocation:%20http://evil.example", 400),
    ("/%09", 400),
    ("/%1b[31m", 400),
    ("/%7f", 400),
    ("/%c2%85", 400),
    ("/%", 400),
    ("/%2", 400),
    ("/%zz", 400),
    ("/%u002e%u002e/casebook.yaml", 400),
    ("/%c0%ae%c0%ae/casebook.yaml", 400),
    ("/%c0%afetc", 400),
    ("/%e0%80%ae", 400),
    ("/%ff%fe", 400),
    ("/%252e%252e/casebook.yaml", 404),
    ("/%252e%252e%252fcasebook.yaml", 404),
    ("/cases%252fgood/", 404),
    ("/cases/g%256fod/", 404),
    ("/index.html%2500", 404),
    ("//", 404),
    ("//evil.example/", 404),
    ("//evil.example/..", 400),
    ("///cases/good/", 404),
    ("/cases//good/", 404),
    ("/cases/good//", 404),
    ("/index.html/", 404),
    ("/index.html/x", 404),
    ("/...", 404),
    ("/..;/casebook.yaml", 404),
    ("/~root/", 404),
    ("/casebook.yaml", 404),
    ("/cases/good.yaml", 404),
    ("/registry/rates.csv", 404),
    ("/themes/default/theme.yaml", 404),
    ("/.git/config", 404),
    ("/.casebook-manifest", 404),
    ("/proc/self/environ", 404),
    ("/etc/passwd", 404),
    ("/C:/Windows/win.ini", 404),
    ("/con", 404),
    ("/INDEX.HTML", 404),
    ("/Cases/good/", 404),
    ("/index.html.", 404),
    ("/index.html%20", 404),
    ("/index.html::$DATA", 404),
    ("/%EF%BC%8E%EF%BC%8E/casebook.yaml", 404),
    ("/%E2%80%A5/casebook.yaml", 404),
    ("/<script>alert(1)</script>", 400),
    ("/%3Cscript%3Ealert(1)%3C/script%3E", 404),
    ("/-/../index.html", 400),
    ("/-/%2e%2e/index.html", 400),
    ("/-", 404),
    ("/-/", 404),
    ("/-/reload.js/", 404),
    ("/-/reload%2ejs", 404),
    ("/?../../casebook.yaml", 200),
    ("/cases/good?/../..", 307),
];

/// Whole requests, each with the status that answers it; 0 where the connection is just closed.
const REQUESTS: &[(&str, u16)] = &[
    ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b", 405),
    ("PUT /index.html HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("DELETE /cases/good/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("PATCH / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("OPTIONS / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("OPTIONS * HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("TRACE / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("PROPFIND / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("get / HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("POST /-/events HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 405),
    ("CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET http://HOST/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET file:///etc/passwd HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET * HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET index.html HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET ../casebook.yaml HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
    ("GET / HTTP/1.0\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\nConnection: close\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: HOST.evil.example\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: evil.example@HOST\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: HOST, HOST\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n", 421),
    ("GET / HTTP/1.1\r\nHost: 0.0.0.0:3000\r\nConnection: close\r\n\r\n", 421),
    (
        "GET / HTTP/1.1\r\nX-Forwarded-Host: HOST\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        421,
    ),
    ("GET /-/events HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421),
    ("POST / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421),
    (
        "GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n",
        403,
    ),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: null\r\nConnection: close\r\n\r\n", 403),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: https://HOST\r\nConnection: close\r\n\r\n", 403),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://localhost\r\nConnection: close\r\n\r\n", 403),
    (
        "GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nOrigin: x\r\nConnection: close\r\n\r\n",
        403,
    ),
    (
        "GET /-/events HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\n\
      Connection: close\r\n\r\n",
        403,
    ),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nConnection: close\r\n\r\n", 200),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nRange: bytes=0-9999999999\r\nConnection: close\r\n\r\n", 200),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nIf-None-Match: *\r\nConnection: close\r\n\r\n", 200),
    (
        "GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\
      Connection: close\r\n\r\n0\r\n\r\n",
        200,
    ),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\nConnection: close\r\n\r\n", 400),
    ("GET / HTTP/9.9\r\nHost: HOST\r\n\r\n", 400),
    ("GET /\r\n\r\n", 400),
    ("GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : HOST\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\n folded\r\nConnection: close\r\n\r\n", 400),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 0),
    ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\r\n\r\n", 400),
    ("\r\n\r\n\r\n\0\0\0\0\r\n\r\n", 400),
];

#[test]
fn hostile_paths() {
    let server = Server::of(Tracker::good());
    let mut wrong = Vec::new();
    for (path, status) in PATHS {
        let answer = server.get(path);
        if answer.status != *status {
            wrong.push((path, answer.status));
        }
        assert!(!answer.body.contains("<script>alert"), "{path}");
        assert!(!answer.body.contains("root:x"), "{path}");
        assert!(!answer.headers.contains_key("set-cookie"), "{path}");
        assert!(!answer.header("location").contains("evil"), "{path}");
        let head = server.ask("HEAD", path, "");
        assert_eq!((head.status, head.body.as_str()), (answer.status, ""), "{path}");
    }
    assert_eq!(wrong, []);
    assert!(!server.stderr().contains("panicked"), "{}", server.stderr());
}

#[test]
fn hostile_requests() {
    let server = Server::of(Tracker::good());
    let mut wrong = Vec::new();
    for (request, status) in REQUESTS {
        let answer = server.raw(request);
        if answer.status != *status {
            wrong.push((request, answer.status));
        }
        if answer.status == 405 {
            assert_eq!(answer.header("allow"), "GET, HEAD", "{request:?}");
        }
        for name in answer.headers.keys() {
            assert!(!name.starts_with("access-control-"), "{request:?}");
        }
    }
    assert_eq!(wrong, []);
    assert_eq!(server.get("/").status, 200);
    assert!(!server.stderr().contains("panicked"), "{}", server.stderr());
}

#[test]
fn long_and_binary_requests() {
    let server = Server::of(Tracker::good());
    for (length, expected) in [(900, &[404][..]), (3_000, &[400]), (30_000, &[400, 431])] {
        let answer = server.get(&format!("/{}", "a".repeat(length)));
        assert!(expected.contains(&answer.status), "{length}: {}", answer.status);
    }
    let answer = server.get(&format!("/{}", "a/".repeat(1_000)));
    assert_eq!(answer.status, 404);
    // What is larger than any head is cut off: answered or closed, never taken in.
    for request in [
        format!("GET /{} HTTP/1.1\r\n", "a".repeat(1_000_000)),
        format!("GET / HTTP/1.1\r\nHost: HOST\r\nX: {}\r\n\r\n", "a".repeat(1_000_000)),
        format!("GET / HTTP/1.1\r\nHost: HOST\r\n{}\r\n", "X: y\r\n".repeat(10_000)),
    ] {
        let answer = server.raw(&request);
        assert!([0, 400, 414, 431].contains(&answer.status), "{}", answer.status);
    }
    for request in [&b"\xff\xfe\xfd\r\n\r\n"[..], b"GET /\xff HTTP/1.1\r\n\r\n", b"\0\r\n\r\n"] {
        assert!([0, 400].contains(&server.bytes(request).status), "{request:?}");
    }
    assert_eq!(server.get("/").status, 200);
    assert!(!server.stderr().contains("panicked"), "{}", server.stderr());
}

#[test]
fn names_of_the_server() {
    let server = Server::of(Tracker::good());
    let port = server.port;
    for name in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"] {
        for origin in ["", &format!("Origin: http://{}:{port}\r\n", name.to_lowercase())] {
            let request = format!(
                "GET / HTTP/1.1\r\nHost: {name}:{port}\r\n{origin}Connection: close\r\n\r\n"
            );
            assert_eq!(server.bytes(request.as_bytes()).status, 200, "{request}");
        }
    }
}

#[test]
fn requests_forge_nothing_on_the_terminal() {
    let server = Server::with(Tracker::good(), &["-p", "0", "-v"], &[]);
    server.bytes(
        format!(
            "GET /\u{1b}[31m\u{202e}?\u{9b} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            server.port
        )
        .as_bytes(),
    );
    server.get("/last");
    server.says("404 GET /last");
    let said = server.stderr();
    assert!(!said.contains(['\u{1b}', '\u{202e}', '\u{9b}']), "{said:?}");
}
