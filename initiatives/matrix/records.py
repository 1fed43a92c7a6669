"""Areas and themes as rows of CSV: one for each pair, also where there is nothing."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.outputs.records import Record, area_columns

from .table import Row, Table

COLUMNS = {
    "code": _("de code van het gebied bij het CBS; van een stadsdeel een code van deze site"),
    "name": _("de naam van het gebied"),
    "stadsdeel": _("het stadsdeel, als in de parameter stadsdeel"),
    "wijk": _("de wijk; leeg bij een stadsdeel"),
    "buurt": _("de buurt; leeg bij een wijk of een stadsdeel"),
    "theme": _("het thema, als in de parameter thema"),
    "initiatives": _("hoeveel initiatieven daar over dat thema gaan; wat over meer thema’s gaat, telt bij elk mee"),
    "all_initiatives": _("hoeveel initiatieven daar in totaal zijn"),
    "population": _("hoeveel mensen er wonen (CBS); leeg als we het niet weten"),
    "population_year": _("van welk jaar dat is"),
}


def records(table: Table) -> Iterator[list[Record]]:
    """The columns of each pair, in chunks of one area."""
    for row in table.rows:
        yield list(_pairs(row))


def _pairs(row: Row) -> Iterator[Record]:
    figures = row.figures
    area = {
        "code": row.node.code,
        "name": row.node.name,
        **area_columns(row.node),
        "all_initiatives": row.total,
        "population": figures.population if figures else None,
        "population_year": figures.year if figures else None,
    }
    for cell in row.cells:
        yield {name: ({**area, "theme": cell.theme.slug, "initiatives": cell.count})[name] for name in COLUMNS}
