"""Nouns and adjectives by what they claim. Each table is a class; the comment above it says why it matters."""

from tclint.measures.word_tables import pair_set, word_set

# What will be counted: with no level and no direction it only says where to look.
INDICATORS = word_set("""
    number numbers rate rates percentage percentages proportion proportions share shares ratio uptake take-up
    attendance attendances turnover retention figure figures statistic statistics stats data metric metrics
    count counts applications nominations registrations participation usage hits visits downloads views
    attendees attrition absence absences vacancies spend expenditure income representation response responses
    enquiries inquiries progression promotions citations composition demographics breakdown volume levels level
    analytics readership traffic sign-ups submissions leavers joiners amount extent frequency followers likes
    clicks retweets reposts impressions
    feedback engagement completions headcount mentions referrals requests complaints grievances incidents
    bookings enrolments utilisation occupancy salaries pay salary conversion destinations recruitment kpi kpis
    monitoring log logs tracking acknowledgements
""")

# Those that count things, each of which has a size of its own.
COUNTED_FIGURES = word_set("applications nominations submissions requests referrals bookings registrations enquiries")
# Work that ends in a paper: a study that the action does not name is a product, "gap analysis".
STUDIES = word_set("analysis assessment evaluation examination mapping review")

# Names of an activity rather than of its result: the task again.
PROCESSES = word_set("""
    promotion monitoring communication communications liaison engagement consideration discussion discussions
    support encouragement dissemination sharing tracking recognition acknowledgement acknowledgment exploration
    investigation collaboration dialogue talks conversation conversations involvement facilitation development
    maintenance provision advocacy publicity consultation consultations coordination co-ordination cooperation
    working continuation celebration review evaluation analysis assessment examination oversight management
    follow-up outreach networking awareness-raising signposting embedding advertising scoping mapping planning
    advertisement reflection lobbying campaigning interaction assistance update updates reporting reporting-back
    input contribution identification
""")

# Names of an ending: publication, appointment, launch.
COMPLETIONS = word_set("""
    publication appointment launch completion creation establishment introduction adoption approval achievement
    attainment submission signing installation purchase award release inclusion formation implementation
    production delivery agreement decision closure opening acceptance ratification accreditation secondment
    renewal election relaunch rollout roll-out acquisition procurement removal abolition circulation issue
    issuing nomination attendance presence existence availability addition confirmation receipt start membership
""")

# Feelings, knowledge, attitudes, reputation: inside people's heads.
PERCEPTIONS = word_set("""
    awareness understanding knowledge visibility profile reputation morale confidence satisfaction perception
    perceptions attitude attitudes belief beliefs trust appreciation motivation sense feeling feelings pride
    esteem standing image opinion opinions belonging wellbeing well-being happiness job-satisfaction respect
    familiarity enthusiasm mindset mindsets loyalty empathy prestige self-confidence self-esteem regard insight
    credibility ethos
""")
PERCEIVED = word_set("""
    aware unaware confident valued appreciated respected trusted understood informed satisfied happy happier
    proud motivated engaged isolated recognised recognized visible empowered comfortable content knowledgeable
    familiar enthusiastic well-informed undervalued overlooked conscious
""")
# Of things, these two say that the thing can be found.
FINDABLE = word_set("visible known seen")
PEOPLE = word_set("""
    technician technicians staff colleague colleagues people women men student students manager managers
    academic academics researcher researchers member members team teams community role roles contribution
    contributions work apprentice apprentices participants participant leader leaders head heads employees
    employee everyone individuals pis postdocs supervisor supervisors teachers lecturers they service services
    who workforce postholders fellows mentees mentors delegates attendees applicants professionals departments
    senior council executive board university institution faculty school directors principals parents carers
    candidates expertise
""")

