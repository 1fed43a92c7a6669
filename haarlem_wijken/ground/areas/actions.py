"""Bringing areas into the database."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from ..locks import hold
from ..models import AreaFigures, AreaShape, AuditEvent, PublicVersion
from ..models.area import Level
from .coverage import gaps, overlaps
from .delivery import Delivery, Progress
from .figures import bring_figures
from .parents import Parents
from .report import Report
from .service import Box, around
from .shapes import Shapes, from_row
from .tree import Tree


@transaction.atomic
def import_areas(*, delivery: Delivery, year: int, parents: Parents, by, progress: Progress) -> Report:
    """Bring the areas, outlines and figures of a town in a year into the database; what that did.

    `by` an Account, or None for the command line. A year older than the newest known adds figures and outlines of the
    past, but no areas and no names. The second time nothing changes. Raises Fault, with nothing done.
    """
    hold("reference data")
    came_in = dict(delivery.areas)
    report = Report(
        delivery.town, year, came_in=len(came_in), water=sorted(set(delivery.water)), elsewhere=delivery.elsewhere
    )
    tree = Tree(delivery, parents, report, by=by)
    if year < _newest():
        tree.leave_unknown()
        report.remarks.append(f"Names and places in the tree stay: the database knows a newer year than {year}.")
    else:
        tree.grow()
    report.town = f"{tree.areas[delivery.town].name} ({delivery.town})"
    _bring_outlines(tree, year, progress)
    report.figures = bring_figures(tree.areas, delivery.areas.values(), year)
    for found in came_in.values():
        for name, number in found.figures.items():
            if number is None:
                report.unknown_figures.setdefault(name, []).append(found.code)
    report.not_in_file = [
        area.code for area in tree.areas.values() if area.level in delivery.levels and area.code not in came_in
    ]
    report.unchanged = len(delivery.areas.keys() - {*report.added, *report.renamed, *report.moved, *report.outlines})
    if report.changed:
        AuditEvent.record(
            "import_areas", tree.areas[delivery.town], by=by, reason=f"CBS {year}: {report.changed} changed"
        )
        PublicVersion.raise_()
    return report


def _bring_outlines(tree: Tree, year: int, progress: Progress) -> None:
    report, areas = tree.report, tree.areas
    shapes = Shapes(areas, date(year, 1, 1))
    came_in = {code: found.outline for code, found in tree.delivery.areas.items()}
    shapes.take(came_in, progress)
    report.outlines = [code for code in shapes.changed if code not in report.added]
    again = {*report.moved, *tree.left}
    report.made_up = [code for code in shapes.make_up(but=came_in, again=again) if code not in report.added]
    shapes.write(progress)
    buurten = {area.code: shapes.outlines[area.code] for area in tree.of_level(Level.BUURT)}
    if buurten:
        report.gaps = gaps(buurten, came_in.get(tree.delivery.town))
        report.overlaps = overlaps(buurten)
    report.outlines_now = {areas[code].pk: outline for code, outline in buurten.items()}


def _newest() -> int:
    """The newest year of which the database knows an outline or a figure; 0 when it is empty."""
    shapes = AreaShape.objects.aggregate(newest=Max("valid_from"))["newest"]
    return max(shapes.year if shapes else 0, AreaFigures.objects.aggregate(newest=Max("year"))["newest"] or 0)


def town_box() -> tuple[str | None, Box | None]:
    """The code of the town in the database, and the box around it (west, south, east, north in degrees)."""
    shape = AreaShape.objects.filter(area__level=Level.GEMEENTE, valid_until=None).select_related("area").first()
    return (shape.area.code, around(from_row(shape))) if shape else (None, None)
