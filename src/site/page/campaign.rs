//! A campaign: what was filed, what is known of it, and the cases that are followed one by one.

use super::entity::EntityView;
use super::frame;
use super::scoreboard;
use crate::model::Id;
use crate::model::case::Who;
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe;
use crate::site::totals;
use crate::site::urls;

/// What a campaign's page says.
pub fn view(site: &Site, id: &Id) -> EntityView {
    let words = site.words();
    let path = urls::campaign(id);
    let links = frame::links(site, &path);
    let places = site.index().campaigns.get(id).cloned().unwrap_or_default();
    let campaign = site.registry().campaigns.get(id);
    let frame = frame::frame(site, &path, title(site, id)).crumb(site, "campaigns", &links);
    let mut view = EntityView::new(site, frame, "entity-campaign", &places, &links)
        .by_authority(site, &places, &links);
    view.totals = totals::view(site, &Scope::Campaign(id.clone()));
    let Some(campaign) = campaign else { return view };
    view.deck = campaign.summary.as_ref().map(|text| text.best(words.lang()).1.to_owned());
    let complainants =
        campaign.complainants.iter().map(|id| describe::who(site, &Who::Entry(id.clone()), &links));
    view.fact(site, "case-complainant", complainants.collect());
    view.fact(site, "case-sources", describe::by_host(&campaign.sources));
    view.scoreboard = Some(scoreboard::view(site, campaign, &places));
    if places.is_empty() {
        view.sections.clear();
    }
    view
}

/// What a campaign is called; its id where it has no entry.
pub fn title<'s>(site: &'s Site, id: &'s Id) -> &'s str {
    let campaign = site.registry().campaigns.get(id);
    campaign.map_or(id.as_str(), |campaign| campaign.name.best(site.words().lang()).1)
}
