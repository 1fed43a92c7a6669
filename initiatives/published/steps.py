"""What can be done with one that is published, by its word in the address."""

from .merge import Merge
from .showing import Archive, BringBack, Hide
from .step import Step

STEPS: dict[str, type[Step]] = {
    "weghalen": Hide, "archiveren": Archive, "terugzetten": BringBack, "samenvoegen": Merge,
}  # fmt: skip
