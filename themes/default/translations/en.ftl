### The interface in English. Every other language is held against this file.

## Formats
number-group = ,
number-decimal = .
list-comma = { ", " }
list-and = { $first } and { $last }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-between = { $from } to { $to }
date-by = by { $date }
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
home-as-of = as of
home-due-title = What is due next
home-cases = { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }
home-pending = No decision is known in { $pending } of { $n ->
    [one] { $n-text } complaint
   *[other] { $n-text } complaints
  } in this tracker; { $decided } have one{ $other ->
    [0] {""}
   *[other] , { $other-text } ended otherwise
  }.
home-pending-decided = Not counted: { $n ->
    [one] { $n-text } complaint that was entered because it was decided.
   *[other] { $n-text } complaints that were entered because they were decided.
  }
home-pending-dates = Nor { $n-text } whose dates are not known well enough.
home-totals-note = Fines and civil penalties of the cases in this tracker, civil penalties in a settlement included, in the currency in which they were imposed. Proposed fines, refunds, other payments under a settlement and periodic penalties are not in these figures.
home-all-cases = All cases
total-currency = Currency
total-announced = Announced
total-standing = Standing
total-under-appeal = of which under appeal
total-cut = Cut
total-annulled = Annulled
total-none = none
total-none-known = none known
total-no-payment = no payment recorded here
total-by-currency = By currency
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
list-order-latest = The case with the latest event comes first.
list-order-cases = Those with the most cases come first.
list-country = Country
list-standing = Fines standing
list-name = Name
page-of = Page { $page } of { $pages }
page-next = Next
page-previous = Previous

## Case
case-decided-as = { $status }, according to reports
case-decided-as-disputed = { $status }; sources differ
case-stands = Where it stands
case-withdrawn = This case was withdrawn from the tracker: { $reason }
case-no-decision = No decision is known as of { $date }.
case-no-decision-days = No decision is known as of { $date }, { $days } after { $start }.
case-not-checked-since = Not checked since.
case-stale-no-decision = Last checked { $date }: no decision then; not checked since.
case-stale-no-decision-days = Last checked { $date }, { $days } later: no decision then; not checked since.
case-began-filed = Filed { $date }.
case-began-opened = Investigation opened { $date }.
case-began-other = First known event { $date }.
case-looked = Last checked for news: { $date }.
case-start-filed = filing
case-start-opened = the investigation was opened
case-start-other = the first known event
case-decided = { $outcome } ({ $date }).
case-decided-reported = { $outcome } ({ $date }), according to reports.
case-decided-disputed = { $outcome } ({ $date }); sources differ.
case-then = { $status } ({ $date }).
case-judged = Judgment ({ $date }): { $status }.
case-final-unknown = No source says whether it can still be appealed.
case-not-final = Not final yet ({ $date }); what came of that is not known.
case-not-final-reported = Not final yet ({ $date }), according to reports; what came of that is not known.
case-not-final-disputed = Whether it was final on { $date }, sources differ.
case-summary = Summary
case-response = { $who } replies
case-response-none = No reply of the respondent is known.
case-details = More on the case
case-facts = Key facts
case-complainant = Complainant
case-company = Respondent
case-authority = Authority
case-before = Before
case-relies-on = The respondent relies on
case-relies-on-party = as a party to the case says
case-affected = People affected
case-references = References
case-topics = Topics
case-known-as = Also known as
case-cross-border = Cross-border
case-yes = yes
case-no = no
case-for-individual = on behalf of an individual
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
case-later = last judgment on it:
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
case-due = To be obeyed by: { $date }
case-admission = Admission of wrongdoing: { $admission }
case-payment = Payment: { $state }
case-fine-line = { $kind }: { $amount }
case-background = Background
case-unnamed = not named
case-edit = Correct or add to this case
case-yaml = This case as a file
case-report = Report a mistake
case-mistakes = How mistakes are corrected
case-cite = Cite
case-cite-id = case { $id }
case-cite-looked = last checked { $date }
case-download = Download
case-correct = Correct
case-campaign = Campaign
case-reported = according to reports
case-disputed = sources differ

