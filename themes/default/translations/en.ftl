### The interface in English. Every other language is held against this file.

## Formats
number-group = ,
number-decimal = .
list-comma = { ", " }
list-and = { $first } and { $last }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-between = { $from } to { $to }
date-before = before { $date }
date-after = after { $date }
date-about = about { $date }
date-unknown = date unknown
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
days = { $n ->
    [one] { $n-text } day
   *[other] { $n-text } days
  }
days-between = between { $min } and { $max } days
money = { $currency }{"\u00A0"}{ $number }
money-between = { $min } to { $max }
money-unknown = amount not known
money-not-published = amount not published
money-about = about { $amount }
money-at-most = at most { $amount }
money-per-day = { $amount } per day
money-count = { $n-text } of { $amount } each
money-jointly = jointly

## Frame
nav-label = Main
nav-home = Home
nav-cases = Cases
nav-companies = Companies
nav-authorities = Authorities
nav-laws = Law
nav-timeline = Timeline
nav-fines = Fines
nav-deadlines = Deadlines
nav-complainants = Complainants
nav-countries = Countries
nav-courts = Courts
nav-topics = Topics
nav-campaigns = Campaigns
nav-contribute = Contribute
nav-corrections = Corrections
footer-label = More
footer-publisher = Published by { $name }.
footer-contact = Contact: { $contact }.
skip = Skip to the content
scheme = Colour scheme:
scheme-system = auto
scheme-light = light
scheme-dark = dark
footer-licence = Content: { $licence }.
footer-sources = Every fact carries its source.
footer-privacy = No cookies, no trackers, no third parties.
breadcrumbs = You are here

## Home
home-counts-title = Where the cases stand
home-latest-title = What happened last
home-totals-title = Fines
home-cases = { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }
home-pending = No decision is known in { $pending } of { $n ->
    [one] { $n-text } complaint
   *[other] { $n-text } complaints
  } in this tracker.
home-totals-note = Fines and civil penalties of the cases in this tracker, in the currency in which they were imposed. Proposed fines, refunds, settlements and periodic penalties are not in these figures.
home-all-cases = All cases
total-currency = Currency
total-announced = Announced
total-standing = Standing
total-under-appeal = of which under appeal
total-cut = Cut
total-annulled = Annulled
total-none = none
total-none-known = none known
total-paid = Known to be paid
total-announced-note = as first imposed, whatever became of it
total-standing-note = what remains of it today, under appeal or not
total-paid-note = as far as a source says so
total-all = All figures: under appeal, cut, annulled
total-not-summed = Not in the totals, because the exact amount is not known or it stands for several: { $list }.

## Lists
list-title-cases = Cases
list-title-companies = Companies and other respondents
list-title-authorities = Authorities
list-title-laws = Law
list-title-courts = Courts and appeals boards
list-title-complainants = Complainants
list-title-countries = Countries
list-title-topics = Topics
list-title-campaigns = Campaigns
list-title-timeline = What happened
list-title-fines = Fines
list-title-deadlines = Deadlines
list-cases-count = Cases
list-country = Country
list-standing = Fines standing
list-name = Name
page-of = Page { $page } of { $pages }
page-next = Next
page-previous = Previous

## Case
case-decided-as = { $status } according to reports
case-stands = Where it stands
case-withdrawn = This case was withdrawn from the tracker: { $reason }
case-no-decision = No decision is known as of { $date }.
case-no-decision-days = No decision is known as of { $date }, { $days } after { $start }.
case-not-checked-since = Not checked since.
case-looked = Last checked for news: { $date }.
case-start-filed = filing
case-start-opened = the investigation was opened
case-start-other = the first known event
case-decided = { $outcome } ({ $date }).
case-decided-reported = { $outcome } ({ $date }), according to reports.
case-then = { $status } ({ $date }).
case-then-reported = { $status } ({ $date }), according to reports.
case-final-unknown = No source says whether it can still be appealed.
case-summary = Summary
case-response = { $who } replies
case-response-none = No reply of the respondent is known.
case-details = More on the case
case-facts = Key facts
case-complainant = Complainant
case-company = Respondent
case-authority = Authority
case-relies-on = The respondent relies on
case-affected = People affected
case-references = References
case-topics = Topics
case-known-as = Also known as
case-cross-border = Cross-border
case-yes = yes
case-no = no
case-for-individual = on behalf of those concerned
case-for-people = on behalf of { $people }
case-people = { $n ->
    [one] { $n-text } person
   *[other] { $n-text } people
  }
