"""Titles that stand on nearly every agenda."""

import re

STOCK = re.compile(
    r"(?:opening|welkom|vaststell(?:en|ing)\s(?:van\s(?:de\s)?)?(?:agenda|notulen|verslag)|(?:concept-?\s?)?notulen|verslag|"
    r"mededelingen|ingekomen|post\b|politie|wijkagent|gemeente|rondvraag|sluiting|w\.?v\.?t\.?t\.?k|pauze|actie(?:lijst|punten)|"
    r"aktie(?:lijst|punten)|financiën|volgende\s(?:vergadering|bijeenkomst|keer)|afsluiting|verkeer|groen|veiligheid|agenda|"
    r"terugblik|stand\svan\szaken|bestuur|wijkraad|website|communicatie|parkeren|jaarplan|begroting|afspraken|datum|einde)",
    re.IGNORECASE,
)


def is_stock(title: str) -> bool:
    return bool(STOCK.match(title))
