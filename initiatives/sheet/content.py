"""What a sheet says, as data for sheet.typ, in the language of who asks."""

from io import BytesIO
from pathlib import Path

import segno
from django.conf import settings
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from haarlem_wijken.ground.days import written
from haarlem_wijken.ground.maps.felt_tips import felt_tips
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.outputs.licence import AREAS_BY, LICENCE
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette
from haarlem_wijken.ground.typesetting.asking import typeset

from ..listed import listed
from ..presentation import Row, row
from ..selection import ordered, select
from .asked import address_of, areas_of, hand_in, name_of, told_of
from .drawing import drawing
from .paper import Paper
from .signs import sign

TEMPLATE = Path(__file__).parent / "sheet.typ"
MOST = 300  # initiatives on a sheet
LINES = 12  # to fill in


def pdf(selection: Selection, paper: Paper, tree: Atlas, palette: Palette, n: int) -> bytes:
    """The sheet of a selection in public version `n`. 3 queries at most; of what takes long, half is typst.

    Raises subprocess.SubprocessError when the typesetter fails.
    """
    ids = list(ordered(selection)[:MOST])
    total = len(ids) if len(ids) < MOST else select(selection).count()
    return typeset(TEMPLATE, content(selection, paper, tree, palette, _rows(ids, tree, n), total))


def _rows(ids: list[int], tree: Atlas, n: int) -> list[Row]:
    """Those with a point first, as on the list page, so that short lists have the same numbers."""
    found = sorted(listed(ids, n), key=lambda initiative: initiative.quadkey is None)
    return [row(initiative, tree, number=number) for number, initiative in enumerate(found, 1)]


def content(selection: Selection, paper: Paper, tree: Atlas, palette: Palette, rows: list[Row], total: int) -> dict:
    """`total`: how many there are in all."""
    placed = [one for one in rows if one.initiative.quadkey is not None]
    drawn, name, address = placed[: paper.most], name_of(selection, tree), address_of(selection)
    return {
        "language": get_language(),
        "paper": paper._asdict() | {"frame": paper.frame},
        "title": name,
        "chosen": told_of(selection),
        "map": drawing(areas_of(selection, tree), drawn, paper),
        "signs": {slug: sign(slug) for slug in felt_tips()},
        "themes": [[slug, str(theme)] for slug, theme in palette.items()],
        "rows": [_said(one) for one in placed],
        "apart": [_said(one) for one in rows[len(placed) :]],
        "lines": [len(rows) + line for line in range(1, LINES + 1)],
        "counts": [_how_many(len(rows), total), *_on_map(len(drawn), len(placed))],
        "link": address,
        "qr": _qr(address),
        "logo": (settings.BASE_DIR / "static" / "logo.svg").read_text(),
        "words": _words(name, address),
    }


def _said(one: Row) -> dict:
    return {
        "number": one.number,
        "title": one.initiative.title,
        "language": one.initiative.language,
        "about": f"{_where(one)}, {one.stage}",
        "sign": one.sign,
    }


def _where(one: Row) -> str:
    """That it has no place is told above the list of those."""
    return one.place if one.node.level == Level.GEMEENTE else one.node.name


def _how_many(shown: int, total: int) -> str:
    if not total:
        return _("Hier is nog niets bekend.")
    if shown < total:
        said = {"shown": shown, "total": number_format(total, force_grouping=True)}
        return _("De eerste %(shown)s van %(total)s. Alle staan op de site.") % said
    return ngettext("%(n)s initiatief.", "%(n)s initiatieven.", total) % {"n": total}


def _on_map(drawn: int, placed: int) -> list[str]:
    return [_("Op de kaart staan de nummers 1 tot en met %(n)s.") % {"n": drawn}] if drawn < placed else []


def _words(name: str, address: str) -> dict[str, str]:
    shown = address.partition("://")[2]
    return {
        "sheet": _("Vel van %(area)s") % {"area": name},
        "question": _("Wat doen bewoners hier? Teken erbij wat nog ontbreekt."),
        "map": _("Kaart van %(area)s. De nummers zijn die van de lijst.") % {"area": name},
        "known": _("Wat we al kennen"),
        "further": _("Vanaf nummer {n}: op de volgende bladzijde."),
        "continued": _("Wat we al kennen in %(area)s, vervolg") % {"area": name},
        "apart": _("Zonder vaste plek op de kaart"),
        "missing": _("Wat nog ontbreekt"),
        "hint": _("Zet hetzelfde nummer op de kaart."),
        "number": _("Nr."),
        "what": _("Wat is het?"),
        "where": _("Waar?"),
        "who": _("Wie weet meer?"),
        "tips": _("Welke stift?"),
        "made": _("Gemaakt op %(day)s") % {"day": written(timezone.localdate(), "j F Y")},
        "address": shown,
        "qr": _("QR-code naar %(address)s") % {"address": shown},
        "hand_in": hand_in(),
        "borders": _("Grenzen: %(areas)s (%(licence)s)") % {"areas": AREAS_BY, "licence": LICENCE},
        "site": settings.SITE_NAME,
    }


def _qr(address: str) -> str:
    out = BytesIO()
    segno.make(address, error="m").save(out, kind="svg", xmldecl=False, border=0)
    return out.getvalue().decode()
