"""Agreements in running text: sentence by sentence, with the sentence before it for "Actie: Jan"."""

import re
from collections.abc import Iterator

from ..context import Context
from ..lines import Line
from ..people import OUTSIDE
from ..places import place_of
from ..reading import Agreed
from ..sentences import sentences
from .agenda import STANDING
from .due import when_in
from .markers import Marked, mark_in
from .minutes_table import of_stack
from .owners import is_owner, kind_of
from .prose import owner_of
from .rows import STANDS, row
from .tasks import SAYS, is_task, owner_alone

HE = re.compile(r"(?:Hij|Zij|Ze)(?=\s(?!komt|komen|loopt|lopen)[a-zà-ÿ]+\s)")
LED = re.compile(r"^(?:=>|->|-->|[→⇒➔►▶])\s*")  # "Er ligt vuil. → Jan belt de gemeente."
SUBJECT = re.compile(r"[A-ZÀ-Þ]|(?:de|het|er|we|wij|onze|hier|dit|dat)\s")


def running(lines: list[Line], titles: dict[int, str], context: Context, stacked: bool) -> list[Agreed]:
    """`titles` of lines that begin an item; a title is no sentence. `stacked`: see `minutes_table`."""
    found: list[Agreed] = []
    before: tuple[str, Line] | None = None
    about = ""
    for line in lines:
        if line.start in titles:
            before, about = None, ""
        elif stacked and (one := of_stack(line, before[1] if before else None, context)):
            found = [*(other for other in found if other.place != one.place), one]
            continue
        if (line.is_arrow or STANDS.search(line.text)) and (one := _row(line, context)):
            found.append(one)
            continue
        for sentence, rest in _said(line, titles.get(line.start, "")):
            marked = mark_in(sentence, context)
            about = _about(sentence, about, context)
            if (line.is_arrow and is_owner(sentence, context)) or _has(before, sentence, context):
                marked = Marked("actie", sentence.strip(" .()"))
            if marked and not marked.said:
                found = _of_the_one_before(found, before, marked, context)
                continue
            if one := _agreed(sentence, rest, line, marked, context) or _of_the_same(
                sentence, rest, line, about, context
            ):
                found.append(one)
            before = sentence, line
    return found


def _said(line: Line, title: str) -> Iterator[tuple[str, str]]:
    """(sentence, what follows in the same bullet); of a line that begins an item, what stands after the title."""
    text = line.text
    if title and text.startswith(title) and not (len(title) > 45 and text[len(title) :].startswith(".")):
        text = text[len(title) :].lstrip(" ;:.–-")
    all_of = sentences(text)
    for at, sentence in enumerate(all_of):
        yield LED.sub("", sentence), " ".join(all_of[at + 1 :]) if line.is_bullet and at == 0 else ""


def _without_heading(sentence: str) -> str:
    """ "Uitnodiging; Jose zal ons vertegenwoordigen": the words before the semicolon only say what it is about."""
    heading, sign, said = sentence.partition("; ")
    is_heading = sign and len(heading.split()) <= 6 and not SAYS.search(heading)
    return said if is_heading and SUBJECT.match(said) else sentence


def _agreed(sentence: str, rest: str, line: Line, marked: Marked | None, context: Context) -> Agreed | None:
    if marked:
        owner, kind = marked.owner, {"toezegging": "promise"}.get(marked.word, "action")
        kind = (
            "standing"
            if STANDING.search(marked.said) or (marked.word == "afspraak" and _is_rule(marked, context))
            else kind
        )
    elif line.is_heading or (found := owner_of(_without_heading(sentence), context)) is None:
        return None
    else:
        owner, kind = found
    shown = "" if owner.casefold() in ("we", "wij") else owner.strip()
    last = sentence.rpartition("; ")[2]
    when = when_in(sentence if marked or owner not in last else last, context)
    group = kind_of(owner) or ("group" if kind in ("agenda",) else "")
    return Agreed(sentence, place_of(sentence, line, context.source), rest, shown, group, when, kind)


def _of_the_same(sentence: str, rest: str, line: Line, about: str, context: Context) -> Agreed | None:
    """ "Hij zal …", right after a sentence about somebody the text knows."""
    pronoun = HE.match(sentence)
    told = owner_of(f"{about}{sentence[pronoun.end() :]}", context) if pronoun and about else None
    if not told:
        return None
    when = when_in(sentence, context)
    return Agreed(sentence, place_of(sentence, line, context.source), rest, pronoun[0], "person", when, told[1])


def _about(sentence: str, about: str, context: Context) -> str:
    """Whom a sentence begins with, or one before it."""
    someone = context.people.owner.match(sentence) or re.match(OUTSIDE, sentence)
    return someone[0] if someone and someone[0].casefold() not in ("we", "wij") else about


def _has(before: tuple[str, Line] | None, sentence: str, context: Context) -> bool:
    """Whether somebody in brackets has the task of the sentence before."""
    return bool(before and owner_alone(sentence, context) and is_task(before[0]))


def _row(line: Line, context: Context) -> Agreed | None:
    """A line that follows from what was said, or that is said to stand, where it tells who."""
    one = None if is_owner(line.text, context) else row(line, context, certain=True)
    return one if one and one.owner else None


def _is_rule(marked: Marked, context: Context) -> bool:
    """An agreement with neither an owner nor a day stays in force."""
    when = when_in(marked.said, context)
    return not marked.owner and not when.words and ":" in marked.word


def _of_the_one_before(found: list[Agreed], before, marked: Marked, context: Context) -> list[Agreed]:
    """The owner belongs to the sentence before, whether that was an agreement already or not."""
    if before is None or before[0].endswith("?"):
        return found
    sentence, line = before
    place = place_of(sentence, line, context.source)
    kept = [one for one in found if one.place != place]
    one = Agreed(sentence, place, "", marked.owner, kind_of(marked.owner), when_in(sentence, context), "action")
    return [*kept, one]
