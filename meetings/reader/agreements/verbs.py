"""What somebody says they will do, told as if they do it: "Joke neemt contact op". Most verbs only report."""

import re

PLAIN = (
    "stuurt/sturen mailt/mailen belt/bellen regelt/regelen bestelt/bestellen koopt/kopen reserveert/reserveren "
    "organiseert/organiseren informeert/informeren benadert/benaderen verzorgt/verzorgen verspreidt/verspreiden "
    "bezorgt/bezorgen controleert/controleren onderzoekt/onderzoeken inventariseert/inventariseren plaatst/plaatsen "
    "schrijft/schrijven verstuurt/versturen beantwoordt/beantwoorden agendeert/agenderen actualiseert/actualiseren "
    "publiceert/publiceren verzamelt/verzamelen coördineert/coördineren checkt/checken polst/polsen print/printen "
    "timmert/timmeren schildert/schilderen maait/maaien snoeit/snoeien ontwerpt/ontwerpen bouwt/bouwen "
    "vertaalt/vertalen bakt/bakken kookt/koken begeleidt/begeleiden boekt/boeken repareert/repareren "
    "contacteert/contacteren attendeert/attenderen verwerkt/verwerken bezoekt/bezoeken "
    "overlegt/overleggen appt/appen herinnert/herinneren zorgt/zorgen kopieert/kopiëren drukt/drukken tekent/tekenen "
    "declareert/declareren peilt/peilen vervangt/vervangen verwijdert/verwijderen installeert/installeren "
    "monteert/monteren plant/planten scant/scannen vernieuwt/vernieuwen herstelt/herstellen "
    "archiveert/archiveren interviewt/interviewen verlengt/verlengen bundelt/bundelen verdeelt/verdelen leent/lenen "
    "betaalt/betalen huurt/huren bevestigt/bevestigen annuleert/annuleren vergelijkt/vergelijken zaait/zaaien"
)
PARTED = {  # verb: what must follow somewhere in the sentence
    "neemt/nemen": r"contact|op\b|mee\b|over\b|zich\b|initiatief",
    "maakt/maken": (
        r"(?:een|het|de|hiervan|hier|daarvan|nieuwe|afspra\w+|er|foto\S*|posters?|flyers?|folders?|lijst\w*|"
        r"overzicht)\b"
    ),
    "zoekt/zoeken": r"\b(?:uit|op|contact|naar|sponsors?|voorbeelden|mensen|vrijwilligers|helpers|hulp)\b",
    "geeft/geven": r"\bdoor\b",
    "zet/zetten": r"\b(?:op\s(?:de\s)?(?:site|website|agenda|lijst|papier|facebook|actielijst)|uit|in\sde)\b|"
    r"\bop\s?(?:[.;]|\Z)",
    "houdt/houden": r"\b(?:in\sde\sgaten|op\sde\shoogte|bij|contact|vinger)\b",
    "past/passen": r"\baan\b",
    "werkt/werken": r"\b(?:uit|bij)\b",
    "stelt/stellen": r"\b(?:op|samen|beschikbaar)\b(?!\sprijs)",
    "brengt/brengen": r"\b(?:mee|rond|langs|in\skaart|over|aandacht)\b",
    "pakt/pakken": r"\bop\b",
    "koppelt/koppelen": r"\bterug\b",
    "doet/doen": (
        r"^\W*dit\s(?:in|voor|vóór|uiterlijk|deze|volgende)\b|"
        r"\b(?:navraag|voorstel|onderzoek|melding|verzoek|oproep|aanvraag)\b"
    ),
    "loopt/lopen": r"\b(?:langs|na)\b|\bmee(?=\s?[.,]|\Z)",
    "spreekt/spreken": r"\b(?:aan|af)\b|\bin(?:\s(?:op|namens|tijdens|bij)\b|\s?[.,;]|\Z)",
    "bespreekt/bespreken": r"\bmet\b|^\W*(?:dit|het)\s(?:intern|verder|thuis)\b",
    "ondersteunt/ondersteunen": r"\bbij\b",
    "bedankt/bedanken": r"\bmet\seen\b|\bnamens\b",
    "meldt/melden": (
        r"^\W*(?:dit|deze)\b|\b(?:aan|dit\s(?:bij|aan)|het\s(?:bij|"
        r"aan)|deze\s(?:bij|aan)|bij\s(?:de|het|gemeente|(?-i:[A-Z])\w+))\b"
    ),
    "levert/leveren": r"\b(?:aan|in)\b",
    "dient/dienen": r"\bin\b(?!.*\bte\s\w+en\b)",
    "nodigt/nodigen": r"\buit\b",
    "bereidt/bereiden": r"\bvoor\b",
    "haalt/halen": r"\b(?:op|af|bij|offertes?|informatie)\b",
    "hangt/hangen": r"\bop\b",
    "bekijkt/bekijken": r"\b(?:de|het|dit|of|hoe|wat|welke|mogelijk\w*)\b",
    "kijkt/kijken": r"\b(?:of|naar|na|hoe|wat|welke)\b",
    "ruimt/ruimen": r"\bop\b",
    "vult/vullen": r"\b(?:in|aan)\b",
    "legt/leggen": r"\b(?:contact|voor|vast|neer)\b(?!.*\buit\b)|\bop\s?(?:[.;]|\Z)",
    "laat/laten": r"\b(?:weten|\w*maken|drukken|repareren|horen|nakijken|plaatsen)\b",
    "rondt/ronden": r"\baf\b",
    "stemt/stemmen": r"\baf\b",
    "voert/voeren": r"\b(?:uit|gesprek|overleg)\b",
    "draagt/dragen": r"\bzorg\b",
    "komt/komen": r"^\W*(?:vóór|voor|uiterlijk|in|volgende)\b.*\bmet\seen\b|\blangs\b|"
    r"\b(?:er|hier|hierop|daarop|hiermee)\b.*\bterug\b|\bterug\b.*\bop\b",
    "trekt/trekken": r"\bna\b",
    "rekent/rekenen": r"\b(?:uit|na)\b",
    "vraagt/vragen": (
        r"^bij\s[^,.]{3,40}\s(?:of|om|naar|wat)\b|\b(?:gesprek|vergunning|subsidie|afspraak|overleg|ontheffing)\s(?:\w+\s)?aan\b|"
        r"\b(?:na|rond)\b|\b(?:op|aan)\b(?=\s(?:bij|voor)\b|\s?[.,;()]|\Z)|\b(?:offertes?|subsidie|navraag|"
        r"opheldering)\b|\b(?:de|het)\s(?:gemeente|politie|wijkagent|school|winkeliers|eigenaar|"
        r"wethouder|buren|bewoners|aannemer|beheerder|corporatie|huismeester|bestuurder|directeur|"
        r"projectleider|ouders|vereniging|hovenier)\b|"
        r"^(?:haar|zijn|hun)\s(?!mening|aandacht|hulp|steun)[a-zà-ÿ]+\s?(?:[.,;]|\Z|of\b|om\b)|"
        r"^(?:aan\s)?(?:de|het)\s(?!voorzitter|secretaris|penningmeester|aanwezigen|leden|vergadering|wijkraad|bestuur|"
        r"werkgroep|commissie|mening|aandacht)[a-zà-ÿ]+\b.*\b(?:of|om)\b"
    ),
    "schakelt/schakelen": r"\bin\b",
    "roept/roepen": r"\bbij\selkaar\b",
    "schuift/schuiven": r"\baan\b",
    "sluit/sluiten": r"\baan\b",
    "biedt/bieden": r"\baan\b",
    "voegt/voegen": r"\btoe\b",
    "wijst/wijzen": r"\b(?:aan)\b",
    "leest/lezen": r"\b(?:door|na|mee|vooraf)\b",
    "bewaakt/bewaken": r"\b(?:de|het)\b",
    "gaat na/gaan na": r".",
}
NEVER = {  # the same verb, reporting
    "vraagt": re.compile(
        r"^\W*(?:zich\b|of\b|wanneer|waarom|hoe\b|wat\b|wie\b|welke|naar\b|aandacht|hoeveel|waar\b)|"
        r"\bzich\saf\b|\baandacht\b"
    ),
    "vragen": re.compile(r"^\W*(?:zich\b|of\b|wanneer|waarom|hoe\b|wat\b|wie\b|naar\b|aandacht)|\bzich\saf\b"),
    "maakt": re.compile(
        r"^\W*(?:zich\b|bezwaar|duidelijk|bekend|melding|een\sopmerking|een\scompliment|kennis)|"
        r"\b(?:zorgen|deel\suit|vandaag|vanavond|deze\skeer)\b|\bde\snotulen\b"
    ),
    "meldt": re.compile(r"^\W*(?:dat\b|zich\saf|verder\sdat)|\bdat\b"),
    "maken": re.compile(r"^\W*(?:ons\b|zich\b|bezwaar|duidelijk|kennis)|\b(?:zorgen|deel\suit)\b"),
    "nemen": re.compile(r"^\W*(?:afscheid|het\swoord|deel\b|aan\b|kennis|waar\b)|\bwoord\b"),
    "stellen": re.compile(r"^\W*(?:voor\b|ons|vast|de\svraag|vragen)|\bvragen?\b|\bvast\b"),
    "geven": re.compile(r"^\W*(?:aan\b|uitleg)"),
    "melden": re.compile(r"^\W*dat\b|\bdat\b"),
    "spreken": re.compile(r"^\W*(?:over|van|ons\b)"),
    "neemt": re.compile(r"^\W*(?:afscheid|het\swoord|deel\b|aan\b)|\bwoord\b"),
    "stelt": re.compile(r"€|\beuro\b|^\W*(?:voor\b|zich|de\svraag)|\bvragen?\b|\bvast\b|\bvoor\som\b|\bvoor\sdat\b"),
    "geeft": re.compile(r"^\W*(?:aan\b|uitleg|een\stoelichting)|\bdoor\sdat\b"),
    "sluit": re.compile(r"\bvergadering\b|\buur\b|\bbijeenkomst\b"),
    "zorgt": re.compile(r"^\W*zich\b|\boverlast\b|^\W*ervoor\sdat\b.*\bworden\b"),
    "brengt": re.compile(r"\b(?:verslag|naar\svoren)\b"),
    "komt": re.compile(r"^\W*met\b"),
    "loopt": re.compile(r"^\W*(?:goed|nog|door|al)\b"),
    "informeert": re.compile(r"^\W*(?:naar|of|ons|de\sleden|de\saanwezigen|de\svergadering)\b"),
    "schrijft": re.compile(r"^\W*dat\b"),
    "sturen": re.compile(r"\baan\sop\b"),
    "stuurt": re.compile(r"\baan\sop\b"),
    "bezoekt": re.compile(r"\b(?:regelmatig|vaak)\b"),
    "biedt": re.compile(r"\bexcuses\b"),
    "kijkt": re.compile(r"\bterug\b|\buit\snaar\b"),
    "laat": re.compile(r"\b(?:weten|zien|horen)\s(?:\w+\s)?(?:dat|of|hoe|wat)\b"),
    "wijst": re.compile(r"\bop\b"),
}


NOTHING = re.compile(r"\W*(?:geen|niet)\b")


def _table() -> dict[str, re.Pattern | None]:
    table: dict[str, re.Pattern | None] = {form: None for pair in PLAIN.split() for form in pair.split("/")}
    for pair, needs in PARTED.items():
        table |= {form: re.compile(needs, re.IGNORECASE) for form in pair.split("/")}
    return table


VERBS = _table()


def promises(verb: str, after: str) -> bool:
    """Whether "X `verb` `after`" says what X will do, rather than what X said."""
    if verb not in VERBS or NOTHING.match(after):
        return False
    needs, never = VERBS[verb], NEVER.get(verb)
    return not (never and never.search(after)) and (needs is None or bool(needs.search(after)))
