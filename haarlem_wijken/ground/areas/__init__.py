"""Areas of other years and towns, as CBS and PDOK give them: read, checked, and brought into the database.

    delivery = deliver(list(from_files(paths)), town=None, progress=...)
    report = import_areas(delivery=delivery, year=2025, ...)

Everything else in here is private to it. docs/areas.md says how to bring in a new year.
"""

from .actions import import_areas, town_box
from .delivery import Delivery, deliver
from .faults import Fault
from .files import from_files
from .parents import Parents, parents_in
from .report import Report
from .service import from_service

__all__ = [
    "Delivery", "Fault", "Parents", "Report", "deliver", "from_files", "from_service", "import_areas", "parents_in",
    "town_box",
]  # fmt: skip
