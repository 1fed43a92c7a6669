"""Photos: taken in, hung before the public, taken away."""

import errno
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from ...models import Initiative, InitiativePhoto, Photo, Proposal
from ...organisers import Organiser, organisers_of
from ...photos import pictures
from ...photos.files import let_go, store
from ..acts import Said
from ..showing import LETTER, letter_of
from ..versions import keep_version

FULL = _("Er is nu geen plaats voor foto’s. Probeer het later nog eens, of ga verder zonder deze foto.")

NO_LETTER = Said(tell=False)


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
def remove_photo(*, photo: InitiativePhoto, by=None, sender: Proposal | None = None, said: Said = NO_LETTER) -> None:
    """Take a public photo away at once, with its files: by a member of staff, or the `sender` of the initiative.

    It cannot be taken back, so the letter of staff (`said`) does not wait. One's own may go: who organises it could
    do so too.
    """
    initiative = Initiative.objects.select_for_update().get(pk=photo.initiative_id)
    keep_version(initiative)
    photo.delete()
    let_go([photo.photo_id])
    initiative.version = F("version") + 1
    initiative.save(update_fields=["version"])
    initiative.refresh_from_db(fields=["version"])
    keep_version(initiative)
    reason = f"proposal {sender.pk}" if sender else said.reason
    AuditEvent.record("photo.removed", initiative, by=by, reason=reason, fields=["photos"])
    for number, organiser in enumerate(organisers_of(initiative) if said.tell else []):
        context = removal_letter(initiative, organiser, said, by, alt=photo.alt)
        key = f"photo-{photo.photo_id}-removed-{number}"
        post.queue(LETTER, to=organiser.email, key=key, context=context, language=organiser.language)
    PublicVersion.raise_()


def removal_letter(initiative: Initiative, organiser: Organiser, said: Said, by, *, alt: str) -> dict[str, Any]:
    """What the letter about a photo that was taken away is made of; `alt`: what was to be seen on it."""
    return letter_of("photo", [initiative], organiser, said, by) | {"alt": alt}
