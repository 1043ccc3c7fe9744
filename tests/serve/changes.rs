//! What follows a save: the new page, or the last good one with what is wrong.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use crate::common::program::{CASE, CONFIG, Tracker};
use crate::server::Server;

/// Long enough that a change would have been seen.
const A_WHILE: Duration = Duration::from_millis(600);

fn titled(title: &str) -> String {
    CASE.replace("Example Ltd keeps data too long", title)
}

#[test]
fn a_save_changes_the_page() {
    let server = Server::of(Tracker::good());
    assert!(server.get("/cases/good/").body.contains("keeps data too long"));
    server.tracker.write("cases/good.yaml", titled("something else"));
    let page = server.until("/cases/good/", |page| page.body.contains("something else"));
    assert!(page.is_whole() && !page.body.contains("keeps data too long"));
    // As many editors save: beside, then renamed.
    server.tracker.write("cases/.good.yaml.swp", titled("a third thing"));
    fs::rename(server.tracker.path("cases/.good.yaml.swp"), server.tracker.path("cases/good.yaml"))
        .unwrap();
    server.until("/cases/good/", |page| page.body.contains("a third thing"));
    server.tracker.write("casebook.yaml", CONFIG.replace("Test tracker", "Renamed tracker"));
    server.until("/", |page| page.body.contains("<title>Renamed tracker"));
}

#[test]
fn cases_come_and_go() {
    let server = Server::of(Tracker::good());
    assert_eq!(server.get("/cases/second/").status, 404);
    server.tracker.write("cases/2026/autumn/second.yaml", titled("a second matter"));
    server.until("/cases/second/", |page| page.status == 200);
    fs::remove_file(server.tracker.path("cases/2026/autumn/second.yaml")).unwrap();
    let page = server.until("/cases/second/", |page| page.status == 404);
    assert!(!page.has_banner());
    // The whole folder goes, and comes back.
    fs::remove_dir_all(server.tracker.path("cases")).unwrap();
    server.until("/cases/good/", |page| page.status == 404);
    server.tracker.write("cases/good.yaml", CASE);
    server.until("/cases/good/", |page| page.status == 200);
    server.tracker.write("cases/good.yaml", titled("seen in the folder that came back"));
    server.until("/cases/good/", |page| page.body.contains("seen in the folder"));
}

