"""What in the text of minutes somebody should look at."""

import re

from django.utils.translation import gettext as _

from ...models import Minutes
from .check import Check

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
TELEPHONE = re.compile(r"(?<!\d)(?:\+31|0)[ -]?\(?\d\)?(?:[ -]?\d){8}(?!\d)")
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b(?: *\d+)?")
DEAD_LINK = re.compile(r"\[[^\]]*\]\(\s*#?\s*\)")
NAMED = re.compile(r"\b(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\.|[Dd]hr\.) ([A-Z][\w’'-]+)")


def links(text: str) -> list[Check]:
    return [Check(_("Een link leidt nergens heen: %(link)s") % {"link": link}) for link in DEAD_LINK.findall(text)[:5]]


def strangers(text: str, people) -> list[Check]:
    known = {word.lower() for one in people for word in f"{one.person or ''} {one.guest_name}".split()}
    names = [name for name in dict.fromkeys(NAMED.findall(text)) if name.lower() not in known]
    words = _("“%(name)s” staat niet bij de aanwezigen.")
    return [Check(words % {"name": name}, "#aanwezig") for name in names[:5]]


def private(text: str, minutes: Minutes) -> list[Check]:
    """Addresses and numbers of people, in a text that may become public."""
    kinds = {EMAIL: _("een e-mailadres"), TELEPHONE: _("een telefoonnummer"), POSTCODE: _("een postcode")}
    words = _("In de tekst staat %(what)s (%(found)s). Wil je dat iedereen dat leest?")
    return [
        Check(words % {"what": what, "found": found.group().strip()})
        for pattern, what in kinds.items()
        if (found := pattern.search(text))
    ]
