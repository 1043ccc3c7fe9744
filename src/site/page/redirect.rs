//! A page for a former id: it leads to the case that bears it now.

use serde::Serialize;

use super::frame::{self, Frame};
use crate::model::Id;
use crate::site::Site;
use crate::site::describe::{self, LinkView};
use crate::site::urls;

/// A redirect that works without rules of a host.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// Frame.
    pub frame: Frame,
    /// Where it leads.
    pub to: LinkView,
    /// The same, for `<meta http-equiv="refresh">`.
    pub href: String,
}

/// What a redirect says; `place` is the case that bears the id now.
pub fn view(site: &Site, former: &Id, place: usize) -> RedirectView {
    let words = site.words();
    let case = site.case(place).0;
    let path = urls::case(former);
    let links = frame::links(site, &path);
    let target = urls::case(&case.id);
    let href = links.to(&target);
    let title = describe::title(words, &case.title).1;
    let mut frame = frame::frame(site, &path, &title);
    frame.noindex = true;
    frame.canonical = links.absolute(&target);
    RedirectView {
        frame,
        to: LinkView { href: Some(href.clone()), ..LinkView::plain(title) },
        href,
    }
}
