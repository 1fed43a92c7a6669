"""What somebody says in so many words that they will do: "zegt toe", "biedt aan", "wil dit op zich nemen"."""

import re

SAYS = (
    r"(?:zegt|zeggen)\s(?:\w+\s){0,3}?toe\b|beloofd\s(?:dat|om)\b|zegt\sdat\s(?:hij|zij|ze)\s(?:dit|dat|het)\s(?:wel\s)?(?:wil\sdoen|zal\s\w+en|gaat\s\w+en|regelt|doet|uitzoekt|oppakt)\b|"
    r"zegt\sdat\s(?:hij|zij|ze)\s[^.?!,]{2,60}\s(?:regelt|uitzoekt|oppakt|meeneemt|langskomt|meehelpt|navraagt|doorgeeft|nakijkt|maakt|bestelt|"
    r"(?:terug|op|rond|mee|weg)(?:brengt|haalt|stuurt|belt))\s?\.?\Z|(?:belooft|beloven)\b(?!\sbeterschap)|(?:biedt|bieden)\saan\s(?![^.?!]*\b(?:iets|meer|wat)\s(?:[\w-]+\s){0,4}?te\svertellen\b)(?:om\s)?|"
    r"(?:nam|namen|neemt|nemen)\sop\szich\som\s|(?:nam|namen)\s(?:(?:dit|het)\s)?op\szich\b|(?:zegde|zegden)\s(?:\w+\s){0,3}?toe\b|(?:bood|boden)\saan\s(?:om\s)?[^.?!]{3,120}\bte\s[a-zà-ÿ]+"
)
TAKES = (
    r"(?:neemt|nemen)\s(?:dit|het)\s(?:op\szich|voor\s(?:zijn|haar|hun)\srekening)\b|(?:pakt|pakken)\s(?:dit|het)\s(?:verder\s)?op\b|"
    r"(?:zoekt|zoeken)\s(?:dit|het)\suit\b|(?:meldt|melden)\szich\s(?:hiervoor\s)?aan\b|krijg(?:t|en)\sde\s(?:opdracht|taak)\b|"
    r"(?:meldt|melden)\szich\s(?:aan\s)?(?:als\s(?:vrijwilliger|kandidaat|trekker|begeleider|coördinator|contactpersoon)|"
    r"voor\s(?:de|het|een)\b)(?!.*\baf\b)|(?:verdiept|verdiepen)\szich\s(?:\w+\s)?(?:in|hierin|erin)\b|"
    r"(?:buigt|buigen)\szich\s(?:\w+\s)?(?:over|hierover)\b|(?:steekt|steken)\s(?:zijn|haar|hun)\slicht\sop\b|"
    r"(?:wordt|worden)\s(?:de\s|het\s|onze\s)?(?:nieuwe\s|vaste\s)?(?:contactpersoon|aanspreekpunt|trekkers?|coördinator|beheerder)\b|"
    r"dra(?:agt|gen)\ser\szorg\svoor\sdat\b|(?:neemt|nemen)\s(?:deel\saan|plaats\sin)\s(?:de|het|een)\b|(?:doet|doen)\smee\s(?:aan|in)\s(?:de|het|een)\b|"
    r"(?:geeft|geven)\szich\s(?:\w+\s)?op\b|(?:heeft|hebben)\szich\s(?:\w+\s)?(?:opgegeven|aangemeld)\b|"
    r"(?:ziet|zien)\s(?:er\s?op\stoe|hierop\stoe|toe\sop)\b"
)
WANTS = (
    r"(?:wil|willen)\s(?:dit|dat|het)\s(?:wel\s|graag\s)?(?:op\szich\snemen|doen|regelen|uitzoeken|oppakken)\b|"
    r"(?:wil|willen)\s(?:dit|dat|het|hierover)\s[^.?!,]{0,80}?\b(?:aan\sde\sorde\sstellen|aankaarten|inbrengen|voorleggen)\b|"
    r"(?:wil|willen)\s(?:nog\s)?(?:kijken|uitzoeken|nagaan|onderzoeken|navragen)\s(?:of|hoe|wat|welke|wie|waar|wanneer)\b|"
    r"(?:wil|willen)\s(?:nog\s|wel\s|hierover\s)?(?:proberen|contact\sopnemen)\b|"
    r"(?:(?:is|zijn)|verkla(?:art|ren)\szich)\s(?:\w+\s)?bereid\s(?:om\s)?(?!het\sverslag|[^.?!]*\bte\snotuleren)[^.?!]{2,80}\bte\s[a-zà-ÿ]+|"
    r"(?:heeft|hebben)\s(?:toegezegd|aangeboden|beloofd)\s(?:om\s)?[^.?!]{2,80}\bte\s[a-zà-ÿ]+"
)
ITSELF = (
    r"(?:(?:leest|lezen)\szich\s(?:\w+\s)?in|ontferm(?:t|en)\szich\sover|bekommer(?:t|en)\szich\som|oriënte(?:ert|ren)\szich|(?:schrijft|schrijven)\szich\s(?:\w+\s)?in|"
    r"(?:stelt|stellen)\szich\s(?!.*\b(?:wordt|worden|is|zijn)\s.*(?:benoemd|gekozen)\b)(?:\w+\s)?(?:beschikbaar|kandidaat|verkiesbaar))\b"
)
HAS = (
    r"(?:biedt|bieden|meldt|melden)\szich\s(?:vrijwillig\s)?aan\s?(?:[.!]|\Z)|"
    r"(?:is|zijn)\s(?:voornemens|van\splan)\s(?:om\s)?[^.?!]{2,80}\bte\s[a-zà-ÿ]+|"
    r"(?:is|zijn)\s(?:hiervoor\s|dan\s)?(?:de\s|het\s|onze\s)?(?:contactpersoon|aanspreekpunt|trekkers?)\b|"
    r"krijg(?:t|en)\s(?:het\sverzoek|de\svraag)\b|(?:vormt|vormen)\s(?:samen\s)?(?:de|een)\s\w*(?:commissie|groep|groepje|team|redactie|duo)\b|"
    r"(?:is|zijn)\s(?:hier|daar)voor\sverantwoordelijk\b|(?:heeft|hebben|krijgt|krijgen)\sde\s(?:taak|opdracht)\som\s|"
    r"(?:heeft|hebben)\s(?:het\s|dit\s|deze\s\w+\s)?op\szich\sgenomen\b|(?:zal|zullen)\ser\szijn\b"
)
GOES_ON = (
    r"(?:blijft|blijven)\s(?:(?:dit|het|de\s\w+)\s(?:volgen|monitoren|in\sde\sgaten\shouden)|"
    r"(?:bellen|mailen|aandringen|volgen)\b|er\s?achteraan|(?:hierover\s)?in\s(?:gesprek|contact))\b"
)
PLEDGE = re.compile(rf"\s?(?:(?P<said>{SAYS})|{TAKES}|{WANTS}|{ITSELF}|{HAS}|{GOES_ON})")


def pledged(after: str) -> str:
    """The kind of agreement: "promise" where it is said, "action" where it is taken on; "" for neither."""
    found = PLEDGE.match(after)
    if not found:
        return ""
    return "promise" if found["said"] and not found["said"].startswith(("bie", "bo", "n")) else "action"
