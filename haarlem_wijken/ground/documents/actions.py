"""What can be done with documents. A room asks at its own gate who may; it calls these in its own transaction."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from ..models import AuditEvent, Document, DocumentVersion
from .checking import Checked

WORDS = ("title", "kind", "author", "on", "language", "visibility")


class Changed(Exception):
    """Somebody changed it meanwhile."""


@transaction.atomic
def add_document(*, by, file: Checked | None = None, link: str = "", **words) -> Document:
    """A new document of a file or of a link; `words` are WORDS. Raises ValidationError."""
    document = Document(**words)
    document.full_clean()
    document.save(force_insert=True)
    AuditEvent.record("document.added", document, by=by, fields=sorted(words))
    _keep(document, by, file, link)
    return document


@transaction.atomic
def add_version(*, document: Document, by, file: Checked | None = None, link: str = "") -> DocumentVersion | None:
    """Another version; the ones before it stay. None when it is the same file or link as the newest."""
    Document.objects.select_for_update().get(pk=document.pk)  # two at once: the second has the next number
    newest = document.versions.first()
    if newest and (newest.sha256, newest.link) == (file.sha256 if file else "", link):
        return None
    made = _keep(document, by, file, link)
    AuditEvent.record("document.version", document, by=by, fields=["versions"])
    return made


@transaction.atomic
def change_document(*, document: Document, base_version: int, by, **words) -> bool:
    """Write other words about it over version `base_version`. False when they are the same.

    Raises Changed when somebody else changed it meanwhile, and ValidationError.
    """
    row = Document.objects.select_for_update().get(pk=document.pk)
    changed = [name for name in WORDS if name in words and getattr(row, name) != words[name]]
    if not changed:
        return False
    if row.version != base_version:
        raise Changed
    for name in changed:
        setattr(row, name, words[name])
    row.full_clean()
    row.version += 1
    row.save(update_fields=[*changed, "version"])
    AuditEvent.record("document.changed", row, by=by, fields=changed)
    return True


def remove_document(*, document: Document, by) -> bool:
    """Take it from every list. Its versions stay, so that what points at them can still say what it was."""
    return _set_removed(document, by, "document.removed", timezone.now())


def restore_document(*, document: Document, by) -> bool:
    """Put it back."""
    return _set_removed(document, by, "document.restored", None)


@transaction.atomic
def _set_removed(document: Document, by, verb: str, moment) -> bool:
    there = Document.objects.filter(pk=document.pk, removed_at__isnull=moment is not None)
    if not there.update(removed_at=moment, version=F("version") + 1):
        return False
    AuditEvent.record(verb, document, by=by, fields=["removed_at"])
    return True


def _keep(document: Document, by, file: Checked | None, link: str) -> DocumentVersion:
    if (file is None) == (not link):
        raise ValidationError(_("Kies een bestand, of zet er een link naar."))
    number = (document.versions.aggregate(last=Max("number"))["last"] or 0) + 1
    made = DocumentVersion(document=document, number=number, link=link, by=by)
    if file is not None:
        made.name, made.media_type, made.size, made.sha256 = file.name, file.media_type, file.size, file.sha256
        made.file = file.file
    made.full_clean(exclude=["file", "by"])
    made.save(force_insert=True)
    return made
