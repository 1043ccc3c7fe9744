//! The page of every campaign has its scoreboard: what was filed, how its cases ended, fines.

use std::sync::Arc;

use casebook::render::Theme;

use super::{common, root};

/// The numbers behind the outcomes in the scoreboard of a page.
fn outcomes(page: &str) -> Vec<usize> {
    let board = page.split("<section class=\"board\"").nth(1).expect("a scoreboard");
    let board = board.split("</section>").next().unwrap();
    let counts = board.split("class=\"count\">").skip(1);
    counts.map(|rest| rest.split('<').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn every_campaign_counts_each_of_its_cases_once() {
    let loaded = Arc::new(common::load(root()));
    let plan = casebook::plan(Arc::clone(&loaded), Arc::new(Theme::builtin())).unwrap();
    let mut seen = 0;
    let mut sources = 0;
    for (id, campaign) in &loaded.tracker.registry.campaigns {
        let path = format!("campaigns/{id}/index.html");
        let file = plan.files().iter().find(|file| file.path.as_str() == path).expect("a page");
        let page = String::from_utf8(plan.bytes(file).unwrap().into_owned()).unwrap();
        let cases = loaded.tracker.cases.iter().filter(|case| case.campaign.as_ref() == Some(id));
        let cases = cases.count();
        assert_eq!(outcomes(&page).iter().sum::<usize>(), cases, "{id}");
        let filed = campaign.filed.as_ref().and_then(|filed| filed.count);
        if let Some(count) = filed {
            assert!(page.contains(&format!("<li>{count} complaints</li>")), "{id}: {count}");
        }
        let board = page.split("<section class=\"board\"").nth(1).unwrap();
        let board = board.split("</section>").next().unwrap();
        let filed = campaign.filed.iter().flat_map(|filed| &filed.sources);
        for source in filed.chain(campaign.known.iter().flat_map(|known| &known.sources)) {
            let link = format!("href=\"{}\"", source.replace('&', "&amp;"));
            assert!(board.contains(&link), "{id} does not say where its counts are from: {source}");
            sources += 1;
        }
        seen += cases;
    }
    assert!(seen >= 20, "{seen} cases in campaigns");
    assert!(sources >= 7, "{sources} sources of counts");
}

#[test]
fn forced_consent_ended_in_four_fines() {
    let loaded = Arc::new(common::load(root()));
    let plan = casebook::plan(loaded, Arc::new(Theme::builtin())).unwrap();
    let path = "campaigns/forced-consent-2018/index.html";
    let file = plan.files().iter().find(|file| file.path.as_str() == path).unwrap();
    let page = String::from_utf8(plan.bytes(file).unwrap().into_owned()).unwrap();
    assert_eq!(outcomes(&page), [4]);
    // EUR 50, 210, 180 and 5.5 million.
    assert!(page.contains("445,500,000"));
}
