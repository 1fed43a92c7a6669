"""Who has it, where a text gives nothing but the owner: a cell, or what stands in brackets."""

import re

from ..context import Context
from ..names.names import NAME, ORGANISATIONS, is_nobody, without_title
from ..names.subjects import A_GROUP, ALL, EVERYBODY, GROUP, OFFICE, OURSELVES, WE

INITIALS = re.compile(r"[A-Z][A-Za-z]{0,3}(?:\s?[/,&+]\s?[A-Z][A-Za-z]{0,3}){0,5}")
SOME = re.compile(
    rf"(?:{OFFICE}|{GROUP}|{ALL}|{WE}|(?i:bestuur|allen|allemaal|iedereen|leden|werkgroep|wijkraad|[a-z]*(?<!raads)commissie|"
    rf"bewoners|db|secretariaat|redactie|"
    r"wijkagent|wijkcoördinator|gebiedsregisseur|gebiedsmanager|gemeente|de\sgemeente|politie|"
    r"vrijwilligers|gebiedsverbinder))"
)
SEVERAL = ("bestuur", "leden", "werkgroep", "wijkraad", "commissie", "bewoners", "db", "redactie", "allen", "allemaal")
SHORT = re.compile(r"[A-Z]{1,2}[a-z]?[A-Z]{0,3}|[A-Z]{2,4}")
BETWEEN = re.compile(r"\s?[/,&+]\s?|\s(?:en|i\.?s\.?m\.?|i\.?o\.?m\.?|met|samen met|in overleg met)\s")
VERB = re.compile(
    r"\s(?!gemeente|bestuur|politie|van\b|de\b|het\b)[a-zà-ÿ]{2,}(?:t|en|aan|al)\b"
)  # "Jan belt Spaarnelanden"
OTHERS = re.compile(r"(?:met|en)\s(?:de|het|een\spaar|enkele|wat|zijn|haar|hun)\s[a-z]+\Z")  # "Anouk met de kinderen"
PARTS = re.compile(r"[\w.'’-]+(?:\s[\w.'’-]+){0,3}")


def is_owner(words: str, context: Context) -> bool:
    """Whether all of it says who: "PJ/KS", "Ton en Ank", "de gemeente", "allen"."""
    words = words.strip(" .:;()[]@")
    if not words or len(words) > 80:
        return False
    return all(_is_one(part, context) for part in BETWEEN.split(words))


def _is_one(part: str, context: Context) -> bool:
    part = without_title(part.strip(" .@"))
    if not part:
        return False
    if part in context.people.known or part in context.people.tags or SOME.fullmatch(part):
        return True
    if SHORT.fullmatch(part):
        return True
    if ORGANISATIONS.search(part):
        return bool(PARTS.fullmatch(part)) and len(part.split()) <= 3 and not VERB.search(part)
    return bool(NAME.fullmatch(part)) and not is_nobody(part) and len(part.split()) <= 4


def is_certain(words: str, context: Context) -> bool:
    """Whether each of them is somebody the text knows, an office, or everybody."""
    words = OTHERS.sub("", words.strip(" .:;()[]@"))
    parts = [without_title(part.strip(" .@:")) for part in BETWEEN.split(words)]
    people = context.people
    known = all(part in people.known or part in people.tags or SOME.fullmatch(part) for part in parts if part)
    return known and any(parts)


def adds_others(owner: str, named: str) -> bool:
    """Whether `named` has the owner and others, whose sentences stand before: "Actie: Wilma, Joop, Farida"."""
    names, own = (set(BETWEEN.split(words)) for words in (named, owner))
    return own < names


def kind_of(words: str) -> str:
    """person, group or organisation; "" for nobody."""
    bare = words.strip(" .:;()[]@")
    if not bare:
        return ""
    if bare.casefold() in SEVERAL or any(one.fullmatch(bare) for one in (A_GROUP, EVERYBODY, OURSELVES)):
        return "group"
    return "organisation" if ORGANISATIONS.search(bare) and "wijkraadslid" not in bare.casefold() else "person"
