"""What is chosen, as a chip says it."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES

WHOSE = (*AREA_NAMES, "groep")


def label(name: str, thing: Any) -> str:
    """What is chosen under a name, as a chip says it."""
    if name in WHOSE:
        return thing.name
    if name == "q":
        return f"“{thing.text}”"
    if name in ("van", "tot"):
        day = {"day": date_format(thing, "j F Y")}
        return _("vanaf %(day)s") % day if name == "van" else _("tot en met %(day)s") % day
    return _("te laat") if name == "laat" else str(getattr(thing, "label", thing))
