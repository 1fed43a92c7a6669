"""The words behind which the day of the next meeting stands, and those of other meetings."""

import re

KINDS = (
    r"(?:\w{0,30}vergadering(?:en)?|verg\b|(?:bewoners|buurt|wijk|wijkraads|dorps|vergader|overleg)?avond|vergad\w{2,6}|bije{1,2}n?k\w{2,6}|verg\.|vergad\.|bijeenk\.|\w{0,30}bijeenkomst(?:en)?|\w{0,30}overleg(?:gen)?|keer|kear|afspraak|alv|"
    r"wijkraad|datum|data|sessie|zoom|ledenvergadering|x|samenkomst|zitting|\w{0,15}groep|\w{0,15}commissie)"
)
A_DAY = r"(?:(?:\w+dag|ma|di|wo|do|vr|za|zo)\.?\s(?:de\s)?)?\d{1,2}(?:e|ste|de)?(?:\s[a-z]|[-/]\d{1,2}\b)"
A_GROUP = (
    r"(?:de|het|ons|onze)\s(?!raad|gemeenteraad|deelraad)"
    r"\w{0,20}(?:groep|bestuur|comité|commissie|raad|platform|team|vereniging)"
)
NTH = (
    r"(?:tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\w{3,6}tiende|twintigste|"
    r"\d{1,3}e)"
)
SINCE = r"(?:(?:zomer|kerst|herfst|voorjaars|mei)?vakantie|zomer(?:stop)?|kerst|pasen|winter)"
NO_FEAST = r"(?![^.;]*(?:feest|markt|borrel|bbq|barbecue|bingo|tocht|opruim|schoonma|werkdag|snoei|planten))"
MOMENTS = (  # words behind which the day stands
    rf"\b(?:(?:eerst)?\s?(?:volgend|volgnd|vollegend|vogend|eerstkomend|komend|nieuw)e?|volg\.?|vlgd?\.?)\s(?:\(?\w{{1,25}}\)?\s){{0,3}}?{KINDS}(?!\w)",
    r"\b(?:nieuwe\s)?(?:vergader|bijeenkomst|overleg)(?:data|datum|schema)\b",
    r"\bvergader(?:schema|rooster)\b",
    r"\bresterende\s(?:\w{1,20}\s)?vergadering(?:en)?\b",
    r"\bdata\s(?:voor\s)?(?:volgende\s|komende\s)?(?:vergadering(?:en)?|bijeenkomst(?:en)?|20\d\d)",
    r"\bvergaderingen\s(?:in\s)?20\d\d",
    r"\b(?:volgende|komende)\s(?:keren|vergaderingen|bijeenkomsten|overleggen|data)\b",
    r"\b(?:vergaderingen|bijeenkomsten)\s(?:(?:in|van)\s(?:het|dit)\s\w+\s(?:jaar\s)?)?(?:zijn|vinden\splaats)\sop\b",
    r"^data\s(?:voor\s)?(?:het\s)?(?:tweede|komende?|volgende?|nieuwe?)\s(?:half\s?jaar|jaar|seizoen|kwartaal)\b",
    r"\b(?:verdere|overige|nieuwe)\sdata\b(?!\svoor\s(?:de|het)\b)",
    r"\b(?:volgende|nieuwe)\sdatum\b",
    r"\b(?:we|wij)\s(?:zien\selkaar|komen|vergaderen|treffen\selkaar|spreken\selkaar)\s(?:dan\s)?(?:weer|opnieuw)\b",
    rf"\b{NTH}\s\w{{0,20}}(?:bijeenkomst|vergadering|overleg)\s(?:is|wordt\sgehouden|"
    r"vindt\splaats|staat\sgepland)\s(?:weer\s)?op\b",
    r"\b(?:eerst)?volgende\s?:",
    r"^(?:volg|vlgd?)\b\.?\s?:",
    rf"^(?:eerst)?volgende\s(?={A_DAY})",
    rf"^tot\s(?:ziens\s)?(?:op\s)?(?={A_DAY}[^.,:;?!]{{0,25}}(?:,[^.;:]{{0,20}}\bzelfde\s[^.;:]{{0,40}})?[!.]?\Z)",
    rf"^tot\s(?:ziens|dan|snel|gauw|volgende\s(?:maand|week|keer)),?\s(?:op\s)?(?={A_DAY})",
    r"^vergaderdatum\s?:",
    rf"\bdraad\sweer\sop,?\s(?:op\s)?(?={A_DAY})",
    rf"\bvervolg(?:afspraak|overleg|bijeenkomst|vergadering)\s(?:gemaakt|gepland|afgesproken)\s(?:op\s|voor\s)?(?={A_DAY})",
    r"\b(?:afgesproken|geprikte)\sdata\s?:|\bprikken\s(?:we\s|wij\s)?(?:meteen\s|alvast\s)?(?:nieuwe\s)?data\s?:",
    r"\bzien\s(?:we|wij)\selkaar\b",
    r"^next(?:\smeeting)?\s?:",
    r"\b(?:nog\s(?:één|een|1)\skeer|nogmaals|weer|opnieuw)\s(?:bij\selkaar|bijeen|samen)\b",
    rf"^vervolg(?:overleg|afspraak|bijeenkomst|vergadering|sessie)?\s?:?\s(?=(?:op\s)?{A_DAY})",
    r"\b(?:vergadering|bijeenkomst|overleg)\b[^.;]{0,40}\bde\svolgende\s(?:is|wordt|staat)\b",
    rf"\b(?:eerst)?volgende?\s\w{{0,25}}(?:raad|bestuur|comité|team|alv)(?:\s?:|\s(?=(?:is\s|op\s){{0,2}}{A_DAY}))",
    rf";\s(?:de\s)?(?:eerst)?volgende\s(?:is|wordt)\s(?:op\s)?(?={A_DAY})",
    rf"\b(?:elkaar|u|jullie|iedereen)\b{NO_FEAST}(?=[^.,;:]{{3,40}}\sweer(?:\s\w+){{0,2}}\ste\s(?:mogen\s)?(?:zien|treffen|spreken|ontmoeten|begroeten)\b)",
    rf"\belkaar\s(?:weer\s|opnieuw\s)?te\s(?:zien|treffen|spreken)\s(?:op\s)?(?={A_DAY})",
    rf"\bzien\s(?:we|wij)\s(?:u|jullie|iedereen)\s{NO_FEAST}(?:allen\s|allemaal\s)?(?:op\s)?(?={A_DAY}[^.,;:]{{0,25}}\s(?:weer|terug)\b)",
    rf"\bziet\s{NO_FEAST}(?:ons|u|jullie|iedereen)\s(?:allen\s|graag\s){{0,2}}(?:weer|terug)\s(?:op\s)?(?={A_DAY})",
    rf"\b{A_GROUP}\s(?:vergadert|overlegt)\s(?:weer|opnieuw)\s(?:op\s)?(?={A_DAY})",
    rf"\bvergadering\svan\s[^.,;:]{{3,25}}\s(?:is|wordt|werd)\s(?:verplaatst|verzet|verschoven)\snaar\s(?={A_DAY})",
    r"\bwanneer\sweer\b",
    r"\bdatum\svolgende\b",
    r"\bdata\svolgende\b",
    r"\b(?:vergaderingen|bijeenkomsten|overleggen)\s(?:na\s(?:vandaag|vanavond|deze)|hierna)\b",
    r"^(?:(?:planning|overzicht)\s)?(?:vergaderingen|bijeenkomsten|overleggen)(?:\s(?:voorjaar|najaar|seizoen|20\d\d)){0,2}\s?:\s(?=(?:\w+dag\s)?\d)",
    rf"^(?:overleg|vergadering|bijeenkomst)\s\d{{1,3}}\s?:\s(?={A_DAY})",
    rf"\b(?:we|wij)\szien\selkaar\s(?:terug\s)?(?:op\s)?(?={A_DAY})",
    rf"\b(?:vergaderen|overleggen)\s(?:we|wij)\s(?:weer\s)?(?:op\s)?(?={A_DAY})",
    rf"\b(?:we|wij)\s(?:vergaderen|overleggen)\s(?:(?:dit|volgend)\s(?:\w*jaar|seizoen)\s)?(?:verder\s|nog\s){{0,2}}(?:op\s)?(?={A_DAY})",
    rf"\bsluit\b[^;]{{0,60}}\b(?:\w*vergadering|bijeenkomst|overleg|avond)\b[^;,]{{0,20}},\stot\s(?:op\s)?(?={A_DAY}[^.,:;?!]{{0,25}}[!.]?\Z)",
    rf"^voor\s(?:de|onze)\s(?:eerst)?volgende\s\w+\s(?:staat|is|hebben\swe|noteren\swe)\s(?:op\s)?(?={A_DAY})",
    r"\bfolgjende\s(?:gearkomste|kear)\b",
)
THAT_DAY = rf"(?:{A_DAY}[a-z]*(?:\s20\d\d)?|\d{{1,2}}[-/]\d{{1,2}})"  # the whole of it, as far as the year
TIME = r"(?:\s(?:om\s)?\d{1,2}(?:[.:]\d\d)?\s?(?:uur|u)?)?"
THE_NEXT_TIME = r"(?:\svoor\s(?:de\s|het\s|een\s)?(?:eerst)?volgende\s\w+)?"
BETWEEN = r"\s?(?:[:=–-]|is)\s(?:onze\s|de\s|het\s)?"
A_MEETING = (
    r"(?:(?:eerst)?volgende?(?:\s(?!(?:gemeente)?raads|commissie)(?:\w*vergadering|\w*overleg|\w*bijeenkomst|keer))?|"
    r"(?:bestuurs|groeps|wijkraads?|dorpsraads?)?(?:vergadering|overleg|bijeenkomst))"
)
ALONE = re.compile(
    rf"(?=(?:op\s)?{THAT_DAY}{TIME}{BETWEEN}{A_MEETING}\s?[.!]?\Z)|"
    rf"(?=(?:op\s)?(?:de\s)?(?:eerste|tweede|derde|vierde|laatste)\s\w+dag\s(?:van|in)\s\w+\s(?:weer|opnieuw)\s?[.!]?\Z)|"
    rf"volgende\s(?:maand|week)\s?:\s(?:op\s)?(?={THAT_DAY}{TIME}\s?[.!]?\Z)|"
    rf"weer\s?:\s(?:op\s)?(?=(?:\w+dag\s)?\d{{1,2}}\s(?:jan|feb|maart|mrt|apr|mei|ju|aug|sep|okt|nov|dec))|"
    rf"(?:(?:bestuurs|wijkraads?|dorpsraads?|werkgroep|commissie)?(?:vergadering|overleg|bijeenkomst))\s?:\s(?={THAT_DAY}{TIME}\s?[.!]?\Z)|"
    rf"(?:we|wij)\s(?:prikken|spreken\saf)\s(?:op\s)?(?={THAT_DAY}{TIME}{THE_NEXT_TIME}\s?[.!]?\Z)|"
    rf"(?:afgesproken|afspraak|sluiting)\s?:\s(?:op\s)?(?={THAT_DAY}{TIME}\s(?:weer|opnieuw)\s?(?:[.!]|bij\b|\Z))|"
    rf"(?:de\s)?(?:eerst)?volgende\s(?:is|wordt)\s(?:weer\s)?(?:op\s)?(?={THAT_DAY})|"
    rf"na\sde\s{SINCE}\s(?:gaan\s(?:we|wij)\s)?(?:weer\s)?verder\b(?!\smet\b)|"
    rf"over\s\w+\s(?:weken|maanden)\s(?:weer|opnieuw|verder)\b(?=,\s(?:dus\s|op\s|en\swel\s){{1,2}}{THAT_DAY})|"
    rf"(?=(?:op\s)?{THAT_DAY}[^.;:]{{0,30}}\bzelfde\s(?:plek|plaats|tijd|tijdstip|locatie)\b[^.;:]{{0,30}}[.!]?\Z)|"
    rf"(?=(?:op\s)?{THAT_DAY}{TIME}\s(?:weer|opnieuw)\s(?:bij\s[A-Z]|[.!]|\Z))|"
    rf"(?=(?:op\s)?{THAT_DAY}{TIME}\sis\s(?:er|het)\sweer\s(?:een\s)?(?:overleg|vergadering|bijeenkomst)\s?[.!]?\Z)",
    re.IGNORECASE,
)  # what says so only where it is the first that a line says
GENERAL = r"(?:(?:de|onze|een)\s)?(?:extra\s)?(?:(?:algemene\s)?(?:leden|jaar|eigenaren|eigenaars)vergadering|alv)"
GENERALS = re.compile(
    rf"{GENERAL}\s?(?::|(?:is|wordt\sgehouden)\s(?:weer\s)?(?:op\s)?|op\s)?\s?(?={THAT_DAY})|"
    rf"(?:op\s)?(?={THAT_DAY}{TIME}\s(?:is|houden\swe|volgt)\s{GENERAL}\b)",
    re.IGNORECASE,
)  # of the members, right after the next meeting was told
EXTRA = re.compile(
    r"\bextra\s(?:alv|\w{0,20}vergadering|\w{0,20}bijeenkomst|\w{0,20}overleg)(?:\sover\s[^.,;:]{3,40})?"
    rf"(?:\s?:|\sis|\skomt\ser)?\s(?:op\s)?(?={A_DAY})",
    re.IGNORECASE,
)  # theirs too, where they tell of no other
DATES_BESIDE = re.compile(rf"(?:data|vergaderdagen)\s?:\s(?={A_DAY})", re.IGNORECASE)
NEXT = re.compile("|".join(MOMENTS), re.IGNORECASE)
DATES = re.compile(
    r"(?:data|datums|vergaderdagen|onze\sdata|data\sop\seen\srij)\s?:?", re.IGNORECASE
)  # a heading, where no other word tells it
OF_NEXT = (
    "next",
    "folg",
    "volg",
    "vlg",
    "vogend",
    "volleg",
    "tot ",
    "elkaar",
    "komend",
    "bijeen",
    "overleg",
    "vergader",
    "data",
    "nieuw",
    "resterend",
    "schema",
    "datum",
    "weer",
    "opnieuw",
    "ziet ",
    "samen",
    "terug",
)  # fmt: skip; one of them stands in each of MOMENTS
HINTS = (*OF_NEXT[:-1], "verder", "zelfde", "we ", "wij ")  # and one of these in a line that tells of a next meeting
LISTS = re.compile(r"data\b|schema|vergaderingen|bijeenkomsten|resterende|keren|overleggen", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:gemeenteraads|raads|raadscommissie|commissie)vergadering\b|\b(?:van\s(?:de\s)?(?:gemeenteraad|raadscommissie|commissie\s\w+|college|politie|buren|stadsdeel\w*)|"
    r"(?:voor|tot)\s(?:de\s)?volgende|(?:in|tijdens|op|bij|sinds|tegen)\s(?:de|onze)\svolgende)\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"(?:[Aa]ls\s)?(?:(?:[Dd]e|[Oo]nze)\s(?!raad|gemeenteraad)(?!\w+\s(?:\w*raads|commissie))|(?:[Aa]fspraak|[Dd]atum)\s)|"
    r"[Vv]oor\s(?:de|onze)\s(?:eerst)?volgende\s\w+\s(?:staat|is|hebben\swe|noteren\swe)\s"
)