case-organisations = { $n ->
    [one] { $n-text } organisation
   *[other] { $n-text } organisations
  }
case-people-about = about { $people }
case-people-at-least = at least { $people }
case-people-at-most = at most { $people }
case-people-by = according to { $who }
case-timeline = What happened
case-gap = { $days } without a known event
case-now-open = Last checked: no later event known
case-now = Last checked
case-fines = Fines and payments
case-fine-state = Today
case-fine-force = In force today?
case-fine-owed = Owed by
case-orders = Orders
case-provisions = On what basis
case-provision = Provision
case-finding = Finding
case-requests = What was asked, what was granted
case-no-answer = no decision
case-sources = Sources
case-archived = archived copy
case-retrieved = read on { $date }
case-related = Related cases
case-unsourced = No source: { $reason }
case-about-event = concerning: { $event }
case-against = against: { $objects }
case-outcome = Outcome: { $outcome }
case-measures = Measures: { $measures }
case-result = Result: { $result }
case-result-object = { $object }: { $result }
case-sent-back = Sent back to: { $to }
case-due = To be obeyed by { $date }
case-admission = Admission of wrongdoing: { $admission }
case-payment = Payment: { $state }
case-fine-line = { $kind }: { $amount }
case-background = Background
case-unnamed = not named
case-edit = Correct or add to this case
case-yaml = This case as a file
case-report = Report a mistake
case-campaign = Campaign
case-reported = according to reports
case-disputed = sources differ

## Clocks
clock-name = { $name } ({ $law }): { $period }
clock-order = Term of an order
clock-ended-not-public = The { $period } of { $law } ended on { $date }. Whether this was done in time is not public.
clock-ended-window = The { $period } of { $law }, a time in which a step could be taken, ended on { $date }.
clock-ended-not-public-inform = The { $period } of { $law } ended on { $date }. Whether the complainant was informed is not public.
clock-order-not-public = The term set on { $start } ended on { $date }. Whether the order was obeyed, or had to be, is not known.
clock-met = The { $period } of { $law } would have ended on { $date }; the step was taken in time.
clock-order-met = The term set on { $start } ended on { $date }; the order was obeyed in time.
clock-stopped-late = The { $period } of { $law } ended on { $date }; the step came at least { $days } later.
clock-order-stopped-late = The term set on { $start } ended on { $date }; the order was obeyed at least { $days } later.
clock-stopped-unclear = The { $period } of { $law } ended on { $date }; the known dates do not say whether the step came in time.
clock-order-stopped-unclear = The term set on { $start } ended on { $date }.
clock-running = The { $period } of { $law } end on { $date }.
clock-order-running = The term set on { $start } ends on { $date }.
clock-overdue = The { $period } of { $law } ended on { $date }; no step is known { $days } later.
clock-order-overdue = The term set on { $start } ended on { $date }; no compliance is known { $days } later.
clock-unclear = The { $period } of { $law } end on { $date }; the start is not known to the day.
clock-order-unclear = The term set on { $start } ends on { $date }.
clock-between = a day between { $from } and { $to }
clock-no-holidays = Public holidays are not considered.

## Timeline, fines, deadlines
timeline-latest = the latest events
timeline-years = By year
timeline-year = What happened in { $year }
timeline-events = { $n ->
    [one] { $n-text } event
   *[other] { $n-text } events
  }
fines-deck = What was imposed, and what became of it. An intended fine is not in this list.
fines-ranked = By the amount first imposed
fines-euro-note = Amounts in other currencies are ranked by their value in euro at the European Central Bank’s mean rate of the month in which they were imposed. Ranges are ranked by their upper end; what is not known comes last.
money-in-euro = about EUR{"\u00A0"}{ $number } million at the mean rate of { $month }
deadlines-deck = Terms that a law or an order sets, as far as the cases in this tracker show when they began. A term is called overdue only where the public would see that it was met.
deadlines-running = Running
deadlines-none-running = No term of a case in this tracker is known to be running.
deadlines-overdue = Overdue
deadlines-none-overdue = No term is overdue as far as the public can see.
deadlines-ended = Ended; how is not public

## Prose
contribute-title = Contribute
contribute-intro = Cases are text files. Anybody may add one or correct one: copy the smallest case below, change every line, and send it in. The check that runs on it says what is wrong, where, and what to write instead.
contribute-format = What a case file holds
contribute-repository = The repository of this tracker
corrections-title = Corrections
corrections-intro = What was wrong on a published page is corrected there and listed here, with the day and the reason. A case that should not have been in this tracker keeps its page, with a banner that says why it was withdrawn.
corrections-none = Nothing has been corrected so far.
not-found-title = There is no such page
not-found-text = The address may be mistyped, or the page may have moved. All cases are in the list of cases.
redirect-text = This case has a new address:

