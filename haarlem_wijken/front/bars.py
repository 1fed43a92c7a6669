"""Numbers for people: counts as bars with words, and stretches of time."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

HOUR, DAY = 3600, 24 * 3600


class Bar(NamedTuple):
    """A line with a bar: its words, the number in words, and both numbers of a <meter>."""

    label: str
    words: str
    value: float
    of: float


def bars(counts: dict[str, int]) -> list[Bar]:
    """Counts as bars, the largest first."""
    of = sum(counts.values())
    order = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Bar(label, _("%(n)s van %(of)s") % {"n": n, "of": of}, n, of) for label, n in order]


def time_words(seconds: float | None) -> str:
    """A time for people: "40 minuten", "19 uur", "3 dagen"; "" for none."""
    if seconds is None:
        return ""
    if seconds < HOUR:
        n = max(1, round(seconds / 60))
        return ngettext("%(n)s minuut", "%(n)s minuten", n) % {"n": n}
    if seconds < 3 * DAY:
        n = round(seconds / HOUR)
        return ngettext("%(n)s uur", "%(n)s uur", n) % {"n": n}
    n = round(seconds / DAY)
    return ngettext("%(n)s dag", "%(n)s dagen", n) % {"n": n}
