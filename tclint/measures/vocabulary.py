"""Word classes. Each table names a class; the comment above it says why the class matters."""

from tclint.measures.word_tables import word_set

# --- little words -----------------------------------------------------------------------------------------------

DETERMINERS = word_set("the a an our their its his her this that these those my your any")
PREPOSITIONS = word_set("""
    of for in on at by with to from into onto through via between among amongst within across under over about
    as per during after before against towards toward without including regarding following using beyond around
    upon throughout behind concerning outside inside until since than like near plus amid off alongside
""")
CONJUNCTIONS = word_set("and or but & / , nor")
RELATIVES = word_set("""
    who which that where when whom whose if while because so how what whether why once unless although whereas
""")
AUXILIARIES = word_set("""
    is are was were be been being am has have had having will shall would can could may might should must do
    does did isn't aren't
""")
NEGATIONS = word_set("not no never none nobody nothing without neither nor zero cannot")

# --- verbs: base forms; the other forms are derived -------------------------------------------------------------

# Work that has no last day: nobody can say that it is finished.
NEVER_ENDING = word_set("""
    utilise utilize monitor encourage promote support discuss consider communicate track seek continue explore
    investigate engage liaise share disseminate highlight champion foster facilitate involve consult maintain
    sustain pursue nurture celebrate acknowledge count quantify measure publicise publicize remind prioritise
    prioritize emphasise emphasize work look examine evolve keep observe assist oversee collaborate cooperate
    interact contribute advocate stimulate inspire empower enable help watch debate explain respond participate
    network partner ask think talk listen reflect strive endeavour try aim attempt hope intend signpost market
    showcase stress cultivate motivate steer focus address tackle handle manage scope gauge assess lobby welcome
    urge persuade progress chase guide advise coach mentor care
""")

# A verb of change says which way, not how far.
CHANGE = word_set("""
    increase decrease rise raise grow reduce improve enhance strengthen widen enlarge amplify cut broaden expand
    boost maximise maximize minimise minimize optimise optimize accelerate narrow shrink drop fall decline lower
    lessen deepen diversify heighten shorten lengthen climb uplift elevate augment advance intensify bolster
    simplify streamline dwindle diminish soar rebalance swell multiply curb quicken mitigate ease speed outpace
""")

# Verbs whose own meaning is a size: a change that carries its number.
MULTIPLY = word_set("double treble triple quadruple halve")

# What goes on inside people; without an instrument nobody can check it.
FEEL = word_set("""
    feel know understand believe perceive appreciate value trust respect sense realise realize enjoy like admire
    regard view recognise recognize
""")

# Acts with an end: afterwards the thing exists, is decided, or has taken place. Any participle not in another table is
# taken for one; these are listed because their other forms (base, third person) must be known for verbs too.
ENDING = word_set("""
    publish agree sign lodge buy close hold run deliver complete finish achieve gain win attain obtain secure
    appoint recruit hire elect nominate select choose establish create build make produce write draft draw
    develop design devise compile collate collect gather prepare set launch open start begin introduce found
    form convene pilot trial test adopt approve ratify endorse accept decide conclude resolve confirm determine
    define identify specify finalise finalize implement install embed integrate deploy roll put place position
    display print post upload file store archive record register enrol enroll train certify accredit award grant
    fund pay purchase order lease borrow submit send issue circulate distribute release report present host
    organise organize arrange schedule book convert transfer move relocate merge separate restructure reorganise
    revise amend update rewrite edit redraft refresh relaunch redesign review audit evaluate analyse analyze map
    survey conduct undertake carry commission invite notify inform tell include add exist name list mention cite
    credit represent join sit attend visit meet take give provide supply offer allocate assign match pair answer
    return reply remove abolish end stop cancel withdraw replace renew extend refit equip repair construct
    demolish reach pass benchmark standardise standardize harmonise translate incorporate insert feature
    advertise announce lay use apply interview remain stay become see show demonstrate hand read contain cover
    follow go get receive bring employ regrade graduate qualify leave fill vacate
""")

# Participles and pasts that no rule derives.
IRREGULAR = dict(
    pair.split(":")
    for pair in word_set("""
    hold:held give:given take:taken make:made send:sent build:built buy:bought put:put set:set draw:drawn
    meet:met win:won find:found keep:kept lead:led write:written run:run choose:chosen begin:begun do:done
    spend:spent tell:told teach:taught bring:brought pay:paid cut:cut let:let show:shown know:known see:seen
    seek:sought speak:spoken grow:grown rise:risen fall:fallen feel:felt understand:understood leave:left
    lose:lost rewrite:rewritten lay:laid read:read sit:sat withdraw:withdrawn become:become undertake:undertaken
    oversee:overseen think:thought redraw:redrawn split:split refit:refitted submit:submitted stop:stopped
    plan:planned map:mapped drop:dropped curb:curbed enrol:enrolled commit:committed transfer:transferred
    equip:equipped shrink:shrunk get:got sell:sold lend:lent rebuild:rebuilt go:gone host:hosted reach:reached
""")
)
# Participles of other verbs with an end that no rule derives.
PARTICIPLES = word_set("""
    done hung worn lit fed rung driven bound stuck swept thrown cast dealt learnt sewn sworn wound shut dug flown frozen
    hidden stolen woven let lent spent sold taught spoken led split cut
""")
# Pasts that differ from both the base and the participle.
PASTS = dict(
    pair.split(":")
    for pair in word_set("""
    run:ran take:took begin:began become:became come:came give:gave write:wrote rewrite:rewrote choose:chose go:went
    draw:drew withdraw:withdrew speak:spoke show:showed rise:rose grow:grew fall:fell shrink:shrank know:knew see:saw
    undertake:undertook do:did
""")
)

# Words that are nouns at least as often as verbs: a finite verb only where the sentence leaves no other reading.
NOUNS_TOO = word_set("""
    survey report plan review work support award fund range record audit study test pilot visit score rate
    process update design share network form map list name post place file store order book interview balance
    set run offer match pair return reply end stop display print launch start release cover value trust respect
    sense view regard progress market focus handle address care mentor coach guide grant increase decrease rise
    drop fall decline change benchmark showcase champion partner help influence use look reach feature supply
    project contact highlight host open close trial issue access lease pass transfer move read show hand draft
    invite replies surveys results reports awards plans reviews scores rates visits updates forms posts lists
    names records interviews uses offers works views studies audits files stores funds grants guides coaches
    mentors champions partners increases decreases rises leave pay better lead lower narrow stress contract
    talk talks register registers schedule schedules request requests
    welcome hire watch attempt
    debate debates present complete separate count measure approach benefit cause state turn step point mark
""")
