"""Putting right what was adopted: a numbered erratum, and nothing else."""

import re

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import AuditEvent, Revision

from ...minutes.adoption.record import digest, erratum_record, sha, text_of
from ...models import AgendaItem, Erratum, Meeting, Minutes, MinutesSection
from ..stale import Stale, publish

INSTEAD = "[naam weggehaald]"
ASKED = "Een naam is weggehaald, omdat daarom is gevraagd."
WORDS = {MinutesSection: ("heading", "body"), AgendaItem: ("title",), Erratum: ("text",)}
KINDS = {MinutesSection: "section", AgendaItem: "item", Erratum: "erratum"}


@transaction.atomic
def add_erratum(*, by, minutes: Minutes, text: str, decided_in: Meeting) -> Erratum:
    """The next one. `decided_in`: the meeting that decided it, of the same council, not before they were adopted.

    Raises Stale for minutes that are not adopted, and ValidationError.
    """
    held = _adopted(minutes)
    if decided_in.council_id != held.meeting.council_id or decided_in.is_cancelled:
        raise ValidationError({"decided_in": _("Kies een bijeenkomst van dezelfde groep.")})
    if decided_in.date < held.adopted_in.date or decided_in.date > timezone.localdate():
        raise ValidationError({"decided_in": _("Kies de bijeenkomst waarin dit is besloten, na het vaststellen.")})
    erratum = _next(held, by, kind=Erratum.Kind.CORRECTION, text=text.strip(), decided_in=decided_in)
    AuditEvent.record("minutes.rectified", erratum, by=by)
    publish()
    return erratum


@transaction.atomic
def anonymise_minutes(*, by, minutes: Minutes, name: str) -> int:
    """Put INSTEAD in the place of a name wherever it stands in adopted minutes, their agenda, their errata and the
    versions before; in how many places. An erratum says which text became which, by hash: so it stays provable that
    nothing else changed. The name itself is kept nowhere.

    Raises Stale for minutes that are not adopted, and ValidationError for a name that is too short or not there.
    """
    held, pattern = _adopted(minutes), _pattern(name)
    found = [one for one in _texts(held) if pattern.search(text_of(one))]
    old = _versions(held, pattern)
    if not found and not old:
        raise ValidationError({"name": _("Die naam staat niet in dit verslag.")})
    changes = [_change(one, pattern) for one in found]
    erratum = _next(
        held, by, kind=Erratum.Kind.ANONYMISED, text=ASKED,
        changes=changes,
    )  # fmt: skip
    for one in found:  # the database lets it pass, since the erratum names it
        type(one)._base_manager.filter(pk=one.pk).update(**{name: getattr(one, name) for name in WORDS[type(one)]})
    for revision in old:
        revision.save(update_fields=["values"])
    AuditEvent.record("minutes.anonymised", erratum, by=by)
    publish()
    return len(found)


def _adopted(minutes: Minutes) -> Minutes:
    """Held until the transaction ends, so that numbers are given one by one."""
    held = Minutes.objects.select_for_update(of=["self"]).select_related("meeting__council", "adopted_in")
    found = held.get(pk=minutes.pk)
    if not found.is_frozen:
        raise Stale(found)
    return found


def _next(minutes: Minutes, by, **values) -> Erratum:
    last = minutes.errata.order_by("-number").first()
    erratum = Erratum(minutes=minutes, number=last.number + 1 if last else 1, by=by, at=timezone.now(), **values)
    erratum.sha256 = digest(erratum_record(erratum, last.sha256 if last else minutes.adopted_sha256))
    erratum.full_clean()
    erratum.save()
    return erratum


def _texts(minutes: Minutes) -> list:
    return [*minutes.sections.all(), *minutes.meeting.items.all(), *minutes.errata.all()]


def _versions(minutes: Minutes, pattern: re.Pattern) -> list[Revision]:
    """Every version of its parts in which the name stands, without it."""
    sections = MinutesSection.every.filter(minutes=minutes).values("pk")
    kept = Revision.objects.filter(object_type=MinutesSection._meta.label_lower, object_id__in=sections)
    found = []
    for one in kept:
        values = {
            name: pattern.sub(INSTEAD, value) if isinstance(value, str) else value for name, value in one.values.items()
        }
        if values != one.values:
            one.values = values
            found.append(one)
    return found


def _change(thing, pattern: re.Pattern) -> list:
    """[kind, id, hash before, hash after]; `thing` has the new words."""
    before = sha(text_of(thing))
    for name in WORDS[type(thing)]:
        setattr(thing, name, pattern.sub(INSTEAD, getattr(thing, name)))
    return [KINDS[type(thing)], thing.pk, before, sha(text_of(thing))]


def _pattern(name: str) -> re.Pattern:
    words = name.split()
    if len("".join(words)) < 3 or len(name) > 120:
        raise ValidationError({"name": _("Schrijf de naam zoals hij in het verslag staat.")})
    return re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
