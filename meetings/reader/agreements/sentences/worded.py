"""What no rule knows, but is worded as agreements are."""

import re

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ..agenda import LATER, comes_back
from ..due import when_back, when_in
from ..owners import kind_of
from .doer import doer_of

FROM_NOW_ON = re.compile(
    r"\b(?:voortaan|in\shet\svervolg|vanaf\s(?:nu|heden|vandaag)|van\snu\saf\saan)\b", re.IGNORECASE
)
FROM_THAT_DAY = re.compile(r"\b(?:met\singang\svan|vanaf\sdan|niet\smeer|nooit\smeer)\b", re.IGNORECASE)
ON_THE_AGENDA = re.compile(r"\b(?:agenda|bespreken|besproken|terug|stemmen|beslissen|verder|behandeld|bovenaan)\b")


def worded(sentence: str, rest: str, line: Line, context: Context) -> Agreed:
    owner = doer_of(sentence, context)
    kind = _kind(sentence, owner)
    when = (when_back if kind == "agenda" else when_in)(sentence, context)
    group = kind_of(owner) or ("group" if kind == "agenda" else "")
    return Agreed(sentence, place_of(sentence, line, context.source), rest, owner, group, when, kind)


def _kind(sentence: str, owner: str) -> str:
    """What somebody of outside does becomes a promise where all agreements are gone over."""
    if FROM_NOW_ON.search(sentence) or FROM_THAT_DAY.search(sentence):
        return "standing"
    if comes_back(sentence) or (not owner and LATER.search(sentence) and ON_THE_AGENDA.search(sentence)):
        return "agenda"
    return "action"
