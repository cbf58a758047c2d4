"""What persons' names look like: titles, particles, letters after a name, common given names, stand-in names."""

from tclint.owners.words import words_of

TITLES = words_of("""
    dr prof professor mr mrs ms miss mx sir dame lord lady rev revd reverend canon fr cllr baroness baron ing
    eur hon professeur doktor
""")

TITLE_PLURALS = words_of("drs profs professors messrs")

# Small words inside a name.
PARTICLES = words_of("""
    van von der den de del della di da dos das du la le el al bin binti ibn ben ap ab ferch nic ni mac mc ó o ua
    uí ní st ter ten zu af av y e dela santos-silva
""")

# Letters after a name: degrees, fellowships, registrations, honours.
HONOURS = words_of("""
    phd dphil msc mphil bsc ba ma mba meng beng md mbbs frcp frcs frs frse freng mbe obe cbe kbe dbe csci rsci
    rscitech ceng ieng engtech fhea sfhea pfhea mrsc frsc cchem fimechg mcipd fcipd llb llm edd dsc jp qc kc
    fistt mistt cphys minstp
""")

# Common given names across the islands and their universities. They only settle doubtful cases ("Grace Field",
# "Tom Dean"): an unknown capitalised name is read as a name without them.
GIVEN_NAMES = words_of("""
    aaron abdul abigail adam adrian agnes ahmed aidan ailsa aisha aisling alan alasdair alastair albert alex
    alexander alexandra alexis alfie ali alice alicia alison alistair allan amanda amelia amina amir amy ana
    andrea andreas andrew andy angela angus anita ann anna anne annie anthony antonio aoife arjun arthur asha
    ashley audrey barbara barry beatrice becky ben benjamin bernadette bernard beth bethan betty bill billy bob
    brendan brian bridget bronwen bryan callum calum cameron carl carla carlos carol carole caroline catherine
    catriona cath cathy catrin charles charlie charlotte chen chloe chris christian christina christine
    christopher ciara ciaran claire clare clive colin connor craig cristina daisy damian daniel daniela danielle
    danny daphne darren dave david dawn dean deborah debbie declan deirdre denise dennis derek diana diane
    dmitri dominic donald donna dorothy douglas duncan dylan eamonn ed eddie edith edward eileen eilidh elaine
    eleanor elena elin elizabeth ellen ellie elspeth emily emma emmanuel eoin eric erin ethan eva evan eve
    evelyn fatima felicity femi fergus fiona florence frances francesca francis frank fred frederick freya
    gabriel gareth gary gavin gemma geoff geoffrey george georgina gerald geraint gerard gillian gina giovanni
    giulia gloria gordon grace graeme graham grant greg gregory guy gwen gwyneth habib hamish hannah harold
    harriet harry hassan hazel heather hector heidi helen helena henry hilary holly howard hugh hui hussein huw
    iain ian ibrahim imogen imran ines ingrid irene iris isabel isabella isla ivan ivy jack jackie jacob
    jacqueline jake james jamie jan jane janet janice jasmine jason javier jay jean jeff jennifer jenny jeremy
    jess jessica jill jim jing jo joan joanna joanne joe joel johanna john johnny jon jonathan jordan jose josé
    joseph josephine josh joshua joyce juan judith judy julia julian julie juliet justin karen karim karl kate
    katherine kathleen kathryn katie kavita kay keith kelly ken kenneth kerry kevin khalid kieran kim kirsten
    kirsty kofi kwame kyle lara laura lauren lawrence leah leanne lee leila len leo leon leonard leslie lesley
    lewis li liam lily linda lindsay lisa liz lorna lorraine louis louise lucas lucia lucy luis luke lydia lynn
    lynne mairi malcolm mandy marc marcus margaret maria marian marianne marie marina mario marion mark marta
    martha martin mary matt matthew maureen maurice max megan mehmet mei mel melanie melissa meera mhairi
    michael michelle miguel mike mohamed mohammad mohammed moira molly mona monica morag muhammad murray myra
    nadia nancy naomi natalie natasha nathan neil niall niamh nick nicola nicholas nicole nigel nikki nina noel
    nora norman olga oliver olivia olu omar oscar owen paolo patricia patrick paul paula pauline pedro peter
    petra phil philip philippa phoebe piotr polly priya rachel rahul raj rajesh ralph raymond rebecca rhian
    rhiannon rhys richard rita rob robert roberta robin rodney roger roisin ron ronald rory rosalind rosemary
    rosie ros ross rowan roy russell ruth ryan saima sally sam samantha samira samuel sandra sanjay sara sarah
    scott seamus sean seán sebastian shabana sharon sheila shirley shona sian siân sibusiso simon siobhan
    siobhán sofia sonia sophia sophie stan stella stephanie stephen steve steven stewart stuart sue sunita susan
    susannah suzanne sylvia tania tanya tariq ted teresa terry thea theo thomas tim timothy tina toby tom tomasz
    tony tracey tracy trevor tunde una usha ursula valerie vanessa vera veronica vicky victor victoria vijay
    vikram vincent viola virginia vivian wei wendy wilfred will william xavier xin yan yasmin yi ying yolanda
    yusuf yvonne zainab zara zoe zoë
""")

# Names of nobody, the stand-ins of forms and example plans, written like the fixed phrases.
STAND_INS: tuple[str, ...] = (
    "mr|mrs|ms|miss|dr|prof? joe|jo|j|fred|josephine|jane|john? bloggs|blogs",
    "mr|mrs|ms|miss|dr|prof? john|jane|j doe",
    "joe public",
    "john q public",
    "a n other",
    "an other",
    "ann other",
    "a other",
    "a n person",
    "nomen nescio",
    "nn",
    "n n",
    "name surname",
    "surname name",
    "first name last name",
    "firstname lastname",
    "forename surname",
    "first name surname",
    "full name",
    "your name",
    "name here",
    "name",
    "names",
    "surname",
    "mr x",
    "ms x",
    "dr x",
    "person x",
    "person a",
    "xyz",
    "abc",
    "lorem ipsum",
    "example",
)
