//! What readers ask for: pages, assets, folders, and what is not there.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

use crate::common::program::Tracker;
use crate::server::Server;

#[test]
fn pages_are_the_built_ones_and_a_script() {
    let server = Server::of(Tracker::good());
    let address = format!("http://127.0.0.1:{}/", server.port);
    let built = tempfile::tempdir().unwrap();
    let mut build = server.tracker.run(&["build", "--as-of", "2026-11-23", "-u", &address, "-o"]);
    assert!(build.arg(built.path().join("site")).output().unwrap().status.success());
    let policy = "<meta http-equiv=\"Content-Security-Policy\"";
    let mut pages = 0;
    for (path, bytes) in crate::common::program::files(&built.path().join("site")) {
        let Some(path) = path.to_str().filter(|path| *path != ".casebook-manifest") else {
            continue;
        };
        let file = String::from_utf8_lossy(&bytes);
        let answer = server.get(&format!("/{path}"));
        if !path.ends_with(".html") {
            assert_eq!(answer.body, file, "{path}");
            continue;
        }
        pages += 1;
        for only_served in ["/-/", "casebook-trouble", "data-generation"] {
            assert!(!file.contains(only_served), "{path}");
        }
        assert_eq!(file.matches(policy).count(), 1, "the tag that is replaced: {path}");
        assert_eq!(answer.body.matches(policy).count(), 1, "{path}");
        let (_, rest) = answer.body.split_once(policy).unwrap();
        let served_policy = rest.split('>').next().unwrap().replace("&#39;", "'");
        for allowed in ["default-src 'none'", "script-src 'self'", "connect-src 'self'"] {
            assert!(served_policy.contains(allowed), "{path}: {served_policy}");
        }
        let without = |page: &str| {
            let (before, rest) = page.split_once(policy).unwrap();
            let after = rest.split_once('>').unwrap().1;
            let body = after.split("<link rel=\"stylesheet\" href=\"/-/").next().unwrap();
            format!("{before}{}", body.trim_end_matches("</html>\n").trim_end_matches("</body>\n"))
        };
        assert_eq!(without(&answer.body), without(&file), "{path}");
        assert!(answer.body.contains("<script src=\"/-/reload.js\""), "{path}");
    }
    assert!(pages > 10, "{pages}");
}

#[test]
fn headers_and_types() {
    let server = Server::of(Tracker::good());
    let home = server.get("/");
    let (_, rest) = home.body.split_once("rel=\"stylesheet\" href=\"").unwrap();
    let style = format!("/{}", rest.split('"').next().unwrap());
    for (path, status, kind) in [
        ("/", 200, "text/html; charset=utf-8"),
        ("/index.html", 200, "text/html; charset=utf-8"),
        ("/cases/good/", 200, "text/html; charset=utf-8"),
        ("/cases/good/index.html", 200, "text/html; charset=utf-8"),
        ("/cases/good/?q=1#x", 200, "text/html; charset=utf-8"),
        (&style, 200, "text/css; charset=utf-8"),
        ("/-/reload.js", 200, "text/javascript; charset=utf-8"),
        ("/-/serve.css", 200, "text/css; charset=utf-8"),
        ("/nothing/", 404, "text/html; charset=utf-8"),
        ("/-/nothing", 404, "text/html; charset=utf-8"),
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
        assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{path}");
        let head = server.ask("HEAD", path, "");
        assert_eq!(head.status, status, "{path}");
        assert_eq!(head.body, "", "{path}");
        for name in ["content-type", "content-length", "cache-control"] {
            assert_eq!(head.header(name), answer.header(name), "{path}");
        }
    }
    assert!(server.get("/nothing/").body.contains("/-/reload.js"), "a page that may yet come");
    assert_eq!(server.ask("HEAD", "/-/events", "").body, "");
}

#[test]
fn folders_without_a_slash_are_redirected() {
    let server = Server::of(Tracker::good());
    for (path, to) in [
        ("/cases", "/cases/"),
        ("/cases/good", "/cases/good/"),
        ("/cases/g%6Fod?q=a%20b&c", "/cases/good/?q=a%20b&c"),
        ("/cases/good?//evil.example/", "/cases/good/?//evil.example/"),
    ] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, to), "{path}");
    }
    assert_eq!(server.get("/assets").status, 404, "a folder without a page");
}

