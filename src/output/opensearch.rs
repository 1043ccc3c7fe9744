//! `opensearch.xml`: how a browser may send a search to the site; only with an address.

use super::Output;
use super::xml::escaped;
use crate::Error;
use crate::site::Site;

/// The description, OpenSearch 1.1.
pub const OPENSEARCH: Output = Output {
    name: "opensearch",
    paths: |site| site.config().base_url.iter().map(|_| "opensearch.xml".to_owned()).collect(),
    encode,
};

/// The longest short name that the format allows, in characters.
const SHORT: usize = 16;
/// The longest description that the format allows, in characters.
const DESCRIPTION: usize = 1024;

fn encode(site: &Site, _: &str) -> Result<Vec<u8>, Error> {
    let (config, lang) = (site.config(), site.words().lang());
    let base = config.base_url.as_deref().unwrap_or_default();
    let title = config.title.best(lang).1;
    let description = config.description.as_ref().map_or(title, |text| text.best(lang).1);
    let short = |text: &str, most: usize| escaped(&text.chars().take(most).collect::<String>());
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n<Description>{}</Description>\n\
         <InputEncoding>UTF-8</InputEncoding>\n<Language>{}</Language>\n\
         <Url type=\"text/html\" method=\"get\" template=\"{}cases/?q={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        short(title, SHORT),
        short(description, DESCRIPTION),
        escaped(lang),
        escaped(base),
    )
    .into_bytes())
}
