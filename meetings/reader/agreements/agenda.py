"""What comes back another time, and what holds from now on: agreements that need nobody's name."""

import re

from ..dates.words import A_MONTH
from ..listed import listed, words_in

MEETING = r"(?:\w*vergadering|\w*bijeenkomst|\w*overleg|keer|x|maand|agenda)"
NEXT_TIME = rf"(?:de\s|het\s|een\s|onze\s)?(?:eerst)?(?:[Vv]olgend|[Kk]omend)e?\s{MEETING}"
PAUSE = "zomer|zomervakantie|vakantie|zomerstop|zomerreces|winter|kerst|feestdagen|verkiezingen|bouwvak"
LATER = re.compile(
    rf"\b(?:{NEXT_TIME}|(?:[Ii]n|[Bb]egin|[Ee]ind|van|naar|tot|voor)\s{A_MONTH}|[Nn]a\sde\s(?:{PAUSE})|"
    r"(?:in|naar)\shet\s(?:voorjaar|najaar|nieuwe\sjaar)|(?:de|het|een)\s(?:\w+\s)?(?:vergadering|overleg)\s(?:van|in)\s"
    rf"{A_MONTH}|\w*(?:vergadering|overleg|bijeenkomst)\s(?:van|op)\s(?:\w+dag\s)?\d{{1,2}}\s{A_MONTH}|(?:[Vv]olgend|[Kk]omend)\s(?:jaar|voorjaar|najaar|seizoen))\b"
)
HERE = r"op\stafel|aan\sde\sorde|aan\sbod|ter\ssprake|op\sde\sagenda"
DEALT = "besproken|geagendeerd|vervolgd|behandeld|besloten|vastgesteld|bepaald|doorgenomen|gekozen|geprikt|terug"
AGAIN = (
    r"geëvalueerd|vervolgd|doorgeschoven|verschoven|uitgesteld|opnieuw|verder\s[a-z]+|"
    r"weer\s(?:bekeken|besproken|opgepakt)"
)
TALK = "bespreken|behandelen|beslissen|kiezen|besluiten|evalueren|stemmen"
OF_ITSELF = re.compile(
    r"(?:maken|maakt)\s(?:we\s|wij\s)?(?:dit\s)?tot\sonderwerp|"
    r"\b(?:[Kk]omt|[Kk]omen)\s[^.?!]{0,60}\b(?:op\sde\sagenda|aan\sde\sorde)\b|"
    r"\b(?:zetten|zetten\swe|plaatsen\swe)\s[^.?!]{0,40}\bop\sde\sagenda\b|"
    r"\b(?:[Dd]it|[Hh]et|[Hh]ierover|punt|onderwerp|vraag)\swordt\smeegenomen\s(?:in|naar)\s(?:de|het|een)\b|"
    rf"^(?:Op|Tijdens|In)\s(?:die|deze|dat|de\svolgende)\s{MEETING}\s(?:zal|zullen|wordt|worden)\s[^.?!]{{3,100}}\b(?:besproken|behandeld|geagendeerd)\b|"
    rf"^[^.?!,]{{3,40}},\s(?:dit\s|dat\s)?komt\s(?:dan\s|weer\s)?terug\s(?:in|op|bij|na)\b|"
    r"^[Tt]erug\sop\s(?:de\s)?agenda\b|"
    rf"^(?!.*\b(?:stond|niet|was)\b)[^.?!:]{{3,60}}\s{NEXT_TIME}\s(?:weer\s)?op\s(?:de\s)?agenda\s?\.?\Z|"
    rf"^(?:volgend|komend)e?\s{MEETING}\s(?:weer\s|dan\s)?op\s(?:de\s)?agenda\s?\.?\Z|"
    rf"^(?:Aangehouden|Doorgeschoven|Verschoven|Uitgesteld)\s(?:tot|naar)\s{NEXT_TIME}\s?\.?\Z|"
    r"^(?:[Dd]it|[Hh]et)(?:\s(?:agenda)?punt)?\s(?:schuift\sdoor|komt\sterug)\s?(?:[.;]|\Z)|"
    r"^(?:Dit|Het)\s(?:agenda)?(?:punt|onderwerp)\swordt\s(?:daarom\s)?(?:aangehouden|doorgeschoven|uitgesteld|verschoven)\b|"
    rf"^Over\s[^.?!,]{{3,60}}\shebben\s(?:we|wij)\shet\s(?:dan\s)?(?:(?:in\s|op\s)?{NEXT_TIME}|(?:in|eind|begin)\s{A_MONTH}\s?[.;]?\Z)|"
    rf"^(?:Dit|Dat|Die|Het|Deze)\s(?:\w+\s)?nemen\s(?:we|wij)\s(?:dan\s)?{NEXT_TIME}\s(?:weer\s|verder\s)?mee\b|"
    r"^Dan\shebben\s(?:we|wij)\shet\s(?:\w+\s)?over\s|^Dan\s(?:bespreken|behandelen|kiezen|evalueren)\s(?:we|wij)\b|"
    r"\bstaa[nt]\sdan\s(?:weer\s)?op\sde\sagenda\b|^Dan\sstaa[nt]\s[^.?!]{3,60}\sop\sde\sagenda\s?[.!]?\Z|"
    r"\b(?:[Dd]it|[Hh]ierover|[Dd]aarover)\swordt\s(?:[^.?!]{0,40}\s)?(?:verder|opnieuw|nader)\s(?:gesproken|besproken|overlegd)\b|"
    rf"\bop\sde\sagenda\s(?:van|voor)\s{NEXT_TIME}\s(?:te\s)?(?:plaatsen|zetten)\s?\.?\Z|"
    rf"\b(?:wordt|worden)\suitgenodigd\s(?:voor|bij|in|op)\s{NEXT_TIME}\b|"
    r"\b[Ww]ordt\s(?:[^.?!]{0,60}\s)?(?:geagendeerd|op\sde\sagenda\s(?:gezet|geplaatst))"
)
ANOTHER_TIME = re.compile(
    rf"\b(?:[Kk]omt|[Kk]omen)\b[^.?!]{{0,80}}\b(?:{HERE})\b|^[^.?!,]{{0,60}}\b(?:[Kk]omt|komen)\s[^.?!,]{{0,60}}\bterug\b(?!\s(?:voor\s(?:de|het)|om)\s)|"
    rf"^(?:[Dd]e|[Hh]et|[Dd]it|[Dd]at)\s?[\w-]*\s(?:komt|komen|volgt|volgen)\s(?:in\s|op\s|bij\s)?{NEXT_TIME}\s?(?:[.;]|\Z)|"
    rf"\b(?:staat|staan)\b[^.?!]{{0,60}}\b(?:{HERE})\b|"
    rf"\b(?:[Ww]ordt|[Ww]orden)\s[^.?!]{{0,60}}?{NEXT_TIME}\s(?:[^.?!]{{0,60}}\s)?(?:{DEALT})\b|"
    rf"\b(?:[Ww]ordt|[Ww]orden)\b[^.?!]{{0,60}}\b(?:{AGAIN})\b|"
    r"\bschui(?:ft|ven)\s(?:\w+\s)?(?:door\s)?naar\b|"
    r"^(?:(?:[Ww]e|[Ww]ij)\s)?[Ee]valueren\s(?:we\s|wij\s|dit\s|het\s)?(?:in|na|eind|begin)\b|^[Ee]valuatie\s(?:in|na|eind|begin)\b|"
    rf"\ben\s(?:{TALK})\s(?:die|dit|dat|het|deze)\b|"
    rf"\b(?:{TALK})\s(?:we|wij)\b|^(?:[Ww]e|[Ww]ij)\s(?:{TALK})\s(?:dit|het|hierover|daarover|erover)\b|"
    rf"\bblij(?:ft|ven)\s(?:\w+\s)?(?:liggen|rusten)\stot\s(?!(?:de\s)?\w+\smaand){NEXT_TIME}\b|"
    r"\b(?:opnieuw|verder|weer)\s(?:bekijken|bespreken|oppakken|beoordelen|overleggen|praten)\b|"
    r"\b(?:hebben|praten)\s(?:we\s|wij\s)?[^.?!]{0,40}\bverder\b|"
    rf"(?:^|[,:;]\s)(?:[Ii]n|[Ee]ind|[Bb]egin)\s{A_MONTH}\s(?:weer\s|nog\s)?(?:{TALK}|bekijken)\s?[.;]?\Z|"
    rf"(?:^|:\s){NEXT_TIME}\s(?:weer\s|nog\s)?verder\b|\b(?:[Aa]genderen|[Oo]p\sde\sagenda|[Pp]unt)\svoor\b|"
    rf"(?:^|:\s){NEXT_TIME}\s(?:\w+\s){{0,2}}(?:agenderen|bespreken)\b"
)
DAY = rf"(?:op|tot|naar)\s(?:\w+dag\s)?\d{{1,2}}(?:-\d{{1,2}}|\s{A_MONTH})\b"
ON_A_DAY = re.compile(
    rf"(?:[^.?!]{{3,120}}[,;]\s(?:en\s|maar\s)?)?(?:(?:[Dd]it|[Hh]et|[Dd]at)(?:\s(?:agenda)?(?:punt|onderwerp))?\s)?(?:[Kk]omt|[Kk]eert)\s(?:weer\s)?(?:op\s)?(?:\w+dag\s)?\d{{1,2}}\s{A_MONTH}\s(?:weer\s)?terug\s?[.;]?\Z|"
    rf"(?:Op|Voor)\s(?:\w+dag\s)?\d{{1,2}}\s{A_MONTH}\s(?:is|staat)\s[^.?!,]{{3,60}},\swaar(?:op|in|bij)\s[^.?!,]{{3,120}}\s(?:{HERE})\s(?:komt|komen|staat|staan)\s?\.?\Z|"
    rf"(?:(?:Dit|Het)\s(?:agenda)?(?:punt|onderwerp)\s|(?:Dit|Het|Dat)\s)?(?:[Kk]omt\s(?:dan\s)?(?:weer\s)?terug|[Ss]chuift\s(?:dan\s)?door|"
    rf"(?:[Ww]ordt\s)?(?:[Vv]ervolgd|[Uu]itgesteld|[Aa]angehouden|[Dd]oorgeschoven|[Vv]erder\sbesproken))\s{DAY}\s?[.;]?\Z|"
    rf"[^.?!]*\b(?i:{TALK}|praten)\s(?:we|wij),?\s(?:[^.?!]*\s)?{DAY}"
)  # "Komt terug op 22 april.", "Over de rest beslissen we op 21 maart."
VERBS = listed(
    "komt komen nemen stemmen staat staan blijft blijven wordt worden schuift schuiven maken maakt zetten plaatsen "
    "volgt volgen bespreken behandelen beslissen kiezen besluiten evalueren bekijken oppakken beoordelen overleggen "
    "praten hebben verder agenderen agenda punt evaluatie aangehouden doorgeschoven verschoven uitgesteld vervolgd"
)  # of which one stands in whatever comes back
FROM_NOW = (
    r"^(?:[Vv]oortaan|[Ii]n\shet\svervolg|[Vv]anaf\s(?:nu|heden|vandaag)|[Vv]an\snu\saf(?:\saan)?|[Mm]et\singang\svan\s(?:heden|vandaag|nu))\b|"
    r"^(?:Tot\s(?:die\stijd|dan)|Voorlopig)\s(?:mag|mogen)\s(?:er\s)?(?:geen|niemand)\b"
)
OURS = (
    "bar|kantine|zaal|keuken|tuin|kas|poort|speeltuin|inloop|winkel|soos|deur|huur|contributie|inleg|koffie|wijkkrant"
)
FROM_A_DAY = (
    rf"^(?!.*\b(?:eens|akkoord|besloten)\b)(?:Vanaf|Per)\s(?:\d{{1,2}}\s)?{A_MONTH}\s(?:(?:gaat|gaan|is|zijn|mag|mogen|moet|moeten|wordt|worden|kost|geldt)\s"
    rf"(?:(?:de|het|een)\s(?:{OURS})\b|iedereen\b|er\s(?:geen|alleen)\b)|"
    r"(?!kunnen|hebben|zitten|zijn|krijgen|wachten)[a-zà-ÿ]+en\s(?:we|wij)\b)"
)  # "Vanaf 1 september gaat de bar om een uur dicht."
NO_MORE = r"^[^.?!,:]{3,60}\s[a-zà-ÿ]+en\s(?:we|wij)\s(?:dus|voorlopig)\s(?:niets|niet|geen\s[\w-]+)\smeer\b"
NO_LONGER = r"^Geen\s[^.?!,]{3,60}\smeer\s(?:in|op|bij|aan|voor|naar|onder)\s[^.?!,]{3,40}(?:\sdus\s?[.!]*|!+)\Z"
THEIRS = (
    r"[a-z]*bedrijf|gemeente|politie|corporatie|college|wethouder|provincie|bibliotheek|school|handhaving|winkel|"
    r"bus|krant"
)
HENCEFORTH = (
    rf"^(?!.*\b(?:of|om|dat|als|die|wil|willen|zou|zouden|niet\sduidelijk|{THEIRS})\b)[A-ZÀ-Þ][^.?!,:]{{2,60}}\s"
    r"(?!vraagt|vragen|vindt|vinden|stelt|stellen|pleit|heeft|hebben|was|waren|wilde)[a-zà-ÿ]+(?:t|en)\s(?:[^.?!,:]{1,40}\s)?voortaan\s"
)  # "Nieuwe leden krijgen voortaan binnen een week een mail."
WE_AGREE = (
    r"^(?:(?:[Ww]ij|[Ww]e)\s(?:komen|kwamen)\s(?:\w+\s)?overeen\s(?:dat|om)|"
    r"(?:Voorlopig|Nu|Vooralsnog|Tot\sdan)\sis\safgesproken\s(?:dat|om))\s"
)
WE_DO = "doen|laten|gaan|houden|melden|worden|wordt|gaat|sturen|maken"
FROM_HERE = r"(?:voortaan|in\shet\svervolg|vanaf\snu|van\snu\saf(?:\saan)?)"
THEN = rf"(?:we\s|wij\s|ze\s)?{FROM_HERE}\b"
THE_RULE = rf".*(?:\b(?:dat|dit|nu)\s(?:is|wordt)|\b[Dd]as)\s{FROM_HERE}\sde\s(?:nieuwe\s)?regel\b"
SAYS_FROM_NOW = (
    r"^[^.?!:,]{2,40}:\s(?:graag\s)?voortaan\s[^.?!:]*en\s?[.!]?\Z"  # "Jan: voortaan de stukken op tijd mailen."
)
OF_ALL = r"^[^.?!,:]{3,60}\s(?:word(?:t|en)\s(?:straks|dan)\saltijd|gaan\saltijd\svia)\s"
STANDING = re.compile(
    rf"{FROM_NOW}|{FROM_A_DAY}|{NO_MORE}|{NO_LONGER}|{WE_AGREE}|{OF_ALL}|{THE_RULE}|{SAYS_FROM_NOW}|^[^.?!,]{{3,80}}\b(?:{WE_DO})\s{THEN}"
)
OF_RULES = listed("voortaan vervolg vanaf nu ingang tijd dan voorlopig per meer overeen afgesproken altijd")
STANDING_AGREED = re.compile(
    rf"{FROM_NOW}|^[^.?!,]{{3,80}}\b(?:{WE_DO}|komt|komen|staat|staan)\s{THEN}|^(?:dat|om)\s[^.?!]*\bvoortaan\b"
)
FROM_THEN_ON = re.compile(HENCEFORTH)
WE_THEN = re.compile(
    r"^(?:(?:[Dd]e|[Oo]p\sde|[Tt]ijdens\sde|[Ii]n\sde)\sv|V)olgende\s(?:bijeenkomst|vergadering|keer)\b"
)


def stands(sentence: str) -> bool:
    """ "Voortaan beginnen we om acht uur", "We gaan dus niet meer"."""
    return not words_in(sentence).isdisjoint(OF_RULES) and bool(STANDING.match(sentence))


def comes_back(sentence: str) -> bool:
    """ "Dit komt na de zomer terug", "De begroting staat de volgende keer op de agenda"."""
    if words_in(sentence).isdisjoint(VERBS):
        return False
    if OF_ITSELF.search(sentence) or ON_A_DAY.match(sentence):
        return True
    return bool(LATER.search(sentence) and ANOTHER_TIME.search(sentence))
