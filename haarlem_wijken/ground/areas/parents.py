"""Which stadsdeel a wijk lies in: CBS knows none, so a file of one's own says it."""

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

from .faults import Fault
from .spelling import LEVELS, NAME_LENGTH

STADSDEEL = re.compile(r"SD-[A-Z0-9-]{1,13}")


@dataclass(frozen=True)
class Parents:
    """Codes of wijken with that of their stadsdeel, and the names of stadsdelen that the file gives."""

    of: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def parents_in(path: Path) -> Parents:
    """From a CSV file with the columns code, parent and, for a new stadsdeel, name:

        WK039222,SD-OOST,
        SD-HAVEN,GM0392,De Haven

    Raises Fault with the number of the line.
    """
    parents = Parents()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        raise Fault(f"{path.name} cannot be read as a CSV file.") from None
    for number, line in enumerate(lines, start=2):
        code, parent, name = ((line.get(column) or "").strip() for column in ("code", "parent", "name"))
        if LEVELS["wijk"][1].fullmatch(code) and STADSDEEL.fullmatch(parent):
            parents.of[code] = parent
        elif STADSDEEL.fullmatch(code) and name and name.isprintable() and len(name) <= NAME_LENGTH:
            parents.names[code] = name
        else:
            raise Fault(
                f"Line {number} of {path.name} is neither a wijk with its stadsdeel (WK039222,SD-OOST) nor a stadsdeel "
                "with its town and name (SD-HAVEN,GM0392,De Haven)."
            )
    return parents
