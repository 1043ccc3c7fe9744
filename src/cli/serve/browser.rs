//! Opens the site in the user's browser, without a shell.

use std::process::{Command, Stdio};

use crate::cli::terminal::Terminal;

/// The program that opens an address, and what it wants before it.
const OPENER: (&str, &[&str]) = if cfg!(target_os = "macos") {
    ("open", &[])
} else if cfg!(windows) {
    ("rundll32", &["url.dll,FileProtocolHandler"])
} else {
    ("xdg-open", &[])
};

/// Opens an address; that it cannot be done is said and stops nothing.
pub(super) fn open(address: &str, terminal: &Terminal) {
    let (program, before) = OPENER;
    let started = Command::new(program)
        .args(before)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        Ok(mut child) => {
            // Waited for on the side, so that no zombie stays behind.
            std::thread::spawn(move || child.wait());
        }
        Err(error) => terminal.say(&format!("no browser was opened: {program}: {error}")),
    }
}
