"""Days as they were learned, beside what the rules tell of them."""

from datetime import date

from ..dates import Mention
from ..likely.days import Dated, dated_in, day_after, signs_of_day
from ..likely.odds import likeliest, shares
from ..reading import Said
from ..text.lines import Line
from ..text.places import place_of

LIKELY, LATER, UNLIKELY = 0.6, 0.75, 0.02  # how likely it must be
MOST = 60  # days of which it is asked

Coming = list[tuple[date, Said]]


def with_likely(told: Coming, lines: list[Line], on: date | None, source: str) -> Coming:
    """`told` with the days on which the group most likely meets again, too; the first only where none is told."""
    dated = [(one, day) for one in dated_in(lines) if on and (day := day_after(one.mention, on))][-MOST:]
    found: dict[date, Said] = {}
    first: tuple[float, date, Said] | None = None
    for one, day in dated:
        kind, share = likeliest("coming", signs_of_day(one, lines, on))
        said = Said(one.mention.words, place_of(one.mention.words, lines[one.at], source))
        if kind == "next" and share > LIKELY and (first is None or share > first[0]):
            first = share, day, said
        elif kind and share > LATER:
            found.setdefault(day, said)
    coming = told or ([first[1:]] if first else [])
    known = {day for day, _said in coming}
    later = [(day, said) for day, said in found.items() if coming and day > coming[0][0] and day not in known]
    return sorted([*coming, *later])


class Moments:
    """How likely each day that the lines name is that of the meeting."""

    def __init__(self, lines: list[Line]):
        self.lines = lines
        self.shares = {(one.at, one.mention): _is_moment(one, lines) for one in dated_in(lines)[:MOST]}

    def surest(self, named: tuple[Line, Mention] | None) -> tuple[Line, Mention] | None:
        """`named` by the rules, or a day that is far likelier; None where that is unlikely and no other likely."""
        share = self._share(*named) if named else 0.0
        at, mention = max(self.shares, key=self.shares.__getitem__, default=(0, None))
        same = named and mention and (mention.days, mention.month) == (named[1].days, named[1].month)
        if mention and not same and self.shares[at, mention] > max(LIKELY, 2 * share):
            return self.lines[at], mention
        return None if share < UNLIKELY else named

    def _share(self, line: Line, mention: Mention) -> float:
        """1 for what a label calls the date, which is not found by its place."""
        found = (
            share for (at, one), share in self.shares.items() if one == mention and self.lines[at].start == line.start
        )
        return next(found, 1.0)


def _is_moment(one: Dated, lines: list[Line]) -> float:
    return shares("moment", signs_of_day(one, lines))["meeting"]