## Clocks
clock-name = { $name } ({ $law }): { $period }
clock-order = Term of an order
clock-ended-not-public = The { $period } of { $law } ended on { $date }. Whether this was done in time is not public.
clock-ended-window = The { $period } of { $law }, a time in which a step could be taken, ended on { $date }.
clock-ended-not-public-inform = The { $period } of { $law } ended on { $date }. Whether the complainant was informed is not public.
clock-order-not-public = The term set { $start } ended on { $date }. Whether the order was obeyed, or had to be, is not known.
clock-met = The { $period } of { $law } would have ended on { $date }; the step was taken in time.
clock-order-met = The term set { $start } ended on { $date }; the order was obeyed in time.
clock-stopped-late = The { $period } of { $law } ended on { $date }; the step came at least { $days } later.
clock-order-stopped-late = The term set { $start } ended on { $date }; the order was obeyed at least { $days } later.
clock-stopped-unclear = The { $period } of { $law } ended on { $date }; the known dates do not say whether the step came in time.
clock-order-stopped-unclear = The term set { $start } ended on { $date }. { $step }: { $stopped }.
clock-running = { $law } gives { $period }, to the end of { $date }; left when this case was last checked ({ $looked }): { $days }.
clock-order-running = The term set { $start } ends on { $date }; left when this case was last checked ({ $looked }): { $days }.
clock-overdue = The { $period } of { $law } ended on { $date }; no step is known { $days } later.
clock-order-overdue = The term set { $start } ended on { $date }; no compliance is known { $days } later.
clock-unclear = The last day of the { $period } of { $law } is { $date }; the start is not known to the day.
clock-order-unclear = The term set { $start } ends on { $date }.
clock-not-before = a day not before { $date }
clock-about = a day around { $date }
clock-about-between = a day between about { $from } and about { $to }
clock-start-not-public = It runs from a day that is not public, and is counted here from the earliest that it can be ({ $step }: { $date }).
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
fines-euro-note = Amounts in other currencies are ranked by their value in euro at the European Central Bank’s mean rate of the month in which they were imposed. What has no exact amount, or none in euro, comes last.
money-in-euro = { $amount } at the mean rate of { $month }
deadlines-deck = Terms that a law or an order sets, as far as the cases in this tracker show when they began. A term is called overdue only where the public would see that it was met.
deadlines-running = Running
deadlines-overdue = Overdue
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
not-found-text = The address may be mistyped, or the page may have moved. All cases are in the [list of cases]({ $cases }).
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
law-read-all = Read the law
law-read-article = Read { $article }
law-whole = the law as a whole
law-provision-counts = Provision · { $cases }; infringement found in { $found ->
    [0] none
   *[other] { $found-text }
  }
law-says-judged = { $said }; last judgment on it: { $result }
law-says-of = { $provision }: { $finding }

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
event-not-final = Not final yet
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
finding-not-known = no finding known
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
payment-said = { $state } ({ $date })
payment-said-reported = { $state } ({ $date }), according to reports
payment-said-disputed = { $state } ({ $date }); sources differ

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
fine-state-confirmed = confirmed by a court
fine-state-upheld = upheld
fine-state-reduced = reduced
fine-state-increased = raised
fine-state-annulled = annulled
fine-state-paid-in-part = paid in part
fine-state-paid = paid
fine-state-unpaid = not paid
fine-state-instalments = to be paid in instalments
fine-state-written-off = written off
force-yes = yes
force-obeyed = obeyed
force-no = no
force-unknown = not known
reason-final = a source says that it is final
reason-confirmed = a court confirmed it
reason-paid = it was paid
reason-obeyed = nothing is known to be left to enforce
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
origin-own-volition = Own-initiative inquiry
origin-breach-notification = Breach notified by the company
complainant-organisation = an organisation
complainant-individual = an individual
complainant-public-litigant = a litigant
complainant-authority = the authority, on its own initiative
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
granted-not-known = not known
actor-complainant = the complainant
actor-company = the respondent
relation-same-complaint = same complaint
relation-appeal-of = appeal of
relation-joined = joined
relation-follow-on = followed from
relation-parent = came from
relation-led-to = led to
relation-appealed-in = appealed in
relation-gave-rise-to = gave rise to
relation-cited-by = cited by
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
    [one] Where the one case followed here stands
   *[other] Where the { $n } cases followed here stand
}
campaign-waiting = No decision known
campaign-closed = Closed without a decision
origin-court = Case before a court
finding-interpreted = interpreted
## Drawn timelines, clocks, in force (all of issue 6)
date-day-month = { $day } { $month }
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sept
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
period-hours = { $n ->
    [one] { $n-text } hour
   *[other] { $n-text } hours
  }
