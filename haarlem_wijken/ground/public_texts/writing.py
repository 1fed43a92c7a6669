"""Changing a text or a notice: each version is kept, and all caches are emptied."""

from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.db import transaction
from django.db.models import F

from ..locks import hold
from ..models import AuditEvent, PublicNotice, PublicText, PublicVersion, Revision
from .places import PLACES
from .reading import default

TEXT, NOTICE = ("nl", "en"), ("nl", "en", "kind", "starts_at", "ends_at")
MOST = 20_000  # characters of one text


class Stale(Exception):
    """Somebody else has changed it since it was read."""


@transaction.atomic
def write_text(*, by, key: str, nl: str, en: str, version: int) -> bool:
    """Change the text of the place `key`, read at `version` (0: never changed). False when nothing is different.

    What equals the words of the code is kept as "", so that it goes along with a new release. Raises Stale, KeyError
    for an unknown place, and ValidationError for what no database takes.
    """
    place = PLACES[key]
    wished = {name: _own(place.key, name, text) for name, text in (("nl", nl), ("en", en))}
    hold(f"text {key}")
    found = PublicText.objects.filter(key=key).first()
    if version != (found.version if found else 0):
        raise Stale
    if {name: getattr(found, name, "") for name in TEXT} == wished:
        return False
    if found is None:
        found = PublicText.objects.create(key=key, **wished)
    else:
        PublicText.objects.filter(pk=found.pk).update(version=F("version") + 1, **wished)
        found.refresh_from_db()
    _keep(found, wished, "text.written", list(TEXT), by)
    return True


@transaction.atomic
def write_notice(*, by, notice: PublicNotice | None, **values) -> PublicNotice:
    """Put a notice above every page, or change one. `values`: NOTICE. Raises ValidationError."""
    found = notice or PublicNotice(version=0)
    for name in NOTICE:
        setattr(found, name, values[name])
    found.version += 1
    found.full_clean()
    found.save()
    kept = {name: str(values[name]) for name in NOTICE}
    _keep(found, kept, "notice.written", list(NOTICE), by)
    return found


def _own(key: str, language: str, text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    ProhibitNullCharactersValidator()(text)
    if len(text) > MOST:
        raise ValidationError("too long")
    return "" if text == default(key, language).strip() else text


def _keep(obj, values: dict, verb: str, fields: list[str], by) -> None:
    Revision.keep(obj, values, by=by)
    AuditEvent.record(verb, obj, by=by, fields=fields)
    PublicVersion.raise_()
