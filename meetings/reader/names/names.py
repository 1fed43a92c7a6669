"""Names of people: given names, initials, tussenvoegsels and surnames; never an organisation."""

import re

from ..listed import listed

UPPER = r"(?-i:[^\W\da-zß-ÿ_])"  # of any alphabet; a set with letters beyond ÿ takes long to compile
PREFIX = (
    r"(?:van|v\.|vd|v\.d\.|v/d|de|den|der|ter|ten|te|in|op|het|'t|’t|‘t|`t|d'|el|al|ben|bin|von|la|le|du|"
    r"di|da|dos|af|aan|"
    r"uit|over|tot|zu|y|ait|aït|ould|bij|onder|v(?=\s))"
)
WORD = rf"(?:(?:[dOl]['’]|Ma?c|[AEae]l-)?{UPPER}[\w'’]*+(?:-(?:{PREFIX}\s?)?[\w'’]++){{0,3}}+)"
INITIALS = rf"(?:(?:Jac|Joh|Jos|Chr|Ant|Alb)\.\s?|(?:{UPPER}[a-z]?\.\s?){{1,5}})"
NAME = re.compile(
    rf"(?:{INITIALS}|{WORD}\s?){{1,3}}"
    rf"(?:(?i:{PREFIX})\s?(?:(?i:{PREFIX})\s){{0,2}}(?:{UPPER}\.|"
    rf"{WORD})\s?){{0,2}}(?:{WORD}\s?){{0,2}}(?:{UPPER}\.)?"
)
NO_PREFIX = rf"(?!(?i:{PREFIX})[\s.]|{UPPER}\b){WORD}"
ONE_OF_RUN = rf"{NO_PREFIX}\s(?:(?i:{PREFIX})\s?){{0,3}}{NO_PREFIX}"
GROUPS = r"\w*(?:stichting|bond|raad|groep|wonen|school|vereniging|corporatie|zorg|welzijn)\b|[A-Z]{2,}\b"
WHOLE = re.compile(
    rf"(?:{INITIALS}\s?(?:(?i:{PREFIX})\s?){{0,3}}{NO_PREFIX}|{ONE_OF_RUN}(?:\s(?!{GROUPS}){NO_PREFIX}(?=\s[a-z(]|\s?\Z))?)"
)  # what stands behind it is no name
RUN = re.compile(rf"{ONE_OF_RUN}(?:\s{ONE_OF_RUN})+(?![\s-]{WORD})")  # "Jan Bos Els van Dam": no sign between them
INITIAL = re.compile(rf"{UPPER}\.")  # "U. Celik" is somebody, "U" is not
SURNAME = re.compile(rf"(?:(?i:{PREFIX})\s?){{0,3}}(?:{WORD})(?:\s(?:(?i:{PREFIX})\s){{0,2}}{WORD}){{0,2}}")
TITLE = re.compile(
    r"(?:de\s(?:oude|jonge|nieuwe)\s(?=heer\b|mevrouw\b|dame\b)|(?:dhr|de\sheer|mw|mevr)\.?\s?/\s?(?:dhr|mw|mevr|mevrouw)\b\.?|(?:dhr|mevr|mw|hr|drs|dr|ir|ing|mr|jhr|jkvr|prof|dhr/mevr|mej|ds|zr)\b\.?|de\s(?:heer|heren|dames?)\b|mevrouw\b|"
    r"meneer\b|heer\b|dame\b)\s{0,2}",
    re.IGNORECASE,
)
NICKNAME = re.compile(
    rf"(?<=[\w.]\s)[\"“„‘'(](?P<called>{UPPER}[\w-]+)[\"”’')]\s(?=(?:{PREFIX}\s){{0,3}}{UPPER})"
)  # Kazimierz "Kaz" Nowak, A.W. (Ad) Lammers
KIN = re.compile(
    r"(?:ome|oom|tante|opa|oma|kleine|lange|grote|jonge)\s(?=[A-ZÀ-Þ])", re.IGNORECASE
)  # belongs to the name: "ome Jan"
FAMILY = re.compile(rf"(?:fam\b\.?|familie)\s?(?:{SURNAME.pattern})", re.IGNORECASE)
SHORTEST = 2  # characters of a name
NOBODY = listed(
    "geen niemand iedereen nvt n.v.t n.v.t. - – allen allemaal diversen diverse divers compleet voltallig zie "
    "presentielijst onbekend kennisgeving bericht afmelding eigenaren huurders"
)
ORGANISATIONS = re.compile(
    r"\b(?:gemeente|politie|stichting|st\.|vereniging|wijkraad|wijkraden|werkgroep|wijkplatform|dorpsraad|"
    r"bewoners|gasten|"
    r"commissie|bestuur|platform|school|basisschool|provincie|waterschap|rijnland|hoogheemraadschap|handhaving|"
    r"brandweer|bibliotheek|welzijn|ymere|elan|spaarnelanden|pré\swonen|wonen|prorail|ns|connexxion|dock|liander|"
    r"pwn|groenlinks|"
    r"groen\slinks|pvda|vvd|cda|d66|d'66|d’66|sp|christenunie|haarlem|nextdoor|facebook|whatsapp|zoom|teams|leden|"
    r"omwonenden|woonservice|corporatie|ggd|vve|redactie|haarlems|dagblad|projectbureau|b&w|college|raad|"
    r"tekstbureau|adviesbureau|notuleerbureau|notuleerservice)\b",
    re.IGNORECASE,
)
NO_GIVEN_NAMES = listed(
    "de het een er hij zij ze we wij dit dat deze die iedereen niemand men ook verder daarna daarnaast "
    "vervolgens hierna als om in op aan bij voor na met door over tot uit van wat wie waar wanneer hoe waarom "
    "welke alle alles allen veel velen enkele sommige meer nog niet geen zo toen dan dus maar want of en u ik jullie "
    "je haar hun ons onze mijn zijn bewoners bewoner leden lid gemeente politie handhaving voorzitter "
    "secretaris penningmeester notulist wethouder buurt wijk straat verkeer groen veiligheid parkeren opening "
    "sluiting rondvraag mededelingen notulen verslag actie actiepunten besluit afspraak agenda vraag antwoord "
    "reactie volgende vorige eerste tweede derde nieuwe oude graag helaas inmiddels momenteel vandaag morgen "
    "gisteren vanavond tijdens omdat hierbij hiervoor daarom volgens namens er zal zullen gaat gaan wordt "
    "worden kan kunnen moet moeten is zijn heeft hebben was waren tevens aanwezig afwezig bestuur werkgroep "
    "wijkraad commissie iemand januari februari maart april mei juni juli augustus september oktober november "
    "december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerst pasen koningsdag status datum "
    "punt pagina bijlage stand dank welkom post uitgaande ingekomen stukken financiën communicatie website "
    "site pauze hierover hieraan daarover daarvoor binnenkort eind begin medio vanaf voortaan sinds totdat "
    "zodra mocht indien voorstel vergadering bijeenkomst overleg plan project aanvraag subsidie brief mail "
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig tientallen "
    "gesprek professionele partners prof flyer enquête folder ca circa plm ongeveer sommigen naam functie verhinderd"
)