period-weeks = { $n ->
    [one] { $n-text } week
   *[other] { $n-text } weeks
  }
period-months = { $n ->
    [one] { $n-text } month
   *[other] { $n-text } months
  }
period-years = { $n ->
    [one] { $n-text } year
   *[other] { $n-text } years
  }
draw-title = The case in time
draw-key-event = event
draw-key-decides = decision or judgment
draw-key-reported = known from reports alone
draw-key-reported-decides = decision or judgment, known from reports alone
draw-key-range = on some day of these
draw-key-before = before that day
draw-key-after = after that day
draw-key-gap = no known event
draw-key-break = drawn shorter than it was
draw-key-open = case open
draw-key-decided = decided
draw-key-closed = closed
draw-key-proposed = fine proposed
draw-key-imposed = fine imposed
draw-key-under-appeal = fine under appeal
draw-key-annulled = fine annulled
draw-key-sign-appeal = appeal against it
draw-key-sign-upheld = upheld, or confirmed by a court
draw-key-sign-reduced = reduced, or paid in part
draw-key-sign-raised = raised
draw-key-sign-annulled = annulled
draw-key-clock = period that a law or an order sets
draw-key-over = beyond its end
draw-key-looked = last checked
draw-looked = Last checked
draw-looked-on = Last checked: { $date }.
draw-fine = { $kind }, { $amount }: { $state }
draw-fine-reported = { $kind }, { $amount }: { $state }, according to reports
draw-clock-until = { $state } until { $date }
draw-fine-first = { $text } ({ $state } at first: { $amount })
draw-said-span = First known event: { $from }. Last known event: { $to }.
draw-said-event = { $date }: { $event }.
draw-said-stage = { $date }: { $event } (from then on: { $stage }).
draw-event-request-to-controller = Request
draw-event-controller-reply = Reply
draw-event-cease-and-desist = Formal letter
draw-event-transferred = Passed on
draw-event-lead-confirmed = Lead confirmed
draw-event-investigation-opened = Investigation
draw-event-information-order = Information ordered
draw-event-progress-update = Progress told
draw-event-csa-objection = Objection
draw-event-no-objection = No objection
draw-event-revised-draft = Revised draft
draw-event-edpb-referral = Board asked
draw-event-edpb-binding-decision = Board decides
draw-event-early-resolution-proposed = Resolution proposed
draw-event-early-resolution-objected = Resolution refused
draw-event-partial-decision = Decision in part
draw-event-inaction-action = Action on inaction
draw-event-reference-to-cjeu = Court of Justice asked
draw-event-ag-opinion = Advocate general
draw-event-cjeu-judgment = Court of Justice
draw-event-fine-confirmed = Fine confirmed
draw-event-payment-status = Payment
draw-event-discontinued = Ended
draw-event-order-deadline = Term ends
lanes-title = The cases in time
lanes-key = A lane is a case, from its first known event: light while open, blue once decided, dark when closed. Its band ends with the day on which it was last checked; dots go on to today, where it is not known to have ended. A square is a decision.
lanes-key-authorities = A lane is an authority: the higher, the more of its cases ran at once, each counted until it is known to have ended. A stroke beneath is a decision.
lanes-title-authorities = All cases in time, by authority in any role
lanes-from-to = { $from } to { $to } · { $status }
lanes-since = since { $from } · { $status } · last checked { $checked }
lanes-since-unchecked = since { $from } · { $status }
lanes-more = { $n ->
    [one] One more
   *[other] { $n } more
}
lanes-within = { $from } · { $status }
lanes-authority = { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }, { $decided-text } decided; at most { $most-text } at once
lanes-table = By the year in which they began
lanes-year = Began
lanes-all = Cases
clocks-title = Terms of the law and of orders
clocks-effect = If it is missed:
clock-short = { $period }, { $law }
clock-hour = { $date }, { $time } (UTC{ $offset })
clock-extended = Extended on { $date }.
clock-stood-still = It did not run for { $days }.
clock-running-undated = { $law } gives { $period }, to the end of { $date }.
clock-order-running-undated = The term set { $start } ends on { $date }.
clock-suspended = At present, the running of the { $period } of { $law } is suspended; the last day is not known.
clock-order-suspended = The term set { $start } does not run at present.
clock-state-met = met
clock-state-stopped-late = late
clock-state-stopped-unclear = not known
clock-state-running = running
clock-state-suspended = suspended
clock-state-overdue = overdue
clock-state-ended-not-public = ended
clock-state-unclear = ending
deadlines-left = { $n ->
    [0] Today
    [one] { $n-text } day left
   *[other] { $n-text } days left
  }
