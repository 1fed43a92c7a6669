"""Files of photos that nobody needs any more."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.models.case import UNDO

from ...models import Photo, ProposalPhoto
from ...photos.files import FOLDERS, let_go, remove, unused
from ...register import UNSENT

AT_ONCE = 500
STRAY = timedelta(days=1)  # a file without a row: of a transaction that was broken off, or of one that runs


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
    unsent = list(unused().filter(created_at__lt=now - UNSENT).values_list("pk", flat=True)[:AT_ONCE])
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
