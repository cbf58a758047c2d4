"""Words of cells that measure nothing yet."""

# Initials for "to be confirmed, decided, announced, advised, determined, ...".
INITIALS = frozenset("tbc tbd tba tbf tbn".split())

# Nouns that stand for the measure itself: waiting for them is waiting for the measure.
MEASURE_NOUNS = frozenset(
    """measure measures kpi kpis target targets indicator indicators metric metrics criterion criteria benchmark benchmarks
    baseline baselines threshold thresholds milestone milestones outcome outcomes figure figures number numbers
    percentage percentages proportion value values detail details deliverable deliverables impact impacts success amount
    level levels date dates timescale timescales evidence data information output outputs goal goals quota source sources measurement measurements""".split()
)

# Nouns of circumstance: that one of these is open says nothing about the rest of the clause.
CIRCUMSTANCES = frozenset(
    """date dates venue venues time times timing location place room title titles host speaker speakers name names format
    details detail day month year lead owner""".split()
)

# Said of anything, these verbs mean that the answer is not there yet.
OPEN_VERBS = frozenset(
    """confirmed determined decided advised announced clarified ascertained notified scoped scheduled quantified
    known""".split()
)

# Said of a measure (or of nothing), these mean the same; said of a product they promise a product.
SETTLING_VERBS = frozenset(
    """agreed set developed defined established identified finalised finalized specified designed negotiated drafted
    provided supplied added inserted chosen selected formulated devised worked drawn written completed considered
    discussed reviewed created calculated populated updated filled fixed arranged settled explored refined
    proposed described""".split()
)
SETTLING_BASES = frozenset(
    """agree set develop define establish identify finalise finalize specify design negotiate provide supply choose select
    formulate devise confirm determine decide advise announce clarify propose draft create""".split()
)
# With no object, these leave the whole answer to somebody else.
OPEN_BASES = frozenset("confirm determine decide advise announce clarify agree propose".split())

# States of waiting.
WAITING = frozenset("awaiting awaited pending outstanding unknown undecided undetermined unconfirmed unclear".split())
WAITING_UNDER = frozenset("way construction discussion review consideration development negotiation".split())
WAITING_IN = frozenset("development discussion preparation negotiation draft progress hand train".split())
ABSENT = frozenset("none nil n/a na nothing tbc".split())
LATER = frozenset("later soon".split())

# A pointer's first words.
DITTO = frozenset('ditto idem ibid ibid. " \'\' 〃 do.'.split())
POINTING = frozenset("see refer cf cf. vide".split())
COVERED = frozenset(
    """covered included measured addressed reported captured described contained monitored link links linked merged combined
    superseded replaced moved subsumed incorporated absorbed transferred outlined detailed listed defined""".split()
)
# Papers that a pointer may name.
PAPERS = frozenset(
    """strategy plan policy document appendix annex annexe section table spreadsheet handbook website dashboard intranet
    framework bid report charter concordat page paper papers""".split()
)
# What is still to be done before there is a measure.
MISSING_WORK = frozenset("discussion thought work input clarification agreement consultation decision confirmation thinking".split())
CELLS = frozenset(
    """action actions activity activities above below section sections appendix annex annexe annexes row rows item items
    table column page measure measures theme overleaf attached separate also note notes main previous preceding next
    objective objectives aim line cell sheet tab entry box point points document link linked full other earlier""".split()
)

# A form's own text: instructions, field names, headings and questions that the writer should have replaced.
FILLING = frozenset("insert enter add specify complete state describe give provide type fill choose select click".split())
FIELDS = frozenset(
    """number no date name figure percentage percent target baseline measure measures role department faculty institution
    university amount year month text metric value kpi indicator here details description title owner unit level total
    success criteria criterion outcome term day school organisation month/year dd/mm/yyyy dd mm yyyy mmm yy x xx xxx n nn y
    z blank tbc tbd tba quantity evidence your this the a of to be confirmed agreed item something response
    answer information group team % £ to-be-confirmed""".split()
)
HEADINGS = frozenset(
    """measure measures of success kpi kpis target targets indicator indicators outcome outcomes criteria criterion metric
    metrics evidence impact the performance key and expected / output outputs baseline value values source field text here sample example dummy
    placeholder free your answer blank left intentionally empty cell select""".split()
)
QUESTIONS = frozenset("how what who when where which why".split())
