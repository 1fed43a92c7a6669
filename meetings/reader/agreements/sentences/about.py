"""Whom a sentence is about, and what "hij" does in the next."""

import re

from ...context import Context
from ...names.names import without_title
from ...names.people import OUTSIDERS
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ..due import when_in
from .prose import owner_of

HE = re.compile(
    r"(?:^(?P<first>)|[,;]\s(?:en\s|dus\s|maar\s)?|(?P<turned>(?:^|,\s)(?:[Dd]at|[Dd]it|[Dd]ie|[Dd]aar\w*|[Hh]ier\w*)\s[a-zà-ÿ]+t\s)|"
    r"(?:^|,\s)[^.,;:?!]{2,60}\s(?:zal|[a-zà-ÿ]+t)\s)"
    r"(?P<who>(?(first)(?:[Hh]ij|[Zz]ij|Ze)(?=\s(?!(?:komt|komen)\s(?!er\b|hier|daar|met\b)|loopt|lopen)[a-zà-ÿ]+\s)|(?(turned)(?:hij|zij|ze)|(?:hij|zij))(?=\s)))"
)
THEY = re.compile(r"\s[a-zà-ÿ]+en\b")  # "Zij vragen"
COMPANY = re.compile(r"(?:[Dd]e|[Hh]et)\s(?:gemeente|politie|\w*corporatie|aannemer|school)\Z")


def of_the_same(sentence: str, rest: str, line: Line, about: tuple[str, str], context: Context) -> Agreed | None:
    """ "Hij zal …", "De folder past hij aan", "…, hij mailt die": after a sentence about somebody the text knows."""
    named, person = about
    pronoun = HE.search(sentence) if named and not sentence.endswith("?") else None
    if not pronoun:
        return None
    about = person if person and COMPANY.match(named) and pronoun["who"].casefold() == "hij" else named
    after = sentence[pronoun.end("who") :]
    if THEY.match(after) and COMPANY.match(about):
        return None  # "De gemeente komt in juni. Ze vervangen dan het zand": what they plan there
    who = "Allen" if THEY.match(after) and pronoun["who"].casefold() != "hij" else about
    told = owner_of(f"{sentence[: pronoun.start('who')]}{who}{after}", context)
    if not told or not told[0].startswith(who):
        return None
    when = when_in(sentence, context)
    owner = f"{pronoun['who']}{told[0].removeprefix(who)}"
    kind = "promise" if told[1] == "action" and without_title(about) in context.people.guests else told[1]
    return Agreed(sentence, place_of(sentence, line, context.source), rest, owner, "person", when, kind)


def is_company(about: str) -> bool:
    """ "De gemeente", of which no "hij" is told."""
    return bool(COMPANY.match(about))


def about_whom(sentence: str, about: str, context: Context) -> str:
    """Whom a sentence begins with, or one before it."""
    someone = context.people.owner.match(sentence) or OUTSIDERS.match(sentence)
    return someone[0] if someone and someone[0].casefold() not in ("we", "wij") else about