# An instrument asks people; without a pass mark any answer will do.
INSTRUMENTS = word_set("""
    survey surveys questionnaire questionnaires poll polls interview interviews nss pres ptes cedars cros pirls
    ukes uss libqual libqual+ focus-group focus-groups pulse-survey evaluations surveyed evaluation-form
""")
INSTRUMENT_PAIRS = pair_set("""
    course: evaluations
    evaluation: form forms sheet sheets
    evaluations: from of
    event: evaluations
    exit: interview interviews
    feedback: card cards form forms questionnaire sheet sheets
    focus: group groups
    listening: exercise sessions
    net: promoter
    post-event: evaluation evaluations
    readers': panel
    staff: panel panels poll
    student: panel panels
    suggestion: box boxes
    user: panel panels
    workshop: evaluations
""")
# What is there when it is up, where a figure would have risen.
PUT_UP = word_set("""
    page pages webpage webpages web-page web-pages site sites website websites portal portals form forms link links
    poster posters sign signs notice notices board boards noticeboard noticeboards notice-board notice-boards display
    displays screen screens profile profiles photo photos photograph photographs portrait portraits video videos map
    maps plaque plaques banner banners
""")
# What an instrument yields: its results, not its being held.
RESULTS = word_set("""
    results result scores score responses response findings finding data answers comments show shows showing
    showed shown demonstrate demonstrates demonstrated demonstrating indicate indicates indicating indicated
    evidence evidenced measured reflected confirms confirm suggests reveals outcomes feedback feel feels improve
    improved improves
""")

# Loose amounts and frequencies: two people could count differently.
LOOSE = word_set("""
    some several most many various numerous multiple few majority sufficient enough adequate considerable
    substantial plenty ample significant handful range variety lots appropriate relevant reasonable certain
    selected mostly generally usually often regularly frequently periodically occasionally where-possible
    wherever plentiful extensive limited critical-mass widespread
""")
LOOSE_FIRST = word_set("""
    some several most many various numerous multiple few majority sufficient enough adequate considerable
    substantial plenty ample significant handful range variety lots regular frequent periodic occasional
""")
REGULAR = word_set("""
    regular regularly frequent frequently often periodic periodically occasional occasionally ad-hoc
""")

# Qualities that two people could judge differently.
QUALITIES = word_set("""
    successful successfully effective effectively clear clearly transparent transparently fair fairly suitable
    suitably timely sustainable sustainably appropriate appropriately relevant good well high-quality inclusive
    diverse robust meaningful meaningfully strong vibrant excellent positive positively consistent consistently
    efficient efficiently smooth smoothly proper properly adequate adequately useful helpful comprehensive
    equitable supportive flexible constructive productive skilled high highly world-class sector-leading leading
    active actively thriving engaging impactful healthy attractive user-friendly fit-for-purpose embedded
    coherent streamlined collaborative welcoming respectful modern innovative cohesive popular dynamic resilient
    responsive sensible realistic beneficial valuable worthwhile best-practice right great open-minded tangible
    well-attended well-used well-received well-promoted well-publicised well-managed well-run well-supported
    agile prompt promptly seamless seamlessly quality easy easily simple fruitful credible well-functioning fit
    reliable reliably thorough thoroughly future-proof sustained joined-up
""")
QUALITY_NOUNS = word_set("""
    success effectiveness quality clarity fairness suitability timeliness sustainability efficiency excellence
    transparency consistency inclusivity inclusiveness impact benefit benefits value diversity culture relevance
    accessibility ease resilience viability equity cohesion usefulness
""")
# Adverbs that make the manner the claim.
JUDGING = word_set("""
    well appropriately suitably fairly adequately effectively consistently properly efficiently smoothly
    equitably sensibly
""")
WELL_DONE = word_set("""
    received used attended run managed promoted publicised publicized functioning working supported works work
""")

# Comparatives with no number and no end state.
COMPARATIVES = word_set("""
    additional more fewer less greater larger smaller higher lower better worse stronger weaker wider broader
    deeper closer quicker faster slower shorter longer easier simpler clearer fairer earlier sooner safer
    cheaper bigger richer healthier happier smoother tighter fuller newer younger older warmer upward upwards
    downward downwards increasingly growing increased improved enhanced strengthened reduced decreased widened
    broadened expanded maximised maximized minimised minimized raised heightened deepened lowered boosted
    diversified improving increasing rising decreasing declining optimised accelerated lessened improvement
    improvements growth expansion reduction reductions increase increases decrease decreases rise uplift
    enhancement enhancements up down ↑ ↓ decline simplified streamlined drop fall intensified extra cleaner leaner
    sharper firmer kinder better-informed more-diverse narrower steadier uptick upturn diversification
""")

