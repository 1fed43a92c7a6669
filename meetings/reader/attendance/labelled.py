"""Who was there, who was not, and as what: from the labels in the head of minutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ..head.label_words import BELOW as BELOW_WORDS
from ..head.labels import Labelled, bare_label, labels_of
from ..names.low_names import low_entries
from ..names.names import is_name, without_title
from ..names.role_words import DISTINCT, ROLE, role_of
from ..reading import Place, Someone
from ..text.lines import Line
from ..text.places import place_of
from ..text.sentences import sentences
from .blocks import PARTY, PROSE, block_after, in_columns, whole_names
from .columns import collapsed, side_by_side
from .described import described
from .entries import Entry, entries_in
from .for_others import for_others, is_office_of_others, is_other, may_be_other
from .glued import glued
from .seconded import OFFICE
from .table import tabled

SAYS = re.compile(
    r"\b(?:kon|konden|kan|moest|moesten|zat|zit|zaten|ligt|lag|schoof|schuift|vertrok|ging|werkt|had|hadden|heeft|hebben|opent|heet|is|zijn|was|waren|kwam|kwamen|komt|ontbrak|ontbraken|bleef|bleven|belde|stuurde|meldde|kreeg|zou|wilde|mocht)\b"
)
REASONS = re.compile(r"\([^()]*\)?|,\s(?:zij|ze|hij)\s[^.;]*")  # "Dirk (moest werken)", "Ria, zij heeft dienst"
LISTS = {"here": "present", "members": "present", "away": "absent", "guests": "guests"}
GUEST = re.compile(r"gast(?:en)?\b|spreker", re.IGNORECASE)
SEVERAL = 2  # sentences behind "Datum:" are more than the head of minutes
ON_TOP = re.compile(
    r"zonder|niet(?:\s[a-z]+)*|er|op\sbezoek|wie(?:\s\w+)*|(?:in\sde\s|via\s)?(?:zoom|teams)|thuis\s\w+|ontbra(?:k|ken)",
    re.IGNORECASE,
)
TOP = 20  # lines in which such a word can be a label
BELOW = re.compile(BELOW_WORDS, re.IGNORECASE)
SHORTEST = re.compile(r"A:\s")  # above "Af: Piet"
ONE_GUEST = re.compile(r"(?:te\s)?gast(?:spreker)?|spreker", re.IGNORECASE)
OF_WHERE = re.compile(rf"(?P<role>,\s(?i:{ROLE.pattern}|{OFFICE}))\s[A-ZÀ-Þ][\w-]+\s?\.?\Z")
TAG = re.compile(r"\s\([A-Z]\w{0,4}\)\Z")  # "Hester Vonk (HV)"


@dataclass
class Attendance:
    """`used` are the lines that said it, by their start: no item of the agenda and no agreement is read there;
    `members` who is on a list of members, which does not say that they were there; `told` the sentences that tell
    who was there; `sure` the lines of a column or a table.
    """

    present: list[Someone] = field(default_factory=list)
    absent: list[Someone] = field(default_factory=list)
    guests: list[Someone] = field(default_factory=list)
    offices: list[tuple[str, Someone]] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    members: set[str] = field(default_factory=set)
    told: list[Place] = field(default_factory=list)
    sure: set[int] = field(default_factory=set)

    @property
    def everybody(self) -> list[Someone]:
        return [*self.present, *self.absent, *self.guests, *(one for _role, one in self.offices)]


def attendance_in(lines: list[Line], source: str) -> Attendance:
    """From every label, wherever it stands; a name stands on one list only."""
    found = Attendance()
    top = {line.start for line in lines[:TOP]}
    for labelled, values in _labelled(lines):
        names = any(entries_in(words) for _line, words in values)
        if names or labelled.kind in LISTS or (labelled.kind == "other" and len(sentences(labelled.value)) < SEVERAL):
            told = {labelled.line.start, *(line.start for line, _words in values)}
            found.used |= told
            found.sure |= told if labelled.sure else set()
        beside = labelled.label.casefold().startswith("overige") and bool(found.present)
        below_others = under_others = False
        for line, words in values:
            if not words:
                under_others = for_others(line.text) or is_other(line.text)
                continue
            found.sure |= {line.start} if under_others else set()
            others = beside or under_others or _came_for_others(labelled, line, below_others)
            below_others = below_others or others
            of_party = _of_party(labelled, line)
            for entry in _entries(of_party, line, words, is_top=labelled.line.start in top):
                guest = entry.guest or (others and entry.role not in DISTINCT)
                someone = Someone(entry.name, place_of(entry.name, line, source), entry.role, entry.tag)
                _put(found, of_party, replace(entry, guest=guest), someone)
    return found


def _entries(labelled: Labelled, line: Line, words: str, *, is_top: bool) -> list[Entry]:
    words = _of_one(labelled, words)
    entries = entries_in(words if labelled.sure else in_columns(line, words))
    return low_entries(words) if not entries and labelled.kind in LISTS and is_top else entries


def _labelled(lines: list[Line]) -> Iterator[tuple[Labelled, list[tuple[Line, str]]]]:
    """Each label with the lines that belong to it."""
    columns, skip = collapsed(lines) | side_by_side(lines) | glued(lines) | tabled(lines), 0
    for at, line in enumerate(lines):
        if at < skip:
            continue
        if at in columns:
            pairs, skip = columns[at]
            yield Labelled("other", "", "", line, sure=True), [(line, "")]
            yield from ((replace(label, sure=True), values) for label, values in pairs)
            continue
        labels = [] if _is_item(line) else labels_of(line) or _bare(lines, at)
        labels = [] if _is_story(labels) or (labels and _is_elsewhere(labels[0], lines[at - 1 : at], at)) else labels
        if office := _office_in_block(lines, at, labels):
            yield office
        for one in labels[:-1]:
            yield one, [(line, _list(one.value))]
        if labels and labels[0].kind == "here":
            yield from ((labels[0], [(line, one.value)]) for one in labels[1:] if one.kind == "office")
        if labels:
            last = labels[-1]
            more = _block(lines, at, last) if last.kind in LISTS else _alone(lines, at, last)
            more = [] if at + 1 in columns else more
            yield last, whole_names([*([(line, _list(last.value))] if last.value else []), *described(more)])


def _is_item(line: Line) -> bool:
    """ "3. Gast: Samira" is what they speak of, not who sits there."""
    return line.is_number and line.mark.number > 1 and bool(GUEST.match(line.text))


def _is_story(labels: list[Labelled]) -> bool:
    """ "Wijkagent: Patrick vertelt dat het aantal inbraken is gedaald." is what was said, not who was there."""
    one = labels[0] if len(labels) == 1 else None
    if one is None or one.kind not in ("office", "guests"):
        return False
    return (one.kind == "office" and len(sentences(one.value)) > 1) or bool(PROSE.search(one.value))


def _is_elsewhere(label: Labelled, above: list[Line], at: int) -> bool:
    """ "Online: Tom Bakels" tells who was there only below others who were."""
    if at >= TOP and ON_TOP.fullmatch(label.label):
        return True  # "Niet: magnetrons" is no person further on
    return (
        bool(BELOW.fullmatch(label.label))
        and not any(one.kind in LISTS for line in above for one in labels_of(line))
        and not any(SHORTEST.match(line.text) for line in above)
    )


def _office_in_block(lines: list[Line], at: int, labels: list[Labelled]):
    """ "Secretaris: Anja" under "Aanwezig:" is somebody who was there."""
    if not labels or labels[0].kind != "office":
        return None
    for line in reversed(lines[max(0, at - 8) : at]):
        if (here := labels_of(line) or _bare(lines, at - 1)) and here[0].kind == "here":
            return (here[0], [(lines[at], labels[0].value)]) if not here[0].value else None
        if line.mark.kind or lines[at].gap or line.gap or not labels_of(line):
            return None
    return None


def _bare(lines: list[Line], at: int) -> list[Labelled]:
    """A label on a line of its own; that of an office only above one name, else it may be a heading."""
    label = bare_label(lines[at])
    if label and (label.kind in LISTS or (label.kind == "office" and _alone(lines, at, label))):
        return [label]
    return []


def _alone(lines: list[Line], at: int, labelled: Labelled) -> list[tuple[Line, str]]:
    """The name below the label of an office."""
    below = next((line for line in lines[at + 1 : at + 2] if not line.gap and not line.mark.kind), None)
    if labelled.value or labelled.kind != "office" or not below or not is_name(without_title(TAG.sub("", below.text))):
        return []
    return [(below, below.text)]


def _block(lines: list[Line], at: int, labelled: Labelled) -> list[tuple[Line, str]]:
    return [(line, _list(words)) for line, words in block_after(lines, at, labelled)]


def _list(value: str) -> str:
    """The names of a line, without the sentences that follow them: "Anna en Bram. Hans kon niet."."""
    return " ".join(takewhile(lambda one: not SAYS.search(REASONS.sub("", one)), sentences(value)))


def _of_one(labelled: Labelled, words: str) -> str:
    """ "Gast: Loes Tol, opbouwwerker Dock" is one person, and where she works."""
    one = ONE_GUEST.fullmatch(labelled.label) and words.count(",") == 1
    return OF_WHERE.sub(r"\g<role>", words) if one else words


def _came_for_others(labelled: Labelled, line: Line, below_others: bool) -> bool:
    """`below_others`: a line above told so of somebody else, and an unknown party is another one."""
    if for_others(labelled.label) or line is labelled.line:
        return for_others(labelled.label)
    party = PARTY.match(line.text)
    known = is_office_of_others(line.text, line.text) or bool(party and is_other(party[0]))
    return known or bool(party and below_others and may_be_other(party[0]))


def _of_party(labelled: Labelled, line: Line) -> Labelled:
    """ "Gemeente: Ria Vos" below "Afwezig: Mo" was there; below "Afwezig: Wijkraad: Mo" she was not."""
    own = labelled.kind == "away" and labelled.value and line is not labelled.line
    party = PARTY.match(line.text) if own and not PARTY.match(labelled.value) else None
    if party and (may_be_other(party[0]) or is_office_of_others(party[0], line.text)):
        return replace(labelled, kind="guests")
    return replace(labelled, kind="here") if party and role_of(party[0].strip(" :")) else labelled


def _put(found: Attendance, labelled: Labelled, entry: Entry, someone: Someone) -> None:
    if labelled.kind == "office":
        if labelled.role:
            found.offices.append((labelled.role, someone))
        return
    name = LISTS.get(labelled.kind)
    if not name:
        return
    if name == "present" and entry.away:
        name = "absent"
    elif name == "present" and entry.guest:
        name = "guests"
    if name == "absent":
        found.present = [one for one in found.present if one.name != someone.name or one.name not in found.members]
    if labelled.kind == "members":
        found.members.add(someone.name)
    listed = (*found.present, *found.absent, *found.guests)
    if not any(_is_same(someone.name, other) for other in listed):
        getattr(found, name).append(someone)


def _is_same(name: str, other: Someone) -> bool:
    """ "Mo" is "Mo Aslan", who is on a list already."""
    return name in (other.name, other.tag) or other.name.startswith(f"{name} ")