deadlines-as-of-label = As of
deadlines-authorities = Terms that bind the authority that decides
deadlines-next = Ends next
deadlines-shown = The { $shown-text } that ended first, of { $n-text }.
deadlines-data = Every clock of every case, as CSV
force-title = In force today?
force-is = { $text }.
force-is-reported = { $text }, according to reports.
force-no-decision = Nothing: no decision is known
force-in-part = No decision on the whole case is known
force-withdrawn = Nothing: the complaint was withdrawn without a decision
force-settled = Settled
force-discontinued = Nothing: the case ended without a decision
force-annulled = The decision was annulled
force-rejected = The complaint was rejected
force-stayed = Decided, but the proceedings against the decision are stayed
force-appealed = Decided, and under appeal
force-remitted = Decided, but sent back to the authority
force-final = Decided, and nothing more can be appealed
force-decided = Decided
force-fine = { $kind } ({ $amount })
force-nothing = No fine and no order is known that could be enforced.
force-interprets = It says how the law is to be read; it holds no fine and no order that could be enforced.
force-why-is = ({ $reason })
force-why-reported = ({ $reason }, according to reports)
force-why-final = a source says that nothing more can be appealed
force-why-confirmed = a court confirmed it
force-why-paid = paid
force-why-obeyed = nothing is known to be left to enforce
force-why-proposed = only proposed
force-why-annulled = annulled
force-why-stayed = enforcement is stayed
force-why-awaits-confirmation = a court must confirm it first
force-why-under-appeal = an appeal runs
force-why-not-said = no source says
force-fines = { $n ->
    [one] 1 fine or payment
   *[other] { $n-text } fines and payments
  }
force-orders = { $n ->
    [one] Orders of 1 decision
   *[other] Orders of { $n-text } decisions
  }
force-counts = { $yes ->
    [0] none in force
   *[other] { $yes-text } in force
  }, { $obeyed ->
    [0] {""}
   *[other] { $obeyed-text } obeyed,{" "}
  }{ $no-text } not in force, { $unknown-text } not known
force-none-known = No fine and no order is known.
force-pending = No decision known
force-pending-cases = { $n ->
    [one] { $n-text } case
   *[other] { $n-text } cases
  }
## Fines in three totals, and statistics
nav-statistics = Statistics
total-in-euro = All, in euro
total-euro-note = In euro: each by the European Central Bank’s mean rate of the month in which it was imposed.
total-not-converted = Not in the euro figures, because the month is not known or there is no rate: { $list }.
total-more = and { $n-text } more
money-in-euro-last = { $amount } at the mean rate of { $month }, the last there is
money-no-month = not converted to euro: the month in which it was imposed is not known
money-no-rate = not converted to euro: no rate is known
money-millions = EUR{"\u00A0"}{ $number }{"\u00A0"}m
money-billions = EUR{"\u00A0"}{ $number }{"\u00A0"}bn
percent = { $n }{"\u00A0"}%
percent-below-one = under{"\u00A0"}1{"\u00A0"}%
entity-group-totals = Fines of the whole group
entity-own-totals = Imposed on { $name } itself
entity-summary-cases = Cases, in any role
entity-summary-decided = Decided
entity-summary-appeal = Under appeal
law-totals = Fines
law-totals-note = Fines for provisions of this law; where no source says for which, those of cases in which it was found infringed or on which they rest. A fine for several laws counts for each.
year-totals = Fines imposed in this year
fines-title-by = Fines: { $measure }
fines-rank-by = Rank by
fines-ranked-total-announced = By the amount first imposed
fines-ranked-total-standing = By what stands today
fines-ranked-total-paid = By what is known to be paid
fines-totals = All fines together
fines-download = Every entry of every fine as CSV.
stat-title = Statistics
stat-deck = Where cases stand, how long complainants wait, what became of fines. Every figure is computed from the cases of this tracker, which is a collection and no census.
stat-method-title = How the statistics are computed
stat-contents = On this page
stat-part-cases = Where cases stand
stat-part-durations = How long complainants wait
stat-part-fines = Fines
stat-part-authorities = Authorities
stat-part-laws = Law
stat-part-appeals = Before the courts
stat-part-tracker = What is public, and this tracker
stat-more = The numbers
stat-csv = Numbers (CSV)
stat-svg = Chart (SVG)
stat-numbers = The numbers
stat-none = No case of this tracker falls in this figure yet.
stat-unknown = not known
stat-all = All
stat-cases = Cases
stat-share = Share
stat-group = Group
stat-year-began = Began in
stat-year-imposed = Imposed in
stat-to = { $low } to { $high }
stat-n-share = { $n-text } ({ $share })
stat-shown-first = Shown here are the first { $n-text }; the CSV file holds all.
stat-stand-title = Cases by the year in which they began
stat-stand-says = Of { $n-text } cases, { $open } ({ $share }) are open, { $decided } are decided and not known to be over, { $closed } are closed.
stat-stand-drawn = A column for each year, made up of cases that are open, decided and closed.
stat-stand-note = By the first known event of a case. Open: no decision yet, or back before the authority.
stat-years-after = years after filing
stat-years = { $n ->
    [one] { $n-text } year
   *[other] { $n-text } years
  }
