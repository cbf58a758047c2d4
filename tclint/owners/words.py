"""What kind of word a word is: the classes that decide what an owner cell names."""

from functools import cache
from typing import Final


class Tag:
    """The class of a word, of a fixed phrase or of a separator; plain texts, as an enumeration starts slowly."""

    ROLE: Final = "role"  # a job or office for one person
    ROLES: Final = "roles"
    COUNTED: Final = "counted"  # letters that the plan's key explains as a counted set
    RANK: Final = "rank"  # says which sort of job or people, never a unit by itself
    HOME: Final = "home"  # a unit that people are employed in
    HOMES: Final = "homes"
    MEETING: Final = "meeting"  # a body that people sit on
    MEETINGS: Final = "meetings"
    CREW: Final = "crew"  # people, not counted
    UNIT: Final = "unit"  # a unit that can own without any further noun
    TOPIC: Final = "topic"  # a portfolio, function or discipline
    ALL: Final = "all"
    EACH: Final = "each"
    RELEVANT: Final = "relevant"
    COUNT: Final = "count"
    JOINT: Final = "joint"
    LINK: Final = "link"
    ARTICLE: Final = "article"
    TITLE: Final = "title"
    GIVEN: Final = "given"
    PARTICLE: Final = "particle"
    HONOUR: Final = "honour"
    INITIAL: Final = "initial"
    LETTERS: Final = "letters"
    NAME: Final = "name"  # an unknown word with a capital
    OTHER: Final = "other"
    CELTIC: Final = "celtic"  # Welsh, Irish and Gaelic words for offices and units
    NUMBER: Final = "number"
    PERSON: Final = "person"  # letters or an address that stand for a person
    COMMA: Final = "comma"
    SLASH: Final = "slash"
    AND: Final = "and"
    OR: Final = "or"
    WITH: Final = "with"
    AIDED: Final = "aided"
    LED: Final = "led"
    LEADS: Final = "leads"
    HELPS: Final = "helps"
    TAIL: Final = "tail"
    BREAK: Final = "break"
    LINE: Final = "line"
    STEP: Final = "step"
    COLON: Final = "colon"
    DASH: Final = "dash"
    OPEN: Final = "open"
    CLOSE: Final = "close"
    UNKNOWN: Final = "unknown"
    VACANT: Final = "vacant"
    MEANWHILE: Final = "meanwhile"
    POINTER: Final = "pointer"
    DUMMY: Final = "dummy"
    NOBODY: Final = "nobody"


def words_of(text: str) -> frozenset[str]:
    """The words between the blanks of a text."""
    return frozenset(text.split())


# Offices that stand before their portfolio without "of" ("PVC Research", "Chair EDI Committee").
LEADERS = words_of("""
    chair chairperson chairman chairwoman co-chair cochair vice-chair deputy-chair convenor convener head
    co-head director co-director dean manager president vice-president secretary clerk lead co-lead pvc dvc apvc
    svp vp chancellor vice-chancellor pro-vice-chancellor principal vice-principal provost vice-provost rector
    coordinator co-ordinator officer superintendent leader
""")

# Offices held by one person at a time, jobs, and parts people play in a project.
ROLES = """
    subdean sub-dean associate-dean vice-rector pro-chancellor pro-provost deputy-vice-chancellor warden master
    bursar registrar treasurer supervisor technician technologist administrator adviser advisor analyst partner
    champion ambassador representative rep fellow lecturer reader researcher investigator tutor teacher
    headteacher trainer instructor demonstrator mentor mentee coach librarian archivist curator conservator
    scientist engineer developer designer editor auditor accountant solicitor counsel consultant specialist
    expert practitioner assistant associate apprentice intern student governor trustee sponsor owner co-owner
    holder facilitator steward delegate nominee designate appointee member controller planner recruiter foreman
    keeper porter chaplain nurse doctor physician surgeon dentist pharmacist statistician strategist economist
    photographer programmer architect buyer employee worker colleague postholder post-holder incumbent
    commissioner inspector assessor reviewer evaluator examiner moderator author chief person postdoc alumnus
    deputy pa secondee volunteer stakeholder employer parent applicant marshal marshall caretaker cleaner
    machinist glassblower contact line-manager linemanager team-leader principal-investigator monitor liaison
    vice-dean pro-dean observer spokesperson figurehead advocate operator participant teammate scholar physicist
    chemist biologist geologist psychologist sociologist actuary statutory-officer bookkeeper receptionist guardian
    matron midwife
"""

# Jobs as tables shorten them; their plurals follow ("mgrs").
SHORTENED = """
    mgr mngr offr off supt supvr ldr coord co-ord dir hd sec
"""

