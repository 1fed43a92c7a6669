"""What was put right since minutes were adopted, before all else: who reads the text must know it."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from ...planning.moments import day_words
from ...presentation.meeting import Shown
from .blocks import Block, heading, text


def errata(shown: Shown) -> Iterator[Block]:
    """A heading, and two lines for each."""
    if shown.errata:
        yield heading(1, _("Rectificaties"))
    for one in shown.errata:
        said = _("Rectificatie %(n)s, %(day)s") % {"n": one.number, "day": day_words(timezone.localdate(one.at))}
        if one.decided_in:
            said += _(", besloten in de bijeenkomst van %(day)s") % {"day": day_words(one.decided_in.date)}
        yield text(said, bold=True)
        yield text(one.text)