# States of being there.
STATES = word_set("""
    compulsory mandatory obligatory
    complete live open available operational accessible ready functional active online enabled present displayed extant
    searchable bookable downloadable viewable editable printable contactable
""")
STATE_PAIRS = pair_set("""
    in: attendance circulation effect existence force operation place post print situ use
    on: display file line offer record sale show site view
    part: of
    under: contract
    up: and &
""")

# Papers and things that are finished when they are handed on.
HANDED_ON = word_set("""
    pack packs guide guides report reports document documents toolkit toolkits handbook minutes slides template
    templates leaflet leaflets policy plan plans film films poster posters summary findings results recording
    recordings paper papers terms map list dataset checklist
""")
# Papers and tools that come of an action, named beside its own word: "audit report", "test certificates".
MADE = (HANDED_ON - word_set("policy plan terms list findings")) | word_set("""
    certificate certificates website webpage webpages site system tool tools panel group board committee officer note
    notes booklet database dashboard event register log schedule calendar protocol procedure statement kit manual
""")
# People write their answers on these.
ASKING_PAPERS = word_set("form forms card cards sheet sheets slips postcards questionnaire questionnaires interviews")
# What one holds in one's hand once it has been granted: "in hand" says of these that they are there.
IN_HAND = word_set("""
    certificate certificates licence licences permission permissions permit permits consent consents funding
    budget contract contracts offer offers letter letters visa visas lease deed quote quotes invoice order keys report
    copy copies
""")
# What a body grants for a time: keeping it is decided on a day.
GRANTED = word_set("""
    accreditation award badge status kitemark certification charter mark licence recognition membership standard
""")
# What these say stands in them.
SAYING = MADE | word_set("""
    form forms policy policies contract contracts advert adverts agenda webpage leaflet description descriptions profile
    profiles specification specifications charter code
""")
# Signs lead to these; to services and support people are only pointed.
BUILT = word_set("""
    toilet toilets room rooms route routes entrance entrances building buildings path paths footpath lift lifts office
    offices desk exit exits parking point points
""")
# What is kept by being written.
RECORDS = word_set("trail log logs record records register registers minutes diary diaries inventory archive list")
# What is there to be used: a word in "-ing" before it says for what, "charging points".
FOR_USE = word_set("""
    point points room rooms machine machines station stations rack racks bay bays pod pods area areas space spaces
    lane lanes track locker lockers desk desks screen screens tap taps pack packs card cards table tables tool tools
    scheme schemes group groups club clubs class classes course courses lesson lessons workshop workshops clinic clinics
    pool equipment kit kits facility facilities lab labs studio fund licence licences line software centre suite
""")
# What a body considers and is done with.
CONSIDERED = HANDED_ON | word_set("""
    outcome outcomes proposal proposals case recommendation recommendations draft response bid options
""")
# Those who are engaged by being hired.
HIRED = word_set("""
    firm firms consultant consultants consultancy contractor contractors agency supplier company provider solicitor
    solicitors coach facilitator auditor auditors evaluator architect architects designer trainer lawyer lawyers
""")
# What is embedded in these stands there in writing; in a culture or a practice it does not.
WRITTEN_IN = HANDED_ON | word_set("""
    form forms handbooks procedure procedures regulations curriculum curricula contract contracts statutes software
    policies system systems module modules
""")
# What others recognise by a decision, not in their minds.
CREDENTIALS = word_set("""
    accreditation passport qualification qualifications course courses union network society diploma certificate
    credits module training
""")
# Figures that stand in a place are a document.
FIGURES = word_set("figure figures data statistics stats analysis breakdown analytics demographics results")
PLACES = word_set("""
    page pages webpage website web intranet site sharepoint dashboard newsletter report portal teams board boards
    minutes annex appendix handbook
""")
# Those who receive a paper.
BODIES = word_set("""
    committee board senate council group executive court team forum panel cabinet director registrar governors
    trustees management leadership assembly union unions
""")
# What is larger or smaller of people or things, though not itself counted.
AMOUNTS = word_set("group range pool body cohort variety mix set share proportion part section")
# Nouns of movement; what they move towards follows.
TRENDS = word_set("shift trend movement swing turn move")
# These lead somewhere too, but only with "towards".
ADVANCES = word_set("progress step steps journey path way")
TOWARDS = word_set("towards toward away in")
# Decisions about a change are decisions, not the change.
DECIDED = word_set("agreed approved authorised negotiated granted accepted endorsed ratified")
# Ways to say that things came in; how many is left open.
COUNTED = word_set("received recorded logged counted measured tracked")
# What has a number to call or to look up, which counts nothing.
NUMBERED = word_set("helpline hotline telephone phone contact mobile room reference account order")
# Degrees said of a verb.
DEGREES = word_set("""
    more less better faster earlier sooner longer higher quicker wider lower closer deeper further fewer greater
""")

