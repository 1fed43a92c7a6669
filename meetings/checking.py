"""What somebody should look at before minutes go round. Warnings: nothing but a wrong weekday stops them."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import Minutes
from .words import weekday_words
from .workflow import HERE, ItemKind, Outcome

EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
TELEPHONE = re.compile(r"(?<!\d)(?:\+31|0)[ -]?\(?\d\)?(?:[ -]?\d){8}(?!\d)")
POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b(?: *\d+)?")
DEAD_LINK = re.compile(r"\[[^\]]*\]\(\s*#?\s*\)")
NAMED = re.compile(r"\b(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w\.|[Dd]hr\.) ([A-Z][\w’'-]+)")
TALKED_ABOUT = (ItemKind.TOPIC, ItemKind.PRESENTATION)


@dataclass(frozen=True)
class Check:
    """One line of the list: a sentence, where to look (an address on the page), whether it is in order."""

    words: str
    at: str = ""
    good: bool = False
    stops: bool = False


def checks(minutes: Minutes) -> list[Check]:
    """4 queries."""
    meeting, sections = minutes.meeting, list(minutes.sections.select_related("item"))
    people = list(meeting.attendances.with_people())
    text = "\n\n".join(section.body for section in sections)
    found = [_weekday(meeting), *_presence(people), *_empty(sections), *_agreements(meeting)]
    return [*found, *_links(text), *_strangers(text, people), *_private(text, minutes)]


def _weekday(meeting) -> Check:
    if meeting.weekday_is_wrong:
        return Check(weekday_words(meeting), meeting.get_absolute_url(), stops=True)
    return Check(_("De dag en de datum passen bij elkaar."), good=True)


def _presence(people) -> list[Check]:
    here = sum(one.presence in HERE for one in people)
    if not here:
        return [Check(_("Er staat nog niemand bij de aanwezigen."), "#aanwezig")]
    return [Check(ngettext("%(n)s aanwezige.", "%(n)s aanwezigen.", here) % {"n": here}, good=True)]


def _empty(sections) -> list[Check]:
    skipped = (Outcome.NOT_REACHED, Outcome.WITHDRAWN, Outcome.DEFERRED)
    return [
        Check(_("“%(title)s” is nog leeg.") % {"title": one.item.title}, f"#deel-{one.pk}")
        for one in sections
        if one.item and one.item.kind in TALKED_ABOUT and not one.body and one.item.outcome not in skipped
    ]


def _agreements(meeting) -> list[Check]:
    found = []
    for one in meeting.agreements.asking().for_list():
        missing = [] if one.owner else [_("eigenaar")]
        missing += [] if one.due_to else [_("datum")]
        if missing:
            words = _("Afspraak %(number)s heeft nog geen %(missing)s.")
            what = _(" en geen ").join(missing)
            found.append(Check(words % {"number": one.number, "missing": what}, one.get_absolute_url()))
    return found


def _links(text: str) -> list[Check]:
    return [Check(_("Een link leidt nergens heen: %(link)s") % {"link": link}) for link in DEAD_LINK.findall(text)[:5]]


def _strangers(text: str, people) -> list[Check]:
    known = {word.lower() for one in people for word in f"{one.person or ''} {one.guest_name}".split()}
    names = [name for name in dict.fromkeys(NAMED.findall(text)) if name.lower() not in known]
    words = _("“%(name)s” staat niet bij de aanwezigen.")
    return [Check(words % {"name": name}, "#aanwezig") for name in names[:5]]


def _private(text: str, minutes: Minutes) -> list[Check]:
    """Addresses and numbers of people, in a text that may become public."""
    kinds = {EMAIL: _("een e-mailadres"), TELEPHONE: _("een telefoonnummer"), POSTCODE: _("een postcode")}
    words = _("In de tekst staat %(what)s (%(found)s). Wil je dat iedereen dat leest?")
    return [
        Check(words % {"what": what, "found": found.group().strip()})
        for pattern, what in kinds.items()
        if (found := pattern.search(text))
    ]