stat-after = After filing
stat-bound = Pending cases
stat-bound-checked = followed until last checked
stat-bound-as-of = taken to wait until today
stat-interval = 95 % interval
stat-risk-checked = At risk, followed until last checked
stat-risk-as-of = At risk, taken to wait until today
stat-without-checked = Without a decision, until last checked
stat-without-as-of = Without a decision, until today
stat-not-reached = not known yet
stat-waiting-title = Share of complaints without a decision
stat-waiting-says = Of the { $n ->
    [one] { $n-text } complaint
   *[other] { $n-text } complaints
  } in this tracker, { $decided } have a decision; without one, as far as is known: { $pending }.
stat-waiting-share = After { $n ->
    [one] one year
   *[other] { $n-text } years
  }, about { $share } are without a decision.
stat-waiting-drawn = Curves that fall by steps from all complaints to the share without a decision, over the years since filing; one follows pending complaints until they were last checked, the other until today. Beneath, how many were still at risk.
stat-waiting-note = Kaplan–Meier, with log-log intervals, as far as at least five complaints are at risk. Settled, withdrawn and discontinued complaints leave without a decision. Dates that are not exact are read twice, hence two lines of a kind.
front-waiting-says = About { $share } of complaints are without a decision { $n ->
    [one] one year
   *[other] { $n-text } years
  } after filing.
front-waiting-line = without a decision
front-waiting-median = half decided after { $years } years
front-waiting-drawn = A curve that falls by steps from all complaints to the share without a decision, over the years since filing, as long as at least ten are watched; pending complaints count until they were last checked.
stat-left-decided = { $n ->
    [one] { $n-text } complaint was entered because it was decided, and is left out.
   *[other] { $n-text } complaints were entered because they were decided, and are left out.
  }
stat-left-open-dates = { $n-text } left out because a date is open to one side.
stat-left-unchecked = { $n-text } left out because nobody says when somebody last looked.
stat-left-unseen = { $n-text } left out because the wait ended before it was watched.
stat-left-empty = { $n-text } of no length by one of the readings, counted as zero in it: { $list }.
stat-ends-title = How the wait ends
stat-ends-says = How the { $n-text } complaints in this tracker ended: with a decision { $decision }, with a settlement { $settled }, by withdrawal { $withdrawn }, discontinued { $discontinued }.
stat-ends-drawn = Areas that add up: the share of complaints that ended with a decision, a settlement, a withdrawal or a discontinuation, over the years since filing. What is empty above them still waits.
stat-ends-note = Aalen–Johansen. Drawn with pending complaints followed until last checked and the longest reading of dates; the table has both bounds and readings.
cause-decision = Decision
cause-settled = Settled
cause-withdrawn = Withdrawn
cause-discontinued = Discontinued
stat-complaints = Complaints
stat-pending = Pending
stat-too-few = too few
stat-1-checked = Without a decision after 1 year, until last checked
stat-1-as-of = after 1 year, until today
stat-2-checked = after 2 years, until last checked
stat-2-as-of = after 2 years, until today
stat-3-checked = after 3 years, until last checked
stat-3-as-of = after 3 years, until today
stat-5-checked = after 5 years, until last checked
stat-5-as-of = after 5 years, until today
stat-group-share = { $group }: { $share }
stat-groups-says = Without a decision two years after filing: { $list }{ $more ->
    [0] .
   *[other] ; { $more-text } more in the chart.
  }
