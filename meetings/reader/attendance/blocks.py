"""The lines under a label: one name a line, groups with a name of their own, or a list that goes on."""

import re
from itertools import takewhile

from ..head.labels import Labelled, bare_label, labels_of
from ..names.names import NAME, ORGANISATIONS, TITLE, is_name, without_title
from ..names.role_words import ROLE, role_of
from ..text.lines import Line
from ..text.sentences import first_and_rest
from .entries import entries_in
from .for_others import is_other

PARTY = re.compile(r"[A-ZÀ-Þ][^:,.()]{1,28}:\s+(?=\S)")
ONE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:van|de|der|den|ter|ten|el|al))*")
COLUMN = re.compile(
    r"naam|namen|functie|rol|organisatie|namens|adres|huisnummer|telefoon|paraaf|initialen", re.IGNORECASE
)  # heads a column of such cells
SUBLABEL = re.compile(r"[^:]{2,40}:\s*\Z|(?:[Nn]amens|[Vv]anuit)\s(?:de|het|onze)\s[^:,.()]{2,30}\Z")
WHOLE = re.compile(rf"{NAME.pattern}(?:\\s?\\([^()]{{1,40}}\\))?")
BRACKETED = re.compile(r"\([^()]*\)")
PROSE = re.compile(
    r"\b(?:opent|heet|wordt|worden|heeft|hebben|is|zijn|was|waren|zal|gaat|deze|vergadering|ontvangen|[Aa]fmelding(?:en)?)\b"
)


def block_after(lines: list[Line], at: int, labelled: Labelled) -> list[tuple[Line, str]]:
    """What belongs to the label in `lines[at]` and stands below it: [(line, words)]."""
    found: list[tuple[Line, str]] = []
    going_on = bool(labelled.value) and (
        labelled.line.text.rstrip().endswith((",", " en", "&", ";")) or _is_roll(lines, at)
    )
    if labelled.value and not going_on:
        return _parties(lines, at, labelled) or _column(lines, at, labelled) or _wrapped(lines, at)
    functions = _has_functions(lines, at)
    for line in lines[at + 1 :]:
        if functions and found and not line.gap and role_of(line.text):
            found[-1] = found[-1][0], f"{found[-1][1]} ({line.text})"
            continue
        if COLUMN.fullmatch(line.text) and not found:
            continue
        if _ends(line, found, labelled) or len(found) > 60:
            break
        if SUBLABEL.match(line.text):
            found.append((line, ""))
        elif _is_people(line):
            found.append((line, line.text))
        elif going_on and not line.gap and not line.mark.kind and (names := _names_first(line)):
            found.append((line, names))
            break
        else:
            break
    while found and not found[-1][1]:
        found.pop()
    return found


def _has_functions(lines: list[Line], at: int) -> bool:
    """Whether what somebody is stands below the name, from the first one on: one cell per line."""
    below = [line for line in lines[at + 1 : at + 5] if not COLUMN.fullmatch(line.text)]
    return (
        len(below) > 1 and not below[1].gap and is_name(without_title(below[0].text)) and bool(role_of(below[1].text))
    )


def in_columns(line: Line, words: str) -> str:
    """`words` of the line, with a sign between columns; a lone word after a whole name is a place, not a person."""
    cells, loose = (_without_label(all_of, words) for all_of in (line.cells, line.loose_cells))
    if len(cells) < 2 and len(loose) > 1 and _are_names(loose):
        return "; ".join(loose)
    if len(cells) < 2 or " " not in cells[0]:
        return words
    kept = [cells[0]]
    for cell in cells[1:]:
        note = BRACKETED.search(cell)
        if len(cell.split("(")[0].split()) == 1 or not cell[:1].isupper():
            kept[-1] += f" {note[0]}" if note else ""
        else:
            kept.append(cell)
    return "; ".join(kept)


def _without_label(cells: list[str], words: str) -> list[str]:
    """Those of `words`, the first without what stands before its colon."""
    bare = [cell.split(": ", 1)[-1].strip() if at == 0 else cell for at, cell in enumerate(cells)]
    return [cell for cell in bare if cell and cell in words]


def _are_names(cells: list[str]) -> bool:
    return all(" " in cell and is_name(without_title(cell)) for cell in cells)


