"""What waits for a moderator about councils: changes of their facts, claims, and those that are missing."""

from .changes import KIND as CHANGES
from .claims import KIND as CLAIMS
from .missing import KIND as MISSING

__all__ = ["CHANGES", "CLAIMS", "MISSING"]