stat-groups-drawn = A row for each group with at least five decisions: two dots for the share without a decision after two years by either bound, and a line for the interval around both.
stat-groups-note = Groups with fewer than five decisions, or of which fewer than five were watched for so long, are not drawn and have no rank.
stat-cross-border-title = Cross-border complaints and others
stat-cross-border-yes = Cross-border
stat-cross-border-no = Not cross-border
stat-cross-border-unknown = Not said in the case
stat-cross-border-none = Too little to compare: too few cases say whether they are cross-border or not, for five decisions and five complaints that were watched for two years on either side.
stat-cohorts-title = Complaints by the year of filing
stat-cohorts-none = Too little to compare: in no two years of filing are there five decisions yet and five complaints that were watched for two years.
stat-pace-title = How fast authorities decide
stat-pace-none = Too little to compare: of the { $n-text } authorities with a complaint in this tracker, no two have five decisions on complaints and five complaints that were watched for two years; none is ranked.
stat-fines-title = Fines by the year in which they were imposed
stat-fines-n = Fines
stat-fines-says = { $n ->
    [one] { $n-text } fine was
   *[other] { $n-text } fines were
  } announced, { $announced } in all. Of this, { $standing } stands today, with { $appeal } under appeal.
stat-fines-none-paid = No payment is known.
stat-fines-paid = Known to be paid: { $paid }.
stat-fines-drawn = A column for each year: an outline for what was announced, within it what stands, and within that what is known to be paid.
stat-fines-note = In euro, at the mean rate of the month of the first decision. Standing includes what is under appeal.
stat-fines-settled = In { $year }, civil penalties agreed in settlements are { $share } of what was announced.
stat-fines-left-out = { $n ->
    [one] { $n-text } fine has no exact amount in euro and is left out.
   *[other] { $n-text } fines have no exact amount in euro and are left out.
  }
