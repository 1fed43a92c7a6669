"""What was adopted with minutes stays as it was. The database holds that too; here it is said in words."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ..models import Meeting


def is_kept(meeting: Meeting | None) -> bool:
    """Whether the minutes of `meeting` are adopted."""
    minutes = getattr(meeting, "minutes", None) if meeting else None
    return bool(minutes) and minutes.is_frozen


def refuse_when_kept(meeting: Meeting | None, words: str = "") -> None:
    """Raises ValidationError, with `words` for what it is about."""
    if is_kept(meeting):
        raise ValidationError(words or _("Het verslag is vastgesteld. De agenda blijft zoals die was."))
