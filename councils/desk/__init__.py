"""What waits for a moderator about councils: changes of their facts, and claims."""

from .changes import KIND as CHANGES
from .claims import KIND as CLAIMS

__all__ = ["CHANGES", "CLAIMS"]
