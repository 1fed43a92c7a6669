"""Agreements in running text: sentence by sentence, with the sentence before it for "Actie: Jan"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...context import Context
from ...likely.heard import Heard
from ...likely.odds import weighed
from ...likely.words import words_of
from ...names.subjects import KIN
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ...text.sentences import sentences
from ..agenda import STANDING_AGREED
from ..done import is_done, says_over
from ..due import deadline_in, when_back, when_in
from ..lists.led import ends_over
from ..lists.rows import STANDS, dated_row, row
from ..lists.tables import is_when
from ..markers import ACTION, Marked, mark_in
from ..owners import adds_others, is_certain, is_owner, kind_of
from .about import about_whom, is_company, of_the_same
from .behind import does_it, labelled, writes_here
from .deadlines import with_deadline
from .doer import doer_of
from .prose import owner_of
from .staying import stays
from .tasks import SAYS, is_task, named_behind, owner_alone
from .worded import worded

LED = re.compile(r"^(?:=>|->|-->|>(?=\s)|[→⇒➔►▶])\s*")  # "Er ligt vuil. → Jan belt de gemeente."
SIGNED = re.compile(rf"{ACTION}\b")
RULE = re.compile(r"afspraak\s?:", re.IGNORECASE)
MUST = re.compile(r"\bmoet(?:en)?\b")
KIN_OF = re.compile(KIN)
TAKES_BACK = re.compile(r"\ben\s(?:komt|komen)\ser\b")  # "Jan moet dit navragen en komt er op terug" is Jan's
CODE = re.compile(r"(?P<first>\d{1,4})[-/.](?P<second>\d{1,4})[.:)]?\s+(?=[A-ZÀ-Þ])")  # "12-19 Dhr. Bos vraagt …"
DAYS, MONTHS = 31, 12
HE = re.compile(r"[,;]\s(?:en\s|maar\s|dus\s)?(?:hij|zij|ze)\b")
BEHIND = re.compile(r"[(\[](?P<owner>[^()\[\]]{1,40})[)\]]\s?\.?\Z")
BESIDE = re.compile(
    r"(?P<who>[A-Z][^.,:;?!]{1,40}?)\s(?P<due>(?:\d|voor\s|vóór\s|uiterlijk\s|z\.?s\.?m|week\s).{0,30})"
)
NEVER, SURE = -1.5, 0.8  # odds, as logarithms: 18 and 69 in a hundred
LEAST = {"promise": -0.7, "standing": -1.0, "agenda": -1.8}
UNNAMED, NO_NAME = -0.4, ("", "hij", "zij", "ze", "ik")
ENTRY = 2  # sentences of an entry that says it is over: "Poster ophangen. Gedaan."


def running(lines: list[Line], titles: dict[int, str], context: Context) -> tuple[list[Agreed], list[Heard]]:
    """What is agreed on, and every sentence that was weighed for it. `titles` of lines that begin an item; a title is
    no sentence.
    """
    story = _Story(titles, context)
    for line in lines:
        if not (says_over(line.text) and (line.mark.kind or len(sentences(line.text)) == ENTRY)):
            story.tell(line)
    return story.found, story.heard


@dataclass
class _Story:
    """`before` is the sentence before this one, `about` whom a sentence last began with, `person`
    that one or who came before a company.
    """

    titles: dict[int, str]
    context: Context
    found: list[Agreed] = field(default_factory=list)
    before: tuple[str, Line] | None = None
    about: str = ""
    person: str = ""
    title: str = ""
    words: tuple[str, ...] = ()
    heard: list[Heard] = field(default_factory=list)

    def tell(self, line: Line) -> None:
        if line.start in self.titles:
            self.before, self.about, self.person, self.words = None, "", "", ()
            self.title = self.titles[line.start]
        if one := labelled(line, self.context):
            self.found.append(one)
            return
        if (line.is_arrow or STANDS.search(line.text)) and (one := _row(line, self.context)):
            self.found.append(one)
            return
        for sentence, rest in _said(line, self.titles.get(line.start, "")):
            self._say(sentence, rest, line)

    def _say(self, sentence: str, rest: str, line: Line) -> None:
        context = self.context
        if self._is_deadline(sentence) or (self.before and writes_here(self.before[0], sentence)):
            return
        odds = self._odds(sentence, line)
        if self._is_beside(sentence, line):
            return
        marked = mark_in(sentence, context)
        self.about = about_whom(sentence, self.about, context)
        self.person = self.person if is_company(self.about) else self.about
        if (line.is_arrow and is_owner(sentence, context)) or _has(self.before, sentence, context):
            marked = Marked("actie", sentence.strip(" .()"))
        elif self.before and (owner := does_it(sentence, context)) and MUST.search(self.before[0]):
            marked = Marked("actie", owner)
        if marked and not marked.said:
            self._give(marked.owner, marked.due)
            return
        marked = marked or self._noted(sentence, line)
        one = self._agreed_on(sentence, rest, line, marked, odds)
        one = self._by_name(one) if one else None
        self.found += [one] if one else []
        self.about = one.owner if one and one.owner in context.people.known else self.about
        self.before = sentence, line

    def _by_name(self, one: Agreed) -> Agreed:
        """ "Jan weet het niet, hij vraagt het na" names whom "hij" is."""
        named = HE.search(one.text) if self.about and one.owner.casefold() in ("hij", "zij", "ze") else None
        is_named = named and self.about in one.text[: named.start()] and not KIN_OF.match(self.about)
        return replace(one, owner=self.about) if is_named else one

    def _odds(self, sentence: str, line: Line) -> float:
        words = words_of(sentence, self.context.people)
        self.heard.append(weighed(Heard(sentence, line, words, self.title, self.words)))
        self.words = words
        return self.heard[-1].odds.agreement

    def _agreed_on(self, sentence: str, rest: str, line: Line, marked: Marked | None, odds: float) -> Agreed | None:
        """By the rules, where the words do not speak against it; or by the words, where no rule knows them."""
        context = self.context
        one = dated_row(sentence, line, context) or stays(sentence, line, context)
        if one or (odds < NEVER and not marked):
            return one
        one = _agreed(sentence, rest, line, marked, context) or of_the_same(
            sentence, rest, line, (self.about, self.person), context
        )
        if one and not marked and odds < _least(one):
            return None
        if one or line.is_heading:
            return one
        whole = line.text if line.mark.kind and len(sentences(line.text)) <= ENTRY else sentence
        is_row = len(line.cells) > 1 or says_over(whole) or is_done(whole) or ends_over(whole, context)
        return worded(sentence, rest, line, context) if odds > SURE and not is_row else None

    def _is_deadline(self, sentence: str) -> bool:
        """Whether it tells the day of what the sentence before it says; that has it then."""
        last = self.found[-1] if self.found and self.before else None
        is_same = last and last.place == place_of(self.before[0], self.before[1], self.context.source)
        dated = with_deadline(last, sentence, self.context) if is_same else None
        self.found[-1:] = [dated] if dated else self.found[-1:]
        return dated is not None

    def _is_beside(self, sentence: str, line: Line) -> bool:
        """Whether it is who and when, of a table whose columns fell together: "… naar de wethouder. RS 19 nov"."""
        found = BESIDE.fullmatch(sentence) if self.before and self.before[1] is line else None
        if not found or not is_certain(found["who"], self.context) or not is_when(found["due"]):
            return False
        owner = self.context.people.owner.match(self.before[0])
        self._give(owner[0] if owner else found["who"], found["due"])
        return True

    def _noted(self, sentence: str, line: Line) -> Marked | None:
        """A bullet that is no more than "Bloemetje voor Toos (Marijke)"; also "Kopie naar de gemeente (Dinie)."."""
        goes = " naar " in sentence and not SAYS.search(sentence)
        owner = named_behind(sentence, self.context) if line.is_bullet or goes else ""
        return Marked("actie", owner, sentence) if owner else None

    def _give(self, owner: str, due: str = "") -> None:
        """The owner has the sentence before, whether that was an agreement already or not; by the day `due`."""
        if self.before is None:
            return
        sentence, line = self.before
        if sentence.endswith("?"):
            return
        place = place_of(sentence, line, self.context.source)
        said = next((one for one in self.found if one.place == place), None)
        if said and said.owner and adds_others(said.owner, owner):
            return
        when = when_in(due, self.context, whole=True) if due else when_in(sentence, self.context)
        one = Agreed(sentence, place, "", owner, kind_of(owner), when, "action")
        self.found = [*(other for other in self.found if other.place != place), one]


def _least(one: Agreed) -> float:
    """The odds that it needs by its words; more where nobody has it by name, or who has it is only somebody's kin."""
    if KIN_OF.match(one.owner):
        return SURE
    return LEAST.get(one.kind, UNNAMED if one.owner.casefold() in NO_NAME else NEVER)


