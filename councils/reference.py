"""The councils that come with the portal, read from `data/haarlem.toml` (its head explains the form)."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from .workflow import Certainty, Confidence, Kind, Precision, Status

PATH = Path(__file__).parent / "data" / "haarlem.toml"
CERTAINTY = {"on": Certainty.KNOWN, "before": Certainty.BEFORE, "after": Certainty.AFTER}


@dataclass(frozen=True)
class Entry:
    """One council. `values`: fields of Council by name; `served`: {area code: confidence}; `sources`: per source the
    columns of CouncilSource.
    """

    name: str
    values: dict[str, Any]
    served: dict[str, str]
    sources: list[dict[str, Any]]
    follows: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return slugify(self.name)


def entries() -> list[Entry]:
    """Every council of the reference data. Raises KeyError where it names a source that is not there."""
    with PATH.open("rb") as file:
        tables = tomllib.load(file)
    return [
        _entry(kind, {**tables["default"][kind], **table}, tables["source"])
        for kind in Kind.values
        for table in tables[kind]
    ]


def _entry(kind: str, table: dict, sources: dict) -> Entry:
    ended = table["ended"] if table["status"] == Status.ENDED else {}
    values = {
        "kind": kind,
        "status": table["status"],
        **_boundary("started", table.get("started", {})),
        **_boundary("ended", ended),
        "website": table.get("website", ""),
        "note": table.get("note", ""),
    }
    return Entry(
        name=table["name"],
        values=values,
        served={code: confidence for confidence in Confidence.values for code in table.get(confidence, [])},
        sources=[_source(sources[key]) for key in table["sources"]],
        follows=table.get("follows", []),
    )


def _source(table: dict[str, Any]) -> dict[str, Any]:
    """A source as its columns: `of` is a day, or a year."""
    of = table.get("of")
    year = isinstance(of, int)
    return {
        "name": table["name"],
        "url": table.get("url", ""),
        "tells": table.get("tells", []),
        "of": date(of, 1, 1) if year else of,
        "of_precision": Precision.YEAR if year else Precision.DAY,
    }


def _boundary(name: str, given: dict[str, Any]) -> dict[str, Any]:
    """{"before": day} as the three fields of a boundary; {} means not known."""
    on, certainty, precision = None, Certainty.UNKNOWN, Precision.DAY
    if "in" in given:
        on, certainty, precision = date(given["in"], 1, 1), Certainty.KNOWN, Precision.YEAR
    for how, meaning in CERTAINTY.items():
        if how in given:
            on, certainty = given[how], meaning
    return {f"{name}_on": on, f"{name}_certainty": certainty, f"{name}_precision": precision}
