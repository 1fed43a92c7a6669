"""What was decided. Most decisions have no sign in the text: those are not guessed."""

import re
from itertools import zip_longest

from .deciding import decides
from .lines import Line
from .listed import holds
from .places import place_of
from .reading import Said
from .sections import leads_to_decisions, opens_decisions, opens_list
from .sentences import sentences

MARK = re.compile(
    r"^(?:[Bb]esloten|BESLOTEN|[Bb]esluit|BESLUIT)(?:\s?\d{1,4}(?:[-/.]\d{1,4})?)?\s?:\s*(?P<said>.*)", re.DOTALL
)
BODY = "Bestuur|Vergadering|Dorpsraad|Wijkraad|Werkgroep|Commissie|ALV|Ledenvergadering"  # typed without "het" or "de"
OTHERS = "gemeente|gemeenteraad|raad|college|provincie|corporatie|wethouder|rechter|school"
SAYS = re.compile(
    r"^(?:[Ee]r\s(?:wordt|is|werd)\s(?:\w+\s){0,2}besloten|[Bb]esloten\s(?:is|wordt|word|werd|om|dat)|(?:[Ww]e|"
    r"[Ww]ij)\s(?:besluiten|hebben\sbesloten|besloten)|[Hh]et\sbesluit\sis|"
    r"[Uu]nanie?m\s(?:is|wordt|werd)\sbesloten)\b|"
    r"^(?:(?:[Dd]e|[Hh]et)\s\w[\w-]{2,30}|"
    rf"{BODY})\s(?:besluit|besluiten|(?:stemt|stemmen)\s(?:unaniem\s|met\s\d+\sstemmen\s[^.?!]{{3,40}}\s)?in\smet|(?:stemt|stemmen)\s(?:er|hier|daar)mee\sin|"
    r"gaat\s(?:unaniem\s)?akkoord\smet|gaat\s(?:hier|daar)mee\s(?:unaniem\s)?akkoord|keurt\s[^.?!]{3,80}\sgoed|stelt\s(?!vast)[^.?!]{3,80}\svast|kiest\s(?:(?:unaniem|met\s\d+\s[^.?!]{3,40})\s)?(?:er)?voor(?=[^.]*\.?\Z))\b|"
    r"^(?:[Ww]e|[Ww]ij)\sgaan\s(?:unaniem\s)?akkoord\smet\b|^Gekozen\s(?:is|wordt|werd)\svoor\b|"
    rf"^(?:Na|Met|Uiteindelijk|Daarop|Hierna)\b[^.?!,]{{0,60}}\s(?:stemt|gaat|stemmen|gaan)\s(?:de|het)\s(?!(?:{OTHERS})\b)[\w-]{{3,30}}\s(?:(?:er|hier|daar)mee\s(?:in|akkoord)\b|(?:in|akkoord)\s?(?:[.!]|\Z|met\b))|"
    r".*\b(?:wordt|worden|werd|werden)\s(?:daarop\s|hierna\s)?(?:bij\sacclamatie|met\salgemene\sstemmen|unaniem)\s(?:her)?(?:benoemd|gekozen|verkozen)\b|"
    r"^[^.?!]{3,60}\sstel(?:t|len)\szich\s(?:\w+\s)?(?:her)?(?:beschikbaar|kandidaat|verkiesbaar)\sen\s(?:wordt|worden)\s(?:\w+\s)?(?:her)?(?:benoemd|gekozen|verkozen)\b|"
    r"^(?:[Ww]e|[Ww]ij)\s(?:nemen|namen)\s(?:dit|dat|het)\s(?:aanbod|voorstel|advies)\s(?:\w+\s)?aan\b|"
    r"^(?:[Dd]e|[Hh]et)\s(?!gemeente|provincie|corporatie|woning)\w[\w-]{2,30}\sstelt\s[^.?!]{3,80}\sbeschikbaar\b|"
    r"^(?!.*\b(?:als|of)\b)[^.?!,]{3,40}\skiezen\s(?:we|wij)\s(?:er)?voor\b|"
    r"^[^.?!]{0,60}\b(?:besluit(?:en)?\s(?:de|het)\s[\w-]{3,30}|besluiten\s(?:we|wij))\s(?:unaniem\s)?(?:om|dat|tot)\b|"
    rf"^(?:Na|Met|Uiteindelijk|Daarop|Hierna)\b[^.?!,]{{0,80}}\sbesluit(?:en)?\s(?:de|het)\s(?!(?:{OTHERS})\b)[\w-]{{3,30}}\s[^.?!]{{3,120}}\bte\s[a-zà-ÿ]{{3,}}en\s?\.?\Z|"
    r"^[^.?!]{3,160}\b(?:wordt|is|werd|worden|zijn)\s[^.?!]{0,60}\b(?:besloten|unaniem\s(?:aangenomen|"
    r"vastgesteld|goedgekeurd))\b"
)
ALL_AGREE = re.compile(
    r"[^.?!]{12,200},\s(?:daar|hier)\s(?:zijn|waren|is|was)\s(?:we|wij|iedereen|men)\s(?:het\s)?(?:(?:snel|allemaal|al)\s)?(?:(?:het|snel)\s)?(?:over|mee)\s(?:het\s)?eens\b|"
    r"[^.?!]{12,200},\s(?:we|wij|iedereen|men)\s(?:is|was|zijn|waren)\s(?:het\s)?(?:daar|hier|er)mee\s(?:het\s)?eens\b|"
    r"(?!.*\b(?:[Gg]een|[Nn]iet|[Nn]iets)\b)[^.?!]{8,200},\s(?:iedereen\s|allen\s)?akkoord\s?[.!]?\Z"
)  # "De bijdrage wordt 5 euro, daar zijn we het over eens"
VOTED = (
    r"(?i:bij\s(?:acclamatie|handopsteking|meerderheid)|met\salgemene\sstemmen|unaniem|eenstemmig|met\s\d+\sstemmen|"
    r"zonder\sstemming)"
)
PASSED = (
    r"(?:goedgekeurd|aangenomen|vastgesteld|toegekend|gekozen|herkozen|verkozen|benoemd|herbenoemd|afgewezen|verworpen)"
)
ALL_OF_US = "vergadering|ledenvergadering|wijkraad|dorpsraad|werkgroep|commissie|ALV"
VOTES = re.compile(
    rf"[^.?!]{{0,80}}\b(?:wordt|worden|is|zijn)\s[^.?!]{{0,80}}\b{VOTED}\b[^.?!]{{0,60}}\b{PASSED}\s?[.!]?\Z|"
    rf"[^.?!]{{0,20}}\b{VOTED}\s(?:wordt|worden|is|zijn)\s(?![A-Z]\d)[^.?!]{{3,100}}\b{PASSED}\s?[.!]?\Z|"
    rf"(?:De|Het)\s(?:{ALL_OF_US}|bestuur)\s(?:stemt\s(?:hier|daar)?(?:mee\s)?in|(?:is|gaat)\s(?:(?:hier|daar)mee\s)?akkoord)\s?[.!]?\Z|"
    rf"(?:De|Het)\s(?:{ALL_OF_US}|bestuur)\sging(?:en)?\sakkoord\smet\s|"
    r"Iedereen\s(?:is\s)?voor,\s(?:dus\s)?(?:[a-z]+\s){0,2}(?:goedgekeurd|aangenomen|akkoord)\s?[.!]?\Z|"
    r"(?:Daar|Hier)\s(?:is|was)\siedereen\s(?:het\s)?mee\seens\s?[.!]?\Z|"
    r"(?:Afgewezen|Goedgekeurd|Toegekend|Aangenomen)\s(?:wordt|worden)\s(?:(?:de|het|een)\s|€|\d)|"
    r"(?:We|Wij)\s(?:kennen\stoe:?|kiezen\svoor|gaan\svoor\s(?:de|het)(?!\s(?:eerste|tweede)|[^,.?!]*en\s?[.!]?\Z))\s|"
    r"Op\svoorstel\svan\s[^.?!,]{3,40}\s(?:wordt|worden)\s[^.?!,]{3,80}[a-zà-ÿ](?:d|t|en)\s?[.!]?\Z"
)  # "De jaarrekening wordt met 24 stemmen voor goedgekeurd.", "Iedereen voor, dus goedgekeurd."
MONEY = r"(?:contributie|bijdrage|prijzen|prijs|entree|entreeprijs|huurprijs|inleg|vergoeding|toeslag)"
ASKED = r"(?:aanvragen|aanvraag|voorstel|verzoek|voorstellen|verzoeken|subsidieaanvraag|begroting|jaarrekening|motie)"
SETTLED = re.compile(
    rf"(?:De|Het|Bestuur|Wij|We)\s?(?!{OTHERS})[\w-]*\s?(?:heeft|hebben)\s(?!(?:nog\s)?(?:niet|geen))[^.?!,]{{0,50}}\bbesloten\b(?!\sdat\s(?:de\sgemeente|het\scollege))|"
    rf"(?:De|Het)\s(?!(?:{OTHERS})\s)[\w-]{{3,30}}\skent\s(?:[^.?!]|\.(?=\d)){{3,160}}\stoe\s?[.!]?\Z|"
    rf"(?:De|Het|Beide|Alle)\s{ASKED}\b(?!.*\b(?:gemeente|college|provincie)\b)(?:[^.?!,]|\.(?=\d)){{0,80}}\s(?:wordt|worden)\s(?:(?!niet|door)\w+\s){{0,2}}(?:afgewezen|toegekend|verworpen|gehonoreerd|ingewilligd|aangenomen|goedgekeurd|aangehouden)\s?(?:met\s[^.?!,]{{3,40}})?[.!]?\Z|(?:Het\svoorstel|De\smotie)\b[^.?!,]{{0,80}}\sis\s(?:\w+\s)?(?:verworpen|aangenomen|afgewezen)\s?[.!]?\Z|"
    r"De\sraad\sbesluit\s(?!in|op|pas|morgen|volgende|over)[^.?!]{3,160}\bte\s[a-zà-ÿ]{3,}|"
    r"(?!.*\bfonds\b|geen\b)[^.?!:]{4,80}(?::|,|\s[–-])\s(?:goedgekeurd|afgewezen|toegekend|akkoord|aangehouden)(?:,\s[^.?!]{3,60})?\s?[.!]?\Z|"
    rf"(?:De\s(?:[a-z]+e\s)?)?{MONEY}\s(?:blijft|blijven)\s(?:(?:op\s)?€|\d|gelijk|ongewijzigd|hetzelfde)|"
    rf"(?:De\s)?{MONEY}\s(?:gaat|gaan)\s(?:niet\somhoog|(?:\w+\s){{0,3}}(?:van|naar)\s(?:€\s?)?\d)|Gaat\svan\s(?:€\s?)?\d+\snaar\s(?:€\s?)?\d|"
    rf"(?:De|Het)\s(?!(?:{OTHERS})\s)[\w-]{{3,30}}\sadviseert\s(?:unaniem|eenstemmig|met\salgemene\sstemmen)\b",
    re.IGNORECASE,
)  # "Het bestuur heeft met algemene stemmen besloten …", "De contributie blijft € 15"
OUR_MONEY = r"(?:contributie|bijdrage|inleg|entree|entreeprijs|huurprijs)"
SHORTLY = re.compile(
    r"(?:De|Het|Die|Dat|Er)\s(?:[\w-]+\s){0,2}komt\ser\sniet\s?[.!]?\Z|(?:[^.?!]{3,100}[:,]\s|Dat\s)?[Dd]oen\s(?:we|wij)\sniet\s?[.!]?\Z|"
    r"(?:[^.?!]{3,120},\s)?(?:[Dd]at\s)?[Mm]ag\svan\siedereen\s?[.!]?\Z|[^.?!]{3,140},\s(?:dat\s|die\s)?vinden\s(?:we|wij)\s(?:allemaal\s|best\s)?(?:goed|prima)\s?[.!]?\Z|"
    r"(?!.*\bvoortaan\b)(?:[^.?!]{3,80},\s|[^.?!,]{3,60}\s)?doen\s(?:we|wij)\s(?:het\s|dit\sjaar\s){0,2}niet(?:\smeer)?(?:,\s[^.?!]{3,80})?\s?[.!]?\Z|"
    r"(?:[^.?!,]{3,60},\s)?(?:we|wij)\sdoen\s(?:het|dit|dat)(?:\sdit\sjaar)?(?:\sniet)?\s?[.!]?\Z|(?:[^.?!:]{3,120}:\s|Dat\s)?doen\s(?:we|wij)\s?[.!]*\Z|"
    r"(?:We|Wij)\shouden\shet\sop\s(?:€\s?)?\d|"
    r"(?:Daar|Hier)\s(?:gaan|stemmen)\s(?:we|wij)\s(?:unaniem\s)?(?:mee\s)?(?:akkoord|in|mee\sin)\s?[.!]?\Z|"
    r"[^.?!]{3,160},\szo\shebben\s(?:we|wij)\s(?:het\s)?gestemd\b|"
    r"[^.?!]{8,200}[;,]\s(?:daar|hier)\s(?:was|is)\sniemand\s(?:op\s)?tegen\s?[.!]?\Z|"
    r"(?:Voor|Aan)\s[^.?!,]{3,60}\strekken\s(?:we|wij)\s[^.?!,]{0,20}\d[^.?!,]{0,20}\suit\s?[.!]?\Z|"
    r"Er\smag\s(?:(?:maximaal|hooguit)\s)?(?:€\s?)?\d+\s(?:euro\s)?(?:uit|aan|naar|voor)\b|"
    r"(?:Aan|Voor|Er)\s[^.?!,]{0,60}\s?word(?:t|en)\s(?:(?:er|maximaal|een\sbedrag\svan)\s){0,2}(?:€\s?\d[\d.,]*|\d+\seuro)\s(?:[^.?!,]{0,60}\s)?(?:bijgedragen|uitgetrokken|toegekend|gegeven|gereserveerd)\s?[.!]?\Z|"
    rf"De\s(?:[a-z]+e\s)?(?:{OUR_MONEY}|zaalhuur|huurtarieven|servicekosten)\b[^.?!,]{{0,30}}\s(?:wordt|worden)\s(?!niet)[^.?!,]{{0,60}}\b(?:verhoogd|verlaagd|gehalveerd)\b|"
    r"[^.?!,:]{3,40}(?:\sgaat\snaar|:\s[^.?!,:]{3,20}\snaar)\s(?:€\s?\d[\d.,]*|\d+,\d\d|\d+\s(?:cent|euro))(?:,\s[^.?!]{3,40})?\s?[.!]?\Z|"
    rf"(?:De\s(?:[a-z]+e\s)?)?{OUR_MONEY}\sgaat\s(?:[^.?!,]{{3,60}}\s)?(?:omhoog|omlaag)\b|"
    r"[^.?!]{3,160}[;,]\s(?:dit|dat|het)\svoorstel\swordt\s(?:unaniem\s)?(?:aangenomen|afgewezen|verworpen)\s?[.!]?\Z|"
    r"(?:Dit|Dat|Het)\s(?:voorstel|plan|idee)\swordt\s(?:unaniem\s)?(?:aangenomen|afgewezen|verworpen)\s?[.!]?\Z",
    re.IGNORECASE,
)  # "De geit komt er niet.", "Dat mag van iedereen."
HINTS = (  # one of these stands in each
    "kent ", "adviseert", "anvaard", "erworpen", "echarge", "écharge", "astgesteld", "toestemming", "advies",
    "vonden w", "vond het", "vindt h", "vinden h", "gaat met", "gaat per", "blijft ", "blijven ", "gaat van",
    "gaat naar", "gaan van", "gaan naar", "erkozen", "angehouden", "doen w", "mandaat", " uit voor", "ozen ",
    "houden het", "verhoogd", "verlaagd", "gehalveerd", "oedgekeurd", "angenomen", "fgewezen", "oegekend",
    "kennen toe", "gaan voor", "eens", "tegen", "van iedereen", "vinden w", " niet", "gestemd", "er mag",
    "trekken w", "bijgedragen", "uitgetrokken", "eslo", "aanbod", "voorstel", "eslui", "enoemd", "ekozen", "temt",
    "temmen", "nanie", "kkoord", "stelt", "kiest", "kiezen", "keurt", "honoreerd", "omhoog", "omlaag", "doen het",
    "iedereen voor",
)  # fmt: skip
MINUTES = re.compile(r"\b(?:notulen|(?<!financieel\s)verslag|agenda)\b", re.IGNORECASE)
ACTION = re.compile(r"[Aa][ck]tie\b|ACTIE\b")
COUNTED = re.compile(r"B\d{1,2}[.:)]?\s+(?=[A-ZÀ-Þ])")  # "B1 De begroting …", beside "A1 …" for actions
CODE = re.compile(r"\d{2,4}[-/.]\d{1,4}[.:]?\s+(?=[A-ZÀ-Þ])")  # "2019-07 ", the number of a decision
NO_NEWS = re.compile(
    r"\b(?:nog\sniets?|niet|eerder|vorige?\s\w+|destijds)\sbesloten\b|\b(?:gemeenteraad|college|misschien|eventueel)\b"
)
NOT_YET = re.compile(
    r"^(?:Het\scollege|De\s(?:gemeente|gemeenteraad|raad|provincie|rechter|corporatie|wethouder))\s|"
    r"^(?:[Hh]ier|[Dd]aar)over\b|\b(?:nog\s(?:niet|niets)\sbesloten|niet\sbesloten|eerder\sbesloten|vorige\s\w+\sbesloten)\b|"
    r"\bgemeente(?:raad)?\b.{0,60}\bbesloten\b|\bcollege\b.{0,60}\bbesloten\b"
)