#[test]
fn the_events_name_the_state() {
    let server = Server::of(Tracker::good());
    let generation = server.generation();
    let mut stream = server.connect();
    write!(stream, "GET /-/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", server.port).unwrap();
    let mut heard = String::new();
    let mut read_until = |words: &str| {
        while !heard.contains(words) {
            let mut bytes = [0; 512];
            let length = stream.read(&mut bytes).unwrap();
            assert!(length > 0, "it ended without {words:?}: {heard}");
            heard.push_str(&String::from_utf8_lossy(&bytes[..length]));
        }
    };
    read_until(&format!("data: {generation}\n\n"));
    read_until("text/event-stream");
    server.tracker.write("casebook.yaml", crate::common::program::CONFIG.replace("Test", "Other"));
    let (process, _) = generation.split_once('-').unwrap();
    read_until(&format!("data: {process}-2\n\n"));
}

#[test]
fn a_slow_client_blocks_nobody() {
    let server = Server::of(Tracker::good());
    let slow: Vec<_> = (0..40)
        .map(|_| {
            let mut stream = server.connect();
            stream.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
            stream
        })
        .collect();
    assert_eq!(server.get("/cases/good/").status, 200);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| assert!(server.get("/").is_whole()));
        }
    });
    let mut first = slow.into_iter().next().unwrap();
    let rest = format!("st: localhost:{}\r\nConnection: close\r\n\r\n", server.port);
    first.write_all(rest.as_bytes()).unwrap();
    let mut answer = String::new();
    first.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "the slow one is answered too");
}

#[test]
fn ctrl_c_ends_it_well() {
    let mut server = Server::of(Tracker::good());
    assert_eq!(server.get("/").status, 200);
    let _open = server.connect();
    assert_eq!(server.end_by("-INT").code(), Some(0));
}

#[test]
fn nothing_is_written() {
    let mut server = Server::of(Tracker::good());
    let before = server.tracker.files();
    server.get("/");
    server.get("/cases/good/");
    server.end_by("-INT");
    assert_eq!(server.tracker.files(), before);
}

#[test]
fn drafts_are_shown_when_asked_for() {
    let draft = crate::common::program::CASE.replace("status: filed", "status: filed\ndraft: true");
    for (arguments, status) in [(&["-p", "0"][..], 404), (&["-p", "0", "--drafts"], 200)] {
        let tracker = Tracker::good();
        tracker.write("cases/hidden.yaml", &draft);
        let server = Server::with(tracker, arguments, &[]);
        assert_eq!(server.get("/cases/hidden/").status, status, "{arguments:?}");
    }
}

#[test]
fn a_taken_port_is_an_error_if_it_was_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = Tracker::good().run(&["serve", "-p", &port]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains(&format!("127.0.0.1:{port}")));
}

#[test]
fn without_a_port_one_from_3000_on_is_taken() {
    let first = Server::with(Tracker::good(), &[], &[]);
    let second = Server::with(Tracker::good(), &[], &[]);
    assert!((3000..3010).contains(&first.port) && (3000..3010).contains(&second.port));
    second.says(&format!("port 3000 is taken: using {}", second.port));
    assert_eq!(second.get("/").status, 200);
}

#[test]
fn an_open_interface_is_warned_of() {
    let server = Server::with(Tracker::good(), &["-i", "0.0.0.0", "-p", "0"], &[]);
    server.says("warning: everybody who can reach this computer");
    assert_eq!(server.get("/").status, 200);
    let evil = format!(
        "GET / HTTP/1.1\r\nHost: evil.example:{}\r\nConnection: close\r\n\r\n",
        server.port
    );
    assert_eq!(server.raw(&evil).status, 421);
}

#[test]
#[cfg(target_os = "linux")]
fn the_browser_is_opened_without_a_shell() {
    let tools = tempfile::tempdir().unwrap();
    let opener = tools.path().join("xdg-open");
    let seen = tools.path().join("seen");
    std::fs::write(&opener, format!("#!/bin/sh\necho \"$#\" \"$1\" > {}\n", seen.display()))
        .unwrap();
    std::fs::set_permissions(&opener, PermissionsExt::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", tools.path().display());
    let server = Server::with(Tracker::good(), &["-p", "0", "-O"], &[("PATH", &path)]);
    server.until("/", |_| std::fs::read(&seen).is_ok_and(|text| text.ends_with(b"\n")));
    let expected = format!("1 http://127.0.0.1:{}/\n", server.port);
    assert_eq!(std::fs::read_to_string(&seen).unwrap(), expected);
    let nowhere = tools.path().join("nowhere");
    let path = nowhere.to_str().unwrap();
    let server = Server::with(Tracker::good(), &["-p", "0", "-O"], &[("PATH", path)]);
    server.says("no browser was opened: xdg-open");
    assert_eq!(server.get("/").status, 200);
}