def whole_names(values: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """The same, where a page was too narrow for a name: "…, Boris" with "Anker, Noor" on the next line."""
    kept: list[tuple[Line, str]] = []
    for line, words in values:
        if kept and _is_broken(kept[-1][1], words):
            kept[-1] = kept[-1][0], f"{kept[-1][1]} {words}"
        else:
            kept.append((line, words))
    return kept


def _is_broken(words: str, after: str) -> bool:
    """Whether the last name is half of one: the others have more words, and the first one below has as few."""
    first, _comma, last = words.rpartition(",")
    begins = after.partition(",")
    alone = bool(ONE.fullmatch(last.strip()) and ONE.fullmatch(begins[0].strip()) and begins[1])
    return bool(first) and alone and all(" " in name.strip() for name in first.split(","))


def _parties(lines: list[Line], at: int, labelled: Labelled) -> list[tuple[Line, str]]:
    """ "Aanwezig: Wijkraad: Nanda Post", and "Gemeente: Yvette Kramer" on the next line; an organisation or an office
    may stand below any list.
    """
    several = bool(PARTY.match(labelled.value))
    found: list[tuple[Line, str]] = []
    for line in lines[at + 1 : at + 12]:
        if not _is_party(line, several or bool(found)):
            break
        found.append((line, PARTY.sub("", line.text)))
    return found


def _column(lines: list[Line], at: int, labelled: Labelled) -> list[tuple[Line, str]]:
    """One whole name beside the label, and one on each line below it, up to the next label or space."""
    if not WHOLE.fullmatch(labelled.value):
        return []
    below = list(takewhile(_is_one_name, lines[at + 1 :]))
    names = [one for one in below if entries_in(one.text)]
    after = lines[at + 1 + len(below) : at + 2 + len(below)]
    ends = all(one.gap or labels_of(one) or bare_label(one) for one in after)
    return [(one, one.text) for one in below] if ends and len(names) == len(below) else []


def _is_one_name(line: Line) -> bool:
    return not (line.gap or line.mark.kind or labels_of(line)) and bool(WHOLE.fullmatch(line.text))


def _is_party(line: Line, any_party: bool) -> bool:
    if line.gap or line.mark.kind or labels_of(line):
        return False
    party = PARTY.match(line.text)
    known = bool(party and (any_party or is_other(party[0]) or ORGANISATIONS.search(party[0]) or ROLE.match(party[0])))
    return known and _is_people(line)


def _wrapped(lines: list[Line], at: int) -> list[tuple[Line, str]]:
    """A list that was broken off by the width of a page: the next line is nothing but names."""
    found = []
    for line in lines[at + 1 : at + 16]:
        if (
            line.gap
            or line.mark.kind
            or labels_of(line)
            or bare_label(line)
            or not _is_people(line)
            or (len(line.text) < 12 and line.indent <= lines[at].indent)
        ):
            break
        goes_on = bool(found and PARTY.match(line.text) and PARTY.match(found[-1][0].text))
        alone = len(line.cells) == 1 or is_name(line.cells[0])  # with what somebody is in the next column
        is_below = line.indent > lines[at].indent and alone
        if (
            not is_below
            and not goes_on
            and "," not in line.text
            and len(entries_in(line.text)) < 2
            and not lines[at].text.endswith((",", " en"))
        ):
            break
        found.append((line, line.text))
    return found


def _ends(line: Line, found: list, labelled: Labelled) -> bool:
    if line.is_heading or labels_of(line) or bare_label(line):
        return True
    if line.is_number and not _is_numbered_name(line, labelled):
        return True
    if TITLE.match(line.text) and (not labelled.value or TITLE.match(labelled.value)):
        return False
    return line.gap and any(words for _line, words in found) and not line.is_bullet and not SUBLABEL.match(line.text)


def _is_roll(lines: list[Line], at: int) -> bool:
    """Whether each name has a line of its own, with a title: also the one beside the label."""
    return any(TITLE.match(line.text) for line in lines[at + 1 : at + 2])


def _is_numbered_name(line: Line, labelled: Labelled) -> bool:
    return not line.gap and line.start - labelled.line.end < 600 and bool(entries_in(line.text)) and " " in line.text


def _names_first(line: Line) -> str:
    """ "Mo en Ria." of "Mo en Ria. Anja had afgezegd.", where a list goes on so; "" where a sentence does."""
    first, rest = first_and_rest(line.text)
    plain = bool(rest) and not PROSE.search(first) and ":" not in first
    return first if plain and len(entries_in(first)) > first.count(",") else ""


def _is_people(line: Line) -> bool:
    """Whether a line is names and what goes with names, not a sentence or a heading."""
    words = line.text
    if len(words) > 300 or PROSE.search(words):
        return False
    entries = entries_in(words.split(":", 1)[-1] if re.match(r"[^:,(]{2,40}:\s", words) else words)
    return bool(entries)
