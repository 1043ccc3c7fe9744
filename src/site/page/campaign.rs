//! A campaign: what was filed, what is known of it, and the cases that are followed one by one.

use super::entity::EntityView;
use super::frame;
use super::scoreboard;
use crate::model::Id;
use crate::model::case::Who;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe::{self, LinkView};
use crate::site::totals;
use crate::site::urls;

/// What a campaign's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let words = site.words();
    let path = urls::campaign(id);
    let links = frame::links(site, &path);
    let places = site.index().campaigns.get(id).cloned().unwrap_or_default();
    let campaign = site.registry().campaigns.get(id);
    let title = campaign.map_or(id.as_str(), |campaign| campaign.name.best(words.lang()).1);
    let frame = frame::frame(site, &path, title).crumb(site, "campaigns", &links);
    let mut view = EntityView::new(site, frame, "entity-campaign", &places, &links)
        .by_authority(site, &places, &links);
    view.totals = totals::view(site, &Scope::Campaign(id.clone()));
    let Some(campaign) = campaign else { return view };
    view.deck = campaign.summary.as_ref().map(|text| text.best(words.lang()).1.to_owned());
    let complainants =
        campaign.complainants.iter().map(|id| describe::who(site, &Who::Entry(id.clone()), &links));
    view.fact(site, "case-complainant", complainants.collect());
    view.fact(site, "case-sources", sources(&campaign.sources));
    view.scoreboard = Some(scoreboard::view(site, campaign, &places));
    if places.is_empty() {
        view.sections.clear();
    }
    view
}

/// Links by host; numbered where several lead to one host.
fn sources(urls: &[String]) -> Vec<LinkView> {
    let hosts: Vec<&str> = urls.iter().map(|url| describe::host_of(url).unwrap_or(url)).collect();
    let view = |(at, url): (usize, &String)| {
        let host = hosts[at];
        let before = hosts[..at].iter().filter(|other| **other == host).count();
        let alone = hosts.iter().filter(|other| **other == host).count() == 1;
        let text = if alone { host.to_owned() } else { format!("{host} ({})", before + 1) };
        LinkView { href: Some(url.clone()), outside: true, ..LinkView::plain(text) }
    };
    urls.iter().enumerate().map(view).collect()
}
