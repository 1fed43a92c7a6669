"""Whether somebody came for others: "Namens de gemeente: …" tells of guests, "Namens de bewoners: …" of the group."""

import re

from ..listed import one_of
from ..names.names import ORGANISATIONS
from ..names.outside import OFFICES
from ..names.role_words import ROLE

FOR = re.compile(r"\b(?:namens|vanuit|van(?!\sde\spartij\b))\s(?:(?:de|het|onze|ons)\s)?(?P<whom>\S.*)", re.IGNORECASE)
OURS = (  # what the name of a group, or of those who live there, ends in
    "raad", "platform", "commissie", "comité", "comite", "groep", "vereniging", "panel", "overleg", "vve", "bc",
    "belang", "belangen", "bestuur", "bewoners", "huurders", "eigenaren", "eigenaars", "leden", "lid", "buren",
    "buurt", "wijk", "dorp", "straat", "flat", "kant", "ouders", "jongeren", "ouderen", "ondernemers", "winkeliers",
    "vrijwilligers", "tuinders", "omwonenden", "team", "kring",
)  # fmt: skip
THEIRS = (
    "gemeente", "woning", "woon", "wijkteam", "gebieds", "politie", "gemeenteraad", "stadsdeel", "jongerenwerk",
    "opbouwwerk", "sociaal werk",
)  # fmt: skip
OWN = re.compile(rf"\w*{one_of(OURS)}(?!\w)", re.IGNORECASE)
OTHERS = re.compile(rf"\b{one_of(THEIRS)}", re.IGNORECASE)
BESIDE_LABEL = re.compile(
    rf"(?:aanwezigen?|deelnemers?|present)\s{one_of(THEIRS)}", re.IGNORECASE
)  # "Deelnemers gemeente"
SCREEN = re.compile(r"\b(?:zoom|teams|whatsapp)\b", re.IGNORECASE)  # where they met
KEEPER = re.compile(r"beheerder|administrateur|huismeester", re.IGNORECASE)  # may be one of us
OFFICE = re.compile(rf"(?:{OFFICES}|{KEEPER.pattern})(?::|\s[–-])\s", re.IGNORECASE)
AS_GUEST = re.compile(r"\bals\s(?:\w+\s)?gast", re.IGNORECASE)


def for_others(label: str) -> bool:
    """ "Aanwezig namens Ymere", "Van de gemeente", "Aanwezig als gast"; not "Namens het bestuur"."""
    label = label.partition(" (")[0]  # "Aanwezig (12 van de 24)"
    if BESIDE_LABEL.match(label):
        return True
    found = FOR.search(label)
    return bool(AS_GUEST.search(label) or (found and not _is_ours(found["whom"])))


def is_other(party: str) -> bool:
    """ "Gemeente Purmerend" above a name; not "Wijkraad", nor the office that somebody has."""
    known = ORGANISATIONS.search(party) or OTHERS.search(party)
    return bool(known) and not (_is_ours(party) or SCREEN.search(party))


def may_be_other(party: str) -> bool:
    """Also a name that is known of nobody, as "Bindkracht10"; not the office that somebody has."""
    return not (_is_ours(party) or ROLE.match(party))


def is_office_of_others(party: str, said: str) -> bool:
    """ "Wijkagent: Mo Tol", and "Beheerder: Mo Tol (VvE Service)", where it is told for whom."""
    return bool(OFFICE.match(party) and ("(" in said or not KEEPER.match(party)))


def _is_ours(words: str) -> bool:
    return bool(OWN.search(words)) and not OTHERS.match(words)
