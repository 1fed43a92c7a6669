"""Verbs that do or tell, by what stands with them: "neemt contact op", but "neemt het woord"."""

import re

from ..names import ORGANISATIONS

ENDS = r"(?=\s(?:bij|voor|van|in|aan|met|om|vóór|uiterlijk)\b|\s?[.,;()]|\Z)"  # after the particle of a verb
WRITERS = r"de\s(?:bewoner|indiener|briefschrijver|melder|klager)s?"
OTHERS = (
    r"(?:jongerenwerker|wethouder|wijkagent|directeur|beheerder|eigenaar|buurman|buren|school|huismeester|aannemer)"
)
THEN = r"\b(?:de\s)?volgende\s(?:keer|vergadering|bijeenkomst)\b"  # what is only told today when it says so
SOMEBODY = (
    r"(?:de|het|een|haar|zijn|hun|deze|die|alle|iedere)\s(?!voorzitter|secretaris|penningmeester|aanwezigen|leden|vergadering|"
    r"wijkraad\b|dorpsraad|bestuur|werkgroep|commissie|mening|aandacht|stand|status|hulp|steun|uitleg|reactie|toelichting|"
    r"reden|oorzaak|kosten)"
)

_AMBIGUOUS = {  # reports, unless this stands behind it
    "neemt/nemen": r"^\W*(?:dit|dat|het)\s(?:\w+\s){0,2}waar\s?(?:[.,;]|\Z)|"
    r"voor\s(?:zijn|haar|hun)\srekening|contact|op\b|mee\b|over\b|zich\b|initiatief|\b(?:foto\S*|maatregelen)",
    "geeft/geven": (
        r"\bdoor\b|^\W*(?:die|deze|dit|ze)\saan\s(?:de\b|het\b|(?-i:[A-ZÀ-Þ]))|"
        r"^\W*(?:de|het|een)\s(?!woord|compliment|toelichting|uitleg|reactie|presentatie|voorkeur|prioriteit|hamer|"
        r"stokje|voorzitterschap|beurt|schuld)[a-zà-ÿ]+\s(?:[a-zà-ÿ]+\s)?aan\s(?:de\b|het\b|(?-i:[A-ZÀ-Þ]))|"
        r"\b(?:opdracht|water|les|een\s(?:cursus|workshop|training|rondleiding))\b"
    ),
    "houdt/houden": r"\b(?:in\sde\sgaten|op\sde\shoogte|bij|contact|vinger|oogje|in\sstand|een\slijst|toezicht)\b|"
    r"\been\s\w*(?:avond|middag|ochtend|bijeenkomst|enquête|inzameling|schouw|belronde)\b",
    "werkt/werken": r"\b(?:uit|bij)(?=\s?[.,;)]|\Z|\s(?:en|voor|vóór|in|op|met)\b)|\bsamen\saan\b",
    "kiest/kiezen": r"^\W*(?:samen\s)?met\b",
    "bericht/berichten": rf"^\W*{WRITERS}\b",
    "verwijst/verwijzen": rf"^\W*{WRITERS}\snaar\b",
    "feliciteert/feliciteren": r"\bnamens\b",
    "wenst/wensen": r"\bnamens\b",
    "adviseert/adviseren": r"\bschriftelijk\b",
    "opent/openen": r"^\W*(?:(?:en\ssluit\s)?(?:dan\s)?)(?:het\s(?:gebouw|buurthuis|hek)|de\s(?:poort|zaal|deur))\b",
    "staat/staan": r"^\W*(?:achter|bij|op)\s(?:de|het)\s(?:bar|kraam|markt|ingang|kassa|deur)\b",
    "zegt/zeggen": r"^\W*(?:het|dit|dat)\s(?:aan\s)?(?:[\w-]+\s){0,2}?(?:door|aan|op)\b|\b(?:huur|contract|abonnement|verzekering)\b.*\bop\b",
    "verzoekt/verzoeken": r"^(?-i:[A-ZÀ-Þ])[\w-]+\s(?:om\s)?[^.?!]*\bte\s\w+",
    "speelt/spelen": r"\bdoor\b",
    "notuleert/notuleren": r"\b(?:dan|volgende)\b",
    "stelt/stellen": r"^\W*(?:hem|haar|hen|de\s\w+)\s(?:\w+\s)?voor\saan\b|^(?:de|deze|die)\svra(?:ag|gen)\s(?:aan|bij|in)\s|"
    r"\b(?:op|samen|beschikbaar)\b(?!\sprijs)|^\W*(?:dit|het)\saan\sde\sorde\s(?:in|bij|tijdens)\b",
    "doet/doen": (
        r"^\W*(?:dit|dat|het)\s(?:in|voor|vóór|uiterlijk|deze|volgende)\b|^\W*(?:in|eind|begin)\s\w+|^\W*\Z|^\W*(?:samen|gezamenlijk|op\s(?:\d|\w+dag)|met\s(?:z[’']n|zijn|ons)\sallen)\b|^\W*(?:dat|het|dit)\s?(?:[.,;]|\Z|samen|in\s|vóór|voor\s)|"
        r"\b(?:navraag|voorstel|onderzoek|melding|verzoek|oproep|aanvraag|boodschappen|flyers|deuren|de\srest|(?-i:[A-ZÀ-Þ])[\w-]*(?:straat|weg|laan|plein|kade|hof)|(?<!\w\s)muziek|drankjes|catering)\b|"
        r"^\W*aangifte\b|^\W*de\s(?!groeten|mededeling|suggestie|toezegging|uitspraak|aanbeveling|vergadering|opening|aftrap|ronde)"
        r"[a-zà-ÿ]+|^\W*het\s\w*(?:werk|eten|drinken|geluid|licht|rooster|onderhoud)\b"
    ),
    "kondigt/kondigen": r"\baan\s(?:in|via|op)\s|"
    r"\b(?:in|via)\s(?:de|het)\s\w*(?:brief|krant|app|site)\saan\b",
    "loopt/lopen": r"\been\s(?:extra\s)?(?:ronde|route|schouw)\b|"
    r"\b(?:langs|na)\b|\bmee(?=\s?[.,]|\Z)|\b(?:rond|de\s(?!kans|gemoederen)\w+\s(?:in|op|tussen))\b",
    "spreekt/spreken": rf"^(?:de|het|haar|zijn)\s{OTHERS}\b|"
    r"\b(?:aan|af)\b|\bin(?:\s(?:op|namens|tijdens|bij)\b|\s?[.,;]|\Z)",
    "praat/praten": r"^\W*(?:met|nog\smet|eens\smet)\b",
    "bespreekt/bespreken": (
        r"\bmet\b(?!\s(?:de\s(?:aanwezigen|leden|vergadering)|ons|iedereen)\b)|"
        r"^\W*(?:dit|het)\s(?:intern|verder|thuis)\b"
    ),
    "ondersteunt/ondersteunen": r"\bbij\b",
    "bedankt/bedanken": r"\bmet\seen\b|\bnamens\b",
    "meldt/melden": (
        r"^\W*(?:dit|deze|het|ze|die)\b(?!\sdat)|\b(?:aan|dit\s(?:bij|aan)|het\s(?:bij|"
        r"aan)|deze\s(?:bij|aan)|bij\s(?:de|het|gemeente|(?-i:[A-Z])\w+))\b"
    ),
    "kijkt/kijken": r"^\W*(?:(?:nog|eens|even)\s)*(?:rond|op\s(?:internet|\w*site|marktplaats)|"
    r"in\s(?:de|het)\s(?!toekomst))\b|\brond(?=\s?[.,]|\Z)|"
    r"\b(?:ernaar|of|naar|na|hoe|wat|welke)\b",
    "leest/lezen": r"\b(?:door|na|mee|vooraf|tegen|vóór|uiterlijk)\b",
    "legt/leggen": (
        r"\b(?:contact|voor|vast|neer)\b(?!.*\buit\b)|\bop\s?(?:[.;]|\Z)|\bin\s(?:de|het)\b|\bbij\s(?:voor|vóór)\b"
    ),
    "laat/laten": r"\b(?:weten|\w*maken|drukken|repareren|horen|nakijken|plaatsen|doen)\b|"
    r"\b(?!zien|horen|weten)[a-zà-ÿ]{3,}en\s?(?:[.,;()]|\Z|voor\b|vóór\b|door\b|bij\b|in\b|op\b)",
    "stemt/stemmen": r"\baf\b",
    "komt/komen": r"^\W*(?:vóór|voor|uiterlijk|in|(?:de\s|het\s)?volgend)e?\b.*\bmet\seen\b|\blangs\b|"
    r"^\W*met\seen\s(?:voorstel|opzet|plan|advies)\b(?=\s(?:voor|vóór)\b|\s?[.,;]|\Z)|"
    r"\b(?:er|hier|hierop|daarop|hiermee)\b.*\bterug\b|\bterug\b.*\bop\b",
    "vraagt/vragen": (
        r"^(?:in|via|op)\s(?:de|het)\s\w*(?:groep|groepsapp|app|buurt|straat|wijk|krant|site|facebook)\s(?:of|wie|om|naar)\b|"
        r"^(?:aan|bij)\s(?!ons\b|de\b|het\b|iedereen\b|allen\b)[\w-]+\s(?:of|om|naar|wat|hoe)\b|"
        r"\bom\s(?:een\s)?(?:bijdrage|subsidie|gesprek|overleg|schouw|offerte|afspraak|opgave)\b|^(?:beiden?|ze|allebei)\som\b|^(?:een\s)?prij[sz]|"
        r"^(?-i:[A-ZÀ-Þ])[\w-]+\som\s(?!(?:een\s)?(?:toelichting|reactie|uitleg))[^.?!]*\bte\s\w+|"
        r"^(?:hem|hen)\s|^(?:hem|haar|hen)\s?(?:[.,;]|\Z)|^(?:advies|uitstel|toestemming|informatie|medewerking)\s(?:aan|bij)\s|^of\s(?:zijn|haar|hun)\s|"
        r"^hier(?:naar|over)\s(?:na\s)?bij\b|^bij\s[^,.]{3,40}\s(?:of|om|naar|na|wat)\b|"
        r"\b(?:gesprek|vergunning|subsidie|afspraak|overleg|ontheffing)\s(?:\w+\s)?aan\b|"
        r"\b(?:na|rond)\b|\b(?:op|aan)\b(?=\s(?:bij|voor)\b|\s?[.,;()]|\Z)|\b(?:offertes?|subsidie|sponsors?|navraag|opheldering)\b|"
        rf"^(?:aan\s)?{SOMEBODY}(?:[\w-]+\s){{1,4}}?(?:of|om|voor|wat|hoe|wanneer)\b|"
        rf"^{SOMEBODY}[\w-]+\s?(?:[.,;]|\Z)|^(?:het|dit)\s(?:aan\s)?(?:de|het|zijn|haar|hun)\s[\w-]+\s?(?:[.,;]|\Z)|"
        rf"^(?:(?:de\s)?(?:wethouder|wijkagent|burgemeester)\s|{ORGANISATIONS.pattern}.*\b(?:om|of|voor)\b)|"
        r"^(?:bij\s|aan\s|dit\s(?:bij|aan)\s)?(?:de|het)\s(?:gemeente|politie|wijkagent|school|winkeliers|eigenaar|"
        r"wethouder|buren|bewoners|aannemer|beheerder|corporatie|huismeester|bestuurder|directeur|"
        r"projectleider|ouders|vereniging|hovenier)\b"
    ),
    "waarschuwt/waarschuwen": r"^\W*de\s(?:buren|bewoners|politie|gemeente|beheerder|huismeester)\b(?!.*\bdat\b)",
    "leidt/leiden": r"\brond\b|^\W*de\s(?:avond|middag|schouw|excursie)\b|\bop\s?(?:[.,;]|\Z)",
    "roept/roepen": r"\bbij\selkaar\b",
    "sluit/sluiten": r"\b(?:een|de|het)\s(?:\w+\s)?(?:contract|verzekering|overeenkomst)\b|\baan\b|\b(?:verzekering|contract|overeenkomst)\b.*\baf\b",
    "biedt/bieden": r"\baan\b",
    "wijst/wijzen": r"\baan\b",
    "deelt/delen": (
        r"^(?:dit|het|die|ze|deze)\s(?:\w+\s)?(?:met|in|via|op)\s|"
        r"^(?!(?:\w+\s){0,3}me[de]e?\b)(?:.*\b(?:flyers?|folders?|brie(?:f|ven)|posters?|lootjes)\b.*\buit\b|.*\brond\b|"
        r"(?:.*\s)?de\s(?:presentatie|link|stukken|sheets|cijfers|foto\S*|lijst)\b(?!\s(?:mee|uit)))"
    ),
    "licht/lichten": r"\bin\s?(?:[.,;]|\Z)",
    "denkt/denken": r"^\W*mee\b(?!\sdat)|\bna\sover\b",
    "zit/zitten": r"^\W*voortaan\sin\b|^\W*(?:dan|volgende\skeer)\s(?:\w+\s){0,3}?voor\b",
    "stopt/stoppen": r"\bin\sde\s(?:bus|brievenbus)",
    "hangt/hangen": r"\bop\b",
    "antwoordt/antwoorden": rf"^\W*(?:hen|hem|haar|deze|{WRITERS}|schriftelijk)\b",
    "kaart/kaarten": r"^\W*(?:dit|het|deze|de)\b.*\baan\b(?!\sdat)",
    "stapt/stappen": r"^\W*naar\s(?:de|het)\b",
    "woont/wonen": r"\bbij\s?(?:[.,;]|\Z)",
    "treedt/treden": r"^\W*(?:\w+\s)?op\sals\b",
    "reageert/reageren": r"\b(?:namens|schriftelijk|op\sde\s(?:brief|mail|e-mail|enquête))\b(?!.*\bdat\b)",
    "presenteert/presenteren": THEN,
    "toont/tonen": THEN,
    "vertelt/vertellen": THEN,
    "start/starten": r"^\W*(?:een|de)\s\w*(?:groep|actie|proef|enquête|campagne|inzameling|onderzoek)\b",
    "herinnert/herinneren": r"^\W*(?:de\s(?!vergadering|aanwezigen|leden)|het\s(?!bestuur)|hem\b|haar\b|hen\b|"
    r"(?-i:[A-ZÀ-Þ])).*\baan\b",
    "onderhoudt/onderhouden": r"\bcontact(?:en)?\b",
    "rijdt/rijden": r"\bweg(?=\s?[.,]|\Z)|\bnaar\sde\s(?:stort\w*|milieustraat|kringloop)|"
    r"^\W*(?:met\s)?de\s(?:auto|bus|aanhanger|bakfiets)\b",
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
}


def by_form(table: dict[str, str]) -> dict[str, re.Pattern]:
    """{"neemt": …, "nemen": …} of {"neemt/nemen": …}."""
    return {form: re.compile(words, re.IGNORECASE) for pair, words in table.items() for form in pair.split("/")}


AMBIGUOUS, WITH_OBJECT = by_form(_AMBIGUOUS), by_form(_WITH_OBJECT)
