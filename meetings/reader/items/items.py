"""The items of the agenda, in their order: numbers often count nothing, so place tells the order."""

import re
from bisect import bisect_right
from collections import Counter
from itertools import pairwise
from operator import attrgetter

from ..attendance.writer import without_signature
from ..grid.shape import Grid
from ..head.labels import labels_of
from ..reading import Item
from ..text.lines import Line
from ..text.marks import mark_of
from ..text.places import place_of
from ..text.sections import opens_decisions, opens_former, opens_list
from .dressed import dressed
from .first_cells import before_seam, first_cell
from .headings import FINITE, last_lines, led_paragraphs, low_lines, short_lines
from .repeated import without_agenda, without_contents
from .stock import is_stock
from .tables import is_flat, is_glued, of_grid, tabled, without_stacks
from .timed import timed
from .titles import title_of

ROW = re.compile(r"^[A-Z][\w/ ]{0,30}:\s|\b\w+en\s?(?:\([^)]*\))?\s*[.;]?\Z|\s[–—/-]\s")
ABOUT = re.compile(r"(?P<title>[A-ZÀ-Þ][^:;.!?–]{2,60}?)(?::\s|\s[–-]\s)")
LOOKED_AT = re.compile(
    r"[A-ZÀ-Þ][^:.;!?]{2,30}:\s(?!geen\b|niets\b)[a-zà-ÿ][^:.;,!?]{3,40}"
)  # "Haag Wonen: renovatie blok C"
ENDS = re.compile(r"[.!?](?:\s|\Z)")
FEW = 4  # words of a heading that needs no sentence below it
ROWS = re.compile(r"(?:\w+e\s)?(?:acti|akti|to-?\s?do)", re.IGNORECASE)


def items_in(lines: list[Line], source: str, used: set[int], grid: Grid | None, known: frozenset[str]) -> list[Item]:
    """Numbered lines, or headings, or short lines that stand above text; the first of these that the text has.

    `known`: who is called by name in it.
    """
    free = [line for line in without_contents(without_signature(lines)) if line.start not in used]
    free = without_stacks(free)
    topics = of_grid(grid, free) if grid and len(grid.topics) > 1 else []
    if found := [(line, title) for line, title in topics if any(one.isalpha() for one in title)]:
        return _with_ends(found, source)
    for find in (tabled, _numbered, _marked, timed, dressed, short_lines, low_lines, _bulleted, led_paragraphs):
        found = [(line, title) for line, title in find(free, lines) if title]
        named = sum(title in known for _line, title in found)  # "Jan: posters" is no item
        if len(found) >= 2 and named * 2 <= len(found):
            return _with_ends(found, source)
    return []


def _with_ends(found: list[tuple[Line, str]], source: str) -> list[Item]:
    ends = [line.start for line, _title in found[1:]] + [len(source)]
    return [
        Item(title, place_of(title, line, source), line.start, end)
        for (line, title), end in zip(found, ends, strict=True)
    ]


def _numbered(free: list[Line], lines: list[Line]) -> list[tuple[Line, str]]:
    numbered = _without_rows(free)
    numbered = _of_one_style(numbered)
    cut = first_cell if is_flat(lines) else before_seam if is_glued(lines) else str
    found = [(line, cut(_titled(line, lines))) for line in without_agenda(numbered, lines)]
    return [*found, *last_lines([line for line in free if found and line.start > found[-1][0].start])]


def _titled(line: Line, lines: list[Line]) -> str:
    """A number on a line of its own has its title on the next."""
    first = line.cells[0] if "\t" in line.raw and len(line.cells) > 1 else ""
    if first and len(line.cells) > 2 and not first[mark_of(first).length :]:
        return title_of(line.cells[1])
    if words := first[mark_of(first).length :]:
        return title_of(words)
    after = next(iter(lines[bisect_right(lines, line.start, key=attrgetter("start")) :][:1]), None)
    if line.text:
        return line.text if LOOKED_AT.fullmatch(line.text) and _is_above(line, after) else title_of(line.text)
    return title_of(after.text) if after and not after.mark.kind else ""


def _is_above(line: Line, after: Line | None) -> bool:
    """Whether what was said stands on the line below, and not behind its colon."""
    told = after is not None and not after.mark.kind and not after.gap and len(after.text) > len(line.text)
    return told and not (FINITE.search(line.text) or labels_of(line))


def _of_one_style(numbered: list[Line]) -> list[Line]:
    """Of the style most stock titles have; of the others only what goes on counting."""
    styles = Counter(line.mark.style for line in numbered if is_stock(line.text))
    styles = styles or Counter(line.mark.style for line in numbered)
    if not styles:
        return []
    best = styles.most_common(1)[0][0]
    kept, last = [], 0
    for line in numbered:
        if line.mark.letter and not line.gap and kept and line.mark.number == last and not kept[-1].mark.letter:
            continue  # "5a" below "5"
        if line.mark.letter and kept and line.mark.number > last + 1:
            continue  # "6a" where the agenda is changed
        other = line.mark.style != best and (len(line.mark.style) == 1 or (line.mark.style == "bare" and line.gap))
        goes_on = last and line.mark.number == last + 1 and other
        if line.mark.style == best or goes_on or (is_stock(line.text) and line.mark.style in ("bare", ".", ")", "")):
            kept.append(line)
            last = line.mark.number
    least = min((line.indent for line in kept), default=0)
    flat = [line for at, line in enumerate(kept) if line.indent <= least + 3 or _counts_on(kept, at)]
    return flat if len(flat) >= 3 else kept


def _counts_on(kept: list[Line], at: int) -> bool:
    """Whether it has the number after that of the one before it."""
    return at > 0 and kept[at].mark.number == kept[at - 1].mark.number + 1