## Company, authority, law
entity-company = Respondent
entity-authority = Authority
entity-country-page = Country
entity-topic = Topic
entity-campaign = Campaign
entity-provision = Provision
entity-members = Its group in this tracker
entity-lei = Legal Entity Identifier
entity-instance = Instance
entity-appeals-to = Appeals go to
entity-events = What happened
court-type-court = Court
court-type-board = Appeals board
complainant-type-organisation = Organisation that complains
complainant-type-public-litigant = Public litigant
instance-first = first
instance-appeal = appeal
instance-last = last
campaign-filed = Filed
campaign-known = Known to be decided
campaign-complaints = { $n ->
    [one] { $n-text } complaint
   *[other] { $n-text } complaints
  }
campaign-companies = { $n ->
    [one] against { $n-text } company
   *[other] against { $n-text } companies
  }
campaign-authorities = { $n ->
    [one] before { $n-text } authority
   *[other] before { $n-text } authorities
  }
campaign-decided = { $n } as of { $date }
law-alleged-n = alleged or examined in { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }
law-found-n = found infringed in { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }
law-other-n = other findings in { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }
entity-group = Part of { $group }
entity-legal-names = Legal names
entity-country = Country
entity-sector = Sector
entity-website = Website
entity-also = Also known as
entity-unverified = Some of these facts rest on general knowledge and were not read in a source.
entity-cases = Cases
entity-cases-group = Cases of the group
entity-totals = Fines
law-provisions = Provisions in the cases
law-provision = Provision
law-provision-title = What it is about
law-alleged = Alleged or examined
law-found = Infringement found
law-other = Other findings
law-read = Text of the law

## Words: status
status-filed = Filed
status-admissibility = Admissibility
status-transferred = Transferred
status-investigation = Under investigation
status-preliminary-findings = Preliminary findings
status-draft-decision = Draft decision
status-objections = Objections
status-dispute-resolution = Dispute resolution
status-remitted = Sent back to the authority
status-decided = Decided
status-appealed = Under appeal
status-stayed = Proceedings stayed
status-final = Final
status-annulled = Annulled
status-settled = Settled
status-rejected = Rejected
status-withdrawn = Complaint withdrawn
status-discontinued = Ended without a decision
status-unknown = Unknown
phase-open = Open
phase-decided = Decided, not known to be over
phase-closed = Closed

## Words: outcome
outcome-violation-found = Infringement found
outcome-violation-partly-found = Infringement found in part
outcome-no-violation = No infringement found
outcome-complaint-upheld = Complaint upheld
outcome-complaint-partly-upheld = Complaint upheld in part
outcome-complaint-rejected = Complaint rejected
outcome-inadmissible = Inadmissible
outcome-settled = Settled
outcome-discontinued = Ended without a decision
outcome-interpreted = Preliminary ruling
outcome-other = Other outcome

## Words: events
event-request-to-controller = Request to the controller
event-controller-reply = Reply of the controller
event-cease-and-desist = Formal letter before a complaint
event-breach-occurred = Data breach
event-breach-discovered = Data breach discovered
event-breach-notified = Data breach notified
event-complaint-filed = Complaint filed
event-complaint-amended = Complaint amended
event-acknowledged = Receipt acknowledged
event-admissible = Complaint admissible
event-inadmissible = Complaint inadmissible
event-transferred = Passed to another authority
event-lead-confirmed = Lead authority confirmed
event-competence-dispute = Dispute over competence
event-investigation-opened = Investigation opened
event-inspection = Inspection
event-information-order = Order to hand over information
event-hearing = Hearing
event-progress-update = Complainant told of progress
event-statement = Statement
event-formal-notice = Formal notice
event-early-resolution-proposed = Early resolution proposed
event-early-resolution-objected = Early resolution refused
event-settled = Settlement
event-preliminary-findings = Preliminary findings
event-notice-of-intent = Notice of intent
event-draft-decision = Draft decision
event-csa-objection = Objection by another authority
event-no-objection = No objection raised
event-revised-draft = Revised draft decision
event-edpb-referral = Referred to the European Data Protection Board
event-edpb-binding-decision = Binding decision of the European Data Protection Board
event-urgent-measure = Urgent measure
event-deadline-extended = Term extended
event-decision = Decision
event-partial-decision = Decision on a part
event-decision-published = Decision published
event-decision-withheld = Decision withheld
event-order-deadline = Term of an order ends
event-order-complied = Order obeyed
event-order-breached = Order not obeyed
event-periodic-penalty = Periodic penalty
event-appeal-filed = Appeal
event-review = Review
event-appeal-withdrawn = Appeal withdrawn
event-inaction-action = Court action against inaction
event-interim-order = Interim order
event-stay = Stay
event-stay-lifted = Stay lifted
event-reference-to-cjeu = Reference to the Court of Justice
event-ag-opinion = Opinion of the advocate general
event-cjeu-judgment = Judgment of the Court of Justice
event-court-judgment = Judgment
event-final = Final
event-fine-confirmed = Fine confirmed by a court
event-fine-paid = Fine paid
event-payment-status = State of the payment
event-withdrawn = Complaint withdrawn
event-discontinued = Ended without a decision
event-announced = Made public
event-related-action = Related proceedings
event-note = Note

