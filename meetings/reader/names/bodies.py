"""What a group of residents calls itself, in words: "wijkraad", "huurdersvereniging", "VvE"."""

import re

OF = (
    "wijk",
    "buurt",
    "buren",
    "dorps",
    "bewoners",
    "huurders",
    "gebieds",
    "straat",
    "stadsdeel",
    "kern",
    "plein",
    "flat",
    "speeltuin",
    "omwonenden",
    "volkstuin",
    "tuin",
)
SORTS = (
    "raad", "raads", "platform", "commissie", "comité", "panel", "vereniging", "groep", "overleg", "beraad", "orgaan",
    "belang", "belangen", "team", "forum", "kring", "koepel", "initiatief", "schap", "collectief", "vertegenwoordiging",
    "preventie", "organisatie", "comite",
)  # fmt: skip
GROUPS = (
    "werk", "klankbord", "project", "stuur", "initiatief", "kern", "actie", "activiteiten", "groen", "verkeers",
    "belangen", "tuin", "energie", "oranje", "feest", "moestuin", "natuur", "afval", "kunst", "straat",
)  # fmt: skip
ALONE = (
    "platform",
    "stichting",
    "vereniging",
    "vve",
    "vve-platform",
    "speeltuin",
    "buurttuin",
    "moestuin",
    "huiskamer",
    "belangenvereniging",
    "coöperatie",
)
MEETS = ("vergadering", "overleg", "bijeenkomst")


def _one_of(words) -> str:
    """The longest first, so that "raads" is not read as "raad"."""
    return "|".join(sorted(words, key=len, reverse=True))


RESIDENTS = rf"(?:{_one_of(OF)})(?:{_one_of(SORTS)})|(?:{_one_of(GROUPS)})(?:commissie|comité|overleg|team)"
GROUPS_OF = rf"(?:{_one_of(GROUPS)}|\w{{1,15}}werk)groep"
PLURAL = rf"(?:(?:{_one_of(OF)})(?:raden|platforms|commissies|verenigingen|groepen)|werkgroepen)"
KIND = re.compile(
    rf"\b(?P<kind>{RESIDENTS}|{GROUPS_OF}|{_one_of(ALONE)})(?P<meeting>{_one_of(MEETS)})?(?=\s|:|,|\Z)", re.IGNORECASE
)
