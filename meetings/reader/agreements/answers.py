"""A question who will do something, and who it is: "Wie gaat er naar de avond over de dijk? Dirk gaat."."""

import re

from ..context import Context
from ..lines import Line
from ..places import place_of
from ..reading import Agreed
from .due import when_in
from .markers import Marked
from .owners import kind_of

ARROW = r"(?:=>|->|-->|>(?=\s)|[→⇒➔►▶])\s*"
ANSWERS = re.compile(
    r"\s(?:gaa[tn]|wil(?:len)?\s(?:dit|dat|wel)(?:\swel)?|doe[tn]\s(?:dit|het|mee)|(?:meldt|melden)\szich(?:\saan)?|biedt\szich\saan)\s?[.!]?|"
    r"\s?[.!]?"
)
WHO = re.compile(
    r"\b[Ww]ie\s(?:kan|wil|gaat|zal|doet|helpt|regelt|zorgt|maakt|neemt|haalt|brengt|pakt|schrijft|belt)\b.*\?\Z"
)


def answered(before: tuple[str, Line] | None, sentence: str, context: Context) -> Marked | None:
    """Whether the sentence says no more than who does what the one before it asks."""
    asked = before and before[0].endswith("?") and WHO.search(before[0])
    owner = context.people.owner.match(sentence) if asked else None
    is_answer = owner and ANSWERS.fullmatch(sentence, owner.end())
    return Marked("actie", owner[0], sentence) if owner and is_answer else None


def answer_of(question: str, line: Line, owner: str, context: Context) -> list[Agreed]:
    """ "Wie doet de soep? → Jan": the question with its answer."""
    found = re.search(rf"{re.escape(question)}\s{ARROW}{re.escape(owner)}\s?\.?", line.text)
    if not found or not WHO.search(question):
        return []
    place = place_of(found[0], line, context.source)
    return [Agreed(found[0], place, "", owner, kind_of(owner), when_in(found[0], context), "action")]