## Words: measures
measure-warning = Warning
measure-reprimand = Reprimand
measure-order-rights = Order to answer a request
measure-order-compliance = Order to comply
measure-order-breach-notice = Order to tell those affected of a breach
measure-limitation-or-ban = Limitation or ban of processing
measure-order-erasure = Order to erase, rectify or restrict
measure-withdraw-certification = Certification withdrawn
measure-fine = Fine
measure-suspend-transfers = Suspension of transfers
measure-injunction = Injunction
measure-consent-order = Consent order
measure-commitments = Commitments
measure-undertaking = Undertaking
measure-disgorgement = Disgorgement
measure-algorithm-deletion = Deletion of algorithms or models
measure-damages = Damages
measure-civil-penalty = Civil penalty
measure-periodic-penalty = Periodic penalty
measure-publication-order = Publication of the decision
measure-audit = Audits
measure-refund = Refunds
measure-prosecution = Prosecution

## Words: findings
finding-alleged = alleged
finding-examined = examined
finding-infringed = infringed
finding-not-infringed = not infringed
finding-procedural = applied to the procedure
finding-set-aside = finding set aside
finding-valid = valid
finding-invalid = invalid

## Words: court results
object-findings = findings
object-fine = fine
object-orders = orders
object-rejection = rejection of the complaint
object-inaction = inaction
remedy-upheld = left as it was
remedy-annulled = annulled
remedy-reduced = reduced
remedy-increased = raised
remedy-restored = restored
remedy-replaced = replaced
remedy-open = not decided yet
remedy-inadmissible = action inadmissible
remedy-dismissed = action dismissed
remedy-closed = proceedings closed without a ruling on the merits
sent-back-authority = the authority
sent-back-court = a lower court
sent-back-none = nobody
admission-none = none
admission-partial = in part
admission-full = full
admission-unknown = not known
payment-unpaid = not paid
payment-instalments = in instalments
payment-written-off = written off

## Words: fines
fine-kind-fine = Fine
fine-kind-civil-penalty = Civil penalty
fine-kind-periodic-penalty = Periodic penalty
fine-kind-refund = Refunds
fine-kind-disgorgement = Disgorgement
fine-kind-damages = Damages
fine-kind-settlement-payment = Payment to settle
fine-state-proposed = proposed
fine-state-imposed = imposed
fine-state-under-appeal = under appeal
fine-state-upheld = upheld
fine-state-reduced = reduced
fine-state-increased = raised
fine-state-annulled = annulled
fine-state-paid-in-part = paid in part
fine-state-paid = paid
force-yes = yes
force-no = no
force-unknown = not known
reason-final = a source says that it is final
reason-confirmed = a court confirmed it
reason-paid = it was paid
reason-obeyed = it was obeyed
reason-proposed = it is proposed only
reason-annulled = it was annulled
reason-stayed = enforcement is stayed
reason-awaits-confirmation = a court must confirm it first
reason-under-appeal = an appeal runs
reason-not-said = no source says

## Words: sources and certainty
source-kind-decision = Decision
source-kind-judgment = Judgment
source-kind-complaint = Complaint
source-kind-press-release = Press release
source-kind-official = Official
source-kind-party = Party
source-kind-media = Press
source-kind-law-firm = Law firm
source-kind-academic = Academic
source-kind-wiki = Wiki
source-kind-watchdog = Watchdog