# States of being under way.
PENDING_PAIRS = pair_set("""
    borne: in
    go: on
    goes: on
    going: on
    in: development discussion hand negotiation preparation progress
    kept: in under
    taken: into
    under: consideration development discussion investigation negotiation review way
""")

# Verbs and heads that open a wish rather than a claim; the claim follows.
SCAFFOLD = tuple(
    tuple(line.split())
    for line in """
    we aim to have
    we will have
    aim to have
    we aim to
    there will be
    we will see
    evidence that
    evidence of
    aim to
    aim for
    ensure that
    there is
    there are
    we have
    we expect
    to have
    to see
    success is
    measured by
    measured through
    target of
    target :
    measure :
    target is
    ensure
    see
    achieve
""".strip().splitlines()
)

SCAFFOLD_OPENINGS = frozenset(phrase[0] for phrase in SCAFFOLD)
LONGEST_SCAFFOLD = max(map(len, SCAFFOLD))

# Two-word names and idioms whose words are neither comparatives nor qualities.
IDIOMS = pair_set("""
    advance: he
    audit: opinion opinions
    auditor's: opinion
    expert: opinion
    job: profile
    legal: opinion advice
    periodic: review reviews
    role: profile
    staff: profile
    web: profile
    ribbon: cut
    dropped: kerb kerbs
    raised: bed beds crossing with
    rising: star stars
    lowered: counter counters kerb kerbs desk
    reduced: rate fee fees hours
    raise: issue issues concern concerns question questions matter matters
    issue: raised
    issues: raised
    concerns: raised
    questions: raised
    active: bystander directory
    backed: up
    broken: down
    closed: down
    drawn: up
    followed: up
    go: / no-go
    laid: down
    marked: up
    noted: down
    opened: up
    powered: down
    pulled: down
    shut: down
    signed: up
    split: up
    stood: down
    taken: down
    typed: up
    wrapped: up
    written: down up
    and: higher
    best: practice
    better: off
    clear: desk
    culture: survey week
    diversity: champion champions committee group lead network officer team training week
    drop: in
    early: career
    fair: attribution work
    flexible: working
    further: education
    good: faith laboratory practice standing
    greater: glasgow london manchester
    high: performance school street voltage
    higher: education
    impact: assessment assessments case
    inclusive: leadership practice teaching
    key: skills stage worker workers
    leading: routes
    longer: than
    lower: limit
    more: or
    no: later longer
    open: access day days
    or: less more
    positive: action
    professional: bodies body development registration service services
    quality: assurance control enhancement management manager office officer team
    range: finder
    right: of to
    set: up
    sooner: or
    standing: item items agenda committee group order
    strong: passwords
    success: stories story
    successful: applicant applicants candidate candidates
    sustainability: committee group lead office officer plan strategy team working
    sustainable: development
    up: to
    value: for
    well: as
    widening: access participation
""")
