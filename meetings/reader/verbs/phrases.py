"""Verbs of doing in phrases that only report: "neemt het woord", "maakt bezwaar", "brengt verslag uit"."""

from ..dates.words import A_MONTH
from .asking import PEOPLE_OUTSIDE, TALKS
from .idioms import idioms
from .particles import by_form

_NEVER = {
    "vraagt/vragen": TALKS,
    "maakt/maken": (
        r"^\W*(?:zich\b|ons\b|bezwaar(?!\sbij)|duidelijk|bekend|melding(?!\sbij)|een\sopmerking|een\scompliment|"
        r"kennis|kans|reclame|gebruik)|"
        r"\b(?:zorgen|deel\suit|vandaag|vanavond|deze\skeer)\b|\bde\snotulen\b(?!.*\bvolgende\b)|(?<!dan\s)\b(?:het|dit)\sverslag\s?(?:[.,;]|\Z)|\bgrapje|\brondje\s?(?:[.;]|\Z)|\b(?:vergadering|bijeenkomst)\smee\b|\bgelegenheid\b|"
        r"^\W*er\s(?:een|geen)\s(?:punt|probleem|drama)\b"
    ),
    "meldt/melden": r"^\W*(?:dat\b|zich\saf|verder\sdat)|\bdat\b",
    "neemt/nemen": (
        r"^\W*(?:afscheid|het\swoord|deel\b|aan\b|kennis|waar\sdat\b|plaats|de\sgelegenheid)|"
        r"\b(?:woord|stokje|\w*hamer|voorzitterschap)\b|\bin\sberaad\b|\bkennisgeving\b|^\W*(?:het\sop|de\stijd)\b|"
        r"\bgenoegen\b|\bnota\svan\b|^\W*namens\b.*\bdeel\s?(?:[.;]|\Z)|\b(?:actielijst|notulen|agenda)\sdoor\b|\bpost\swaar\b|\baan\sdat\b|\b(?:aanwezigen|leden|iedereen|ons|vergadering)\smee\b"
    ),
    "stelt/stellen": (
        r"€|\beuro\b|^\W*(?:voor\b|ons\b|zich|de\svraag(?!\s(?:aan|bij|in)\s)|iedereen|"
        r"de\s(?:leden|aanwezigen))|^\W*(?:\w+\s){0,2}vragen?\b|\b(?:vast|voor\s(?:om|dat))\b"
    ),
    "geeft/geven": r"^\W*(?:aan\b|uitleg|een\stoelichting|door\sdat\b)",
    "spreekt/spreken": r"^\W*(?:over|van|ons\b)|\b(?:waardering|dank|zorg|hoop)\b",
    "attendeert/attenderen": r"^\W*(?:op\b|ons\b|iedereen\b|de\s(?:aanwezigen|leden|vergadering)\b)",
    "betaalt/betalen": r"^\W*(?:nu|momenteel)\b",
    "rekent/rekenen": r"^\W*op\b",
    "leidt/leiden": r"^\W*de\s(?:avond|middag|ochtend)\s?(?:[.;,]|\Z|en\b)|"
    r"\bde\s(?:vergadering|bijeenkomst)\b|\bin\s?(?:[.,;]|\Z)",
    "treedt/treden": r"\b(?:af|toe|terug|uit|naar\svoren)\b",
    "houdt/houden": (
        r"^\W*(?:van|vol|zich|vast|rekening|aan|op\smet|er|het\s(?:kort|bij|voor)|zijn|haar)\b|\bvoor\s?(?:[.,;]|\Z)|"
        r"\b(?:presentatie|inleiding|lezing|betoog|pleidooi|voordracht|rekening|hart)\b"
    ),
    "schenkt/schenken": r"\bin\s?(?:[.,;]|\Z)|\baandacht\b",
    "schiet/schieten": r"^\W*(?:vol|te\s?kort|in\sde\slach|op)\b",
    "legt/leggen": r"\b(?:voor\saan|aan)\s(?:de\s(?:aanwezigen|leden|vergadering|zaal)|ons|iedereen)\b|"
    r"\bfunctie\b|\buit\b|\bvinger\sop\b|\b(?:nadruk|verband|verantwoording|naast\selkaar)\b|"
    rf"^(?!(?:dit|dat|die|deze|het|ze)\s(?:\w+\s)?voor\b|.*\b(?:aan|bij|in\s{A_MONTH}|volgende)\b).*\bvoor\s?(?:[.;]|\Z)",
    "leest/lezen": r"^\W*(?:hieruit|daaruit|zo\s?(?:[.,;]|\Z|dat))\b|\bvoor\b(?!\s(?:\w+dag\s)?\d)",
    "werkt/werken": r"^\W*(?:sinds|bij|als|in|aan|voor|nu|hard|goed|graag|mee|van|al|\d+)\b|"
    r"^\W*met\b(?!\s[^.,;]*\s(?:een|het|de|dit)\s(?:[a-zà-ÿ]+e\s)?(?!lijf|hart|huis)[a-zà-ÿ-]+\suit\b)",
    "kijkt/kijken": r"^\W*(?:ervan|er\b(?!\s(?:[a-z]+\s){0,2}naar\b)|uit|positief|tevreden|anders)\b|"
    r"^\W*[a-z]+(?:lijk|ig|d)\s?[.!]?\Z|"
    r"\bterug\b|\buit\snaar\b",
    "rijdt/rijden": r"\b(?:door|sinds|elke|iedere|vaak|altijd|te)\b",
    "praat/praten": r"^\W*(?:over|ons|iedereen|de\saanwezigen)\b",
    "doet/doen": (
        r"\bvoorstel\som\b|\brondje\slangs\sde\s(?:tafel|aanwezigen)\b|\b(?:groeten|verslag|mededeling|suggestie|uitspraak|best|beroep|verhaal)\b|^\W*(?:het\s(?:al|nu|altijd|weer|zo)|"
        r"al|mee(?!\s(?:met|aan))|alsof|er)\b|"
        r"\boproep\b(?!.*\b(?:wijkkrant|krant|site|website|facebook|app|nieuwsbrief)\b)"
    ),
    "bevestigt/bevestigen": r"^\W*(?:dat|dit|het)\b(?!\snog)",
    "plaatst/plaatsen": r"\b(?:kanttekening\w*|vraagteken\w*|opmerking\w*)\b",
    "levert/leveren": r"\b(?:commentaar|kritiek)\b",
    "beantwoordt/beantwoorden": r"^\W*(?:de|enkele|alle)?\s?vragen\b",
    "herstelt/herstellen": r"^\W*(?:goed|langzaam|snel|van)\b",
    "sluit/sluiten": (
        r"\b(?:vergadering|uur|bijeenkomst|aan\sbij\s(?:de|"
        r"het)\s(?:woorden|opmerking\w*|betoog|vorige))\b"
    ),
    "zorgt/zorgen": r"^\W*zich\b|\boverlast\b|^\W*ervoor\sdat\b.*\bworden\b",
    "brengt/brengen": (
        r"^(?!.*\b(?:volgend|bij\s(?:de|het|haar|zijn|hun|(?-i:[A-ZÀ-Þ])))).*\bter\ssprake\b|\b(?:aanwezigen|"
        r"vergadering|leden)\b.*\bhoogte\b|"
        r"\b(?:verslag|groeten|naar\svoren|in\sherinnering|dank|hulde|"
        r"(?<!schriftelijk\s)advies|stemming)\b|^\W*in\b(?!\skaart\b)|\bin\s?(?:[.,;]|\Z)"
    ),
    "komt/komen": (
        r"^\W*met\s(?:[a-zà-ÿ]+\s){0,2}(?:idee|suggestie|vraag|opmerking|klacht|verhaal|bezwaar\w*|nieuws|cijfers|"
        r"voorstel\s(?:om|voor\seen))\b|\bbijeen\b|\b(?:vorige|eerdere)\b|"
        r"^\W*(?:uit|van|tot|net|zelf|binnen|in\s(?:opstand|actie|aanmerking|verzet)|te\slaat|later|(?:iets|wat)\slater|er\s(?!(?:[a-z]+\s)?op\b)|"
        r"aan|op|voor(?!\s(?:de\svolgende|\d|\w+dag)[^.?!,]*\smet\s(?:een|de|het)\b)|veel|vaak|oorspronkelijk)\b"
    ),
    "loopt/lopen": r"^\W*weer\s?(?:[.;]|\Z)|\b(?:agenda|actielijst|notulen|stukken)\b|"
    r"^\W*(?:goed|nog|door|al|moeilijk|slecht|tegen|vast|weg)\b|\bdoor\s?(?:[.,;]|\Z)|\bvoor\sde\s\w+\skeer\b",
    "informeert/informeren": (
        r"^\W*(?:naar(?!\s(?:de|het)\s(?:kosten|prij[sz]\w*|mogelijkhe\w+|voorwaarden))|of|ons|de\sleden(?!\sper)|"
        r"de\s(?:aanwezigen|vergadering))\b"
    ),
    "schrijft/schrijven": r"^\W*dat\b(?!\sen\s(?!dat\b|het\b|wat\b)[a-zà-ÿ]+t\b|\s?(?:[.;]|\Z))",
    "stuurt/sturen": r"\baan\sop\b",
    "bezoekt/bezoeken": r"\b(?:regelmatig|vaak)\b",
    "biedt/bieden": r"\bexcuses\b|^\W*aan\b[^.?!]*\b(?:iets|meer|wat)\s(?:[\w-]+\s){0,4}?te\svertellen\b",
    "laat/laten": r"\bverstek\b|^(?!\W*(?:(?:de|het)\s(?!vergadering|aanwezigen|leden)|hem\b|haar\b|hen\b|"
    r"(?-i:[A-ZÀ-Þ]))[^,.]{0,40}\sweten|\W*nog\sweten\s(?:of|wanneer|hoe|wat))"
    r".*\b(?:weten|zien|horen)\s(?:\w+\s)?(?:dat|of|hoe|wat|te)\b|\bzien\b",
    "wijst/wijzen": rf"^(?!\W*{PEOPLE_OUTSIDE}\b).*\bop\b",
    "zoekt/zoeken": r"^\W*nog\siemand\b|"
    r"^\W*(?:iemand\b(?!\s(?:die|om)\b)|steun|ruzie|een\s(?:(?:vervang|opvolg)\w*|"
    r"(?:nieuwe?|andere?)\s(?:baan|woning|huis|werk\w*|penningmeester|secretaris|voorzitter|"
    r"notulist|bestuurslid)))\b",
    "zet/zetten": r"\b(?:uiteen|vraagtekens|lidmaatschap)\b|^\W*zich\b",
    "haalt/halen": r"\b(?:voorbeeld|citaat)\b|\baan\s?(?:[.,;]|\Z)|\b(?:herinneringen|gelijk)\b",
    "vult/vullen": r"^\W*aan\b",
    "draagt/dragen": (
        r"\bvoor\s(?:als|om)\b|\bbij\saan\b|\b(?:\w*hamer|voorzitterschap)\b|\baan\s?(?:[.,;]|\Z)|\bwarm\shart\b"
    ),
    "trekt/trekken": r"\bin\s?(?:[.,;]|\Z)|\b(?:conclusie|vergelijking|parallel|in\stwijfel)\b",
    "rondt/ronden": r"^\W*af\s?(?:[.;]|\Z)|\b(?:discussie|vergadering|bespreking|agendapunt|punt|onderwerp)\b",
    "pakt/pakken": r"\bdraad\b",
    "voert/voeren": r"\bhet\swoord\b(?!\s(?:namens|voor))|^\W*aan\b",
    "vervangt/vervangen": (
        r"^\W*(?-i:[A-ZÀ-Þ])|^\W*(?:mevrouw|mevr|mw|dhr|de\s(?:heer|voorzitter|secretaris|notulist))\b"
    ),
    "volgt/volgen": r"\b(?:cursus|opleiding)\b|^\W*(?:op\b|(?-i:[A-ZÀ-Þ]))",
    "schuift/schuiven": r"^\W*(?:later|iets|om|rond|halverwege)\b|"
    r"^\W*(?:\w+\s)?aan\s?(?:[.;]|\Z|(?:na|voor|namens|als|vanuit)\b(?!.*\d))",
    "helpt/helpen": r"^\W*(?:al|graag|regelmatig)\b",
    "nodigt/nodigen": r"\b(?:iedereen|aanwezigen|leden|ons)\s(?:van\sharte\s)?uit\som\b",
    "peilt/peilen": r"\bmening(?:en)?\s?(?:[.;]|\Z)",
    "inventariseert/inventariseren": r"\brondvraag\b",
    "richt/richten": r"\bwoord\b",
    "tilt/tillen": r"^\W*er\b|\b(?:zwaar|licht)\saan\b",
    "tekent/tekenen": r"\bbezwaar\saan\s?(?:[.;]|\Z)|\baan,?\sdat\b",
    "woont/wonen": r"\b(?:vergadering|bijeenkomst)\sbij\b",
    "draait/draaien": r"^\W*(?:warm|al|mee)\b",
    "wisselt/wisselen": r"^\W*(?:elkaar|van\s(?:mening|gedachten))\b",
    "breekt/breken": r"\b(?:discussie|vergadering|bijeenkomst|gesprek|lans|hoofd)\b",
    "kapt/kappen": r"\b(?:discussie|vergadering|bijeenkomst|gesprek|verhaal)\b",
    "gooit/gooien": r"\bboeg\b|\bknuppel\b|^\W*(?:zijn|haar)\s\w+\sin\sde\sstrijd\b",
    "oogst/oogsten": r"\b(?:lof|bijval|instemming|applaus|kritiek|waardering)\b",
}

_SAYINGS = idioms()
NEVER = by_form(
    {pair: "|".join(table[pair] for table in (_NEVER, _SAYINGS) if pair in table) for pair in {**_NEVER, **_SAYINGS}}
)
