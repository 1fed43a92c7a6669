"""What a check has found, as JSON beside the file, and as the page and the command say it."""

from dataclasses import dataclass
from typing import Any

from haarlem_wijken.ground.town.atlas import Atlas

from ..models import IntakeState
from .checking import Checked
from .faults import Fault
from .together import together
from .twins import Twin

SHOWN = 200  # faults that differ, and twins of each kind
PREVIEW = 10  # rows


def refusal(fault: Fault) -> dict[str, Any]:
    """The report of a file of which nothing could be read."""
    return _lists(faults=[fault]) | {"rows": 0, "new": 0, "preview": [], "ignored": [], "encoding": ""}


def report(checked: Checked, city: Atlas) -> dict[str, Any]:
    preview = [
        {
            "row": draft.row,
            "title": draft.fields["title"],
            "area": city.by_id[draft.place["area_id"]].name,
            "stage": draft.fields["stage"],
            "themes": [theme.slug for theme in draft.themes],
        }
        for draft in checked.drafts[:PREVIEW]
    ]
    lists = _lists(faults=together(checked.faults), same=checked.same, similar=checked.similar)
    lists["fault_count"] = len(checked.faults)
    said = {"ignored": checked.heading.ignored, "encoding": checked.encoding}
    return lists | said | {"rows": checked.rows, "new": len(checked.drafts), "preview": preview}


def _lists(**lists: list[Fault | Twin]) -> dict[str, Any]:
    """The first of each list, and how many there are."""
    found = {"faults": [], "same": [], "similar": []} | lists
    first = {name: [one.as_json for one in items[:SHOWN]] for name, items in found.items()}
    return first | {f"{name.removesuffix('s')}_count": len(items) for name, items in found.items()}


def state_after(found: dict[str, Any]) -> IntakeState:
    return IntakeState.REFUSED if found["fault_count"] else IntakeState.CHECKED


@dataclass
class Findings:
    """A report again, to be shown."""

    said: dict[str, Any]

    def __getattr__(self, name: str):
        """Counts, preview, ignored columns and encoding as they were written."""
        try:
            return self.said[name]
        except KeyError as missing:
            raise AttributeError(name) from missing

    @property
    def faults(self) -> list[Fault]:
        return [Fault(**fault) for fault in self.said["faults"]]

    @property
    def same(self) -> list[Twin]:
        return [Twin(**twin) for twin in self.said["same"]]

    @property
    def similar(self) -> list[Twin]:
        return [Twin(**twin) for twin in self.said["similar"]]

    @property
    def more_faults(self) -> int:
        """How many are not listed."""
        return self.fault_count - sum(fault.times for fault in self.faults)