def is_name(words: str) -> bool:
    """Whether all of it can be the name of somebody."""
    words = words.strip()
    return bool(NAME.fullmatch(words)) and not is_nobody(words)


def run_of(words: str, start: int = 0) -> list[str]:
    """People between whom no sign stands, each with one given name: [] where nobody can tell whom."""
    found = RUN.match(words, start)
    return re.findall(ONE_OF_RUN, found[0]) if found else []


def is_nobody(words: str) -> bool:
    return (
        len(words.strip(" .")) < SHORTEST
        or words.strip(" .").casefold() in NOBODY
        or (not INITIAL.match(words) and words.split(" ", maxsplit=1)[0].strip(".,").casefold() in NO_GIVEN_NAMES)
        or bool(ORGANISATIONS.search(words))
    )


def without_title(words: str) -> str:
    """ "A. Kramer" of "dhr. A. Kramer"."""
    while found := TITLE.match(words):
        words = words[found.end() :]
    return words


def without_kin(words: str) -> str:
    """ "Jan" of "ome Jan"."""
    return KIN.sub("", words, count=1)


def name_at_start(words: str) -> str:
    """The longest name that `words` begins with: "Jan Smit" of "Jan Smit tot 21.00 uur"; "" for none."""
    found = NAME.match(words)
    name = without_end(found[0].strip()) if found else ""
    return "" if not name or is_nobody(name) else name


def without_end(name: str) -> str:
    """Without words behind it that are none of a name; "T. Groen" is one."""
    _given, *more = name.split() or [""]
    while len(more) > bool(INITIAL.match(name)) and more[-1].strip(".").casefold() in NO_GIVEN_NAMES:
        name = name.removesuffix(more.pop()).rstrip()
    return without_tag(name)


def without_tag(name: str) -> str:
    """ "Jan Smit" of "Jan Smit JS"."""
    *words, last = name.split() or [""]
    initials = "".join(word[0] for word in words)
    return name.removesuffix(f" {last}") if len(words) > 1 and last == initials.upper() else name
