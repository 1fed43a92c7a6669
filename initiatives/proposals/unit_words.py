"""One unit of the values of an initiative, as people read it."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from haarlem_wijken.ground.prose.differences import Piece, pieces
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import Precision, Stage
from ..models.initiative import LANGUAGES
from ..spread.inspiring import title_of
from .values import LABELS, Values, part

WHOLE = ("stage", "inspired_by")
LONG = ("story",)  # too long to stand twice in a letter


def words_of(name: str, values: Values | None) -> str:  # noqa: PLR0911 - a table
    """One unit as people read it; "" for nothing."""
    if not values:
        return ""
    value = values.get(name)
    if name == "place":
        return _place_words(values)
    if name == "themes":
        return ", ".join(str(themes.latest()[slug]) for slug in value or [] if slug in themes.latest())
    if name == "stage":
        return str(dict(Stage.choices).get(value, value or ""))
    if name == "language":
        return str(dict(LANGUAGES).get(value, value or ""))
    if name == "inspired_by":
        return title_of(value)
    if name == "shares_experience":
        return _("ja") if value else _("nee")
    if name == "started":
        return date_format(date.fromisoformat(value), "j F Y") if value else ""
    return value or ""


def _place_words(values: Values) -> str:
    tree = atlas.latest()
    area, point = values.get("area") or "", (values.get("lat"), values.get("lon"))
    node = tree.by_code.get(area) or (tree.at(*point) if None not in point else None)
    how = dict(Precision.choices).get(values.get("precision"), "")
    return ", ".join(str(words) for words in (values.get("address"), node.name if node else area, how) if words)


def unit_pieces(name: str, before: Values | None, after: Values | None) -> list[Piece]:
    """What changed of one unit: by word, but a name of something else is another name as a whole."""
    old, new = words_of(name, before), words_of(name, after)
    if name in WHOLE and old != new:
        return [Piece(how, text) for how, text in (("del", old), ("ins", new)) if text]
    return pieces(old, new)


def changes(units: list[str], before: Values, after: Values) -> list[list[str]]:
    """[label, before, after] of each unit in the running language; both empty where the words are too many."""
    return [
        [str(LABELS[unit]), *("" if unit in LONG else words_of(unit, part(one, unit)) for one in (before, after))]
        for unit in units
    ]