def decisions_in(lines: list[Line], item_starts: set[int], source: str) -> tuple[list[Said], set[int]]:
    """From a list of decisions, from "Besluit:", and from sentences that say that something is decided; and the starts
    of the lines of such lists.
    """
    found: list[Said] = []
    listed: set[int] = set()
    listing, only_points = False, False
    counted = sum(bool(COUNTED.match(line.raw.strip())) for line in lines) > 1
    for line, below in zip_longest(lines, lines[1:]):
        if opens_decisions(line):
            listing, only_points = True, False
            continue
        if leads_to_decisions(line) and below and below.mark.kind:
            listing, only_points = True, True
        elif (counted and COUNTED.match(line.raw.strip())) or (listing and _goes_on(line, only_points, item_starts)):
            words = CODE.sub("", line.text)
            found.append(Said(words, place_of(words, line, source)))
            listed.add(line.start)
            continue
        else:
            listing = False
        found += [Said(words, place_of(words, line, source)) for words in _in_sentences(line)]
    return found, listed


def _goes_on(line: Line, only_points: bool, item_starts: set[int]) -> bool:
    if line.is_heading or line.start in item_starts or opens_list(line) or ACTION.match(line.text):
        return False
    if line.mark.kind in ("bullet", "number", "letter"):
        return True
    return not only_points and not line.gap and len(line.text.split()) > 2


def _in_sentences(line: Line):
    for sentence in sentences(line.text) if holds(line.text.casefold(), HINTS) else []:
        if sentence.endswith(("?", ":")):
            continue
        if found := MARK.match(sentence):
            if found["said"]:
                yield sentence if sentence.casefold().startswith("besloten") else found["said"]
        elif _says(sentence):
            yield sentence


def _says(sentence: str) -> bool:
    decided = SAYS.match(sentence) or ALL_AGREE.match(sentence) or VOTES.match(sentence)
    if decides(sentence):
        return not MINUTES.search(sentence)
    sure = bool(decided) and not NOT_YET.search(sentence)
    return (
        sure or bool((SETTLED.match(sentence) or SHORTLY.match(sentence)) and not NO_NEWS.search(sentence))
    ) and not MINUTES.search(sentence)
