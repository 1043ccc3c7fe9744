//! Writes a tracker of made-up cases for measurements: `generate N FOLDER`.
//!
//! The cases are of the size that real ones have (2.5–3.6 KB; 5–8 events, 2–4 sources, 200–400
//! words) before 60 authorities of the built-in registry, against N/8 companies; `casebook check`
//! has nothing to say about them. The same N gives the same bytes everywhere.
//!
//! It uses nothing but the standard library, so that `benches/compare.sh` can compile it alone;
//! `cargo bench --bench generate -- N FOLDER` does the same.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    // `cargo bench` adds `--bench`.
    let arguments: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let [count, folder] = arguments.as_slice() else {
        eprintln!("usage: generate N FOLDER");
        return ExitCode::SUCCESS;
    };
    let Ok(count) = count.parse::<usize>() else {
        eprintln!("{count} is no number of cases");
        return ExitCode::from(2);
    };
    match generate(count, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::from(2)
        }
    }
}

fn generate(count: usize, root: &Path) -> io::Result<()> {
    let cases = root.join("cases");
    let companies = root.join("registry/companies");
    let complainants = root.join("registry/complainants");
    for folder in [&companies, &complainants] {
        fs::create_dir_all(folder)?;
    }
    fs::write(root.join("casebook.yaml"), CONFIG)?;
    fs::write(complainants.join("watch.yaml"), COMPLAINANT)?;
    let firms = (count / 8).max(1);
    // Of very many companies some have no case, and the check would say so.
    let mut named = BTreeSet::new();
    let mut year = String::new();
    for number in 0..count {
        let case = Case::new(number, count, firms);
        named.insert(case.firm);
        let folder = cases.join(case.year.to_string());
        if year != case.year.to_string() {
            fs::create_dir_all(&folder)?;
            year = case.year.to_string();
        }
        fs::write(folder.join(format!("{}.yaml", case.id)), case.yaml())?;
    }
    for number in named {
        fs::write(companies.join(format!("firm-{number}.yaml")), company(number))?;
    }
    Ok(())
}

/// Numbers that follow from a seed: splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.roll() % limit as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

fn company(number: usize) -> String {
    let mut dice = Dice(number as u64 ^ 0xC0FF_EE00);
    let name = firm(number);
    let country = dice.pick(&["IE", "DE", "FR", "US", "NL", "ES", "IT", "AT", "BE", "PL"]);
    let sector =
        dice.pick(&["platforms-social", "telecoms", "media", "finance-insurance", "health"]);
    format!(
        "name: {name}\nlegal_names:\n  - {name} Limited\ntype: company\ncountry: {country}\n\
         sector: {sector}\nwebsite: https://firm-{number}.example.com/\nverified: true\nsources:\n  \
         - https://register.example.com/firm-{number}\n"
    )
}

/// A name that sounds like one: two of 64 words and a number.
fn firm(number: usize) -> String {
    let one = WORDS[number % 64];
    let two = WORDS[(number / 64) % 64];
    let mut name = one[..1].to_uppercase() + &one[1..];
    _ = write!(name, " {two} {number}");
    name
}

struct Case {
    id: String,
    year: usize,
    firm: usize,
    authority: &'static str,
    dice: Dice,
    other: Option<String>,
}

impl Case {
    fn new(number: usize, count: usize, firms: usize) -> Case {
        let mut dice = Dice(number as u64);
        Case {
            id: format!("case-{number}"),
            // In the order of the years, so that folders are written one after another.
            year: 2018 + number * 6 / count.max(1),
            firm: dice.below(firms),
            authority: dice.pick(&AUTHORITIES),
            other: (number % 5 == 4).then(|| format!("case-{}", dice.below(number))),
            dice,
        }
    }

    fn sentences(&mut self, words: usize) -> String {
        let mut text = String::new();
        for word in 0..words {
            let next = self.dice.pick(&WORDS);
            match word % 14 {
                0 => {
                    text.push_str(if word == 0 { "" } else { ". " });
                    text.push_str(&next[..1].to_uppercase());
                    text.push_str(&next[1..]);
                }
                _ => {
                    text.push(' ');
                    text.push_str(next);
                }
            }
        }
        text + "."
    }

