"""Titles that stand on nearly every agenda."""

import re

STOCK = re.compile(
    r"(?:opening|welkom\b|vaststell(?:en|ing)\s(?:van\s(?:de\s)?)?(?:agenda|notulen|verslag)|"
    r"(?:concept-?\s?)?notulen|verslag|"
    r"mededelingen|ingekomen|post\b|politie|wijkagent|gemeente|rondvraag|sluiting|w\.?v\.?t\.?t\.?k|pauze|"
    r"actie(?:lijst|punten)|"
    r"aktie(?:lijst|punten)|financiën|volgende\s(?:vergadering|bijeenkomst|keer)|afsluiting|verkeer|groen|"
    r"veiligheid|agenda|"
    r"terugblik|stand\svan\szaken|bestuur|wijkraad|website|communicatie|parkeren|jaarplan|begroting|"
    r"afspraken|datum|einde)",
    re.IGNORECASE,
)


def is_stock(title: str) -> bool:
    return bool(STOCK.match(title))