stat-spread-title = How large fines are
stat-spread-from = From
stat-spread-below = Below
stat-spread-says = Half of { $n-text } fines are of { $median } or less, while the mean is { $mean }; the ten largest make up { $share } of all that was announced.
stat-spread-drawn = A column for each class of amounts, on a scale on which each step is about three times the one before: how many fines were announced, and how many of such an amount stand.
stat-spread-note = Each column from its amount in euro up to the next one: about three times as much, a logarithmic scale. A fine that was reduced stands in a lower class than it was announced in.
stat-distribution = Mean, median and the largest
stat-measure = In euro
stat-mean = Mean
stat-median = Median
stat-p90 = 90th percentile
stat-max = Largest
stat-top-ten = Share of the ten largest
stat-caseload-title = Cases by deciding authority
stat-caseload-says = The cases in this tracker lie with { $n-text } authorities; those of { $names } are { $share } of all.
stat-caseload-drawn = A bar for each authority, made up of cases that are open, decided and closed.
stat-caseload-note = A case counts for the authorities that decide it: the lead authority where there is one. A case before several counts for each.
stat-laws-title = Laws
stat-laws-says = { $raised } is raised most often, in { $n-text } cases; { $found } was found infringed in { $m-text }.
stat-laws-drawn = A bar for each law: an outline for the cases in which it is alleged or examined, within it those in which it was found infringed.
stat-laws-note = A case counts once for each law or provision. Raised: alleged, examined, or decided on.
stat-provisions-title = Provisions
stat-provisions-says = { $raised } is raised most often, in { $n-text } cases; most often found infringed is { $found }, in { $m-text }.
stat-raised = Raised
stat-infringed = Found infringed
stat-not-infringed = Found not infringed
stat-result = Last judgment
stat-decisions = Decisions
stat-share-judged = Share of those with a judgment
stat-appeals-title = What became of decisions that were attacked
stat-appeals-says = { $n-text } decisions were attacked; of { $judged-text } with a judgment, { $upheld } ({ $share }) were upheld and { $annulled } annulled.
stat-appeals-drawn = A bar for each result: how many decisions stand so after the last known judgment.
stat-appeals-note = As a decision stands after the last known judgment on it, also where a further appeal runs; what went back to a court has no judgment yet.
appealed-upheld = Upheld
appealed-partly = Kept in part
appealed-reduced = Fine reduced
appealed-increased = Fine increased
appealed-annulled = Annulled
appealed-given-up = Action withdrawn
appealed-undecided = No judgment yet
stat-lag-title = From the decision to its text
stat-lag-after = Published
stat-lag-says = Of { $n-text } decisions, a publication of the text is known for { $published } ({ $share }), within a month for { $within }.
stat-lag-drawn = A bar for each length of time between a decision and the publication of its text: how many decisions.
stat-lag-note = A decision of which no publication is known may well be public; its case lacks the event.
stat-lag-same-day = On the same day
stat-lag-week = After 1 to 7 days
stat-lag-month = After 8 to 31 days
stat-lag-quarter = After 32 to 92 days
stat-lag-year = After 93 to 366 days
stat-lag-longer = Later
stat-lag-inexact = Dates not exact enough
stat-lag-unknown = No publication known
stat-standard = Standard
stat-coverage-title = How well the cases are documented
stat-coverage-says = Of { $n-text } cases, { $primary } rest on a primary source, { $archived } name an archived copy, and { $verified } were checked for news in the last year.
stat-coverage-drawn = A bar for each standard of documentation: how many of all cases meet it.
stat-coverage-note = A primary source is a decision, a judgment, or a publication of an authority or a party.
stat-coverage-primary = Primary source
stat-coverage-archived = An archived copy
stat-coverage-all-archived = All sources archived
stat-coverage-verified = Checked in the last year
## Search
search-label = Search cases
search-go = Search
search-disk = Searching needs a web server. From disk, the lists of cases, companies, authorities and laws work.
search-noscript = Searching needs JavaScript. Without it, all cases are listed here; the lists of companies, authorities and laws lead to the same cases.
search-filter = Filter this list
search-count-one = { "{n}" } case
search-count-other = { "{n}" } cases
search-none = No case matches.
search-none-help = Remove a filter, use fewer words, or browse:
search-some-words = No case has all of these words; these have most of them.
search-instead = Showing “{ "{used}" }” for “{ "{word}" }”.
search-filters = Filters
search-filter-within = Find in this list
search-more = Show all { "{n}" }
search-fewer = Show fewer
search-remove = Remove filter { "{filter}" }
search-clear = Clear all
search-sort = Sort by
search-sort-relevance = Relevance
search-sort-last = Last event
search-sort-filed = Newest filed
search-sort-filed-old = Oldest filed
search-sort-fine = Highest fine standing
search-sort-open = Longest open
search-range-filed = Filed between
search-range-fine = Fine standing, in euros
search-from = From
search-to = To
search-page = Page { "{page}" } of { "{pages}" }
search-previous = Previous
search-next = Next
search-save = Save this list:
search-save-csv = CSV
search-save-json = JSON
search-help = How to search
search-failed = The search could not be loaded. The lists of cases, companies, authorities and laws work without it.
search-results = Results
search-all-results = All results for “{ "{q}" }”
search-unknown-value = No { "{facet}" } is called “{ "{value}" }”. Try { "{among}" }.
search-unreadable = “{ "{value}" }” cannot be read for “{ "{key}" }”. Try { "{among}" }.
search-after = Filed on or after { "{date}" }
search-before = Filed on or before { "{date}" }
search-fine-min = Fine of at least €{ "{n}" }
search-fine-max = Fine of at most €{ "{n}" }
search-list-count = { "{n}" } of { "{all}" }
search-list-none = Nothing in this list matches.
search-citation = Read as { "{what}" }.
search-citation-wider = No case rests on { "{asked}" }; these rest on { "{what}" }.
search-citation-none = No case rests on { "{asked}" }.
search-copy = Copy link
search-copied = Link copied
search-help-words = Words are found in their other forms and in spite of a slip: “fined” finds fine and fines.
search-help-phrase = In quotation marks, words must stand beside each other: “legitimate interest”.
search-help-citation = Provisions are understood as people write them: dsgvo 6 1 f, art 5 1 f, 6(1)(f).
search-help-number = File numbers, ECLI and case numbers are found whole or in part: C-252/21, SAN-2021-023.
search-help-amount = Amounts are found in short: 150m, 1.2bn.
search-help-operators = A minus leaves out, OR between two words takes either: cookies -google, tiktok OR whatsapp.
search-help-typed = Filters can be typed: company:meta status:appealed fine:>1m after:2018. Also: authority, country, topic, law, article, complainant, outcome, finality, origin, court, campaign, filed, decided, before.
search-help-keys = The key / goes to the search box, the arrow keys go through the results.
search-at-least = At least { "{count}" }
search-looked = Phrases were looked for in the { "{n}" } best of { "{all}" } cases that have the words.
search-look-on = Look in all { "{all}" }
search-to-results-one = Show { "{n}" } result
search-to-results-other = Show { "{n}" } results
facet-status = Stage
facet-outcome = Outcome
facet-company = Company or group
facet-authority = Authority
facet-country = Country of the authority
facet-topic = Topic
facet-article = Provision
facet-law = Law
facet-complainant = Complainant
facet-fines = State of a fine
facet-finality = Finality
finality-no-decision = No decision yet
finality-not-final = Not final
finality-under-appeal = Under appeal
finality-final = Final
finality-unknown = Decided; not known whether final
facet-origin = How it began
facet-court = Court
facet-campaign = Campaign
facet-filed = Year filed
facet-decided = Year decided
facet-provision = Provision as cited
country-also-AT = Austrian
country-also-BE = Belgian
country-also-BG = Bulgarian
country-also-CA = Canadian
country-also-CH = Swiss
country-also-CN = Chinese
country-also-CZ = Czech, Czech Republic
country-also-DE = German
country-also-DK = Danish
country-also-ES = Spanish
country-also-EU = EU, European
country-also-FI = Finnish
country-also-FR = French
country-also-GB = UK, British, Britain, GB
country-also-GR = Greek
country-also-HR = Croatian
country-also-HU = Hungarian
country-also-IE = Irish
country-also-IT = Italian
country-also-JP = Japanese
country-also-KR = Korean, Korea
country-also-LU = Luxembourgish
country-also-MT = Maltese
country-also-NL = Dutch, Holland
country-also-NO = Norwegian
country-also-PL = Polish
country-also-PT = Portuguese
country-also-RO = Romanian
country-also-SE = Swedish
country-also-US = US, USA, American