def _said(line: Line, title: str) -> Iterator[tuple[str, str]]:
    """(sentence, what follows in the same bullet); of a line that begins an item, what stands after the title."""
    text = line.text
    if title and text.startswith(title) and not (len(title) > 45 and text[len(title) :].startswith(".")):
        text = text[len(title) :].lstrip(" ;:.–-")
    code = CODE.match(text)
    all_of = sentences(text[code.end() :] if code and not _is_day(code) else text)
    for at, sentence in enumerate(all_of):
        yield (
            _without_arrow(sentence, at),
            " ".join(all_of[at + 1 :]) if line.is_bullet and at == 0 else "",
        )


def _is_day(code: re.Match) -> bool:
    """ "17-3 Jan belt" may be of that day; "12-19" and "2019-07" are the numbers of an entry."""
    return int(code["first"]) <= DAYS and int(code["second"]) <= MONTHS


def _without_arrow(sentence: str, at: int) -> str:
    """ "-> Jan" behind a sentence is as "Actie: Jan" there."""
    bare = LED.sub("", sentence)
    return f"Actie: {bare}" if at and bare != sentence and not SIGNED.match(bare) else bare


def _agreed(sentence: str, rest: str, line: Line, marked: Marked | None, context: Context) -> Agreed | None:
    if marked:
        owner, kind = marked.owner, {"toezegging": "promise"}.get(marked.word, "action")
        kind = (
            "standing"
            if STANDING_AGREED.search(marked.said)
            or (marked.word == "afspraak" and _is_rule(sentence, marked, context))
            else kind
        )
    elif line.is_heading or (found := owner_of(sentence, context)) is None:
        return None
    else:
        owner, kind = found
    if kind == "agenda" and not owner and TAKES_BACK.search(sentence):
        taker = context.people.owner.match(sentence)
        owner, kind = (taker[0], "action") if taker else (owner, kind)
    is_open = not marked or (marked.word != "actie" and not marked.owner)
    if kind != "agenda" and is_open and owner.casefold() in ("", "we", "wij"):
        owner = _beyond(sentence, context) or owner
    shown = "" if owner.casefold() in ("we", "wij") else owner.strip()
    first, _sign, last = sentence.rpartition("; ")
    when = (when_back if kind == "agenda" else when_in)(sentence if marked or owner not in last else last, context)
    when = when if when.words else deadline_in(first, context)
    group = kind_of(owner) or ("group" if kind in ("agenda",) else "")
    return Agreed(sentence, place_of(sentence, line, context.source), rest, shown, group, when, kind)