## Words: parties
origin-complaint = Complaint
origin-own-volition = Inquiry of the authority’s own volition
origin-breach-notification = Breach notified by the company
complainant-organisation = an organisation
complainant-individual = an individual
complainant-public-litigant = a litigant
complainant-authority = the authority, of its own volition
complainant-breach-notification = the company notified a breach
role-controller = controller
role-joint-controller = joint controller
role-processor = processor
role-other = other role
role-receiving = complaint lodged here
role-lead = lead authority
role-concerned = authority concerned
role-court = court
ground-consent = consent
ground-contract = contract
ground-legal-obligation = a legal obligation
ground-vital-interests = vital interests
ground-public-task = a public task
ground-legitimate-interests = legitimate interests
ground-none = no ground
ground-unknown = not known
granted-yes = granted
granted-partly = granted in part
granted-no = refused
granted-open = no decision
actor-complainant = the complainant
actor-company = the respondent
relation-same-complaint = same complaint
relation-appeal-of = appeal of
relation-joined = joined
relation-follow-on = followed from
relation-parent = came from
relation-cites = cites
relation-same-facts = same facts
reference-ecli = ECLI
reference-cjeu = Court of Justice
reference-edpb = EDPB
reference-celex = CELEX
reference-national = File number
reference-neutral = Neutral citation
reference-docket = Docket
reference-gdprhub = GDPRhub
reference-etid = Enforcement Tracker
sector-platforms-social = Platforms and social networks
sector-search-advertising = Search and advertising
sector-adtech-databrokers = Advertising technology and data brokers
sector-telecoms = Telecommunications
sector-media = Media
sector-ecommerce-retail = Electronic commerce and retail
sector-finance-insurance = Finance and insurance
sector-credit-scoring = Credit scoring
sector-health = Health
sector-employment-hr = Employment
sector-education = Education
sector-public-administration = Public administration
sector-police-justice = Police and justice
sector-transport-mobility = Transport and mobility
sector-energy-utilities = Energy and utilities
sector-hospitality-travel = Hospitality and travel
sector-real-estate-housing = Real estate and housing
sector-industry = Industry
sector-professional-services = Professional services
sector-software-cloud = Software and cloud
sector-ai = Artificial intelligence
sector-gaming-gambling = Games and gambling
sector-political-civil-society = Politics and civil society
sector-individuals = Individuals
sector-other = Other

## Countries
country-AR = Argentina
country-AT = Austria
country-AU = Australia
country-BE = Belgium
country-BG = Bulgaria
country-BR = Brazil
country-CA = Canada
country-CH = Switzerland
country-CN = China
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-EU = European Union
country-FI = Finland
country-FR = France
country-GB = United Kingdom
country-GG = Guernsey
country-GR = Greece
country-HK = Hong Kong
country-HR = Croatia
country-HU = Hungary
country-IE = Ireland
country-IL = Israel
country-IM = Isle of Man
country-IN = India
country-IS = Iceland
country-IT = Italy
country-JE = Jersey
country-JP = Japan
country-KE = Kenya
country-KR = South Korea
country-LI = Liechtenstein
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-MT = Malta
country-MX = Mexico
country-NG = Nigeria
country-NL = Netherlands
country-NO = Norway
country-NZ = New Zealand
country-PH = Philippines
country-PL = Poland
country-PT = Portugal
country-RO = Romania
country-RS = Serbia
country-SE = Sweden
country-SG = Singapore
country-SI = Slovenia
country-SK = Slovakia
country-TR = Türkiye
country-US = United States
country-ZA = South Africa

# The rules of the checker.
rules-title = Rules of the checker
rules-intro = Every case is held against these rules before it is published. The message of each names the rule; its page says why it stands, and shows a wrong and a right example.
rules-error = Errors: nothing is published
rules-warning = Warnings: a person should look
rules-hint = Hints: advice, shown when asked for
rule-error = Error: nothing is published until it is repaired.
rule-warning = Warning: publishing is possible; a person should look.
rule-hint = Hint: advice, shown when asked for.
rule-wrong = Wrong
rule-right = Right
contribute-rules = Rules of the checker, each with examples

# Scoreboards of campaigns, cases before a court, preliminary rulings.
campaign-scoreboard = Scoreboard
campaign-outcomes = { $n ->
    [one] How the one case followed here was decided
   *[other] How the { $n } cases followed here were decided
}
campaign-waiting = No decision known
campaign-closed = Closed without a decision
origin-court = Case before a court
finding-interpreted = interpreted
