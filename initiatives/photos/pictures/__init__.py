"""A photo as it comes in, and as it is kept: upright, in up to three sizes, without anything a camera wrote in it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.locks import Busy, one_of

from .kinds import ACCEPT, FORMATS, is_declared, kind_of
from .pressing import SIDES, Kept, pressed
from .unpacking import UNREADABLE, unpacked

__all__ = ["ACCEPT", "FORMATS", "MOST_BYTES", "MOST_MB", "TOO_HEAVY", "Kept", "kept"]

MOST_BYTES, MOST_MB = 10_000_000, 10
AT_ONCE = 2  # pictures in memory at the same time, for all processes together: one may take 200 MB

MISNAMED = _("De naam van dit bestand past niet bij wat erin zit. Sla de foto opnieuw op als JPEG, en kies die.")
TOO_HEAVY = _("Deze foto is groter dan %(most)s MB. Kies een kleinere foto.")
CROWDED = _("Er komen nu veel foto’s tegelijk binnen. Probeer het over een minuut nog eens.")


def kept(file) -> Kept:
    """The picture in `file`, anything that can read and seek; what an upload calls itself must be a photo.

    Raises ValidationError for what is no JPEG, PNG, WebP or HEIC, what is damaged, moving or too large, and when too
    many come at once.
    """
    head = _head(file)
    kind = kind_of(head)
    if kind is None:
        raise ValidationError(UNREADABLE, code="unreadable")
    if not is_declared(file):
        raise ValidationError(MISNAMED, code="misnamed")
    try:
        with one_of("photo", AT_ONCE):
            return pressed(unpacked(file, kind, SIDES[0]))
    except Busy as busy:
        raise ValidationError(CROWDED, code="busy") from busy


def _head(file) -> bytes:
    size = file.seek(0, 2)
    file.seek(0)
    if size > MOST_BYTES:
        raise ValidationError(TOO_HEAVY, code="heavy", params={"most": MOST_MB})
    return file.read(16)
