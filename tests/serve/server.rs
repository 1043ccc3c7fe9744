//! A running server, and a client that sends exactly the bytes that it is told to.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use crate::common::program::Tracker;

/// How often something is asked for that takes a moment.
const TRIES: usize = 200;
/// How long each time is waited.
const PAUSE: Duration = Duration::from_millis(50);

/// `casebook serve` on a tracker; ended with this value.
pub struct Server {
    pub tracker: Tracker,
    pub port: u16,
    child: Child,
    stderr: Arc<Mutex<String>>,
}

impl Server {
    /// The server of a tracker, on a free port.
    pub fn of(tracker: Tracker) -> Server {
        Server::with(tracker, &["-p", "0"], &[])
    }

    /// The server with these arguments and this environment.
    pub fn with(tracker: Tracker, arguments: &[&str], environment: &[(&str, &str)]) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_casebook"))
            .args(["serve", "--as-of", "2026-11-23"])
            .args(arguments)
            .current_dir(tracker.root())
            .env("NO_COLOR", "1")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stderr = Arc::new(Mutex::new(String::new()));
        let mut lines = BufReader::new(child.stderr.take().unwrap());
        let heard = Arc::clone(&stderr);
        std::thread::spawn(move || {
            let mut line = String::new();
            while lines.read_line(&mut line).is_ok_and(|length| length > 0) {
                heard.lock().unwrap().push_str(&std::mem::take(&mut line));
            }
        });
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let port = address.trim_end().strip_suffix('/').and_then(|all| all.rsplit_once(':'));
        let port = port.unwrap_or_else(|| panic!("{address:?}")).1.parse().unwrap();
        let server = Server { tracker, port, child, stderr };
        // Answered when the first load has ended: what a test writes from now on is a change.
        assert_ne!(server.get("/").status, 0, "{}", server.stderr());
        server
    }

    /// What it has said so far.
    pub fn stderr(&self) -> String {
        self.stderr.lock().unwrap().clone()
    }

    /// A connection to it.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// The answer to these bytes; `HOST` in them is its own name.
    pub fn raw(&self, request: &str) -> Answer {
        self.bytes(request.replace("HOST", &format!("127.0.0.1:{}", self.port)).as_bytes())
    }

    /// The answer to exactly these bytes.
    pub fn bytes(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        // A server that has refused already may not take the rest.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::parse(&bytes)
    }

    /// The answer to GET.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// The answer to a method, with more header lines.
    pub fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        self.raw(&format!(
            "{method} {path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n{headers}\r\n"
        ))
    }

    /// Asks for a page until the answer is as wanted.
    pub fn until(&self, path: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        for _ in 0..TRIES {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            sleep(PAUSE);
        }
        panic!("{path} never came to it: {:?}\n{}", self.get(path), self.stderr())
    }

    /// Waits until it has said something.
    pub fn says(&self, words: &str) {
        for _ in 0..TRIES {
            if self.stderr().contains(words) {
                return;
            }
            sleep(PAUSE);
        }
        panic!("never said {words:?}:\n{}", self.stderr())
    }

    /// The name of the state that a page shows.
    pub fn generation(&self) -> String {
        let body = self.get("/").body;
        let (_, rest) = body.split_once("data-generation=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// Sends a signal and waits for the end.
    pub fn end_by(&mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        for _ in 0..TRIES {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            sleep(PAUSE);
        }
        panic!("it did not end")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer, taken apart; status 0 where there was none.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HashMap<String, String>,
    pub body: String,
}

impl Answer {
    fn parse(bytes: &[u8]) -> Answer {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let headers = lines.filter_map(|line| line.split_once(": "));
        Answer {
            status: status.and_then(|status| status.parse().ok()).unwrap_or(0),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: body.to_owned(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// Is it a whole page of the site, as the server gives it?
    pub fn is_whole(&self) -> bool {
        let length = self.header("content-length").parse();
        length == Ok(self.body.len()) && self.body.trim_end().ends_with("</html>")
    }

    /// Does it show errors?
    pub fn has_banner(&self) -> bool {
        self.body.contains("casebook-trouble")
    }
}
