"""Whether somebody came for others: "Namens de gemeente: …" tells of guests, "Namens de bewoners: …" of the group."""

import re

from .listed import one_of
from .names import ORGANISATIONS

FOR = re.compile(r"\b(?:namens|vanuit|van)\s(?:(?:de|het|onze|ons)\s)?(?P<whom>\S.*)", re.IGNORECASE)
OURS = (  # what the name of a group, or of those who live there, ends in
    "raad", "platform", "commissie", "comité", "comite", "groep", "vereniging", "panel", "overleg", "vve", "bc",
    "belang", "belangen", "bestuur", "bewoners", "huurders", "eigenaren", "eigenaars", "leden", "lid", "buren",
    "buurt", "wijk", "dorp", "straat", "flat", "kant", "ouders", "jongeren", "ouderen", "ondernemers", "winkeliers",
    "vrijwilligers", "tuinders", "omwonenden", "team", "kring",
)  # fmt: skip
THEIRS = ("gemeente", "woning", "woon", "wijkteam", "gebieds", "politie", "gemeenteraad", "stadsdeel")
OWN = re.compile(rf"\w*{one_of(OURS)}(?!\w)", re.IGNORECASE)
OTHERS = re.compile(rf"\b{one_of(THEIRS)}", re.IGNORECASE)
BESIDE_LABEL = re.compile(
    rf"(?:aanwezigen?|deelnemers?|present)\s{one_of(THEIRS)}", re.IGNORECASE
)  # "Deelnemers gemeente"
AS_GUEST = re.compile(r"\bals\s(?:\w+\s)?gast", re.IGNORECASE)


def for_others(label: str) -> bool:
    """ "Aanwezig namens Ymere", "Van de gemeente", "Aanwezig als gast"; not "Namens het bestuur"."""
    if BESIDE_LABEL.match(label):
        return True
    found = FOR.search(label)
    return bool(AS_GUEST.search(label) or (found and not _is_ours(found["whom"])))


def is_other(party: str) -> bool:
    """ "Gemeente Purmerend" above a name; not "Wijkraad", nor the office that somebody has."""
    return bool(ORGANISATIONS.search(party) or OTHERS.search(party)) and not _is_ours(party)


def _is_ours(words: str) -> bool:
    return bool(OWN.search(words)) and not OTHERS.match(words)