#[test]
fn a_broken_save_shows_the_last_good_site_and_what_is_wrong() {
    let server = Server::of(Tracker::good());
    server.get("/cases/good/");
    let broken = titled("new words").replace("status: filed", "status: <script>alert(1)</script>");
    server.tracker.write("cases/good.yaml", broken);
    let page = server.until("/cases/good/", |page| page.has_banner());
    assert_eq!(page.status, 200);
    assert!(page.is_whole());
    assert!(page.body.contains("keeps data too long"), "the last good site");
    assert!(page.body.contains("this is the last good site"));
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
    for part in [
        "error[unknown-word]",
        "cases/good.yaml:7:9",
        "status: &lt;script&gt;alert(1)&lt;/script&gt;",
        "^^^^",
        "help: ",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(server.get("/").has_banner(), "on each page");
    assert!(server.get("/nothing/").has_banner(), "also where there is none");
    server.says("error[unknown-word]");
    server.says("still showing the last good site");
    server.tracker.write("cases/good.yaml", titled("new words"));
    let page = server.until("/cases/good/", |page| !page.has_banner());
    assert!(page.body.contains("new words"));
}

#[test]
fn a_syntax_error_and_a_broken_configuration_are_survived() {
    let server = Server::of(Tracker::good());
    for (path, bad, good) in [
        ("cases/good.yaml", "title: [", CASE),
        ("cases/good.yaml", "\0", CASE),
        ("casebook.yaml", "unknown: key\n", CONFIG),
        ("casebook.yaml", "", CONFIG),
    ] {
        server.tracker.write(path, bad);
        let page = server.until("/cases/good/", |page| page.has_banner());
        assert_eq!(page.status, 200, "{path} {bad:?}");
        server.tracker.write(path, good);
        server.until("/cases/good/", |page| !page.has_banner());
    }
    fs::remove_file(server.tracker.path("casebook.yaml")).unwrap();
    server.until("/", |page| page.has_banner() && page.status == 200);
    server.tracker.write("casebook.yaml", CONFIG);
    server.until("/", |page| !page.has_banner());
}

#[test]
fn errors_at_the_start_have_a_page_of_their_own() {
    let tracker = Tracker::good();
    tracker.write("cases/good.yaml", CASE.replace("status: filed", "status: </pre><script>x"));
    tracker.write("cases/other.yaml", CASE.replace("ie-dpc", "xx-none"));
    let server = Server::of(tracker);
    let page = server.get("/cases/good/");
    assert_eq!(page.status, 500);
    for part in ["cases/good.yaml:7:9", "cases/other.yaml:", "&lt;/pre&gt;&lt;script&gt;x"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(!page.body.contains("<script>x") && page.body.contains("/-/reload.js"));
    assert!(page.header("content-security-policy").contains("default-src 'none'"));
    server.tracker.write("cases/good.yaml", CASE);
    server.tracker.write("cases/other.yaml", CASE);
    let page = server.until("/cases/good/", |page| page.status == 200);
    assert!(!page.has_banner());
}

#[test]
fn template_errors() {
    let tracker = Tracker::good();
    tracker.write("casebook.yaml", format!("{CONFIG}theme: own\n"));
    let template = "themes/own/templates/case.html";
    tracker.write("themes/own/theme.yaml", "data: 1\n");
    let server = Server::of(tracker);
    server.until("/cases/good/", |page| page.status == 200 && page.body.contains("keeps data"));
    let good = "{% extends \"base.html\" %}\n{% block main %}own page{% endblock main %}\n";
    server.tracker.write(template, good);
    server.until("/cases/good/", |page| page.body.contains("own page"));
    for (bad, words) in [
        // Found when compiling, and when rendering.
        (good.replace("own page", "{% if %}<script>"), &["case.html", "2:"][..]),
        (
            good.replace("own page", "x {{ no.such.name }}"),
            &["case.html", "2:", "cases/good/index.html"],
        ),
    ] {
        server.tracker.write(template, &bad);
        let page = server.until("/cases/good/", |page| page.has_banner());
        assert_eq!(page.status, 200);
        assert!(page.body.contains("own page"), "the last good page");
        assert!(page.body.contains("A template of the theme is wrong"));
        for words in words {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        assert!(!page.body.contains("<script>"));
        server.tracker.write(template, good);
        server.until("/cases/good/", |page| !page.has_banner());
    }
    // What only one page meets is that page's error, and no other's.
    let meets = "{% if id == \"second\" %}{{ no.such }}{% endif %}own page";
    server.tracker.write(template, good.replace("own page", meets));
    server.tracker.write("cases/second.yaml", titled("Second"));
    let page = server.until("/cases/second/", |page| page.status != 404);
    assert_eq!(page.status, 500, "{}", page.body);
    for words in ["case.html", "cases/second/index.html", "/-/reload.js"] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    assert_eq!(server.get("/cases/good/").status, 200);
}

#[test]
fn temporary_files_are_no_change() {
    let server = Server::of(Tracker::good());
    let before = server.generation();
    for name in [".good.yaml.swp", "good.yaml~", "good.yaml.tmp", "4913", "#good.yaml#", ".x.yaml"]
    {
        server.tracker.write(&format!("cases/{name}"), "half [");
    }
    server.tracker.write("notes.txt", "not content");
    server.tracker.write("public/index.html", "not content");
    sleep(A_WHILE);
    assert_eq!(server.generation(), before);
    // They stay without blame also when something else changes.
    server.tracker.write("cases/good.yaml", titled("something else"));
    let page = server.until("/cases/good/", |page| page.body.contains("something else"));
    assert!(!page.has_banner(), "{}", page.body);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_is_still_being_written_is_waited_for() {
    let server = Server::of(Tracker::good());
    let before = server.generation();
    let path = server.tracker.path("cases/good.yaml");
    let text = titled("written in two parts");
    let (first, second) = text.split_at(text.len() / 2);
    let mut file = OpenOptions::new().write(true).truncate(true).open(path).unwrap();
    file.write_all(first.as_bytes()).unwrap();
    sleep(Duration::from_millis(300));
    assert_eq!(server.generation(), before, "half a file is not read");
    file.write_all(second.as_bytes()).unwrap();
    drop(file);
    server.until("/cases/good/", |page| page.body.contains("written in two parts"));
    assert!(!server.stderr().contains("error"), "{}", server.stderr());
}

#[test]
fn many_saves_at_once_are_one_load() {
    let server = Server::of(Tracker::good());
    assert!(server.generation().ends_with("-1"));
    for number in 0..40 {
        server.tracker.write(&format!("cases/n{number}.yaml"), titled(&format!("no. {number}")));
    }
    server.until("/cases/n39/", |page| page.status == 200);
    sleep(A_WHILE);
    let generation = server.generation();
    let loads: usize = generation.rsplit_once('-').unwrap().1.parse().unwrap();
    assert!(loads <= 4, "{loads}");
}

#[test]
fn pages_are_whole_while_files_change() {
    let server = Server::of(Tracker::good());
    server.tracker.write("cases/good.yaml", titled("version 0"));
    server.until("/cases/good/", |page| page.body.contains("version 0"));
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = |path: &'static str| {
            let (server, done) = (&server, &done);
            move || {
                let mut answers = 0;
                while !done.load(Ordering::Relaxed) {
                    let answer = server.get(path);
                    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
                    assert!(answer.is_whole(), "{path}: {answer:?}");
                    answers += 1;
                }
                assert!(answers > 10, "{path}: {answers}");
            }
        };
        scope.spawn(reader("/cases/good/"));
        scope.spawn(reader("/"));
        for version in 1..=30 {
            let text = match version % 5 {
                0 => "title: [".to_owned(),
                _ => titled(&format!("version {version}")),
            };
            server.tracker.write("cases/good.yaml", text);
            sleep(Duration::from_millis(70));
        }
        server.tracker.write("cases/good.yaml", titled("the last version"));
        server.until("/cases/good/", |page| page.body.contains("the last version"));
        done.store(true, Ordering::Relaxed);
    });
    assert!(!server.stderr().contains("panicked"), "{}", server.stderr());
}
