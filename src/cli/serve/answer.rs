//! The answer to one request, from the state of the site at its beginning.

use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use http_body_util::channel::Channel;
use http_body_util::{Either, Full};
use hyper::body::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use super::path::{self, Asked};
use super::state::{Desk, Moment, Trouble};
use super::{events, guard, media, overlay};
use crate::diagnostic::single_line;
use crate::plan::{FileClass, PublicPath};
use crate::{Error, Plan};

pub(super) type Body = Either<Full<Bytes>, Channel<Bytes>>;
type Answer = Response<Body>;

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// Headers of every answer.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Answers a request that came in over a connection to the address `here`.
pub(super) async fn answer<B>(request: &Request<B>, here: SocketAddr, desk: &Desk) -> Answer {
    let mut answer = route(request, here, desk).await;
    let headers = answer.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("frame-ancestors 'none'"));
    let (method, target) = (request.method(), request.uri());
    desk.terminal.detail(&single_line(&format!("{} {method} {target}", answer.status().as_u16())));
    answer
}

async fn route<B>(request: &Request<B>, here: SocketAddr, desk: &Desk) -> Answer {
    if let Some((status, reason)) = guard::refuse(request, here) {
        let mut answer = plain(status, TEXT, format!("{reason}\n"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        return answer;
    }
    match request.uri().path() {
        "/-/events" => return stream(request.method(), desk),
        "/-/reload.js" => return own("reload.js", overlay::SCRIPT),
        "/-/serve.css" => return own("serve.css", overlay::STYLE),
        _ => {}
    }
    let moment = desk.moment().await;
    let Some(plan) = moment.plan.clone() else {
        let trouble = moment.trouble.clone().unwrap_or_else(|| Trouble::from(&gone()));
        return failed(&moment, &trouble);
    };
    let (path, query) = (request.uri().path(), request.uri().query());
    match path::find(&plan, path) {
        Asked::File(file) => {
            if file.class == FileClass::Html {
                desk.asked_for(&file.path);
            }
            let path = file.path.clone();
            file_answer(plan, path, StatusCode::OK, &moment, desk).await
        }
        Asked::Folder(to) => redirect(to, query),
        Asked::Hostile => plain(StatusCode::BAD_REQUEST, TEXT, "no such path can be\n".to_owned()),
        Asked::Nothing => match plan.find("404.html").map(|file| file.path.clone()) {
            Some(page) => file_answer(plan, page, StatusCode::NOT_FOUND, &moment, desk).await,
            None => server_page(StatusCode::NOT_FOUND, overlay::missing_page(&moment)),
        },
    }
}

/// A planned file, rendered aside so that other requests go on meanwhile.
async fn file_answer(
    plan: Arc<Plan>,
    path: PublicPath,
    status: StatusCode,
    moment: &Moment,
    desk: &Desk,
) -> Answer {
    let wanted = path.clone();
    let made = tokio::task::spawn_blocking(move || render(&plan, &wanted)).await;
    match made.unwrap_or_else(|_| Err(gone())) {
        Ok((bytes, FileClass::Html)) => {
            let page = overlay::inject(&String::from_utf8_lossy(&bytes), moment);
            plain(status, HTML, page)
        }
        Ok((bytes, _)) => plain(status, media::content_type(path.as_str()), bytes),
        Err(error) => {
            desk.terminal.error(&error);
            failed(moment, &Trouble::from(&error))
        }
    }
}

fn render(plan: &Plan, path: &PublicPath) -> Result<(Vec<u8>, FileClass), Error> {
    let file = plan.find(path.as_str()).ok_or_else(gone)?;
    // The last line: whatever happens within, the server goes on.
    let made = catch_unwind(AssertUnwindSafe(|| plan.bytes(file)));
    let bytes = made.map_err(|_| Error::Internal(format!("a panic while rendering {path}")))??;
    Ok((bytes.into_owned(), file.class))
}

fn gone() -> Error {
    Error::Internal("the server is ending".to_owned())
}

fn failed(moment: &Moment, trouble: &Trouble) -> Answer {
    server_page(StatusCode::INTERNAL_SERVER_ERROR, overlay::error_page(moment, trouble))
}

fn server_page(status: StatusCode, html: String) -> Answer {
    let mut answer = plain(status, HTML, html);
    let policy = HeaderValue::from_static(overlay::POLICY);
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    answer
}

fn own(name: &str, text: &'static str) -> Answer {
    plain(StatusCode::OK, media::content_type(name), text)
}

fn stream(method: &Method, desk: &Desk) -> Answer {
    let mut answer = plain(StatusCode::OK, "text/event-stream", "");
    if method == Method::GET {
        *answer.body_mut() = Either::Right(events::stream(desk.moments.clone()));
    }
    answer
}

/// To a folder of the plan, so that no request can name another host.
fn redirect(to: String, query: Option<&str>) -> Answer {
    let to = query.map_or_else(|| to.clone(), |query| format!("{to}?{query}"));
    let mut answer = plain(StatusCode::TEMPORARY_REDIRECT, TEXT, format!("{to}\n"));
    match HeaderValue::from_str(&to) {
        Ok(to) => answer.headers_mut().insert(header::LOCATION, to),
        Err(_) => return plain(StatusCode::BAD_REQUEST, TEXT, "no such query can be\n"),
    };
    answer
}

fn plain(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Either::Left(Full::new(body.into())));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    answer
}