def _without_rows(free: list[Line]) -> list[Line]:
    """Numbered lines that are no rows of a list of actions: such a list begins to count anew, or stands apart."""
    kept: list[Line] = []
    rows = nested = decided = otherwise = False
    row, style = 0, ""
    for line in free:
        if not line.is_number:
            if opens_list(line) or opens_decisions(line) or opens_former(line):
                rows, nested, row, decided, otherwise = True, False, 0, opens_decisions(line), False
            elif rows and line.is_bullet:
                otherwise = True  # its rows have another sign: what is numbered is no row
            elif rows and (decided or (not line.mark.kind and line.text.endswith((".", "!", "?")))):
                rows = decided = False
            continue
        rows = rows and not ((otherwise or (row and line.mark.style != style)) and line.gap)
        counts = line.mark.number == row + 1 and not (row and line.gap)
        if rows and ((row and counts) or (not _is_title(line) and (counts or not _goes_on(line, kept)))):
            row, style = line.mark.number, line.mark.style
            continue
        if nested and not is_stock(line.text) and (_counts_rows(line, kept, row) or not _is_next(line, kept)):
            row = line.mark.number
            continue
        rows, nested, row = False, bool(ROWS.match(line.text)), 0
        kept.append(line)
    return kept


def _counts_rows(line: Line, kept: list[Line], row: int) -> bool:
    """Whether it goes on in a list of its own that began at one, inside an item."""
    counted = any(one.mark.number > 1 for one in kept)
    return counted and line.mark.number == row + 1 and not (row and line.gap)


def _is_title(line: Line) -> bool:
    """Whether it is a title that many agendas have, rather than something to do."""
    return is_stock(line.text) and not ROW.search(line.text)


def _is_next(line: Line, kept: list[Line]) -> bool:
    """Whether it can follow an item that is itself a list: it counts on, or nothing in the text counts."""
    if line.mark.style != kept[-1].mark.style:
        return False
    uncounted = len(kept) > 2 and all(one.mark.number == 1 for one in kept) and line.mark.number == 1
    return _goes_on(line, kept) or (uncounted and not ROW.search(line.text))


def _goes_on(line: Line, kept: list[Line]) -> bool:
    return bool(kept) and line.mark.number in (kept[-1].mark.number, kept[-1].mark.number + 1) and line.mark.number > 1


def _marked(free: list[Line], _lines: list[Line]) -> list[tuple[Line, str]]:
    """Headings of Markdown, of the level that most have."""
    levels = Counter(line.mark.style for line in free if line.is_heading)
    if not levels:
        return []
    level = max(levels, key=lambda one: (levels[one], -len(one)))
    heads = [line for line in free if line.is_heading and line.mark.style == level]
    return [(line, replace_colon(line.text)) for line in heads if not (opens_list(line) or opens_decisions(line))]


def _bulleted(free: list[Line], _lines: list[Line]) -> list[tuple[Line, str]]:
    """Bullets that each begin with what they are about: "• Geveltuintjes: 14 aanmeldingen. …"."""
    bullets = [line for line in free if line.mark.kind == "bullet" and not line.is_arrow]
    style = Counter(line.mark.style for line in bullets).most_common(1)[0][0] if bullets else ""
    found = [(line, ABOUT.match(line.text)) for line in bullets if line.mark.style == style]
    if tops := _with_bullets_below(bullets, style) or _with_text_below(free, style) or _with_deeper_below(bullets):
        return tops
    told = [(line, about["title"]) for line, about in found if about]
    full = [line for line, about in found if about and len(line.text) > len(about[0]) + 30]
    return told if len(told) * 3 >= len(found) * 2 and len(full) * 2 >= len(found) else []


def _with_text_below(free: list[Line], style: str) -> list[tuple[Line, str]]:
    """Short bullets with sentences on the lines below them."""
    pairs = [(line, below) for line, below in pairwise(free) if line.is_bullet and line.mark.style == style]
    tops = [
        (line, title_of(line.text))
        for line, below in pairs
        if not below.gap
        and (line.gap or len(below.text) > len(line.text))
        and (_is_told(line, below) or _is_below(line, below))
    ]
    return tops if len(tops) >= 2 and len(tops) * 4 >= len(pairs) * 3 else []


def _is_told(line: Line, below: Line) -> bool:
    is_short = len(line.text.split()) <= FEW and not FINITE.search(line.text)
    return not below.mark.kind and (is_short or bool(ENDS.search(below.text)))


def _is_below(line: Line, below: Line) -> bool:
    return is_stock(line.text) and below.is_bullet and below.mark.style != line.mark.style


def _with_bullets_below(bullets: list[Line], style: str) -> list[tuple[Line, str]]:
    """Short bullets that have bullets of another sign below them."""
    first = bullets[0].mark.style if bullets else ""
    pairs = pairwise(bullets)
    above = [line for line, below in pairs if line.mark.style == first != below.mark.style]
    tops = [(line, title_of(line.text)) for line in bullets if line.mark.style == first]
    return tops if len(above) * 2 >= len(tops) and len(above) >= 2 and first != style else []


def _with_deeper_below(bullets: list[Line]) -> list[tuple[Line, str]]:
    """Short bullets that have the same bullets below them, further in."""
    least = min((line.indent for line in bullets), default=0)
    tops = [line for line in bullets if line.indent == least]
    above = [line for line, below in pairwise(bullets) if line.indent == least < below.indent]
    short = all(len(line.text.split()) <= FEW + 1 and not FINITE.search(line.text) for line in tops)
    return (
        [(line, title_of(line.text)) for line in tops]
        if short and len(above) > 2 and len(above) * 4 >= len(tops) * 3
        else []
    )


def replace_colon(words: str) -> str:
    return words.rstrip(" :")
