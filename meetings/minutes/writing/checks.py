"""What somebody should look at before minutes go round. Warnings: nothing but a wrong weekday stops them."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import Minutes
from ...planning.moments import day_words, weekday_words
from ...workflow import HERE, ItemKind, Outcome
from ..adoption.unanswered import Unanswered
from .check import Check
from .text_checks import links, private, strangers

TALKED_ABOUT = (ItemKind.TOPIC, ItemKind.PRESENTATION)


def checks(minutes: Minutes) -> list[Check]:
    """5 queries."""
    meeting, sections = minutes.meeting, list(minutes.sections.select_related("item"))
    people = list(meeting.attendances.with_people())
    text = "\n\n".join(section.body for section in sections)
    found = [_weekday(meeting), *_coming(meeting), *_presence(people), *_empty(sections), *_agreements(meeting)]
    return [*found, *_remarks(sections), *links(text), *strangers(text, people), *private(text, minutes)]


def _weekday(meeting) -> Check:
    if meeting.weekday_is_wrong:
        return Check(weekday_words(meeting), meeting.get_absolute_url(), stops=True)
    return Check(_("De dag en de datum passen bij elkaar."), good=True)


def _coming(meeting) -> list[Check]:
    if meeting.date <= timezone.localdate():
        return []
    words = _("De bijeenkomst moet nog komen: %(day)s.") % {"day": day_words(meeting.date)}
    return [Check(words, meeting.get_absolute_url())]


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


def _remarks(sections) -> list[Check]:
    said = Unanswered(sections)
    return [Check(said.words, said.first)] if said else []


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
