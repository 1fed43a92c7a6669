"""Photos: taken in, hung before the public, taken away, and forgotten."""

import errno
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import AuditEvent, CaseState, PublicVersion
from haarlem_wijken.ground.models.case import UNDO

from .. import pictures
from ..models import Initiative, InitiativePhoto, Photo, Proposal, ProposalPhoto
from ..photo_files import FOLDERS, let_go, remove, store
from ..register import UNSENT
from .versions import keep_version

FULL = _("Er is nu geen plaats voor foto’s. Probeer het later nog eens, of ga verder zonder deze foto.")
AT_ONCE = 500
STRAY = timedelta(days=1)  # a file without a row: of a transaction that was broken off, or of one that runs


def take_photo(*, file, public: bool = False) -> Photo:
    """Keep what somebody sends, re-encoded; nothing points at it yet, and after UNSENT it goes again.

    Raises ValidationError with words for who sent it: see pictures.kept, and for a disk that is full.
    """
    kept = pictures.kept(file)
    try:
        return store(kept, public=public)
    except OSError as fault:
        if fault.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise ValidationError(FULL, code="full") from fault


@transaction.atomic
def add_photo(*, by, initiative: Initiative, file, alt: str, credit: str = "") -> InitiativePhoto:
    """Hang a photo behind an initiative's other photos; `file` is anything that can read and seek.

    What is stored is re-encoded and has no metadata (see pictures). Raises ValidationError.
    """
    row = InitiativePhoto(initiative=initiative, alt=alt.strip(), credit=credit.strip())
    row.position = initiative.photos.count()
    row.full_clean(exclude=["photo"])
    row.photo = take_photo(file=file, public=True)
    row.save(force_insert=True)
    AuditEvent.record("photo.added", initiative, by=by, fields=["photos"])
    PublicVersion.raise_()
    return row


@transaction.atomic
def remove_photo(*, photo: InitiativePhoto, by=None, sender: Proposal | None = None) -> None:
    """Take a public photo away at once, with its files: by a member of staff, or the `sender` of the initiative."""
    initiative = Initiative.objects.select_for_update().get(pk=photo.initiative_id)
    keep_version(initiative)
    photo.delete()
    let_go([photo.photo_id])
    initiative.version = F("version") + 1
    initiative.save(update_fields=["version"])
    initiative.refresh_from_db(fields=["version"])
    keep_version(initiative)
    reason = f"proposal {sender.pk}" if sender else ""
    AuditEvent.record("photo.removed", initiative, by=by, reason=reason, fields=["photos"])
    PublicVersion.raise_()


@transaction.atomic
def drop_photos() -> int:
    """Remove files that nobody needs any more; how many photos. Done by the worker.

    Those that were never sent in, UNSENT after they came; those of what was withdrawn; and what waited of what was
    decided, when that cannot be taken back any more: what was placed is public under another name by then. Photos of
    what was declined go with its words (forget_refused).
    """
    now = timezone.now()
    over = ProposalPhoto.objects.filter(proposal__case__state=CaseState.WITHDRAWN)
    placed = (CaseState.ACCEPTED, CaseState.JOINED, CaseState.SPAM)
    over |= ProposalPhoto.objects.filter(proposal__case__state__in=placed, proposal__case__decided_at__lt=now - UNDO)
    rows = list(over[:AT_ONCE])
    files = [row.photo_id for row in rows if row.photo_id]
    ProposalPhoto.objects.filter(pk__in=[row.pk for row in rows]).delete()
    let_go(files)
    unsent = list(Photo.objects.unused().filter(created_at__lt=now - UNSENT).values_list("pk", flat=True)[:AT_ONCE])
    let_go(unsent)
    return len(files) + len(unsent)


def drop_stray_files() -> int:
    """Remove the files that no photo knows, when they are older than a running transaction; how many. By the worker."""
    known = {name for photo in Photo.objects.only("sizes").iterator() for name in photo.names}
    before, stray = timezone.now() - STRAY, []
    for folder in FOLDERS:
        if default_storage.exists(folder):
            found = (f"{folder}/{name}" for name in default_storage.listdir(folder)[1])
            stray += [name for name in found if name not in known and default_storage.get_modified_time(name) < before]
    remove(stray)
    return len(stray)