## When, and clocks beyond the last look (audit of issue 6)
when-day = on { $date }
when-part = in { $date }
when-other = { $date }
clock-period-extended = { $period } (extended)
clock-ended-unseen = The { $period } of { $law } ended on { $date }; this case was last checked before that ({ $looked }).
clock-order-unseen = The term set { $start } ended on { $date }; this case was last checked before that ({ $looked }).
clock-ended-step-after = The { $period } of { $law } ended on { $date }. { $step }: { $stopped }, after that. Whether there was an earlier step is not public.
clock-order-closed = The term set { $start } had its last day on { $date }; it no longer counts. { $step }: { $stopped }.
draw-clock-not-before = ends { $date } or later
draw-clock-ended = ended { $date }
draw-clock-ended-by = ended by { $date }
draw-clock-unseen = ended { $date }, not checked since
deadlines-entered = Known terms of laws in the cases of this tracker: { $laws-text }; terms that an order, a notice or a request set: { $orders-text }.
deadlines-none = No term is known to be running, and none is overdue as far as the public can see.
deadlines-of-orders = Terms that an authority set for others, by the authority that decides
deadlines-ended-says = These terms ended in cases without a known decision. Whether they were kept is not public, so none is called late; the days are those since the last day of the term, and not since anybody looked.
deadlines-days = Days since
deadlines-case = Case
deadlines-term = Term
deadlines-ended-on = Ended
clock-or-next = { $date } or the next working day
clock-holidays-of = Public holidays are considered where this tracker has them: { $countries }.

# Authorities and courts that share a name
forum-of-country = { $name } ({ $country })
forum-title-of-country = { $name } ({ $short }, { $country })
