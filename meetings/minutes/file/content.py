"""What the file of a meeting says: all that its page shows to the same person, in the same order."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ...agreements import words as agreement_words
from ...linked.reading import Linked
from ...models import MaterialUse
from ...planning.moments import day_words
from ...presentation.materials import material_url, material_words
from ...presentation.meeting import Shown
from ...presentation.structured import address
from ...workflow import MinutesState
from .blocks import Block, Document, Run, heading, stepwise, text
from .errata import errata
from .from_markdown import blocks_of


def content(shown: Shown) -> Document:
    """In the language of the reader; the words of the meeting stay as they are."""
    meeting = shown.meeting
    return Document(
        title=str(meeting),
        about=meeting.council.name,
        language=meeting.language,
        facts=list(_facts(shown)),
        state=_state(shown),
        source=settings.SITE_URL + meeting.get_absolute_url(),
        blocks=stepwise([*errata(shown), *_agenda(shown), *_resolutions(shown), *_agreements(shown), *_hash(shown)]),
    )


def _facts(shown: Shown) -> Iterator[tuple[str, str]]:
    """(label, words) of when, where and who."""
    meeting = shown.meeting
    day = day_words(meeting.date)
    yield _("Wanneer"), f"{day}, {shown.time}" if shown.time else day
    if meeting.place:
        yield _("Waar"), meeting.place
    if meeting.is_cancelled:
        yield _("Gaat niet door"), meeting.cancel_reason
    named = [who for one in shown.attendees if (who := _who(one, shown.may_write))]
    unnamed = sum(not one.name for one in shown.attendees)
    if unnamed:
        named.append(_("%(n)s van wie de naam niet openbaar is") % {"n": unnamed})
    if named:
        yield _("Wie"), "; ".join(named)
    if shown.minutes:
        yield _("Verslag"), _minutes_words(shown.minutes)


def _who(one, is_member: bool) -> str:
    said = [one.represents, *map(str, one.parts), str(one.presence) if is_member else ""]
    return f"{one.name} ({', '.join(filter(None, said))})" if one.name and any(said) else one.name


def _minutes_words(minutes) -> str:
    words = minutes.get_state_display()
    if minutes.adopted_in:
        words = _("%(state)s in de bijeenkomst van %(day)s") % {
            "state": words, "day": day_words(minutes.adopted_in.date),
        }  # fmt: skip
    if not minutes.is_frozen:
        return words
    return f"{words}, {_('gewijzigd') if minutes.adopted_with_changes else _('ongewijzigd')}"


def _state(shown: Shown) -> str:
    """What each page says as long as the text can change."""
    if shown.minutes is None or shown.minutes.state == MinutesState.ADOPTED:
        return ""
    return _("Concept: dit verslag is nog niet vastgesteld")


def _hash(shown: Shown) -> Iterator[Block]:
    if shown.minutes and shown.minutes.is_frozen:
        yield text(_("Controlegetal (SHA-256): %(hash)s") % {"hash": shown.minutes.adopted_sha256}, italic=True)


def _agenda(shown: Shown) -> Iterator[Block]:
    if shown.points or shown.apart_texts:
        yield heading(1, _("Wat er besproken is") if shown.minutes else _("Agenda"))
    for title, body in shown.apart_texts:
        if title:
            yield heading(2, title)
        yield from blocks_of(body, 2)
    for point in shown.points:
        yield heading(2, f"{point.number}. {point.item.title}")
        if point.item.visibility != shown.meeting.visibility:  # it is mailed on, and who gets it cannot see this
            yield text(_("Let op, wie dit ziet: %(who)s") % {"who": point.item.get_visibility_display()}, bold=True)
        yield from (text(one.words, italic=True) for one in point.presenters)
        yield from blocks_of(point.item.note, 2)
        if point.section:
            yield from blocks_of(point.section.body, 2)
        if point.item.outcome:
            yield text(capfirst(point.item.get_outcome_display()), italic=True)
        yield from _materials(point.materials)
        yield from _links(point.links)
    yield from _links(shown.links)
    if whole := [*shown.minutes_files, *shown.materials]:
        yield heading(1, _("Stukken"))
        yield from _materials(whole)


def _materials(materials: list[MaterialUse]) -> Iterator[Block]:
    """Each a link to exactly the version that was on the table."""
    if materials:
        runs = [
            [Run(one.document.title, link=address(material_url(one))), Run(f" ({material_words(one)})")]
            for one in materials
        ]
        yield Block("list", items=[[Block("text", line)] for line in runs])


def _links(links: list[Linked]) -> Iterator[Block]:
    if links:
        runs = [[Run(f"{capfirst(one.words)} "), Run(one.end.title, link=address(one.end.url))] for one in links]
        yield Block("list", items=[[Block("text", line)] for line in runs])


def _resolutions(shown: Shown) -> Iterator[Block]:
    if shown.resolutions:
        yield heading(1, _("Besluiten"))
    for decided in shown.decided:
        one = decided.resolution
        yield text(f"{one.number}  {one.text}", bold=True)
        if decided.ended_words:
            yield text(capfirst(decided.ended_words), italic=True)
        if decided.successor:
            yield text(_("In de plaats kwam: %(what)s") % {"what": decided.successor})
        if one.motivation:
            yield text(one.motivation)
        yield from _links(decided.links)


def _agreements(shown: Shown) -> Iterator[Block]:
    """As they stand on the day the file is made."""
    for title, agreements in ((_("Afspraken"), shown.agreements), (_("Wat nog open staat"), shown.on_the_table)):
        if agreements:
            yield heading(1, title)
            head = [_("Nummer"), _("Afspraak"), _("Wie"), _("Wanneer"), _("Stand")]
            yield Block("table", rows=[head, *(_row(one, shown.access) for one in agreements)])


def _row(agreement, access) -> list[str]:
    due = agreement_words.due_words(agreement) or agreement.due_words or agreement_words.no_date(agreement)
    owner = agreement_words.owner_words(agreement, access) or agreement_words.no_owner(agreement)
    return [agreement.number, agreement.text, owner, due, agreement_words.state_words(agreement)]
