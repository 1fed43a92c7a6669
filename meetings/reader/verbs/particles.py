"""Verbs that do or tell, by what stands with them: "neemt contact op", but "neemt het woord"."""

import re

from ..dates.words import A_MONTH
from .asking import INNER, PEOPLE_OUTSIDE
from .giving import GIVES

WRITERS = r"de\s(?:bewoner|indiener|briefschrijver|melder|klager)s?"
OTHERS = (
    r"(?:jongerenwerker|wethouder|wijkagent|directeur|beheerder|eigenaar|buurman|buren|school|huismeester|aannemer)"
)

_AMBIGUOUS = {  # reports, unless this stands behind it
    "laat/laten": (
        r"^(?:(?:de|het)\s(?!vergadering|aanwezigen|leden)\w+|hem|haar|hen|"
        r"(?-i:[A-ZÀ-Þ])\w+)\s(?:\w+\s)?weten\b"
    ),
    "geeft/geven": GIVES,
    "kiest/kiezen": r"^\W*(?:samen\s)?met\b",
    "bericht/berichten": rf"^\W*{WRITERS}\b|"
    rf"^(?:de|het|alle|beide)\s(?!{INNER})[a-zà-ÿ]+\s?(?:[.,;]|\Z|(?:hierover|daarover|schriftelijk|over|van|per|via)\b)",
    "verwijst/verwijzen": rf"^\W*{WRITERS}\snaar\b",
    "feliciteert/feliciteren": r"\bnamens\b",
    "wenst/wensen": r"\bnamens\b",
    "adviseert/adviseren": r"\bschriftelijk\b",
    "opent/openen": r"^\W*(?:(?:en\ssluit\s)?(?:dan\s)?)"
    r"(?:het\s(?:gebouw|buurthuis|hek)|de\s(?:poort|zaal|deur)|een\s\w*rekening)\b",
    "staat/staan": r"^\W*(?:achter|bij|op)\s(?:de|het)\s"
    r"(?:bar|kraam|\w*markt|ingang|kassa|deur|oversteek|poort|tap|barbecue|"
    r"stand|hek|\w*tafel)\b|"
    rf"\b\d{{1,2}}\s{A_MONTH}\b.*\bte\s[a-zà-ÿ]+en\b",
    "zegt/zeggen": (
        r"^\W*(?:het|dit|dat)\s(?:aan\s)?(?:[\w-]+\s){0,2}?(?:door|aan|op)\b|\b(?:huur|contract|abonnement|"
        r"verzekering)\b.*\bop\b"
    ),
    "verzoekt/verzoeken": r"^(?-i:[A-ZÀ-Þ])[\w-]+\s(?:om\s)?[^.?!]*\bte\s\w+",
    "speelt/spelen": r"\bdoor\b",
    "notuleert/notuleren": r"\b(?:dan|volgende)\b",
    "stelt/stellen": (
        r"^\W*(?:hem|haar|hen|de\s\w+)\s(?:\w+\s)?voor\saan\b|^(?:de|deze|die)\svra(?:ag|gen)\s(?:aan|bij|in)\s|"
        r"\b(?:op|samen|beschikbaar)\b(?!\sprijs)|^(?!ons\b|iedereen\b|(?:de|het)\s(?:vergadering|leden|aanwezigen)\b)(?:de|het|een|alle|dit|die|deze)\s[^.,;]*\bin(?:\s?(?:[.,;]|\Z)|\s(?:dat|zodat|op|zodra|voor)\b)|^(?:de|het|een)\s(?!vra|vergadering|leden|aanwezigen)[\w-]+\s(?:\w+\s)?(?:bij|af|scherp)\s?(?:[.,;]|\Z)|^\W*(?:dit|het)\saan\sde\sorde\s(?:in|bij|tijdens)\b"
    ),
    "kondigt/kondigen": r"\baan\s(?:in|via|op)\s|"
    r"\b(?:in|via)\s(?:de|het)\s\w*(?:brief|krant|app|site)\saan\b",
    "spreekt/spreken": rf"\bdoor\smet\b|^(?:de|het|haar|zijn)\s{OTHERS}\b|"
    r"\b(?:aan|af)\b|\bin(?:\s(?:op|namens|tijdens|bij)\b|\s?[.,;]|\Z)",
    "bespreekt/bespreken": (
        r"\bmet\b(?!\s(?:de\s(?:aanwezigen|leden|vergadering)|ons|iedereen)\b)|"
        r"^\W*(?:dit|het)\s(?:intern|verder|thuis)\b"
    ),
    "ondersteunt/ondersteunen": r"\b(?:daar|hier)?bij\b",
    "bedankt/bedanken": r"\bmet\seen\b|\bnamens\b|\bper\s(?:brief|mail|kaart|post)|\bschriftelijk\b",
    "meldt/melden": (
        r"^\W*(?:dit|deze|het|ze|die)\b(?!\sdat)|^\W*via\s(?!(?:de\s)?(?:mail|app|telefoon|e-mail|\w*groep)\b|.*\baf\w*)|\b(?:aan|dit\s(?:bij|aan)|het\s(?:bij|"
        r"aan)|deze\s(?:bij|aan)|bij\s(?:de|het|gemeente|(?-i:[A-Z])\w+))\b"
    ),
    "stemt/stemmen": r"\baf\b",
    "vraagt/vragen": r"\w",  # but for `asking.TALKS`
    "waarschuwt/waarschuwen": r"^\W*de\s(?:buren|bewoners|politie|gemeente|beheerder|huismeester)\b(?!.*\bdat\b)",
    "leidt/leiden": r"\brond\b|^\W*de\s(?:schouw|excursie|wandeling)\b|\bop\s?(?:[.,;]|\Z)",
    "roept/roepen": r"\bbij\selkaar\b",
    "sluit/sluiten": (
        r"\b(?:een|de|het)\s(?:\w+\s)?(?:contract|verzekering|overeenkomst)\b|\baan\b|\b(?:verzekering|contract|"
        r"overeenkomst)\b.*\baf\b"
    ),
    "werkt/werken": r"\b(?:uit|bij|af|weg)(?=\s?(?:[.,;]|\Z)|\s(?:en|voor|op|met|tot|in|zodat)\b)|"
    r"\bsamen\saan\b|\bin\s?(?:[.,;]|\Z)",
    "wijst/wijzen": rf"\baan\b|^\W*{PEOPLE_OUTSIDE}\b",
    "deelt/delen": (
        r"^(?:dit|het|dat)\s(?:mee|mede)\saan\s(?!ons|(?:de\s)?(?:aanwezigen|leden|vergadering)\b)|"
        r"^(?:dit|het|die|ze|deze)\s(?:\w+\s)?(?:met|in|via|op)\s|"
        r"^(?!(?:\w+\s){0,3}me[de]e?\b)(?:.*\b(?:flyers?|folders?|brie(?:f|ven)|posters?|lootjes)\b.*\buit\b|"
        r".*\brond\b|"
        r"(?:.*\s)?de\s(?:presentatie|link|stukken|sheets|cijfers|foto\S*|lijst|offertes?|tekeningen?|documenten|gegevens|adressen|handleiding|rapport\w*|concept\w*)\b(?!\s(?:mee|uit)))"
    ),
    "licht/lichten": r"\bin\s?(?:[.,;]|\Z)",
    "denkt/denken": r"^\W*mee\b(?!\sdat)|\bna\sover\b|over\sna\b",
    "zit/zitten": r"^\W*er\s?(?:achteraan|bovenop)\b|^\W*voortaan\sin\b|"
    r"^\W*(?:dan|(?:de\s)?volgende\skeer)\s(?:\w+\s){0,3}?voor\b",
    "stopt/stoppen": r"\bin\sde\s(?:bus|brievenbus)",
    "antwoordt/antwoorden": rf"^\W*(?:hen|hem|haar|deze|{WRITERS}|schriftelijk)\b",
    "kaart/kaarten": r"^\W*(?:dit|het|dat|deze|die)\s(?:(?:zelf|nog|dan|ook|weer)\s)?aan\b(?!\sdat)|"
    r"\b(?:bij|in)\s(?:de|het)\b.*\baan\b|\baan\s(?:bij|in)\b",
    "stapt/stappen": r"^\W*naar\s(?:de|het)\b",
    "woont/wonen": r"\bbij\s?(?:[.,;]|\Z)",
    "treedt/treden": r"^\W*(?:\w+\s)?op\sals\b",
    "reageert/reageren": r"\b(?:namens|schriftelijk|op\sde\s(?:brief|mail|e-mail|enquête))\b(?!.*\bdat\b)",
    "start/starten": r"^\W*(?:een|de)\s\w*(?:groep|actie|proef|enquête|campagne|inzameling|onderzoek|petitie)\b",
    "herinnert/herinneren": r"^\W*(?:de\s(?!vergadering|aanwezigen|leden)|het\s(?!bestuur)|hem\b|haar\b|hen\b|"
    r"(?-i:[A-ZÀ-Þ])).*\baan\b",
    "onderhoudt/onderhouden": r"\bcontact(?:en)?\b",
    "vertegenwoordigt/vertegenwoordigen": r"^\W*ons\s(?:op|bij|tijdens)\b|\bbij\s(?:de|het|een)\b",
    "vormt/vormen": r"\b(?:werkgroep\w*|groepje|commissie|team)\b",
    "rapporteert/rapporteren": r"^\W*in\s|\b(?:volgende|terug|aan)\b",
    "gaat na/gaan na": r".",
}
_WITH_OBJECT = {  # of a person any object will do, of "we" and of groups only these
    "maakt/maken": (
        r"(?:een|het|de|hiervan|hier|daarvan|nieuwe|afspra\w+|er|foto\S*|posters?|flyers?|folders?|lijst\w*|"
        r"overzicht)\b"
    ),
    "zoekt/zoeken": r"\b(?:uit|op|contact|naar|sponsors?|voorbeelden|mensen|vrijwilligers|helpers|hulp)\b",
    "zet/zetten": r"\b(?:op\s(?:de\s)?(?:site|website|agenda|lijst|papier|facebook|actielijst)|uit|in\sde)\b|"
    r"\bop\s?(?:[.;]|\Z)",
    "past/passen": r"\baan\b",
    "brengt/brengen": r"\b(?:mee|rond|langs|in\skaart|over|aandacht)\b",
    "pakt/pakken": r"\bop\b",
    "koppelt/koppelen": r"\bterug\b",
    "levert/leveren": r"\b(?:aan|in)\b",
    "dient/dienen": r"\bin\b(?!.*\bte\s\w+en\b)",
    "nodigt/nodigen": r"\buit\b",
    "bereidt/bereiden": r"\bvoor\b",
    "haalt/halen": r"\b(?:op|af|bij|offertes?|informatie)\b",
    "bekijkt/bekijken": r"\b(?:de|het|dit|of|hoe|wat|welke|mogelijk\w*)\b",
    "ruimt/ruimen": r"\bop\b",
    "vult/vullen": r"\b(?:in|aan)\b",
    "rondt/ronden": r"\baf\b",
    "voert/voeren": r"\b(?:uit|gesprek|overleg)\b",
    "draagt/dragen": r"\bzorg\b",
    "trekt/trekken": r"\bna\b",
    "rekent/rekenen": r"\b(?:uit|na)\b",
    "schakelt/schakelen": r"\bin\b",
    "schuift/schuiven": r"\baan\b",
    "voegt/voegen": r"\btoe\b",
    "bewaakt/bewaken": r"\b(?:de|het)\b",
    "schaft/schaffen": r"\baan\b",
    "richt/richten": r"\b(?:op|in)\s?(?:[.,;]|\Z)",
    "gooit/gooien": r"\bweg\b",
    "zamelt/zamelen": r"\bin\b",
}


def by_form(table: dict[str, str]) -> dict[str, re.Pattern]:
    """{"neemt": …, "nemen": …} of {"neemt/nemen": …}: made at the start, so that no reading waits for it."""
    return {
        form: pattern
        for pair, words in table.items()
        for pattern in [re.compile(words, re.IGNORECASE)]
        for form in pair.split("/")
    }


AMBIGUOUS, WITH_OBJECT = by_form(_AMBIGUOUS), by_form(_WITH_OBJECT)
