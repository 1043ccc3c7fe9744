//! The address at which the server listens.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use crate::Error;
use crate::cli::args::ServeArguments;
use crate::cli::terminal::Terminal;

/// The port that is taken where none is named.
const PORT: u16 = 3000;
/// How many ports after it are tried when it is taken.
const MORE: u16 = 9;

/// Listens where the arguments say.
pub(super) fn listen(
    arguments: &ServeArguments,
    terminal: &Terminal,
) -> Result<TcpListener, Error> {
    let interface = arguments.interface;
    if !interface.to_canonical().is_loopback() {
        terminal.say(
            "warning: everybody who can reach this computer can read the site, drafts and errors \
             included; this server is made for one person at one computer",
        );
    }
    if let Some(port) = arguments.port {
        return at(interface, port);
    }
    let taken = |error: &Error| matches!(error, Error::Io { source, .. } if source.kind() == ErrorKind::AddrInUse);
    let first = at(interface, PORT);
    if !first.as_ref().is_err_and(taken) {
        return first;
    }
    for port in PORT + 1..=PORT + MORE {
        if let Ok(listener) = at(interface, port) {
            terminal.say(&format!("port {PORT} is taken: using {port}"));
            return Ok(listener);
        }
    }
    first
}

fn at(interface: IpAddr, port: u16) -> Result<TcpListener, Error> {
    let address = SocketAddr::new(interface, port);
    TcpListener::bind(address).map_err(|error| Error::io(address.to_string(), error))
}

/// The address to open in a browser.
pub(super) fn address(listener: &TcpListener) -> Result<String, Error> {
    let mut address =
        listener.local_addr().map_err(|error| Error::io("the listening socket", error))?;
    if address.ip().is_unspecified() {
        address.set_ip(match address.ip() {
            IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
        });
    }
    Ok(format!("http://{address}/"))
}
