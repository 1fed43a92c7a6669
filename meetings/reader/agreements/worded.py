"""What no rule knows, but is worded as agreements are."""

import re

from ..context import Context
from ..lines import Line
from ..names import without_title
from ..people import OUTSIDE
from ..places import place_of
from ..reading import Agreed
from .agenda import LATER, comes_back
from .doer import doer_of
from .due import when_in
from .owners import kind_of

FROM_NOW = re.compile(r"\b(?:voortaan|in\shet\svervolg|vanaf\s(?:nu|heden|vandaag)|van\snu\saf\saan)\b", re.IGNORECASE)
FROM_A_DAY = re.compile(r"\b(?:met\singang\svan|vanaf\sdan|niet\smeer|nooit\smeer)\b", re.IGNORECASE)
ON_THE_AGENDA = re.compile(r"\b(?:agenda|bespreken|besproken|terug|stemmen|beslissen|verder|behandeld|bovenaan)\b")


def worded(sentence: str, rest: str, line: Line, context: Context) -> Agreed:
    owner = doer_of(sentence, context)
    when = when_in(sentence, context)
    kind = _kind(sentence, owner, context)
    group = kind_of(owner) or ("group" if kind == "agenda" else "")
    return Agreed(sentence, place_of(sentence, line, context.source), rest, owner, group, when, kind)


def _kind(sentence: str, owner: str, context: Context) -> str:
    if FROM_NOW.search(sentence) or FROM_A_DAY.search(sentence):
        return "standing"
    if comes_back(sentence) or (not owner and LATER.search(sentence) and ON_THE_AGENDA.search(sentence)):
        return "agenda"
    outside = without_title(owner) in context.people.guests or re.fullmatch(OUTSIDE, owner)
    return "promise" if outside else "action"
