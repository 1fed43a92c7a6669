"""Agreements in running text: sentence by sentence, with the sentence before it for "Actie: Jan"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..context import Context
from ..lines import Line
from ..people import OUTSIDE
from ..places import place_of
from ..reading import Agreed
from ..sentences import sentences
from ..subjects import Somebody
from ..verbs import is_doing, takes_on
from ..verbs.reports import REPORTS
from .agenda import STANDING_AGREED
from .answers import ARROW, answer_of, answered
from .bare import is_told
from .deadlines import with_deadline
from .done import says_over
from .due import when_in
from .markers import ACTION, Marked, mark_in
from .minutes_table import of_stack
from .owners import adds_others, is_certain, is_owner, kind_of
from .prose import owner_of
from .rows import READY, STANDS, row
from .tasks import SAYS, asks_somebody, is_task, named_behind, owner_alone

HE = re.compile(
    r"(?:^(?P<first>)|[,;]\s(?:en\s|dus\s|maar\s)?|(?P<turned>(?:^|,\s)(?:[Dd]at|[Dd]it|[Dd]ie|[Dd]aar\w*|[Hh]ier\w*)\s[a-zà-ÿ]+t\s)|"
    r"(?:^|,\s)[^.,;:?!]{2,60}\s(?:zal|[a-zà-ÿ]+t)\s)"
    r"(?P<who>(?(first)(?:[Hh]ij|[Zz]ij|Ze)(?=\s(?!(?:komt|komen)\s(?!er\b|hier|daar|met\b)|loopt|lopen)[a-zà-ÿ]+\s)|(?(turned)(?:hij|zij|ze)|(?:hij|zij))(?=\s)))"
)
THEY = re.compile(r"\s[a-zà-ÿ]+en\b")  # "Zij vragen"
LED = re.compile(rf"^{ARROW}")  # "Er ligt vuil. → Jan belt de gemeente."
LEADS = re.compile(r"[^:?!]{3,40}:\s")  # "N.a.v. het verslag: Jan …"
VOLGENS = re.compile(r"\b[Vv]olgens\s")
SIGNED = re.compile(rf"{ACTION}\b")
CAPITAL = re.compile(r"(?<=\s)(?=[A-ZÀ-Þ])")
RULE = re.compile(r"afspraak\s?:", re.IGNORECASE)
MUST = re.compile(r"\bmoet(?:en)?\b")
ENTRY = 2  # sentences of an entry that says it is over: "Poster ophangen. Gedaan."
SUBJECT = re.compile(r"[A-ZÀ-Þ]|(?:de|het|er|we|wij|onze|hier|dit|dat)\s")


def running(lines: list[Line], titles: dict[int, str], context: Context, stacked: bool) -> list[Agreed]:
    """`titles` of lines that begin an item; a title is no sentence. `stacked`: see `minutes_table`."""
    story = _Story(titles, context, stacked)
    for line in lines:
        if not (says_over(line.text) and (line.mark.kind or len(sentences(line.text)) == ENTRY)):
            story.tell(line)
    return story.found


@dataclass
class _Story:
    """`before` is the sentence before this one, `about` whom a sentence last began with."""

    titles: dict[int, str]
    context: Context
    stacked: bool
    found: list[Agreed] = field(default_factory=list)
    before: tuple[str, Line] | None = None
    about: str = ""

    def tell(self, line: Line) -> None:
        if line.start in self.titles:
            self.before, self.about = None, ""
        elif self.stacked and (one := of_stack(line, self.before[1] if self.before else None, self.context)):
            self.found = [*(other for other in self.found if other.place != one.place), one]
            return
        if (line.is_arrow or STANDS.search(line.text)) and (one := _row(line, self.context)):
            self.found.append(one)
            return
        margin = _margin(line, self.context)
        for sentence, rest in _said(line, self.titles.get(line.start, ""), margin):
            self._say(sentence, rest, line)
        if margin:
            self._give(margin)

    def _say(self, sentence: str, rest: str, line: Line) -> None:
        context = self.context
        if self._is_deadline(sentence):
            return
        marked = mark_in(sentence, context)
        self.about = _about(sentence, self.about, context)
        if (line.is_arrow and is_owner(sentence, context)) or _has(self.before, sentence, context):
            marked = Marked("actie", sentence.strip(" .()"))
        if marked and not marked.said:
            self._give(marked.owner)
            return
        marked = marked or answered(self.before, sentence, context) or self._noted(sentence, line)
        one = _agreed(sentence, rest, line, marked, context) or _of_the_same(sentence, rest, line, self.about, context)
        one = one or self._without_subject(sentence, rest, line)
        if one is None and not line.is_heading and (asks_somebody(sentence, context) or _is_told(sentence, line)):
            one = _agreed(sentence, rest, line, Marked("actie", "", sentence), context)
        self.found += [one] if one else []
        self.about = one.owner if one and one.owner in context.people.known else self.about
        self.before = sentence, line

    def _without_subject(self, sentence: str, rest: str, line: Line) -> Agreed | None:
        """ "Jan is de sleutel kwijt. laat nieuwe maken": typed in haste, of who the sentence before it begins with."""
        verb, _space, after = sentence.partition(" ")
        is_his = self.before and self.before[1] is line and self.before[0].startswith(f"{self.about} ")
        if not is_his or not (
            verb.islower() and verb not in REPORTS and is_doing(verb) and takes_on(verb, after, self.about)
        ):
            return None
        place = place_of(sentence, line, self.context.source)
        return Agreed(sentence, place, rest, self.about, "person", when_in(sentence, self.context), "action")

    def _is_deadline(self, sentence: str) -> bool:
        """Whether it tells the day of what the sentence before it says; that has it then."""
        last = self.found[-1] if self.found and self.before else None
        is_same = last and last.place == place_of(self.before[0], self.before[1], self.context.source)
        dated = with_deadline(last, sentence, self.context) if is_same else None
        self.found[-1:] = [dated] if dated else self.found[-1:]
        return dated is not None

    def _noted(self, sentence: str, line: Line) -> Marked | None:
        """A bullet that is no more than "Bloemetje voor Toos (Marijke)"; also "Kopie naar de gemeente (Dinie)."."""
        goes = " naar " in sentence and not SAYS.search(sentence)
        owner = named_behind(sentence, self.context) if line.is_bullet or goes else ""
        return Marked("actie", owner, sentence) if owner else None

    def _give(self, owner: str) -> None:
        """The owner has the sentence before, whether that was an agreement already or not."""
        if self.before is None:
            return
        sentence, line = self.before
        if sentence.endswith("?"):
            self.found += answer_of(sentence, line, owner, self.context)
            return
        place = place_of(sentence, line, self.context.source)
        said = next((one for one in self.found if one.place == place), None)
        if said and said.owner and adds_others(said.owner, owner):
            return
        one = Agreed(sentence, place, "", owner, kind_of(owner), when_in(sentence, self.context), "action")
        self.found = [*(other for other in self.found if other.place != place), one]


def _is_told(sentence: str, line: Line) -> bool:
    """A bullet, or a sentence with a point: what stands alone on a line may be a heading."""
    return (line.is_bullet or sentence.endswith(".")) and is_told(sentence)


def _margin(line: Line, context: Context) -> str:
    """Who has it, in a column beside the text: "OK schrijft hem aan.    OK"."""
    cells = line.cells if "\t" in line.raw and len(line.cells) == 2 else []
    return cells[1] if cells and " " in cells[0] and is_certain(cells[1], context) else ""


def _said(line: Line, title: str, margin: str) -> Iterator[tuple[str, str]]:
    """(sentence, what follows in the same bullet); of a line that begins an item, what stands after the title."""
    text = line.text.removesuffix(margin).rstrip()
    if title and text.startswith(title) and not (len(title) > 45 and text[len(title) :].startswith(".")):
        text = text[len(title) :].lstrip(" ;:.–-")
    all_of = sentences(text)
    for at, sentence in enumerate(all_of):
        yield (
            _without_arrow(sentence, at),
            " ".join(all_of[at + 1 :]) if line.is_bullet and at == 0 else "",
        )


def _without_arrow(sentence: str, at: int) -> str:
    """ "-> Jan" behind a sentence is as "Actie: Jan" there."""
    bare = LED.sub("", sentence)
    return f"Actie: {bare}" if at and bare != sentence and not SIGNED.match(bare) else bare


def _without_heading(sentence: str, context: Context) -> str:
    """ "Uitnodiging; Jose zal ons vertegenwoordigen": the words before the semicolon only say what it is about."""
    heading, sign, said = sentence.partition("; ")
    is_heading = (
        sign and len(heading.split()) <= 6 and not SAYS.search(heading) and not context.people.owner.match(heading)
    )
    return said if is_heading and SUBJECT.match(said) else sentence


def _agreed(sentence: str, rest: str, line: Line, marked: Marked | None, context: Context) -> Agreed | None:
    if marked:
        owner, kind = marked.owner, {"toezegging": "promise"}.get(marked.word, "action")
        kind = (
            "standing"
            if STANDING_AGREED.search(marked.said)
            or (marked.word == "afspraak" and _is_rule(sentence, marked, context))
            else kind
        )
    elif line.is_heading or (found := owner_of(_without_heading(sentence, context), context)) is None:
        return None
    else:
        owner, kind = found
    shown = "" if owner.casefold() in ("we", "wij") else owner.strip()
    last = sentence.rpartition("; ")[2]
    when = when_in(sentence if marked or owner not in last else last, context)
    when = when_in(rest, context) if not when.words and READY.match(rest) else when
    group = kind_of(owner) or ("group" if kind in ("agenda",) else "")
    return Agreed(sentence, place_of(sentence, line, context.source), rest, shown, group, when, kind)


def _of_the_same(sentence: str, rest: str, line: Line, about: str, context: Context) -> Agreed | None:
    """ "Hij zal …", "De folder past hij aan", "…, hij mailt die": after a sentence about somebody the text knows."""
    pronoun = HE.search(sentence) if about and not sentence.endswith("?") else None
    if not pronoun:
        return None
    after = sentence[pronoun.end("who") :]
    who = "Allen" if THEY.match(after) and pronoun["who"].casefold() != "hij" else about
    told = owner_of(f"{sentence[: pronoun.start('who')]}{who}{after}", context)
    if not told or not told[0].startswith(who):
        return None
    when = when_in(sentence, context)
    owner = f"{pronoun['who']}{told[0].removeprefix(who)}"
    return Agreed(sentence, place_of(sentence, line, context.source), rest, owner, "person", when, told[1])


def _about(sentence: str, about: str, context: Context) -> str:
    """Whom a sentence begins with or goes by, or one before it."""
    find = context.people.owner.match
    led, told = LEADS.match(sentence), VOLGENS.search(sentence)
    someone = find(sentence) or (led and find(sentence, led.end())) or re.match(OUTSIDE, sentence)
    someone = someone or (told and find(sentence, told.end())) or _only(sentence, context)
    return someone[0] if someone and someone[0].casefold() not in ("we", "wij") else about


def _only(sentence: str, context: Context) -> Somebody | None:
    """The one person that a sentence names: "De klacht is door Jan herkend.", "Hout kan via Jan"."""
    named = [
        found for word in CAPITAL.finditer(sentence) if (found := context.people.owner.match(sentence, word.start()))
    ]
    return named[0] if len({one[0] for one in named}) == 1 else None


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