    /// A text as a folded block at a depth.
    fn block(&mut self, out: &mut String, indent: &str, key: &str, words: usize) {
        _ = writeln!(out, "{indent}{key}: >-");
        let mut line = String::new();
        for word in self.sentences(words).split(' ') {
            if line.len() + word.len() > 90 {
                _ = writeln!(out, "{indent} {line}");
                line.clear();
            }
            line.push(' ');
            line.push_str(word);
        }
        _ = writeln!(out, "{indent} {line}");
    }

    fn yaml(mut self) -> String {
        let mut out = String::with_capacity(4096);
        let name = firm(self.firm);
        let article = self
            .dice
            .pick(&["5(1)(a)", "5(1)(f)", "6(1)(a)", "6(1)(f)", "13", "15(1)", "17(1)", "32(1)"]);
        let decided = !self.dice.below(4).eq(&0);
        let appealed = decided && self.dice.below(3) == 0;
        let fined = decided && self.dice.below(2) == 0;
        let (subject, matter) = (self.dice.pick(&WORDS), self.dice.pick(&WORDS));
        let titled = format!("complaint that {name} keeps {subject} data for {matter}");
        _ = writeln!(out, "title: \"Citizens' Watch: {titled} ({})\"", self.id);
        self.block(&mut out, "", "summary", 40);
        let words = 60 + self.dice.below(90);
        self.block(&mut out, "", "details", words);
        _ = writeln!(
            out,
            "complainant: watch\ncompany: firm-{}\nauthority: {}",
            self.firm, self.authority
        );
        _ = writeln!(out, "legal_basis:\n  - GDPR Art. {article}\n  - GDPR Art. 12(3)");
        let status = match (decided, appealed) {
            (_, true) => "appealed",
            (true, _) => "decided",
            _ => "investigation",
        };
        _ = writeln!(out, "status: {status}\nlast_verified: 2026-10-01\ntimeline:");
        let year = self.year;
        let (filed, opened) = (self.day(), self.day());
        self.event(&mut out, &format!("{year}-02-{filed}"), "complaint-filed", "complaint", "");
        self.event(&mut out, &format!("{year}-05-{opened}"), "investigation-opened", "letter", "");
        self.event(&mut out, &format!("{year}-09"), "information-order", "letter", "");
        self.event(&mut out, &format!("{}-03", year + 1), "controller-reply", "letter", "");
        self.event(&mut out, &format!("{}-08-11", year + 1), "hearing", "letter", "");
        if decided {
            let mut more = String::from("    outcome: violation-found\n");
            if fined {
                let amount = (1 + self.dice.below(900)) * 10_000;
                _ = writeln!(
                    more,
                    "    measures:\n      - fine\n      - order-compliance\n    fine: {amount} EUR"
                );
            } else {
                more.push_str("    measures:\n      - reprimand\n");
            }
            _ = write!(
                more,
                "    findings:\n      GDPR Art. {article}: infringed\n      GDPR Art. 12(3): not-infringed\n"
            );
            self.event(
                &mut out,
                &format!("{}-06-0{}", year + 2, 1 + filed.len()),
                "decision",
                "decision",
                &more,
            );
        }
        if appealed {
            self.event(
                &mut out,
                &format!("{}-07-02", year + 2),
                "appeal-filed",
                "press",
                "    by: company\n",
            );
        }
        _ = writeln!(
            out,
            "topics:\n  - {}",
            self.dice.pick(&["access-request", "accuracy", "analytics", "breach", "children"])
        );
        if let Some(other) = &self.other {
            _ = writeln!(out, "related:\n  - case: {other}\n    relation: cites");
        }
        _ = writeln!(out, "sources:");
        self.source(&mut out, "complaint", "complaint", "Complaint");
        self.source(&mut out, "letter", "official", "Letter of the authority");
        if decided {
            self.source(&mut out, "decision", "decision", "Decision of the authority");
        }
        if appealed {
            self.source(&mut out, "press", "press-release", "Announcement of the appeal");
        }
        out
    }

    fn day(&mut self) -> String {
        format!("{:02}", 1 + self.dice.below(28))
    }

