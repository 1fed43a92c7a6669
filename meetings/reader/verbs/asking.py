"""Asking: of somebody outside it is a task ("vraagt de buren of …"), in the meeting it is talk ("vraagt of …")."""

from ..names import ORGANISATIONS

INNER = (
    r"(?:voorzitter|secretaris|penningmeester|aanwezigen|leden|vergadering|wijkraad\b|dorpsraad|bestuur|werkgroep|"
    r"commissie|zaal|spreker|mening|aandacht|stand|status|hulp|steun|uitleg|reactie|toelichting|reden|oorzaak|kosten|"
    r"wijkagent|wethouder|projectleider|gebieds\w+)"
)  # who sits there, and what is no person
PEOPLE_OUTSIDE = r"de\s(?:bewoners|buren|ouders|huurders|ondernemers|winkeliers|jongeren|eigenaar|fietsers|gemeente)"
WHOSE = r"(?:de|het|een|haar|zijn|hun|deze|die|alle|iedere)"
SOMEBODY = rf"{WHOSE}\s(?!{INNER})"
QUESTION = r"(?:of|om|voor|na|naar|mee|wat|hoe|wanneer|wie|welke|waar\w*)"
OFFICIAL = r"(?:gemeente|politie|wijkagent|wethouder|burgemeester)"
NOUNS = r"(?:offertes?|subsidie|sponsors?|navraag|opheldering)"
GRANTS = r"(?:bijdrage|subsidie|gesprek|overleg|schouw|offerte|afspraak|opgave)"
PERMITS = r"(?:gesprek|vergunning|subsidie|afspraak|overleg|ontheffing)"
CHANNEL = r"(?:in|via|op)\s(?:de|het)\s\w*(?:groep|groepsapp|app|buurt|straat|wijk|krant|site|facebook)"
NAME = r"(?-i:[A-ZÀ-Þ])[\w-]+"
INSIDE = (  # before the name of who may be there, or no noun
    r"(?:mevrouw|meneer|heer|voorzitter|secretaris|penningmeester|wijkagent|"
    r"ook|er|in|op|bij|via|van|volgens|naar|voor|met)"
)
WANTS = (
    rf"(?!{INSIDE}\s)(?-i:[a-zà-ÿ]{{2,}})\s{NAME}\s(?:(?:ook|weer|nog|dan|opnieuw|dit\sjaar)\s){{0,2}}wil(?:len|t)?\b"
    r"(?!\s(?:vertellen|uitleggen|reageren|toelichten))"
)  # "dj Boris weer wil"
HELPERS = (
    r"(?!\w*(?:nummers|cijfers|flyers|folders|posters|stickers|letters)\b)[\w-]+"
    r"(?:ers|aars|eurs|buren|ouders|dames|heren|ploeg|band)"
)
AS_BEFORE = r"van\s(?:vorige?|verleden)\s\w+"

LITTLE = (
    r"(?:zich|ook|nog|dan|wel|hoe\w*|wat|naar|aan|bij|waar\w*|wie|welke|wanneer|weer|verder|iedereen|ons|aandacht|alleen|even|"
    r"daarom|tevens|hierbij|opnieuw|nogmaals|of|om|haar|hem|hen)"
)  # no somebody
TASKS = (
    rf"^{CHANNEL}\s(?:of|wie|om|naar)\b",
    rf"^bij\s(?!ons\b|iedereen\b)[^,.;]{{2,60}}?\s{QUESTION}\b",
    rf"^aan\s(?!ons\b|iedereen\b|allen\b|(?-i:[A-ZÀ-Þ])|{WHOSE}\b)[\w-]+\s{QUESTION}\b",
    rf"^(?:het\s|dit\s)?(?:aan\s)?{SOMEBODY}(?:[\w-]+\s){{1,4}}?{QUESTION}\b",
    rf"^(?:het|dit|dat|ze)\s(?:\w+\s)?(?:aan\s|bij\s)?{WHOSE}\s[\w-]+\s?(?:[.,;]|\Z)",
    rf"^{SOMEBODY}[\w'’-]+\s?(?:[.,;]|\Z)",
    rf"^(?:[a-z]+\s)?{NAME}(?:\s{NAME}){{0,2}}\som\s(?!(?:een\s)?(?:toelichting|reactie|uitleg))[^.?!]*\bte\s\w+|^{NAME}\smee\b|^{NAME}\s?(?:[.!;]|\Z)",
    rf"^(?:hem|hen|hun)\s|^haar\s{QUESTION}\b|^(?:hem|haar|hen)\s?(?:[.,;]|\Z)|^of\s(?:zijn|haar|hun)\s|^(?:beiden?|ze|allebei)\som\b",
    rf"^(?:(?:de\s)?{OFFICIAL}\s(?:{NAME}\s){{0,3}}|{ORGANISATIONS.pattern}.*\b)(?:om|voor)\b",
    r"^(?:bij\s|aan\s|dit\s(?:bij|aan)\s)?(?:de|het)\s(?:gemeente|politie)\b",
    rf"^{ORGANISATIONS.pattern}.*\bof\b",
    r"^hier(?:naar|over)\s(?:na\s)?bij\b|^(?:advies|uitstel|toestemming|informatie|medewerking)\s(?:aan|bij)\b",
    rf"\bom\s(?:een\s)?{GRANTS}\b|^(?:een\s)?prij[sz]|\b{PERMITS}\s(?:\w+\s)?aan\b",
    rf"^(?:(?!(?:of|hoe|wat|wie|wanneer|waar\w*)\b)[\w-]+\s){{0,4}}{NOUNS}\b",
    r"\b(?:na|rond)\b|\b(?:op|aan)\b(?=\s(?:bij|voor)\b|\s?[.,;()]|\Z)",
    rf"^of\s(?:(?:zij|ze|hij|die)|{SOMEBODY}[\w-]+)\s.*\bwil(?:len|t)?\b|^of\s{WANTS}",
    rf"^{WHOSE}\s(?!{INNER}){HELPERS}\s{AS_BEFORE}\s?(?:[.,;]|\Z)",
    r"^een\svan\s(?:haar|zijn|de|onze)\s[\w-]+",
    rf"^(?!{LITTLE}\b)[a-zà-ÿ]{{3,}}\s(?:of|om)\b",
    r"^of\s.*\b(?:mag|kan|moet)\s(?:van|bij)\s",
    r"^wat\s.*\bkost(?:en)?\sbij\b",
    r"^(?:nog\s|hier\w*\s|daar\w*\s)?(?:in|per|via|met)\s(?:een\s)?\w*(?:brief|mail|e-mail|kaart)\s(?:aan|bij)\s",
    rf"^(?:nog\s)?aan\s(?:de\s)?{ORGANISATIONS.pattern}.*\b(?:om|of)\b",
)
ASKS = "|".join(TASKS)
TALKS = (
    rf"^\W*(?:zich\b|of\b(?!\s(?:zijn|haar|hun)\s|\s(?:(?:zij|ze|hij|die)|{SOMEBODY}[\w-]+)\s.*\bwil(?:len|t)?\b|\s{WANTS}|\s.*\b(?:mag|kan|moet)\s(?:van|bij)\s)|"
    r"wanneer|waarom|hoe\b|wat\b(?!.*\bkost(?:en)?\sbij\b)|wie\b|welke|naar\b|aandacht|"
    r"hoeveel|waar\b|om\b|het\swoord)|\bzich\saf\b|\baandacht\b"
)