# People by what they do or get: nouns that are no surnames, so that "Event Organisers" is not read as a name.
AGENTS = """
    user organiser organizer presenter speaker host starter leaver joiner carer aider signatory approver requester
    contributor beneficiary recipient nominator winner entrant candidate attendee visitor respondent learner awardee
    grantee resident customer client citizen funder keyholder key-holder freelancer tenant writer bidder marker
    invigilator custodian worker tester promoter subscriber producer trainee appraisee appraiser interviewer
    panellist rapporteur exhibitor claimant returner donor booker backer maker
"""

# Letters that every university reads as one office.
OFFICE_LETTERS = words_of("""
    vc dvc pvc apvc avc svp vp ceo coo cfo cio cto cpo cso cdo cco hrd hod hos hof hoc hrbp pi co-i pa ea dpo gm
    md doe dor dohr sro ad
""")

# Which sort of job or people: never an owner without the noun that follows.
RANKS = """
    individual senior junior deputy assistant associate acting interim chief executive principal lead head line
    vice pro technical academic professional support departmental institutional faculty-level local regional
    central middle operational strategic clinical administrative managerial experienced early-career mid-career
    new newly incoming outgoing current former nominated designated named dedicated key wider full part-time
    full-time permanent temporary non-academic non-technical internal external top cross-university
    cross-college university-level corporate postgraduate undergraduate doctoral first second third main overall
    specialist trainee independent honorary visiting emeritus statutory elected lay national scottish welsh
    english irish british european international global divisional collegiate school-level grade
    asst assoc snr jnr sr dep exec tech
"""

# Units that people work in, and outside bodies.
HOMES = """
    department dept faculty school college institute institution centre center university directorate division
    unit office section team laboratory lab facility workshop campus academy library museum gallery observatory
    registry secretariat company firm ltd limited llp plc inc trust foundation agency authority commission
    ministry association society union branch hub incubator accelerator hospital
    bureau press nursery charity consultancy polytechnic
    fac uni sch conservatoire subdivision sub-unit clinic farm theatre garden provider contractor supplier organisation
    organization business archive nhs chamber guild fund desk cell pod workstream
"""

# Bodies that people sit on or belong to.
MEETINGS = """
    ctte cttee
    committee sub-committee subcommittee board group subgroup sub-group working-group forum network council
    panel taskforce task-force force party cabinet senate court assembly partnership consortium alliance
    collaborative collective body meeting roundtable congress convocation executive community-of-practice swat
    squad crew club coalition federation delegation working-party sounding-board editorial jury tribunal caucus
    steerco
"""

# People as a mass.
CREWS = """
    individuals staff people personnel workforce we us ourselves colleagues team-members community membership academia
    professoriate public all-staff staffing cohort men women alumni range number selection variety mixture
    majority
"""

# Units known by their bare name or letters, which own things as they stand.
UNITS = """
    hr od hrod p&od pod it its ict edi edib dei d&i e&d ed&i l&d r&d r&i r&e rke ris rio cpd h&s hse ehs m&c smt
    slt elt smg set slg ueb ueg uec uet umt ume vceg vcg vco vcet qa qae su nus ucu unison unite gmb eis ukri
    epsrc bbsrc mrc ahrc esrc nerc stfc ofs qaa ncub jisc vitae uuk ucea sfc hefcw tmg sat it&s lis estates
    finance facilities registry marketing communications comms payroll procurement careers catering library
    admissions timetabling governance outreach personnel security purchasing reprographics talent
"""

# What offices and units are about: services, portfolios, disciplines.
TOPICS = """
    human resources resource organisational organizational development people culture reward recognition pay
    services service affairs relations systems operations studies support information digital technology
    technologies computing data research innovation enterprise impact knowledge exchange commercialisation
    business engagement public external partnerships education teaching learning student experience success
    quality assurance standards curriculum recruitment retention participation widening access inclusion
    inclusive diversity equality equity belonging wellbeing well-being welfare health safety occupational
    environment environmental sustainability space capital projects project programme programmes portfolio
    planning strategy policy performance insight analytics risk compliance legal audit assets property buildings
    accommodation residences sport hospitality conferencing events web website media design brand advancement
    philanthropy fundraising giving employability skills training apprenticeships apprenticeship leadership
    management change transformation improvement continuous workload career pathways pathway employment employee
    self-assessment assessment steering working task finish delivery advisory editorial ethics integrity open
    science sciences arts humanities engineering medicine medical nursing dentistry pharmacy veterinary
    agriculture law economics accounting politics history geography philosophy literature language languages
    linguistics english music drama dance film mathematics maths statistics physics astronomy chemistry biology
    biochemistry biosciences bioscience life physical natural biological biomedical molecular earth ocean
    materials mechanical electrical electronic electronics civil chemical aerospace architecture built
    psychology sociology anthropology archaeology social criminology theology religion classics journalism fine
    textiles fashion games informatics cyber robotics nutrition food forestry marine genetics microbiology
    neuroscience pharmacology physiology anatomy pathology oncology surgery midwifery paramedic radiography
    physiotherapy optometry ophthalmology athena swan commitment concordat charter race gender disability lgbt
    lgbt+ ref tef kef nss kpi hesa pension benefits immigration industrial trade graduate archives collections
    lifelong evolve mental mobility travel transport energy net carbon waste infrastructure instrumentation
    analytical imaging microscopy mass spectrometry bioresources animal glasswashing stores levy volunteering
    civic visa content creative industries england scotland wales ireland uk britain europe london he fe higher
    further review evaluation monitoring implementation coordination communication collaboration succession
    onboarding induction mentoring tenure rewards stewardship estate grounds maintenance postal fleet conduct
    complaints casework vacancies admin mgt mgmt svcs
"""

