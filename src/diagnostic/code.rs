//! The catalogue of rules: of each a name that never changes, a weight, a summary, and its page.

use super::Severity;

/// What kind of fault a diagnostic reports.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Kebab-case name, part of the public contract.
    pub name: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// One sentence: what is asked of an author.
    pub summary: &'static str,
    /// Cases are held against each other: a change of one can break another that did not change.
    pub across_cases: bool,
    /// Why, with a wrong and a right example: a page of `rules/`.
    pub(super) page: &'static str,
}

macro_rules! codes {
    (@) => { false };
    (@ across) => { true };
    ($( $constant:ident = $severity:ident $name:literal $($across:ident)? : $summary:literal; )*) => {
        $(
            #[doc = $summary]
            pub static $constant: Code =
                Code {
                    name: $name,
                    severity: Severity::$severity,
                    summary: $summary,
                    across_cases: codes!(@ $($across)?),
                    page: include_str!(concat!("rules/", $name, ".md")),
                };
        )*

        /// Every code, in the order of this file.
        pub static ALL: &[&Code] = &[$( &$constant ),*];
    };
}

codes! {
    REFUSED_FILE = Error "refused-file": "A file keeps to the safe part of YAML and to the limits of size and depth.";
    SYNTAX = Error "syntax": "A file is valid YAML.";
    EQUAL_KEYS = Error "equal-keys": "No key stands twice in one map.";
    STRAY_FILE = Error "stray-file": "Every file stands where something reads it.";
    WRONG_SHAPE = Error "wrong-shape": "A value has the shape that its key asks for: a text, a list, a map.";
    UNKNOWN_KEY = Error "unknown-key": "Only keys of the format are used.";
    MISSING_KEY = Error "missing-key": "Required keys are there.";
    EMPTY_VALUE = Error "empty-value": "A key that is there says something.";
    UNKNOWN_WORD = Error "unknown-word": "Words of closed lists are written as the list has them.";
    BAD_ID = Error "bad-id": "Ids are lower-case words joined by hyphens, at most 80 characters, and not reserved.";
    SAME_ID = Error "same-id" across: "An id is used once.";
    RETIRED_ID = Error "retired-id" across: "A retired id never comes back.";
    UNKNOWN_ID = Error "unknown-id": "Ids name something that exists.";
    BAD_DATE = Error "bad-date": "Dates are written with the precision that is known.";
    BAD_MONEY = Error "bad-money": "Amounts are exact and carry their currency.";
    BAD_NUMBER = Error "bad-number": "Counts are whole numbers.";
    BAD_CITATION = Error "bad-citation": "Citations name a provision that exists.";
    BAD_REFERENCE = Error "bad-reference": "Identifiers have the form that their kind asks for.";
    BAD_ADDRESS = Error "bad-address": "Addresses are whole http or https addresses.";
    BAD_LANGUAGE = Error "bad-language": "Languages are BCP 47 tags.";
    BAD_COUNTRY = Error "bad-country": "Countries are ISO 3166-1 codes, or EU.";
    BAD_PERIOD = Error "bad-period": "Periods are a number and hours, days, weeks, months or years.";
    LONG_QUOTE = Error "long-quote": "A quotation holds at most 25 words.";
    UNSAFE_TEXT = Error "unsafe-text": "Texts hold no characters that change the direction of reading unseen.";
    MISPLACED_KEY = Error "misplaced-key": "A key stands only on events of the kinds that can carry it.";
    STATUS_MISMATCH = Error "status-mismatch": "The status that is written is the one that follows from the timeline.";
    NO_STATUS = Error "no-status": "At least one event sets a status.";
    EVENT_ORDER = Error "event-order": "Events stand in the order in which they happened.";
    FUTURE_DATE = Error "future-date": "Nothing has happened after the day of the check.";
    AFTER_LAST_VERIFIED = Error "after-last-verified": "No event is later than the day on which somebody last looked.";
    LAST_VERIFIED = Error "last-verified": "A case that is not closed says until when somebody looked for news.";
    BACKGROUND_FIRST = Error "background-first": "A background event is never the first.";
    MISSING_OUTCOME = Error "missing-outcome": "A decision has an outcome.";
    MISSING_RESULT = Error "missing-result": "A court's judgment has a result.";
    MISSING_BY = Error "missing-by": "An appeal says by whom it was filed.";
    WRONG_OF = Error "wrong-of": "A court event names an earlier event that can be attacked or decided on.";
    MISSING_SOURCE = Error "missing-source": "Every event, fine, finding and number has a source, or says why not.";
    UNUSED_SOURCE = Warning "unused-source": "Every source that is listed is cited.";
    CERTAINTY = Error "certainty-without-source": "What is confirmed has a source that can confirm it.";
    DISPUTED_TEXT = Error "disputed-without-text": "What is disputed says how.";
    FINE_COMPANY = Error "fine-without-company": "With several companies, a fine says who owes it.";
    FINE_ID = Error "unknown-fine": "A judgment or payment names a fine that was imposed before.";
    FINE_AGAIN = Error "fine-imposed-again": "Two fines of a case have ids of their own.";
    FINE_AMOUNT = Error "changed-without-amount": "A judgment that changes a fine says to what.";
    FINE_RESULT = Error "fine-against-result": "The amount after a judgment is what its result says.";
    OUTCOME_FINDINGS = Error "outcome-against-findings": "A decision's outcome is what its findings and fines say.";
    OUTSIDER = Warning "decision-by-outsider": "A case is decided by an authority of the case.";
    NO_ACTION = Hint "judgment-without-action": "A judgment on a decision is preceded by the action on which it was given.";
    FINE_PARTS = Error "fine-parts": "The parts of a fine sum to its amount.";
    FINE_KIND = Error "fine-kind": "A fine has the kind that its event can carry.";
    UNATTRIBUTED = Error "unattributed-allegation": "Where no violation was found the title says whose allegation it is.";
    NAMED_INDIVIDUAL = Error "named-individual": "A natural person who complains is not named.";
    SINGLE_TRACKER = Error "tracker-only-source": "No case rests on another tracker alone.";
    UNKNOWN_RELATED = Warning "unknown-related" across: "A related case exists.";
    BOTH_WAYS = Error "relation-both-ways" across: "Of two cases only one is the parent or the appeal of the other, or follows from it.";
    UNFILLED_DUTY = Warning "unfilled-duty": "The configuration names the publisher and how to reach them.";
    CITATION_SPELLING = Hint "citation-spelling": "Citations are written one way: `GDPR Art. 6(1)(f)`.";
    DATE_SPELLING = Hint "date-spelling": "Dates, times and periods are written one way, without blanks around them.";
    MONEY_SPELLING = Hint "money-spelling": "Amounts are written one way: `20_000_000 EUR`.";
    NUMBER_SPELLING = Hint "number-spelling": "Large counts are written with `_` between thousands: `130_000_000`.";
    IDENTIFIER_SPELLING = Hint "identifier-spelling": "Identifiers and country codes are written as their standard has them.";
    DUPLICATE_ENTRY = Hint "duplicate-entry": "No list has an entry twice.";
    WRITTEN_DEFAULT = Hint "written-default": "What goes without saying is left out.";
    FINALITY = Error "finality-contradicted": "What is called final was decided, and is attacked by nobody.";
    RETIRED_AUTHORITY = Warning "retired-authority": "An authority acts only while it exists.";
    LAW_IN_FORCE = Warning "law-not-in-force": "A case rests on laws that applied while it ran.";
    FINE_MAXIMUM = Warning "fine-above-maximum": "A fine is not higher than its law allows.";
    PAID_TOO_MUCH = Error "paid-too-much": "What is paid of a fine is not more than what stands of it.";
    DUE_BEFORE = Error "due-before-order": "A term ends after the step that sets it.";
    SAME_EVENT = Warning "same-event": "No event stands in a case twice.";
    SOURCE_TWICE = Warning "source-twice": "No source stands in a case twice.";
    SAME_REFERENCE = Warning "same-reference" across: "A file number belongs to one case.";
    SAME_DECISION = Warning "same-decision" across: "A decision belongs to one case, or to cases that name each other.";
    SAME_TITLE = Warning "same-title" across: "No two cases have the same title.";
    LOOK_ALIKE = Warning "look-alike-letters" across: "No name looks like another and is spelt with other letters.";
    MIXED_SCRIPT = Warning "mixed-script": "No word of a name mixes letters of two scripts.";
    NEAR_NAMES = Warning "near-duplicate-name" across: "One company has one entry and one spelling.";
    ALIAS_COLLISION = Warning "alias-collision" across: "A name leads to one entry of the registry.";
    UNREACHED = Warning "unreached-entry" across: "Cases speak of every company, complainant and campaign of the registry.";
    FOUND_WORDING = Error "found-before-decision": "Where no violation was found nothing is said as if it had been.";
    PLACEHOLDER = Error "placeholder-text": "Texts are written, not announced.";
    HTML = Warning "html-in-text": "Texts hold no HTML.";
    LONG_TITLE = Warning "long-title": "A title has at most 120 characters.";
    TRACKING = Warning "tracking-parameters": "Addresses carry no parameter that follows readers or a session.";
    DOUBLE_ENCODED = Warning "double-encoded-address": "Addresses are encoded once.";
    WITHDRAWN_REASON = Error "withdrawn-without-reason": "A case that is withdrawn says why.";
    TRANSLATION = Warning "lagging-translation": "A case told in several languages is told whole in each.";
    HTTP_ADDRESS = Hint "http-address": "Addresses begin with https where the page can be had so.";
    NO_ARCHIVE = Hint "no-archive": "A source has an archived copy.";
    ONLY_SECONDARY = Hint "only-secondary-sources": "A case rests on more than what others report.";
    ONE_SIDED = Warning "one-sided-relation" across: "A case that is named as related names the other in return.";
    EARLY_SOURCE = Hint "source-before-event": "A source is not older than the event that it proves.";
    SAME_ADDRESS = Hint "same-address" across: "Cases that rest on one page of an authority or court name each other.";
    NO_ENTRY = Hint "no-entry" across: "A company of two cases has an entry of the registry.";
    NO_SUMMARY = Hint "no-summary": "A case has a summary.";
    STALE = Hint "stale-check": "Somebody looks for news of an open case at least once a year.";
    GROUP_CIRCLE = Error "group-circle": "No company is its own parent, be it by way of others.";
    UNUSED_SETTING = Warning "unused-setting": "What the configuration says has an effect.";
    BAD_RATES = Error "bad-rates": "The table of rates is complete and numeric.";
}
