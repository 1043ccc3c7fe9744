//! A campaign: what was filed, what is known of it, and the cases that are followed one by one.

use super::entity::EntityView;
use super::frame;
use crate::model::Id;
use crate::model::case::Who;
use crate::model::registry::{Campaign, Filed};
use crate::site::Site;
use crate::site::book::Scope;
use crate::site::describe;
use crate::site::totals;
use crate::site::urls;
use crate::words::Put;

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
    view.texts(
        site,
        "campaign-filed",
        campaign.filed.as_ref().map(|filed| filed_text(site, filed)),
    );
    view.texts(site, "campaign-known", known(site, campaign));
    let sources = campaign.sources.iter().map(|url| describe::LinkView {
        href: Some(url.clone()),
        outside: true,
        ..describe::LinkView::plain(url)
    });
    view.fact(site, "case-sources", sources.collect());
    if places.is_empty() {
        view.sections.clear();
    }
    view
}

fn filed_text(site: &Site, filed: &Filed) -> String {
    let words = site.words();
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if let Some(count) = filed.count {
        let text = words.with("campaign-complaints", &[("n", Put::Number(number(count)))]);
        parts.push(if filed.about {
            words.with("money-about", &[("amount", Put::Text(&text))])
        } else {
            text
        });
    }
    parts.extend(
        filed.companies.map(|n| words.with("campaign-companies", &[("n", Put::Number(number(n)))])),
    );
    parts.extend(
        filed
            .authorities
            .map(|n| words.with("campaign-authorities", &[("n", Put::Number(number(n)))])),
    );
    parts.extend(filed.date.as_ref().map(|date| words.date(date)));
    parts.join("; ")
}

fn known(site: &Site, campaign: &Campaign) -> Option<String> {
    let words = site.words();
    let known = campaign.known.as_ref()?;
    let decided = i64::try_from(known.decided?).ok()?;
    let as_of = known.as_of.as_ref().map_or_else(String::new, |date| words.date(date));
    Some(
        words.with("campaign-decided", &[("n", Put::Number(decided)), ("date", Put::Text(&as_of))]),
    )
}