def _beyond(sentence: str, context: Context) -> str:
    """Who has it, where nobody or "we" is told first: "We vragen cijfers op (JP)", "…, Jan print ze"."""
    behind = BEHIND.search(sentence)
    if behind and is_certain(behind["owner"], context):
        return behind["owner"]
    owner = doer_of(sentence, context)
    is_ours = owner.startswith(("de ", "het ")) or sentence.startswith(f"{owner}:")  # "Jan: voortaan …" only says it
    return owner if is_certain(owner, context) and not is_ours else ""


def _has(before: tuple[str, Line] | None, sentence: str, context: Context) -> bool:
    """Whether somebody in brackets has the task of the sentence before."""
    return bool(before and owner_alone(sentence, context) and (is_task(before[0]) or MUST.search(before[0])))


def _row(line: Line, context: Context) -> Agreed | None:
    """A line that follows from what was said, or that is said to stand, where it tells who."""
    one = None if is_owner(line.text, context) else row(line, context, certain=True)
    return one if one and one.owner else None


def _is_rule(sentence: str, marked: Marked, context: Context) -> bool:
    """ "Afspraak: alleen meldingen in de app": no owner, no day and nothing to do, so it stays in force."""
    when = when_in(marked.said, context)
    return bool(RULE.match(sentence)) and not (marked.owner or when.words or is_task(marked.said))