    fn event(&mut self, out: &mut String, date: &str, kind: &str, source: &str, more: &str) {
        _ = writeln!(out, "  - date: {date}\n    event: {kind}");
        let words = 10 + self.dice.below(14);
        self.block(out, "    ", "text", words);
        _ = writeln!(out, "{more}    sources: {source}");
    }

    fn source(&mut self, out: &mut String, id: &str, kind: &str, title: &str) {
        _ = writeln!(
            out,
            "  {id}:\n    title: {title} in {}\n    url: https://papers.example.org/{}/{id}.pdf\n    kind: {kind}",
            self.id, self.id
        );
    }
}

const CONFIG: &str = "\
title: A tracker to measure
description: Made-up cases in the number and size of a large tracker.
base_url: https://tracker.example.org/
languages:
  - en
content_language: en
licence: CC BY 4.0
publisher:
  name: Nobody
  contact: nobody@example.org
  corrections: Write to nobody
";

const COMPLAINANT: &str = "\
name: Citizens' Watch
type: organisation
country: AT
website: https://watch.example.net/
verified: true
sources:
  - https://watch.example.net/about
";

const AUTHORITIES: [&str; 60] = [
    "at-dsb",
    "be-apd-gba",
    "be-vlg-vtc",
    "bg-cpdp",
    "cy-cpdp",
    "cz-uoou",
    "de-bb-lda",
    "de-be-blnbdi",
    "de-bfdi",
    "de-bw-lfdi",
    "de-by-baylda",
    "de-by-baylfd",
    "de-hb-lfdi",
    "de-he-hbdi",
    "de-hh-hmbbfdi",
    "de-mv-lfdi",
    "de-ni-lfd",
    "de-nw-ldi",
    "de-rp-lfdi",
    "de-sh-uld",
    "de-sl-udz",
    "de-sn-sdtb",
    "de-st-lfd",
    "de-th-tlfdi",
    "dk-datatilsynet",
    "ee-aki",
    "es-aepd",
    "es-an-ctpda",
    "es-ct-apdcat",
    "es-pv-avpd",
    "fi-tsv",
    "fr-cnil",
    "gb-ico",
    "gr-hdpa",
    "hr-azop",
    "hu-naih",
    "ie-dpc",
    "is-personuvernd",
    "it-gpdp",
    "li-dss",
    "lt-vdai",
    "lu-cnpd",
    "lv-dvi",
    "mt-idpc",
    "nl-ap",
    "no-datatilsynet",
    "pl-uodo",
    "pt-cnpd",
    "ro-anspdcp",
    "se-imy",
    "si-ip",
    "sk-uoou",
    "au-oaic",
    "br-anpd",
    "ca-opc",
    "ca-qc-cai",
    "ch-fdpic",
    "eu-edps",
    "ca-ab-oipc",
    "ca-bc-oipc",
];

const WORDS: [&str; 128] = [
    "access", "account", "adult", "advert", "agency", "answer", "appeal", "archive", "audit",
    "bank", "basis", "bill", "border", "breach", "broker", "camera", "card", "centre", "child",
    "choice", "claim", "clause", "clinic", "cloud", "code", "consent", "contact", "contract",
    "cookie", "copy", "court", "credit", "data", "deadline", "debt", "default", "device", "doctor",
    "duty", "employer", "erasure", "error", "evidence", "face", "family", "field", "file",
    "finger", "form", "friend", "game", "group", "guest", "health", "history", "hotel", "image",
    "index", "insurer", "judge", "label", "landlord", "law", "ledger", "letter", "list", "loan",
    "locker", "log", "mail", "market", "member", "message", "meter", "network", "notice", "number",
    "object", "office", "order", "paper", "parcel", "parent", "party", "patient", "phone", "photo",
    "plan", "player", "police", "policy", "portal", "profile", "proof", "public", "pupil",
    "purpose", "query", "radio", "reason", "record", "refund", "register", "reply", "report",
    "request", "retail", "right", "rule", "salary", "sample", "scan", "school", "score", "screen",
    "search", "sensor", "server", "signal", "source", "storage", "survey", "tariff", "ticket",
    "tracker", "transfer", "user", "voice",
];