# Plural nouns whose singular is mostly an adjective, a function or a title.
PLURAL_ROLES = (
    "techs admins academics professionals graduates undergraduates postgraduates professors seniors juniors executives"
)

# Welsh, Irish and Scottish Gaelic for offices, units and promises: beside an English text they only repeat it.
CELTIC = """
    pennaeth penaethiaid ysgol ysgolion cyfarwyddwr cyfarwyddwyr prifysgol adnoddau dynol adran adrannau coleg
    cyfadran tîm rheolwr rheolwyr pwyllgor is-ganghellor dirprwy cadeirydd swyddog grŵp bwrdd arweinydd holl pob
    gadarnhau penderfynu benodi aelod aelodau gwasanaethau ymchwil addysgu ystadau cofrestrydd llyfrgell
    ceannard stiùiriche oilthigh sgoil comataidh buidheann roinn manaidsear cathraiche dhearbhadh luchd-obrach
    ceann stiúrthóir ollscoil scoil coiste grúpa bainisteoir cathaoirleach dheimhniú
"""

ALL = """
    those all everyone everybody anyone anybody any whole entire various several some many most multiple numerous
    different other others selected certain few lots
"""
EACH = "each every per"
RELEVANT = "relevant appropriate respective whichever whoever applicable responsible"
COUNTS = "both two three four five six seven eight nine ten twelve pair couple twin"
LINKS = "of for to in from at within across on under throughout through among between by into over"
ARTICLES = "the a an our their its his her my your this that"

_CLASSES: tuple[tuple[str, str], ...] = (
    # A later class wins over an earlier one.
    (TOPICS, Tag.TOPIC),
    (RANKS, Tag.RANK),
    (CREWS, Tag.CREW),
    (HOMES, Tag.HOME),
    (MEETINGS, Tag.MEETING),
    (UNITS, Tag.UNIT),
    (CELTIC, Tag.CELTIC),
    (AGENTS, Tag.ROLE),
    (SHORTENED, Tag.ROLE),
    (ROLES, Tag.ROLE),
    (PLURAL_ROLES, Tag.ROLES),
    (ALL, Tag.ALL),
    (EACH, Tag.EACH),
    (RELEVANT, Tag.RELEVANT),
    (COUNTS, Tag.COUNT),
    (LINKS, Tag.LINK),
    (ARTICLES, Tag.ARTICLE),
    ("joint jointly", Tag.JOINT),
)


@cache
def vocabulary() -> dict[str, str]:
    """Lower-case word to its class."""
    classed = {word: tag for words, tag in _CLASSES for word in words.split()}
    return classed | dict.fromkeys(LEADERS | OFFICE_LETTERS, Tag.ROLE)


PLURALS = {Tag.ROLE: Tag.ROLES, Tag.HOME: Tag.HOMES, Tag.MEETING: Tag.MEETINGS}
"""The class of a word's plural, where it differs."""

# Endings by which a discipline, a function or a trade is known even when the word is not.
TOPIC_ENDINGS = (
    "ology",
    "ologies",
    "ography",
    "ational",
    "ations",
    "ation",
    "ement",
    "ments",
    "nomics",
    "onomy",
    "istry",
    "ability",
)
ROLE_ENDINGS = ("ologist", "ographer", "rician", "tician", "sician", "ator", "iser", "izer", "itor")

# Plurals in small letters that end like this are people, but for a few things.
AGENT_PLURALS = ("ers", "ors", "ists", "ians")
THINGS = words_of("papers matters numbers computers servers orders letters posters errors motors sensors lists")
