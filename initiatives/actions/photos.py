"""Photos: taken in, hung before the public, taken away."""

import errno

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from .. import pictures
from ..models import Initiative, InitiativePhoto, Photo, Proposal
from ..photo_files import let_go, store
from .versions import keep_version

FULL = _("Er is nu geen plaats voor foto’s. Probeer het later nog eens, of ga verder zonder deze foto.")


def take_photo(*, file, public: bool = False) -> Photo:
    """Keep what somebody sends, re-encoded; nothing points at it yet, and after UNSENT it goes again.

    Raises ValidationError with words for who sent it: see pictures.kept, and for a disk that is full.
    """
    if getattr(file, "is_cut_off", False):
        raise ValidationError(FULL, code="full")
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
